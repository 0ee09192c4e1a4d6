// What decoding and encoding cost, beside plain libjpeg-turbo: the floor under every export.
//   build/bench/tests/bench/bench_codec [--benchmark_filter=CodecOnly]
// BALLAST_BCCD names the images; BALLAST_BENCH_OUT a folder on tmpfs (default /dev/shm).

#include "core/base/atomicfile.h"
#include "core/export/filecopy.h"
#include "core/export/sha256.h"
#include "core/imaging/codec.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <opencv2/imgcodecs.hpp>
#include <turbojpeg.h>

using namespace ballast;

namespace {

struct File
{
    QString path;
    QByteArray bytes;
};

/// The first 64 blood-cell images, 640 × 480.
const std::vector<File> &files()
{
    static const std::vector<File> all = [] {
        std::vector<File> some;
        const QDir folder(ballast::test::bccdFolder() + QStringLiteral("/JPEGImages"));
        for (const QString &name : folder.entryList({QStringLiteral("*.jpg")}, QDir::Files))
            if (some.size() < 64)
                some.push_back({folder.filePath(name), readFile(folder.filePath(name)).value()});
        return some;
    }();
    return all;
}

const File &next(std::size_t &i)
{
    return files()[i++ % files().size()];
}

void decodeTurboJpeg(benchmark::State &state)
{
    const tjhandle handle = tjInitDecompress();
    cv::Mat pixels(480, 640, CV_8UC3);
    std::size_t i = 0;
    for (auto _ : state) {
        const QByteArray &bytes = next(i).bytes;
        tjDecompress2(handle, reinterpret_cast<const uchar *>(bytes.constData()),
                      static_cast<unsigned long>(bytes.size()), pixels.ptr(), 640, 0, 480, TJPF_BGR,
                      TJFLAG_ACCURATEDCT);
        benchmark::DoNotOptimize(pixels.data);
    }
    tjDestroy(handle);
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(decodeTurboJpeg)->UseRealTime();

void decodeOurs(benchmark::State &state)
{
    cv::Mat buffer;
    std::size_t i = 0;
    for (auto _ : state) {
        const auto image = decodeImage(next(i).bytes, {}, {}, &buffer);
        benchmark::DoNotOptimize(image->pixels.data);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(decodeOurs)->UseRealTime();

void decodeOpenCv(benchmark::State &state)
{
    std::size_t i = 0;
    for (auto _ : state) {
        const cv::Mat image = cv::imread(next(i).path.toStdString());
        benchmark::DoNotOptimize(image.data);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(decodeOpenCv)->UseRealTime();

void encodeOurs(benchmark::State &state)
{
    const cv::Mat pixels = decodeImage(files().front().bytes, {})->pixels;
    for (auto _ : state)
        benchmark::DoNotOptimize(encodeImage(pixels, {})->constData());
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(encodeOurs)->UseRealTime();

void encodeOpenCv(benchmark::State &state)
{
    const cv::Mat pixels = decodeImage(files().front().bytes, {})->pixels;
    std::vector<uchar> bytes;
    for (auto _ : state) {
        cv::imencode(".jpg", pixels, bytes, {cv::IMWRITE_JPEG_QUALITY, 95});
        benchmark::DoNotOptimize(bytes.data());
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(encodeOpenCv)->UseRealTime();

void hash88Kilobytes(benchmark::State &state)
{
    const QByteArray bytes(88 * 1024, 'x');
    for (auto _ : state)
        benchmark::DoNotOptimize(sha256Hex(bytes).constData());
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(hash88Kilobytes)->UseRealTime();

/// Read, decode, encode at quality 95, write, on two threads: no export that re-encodes can be
/// faster.
void codecOnlyExport(benchmark::State &state)
{
    const QTemporaryDir folder(
        qEnvironmentVariable("BALLAST_BENCH_OUT", QStringLiteral("/dev/shm")) +
        QStringLiteral("/ballast-bench-XXXXXX"));
    QByteArray file;
    cv::Mat buffer;
    std::size_t i = static_cast<std::size_t>(state.thread_index()) * 32, n = 0;
    for (auto _ : state) {
        const auto bytes = readInto(file, next(i).path);
        const auto image =
            decodeImage(QByteArray::fromRawData(bytes->data(), bytes->size()), {}, {}, &buffer);
        const auto written = writeNewFile(folder.filePath(QString::number(n++)),
                                          encodeImage(image->pixels, {}).value());
        if (!written)
            state.SkipWithError(qPrintable(written.error().text()));
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(codecOnlyExport)->UseRealTime()->Threads(2);

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    if (ballast::test::bccdFolder().isEmpty()) {
        std::fputs("BALLAST_BCCD names no blood-cell dataset\n", stderr);
        return 1;
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
