#include "core/formats/skeletons.h"
#include "tests/core/formattree.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>

#include <cmath>

using namespace ballast;
using ballast::test::Tree;

namespace {

/// XML with ' in place of ", as CVAT takes it too.
const QByteArray Labels =
    "<label><name>car</name><color>#ff0000</color><type>any</type><attributes><attribute>"
    "<name>make</name><mutable>False</mutable><input_type>text</input_type>"
    "<default_value></default_value><values></values></attribute></attributes></label>"
    "<label><name>tree</name><color>#00ff00</color><type>any</type><attributes></attributes>"
    "</label>"
    "<label><name>person</name><color>#0000ff</color><type>skeleton</type><attributes></attributes>"
    "<svg>&lt;circle r=\"1\"&gt;</svg></label>"
    "<label><name>head</name><color>#111111</color><type>points</type><attributes></attributes>"
    "<parent>person</parent></label>"
    "<label><name>foot</name><color>#222222</color><type>points</type><attributes></attributes>"
    "<parent>person</parent></label>";

QByteArray image(const QByteArray &shapes, const QByteArray &name = "1.png",
                 const QByteArray &more = {}, int id = 0)
{
    return "<image id=\"" + QByteArray::number(id) + "\" name=\"" + name + "\" " + more +
           " width=\"100\" height=\"50\">" + shapes + "</image>";
}

QByteArray cvat(const QByteArray &images, const QByteArray &labels = Labels)
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<annotations><version>1.1</version><meta>"
           "<task><id>12</id><name>streets</name><size>7</size><mode>annotation</mode>"
           "<owner><username>me</username><email></email></owner><labels>" +
           labels + "</labels></task><dumped>2024-01-02 03:04:05</dumped></meta>" + images +
           "</annotations>\n";
}

QByteArray shape(const char *element, const QByteArray &geometry, const QByteArray &inside = {},
                 const QByteArray &label = "car")
{
    return QByteArray("<") + element + " label=\"" + label +
           "\" source=\"manual\" occluded=\"0\" " + geometry + " z_order=\"0\">" + inside + "</" +
           element + ">";
}

const QByteArray Box1 = "xtl=\"10.50\" ytl=\"20.00\" xbr=\"30.25\" ybr=\"40.00\"";
const QByteArray Skeleton =
    "<skeleton label=\"person\" source=\"manual\" z_order=\"2\">"
    "<points label=\"foot\" source=\"file\" outside=\"0\" occluded=\"1\" points=\"20.5,40\">"
    "</points><points label=\"head\" source=\"manual\" outside=\"0\" occluded=\"0\" "
    "points=\"22,10.25\"></points></skeleton>";

Dataset opened(const Tree &tree, const QString &file = {})
{
    Result<Dataset> result = openDataset(tree.path(file));
    if (!result) {
        QTest::qFail(qPrintable(result.error().text()), __FILE__, __LINE__);
        return {};
    }
    return std::move(result).value();
}

QString boxText(const Annotation &annotation)
{
    const Box &box = annotation.box;
    const auto text = [](double v) { return QString::number(v, 'g', 6); };
    return QStringLiteral("%1 %2 %3 %4")
        .arg(text(box.x1), text(box.y1), text(box.x2), text(box.y2));
}

/// Elements of the written file below images, sorted, without blanks between them.
QStringList elements(const QByteArray &xml)
{
    QStringList found;
    static const QRegularExpression Element(
        QStringLiteral("<(box|polygon|polyline|points|ellipse|mask|tag|skeleton|image|attribute)"
                       "(?![a-z])[^>]*>"));
    for (auto it = Element.globalMatch(QString::fromUtf8(xml)); it.hasNext();) {
        QStringList words = it.next().captured().remove(u'>').split(u'"');
        // name="value" pairs in any order
        QStringList pairs;
        for (qsizetype i = 0; i + 1 < words.size(); i += 2)
            pairs.append(words[i].section(u' ', -1) + words[i + 1]);
        pairs.sort();
        found.append(words[0].section(u' ', 0, 0) + u' ' + pairs.join(u' '));
    }
    found.sort();
    return found;
}

} // namespace

class TestFormatCvat : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void shapes_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<int>("objects");
        QTest::addColumn<QString>("box");
        QTest::addColumn<int>("corners"); ///< of the outline or the turned box
        QTest::addColumn<bool>("told");
        const auto row = [](const char *name, const QByteArray &xml, int objects,
                            const char *box = "", int corners = 0, bool told = false) {
            QTest::newRow(name) << xml << objects << QString::fromLatin1(box) << corners << told;
        };
        row("box", shape("box", Box1), 1, "10.5 20 30.25 40");
        row("turned by a quarter: 40 wide and 20 high, centre 50 25",
            shape("box", "xtl=\"30\" ytl=\"15\" xbr=\"70\" ybr=\"35\" rotation=\"90\""), 1,
            "40 5 60 45", 4);
        // Half the diagonal extents: (40 cos 30 + 20 sin 30) / 2 and (40 sin 30 + 20 cos 30) / 2.
        row("turned by 30 degrees",
            shape("box", "xtl=\"30\" ytl=\"15\" xbr=\"70\" ybr=\"35\" rotation=\"30.00\""), 1,
            "27.6795 6.33975 72.3205 43.6603", 4);
        row("rotation 0 is a plain box", shape("box", Box1 + " rotation=\"0.0\""), 1,
            "10.5 20 30.25 40");
        row("polygon", shape("polygon", "points=\"1.00,2.00;30.5,4;7,40\""), 1, "1 2 30.5 40", 3);
        row("polygon of two points", shape("polygon", "points=\"1,2;3,4\""), 0, "", 0, true);
        row("polygon of one point", shape("polygon", "points=\"1,2\""), 0, "", 0, true);
        row("polygon without points", shape("polygon", "points=\"\""), 0, "", 0, true);
        row("NaN", shape("polygon", "points=\"1,2;nan,4;7,40\""), 0, "", 0, true);
        row("half a point", shape("polygon", "points=\"1,2;3;7,40\""), 0, "", 0, true);
        row("polyline", shape("polyline", "points=\"1,2;3,4\""), 1, "1 2 3 4");
        row("points", shape("points", "points=\"1,2;3,4;0,9\""), 1, "0 2 3 9");
        row("ellipse", shape("ellipse", "cx=\"50\" cy=\"25\" rx=\"20\" ry=\"10\""), 1,
            "30 15 70 35", 72);
        row("turned ellipse",
            shape("ellipse", "cx=\"50\" cy=\"25\" rx=\"20\" ry=\"10\" rotation=\"90\""), 1,
            "40 5 60 45", 72);
        row("mask",
            shape("mask", "rle=\"0, 1, 2, 3\" left=\"10\" top=\"20\" width=\"3\" "
                          "height=\"2\""),
            1, "10 20 13 22", 6);
        row("mask of two parts",
            shape("mask", "rle=\"0, 1, 1, 1\" left=\"10\" top=\"20\" "
                          "width=\"3\" height=\"1\""),
            1, "10 20 13 21", 4);
        row("mask with more runs than pixels",
            shape("mask", "rle=\"0, 9\" left=\"10\" top=\"20\" width=\"3\" height=\"2\""), 0, "", 0,
            true);
        row("mask as large as no image",
            shape("mask", "rle=\"0, 9\" left=\"1\" top=\"2\" width=\"1e9\" height=\"1e9\""), 0, "",
            0, true);
        row("missing edge", shape("box", "xtl=\"1\" ytl=\"2\" xbr=\"3\""), 0, "", 0, true);
        row("cuboid", shape("cuboid", "xtl1=\"1\" ytl1=\"2\""), 0, "", 0, true);
        row("no label", "<box xtl=\"1\" ytl=\"2\" xbr=\"3\" ybr=\"4\"/>", 0, "", 0, true);
        row("skeleton", Skeleton, 1, "20.5 10.25 22 40");
        row("parts of one object",
            shape("polygon", "points=\"1,2;30.5,4;7,40\" group_id=\"5\"") +
                shape("polygon", "points=\"50,2;60,4;50,45\" group_id=\"5\""),
            1, "1 2 60 45", 3);
        row("group 0 is none",
            shape("polygon", "points=\"1,2;30.5,4;7,40\" group_id=\"0\"") +
                shape("polygon", "points=\"50,2;60,4;50,45\" group_id=\"0\""),
            2, "1 2 30.5 40", 3);
    }
    void shapes()
    {
        QFETCH(QByteArray, xml);
        QFETCH(int, objects);
        QFETCH(QString, box);
        QFETCH(int, corners);
        QFETCH(bool, told);
        Tree tree;
        tree.image("images/1.png").image("images/2.png");
        tree.text("annotations.xml", cvat(image(xml) + image(shape("box", Box1), "2.png")));
        const Dataset dataset = opened(tree);
        QCOMPARE(dataset.format, QStringLiteral("cvat"));
        const auto &annotations = dataset.images[0].annotations;
        QCOMPARE(int(annotations.size()), objects);
        QCOMPARE(dataset.images[1].annotations.size(), std::size_t(1));
        if (objects > 0) {
            QCOMPARE(boxText(annotations[0]), box);
            const AnnotationExtras &extras = *annotations[0].extras;
            QCOMPARE(int(extras.polygon.size() + extras.rotated.size()), corners);
        }
        QCOMPARE(int(dataset.issues.size()), int(told));
        if (told) {
            QCOMPARE(dataset.issues[0].file, QStringLiteral("annotations.xml"));
            QVERIFY(dataset.issues[0].message.contains(u"1.png"));
        }
    }

    void cornersOfATurnedBoxGoClockwise()
    {
        Tree tree;
        tree.image("images/1.png");
        tree.text("annotations.xml",
                  cvat(image(shape(
                      "box", "xtl=\"30\" ytl=\"15\" xbr=\"70\" ybr=\"35\" rotation=\"90\""))));
        // The top left corner comes to lie at the top right.
        const std::vector<Point> expected{{60, 5}, {60, 45}, {40, 45}, {40, 5}};
        QCOMPARE(opened(tree).images[0].annotations[0].extras->rotated, expected);
    }

    void labelsAttributesAndFlags()
    {
        Tree tree;
        tree.image("images/1.png");
        tree.text("annotations.xml",
                  cvat(image(shape("box", Box1, "<attribute name=\"make\">a &lt; b</attribute>")
                                 .replace("occluded=\"0\"", "occluded=\"1\"") +
                             shape("box", Box1, {}, "unlisted") + Skeleton)));
        const Dataset dataset = opened(tree);
        QCOMPARE(test::classNames(dataset),
                 (QStringList{QStringLiteral("car"), QStringLiteral("tree"),
                              QStringLiteral("person"), QStringLiteral("unlisted")}));
        QCOMPARE(dataset.classes[0].extras.value(u"color").toString(), QStringLiteral("#ff0000"));
        const Annotation &car = dataset.images[0].annotations[0];
        QVERIFY(car.has(Annotation::Occluded));
        QCOMPARE(car.extras->values.value(u"attributes").toObject().value(u"make").toString(),
                 QStringLiteral("a < b"));
        QCOMPARE(keyPointNames(dataset.classes[2]),
                 (QStringList{QStringLiteral("head"), QStringLiteral("foot")}));
        const std::vector<KeyPoint> expected{{{22, 10.25}, 2}, {{20.5, 40}, 1}};
        QCOMPARE(dataset.images[0].annotations[2].extras->keyPoints, expected);
    }

    void layouts_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("told");
        const auto row = [](const char *name, const char *picture, const QByteArray &entry,
                            const char *expected, bool told = false) {
            QTest::newRow(name) << QByteArray(picture) << entry << QString::fromLatin1(expected)
                                << told;
        };
        const QByteArray box = shape("box", Box1);
        row("images/", "images/1.png", image(box), "images/1.png 1");
        row("beside", "1.png", image(box), "1.png 1");
        row("project: images/<subset>/", "images/Train/1.png",
            image(box, "1.png", "subset=\"Train\""), "images/Train/1.png train 1");
        row("subset alone", "images/1.png", image(box, "1.png", "subset=\"Validation\""),
            "images/1.png val 1");
        row("subset of another name", "images/1.png", image(box, "1.png", "subset=\"rig 3\""),
            "images/1.png 1");
        row("folders in the name", "images/test/a/1.png", image(box, "test/a/1.png"),
            "images/test/a/1.png test 1");
        row("backslashes", "images/a/1.png", image(box, "a\\1.png"), "images/a/1.png 1");
        row("out of the dataset", "images/1.png", image(box, "../../../1.png"), "images/1.png 1",
            true);
        row("absolute", "images/1.png", image(box, "/data/1.png"), "images/1.png 1", true);
        row("Windows", "images/1.png", image(box, "C:\\data\\1.png"), "images/1.png 1", true);
        row("not there", "images/2.png", image(box), "images/1.png 1");
    }
    void layouts()
    {
        QFETCH(QByteArray, picture);
        QFETCH(QByteArray, entry);
        QFETCH(QString, expected);
        QFETCH(bool, told);
        Tree tree;
        tree.image(picture).text("annotations.xml", cvat(entry));
        const Dataset dataset = opened(tree);
        QCOMPARE(test::outline(dataset), QStringList{expected});
        QCOMPARE(test::countIssues(dataset, "unsafe-path"), int(told));
        QCOMPARE(opened(tree, QStringLiteral("annotations.xml")).images.size(), std::size_t(1));
    }

    void whatWasSaidComesBack()
    {
        const QByteArray shapes =
            shape("box", Box1, "<attribute name=\"make\">a &lt; b</attribute>") +
            shape("box",
                  "xtl=\"30.12\" ytl=\"15.34\" xbr=\"70.56\" ybr=\"35.78\" rotation=\"33.3\"") +
            shape("polygon", "points=\"1.25,2;30.5,4;7,40\" group_id=\"5\"") +
            shape("ellipse", "cx=\"80\" cy=\"25\" rx=\"9.5\" ry=\"4\" rotation=\"12.5\" "
                             "group_id=\"5\"") +
            shape("polyline", "points=\"1,2;3,4\"", {}, "tree") +
            shape("points", "points=\"1,2;3,4;0,9\"", {}, "tree") +
            shape("mask", "rle=\"0, 1, 2, 3\" left=\"10\" top=\"20\" width=\"3\" height=\"2\"") +
            Skeleton +
            "<tag label=\"tree\" source=\"manual\"><attribute name=\"season\">autumn"
            "</attribute></tag>";
        const QByteArray source =
            cvat(image(shapes, "a/1.png", "subset=\"rig 3\" task_id=\"9\"", 41) +
                 image({}, "2.png", {}, 40));
        Tree tree, out;
        tree.image("images/a/1.png").image("images/2.png").text("annotations.xml", source);
        const Dataset dataset = opened(tree);
        // A subset that is no split is kept; its images count as training data, which is said.
        QCOMPARE(dataset.issues.size(), std::size_t(1));
        QCOMPARE(dataset.issues[0].kind, QStringLiteral("unknown-split"));
        QVERIFY(dataset.issues[0].message.contains(QStringLiteral("rig 3")));
        test::writeAll(dataset, "cvat", out.path());
        const QByteArray written = test::contents(out.path()).at(QStringLiteral("annotations.xml"));
        // The image moved out of its folder, numbers lost their trailing zeros: no more than that.
        QByteArray expected = source;
        expected.replace("a/1.png", "1.png")
            .replace("10.50", "10.5")
            .replace("20.00", "20")
            .replace("40.00", "40")
            .replace("rig 3", "rig 3");
        QCOMPARE(elements(written), elements(expected));
        for (const QByteArray kept :
             {"<id>12</id>", "<name>streets</name>", "<size>2</size>", "<username>me</username>",
              "<dumped>2024-01-02 03:04:05</dumped>", "<color>#ff0000</color>",
              "<svg>&lt;circle r=&quot;1&quot;&gt;</svg>", "<parent>person</parent>",
              "<input_type>text</input_type>", "<type>skeleton</type>", "a &lt; b", "autumn"})
            QVERIFY2(written.contains(kept), kept);
        const Dataset again = opened(out);
        QCOMPARE(test::classNames(again), test::classNames(dataset));
    }

    void tagsAreClassesOfTheImage()
    {
        Tree tree, out;
        tree.image("images/1.png").image("images/2.png");
        tree.text("annotations.xml", cvat(image("<tag label=\"tree\" source=\"manual\"></tag>") +
                                          image("<tag label=\"car\"/>", "2.png", {}, 1)));
        const Dataset dataset = opened(tree);
        QCOMPARE(dataset.task, Task::Classification);
        QCOMPARE(dataset.images[0].tags, std::vector<ClassId>{1});
        test::writeAll(dataset, "cvat", out.path());
        QCOMPARE(opened(out).images[1].tags, std::vector<ClassId>{0});
    }

    void brokenFilesKeepWhatCameBefore_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<int>("images");
        const QByteArray two =
            cvat(image(shape("box", Box1)) + image(shape("box", Box1), "2.png", {}, 1));
        QTest::newRow("cut off in the second image") << two.left(two.indexOf("2.png") + 30) << 1;
        QTest::newRow("cut off behind the images") << two.left(two.size() - 8) << 2;
        QTest::newRow("a stray <")
            << QByteArray(two).replace("</annotations>", "<</annotations>") << 2;
        QTest::newRow("entity bomb")
            << QByteArray(two)
                   .replace("<annotations>",
                            "<!DOCTYPE x [<!ENTITY a \"0123456789\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;"
                            "&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY "
                            "d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;"
                            "&d;&d;&d;&d;\">]><annotations>")
                   .replace("id=\"1\" name=\"2.png\"", "id=\"1\" name=\"&e;&e;&e;&e;&e;&e;\"")
            << 1;
        QTest::newRow("an entity that is not declared")
            << QByteArray(two).replace("name=\"2.png\"", "name=\"&boom;\"") << 1;
    }
    void brokenFilesKeepWhatCameBefore()
    {
        QFETCH(QByteArray, xml);
        QFETCH(int, images);
        Tree tree;
        tree.image("images/1.png").image("images/2.png").text("annotations.xml", xml);
        const Dataset dataset = opened(tree);
        QCOMPARE(int(dataset.images.size()), images);
        QCOMPARE(test::countIssues(dataset, "unreadable-label"), 1);
        QCOMPARE(dataset.issues[0].file, QStringLiteral("annotations.xml"));
        QVERIFY(dataset.issues[0].message.contains(QRegularExpression(QStringLiteral("\\d"))));
    }

    void nothingToRead_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("no image") << cvat({});
        QTest::newRow("tracks of a video")
            << cvat("<track id=\"0\" label=\"car\"><box frame=\"0\" outside=\"0\" occluded=\"0\" "
                    "keyframe=\"1\" xtl=\"1\" ytl=\"2\" xbr=\"3\" ybr=\"4\"></box></track>");
        QTest::newRow("cut off at once") << QByteArray("<annotations><version>1.1</vers");
    }
    void nothingToRead()
    {
        QFETCH(QByteArray, xml);
        Tree tree;
        tree.image("images/1.png").text("annotations.xml", xml);
        const auto result = openDataset(tree.path(), {}, QStringLiteral("cvat"));
        QVERIFY(!result.ok());
        QVERIFY(!result.error().message.isEmpty() && !result.error().remedy.isEmpty());
        if (xml.contains("track"))
            QVERIFY(result.error().message.contains(u"1"));
    }

    void missingSizesComeFromTheImage()
    {
        Tree tree;
        tree.image("images/1.png", 64, 48);
        tree.text("annotations.xml",
                  cvat(image(shape("box", Box1)).replace(" width=\"100\" height=\"50\"", "")));
        const Dataset dataset = opened(tree);
        QCOMPARE(dataset.images[0].width, 64);
        QCOMPARE(dataset.images[0].height, 48);
    }

    void anImageListedTwiceCountsOnce()
    {
        Tree tree;
        tree.image("images/1.png");
        tree.text("annotations.xml", cvat(image(shape("box", Box1)) + image({}, "1.png", {}, 1)));
        const Dataset dataset = opened(tree);
        QCOMPARE(dataset.images.size(), std::size_t(1));
        QCOMPARE(test::countIssues(dataset, "duplicate-image"), 1);
    }

    void bytesDoNotDependOnTheOrder()
    {
        Tree tree, forth, back;
        tree.image("images/1.png")
            .image("images/2.png")
            .text("annotations.xml", cvat(image(shape("box", Box1)) + image({}, "2.png")));
        const Dataset dataset = opened(tree); // both have the id 0
        test::writeAll(dataset, "cvat", forth.path());
        test::writeAll(dataset, "cvat", back.path(), true, true);
        QCOMPARE(test::contents(forth.path()), test::contents(back.path()));
        QCOMPARE(test::contents(forth.path())
                     .at(QStringLiteral("annotations.xml"))
                     .count("<image id=\"0\""),
                 1);
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestFormatCvat)
#include "tst_format_cvat.moc"
