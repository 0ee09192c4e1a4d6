#include "core/augment/exchange.h"
#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace ballast;
using namespace ballast::test;

namespace {

constexpr BoxRules NoRules{0, 0, 0, 0};
const cv::Size Size(160, 120);
enum BorderMode { Plain, Reflect, Reflect101, Replicate, Wrap };

/// White rectangles on black.
cv::Mat painted(const std::vector<Annotation> &annotations)
{
    cv::Mat image = cv::Mat::zeros(Size, CV_8UC1);
    for (const Annotation &each : annotations)
        image(cv::Rect(int(each.box.x1), int(each.box.y1), int(each.box.width()),
                       int(each.box.height())))
            .setTo(255);
    return image;
}

std::vector<Box> components(const cv::Mat &image)
{
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(image > 127, labels, stats, centres, 8);
    std::vector<Box> boxes;
    for (int i = 1; i < count; ++i) {
        const auto *s = stats.ptr<int>(i);
        boxes.push_back({double(s[0]), double(s[1]), double(s[0] + s[2]), double(s[1] + s[3])});
    }
    return boxes;
}

double largestDifference(const Box &a, const Box &b)
{
    return std::max({std::abs(a.x1 - b.x1), std::abs(a.y1 - b.y1), std::abs(a.x2 - b.x2),
                     std::abs(a.y2 - b.y2)});
}

bool contains(const Box &outer, const Box &inner)
{
    return inner.x1 >= outer.x1 - 1 && inner.y1 >= outer.y1 - 1 && inner.x2 <= outer.x2 + 1 &&
           inner.y2 <= outer.y2 + 1;
}

Pipeline moved(const char *name, int border, std::uint64_t seed)
{
    Rng rng(seed);
    Pipeline pipeline;
    pipeline.rules = NoRules;
    Step &step = add(pipeline, name);
    set(step, "border_mode", border);
    if (has(step, "interpolation"))
        set(step, "interpolation", 1);
    if (has(step, "rotate")) {
        const double angle = rng.uniform(-180, 180), scale = rng.uniform(0.4, 1.1);
        set(step, "rotate", angle, angle);
        set(step, "scale.x", scale, scale);
        set(step, "scale.y", scale, scale);
        set(step, "translate_percent.x", -0.3, 0.3);
    }
    if (has(step, "min_height")) {
        set(step, "min_height", double(rng.integer(150, 400)));
        set(step, "min_width", double(rng.integer(200, 500)));
    }
    if (has(step, "distort_limit"))
        set(step, "distort_limit", 0.3, 0.6);
    return pipeline;
}

} // namespace

class TestAugmentBorder : public test::Test
{
    Q_OBJECT

private slots:
    /// As many boxes as there are to be seen, each where one is seen.
    void duplicatesAreLabelled_data()
    {
        QTest::addColumn<QString>("transform");
        QTest::addColumn<int>("border");
        for (const char *name : {"Affine", "PadIfNeeded", "OpticalDistortion"})
            for (const int border : {Reflect, Reflect101, Wrap})
                QTest::addRow("%s %d", name, border) << QString::fromLatin1(name) << border;
    }
    void duplicatesAreLabelled()
    {
        QFETCH(QString, transform);
        QFETCH(int, border);
        // Two objects, one of them near the corner, so that every border shows something.
        const std::vector<Annotation> annotations{object({12, 9, 41, 30}),
                                                  object({90, 60, 128, 102})};
        std::size_t duplicates = 0;
        for (std::uint64_t seed = 0; seed < 25; ++seed) {
            const Pipeline pipeline = moved(transform.toLatin1(), border, seed);
            const Program program = compile(pipeline, Size.width, Size.height, {seed, 0, 0, 0});
            Scratch scratch;
            const auto seen = components(program.render(painted(annotations), scratch));
            const auto outcomes = program.mapAnnotations(annotations);
            const auto written = program.surviving(annotations, outcomes);
            std::vector<bool> found(seen.size(), false);
            for (const BoxOutcome &outcome : outcomes) {
                const Box &box = outcome.after;
                duplicates += outcome.origin == ObjectOrigin::Mirrored;
                if (outcome.fate == Fate::Dropped || std::min(box.width(), box.height()) < 2)
                    continue;
                // Of what the frame leaves as a strip the tips pass between pixel centres.
                const bool isStrip =
                    outcome.fate == Fate::Clipped && std::min(box.width(), box.height()) < 4;
                const auto at = std::ranges::find_if(seen, [&](const Box &each) {
                    return isStrip ? contains(box, each) : largestDifference(each, box) <= 1.5;
                });
                QVERIFY2(at != seen.end(),
                         qPrintable(QStringLiteral("seed %1: %2 %3 %4 %5 is not to be seen")
                                        .arg(seed)
                                        .arg(box.x1)
                                        .arg(box.y1)
                                        .arg(box.x2)
                                        .arg(box.y2)));
                found[std::size_t(at - seen.begin())] = true;
            }
            for (std::size_t i = 0; i < seen.size(); ++i)
                QVERIFY2(found[i] || std::min(seen[i].width(), seen[i].height()) < 3,
                         qPrintable(QStringLiteral("seed %1: %2 %3 %4 %5 has no box")
                                        .arg(seed)
                                        .arg(seen[i].x1)
                                        .arg(seen[i].y1)
                                        .arg(seen[i].x2)
                                        .arg(seen[i].y2)));
            QCOMPARE(written.size(), std::size_t(std::ranges::count_if(outcomes, [](auto &each) {
                         return each.fate != Fate::Dropped;
                     })));
        }
        QVERIFY(duplicates >= 10);
    }

    void sharesAreTruthful()
    {
        // Padded by half on the right: of the object at the edge the copy shows what fits.
        Pipeline pipeline;
        pipeline.rules = NoRules;
        Step &step = add(pipeline, "PadIfNeeded");
        set(step, "min_width", 180);
        set(step, "min_height", 120);
        set(step, "position", 1); // top left
        set(step, "border_mode", Reflect);
        const auto outcomes = compile(pipeline, Size.width, Size.height, {1, 0, 0, 0})
                                  .mapAnnotations({object({120, 10, 150, 40})});
        QCOMPARE(outcomes.size(), std::size_t(2));
        QCOMPARE(outcomes[0].after, (Box{120, 10, 150, 40}));
        QCOMPARE(outcomes[1].origin, ObjectOrigin::Mirrored);
        QCOMPARE(outcomes[1].source, 0);
        QCOMPARE(outcomes[1].after, (Box{170, 10, 180, 40}));
        QVERIFY(std::abs(outcomes[1].visible - 1.0 / 3) < 1e-9);
        QCOMPARE(outcomes[1].fate, Fate::Clipped);
    }

    void blankedOrPlainOnRequest_data()
    {
        QTest::addColumn<QString>("transform");
        QTest::addColumn<int>("border");
        for (const char *name : {"Affine", "PadIfNeeded", "OpticalDistortion"})
            for (const int border : {Reflect, Reflect101, Wrap})
                QTest::addRow("%s %d", name, border) << QString::fromLatin1(name) << border;
    }
    void blankedOrPlainOnRequest()
    {
        QFETCH(QString, transform);
        QFETCH(int, border);
        const std::vector<Annotation> annotations{object({32, 29, 61, 50}),
                                                  object({90, 60, 128, 92})};
        CompileOptions options;
        options.annotations = &annotations;
        for (const auto choice : {BorderObjects::Blank, BorderObjects::Constant})
            for (std::uint64_t seed = 0; seed < 15; ++seed) {
                Pipeline pipeline = moved(transform.toLatin1(), border, seed);
                pipeline.borderObjects = choice;
                const Program program =
                    compile(pipeline, Size.width, Size.height, {seed, 0, 0, 0}, options);
                const auto outcomes = program.mapAnnotations(annotations);
                QCOMPARE(outcomes.size(), annotations.size());
                Scratch scratch;
                for (const Box &seen : components(program.render(painted(annotations), scratch)))
                    QVERIFY2(std::ranges::any_of(outcomes,
                                                 [&](const BoxOutcome &each) {
                                                     return contains(each.after, seen);
                                                 }),
                             qPrintable(QStringLiteral("seed %1, choice %2: %3 %4 %5 %6")
                                            .arg(seed)
                                            .arg(int(choice))
                                            .arg(seen.x1)
                                            .arg(seen.y1)
                                            .arg(seen.x2)
                                            .arg(seen.y2)));
            }
    }

    void theChoiceIsKeptInTheFile()
    {
        for (const auto choice :
             {BorderObjects::Label, BorderObjects::Blank, BorderObjects::Constant}) {
            Pipeline pipeline = moved("Affine", Reflect, 1);
            pipeline.borderObjects = choice;
            const auto read = pipelineFromJson(pipelineToJson(pipeline));
            QVERIFY(read.ok());
            QVERIFY(read->pipeline == pipeline);
        }
    }

    /// Polygons of several parts, turned corners and key points through chains, against paint.
    void shapesFollowThePixels()
    {
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            Pipeline pipeline = moved("Affine", Plain, seed);
            Step &bend = add(pipeline, "OpticalDistortion");
            set(bend, "distort_limit", -0.3, 0.3);
            set(bend, "interpolation", 1);
            add(pipeline, "HorizontalFlip");
            const std::vector<std::vector<Point>> rings{{{40, 30}, {90, 40}, {60, 80}},
                                                        {{100, 50}, {130, 45}, {125, 90}}};
            Annotation annotation = object({40, 30, 130, 90});
            auto *extras = new AnnotationExtras;
            extras->polygon = rings[0];
            extras->furtherRings = {rings[1]};
            extras->keyPoints = {{{60, 50}, 2}, {}, {{115, 60}, 1}};
            annotation.extras = extras;

            constexpr int finer = 8;
            cv::Mat image = cv::Mat::zeros(Size * finer, CV_8UC1);
            for (const auto &ring : rings) {
                std::vector<cv::Point> points;
                for (const Point &p : ring)
                    points.emplace_back(int(p.x * finer), int(p.y * finer));
                cv::fillPoly(image, std::vector{points}, 255);
            }
            cv::resize(image, image, Size, 0, 0, cv::INTER_AREA);
            const Program program = compile(pipeline, Size.width, Size.height, {seed, 0, 0, 0});
            Scratch scratch;
            const AugmentResult result = program.run(image, {annotation}, scratch);
            if (result.annotations.empty())
                continue;
            const AnnotationExtras &moved = *result.annotations[0].extras;
            cv::Mat drawn = cv::Mat::zeros(Size * finer, CV_8UC1);
            auto all = moved.furtherRings;
            all.push_back(moved.polygon);
            for (const auto &ring : all) {
                std::vector<cv::Point> points;
                for (const Point &p : ring)
                    points.emplace_back(int(std::lround(p.x * finer)),
                                        int(std::lround(p.y * finer)));
                cv::fillPoly(drawn, std::vector{points}, 255);
            }
            cv::resize(drawn, drawn, Size, 0, 0, cv::INTER_AREA);
            // Equal but for a seam of one pixel.
            cv::Mat wrong = (drawn > 127) != (result.image > 127), thick;
            cv::erode(wrong, thick, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
            QCOMPARE(cv::countNonZero(thick), 0);
            QCOMPARE(moved.keyPoints.size(), std::size_t(3));
            QCOMPARE(moved.keyPoints[1], KeyPoint{});
            for (const std::size_t i : {std::size_t(0), std::size_t(2)}) {
                const KeyPoint &point = moved.keyPoints[i];
                if (point.visibility == 0)
                    continue;
                QCOMPARE(point.visibility, extras->keyPoints[i].visibility);
                const int x = int(point.at.x), y = int(point.at.y);
                QVERIFY(result.image.at<std::uint8_t>(y, x) > 0);
            }
        }
    }

    void turnedBoxesStayRectangles()
    {
        Annotation annotation = object({40, 30, 100, 70});
        auto *extras = new AnnotationExtras;
        extras->rotated = {{40, 30}, {100, 30}, {100, 70}, {40, 70}};
        annotation.extras = extras;
        Pipeline pipeline;
        set(add(pipeline, "Affine"), "rotate", 30, 30);
        const Program program = compile(pipeline, Size.width, Size.height, {1, 0, 0, 0});
        const auto left = program.surviving({annotation}, program.mapAnnotations({annotation}));
        const auto &corners = left[0].extras->rotated;
        QCOMPARE(corners.size(), std::size_t(4));
        double sides[4];
        for (std::size_t i = 0; i < 4; ++i)
            sides[i] = std::hypot(corners[(i + 1) % 4].x - corners[i].x,
                                  corners[(i + 1) % 4].y - corners[i].y);
        QVERIFY(std::abs(std::max(sides[0], sides[1]) - 60) < 1e-6);
        QVERIFY(std::abs(std::min(sides[0], sides[1]) - 40) < 1e-6);
        QVERIFY(std::abs(sides[0] - sides[2]) < 1e-6 && std::abs(sides[1] - sides[3]) < 1e-6);
    }

    void keyPointsOutsideAreNotLabelled()
    {
        Annotation annotation = object({10, 10, 100, 100});
        auto *extras = new AnnotationExtras;
        extras->keyPoints = {{{20, 20}, 2}, {{90, 90}, 2}};
        annotation.extras = extras;
        Pipeline pipeline;
        set(add(pipeline, "Affine"), "translate_percent.x", -0.25, -0.25);
        const Program program = compile(pipeline, Size.width, Size.height, {1, 0, 0, 0});
        const auto left = program.surviving({annotation}, program.mapAnnotations({annotation}));
        QCOMPARE(left[0].extras->keyPoints[0], KeyPoint{});
        QCOMPARE(left[0].extras->keyPoints[1], (KeyPoint{{50, 90}, 2}));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentBorder)
#include "tst_augment_border.moc"
