#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonObject>

#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>

using namespace ballast;
using namespace ballast::test;

namespace {

cv::Mat rendered(const Pipeline &pipeline, const cv::Mat &source, std::uint64_t seed = 3)
{
    Scratch scratch;
    return compile(pipeline, source.cols, source.rows, {seed, 1, 2, 0})
        .render(source, scratch)
        .clone();
}

cv::Mat noise(int width, int height, int channels)
{
    cv::Mat image(height, width, CV_8UC(channels));
    cv::RNG(5).fill(image, cv::RNG::UNIFORM, 0, 256);
    return image;
}

double deviation(const cv::Mat &image)
{
    cv::Scalar mean, spread;
    cv::meanStdDev(image, mean, spread);
    return spread[0];
}

/// Largest difference in the colours; alpha must be that of the source.
double off(const cv::Mat &result, cv::Mat expected, const cv::Mat &source)
{
    if (source.channels() == 4) {
        const int pair[] = {3, 3};
        cv::mixChannels(&source, 1, &expected, 1, pair, 1);
    }
    return cv::norm(result, expected, cv::NORM_INF);
}

constexpr int Widths[] = {1, 2, 5, 21, 22, 63, 64, 65, 130};

} // namespace

/// Blur transforms against OpenCV's own filters, single points and what they leave in the pixels.
class TestAugmentBlur : public test::Test
{
    Q_OBJECT

private slots:
    void boxesAreThoseOfOpenCv_data()
    {
        QTest::addColumn<int>("window");
        QTest::addColumn<int>("channels");
        for (const int window : {3, 7, 15, 17})
            for (const int channels : {1, 3, 4})
                QTest::addRow("%d, %d channels", window, channels) << window << channels;
    }
    void boxesAreThoseOfOpenCv()
    {
        QFETCH(int, window);
        QFETCH(int, channels);
        Pipeline pipeline;
        set(add(pipeline, "Blur"), "blur_limit", window, window);
        for (const int width : Widths) {
            const cv::Mat source = noise(width, 9, channels);
            cv::Mat expected;
            cv::blur(source, expected, {window, window}, {-1, -1}, cv::BORDER_REFLECT_101);
            QVERIFY(off(rendered(pipeline, source), expected, source) <= 1);
        }
    }

    void streaksAreThoseOfOpenCv_data()
    {
        QTest::addColumn<int>("channels");
        for (const int channels : {1, 3, 4})
            QTest::addRow("%d channels", channels) << channels;
    }
    void streaksAreThoseOfOpenCv()
    {
        QFETCH(int, channels);
        Pipeline pipeline;
        set(add(pipeline, "MotionBlur"), "blur_limit", 5, 13);
        for (std::uint64_t seed = 0; seed < 12; ++seed) {
            const cv::Mat source = noise(Widths[seed % std::size(Widths)], 17, channels);
            const Program program = compile(pipeline, source.cols, 17, {seed, 1, 2, 0});
            const QJsonObject drawn = program.applied()[0][QStringLiteral("params")].toObject();
            const QJsonArray taps = drawn[QStringLiteral("taps")].toArray();
            cv::Mat kernel = cv::Mat::zeros(13, 13, CV_32F);
            for (const QJsonValue &tap : taps)
                kernel.at<float>(tap[1].toInt() + 6, tap[0].toInt() + 6) =
                    1.0F / float(taps.size());
            cv::Mat expected;
            cv::filter2D(source, expected, -1, kernel, {-1, -1}, 0, cv::BORDER_REFLECT_101);
            Scratch scratch;
            QVERIFY(off(program.render(source, scratch), expected, source) <= 1);
        }
    }

    void bellsHaveTheirWidthDirectionAndShape()
    {
        // The second moments of what a bright square becomes, less those of the square itself.
        constexpr double square = (9 * 9 - 1) / 12.0;
        Pipeline pipeline;
        Step &step = add(pipeline, "AdvancedBlur");
        set(step, "blur_limit", 13, 13);
        set(step, "sigma_x_limit", 2, 2);
        set(step, "sigma_y_limit", 1, 1);
        set(step, "rotate_limit", 30, 30);
        set(step, "noise_limit", 1, 1);
        const auto moments = [&](double beta) {
            set(step, "beta_limit", beta, beta);
            cv::Mat point = cv::Mat::zeros(41, 41, CV_8UC1);
            point(cv::Rect(16, 16, 9, 9)) = 255;
            return cv::moments(rendered(pipeline, point));
        };
        const cv::Moments gaussian = moments(1);
        QVERIFY(std::abs(gaussian.m10 / gaussian.m00 - 20) < 0.05);
        const double xx = gaussian.mu20 / gaussian.m00 - square;
        const double yy = gaussian.mu02 / gaussian.m00 - square;
        const double xy = gaussian.mu11 / gaussian.m00;
        // 4 and 1 px² turned by 30°: 3.25, 1.75 and 1.299.
        QVERIFY2(std::abs(xx - 3.25) < 0.25, qPrintable(QString::number(xx)));
        QVERIFY2(std::abs(yy - 1.75) < 0.25, qPrintable(QString::number(yy)));
        QVERIFY2(std::abs(xy - 1.299) < 0.2, qPrintable(QString::number(xy)));
        QVERIFY(std::abs(gaussian.m00 / (81 * 255) - 1) < 0.01);
        const cv::Moments flat = moments(8); // a disk's variance is a quarter of its radius squared
        QVERIFY(flat.mu20 / flat.m00 - square < xx * 0.5);
    }

    void pointsBecomeDisks_data()
    {
        QTest::addColumn<int>("radius");
        QTest::addColumn<int>("area"); // Gauss's circle problem
        QTest::newRow("1") << 1 << 5;
        QTest::newRow("3") << 3 << 29;
        QTest::newRow("5") << 5 << 81;
        QTest::newRow("10") << 10 << 317;
    }
    void pointsBecomeDisks()
    {
        QFETCH(int, radius);
        QFETCH(int, area);
        Pipeline pipeline;
        Step &step = add(pipeline, "Defocus");
        set(step, "radius", radius, radius);
        set(step, "alias_blur", 0, 0);
        for (const int channels : {1, 3, 4}) {
            // A dark point in a white field, as wide as needed to be seen: 16 × 16 pixels.
            cv::Mat source(100, 90, CV_8UC(channels), cv::Scalar::all(255));
            source(cv::Rect(40, 50, 16, 16)).setTo(cv::Scalar::all(0));
            cv::Mat disk = cv::Mat::zeros(2 * radius + 1, 2 * radius + 1, CV_32F);
            for (int y = -radius; y <= radius; ++y)
                for (int x = -radius; x <= radius; ++x)
                    if (x * x + y * y <= radius * radius)
                        disk.at<float>(y + radius, x + radius) = 1;
            QCOMPARE(int(cv::sum(disk)[0]), area);
            cv::Mat expected;
            cv::filter2D(source, expected, -1, disk / area, {-1, -1}, 0, cv::BORDER_REFLECT_101);
            QVERIFY(off(rendered(pipeline, source), expected, source) <= 1);
        }
    }

    void zoomsKeepTheMiddleAndBlurTheRim()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "ZoomBlur");
        set(step, "max_factor", 1.4, 1.4);
        set(step, "step_factor", 0.02, 0.02);
        const cv::Mat flat(50, 70, CV_8UC3, cv::Scalar(10, 100, 255));
        QCOMPARE(cv::norm(rendered(pipeline, flat), flat, cv::NORM_INF), 0.0);
        // Upright stripes 8 pixels wide: sharp in the middle, even where 20 zooms cross them.
        cv::Mat stripes(81, 401, CV_8UC1);
        for (int x = 0; x < stripes.cols; ++x)
            stripes.col(x).setTo(x / 8 % 2 ? 220 : 30);
        const cv::Mat result = rendered(pipeline, stripes);
        QVERIFY(deviation(result.colRange(192, 209)) > 70);
        QVERIFY(deviation(result.colRange(350, 400)) < 30);
    }

    void glassMovesPixelsNoFurtherThanItsReach_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("all at once") << 0;
        QTest::newRow("one after the other") << 1;
    }
    void glassMovesPixelsNoFurtherThanItsReach()
    {
        QFETCH(int, mode);
        // Every pixel tells where it came from.
        cv::Mat source(200, 220, CV_8UC3);
        for (int y = 0; y < source.rows; ++y)
            for (int x = 0; x < source.cols; ++x)
                source.at<cv::Vec3b>(y, x) = cv::Vec3b(std::uint8_t(x), std::uint8_t(y), 0);
        Pipeline pipeline;
        Step &step = add(pipeline, "GlassBlur");
        set(step, "sigma", 0);
        set(step, "max_delta", 3);
        set(step, "iterations", 1);
        set(step, "mode", mode);
        const cv::Mat result = rendered(pipeline, source);
        std::array<int, 7> across{}; // −3 … 3
        int moved = 0, far = 0;
        for (int y = 6; y < source.rows - 6; ++y)
            for (int x = 6; x < source.cols - 6; ++x) {
                const cv::Vec3b from = result.at<cv::Vec3b>(y, x);
                const int dx = from[0] - x, dy = from[1] - y;
                moved += dx != 0 || dy != 0;
                far += std::max(std::abs(dx), std::abs(dy)) > 3;
                if (std::abs(dx) <= 3)
                    ++across[std::size_t(dx + 3)];
            }
        const int total = (source.rows - 12) * (source.cols - 12);
        QVERIFY(moved > total * 0.9);
        if (mode == 0)
            QCOMPARE(far, 0);
        else // carried on by a later swap
            QVERIFY(far < total * 0.6);
        // Offsets are even: none of the seven is rare, none is more than twice its share.
        if (mode == 0)
            for (const int count : across)
                QVERIFY2(count > total / 28 && count < total * 2 / 7,
                         qPrintable(QString::number(count)));
        if (mode == 1) { // swaps lose no pixel
            cv::Mat before, after;
            cv::sort(source.reshape(1, 1), before, cv::SORT_EVERY_ROW);
            cv::sort(result.reshape(1, 1), after, cv::SORT_EVERY_ROW);
            QCOMPARE(cv::norm(before, after, cv::NORM_INF), 0.0);
        }
    }

    void edgesStayWhereColoursDiffer_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("bilateral") << QStringLiteral("BilateralBlur");
        QTest::newRow("mean shift") << QStringLiteral("MeanShiftBlur");
    }
    void edgesStayWhereColoursDiffer()
    {
        QFETCH(QString, name);
        Pipeline pipeline;
        Step &step = add(pipeline, qPrintable(name));
        if (has(step, "d")) {
            set(step, "d", 9, 9);
            set(step, "sigma_color", 30, 30);
        } else {
            set(step, "spatial_radius", 6, 6);
            set(step, "color_radius", 20, 20);
        }
        for (const int channels : {1, 3, 4}) {
            cv::Mat source(60, 80, CV_8UC(channels), cv::Scalar::all(60)), grain(60, 80, CV_8UC1);
            source.colRange(40, 80).setTo(cv::Scalar::all(190));
            cv::RNG(8).fill(grain, cv::RNG::NORMAL, 10, 3);
            std::vector<cv::Mat> same(std::size_t(channels), grain);
            cv::Mat everywhere;
            cv::merge(same, everywhere);
            source += everywhere;
            cv::Mat result;
            cv::extractChannel(rendered(pipeline, source), result, 0);
            QVERIFY(deviation(result.colRange(0, 38)) < 1.6); // was 3
            QVERIFY(deviation(result.colRange(42, 80)) < 1.6);
            const double left = cv::mean(result.col(39))[0], right = cv::mean(result.col(40))[0];
            QVERIFY2(right - left > 122, qPrintable(QString::number(right - left)));
        }
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentBlur)
#include "tst_augment_blur.moc"
