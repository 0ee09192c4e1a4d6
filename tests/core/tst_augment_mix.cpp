#include "core/augment/partnerchoice.h"
#include "core/augment/polygons.h"
#include "tests/support/augmenting.h"
#include "tests/support/memorypartners.h"
#include "tests/support/testmain.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>
#include <set>

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

constexpr BoxRules AllStay{0, 0, 0, 0};

/// Every pixel of the colour lies in one of the boxes, and the boxes are full of it, to `slack` px.
/// Where one may lie on another, they need not be full.
bool fills(const cv::Mat &image, const cv::Scalar &colour, const std::vector<Box> &boxes,
           bool overlapping)
{
    constexpr double slack = 1;
    const cv::Mat seen = maskOf(image, colour);
    cv::Mat outer = cv::Mat::zeros(image.size(), CV_8U), inner = outer.clone();
    const auto draw = [&](cv::Mat &mask, const Box &box, double by) {
        const cv::Point from(int(std::ceil(box.x1 - by)), int(std::ceil(box.y1 - by)));
        const cv::Point to(int(std::floor(box.x2 + by)), int(std::floor(box.y2 + by)));
        if (to.x > from.x && to.y > from.y)
            mask(cv::Rect(from, to) & cv::Rect({}, mask.size())).setTo(255);
    };
    for (const Box &box : boxes) {
        draw(outer, box, slack);
        draw(inner, box, -slack);
    }
    return cv::countNonZero(seen & ~outer) == 0 &&
           (overlapping || cv::countNonZero(inner & ~seen) == 0);
}

constexpr std::array<std::array<double, 3>, 5> Colours{
    {{0, 0, 255}, {0, 255, 0}, {255, 255, 0}, {0, 255, 255}, {255, 0, 255}}};
cv::Scalar colourOf(ClassId id)
{
    const auto &c = Colours[std::size_t(id)];
    return {c[0], c[1], c[2]};
}

/// Images of several sizes, each with two boxes of a class and colour of its own: 0…4.
MemoryPartners lenders()
{
    std::vector<MemoryPartners::Image> images;
    for (int i = 0; i < int(Colours.size()); ++i) {
        const int width = 200 + 60 * i, height = 260 - 30 * i;
        const Box first{20.0 + 5 * i, 15, 90.0 + 5 * i, 70}, second{110, 80, 190, 130};
        cv::Mat image = painted(width, height, first, colourOf(i));
        image(cv::Rect(110, 80, 80, 50)).setTo(colourOf(i));
        images.push_back({image, {labelled(first, i), labelled(second, i)}, std::uint64_t(50 + i)});
    }
    return MemoryPartners(std::move(images));
}

Program mixed(const Pipeline &pipeline, const std::vector<Annotation> &annotations,
              const PartnerSource *partners, cv::Size size, std::uint64_t seed)
{
    CompileOptions options;
    options.annotations = &annotations;
    options.partners = partners;
    return compile(pipeline, size.width, size.height, {seed, 2, 3, 0}, options);
}

/// By class, what is there.
std::vector<Box> boxesOf(const std::vector<Annotation> &annotations, ClassId id)
{
    std::vector<Box> boxes;
    for (const Annotation &annotation : annotations)
        if (annotation.classId == id)
            boxes.push_back(annotation.box);
    return boxes;
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

    void mixedObjectsLieInTheirBoxes_data()
    {
        QTest::addColumn<QString>("transform");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("value");
        QTest::newRow("mosaic") << QStringLiteral("Mosaic") << QString() << 0;
        QTest::newRow("mosaic, whole images")
            << QStringLiteral("Mosaic") << QStringLiteral("fit_mode") << 1;
        QTest::newRow("mosaic, four rows")
            << QStringLiteral("Mosaic") << QStringLiteral("grid_yx.0") << 4;
        QTest::newRow("mosaic, one image")
            << QStringLiteral("Mosaic") << QStringLiteral("grid_yx.1") << 1;
        QTest::newRow("cutmix") << QStringLiteral("CutMix") << QString() << 0;
        QTest::newRow("copy-paste") << QStringLiteral("CopyAndPaste") << QString() << 0;
        QTest::newRow("copy-paste, over others")
            << QStringLiteral("CopyAndPaste") << QStringLiteral("keep_clear") << 0;
    }
    void mixedObjectsLieInTheirBoxes()
    {
        QFETCH(QString, transform);
        QFETCH(QString, key);
        QFETCH(int, value);
        const MemoryPartners partners = lenders();
        const std::vector<Annotation> objects{labelled({30, 40, 110, 100}, 9),
                                              labelled({180, 90, 250, 170}, 9)};
        cv::Mat image = painted(300, 220, objects[0].box, Blue);
        image(cv::Rect(180, 90, 70, 80)).setTo(Blue);
        Pipeline pipeline;
        pipeline.rules = AllStay;
        Step &step = add(pipeline, transform.toLatin1());
        if (!key.isEmpty())
            set(step, key.toLatin1(), value);
        if (has(step, "target_size.0"))
            for (const char *size : {"target_size.0", "target_size.1"})
                set(step, size, 300);
        if (has(step, "cell_shape.0"))
            for (const char *size : {"cell_shape.0", "cell_shape.1"})
                set(step, size, 220);
        if (has(step, "count_range")) {
            set(step, "count_range", 1, 4);
            set(step, "scale_range", 0.5, 1.2);
            set(step, "margin", 0);
        }
        add(pipeline, "HorizontalFlip");
        add(pipeline, "RandomCrop");
        set(pipeline.steps.back(), "height", 190);
        set(pipeline.steps.back(), "width", 200);
        Scratch scratch;
        int added = 0, covered = 0;
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            const Program program = mixed(pipeline, objects, &partners, image.size(), seed);
            const AugmentResult result = program.run(image, objects, scratch);
            for (ClassId id = 0; id < 5; ++id)
                QVERIFY2(fills(result.image, colourOf(id), boxesOf(result.annotations, id),
                               key == QLatin1String("keep_clear")),
                         qPrintable(QStringLiteral("seed %1, class %2").arg(seed).arg(id)));
            // A covered box may be what is left on two sides, so it need not be full.
            const cv::Mat own = maskOf(result.image, Blue);
            for (const BoxOutcome &outcome : result.outcomes) {
                added += outcome.origin == ObjectOrigin::Added && outcome.fate != Fate::Dropped;
                covered += outcome.reason == FateReason::Covered;
                if (outcome.origin == ObjectOrigin::Added || outcome.fate == Fate::Dropped)
                    continue;
                const Box box = outcome.after;
                cv::Mat alone = cv::Mat::zeros(own.size(), CV_8U);
                cv::Rect around(int(box.x1) - 2, int(box.y1) - 2, int(box.width()) + 5,
                                int(box.height()) + 5);
                around &= cv::Rect({}, own.size());
                own(around).copyTo(alone(around));
                if (box.width() <= 3 || box.height() <= 3)
                    continue;
                // A strip thinner than a pixel that a paste leaves counts for the box, yet shows
                // no pixel: there the box may be larger, never smaller.
                const bool strips = key == QLatin1String("keep_clear");
                const Box seen = extentOf(alone);
                const Box wide{box.x1 - 1.01, box.y1 - 1.01, box.x2 + 1.01, box.y2 + 1.01};
                QVERIFY2(strips ? seen.intersected(wide) == seen : difference(seen, box) <= 1.01,
                         qPrintable(QStringLiteral("seed %1").arg(seed)));
            }
        }
        if (key != QLatin1String("grid_yx.1"))
            QVERIFY(added > 20);
        if (transform == QLatin1String("CutMix") || key == QLatin1String("keep_clear"))
            QVERIFY(covered > 0);
    }

    void mixUpIsTheWeightedMean()
    {
        cv::Mat lender(220, 300, CV_8UC3);
        for (int y = 0; y < lender.rows; ++y)
            lender.row(y).setTo(cv::Scalar(y, 255 - y, 40));
        const MemoryPartners partners({{lender, {labelled({10, 10, 60, 60}, 1)}, 50}});
        const std::vector<Annotation> objects{labelled({30, 40, 110, 100}, 0)};
        const cv::Mat image = painted(300, 220, objects[0].box, Blue);
        Pipeline pipeline;
        add(pipeline, "MixUp");
        Scratch scratch;
        double mean = 0;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            const Program program = mixed(pipeline, objects, &partners, image.size(), seed);
            const double share = program.applied()[0]
                                     .toObject()[QStringLiteral("params")]
                                     .toObject()[QStringLiteral("lam")]
                                     .toDouble();
            QVERIFY(share >= 0.5 && share <= 1);
            mean += share / 200;
            if (seed > 5)
                continue;
            const AugmentResult result = program.run(image, objects, scratch);
            cv::Mat wanted;
            cv::addWeighted(image, share, lender, 1 - share, 0, wanted);
            QVERIFY(cv::norm(result.image, wanted, cv::NORM_INF) <= 1);
            QCOMPARE(result.annotations.size(), std::size_t(2));
            QCOMPARE(result.annotations[1].box, (Box{10, 10, 60, 60}));
            QCOMPARE(result.outcomes[0].fate, Fate::Kept);
        }
        // E max(X, 1 − X) of Beta(0.4, 0.4), by numerical integration.
        QVERIFY2(std::abs(mean - 0.8398) < 0.035, qPrintable(QString::number(mean)));
    }

    void rareObjectsArePastedFirstAndClear()
    {
        // 90 of class 0 in 30 images, 10 of class 1 in 10: drawn as 1/90 to 1/10.
        std::vector<MemoryPartners::Image> images;
        for (int i = 0; i < 40; ++i) {
            const bool rare = i >= 30;
            std::vector<Annotation> annotations;
            for (int k = 0; k < (rare ? 1 : 3); ++k)
                annotations.push_back(labelled({5.0 + 25 * k, 5, 25.0 + 25 * k, 25}, rare ? 1 : 0));
            images.push_back({cv::Mat(60, 90, CV_8UC3, Red), annotations, std::uint64_t(50 + i)});
        }
        const MemoryPartners partners(std::move(images));
        QCOMPARE(partners.index().objects, (std::vector<std::int64_t>{90, 10}));
        const std::vector<Annotation> objects{labelled({60, 60, 140, 140}, 0)};
        Pipeline pipeline;
        Step &step = add(pipeline, "CopyAndPaste");
        set(step, "count_range", 3, 3);
        set(step, "margin", 7);
        int rare = 0, all = 0;
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            const Program program = mixed(pipeline, objects, &partners, {200, 200}, seed);
            const auto outcomes = program.mapAnnotations(objects);
            for (std::size_t i = 1; i < outcomes.size(); ++i) {
                ++all;
                rare += outcomes[i].classId == 1;
                for (std::size_t k = 0; k < outcomes.size(); ++k) {
                    const Box &b = outcomes[k].after;
                    const Box wide{b.x1 - 7, b.y1 - 7, b.x2 + 7, b.y2 + 7};
                    QVERIFY(k == i || wide.intersected(outcomes[i].after).isEmpty());
                }
            }
        }
        QVERIFY(all > 850);
        QVERIFY2(std::abs(rare / double(all) - 0.9) < 0.04, qPrintable(QString::number(rare)));
    }

    void partnersAreChosenByTheRule()
    {
        std::vector<MemoryPartners::Image> images;
        for (int i = 0; i < 12; ++i) {
            std::vector<Annotation> annotations;
            if (i % 3 != 2)
                annotations = {labelled({1, 1, 9, 9}, i % 3)};
            images.push_back({cv::Mat(10, 10, CV_8UC3, Red), annotations, std::uint64_t(50 + i)});
        }
        const std::vector<Annotation> own{labelled({1, 1, 9, 9}, 1)};
        const MemoryPartners partners(std::move(images));
        const PartnerInfo self{10, 10, &own, 51, {}};
        const PartnerChooser chooser(&partners, self);
        std::set<int> seen[4];
        for (std::uint64_t seed = 0; seed < 400; ++seed)
            for (int rule = 0; rule < 4; ++rule) {
                Rng rng(seed);
                seen[rule].insert(chooser.image(PartnerRule(rule), rng));
            }
        QCOMPARE(seen[0].size(), std::size_t(11)); // all but itself
        QVERIFY(!seen[0].contains(1) && !seen[0].contains(-1));
        QCOMPARE(seen[1], (std::set<int>{4, 7, 10}));
        QVERIFY(!seen[2].contains(2) && !seen[2].contains(1));
        QCOMPARE(seen[3], (std::set<int>{2, 5, 8, 11}));
        const PartnerChooser lonely(nullptr, self);
        Rng rng(std::uint64_t(1));
        QCOMPARE(lonely.image(PartnerRule::Any, rng), -1);
        QVERIFY(!lonely.object(DonorRule::Rarest, rng));
    }

    void placementRulesHold()
    {
        std::vector<MemoryPartners::Image> images;
        for (int i = 0; i < 10; ++i)
            images.push_back({cv::Mat(60, 60, CV_8UC3, Red),
                              {labelled({5, 5, 25, 25}, i)},
                              std::uint64_t(50 + i),
                              20.0 * i});
        images.push_back({cv::Mat(60, 60, CV_8UC3, Red), {}, 2, 100}); // the image itself
        const MemoryPartners partners(std::move(images));
        const std::vector<Annotation> none, one{labelled({60, 60, 140, 140}, 0)};
        Pipeline pipeline;
        Step &step = add(pipeline, "CopyAndPaste");
        set(step, "placement", 1);
        QVERIFY(mixed(pipeline, one, &partners, {200, 200}, 1).isIdentity());
        QCOMPARE(mixed(pipeline, none, &partners, {200, 200}, 1).added().size(), std::size_t(1));
        set(step, "placement", 2);
        int pasted = 0;
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            const Program program = mixed(pipeline, none, &partners, {200, 200}, seed);
            for (const AddedObject &object : program.added()) {
                ++pasted;
                QVERIFY(std::abs(20.0 * object.partner - 100) <= 25);
            }
        }
        QVERIFY(pasted > 60);
    }

    void nothingToMixWithIsNoTrouble_data()
    {
        QTest::addColumn<QString>("transform");
        for (const char *name : {"Mosaic", "MixUp", "CutMix", "CopyAndPaste"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void nothingToMixWithIsNoTrouble()
    {
        QFETCH(QString, transform);
        Pipeline pipeline;
        add(pipeline, transform.toLatin1());
        QVERIFY(needsPartners(pipeline));
        const std::vector<Annotation> none, one{labelled({1, 1, 9, 9}, 0)};
        const MemoryPartners nobody({}), itself({{cv::Mat(30, 40, CV_8UC3, Red), one, 2}}),
            empty({{cv::Mat(30, 40, CV_8UC3, Red), {}, 2}, {cv::Mat(5, 7, CV_8U, Red), {}, 3}});
        Scratch scratch;
        for (const PartnerSource *partners : {static_cast<const PartnerSource *>(nullptr),
                                              static_cast<const PartnerSource *>(&nobody),
                                              static_cast<const PartnerSource *>(&itself),
                                              static_cast<const PartnerSource *>(&empty)})
            for (const auto *annotations : {&none, &one})
                for (const cv::Size size : {cv::Size(40, 30), cv::Size(1, 1)}) {
                    const cv::Mat image(size, CV_8UC3, Grey);
                    const auto result = mixed(pipeline, *annotations, partners, size, 1)
                                            .run(image, *annotations, scratch);
                    QVERIFY(!result.image.empty());
                    for (const BoxOutcome &outcome : result.outcomes)
                        QVERIFY(outcome.origin == ObjectOrigin::Source ||
                                outcome.after.x2 <= result.image.cols);
                }
        pipeline.steps[0].enabled = false;
        QVERIFY(!needsPartners(pipeline));
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
