#include "core/augment/cpu.h"
#include "core/augment/jpegtraces.h"
#include "core/augment/warp.h"
#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace ballast;
using namespace ballast::test;

namespace {

cv::Mat noisy(int width, int height, int channels)
{
    cv::Mat image(height, width, CV_8UC(channels));
    cv::RNG(11).fill(image, cv::RNG::UNIFORM, 0, 256);
    return image;
}

cv::Mat planeOf(const cv::Mat &image, int channel)
{
    cv::Mat plane;
    cv::extractChannel(image, plane, channel);
    return plane;
}

cv::Mat rendered(const Pipeline &pipeline, const cv::Mat &source, bool plain)
{
    usePlainKernels(plain);
    Scratch scratch;
    const cv::Mat result =
        compile(pipeline, source.cols, source.rows, {4, 1, 2, 0}).render(source, scratch).clone();
    usePlainKernels(false);
    return result;
}

} // namespace

/// What the processor can do beyond its baseline changes no pixel.
class TestAugmentKernels : public test::Test
{
    Q_OBJECT

private slots:
    void samePixelsAsThePlainPath_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("channels");
        for (const TransformSpec &spec : allTransforms())
            for (const int channels : {1, 3, 4})
                QTest::addRow("%s, %d channels", spec.name, channels)
                    << QString::fromLatin1(spec.name) << channels;
    }
    void samePixelsAsThePlainPath()
    {
        QFETCH(QString, name);
        QFETCH(int, channels);
        if (!useAvx2())
            QSKIP("This processor has only the plain path");
        Pipeline pipeline;
        Step &step = add(pipeline, name.toLatin1().constData());
        if (has(step, "rotate"))
            set(step, "rotate", 23, 23);
        for (const char *key : {"height", "width", "size.0", "size.1"})
            if (has(step, key))
                set(step, key, 60);
        // Odd sizes: the last pixels of a row take another way.
        for (const cv::Size size : {cv::Size(1, 1), cv::Size(37, 29), cv::Size(203, 151)}) {
            const cv::Mat source = noisy(size.width, size.height, channels);
            const cv::Mat fast = rendered(pipeline, source, false);
            const cv::Mat plain = rendered(pipeline, source, true);
            QCOMPARE(fast.size(), plain.size());
            QCOMPARE(cv::norm(fast, plain, cv::NORM_INF), 0.0);
        }
    }

    /// What lies beyond the edges is found by folding positions; OpenCV paints it.
    void bordersAreThoseThatOpenCvPaints_data()
    {
        QTest::addColumn<Border>("border");
        QTest::addColumn<int>("channels");
        for (const int channels : {1, 3, 4}) {
            QTest::addRow("reflect, %d channels", channels) << Border::Reflect << channels;
            QTest::addRow("reflect 101, %d channels", channels) << Border::Reflect101 << channels;
            QTest::addRow("replicate, %d channels", channels) << Border::Replicate << channels;
            QTest::addRow("wrap, %d channels", channels) << Border::Wrap << channels;
        }
    }
    void bordersAreThoseThatOpenCvPaints()
    {
        QFETCH(Border, border);
        QFETCH(int, channels);
        constexpr int margin = 200;
        const cv::Matx33d toSource(0.75, -0.5, -20.25, 0.5, 0.75, -71.5, 0, 0, 1);
        const cv::Matx33d aside(1, 0, margin, 0, 1, margin, 0, 0, 1);
        for (const cv::Size size : {cv::Size(1, 1), cv::Size(2, 3), cv::Size(61, 47)}) {
            const cv::Mat source = noisy(size.width, size.height, channels);
            cv::Mat wide;
            cv::copyMakeBorder(source, wide, margin, margin, margin, margin, borderCode(border));
            for (const bool plain : {false, true}) {
                usePlainKernels(plain);
                cv::Mat out(130, 170, source.type()), expected(out.size(), source.type());
                const std::vector<Span> all(130, Span{0, 170});
                warp(source, out, toSource, border, Sampling::Linear, all);
                warp(wide, expected, aside * toSource, border, Sampling::Linear, all);
                usePlainKernels(false);
                QCOMPARE(cv::norm(out, expected, cv::NORM_INF), 0.0);
            }
        }
    }

    void jpegTracesAreThoseOfOpenCv_data()
    {
        QTest::addColumn<int>("quality");
        QTest::addColumn<int>("channels");
        for (const int quality : {1, 30, 75, 96, 100})
            for (const int channels : {1, 3, 4})
                QTest::addRow("quality %d, %d channels", quality, channels) << quality << channels;
    }
    void jpegTracesAreThoseOfOpenCv()
    {
        QFETCH(int, quality);
        QFETCH(int, channels);
        Pipeline pipeline;
        set(add(pipeline, "ImageCompression"), "quality_range", quality, quality);
        for (const cv::Size size : {cv::Size(1, 1), cv::Size(37, 29), cv::Size(203, 151)}) {
            cv::Mat source = noisy(size.width, size.height, channels), colour = source, expected;
            if (channels == 4)
                cv::cvtColor(source, colour, cv::COLOR_BGRA2BGR);
            std::vector<std::uint8_t> bytes;
            cv::imencode(".jpg", colour, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
            cv::imdecode(bytes, channels == 1 ? cv::IMREAD_GRAYSCALE : cv::IMREAD_COLOR, &expected);
            if (channels == 4) {
                cv::cvtColor(expected, expected, cv::COLOR_BGR2BGRA);
                cv::insertChannel(planeOf(source, 3), expected, 3);
            }
            QCOMPARE(cv::norm(rendered(pipeline, source, false), expected, cv::NORM_INF), 0.0);
        }
    }

    /// Every quality, sides about the blocks' and what strains a transform: black beside white.
    void jpegTracesNeedNoCoding()
    {
        cv::RNG random(5);
        for (int quality = 1; quality <= 100; ++quality)
            for (const int levels : {2, 256}) {
                const cv::Size size(random.uniform(8, 52), random.uniform(8, 52));
                cv::Mat source(size, quality % 5 ? CV_8UC3 : CV_8UC1), expected;
                random.fill(source, cv::RNG::UNIFORM, 0, levels);
                source *= levels == 2 ? 255 : 1;
                std::vector<std::uint8_t> bytes;
                cv::imencode(".jpg", source, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
                cv::imdecode(bytes, cv::IMREAD_UNCHANGED, &expected);
                PixelBuffer buffer;
                cv::Mat direct = source.clone();
                if (leaveJpegTraces(direct, quality, buffer))
                    QCOMPARE(cv::norm(direct, expected, cv::NORM_INF), 0.0);
                else
                    QVERIFY(!useAvx2());
            }
        PixelBuffer buffer;
        cv::Mat narrow = noisy(7, 40, 3);
        QVERIFY(!leaveJpegTraces(narrow, 90, buffer));
        QCOMPARE(cv::norm(narrow, noisy(7, 40, 3), cv::NORM_INF), 0.0);
    }

    void medianIsThatOfOpenCv_data()
    {
        QTest::addColumn<int>("window");
        QTest::addColumn<int>("channels");
        for (const int window : {3, 5, 7, 9})
            for (const int channels : {1, 3, 4})
                QTest::addRow("%d px, %d channels", window, channels) << window << channels;
    }
    void medianIsThatOfOpenCv()
    {
        QFETCH(int, window);
        QFETCH(int, channels);
        Pipeline pipeline;
        set(add(pipeline, "MedianBlur"), "blur_limit", window, window);
        for (const cv::Size size : {cv::Size(1, 1), cv::Size(2, 5), cv::Size(203, 151)}) {
            const cv::Mat source = noisy(size.width, size.height, channels);
            cv::Mat expected;
            cv::medianBlur(source, expected, window);
            if (channels == 4) // alpha stays
                cv::insertChannel(planeOf(source, 3), expected, 3);
            for (const bool plain : {false, true})
                QCOMPARE(cv::norm(rendered(pipeline, source, plain), expected, cv::NORM_INF), 0.0);
        }
    }

    void grayIsThatOfOpenCv()
    {
        Pipeline pipeline;
        add(pipeline, "ToGray");
        const cv::Mat source = noisy(203, 151, 3);
        cv::Mat gray;
        cv::cvtColor(source, gray, cv::COLOR_BGR2GRAY);
        for (const bool plain : {false, true}) {
            const cv::Mat result = rendered(pipeline, source, plain);
            for (int c = 0; c < 3; ++c)
                QCOMPARE(cv::norm(planeOf(result, c), gray, cv::NORM_INF), 0.0);
        }
    }

    /// OpenCV rounds the weights to 1/256: small windows differ by a level.
    void gaussianIsNearTheExactSum_data()
    {
        QTest::addColumn<double>("sigma");
        for (const double sigma : {0.5, 1.0, 2.3, 8.0})
            QTest::addRow("sigma %g", sigma) << sigma;
    }
    void gaussianIsNearTheExactSum()
    {
        QFETCH(double, sigma);
        Pipeline pipeline;
        set(add(pipeline, "GaussianBlur"), "sigma_limit", sigma, sigma);
        set(pipeline.steps[0], "blur_limit", 0, 0);
        const cv::Mat source = noisy(203, 151, 3);
        cv::Mat exact;
        const int window = int(sigma * 3.5) * 2 + 1;
        cv::GaussianBlur(cv::Mat_<cv::Vec3d>(source), exact, {window, window}, sigma, sigma,
                         cv::BORDER_REFLECT_101);
        const cv::Mat result = rendered(pipeline, source, false);
        // Half a level is rounding to whole ones.
        QVERIFY(cv::norm(cv::Mat_<cv::Vec3d>(result), exact, cv::NORM_INF) < 0.7);
        const cv::Scalar bias = cv::mean(cv::Mat_<cv::Vec3d>(result) - exact);
        for (int c = 0; c < 3; ++c)
            QVERIFY(std::abs(bias[c]) < 0.05);
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentKernels)
#include "tst_augment_kernels.moc"
