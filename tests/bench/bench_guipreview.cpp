// How long from moving a slider to the painted frame, in the real Augment mode on a 12-megapixel
// photo: mouse moves go to a slider handle, the clock stops in the paint event that shows their
// result. Also the first preview of a freshly chosen file, and the full size when the hand rests.
//
//   bench_guipreview [moves]        (without a display: QT_QPA_PLATFORM=offscreen)
//
// "cpu" is the processor time of the whole process for one move: what stays the same on a busy
// machine.

#include "app/augment/augmentmode.h"
#include "app/augment/pipelinepanel.h"
#include "app/augment/previewrunner.h"
#include "app/augment/previewview.h"
#include "app/augment/stepcard.h"
#include "app/augment/steplist.h"
#include "app/document.h"
#include "app/jobcontroller.h"
#include "core/base/random.h"
#include "core/imaging/codec.h"
#include "widgets/imagecanvas.h"
#include "widgets/rangeslider.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace ballast;

namespace {

constexpr int Width = 4000;
constexpr int Height = 3000;

/// Smooth shading, cells and grain: compresses to about the size of a phone's photo.
cv::Mat paintPhoto(std::uint64_t seed)
{
    Rng rng(mix64(seed));
    cv::Mat small(Height / 16, Width / 16, CV_8UC3);
    for (int y = 0; y < small.rows; ++y) {
        for (int x = 0; x < small.cols; ++x)
            small.at<cv::Vec3b>(y, x) =
                cv::Vec3b(static_cast<uchar>(90 + 100 * x / small.cols + rng.integer(0, 20)),
                          static_cast<uchar>(110 + 90 * y / small.rows + rng.integer(0, 20)),
                          static_cast<uchar>(150 + rng.integer(0, 30)));
    }
    cv::Mat photo;
    cv::resize(small, photo, {Width, Height}, 0, 0, cv::INTER_CUBIC);
    for (int i = 0; i < 300; ++i)
        cv::circle(photo, {int(rng.integer(0, Width)), int(rng.integer(0, Height))},
                   int(rng.integer(20, 160)),
                   cv::Scalar(double(rng.integer(0, 255)), double(rng.integer(0, 255)),
                              double(rng.integer(0, 255))),
                   i % 3 == 0 ? 6 : cv::FILLED, cv::LINE_AA);
    cv::Mat grain(Height / 2, Width / 2, CV_8UC3);
    for (uchar *p = grain.data; p != grain.data + grain.total() * 3; ++p)
        *p = static_cast<uchar>(rng.next() & 15U);
    cv::Mat fine;
    cv::resize(grain, fine, photo.size(), 0, 0, cv::INTER_LINEAR);
    photo += fine;
    return photo;
}

Dataset makePhotos(const QString &folder, int count)
{
    Dataset dataset;
    dataset.root = folder;
    dataset.name = QStringLiteral("photos");
    dataset.classes = {{QStringLiteral("cell"), 0, {}}};
    for (int i = 0; i < count; ++i) {
        const QByteArray bytes =
            *encodeImage(paintPhoto(std::uint64_t(i)), {ImageFormat::Jpeg, 90});
        ImageItem item;
        item.path = QStringLiteral("photo%1.jpg").arg(i);
        item.width = Width;
        item.height = Height;
        for (int box = 0; box < 13; ++box)
            item.annotations.push_back(
                {{box * 280.0, box * 200.0, box * 280.0 + 400, box * 200.0 + 300}, 0, 0, {}});
        QFile file(folder + u'/' + item.path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        std::printf("%s: %d x %d, %.1f MB\n", qPrintable(item.path), Width, Height,
                    double(bytes.size()) / 1e6);
        dataset.images.push_back(item);
    }
    return dataset;
}

/// Flip, affine, brightness and contrast, hue, noise: all of them always.
Pipeline fullPipeline()
{
    Pipeline pipeline = presetPipeline(QStringLiteral("mild"));
    for (Step &step : pipeline.steps)
        step.probability = 1;
    return pipeline;
}

/// Milliseconds.
struct Sample
{
    double wall = 0;
    double processor = 0;
};

double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

class Stopwatch
{
public:
    explicit Stopwatch(AugmentMode &mode) : m_mode(mode)
    {
        QObject::connect(mode.preview()->augmentedCanvas(), &ImageCanvas::contentPainted, &mode,
                         [this](quint64 revision) { m_painted = revision; });
    }

    /// From doing `act` to the paint of the request that follows from it.
    template <class Act> Sample time(Act act)
    {
        const double used = processorTime();
        const quint64 wanted = m_mode.revision() + 1;
        QElapsedTimer timer;
        timer.start();
        act();
        // Waits without turning round: the form with a time limit would take a core from the
        // worker.
        while (m_painted < wanted)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return {double(timer.nsecsElapsed()) / 1e6, processorTime() - used};
    }
    void settle()
    {
        if (!QTest::qWaitFor([this] { return m_mode.isSettled(); }, 20000))
            std::puts("the mode does not come to rest");
    }

private:
    AugmentMode &m_mode;
    quint64 m_painted = 0;
};

double quantile(std::vector<Sample> samples, double Sample::*member, double share)
{
    std::sort(samples.begin(), samples.end(),
              [member](const Sample &a, const Sample &b) { return a.*member < b.*member; });
    return samples[static_cast<std::size_t>(share * double(samples.size() - 1) + 0.5)].*member;
}

void report(const char *what, const std::vector<Sample> &times, double median, double tail)
{
    const double p50 = quantile(times, &Sample::wall, 0.5);
    const double p95 = quantile(times, &Sample::wall, 0.95);
    std::printf("%-34s n %3zu   p50 %6.1f ms (goal %3.0f)   p95 %6.1f ms (goal %3.0f)   cpu p50 "
                "%6.1f ms   %s\n",
                what, times.size(), p50, median, p95, tail,
                quantile(times, &Sample::processor, 0.5),
                p50 <= median && p95 <= tail ? "met" : "MISSED");
}

void benchSlider(AugmentMode &mode, Document &document, Stopwatch &stopwatch, const char *key,
                 int moves)
{
    RangeSlider *slider = nullptr;
    for (StepCard *card : mode.pipelinePanel()->steps()->cards()) {
        if (QWidget *row = card->findChild<QWidget *>(QString::fromLatin1(key)); row && !slider)
            slider = row->findChild<RangeSlider *>();
    }
    std::vector<Sample> times;
    const QPoint from = slider->handleCentre(RangeSlider::Handle::Upper).toPoint();
    QTest::mousePress(slider, Qt::LeftButton, {}, from);
    for (int i = 0; static_cast<int>(times.size()) < moves && i < 4 * moves; ++i) {
        const int offset = i / 20 % 2 == 0 ? i % 20 : 20 - i % 20; // to and fro
        const Pipeline before = document.pipeline();
        const QPoint to = from + QPoint(offset, 0);
        bool moved = false;
        const Sample time = stopwatch.time([&] {
            QMouseEvent event(QEvent::MouseMove, to, slider->mapToGlobal(QPointF(to)), Qt::NoButton,
                              Qt::LeftButton, {});
            QCoreApplication::sendEvent(slider, &event);
            moved = document.pipeline() != before;
            if (!moved) // a move too small to change the value asks for nothing
                document.setSample(document.seed() + 1, 0);
        });
        if (moved)
            times.push_back(time);
    }
    QTest::mouseRelease(slider, Qt::LeftButton, {}, from);
    report(key, times, 16, 33);
}

void benchChoosing(AugmentMode &mode, Document &document, Stopwatch &stopwatch)
{
    std::vector<Sample> times;
    for (int i = 0; i < 12; ++i) {
        stopwatch.settle();
        mode.runner()->cache().clear();
        const int next = 1 - document.currentImage();
        times.push_back(stopwatch.time([&] { document.setCurrentImage(next); }));
    }
    report("first preview of a chosen file", times, 80, 150);
}

void benchFullSize(Document &document, Stopwatch &stopwatch)
{
    std::vector<Sample> times;
    for (int i = 0; i < 8; ++i) {
        stopwatch.settle();
        const double used = processorTime();
        QElapsedTimer timer;
        timer.start();
        document.setSample(document.seed() + 1, 0);
        stopwatch.settle();
        times.push_back({double(timer.nsecsElapsed()) / 1e6, processorTime() - used});
    }
    report("full size, from the last change", times, 400, 600);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    applyTheme(application, ThemeChoice::Dark);
    const int moves = argc > 1 ? std::max(10, QByteArray(argv[1]).toInt()) : 200;
    QTemporaryDir folder;
    Document document;
    JobController jobs;
    document.setDataset(makePhotos(folder.path(), 2));
    document.setPipeline(fullPipeline(), QStringLiteral("benchmark"));
    AugmentMode mode(document, jobs);
    for (const QSize size : {QSize(1368, 800), QSize(1848, 980)}) {
        mode.resize(size);
        mode.show();
        Stopwatch stopwatch(mode);
        stopwatch.settle();
        std::printf("window %d x %d, canvas %d x %d\n", size.width(), size.height(),
                    mode.preview()->augmentedCanvas()->width(),
                    mode.preview()->augmentedCanvas()->height());
        for (const char *key : {"rotate", "brightness_limit", "hue_shift_limit", "std_range"})
            benchSlider(mode, document, stopwatch, key, moves);
        benchChoosing(mode, document, stopwatch);
        benchFullSize(document, stopwatch);
    }
    return 0;
}
