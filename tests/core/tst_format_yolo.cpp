#include "tests/core/formattree.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QThread>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

using namespace ballast;
using ballast::test::Tree;

namespace {

using Build = std::function<void(Tree &)>;

const QByteArray Yaml = "train: images/train\nval: images/val\nnames: [a, b]\n";

void addTrainAndVal(Tree &tree)
{
    tree.image("images/train/1.png").image("images/val/2.png");
    tree.text("labels/train/1.txt", "0 0.5 0.5 0.2 0.4\n").text("labels/val/2.txt", "");
}

Dataset opened(const Tree &tree, const QString &file = {})
{
    Result<Dataset> result = openDataset(tree.path(file));
    if (!result) {
        QTest::qFail(qPrintable(result.error().text()), __FILE__, __LINE__);
        return {};
    }
    return std::move(result).value();
}

} // namespace

Q_DECLARE_METATYPE(Build)

class TestFormatYolo : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void layouts_data()
    {
        QTest::addColumn<Build>("build");
        QTest::addColumn<QString>("open");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QStringList>("names");
        const QStringList usual{QStringLiteral("images/train/1.png train 1"),
                                QStringLiteral("images/val/2.png val 0")};
        const QStringList ab{QStringLiteral("a"), QStringLiteral("b")};
        const auto row = [](const char *name, const Build &build, const QStringList &expected,
                            const QStringList &names, const char *open = "") {
            QTest::newRow(name) << build << QString::fromLatin1(open) << expected << names;
        };
        row(
            "images/<split> with data.yaml",
            [](Tree &t) {
                addTrainAndVal(t);
                t.text("data.yaml", Yaml);
            },
            usual, ab);
        row(
            "the yaml itself is opened",
            [](Tree &t) {
                addTrainAndVal(t);
                t.text("data.yaml", Yaml);
            },
            usual, ab, "data.yaml");
        row(
            "a yaml of another name",
            [](Tree &t) {
                addTrainAndVal(t);
                t.text("blood.yaml", Yaml);
            },
            usual, ab);
        row(
            "Roboflow <split>/images with ../ in the yaml",
            [](Tree &t) {
                t.image("train/images/1.png").image("valid/images/2.png");
                t.image("test/images/3.png").text("train/labels/1.txt", "1 .5 .5 .1 .1\n");
                t.text("data.yaml", "train: ../train/images\nval: ../valid/images\n"
                                    "test: ../test/images\nnc: 2\nnames: ['a', 'b']\n");
            },
            {QStringLiteral("test/images/3.png test 0"),
             QStringLiteral("train/images/1.png train 1"),
             QStringLiteral("valid/images/2.png val 0")},
            ab);
        row(
            "no yaml: split folders below images, classes.txt",
            [](Tree &t) {
                addTrainAndVal(t);
                t.text("labels/classes.txt", "a\r\nb\r\n\r\n");
            },
            usual, ab);
        row(
            "no split at all",
            [](Tree &t) {
                t.image("images/1.png").text("labels/1.txt", "0 .5 .5 .1 .1");
                t.text("classes.txt", "a\nb\n");
            },
            {QStringLiteral("images/1.png 1")}, ab);
        row("labels beside images, no names",
            [](Tree &t) { t.image("1.png").text("1.txt", "2 .5 .5 .1 .1\n"); },
            {QStringLiteral("1.png 1")},
            {QStringLiteral("class_0"), QStringLiteral("class_1"), QStringLiteral("class_2")});
        row(
            "txt lists in the yaml, ./ and plain",
            [](Tree &t) {
                addTrainAndVal(t);
                t.text("lists/train.txt", "./../images/train/1.png\n\n");
                t.text("lists/val.txt", "images/val/2.png\r\n");
                t.text("data.yaml", "train: lists/train.txt\nval: lists/val.txt\nnames: [a, b]\n");
            },
            usual, ab);
        row(
            "a list of folders in the yaml",
            [](Tree &t) {
                addTrainAndVal(t);
                t.image("images/more/3.png");
                t.text("data.yaml",
                       "train:\n  - images/train\n  - images/more\nval: images/val\nnames: [a, b]");
            },
            {QStringLiteral("images/more/3.png train 0"), usual[0], usual[1]}, ab);
        row(
            "path: relative to the yaml",
            [](Tree &t) {
                t.image("ds/images/train/1.png").text("ds/labels/train/1.txt", "0 .5 .5 .1 .1");
                t.text("data.yaml", "path: ds\ntrain: images/train\nval: images/train\n"
                                    "names: [a, b]\n");
            },
            {QStringLiteral("ds/images/train/1.png train 1")}, ab);
        row(
            "path: of a settings folder that is not here",
            [](Tree &t) {
                addTrainAndVal(t);
                t.text("data.yaml", "path: ../datasets/coco8\n" + Yaml);
            },
            usual, ab);
        row(
            "path: absolute on another machine",
            [](Tree &t) {
                addTrainAndVal(t);
                t.text("data.yaml", "path: /home/someone/sets/x\n" + Yaml);
            },
            usual, ab);
        row(
            "lists with absolute paths of another machine",
            [](Tree &t) {
                addTrainAndVal(t);
                t.text("train.txt", "/home/someone/set/images/train/1.png\n");
                t.text("val.txt", "C:\\sets\\images\\val\\2.png\n");
                t.text("data.yaml", "train: train.txt\nval: val.txt\nnames: [a, b]\n");
            },
            usual, ab);
        row(
            "deeper folders below a split",
            [](Tree &t) {
                t.image("images/train/cam 1/1.png");
                t.text("labels/train/cam 1/1.txt", "0 .5 .5 .1 .1");
                t.text("data.yaml", "train: images/train\nval: images/train\nnames: [a, b]");
            },
            {QStringLiteral("images/train/cam 1/1.png train 1")}, ab);
        row(
            "the last /images/ counts",
            [](Tree &t) {
                t.image("images/set/images/train/1.png");
                t.text("images/set/labels/train/1.txt", "0 .5 .5 .1 .1");
                t.text("data.yaml", "train: images/set/images/train\nnames: [a, b]");
            },
            {QStringLiteral("images/set/images/train/1.png train 1")}, ab);
        row(
            "darknet: obj.data, obj.names, lists for its own folder",
            [](Tree &t) {
                t.image("obj_train_data/1.png").text("obj_train_data/1.txt", "1 .5 .5 .1 .1\n");
                t.image("obj_train_data/2.png").text("obj_train_data/2.txt", "");
                t.text("train.txt", "data/obj_train_data/1.png\n");
                t.text("valid.txt", "data/obj_train_data/2.png\n");
                t.text("obj.names", "a\nb\n");
                t.text("obj.data", "classes = 2\ntrain = data/train.txt\nvalid = data/valid.txt\n"
                                   "names = data/obj.names\nbackup = backup/\n");
            },
            {QStringLiteral("obj_train_data/1.png train 1"),
             QStringLiteral("obj_train_data/2.png val 0")},
            ab);
        row(
            "Roboflow darknet",
            [](Tree &t) {
                t.image("train/1.png").text("train/1.txt", "0 .5 .5 .1 .1\n");
                t.text("train/_darknet.labels", "a\nb\n");
            },
            {QStringLiteral("train/1.png train 1")}, ab);
        row(
            "hidden files and __MACOSX are passed over",
            [](Tree &t) {
                addTrainAndVal(t);
                t.image("images/train/._1.png").image("__MACOSX/images/train/9.png");
                t.image(".cache/images/train/8.png").text("classes.txt", "a\nb");
            },
            usual, ab);
        row(
            "pictures outside images/ are none of the set",
            [](Tree &t) {
                addTrainAndVal(t);
                t.image("runs/plot.png").text("classes.txt", "a\nb");
            },
            usual, ab);
        row("unicode names",
            [](Tree &t) {
                t.image("images/train/größe 图.png");
                t.text("labels/train/größe 图.txt", "0 .5 .5 .1 .1");
                t.text("data.yaml", "train: images/train\nnames: [Größe, 瑕疵]");
            },
            {QStringLiteral("images/train/größe 图.png train 1")},
            {QStringLiteral("Größe"), QStringLiteral("瑕疵")});
    }
    void layouts()
    {
        QFETCH(Build, build);
        QFETCH(QString, open);
        Tree tree;
        build(tree);
        const Dataset dataset = opened(tree, open);
        QCOMPARE(dataset.format, QStringLiteral("yolo"));
        QTEST(test::outline(dataset), "expected");
        QTEST(test::classNames(dataset), "names");
    }

    void names_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<int>("mismatches");
        const QStringList ab{QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("list") << QByteArray("names: [a, b]") << ab << 0;
        QTest::newRow("dict") << QByteArray("names:\n  0: a\n  1: b\n") << ab << 0;
        QTest::newRow("dict out of order") << QByteArray("names: {1: b, 0: a}") << ab << 0;
        QTest::newRow("dict with a gap")
            << QByteArray("names: {0: a, 2: c}")
            << QStringList{QStringLiteral("a"), QStringLiteral("class_1"), QStringLiteral("c")}
            << 0;
        QTest::newRow("number only")
            << QByteArray("nc: 2")
            << QStringList{QStringLiteral("class_0"), QStringLiteral("class_1")} << 0;
        QTest::newRow("words that YAML 1.1 misreads, plain")
            << QByteArray("names: [no, on, 1.0, null]")
            << QStringList{QStringLiteral("no"), QStringLiteral("on"), QStringLiteral("1.0"),
                           QStringLiteral("null")}
            << 0;
        QTest::newRow("the same, quoted")
            << QByteArray("names: ['no', \"on\", '1.0', \"nu\\u006cl\"]")
            << QStringList{QStringLiteral("no"), QStringLiteral("on"), QStringLiteral("1.0"),
                           QStringLiteral("null")}
            << 0;
        QTest::newRow("nc and names differ")
            << QByteArray("nc: 3\nnames: [a, b]")
            << QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("class_2")}
            << 1;
        QTest::newRow("byte order mark and CRLF")
            << QByteArray("\xEF\xBB\xBFnames:\r\n  - a\r\n  - b\r\n") << ab << 0;
        QTest::newRow("the same name twice")
            << QByteArray("names: [a, a]") << QStringList{QStringLiteral("a"), QStringLiteral("a")}
            << 0;
    }
    void names()
    {
        QFETCH(QByteArray, yaml);
        Tree tree;
        addTrainAndVal(tree);
        tree.text("data.yaml", "train: images/train\nval: images/val\n" + yaml);
        const Dataset dataset = opened(tree);
        QTEST(test::classNames(dataset), "names");
        QTEST(test::countIssues(dataset, "class-count-mismatch"), "mismatches");

        // And back: what is written reads the same.
        Tree out;
        test::writeAll(dataset, "yolo", out.path());
        QCOMPARE(test::classNames(opened(out)), test::classNames(dataset));
    }

    void labels_data()
    {
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<int>("boxes");
        QTest::addColumn<QByteArray>("firstBox"); // pixels in 100 x 50
        QTest::addColumn<QString>("issue");
        const auto row = [](const char *name, const QByteArray &label, int boxes,
                            const QByteArray &first, const char *issue = "") {
            QTest::newRow(name) << label << boxes << first << QString::fromLatin1(issue);
        };
        const QByteArray box = "40 15 60 35";
        row("plain", "0 0.5 0.5 0.2 0.4\n", 1, box);
        row("no line end", "0 0.5 0.5 0.2 0.4", 1, box);
        row("CRLF, tabs, many blanks", "0\t0.5  0.5 0.2   0.4 \r\n\r\n", 1, box);
        row("byte order mark",
            "\xEF\xBB\xBF"
            "0 0.5 0.5 0.2 0.4\n",
            1, box);
        row("class written as a float", "1.0 0.5 0.5 0.2 0.4\n", 1, box);
        row("exponents", "0 5e-1 5E-1 2.0e-01 +0.4\n", 1, box);
        row("empty file is a negative", "", 0, "");
        row("blank lines only", "\n\n", 0, "");
        row("zero-area box stays", "0 0.5 0.5 0 0.4\n", 1, "50 15 50 35");
        row("duplicate rows stay for the check", "0 .5 .5 .2 .4\n0 .5 .5 .2 .4\n", 2, box);
        row("unknown class", "7 .5 .5 .2 .4\n0 .5 .5 .2 .4\n", 1, box, "unknown-class");
        row("negative class", "-1 .5 .5 .2 .4\n0 .5 .5 .2 .4\n", 1, box, "unreadable-label");
        row("half a class", "0.5 .5 .5 .2 .4\n0 .5 .5 .2 .4\n", 1, box, "unreadable-label");
        row("a word", "cat .5 .5 .2 .4\n0 .5 .5 .2 .4\n", 1, box, "unreadable-label");
        row("not a number", "0 nan .5 .2 .4\n0 inf .5 .2 .4\n0 .5 .5 .2 .4\n", 1, box,
            "unreadable-label");
        row("four columns", "0 .5 .5 .2\n0 .5 .5 .2 .4\n", 1, box, "unreadable-label");
        row("decimal commas", "0 0,5 0,5 0,2 0,4\n", 0, "", "unreadable-label");
        row("six columns: a confidence", "0 .5 .5 .2 .4 .9\n", 1, box, "unreadable-label");
        row("1.01 is accepted", "0 1.01 .5 .2 .4\n", 1, "91 15 111 35");
        row("beyond 1.01 kept and told", "0 1.02 .5 .2 .4\n", 1, "92 15 112 35",
            "coordinates-out-of-range");
        row("below -0.01 kept and told", "0 -0.02 .5 .2 .4\n", 1, "-12 15 8 35",
            "coordinates-out-of-range");
        row("pixels in place of shares", "0 50 25 20 20\n", 1, "4000 750 6000 1750",
            "coordinates-out-of-range");
        row("segment: box is its bounds", "0 .4 .3 .6 .3 .6 .7 .4 .7\n", 1, box);
        row("segment of three points", "0 .4 .3 .6 .3 .5 .7\n", 1, box);
        row("segment with half a point", "0 .4 .3 .6 .3 .6 .7 .4\n", 0, "", "unreadable-label");
        row("more than six tokens on one line: both kinds kept",
            "0 .5 .5 .2 .4\n1 .1 .1 .2 .1 .2 .2\n", 2, box, "mixed-boxes-and-segments");
        row("nine tokens: oriented or segment", "0 .4 .3 .6 .3 .6 .7 .4 .7\n", 1, box,
            "segment-or-oriented-box");
        row("binary rubbish", QByteArray("\x00\xFF\x01\x02 x\n", 7), 0, "", "unreadable-label");
    }
    void labels()
    {
        QFETCH(QByteArray, label);
        QFETCH(QByteArray, firstBox);
        QFETCH(QString, issue);
        Tree tree;
        tree.image("images/train/1.png").text("labels/train/1.txt", label);
        tree.text("data.yaml", "train: images/train\nval: images/train\nnames: [a, b]\n");
        const Dataset dataset = opened(tree);
        QCOMPARE(dataset.images.size(), std::size_t(1));
        const auto &annotations = dataset.images[0].annotations;
        QTEST(int(annotations.size()), "boxes");
        QVERIFY(dataset.images[0].labelled);
        if (!annotations.empty()) {
            const QList<QByteArray> edges = firstBox.split(' ');
            const Box box = annotations[0].box;
            QVERIFY(std::abs(box.x1 - edges[0].toDouble()) < 1e-9);
            QVERIFY(std::abs(box.y1 - edges[1].toDouble()) < 1e-9);
            QVERIFY(std::abs(box.x2 - edges[2].toDouble()) < 1e-9);
            QVERIFY(std::abs(box.y2 - edges[3].toDouble()) < 1e-9);
        }
        if (!issue.isEmpty()) {
            QVERIFY(test::countIssues(dataset, qPrintable(issue)) > 0);
            for (const Issue &found : dataset.issues)
                QVERIFY(!found.message.isEmpty() && !found.remedy.isEmpty());
        }
    }

    void troubles_data()
    {
        QTest::addColumn<Build>("build");
        QTest::addColumn<QString>("issue");
        QTest::addColumn<int>("images");
        const auto row = [](const char *name, const char *issue, int images, const Build &build) {
            QTest::newRow(name) << build << QString::fromLatin1(issue) << images;
        };
        row("image without label file", "", 2, [](Tree &t) {
            addTrainAndVal(t);
            QFile::remove(t.path(QStringLiteral("labels/val/2.txt")));
            t.text("data.yaml", Yaml);
        });
        row("label without image", "label-without-image", 2, [](Tree &t) {
            addTrainAndVal(t);
            t.text("labels/train/9.txt", "0 .5 .5 .1 .1").text("data.yaml", Yaml);
        });
        row("label of an image that no list names is no orphan", "", 2, [](Tree &t) {
            addTrainAndVal(t);
            t.image("images/train/5.png").text("labels/train/5.txt", "");
            t.text("train.txt", "images/train/1.png");
            t.text("data.yaml", "train: train.txt\nval: images/val\nnames: [a, b]");
        });
        row("damaged image", "unreadable-image", 1, [](Tree &t) {
            addTrainAndVal(t);
            t.text("images/train/1.png", "not a picture").text("data.yaml", Yaml);
        });
        row("list names a missing image", "missing-image", 2, [](Tree &t) {
            addTrainAndVal(t);
            t.text("train.txt", "images/train/1.png\nimages/train/77.png\n");
            t.text("data.yaml", "train: train.txt\nval: images/val\nnames: [a, b]\n");
        });
        row("list names what is no image", "missing-image", 2, [](Tree &t) {
            addTrainAndVal(t);
            t.text("train.txt", "images/train/1.png\n../../../../etc/passwd\n");
            t.text("data.yaml", "train: train.txt\nval: images/val\nnames: [a, b]\n");
        });
        row("split folder is missing", "missing-folder", 1,
            [](Tree &t) { t.image("images/train/1.png").text("data.yaml", Yaml); });
        row("split folder above the dataset", "missing-folder", 1, [](Tree &t) {
            t.image("images/train/1.png");
            t.text("data.yaml", "train: images/train\nval: /\nnames: [a]");
        });
        row("val points at train", "image-in-two-splits", 1, [](Tree &t) {
            t.image("images/train/1.png");
            t.text("data.yaml", "train: images/train\nval: images/train\nnames: [a]");
        });
        row("one image in two lists", "image-in-two-splits", 2, [](Tree &t) {
            addTrainAndVal(t);
            t.text("val.txt", "images/train/1.png\nimages/val/2.png\n");
            t.text("data.yaml", "train: images/train\nval: val.txt\nnames: [a, b]");
        });
        row("an empty place is no folder", "", 2, [](Tree &t) {
            addTrainAndVal(t);
            t.image("runs/plot.png");
            t.text("data.yaml", "train: images/train\nval: images/val\ntest: ''\nnames: [a, b]");
        });
        row("broken yaml", "unreadable-config", 2, [](Tree &t) {
            addTrainAndVal(t);
            t.text("data.yaml", "names: [a, b\ntrain: {");
        });
        row("no names anywhere", "no-class-names", 2, [](Tree &t) { addTrainAndVal(t); });
    }
    void troubles()
    {
        QFETCH(Build, build);
        QFETCH(QString, issue);
        Tree tree;
        build(tree);
        const Dataset dataset = opened(tree);
        QTEST(int(dataset.images.size()), "images");
        if (issue.isEmpty())
            QVERIFY2(dataset.issues.empty(),
                     qPrintable(dataset.issues.empty() ? QString() : dataset.issues[0].message));
        else
            QCOMPARE(test::countIssues(dataset, qPrintable(issue)), 1);
        for (const Issue &found : dataset.issues) {
            QVERIFY(!found.message.isEmpty() && !found.remedy.isEmpty());
            QVERIFY(found.image < int(dataset.images.size()));
        }
    }

    void negativeSizesAreTakenTheRightWayRound()
    {
        Tree tree, out; // 100 × 50 pixels: columns 30…70, rows 20…30
        tree.image("images/train/1.png");
        tree.text("labels/train/1.txt", "0 0.5 0.5 -0.4 0.2\n0 0.5 0.5 0.2 0.2\n");
        tree.text("data.yaml", "train: images/train\nval: images/train\nnames: [a]\n");
        const Dataset dataset = opened(tree);
        QCOMPARE(dataset.images[0].annotations[0].box, (Box{30, 20, 70, 30}));
        QCOMPARE(test::countIssues(dataset, "negative-size"), 1);
        const auto labels = test::writeAll(dataset, "yolo", out.path());
        QCOMPARE(labels.at(QStringLiteral("labels/train/1.txt")),
                 QByteArray("0 0.5 0.5 0.4 0.2\n0 0.5 0.5 0.2 0.2\n"));
    }

    void absurdNumbersAreNone()
    {
        Tree tree;
        tree.image("images/train/1.png");
        tree.text("labels/train/1.txt", "0 1e308 0.5 1e308 0.1\n0 0.5 0.5 0.2 0.2\n");
        tree.text("data.yaml", "train: images/train\nval: images/train\nnames: [a]\n");
        const Dataset dataset = opened(tree);
        QCOMPARE(dataset.images[0].annotations.size(), std::size_t(1));
        QCOMPARE(test::countIssues(dataset, "unreadable-label"), 1);
    }

    void missingLabelIsTold()
    {
        Tree tree;
        tree.image("images/1.png").image("images/2.png").text("labels/1.txt", "");
        const Dataset dataset = opened(tree);
        QVERIFY(dataset.images[0].labelled);
        QVERIFY(!dataset.images[1].labelled);
    }

    void orientedBoxesKeepFourCorners()
    {
        Tree tree, out;
        tree.image("images/train/1.png")
            .text("labels/train/1.txt", "0 0.4 0.3 0.6 0.3 0.6 0.7 0.4 0.7\n");
        tree.text("data.yaml", "train: images/train\nnames: [a]\n");
        Dataset dataset = opened(tree);
        // What is left of it after a cut has five corners.
        Annotation &annotation = dataset.images[0].annotations[0];
        auto *extras = new AnnotationExtras(*annotation.extras);
        const double w = dataset.images[0].width, h = dataset.images[0].height;
        extras->polygon = {{0.4 * w, 0.3 * h},
                           {0.5 * w, 0.3 * h},
                           {0.6 * w, 0.4 * h},
                           {0.6 * w, 0.7 * h},
                           {0.4 * w, 0.7 * h}};
        annotation.extras = extras;
        const QByteArray line = test::writeAll(dataset, "yolo", out.path(), true, false, false)
                                    .at(QStringLiteral("labels/train/1.txt"));
        const QList<QByteArray> columns = line.trimmed().split(' ');
        QCOMPARE(columns.size(), 9);
        double left = 1, right = 0;
        for (int i = 1; i < 9; i += 2) {
            left = std::min(left, columns[i].toDouble());
            right = std::max(right, columns[i].toDouble());
        }
        QVERIFY(std::abs(left - 0.4) < 1e-9 && std::abs(right - 0.6) < 1e-9);
    }

    void partsOfASegmentAreJoined()
    {
        Tree tree, out;
        tree.image("images/train/1.png").text("labels/train/1.txt", "0 0.1 0.1 0.3 0.1 0.2 0.3\n");
        tree.text("data.yaml", "train: images/train\nnames: [a]\n");
        Dataset dataset = opened(tree);
        Annotation &annotation = dataset.images[0].annotations[0];
        auto *extras = new AnnotationExtras(*annotation.extras);
        const double w = dataset.images[0].width, h = dataset.images[0].height;
        extras->furtherRings = {{{0.5 * w, 0.5 * h}, {0.6 * w, 0.5 * h}, {0.6 * w, 0.6 * h}}};
        annotation.extras = extras;
        const QByteArray line = test::writeAll(dataset, "yolo", out.path(), true, false, false)
                                    .at(QStringLiteral("labels/train/1.txt"));
        // Three corners, the way over, three corners, the way back.
        QCOMPARE(line.trimmed().split(' ').size(), 1 + 2 * 8);
    }

    void poseKeepsItsPoints()
    {
        Tree tree;
        const QByteArray label = "0 0.5 0.5 0.2 0.4 0.45 0.5 2 0.55 0.5 0\n";
        tree.image("images/train/1.png").text("labels/train/1.txt", label);
        tree.text("data.yaml", "train: images/train\nval: images/train\nkpt_shape: [2, 3]\n"
                               "flip_idx: [1, 0]\nnames: [a]\n");
        const Dataset dataset = opened(tree);
        QCOMPARE(dataset.images[0].annotations.size(), std::size_t(1));
        QCOMPARE(dataset.images[0].annotations[0].extras->keyPoints.size(), std::size_t(2));
        Tree out;
        const auto labels = test::writeAll(dataset, "yolo", out.path());
        QCOMPARE(labels.at(QStringLiteral("labels/train/1.txt")), label);
        const QByteArray yaml = test::contents(out.path()).at(QStringLiteral("data.yaml"));
        QVERIFY(yaml.contains("kpt_shape: [2,3]"));
        QVERIFY(yaml.contains("flip_idx: [1,0]"));
        // A changed image is written with the points that its annotations carry by then.
        Tree changed;
        QCOMPARE(test::writeAll(dataset, "yolo", changed.path(), true, false, false)
                     .at(QStringLiteral("labels/train/1.txt")),
                 label);
    }

    void untouchedValuesComeBack_data()
    {
        QTest::addColumn<QByteArray>("label");
        QTest::newRow("six decimals") << QByteArray("0 0.404688 0.840625 0.503125 0.24375\n");
        QTest::newRow("short") << QByteArray("0 0.5 0.5 1 1\n");
        QTest::newRow("fifteen digits")
            << QByteArray("1 0.333333333333333 0.123456789012345 0.1 0.211111111111111\n");
        QTest::newRow("at the border") << QByteArray("0 0.999999 0.000001 0.000002 0.000002\n");
        QTest::newRow("slightly outside") << QByteArray("0 1.005 0.5 0.1 0.1\n");
        QTest::newRow("zero area") << QByteArray("0 0.25 0.25 0 0.1\n");
        QTest::newRow("segment") << QByteArray("0 0.1 0.2 0.334567 0.2 0.3 0.987654 0.1 0.5\n");
    }
    void untouchedValuesComeBack()
    {
        QFETCH(QByteArray, label);
        for (const QSize size : {QSize(640, 480), QSize(1333, 777), QSize(3, 5)}) {
            Tree tree, out;
            tree.image("images/train/1.png", size.width(), size.height());
            tree.text("labels/train/1.txt", label).text("data.yaml", Yaml);
            const auto labels = test::writeAll(opened(tree), "yolo", out.path());
            QCOMPARE(labels.at(QStringLiteral("labels/train/1.txt")), label);
        }
    }

    void randomDecimalsComeBack()
    {
        std::uint64_t state = 1;
        const auto next = [&state] {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            return double(state >> 11) * 0x1.0p-53;
        };
        QByteArray label;
        for (int i = 0; i < 2000; ++i)
            label += QByteArray("0 ") + QByteArray::number(next(), 'f', 6 + i % 9) + ' ' +
                     QByteArray::number(next(), 'f', 6 + i % 9) + ' ' +
                     QByteArray::number(next() / 10, 'f', 6 + i % 9) + ' ' +
                     QByteArray::number(next() / 10, 'f', 6 + i % 9) + '\n';
        Tree tree, out;
        tree.image("images/train/1.png", 1237, 991).text("labels/train/1.txt", label);
        tree.text("data.yaml", Yaml);
        const auto labels = test::writeAll(opened(tree), "yolo", out.path());
        const QList<QByteArray> before = label.split('\n');
        const QList<QByteArray> after = labels.at(QStringLiteral("labels/train/1.txt")).split('\n');
        QCOMPARE(after.size(), before.size());
        for (qsizetype i = 0; i + 1 < before.size(); ++i)
            for (qsizetype column = 0; column < 5; ++column)
                QCOMPARE(after[i].split(' ')[column].toDouble(),
                         before[i].split(' ')[column].toDouble());
    }

    void writtenBoxesAreWhatATrainerAccepts()
    {
        Tree tree, out;
        tree.image("images/train/1.png").text("data.yaml", Yaml);
        tree.text("labels/train/1.txt", "0 1.2 .5 .2 .4\n0 .5 .5 4 4\n1 -3 -3 .1 .1\n");
        const auto labels = test::writeAll(opened(tree), "yolo", out.path());
        const QList<QByteArray> lines =
            labels.at(QStringLiteral("labels/train/1.txt")).trimmed().split('\n');
        QCOMPARE(lines.size(), 3); // the forecast counts on every box
        for (const QByteArray &line : lines)
            for (const QByteArray &value : line.split(' ').mid(1))
                QVERIFY(value.toDouble() >= 0 && value.toDouble() <= 1);
    }

    void mixedFilesAreWrittenAsSegmentsOnly()
    {
        Tree tree, out;
        tree.image("images/train/1.png").text("data.yaml", Yaml);
        tree.text("labels/train/1.txt", "0 .5 .5 .2 .4\n1 .1 .1 .2 .1 .2 .2\n");
        const auto labels = test::writeAll(opened(tree), "yolo", out.path());
        QCOMPARE(labels.at(QStringLiteral("labels/train/1.txt")),
                 QByteArray("0 0.4 0.3 0.6 0.3 0.6 0.7 0.4 0.7\n1 0.1 0.1 0.2 0.1 0.2 0.2\n"));
    }

    void bytesDoNotDependOnTheOrder()
    {
        Tree tree, forth, back;
        addTrainAndVal(tree);
        tree.image("images/train/0.png").text("data.yaml", Yaml);
        const Dataset dataset = opened(tree);
        test::writeAll(dataset, "yolo", forth.path());
        test::writeAll(dataset, "yolo", back.path(), true, true);
        QCOMPARE(test::contents(forth.path()), test::contents(back.path()));
    }

    void aYamlThatPointsAtItselfFitsASmallStack()
    {
        Tree tree;
        addTrainAndVal(tree);
        tree.text("data.yaml", "train: images/train\nval: images/val\nnames: [a, b]\n"
                               "round: &again {deeper: *again, list: [*again, *again]}\n");
        std::optional<Result<Dataset>> result;
        std::mutex done; // seen by ThreadSanitizer, unlike the end of a QThread
        std::unique_ptr<QThread> reader(QThread::create([&] {
            const std::lock_guard lock(done);
            result = openDataset(tree.path());
        }));
        reader->setStackSize(512 * 1024);
        reader->start();
        QVERIFY(reader->wait(30000));
        const std::lock_guard lock(done);
        QVERIFY(result->ok());
        QCOMPARE((*result)->images.size(), 2U);
    }

    void yamlHasWhatUltralyticsAsksFor_data()
    {
        QTest::addColumn<QByteArray>("folder");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("train only")
            << QByteArray("train") << QByteArray("train: images/train\nval: images/train  #");
        QTest::newRow("val only") << QByteArray("val")
                                  << QByteArray("train: images/val  # there is no such split\n"
                                                "val: images/val\n");
        QTest::newRow("test only") << QByteArray("test")
                                   << QByteArray("train: images/test  # there is no such split\n"
                                                 "val: images/test  # there is no such split\n"
                                                 "test: images/test\n");
    }
    void yamlHasWhatUltralyticsAsksFor()
    {
        QFETCH(QByteArray, folder);
        QFETCH(QByteArray, expected);
        Tree tree, out;
        tree.image("images/" + folder + "/1.png").text("classes.txt", "a\n");
        tree.text("labels/" + folder + "/1.txt", "");
        test::writeAll(opened(tree), "yolo", out.path());
        const QByteArray yaml = test::contents(out.path()).at(QStringLiteral("data.yaml"));
        QVERIFY2(yaml.contains(expected), yaml);
    }

    void unknownKeysStayAndDownloadGoes()
    {
        Tree tree, out;
        addTrainAndVal(tree);
        tree.text("data.yaml", Yaml + "download: https://example.org/x.zip\nroboflow:\n"
                                      "  workspace: w\n  version: 3\n  'on': 'no'\n");
        test::writeAll(opened(tree), "yolo", out.path());
        const QByteArray yaml = test::contents(out.path()).at(QStringLiteral("data.yaml"));
        QVERIFY(yaml.contains("roboflow: {\"on\":\"no\",\"version\":3,\"workspace\":\"w\"}"));
        QVERIFY(!yaml.contains("download"));
    }

    void darknetStaysReadableForDarknet()
    {
        Tree tree, out;
        tree.image("data/1.png").text("data/1.txt", "1 .5 .5 .1 .1\n");
        tree.text("train.txt", "data/1.png\n").text("obj.names", "a\nb\n");
        tree.text("obj.data", "classes=2\ntrain=train.txt\nnames=obj.names\nbackup=b\n");
        test::writeAll(opened(tree), "yolo", out.path());
        const auto files = test::contents(out.path());
        QCOMPARE(files.at(QStringLiteral("obj.names")), QByteArray("a\nb\n"));
        QCOMPARE(files.at(QStringLiteral("train.txt")), QByteArray("images/train/1.png\n"));
        QVERIFY(files.at(QStringLiteral("obj.data")).contains("train = train.txt"));
        QVERIFY(!files.at(QStringLiteral("data.yaml")).contains("backup"));
    }

    void stoppingIsAnError()
    {
        Tree tree;
        addTrainAndVal(tree);
        std::stop_source source;
        source.request_stop();
        TaskContext context;
        context.stop = source.get_token();
        QVERIFY(!openDataset(tree.path(), context).ok());
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestFormatYolo)
#include "tst_format_yolo.moc"
