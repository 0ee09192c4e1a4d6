#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <map>
#include <numbers>

using namespace ballast;
using namespace ballast::test;

namespace {

constexpr int Side = 512;

cv::Mat plain(int blue, int green, int red)
{
    return cv::Mat(Side, Side, CV_8UC3, cv::Scalar(blue, green, red));
}

cv::Mat rendered(const Pipeline &pipeline, const cv::Mat &source, std::uint64_t seed = 3)
{
    Scratch scratch;
    return compile(pipeline, source.cols, source.rows, {seed, 1, 2, 0})
        .render(source, scratch)
        .clone();
}

struct Moments
{
    double mean;
    double variance;
};

Moments moments(const cv::Mat &image, int channel)
{
    cv::Mat plane;
    cv::extractChannel(image, plane, channel);
    cv::Scalar mean, deviation;
    cv::meanStdDev(plane, mean, deviation);
    return {mean[0], deviation[0] * deviation[0]};
}

/// Correlation of two channels, or of a channel with itself moved.
double correlation(const cv::Mat &image, int first, int second, cv::Point shift = {})
{
    cv::Mat a, b;
    cv::extractChannel(image, a, first);
    cv::extractChannel(image, b, second);
    const cv::Size size(image.cols - shift.x, image.rows - shift.y);
    a(cv::Rect({}, size)).convertTo(a, CV_64F);
    b(cv::Rect(shift, size)).convertTo(b, CV_64F);
    a -= cv::mean(a)[0];
    b -= cv::mean(b)[0];
    return a.dot(b) / std::sqrt(a.dot(a) * b.dot(b));
}

double shareOf(const cv::Mat &image, int channel, int level)
{
    cv::Mat plane;
    cv::extractChannel(image, plane, channel);
    return double(cv::countNonZero(plane == level)) / double(plane.total());
}

#define NEARLY(actual, expected, tolerance)                                                        \
    QVERIFY2(std::abs((actual) - (expected)) <= (tolerance),                                       \
             qPrintable(QStringLiteral("%1 instead of %2").arg(actual).arg(expected)))

} // namespace

/// Noise against the moments and shares that its distribution has.
class TestAugmentNoise : public test::Test
{
    Q_OBJECT

private slots:
    void additiveNoiseHasItsDistribution_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("deviation");
        QTest::addColumn<double>("quartile"); ///< a quarter of the values lies below mean - this
        QTest::newRow("even") << 0 << 0.02 << 0.2 / std::sqrt(12.0) << 0.05;
        QTest::newRow("normal") << 1 << 0.02 << 0.06 << 0.06 * 0.67449;
        QTest::newRow("Laplace") << 2 << 0.02 << 0.05 * std::sqrt(2.0) << 0.05 * std::log(2.0);
        // Beta(2, 2) has the variance 1/20; stretched to ±0.2. Its quartile is 0.32635.
        QTest::newRow("beta") << 3 << 0.0 << 0.4 / std::sqrt(20.0) << 0.4 * (0.5 - 0.32635);
    }
    void additiveNoiseHasItsDistribution()
    {
        QFETCH(int, type);
        QFETCH(double, mean);
        QFETCH(double, deviation);
        QFETCH(double, quartile);
        Pipeline pipeline;
        Step &step = add(pipeline, "AdditiveNoise");
        set(step, "noise_type", type);
        set(step, "spatial_mode", 1);
        set(step, "noise_params.ranges", -0.08, 0.12);
        set(step, "noise_params.mean_range", 0.02, 0.02);
        set(step, "noise_params.std_range", 0.06, 0.06);
        set(step, "noise_params.scale_range", type == 3 ? 0.2 : 0.05, type == 3 ? 0.2 : 0.05);
        set(step, "noise_params.alpha_range", 2, 2);
        set(step, "noise_params.beta_range", 2, 2);
        const cv::Mat noisy = rendered(pipeline, plain(120, 128, 136));
        for (int c = 0; c < 3; ++c) {
            const Moments is = moments(noisy, c);
            NEARLY(is.mean, 120 + 8 * c + mean * 255, 0.2);
            NEARLY(std::sqrt(is.variance) / (255 * deviation), 1, 0.02);
        }
        cv::Mat below;
        cv::extractChannel(noisy, below, 1);
        const double limit = 128 + (mean - quartile) * 255;
        const double share = cv::countNonZero(below < limit) / double(Side * Side);
        // Levels are whole: up to half a level of the density there.
        NEARLY(share, 0.25, 0.02);
        NEARLY(correlation(noisy, 0, 1), 0, 0.01);
        NEARLY(correlation(noisy, 2, 2, {1, 0}), 0, 0.01);
        NEARLY(correlation(noisy, 2, 2, {0, 1}), 0, 0.01);

        set(step, "spatial_mode", 2);
        const cv::Mat gray = rendered(pipeline, plain(120, 128, 136));
        NEARLY(correlation(gray, 0, 2), 1, 1e-9);
    }

    void unevenBetaKeepsItsMoments()
    {
        // Beta(½, 3): mean 1/7, variance ab / ((a+b)²(a+b+1)) = 0.0272.
        Pipeline pipeline;
        Step &step = add(pipeline, "AdditiveNoise");
        set(step, "noise_type", 3);
        set(step, "spatial_mode", 2);
        set(step, "noise_params.scale_range", 0.3, 0.3);
        set(step, "noise_params.alpha_range", 0.5, 0.5);
        set(step, "noise_params.beta_range", 3, 3);
        const Moments is = moments(rendered(pipeline, plain(128, 128, 128)), 0);
        NEARLY(is.mean, 128 + 255 * 0.3 * (2.0 / 7 - 1), 0.3);
        NEARLY(is.variance, std::pow(255 * 0.6, 2) * 1.5 / (12.25 * 4.5), 15);
    }

    void constantNoiseShiftsChannels()
    {
        Pipeline pipeline;
        add(pipeline, "AdditiveNoise");
        std::map<int, int> shifts;
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            const cv::Mat shifted =
                rendered(pipeline, plain(128, 128, 128)(cv::Rect(0, 0, 9, 9)), seed);
            for (int c = 0; c < 3; ++c) {
                const Moments is = moments(shifted, c);
                QCOMPARE(is.variance, 0.0);
                ++shifts[int(is.mean) - 128];
            }
        }
        QVERIFY(shifts.begin()->first >= -26 && shifts.rbegin()->first <= 26);
        QVERIFY(shifts.size() > 30);
    }

    void blotchesAreCoarse_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("fineness");
        QTest::newRow("GaussNoise") << QByteArray("GaussNoise") << QByteArray("noise_scale_factor");
        QTest::newRow("AdditiveNoise")
            << QByteArray("AdditiveNoise") << QByteArray("approximation");
    }
    void blotchesAreCoarse()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, fineness);
        Pipeline pipeline;
        Step &step = add(pipeline, name.constData());
        if (has(step, "std_range"))
            set(step, "std_range", 0.1, 0.1);
        if (has(step, "spatial_mode"))
            set(step, "spatial_mode", 1);
        const cv::Mat fine = rendered(pipeline, plain(128, 128, 128));
        set(step, fineness.constData(), 0.25);
        const cv::Mat coarse = rendered(pipeline, plain(128, 128, 128));
        // Linear in between four pixels apart: neighbours share nearly everything.
        NEARLY(correlation(fine, 1, 1, {1, 0}), 0, 0.01);
        QVERIFY(correlation(coarse, 1, 1, {1, 0}) > 0.8);
        NEARLY(correlation(coarse, 1, 1, {16, 0}), 0, 0.05);
        // The mean of w² over linear weights is 2/3 in each direction.
        NEARLY(moments(coarse, 1).variance / moments(fine, 1).variance, 4.0 / 9, 0.04);
        NEARLY(moments(coarse, 1).mean, moments(fine, 1).mean, 0.6);
    }

    void multiplicativeNoiseHasItsSpread()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "MultiplicativeNoise");
        set(step, "multiplier", 0.7, 1.3);
        set(step, "elementwise", 1);
        const cv::Mat gray = rendered(pipeline, plain(60, 120, 180));
        QVERIFY(correlation(gray, 0, 2) > 0.998);
        set(step, "per_channel", 1);
        const cv::Mat noisy = rendered(pipeline, plain(60, 120, 180));
        NEARLY(correlation(noisy, 0, 2), 0, 0.01);
        for (int c = 0; c < 3; ++c) {
            const double level = 60 * (c + 1);
            NEARLY(moments(noisy, c).mean, level, 0.2);
            NEARLY(moments(noisy, c).variance / (level * level * 0.6 * 0.6 / 12), 1, 0.02);
        }
    }

    void shotNoiseCountsPhotons_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<double>("strength");
        QTest::addRow("dark, few") << 40 << 0.1;
        QTest::addRow("bright, few") << 150 << 0.1;
        QTest::addRow("very few") << 200 << 0.8;
        QTest::addRow("many") << 150 << 0.002;
    }
    void shotNoiseCountsPhotons()
    {
        QFETCH(int, level);
        QFETCH(double, strength);
        Pipeline pipeline;
        set(add(pipeline, "ShotNoise"), "scale_range", strength, strength);
        // Mean and variance of (count · strength)^(1/2.2) over the Poisson distribution.
        const double expected = std::pow(level / 255.0, 2.2) / strength;
        double mean = 0, squares = 0;
        for (int k = 0; k < 3000; ++k) {
            const double chance =
                std::exp(k * std::log(expected) - expected - std::lgamma(k + 1.0));
            const double value = 255 * std::pow(std::min(1.0, k * strength), 1 / 2.2);
            mean += chance * value;
            squares += chance * value * value;
        }
        const cv::Mat noisy = rendered(pipeline, plain(level, level, level));
        NEARLY(moments(noisy, 0).mean, mean, 0.5);
        NEARLY(moments(noisy, 2).variance / (squares - mean * mean), 1, 0.03);
        NEARLY(correlation(noisy, 0, 1), 0, 0.01);
        if (expected < 3) // nothing counted is black
            NEARLY(shareOf(noisy, 1, 0), std::exp(-expected), 0.005);
        QCOMPARE(cv::norm(rendered(pipeline, plain(0, 0, 0)), cv::NORM_INF), 0.0);
    }

    void saltAndPepperHasItsShares()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "SaltAndPepper");
        set(step, "amount", 0.05, 0.05);
        set(step, "salt_vs_pepper", 0.7, 0.7);
        const cv::Mat noisy = rendered(pipeline, plain(60, 120, 180));
        NEARLY(shareOf(noisy, 0, 255), 0.05 * 0.7, 0.002);
        NEARLY(shareOf(noisy, 0, 0), 0.05 * 0.3, 0.002);
        NEARLY(shareOf(noisy, 0, 60), 0.95, 0.002);
        for (const int level : {0, 255}) // all channels together
            QCOMPARE(shareOf(noisy, 0, level), shareOf(noisy, 2, level));
        cv::Mat whites, planes[3];
        cv::split(noisy, planes);
        QCOMPARE(cv::norm(planes[0] == 255, planes[2] == 255, cv::NORM_INF), 0.0);
        set(step, "amount", 1, 1);
        const cv::Mat lost = rendered(pipeline, plain(60, 120, 180));
        NEARLY(shareOf(lost, 1, 255) + shareOf(lost, 1, 0), 1, 1e-9);
    }

    void impulseNoiseIsOfItsOwnInEachChannel()
    {
        Pipeline pipeline;
        set(add(pipeline, "ImpulseNoise"), "amount", 0.1, 0.1);
        const cv::Mat noisy = rendered(pipeline, plain(100, 100, 100));
        double both = 0, count = 0, sum = 0, squares = 0;
        for (int y = 0; y < Side; ++y)
            for (int x = 0; x < Side; ++x) {
                const auto &pixel = noisy.at<cv::Vec3b>(y, x);
                both += pixel[0] != 100 && pixel[1] != 100;
                for (int c = 0; c < 3; ++c)
                    if (pixel[c] != 100) {
                        ++count;
                        sum += pixel[c];
                        squares += pixel[c] * pixel[c];
                    }
            }
        NEARLY(count / (3.0 * Side * Side), 0.1, 0.002);
        NEARLY(both / (1.0 * Side * Side), 0.01, 0.001);
        // Beta(½, ½) on 0 … 255: the middle, an eighth of the square of the range.
        NEARLY(sum / count, 127.5, 1);
        NEARLY(squares / count - std::pow(sum / count, 2), 255 * 255 / 8.0, 120);
    }

    void isoNoiseBrightensByCounts()
    {
        // Half black, half at 200: lightness deviates by 100/255, so that many counts are expected.
        cv::Mat source = plain(0, 0, 0);
        source.rowRange(Side / 2, Side) = cv::Scalar(200, 200, 200);
        Pipeline pipeline;
        Step &step = add(pipeline, "ISONoise");
        set(step, "color_shift", 0, 0);
        set(step, "intensity", 0.4, 0.4);
        const double expected = 100 / 255.0 * 0.4;
        const cv::Mat noisy = rendered(pipeline, source);
        const cv::Mat dark = noisy.rowRange(0, Side / 2), bright = noisy.rowRange(Side / 2, Side);
        NEARLY(shareOf(dark, 0, 0), std::exp(-expected), 0.004);
        NEARLY(shareOf(bright, 0, 200), std::exp(-expected), 0.004);
        // One count goes 0.4 of the way to white, two 0.8.
        NEARLY(shareOf(dark, 1, 102), expected * std::exp(-expected), 0.003);
        NEARLY(shareOf(dark, 1, 204), expected * expected / 2 * std::exp(-expected), 0.002);
        NEARLY(shareOf(bright, 1, 222), expected * std::exp(-expected), 0.003);
    }

    void isoNoiseStraysInHue()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "ISONoise");
        set(step, "color_shift", 0.04, 0.04);
        set(step, "intensity", 0.5, 0.5);
        // Plain green: no deviation of lightness, so only hues move; by 0.04 · 0.5 · 360°.
        cv::Mat noisy = rendered(pipeline, plain(40, 220, 40)), hls;
        noisy.convertTo(noisy, CV_32F, 1 / 255.0);
        cv::cvtColor(noisy, hls, cv::COLOR_BGR2HLS);
        cv::Scalar mean, deviation;
        cv::meanStdDev(hls, mean, deviation);
        NEARLY(mean[0], 120, 0.2);
        NEARLY(deviation[0] / 7.2, 1, 0.03);
        NEARLY(mean[1], 130 / 255.0, 0.003);
        NEARLY(deviation[1], 0, 0.003);
        NEARLY(deviation[2], 0, 0.006);
    }

    void filmGrainIsStrongestInTheDark_data()
    {
        QTest::addColumn<int>("size");
        QTest::addRow("fine") << 1;
        QTest::addRow("coarse") << 4;
    }
    void filmGrainIsStrongestInTheDark()
    {
        QFETCH(int, size);
        Pipeline pipeline;
        Step &step = add(pipeline, "FilmGrain");
        set(step, "intensity_range", 0.1, 0.1);
        set(step, "grain_size_range", size, size);
        const double calm = size == 1 ? 1 : 2.0 / 3; // linear between clumps
        for (const int level : {100, 200}) {
            const cv::Mat noisy = rendered(pipeline, plain(level, level, level));
            NEARLY(std::sqrt(moments(noisy, 0).variance), 0.1 * (255 - level) * calm, 0.35);
            NEARLY(moments(noisy, 0).mean, level, 0.5);
            NEARLY(correlation(noisy, 0, 2), 1, 1e-9);
            const double near = correlation(noisy, 0, 0, {1, 0});
            QVERIFY2(size == 1 ? std::abs(near) < 0.01 : near > 0.8,
                     qPrintable(QString::number(near)));
        }
        QCOMPARE(
            cv::norm(rendered(pipeline, plain(255, 255, 255)), plain(255, 255, 255), cv::NORM_INF),
            0.0);
    }

    void halftoneCoversByBrightness()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "Halftone");
        set(step, "dot_size_range", 8, 8);
        set(step, "blend_range", 0, 0);
        QCOMPARE(cv::norm(rendered(pipeline, plain(0, 0, 0)), cv::NORM_INF), 0.0);
        QCOMPARE(
            cv::norm(rendered(pipeline, plain(255, 255, 255)), plain(255, 255, 255), cv::NORM_INF),
            0.0);
        // A dot of radius v·8/√2 covers v²·π/2 of its cell.
        for (const int level : {60, 120, 170}) {
            const double v = level / 255.0;
            NEARLY(moments(rendered(pipeline, plain(level, level, level)), 0).mean,
                   level * v * v * std::numbers::pi / 2, level * 0.02 + 0.5);
        }
        set(step, "blend_range", 1, 1);
        QVERIFY(compile(pipeline, 64, 64, {1, 2, 3, 0}).isIdentity());
    }

    void edgesAreTheLaplacian()
    {
        cv::Mat source(60, 80, CV_8UC3), expected;
        cv::RNG(5).fill(source, cv::RNG::UNIFORM, 0, 256);
        cv::Laplacian(source, expected, CV_8U, 1);
        Pipeline pipeline;
        Step &step = add(pipeline, "EdgeDetect");
        set(step, "alpha", 1, 1);
        QVERIFY(cv::norm(rendered(pipeline, source), expected, cv::NORM_INF) <= 1);
        set(step, "alpha", 0.25, 0.25);
        cv::Mat edges, mixed;
        cv::Laplacian(source, edges, CV_32F, 1);
        source.convertTo(mixed, CV_32F);
        cv::Mat(mixed * 0.75 + edges * 0.25).convertTo(mixed, CV_8U);
        QVERIFY(cv::norm(rendered(pipeline, source), mixed, cv::NORM_INF) <= 1);
    }

    void filtersAgreeWithOpenCvOnNoise_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("width");
        for (const int channels : {1, 3, 4})
            for (const int width : {1, 2, 7, 33, 160})
                QTest::addRow("%d channels, %d wide", channels, width) << channels << width;
    }
    void filtersAgreeWithOpenCvOnNoise()
    {
        QFETCH(int, channels);
        QFETCH(int, width);
        cv::Mat source(37, width, CV_8UC(channels)), expected;
        cv::RNG(7).fill(source, cv::RNG::UNIFORM, 0, 256);
        const auto agrees = [&](const Pipeline &pipeline, const cv::Mat &kernel) {
            cv::filter2D(source, expected, -1, kernel);
            if (channels == 4) {
                const int alpha[] = {3, 3};
                cv::mixChannels(&source, 1, &expected, 1, alpha, 1);
            }
            return cv::norm(rendered(pipeline, source), expected, cv::NORM_INF);
        };
        Pipeline sharp, relief, ringing;
        Step &step = add(sharp, "Sharpen");
        set(step, "alpha", 0.5, 0.5);
        set(step, "lightness", 1, 1);
        const cv::Mat sharpKernel =
            (cv::Mat_<float>(3, 3) << -.5, -.5, -.5, -.5, 5, -.5, -.5, -.5, -.5);
        QVERIFY(agrees(sharp, sharpKernel) <= 1);
        Step &emboss = add(relief, "Emboss");
        set(emboss, "alpha", 0.8, 0.8);
        set(emboss, "strength", 0.5, 0.5);
        const cv::Mat reliefKernel =
            (cv::Mat_<float>(3, 3) << -1.2, -.4, 0, -.4, 1, .4, 0, .4, 1.2);
        QVERIFY(agrees(relief, reliefKernel) <= 1);

        // One filter for the whole of image + alpha · (image - blurred).
        Pipeline against;
        Step &gaussian = add(against, "Sharpen");
        set(gaussian, "method", 1);
        set(gaussian, "alpha", 0.6, 0.6);
        set(gaussian, "kernel_size", 7);
        set(gaussian, "sigma", 1.5);
        const cv::Mat line = cv::getGaussianKernel(7, 1.5, CV_32F);
        cv::Mat whole = line * line.t() * -0.6;
        whole.at<float>(3, 3) += 1.6F;
        QVERIFY(agrees(against, whole) <= 1);

        Step &step2 = add(ringing, "RingingOvershoot");
        set(step2, "blur_limit", 11, 11);
        set(step2, "cutoff", 1.2, 1.2);
        cv::Mat kernel(11, 11, CV_32F);
        for (int y = 0; y < 11; ++y)
            for (int x = 0; x < 11; ++x) {
                const double r = std::hypot(x - 5, y - 5);
                kernel.at<float>(y, x) =
                    float(r == 0 ? 0.6 : std::cyl_bessel_j(1.0, 1.2 * r) / r); // J1(z)/z → ½
            }
        kernel /= cv::sum(kernel)[0];
        QVERIFY(agrees(ringing, kernel) <= 1);
    }

    void fringesGrowTowardsTheCorners()
    {
        // White discs on black: the green channel stays, red and blue move outwards alike.
        cv::Mat source = cv::Mat::zeros(480, 640, CV_8UC3);
        const cv::Point middle(320, 240), corner(590, 440);
        cv::circle(source, middle, 12, {255, 255, 255}, cv::FILLED);
        cv::circle(source, corner, 12, {255, 255, 255}, cv::FILLED);
        Pipeline pipeline;
        Step &step = add(pipeline, "ChromaticAberration");
        set(step, "primary_distortion_limit", -0.02, -0.02);
        set(step, "secondary_distortion_limit", 0, 0);
        const cv::Mat moved = rendered(pipeline, source);
        const auto centre = [&](int channel, cv::Point around) {
            cv::Mat plane;
            cv::extractChannel(moved, plane, channel);
            const cv::Rect window(around.x - 40, around.y - 40, 80, 80);
            const cv::Moments m = cv::moments(plane(window));
            return cv::Point2d(m.m10 / m.m00 - 40, m.m01 / m.m00 - 40);
        };
        QCOMPARE(centre(1, corner), centre(1, middle));
        NEARLY(centre(2, middle).x, 0, 0.02);
        // r² = (270/640)² + (200/480)²: 0.02 of it, of 270 and 200 pixels.
        const double pull = 0.02 * (std::pow(270.0 / 640, 2) + std::pow(200.0 / 480, 2));
        for (const int channel : {0, 2}) {
            NEARLY(centre(channel, corner).x, 270 * pull, 0.15);
            NEARLY(centre(channel, corner).y, 200 * pull, 0.15);
        }
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentNoise)
#include "tst_augment_noise.moc"
