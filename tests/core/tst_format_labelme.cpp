#include "core/formats/skeletons.h"
#include "core/imaging/codec.h"
#include "tests/core/formattree.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <opencv2/core/mat.hpp>

#include <cmath>

using namespace ballast;
using ballast::test::Tree;

namespace {

/// JSON with ' in place of ".
QByteArray q(const QByteArray &text)
{
    return QByteArray(text).replace('\'', '"');
}

/// A label file as labelme writes it, on one line.
QByteArray labelme(const QByteArray &shapes, const QByteArray &imagePath = "1.png",
                   const QByteArray &size = "'imageHeight':50,'imageWidth':100",
                   const QByteArray &data = "null")
{
    return q("{'version':'5.5.0','flags':{},'shapes':[" + shapes + "],'imagePath':'" + imagePath +
             "','imageData':" + data + "," + size + "}");
}

QByteArray shape(const QByteArray &type, const QByteArray &points, const QByteArray &label = "cat",
                 const QByteArray &group = "null", const QByteArray &more = {})
{
    return "{'label':'" + label + "','points':" + points + ",'group_id':" + group +
           ",'description':'','shape_type':'" + type + "','flags':{},'mask':null" + more + "}";
}

const QByteArray Triangle = "[[10.5,10],[30,10],[30,40.25]]";

Dataset opened(const Tree &tree, const QString &file = {})
{
    Result<Dataset> result = openDataset(tree.path(file));
    if (!result) {
        QTest::qFail(qPrintable(result.error().text()), __FILE__, __LINE__);
        return {};
    }
    return std::move(result).value();
}

Dataset openedShapes(const QByteArray &shapes)
{
    Tree tree;
    tree.image("1.png").text("1.json", labelme(shapes));
    return opened(tree);
}

QString boxText(const Annotation &annotation)
{
    const Box &box = annotation.box;
    return QStringLiteral("%1 %2 %3 %4").arg(box.x1).arg(box.y1).arg(box.x2).arg(box.y2);
}

QJsonObject json(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

/// Base64 of a mask's PNG: 3 × 2, an L of four pixels.
QByteArray maskPng()
{
    cv::Mat mask(2, 3, CV_8UC1, cv::Scalar(0));
    mask.at<uchar>(0, 0) = mask.at<uchar>(1, 0) = mask.at<uchar>(1, 1) = mask.at<uchar>(1, 2) = 1;
    return encodeImage(mask, {ImageFormat::Png, 95, false}).value().toBase64();
}

} // namespace

class TestFormatLabelme : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void shapesAreNumberedAsInTheFile()
    {
        Tree tree;
        tree.image("1.png").text("1.json", labelme("{'points':" + Triangle + "}," +
                                                   shape("rectangle", "[[10,20],[30,40]]") + ',' +
                                                   shape("spiral", Triangle)));
        QStringList told;
        for (const Issue &issue : opened(tree).issues)
            told.append(issue.message.section(u' ', 0, 1).remove(u':'));
        told.sort();
        QCOMPARE(told, (QStringList{QStringLiteral("Shape 1"), QStringLiteral("Shape 3")}));
    }

    void shapes_data()
    {
        QTest::addColumn<QByteArray>("shapes");
        QTest::addColumn<int>("objects");
        QTest::addColumn<QString>("box"); ///< of the first
        QTest::addColumn<int>("corners"); ///< of its outline
        QTest::addColumn<QByteArray>("issue");
        const auto row = [](const char *name, const QByteArray &shapes, int objects,
                            const char *box = "", int corners = 0, const char *issue = "") {
            QTest::newRow(name) << shapes << objects << QString::fromLatin1(box) << corners
                                << QByteArray(issue);
        };
        row("polygon", shape("polygon", Triangle), 1, "10.5 10 30 40.25", 3);
        row("rectangle", shape("rectangle", "[[10,20],[30,40]]"), 1, "10 20 30 40");
        row("rectangle from the bottom right", shape("rectangle", "[[30,40],[10,20]]"), 1,
            "10 20 30 40");
        row("rectangle from the top right", shape("rectangle", "[[30,20],[10,40]]"), 1,
            "10 20 30 40");
        row("rectangle of four corners", shape("rectangle", "[[10,20],[30,20],[30,40],[10,40]]"), 1,
            "10 20 30 40");
        row("circle: centre and rim", shape("circle", "[[50,25],[53,29]]"), 1, "45 20 55 30", 72);
        row("oriented rectangle", shape("oriented_rectangle", "[[50,10],[60,20],[50,30],[40,20]]"),
            1, "40 10 60 30");
        row("mask: first and last pixel",
            shape("mask", "[[10,20],[12,21]]").replace("'mask':null", "'mask':'" + maskPng() + "'"),
            1, "10 20 13 22", 6);
        row("a mask that is no picture",
            shape("mask", "[[10,20],[12,21]]").replace("'mask':null", "'mask':'AAAA'"), 1,
            "10 20 13 22");
        row("point", shape("point", "[[7,8]]"), 1, "7 8 7 8");
        row("line", shape("line", "[[7,8],[9,18]]"), 1, "7 8 9 18");
        row("linestrip", shape("linestrip", "[[7,8],[9,18],[1,10]]"), 1, "1 8 9 18");
        row("points", shape("points", "[[7,8],[9,18],[1,10]]"), 1, "1 8 9 18");
        row("no shape_type, as old versions",
            "{'label':'cat','points':" + Triangle + ",'line_color':null,'fill_color':null}", 1,
            "10.5 10 30 40.25", 3);
        row("parts of one object",
            shape("polygon", Triangle, "cat", "3") + ',' +
                shape("polygon", "[[50,10],[60,10],[60,45]]", "cat", "3"),
            1, "10.5 10 60 45", 3);
        row("a rectangle as a part",
            shape("polygon", Triangle, "cat", "0") + ',' +
                shape("rectangle", "[[50,1],[60,9]]", "cat", "0"),
            1, "10.5 1 60 40.25", 3);
        row("one group, two labels",
            shape("polygon", Triangle, "cat", "3") + ',' + shape("polygon", Triangle, "dog", "3"),
            2, "10.5 10 30 40.25", 3);
        row("no group, no parts", shape("polygon", Triangle) + ',' + shape("polygon", Triangle), 2,
            "10.5 10 30 40.25", 3);
        row("numbers in quotes", shape("rectangle", "[['10','20'],['30',40]]"), 1, "10 20 30 40", 0,
            "numbers-as-text");
        row("polygon of two points", shape("polygon", "[[1,2],[3,4]]"), 0, "", 0,
            "unreadable-label");
        row("polygon of one point", shape("polygon", "[[1,2]]"), 0, "", 0, "unreadable-label");
        row("polygon without points", shape("polygon", "[]"), 0, "", 0, "unreadable-label");
        row("rectangle of three points", shape("rectangle", "[[1,2],[3,4],[5,6]]"), 0, "", 0,
            "unreadable-label");
        row("points that are text", shape("polygon", "'none'"), 0, "", 0, "unreadable-label");
        row("half a point", shape("polygon", "[[1,2],[3],[4,5]]"), 0, "", 0, "unreadable-label");
        row("no label", "{'points':" + Triangle + ",'shape_type':'polygon'}", 0, "", 0,
            "unreadable-label");
        row("unknown type", shape("spiral", Triangle), 0, "", 0, "unreadable-label");
        row("no object at all, but text", "'cat'", 0, "", 0, "unreadable-label");
        row("NaN as Python writes it",
            shape("polygon", "[[NaN,2],[3,4],[5,6]]") + ',' +
                shape("polygon", "[[1,2],[-Infinity,4],[5,6]]", "NaN") + ',' +
                shape("rectangle", "[[10,20],[30,40]]"),
            1, "10 20 30 40", 0, "unreadable-label");
        row("a number too large for any", shape("polygon", "[[1e999,2],[3,4],[5,6]]"), 0, "", 0,
            "unreadable-label");
    }
    void shapes()
    {
        QFETCH(QByteArray, shapes);
        QFETCH(int, objects);
        QFETCH(QString, box);
        QFETCH(int, corners);
        QFETCH(QByteArray, issue);
        Tree tree;
        tree.image("1.png").text("1.json", labelme(shapes)).image("2.png");
        tree.text("2.json", labelme(shape("rectangle", "[[1,2],[3,4]]", "other"), "2.png"));
        const Dataset dataset = opened(tree);
        QCOMPARE(dataset.format, QStringLiteral("labelme"));
        // What is wrong with one file never costs another.
        QCOMPARE(test::imageNamed(dataset, QStringLiteral("2.png"))->annotations.size(),
                 std::size_t(1));
        const ImageItem *image = test::imageNamed(dataset, QStringLiteral("1.png"));
        if (shapes.contains("1e999")) { // JSON has no such number: the file cannot be read
            QVERIFY(!image);
        } else {
            QVERIFY(image);
            QCOMPARE(int(image->annotations.size()), objects);
            if (objects > 0) {
                QCOMPARE(boxText(image->annotations[0]), box);
                QCOMPARE(int(image->annotations[0].extras->polygon.size()), corners);
            }
        }
        QCOMPARE(dataset.issues.empty(), issue.isEmpty());
        for (const Issue &one : dataset.issues) {
            QCOMPARE(one.kind, QString::fromLatin1(issue));
            QCOMPARE(one.file, QStringLiteral("1.json"));
            QVERIFY(!one.message.isEmpty() && !one.remedy.isEmpty());
        }
    }

    void masksAreTracedAlongTheirPixels()
    {
        const Dataset dataset =
            openedShapes(shape("mask", "[[10,20],[12,21]]")
                             .replace("'mask':null", "'mask':'" + maskPng() + "'"));
        const std::vector<Point> expected{{11, 20}, {11, 21}, {13, 21},
                                          {13, 22}, {10, 22}, {10, 20}};
        QCOMPARE(dataset.images[0].annotations[0].extras->polygon, expected);
    }

    void pointsOfAGroupAreKeyPoints()
    {
        Tree tree;
        const QByteArray body = shape("rectangle", "[[10,20],[30,40]]", "cat", "4");
        const auto point = [](const char *name, const char *at, const char *group,
                              const char *more = "") {
            return shape("point", at, name, group)
                .replace("'flags':{}", QByteArray("'flags':{") + more + "}");
        };
        tree.image("1.png").image("2.png").image("3.png");
        tree.text("1.json", labelme(body + ',' + point("nose", "[[12,21]]", "4") + ',' +
                                    point("tail", "[[28,39]]", "4", "'occluded':true")));
        tree.text("2.json", labelme(point("ear", "[[1,2]]", "4") + ',' + body + ',' +
                                        point("tail", "[[3,4]]", "4") + ',' +
                                        point("lost", "[[5,6]]", "null"),
                                    "2.png"));
        tree.text("3.json", labelme(body, "3.png"));
        const Dataset dataset = opened(tree);
        QVERIFY(dataset.issues.empty());
        QCOMPARE(test::classNames(dataset),
                 (QStringList{QStringLiteral("cat"), QStringLiteral("lost")}));
        QCOMPARE(
            keyPointNames(dataset.classes[0]),
            (QStringList{QStringLiteral("nose"), QStringLiteral("tail"), QStringLiteral("ear")}));
        const std::vector<KeyPoint> first{{{12, 21}, 2}, {{28, 39}, 1}, {}};
        QCOMPARE(dataset.images[0].annotations[0].extras->keyPoints, first);
        const std::vector<KeyPoint> second{{}, {{3, 4}, 2}, {{1, 2}, 2}};
        QCOMPARE(dataset.images[1].annotations[0].extras->keyPoints, second);
        QCOMPARE(dataset.images[1].annotations.size(), std::size_t(2));
        // And out again, in their own order after the object.
        for (const bool untouched : {true, false}) {
            Tree out;
            const auto labels =
                test::writeAll(dataset, "labelme", out.path(), true, false, untouched);
            const QJsonArray shapes =
                json(labels.at(QStringLiteral("2.json"))).value(u"shapes").toArray();
            QStringList written;
            for (const QJsonValue &one : shapes)
                written.append(one[u"label"].toString() + u' ' + one[u"shape_type"].toString() +
                               u' ' + QString::number(one[u"group_id"].toInt(-1)));
            written.sort();
            QCOMPARE(
                written,
                (QStringList{QStringLiteral("cat rectangle 4"), QStringLiteral("ear point 4"),
                             QStringLiteral("lost point -1"), QStringLiteral("tail point 4")}));
            const Dataset again = opened(out);
            for (std::size_t i = 0; i < 3; ++i)
                QCOMPARE(again.images[i].annotations[0].extras->keyPoints.size(),
                         dataset.images[i].annotations[0].extras->keyPoints.size());
        }
    }

    void imagesAreFound_data()
    {
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<QByteArray>("imagePath");
        QTest::addColumn<QByteArray>("image");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const char *label, const char *imagePath,
                            const char *image, const char *found) {
            QTest::newRow(name) << QByteArray(label) << QByteArray(imagePath) << QByteArray(image)
                                << QString::fromLatin1(found);
        };
        row("beside", "1.json", "1.png", "1.png", "1.png");
        row("another name", "a.json", "1.png", "1.png", "1.png");
        row("../", "labels/1.json", "../images/1.png", "images/1.png", "images/1.png");
        row("backslashes", "labels/1.json", "..\\\\images\\\\1.png", "images/1.png",
            "images/1.png");
        row("Windows path of another machine", "1.json", "C:\\\\data\\\\set\\\\1.png", "1.png",
            "1.png");
        row("absolute path of another machine", "1.json", "/nowhere/at/all/1.png", "1.png",
            "1.png");
        row("a wrong name: the stem counts", "1.json", "renamed.png", "1.png", "1.png");
        row("an empty name", "1.json", "", "1.png", "1.png");
        row("out of the dataset, where nothing is", "1.json", "../../../none/1.png", "1.png",
            "1.png");
        row("out of the dataset to a file that is no image", "1.json", "../../../etc/passwd",
            "1.png", "1.png");
        row("splits are folders", "val/1.json", "1.png", "val/1.png", "val/1.png");
    }
    void imagesAreFound()
    {
        QFETCH(QByteArray, label);
        QFETCH(QByteArray, imagePath);
        QFETCH(QByteArray, image);
        QFETCH(QString, found);
        Tree tree;
        tree.image(image).text(label, labelme(shape("polygon", Triangle), imagePath));
        const Dataset dataset = opened(tree);
        QCOMPARE(dataset.images.size(), std::size_t(1));
        QCOMPARE(dataset.images[0].path, found);
        QCOMPARE(dataset.images[0].annotations.size(), std::size_t(1));
        QCOMPARE(dataset.images[0].split, found.startsWith(u"val/") ? Split::Val : Split::None);
        // Written beside its label, whatever the source said.
        Tree out;
        const auto labels = test::writeAll(dataset, "labelme", out.path());
        QCOMPARE(json(labels.begin()->second).value(u"imagePath").toString(),
                 QStringLiteral("1.png"));
    }

    void sizes_data()
    {
        QTest::addColumn<QByteArray>("size");
        QTest::addColumn<QSize>("expected");
        QTest::addColumn<bool>("told");
        QTest::newRow("believed where all shapes lie inside")
            << QByteArray("'imageHeight':60,'imageWidth':120") << QSize(120, 60) << false;
        QTest::newRow("a shape outside: the image tells")
            << QByteArray("'imageHeight':30,'imageWidth':20") << QSize(100, 50) << true;
        QTest::newRow("missing") << QByteArray("'x':1") << QSize(100, 50) << false;
        QTest::newRow("null") << QByteArray("'imageHeight':null,'imageWidth':null")
                              << QSize(100, 50) << false;
        QTest::newRow("text") << QByteArray("'imageHeight':'60','imageWidth':'120'")
                              << QSize(120, 60) << false;
        QTest::newRow("negative") << QByteArray("'imageHeight':-5,'imageWidth':100")
                                  << QSize(100, 50) << false;
        QTest::newRow("NaN") << QByteArray("'imageHeight':NaN,'imageWidth':100") << QSize(100, 50)
                             << false;
        QTest::newRow("half pixels")
            << QByteArray("'imageHeight':50.5,'imageWidth':100") << QSize(100, 50) << false;
    }
    void sizes()
    {
        QFETCH(QByteArray, size);
        QFETCH(QSize, expected);
        QFETCH(bool, told);
        Tree tree;
        tree.image("1.png").text("1.json", labelme(shape("polygon", Triangle), "1.png", size));
        const Dataset dataset = opened(tree);
        QCOMPARE(QSize(dataset.images[0].width, dataset.images[0].height), expected);
        QCOMPARE(test::countIssues(dataset, "size-mismatch"), int(told));
    }

    void embeddedImages()
    {
        Tree tree;
        tree.image("1.png").text("1.json",
                                 labelme(shape("polygon", Triangle), "1.png",
                                         "'imageHeight':50,'imageWidth':100", "'iVBORw0KGgo='"));
        tree.text("2.json", labelme(shape("polygon", Triangle), "2.png",
                                    "'imageHeight':50,'imageWidth':100", "'iVBORw0KGgo='"));
        const Dataset dataset = opened(tree);
        QCOMPARE(test::countIssues(dataset, "embedded-images"), 1);
        QCOMPARE(test::countIssues(dataset, "image-only-embedded"), 1);
        QCOMPARE(dataset.images.size(), std::size_t(2));
    }

    void whatWasSaidComesBack_data()
    {
        QTest::addColumn<QByteArray>("shapes");
        for (const char *type : {"polygon", "linestrip", "points"})
            QTest::newRow(type) << shape(type, "[[10.123456789012345,10],[30,1e-07],[30,40.25]]");
        QTest::newRow("rectangle upside down") << shape("rectangle", "[[30,40.5],[10,20]]");
        QTest::newRow("circle") << shape("circle", "[[50,25],[53,29.1]]");
        QTest::newRow("oriented") << shape("oriented_rectangle",
                                           "[[50,10],[60,20],[50,30],[40,20]]");
        QTest::newRow("mask") << shape("mask", "[[10,20],[12,21]]")
                                     .replace("'mask':null", "'mask':'" + maskPng() + "'");
        QTest::newRow("point") << shape("point", "[[7,8]]");
        QTest::newRow("flags, description, unknown keys")
            << shape("polygon", Triangle, "Ü ‘cat’", "7",
                     ",'difficult':true,'kie_linking':[[1,2]],'score':0.25,'parts':[1]")
                   .replace("'flags':{}", "'flags':{'late':true,'early':false}")
                   .replace("'description':''", "'description':'left of the door'");
        QTest::newRow("parts") << shape("polygon", Triangle, "cat", "3", ",'a':1") + ',' +
                                      shape("circle", "[[50,25],[53,29]]", "cat", "3", ",'b':2") +
                                      ',' +
                                      shape("rectangle", "[[90,9],[80,1]]", "cat", "3", ",'c':3");
        QTest::newRow("old keys") << QByteArray(
            "{'label':'cat','line_color':null,'fill_color':[1,2,3,4],'points':[[1,2],[3,4],[5,7]]"
            ",'shape_type':'polygon','flags':{},'group_id':null,'description':null,'mask':null}");
    }
    void whatWasSaidComesBack()
    {
        QFETCH(QByteArray, shapes);
        Tree tree, out;
        const QByteArray source =
            labelme(shapes, "1.png", "'imageHeight':50,'imageWidth':100,'lineColor':[0,255,0,128]")
                .replace("\"flags\":{},\"shapes\"", "\"flags\":{\"blurred\":true},\"shapes\"");
        tree.image("1.png").text("1.json", source);
        const auto labels = test::writeAll(opened(tree), "labelme", out.path());
        QCOMPARE(json(labels.at(QStringLiteral("1.json"))), json(source));
    }

    void partsStayOneObjectOnTheWay()
    {
        // Duplicates at mirrored borders carry the same group: written as it is they would be read
        // as one object.
        Tree tree, out;
        tree.image("1.png").text(
            "1.json", labelme(shape("polygon", Triangle, "cat", "3") + ',' +
                              shape("polygon", "[[50,10],[60,10],[60,45]]", "cat", "3") + ',' +
                              shape("polygon", "[[70,10],[80,10],[80,45]]", "dog", "4")));
        Dataset dataset = opened(tree);
        auto &annotations = dataset.images[0].annotations;
        QCOMPARE(annotations.size(), std::size_t(2));
        annotations.push_back(annotations[0]);
        annotations.push_back(annotations[1]);
        test::writeAll(dataset, "labelme", out.path(), true, false, false);
        const Dataset again = opened(out);
        QCOMPARE(again.images[0].annotations.size(), std::size_t(4));
        for (const std::size_t i : {0U, 2U})
            QCOMPARE(again.images[0].annotations[i].extras->furtherRings.size(), std::size_t(1));
    }

    void brokenFilesAreTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("told");
        const QByteArray whole = labelme(shape("polygon", Triangle));
        QTest::newRow("cut off") << whole.left(whole.size() / 2) << true;
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("a list") << QByteArray("[1,2]") << true;
        QTest::newRow("no shapes") << q("{'version':'5','imagePath':'1.png'}") << true;
        QTest::newRow("nested without end") << QByteArray(100000, '[') << true;
        QTest::newRow("nested in a shape")
            << labelme(shape("polygon", Triangle, "cat", "null",
                             ",'x':" + QByteArray(5000, '[') + QByteArray(5000, ']')))
            << true;
        QTest::newRow("with a byte order mark") << "\xEF\xBB\xBF" + whole << false;
    }
    void brokenFilesAreTold()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, told);
        Tree tree;
        tree.image("1.png").image("2.png").text("1.json", bytes);
        tree.text("2.json", labelme(shape("polygon", Triangle), "2.png"));
        tree.text("notes.json", "{\"a\": 1}"); // some other JSON is nobody's business
        const Dataset dataset = opened(tree);
        QCOMPARE(int(dataset.images.size()), told ? 1 : 2);
        QCOMPARE(int(dataset.issues.size()), int(told));
        if (told) {
            QCOMPARE(dataset.issues[0].file, QStringLiteral("1.json"));
            QCOMPARE(dataset.issues[0].kind, QStringLiteral("unreadable-label"));
        }
    }

    void twoLabelsOfOneImage()
    {
        Tree tree;
        tree.image("1.png").text("1.json", labelme(shape("polygon", Triangle)));
        tree.text("copy.json", labelme(shape("polygon", Triangle)));
        const Dataset dataset = opened(tree);
        QCOMPARE(dataset.images.size(), std::size_t(1));
        QCOMPARE(test::countIssues(dataset, "duplicate-label"), 1);
    }

    void classesKeepTheirNumbers()
    {
        Tree tree, out;
        tree.image("1.png").text("1.json", labelme(shape("polygon", Triangle, "b")));
        tree.text("labels.txt", "__ignore__\n_background_\nz\nb\na\n");
        const Dataset dataset = opened(tree);
        const QStringList names{QStringLiteral("z"), QStringLiteral("b"), QStringLiteral("a")};
        QCOMPARE(test::classNames(dataset), names);
        test::writeAll(dataset, "labelme", out.path());
        QCOMPARE(test::classNames(opened(out)), names);
    }

    void imagesWithoutLabels()
    {
        Tree tree;
        tree.image("1.png").image("2.png").image("3.png");
        tree.text("1.json", labelme(shape("polygon", Triangle)));
        tree.text("2.json", labelme("", "2.png"));
        const Dataset dataset = opened(tree);
        QCOMPARE(dataset.images.size(), std::size_t(3));
        QVERIFY(test::imageNamed(dataset, QStringLiteral("2.png"))->labelled);
        QVERIFY(!test::imageNamed(dataset, QStringLiteral("3.png"))->labelled);
    }

    void oneFileOpensItsFolder()
    {
        Tree tree;
        tree.image("a/1.png").text("a/1.json", labelme(shape("polygon", Triangle)));
        QCOMPARE(opened(tree, QStringLiteral("a/1.json")).images.size(), std::size_t(1));
    }

    void stoppingIsAnError()
    {
        Tree tree;
        tree.image("1.png").text("1.json", labelme(shape("polygon", Triangle)));
        std::stop_source source;
        source.request_stop();
        TaskContext context;
        context.stop = source.get_token();
        QVERIFY(!openDataset(tree.path(), context).ok());
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestFormatLabelme)
#include "tst_format_labelme.moc"
