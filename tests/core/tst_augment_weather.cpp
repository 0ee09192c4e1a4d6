#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonObject>

#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace ballast;
using namespace ballast::test;

namespace {

const cv::Size Full(640, 480);

cv::Mat plain(int blue, int green, int red)
{
    return cv::Mat(Full, CV_8UC3, cv::Scalar(blue, green, red));
}

cv::Mat textured()
{
    cv::Mat image(Full, CV_8UC3);
    cv::RNG(4).fill(image, cv::RNG::UNIFORM, 20, 230);
    cv::GaussianBlur(image, image, {0, 0}, 4);
    cv::normalize(image, image, 30, 220, cv::NORM_MINMAX);
    return image;
}

/// The picture and what was drawn for its only step.
struct Outcome
{
    cv::Mat image;
    QJsonObject drawn;
};

Outcome outcome(const Pipeline &pipeline, const cv::Mat &source, std::uint64_t seed = 3)
{
    Scratch scratch;
    const Program program = compile(pipeline, source.cols, source.rows, {seed, 1, 2, 0});
    return {program.render(source, scratch).clone(),
            program.applied().at(0)[QStringLiteral("params")].toObject()};
}

QJsonArray list(const QJsonObject &drawn, const char *key)
{
    return drawn.value(QLatin1String(key)).toArray();
}

/// Nothing of `after` is darker than `before`, but for rounding.
bool onlyBrighter(const cv::Mat &before, const cv::Mat &after, int slack = 1)
{
    cv::Mat darker;
    cv::subtract(before, after, darker);
    return cv::norm(darker, cv::NORM_INF) <= slack;
}

bool same(const cv::Mat &a, const cv::Mat &b)
{
    return cv::norm(a, b, cv::NORM_INF) == 0;
}

double meanOf(const cv::Mat &image)
{
    const cv::Scalar mean = cv::mean(image);
    return (mean[0] + mean[1] + mean[2]) / 3;
}

#define NEARLY(actual, expected, tolerance)                                                        \
    QVERIFY2(std::abs((actual) - (expected)) <= (tolerance),                                       \
             qPrintable(QStringLiteral("%1 instead of %2").arg(actual).arg(expected)))

} // namespace

/// Weather and light: where it is, which way it changes the brightness, and
/// what it leaves alone.
class TestAugmentWeather : public test::Test
{
    Q_OBJECT

private slots:
    void rainFallsWhereItWasDrawn()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "RandomRain");
        set(step, "slant_range", 6, 6);
        set(step, "blur_value", 1);
        set(step, "brightness_coefficient", 1);
        set(step, "drop_color", 0x0a6432);
        const auto [image, drawn] = outcome(pipeline, plain(0, 0, 0));
        const QJsonArray drops = list(drawn, "rain_drops");
        QCOMPARE(drops.size(), 160);
        const int length = drawn[QStringLiteral("drop_length")].toInt();
        QCOMPARE(length, 60);
        for (const QJsonValue &drop : drops)
            for (const cv::Point end : {cv::Point(0, 0), cv::Point(6, length)}) {
                const cv::Point at(drop[0].toInt() + end.x, drop[1].toInt() + end.y);
                if (at.x < Full.width)
                    QCOMPARE(image.at<cv::Vec3b>(at), cv::Vec3b(0x32, 0x64, 0x0a));
            }
        cv::Mat gray;
        cv::cvtColor(image, gray, cv::COLOR_BGR2GRAY);
        // Steps across and down are one pixel each.
        const int most = 160 * (length + 6 + 1), wet = cv::countNonZero(gray);
        QVERIFY2(wet <= most && wet > most * 3 / 4, qPrintable(QString::number(wet)));
    }

    void rainDarkensAndComesInAmounts()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "RandomRain");
        set(step, "brightness_coefficient", 0.6);
        set(step, "drop_color", 0);
        const auto [dark, drawn] = outcome(pipeline, plain(200, 100, 50));
        QCOMPARE(dark.at<cv::Vec3b>(7, 7), cv::Vec3b(120, 60, 30));
        const int counts[] = {160, 120, 480, 960};
        for (int type = 0; type < 4; ++type) {
            set(step, "rain_type", type);
            const QJsonObject rain = outcome(pipeline, plain(9, 9, 9)).drawn;
            const auto listed = list(rain, "rain_drops").size();
            QCOMPARE(listed > 0 ? listed : rain[QStringLiteral("drops")].toInt(), counts[type]);
        }
        set(step, "drop_length", 1000);
        QCOMPARE(outcome(pipeline, plain(9, 9, 9)).image.size(),
                 Full); // longer than the image
    }

    void snowBleachesTheDark()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "RandomSnow");
        set(step, "snow_point_range", 0.2, 0.2); // up to 25.5 + 85
        const cv::Mat dark = outcome(pipeline, plain(40, 40, 40)).image;
        NEARLY(meanOf(dark), 100, 0.01);
        QVERIFY(same(outcome(pipeline, plain(120, 120, 120)).image, plain(120, 120, 120)));
        // Hue and saturation stay: dull red of lightness 60 becomes red of
        // lightness 150.
        const auto red = outcome(pipeline, plain(40, 40, 80)).image.at<cv::Vec3b>(5, 5);
        NEARLY((red[2] + red[0]) / 2.0, 150, 1);
        NEARLY((red[2] - red[0]) / (255.0 - 45), (80 - 40) / 120.0, 0.01);
        QCOMPARE(red[0], red[1]);
    }

    void snowLayerThinsOutAndSparkles()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "RandomSnow");
        set(step, "method", 1);
        set(step, "snow_point_range", 0.3, 0.3);
        set(step, "brightness_coeff", 1);
        const cv::Mat image = outcome(pipeline, plain(100, 100, 100)).image;
        cv::Mat white;
        cv::inRange(image, cv::Scalar(255, 255, 255), cv::Scalar(255, 255, 255), white);
        NEARLY(cv::countNonZero(white) / double(Full.area()), 0.01, 0.001);
        const double top = meanOf(image.rowRange(0, 60)), bottom = meanOf(image.rowRange(420, 480));
        // The layer is half of 0.3 · 255 at the top, a fifth of that at the bottom.
        NEARLY(top - bottom, 0.3 * 0.5 * 255 * 0.8 * 7 / 8 * 0.955, 2);
        const cv::Scalar mean = cv::mean(image);
        QVERIFY(mean[0] > mean[1] && mean[1] > mean[2]); // bluish
        QVERIFY(onlyBrighter(plain(100, 100, 100), image));
    }

    void gravelStaysInItsRegion()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "RandomGravel");
        set(step, "gravel_roi.0", 0.25);
        set(step, "gravel_roi.1", 0.5);
        set(step, "gravel_roi.2", 0.75);
        set(step, "gravel_roi.3", 1);
        set(step, "number_of_patches", 20);
        const cv::Mat source = plain(60, 90, 120);
        const auto [image, drawn] = outcome(pipeline, source);
        cv::Mat changed;
        cv::absdiff(image, source, changed);
        cv::cvtColor(changed, changed, cv::COLOR_BGR2GRAY);
        QVERIFY(cv::countNonZero(changed) > 500);
        // Stones are up to 3 pixels about their middle.
        changed(cv::Rect(157, 237, 326, 243)) = 0;
        QCOMPARE(cv::countNonZero(changed), 0);
        const QJsonArray stones = list(drawn, "gravels_infos");
        const QJsonValue last = stones.last();
        const auto pixel = image.at<cv::Vec3b>(last[0].toInt(), last[2].toInt());
        NEARLY(
            (std::max({pixel[0], pixel[1], pixel[2]}) + std::min({pixel[0], pixel[1], pixel[2]})) /
                2.0,
            last[4].toDouble(), 1);
    }

    void fogWhitensMostInTheMiddle()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "RandomFog");
        double before = 0;
        const cv::Mat source = textured();
        const auto detail = [](const cv::Mat &image) {
            cv::Mat edges;
            cv::Laplacian(image, edges, CV_16S);
            return cv::norm(edges, cv::NORM_L1);
        };
        for (const double density : {0.3, 0.6, 0.9}) {
            set(step, "fog_coef_range", density, density);
            const cv::Mat foggy = outcome(pipeline, plain(50, 50, 50)).image;
            QVERIFY(onlyBrighter(plain(50, 50, 50), foggy));
            const double middle = meanOf(foggy(cv::Rect(220, 160, 200, 160)));
            const double corner = meanOf(foggy(cv::Rect(0, 0, 60, 60)));
            QVERIFY2(middle > corner + 5, qPrintable(QString::number(middle - corner)));
            QVERIFY(meanOf(foggy) > before);
            before = meanOf(foggy);
            QVERIFY(detail(outcome(pipeline, source).image) < detail(source) * 0.8);
        }
        QVERIFY(same(outcome(pipeline, plain(255, 255, 255)).image, plain(255, 255, 255)));
        set(step, "alpha_coef", 0);
        QVERIFY(same(outcome(pipeline, plain(50, 50, 50)).image, plain(50, 50, 50)));
    }

    void fogByDistanceFollowsItsLaw()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "AtmosphericFog");
        set(step, "density_range", 2, 2);
        set(step, "fog_color", 0xc80a64);
        const cv::Mat image = outcome(pipeline, plain(30, 60, 90)).image;
        for (const int row : {0, 100, 300, 479}) {
            const double kept = std::exp(-2 * (1 - (row + 0.5) / 480));
            const auto pixel = image.at<cv::Vec3b>(row, 320);
            NEARLY(pixel[0], 30 * kept + 0x64 * (1 - kept), 1.5);
            NEARLY(pixel[1], 60 * kept + 0x0a * (1 - kept), 1.5);
            NEARLY(pixel[2], 90 * kept + 0xc8 * (1 - kept), 1.5);
        }
        set(step, "depth_mode", 2); // the middle is near, corners are far
        const cv::Mat radial = outcome(pipeline, plain(30, 60, 90)).image;
        NEARLY(radial.at<cv::Vec3b>(240, 320)[2], 90, 2);
        NEARLY(radial.at<cv::Vec3b>(0, 0)[2], 90 * std::exp(-2) + 200 * (1 - std::exp(-2)), 2);
    }

    void cloudsLieBetweenImageAndWhite()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "Clouds");
        set(step, "intensity_mean", 220, 220);
        set(step, "alpha_multiplier", 0.6, 0.6);
        set(step, "density_multiplier", 1, 1);
        const cv::Mat image = outcome(pipeline, plain(20, 20, 20)).image;
        double low = 0, high = 0;
        cv::minMaxLoc(image.reshape(1), &low, &high);
        NEARLY(low, 20, 2);
        NEARLY(high, 20 + 0.6 * 200, 4);
        set(step, "sparsity", 3, 3);
        QVERIFY(meanOf(outcome(pipeline, plain(20, 20, 20)).image) < meanOf(image) - 5);
    }

    void sunIsWhatLayersOfDiscsMake()
    {
        // The same discs laid over one another one by one, as Albumentations does
        // it.
        Pipeline pipeline;
        Step &step = add(pipeline, "RandomSunFlare");
        set(step, "src_radius", 150);
        set(step, "src_color", 0xfff0c8);
        const cv::Mat source = textured();
        for (const std::uint64_t seed : {1, 2, 3}) {
            const auto [image, drawn] = outcome(pipeline, source, seed);
            cv::Mat overlay = source.clone(), expected = source.clone();
            double weighted = 0, total = 0;
            for (const QJsonValue &disc : list(drawn, "circles")) {
                const double alpha = disc[0].toDouble();
                const int colour = disc[4].toInt(), radius = disc[3].toInt();
                cv::circle(overlay, {disc[1].toInt(), disc[2].toInt()}, radius,
                           cv::Scalar(colour & 255, (colour >> 8) & 255, colour >> 16), cv::FILLED);
                cv::addWeighted(overlay, alpha, expected, 1 - alpha, 0, expected);
                weighted += alpha * radius;
                total += radius;
            }
            const double most = std::min(1.0, weighted / total * 5);
            const QJsonArray at = list(drawn, "flare_center");
            const cv::Point centre(at[0].toInt(), at[1].toInt());
            overlay = expected.clone();
            for (int i = 0; i < 15; ++i) {
                const double a = most * (14 - i) / 14, share = a * a * a;
                cv::circle(overlay, centre, int(1 + 149.0 * i / 14), {200, 240, 255}, cv::FILLED);
                cv::addWeighted(overlay, share, expected, 1 - share, 0, expected);
            }
            const double difference =
                cv::norm(image, expected, cv::NORM_L1) / double(expected.total() * 3);
            QVERIFY2(difference < 0.7, qPrintable(QString::number(difference)));
            const cv::Rect near = cv::Rect(centre.x - 1, centre.y - 1, 3, 3) & cv::Rect({}, Full);
            NEARLY(meanOf(image(near)), meanOf(expected(near)), 5);
        }
    }

    void glowIsBrightestAtTheSun()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "RandomSunFlare");
        set(step, "method", 1);
        set(step, "src_radius", 60);
        const cv::Mat source = plain(40, 80, 120);
        const auto [image, drawn] = outcome(pipeline, source);
        QVERIFY(onlyBrighter(source, image));
        const QJsonArray at = list(drawn, "flare_center");
        const cv::Point centre(std::clamp(at[0].toInt(), 10, 629),
                               std::clamp(at[1].toInt(), 10, 469));
        QVERIFY(meanOf(image(cv::Rect(centre.x - 10, centre.y - 10, 20, 20))) > 230);
        // Beyond 0.7 of the longer side nothing arrives.
        cv::Mat far = cv::Mat::zeros(Full, CV_8UC1);
        far.setTo(255);
        cv::circle(far, centre, 480, 0, cv::FILLED);
        cv::Mat changed;
        cv::absdiff(image, source, changed);
        cv::cvtColor(changed, changed, cv::COLOR_BGR2GRAY);
        changed.setTo(0, far == 0);
        QVERIFY(cv::norm(changed, cv::NORM_INF) <= 1);
    }

    void lensFlareOnlyAddsLight()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "LensFlare");
        set(step, "num_ghosts_range", 4, 4);
        set(step, "intensity_range", 0.3, 0.3);
        const cv::Mat source = textured();
        const auto [weak, drawn] = outcome(pipeline, source);
        QVERIFY(onlyBrighter(source, weak));
        const QJsonArray ghosts = list(drawn, "ghosts"), at = list(drawn, "flare_center");
        QCOMPARE(ghosts.size(), 4);
        for (const QJsonValue &ghost : ghosts) { // on the line through light and middle
            const double ux = 320 - at[0].toDouble(), uy = 240 - at[1].toDouble();
            const double vx = ghost[1].toDouble() - at[0].toDouble();
            const double vy = ghost[2].toDouble() - at[1].toDouble();
            QVERIFY(std::abs(ux * vy - uy * vx) / std::hypot(ux, uy) < 2);
        }
        set(step, "intensity_range", 0.9, 0.9);
        QVERIFY(meanOf(outcome(pipeline, source).image) > meanOf(weak) + 1);
        set(step, "intensity_range", 0, 0);
        QVERIFY(compile(pipeline, 64, 64, {1, 2, 3, 0}).isIdentity());
    }

    void shadowsHalveTheLightInsideTheirOutline()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "RandomShadow");
        set(step, "num_shadows_limit", 1, 1);
        set(step, "shadow_roi.0", 0.25);
        set(step, "shadow_roi.1", 0.25);
        const cv::Mat source = plain(200, 100, 50);
        for (const std::uint64_t seed : {1, 2, 3, 4}) {
            const auto [image, drawn] = outcome(pipeline, source, seed);
            QVERIFY(same(image.rowRange(0, 120), source.rowRange(0, 120)));
            QVERIFY(same(image.colRange(0, 160), source.colRange(0, 160)));
            std::vector<cv::Point> corners;
            for (const QJsonValue &corner : list(drawn, "vertices_list")[0].toArray())
                corners.emplace_back(corner[0].toInt(), corner[1].toInt());
            QCOMPARE(corners.size(), std::size_t(5));
            cv::Mat mask = cv::Mat::zeros(Full, CV_8UC1), expected = source.clone();
            cv::fillPoly(mask, std::vector<std::vector<cv::Point>>{corners}, 255);
            expected.setTo(cv::Scalar(100, 50, 25), mask);
            QVERIFY(cv::norm(image, expected, cv::NORM_INF) <= 1);
        }
    }

    void spatterCoversItsShare()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "Spatter");
        set(step, "mode", 1);
        set(step, "own_color", 1);
        set(step, "color", 0xffffff);
        set(step, "intensity", 1, 1);
        set(step, "gauss_sigma", 4, 4);
        const cv::Mat muddy = outcome(pipeline, plain(0, 0, 0)).image;
        // Blurred noise deviates by 0.3 / (2·√π·4) = 0.0212; 0.03 above the mean is
        // mud: 7.8 %. Blurring the spots keeps their sum; the largest one is scaled
        // to 1.
        double most = 0;
        cv::minMaxLoc(muddy.reshape(1), nullptr, &most);
        NEARLY(most, 255, 3);
        const double share = meanOf(muddy) / 255;
        QVERIFY2(share > 0.06 && share < 0.14, qPrintable(QString::number(share)));

        set(step, "mode", 0);
        const cv::Mat source = textured();
        const cv::Mat wet = outcome(pipeline, source).image;
        QVERIFY(onlyBrighter(source, wet, 0));
        QVERIFY(!same(source, wet));
        cv::Mat untouched = wet == source;
        QVERIFY(cv::countNonZero(untouched.reshape(1)) > 0.5 * 3 * Full.area());
    }

    void cartoonHasPlainRegionsAndOutlines()
    {
        cv::Mat source = plain(60, 110, 60);
        source.colRange(320, 640) = cv::Scalar(180, 150, 150);
        cv::Mat noise(Full, CV_8UC3);
        cv::RNG(2).fill(noise, cv::RNG::UNIFORM, 0, 16);
        source += noise;
        Pipeline pipeline;
        Step &step = add(pipeline, "Cartoon");
        set(step, "saturation", 1, 1);
        const cv::Mat image = outcome(pipeline, source).image;
        const cv::Rect left(40, 40, 200, 400);
        cv::Scalar mean, before, after;
        cv::meanStdDev(source(left), mean, before);
        cv::meanStdDev(image(left), mean, after);
        QVERIFY(after[1] < before[1] / 2);
        double least = 0;
        cv::minMaxLoc(image(cv::Rect(310, 0, 20, 480)).clone().reshape(1), &least);
        QVERIFY(least < 20); // black line
        cv::minMaxLoc(image(left).clone().reshape(1), &least);
        QVERIFY(least > 50);
        set(step, "saturation", 2, 2);
        const cv::Scalar strong = cv::mean(outcome(pipeline, source).image(left));
        QVERIFY(strong[1] - strong[0] > 1.8 * (mean[1] - mean[0]));
    }

    void everyWeatherSurvivesOddFrames_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const TransformSpec &spec : allTransforms())
            if (spec.group == TransformGroup::Weather || spec.group == TransformGroup::Noise)
                QTest::newRow(spec.name) << QByteArray(spec.name);
    }
    void everyWeatherSurvivesOddFrames()
    {
        QFETCH(QByteArray, name);
        Pipeline pipeline;
        Step &step = add(pipeline, name.constData());
        for (const cv::Size size : {cv::Size(1, 1), cv::Size(2, 3), cv::Size(1, 90),
                                    cv::Size(70, 1), cv::Size(13, 17), cv::Size(311, 5)})
            for (const int channels : {1, 3, 4})
                for (const int end : {0, 1, 2}) {
                    // Defaults, all at the low end, all at the high end.
                    for (std::size_t i = 0; i < step.values.size() && end > 0; ++i) {
                        const ParamSpec &param = step.transform->params[i];
                        const bool large = end == 2 && param.max > 300;
                        const double value = end == 1 ? param.min : large ? param.lo : param.max;
                        step.values[i] = {value, value};
                    }
                    const cv::Mat source(size, CV_8UC(channels), cv::Scalar(90, 120, 30, 200));
                    for (const double scale : {1.0, 0.3}) {
                        CompileOptions options;
                        options.rasterScale = scale;
                        const Program program =
                            compile(pipeline, int(std::lround(size.width / scale)),
                                    int(std::lround(size.height / scale)), {7, 1, 2, 0}, options);
                        Scratch scratch;
                        const cv::Mat image = program.render(source, scratch);
                        QCOMPARE(image.size(), size);
                        QCOMPARE(image.type(), source.type());
                    }
                }
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentWeather)
#include "tst_augment_weather.moc"
