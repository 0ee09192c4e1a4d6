#include "core/balance/plan.h"
#include "core/base/random.h"
#include "core/formats/format.h"
#include "tests/support/builders.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <set>

using namespace ballast;
using namespace ballast::test;

namespace {

constexpr auto Pasted = static_cast<std::size_t>(Means::Paste);

struct SceneOptions
{
    int images = 40;
    int backgrounds = 0;
    int common = 4;    ///< boxes of the common class in every image that is no background
    int rareEvery = 5; ///< every so-manieth image holds a rare one
    int side = 400;    ///< of the images, px
    std::uint64_t seed = 3;
};

/// Squares of whole corners on a grid of 100 px, so that none overlap. Class 0 is common, 1 rare,
/// 2 rarer.
Dataset makeScenes(const SceneOptions &options)
{
    Rng rng(options.seed);
    Dataset dataset =
        makeDataset({QStringLiteral("common"), QStringLiteral("rare"), QStringLiteral("rarer")});
    const int cells = options.side / 100;
    for (int i = 0; i < options.images + options.backgrounds; ++i) {
        ImageItem &image = addImage(dataset, {}, Split::Train);
        image.width = image.height = options.side;
        if (i >= options.images)
            continue;
        const int rare = i % options.rareEvery == 0 ? 1 : 0;
        const int rarer = i % (2 * options.rareEvery) == 0 ? 1 : 0;
        std::set<std::int64_t> used;
        for (int n = 0; n < options.common + rare + rarer; ++n) {
            std::int64_t cell = rng.integer(0, cells * cells - 1);
            while (used.contains(cell))
                cell = (cell + 1) % (cells * cells);
            used.insert(cell);
            const double x = double(100 * (cell % cells) + rng.integer(5, 20));
            const double y = double(100 * (cell / cells) + rng.integer(5, 20));
            const double size = double(rng.integer(20, 70));
            const ClassId c = n < options.common ? 0 : n == options.common && rare ? 1 : 2;
            image.annotations.push_back({{x, y, x + size, y + size}, c, 0, {}});
        }
    }
    return dataset;
}

BalancePolicy pasting(int maxCopies = 10)
{
    BalancePolicy policy;
    policy.maxCopies = maxCopies;
    policy.repeat = false;
    policy.paste = true;
    // Upright boxes: what a paste takes up is then told by two numbers.
    policy.pasting.shape = PasteShape::Box;
    policy.pasting.turnBy = 0;
    return policy;
}

const ImageItem &imageOf(const Dataset &dataset, int image)
{
    return dataset.images[static_cast<std::size_t>(image)];
}

Box placeOf(const Dataset &dataset, const PlannedObject &object)
{
    const Box &box =
        imageOf(dataset, object.image).annotations[static_cast<std::size_t>(object.annotation)].box;
    const double x = object.scale * box.width() / 2, y = object.scale * box.height() / 2;
    return {object.x - x, object.y - y, object.x + x, object.y + y};
}

double shareIn(const Box &box, const Box &window)
{
    return box.intersected(window).area() / box.area();
}

/// From the annotations alone; for boxes that do not overlap.
std::vector<qint64> recount(const Dataset &dataset, const BalancePlan &plan)
{
    std::vector<qint64> counts(dataset.classes.size());
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        for (const Annotation &annotation : dataset.images[i].annotations)
            if (plan.policy.allSplits || isTraining(dataset.images[i].split))
                counts[static_cast<std::size_t>(annotation.classId)] += 1 + plan.copies[i];
    for (const PlanItem &item : plan.items) {
        const ImageItem &image = imageOf(dataset, item.image);
        const Box frame = item.window ? item.window->box() : image.frame();
        for (const Annotation &annotation : image.annotations)
            if (shareIn(annotation.box, frame) >= 0.3 - 1e-9)
                counts[static_cast<std::size_t>(annotation.classId)] += item.copies;
        for (const PlannedObject &object : item.objects)
            counts[static_cast<std::size_t>(imageOf(dataset, object.image)
                                                .annotations[std::size_t(object.annotation)]
                                                .classId)] += item.copies;
    }
    return counts;
}

std::vector<int> outputsOf(const BalancePlan &plan)
{
    std::vector<int> outputs = plan.copies;
    for (const PlanItem &item : plan.items)
        outputs[static_cast<std::size_t>(item.image)] += item.copies;
    return outputs;
}

std::map<std::pair<int, int>, int> usesOf(const BalancePlan &plan)
{
    std::map<std::pair<int, int>, int> uses;
    for (const PlanItem &item : plan.items)
        for (const PlannedObject &object : item.objects)
            uses[{object.image, object.annotation}] += item.copies;
    return uses;
}

/// Every place: inside its frame and `margin` away from every box that counts and each other.
void checkPlaces(const Dataset &dataset, const BalancePlan &plan)
{
    const double margin = plan.policy.pasting.margin;
    for (const PlanItem &item : plan.items) {
        const ImageItem &image = imageOf(dataset, item.image);
        const Box frame = item.window ? item.window->box() : image.frame();
        std::vector<Box> taken;
        for (std::size_t i = 0; i < image.annotations.size(); ++i) {
            const Annotation &annotation = image.annotations[i];
            const double share = shareIn(annotation.box, frame);
            if (share >= 0.3 - 1e-9)
                taken.push_back(annotation.box);
            const bool below = share > 0 && share < 0.3 - 1e-9;
            QCOMPARE(std::ranges::count(item.blanked, int(i)), below ? 1 : 0);
        }
        QVERIFY(static_cast<int>(item.objects.size()) <= plan.policy.pasting.mostObjects);
        for (const PlannedObject &object : item.objects) {
            const Box place = placeOf(dataset, object);
            QVERIFY(place.x1 >= frame.x1 - 1e-9 && place.y1 >= frame.y1 - 1e-9);
            QVERIFY(place.x2 <= frame.x2 + 1e-9 && place.y2 <= frame.y2 + 1e-9);
            const Box wide{place.x1 - margin + 1e-6, place.y1 - margin + 1e-6,
                           place.x2 + margin - 1e-6, place.y2 + margin - 1e-6};
            for (const Box &box : taken)
                QVERIFY(box.intersected(wide).isEmpty());
            taken.push_back(place);
        }
    }
}

/// Items by path, in an order of their own: to compare plans of reordered datasets.
QStringList linesOf(const Dataset &dataset, const BalancePlan &plan)
{
    QStringList lines;
    for (const QJsonValue &item : planToJson(dataset, plan)[QStringLiteral("items")].toArray())
        lines << QString::fromUtf8(QJsonDocument(item.toObject()).toJson(QJsonDocument::Compact));
    lines.sort();
    return lines;
}

} // namespace

class TestPlanPaste : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void bccdComesEven()
    {
        BALLAST_NEED_BCCD();
        const auto dataset = openDataset(bccdFolder());
        QVERIFY(dataset.ok());
        BalancePolicy policy;
        policy.maxCopies = 10;
        policy.allSplits = true;
        policy.crop = policy.paste = true;
        const BalancePlan plan = makePlan(*dataset, policy);
        QVERIFY2(plan.ratioAfter <= 1.05, qPrintable(QString::number(plan.ratioAfter, 'f', 4)));
        QCOMPARE(plan.bestPossible, 0.0);
        QVERIFY(std::ranges::max(outputsOf(plan)) <= 10);
        QVERIFY(plan.pasted.mostUses <= policy.pasting.mostUses);
        QVERIFY(plan.imagesBy[Pasted] > 0 && plan.pasted.objects > 1000);
        const BalancePlan again = makePlan(*dataset, policy);
        QVERIFY(again.copies == plan.copies && again.items == plan.items);
    }

    void placesKeepClear_data()
    {
        QTest::addColumn<SceneOptions>("options");
        QTest::addColumn<bool>("crop");
        QTest::newRow("room") << SceneOptions{.images = 60} << false;
        QTest::newRow("crowded") << SceneOptions{.images = 60, .common = 13} << false;
        QTest::newRow("windows") << SceneOptions{.images = 60, .common = 13} << true;
        QTest::newRow("backgrounds") << SceneOptions{.images = 60, .backgrounds = 5} << true;
    }
    void placesKeepClear()
    {
        QFETCH(SceneOptions, options);
        QFETCH(bool, crop);
        const Dataset dataset = makeScenes(options);
        BalancePolicy policy = pasting();
        policy.crop = crop;
        policy.repeat = crop;
        policy.windows.minSide = 100;
        const BalancePlan plan = makePlan(dataset, policy);
        QVERIFY(plan.pasted.objects > 50);
        QVERIFY(plan.ratioAfter < plan.ratioBefore);
        QCOMPARE(recount(dataset, plan), plan.after);
        checkPlaces(dataset, plan);
    }

    void imagesWithoutObjectsComeFirst()
    {
        const Dataset dataset = makeScenes({.images = 40, .backgrounds = 20});
        BalancePolicy policy = pasting();
        policy.pasting.mostUses = 1000;
        const BalancePlan plan = makePlan(dataset, policy);
        QCOMPARE(plan.ratioAfter, 1.0);
        std::map<int, int> outputs;
        for (const PlanItem &item : plan.items) {
            QVERIFY(item.image >= 40);
            QCOMPARE(item.copies, 1);
            ++outputs[item.image];
        }
        QCOMPARE(outputs.size(), std::size_t(20));
        const auto [least, most] = std::ranges::minmax_element(
            outputs, {}, [](const auto &entry) { return entry.second; });
        QVERIFY(most->second - least->second <= 1);
        QCOMPARE(plan.imagesBy[Pasted], plan.imagesAdded);
    }

    void donorsTakeTurns()
    {
        const Dataset dataset = makeScenes({.images = 60, .backgrounds = 60});
        const BalancePlan plan = makePlan(dataset, pasting());
        std::map<ClassId, std::vector<int>> uses;
        for (const auto &[donor, times] : usesOf(plan))
            uses[imageOf(dataset, donor.first).annotations[std::size_t(donor.second)].classId]
                .push_back(times);
        QCOMPARE(uses[1].size(), std::size_t(12)); // every object there is
        QCOMPARE(uses[2].size(), std::size_t(6));
        for (const ClassId c : {1, 2}) {
            const auto [least, most] = std::ranges::minmax(uses[c]);
            QVERIFY2(most - least <= 2, qPrintable(QString::number(most - least)));
            QVERIFY(most <= plan.policy.pasting.mostUses);
        }
        QVERIFY(plan.pasted.mostUses > 10); // and that is said
        QVERIFY(plan.warnings.join(u' ').contains(QStringLiteral("pasted more than 10 times")));
    }

    void doubtfulObjectsLendOnlyWhereThereAreNoOthers()
    {
        Dataset dataset = makeScenes({.images = 60, .backgrounds = 60});
        std::vector<std::pair<int, int>> doubtful;
        int seen = 0;
        for (std::size_t i = 0; i < dataset.images.size(); ++i)
            for (std::size_t n = 0; n < dataset.images[i].annotations.size(); ++n) {
                Annotation &annotation = dataset.images[i].annotations[n];
                if (annotation.classId == 0 || seen++ % 2 == 0)
                    continue;
                switch (seen / 2 % 4) {
                case 0:
                    annotation.flags = Annotation::Difficult;
                    break;
                case 1:
                    annotation.flags = Annotation::Crowd;
                    break;
                case 2:
                    annotation.box.x1 = 0; // cut by the frame
                    break;
                default:
                    annotation.box.x2 = annotation.box.x1; // nothing of it
                }
                doubtful.emplace_back(int(i), int(n));
            }
        const auto used = usesOf(makePlan(dataset, pasting()));
        QVERIFY(used.size() > 6);
        for (const auto &donor : doubtful)
            QVERIFY(!used.contains(donor));
        for (ImageItem &image : dataset.images)
            for (Annotation &annotation : image.annotations)
                annotation.flags = Annotation::Difficult;
        QVERIFY(makePlan(dataset, pasting()).pasted.objects > 0);
    }

    void limitsAreKeptOnRandomTables()
    {
        Rng rng(77);
        for (int n = 0; n < 40; ++n) {
            SceneOptions options;
            options.images = int(rng.integer(10, 80));
            options.backgrounds = int(rng.integer(0, 10));
            options.common = int(rng.integer(1, 13));
            options.seed = rng.next();
            const Dataset dataset = makeScenes(options);
            BalancePolicy policy = pasting(int(rng.integer(0, 6)));
            policy.repeat = rng.chance(0.5);
            policy.crop = rng.chance(0.5);
            policy.drop = rng.chance(0.2);
            policy.windows.minSide = 90;
            policy.pasting.mostObjects = int(rng.integer(1, 8));
            policy.pasting.mostUses = int(rng.integer(1, 30));
            policy.goal = static_cast<Goal>(rng.integer(0, 4));
            policy.fraction = 0.6;
            policy.count = 150;
            if (rng.chance(0.4))
                policy.budget = rng.integer(0, 60);
            if (rng.chance(0.3))
                policy.wishes[2].ignore = true;
            if (rng.chance(0.3))
                policy.wishes[1].cap = rng.integer(1, 60);
            if (rng.chance(0.2))
                policy.wishes[2].target = rng.integer(1, 300);
            const BalancePlan plan = makePlan(dataset, policy);
            QCOMPARE(recount(dataset, plan), plan.after);
            checkPlaces(dataset, plan);
            QVERIFY(std::ranges::max(outputsOf(plan)) <= policy.maxCopies);
            QVERIFY(!policy.budget || plan.imagesAdded <= *policy.budget);
            for (const auto &[donor, times] : usesOf(plan)) {
                QVERIFY(times <= policy.pasting.mostUses);
                const ClassId c =
                    imageOf(dataset, donor.first).annotations[std::size_t(donor.second)].classId;
                QVERIFY(c != 0 && !policy.wishes[c].ignore);
            }
            if (policy.wishes[1].cap)
                QVERIFY(plan.after[1] <= std::max(plan.before[1], *policy.wishes[1].cap));
            BalancePolicy without = policy;
            without.paste = false;
            if (policy.goal == Goal::Largest)
                QVERIFY(plan.ratioAfter <= makePlan(dataset, without).ratioAfter * (1 + 1e-9));
            QVERIFY(makePlan(dataset, policy).items == plan.items);
        }
    }

    void windowsReachWhatWholeImagesCannot()
    {
        const Dataset dataset =
            makeScenes({.images = 100, .common = 9, .rareEvery = 3, .side = 500});
        BalancePolicy policy = pasting();
        policy.pasting.mostUses = 100;
        const BalancePlan whole = makePlan(dataset, policy);
        policy.crop = true;
        policy.windows.minSide = 150;
        const BalancePlan windows = makePlan(dataset, policy);
        QVERIFY2(windows.ratioAfter < 1.05 && whole.ratioAfter > 1.5,
                 qPrintable(QStringLiteral("%1 %2").arg(windows.ratioAfter).arg(whole.ratioAfter)));
        QVERIFY(
            std::ranges::all_of(whole.items, [](const PlanItem &item) { return !item.window; }));
    }

    void theOrderOfTheImagesDoesNotMatterButTheSeedDoes()
    {
        Dataset dataset = makeScenes({.images = 60, .backgrounds = 10});
        BalancePolicy policy = pasting(4);
        const BalancePlan plan = makePlan(dataset, policy);
        policy.pasting.seed = 2;
        const BalancePlan other = makePlan(dataset, policy);
        QVERIFY(other.items != plan.items);
        QCOMPARE(other.after, plan.after);
        policy.pasting.seed = 1;
        const QStringList lines = linesOf(dataset, plan);
        std::ranges::reverse(dataset.images);
        QCOMPARE(linesOf(dataset, makePlan(dataset, policy)), lines);
    }

    void whereThereIsNoRoomItIsSaid()
    {
        Dataset dataset = makeDataset({QStringLiteral("common"), QStringLiteral("rare")});
        for (int i = 0; i < 10; ++i) {
            ImageItem &image = addImage(dataset, {}, Split::Train);
            image.width = image.height = 100;
            for (int n = 0; n < 4; ++n) {
                const double x = 50 * (n % 2), y = 50 * (n / 2);
                const ClassId c = i == 0 && n == 0 ? 1 : 0;
                image.annotations.push_back({{x, y, x + 50, y + 50}, c, 0, {}});
            }
        }
        const BalancePlan plan = makePlan(dataset, pasting());
        QCOMPARE(plan.imagesAdded, 0);
        QCOMPARE(plan.shortfalls.size(), std::size_t(1));
        QVERIFY2(plan.shortfalls[0].reason.contains(QStringLiteral("room")),
                 qPrintable(plan.shortfalls[0].reason));
    }

    void whatStopsItIsSaid_data()
    {
        QTest::addColumn<BalancePolicy>("policy");
        QTest::addColumn<QString>("word");
        BalancePolicy policy = pasting(2);
        policy.pasting.mostUses = 1;
        QTest::newRow("uses") << policy << "pasted as often as allowed (1 times)";
        policy = pasting(2);
        policy.budget = 3;
        QTest::newRow("budget") << policy << "The budget of 3 images is used up.";
        policy = pasting(1);
        policy.pasting.mostObjects = 1;
        policy.goal = Goal::Count;
        policy.count = 100000;
        policy.pasting.mostUses = 1000;
        QTest::newRow("copies") << policy << "Every image is used as often as allowed (1 times)";
    }
    void whatStopsItIsSaid()
    {
        QFETCH(BalancePolicy, policy);
        QFETCH(QString, word);
        const Dataset dataset = makeScenes({.images = 30, .backgrounds = 10, .common = 2});
        const BalancePlan plan = makePlan(dataset, policy);
        const auto rare = std::ranges::find(plan.shortfalls, 1, &Shortfall::classId);
        QVERIFY(rare != plan.shortfalls.end());
        QVERIFY2(rare->reason.contains(word), qPrintable(rare->reason));
    }

    void classFoldersAndSingleClassesAreRefused()
    {
        const BalancePlan folders = makePlan(makeToy(), pasting());
        QCOMPARE(folders.imagesAdded, 0);
        QVERIFY(folders.warnings.join(u' ').contains(QStringLiteral("Pasting needs boxes")));
        QVERIFY(folders.shortfalls[0].reason.contains(QStringLiteral("Pasting needs boxes")));
        Dataset one = makeDataset({QStringLiteral("only")});
        addImage(one, {{0, 3}});
        addImage(one, {});
        const BalancePlan single = makePlan(one, pasting());
        QCOMPARE(single.imagesAdded, 0);
        QVERIFY(single.warnings.join(u' ').contains(QStringLiteral("Only one class")));
        QCOMPARE(makePlan(Dataset(), pasting()).imagesAdded, 0);
    }

    void onlyTrainingImagesLendAndTake()
    {
        Dataset dataset = makeScenes({.images = 60, .backgrounds = 10});
        for (std::size_t i = 0; i < dataset.images.size(); i += 2)
            dataset.images[i].split = i % 4 == 0 ? Split::Val : Split::Test;
        BalancePolicy policy = pasting();
        const BalancePlan plan = makePlan(dataset, policy);
        QVERIFY(plan.pasted.objects > 0);
        for (const PlanItem &item : plan.items) {
            QCOMPARE(imageOf(dataset, item.image).split, Split::Train);
            for (const PlannedObject &object : item.objects)
                QCOMPARE(imageOf(dataset, object.image).split, Split::Train);
        }
        policy.allSplits = true;
        const BalancePlan all = makePlan(dataset, policy);
        QVERIFY(std::ranges::any_of(all.items, [&](const PlanItem &item) {
            return imageOf(dataset, item.image).split == Split::Val;
        }));
        QCOMPARE(recount(dataset, all), all.after);
    }

    /// An object within the pasted box comes along and is counted; one that hardly shows is not.
    void companionsAreCounted()
    {
        Dataset dataset = makeDataset({QStringLiteral("common"), QStringLiteral("rare")});
        for (int i = 0; i < 20; ++i) {
            ImageItem &image = addImage(dataset, {}, Split::Train);
            image.width = image.height = 400;
            for (int n = 0; n < 3; ++n)
                image.annotations.push_back({{10, 20.0 + 100 * n, 30, 40.0 + 100 * n}, 0, 0, {}});
            if (i > 0)
                continue;
            image.annotations.push_back({{200, 200, 260, 260}, 1, 0, {}});
            image.annotations.push_back({{210, 210, 220, 220}, 0, 0, {}}); // all of it
            image.annotations.push_back({{250, 190, 350, 290}, 0, 0, {}}); // a tenth
        }
        BalancePolicy policy = pasting();
        policy.pasting.scaleBy = 0;
        policy.pasting.mostObjects = 1;
        const BalancePlan plan = makePlan(dataset, policy);
        QVERIFY(plan.pasted.objects > 0);
        // Every output: three common ones of its image, one pasted and its companion.
        const qint64 outputs = plan.pasted.objects;
        QCOMPARE(plan.after[1], 1 + outputs + (plan.copies[0] + outputsOf(plan)[0]));
        qint64 own = 0;
        for (const PlanItem &item : plan.items)
            own += item.copies * std::ranges::count(imageOf(dataset, item.image).annotations, 0,
                                                    &Annotation::classId);
        QCOMPARE(plan.after[0], plan.before[0] + own + outputs);
        QCOMPARE(companionsOf(dataset.images[0], 3, policy), std::vector<int>{4});
    }

    void plansWithPastesSurviveJson()
    {
        const Dataset dataset = makeScenes({.images = 60, .common = 13});
        BalancePolicy policy = pasting();
        policy.crop = true;
        policy.windows.minSide = 100;
        policy.pasting = {PasteShape::Ellipse, PasteBlend::Poisson, 2.5, 7, 4, 30, 0.3, 40, false,
                          4000000000u};
        const BalancePlan plan = makePlan(dataset, policy);
        QVERIFY(plan.pasted.objects > 0);
        const QByteArray text = QJsonDocument(planToJson(dataset, plan)).toJson();
        const auto again = planFromJson(dataset, QJsonDocument::fromJson(text).object());
        QVERIFY(again.ok());
        QVERIFY(again->policy == plan.policy);
        QVERIFY(again->items == plan.items);
        QCOMPARE(again->after, plan.after);
        QVERIFY(again->pasted == plan.pasted);
        QCOMPARE(again->warnings, plan.warnings);
    }

    void imagesAreCountedOnce()
    {
        const Dataset dataset = makeScenes({.images = 60, .backgrounds = 30});
        BalancePolicy policy = pasting();
        policy.countBy = CountBy::Images;
        const BalancePlan plan = makePlan(dataset, policy);
        QVERIFY(plan.ratioAfter < plan.ratioBefore);
        for (const PlanItem &item : plan.items) {
            std::set<ClassId> classes;
            for (const PlannedObject &object : item.objects)
                classes.insert(imageOf(dataset, object.image)
                                   .annotations[std::size_t(object.annotation)]
                                   .classId);
            QCOMPARE(classes.size(), item.objects.size());
        }
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestPlanPaste)
#include "tst_plan_paste.moc"
