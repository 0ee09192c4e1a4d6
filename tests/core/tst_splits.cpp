#include "core/balance/plan.h"
#include "core/base/atomicfile.h"
#include "core/base/random.h"
#include "core/dataset/nearduplicates.h"
#include "core/dataset/split.h"
#include "core/dataset/statistics.h"
#include "core/formats/format.h"
#include "core/imaging/codec.h"
#include "tests/support/builders.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <map>
#include <set>

using namespace ballast;

namespace {

/// A picture of blobs that no other number has.
cv::Mat picture(int number)
{
    Rng rng(mix64(static_cast<std::uint64_t>(number) + 1000));
    cv::Mat image(160, 200, CV_8UC3, cv::Scalar(90, 100, 110));
    for (int i = 0; i < 14; ++i)
        cv::circle(image,
                   {static_cast<int>(rng.integer(0, 200)), static_cast<int>(rng.integer(0, 160))},
                   static_cast<int>(rng.integer(8, 40)),
                   cv::Scalar(rng.uniform(0, 255), rng.uniform(0, 255), rng.uniform(0, 255)), -1,
                   cv::LINE_AA);
    return image;
}

/// What leaks look like: the same photograph encoded again, brighter, smaller, mirrored, turned.
cv::Mat sibling(int number)
{
    const cv::Mat image = picture(number);
    cv::Mat like;
    switch (number % 5) {
    case 0:
        return image;
    case 1:
        image.convertTo(like, -1, 0.85, 25);
        return like;
    case 2:
        cv::resize(image, like, {}, 0.6, 0.6, cv::INTER_AREA);
        return like;
    case 3:
        cv::flip(image, like, 1);
        return like;
    default:
        cv::rotate(image, like, cv::ROTATE_90_CLOCKWISE);
        return like;
    }
}

void addFile(Dataset &dataset, const QString &name, const cv::Mat &pixels, Split split,
             int quality = 95)
{
    const QByteArray bytes = encodeImage(pixels, {ImageFormat::Jpeg, quality, false}).value();
    const auto written = writeFileAtomically(dataset.root + u'/' + name, bytes);
    Q_ASSERT(written);
    ImageItem image;
    image.path = name;
    image.split = split;
    image.width = pixels.cols;
    image.height = pixels.rows;
    dataset.images.push_back(image);
}

/// 60 pictures in training, 30 in validation, 20 of which are siblings of training ones.
Dataset plantedLeak(const QString &root)
{
    Dataset dataset = test::makeDataset({QStringLiteral("a")});
    dataset.root = root;
    for (int i = 0; i < 60; ++i)
        addFile(dataset, QStringLiteral("t%1.jpg").arg(i), picture(i), Split::Train);
    for (int i = 0; i < 20; ++i)
        addFile(dataset, QStringLiteral("v%1.jpg").arg(i), sibling(i), Split::Val, 70);
    for (int i = 0; i < 10; ++i)
        addFile(dataset, QStringLiteral("w%1.jpg").arg(i), picture(500 + i), Split::Val);
    return dataset;
}

std::map<int, std::vector<qint64>> foldCounts(const Dataset &dataset,
                                              const SplitAssignment &assignment)
{
    std::map<int, std::vector<qint64>> counts;
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        auto &count = counts[assignment.folds[i]];
        count.resize(dataset.classes.size());
        std::set<ClassId> held(dataset.images[i].tags.begin(), dataset.images[i].tags.end());
        for (const Annotation &annotation : dataset.images[i].annotations)
            held.insert(annotation.classId);
        for (const ClassId id : held)
            ++count[static_cast<std::size_t>(id)];
    }
    return counts;
}

} // namespace

class TestSplits : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void foldsOfOneLabelDifferByOne()
    {
        const Dataset toy = test::makeToy();
        SplitOptions options;
        options.folds = 5;
        const auto assignment = assignSplits(toy, options);
        QVERIFY(assignment.ok());
        const auto counts = foldCounts(toy, assignment.value());
        QCOMPARE(counts.size(), std::size_t(5)); // disjoint by construction; together everything
        for (std::size_t c = 0; c < 4; ++c) {
            qint64 least = 1 << 30, most = 0;
            for (const auto &fold : counts) {
                least = std::min(least, fold.second[c]);
                most = std::max(most, fold.second[c]);
            }
            QVERIFY2(most - least <= 1, qPrintable(QString::number(most - least)));
        }
    }

    void sharesAreKept()
    {
        const Dataset toy = test::makeToy(Split::None);
        SplitOptions options;
        options.val = 0.2;
        options.test = 0.1;
        const auto assignment = assignSplits(toy, options);
        QVERIFY(assignment.ok());
        const Statistics statistics = computeStatistics(withSplits(toy, assignment.value()));
        const auto images = [&](Split split, std::size_t c) {
            return statistics.splits[static_cast<std::size_t>(split)].classes[c].images;
        };
        const std::vector<qint64> all{1000, 200, 50, 10};
        for (std::size_t c = 0; c < 4; ++c) {
            QVERIFY(std::abs(double(images(Split::Val, c)) - 0.2 * double(all[c])) <= 1);
            QVERIFY(std::abs(double(images(Split::Test, c)) - 0.1 * double(all[c])) <= 1);
        }
        QCOMPARE(images(Split::Test, 3), 1);
    }

    void seedDecides()
    {
        const Dataset toy = test::makeToy();
        SplitOptions options;
        const auto first = assignSplits(toy, options);
        QCOMPARE(assignSplits(toy, options).value().splits, first.value().splits);
        options.seed = 43;
        QVERIFY(assignSplits(toy, options).value().splits != first.value().splits);
        // The order in which files were found does not decide.
        Dataset turned = toy;
        std::ranges::reverse(turned.images);
        options.seed = 42;
        auto splits = assignSplits(turned, options).value().splits;
        std::ranges::reverse(splits);
        QCOMPARE(splits, first.value().splits);
    }

    /// As even as iterative-stratification is on the same table: numbers kept from
    /// tests/oracle/treatments_oracle.py (largest distance of a fold from its share, in images).
    void bloodCellsAreDealtLikeTheWitness()
    {
        BALLAST_NEED_BCCD();
        const auto dataset = openDataset(test::bccdFolder());
        QVERIFY(dataset.ok());
        SplitOptions options;
        options.folds = 5;
        const auto assignment = assignSplits(dataset.value(), options);
        QVERIFY(assignment.ok());
        const Statistics statistics = computeStatistics(dataset.value());
        constexpr double Witness =
            1.4 + 1e-9; // images; MultilabelStratifiedKFold, worst of ten seeds
        for (const auto &fold : foldCounts(dataset.value(), assignment.value()))
            for (std::size_t c = 0; c < dataset.value().classes.size(); ++c) {
                const double share = double(statistics.total.classes[c].images) / 5;
                QVERIFY2(std::abs(double(fold.second[c]) - share) <= Witness,
                         qPrintable(QString::number(double(fold.second[c]) - share)));
            }
    }

    void groupsStayTogether_data()
    {
        QTest::addColumn<QString>("group");
        QTest::newRow("folder") << QStringLiteral("folder");
        QTest::newRow("pattern") << QStringLiteral("regex:^p(\\d+)/");
        QTest::newRow("source") << QStringLiteral("source");
    }

    void groupsStayTogether()
    {
        QFETCH(QString, group);
        Dataset dataset = test::makeDataset({QStringLiteral("a"), QStringLiteral("b")});
        std::map<QString, std::vector<std::size_t>> expected;
        for (int i = 0; i < 200; ++i) {
            ImageItem &image = test::addImage(dataset, {{i % 7 == 0, 1}});
            const int number = i / 4;
            image.path = group == u"source"
                             ? QStringLiteral("photo%1_b%2.jpg").arg(number).arg(i % 4 + 1)
                             : QStringLiteral("p%1/x%2.jpg").arg(number).arg(i);
            expected[QString::number(number)].push_back(static_cast<std::size_t>(i));
        }
        SplitOptions options;
        options.test = 0.2;
        const auto grouping = groupingFromText(group);
        QVERIFY(grouping.ok());
        options.grouping = grouping.value();
        QCOMPARE(groupingText(options.grouping), group);
        const auto assignment = assignSplits(dataset, options);
        QVERIFY(assignment.ok());
        QCOMPARE(assignment.value().groups, 50);
        std::map<Split, int> sizes;
        for (const auto &entry : expected)
            for (const std::size_t i : entry.second) {
                QCOMPARE(assignment.value().splits[i],
                         assignment.value().splits[entry.second.front()]);
                ++sizes[assignment.value().splits[i]];
            }
        QVERIFY(std::abs(sizes[Split::Val] - 40) <= 4);
        QVERIFY(std::abs(sizes[Split::Test] - 40) <= 4);
    }

    void sourcesAreKnownByName()
    {
        Dataset dataset = test::makeDataset({});
        for (const char *name :
             {"train/dog_jpg.rf.0123456789abcdef.jpg", "valid/dog_jpg.rf.fedcba9876543210.jpg",
              "dog.jpg", "dog_b12.png", "dog_2.jpg"}) {
            test::addImage(dataset, {}).path = QString::fromLatin1(name);
        }
        const auto groups = groupImages(dataset, {Grouping::Source, {}});
        QVERIFY(groups.ok());
        QCOMPARE(groups.value(), (std::vector{0, 0, 0, 0, 4}));
    }

    void copiesByAnyMeansBelongToTheirSource()
    {
        Dataset dataset = test::makeDataset({});
        const auto add = [&](const QString &name) { test::addImage(dataset, {}).path = name; };
        add(QStringLiteral("dog_jpg.rf.0a1b.jpg"));
        add(QStringLiteral("dog_jpg.rf.0a1b_b1.jpg"));
        add(QStringLiteral("dog_jpg.rf.ff00_crop2_2.png"));
        add(QStringLiteral(
            "dog_tile3_b1_jpg.rf.77.jpg")); // a copy of a copy, passed through Roboflow
        for (const Means means : AllMeans)
            add(QStringLiteral("train/dog_%1%2.jpg").arg(meansName(means)).arg(int(means) + 1));
        const std::size_t copies = dataset.images.size();
        add(QStringLiteral("dog_crop.jpg")); // no number: a name of the user's own
        add(QStringLiteral("cat_crop1.jpg"));
        const auto groups = groupImages(dataset, {Grouping::Source, {}});
        QVERIFY(groups.ok());
        std::vector<int> expected(copies, 0);
        expected.push_back(int(copies));
        expected.push_back(int(copies) + 1);
        QCOMPARE(groups.value(), expected);
    }

    void badOptionsAreTold()
    {
        const Dataset toy = test::makeToy();
        QVERIFY(!groupingFromText(QStringLiteral("regex:(")).ok());
        QVERIFY(!groupingFromText(QStringLiteral("regex:")).ok());
        QVERIFY(!groupingFromText(QStringLiteral("patient")).ok());
        SplitOptions options;
        options.val = std::nan("");
        QVERIFY(!assignSplits(toy, options).ok());
        options.val = 0.6;
        options.test = 0.4;
        QVERIFY(!assignSplits(toy, options).ok());
        options = {};
        options.folds = 1;
        QVERIFY(!assignSplits(toy, options).ok());
        Dataset one = test::makeDataset({QStringLiteral("a")});
        test::addImage(one, {{0, 1}});
        QVERIFY(assignSplits(one, {}).error().message.contains(QStringLiteral("1 groups")));
    }

    void listsNameEveryImageOnce()
    {
        const Dataset toy = test::makeToy();
        SplitOptions options;
        options.folds = 3;
        options.test = 0.1;
        const auto assignment = assignSplits(toy, options);
        QVERIFY(assignment.ok());
        const QJsonObject json = splitToJson(toy, options, assignment.value());
        std::set<QString> seen;
        const QJsonArray test = json[QStringLiteral("splits")][QStringLiteral("test")].toArray();
        for (const QJsonValue &path : test)
            QVERIFY(seen.insert(path.toString()).second);
        for (const QJsonValue &fold : json[QStringLiteral("folds")].toArray())
            for (const QJsonValue &path : fold.toArray())
                QVERIFY(seen.insert(path.toString()).second);
        QCOMPARE(seen.size(), std::size_t(1260));
        QCOMPARE(splitCsv(toy, assignment.value()).count(u'\n'), 1261);
        const Dataset second = withFold(toy, assignment.value(), 1);
        const Statistics statistics = computeStatistics(second);
        QCOMPARE(statistics.splits[static_cast<std::size_t>(Split::Test)].images,
                 qint64(test.size()));
        QVERIFY(statistics.splits[static_cast<std::size_t>(Split::Val)].images > 370);
    }

    void plantedSiblingsAreFound()
    {
        QTemporaryDir folder;
        const Dataset dataset = plantedLeak(folder.path());
        const auto pairs = findNearDuplicates(dataset);
        const Issues issues = leakIssues(dataset, pairs);
        QCOMPARE(issues.size(), std::size_t(20));
        for (const Issue &issue : issues)
            QVERIFY2(issue.file.startsWith(u'v'), qPrintable(issue.file));
        QCOMPARE(acrossSplits(dataset, pairs).size(), std::size_t(20));
        // At any number of threads.
        NearDuplicateOptions options;
        options.jobs = 3;
        QCOMPARE(findNearDuplicates(dataset, options), pairs);
        options.turned = false;
        QCOMPARE(leakIssues(dataset, findNearDuplicates(dataset, options)).size(), std::size_t(12));
    }

    void splitByNearDuplicatesLeaksNothing()
    {
        QTemporaryDir folder;
        const Dataset dataset = plantedLeak(folder.path());
        SplitOptions options;
        options.grouping.kind = Grouping::NearDuplicates;
        options.test = 0.1;
        const auto assignment = assignSplits(dataset, options);
        QVERIFY(assignment.ok());
        QCOMPARE(assignment.value().groups, 70);
        const Dataset split = withSplits(dataset, assignment.value());
        QVERIFY(leakIssues(split, findNearDuplicates(split)).empty());
    }

    void flatPicturesAreComparedByBytes()
    {
        QTemporaryDir folder;
        Dataset dataset = test::makeDataset({});
        dataset.root = folder.path();
        const cv::Mat grey(40, 40, CV_8UC3, cv::Scalar::all(90));
        const cv::Mat brighter(40, 40, CV_8UC3, cv::Scalar::all(130));
        addFile(dataset, QStringLiteral("a.jpg"), grey, Split::Train);
        addFile(dataset, QStringLiteral("b.jpg"), grey, Split::Val);
        addFile(dataset, QStringLiteral("c.jpg"), brighter, Split::Val);
        test::addImage(dataset, {}); // no such file
        const auto pairs = findNearDuplicates(dataset);
        QCOMPARE(pairs.size(), std::size_t(1));
        QVERIFY(pairs[0].exact && pairs[0].a == 0 && pairs[0].b == 1);
        QVERIFY(findNearDuplicates(test::makeDataset({})).empty());
    }

    void stopsAtOnce()
    {
        QTemporaryDir folder;
        const Dataset dataset = plantedLeak(folder.path());
        std::stop_source stop;
        stop.request_stop();
        TaskContext context;
        context.stop = stop.get_token();
        QVERIFY(findNearDuplicates(dataset, {}, context).empty());
        SplitOptions options;
        options.grouping.kind = Grouping::NearDuplicates;
        QVERIFY(!assignSplits(dataset, options, context).ok());
    }

    /// Two photographs of one field of view, a few pixels apart: one in training, one in
    /// validation.
    void bloodCellsLeakOnce()
    {
        BALLAST_NEED_BCCD();
        const auto dataset = openDataset(test::bccdFolder());
        QVERIFY(dataset.ok());
        const Issues issues = leakIssues(dataset.value(), findNearDuplicates(dataset.value()));
        QCOMPARE(issues.size(), std::size_t(1));
        QVERIFY(issues[0].file.endsWith(QStringLiteral("BloodImage_00037.jpg")));
        QVERIFY(issues[0].message.contains(QStringLiteral("BloodImage_00038.jpg")));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestSplits)
#include "tst_splits.moc"
