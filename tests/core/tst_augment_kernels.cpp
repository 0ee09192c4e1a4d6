#include "core/augment/cpu.h"
#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <opencv2/core.hpp>

using namespace ballast;
using namespace ballast::test;

namespace {

cv::Mat noisy(int width, int height, int channels)
{
    cv::Mat image(height, width, CV_8UC(channels));
    cv::RNG(11).fill(image, cv::RNG::UNIFORM, 0, 256);
    return image;
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
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentKernels)
#include "tst_augment_kernels.moc"
