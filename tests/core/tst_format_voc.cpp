#include "core/formats/vocbase.h"
#include "tests/core/formattree.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>

#include <array>
#include <functional>

using namespace ballast;
using ballast::test::Tree;

namespace {

using Build = std::function<void(Tree &)>;

QByteArray object(const char *name, const QByteArray &box, const QByteArray &rest = {})
{
    const QList<QByteArray> edges = box.split(' ');
    return QByteArray("<object><name>") + name + "</name>" + rest + "<bndbox><xmin>" + edges[0] +
           "</xmin><ymin>" + edges[1] + "</ymin><xmax>" + edges[2] + "</xmax><ymax>" + edges[3] +
           "</ymax></bndbox></object>";
}

QByteArray annotation(const QByteArray &objects, const QByteArray &file = "1.png",
                      const QByteArray &head = {}, const QByteArray &size = "100 50 3")
{
    const QList<QByteArray> sizes = size.split(' ');
    return "<annotation>" + head + "<filename>" + file + "</filename><size><width>" + sizes[0] +
           "</width><height>" + sizes[1] + "</height><depth>" + sizes[2] + "</depth></size>" +
           objects + "</annotation>";
}

const QByteArray Cat = object("cat", "10 20 30 40");

Dataset opened(const Tree &tree, const QString &file = {})
{
    Result<Dataset> result = openDataset(tree.path(file));
    if (!result) {
        QTest::qFail(qPrintable(result.error().text()), __FILE__, __LINE__);
        return {};
    }
    return std::move(result).value();
}

Box onlyBox(const Dataset &dataset)
{
    return dataset.images.size() == 1 && dataset.images[0].annotations.size() == 1
               ? dataset.images[0].annotations[0].box
               : Box{-1, -1, -1, -1};
}

/// Adds image and label of each stem in the usual folders.
void addUsual(Tree &tree, const QList<QByteArray> &stems)
{
    for (const QByteArray &stem : stems) {
        tree.image("JPEGImages/" + stem + ".png");
        tree.text("Annotations/" + stem + ".xml", annotation(Cat, stem + ".png"));
    }
}

} // namespace

Q_DECLARE_METATYPE(Build)
Q_DECLARE_METATYPE(Box)

class TestFormatVoc : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void layouts_data()
    {
        QTest::addColumn<Build>("build");
        QTest::addColumn<QString>("open");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const Build &build, const QStringList &expected,
                            const char *open = "") {
            QTest::newRow(name) << build << QString::fromLatin1(open) << expected;
        };
        const QStringList plain{QStringLiteral("JPEGImages/1.png 1")};
        row(
            "Annotations and JPEGImages", [](Tree &t) { addUsual(t, {"1"}); }, plain);
        row(
            "one XML is opened", [](Tree &t) { addUsual(t, {"1"}); }, plain, "Annotations/1.xml");
        row(
            "Annotations is opened", [](Tree &t) { addUsual(t, {"1"}); }, plain, "Annotations");
        row("annotations and images, lower case",
            [](Tree &t) { t.image("images/1.png").text("annotations/1.xml", annotation(Cat)); },
            {QStringLiteral("images/1.png 1")});
        row("XML beside the images",
            [](Tree &t) { t.image("1.png").text("1.xml", annotation(Cat)); },
            {QStringLiteral("1.png 1")});
        row("Roboflow: split folders, XML beside the images",
            [](Tree &t) {
                t.image("train/1.png").text("train/1.xml", annotation(Cat));
                t.image("valid/2.png").text("valid/2.xml", annotation(Cat, "2.png"));
            },
            {QStringLiteral("train/1.png train 1"), QStringLiteral("valid/2.png val 1")});
        row("a devkit folder around it",
            [](Tree &t) {
                t.image("VOCdevkit/VOC2007/JPEGImages/1.png");
                t.text("VOCdevkit/VOC2007/Annotations/1.xml", annotation(Cat));
                t.text("VOCdevkit/VOC2007/ImageSets/Main/val.txt", "1\n");
            },
            {QStringLiteral("VOCdevkit/VOC2007/JPEGImages/1.png val 1")});
        row("the same <filename> copied into every XML: the stem counts",
            [](Tree &t) {
                t.image("JPEGImages/1.png").image("JPEGImages/2.png");
                t.text("Annotations/1.xml", annotation(Cat, "1.png"));
                t.text("Annotations/2.xml", annotation(Cat, "1.png"));
            },
            {QStringLiteral("JPEGImages/1.png 1"), QStringLiteral("JPEGImages/2.png 1")});
        row("<filename> where the stem finds nothing",
            [](Tree &t) {
                t.image("JPEGImages/a.png").text("Annotations/x.xml", annotation(Cat, "a.png"));
            },
            {QStringLiteral("JPEGImages/a.png 1")});
        row(
            "<filename> without suffix and with a stale folder",
            [](Tree &t) {
                t.image("JPEGImages/1.png");
                t.text("Annotations/1.xml", annotation(Cat, "/old/place/1"));
            },
            plain);
        row("a negative has no object",
            [](Tree &t) { t.image("JPEGImages/1.png").text("Annotations/1.xml", annotation({})); },
            {QStringLiteral("JPEGImages/1.png 0")});
        row("an image without XML, a dot in the stem",
            [](Tree &t) {
                addUsual(t, {"1.5"});
                t.image("JPEGImages/2.png");
            },
            {QStringLiteral("JPEGImages/1.5.png 1"), QStringLiteral("JPEGImages/2.png 0")});
        row(
            "the image is missing: the label stays",
            [](Tree &t) { t.text("Annotations/1.xml", annotation(Cat)); }, plain);
        row("unicode",
            [](Tree &t) {
                t.image("JPEGImages/größe 图.png");
                t.text("Annotations/größe 图.xml", annotation(Cat, "größe 图.png"));
            },
            {QStringLiteral("JPEGImages/größe 图.png 1")});
    }
    void layouts()
    {
        QFETCH(Build, build);
        QFETCH(QString, open);
        Tree tree;
        build(tree);
        const Dataset dataset = opened(tree, open);
        QCOMPARE(dataset.format, QStringLiteral("voc"));
        QTEST(test::outline(dataset), "expected");
    }

    void sets_data()
    {
        QTest::addColumn<Build>("build");
        QTest::addColumn<QStringList>("expected"); // stem and split
        QTest::addColumn<QString>("issue");
        const auto row = [](const char *name, const Build &build, const char *expected,
                            const char *issue = "") {
            QTest::newRow(name) << build << QString::fromLatin1(expected).split(u',')
                                << QString::fromLatin1(issue);
        };
        row(
            "train, val and test",
            [](Tree &t) {
                t.text("ImageSets/Main/train.txt", "1\n").text("ImageSets/Main/val.txt", "2\n");
                t.text("ImageSets/Main/test.txt", "3");
            },
            "train,val,test");
        row(
            "trainval does not hide val",
            [](Tree &t) {
                t.text("ImageSets/Main/train.txt", "1\n").text("ImageSets/Main/val.txt", "2\n");
                t.text("ImageSets/Main/trainval.txt", "1\n2\n3\n");
            },
            "train,val,train");
        row(
            "trainval alone is training",
            [](Tree &t) {
                t.text("ImageSets/Main/trainval.txt", "1\n2\n");
                t.text("ImageSets/Main/test.txt", "3\n");
            },
            "train,train,test");
        row(
            "per-class lists with flags",
            [](Tree &t) {
                t.text("ImageSets/Main/cat_train.txt", "1  1\n2 -1\n");
                t.text("ImageSets/Main/dog_train.txt", "1 -1\n2  0\n");
                t.text("ImageSets/Main/cat_val.txt", "3 -1\n");
            },
            "train,train,val");
        row(
            "plain lists count before per-class ones",
            [](Tree &t) {
                t.text("ImageSets/Main/train.txt", "1\n2\n").text("ImageSets/Main/val.txt", "3\n");
                t.text("ImageSets/Main/cat_test.txt", "1 -1\n");
            },
            "train,train,val");
        row(
            "lists with folders, suffixes, CRLF and byte order mark",
            [](Tree &t) {
                t.text("ImageSets/Main/train.txt", "\xEF\xBB\xBFJPEGImages/1.png\r\n2.png\r\n");
                t.text("ImageSets/Main/val.txt", "3\r\n");
            },
            "train,train,val");
        row(
            "lists without Main",
            [](Tree &t) { t.text("ImageSets/train.txt", "1\n2\n").text("ImageSets/val.txt", "3"); },
            "train,train,val");
        row(
            "an image in no list has no split",
            [](Tree &t) {
                t.text("ImageSets/Main/train.txt", "1\n").text("ImageSets/Main/val.txt", "2\n");
            },
            "train,val,");
        row(
            "an image in two lists",
            [](Tree &t) {
                t.text("ImageSets/Main/train.txt", "1\n2\n");
                t.text("ImageSets/Main/val.txt", "2\n3\n");
            },
            "train,train,val", "image-in-two-splits");
        row(
            "a list names what is not there",
            [](Tree &t) {
                t.text("ImageSets/Main/train.txt", "1\n2\n9\n");
                t.text("ImageSets/Main/val.txt", "3\n");
            },
            "train,train,val", "missing-image");
    }
    void sets()
    {
        QFETCH(Build, build);
        QFETCH(QString, issue);
        Tree tree;
        addUsual(tree, {"1", "2", "3"});
        build(tree);
        const Dataset dataset = opened(tree);
        QStringList splits;
        for (const ImageItem &image : dataset.images)
            splits.append(splitName(image.split));
        QTEST(splits, "expected");
        QCOMPARE(test::countIssues(dataset, "image-in-two-splits"),
                 issue == u"image-in-two-splits" ? 1 : 0);
        QCOMPARE(test::countIssues(dataset, "missing-image"), issue == u"missing-image" ? 1 : 0);
    }

    void stemsThatLookLikeFlagsOrFiles()
    {
        Tree tree;
        addUsual(tree, {"cell 1", "cell 0", "photo.png", "plain", "trail "});
        tree.text("ImageSets/Main/train.txt", "cell 1\nphoto.png\nplain\n");
        tree.text("ImageSets/Main/val.txt", "cell 0\r\ntrail \n");
        const Dataset dataset = opened(tree);
        QCOMPARE(test::outline(dataset),
                 (QStringList{QStringLiteral("JPEGImages/cell 0.png val 1"),
                              QStringLiteral("JPEGImages/cell 1.png train 1"),
                              QStringLiteral("JPEGImages/photo.png.png train 1"),
                              QStringLiteral("JPEGImages/plain.png train 1"),
                              QStringLiteral("JPEGImages/trail .png val 1")}));
        QVERIFY(test::countIssues(dataset, "missing-image") == 0);
    }

    void perClassListsOfStemsWithDigits()
    {
        Tree tree;
        addUsual(tree, {"cell", "cell 1"});
        tree.text("ImageSets/Main/cat_train.txt", "cell  1\n");
        tree.text("ImageSets/Main/cat_val.txt", "cell 1 -1\n");
        QCOMPARE(test::outline(opened(tree)),
                 (QStringList{QStringLiteral("JPEGImages/cell 1.png val 1"),
                              QStringLiteral("JPEGImages/cell.png train 1")}));
    }

    void ofTwoImagesOfOneNameTheFileNameTells()
    {
        Tree tree;
        tree.image("JPEGImages/a.jpg").image("JPEGImages/a.png");
        tree.text("Annotations/a.xml", annotation(Cat, "a.png"));
        QCOMPARE(test::outline(opened(tree)), (QStringList{QStringLiteral("JPEGImages/a.jpg 0"),
                                                           QStringLiteral("JPEGImages/a.png 1")}));
    }

    void base_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<int>("base");
        QTest::addColumn<bool>("sure");
        QTest::addColumn<Box>("box");
        const QByteArray devkit = "<source><database>The VOC2007 Database</database></source>";
        const QByteArray other = "<source><database>Unknown</database></source>";
        const auto xml = [](const QByteArray &box, const QByteArray &head) {
            return annotation(object("cat", box), "1.png", head);
        };
        QTest::newRow("a zero means 0-based")
            << xml("0 20 30 40", other) << 0 << true << Box{0, 20, 30, 40};
        QTest::newRow("ymin zero too")
            << xml("10 0 30 40", other) << 0 << true << Box{10, 0, 30, 40};
        QTest::newRow("xmax = W fits both")
            << xml("1 1 100 50", other) << 0 << false << Box{1, 1, 100, 50};
        QTest::newRow("the devkit counts from 1")
            << xml("1 1 100 50", devkit) << 1 << true << Box{0, 0, 100, 50};
        QTest::newRow("a zero in the devkit's clothes")
            << xml("0 1 100 50", devkit) << 0 << true << Box{0, 1, 100, 50};
    }
    void base()
    {
        QFETCH(QByteArray, xml);
        QFETCH(int, base);
        Tree tree;
        tree.image("JPEGImages/1.png").text("Annotations/1.xml", xml);
        Dataset dataset = opened(tree);
        QCOMPARE(vocBase(dataset), base);
        QTEST(isVocBaseSure(dataset), "sure");
        QTEST(onlyBox(dataset), "box");
        QCOMPARE(test::countIssues(dataset, "voc-base-assumed"), isVocBaseSure(dataset) ? 0 : 1);

        // The choice can be changed there and back, and is kept in what is written.
        const Box before = onlyBox(dataset);
        setVocBase(dataset, 1 - base);
        QCOMPARE(onlyBox(dataset).x2, before.x2);
        QCOMPARE(onlyBox(dataset).x1, before.x1 + (base == 1 ? 1 : -1));
        setVocBase(dataset, base);
        QCOMPARE(onlyBox(dataset), before);
        Tree out;
        const auto labels = test::writeAll(dataset, "voc", out.path());
        const QByteArray written = labels.at(QStringLiteral("Annotations/1.xml"));
        for (const char *edge : {"xmin", "ymin", "xmax", "ymax"}) {
            const auto valueOf = [edge](const QByteArray &text) {
                const qsizetype at = text.indexOf('<' + QByteArray(edge) + '>');
                return text.mid(at, text.indexOf('/', at) - at);
            };
            QCOMPARE(valueOf(written), valueOf(xml));
        }
    }

    void forcedBase()
    {
        Tree tree, out;
        tree.image("JPEGImages/1.png").text("Annotations/1.xml", annotation(Cat));
        WriteOptions options;
        options.vocBase = WriteOptions::VocBase::OneBased;
        const auto labels =
            test::writeAll(opened(tree), "voc", out.path(), true, false, true, options);
        QVERIFY(labels.at(QStringLiteral("Annotations/1.xml")).contains("<xmin>11</xmin>"));
        QVERIFY(labels.at(QStringLiteral("Annotations/1.xml")).contains("<xmax>30</xmax>"));
    }

    void objects_data()
    {
        QTest::addColumn<QByteArray>("objects");
        QTest::addColumn<int>("boxes");
        QTest::addColumn<Box>("box");
        QTest::addColumn<int>("troubles");
        const Box cat{10, 20, 30, 40};
        const auto row = [](const char *name, const QByteArray &objects, int boxes, const Box &box,
                            int troubles = 0) {
            QTest::newRow(name) << objects << boxes << box << troubles;
        };
        row("plain", Cat, 1, cat);
        row("bndbox children in another order",
            "<object><name>cat</name><bndbox><ymax>40</ymax><xmax>30</xmax><ymin>20</ymin>"
            "<xmin>10</xmin></bndbox></object>",
            1, cat);
        row("bndbox before the name",
            "<object><bndbox><xmin>10</xmin><ymin>20</ymin><xmax>30</xmax><ymax>40</ymax></bndbox>"
            "<name>cat</name></object>",
            1, cat);
        row("floats", object("cat", "10.25 20.5 30.125 40.75"), 1, Box{10.25, 20.5, 30.125, 40.75});
        row("blanks and line ends in the numbers", object("cat", "10 20 30\n 40\n"), 1, cat);
        row("part with a bndbox of its own, before",
            object("cat", "10 20 30 40",
                   "<part><name>head</name><bndbox><xmin>1</xmin><ymin>2</ymin><xmax>3</xmax>"
                   "<ymax>4</ymax></bndbox></part>"),
            1, cat);
        row("zero area stays", object("cat", "10 20 10 40"), 1, Box{10, 20, 10, 40});
        row("a missing edge",
            "<object><name>cat</name><bndbox><xmin>1</xmin></bndbox></object>" + Cat, 1, cat, 1);
        row("no number", object("cat", "a 20 30 40") + Cat, 1, cat, 1);
        row("nan", object("cat", "nan 20 30 40") + Cat, 1, cat, 1);
        row("no name", object("", "1 2 3 4") + Cat, 1, cat, 1);
        row("no bndbox", "<object><name>cat</name></object>" + Cat, 1, cat, 1);
    }
    void objects()
    {
        QFETCH(QByteArray, objects);
        Tree tree;
        tree.image("JPEGImages/1.png").text("Annotations/1.xml", annotation(objects));
        const Dataset dataset = opened(tree);
        QTEST(int(dataset.images[0].annotations.size()), "boxes");
        QTEST(dataset.images[0].annotations[0].box, "box");
        QTEST(test::countIssues(dataset, "unreadable-label"), "troubles");
    }

    void size_data()
    {
        QTest::addColumn<QByteArray>("size");
        QTest::addColumn<int>("width");
        QTest::newRow("as labelled, without asking the image") << QByteArray("640 480 3") << 640;
        QTest::newRow("0/0/3: from the image") << QByteArray("0 0 3") << 100;
        QTest::newRow("empty: from the image") << QByteArray("  ") << 100;
        QTest::newRow("negative: from the image") << QByteArray("-5 -5 3") << 100;
    }
    void size()
    {
        QFETCH(QByteArray, size);
        Tree tree;
        tree.image("JPEGImages/1.png");
        tree.text("Annotations/1.xml", annotation(Cat, "1.png", {}, size));
        QTEST(opened(tree).images[0].width, "width");
    }

    void everythingSaidComesBack()
    {
        const QByteArray head =
            "<folder>My folder</folder><path>C:\\x\\1.png</path><source><database>Mine &amp; "
            "yours</database><annotation>a</annotation></source><owner><name>me</name></owner>"
            "<segmented>1</segmented><weather>rain</weather>";
        const QByteArray rest =
            "<pose>Left</pose><truncated>1</truncated><difficult>1</difficult>"
            "<occluded>1</occluded><actions><running>1</running></actions><part><name>head</name>"
            "</part><part><name>hand</name></part><colour>&lt;red&gt;</colour>";
        Tree tree, out;
        tree.image("JPEGImages/1.png");
        tree.text("Annotations/1.xml", annotation(object("a:b & <c>", "10 20 30 40", rest)
                                                      .replace("a:b & <c>", "a:b &amp; &lt;c&gt;"),
                                                  "1.png", head, "100 50 1"));
        const Dataset dataset = opened(tree);
        const Annotation &first = dataset.images[0].annotations[0];
        QVERIFY(first.has(Annotation::Difficult) && first.has(Annotation::Truncated) &&
                first.has(Annotation::Occluded));
        test::writeAll(dataset, "voc", out.path());
        const Dataset again = opened(out);
        QCOMPARE(test::classNames(again), QStringList{QStringLiteral("a:b & <c>")});
        QCOMPARE(again.images[0].extras, dataset.images[0].extras);
        QCOMPARE(again.images[0].annotations[0].extras->values, first.extras->values);
        QCOMPARE(again.images[0].annotations[0].flags, first.flags);
        QVERIFY(first.extras->values.contains(QStringLiteral("part")));
    }

    void changedImagesLoseWhatNoLongerFits()
    {
        Tree tree, out;
        tree.image("JPEGImages/1.png");
        tree.text("Annotations/1.xml",
                  annotation(object("cat", "10 20 30 40",
                                    "<pose>Left</pose><part><bndbox><xmin>1</xmin></bndbox>"
                                    "</part>"),
                             "1.png", "<path>/x/1.png</path>"));
        const auto labels = test::writeAll(opened(tree), "voc", out.path(), true, false, false);
        const QByteArray xml = labels.at(QStringLiteral("Annotations/1.xml"));
        QVERIFY(xml.contains("<pose>Left</pose>"));
        QVERIFY(!xml.contains("<part>") && !xml.contains("<path>"));
    }

    void damagedFilesLeaveTheirImageOut_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("cut") << annotation(Cat).left(150);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not XML") << QByteArray("0 0.5 0.5 1 1");
        QTest::newRow("wrong tags") << QByteArray("<annotation><object></annotation>");
        QTest::newRow("rubbish behind the end") << annotation(Cat) + "<more>";
        QTest::newRow("elements inside elements without end")
            << annotation(QByteArray("<x>").repeated(100000) + QByteArray("</x>").repeated(100000));
        QTest::newRow("another format's XML") << QByteArray("<annotations></annotations>");
        QTest::newRow("entities without end")
            << QByteArray("<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
                          "\"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
                          "\"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>"
                          "<annotation><folder>&d;&d;&d;&d;&d;&d;</folder></annotation>");
    }
    void damagedFilesLeaveTheirImageOut()
    {
        QFETCH(QByteArray, xml);
        Tree tree;
        addUsual(tree, {"1", "2"});
        tree.text("Annotations/2.xml", xml);
        const Dataset dataset = opened(tree);
        QCOMPARE(test::outline(dataset), QStringList{QStringLiteral("JPEGImages/1.png 1")});
        QCOMPARE(test::countIssues(dataset, "unreadable-label"), 1);
        QVERIFY(!dataset.issues[0].remedy.isEmpty());
    }

    void classOrder_data()
    {
        QTest::addColumn<Build>("build");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, const char *names, const Build &build) {
            QTest::newRow(name) << build << QString::fromLatin1(names).split(u',');
        };
        row("byte order", "Zebra,ant,bee", [](Tree &) {});
        row("labelmap.txt", "bee,empty,Zebra,ant", [](Tree &t) {
            t.text("labelmap.txt", "# label:color_rgb:parts:actions\nbackground:0,0,0::\n"
                                   "bee:1,2,3::\nempty:::\nZebra:::\n");
        });
        row("classes.txt", "ant,bee,more,Zebra",
            [](Tree &t) { t.text("classes.txt", "ant\nbee\nmore\nZebra\n"); });
        row("classes.txt of something else", "Zebra,ant,bee",
            [](Tree &t) { t.text("classes.txt", "ant\nbee\n"); });
    }
    void classOrder()
    {
        QFETCH(Build, build);
        Tree tree, out;
        tree.image("JPEGImages/1.png");
        tree.text("Annotations/1.xml",
                  annotation(object("bee", "1 2 3 4") + object("Zebra", "1 2 3 4") +
                             object("ant", "1 2 3 4")));
        build(tree);
        const Dataset dataset = opened(tree);
        QTEST(test::classNames(dataset), "names");
        QCOMPARE(dataset.classes[std::size_t(dataset.images[0].annotations[0].classId)].name,
                 QStringLiteral("bee"));
        test::writeAll(dataset, "voc", out.path());
        QCOMPARE(test::classNames(opened(out)), test::classNames(dataset));
    }

    void listsComeBack()
    {
        Tree tree, out, back;
        addUsual(tree, {"1", "2", "3", "4"});
        tree.text("ImageSets/Main/train.txt", "1\n4\n").text("ImageSets/Main/val.txt", "2\n");
        tree.text("ImageSets/Main/trainval.txt", "1\n2\n4\n");
        tree.text("ImageSets/Main/test.txt", "3\n").text("ImageSets/Main/cat_train.txt", "1  1\n");
        const Dataset dataset = opened(tree);
        test::writeAll(dataset, "voc", out.path());
        test::writeAll(dataset, "voc", back.path(), true, true);
        const auto files = test::contents(out.path());
        QCOMPARE(files.at(QStringLiteral("ImageSets/Main/train.txt")), QByteArray("1\n4\n"));
        QCOMPARE(files.at(QStringLiteral("ImageSets/Main/trainval.txt")), QByteArray("1\n2\n4\n"));
        QCOMPARE(files.at(QStringLiteral("ImageSets/Main/cat_train.txt")),
                 QByteArray("1  1\n4  1\n"));
        QCOMPARE(test::contents(back.path()), files);
        QCOMPARE(test::outline(opened(out)), test::outline(dataset));
    }

    void realDataset()
    {
        BALLAST_NEED_BCCD();
        const Result<Dataset> result = openDataset(test::bccdFolder());
        QVERIFY(result.ok());
        const Dataset &dataset = *result;
        QCOMPARE(dataset.format, QStringLiteral("voc"));
        QCOMPARE(dataset.images.size(), std::size_t(364));
        QCOMPARE(test::classNames(dataset),
                 (QStringList{QStringLiteral("Platelets"), QStringLiteral("RBC"),
                              QStringLiteral("WBC")}));
        std::array<int, 3> boxes{};
        std::array<int, 4> images{};
        int empty = 0;
        for (const ImageItem &image : dataset.images) {
            ++images[std::size_t(image.split)];
            for (const Annotation &annotation : image.annotations) {
                ++boxes[std::size_t(annotation.classId)];
                empty += annotation.box.isEmpty();
            }
        }
        QCOMPARE(boxes, (std::array{361, 4155, 372}));
        QCOMPARE(images, (std::array{0, 205, 87, 72}));
        QCOMPARE(empty, 2);
    }

    void realDatasetComesBack()
    {
        BALLAST_NEED_BCCD();
        const Result<Dataset> result = openDataset(test::bccdFolder());
        QVERIFY(result.ok());
        Tree out;
        test::writeAll(*result, "voc", out.path(), false);
        // Compare the numbers of source and copy as text, without any reader of ours.
        const QDir source(test::bccdFolder() + QStringLiteral("/Annotations"));
        const QRegularExpression number(
            QStringLiteral("<(xmin|ymin|xmax|ymax|name|pose|truncated|difficult|width|height)>"
                           "\\s*([^<]*?)\\s*<"));
        for (const QString &name : source.entryList(QDir::Files)) {
            QFile before(source.filePath(name));
            QFile after(out.path(QStringLiteral("Annotations/") + name));
            QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
            const auto values = [&](QFile &file) {
                QStringList all;
                auto it = number.globalMatch(QString::fromUtf8(file.readAll()));
                while (it.hasNext()) {
                    const auto match = it.next();
                    all.append(match.captured(1) + u'=' + match.captured(2));
                }
                all.sort();
                return all;
            };
            QCOMPARE(values(after), values(before));
        }
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestFormatVoc)
#include "tst_format_voc.moc"
