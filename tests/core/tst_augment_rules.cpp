#include "core/augment/boxhonesty.h"
#include "core/augment/classrules.h"
#include "core/dataset/keypoints.h"
#include "tests/support/augmenting.h"
#include "tests/support/builders.h"
#include "tests/support/memorypartners.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

using namespace ballast;
using namespace ballast::test;

namespace {

const std::vector<QString> &names()
{
    static const std::vector<QString> all{QStringLiteral("arrow-left"),
                                          QStringLiteral("arrow-right"), QStringLiteral("text")};
    return all;
}

Annotation objectOf(ClassId id, Box box = {10, 10, 30, 30})
{
    Annotation annotation = object(box);
    annotation.classId = id;
    return annotation;
}

Program compiled(const Pipeline &pipeline, const std::vector<Annotation> &annotations,
                 std::uint64_t copy = 0)
{
    CompileOptions options;
    options.annotations = &annotations;
    options.classNames = &names();
    return compile(pipeline, 200, 150, {1, 2, copy, 0}, options);
}

ClassRule rule(const char *name, const char *transform, ClassRule::Kind kind, double factor = 1,
               const char *partner = "")
{
    return {QLatin1String(name), QLatin1String(transform), kind, factor, QLatin1String(partner)};
}

using Kind = ClassRule::Kind;

} // namespace

/// Rules by class, further draws, the shape rule and the honesty of boxes.
class TestAugmentRules : public test::Test
{
    Q_OBJECT

private slots:
    void aForbiddenStepIsLeftOutWithItsReason()
    {
        Pipeline pipeline;
        add(pipeline, "HorizontalFlip");
        add(pipeline, "VerticalFlip");
        pipeline.classRules = {rule("text", "HorizontalFlip", Kind::Forbid)};
        const Program free = compiled(pipeline, {objectOf(0)});
        QCOMPARE(free.mapAnnotations({objectOf(0)})[0].after, (Box{170, 120, 190, 140}));
        const Program bound = compiled(pipeline, {objectOf(0), objectOf(2)});
        QCOMPARE(bound.mapAnnotations({objectOf(0)})[0].after, (Box{10, 120, 30, 140}));
        const QJsonObject entry = bound.applied()[0].toObject();
        QCOMPARE(entry[QStringLiteral("transform")].toString(), QStringLiteral("HorizontalFlip"));
        QVERIFY(leftOutText(entry[QStringLiteral("left_out")].toObject())
                    .contains(QStringLiteral("text")));
        QVERIFY(!bound.applied()[1].toObject().contains(QStringLiteral("left_out")));
        QVERIFY(validate(pipeline).ok());
    }

    void tagsOfTheImageCountToo()
    {
        Pipeline pipeline;
        add(pipeline, "HorizontalFlip");
        pipeline.classRules = {rule("text", "HorizontalFlip", Kind::Forbid)};
        const std::vector<ClassId> tags{2};
        CompileOptions options;
        options.classNames = &names();
        QVERIFY(!compile(pipeline, 20, 20, {}, options).isIdentity());
        options.tags = &tags;
        QVERIFY(compile(pipeline, 20, 20, {}, options).isIdentity());
    }

    void aLimitDrawsTheRangeTogetherAndTheSmallestHolds()
    {
        Pipeline pipeline;
        Step &affine = add(pipeline, "Affine");
        set(affine, "rotate", -40, 40);
        set(affine, "scale.x", 0.6, 1.8);
        pipeline.classRules = {rule("text", "Affine", Kind::Limit, 0.25),
                               rule("arrow-left", "Affine", Kind::Limit, 0.5)};
        double widest = 0, largest = 1, smallest = 1;
        for (std::uint64_t copy = 0; copy < 400; ++copy) {
            const Program program = compiled(pipeline, {objectOf(0), objectOf(2)}, copy);
            const QJsonObject entry = program.applied()[0].toObject();
            QCOMPARE(entry[QStringLiteral("limited")][QStringLiteral("class")].toString(),
                     QStringLiteral("text"));
            const QJsonValue drawn = entry[QStringLiteral("params")];
            widest = std::max(widest, std::abs(drawn[QStringLiteral("rotate")].toDouble()));
            const double scale = drawn[QStringLiteral("scale")][0].toDouble();
            largest = std::max(largest, scale);
            smallest = std::min(smallest, scale);
        }
        QVERIFY(widest <= 10 && widest > 9);         // a quarter of 40
        QVERIFY(largest <= 1.2 && largest > 1.15);   // 1 + 0.8 / 4
        QVERIFY(smallest >= 0.9 && smallest < 0.95); // 1 − 0.4 / 4
        const Program other = compiled(pipeline, {objectOf(1)});
        QVERIFY(!other.applied()[0].toObject().contains(QStringLiteral("limited")));
    }

    void aMirrorSwapsLabelsATurnDoesNot()
    {
        Pipeline pipeline;
        add(pipeline, "HorizontalFlip");
        pipeline.classRules = {rule("arrow-left", "HorizontalFlip", Kind::Swap, 1, "arrow-right"),
                               rule("arrow-left", "RandomRotate90", Kind::Swap, 1, "arrow-right")};
        const std::vector<Annotation> both{objectOf(0), objectOf(1), objectOf(2)};
        const auto labels = [&](std::uint64_t copy) {
            const Program program = compiled(pipeline, both, copy);
            std::vector<ClassId> ids;
            for (const Annotation &each : program.surviving(both, program.mapAnnotations(both)))
                ids.push_back(each.classId);
            return ids;
        };
        QCOMPARE(labels(0), (std::vector<ClassId>{1, 0, 2}));
        add(pipeline, "HorizontalFlip"); // twice: back again
        QCOMPARE(labels(0), (std::vector<ClassId>{0, 1, 2}));
        pipeline.steps.clear();
        add(pipeline, "RandomRotate90");
        for (std::uint64_t copy = 0; copy < 20; ++copy)
            QCOMPARE(labels(copy), (std::vector<ClassId>{0, 1, 2}));
    }

    /// What another image lends has been mirrored by the steps after its paste, not before.
    void lentObjectsFollowTheRulesFromTheirPasteOn()
    {
        cv::Mat pixels(40, 40, CV_8UC3, cv::Scalar(90, 90, 90));
        const MemoryPartners partners({{pixels, {objectOf(0)}, 7}});
        const std::vector<Annotation> host{objectOf(2, {100, 100, 120, 120})};
        const auto ruled = [&](const QStringList &chain, Kind kind) {
            Pipeline pipeline;
            for (const QString &name : chain)
                add(pipeline, name.toLatin1());
            pipeline.rules = {0, 0, 0, 0, 0};
            pipeline.classRules = {rule("arrow-left", "HorizontalFlip", kind, 1, "arrow-right")};
            CompileOptions options;
            options.annotations = &host;
            options.classNames = &names();
            options.partners = &partners;
            return compile(pipeline, 200, 150, {1, 2, 3, 0}, options);
        };
        const auto lentLabel = [&](const QStringList &chain) {
            const Program program = ruled(chain, Kind::Swap);
            const auto outcomes = program.mapAnnotations(host);
            const auto kept = program.surviving(host, outcomes);
            const bool same = kept.back().classId == outcomes.back().classAfter();
            return kept.size() == 2 && kept[0].classId == 2 && same ? kept[1].classId : -1;
        };
        const QString paste = QStringLiteral("CopyAndPaste"),
                      flip = QStringLiteral("HorizontalFlip");
        QCOMPARE(lentLabel({paste}), 0);
        QCOMPARE(lentLabel({paste, flip}), 1);
        QCOMPARE(lentLabel({flip, paste}), 0);
        QCOMPARE(lentLabel({flip, paste, flip}), 1);
        QCOMPARE(lentLabel({paste, flip, flip}), 0);
        QVERIFY(ruled({paste, flip}, Kind::Forbid)
                    .applied()[1]
                    .toObject()
                    .contains(QStringLiteral("left_out")));
        QVERIFY(!ruled({flip, paste}, Kind::Forbid)
                     .applied()[0]
                     .toObject()
                     .contains(QStringLiteral("left_out")));
        Pipeline both; // lent by both ways of a mosaic and a plan
        add(both, "Mosaic");
        add(both, "HorizontalFlip");
        both.classRules = {rule("arrow-left", "HorizontalFlip", Kind::Forbid)};
        Prelude prelude;
        prelude.pastes = {{.partner = 0, .object = 0, .centre = {50, 50}}};
        CompileOptions options;
        options.annotations = &host;
        options.classNames = &names();
        options.partners = &partners;
        QVERIFY(compile(both, 200, 150, {1, 2, 3, 0}, options)
                    .applied()[1]
                    .toObject()
                    .contains(QStringLiteral("left_out")));
        both.steps.erase(both.steps.begin());
        options.prelude = &prelude;
        QVERIFY(compile(both, 200, 150, {1, 2, 3, 0}, options)
                    .applied()
                    .last()
                    .toObject()
                    .contains(QStringLiteral("left_out")));
    }

    /// Two labels that swap places are one rule for both of them.
    void aSwapHoldsForThePartnerAlone()
    {
        Pipeline pipeline;
        add(pipeline, "HorizontalFlip");
        pipeline.classRules = {rule("arrow-left", "HorizontalFlip", Kind::Swap, 1, "arrow-right")};
        const std::vector<Annotation> right{objectOf(1)};
        QCOMPARE(compiled(pipeline, right).mapAnnotations(right)[0].classAfter(), 0);
        pipeline.classRules = {rule("arrow-up", "HorizontalFlip", Kind::Swap, 1, "arrow-right")};
        const Program forbidden = compiled(pipeline, right); // nothing to swap with
        QVERIFY(forbidden.isIdentity());
        QVERIFY(leftOutText(forbidden.applied()[0][QStringLiteral("left_out")].toObject())
                    .contains(QStringLiteral("arrow-up")));
    }

    void theOutcomeTellsTheSwappedLabel()
    {
        Pipeline pipeline;
        add(pipeline, "HorizontalFlip");
        pipeline.classRules = {rule("arrow-left", "HorizontalFlip", Kind::Swap, 1, "arrow-right")};
        const std::vector<Annotation> both{objectOf(0), objectOf(2)};
        const auto outcomes = compiled(pipeline, both).mapAnnotations(both);
        QCOMPARE(outcomes[0].classId, 0); // as in the source
        QCOMPARE(outcomes[0].classAfter(), 1);
        QCOMPARE(outcomes[1].classAfter(), 2);
    }

    /// Left and right change places where a whole chain mirrors: an odd number of reflections.
    void keyPointsOfAMirroredObjectChangePlaces_data()
    {
        QTest::addColumn<QStringList>("chain");
        QTest::addColumn<bool>("mirrored");
        const auto row = [](const char *name, const QStringList &chain, bool mirrored) {
            QTest::newRow(name) << chain << mirrored;
        };
        const QString across = QStringLiteral("HorizontalFlip"),
                      down = QStringLiteral("VerticalFlip"), diagonal = QStringLiteral("Transpose"),
                      blur = QStringLiteral("GaussianBlur");
        row("left and right", {across}, true);
        row("top and bottom", {down}, true);
        row("along the diagonal", {diagonal}, true);
        row("both ways is a turn", {across, down}, false);
        row("with something between", {across, blur, QStringLiteral("Affine")}, true);
        row("three times", {across, diagonal, down}, true);
        row("not at all", {blur, QStringLiteral("Affine")}, false);
    }
    void keyPointsOfAMirroredObjectChangePlaces()
    {
        QFETCH(QStringList, chain);
        QFETCH(bool, mirrored);
        Pipeline pipeline;
        for (const QString &name : chain)
            add(pipeline, name.toLatin1());
        Annotation annotation = objectOf(0);
        auto *extras = new AnnotationExtras;
        extras->keyPoints = {{{20, 12}, 2}, {{14, 20}, 1}, {{26, 20}, 2}, {{0, 0}, 0}};
        annotation.extras = extras;
        const std::vector<Annotation> one{annotation};
        using Orders = std::vector<std::vector<int>>;
        const Orders order{{0, 2, 1, 3}}, wrong{{0, 1}}, another{{}, {0, 2, 1, 3}};
        CompileOptions options;
        options.annotations = &one;
        const auto points = [&](const Orders *places) {
            options.mirroredKeyPoints = places;
            const Program program = compile(pipeline, 200, 150, {1, 2, 3, 0}, options);
            const auto outcomes = program.mapAnnotations(one);
            return program.isIdentity() ? annotation.extras->keyPoints
                                        : program.surviving(one, outcomes)[0].extras->keyPoints;
        };
        const std::vector<KeyPoint> plain = points(nullptr), ordered = points(&order);
        QCOMPARE(ordered.size(), std::size_t(4));
        for (const int i : {0, 3})
            QVERIFY(ordered[std::size_t(i)] == plain[std::size_t(i)]);
        QVERIFY(ordered[1] == plain[mirrored ? 2 : 1]);
        QVERIFY(ordered[2] == plain[mirrored ? 1 : 2]);
        QCOMPARE(ordered[1].visibility, mirrored ? 2 : 1);
        QVERIFY(points(&wrong) == plain); // another number of points: nothing is known of them
        QVERIFY(points(&another) == plain);
    }

    void theDatasetSaysWhichPointsChangePlaces_data()
    {
        QTest::addColumn<QJsonArray>("listed");
        QTest::addColumn<bool>("right");
        QTest::newRow("right") << QJsonArray{0, 2, 1} << true;
        QTest::newRow("out of range") << QJsonArray{0, 3, 1} << false;
        QTest::newRow("negative") << QJsonArray{-1, 0} << false;
        QTest::newRow("does not undo itself") << QJsonArray{1, 2, 0} << false;
        QTest::newRow("one twice") << QJsonArray{0, 0} << false;
        QTest::newRow("text") << QJsonArray{QStringLiteral("nose")} << false;
        QTest::newRow("none") << QJsonArray() << false;
    }
    void theDatasetSaysWhichPointsChangePlaces()
    {
        QFETCH(QJsonArray, listed);
        QFETCH(bool, right);
        Dataset dataset = test::makeDataset({QStringLiteral("face"), QStringLiteral("ball")});
        dataset.classes[0].extras = {{QStringLiteral("keypoints"), QJsonArray{1, 2, 3}}};
        dataset.conventions = {{QStringLiteral("yolo"),
                                QJsonObject{{QStringLiteral("rest"),
                                             QJsonObject{{QStringLiteral("flip_idx"), listed}}}}}};
        const std::vector<int> order = right ? std::vector<int>{0, 2, 1} : std::vector<int>();
        QCOMPARE(mirroredKeyPoints(dataset), (std::vector<std::vector<int>>{order, {}}));
    }

    void aSwapWithoutPartnerForbids()
    {
        Pipeline pipeline;
        add(pipeline, "HorizontalFlip");
        pipeline.classRules = {rule("arrow-left", "HorizontalFlip", Kind::Swap, 1, "arrow-back")};
        const Program program = compiled(pipeline, {objectOf(0)});
        QVERIFY(program.isIdentity());
        QVERIFY(leftOutText(program.applied()[0][QStringLiteral("left_out")].toObject())
                    .contains(QStringLiteral("arrow-back")));
    }

    void rulesReachIntoCompositions()
    {
        Pipeline pipeline;
        add(pipeline, "OneOf");
        pipeline.steps[0].children = {
            pipeline.makeStep(*transformByName(QStringLiteral("HorizontalFlip")))};
        pipeline.classRules = {rule("text", "HorizontalFlip", Kind::Forbid)};
        QVERIFY(compiled(pipeline, {objectOf(2)}).isIdentity());
        QVERIFY(!compiled(pipeline, {objectOf(1)}).isIdentity());
    }

    void wrongRulesAreNamed()
    {
        Pipeline pipeline;
        for (const ClassRule &wrong :
             {rule("", "Affine", Kind::Forbid), rule("text", "Afine", Kind::Forbid),
              rule("text", "Affine", Kind::Limit, 2), rule("text", "Affine", Kind::Limit, NAN),
              rule("text", "HorizontalFlip", Kind::Swap)}) {
            pipeline.classRules = {wrong};
            QVERIFY(!validate(pipeline).ok());
            QVERIFY(validate(pipeline).error().message.contains(wrong.transform));
        }
        QJsonObject json = classRuleToJson(rule("text", "Affine", Kind::Limit, 0.5));
        QCOMPARE(*classRuleFromJson(json), rule("text", "Affine", Kind::Limit, 0.5));
        json[QStringLiteral("rule")] = QStringLiteral("maybe");
        QVERIFY(!classRuleFromJson(json).ok());
    }

    /// A crop of a quarter keeps the small object about once in four draws.
    void lostObjectsAreDrawnAgain()
    {
        Pipeline pipeline;
        set(add(pipeline, "RandomCrop"), "height", 40);
        set(pipeline.steps[0], "width", 40);
        const std::vector<Annotation> annotations{objectOf(2, {60, 60, 70, 70}),
                                                  objectOf(0, {0, 0, 200, 150})};
        const std::vector<ClassId> wanted{2};
        int lostBefore = 0, lostAfter = 0, further = 0;
        for (std::uint64_t copy = 0; copy < 200; ++copy) {
            CompileOptions options;
            options.annotations = &annotations;
            options.wanted = &wanted;
            const Key key{1, 2, copy, 0};
            const auto isLost = [&](const Program &program) {
                return program.mapAnnotations(annotations)[0].fate == Fate::Dropped;
            };
            const Program first = compile(pipeline, 200, 150, key, options);
            options.redraws = 20;
            const Program best = compile(pipeline, 200, 150, key, options);
            lostBefore += isLost(first);
            lostAfter += isLost(best);
            further += best.redraws() > 0;
            QCOMPARE(best.redraws() > 0, best.key() != key);
            // The recorded key alone gives the same draws again.
            options.redraws = 0;
            const Program again = compile(pipeline, 200, 150, best.key(), options);
            QCOMPARE(again.applied(), best.applied());
            QCOMPARE(again.mapAnnotations(annotations)[0].after,
                     best.mapAnnotations(annotations)[0].after);
            if (!isLost(first))
                QCOMPARE(best.key(), key);
        }
        QVERIFY2(lostBefore > 100, qPrintable(QString::number(lostBefore)));
        QVERIFY2(lostAfter < lostBefore / 5, qPrintable(QString::number(lostAfter)));
        QCOMPARE(further, lostBefore - lostAfter);
    }

    void longThinBoxesCanBeRefused()
    {
        Pipeline pipeline;
        pipeline.rules = {0, 0, 0, 0, 4};
        set(add(pipeline, "CenterCrop"), "height", 30);
        set(pipeline.steps[0], "width", 200);
        QVERIFY(validate(pipeline).ok());
        const auto outcome =
            compiled(pipeline, {})
                .mapAnnotations({objectOf(0, {20, 40, 180, 120}), objectOf(0, {20, 40, 130, 120})});
        QCOMPARE(outcome[0].fate, Fate::Dropped); // 160 × 30
        QCOMPARE(outcome[0].reason, FateReason::AboveAspect);
        QVERIFY(outcomeText(outcome[0], pipeline.rules).contains(QStringLiteral("5.333")));
        QCOMPARE(outcome[1].fate, Fate::Clipped); // 110 × 30
        pipeline.rules.maxAspect = 0.5;
        QVERIFY(validate(pipeline).error().message.contains(QStringLiteral("max_accept_ratio")));
    }

    /// Growth of a turned rectangle by the closed form, corners and ellipse.
    void growthIsTheClosedForm_data()
    {
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("degrees");
        QTest::addColumn<bool>("ellipse");
        for (const double width : {40.0, 90.0, 160.0})
            for (const double degrees : {5.0, 15.0, 45.0})
                for (const bool ellipse : {false, true})
                    QTest::addRow("%g:40, %g, %s", width, degrees, ellipse ? "ellipse" : "corners")
                        << width << degrees << ellipse;
    }
    void growthIsTheClosedForm()
    {
        QFETCH(double, width);
        QFETCH(double, degrees);
        QFETCH(bool, ellipse);
        Pipeline pipeline;
        pipeline.outline = ellipse ? OutlineShape::Ellipse : OutlineShape::Corners;
        set(add(pipeline, "Affine"), "rotate", degrees, degrees);
        const Annotation annotation = object({400 - width / 2, 380, 400 + width / 2, 420});
        const auto outcome = compile(pipeline, 800, 800, {}).mapAnnotations({annotation})[0];
        const double c = std::cos(degrees * M_PI / 180), s = std::sin(degrees * M_PI / 180);
        const double w = width, h = 40;
        const double area = ellipse ? std::hypot(w * c, h * s) * std::hypot(w * s, h * c)
                                    : (w * c + h * s) * (w * s + h * c);
        const BoxHonesty honesty = honestyOf(outcome, annotation, pipeline.outline);
        QVERIFY2(std::abs(honesty.growth - area / (w * h)) < 2e-3,
                 qPrintable(QString::number(honesty.growth)));
        QCOMPARE(honesty.visible, 1.0);
        const double growth = area / (w * h);
        QCOMPARE(honesty.light, growth >= 1.75   ? Light::Bad
                                : growth >= 1.25 ? Light::Watch
                                                 : Light::Ok);
    }

    /// A turned box is measured by its own area, whatever the upright box around it.
    void aTurnedBoxIsNotBlamedForItsUprightBox()
    {
        Annotation annotation = object({50, 50, 110, 110});
        auto *extras = new AnnotationExtras;
        extras->rotated = {{60, 50}, {110, 100}, {100, 110}, {50, 60}}; // long and thin
        annotation.extras = extras;
        Pipeline pipeline;
        add(pipeline, "HorizontalFlip");
        const std::vector<Annotation> one{annotation};
        const auto outcome = compile(pipeline, 200, 150, {}).mapAnnotations(one)[0];
        const BoxHonesty honesty = honestyOf(outcome, annotation, OutlineShape::Corners);
        QVERIFY2(std::abs(honesty.growth - 1) < 1e-9, qPrintable(QString::number(honesty.growth)));
        QCOMPARE(honesty.light, Light::Ok);
    }

    void aDroppedBoxIsNotBlamedAndACutOneIsWatched()
    {
        Pipeline pipeline;
        pipeline.rules = {0.3, 0, 0, 0, 0};
        set(add(pipeline, "CenterCrop"), "height", 150);
        set(pipeline.steps[0], "width", 100); // 50 … 150
        const auto judged = [&](Box box) {
            const Annotation annotation = object(box);
            return honestyOf(compiled(pipeline, {}).mapAnnotations({annotation})[0], annotation,
                             OutlineShape::Corners);
        };
        QCOMPARE(judged({60, 10, 80, 30}).light, Light::Ok);
        QCOMPARE(judged({60, 10, 80, 30}).growth, 1.0);
        QCOMPARE(judged({40, 10, 60, 30}).light, Light::Watch); // half is left
        QVERIFY(std::abs(judged({40, 10, 60, 30}).growth - 1) < 1e-9);
        QCOMPARE(judged({40, 10, 56, 30}).light, Light::Bad); // 37.5 %
        QCOMPARE(judged({0, 10, 20, 30}).growth, 0.0);
        QCOMPARE(judged({0, 10, 20, 30}).light, Light::Ok);
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentRules)
#include "tst_augment_rules.moc"
