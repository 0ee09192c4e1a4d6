#include "tests/support/augmenting.h"
#include "tests/support/memoryreferences.h"
#include "tests/support/testmain.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <set>
#include <thread>

using namespace ballast;
using namespace ballast::test;

namespace {

constexpr BoxRules NoRules{0, 0, 0, 0};

/// Soft coloured shapes: what survives a reduction, so that draft and full size can be compared.
cv::Mat picture(int width, int height, int channels)
{
    cv::Mat image(height, width, CV_8UC(channels));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < channels; ++c)
                image.ptr<std::uint8_t>(y)[x * channels + c] = static_cast<std::uint8_t>(
                    128 + 60 * std::sin(x * 0.031 + c * 1.7) + 50 * std::cos(y * 0.043 - c));
    return image;
}

double meanDifference(const cv::Mat &a, const cv::Mat &b)
{
    return cv::norm(a, b, cv::NORM_L1) / double(a.total() * std::size_t(a.channels()));
}

bool same(const cv::Mat &a, const cv::Mat &b)
{
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

/// In colour, grey and with alpha.
const MemoryReferences &references()
{
    static const cv::Mat colour = referencePicture(80, 60);
    static const auto converted = [](int code) {
        cv::Mat image;
        cv::cvtColor(colour, image, code);
        return image;
    };
    static const MemoryReferences all(
        {{QStringLiteral("any"),
          {colour, converted(cv::COLOR_BGR2GRAY), converted(cv::COLOR_BGR2BGRA)}}});
    return all;
}

/// Larger sizes than any image of these tests are made small, so that rows stay quick.
Pipeline single(const TransformSpec &spec)
{
    Pipeline pipeline;
    Step &step = add(pipeline, spec.name);
    const std::pair<const char *, ParamValue> values[] = {{"rotate", {-25, 25}},
                                                          {"scale.x", {0.8, 1.2}},
                                                          {"shear.x", {-8, 8}},
                                                          {"translate_percent.y", {-0.1, 0.1}}};
    for (const auto &[key, value] : values)
        if (has(step, key))
            set(step, key, value.lo, value.hi);
    const std::pair<const char *, double> sizes[] = {
        {"height", 90},     {"width", 110},          {"size.0", 90},
        {"size.1", 110},    {"max_size", 120},       {"min_height", 300},
        {"min_width", 300}, {"tile_grid_size.0", 2}, {"tile_grid_size.1", 2}};
    for (const auto &[key, value] : sizes)
        if (has(step, key))
            set(step, key, value);
    if (QString *where = referencesOf(step))
        *where = QStringLiteral("any");
    return pipeline;
}

void addAllTransforms()
{
    QTest::addColumn<QString>("name");
    for (const TransformSpec &spec : allTransforms())
        QTest::newRow(spec.name) << QString::fromLatin1(spec.name);
}

/// The program of the first seed whose only step drew what is asked for.
Program drawing(const Pipeline &pipeline, int width, int height, const QString &param, int value)
{
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        Program program = compile(pipeline, width, height, {seed, 0, 0, 0});
        const QJsonValue params = program.applied().at(0)[QStringLiteral("params")];
        if (params[param].toInt(-1) == value)
            return program;
    }
    qFatal("never drawn");
}

bool near(const Box &a, const Box &b, double tolerance)
{
    return std::abs(a.x1 - b.x1) <= tolerance && std::abs(a.y1 - b.y1) <= tolerance &&
           std::abs(a.x2 - b.x2) <= tolerance && std::abs(a.y2 - b.y2) <= tolerance;
}

cv::Mat rendered(const Pipeline &pipeline, const cv::Mat &source, std::uint64_t seed = 3)
{
    Scratch scratch;
    CompileOptions options;
    options.references = &references();
    return compile(pipeline, source.cols, source.rows, {seed, 1, 2, 0}, options)
        .render(source, scratch)
        .clone();
}

} // namespace

class TestAugmentProgram : public test::Test
{
    Q_OBJECT

private slots:
    // What every transform keeps to.

    void everyTransformIsRepeatable_data() { addAllTransforms(); }
    void everyTransformIsRepeatable()
    {
        QFETCH(QString, name);
        const Pipeline pipeline = single(*transformByName(name));
        for (const int channels : {1, 3, 4})
            for (const cv::Size size : {cv::Size(1, 1), cv::Size(3, 200), cv::Size(160, 120)}) {
                const cv::Mat source = picture(size.width, size.height, channels);
                const cv::Mat before = source.clone();
                std::vector<Annotation> annotations;
                if (size.width > 100)
                    annotations = {object({10, 20, 60, 70}), object({100, 50, 155, 119})};
                CompileOptions options;
                options.annotations = &annotations;
                options.references = &references();
                const auto program =
                    compile(pipeline, size.width, size.height, {5, 6, 7, 0}, options);
                Scratch scratch;
                const AugmentResult result = program.run(source, annotations, scratch);
                const cv::Mat first = result.image.clone();
                QCOMPARE(first.cols, program.outputWidth());
                QCOMPARE(first.rows, program.outputHeight());
                const bool madeColour = name == QStringLiteral("ToRGB") && channels == 1;
                QCOMPARE(first.type(), madeColour ? CV_8UC3 : source.type());
                QVERIFY(same(source, before));
                QVERIFY(result.image.data != source.data);
                QVERIFY(same(program.render(source, scratch), first));
                QVERIFY(same(rendered(pipeline, before), rendered(pipeline, before)));
                QCOMPARE(std::size_t(std::ranges::count(result.outcomes, 0, &BoxOutcome::part)),
                         annotations.size() + program.added().size());
                for (const Annotation &each : result.annotations) {
                    QVERIFY(each.box.x1 >= 0 && each.box.y1 >= 0);
                    QVERIFY(each.box.x2 <= first.cols && each.box.y2 <= first.rows);
                    QVERIFY(!each.box.isEmpty());
                }
            }
    }

    void colourNeverMovesBoxesAndNeverTouchesAlpha_data() { addAllTransforms(); }
    void colourNeverMovesBoxesAndNeverTouchesAlpha()
    {
        QFETCH(QString, name);
        const TransformSpec &spec = *transformByName(name);
        if (spec.movesBoxes)
            return;
        const cv::Mat source = picture(160, 120, 4);
        cv::Mat alphaBefore, alphaAfter;
        cv::extractChannel(source, alphaBefore, 3);
        cv::extractChannel(rendered(single(spec), source), alphaAfter, 3);
        QVERIFY(same(alphaBefore, alphaAfter));
        const Annotation box = object({10.5, 20, 60, 70.25});
        const auto outcome = compile(single(spec), 160, 120, {1, 2, 3, 0}).mapAnnotations({box})[0];
        QCOMPARE(outcome.after, box.box);
        QCOMPARE(outcome.fate, Fate::Kept);
        QCOMPARE(outcome.visible, 1.0);
    }

    void draftLooksLikeFullSize_data() { addAllTransforms(); }
    void draftLooksLikeFullSize()
    {
        QFETCH(QString, name);
        Pipeline pipeline = single(*transformByName(name));
        const cv::Mat full = picture(640, 480, 3);
        for (const char *key : {"height", "width", "size.0", "size.1", "max_size"})
            if (has(pipeline.steps[0], key))
                set(pipeline.steps[0], key, 400);
        // Two grains never agree pixel by pixel: little of it.
        const std::pair<const char *, double> grains[] = {
            {"std_range", 0.02}, {"amount", 0.005},         {"noise_params.scale_range", 0.02},
            {"intensity", 0.1},  {"intensity_range", 0.05}, {"scale_range", 0.002}};
        for (const auto &[key, value] : grains)
            if (has(pipeline.steps[0], key) && name != QStringLiteral("Downscale"))
                set(pipeline.steps[0], key, value, value);
        // A smooth picture has no phase where it has no structure.
        if (name == QStringLiteral("FDA"))
            set(pipeline.steps[0], "beta_limit", 0.004, 0.004);
        cv::Mat small;
        cv::resize(full, small, {256, 192}, 0, 0, cv::INTER_AREA);
        const std::vector<Annotation> annotations{object({100, 100, 300, 250}),
                                                  object({500, 300, 640, 480})};
        CompileOptions options;
        options.annotations = &annotations;
        options.references = &references();
        const Key key{11, 12, 13, 0};
        const Program exact = compile(pipeline, 640, 480, key, options);
        options.rasterScale = 0.4;
        const Program draft = compile(pipeline, 640, 480, key, options);
        QCOMPARE(draft.outputWidth(), exact.outputWidth());
        QCOMPARE(draft.applied(), exact.applied());
        Scratch a, b;
        const AugmentResult fullResult = exact.run(full, annotations, a);
        const AugmentResult draftResult = draft.run(small, annotations, b);
        QCOMPARE(draftResult.outcomes.size(), fullResult.outcomes.size());
        for (std::size_t i = 0; i < fullResult.outcomes.size(); ++i)
            QCOMPARE(draftResult.outcomes[i].after, fullResult.outcomes[i].after);
        cv::Mat reduced;
        cv::resize(fullResult.image, reduced, draftResult.image.size(), 0, 0, cv::INTER_AREA);
        const double difference = meanDifference(reduced, draftResult.image);
        QVERIFY2(difference < 3, qPrintable(QString::number(difference)));
    }

    void neutralValuesChangeNothing()
    {
        Pipeline pipeline;
        add(pipeline, "Affine");
        set(add(pipeline, "RandomBrightnessContrast"), "brightness_limit", 0, 0);
        set(pipeline.steps.back(), "contrast_limit", 0, 0);
        set(add(pipeline, "RandomGamma"), "gamma_limit", 100, 100);
        Step &hsv = add(pipeline, "HueSaturationValue");
        for (const char *key : {"hue_shift_limit", "sat_shift_limit", "val_shift_limit"})
            set(hsv, key, 0, 0);
        set(add(pipeline, "GaussianBlur"), "sigma_limit", 0, 0);
        set(add(pipeline, "GaussNoise"), "std_range", 0, 0);
        set(add(pipeline, "RandomCrop"), "height", 1000);
        set(pipeline.steps.back(), "width", 1000);
        const Program program = compile(pipeline, 100, 80, {1, 1, 1, 0});
        QVERIFY(program.isIdentity());
        const Annotation small = object({3, 3, 5, 5});
        QCOMPARE(program.mapAnnotations({small})[0].after, small.box);
        QVERIFY(same(rendered(pipeline, picture(100, 80, 3)), picture(100, 80, 3)));
    }

    // Pixels against another library.

    void wholePixelMovementsCopyPixels_data()
    {
        QTest::addColumn<int>("channels");
        for (const int channels : {1, 3, 4})
            QTest::addRow("%d", channels) << channels;
    }
    void wholePixelMovementsCopyPixels()
    {
        QFETCH(int, channels);
        const cv::Mat source = picture(97, 61, channels);
        cv::Mat expected;
        Pipeline flip;
        add(flip, "HorizontalFlip");
        cv::flip(source, expected, 1);
        QVERIFY(same(rendered(flip, source), expected));
        add(flip, "VerticalFlip");
        cv::flip(source, expected, -1);
        QVERIFY(same(rendered(flip, source), expected));
        add(flip, "Transpose");
        cv::transpose(expected, expected);
        QVERIFY(same(rendered(flip, source), expected));

        Pipeline turn;
        add(turn, "RandomRotate90");
        Scratch scratch;
        const auto drawn = [&](int factor) {
            return drawing(turn, 97, 61, QStringLiteral("factor"), factor).render(source, scratch);
        };
        cv::rotate(source, expected, cv::ROTATE_90_COUNTERCLOCKWISE);
        QVERIFY(same(drawn(1), expected));
        cv::rotate(source, expected, cv::ROTATE_180);
        QVERIFY(same(drawn(2), expected));
        cv::rotate(source, expected, cv::ROTATE_90_CLOCKWISE);
        QVERIFY(same(drawn(3), expected));
    }

    void quarterTurnByAffineIsExact()
    {
        Pipeline pipeline;
        set(add(pipeline, "Affine"), "rotate", 90, 90);
        const cv::Mat source = picture(64, 64, 3);
        cv::Mat expected;
        cv::rotate(source, expected, cv::ROTATE_90_COUNTERCLOCKWISE);
        QVERIFY(same(rendered(pipeline, source), expected));
    }

    void flipsInAChainDoNotBlur()
    {
        // There and back by 33 pixels: resampled twice it would be soft, and what left is black.
        Pipeline pipeline;
        set(add(pipeline, "Affine"), "translate_percent.x", 0.33, 0.33);
        add(pipeline, "HorizontalFlip");
        const cv::Mat source = picture(100, 50, 3);
        cv::Mat expected = cv::Mat::zeros(source.size(), source.type());
        source.colRange(0, 67).copyTo(expected.colRange(33, 100));
        cv::flip(expected, expected, 1);
        QVERIFY(same(rendered(pipeline, source), expected));
    }

    void warpAgreesWithOpenCv_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<double>("angle");
        for (const int channels : {1, 3, 4})
            for (const double angle : {-45.0, 7.5, 30.0, 163.0})
                QTest::addRow("%d channels, %g", channels, angle) << channels << angle;
    }
    void warpAgreesWithOpenCv()
    {
        QFETCH(int, channels);
        QFETCH(double, angle);
        Pipeline pipeline;
        set(add(pipeline, "Affine"), "rotate", angle, angle);
        cv::Mat source(240, 320, CV_8UC(channels));
        cv::RNG(1).fill(source, cv::RNG::UNIFORM, 0, 256);
        cv::GaussianBlur(source, source, {5, 5}, 1);
        const cv::Mat map = cv::getRotationMatrix2D(cv::Point2f(159.5F, 119.5F), angle, 1);
        cv::Mat expected, difference, inside(source.size(), CV_8UC1, cv::Scalar(255));
        cv::warpAffine(source, expected, map, source.size());
        cv::warpAffine(inside, inside, map, source.size());
        cv::absdiff(rendered(pipeline, source), expected, difference);
        cv::Mat core;
        cv::erode(inside == 255, core, {});
        std::vector<cv::Mat> planes;
        cv::split(difference, planes);
        for (cv::Mat &plane : planes) {
            plane.setTo(0, core == 0);
            double most = 0;
            cv::minMaxLoc(plane, nullptr, &most);
            // OpenCV rounds positions to 1/32 pixel by another path: up to one step of the slope.
            QVERIFY2(most <= 3, qPrintable(QString::number(most)));
            QVERIFY2(cv::mean(plane)[0] < 0.1, qPrintable(QString::number(cv::mean(plane)[0])));
        }
    }

    void strongReductionAverages()
    {
        // A fine grid of black and white turns grey, by resizing and by turning and scaling.
        cv::Mat grid(800, 800, CV_8UC1);
        for (int y = 0; y < grid.rows; ++y)
            for (int x = 0; x < grid.cols; ++x)
                grid.at<std::uint8_t>(y, x) = (x / 2 + y / 2) % 2 ? 255 : 0;
        Pipeline stretched, turned;
        set(add(stretched, "Resize"), "width", 100);
        set(stretched.steps[0], "height", 100);
        Step &affine = add(turned, "Affine");
        set(affine, "rotate", 10, 10);
        add(turned, "Resize") = stretched.steps[0];
        turned.steps[1].id = 9;
        for (const Pipeline &pipeline : {stretched, turned}) {
            const cv::Mat middle = rendered(pipeline, grid)(cv::Rect(30, 30, 40, 40));
            double low = 0, high = 0;
            cv::minMaxLoc(middle, &low, &high);
            QVERIFY2(low > 110 && high < 145,
                     qPrintable(QStringLiteral("%1 %2").arg(low).arg(high)));
        }
    }

    void bordersFollowTheirRule_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("code");
        QTest::newRow("reflect") << 1 << int(cv::BORDER_REFLECT);
        QTest::newRow("reflect 101") << 2 << int(cv::BORDER_REFLECT_101);
        QTest::newRow("replicate") << 3 << int(cv::BORDER_REPLICATE);
        QTest::newRow("wrap") << 4 << int(cv::BORDER_WRAP);
    }
    void bordersFollowTheirRule()
    {
        QFETCH(int, mode);
        QFETCH(int, code);
        const cv::Mat source = picture(60, 40, 3);
        Pipeline pipeline;
        Step &step = add(pipeline, "PadIfNeeded");
        set(step, "min_height", 60);
        set(step, "min_width", 90);
        set(step, "border_mode", mode);
        cv::Mat expected;
        cv::copyMakeBorder(source, expected, 10, 10, 15, 15, code);
        QVERIFY(same(rendered(pipeline, source), expected));
        // After a flip the border is that of the flipped image.
        pipeline.steps.insert(pipeline.steps.begin(), pipeline.makeStep(*transformByName(
                                                          QStringLiteral("HorizontalFlip"))));
        pipeline.steps[0].probability = 1;
        cv::Mat flipped;
        cv::flip(source, flipped, 1);
        cv::copyMakeBorder(flipped, expected, 10, 10, 15, 15, code);
        QVERIFY(same(rendered(pipeline, source), expected));
    }

    void brightnessAndContrastHaveTheirGoldenValues()
    {
        const auto level = [](double contrast, double brightness, int value) {
            Pipeline pipeline;
            Step &step = add(pipeline, "RandomBrightnessContrast");
            set(step, "contrast_limit", contrast, contrast);
            set(step, "brightness_limit", brightness, brightness);
            const cv::Mat source(4, 4, CV_8UC3, cv::Scalar::all(value));
            return int(rendered(pipeline, source).at<cv::Vec3b>(1, 1)[2]);
        };
        QCOMPARE(level(0.2, 0.2, 64), 128);   // 127.8
        QCOMPARE(level(0.2, 0.2, 128), 205);  // 204.6
        QCOMPARE(level(0.2, 0.2, 200), 255);  // clipped
        QCOMPARE(level(-0.2, -0.2, 128), 51); // 51.4
    }

    void valueAloneDarkensWithoutChangingColour()
    {
        // BGR (40, 80, 160) at half value is (20, 40, 80): hue 10, saturation 191 stay.
        Pipeline pipeline;
        Step &step = add(pipeline, "HueSaturationValue");
        set(step, "hue_shift_limit", 0, 0);
        set(step, "sat_shift_limit", 0, 0);
        set(step, "val_shift_limit", -80, -80);
        const cv::Mat source(3, 21, CV_8UC3, cv::Scalar(40, 80, 160));
        const cv::Mat expected(3, 21, CV_8UC3, cv::Scalar(20, 40, 80));
        QVERIFY(cv::norm(rendered(pipeline, source), expected, cv::NORM_INF) <= 1);
    }

    void aWholeTurnOfTheHueIsNone()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "HueSaturationValue");
        set(step, "hue_shift_limit", 180, 180);
        set(step, "sat_shift_limit", 0, 0);
        set(step, "val_shift_limit", 0, 0);
        const cv::Mat source = picture(101, 33, 3);
        QVERIFY(cv::norm(rendered(pipeline, source), source, cv::NORM_INF) <= 1);
    }

    void noiseHasItsStrength_data()
    {
        QTest::addColumn<double>("share");
        for (const double share : {0.004, 0.01, 0.02, 0.05, 0.1})
            QTest::addRow("%g", share) << share;
    }
    void noiseHasItsStrength()
    {
        QFETCH(double, share);
        Pipeline pipeline;
        set(add(pipeline, "GaussNoise"), "std_range", share, share);
        const cv::Mat source(480, 640, CV_8UC3, cv::Scalar(120, 128, 136));
        cv::Scalar mean, deviation;
        const cv::Mat noisy = rendered(pipeline, source);
        cv::meanStdDev(noisy, mean, deviation);
        for (int c = 0; c < 3; ++c) {
            QVERIFY2(std::abs(deviation[c] / (share * 255) - 1) < 0.02,
                     qPrintable(QString::number(deviation[c])));
            QVERIFY2(std::abs(mean[c] - (120 + 8 * c)) < 0.2, qPrintable(QString::number(mean[c])));
        }
        cv::Mat planes[3];
        cv::split(noisy, planes);
        QVERIFY(cv::norm(planes[0] + 16, planes[2], cv::NORM_INF) > 0);
        set(pipeline.steps[0], "per_channel", 0);
        cv::split(rendered(pipeline, source), planes);
        QCOMPARE(cv::norm(planes[0] + 16, planes[2], cv::NORM_INF), 0.0);
    }

    void noiseOfNeighboursIsUnrelated()
    {
        Pipeline pipeline;
        set(add(pipeline, "GaussNoise"), "std_range", 0.1, 0.1);
        cv::Mat noise;
        rendered(pipeline, cv::Mat(512, 512, CV_8UC1, cv::Scalar(128))).convertTo(noise, CV_64F);
        noise -= cv::mean(noise)[0];
        const double power = noise.dot(noise);
        for (const cv::Point shift : {cv::Point(1, 0), cv::Point(0, 1), cv::Point(1, 1),
                                      cv::Point(4, 0), cv::Point(8, 0), cv::Point(16, 0)}) {
            const cv::Rect a(0, 0, 512 - shift.x, 512 - shift.y), b(shift, a.size());
            const double relation = noise(a).clone().dot(noise(b).clone()) / power;
            QVERIFY2(std::abs(relation) < 0.01, qPrintable(QString::number(relation)));
        }
    }

    // Boxes: golden numbers.

    void flipAndQuarterTurnHaveTheirGoldenBoxes()
    {
        const std::vector<Annotation> annotations{object({98, 345, 420, 462})};
        Pipeline flip, turn;
        add(flip, "HorizontalFlip");
        add(turn, "RandomRotate90");
        const Key key{1, 2, 3, 0};
        QCOMPARE(compile(flip, 640, 480, key).mapAnnotations(annotations)[0].after,
                 (Box{220, 345, 542, 462}));
        const Program turned = drawing(turn, 640, 480, QStringLiteral("factor"), 1);
        QCOMPARE(turned.outputWidth(), 480);
        QCOMPARE(turned.mapAnnotations(annotations)[0].after, (Box{345, 220, 462, 542}));
    }

    void rotationHasItsGoldenBoxes()
    {
        const std::vector<Annotation> annotations{object({98, 345, 420, 462})};
        Pipeline pipeline;
        pipeline.rules = NoRules;
        set(add(pipeline, "Affine"), "rotate", 30, 30);
        const Key key{1, 2, 3, 0};
        BoxOutcome outcome = compile(pipeline, 640, 480, key).mapAnnotations(annotations)[0];
        // The frame cuts the outline at 480, and with it the corner that reached furthest right.
        Box whole{1e9, 1e9, -1e9, -1e9};
        for (const Point &p : outcome.outline)
            whole = {std::min(whole.x1, p.x), std::min(whole.y1, p.y), std::max(whole.x2, p.x),
                     std::max(whole.y2, p.y)};
        QVERIFY(near(whole, {180.2424, 280.9327, 517.6025, 543.2576}, 1e-3));
        QCOMPARE(outcome.after.y2, 480.0);
        QCOMPARE(outcome.fate, Fate::Clipped);
        QCOMPARE(outcome.reason, FateReason::BottomEdge);

        pipeline.outline = OutlineShape::Ellipse;
        outcome = compile(pipeline, 640, 480, key).mapAnnotations(annotations)[0];
        whole = {1e9, 1e9, -1e9, -1e9};
        for (const Point &p : outcome.outline)
            whole = {std::min(whole.x1, p.x), std::min(whole.y1, p.y), std::max(whole.x2, p.x),
                     std::max(whole.y2, p.y)};
        QVERIFY(near(whole, {206.4578, 316.9803, 491.3871, 507.2101}, 1e-2));
    }

    void centreCropHasItsGoldenVisibility_data()
    {
        QTest::addColumn<double>("minArea");
        QTest::addColumn<double>("minVisibility");
        QTest::addColumn<int>("kept");
        QTest::newRow("no rules") << 0.0 << 0.0 << 2;
        QTest::newRow("area 4500") << 4500.0 << 0.0 << 1;
        QTest::newRow("visibility 0.3") << 0.0 << 0.3 << 0;
    }
    void centreCropHasItsGoldenVisibility()
    {
        QFETCH(double, minArea);
        QFETCH(double, minVisibility);
        QFETCH(int, kept);
        Pipeline pipeline;
        pipeline.rules = {minVisibility, minArea, 0, 0};
        Step &step = add(pipeline, "CenterCrop");
        set(step, "height", 280);
        set(step, "width", 280);
        const std::vector<Annotation> annotations{
            object({5.66, 138.95, 5.66 + 147.09, 138.95 + 164.88}),
            object({366.7, 80.84, 366.7 + 132.8, 80.84 + 181.84})};
        const Program program = compile(pipeline, 500, 375, {1, 2, 3, 0});
        const auto outcomes = program.mapAnnotations(annotations);
        QVERIFY(near(outcomes[0].after, {0, 91.95, 42.75, 256.83}, 1e-6));
        QVERIFY(near(outcomes[1].after, {256.7, 33.84, 280, 215.68}, 1e-6));
        QVERIFY(std::abs(outcomes[0].visible - 0.29064) < 1e-5);
        QVERIFY(std::abs(outcomes[1].visible - 0.17545) < 1e-5);
        const auto left = program.surviving(annotations, outcomes);
        QCOMPARE(int(left.size()), kept);
        if (kept == 2) {
            QCOMPARE(outcomes[0].reason, FateReason::LeftEdge);
            QCOMPARE(outcomes[1].reason, FateReason::RightEdge);
            QVERIFY(left[0].has(Annotation::Truncated));
        }
        if (kept == 1)
            QCOMPARE(outcomes[1].reason, FateReason::BelowArea);
        if (kept == 0)
            QCOMPARE(outcomes[0].reason, FateReason::BelowVisibility);
        for (const BoxOutcome &outcome : outcomes)
            QVERIFY(!outcomeText(outcome, pipeline.rules).isEmpty());
    }

    void visibilityIsThatOfTheOriginalOverTheWholeChain()
    {
        // Three crops that each leave 40 % of what they get: 6.4 % in the end, though no single
        // step falls below the limit of 30 %.
        Pipeline pipeline;
        for (int i = 0; i < 3; ++i) {
            Step &crop = add(pipeline, "CenterCrop");
            set(crop, "height", 100);
            set(crop, "width", 160);
            Step &resize = add(pipeline, "Resize");
            set(resize, "height", 100);
            set(resize, "width", 400);
        }
        const auto outcome =
            compile(pipeline, 400, 100, {1, 2, 3, 0}).mapAnnotations({object({0, 0, 400, 100})})[0];
        QVERIFY2(std::abs(outcome.visible - 0.064) < 1e-9,
                 qPrintable(QString::number(outcome.visible)));
        QCOMPARE(outcome.after, (Box{0, 0, 400, 100}));
        QCOMPARE(outcome.fate, Fate::Dropped);
        QCOMPARE(outcome.reason, FateReason::BelowVisibility);
    }

    void holesCoverWhatThePixelsShow()
    {
        Pipeline pipeline;
        pipeline.rules = NoRules;
        Step &step = add(pipeline, "CoarseDropout");
        set(step, "num_holes_range", 6, 12);
        set(step, "hole_height_range", 0.1, 0.4);
        set(step, "hole_width_range", 0.1, 0.4);
        const Box box{30, 40, 130, 110};
        cv::Mat source = cv::Mat::zeros(160, 200, CV_8UC1);
        source(cv::Rect(30, 40, 100, 70)) = 255;
        std::set<Fate> fates;
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const Program program = compile(pipeline, 200, 160, {seed, 0, 0, 0});
            const BoxOutcome outcome = program.mapAnnotations({object(box)})[0];
            Scratch scratch;
            const cv::Mat result = program.render(source, scratch);
            QVERIFY(std::abs(outcome.visible - cv::countNonZero(result) / 7000.0) < 1e-9);
            fates.insert(outcome.fate);
            if (outcome.fate == Fate::Kept)
                continue;
            QCOMPARE(outcome.reason, FateReason::Covered);
            if (outcome.fate == Fate::Dropped)
                continue;
            std::vector<cv::Point> points;
            cv::findNonZero(result, points);
            const cv::Rect seen = cv::boundingRect(points);
            QVERIFY(near(outcome.after,
                         {double(seen.x), double(seen.y), double(seen.br().x), double(seen.br().y)},
                         1e-9));
        }
        QVERIFY(fates.contains(Fate::Clipped));
    }

    void ownPolygonTakesPrecedence()
    {
        // A diamond turned by 45 degrees is an upright square, smaller than the turned box.
        Annotation diamond = object({60, 60, 140, 140});
        auto *extras = new AnnotationExtras;
        extras->polygon = {{100, 60}, {140, 100}, {100, 140}, {60, 100}};
        extras->values.insert(QStringLiteral("id"), 7);
        diamond.extras = extras;
        Pipeline pipeline;
        set(add(pipeline, "Affine"), "rotate", 45, 45);
        const Program program = compile(pipeline, 200, 200, {1, 2, 3, 0});
        const auto outcomes = program.mapAnnotations({diamond});
        const double half = 40 / std::sqrt(2.0);
        QVERIFY(near(outcomes[0].after, {100 - half, 100 - half, 100 + half, 100 + half}, 1e-9));
        const auto left = program.surviving({diamond}, outcomes);
        QVERIFY(std::abs(left[0].extras->polygon[0].x - (100 - half)) < 1e-9 ||
                std::abs(left[0].extras->polygon[0].x - (100 + half)) < 1e-9);
        QCOMPARE(left[0].extras->values, extras->values);
        QCOMPARE(diamond.extras->polygon.size(), std::size_t(4));
    }

    void emptyBoxesAreDroppedWithAReason()
    {
        Pipeline pipeline;
        add(pipeline, "HorizontalFlip");
        const auto outcomes =
            compile(pipeline, 100, 100, {1, 2, 3, 0})
                .mapAnnotations(
                    {object({10, 10, 10, 10}), object({200, 5, 220, 9}), object({20, 20, 22, 24})});
        QCOMPARE(outcomes[0].fate, Fate::Dropped);
        QCOMPARE(outcomes[0].reason, FateReason::BelowSize);
        QCOMPARE(outcomes[1].reason, FateReason::OutOfFrame);
        QCOMPARE(outcomes[2].reason, FateReason::BelowArea);
    }

    // Draws.

    void probabilityIsKept()
    {
        Pipeline pipeline;
        add(pipeline, "HorizontalFlip").probability = 0.3;
        int applied = 0;
        for (std::uint64_t seed = 0; seed < 10000; ++seed)
            applied += !compile(pipeline, 8, 8, {seed, 0, 0, 0}).isIdentity();
        QVERIFY2(std::abs(applied / 10000.0 - 0.3) < 0.0137, qPrintable(QString::number(applied)));
    }

    void drawsFollowTheStepNotItsPlace()
    {
        Pipeline pipeline = defaultPipeline();
        for (Step &step : pipeline.steps)
            step.probability = 1;
        const Key key{4, 5, 6, 0};
        const auto drawn = [&] {
            std::map<qint64, QJsonValue> byId;
            for (const QJsonValue &step : compile(pipeline, 64, 64, key).applied())
                byId[step[QStringLiteral("id")].toInteger()] = step[QStringLiteral("params")];
            return byId;
        };
        const auto before = drawn();
        QCOMPARE(before.size(), pipeline.steps.size());
        std::ranges::reverse(pipeline.steps);
        QVERIFY(drawn() == before);
        pipeline.steps[0].enabled = false;
        QCOMPARE(drawn().size(), before.size() - 1);
    }

    void threadsMakeTheSameBytes()
    {
        const Pipeline pipeline = presetPipeline(QStringLiteral("strong-colour"));
        const cv::Mat source = picture(200, 150, 3);
        const auto all = [&](std::vector<cv::Mat> &out, std::uint64_t from, std::uint64_t step) {
            Scratch scratch;
            for (std::uint64_t copy = from; copy < out.size(); copy += step)
                out[copy] =
                    compile(pipeline, 200, 150, {9, 8, copy, 0}).render(source, scratch).clone();
        };
        std::vector<cv::Mat> one(12), two(12);
        all(one, 0, 1);
        std::thread other([&] { all(two, 0, 2); });
        all(two, 1, 2);
        other.join();
        for (std::size_t i = 0; i < one.size(); ++i)
            QVERIFY(same(one[i], two[i]));
    }

    void stoppingGivesNothing()
    {
        std::stop_source source;
        source.request_stop();
        Scratch scratch;
        QVERIFY(compile(defaultPipeline(), 64, 64, {})
                    .render(picture(64, 64, 3), scratch, source.get_token())
                    .empty());
    }

    void degenerateMovementsPaintTheBorder()
    {
        // Two slants that undo the plane: nothing of the image is left.
        Pipeline pipeline;
        Step &step = add(pipeline, "Affine");
        set(step, "shear.x", 45, 45);
        set(step, "shear.y", 45, 45);
        set(step, "fill", 0x102030);
        const cv::Mat result = rendered(pipeline, picture(40, 30, 3));
        QCOMPARE(
            cv::norm(result, cv::Mat(30, 40, CV_8UC3, cv::Scalar(0x30, 0x20, 0x10)), cv::NORM_INF),
            0.0);
        const auto outcome = compile(pipeline, 40, 30, {}).mapAnnotations({object({5, 5, 20, 20})});
        QCOMPARE(outcome[0].fate, Fate::Dropped);
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentProgram)
#include "tst_augment_program.moc"
