#include "core/dataset/shapes.h"
#include "core/formats/runlengths.h"
#include "tests/core/formattree.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <opencv2/imgproc.hpp>

#include <functional>

using namespace ballast;
using ballast::test::Tree;

namespace {

/// JSON with ' in place of ".
QByteArray q(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

using Build = std::function<void(Tree &)>;

const QByteArray Images = q("'images':[{'id':1,'file_name':'1.png','width':100,'height':50}]");
const QByteArray Categories =
    q("'categories':[{'id':3,'name':'cat','supercategory':'animal'},{'id':90,'name':'dog'}]");

QByteArray box(const QByteArray &more = {}, const QByteArray &bbox = "[10,20,20,20]", int id = 7)
{
    return "{\"id\":" + QByteArray::number(id) +
           ",\"image_id\":1,\"category_id\":90,\"bbox\":" + bbox + more + '}';
}

QByteArray coco(const QByteArray &annotations, const QByteArray &images = Images,
                const QByteArray &categories = Categories, const QByteArray &top = {})
{
    return '{' + top + images + ',' + categories + ",\"annotations\":[" + annotations + "]}";
}

QByteArray imagesNamed(const QByteArray &name,
                       const QByteArray &size = "\"width\":100,\"height\":50")
{
    return "\"images\":[{\"id\":1,\"file_name\":\"" + name + "\"," + size + "}]";
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

QJsonObject written(const Tree &tree, const char *split = "default")
{
    QFile file(
        tree.path(QStringLiteral("annotations/instances_%1.json").arg(QLatin1String(split))));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (document.isNull())
        QTest::qFail(qPrintable(error.errorString()), __FILE__, __LINE__);
    return document.object();
}

} // namespace

Q_DECLARE_METATYPE(Build)
Q_DECLARE_METATYPE(Box)

class TestFormatCoco : public ballast::test::Test
{
    Q_OBJECT

    static bool isInside(const std::vector<std::vector<Point>> &rings, Point at)
    {
        return std::ranges::any_of(rings, [&](const std::vector<Point> &ring) {
            std::vector<cv::Point2f> corners;
            for (const Point &corner : ring)
                corners.emplace_back(float(corner.x), float(corner.y));
            return cv::pointPolygonTest(corners, {float(at.x), float(at.y)}, false) > 0;
        });
    }

    /// Pixel by pixel; where the mask has a hole the outline may cover it.
    static void compareOutlines(const QJsonValue &mask, const RunOutlines &outlines)
    {
        const QString name = mask[u"name"].toString();
        int area = 0;
        bool fillsHoles = false;
        std::vector<Point> all;
        for (const std::vector<Point> &ring : outlines.rings)
            all.insert(all.end(), ring.begin(), ring.end());
        const QJsonArray rows = mask[u"rows"].toArray();
        for (int y = 0; y < rows.size(); ++y)
            for (int x = 0; x < rows[y].toString().size(); ++x) {
                const bool isSet = rows[y].toString()[x] == u'1';
                const bool covered = isInside(outlines.rings, {x + 0.5, y + 0.5});
                QVERIFY2(covered || !isSet, qPrintable(name));
                fillsHoles |= covered && !isSet;
                area += isSet;
            }
        QVERIFY2(outlines.hasHoles == fillsHoles, qPrintable(name));
        QVERIFY2(fillsHoles || name != u"hole", qPrintable(name));
        QCOMPARE(area, mask[u"area"].toInt());
        const Box bounds = boxAround(all);
        const auto at = [&](int i) { return mask[u"bbox"][i].toDouble(); };
        QCOMPARE(bounds, (Box{at(0), at(1), at(0) + at(2), at(1) + at(3)}));
    }

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
        const Build usual = [](Tree &t) {
            t.image("train2017/1.png").image("val2017/1.png");
            t.text("annotations/instances_train2017.json", coco(box()));
            t.text("annotations/instances_val2017.json", coco({}));
            t.text("annotations/captions_train2017.json",
                   q("{'images':[],'annotations':[{'image_id':1,'caption':'x'}]}"));
            t.text("annotations/person_keypoints_train2017.json", coco(box()));
        };
        const QStringList both{QStringLiteral("train2017/1.png train 1"),
                               QStringLiteral("val2017/1.png val 0")};
        row("annotations/instances_*, other files beside", usual, both);
        row("the annotations folder is opened", usual, both, "annotations");
        row("one file is opened", usual, {both[0]}, "annotations/instances_train2017.json");
        row("images/<split>",
            [](Tree &t) {
                t.image("images/train/1.png");
                t.text("annotations/instances_train.json", coco(box()));
            },
            {QStringLiteral("images/train/1.png train 1")});
        row("Roboflow: _annotations.coco.json in split folders",
            [](Tree &t) {
                t.image("train/1.png").text("train/_annotations.coco.json", coco(box()));
                t.image("valid/1.png").text("valid/_annotations.coco.json", coco(box()));
            },
            {QStringLiteral("train/1.png train 1"), QStringLiteral("valid/1.png val 1")});
        row("default, as CVAT and Datumaro call no split",
            [](Tree &t) {
                t.image("images/default/1.png");
                t.text("annotations/instances_default.json", coco(box()));
            },
            {QStringLiteral("images/default/1.png 1")});
        row("a file of any name beside the images",
            [](Tree &t) { t.image("1.png").text("labels.json", coco(box())); },
            {QStringLiteral("1.png 1")});
        row("folders in file_name",
            [](Tree &t) {
                t.image("images/cam a/1.png");
                t.text("annotations/instances_train.json", coco(box(), imagesNamed("cam a/1.png")));
            },
            {QStringLiteral("images/cam a/1.png train 1")});
        row("back slashes in file_name",
            [](Tree &t) {
                t.image("images/cam/1.png");
                t.text("instances.json", coco(box(), imagesNamed("cam\\\\1.png")));
            },
            {QStringLiteral("images/cam/1.png 1")});
        row("file_name that leaves the dataset",
            [](Tree &t) {
                t.image("images/passwd.png");
                t.text("instances.json", coco(box(), imagesNamed("../../../../etc/passwd.png")));
            },
            {QStringLiteral("passwd.png 1")});
        row("annotations before images and categories",
            [](Tree &t) {
                t.image("1.png").text("instances.json", "{\"annotations\":[" + box() + "]," +
                                                            Categories + ',' + Images + '}');
            },
            {QStringLiteral("1.png 1")});
        row("missing images stay countable",
            [](Tree &t) { t.text("annotations/instances_val.json", coco(box())); },
            {QStringLiteral("annotations/1.png val 1")});
        row("byte order mark",
            [](Tree &t) { t.image("1.png").text("instances.json", "\xEF\xBB\xBF" + coco(box())); },
            {QStringLiteral("1.png 1")});
        row("unicode, escaped and not",
            [](Tree &t) {
                t.image("größe 图.png");
                t.text("instances.json", coco(box(), imagesNamed("gr\\u00f6ße \\u56fe.png")));
            },
            {QStringLiteral("größe 图.png 1")});
        row("ids as text",
            [](Tree &t) {
                t.image("1.png").text(
                    "instances.json",
                    q("{'images':[{'id':'a','file_name':'1.png','width':9,'height':9}],'categories'"
                      ":[{'id':'c','name':'cat'}],'annotations':[{'id':'x','image_id':'a','"
                      "category_id':'c','bbox':[1,2,3,4]}]}"));
            },
            {QStringLiteral("1.png 1")});
    }
    void layouts()
    {
        QFETCH(Build, build);
        QFETCH(QString, open);
        Tree tree;
        build(tree);
        const Dataset dataset = opened(tree, open);
        QCOMPARE(dataset.format, QStringLiteral("coco"));
        QTEST(test::outline(dataset), "expected");
    }

    void gapsInCategoryIdsStay()
    {
        Tree tree, out;
        tree.image("1.png").text("instances.json", coco(box()));
        const Dataset dataset = opened(tree);
        QCOMPARE(test::classNames(dataset),
                 (QStringList{QStringLiteral("cat"), QStringLiteral("dog")}));
        QCOMPARE(dataset.classes[1].sourceId, 90);
        QCOMPARE(dataset.images[0].annotations[0].classId, 1);
        test::writeAll(dataset, "coco", out.path());
        const QJsonObject json = written(out);
        QCOMPARE(
            json[u"categories"][0],
            QJsonValue(QJsonObject{{QStringLiteral("id"), 3},
                                   {QStringLiteral("name"), QStringLiteral("cat")},
                                   {QStringLiteral("supercategory"), QStringLiteral("animal")}}));
        QCOMPARE(json[u"categories"][1][u"id"].toInt(), 90);
        QCOMPARE(json[u"annotations"][0][u"category_id"].toInt(), 90);
        // YOLO gets a dense index of the same order.
        Tree yolo;
        const auto labels = test::writeAll(dataset, "yolo", yolo.path());
        QVERIFY(labels.at(QStringLiteral("labels/train/1.txt")).startsWith("1 "));
    }

    void valuesComeBack_data()
    {
        QTest::addColumn<QByteArray>("annotation");
        QTest::newRow("plain") << box(q(",'area':400,'iscrowd':0,'segmentation':[]"));
        QTest::newRow("floats") << box(q(",'area':1.25,'iscrowd':0,'segmentation':[]"),
                                       "[10.37,20.01,33.33,0.7]");
        QTest::newRow("seventeen digits")
            << box(q(",'area':400.123456789,'iscrowd':0,'segmentation':[]"),
                   "[10.100000000000001,20.2,30.300000000000004,7.7]");
        QTest::newRow("zero area")
            << box(q(",'area':0,'iscrowd':0,'segmentation':[]"), "[10,20,0,5]");
        QTest::newRow("polygon") << box(
            q(",'area':200.5,'iscrowd':0,'segmentation':[[10,20,30.5,20,20.25,40]]"));
        QTest::newRow("several polygons") << box(
            q(",'area':9,'iscrowd':0,'segmentation':[[10,20,30,20,20,40],[1,1,2,1,2,2,1,2]]"));
        QTest::newRow("crowd, run lengths as a list") << box(
            q(",'area':9,'iscrowd':1,'segmentation':{'counts':[272,2,4,4,9],'size':[50,100]}"));
        QTest::newRow("crowd, run lengths as text") << box(
            q(",'area':9,'iscrowd':1,'segmentation':{'counts':'Ug1\\\\0\\'m2','size':[50,100]}"));
        QTest::newRow("key points") << box(q(
            ",'area':9,'iscrowd':0,'keypoints':[1,2,2,0,0,0],'num_keypoints':1,'segmentation':[]"));
        QTest::newRow("unknown keys and attributes")
            << box(q(",'area':9,'attributes':{'occluded':true,'n':[1,null]},'ignore':1,'iscrowd':0,"
                     "'score':0.125,'segmentation':[]"));
    }
    void valuesComeBack()
    {
        QFETCH(QByteArray, annotation);
        Tree tree, out;
        tree.image("1.png").text("instances.json", coco(annotation));
        test::writeAll(opened(tree), "coco", out.path());
        const QJsonValue after = written(out)[u"annotations"][0];
        QCOMPARE(after, QJsonValue(QJsonDocument::fromJson(annotation).object()));
    }

    void imageKeysAndTopLevelKeysComeBack()
    {
        Tree tree, out;
        const QByteArray images = q("'images':[{'id':42,'file_name':'1.png','width':100,'height':"
                                    "50,'license':4,'coco_url':'http://x','odd':{'a':[1.5]}}]");
        tree.image("1.png").text("annotations/instances_train.json",
                                 coco({}, images, Categories,
                                      q("'info':{'year':2017,'version':'1.0'},'licenses':[{'id':4,'"
                                        "name':'CC'}],'type':'instances',")));
        test::writeAll(opened(tree), "coco", out.path());
        const QJsonObject json = written(out, "train");
        QCOMPARE(json[u"info"][u"year"].toInt(), 2017);
        QCOMPARE(json[u"licenses"][0][u"name"].toString(), QStringLiteral("CC"));
        QCOMPARE(json[u"type"].toString(), QStringLiteral("instances"));
        const QByteArray element = images.mid(10).chopped(1); // without "images":[ and ]
        QCOMPARE(json[u"images"][0], QJsonValue(QJsonDocument::fromJson(element).object()));
    }

    void outlineIsThePolygon()
    {
        Tree tree;
        tree.image("1.png").text(
            "instances.json",
            coco(
                box(q(",'segmentation':[[10,20,30,20,20,40]]")) + ',' +
                box(q(",'segmentation':[[10,20,30,20,20,40],[1,1,2,1,2,2]]"), "[1,1,2,2]", 8) +
                ',' +
                box(q(",'segmentation':{'counts':[1],'size':[1,1]},'iscrowd':1"), "[1,1,2,2]", 9)));
        const Dataset dataset = opened(tree);
        const auto &annotations = dataset.images[0].annotations;
        QCOMPARE(annotations[0].extras->polygon,
                 (std::vector<Point>{{10, 20}, {30, 20}, {20, 40}}));
        QCOMPARE(annotations[1].extras->polygon.size(), std::size_t(3));
        QCOMPARE(annotations[1].extras->furtherRings,
                 (std::vector<std::vector<Point>>{{{1, 1}, {2, 1}, {2, 2}}}));
        QVERIFY(annotations[2].extras->polygon.empty());
        QVERIFY(annotations[2].has(Annotation::Crowd));
    }

    void changedObjectsGetFreshIdsAndAreas()
    {
        Tree tree, out;
        tree.image("1.png").text(
            "instances.json",
            coco(box(q(",'area':17,'iscrowd':0,'segmentation':{'counts':[1],'size':[1,1]},'"
                       "keypoints':[5,5,2],'num_keypoints':1,'score':0.5"))));
        test::writeAll(opened(tree), "coco", out.path(), true, false, false);
        const QJsonObject json = written(out);
        const QJsonValue annotation = json[u"annotations"][0];
        QCOMPARE(json[u"images"][0][u"id"].toInt(), 1);
        QCOMPARE(annotation[u"id"].toInt(), 1);
        QCOMPARE(annotation[u"area"].toDouble(), 400.0);
        QCOMPARE(annotation[u"segmentation"], QJsonValue(QJsonArray()));
        QCOMPARE(annotation[u"keypoints"], QJsonValue(QJsonArray{5, 5, 2}));
        QCOMPARE(annotation[u"num_keypoints"].toInt(), 1);
        QCOMPARE(annotation[u"score"].toDouble(), 0.5);
    }

    void changedShapesAreWrittenAsTheyAreNow()
    {
        Tree tree, out; // two parts of areas 200 and 0.5, one key point, one not labelled
        tree.image("1.png").text(
            "instances.json",
            coco(box(q(",'area':9,'segmentation':[[10,20,30,20,20,40],[1,1,2,1,2,2]],"
                       "'keypoints':[5,6,2,0,0,0],'num_keypoints':2"))));
        test::writeAll(opened(tree), "coco", out.path(), true, false, false);
        const QJsonValue annotation = written(out)[u"annotations"][0];
        QCOMPARE(annotation[u"segmentation"],
                 QJsonValue(
                     QJsonArray{QJsonArray{10, 20, 30, 20, 20, 40}, QJsonArray{1, 1, 2, 1, 2, 2}}));
        QCOMPARE(annotation[u"area"].toDouble(), 200.5);
        QCOMPARE(annotation[u"keypoints"], QJsonValue(QJsonArray{5, 6, 2, 0, 0, 0}));
        QCOMPARE(annotation[u"num_keypoints"].toInt(), 1);
    }

    void areaOfAnOutlineIsThatOfThePolygon()
    {
        Tree tree, out; // a YOLO segment: the triangle covers half of its box
        tree.image("images/train/1.png").text("labels/train/1.txt", "0 .1 .2 .3 .2 .1 .6\n");
        tree.text("data.yaml", "train: images/train\nnames: [a]");
        test::writeAll(opened(tree), "coco", out.path());
        const QJsonValue annotation = written(out, "train")[u"annotations"][0];
        QVERIFY(std::abs(annotation[u"area"].toDouble() - 200.0) < 1e-9);
        QCOMPARE(annotation[u"segmentation"][0].toArray().size(), 6);
        QCOMPARE(annotation[u"id"].toInt(), 1);
        QCOMPARE(annotation[u"category_id"].toInt(), 1);
    }

    /// tests/oracle/coco_masks_oracle.py: text, runs, area and box as the COCO API has them.
    void runLengthsAreThoseOfTheCocoApi()
    {
        QFile file(test::sourcePath(QStringLiteral("tests/oracle/coco_masks.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray masks = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE(masks.size(), 9);
        for (const QJsonValue &mask : masks) {
            RunLengths meant;
            for (const QJsonValue &run : mask[u"runs"].toArray())
                meant.push_back(run.toInteger());
            const auto runs = decodedRuns(mask[u"counts"].toString().toStdString());
            QVERIFY(runs.has_value());
            QCOMPARE(*runs, meant);
            const auto outlines =
                outlinesOf(*runs, mask[u"size"][1].toInt(), mask[u"size"][0].toInt());
            QVERIFY(outlines.has_value());
            compareOutlines(mask, *outlines);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void runLengthsThatFitNothing()
    {
        QVERIFY(!decodedRuns("P").has_value()); // more was to follow
        QVERIFY(!decodedRuns("\x01").has_value());
        QVERIFY(!decodedRuns(std::string(60, 'o')).has_value());
        QVERIFY(!outlinesOf({3, 4}, 3, 3).has_value());
        QVERIFY(!outlinesOf({3, 7}, 3, 3).has_value());
        QVERIFY(!outlinesOf({-1, 10}, 3, 3).has_value());
        QVERIFY(!outlinesOf({9}, 0, 9).has_value());
        QVERIFY(!outlinesOf({1, std::int64_t(1) << 62, 5}, 3, 3).has_value());
    }

    void masksAreOutlinesAndComeBackAsTheyWere()
    {
        Tree tree, same, changed;
        // 50 rows: rows 10…19 of columns 20…21.
        const QByteArray mask = q("{'size':[50,100],'counts':[1010,10,40,10,3930]}");
        tree.image("1.png").text(
            "instances.json", coco(box(",\"iscrowd\":1,\"segmentation\":" + mask, "[20,10,2,10]")));
        const Dataset dataset = opened(tree);
        QVERIFY(dataset.issues.empty());
        test::writeAll(dataset, "coco", same.path());
        const QJsonValue kept = written(same)[u"annotations"][0][u"segmentation"];
        QCOMPARE(kept[u"counts"], QJsonValue(QJsonArray{1010, 10, 40, 10, 3930}));
        test::writeAll(dataset, "coco", changed.path(), true, false, false);
        const QJsonValue annotation = written(changed)[u"annotations"][0];
        QCOMPARE(annotation[u"iscrowd"].toInt(), 1);
        QCOMPARE(annotation[u"area"].toDouble(), 20.0);
        QCOMPARE(annotation[u"segmentation"],
                 QJsonValue(QJsonArray{QJsonArray{22, 10, 22, 20, 20, 20, 20, 10}}));
    }

    void numbersThatAreNoneCountAsMissing()
    {
        Tree tree, out;
        tree.image("1.png").text("instances.json",
                                 coco(box(",\"area\":NaN,\"note\":\"NaN\"") + ',' +
                                      box({}, "[NaN,1,2,3]", 8) + ',' + box({}, "[1,1,2,2]", 9)));
        const Dataset dataset = opened(tree);
        QCOMPARE(dataset.images[0].annotations.size(), std::size_t(2));
        QCOMPARE(test::countIssues(dataset, "not-a-number"), 1);
        QCOMPARE(test::countIssues(dataset, "unreadable-label"), 1);
        test::writeAll(dataset, "coco", out.path());
        QCOMPARE(written(out)[u"annotations"][0][u"area"].toDouble(), 400.0);
        QCOMPARE(written(out)[u"annotations"][0][u"note"].toString(), QStringLiteral("NaN"));
    }

    void freshIdsNeverMeetKeptOnes()
    {
        Tree tree, out;
        tree.image("1.png").text("instances.json", coco(box() + ',' + box({}, "[1,1,2,2]", 0) +
                                                        ',' + box({}, "[1,1,3,3]", 7)));
        test::writeAll(opened(tree), "coco", out.path());
        const QJsonArray annotations = written(out)[u"annotations"].toArray();
        QList<int> ids;
        for (const QJsonValue &annotation : annotations)
            ids.append(annotation[u"id"].toInt());
        // 0 means "no match" to pycocotools, and 7 was there twice.
        QCOMPARE(ids, (QList<int>{7, 8, 9}));
    }

    void troubles_data()
    {
        QTest::addColumn<Build>("build");
        QTest::addColumn<QString>("issue");
        QTest::addColumn<int>("boxes");
        const auto row =
            [](const char *name, const char *issue, int boxes, const QByteArray &json) {
                QTest::newRow(name)
                    << Build([json](Tree &t) { t.image("1.png").text("instances.json", json); })
                    << QString::fromLatin1(issue) << boxes;
            };
        const QByteArray good = ',' + box();
        row("unknown category", "unknown-class", 1,
            coco(q("{'id':1,'image_id':1,'category_id':5,'bbox':[1,2,3,4]}") + good));
        row("unknown image", "label-without-image", 1,
            coco(q("{'id':1,'image_id':5,'category_id':3,'bbox':[1,2,3,4]}") + good));
        row("no bbox", "unreadable-label", 1,
            coco(q("{'id':1,'image_id':1,'category_id':3}") + good));
        row("bbox of three", "unreadable-label", 1, coco(box({}, "[1,2,3]") + good));
        row("bbox of absurd size", "unreadable-label", 1, coco(box({}, "[1,2,1e308,4]") + good));
        row("bbox of negative size", "negative-size", 2, coco(box({}, "[30,20,-20,10]") + good));
        row("a mask of another size", "unreadable-label", 2,
            coco(box(q(",'segmentation':{'size':[5,5],'counts':[3,4]}")) + good));
        row("a mask with a hole", "mask-holes", 2,
            coco(box(q(",'segmentation':{'size':[3,3],'counts':[0,4,1,4]}")) + good));
        row("bbox of words", "unreadable-label", 1, coco(box({}, q("['1',2,3,4]")) + good));
        row("an annotation that is none", "unreadable-label", 1, coco("17" + good));
        row("image without name", "unreadable-label", 1,
            coco(box(), q("'images':[{'id':2},{'id':1,'file_name':'1.png'}]")));
        row("image listed twice", "duplicate-image", 1,
            coco(box(), q("'images':[{'id':1,'file_name':'1.png'},{'id':2,'file_name':'1.png'}]")));
        row("category id of two names", "class-id-conflict", 1,
            coco(box(), Images, q("'categories':[{'id':90,'name':'a'},{'id':90,'name':'b'}]")));
    }
    void troubles()
    {
        QFETCH(Build, build);
        QFETCH(QString, issue);
        Tree tree;
        build(tree);
        const Dataset dataset = opened(tree);
        QTEST(int(dataset.images[0].annotations.size()), "boxes");
        QCOMPARE(dataset.images[0].width, 100); // from the header where the entry has none
        QCOMPARE(test::countIssues(dataset, qPrintable(issue)), 1);
        for (const Issue &found : dataset.issues)
            QVERIFY(!found.message.isEmpty() && !found.remedy.isEmpty());
    }

    void damagedFilesDoNotStopTheRest_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("cut") << coco(box()).chopped(30);
        QTest::newRow("rubbish behind") << coco(box()) + "x";
        QTest::newRow("deeply nested")
            << coco(box(",\"segmentation\":" + QByteArray(5000, '[') + QByteArray(5000, ']')));
        QTest::newRow("bad UTF-8") << coco(box(",\"x\":\"\xFF\xFE\""));
        QTest::newRow("a number beyond double") << coco(box({}, "[1e999,1,1,1]"));
    }
    void damagedFilesDoNotStopTheRest()
    {
        QFETCH(QByteArray, json);
        Tree tree;
        tree.image("train/1.png").text("train/_annotations.coco.json", json);
        tree.image("valid/1.png").text("valid/_annotations.coco.json", coco(box()));
        const Dataset dataset = opened(tree);
        QCOMPARE(test::outline(dataset), QStringList{QStringLiteral("valid/1.png val 1")});
        QCOMPARE(test::countIssues(dataset, "unreadable-label"), 1);

        Tree alone;
        alone.image("1.png").text("_annotations.coco.json", json);
        const auto result = openDataset(alone.path());
        QVERIFY(!result.ok());
        QVERIFY(!result.error().message.isEmpty());
    }

    void sameCategoryInTwoFilesIsOneClass()
    {
        Tree tree;
        tree.image("train/1.png").text("train/_annotations.coco.json", coco(box()));
        tree.image("valid/1.png")
            .text("valid/_annotations.coco.json",
                  coco(box(), Images,
                       q("'categories':[{'id':90,'name':'dog'},{'id':95,'name':'eel'}]")));
        QCOMPARE(
            test::classNames(opened(tree)),
            (QStringList{QStringLiteral("cat"), QStringLiteral("dog"), QStringLiteral("eel")}));
    }

    void bytesDoNotDependOnTheOrder()
    {
        Tree tree, forth, back;
        tree.image("1.png").image("2.png");
        tree.text(
            "instances.json",
            coco(box(), q("'images':[{'id':1,'file_name':'1.png'},{'id':9,'file_name':'2.png'}]")));
        const Dataset dataset = opened(tree);
        test::writeAll(dataset, "coco", forth.path(), true, false, false);
        test::writeAll(dataset, "coco", back.path(), true, true, false);
        QCOMPARE(test::contents(forth.path()), test::contents(back.path()));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestFormatCoco)
#include "tst_format_coco.moc"
