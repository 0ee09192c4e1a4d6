#include "core/augment/families/stain.h"
#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <QJsonObject>

#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>
#include <map>
#include <set>

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

QJsonValue drawnBy(const Pipeline &pipeline, const char *name, std::uint64_t seed = 3)
{
    return compile(pipeline, 8, 8, {seed, 1, 2, 0})
        .applied()[0][QStringLiteral("params")][QLatin1String(name)];
}

/// Every level once, in all channels.
cv::Mat levels(int channels)
{
    cv::Mat ramp(1, 256, CV_8UC1);
    for (int i = 0; i < 256; ++i)
        ramp.ptr<std::uint8_t>()[i] = static_cast<std::uint8_t>(i);
    cv::Mat all;
    cv::merge(std::vector<cv::Mat>(std::size_t(channels), ramp), all);
    return all;
}

cv::Mat noise(int width, int height, int channels)
{
    cv::Mat image(height, width, CV_8UC(channels));
    cv::RNG(5).fill(image, cv::RNG::UNIFORM, 0, 256);
    return image;
}

bool same(const cv::Mat &a, const cv::Mat &b)
{
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

cv::Mat plane(const cv::Mat &image, int channel)
{
    cv::Mat out;
    cv::extractChannel(image, out, channel);
    return out;
}

} // namespace

/// Colour transforms against closed forms, published values and what they leave in the pixels.
class TestAugmentColour : public test::Test
{
    Q_OBJECT

private slots:
    void curvesHaveTheirGoldenValues_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<double>("a");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<double>("b");
        QTest::addColumn<std::vector<double>>("expected"); // of 0, 64, 128, 200, 255
        const auto row = [](const char *title, const char *name, const char *first, double a,
                            const char *second, double b, std::vector<double> expected) {
            QTest::newRow(title) << QString::fromLatin1(name) << QByteArray(first) << a
                                 << QByteArray(second) << b << expected;
        };
        row("logit darker", "LogitLighting", "change", 0.4, "scale", 1,
            {0, 46.562, 102.480, 180.531, 255});
        row("logit brighter", "LogitLighting", "change", 0.6, "scale", 1,
            {0, 85.296, 153.480, 215.493, 255});
        row("logit contrast", "LogitLighting", "change", 0.5, "scale", 1.25,
            {0, 51.803, 128.125, 212.652, 255});
        row("logit nothing", "LogitLighting", "change", 0.5, "scale", 1, {0, 64, 128, 200, 255});
        row("sigmoid", "SigmoidContrast", "gain", 5, "cutoff", 0.5,
            {19.344, 57.005, 128.125, 205.424, 235.656});
        row("sigmoid early", "SigmoidContrast", "gain", 6, "cutoff", 0.3,
            {36.172, 108.884, 196.506, 241.775, 251.233});
        row("logarithm", "LogContrast", "gain", 1, nullptr, 0, {0, 82.380, 149.646, 213.019, 255});
        row("logarithm dark", "LogContrast", "gain", 0.4, nullptr, 0,
            {0, 32.952, 59.858, 85.208, 102});
        row("logarithm bright", "LogContrast", "gain", 1.6, nullptr, 0,
            {0, 131.808, 239.434, 255, 255});
    }
    void curvesHaveTheirGoldenValues()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, first);
        QFETCH(double, a);
        QFETCH(QByteArray, second);
        QFETCH(double, b);
        QFETCH(std::vector<double>, expected);
        Pipeline pipeline;
        Step &step = add(pipeline, qPrintable(name));
        set(step, first, a, a);
        if (!second.isEmpty())
            set(step, second, b, b);
        for (const int channels : {1, 3}) {
            const cv::Mat result = rendered(pipeline, levels(channels));
            const int inputs[] = {0, 64, 128, 200, 255};
            for (std::size_t i = 0; i < 5; ++i) {
                const double level = result.ptr<std::uint8_t>()[inputs[i] * channels];
                QVERIFY2(std::abs(level - expected[i]) <= 0.501,
                         qPrintable(QStringLiteral("%1: %2").arg(inputs[i]).arg(level)));
            }
        }
    }

    void neighbouringTonesAreRoundedOnce()
    {
        // There and back: with levels rounded in between, the dark ones would be lost.
        Pipeline pipeline;
        set(add(pipeline, "RandomGamma"), "gamma_limit", 250, 250);
        add(pipeline, "InvertImg");
        add(pipeline, "InvertImg");
        set(add(pipeline, "RandomGamma"), "gamma_limit", 40, 40);
        for (const int channels : {1, 3, 4})
            QVERIFY(same(rendered(pipeline, levels(channels)), levels(channels)));
        // The same with a step in between whose curve differs between the channels.
        const auto shifts = [&](double r, double g, double b) {
            Step step = pipeline.makeStep(*transformByName(QStringLiteral("RGBShift")));
            step.probability = 1;
            set(step, "r_shift_limit", r, r);
            set(step, "g_shift_limit", g, g);
            set(step, "b_shift_limit", b, b);
            return step;
        };
        pipeline.steps.erase(pipeline.steps.begin() + 1, pipeline.steps.begin() + 3);
        pipeline.steps.insert(pipeline.steps.begin() + 1, shifts(0.3, 0.2, 0.1));
        pipeline.steps.insert(pipeline.steps.begin() + 2, shifts(-0.3, -0.2, -0.1));
        pipeline.steps[2].id = 77;
        const cv::Mat source = levels(3).colRange(0, 250);
        QVERIFY(same(rendered(pipeline, source), source));
    }

    void tablesAreAppliedToEveryByte_data()
    {
        QTest::addColumn<int>("channels");
        for (const int channels : {1, 3, 4})
            QTest::addRow("%d channels", channels) << channels;
    }
    void tablesAreAppliedToEveryByte()
    {
        QFETCH(int, channels);
        Pipeline alike, apart;
        set(add(alike, "SigmoidContrast"), "gain", 9, 9);
        set(alike.steps[0], "cutoff", 0.4, 0.4);
        Step &shift = add(apart, "RGBShift");
        set(shift, "r_shift_limit", 90, 90);
        set(shift, "g_shift_limit", -40, -40);
        set(shift, "b_shift_limit", 7, 7);
        for (const Pipeline &pipeline : {alike, apart}) {
            const cv::Mat table = rendered(pipeline, levels(channels));
            for (const int width : {1, 2, 21, 63, 64, 65, 191, 192, 193, 300}) {
                const cv::Mat source = noise(width, 3, channels);
                cv::Mat expected;
                cv::LUT(source, table, expected);
                if (channels == 4)
                    cv::insertChannel(plane(source, 3), expected, 3);
                QVERIFY(same(rendered(pipeline, source), expected));
            }
        }
    }

    void lightHasThePublishedColours_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<double>("kelvin");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        // CIE 1931 chromaticities: Wyszecki and Stiles, Color Science; D50, D65 and D75 of CIE 15.
        QTest::newRow("black body 3000 K") << 1 << 3000.0 << 0.4369 << 0.4041;
        QTest::newRow("black body 4000 K") << 1 << 4000.0 << 0.3805 << 0.3768;
        QTest::newRow("black body 5000 K") << 1 << 5000.0 << 0.3451 << 0.3516;
        QTest::newRow("black body 6500 K") << 1 << 6500.0 << 0.3135 << 0.3237;
        QTest::newRow("black body 10000 K") << 1 << 10000.0 << 0.2807 << 0.2884;
        QTest::newRow("D50") << 0 << 5003.0 << 0.34567 << 0.35850;
        QTest::newRow("D65") << 0 << 6504.0 << 0.31271 << 0.32902;
        QTest::newRow("D75") << 0 << 7504.0 << 0.29902 << 0.31485;
    }
    void lightHasThePublishedColours()
    {
        QFETCH(int, mode);
        QFETCH(double, kelvin);
        QFETCH(double, x);
        QFETCH(double, y);
        Pipeline pipeline;
        Step &step = add(pipeline, "PlanckianJitter");
        set(step, "mode", mode);
        set(step, "temperature_limit", kelvin, kelvin);
        const cv::Vec3b pixel =
            rendered(pipeline, cv::Mat(2, 2, CV_8UC3, cv::Scalar::all(100))).at<cv::Vec3b>(0, 0);
        // Back from what the pixel shows to a chromaticity, by sRGB's matrix to XYZ.
        const double b = pixel[0], g = pixel[1], r = pixel[2];
        const double bigX = 0.4124 * r + 0.3576 * g + 0.1805 * b;
        const double bigY = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        const double bigZ = 0.0193 * r + 0.1192 * g + 0.9505 * b;
        const double sum = bigX + bigY + bigZ;
        QCOMPARE(pixel[1], std::uint8_t(100));
        QVERIFY2(std::abs(bigX / sum - x) < 0.004, qPrintable(QString::number(bigX / sum)));
        QVERIFY2(std::abs(bigY / sum - y) < 0.004, qPrintable(QString::number(bigY / sum)));
    }

    void temperaturesAreDrawnAsSaid()
    {
        Pipeline pipeline;
        add(pipeline, "PlanckianJitter");
        int warm = 0;
        double sum = 0;
        constexpr int draws = 4000;
        for (int seed = 0; seed < draws; ++seed) {
            const double kelvin = drawnBy(pipeline, "temperature", std::uint64_t(seed)).toDouble();
            QVERIFY(kelvin >= 3000 && kelvin <= 15000);
            warm += kelvin < 6000;
            sum += kelvin;
        }
        // 0.4 · U(3000, 6000) and 0.6 · U(6000, 15000): mean 8100, three deviations of the mean
        // 165.
        QVERIFY(std::abs(warm / double(draws) - 0.4) < 0.024);
        QVERIFY(std::abs(sum / draws - 8100) < 165);
    }

    void coloursShiftAlongTheirWidestSpread()
    {
        // Levels vary along BGR (2, 1, 2) / 3 alone: 120 pixels at −30 and at +30 about the middle.
        cv::Mat source(10, 24, CV_8UC3, cv::Scalar(100, 100, 100));
        source.colRange(0, 12).setTo(cv::Scalar(80, 90, 80));
        source.colRange(12, 24).setTo(cv::Scalar(120, 110, 120));
        Pipeline pipeline;
        set(add(pipeline, "FancyPCA"), "alpha", 3);
        const double alpha = drawnBy(pipeline, "alpha_vector")[0].toDouble();
        const double move = alpha * 900.0 * 240 / 239 / 255;
        const cv::Mat result = rendered(pipeline, source);
        cv::Mat difference;
        cv::subtract(result, source, difference, cv::noArray(), CV_32F);
        const cv::Scalar mean = cv::mean(difference);
        QVERIFY2(std::abs(move) > 3, qPrintable(QString::number(move)));
        QVERIFY(std::abs(mean[0] - move * 2 / 3) <= 0.51);
        QVERIFY(std::abs(mean[1] - move / 3) <= 0.51);
        QVERIFY(std::abs(mean[2] - move * 2 / 3) <= 0.51);
    }

    void channelsChangePlacesEvenly()
    {
        Pipeline pipeline;
        add(pipeline, "ChannelShuffle");
        const cv::Mat source = noise(37, 5, 4);
        std::map<std::array<int, 3>, int> seen;
        for (std::uint64_t seed = 0; seed < 1200; ++seed) {
            const cv::Mat result = rendered(pipeline, source, seed);
            std::array<int, 3> order{-1, -1, -1};
            for (int to = 0; to < 3; ++to)
                for (int from = 0; from < 3; ++from)
                    if (same(plane(result, to), plane(source, from)))
                        order[std::size_t(to)] = from;
            QVERIFY(order[0] >= 0 && order[1] >= 0 && order[2] >= 0);
            const QJsonValue drawn = drawnBy(pipeline, "channels_shuffled", seed);
            QCOMPARE(2 - order[2], drawn[0].toInt()); // red first there, blue first here
            ++seen[order];
        }
        QCOMPARE(seen.size(), std::size_t(6));
        for (const auto &[order, times] : seen)
            QVERIFY(std::abs(times - 200) < 3 * 13);
    }

    void droppedChannelsHoldTheLevel()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "ChannelDropout");
        set(step, "channel_drop_range", 1, 2);
        set(step, "fill", 9);
        const cv::Mat source = noise(40, 30, 3);
        std::array<int, 4> counts{};
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            const cv::Mat result = rendered(pipeline, source, seed);
            std::size_t dropped = 0;
            for (int c = 0; c < 3; ++c) {
                const bool flat = cv::countNonZero(plane(result, c) != 9) == 0;
                QVERIFY(flat || same(plane(result, c), plane(source, c)));
                dropped += flat;
            }
            ++counts[dropped];
        }
        QCOMPARE(counts[0] + counts[3], 0);
        QVERIFY(std::abs(counts[1] - 150) < 3 * 9);
        const cv::Mat grey = noise(8, 8, 1);
        QVERIFY(same(rendered(pipeline, grey), grey));
    }

    void photometricStepsComeAndStayAway()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "PhotoMetricDistort");
        set(step, "distort_p", 0);
        QVERIFY(compile(pipeline, 8, 8, {1, 1, 1, 0}).isIdentity());
        set(step, "distort_p", 0.3);
        std::map<QString, int> seen;
        constexpr int draws = 3000;
        for (std::uint64_t seed = 0; seed < draws; ++seed) {
            const auto params = compile(pipeline, 8, 8, {seed, 1, 2, 0})
                                    .applied()[0][QStringLiteral("params")]
                                    .toObject();
            for (const QString &key : params.keys())
                ++seen[key];
        }
        for (const char *key : {"brightness", "contrast", "saturation", "hue", "channels"})
            QVERIFY2(std::abs(seen[QLatin1String(key)] / double(draws) - 0.3) < 0.0251, key);
    }

    void greyKnowsOnlyBrightnessAndContrast()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "ColorJitter");
        set(step, "brightness", 1, 1);
        set(step, "saturation", 0, 0);
        set(step, "hue", 0.3, 0.3);
        set(step, "contrast", 0.5, 0.5);
        cv::Mat source(4, 6, CV_8UC1, cv::Scalar(40)), expected(4, 6, CV_8UC1, cv::Scalar(70));
        source.colRange(3, 6).setTo(160);
        expected.colRange(3, 6).setTo(130);
        QVERIFY(same(rendered(pipeline, source), expected));
    }

    void ignoredLevelsStay()
    {
        // A plain background of 7 would be the darkest level: it stays, the rest is stretched.
        cv::Mat source(20, 20, CV_8UC3, cv::Scalar::all(7));
        source.rowRange(0, 5).setTo(60);
        source.rowRange(5, 8).setTo(110);
        source.rowRange(8, 10).setTo(160);
        Pipeline pipeline;
        Step &step = add(pipeline, "AutoContrast");
        set(step, "ignore", 7);
        set(step, "method", 1);
        const cv::Mat result = rendered(pipeline, source);
        const int rows[] = {0, 5, 8, 15};
        const int expected[] = {0, 128, 255, 7};
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(int(result.ptr<std::uint8_t>(rows[i])[4]), expected[i]);
    }

    void greyFilesBecomeColourFiles()
    {
        Pipeline pipeline;
        add(pipeline, "ToRGB");
        set(add(pipeline, "RGBShift"), "r_shift_limit", 50, 50);
        set(pipeline.steps[1], "g_shift_limit", 0, 0);
        set(pipeline.steps[1], "b_shift_limit", 0, 0);
        const cv::Mat result = rendered(pipeline, cv::Mat(3, 3, CV_8UC1, cv::Scalar(100)));
        QCOMPARE(result.type(), CV_8UC3);
        QCOMPARE(result.at<cv::Vec3b>(1, 1), cv::Vec3b(100, 100, 150));
    }

    // Light.

    void cornersKeepTheirLight()
    {
        // A fifth less at the far corner, one diagonal away; as much in proportion in between.
        Pipeline pipeline;
        Step &step = add(pipeline, "Illumination");
        set(step, "mode", 1);
        set(step, "effect_type", 1);
        set(step, "intensity_range", 0.2, 0.2);
        std::set<int> corners;
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            const int corner = drawnBy(pipeline, "corner", seed).toInt();
            corners.insert(corner);
            const cv::Mat result =
                rendered(pipeline, cv::Mat(301, 401, CV_8UC3, cv::Scalar::all(200)), seed);
            const cv::Point lit(corner == 1 || corner == 2 ? 400 : 0, corner >= 2 ? 300 : 0);
            QCOMPARE(result.at<cv::Vec3b>(lit), cv::Vec3b::all(200));
            QCOMPARE(result.at<cv::Vec3b>(150, 200), cv::Vec3b::all(180));
            QCOMPARE(result.at<cv::Vec3b>(300 - lit.y, 400 - lit.x), cv::Vec3b::all(160));
        }
        QCOMPARE(corners.size(), std::size_t(4));
    }

    void slopesSpanTheImageAtAnyAngle()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "Illumination");
        set(step, "effect_type", 1);
        set(step, "intensity_range", 0.2, 0.2);
        for (const double angle : {0.0, 20.0, 100.0, 200.0, 260.0, 350.0}) {
            set(step, "angle_range", angle, angle);
            double low = 0, high = 0;
            cv::minMaxLoc(rendered(pipeline, cv::Mat(60, 80, CV_8UC1, cv::Scalar(100))), &low,
                          &high);
            QCOMPARE(low, 80.0);
            QCOMPARE(high, 120.0);
        }
    }

    void lensesLoseLightTowardsTheCorners()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "Vignetting");
        set(step, "intensity_range", 0.5, 0.5);
        set(step, "center_range", 0.5, 0.5);
        for (const int channels : {1, 3}) {
            const cv::Mat source(101, 201, CV_8UC(channels), cv::Scalar::all(200));
            const cv::Mat result = rendered(pipeline, source);
            const auto level = [&](int y, int x) {
                return int(result.ptr<std::uint8_t>(y)[x * channels]);
            };
            QCOMPARE(level(50, 100), 200);
            QCOMPARE(level(0, 0), 100); // farthest: half is lost
            QCOMPARE(level(100, 200), 100);
            QCOMPARE(level(50, 0), 150); // middle of a side: half of that
            QCOMPARE(level(0, 100), 150);
            QCOMPARE(level(50, 50), 188); // 200 · (1 − ½ · ½ · ¼) = 187.5
        }
        set(step, "intensity_range", 0, 0);
        QVERIFY(compile(pipeline, 8, 8, {1, 1, 1, 0}).isIdentity());
    }

    void plasmaHasTheGrainOfAlbumentations_data()
    {
        QTest::addColumn<double>("roughness");
        QTest::addColumn<std::vector<double>>("expected");
        // Means over 24 images of 320 × 240 of Albumentations 2.0.8: mean, deviation, correlation
        // at (1, 0), (0, 1), (1, 1), (2, 0), (2, 2), (4, 0), (16, 0).
        QTest::newRow("clouds") << 0.5 << std::vector{0.535, 0.163, 0.989, 0.988, 0.980,
                                                      0.980, 0.962, 0.958, 0.792};
        QTest::newRow("grainy clouds")
            << 0.8 << std::vector{0.496, 0.138, 0.578, 0.578, 0.474, 0.362, 0.275, 0.193, 0.034};
        QTest::newRow("grain") << 3.0 << std::vector{0.363, 0.161, 0.232, 0.231, 0.135,
                                                     0.055, 0.028, 0.015, 0.014};
    }
    void plasmaHasTheGrainOfAlbumentations()
    {
        QFETCH(double, roughness);
        QFETCH(std::vector<double>, expected);
        Pipeline pipeline;
        Step &step = add(pipeline, "PlasmaShadow");
        set(step, "shadow_intensity_range", 0.7, 0.7);
        set(step, "roughness", roughness);
        constexpr int images = 24;
        std::vector<double> found(expected.size());
        for (std::uint64_t seed = 0; seed < images; ++seed) {
            cv::Mat field;
            rendered(pipeline, cv::Mat(240, 320, CV_8UC1, cv::Scalar(200)), seed)
                .convertTo(field, CV_64F, -1 / 140.0, 200 / 140.0);
            cv::Scalar mean, deviation;
            cv::meanStdDev(field, mean, deviation);
            field -= mean[0];
            found[0] += mean[0] / images;
            found[1] += deviation[0] / images;
            const cv::Point shifts[] = {{1, 0}, {0, 1}, {1, 1}, {2, 0}, {2, 2}, {4, 0}, {16, 0}};
            for (std::size_t i = 0; i < 7; ++i) {
                const cv::Rect a(0, 0, 320 - shifts[i].x, 240 - shifts[i].y),
                    b(shifts[i], a.size());
                const cv::Scalar product = cv::mean(field(a).mul(field(b)));
                found[i + 2] += product[0] / (deviation[0] * deviation[0]) / images;
            }
        }
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(std::abs(found[i] - expected[i]) < 0.045,
                     qPrintable(QStringLiteral("%1: %2").arg(i).arg(found[i])));
    }

    void plasmaContrastKeepsTheMean()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "PlasmaBrightnessContrast");
        set(step, "brightness_range", 0, 0);
        set(step, "contrast_range", 0.9, 0.9);
        const cv::Mat flat(64, 96, CV_8UC3, cv::Scalar::all(90));
        QVERIFY(same(rendered(pipeline, flat), flat)); // nothing lies away from the mean
        set(step, "contrast_range", 0, 0);
        set(step, "brightness_range", 0.4, 0.4);
        double low = 0, high = 0;
        cv::minMaxLoc(plane(rendered(pipeline, flat), 1), &low, &high);
        QCOMPARE(low, 90.0);   // the pattern's 0
        QCOMPARE(high, 192.0); // and its 1: 90 + 0.4 · 255
    }

    // Stains.

    void stainsAreFoundInTheImage_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<double>("tolerance");
        // Non-negative factors without sparseness may lie outside of the dyes, in their plane.
        QTest::newRow("vahadane") << 1 << 0.15;
        QTest::newRow("macenko") << 2 << 0.06;
    }
    void stainsAreFoundInTheImage()
    {
        // Painted from two dyes whose colours no preset has, in known amounts.
        QFETCH(int, method);
        QFETCH(double, tolerance);
        const Stains dyes{0.80, 0.50, 0.3317, 0.15, 0.72, 0.6776};
        const auto painted = [&](double times) {
            cv::Mat image(80, 90, CV_8UC3);
            Rng rng(4);
            for (int y = 0; y < image.rows; ++y)
                for (int x = 0; x < image.cols; ++x) {
                    const double first = x < 30 ? 0 : rng.uniform(0.1, 0.7);
                    const double second = x >= 60 ? 0 : rng.uniform(0.1, 0.7);
                    for (int c = 0; c < 3; ++c)
                        image.at<cv::Vec3b>(y, x)[2 - c] = cv::saturate_cast<std::uint8_t>(
                            255 * std::exp(-times * (first * dyes(0, c) + second * dyes(1, c))));
                }
            return image;
        };
        const cv::Mat image = painted(1);
        const auto found = method == 1 ? vahadaneStains(image) : macenkoStains(image);
        QVERIFY(found.has_value());
        for (int i = 0; i < 2; ++i)
            for (int c = 0; c < 3; ++c)
                QVERIFY2(std::abs((*found)(i, c) - dyes(i, c)) < tolerance,
                         qPrintable(QStringLiteral("%1 %2: %3").arg(i).arg(c).arg((*found)(i, c))));
        // Half as much of both is the picture painted with half the amounts.
        Pipeline pipeline;
        Step &step = add(pipeline, "HEStain");
        set(step, "method", method);
        set(step, "intensity_scale_range", 0.5, 0.5);
        set(step, "intensity_shift_range", 0, 0);
        set(step, "augment_background", 1);
        const double off = cv::norm(rendered(pipeline, image), painted(0.5), cv::NORM_L1) /
                           double(image.total() * 3);
        QVERIFY2(off < 1, qPrintable(QString::number(off)));
    }

    void glassAloneHasNoStains()
    {
        QVERIFY(!macenkoStains(cv::Mat(30, 30, CV_8UC3, cv::Scalar::all(250))));
        QVERIFY(!macenkoStains(cv::Mat(1, 1, CV_8UC3, cv::Scalar::all(90))));
        QVERIFY(!vahadaneStains(cv::Mat(1, 1, CV_8UC3, cv::Scalar::all(90))));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentColour)
#include "tst_augment_colour.moc"
