#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <QJsonObject>

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <map>
#include <set>

using namespace ballast;
using namespace ballast::test;

namespace {

/// Appends a child with the transform's defaults and a given probability.
Step &addChild(Pipeline &pipeline, Step &parent, const char *name, double probability = 1)
{
    Step child = pipeline.makeStep(*transformByName(QLatin1String(name)));
    child.probability = probability;
    parent.children.push_back(child);
    return parent.children.back();
}

/// Names of the applied steps inside the first one, for one copy.
QStringList chosen(const Pipeline &pipeline, std::uint64_t copy)
{
    QStringList names;
    for (const QJsonValue &step : compile(pipeline, 64, 64, {1, 2, copy, 0}).applied())
        if (step.toObject().contains(QStringLiteral("inside")))
            names << step[QStringLiteral("transform")].toString();
    return names;
}

cv::Mat grain(int width, int height, int channels = 3)
{
    cv::Mat image(height, width, CV_8UC(channels));
    Rng rng(7);
    for (int i = 0; i < width * height * channels; ++i)
        image.data[i] = std::uint8_t(rng.integer(0, 255));
    return image;
}

constexpr std::uint64_t Draws = 10000;

} // namespace

class TestAugmentChoice : public test::Test
{
    Q_OBJECT

private slots:
    void oneOfTakesProbabilitiesAsWeights()
    {
        Pipeline pipeline;
        add(pipeline, "OneOf");
        addChild(pipeline, pipeline.steps[0], "HorizontalFlip", 0.5);
        addChild(pipeline, pipeline.steps[0], "VerticalFlip", 0.2);
        addChild(pipeline, pipeline.steps[0], "Transpose", 0.3);
        addChild(pipeline, pipeline.steps[0], "ToGray", 0.9).enabled = false;
        std::map<QString, int> counts;
        for (std::uint64_t copy = 0; copy < Draws; ++copy) {
            const QStringList names = chosen(pipeline, copy);
            QCOMPARE(names.size(), 1);
            ++counts[names[0]];
        }
        // Four standard deviations of a binomial count.
        const std::pair<const char *, double> shares[] = {
            {"HorizontalFlip", 0.5}, {"VerticalFlip", 0.2}, {"Transpose", 0.3}};
        for (const auto &[name, share] : shares)
            QVERIFY(std::abs(counts[QLatin1String(name)] - Draws * share) <
                    4 * std::sqrt(Draws * share * (1 - share)));
    }

    void someOfKeepsTheOrderRandomOrderDoesNot()
    {
        const char *const names[] = {"HorizontalFlip", "VerticalFlip", "Transpose", "ToGray"};
        for (const bool any : {false, true}) {
            Pipeline pipeline;
            set(add(pipeline, any ? "RandomOrder" : "SomeOf"), "n", 2);
            for (const char *name : names)
                addChild(pipeline, pipeline.steps[0], name);
            std::map<QStringList, int> counts;
            for (std::uint64_t copy = 0; copy < Draws; ++copy)
                ++counts[chosen(pipeline, copy)];
            QCOMPARE(counts.size(), std::size_t(any ? 12 : 6)); // 4·3 orders, or 4·3/2 pairs
            const double share = 1.0 / double(counts.size());
            for (const auto &[order, count] : counts) {
                QCOMPARE(order.size(), 2);
                QVERIFY(std::abs(count - Draws * share) <
                        4 * std::sqrt(Draws * share * (1 - share)));
            }
        }
    }

    void replacingMayChooseOneStepTwiceWithOtherDraws()
    {
        Pipeline pipeline;
        set(add(pipeline, "SomeOf"), "n", 3);
        set(pipeline.steps[0], "replace", 1);
        addChild(pipeline, pipeline.steps[0], "RandomGamma");
        const QJsonArray applied = compile(pipeline, 64, 64, {1, 2, 3, 0}).applied();
        QCOMPARE(applied.size(), 4);
        std::set<double> gammas;
        for (int i = 1; i < 4; ++i)
            gammas.insert(applied[i][QStringLiteral("params")][QStringLiteral("gamma")].toDouble());
        QCOMPARE(gammas.size(), std::size_t(3));
        set(pipeline.steps[0], "replace", 0); // more wanted than there are
        QCOMPARE(compile(pipeline, 64, 64, {1, 2, 3, 0}).applied().size(), 2);
    }

    /// 2.0.8: OneOf forces its child, Sequential's and SomeOf's children follow their own p.
    void probabilitiesInsideAreAsInAlbumentations()
    {
        Pipeline pipeline;
        add(pipeline, "OneOf");
        Step &row = addChild(pipeline, pipeline.steps[0], "Sequential", 0.01);
        row.children.push_back(pipeline.makeStep(*transformByName(QStringLiteral("ToGray"))));
        row.children[0].probability = 0.25;
        row.children[0].id = 50;
        int rows = 0, grays = 0;
        for (std::uint64_t copy = 0; copy < Draws; ++copy) {
            const QStringList names = chosen(pipeline, copy);
            rows += names.contains(QStringLiteral("Sequential"));
            grays += names.contains(QStringLiteral("ToGray"));
        }
        QCOMPARE(rows, int(Draws));
        QVERIFY(std::abs(grays - Draws * 0.25) < 4 * std::sqrt(Draws * 0.25 * 0.75));
    }

    void nestedStepsKeepTheirDrawsWhenSiblingsChange()
    {
        Pipeline pipeline;
        add(pipeline, "Sequential");
        addChild(pipeline, pipeline.steps[0], "HorizontalFlip");
        addChild(pipeline, pipeline.steps[0], "Affine");
        set(pipeline.steps[0].children[1], "rotate", -40, 40);
        const auto rotation = [&](const Pipeline &each) {
            for (const QJsonValue &step : compile(each, 64, 64, {1, 2, 3, 0}).applied())
                if (step[QStringLiteral("transform")].toString() == QStringLiteral("Affine"))
                    return step[QStringLiteral("params")][QStringLiteral("rotate")].toDouble();
            return 1e9;
        };
        const double before = rotation(pipeline);
        QVERIFY(std::abs(before) <= 40);
        std::ranges::reverse(pipeline.steps[0].children);
        QCOMPARE(rotation(pipeline), before);
        pipeline.steps[0].children.pop_back();
        QCOMPARE(rotation(pipeline), before);
        pipeline.steps = pipeline.steps[0].children; // taken out of the composition
        QCOMPARE(rotation(pipeline), before);
    }

    void nestedMovementsAreFollowedByBoxes()
    {
        Pipeline pipeline;
        add(pipeline, "Sequential");
        addChild(pipeline, pipeline.steps[0], "HorizontalFlip");
        Step &crop = addChild(pipeline, pipeline.steps[0], "CenterCrop");
        set(crop, "height", 60);
        set(crop, "width", 80);
        const Program program = compile(pipeline, 100, 80, {});
        QCOMPARE(program.outputWidth(), 80);
        QCOMPARE(program.outputHeight(), 60);
        // x: 100 − 40 − 10, y: − 10
        QCOMPARE(program.mapAnnotations({object({20, 30, 40, 50})})[0].after,
                 (Box{50, 20, 70, 40}));
    }

    void faultsNameTheWholePath()
    {
        Pipeline pipeline;
        add(pipeline, "ToGray");
        Step &one = add(pipeline, "OneOf");
        set(addChild(pipeline, one, "Affine"), "rotate", 30, -30);
        QVERIFY2(validate(pipeline).error().message.contains(
                     QStringLiteral("Step 2 (OneOf › Affine › rotate)")),
                 qPrintable(validate(pipeline).error().message));
        set(one.children[0], "rotate", -30, 30);
        QVERIFY(validate(pipeline).ok());
        one.children[0].id = pipeline.steps[0].id;
        QVERIFY(!validate(pipeline).ok());
        one.children[0].id = 77;
        pipeline.steps[0].children.push_back(one);
        pipeline.steps.pop_back();
        QVERIFY(validate(pipeline).error().message.contains(QStringLiteral("ToGray")));
        Step deep = pipeline.steps[0].children[0];
        for (std::uint64_t id = 100; id < 110; ++id) {
            Step outer = deep;
            outer.id = id;
            outer.children = {deep};
            deep = outer;
        }
        pipeline.steps = {deep};
        QVERIFY(validate(pipeline).error().message.contains(QStringLiteral("deep")));
    }

    void onlyPixelStepsStandInsideBoxes()
    {
        Pipeline pipeline;
        add(pipeline, "InsideBoxes");
        Step &one = addChild(pipeline, pipeline.steps[0], "OneOf");
        one.children.push_back(pipeline.makeStep(*transformByName(QStringLiteral("ToGray"))));
        QVERIFY(validate(pipeline).ok());
        one.children.push_back(pipeline.makeStep(*transformByName(QStringLiteral("Affine"))));
        QVERIFY(!validate(pipeline).ok());
        QVERIFY(validate(pipeline).error().message.contains(
            QStringLiteral("InsideBoxes › OneOf › Affine")));
    }

    void outsideTheUnionEveryPixelStays_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<double>("feather");
        QTest::addColumn<bool>("outside");
        for (const int channels : {1, 3, 4})
            for (const double feather : {0.0, 6.0})
                for (const bool outside : {false, true})
                    QTest::addRow("%d channels, feather %g, %s", channels, feather,
                                  outside ? "outside" : "inside")
                        << channels << feather << outside;
    }
    void outsideTheUnionEveryPixelStays()
    {
        QFETCH(int, channels);
        QFETCH(double, feather);
        QFETCH(bool, outside);
        Pipeline pipeline;
        add(pipeline, "HorizontalFlip"); // boxes of the outline so far, not of the source
        Step &inside = add(pipeline, "InsideBoxes");
        set(inside, "where", outside);
        set(inside, "feather", feather);
        inside.classes = {QStringLiteral("crack")};
        set(addChild(pipeline, inside, "RandomBrightnessContrast"), "brightness_limit", 0.4, 0.4);
        addChild(pipeline, inside, "GaussianBlur");
        QVERIFY(validate(pipeline).ok());
        std::vector<Annotation> annotations{object({10, 10, 40, 30}), object({30, 20, 60, 50}),
                                            object({70, 60, 95, 79})};
        annotations[2].classId = 1; // another class
        const std::vector<QString> names{QStringLiteral("crack"), QStringLiteral("pit")};
        CompileOptions options;
        options.annotations = &annotations;
        options.classNames = &names;
        const cv::Mat source = grain(100, 80, channels);
        cv::Mat flipped;
        cv::flip(source, flipped, 1);
        Scratch scratch;
        const cv::Mat result =
            compile(pipeline, 100, 80, {1, 2, 3, 0}, options).render(source, scratch).clone();
        cv::Mat region(80, 100, CV_8UC1, cv::Scalar(0)), difference;
        region(cv::Rect(60, 10, 30, 20)) = 255; // 100 − 40 … 100 − 10
        region(cv::Rect(40, 20, 30, 30)) = 255;
        if (outside)
            cv::bitwise_not(region, region);
        cv::absdiff(result, flipped, difference);
        difference = difference.reshape(1, 80);
        cv::Mat wide;
        cv::resize(region, wide, difference.size(), 0, 0, cv::INTER_NEAREST);
        QCOMPARE(cv::norm(difference, cv::NORM_INF, ~wide), 0.0);
        QVERIFY(cv::norm(difference, cv::NORM_L1, wide) / cv::countNonZero(wide) > 20);
    }

    void outlinesLimitWhatChanges()
    {
        Pipeline pipeline;
        Step &inside = add(pipeline, "InsideBoxes");
        set(inside, "shape", 1);
        set(addChild(pipeline, inside, "RandomBrightnessContrast"), "brightness_limit", 0.2, 0.2);
        set(inside.children[0], "contrast_limit", 0, 0);
        Annotation triangle = object({10, 10, 50, 50});
        auto *extras = new AnnotationExtras;
        extras->polygon = {{10, 10}, {50, 10}, {10, 50}};
        triangle.extras = extras;
        const std::vector<Annotation> annotations{triangle};
        CompileOptions options;
        options.annotations = &annotations;
        Scratch scratch;
        const cv::Mat source(80, 100, CV_8UC1, cv::Scalar(100));
        const cv::Mat result = compile(pipeline, 100, 80, {}, options).render(source, scratch);
        cv::Mat changed;
        cv::compare(result, source, changed, cv::CMP_NE);
        QVERIFY(std::abs(cv::countNonZero(changed) - 800) <= 40); // half of 40 × 40, ± its edge
        QCOMPARE(int(changed.at<std::uint8_t>(45, 45)), 0);
        QCOMPARE(int(changed.at<std::uint8_t>(15, 15)), 255);
    }

    void insideBoxesLooksTheSameInADraft()
    {
        Pipeline pipeline;
        Step &inside = add(pipeline, "InsideBoxes");
        set(inside, "feather", 20);
        set(addChild(pipeline, inside, "RandomGamma"), "gamma_limit", 60, 60);
        const std::vector<Annotation> annotations{object({100, 100, 300, 250})};
        CompileOptions options;
        options.annotations = &annotations;
        cv::Mat full(480, 640, CV_8UC3, cv::Scalar(60, 90, 120)), small, reduced;
        cv::resize(full, small, {256, 192}, 0, 0, cv::INTER_AREA);
        Scratch a, b;
        const cv::Mat exact = compile(pipeline, 640, 480, {}, options).render(full, a);
        options.rasterScale = 0.4;
        const cv::Mat draft = compile(pipeline, 640, 480, {}, options).render(small, b);
        cv::resize(exact, reduced, draft.size(), 0, 0, cv::INTER_AREA);
        QVERIFY(cv::norm(reduced, draft, cv::NORM_L1) / double(draft.total() * 3) < 0.5);
        QVERIFY(cv::norm(full, exact, cv::NORM_INF) > 10);
    }

    void randAugmentDrawsUniformly()
    {
        Pipeline pipeline;
        set(add(pipeline, "RandAugment"), "num_ops", 1);
        std::map<QString, int> counts;
        for (std::uint64_t copy = 0; copy < Draws; ++copy)
            ++counts[compile(pipeline, 64, 64, {1, 2, copy, 0})
                         .applied()[0][QStringLiteral("params")][QStringLiteral("operations")][0][0]
                         .toString()];
        QCOMPARE(counts.size(), std::size_t(15));
        double chi = 0;
        for (const auto &[name, count] : counts)
            chi += std::pow(count - Draws / 15.0, 2) / (Draws / 15.0);
        QVERIFY2(chi < 36.12, qPrintable(QString::number(chi))); // p > 0.001 at 14 degrees
    }

    /// Magnitude 5 by UDA's table: shear 0.15, 15°, solarise 128, 2 bits, enhancement 1.
    void randAugmentFollowsTheTableOfLevels()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "RandAugment");
        set(step, "num_ops", 1);
        const auto only = [&](const char *key, double magnitude) {
            for (std::size_t i = 4; i < step.values.size(); ++i)
                step.values[i].lo = !qstrcmp(step.transform->params[i].key, key);
            set(step, "magnitude", magnitude);
            return compile(pipeline, 320, 320, {1, 2, 3, 0});
        };
        const auto drawn = [](const Program &program) {
            return std::abs(
                program.applied()[0][QStringLiteral("params")][QStringLiteral("operations")][0][1]
                    .toDouble());
        };
        QCOMPARE(drawn(only("shear_x", 5)), 0.15);
        QCOMPARE(drawn(only("rotate", 5)), 15.0);
        QCOMPARE(drawn(only("solarize", 5)), 128.0);
        QCOMPARE(drawn(only("posterize", 5)), 2.0);
        for (const char *key : {"brightness", "contrast", "color", "sharpness"}) {
            QCOMPARE(drawn(only(key, 5)), 1.0);
            QVERIFY(only(key, 5).isIdentity());
            QVERIFY(!only(key, 9).isIdentity());
        }
        // What they do to known pixels.
        std::array<std::uint8_t, 4> levels{10, 127, 128, 250};
        const cv::Mat ramp(1, 4, CV_8UC1, levels.data());
        const auto painted = [&](const Program &program) {
            Scratch scratch;
            const cv::Mat out = program.render(ramp.clone(), scratch);
            return std::vector<int>(out.data, out.data + 4);
        };
        const auto small = [&](const char *key) {
            (void)only(key, 5);
            return compile(pipeline, 4, 1, {1, 2, 3, 0});
        };
        QCOMPARE(painted(small("solarize")), (std::vector{10, 127, 127, 5}));
        QCOMPARE(painted(small("posterize")), (std::vector{0, 64, 128, 192}));
        QCOMPARE(painted(small("invert")), (std::vector{245, 128, 127, 5}));
        QCOMPARE(painted(small("auto_contrast")), (std::vector{0, 124, 125, 255}));
        // 15° about the centre of a square of 320.
        const Box turned =
            only("rotate", 5).mapAnnotations({object({110, 110, 210, 210})})[0].after;
        const double half = 50 * (std::cos(CV_PI / 12) + std::sin(CV_PI / 12));
        QVERIFY(std::abs(turned.width() - 2 * half) < 1e-9);
    }

    void randAugmentCanLeaveBoxesAlone()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "RandAugment");
        set(step, "num_ops", 3);
        set(step, "magnitude", 9);
        set(step, "box_safe", 1);
        const Box box{10, 20, 60, 70};
        for (std::uint64_t copy = 0; copy < 300; ++copy) {
            const auto outcome =
                compile(pipeline, 100, 100, {1, 2, copy, 0}).mapAnnotations({object(box)})[0];
            QCOMPARE(outcome.after, box);
            QCOMPARE(outcome.visible, 1.0);
        }
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentChoice)
#include "tst_augment_choice.moc"
