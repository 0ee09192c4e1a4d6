#include "core/dataset/shapes.h"
#include "tests/support/augmenting.h"
#include "tests/support/memorypartners.h"
#include "tests/support/testmain.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace ballast;
using namespace ballast::test;

namespace {

const cv::Scalar Grey(90, 90, 90);
const std::vector<cv::Scalar> Colours{{0, 0, 255}, {0, 255, 0}, {255, 0, 0}, {0, 255, 255}};

/// An object with key points; each is painted as a dot of a colour of its own.
Annotation withPoints(Box box, const std::vector<Point> &points)
{
    Annotation annotation = object(box);
    auto *extras = new AnnotationExtras;
    for (const Point &at : points)
        extras->keyPoints.push_back({at, 2});
    annotation.extras = extras;
    return annotation;
}

Annotation way(const std::vector<Point> &points)
{
    return withPoints(boxAround(points), points);
}

cv::Mat picture(int width, int height, const std::vector<Point> &points)
{
    cv::Mat image(height, width, CV_8UC3, Grey);
    for (std::size_t i = 0; i < points.size(); ++i)
        image(cv::Rect(int(points[i].x) - 2, int(points[i].y) - 2, 5, 5) &
              cv::Rect({}, image.size()))
            .setTo(Colours[i]);
    return image;
}

/// Whether the image shows the colour at the point.
bool shows(const cv::Mat &image, const Point &at, const cv::Scalar &colour)
{
    const auto &p = image.at<cv::Vec3b>(int(at.y), int(at.x));
    return std::abs(p[0] - colour[0]) + std::abs(p[1] - colour[1]) + std::abs(p[2] - colour[2]) <
           120;
}

constexpr BoxRules AllStay{0, 0, 0, 0};

} // namespace

/// Key points, lines and loose points under holes and pastes, and in tiles that change places:
/// what the labels say is compared with painted dots.
class TestAugmentPoints : public test::Test
{
    Q_OBJECT

private slots:
    void aPointUnderAHoleIsNotToBeSeen_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"CoarseDropout", "GridDropout", "GridMask", "XYMasking"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aPointUnderAHoleIsNotToBeSeen()
    {
        QFETCH(QString, name);
        Pipeline pipeline;
        pipeline.rules = AllStay;
        Step &step = add(pipeline, name.toLatin1());
        if (has(step, "num_holes_range"))
            set(step, "num_holes_range", 6, 6);
        if (has(step, "rotation_range"))
            set(step, "rotation_range", 0.4, 0.4);
        if (has(step, "num_masks_x")) {
            set(step, "num_masks_x", 3, 3);
            set(step, "mask_x_length", 15, 25);
        }
        const std::vector<Point> points{{30.5, 40.5}, {70.5, 40.5}, {70.5, 80.5}, {110.5, 60.5}};
        const std::vector<Annotation> one{withPoints({20, 30, 120, 90}, points)};
        const cv::Mat source = picture(160, 120, points);
        Scratch scratch;
        int hidden = 0, seen = 0;
        for (std::uint64_t copy = 0; copy < 30; ++copy) {
            const auto result =
                compile(pipeline, 160, 120, {1, 2, copy, 0}).run(source, one, scratch);
            for (const Annotation &each : result.annotations)
                for (std::size_t i = 0; i < points.size(); ++i) {
                    const KeyPoint &point = each.extras->keyPoints[i];
                    const bool shown = shows(result.image, points[i], Colours[i]);
                    QVERIFY2(point.visibility == (shown ? 2 : 1), qPrintable(name));
                    QVERIFY(point.at == points[i]);
                    ++(shown ? seen : hidden);
                }
        }
        QVERIFY(hidden > 5 && seen > 5);
    }

    /// Only what the pasted piece shows comes along, and what lies under it is no longer seen.
    void aPasteShowsAndHidesPoints()
    {
        const std::vector<Point> lent{{25, 25}, {60, 25}, {45, 45}}, own{{52, 52}, {95, 95}};
        std::vector<MemoryPartners::Image> images;
        // The box is 20 … 50: the second point lies beside it.
        images.push_back({picture(80, 80, lent), {withPoints({20, 20, 50, 50}, lent)}, 7});
        const MemoryPartners partners(std::move(images));
        Prelude prelude;
        prelude.pastes = {{.partner = 0, .object = 0, .centre = {50, 50}}};
        const std::vector<Annotation> host{withPoints({30, 30, 110, 110}, own)};
        CompileOptions options;
        options.annotations = &host;
        options.partners = &partners;
        options.prelude = &prelude;
        Pipeline pipeline;
        pipeline.rules = AllStay;
        Scratch scratch;
        const auto result = compile(pipeline, 120, 120, {1, 2, 3, 0}, options)
                                .run(picture(120, 120, own), host, scratch);
        QCOMPARE(result.annotations.size(), std::size_t(2));
        const auto &under = result.annotations[0].extras->keyPoints;
        QVERIFY(!shows(result.image, own[0], Colours[0]));
        QCOMPARE(under[0].visibility, 1);
        QVERIFY(shows(result.image, own[1], Colours[1]));
        QCOMPARE(under[1].visibility, 2);
        const auto &pasted = result.annotations[1].extras->keyPoints;
        QCOMPARE(pasted[0].visibility, 2);
        QVERIFY(shows(result.image, pasted[0].at, Colours[0]));
        QCOMPARE(pasted[1].visibility, 0);
        QCOMPARE(pasted[2].visibility, 2);
        QVERIFY(shows(result.image, pasted[2].at, Colours[2]));
    }

    void aLineUnderHolesKeepsItsShapeUntilNothingIsSeen()
    {
        const std::vector<Point> line{{20, 30}, {60, 30}, {100, 50}};
        const std::vector<Annotation> one{way(line)}, dot{way({{60, 30}})};
        Pipeline pipeline;
        pipeline.rules = AllStay;
        const MemoryPartners partners(
            {{cv::Mat(40, 40, CV_8UC3, Grey), {object({0, 0, 20, 20})}, 7}});
        const auto covered = [&](const std::vector<Annotation> &objects, Point at, double size) {
            Prelude prelude;
            prelude.pastes = {{.partner = 0, .object = 0, .centre = at, .scale = size / 20}};
            CompileOptions options;
            options.annotations = &objects;
            options.partners = &partners;
            options.prelude = &prelude;
            return compile(pipeline, 120, 80, {1, 2, 3, 0}, options).mapAnnotations(objects)[0];
        };
        const BoxOutcome part = covered(one, {60, 30}, 20);
        QCOMPARE(part.fate, Fate::Clipped);
        QCOMPARE(part.reason, FateReason::Covered);
        QVERIFY(std::abs(part.visible - 2.0 / 3) < 1e-9);
        QCOMPARE(part.after, one[0].box);
        QCOMPARE(part.keyPoints[1].visibility, 1);
        QVERIFY(part.keyPoints[1].at == line[1]);
        QCOMPARE(covered(one, {60, 40}, 100).fate, Fate::Dropped);
        const BoxOutcome gone = covered(dot, {60, 30}, 20);
        QCOMPARE(gone.fate, Fate::Dropped);
        QCOMPARE(gone.reason, FateReason::Covered);
        QCOMPARE(covered(dot, {80, 30}, 20).fate, Fate::Kept);
    }

    /// A skeleton whose box runs around its points is mirrored like any other.
    void pointsThatAreTheWholeObjectChangePlacesInAMirror()
    {
        const std::vector<Annotation> one{way({{20, 12}, {14, 30}, {36, 20}})};
        const std::vector<std::vector<int>> order{{0, 2, 1}};
        CompileOptions options;
        options.mirroredKeyPoints = &order;
        Pipeline pipeline;
        add(pipeline, "HorizontalFlip");
        const auto outcome = compile(pipeline, 100, 60, {}, options).mapAnnotations(one)[0];
        QVERIFY(outcome.mirrored);
        QVERIFY(outcome.keyPoints[1].at == (Point{64, 20}));
        QVERIFY(outcome.keyPoints[2].at == (Point{86, 30}));
    }

    void shuffledTilesTakePointsAndLinesAlong_data()
    {
        QTest::addColumn<int>("points");
        QTest::newRow("one point") << 1;
        QTest::newRow("a level line") << 2;
        QTest::newRow("a bent line") << 4;
    }
    void shuffledTilesTakePointsAndLinesAlong()
    {
        QFETCH(int, points);
        std::vector<Point> places{{21, 61}, {50, 61}, {151, 90}, {70, 20}};
        places.resize(std::size_t(points));
        const std::vector<Annotation> one{way(places)};
        Pipeline pipeline;
        pipeline.rules = AllStay;
        add(pipeline, "RandomGridShuffle");
        const cv::Mat source = picture(180, 120, places);
        Scratch scratch;
        int kept = 0, found = 0;
        for (std::uint64_t copy = 0; copy < 20; ++copy) {
            const auto result =
                compile(pipeline, 180, 120, {1, 2, copy, 0}).run(source, one, scratch);
            QVERIFY(points == 1 ? result.annotations.size() == 1 : result.outcomes.size() >= 1);
            kept += int(result.annotations.size());
            for (const Annotation &each : result.annotations) {
                QVERIFY(isWay(each));
                for (std::size_t i = 0; i < places.size(); ++i)
                    if (const KeyPoint &point = each.extras->keyPoints[i]; point.visibility > 0) {
                        QVERIFY(shows(result.image, point.at, Colours[i]));
                        ++found;
                    }
            }
        }
        QVERIFY(kept > 0 && found > 0);
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentPoints)
#include "tst_augment_points.moc"
