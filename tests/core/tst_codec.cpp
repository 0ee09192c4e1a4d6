#include "core/imaging/codec.h"
#include "core/imaging/header.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <turbojpeg.h>

#include <thread>

using namespace ballast;

namespace {

const cv::Vec3b Red(0, 0, 255), Green(0, 255, 0), Blue(255, 0, 0), White(255, 255, 255);

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

QByteArray imencoded(const char *ending, const cv::Mat &pixels, const std::vector<int> &flags = {})
{
    std::vector<uchar> bytes;
    cv::imencode(ending, pixels, bytes, flags);
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

/// Smooth colours with some texture: what JPEG is made for.
cv::Mat photo(int width, int height)
{
    cv::Mat image(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.at<cv::Vec3b>(y, x) =
                cv::Vec3b(static_cast<uchar>(x * 255 / width), static_cast<uchar>(y * 255 / height),
                          static_cast<uchar>(128 + 60 * std::sin(x * 0.21) * std::cos(y * 0.17)));
    return image;
}

template <class T> void append(QByteArray &bytes, T value, bool bigEndian = false)
{
    for (std::size_t i = 0; i < sizeof(T); ++i) {
        const std::size_t shift = 8 * (bigEndian ? sizeof(T) - 1 - i : i);
        bytes.append(static_cast<char>((value >> shift) & 0xff));
    }
}

/// A TIFF directory that holds the orientation alone.
QByteArray exifBlock(int orientation, bool bigEndian)
{
    QByteArray block(bigEndian ? "MM" : "II");
    append<quint16>(block, 42, bigEndian);
    append<quint32>(block, 8, bigEndian);
    append<quint16>(block, 1, bigEndian);
    append<quint16>(block, 0x0112, bigEndian);
    append<quint16>(block, 3, bigEndian);
    append<quint32>(block, 1, bigEndian);
    append<quint16>(block, static_cast<quint16>(orientation), bigEndian);
    append<quint16>(block, 0, bigEndian);
    append<quint32>(block, 0, bigEndian);
    return block;
}

QByteArray jpegWithExif(const cv::Mat &stored, int orientation, bool bigEndian)
{
    QByteArray bytes = imencoded(".jpg", stored, {cv::IMWRITE_JPEG_QUALITY, 100});
    const QByteArray block = QByteArray("Exif\0\0", 6) + exifBlock(orientation, bigEndian);
    QByteArray marker("\xff\xe1");
    append<quint16>(marker, static_cast<quint16>(block.size() + 2), true);
    return bytes.insert(2, marker + block);
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = ~0U;
    for (const char c : bytes) {
        crc ^= static_cast<uchar>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

QByteArray pngWithExif(const cv::Mat &stored, int orientation)
{
    const QByteArray block = exifBlock(orientation, true);
    QByteArray chunk;
    append<quint32>(chunk, static_cast<quint32>(block.size()), true);
    chunk += "eXIf" + block;
    append<quint32>(chunk, crc32("eXIf" + block), true);
    return imencoded(".png", stored).insert(8 + 25, chunk); // signature, IHDR
}

QByteArray webpWithExif(const cv::Mat &stored, int orientation)
{
    const QByteArray plain = imencoded(".webp", stored, {cv::IMWRITE_WEBP_QUALITY, 101});
    const QByteArray block = exifBlock(orientation, false);
    QByteArray chunks("VP8X");
    append<quint32>(chunks, 10);
    append<quint32>(chunks, 0x08); // has EXIF
    for (const int side : {stored.cols, stored.rows}) {
        append<quint16>(chunks, static_cast<quint16>(side - 1));
        chunks.append('\0');
    }
    chunks += plain.mid(12) + "EXIF";
    append<quint32>(chunks, static_cast<quint32>(block.size()));
    chunks += block;
    QByteArray bytes("RIFF");
    append<quint32>(bytes, static_cast<quint32>(chunks.size() + 4));
    return bytes + "WEBP" + chunks;
}

/// Uncompressed RGB in one strip.
QByteArray tiffWithOrientation(const cv::Mat &stored, int orientation)
{
    QByteArray pixels;
    for (int y = 0; y < stored.rows; ++y)
        for (int x = 0; x < stored.cols; ++x)
            for (const int channel : {2, 1, 0})
                pixels.append(static_cast<char>(stored.at<cv::Vec3b>(y, x)[channel]));
    const quint32 directory = 8 + static_cast<quint32>(pixels.size()),
                  bits = directory + 2 + 10 * 12 + 4;
    const quint32 entries[10][4] = {{256, 4, 1, quint32(stored.cols)},
                                    {257, 4, 1, quint32(stored.rows)},
                                    {258, 3, 3, bits},
                                    {259, 3, 1, 1},
                                    {262, 3, 1, 2},
                                    {273, 4, 1, 8},
                                    {274, 3, 1, quint32(orientation)},
                                    {277, 3, 1, 3},
                                    {278, 4, 1, quint32(stored.rows)},
                                    {279, 4, 1, quint32(pixels.size())}};
    QByteArray bytes("II*\0", 4);
    append<quint32>(bytes, directory);
    bytes += pixels;
    append<quint16>(bytes, 10);
    for (const auto &entry : entries) {
        append<quint16>(bytes, static_cast<quint16>(entry[0]));
        append<quint16>(bytes, static_cast<quint16>(entry[1]));
        append<quint32>(bytes, entry[2]);
        append<quint32>(bytes, entry[3]);
    }
    append<quint32>(bytes, 0);
    for (int i = 0; i < 3; ++i)
        append<quint16>(bytes, 8);
    return bytes;
}

/// The stored picture of each orientation, painted by the words of the EXIF standard: which visual
/// side the stored row 0 and column 0 are. Upright it is 96 × 64 with red, green on top and blue,
/// white below.
struct ExifCase
{
    int orientation;
    const char *row0, *column0;
};
constexpr ExifCase ExifCases[] = {
    {1, "top", "left"}, {2, "top", "right"}, {3, "bottom", "right"}, {4, "bottom", "left"},
    {5, "left", "top"}, {6, "right", "top"}, {7, "right", "bottom"}, {8, "left", "bottom"}};

QByteArray opposite(const QByteArray &side)
{
    static const QHash<QByteArray, QByteArray> map{
        {"top", "bottom"}, {"bottom", "top"}, {"left", "right"}, {"right", "left"}};
    return map[side];
}

cv::Vec3b cornerColour(const QByteArray &a, const QByteArray &b)
{
    const bool top = a == "top" || b == "top", left = a == "left" || b == "left";
    return top ? (left ? Red : Green) : (left ? Blue : White);
}

cv::Mat storedPicture(const ExifCase &row)
{
    const QByteArray row0(row.row0), column0(row.column0);
    const bool swaps = row0 == "left" || row0 == "right";
    const int width = swaps ? 64 : 96, height = swaps ? 96 : 64;
    cv::Mat stored(height, width, CV_8UC3);
    for (const bool lower : {false, true})
        for (const bool right : {false, true})
            stored(cv::Rect(right ? width / 2 : 0, lower ? height / 2 : 0, width / 2, height / 2)) =
                cornerColour(lower ? opposite(row0) : row0, right ? opposite(column0) : column0);
    return stored;
}

bool near(const cv::Vec3b &a, const cv::Vec3b &b, int tolerance)
{
    for (int i = 0; i < 3; ++i)
        if (std::abs(a[i] - b[i]) > tolerance)
            return false;
    return true;
}

double maxDifference(const cv::Mat &a, const cv::Mat &b)
{
    return a.size() == b.size() && a.type() == b.type() ? cv::norm(a, b, cv::NORM_INF) : 1e9;
}

} // namespace

class TestCodec : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void orientation_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("orientation");
        for (const ExifCase &row : ExifCases) {
            const cv::Mat stored = storedPicture(row);
            const int o = row.orientation;
            QTest::addRow("jpeg II %d", o) << jpegWithExif(stored, o, false) << o;
            QTest::addRow("jpeg MM %d", o) << jpegWithExif(stored, o, true) << o;
            QTest::addRow("png %d", o) << pngWithExif(stored, o) << o;
            QTest::addRow("webp %d", o) << webpWithExif(stored, o) << o;
            QTest::addRow("tiff %d", o) << tiffWithOrientation(stored, o) << o;
        }
        const cv::Mat upright = storedPicture(ExifCases[0]);
        for (const int nonsense : {0, 9, 4711})
            QTest::addRow("jpeg nonsense %d", nonsense)
                << jpegWithExif(upright, nonsense, true) << 1;
    }
    void orientation()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, orientation);
        const auto header = readImageHeader(bytes, name("x"));
        QVERIFY(header.ok());
        QCOMPARE(int(header->orientation), orientation);
        QCOMPARE(QSize(header->width, header->height), QSize(96, 64));
        cv::Mat buffer;
        const auto image = decodeImage(bytes, name("x"), {}, &buffer);
        QVERIFY2(image.ok(), image.ok() ? "" : qPrintable(image.error().text()));
        const cv::Mat &pixels = image->pixels;
        QCOMPARE(QSize(pixels.cols, pixels.rows), QSize(96, 64));
        QCOMPARE(QSize(image->fullWidth, image->fullHeight), QSize(96, 64));
        QVERIFY(near(pixels.at<cv::Vec3b>(8, 8), Red, 3));
        QVERIFY(near(pixels.at<cv::Vec3b>(8, 88), Green, 3));
        QVERIFY(near(pixels.at<cv::Vec3b>(56, 8), Blue, 3));
        QVERIFY(near(pixels.at<cv::Vec3b>(56, 88), White, 3));
    }

    void headersSurviveAnyCut()
    {
        // Every prefix of a file is read without a step outside (the sanitizer watches).
        const cv::Mat stored = storedPicture(ExifCases[5]);
        for (const QByteArray &bytes :
             {jpegWithExif(stored, 6, true), pngWithExif(stored, 6), webpWithExif(stored, 6),
              tiffWithOrientation(stored, 6).right(200)})
            for (qsizetype size = 0; size < std::min<qsizetype>(bytes.size(), 200); ++size) {
                const QByteArray head(bytes.constData(), size);
                const auto header = readImageHeader(head, name("x"));
                QVERIFY(!header.ok() || header->width == 64 || header->width == 96);
            }
    }

    void scaledDecode_data()
    {
        QTest::addColumn<int>("atLeast");
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QSize>("size");
        QTest::newRow("full") << 0 << 1 << QSize(800, 400);
        QTest::newRow("larger than the file") << 5000 << 1 << QSize(800, 400);
        QTest::newRow("just above a half") << 401 << 1 << QSize(800, 400);
        QTest::newRow("half") << 400 << 1 << QSize(400, 200);
        QTest::newRow("quarter") << 150 << 1 << QSize(200, 100);
        QTest::newRow("eighth") << 10 << 1 << QSize(100, 50);
        QTest::newRow("quarter, turned") << 150 << 6 << QSize(100, 200);
    }
    void scaledDecode()
    {
        QFETCH(int, atLeast);
        QFETCH(int, orientation);
        QFETCH(QSize, size);
        const cv::Mat source = photo(800, 400);
        const auto image =
            decodeImage(jpegWithExif(source, orientation, true), name("x"), {atLeast});
        QVERIFY(image.ok());
        QCOMPARE(QSize(image->pixels.cols, image->pixels.rows), size);
        const bool turned = orientation != 1;
        QCOMPARE(QSize(image->fullWidth, image->fullHeight),
                 turned ? QSize(400, 800) : QSize(800, 400));
        cv::Mat witness = source;
        if (turned)
            cv::rotate(source, witness, cv::ROTATE_90_CLOCKWISE);
        cv::resize(witness, witness, image->pixels.size(), 0, 0, cv::INTER_AREA);
        QVERIFY(cv::norm(image->pixels, witness, cv::NORM_L1) / double(witness.total() * 3) < 3);
    }

    void scaledDecodeRoundsUp()
    {
        const auto image = decodeImage(imencoded(".jpg", photo(803, 401)), name("x"), {10});
        QCOMPARE(QSize(image->pixels.cols, image->pixels.rows), QSize(101, 51));
    }

    void jpegEqualsOpenCv_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const cv::Mat colour = photo(641, 479);
        cv::Mat grey;
        cv::cvtColor(colour, grey, cv::COLOR_BGR2GRAY);
        QTest::newRow("4:2:0") << imencoded(".jpg", colour);
        QTest::newRow("4:4:4") << encodeImage(colour, {ImageFormat::Jpeg, 90, true}).value();
        QTest::newRow("progressive")
            << imencoded(".jpg", colour, {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
        QTest::newRow("quality 20") << imencoded(".jpg", colour, {cv::IMWRITE_JPEG_QUALITY, 20});
        QTest::newRow("grey") << imencoded(".jpg", grey);
        QTest::newRow("one pixel")
            << imencoded(".jpg", cv::Mat(1, 1, CV_8UC3, cv::Scalar(9, 99, 199)));
    }
    void jpegEqualsOpenCv()
    {
        QFETCH(QByteArray, bytes);
        const cv::Mat raw(1, static_cast<int>(bytes.size()), CV_8UC1, bytes.data());
        const auto image = decodeImage(bytes, name("x"));
        QVERIFY(image.ok());
        QVERIFY(!image->damaged);
        QCOMPARE(maxDifference(image->pixels, cv::imdecode(raw, cv::IMREAD_UNCHANGED)), 0.0);
    }

    void bloodCellsEqualOpenCv()
    {
        BALLAST_NEED_BCCD();
        const QDir folder(ballast::test::bccdFolder() + QStringLiteral("/JPEGImages"));
        const QStringList files = folder.entryList({QStringLiteral("*.jpg")}, QDir::Files);
        QVERIFY(files.size() >= 364);
        cv::Mat buffer;
        for (qsizetype i = 0; i < files.size(); i += 7) {
            const QString path = folder.filePath(files[i]);
            const auto image = decodeImage(path, {}, &buffer);
            QVERIFY(image.ok());
            const cv::Mat witness = cv::imread(path.toStdString(), cv::IMREAD_UNCHANGED);
            QCOMPARE(maxDifference(image->pixels, witness), 0.0);
            QCOMPARE(encodeImage(witness, {}).value(),
                     imencoded(".jpg", witness, {cv::IMWRITE_JPEG_QUALITY, 95}));
        }
    }

    void redStaysRed_data()
    {
        QTest::addColumn<ImageFormat>("format");
        QTest::addColumn<int>("quality");
        QTest::addColumn<bool>("fullChroma");
        QTest::addColumn<int>("tolerance");
        QTest::newRow("jpeg 4:2:0") << ImageFormat::Jpeg << 95 << false << 2;
        QTest::newRow("jpeg 4:4:4") << ImageFormat::Jpeg << 100 << true << 2;
        QTest::newRow("png") << ImageFormat::Png << 95 << false << 0;
        QTest::newRow("webp") << ImageFormat::Webp << 95 << false << 6;
        QTest::newRow("webp lossless") << ImageFormat::Webp << 101 << false << 0;
        QTest::newRow("bmp") << ImageFormat::Bmp << 95 << false << 0;
        QTest::newRow("tiff") << ImageFormat::Tiff << 95 << false << 0;
    }
    void redStaysRed()
    {
        QFETCH(ImageFormat, format);
        QFETCH(int, quality);
        QFETCH(bool, fullChroma);
        QFETCH(int, tolerance);
        const cv::Mat source(48, 64, CV_8UC3, cv::Scalar(0, 0, 255));
        const auto bytes = encodeImage(source, {format, quality, fullChroma});
        QVERIFY(bytes.ok());
        const auto ours = decodeImage(*bytes, name("x"));
        QVERIFY(ours.ok());
        QCOMPARE(ours->pixels.type(), CV_8UC3);
        QVERIFY(maxDifference(ours->pixels, source) <= tolerance);
        const cv::Mat raw(1, static_cast<int>(bytes->size()), CV_8UC1,
                          const_cast<char *>(bytes->constData()));
        QVERIFY(maxDifference(cv::imdecode(raw, cv::IMREAD_COLOR), source) <= tolerance);
    }

    void alphaAndGreyAreKept_data()
    {
        QTest::addColumn<ImageFormat>("format");
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("decoded");
        QTest::newRow("png alpha") << ImageFormat::Png << 4 << 4;
        QTest::newRow("png grey") << ImageFormat::Png << 1 << 1;
        QTest::newRow("tiff alpha") << ImageFormat::Tiff << 4 << 4;
        QTest::newRow("tiff grey") << ImageFormat::Tiff << 1 << 1;
        QTest::newRow("webp alpha") << ImageFormat::Webp << 4 << 4;
        QTest::newRow("bmp grey") << ImageFormat::Bmp << 1 << 1;
        QTest::newRow("jpeg grey") << ImageFormat::Jpeg << 1 << 1;
        QTest::newRow("jpeg drops alpha") << ImageFormat::Jpeg << 4 << 3;
    }
    void alphaAndGreyAreKept()
    {
        QFETCH(ImageFormat, format);
        QFETCH(int, channels);
        QFETCH(int, decoded);
        const cv::Mat source(32, 32, CV_8UC(channels), cv::Scalar(40, 80, 120, 128));
        const auto bytes = encodeImage(source, {format, 101, true});
        QVERIFY(bytes.ok());
        const auto image = decodeImage(*bytes, name("x"));
        QVERIFY(image.ok());
        QCOMPARE(image->pixels.channels(), decoded);
        if (decoded != channels)
            return;
        QVERIFY(maxDifference(image->pixels, source) <= (format == ImageFormat::Jpeg ? 1 : 0));
    }

    void sixteenBitsAreScaled()
    {
        for (const char *ending : {".png", ".tiff"}) {
            cv::Mat source(1, 3, CV_16UC1);
            source.at<ushort>(0) = 0, source.at<ushort>(1) = 128 * 257,
            source.at<ushort>(2) = 65535;
            const auto image = decodeImage(imencoded(ending, source), name("x"));
            QVERIFY(image.ok());
            QCOMPARE(image->pixels.type(), CV_8UC1);
            QCOMPARE(int(image->pixels.at<uchar>(1)), 128);
            QCOMPARE(int(image->pixels.at<uchar>(2)), 255);
        }
    }

    void floatTiffIsScaled()
    {
        cv::Mat source(1, 3, CV_32FC1);
        source.at<float>(0) = -1.F, source.at<float>(1) = 0.5F, source.at<float>(2) = 1.F;
        const auto image = decodeImage(imencoded(".tiff", source), name("x"));
        QVERIFY(image.ok());
        QCOMPARE(int(image->pixels.at<uchar>(0)), 0);
        QCOMPARE(int(image->pixels.at<uchar>(1)), 128);
        QCOMPARE(int(image->pixels.at<uchar>(2)), 255);
    }

    void paletteIsExpanded()
    {
        // 2 × 2, 8-bit palette: index 0 red, 1 green.
        QByteArray bmp("BM");
        append<quint32>(bmp, 54 + 8 + 8);
        append<quint32>(bmp, 0);
        append<quint32>(bmp, 62);
        append<quint32>(bmp, 40);
        append<quint32>(bmp, 2);
        append<quint32>(bmp, 2);
        append<quint16>(bmp, 1);
        append<quint16>(bmp, 8);
        append<quint32>(bmp, 0);
        append<quint32>(bmp, 8);
        append<quint32>(bmp, 0);
        append<quint32>(bmp, 0);
        append<quint32>(bmp, 2);
        append<quint32>(bmp, 2);
        bmp += QByteArray("\x00\x00\xff\x00\x00\xff\x00\x00", 8);
        bmp += QByteArray("\x00\x00\x00\x00\x01\x01\x00\x00", 8); // bottom row first
        const auto image = decodeImage(bmp, name("x"));
        QVERIFY(image.ok());
        QCOMPARE(image->pixels.type(), CV_8UC3);
        QCOMPARE(image->pixels.at<cv::Vec3b>(0, 0), Green);
        QCOMPARE(image->pixels.at<cv::Vec3b>(1, 0), Red);
    }

    void cmykBecomesColour()
    {
        // As Adobe writes it: inverted, so 255 means no ink. Cyan ink only → red is taken away.
        cv::Mat cmyk(32, 32, CV_8UC4, cv::Scalar(0, 255, 255, 255));
        const tjhandle handle = tjInitCompress();
        unsigned char *data = nullptr;
        unsigned long size = 0;
        QCOMPARE(
            tjCompress2(handle, cmyk.ptr(), 32, 0, 32, TJPF_CMYK, &data, &size, TJSAMP_444, 100, 0),
            0);
        const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
        tjFree(data);
        tjDestroy(handle);
        const auto image = decodeImage(bytes, name("x"));
        QVERIFY(image.ok());
        QVERIFY(near(image->pixels.at<cv::Vec3b>(16, 16), cv::Vec3b(255, 255, 0), 3));
    }

    void truncatedJpegShowsWhatIsThere()
    {
        const cv::Mat source = photo(640, 480);
        const QByteArray whole = imencoded(".jpg", source);
        const auto image = decodeImage(whole.left(whole.size() * 6 / 10), name("x"));
        QVERIFY(image.ok());
        QVERIFY(image->damaged);
        const cv::Rect top(0, 0, 640, 200);
        QVERIFY(cv::norm(image->pixels(top), source(top), cv::NORM_L1) / (640 * 200 * 3) < 3);
        QVERIFY(!decodeImage(whole, name("x"))->damaged);
    }

    void unusableFilesSayWhy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray jpeg = imencoded(".jpg", photo(640, 480));
        const QByteArray png = imencoded(".png", photo(64, 48));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello, this is no image");
        QTest::newRow("jpeg, two bytes") << jpeg.left(2);
        QTest::newRow("jpeg, header only") << jpeg.left(300);
        QTest::newRow("jpeg, no scan data") << jpeg.left(jpeg.indexOf("\xff\xda") + 14);
        QTest::newRow("png, header only") << png.left(40);
        QTest::newRow("gif") << QByteArray("GIF89a\x01\0\x01\0\0\0\0;", 14);
    }
    void unusableFilesSayWhy()
    {
        QFETCH(QByteArray, bytes);
        const auto image = decodeImage(bytes, name("some/file.jpg"));
        QVERIFY(!image.ok());
        QCOMPARE(image.error().file, name("some/file.jpg"));
        QVERIFY(!image.error().message.isEmpty());
        QVERIFY(!image.error().remedy.isEmpty());
    }

    void hugeImagesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray png = imencoded(".png", cv::Mat(8, 8, CV_8UC1, cv::Scalar(1)));
        QByteArray header("IHDR");
        append<quint32>(header, 40000, true);
        append<quint32>(header, 40000, true);
        header += QByteArray("\x08\x00\x00\x00\x00", 5);
        QByteArray crc;
        append<quint32>(crc, crc32(header), true);
        QTest::newRow("png 40000²") << png.replace(12, 21, header + crc);

        QByteArray jpeg = imencoded(".jpg", photo(64, 64));
        const qsizetype frame = jpeg.indexOf("\xff\xc0");
        QByteArray size;
        append<quint16>(size, 40000, true);
        append<quint16>(size, 40000, true);
        QTest::newRow("jpeg 40000²") << jpeg.replace(frame + 5, 4, size);
    }
    void hugeImagesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto image = decodeImage(bytes, name("huge"));
        QVERIFY(!image.ok());
        QVERIFY2(image.error().message.contains(QStringLiteral("too large")),
                 qPrintable(image.error().text()));
    }

    void buffersAreReused()
    {
        const QByteArray large = imencoded(".jpg", photo(640, 480));
        const QByteArray small = imencoded(".jpg", photo(320, 200));
        cv::Mat buffer;
        const uchar *memory = decodeImage(large, name("x"), {}, &buffer)->pixels.data;
        QCOMPARE(decodeImage(small, name("x"), {}, &buffer)->pixels.data, memory);
        const auto again = decodeImage(large, name("x"), {}, &buffer);
        QCOMPARE(again->pixels.data, memory);
        QVERIFY(maxDifference(again->pixels, decodeImage(large, name("x"))->pixels) == 0);
    }

    void threadsAgree()
    {
        const QByteArray first = jpegWithExif(photo(300, 200), 6, true);
        const cv::Mat witness = decodeImage(first, name("x"))->pixels;
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&] {
                    cv::Mat buffer;
                    for (int i = 0; i < 20; ++i)
                        wrong += maxDifference(decodeImage(first, name("x"), {}, &buffer)->pixels,
                                               witness) != 0;
                });
        }
        QCOMPARE(wrong.load(), 0);
    }

    void filesAreReadFromDisk()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ä ö/zähler.jpg"));
        QVERIFY(QDir().mkpath(folder.filePath(QStringLiteral("ä ö"))));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(imencoded(".jpg", photo(50, 40)));
        file.close();
        QCOMPARE(decodeImage(path)->fullWidth, 50);
        const auto missing = decodeImage(folder.filePath(QStringLiteral("none.jpg")));
        QVERIFY(!missing.ok());
        QVERIFY(missing.error().file.endsWith(QStringLiteral("none.jpg")));
    }

    void wrongPixelsAreNotEncoded()
    {
        QVERIFY(!encodeImage({}, {}).ok());
        QVERIFY(!encodeImage(cv::Mat(4, 4, CV_16UC3), {}).ok());
        QVERIFY(!encodeImage(cv::Mat(4, 4, CV_8UC3), {ImageFormat::AsSource}).ok());
        QVERIFY(!encodeImage(cv::Mat(1, 70000, CV_8UC3, cv::Scalar(0)), {})
                     .ok()); // JPEG ends at 65,535
    }

    void regionsOfLargerImagesAreEncoded()
    {
        const cv::Mat source = photo(200, 100);
        const cv::Mat part = source(cv::Rect(20, 10, 96, 64));
        QCOMPARE(encodeImage(part, {}).value(), encodeImage(part.clone(), {}).value());
    }

    void suffixes()
    {
        QCOMPARE(suffixFor(ImageFormat::AsSource, name("a/B.JPG")), name("JPG"));
        QCOMPARE(suffixFor(ImageFormat::AsSource, name("a/b.gif")), name("png"));
        QCOMPARE(suffixFor(ImageFormat::AsSource, name("a/b")), name("png"));
        QCOMPARE(suffixFor(ImageFormat::Jpeg, name("a/b.png")), name("jpg"));
        QCOMPARE(suffixFor(ImageFormat::Tiff, name("a/b.png")), name("tif"));
        QCOMPARE(formatForSuffix(name("JPEG")), ImageFormat::Jpeg);
        QCOMPARE(formatForSuffix(name("webp")), ImageFormat::Webp);
        QCOMPARE(formatForSuffix(name("gif")), ImageFormat::AsSource);
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestCodec)
#include "tst_codec.moc"
