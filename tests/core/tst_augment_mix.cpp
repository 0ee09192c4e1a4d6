#include "core/augment/polygons.h"
#include "tests/support/augmenting.h"
#include "tests/support/memorypartners.h"
#include "tests/support/testmain.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>

using namespace ballast;
using namespace ballast::test;

namespace {

const cv::Scalar Grey(90, 90, 90), Red(0, 0, 255), Blue(255, 0, 0), Green(0, 255, 0);

Annotation labelled(const Box &box, ClassId classId, std::vector<Point> polygon = {})
{
    Annotation annotation;
    annotation.box = box;
    annotation.classId = classId;
    if (!polygon.empty()) {
        auto *extras = new AnnotationExtras;
        extras->polygon = std::move(polygon);
        annotation.extras = extras;
    }
    return annotation;
}

cv::Mat painted(int width, int height, const Box &box, const cv::Scalar &colour)
{
    cv::Mat image(height, width, CV_8UC3, Grey);
    image(cv::Rect(int(box.x1), int(box.y1), int(box.width()), int(box.height()))).setTo(colour);
    return image;
}

/// Where the image is nearer to the colour than half way from grey.
cv::Mat maskOf(const cv::Mat &image, const cv::Scalar &colour)
{
    cv::Mat mask;
    const cv::Scalar reach(80, 80, 80);
    cv::inRange(image, colour - reach, colour + reach, mask);
    return mask;
}

Box extentOf(const cv::Mat &mask)
{
    const cv::Rect rect = cv::boundingRect(mask);
    return {double(rect.x), double(rect.y), double(rect.br().x), double(rect.br().y)};
}

double difference(const Box &a, const Box &b)
{
    return std::max({std::abs(a.x1 - b.x1), std::abs(a.y1 - b.y1), std::abs(a.x2 - b.x2),
                     std::abs(a.y2 - b.y2)});
}

Program planned(const Prelude &prelude, const std::vector<Annotation> &annotations,
                const PartnerSource *partners, int width, int height, const Pipeline &pipeline = {})
{
    CompileOptions options;
    options.annotations = &annotations;
    options.partners = partners;
    options.prelude = &prelude;
    return compile(pipeline, width, height, {1, 2, 3, 0}, options);
}

} // namespace

class TestAugmentMix : public QObject
{
    Q_OBJECT

private slots:
    void polygonsAreCutExactly_data()
    {
        QTest::addColumn<QList<QPointF>>("subject");
        QTest::addColumn<QList<QPointF>>("cutter");
        const QList<QPointF> square{{0, 0}, {40, 0}, {40, 40}, {0, 40}};
        const QList<QPointF> diamond{{40, 0}, {80, 40}, {40, 80}, {0, 40}};
        const QList<QPointF> horseshoe{{0, 0},   {60, 0},  {60, 60}, {40, 60},
                                       {40, 20}, {20, 20}, {20, 60}, {0, 60}};
        const QList<QPointF> backwards{{0, 60},  {20, 60}, {20, 20}, {40, 20},
                                       {40, 60}, {60, 60}, {60, 0},  {0, 0}};
        QTest::newRow("square by diamond") << square << diamond;
        QTest::newRow("diamond by horseshoe") << diamond << horseshoe;
        QTest::newRow("horseshoe by diamond") << horseshoe << diamond;
        QTest::newRow("horseshoe by itself turned round") << horseshoe << backwards;
        QTest::newRow("apart") << square << QList<QPointF>{{90, 90}, {99, 90}, {90, 99}};
    }
    void polygonsAreCutExactly()
    {
        QFETCH(QList<QPointF>, subject);
        QFETCH(QList<QPointF>, cutter);
        const auto polygon = [](const QList<QPointF> &points) {
            Polygon out;
            for (const QPointF &p : points)
                out.push_back({p.x(), p.y()});
            return out;
        };
        double left = 0, inside = 0;
        for (const Polygon &part : convexParts(polygon(subject))) {
            std::vector<Polygon> rest{part};
            for (const Polygon &window : convexParts(polygon(cutter))) {
                inside += polygonArea(intersection(part, window));
                std::vector<Polygon> next;
                for (const Polygon &piece : rest)
                    for (Polygon &outside : ballast::difference(piece, window))
                        next.push_back(std::move(outside));
                rest = next;
            }
            for (const Polygon &piece : rest)
                left += polygonArea(piece);
        }
        // The witness: OpenCV's filled polygons, counted on a raster 16 times as fine.
        const auto raster = [](const QList<QPointF> &points) {
            std::vector<cv::Point> corners;
            for (const QPointF &p : points)
                corners.emplace_back(int(p.x() * 16), int(p.y() * 16));
            cv::Mat mask = cv::Mat::zeros(1600, 1600, CV_8U);
            cv::fillPoly(mask, std::vector{corners}, 255);
            return mask;
        };
        const cv::Mat a = raster(subject), b = raster(cutter);
        QVERIFY(std::abs(inside - cv::countNonZero(a & b) / 256.0) < 25);
        QVERIFY(std::abs(left - cv::countNonZero(a & ~b) / 256.0) < 25);
    }

    void aPlannedPasteLiesWhereItsBoxSays_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("rotation");
        QTest::addColumn<bool>("flip");
        QTest::newRow("as it is") << int(PasteShape::Box) << 1.0 << 0.0 << false;
        QTest::newRow("larger") << int(PasteShape::Box) << 2.3 << 0.0 << false;
        QTest::newRow("a quarter") << int(PasteShape::Box) << 0.25 << 0.0 << true;
        QTest::newRow("turned") << int(PasteShape::Box) << 1.4 << 33.0 << false;
        QTest::newRow("outline") << int(PasteShape::Outline) << 1.3 << -70.0 << true;
    }
    void aPlannedPasteLiesWhereItsBoxSays()
    {
        QFETCH(int, shape);
        QFETCH(double, scale);
        QFETCH(double, rotation);
        QFETCH(bool, flip);
        // A right-angled triangle, so that turns and flips show; with the box around it in red too
        // where the whole box is pasted.
        const Box box{30, 20, 110, 60};
        std::vector<Point> triangle{{30, 20}, {110, 60}, {30, 60}};
        const bool outline = shape == int(PasteShape::Outline);
        cv::Mat lender(120, 160, CV_8UC3, Grey);
        if (outline)
            cv::fillConvexPoly(lender, std::vector<cv::Point>{{30, 20}, {109, 59}, {30, 59}}, Red);
        else
            lender = painted(160, 120, box, Red);
        const MemoryPartners partners(
            {{lender, {labelled(box, 7, outline ? triangle : std::vector<Point>{})}, 11}});
        Prelude prelude;
        prelude.pastes = {{0, 0, {150.5, 120.25}, scale, rotation, flip, PasteShape(shape)}};
        const std::vector<Annotation> none;
        const Program program = planned(prelude, none, &partners, 300, 240);
        Scratch scratch;
        const cv::Mat plain(240, 300, CV_8UC3, Grey);
        const AugmentResult result = program.run(plain, none, scratch);
        QCOMPARE(result.annotations.size(), std::size_t(1));
        QCOMPARE(result.annotations[0].classId, 7);
        QCOMPARE(result.outcomes[0].origin, ObjectOrigin::Added);
        QCOMPARE(result.outcomes[0].before, box);
        const Box measured = extentOf(maskOf(result.image, Red));
        QVERIFY2(difference(result.annotations[0].box, measured) <= 1.5,
                 qPrintable(QString::number(difference(result.annotations[0].box, measured))));
        QCOMPARE(program.added()[0].image, std::uint64_t(11));
    }

    void whatLiesUnderAPasteIsCovered()
    {
        const Box lent{10, 10, 70, 50};
        const MemoryPartners partners({{painted(100, 80, lent, Red), {labelled(lent, 1)}, 5}});
        const std::vector<Annotation> objects{labelled({100, 100, 160, 140}, 0),
                                              labelled({20, 20, 60, 60}, 0)};
        cv::Mat image = painted(240, 200, objects[0].box, Blue);
        image(cv::Rect(20, 20, 40, 40)).setTo(Blue);
        Prelude prelude;
        prelude.pastes = {{0, 0, {150, 120}}}; // covers x 120…180 of 100…160
        const Program program = planned(prelude, objects, &partners, 240, 200);
        Scratch scratch;
        AugmentResult result = program.run(image, objects, scratch);
        QCOMPARE(result.outcomes.size(), std::size_t(3));
        QVERIFY(std::abs(result.outcomes[0].visible - 1 / 3.0) < 1e-9);
        QCOMPARE(result.outcomes[0].reason, FateReason::Covered);
        QCOMPARE(result.outcomes[0].after, (Box{100, 100, 120, 140}));
        const cv::Mat under = maskOf(result.image, Blue)(cv::Rect(90, 90, 100, 60));
        QCOMPARE(cv::countNonZero(under), 20 * 40);
        QCOMPARE(result.outcomes[1].fate, Fate::Kept);
        QCOMPARE(result.annotations.size(), std::size_t(3)); // a third is 0.33 ≥ 0.3
        // What is pasted later covers what was pasted before, too.
        prelude.pastes.push_back({0, 0, {150, 120}});
        const auto outcomes =
            planned(prelude, objects, &partners, 240, 200).mapAnnotations(objects);
        QCOMPARE(outcomes[2].fate, Fate::Dropped);
        QCOMPARE(outcomes[2].reason, FateReason::Covered);
        QCOMPARE(outcomes[3].fate, Fate::Kept);
    }

    void pastedObjectsTravelThroughTheRestOfTheChain()
    {
        const Box lent{10, 10, 70, 50};
        const MemoryPartners partners({{painted(100, 80, lent, Red), {labelled(lent, 1)}, 5}});
        Pipeline pipeline;
        Step &turn = add(pipeline, "Affine");
        set(turn, "rotate", 20, 20);
        add(pipeline, "HorizontalFlip");
        for (Step &step : pipeline.steps)
            step.probability = 1;
        Prelude prelude;
        prelude.window = cv::Rect(30, 20, 260, 200);
        prelude.pastes = {{0, 0, {100, 90}}};
        const std::vector<Annotation> none;
        const Program program = planned(prelude, none, &partners, 320, 240, pipeline);
        QCOMPARE(program.outputWidth(), 260);
        Scratch scratch;
        const auto result = program.run(cv::Mat(240, 320, CV_8UC3, Grey), none, scratch);
        QCOMPARE(result.annotations.size(), std::size_t(1));
        QVERIFY(difference(result.annotations[0].box, extentOf(maskOf(result.image, Red))) <= 1.5);
        const QJsonArray applied = program.applied();
        QCOMPARE(applied[0].toObject()[QStringLiteral("transform")].toString(),
                 QStringLiteral("Window"));
        QCOMPARE(applied[1]
                     .toObject()[QStringLiteral("params")]
                     .toObject()[QStringLiteral("partner")]
                     .toString(),
                 QStringLiteral("partner0.png"));
    }

    void neighboursOfTheDonorComeAlong()
    {
        const Box lent{10, 10, 70, 50};
        const std::vector<Annotation> lenders{labelled(lent, 1), labelled({60, 10, 80, 50}, 2),
                                              labelled({85, 60, 95, 70}, 3)};
        const MemoryPartners partners({{painted(100, 80, lent, Red), lenders, 5}});
        Prelude prelude;
        prelude.pastes = {{0, 0, {120, 100}}};
        const std::vector<Annotation> none;
        const Program program = planned(prelude, none, &partners, 240, 200);
        const auto outcomes = program.mapAnnotations(none);
        QCOMPARE(outcomes.size(), std::size_t(2)); // the third is not in what is shown
        QCOMPARE(outcomes[1].after, (Box{140, 80, 150, 120}));
        QVERIFY(std::abs(outcomes[1].visible - 0.5) < 1e-9);
        QCOMPARE(program.added()[1].annotation.classId, 2);
    }

    void blankRegionsHideCommonObjects()
    {
        const std::vector<Annotation> objects{labelled({40, 40, 100, 100}, 0),
                                              labelled({90, 60, 130, 90}, 1)};
        cv::Mat image = painted(200, 160, objects[0].box, Blue);
        image(cv::Rect(90, 60, 40, 30)).setTo(Red);
        Prelude prelude;
        prelude.blank = {objects[0].box};
        for (const bool inpaint : {false, true}) {
            prelude.inpaint = inpaint;
            Scratch scratch;
            const auto result =
                planned(prelude, objects, nullptr, 200, 160).run(image, objects, scratch);
            QCOMPARE(result.outcomes[0].fate, Fate::Dropped);
            QCOMPARE(result.outcomes[0].reason, FateReason::Covered);
            QCOMPARE(result.outcomes[1].fate, Fate::Kept);
            QCOMPARE(extentOf(maskOf(result.image, Red)), objects[1].box);
            QCOMPARE(cv::countNonZero(maskOf(result.image, Blue)), 0);
        }
    }

    void whatDoesNotExistIsLeftOut()
    {
        const MemoryPartners partners(
            {{cv::Mat(10, 10, CV_8UC3, Red), {labelled({1, 1, 9, 9}, 0)}, 5}});
        const std::vector<Annotation> none;
        Prelude prelude;
        prelude.window = cv::Rect(500, 500, 20, 20);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        prelude.pastes = {{-1, 0, {5, 5}},
                          {1, 0, {5, 5}},
                          {0, 3, {5, 5}},
                          {0, 0, {5, 5}, 0},
                          {0, 0, {5, 5}, nan}};
        prelude.blank = {{300, 300, 400, 400}, {5, 5, 5, 9}};
        QVERIFY(planned(prelude, none, &partners, 40, 30).isIdentity());
        QVERIFY(planned(prelude, none, nullptr, 40, 30).isIdentity());
    }

    void anUnreadablePartnerGivesNoPicture()
    {
        MemoryPartners partners({{cv::Mat(10, 10, CV_8UC3, Red), {labelled({1, 1, 9, 9}, 0)}, 5}});
        Prelude prelude;
        prelude.pastes = {{0, 0, {20, 15}}};
        const std::vector<Annotation> none;
        const Program program = planned(prelude, none, &partners, 40, 30);
        Scratch scratch;
        const cv::Mat image(30, 40, CV_8UC3, Grey);
        QVERIFY(!program.render(image, scratch).empty());
        partners.unreadable = true;
        QVERIFY(program.render(image, scratch).empty());
    }

    void everyKindOfImageTakesAPaste_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("lent");
        QTest::addColumn<int>("blend");
        for (const int channels : {1, 3, 4})
            for (const int lent : {1, 3, 4})
                for (const int blend : {0, 1, 2})
                    QTest::addRow("%d from %d, blend %d", channels, lent, blend)
                        << channels << lent << blend;
    }
    void everyKindOfImageTakesAPaste()
    {
        QFETCH(int, channels);
        QFETCH(int, lent);
        QFETCH(int, blend);
        cv::Mat lender(60, 60, CV_8UC(lent), cv::Scalar::all(90));
        lender(cv::Rect(20, 20, 20, 20)).setTo(cv::Scalar::all(250));
        const MemoryPartners partners({{lender, {labelled({10, 10, 50, 50}, 0)}, 5}});
        Prelude prelude;
        prelude.pastes = {{0, 0, {50, 40}, 1, 0, false, PasteShape::Box, PasteBlend(blend), 4}};
        const std::vector<Annotation> none;
        cv::Mat image(80, 100, CV_8UC(channels), cv::Scalar(90, 90, 90, 77));
        Scratch scratch;
        const cv::Mat out = planned(prelude, none, &partners, 100, 80).render(image, scratch);
        QCOMPARE(out.type(), image.type());
        QVERIFY(out.at<std::uint8_t>(40, 50 * channels) > 200);
        QCOMPARE(int(out.at<std::uint8_t>(5, 5 * channels)), 90);
        if (channels == 4)
            QCOMPARE(int(out.at<std::uint8_t>(40, 50 * 4 + 3)), 77);
        const Prelude prelude1 = prelude;
        const cv::Mat tiny(1, 1, CV_8UC(channels), cv::Scalar::all(90));
        QCOMPARE(planned(prelude1, none, &partners, 1, 1).render(tiny, scratch).size(),
                 tiny.size());
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentMix)
#include "tst_augment_mix.moc"
