#include "core/base/atomicfile.h"
#include "core/dataset/check.h"
#include "core/dataset/checkparts.h"
#include "core/formats/format.h"
#include "core/imaging/codec.h"
#include "tests/support/builders.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

#include <functional>
#include <map>

using namespace ballast;
using namespace ballast::test;

namespace {

using Change = std::function<void(Dataset &)>;

/// Two images of 80 × 60 that differ, with two boxes each and files on disk; nothing is wrong.
Dataset makeClean(const QString &root)
{
    Dataset dataset = makeDataset({QStringLiteral("a"), QStringLiteral("b")});
    dataset.root = root;
    for (int i = 0; i < 2; ++i) {
        ImageItem &image = addImage(dataset, {}, i == 0 ? Split::Train : Split::Val);
        image.path = QStringLiteral("image%1.png").arg(i);
        image.width = 80;
        image.height = 60;
        image.annotations = {{{10, 10, 30, 30}, 0, 0, {}}, {{40, 10, 60, 40}, 1, 0, {}}};
        const cv::Mat pixels(60, 80, CV_8UC1, cv::Scalar(100 + i));
        EncodeOptions png;
        png.format = ImageFormat::Png;
        if (!writeFileAtomically(dataset.absolutePath(image), *encodeImage(pixels, png)).ok())
            qFatal("the test image cannot be written");
    }
    return dataset;
}

Annotation &firstBox(Dataset &dataset)
{
    return dataset.images[0].annotations[0];
}

std::map<QString, int> countKinds(const Issues &issues)
{
    std::map<QString, int> counts;
    for (const Issue &issue : issues)
        ++counts[issue.kind];
    return counts;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestCheck : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void findsEachKind_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("image");
        QTest::addColumn<int>("box");
        const auto row = [](const char *name, Change change, const char *kind, int image,
                            int box = -1) {
            QTest::newRow(name) << std::move(change) << QString::fromLatin1(kind) << image << box;
        };
        row(
            "no width", [](Dataset &d) { firstBox(d).box.x2 = 10; }, "zero-area-box", 0, 0);
        row(
            "inside out", [](Dataset &d) { firstBox(d).box.y2 = 5; }, "zero-area-box", 0, 0);
        row(
            "not a number", [](Dataset &d) { firstBox(d).box.x1 = std::nan(""); }, "zero-area-box",
            0, 0);
        row(
            "beyond the edge",
            [](Dataset &d) {
                firstBox(d).box = {70, 5, 95, 30};
            },
            "box-outside-image", 0, 0);
        row(
            "wholly outside",
            [](Dataset &d) {
                firstBox(d).box = {-30, 5, -10, 30};
            },
            "box-outside-image", 0, 0);
        row(
            "twice the same", [](Dataset &d) { d.images[0].annotations.push_back(firstBox(d)); },
            "duplicate-box", 0, 2);
        row(
            "nearly the same",
            [](Dataset &d) {
                d.images[1].annotations.push_back({{40, 10, 60, 40.5}, 1, 0, {}});
            },
            "near-identical-box", 1, 2);
        row(
            "class beyond the list", [](Dataset &d) { firstBox(d).classId = 2; }, "unknown-class",
            0, 0);
        row(
            "no class", [](Dataset &d) { firstBox(d).classId = -1; }, "unknown-class", 0, 0);
        row(
            "unknown tag", [](Dataset &d) { d.images[1].tags = {7}; }, "unknown-class", 1);
        row(
            "file gone", [](Dataset &d) { QFile::remove(d.absolutePath(d.images[1])); },
            "missing-image", 1);
        row(
            "file broken",
            [](Dataset &d) {
                QVERIFY(writeFileAtomically(d.absolutePath(d.images[0]), "no picture").ok());
            },
            "unreadable-image", 0);
        row(
            "no label",
            [](Dataset &d) {
                d.images.push_back(d.images[1]);
                d.images[2].annotations.clear();
                d.images[2].labelled = false;
                d.images[2].path = QStringLiteral("more/image2.png");
                QVERIFY(writeFileAtomically(d.absolutePath(d.images[2]),
                                            *readFile(d.absolutePath(d.images[1])))
                            .ok());
            },
            "image-without-label", 2);
        row(
            "in two splits",
            [](Dataset &d) {
                QVERIFY(writeFileAtomically(d.absolutePath(d.images[1]),
                                            *readFile(d.absolutePath(d.images[0])))
                            .ok());
            },
            "same-content-in-two-splits", 1);
        row(
            "one name, two pictures",
            [](Dataset &d) {
                d.images.push_back(d.images[0]);
                d.images[2].path = QStringLiteral("image0.jpg");
                QVERIFY(writeFileAtomically(d.absolutePath(d.images[2]),
                                            *readFile(d.absolutePath(d.images[0])))
                            .ok());
            },
            "stem-collision", 2);
        row(
            "another size",
            [](Dataset &d) {
                d.images[0].width = 100;
                d.images[0].height = 100;
            },
            "size-mismatch", 0);
        row(
            "names alike",
            [](Dataset &d) {
                d.classes[0].name = QStringLiteral("Red cell");
                d.classes[1].name = QStringLiteral("red_Cell ");
            },
            "similar-class-names", -1);
        row(
            "class unused",
            [](Dataset &d) {
                d.classes.push_back({QStringLiteral("c"), 2, {}});
            },
            "empty-class", -1);
        row(
            "found by the reader",
            [](Dataset &d) {
                d.issues.push_back({Severity::Warning, QStringLiteral("label-without-image"),
                                    QStringLiteral("x.txt"), QStringLiteral("m"),
                                    QStringLiteral("r"), -1, -1});
            },
            "label-without-image", -1);
    }

    void findsEachKind()
    {
        QFETCH(Change, change);
        QTemporaryDir dir;
        Dataset dataset = makeClean(dir.path());
        change(dataset);
        const Issues issues = checkDataset(dataset);
        QCOMPARE(issues.size(), std::size_t(1));
        const Issue &issue = issues.front();
        QTEST(issue.kind, "kind");
        QTEST(issue.image, "image");
        QTEST(issue.box, "box");
        QVERIFY(!issue.message.isEmpty() && !issue.remedy.isEmpty());
        if (issue.image >= 0)
            QCOMPARE(issue.file, dataset.images[static_cast<std::size_t>(issue.image)].path);
    }

    void thousandsOfTheSameLineAreFewMessages()
    {
        Dataset dataset = test::makeDataset({QStringLiteral("a"), QStringLiteral("b")});
        ImageItem &image = test::addImage(dataset, {});
        for (int i = 0; i < 5000; ++i)
            image.annotations.push_back({{10, 10, 50, 50}, 0, 0, {}});
        CheckOptions options;
        const auto count = [&](const char *kind) {
            const Issues issues = checkLabels(dataset, options, 0);
            return std::ranges::count(issues, QLatin1String(kind), &Issue::kind);
        };
        QCOMPARE(count("duplicate-box"), 100);
        QCOMPARE(count("more-of-a-kind"), 1);
        // Each box once, with the first that it is the same as; another class is another object.
        image.annotations.resize(3);
        image.annotations.push_back({{10, 10, 50, 50}, 1, 0, {}});
        image.annotations.push_back({{10, 10, 50, 50.1}, 0, 0, {}});
        const Issues issues = checkLabels(dataset, options, 0);
        QStringList told;
        for (const Issue &issue : issues)
            told.append(QStringLiteral("%1 %2").arg(issue.kind).arg(issue.box));
        QCOMPARE(told,
                 (QStringList{QStringLiteral("duplicate-box 1"), QStringLiteral("duplicate-box 2"),
                              QStringLiteral("near-identical-box 4")}));
        QVERIFY(issues[1].message.endsWith(QStringLiteral("box 1")));
    }

    void findsNothingInACleanDataset()
    {
        QTemporaryDir dir;
        QVERIFY(checkDataset(makeClean(dir.path())).empty());
        QVERIFY(checkDataset(Dataset()).empty());
    }

    void forgivesRoundingAtTheEdge()
    {
        QTemporaryDir dir;
        Dataset dataset = makeClean(dir.path());
        firstBox(dataset).box = {-0.5, -1, 30, 61};
        QVERIFY(checkDataset(dataset).empty());
    }

    void doesNotRepeatTheReader()
    {
        QTemporaryDir dir;
        Dataset dataset = makeClean(dir.path());
        QFile::remove(dataset.absolutePath(dataset.images[1]));
        dataset.issues.push_back({Severity::Error, QStringLiteral("missing-image"),
                                  QStringLiteral("image1.png"), QStringLiteral("m"),
                                  QStringLiteral("r"), 1, -1});
        QCOMPARE(checkDataset(dataset).size(), std::size_t(1));
    }

    void comesByImageOnAnyNumberOfThreads()
    {
        QTemporaryDir dir;
        Dataset dataset = makeClean(dir.path());
        for (int i = 0; i < 200; ++i) {
            dataset.images.push_back(dataset.images[0]);
            dataset.images.back().path = QStringLiteral("gone/%1.png").arg(i);
            dataset.images.back().annotations[0].box.x2 = 0;
        }
        CheckOptions options;
        options.jobs = 1;
        const Issues one = checkDataset(dataset, options);
        options.jobs = 7;
        const Issues seven = checkDataset(dataset, options);
        QCOMPARE(one.size(), std::size_t(400));
        QCOMPARE(seven.size(), one.size());
        for (std::size_t i = 0; i < one.size(); ++i) {
            QCOMPARE(seven[i].message, one[i].message);
            QCOMPARE(seven[i].image, one[i].image);
            QVERIFY(i == 0 || one[i].image >= one[i - 1].image);
        }
    }

    void readsNoFileWhenNotAsked()
    {
        Dataset dataset = makeDataset({QStringLiteral("a")});
        addImage(dataset, {{0, 1}});
        QCOMPARE(countKinds(checkDataset(dataset)),
                 (std::map<QString, int>{{QStringLiteral("missing-image"), 1}}));
        CheckOptions options;
        options.readImageHeaders = false;
        options.hashContents = false;
        QVERIFY(checkDataset(dataset, options).empty());
    }

    void bccdHasExactlyTwoBoxesWithoutArea()
    {
        BALLAST_NEED_BCCD();
        const auto dataset = openDataset(bccdFolder());
        QVERIFY(dataset.ok());
        auto kinds = countKinds(checkDataset(*dataset));
        QCOMPARE(kinds[QStringLiteral("zero-area-box")], 2);
        QCOMPARE(kinds[QStringLiteral("missing-image")], 0);
        QCOMPARE(kinds[QStringLiteral("unknown-class")], 0);
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestCheck)
#include "tst_check.moc"
