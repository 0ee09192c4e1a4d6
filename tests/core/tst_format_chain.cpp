#include "core/base/random.h"
#include "tests/core/formattree.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <cmath>

using namespace ballast;
using ballast::test::Tree;

namespace {

using Files = std::vector<std::pair<QByteArray, QByteArray>>;

/// Largest difference of any edge; −1 where classes, images, splits or the number of boxes differ.
double largestDifference(const Dataset &a, const Dataset &b)
{
    if (a.images.size() != b.images.size() || test::classNames(a) != test::classNames(b))
        return -1;
    double largest = 0;
    for (const ImageItem &image : a.images) {
        const ImageItem *other = test::imageNamed(b, QFileInfo(image.path).fileName());
        if (!other || other->annotations.size() != image.annotations.size() ||
            other->split != image.split)
            return -1;
        for (std::size_t i = 0; i < image.annotations.size(); ++i) {
            const Annotation &x = image.annotations[i], &y = other->annotations[i];
            if (x.classId != y.classId)
                return -1;
            largest =
                std::max({largest, std::abs(x.box.x1 - y.box.x1), std::abs(x.box.y1 - y.box.y1),
                          std::abs(x.box.x2 - y.box.x2), std::abs(x.box.y2 - y.box.y2)});
        }
    }
    return largest;
}

Dataset reopened(const QString &folder)
{
    Result<Dataset> result = openDataset(folder);
    if (!result) {
        QTest::qFail(qPrintable(result.error().text()), __FILE__, __LINE__);
        return {};
    }
    return std::move(result).value();
}

/// One damaged variant of `bytes`: cut, a byte changed, a piece doubled, or a piece taken out.
QByteArray damaged(const QByteArray &bytes, Rng &rng)
{
    if (bytes.isEmpty())
        return QByteArray(1, char(rng.integer(0, 255)));
    const auto at = [&] { return qsizetype(rng.integer(0, bytes.size() - 1)); };
    QByteArray changed = bytes;
    switch (rng.integer(0, 4)) {
    case 0:
        return bytes.left(at());
    case 1:
        changed[at()] = char(rng.integer(0, 255));
        return changed;
    case 2: {
        const qsizetype from = at();
        return changed.insert(at(), bytes.mid(from, qsizetype(rng.integer(1, 30))));
    }
    case 3:
        return changed.remove(at(), qsizetype(rng.integer(1, 30)));
    default: {
        static const QByteArray Nasty[] = {"1e999", "-", "nan",   "\"",   "<",
                                           "}",     "]", "&amp;", "\xFF", "99999999999999999999",
                                           "\n",    ",", "../"};
        return changed.insert(at(), Nasty[rng.integer(0, std::ssize(Nasty) - 1)]);
    }
    }
}

} // namespace

Q_DECLARE_METATYPE(Files)

class TestFormatChain : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void bccdThroughAllFormats()
    {
        BALLAST_NEED_BCCD();
        const Dataset source = reopened(test::bccdFolder());
        Dataset current = source;
        std::vector<std::unique_ptr<Tree>> trees;
        for (const char *format : {"yolo", "coco", "voc", "yolo"}) {
            trees.push_back(std::make_unique<Tree>());
            test::writeAll(current, format, trees.back()->path(), true, false, false);
            current = reopened(trees.back()->path());
            QCOMPARE(current.format, QLatin1String(format));
            const double difference = largestDifference(source, current);
            QVERIFY2(difference >= 0, format);
            QVERIFY2(difference < 1e-6, format); // 0.01 px is asked for
        }
    }

    void wholeNumbersStayWholeOnTheWay()
    {
        BALLAST_NEED_BCCD();
        Tree yolo, coco, voc;
        test::writeAll(reopened(test::bccdFolder()), "yolo", yolo.path(), true, false, false);
        test::writeAll(reopened(yolo.path()), "coco", coco.path(), true, false, false);
        test::writeAll(reopened(coco.path()), "voc", voc.path(), true, false, false);
        for (const auto &[path, bytes] : test::contents(voc.path()))
            if (path.endsWith(u".xml"))
                QVERIFY2(!bytes.contains('.') || bytes.count('.') == 1, bytes); // the file name's
    }

    void damageNeverCrashes_data()
    {
        QTest::addColumn<Files>("files");
        QTest::newRow("yolo") << Files{
            {"data.yaml", "path: .\ntrain: images/train\nval: [images/val]\nnames: {0: a, 1: b}\n"
                          "kpt_shape: [1, 3]\nx: &x [1, *x]\n"},
            {"labels/train/1.txt", "0 0.5 0.5 0.1 0.1\n1 .1 .1 .2 .1 .2 .2\n"},
            {"labels/val/2.txt", "1 0.25 0.25 0.1 0.1 .5 .5 2\n"}};
        QTest::newRow("darknet") << Files{
            {"obj.data", "classes = 2\ntrain = train.txt\nnames = obj.names\n"},
            {"obj.names", "a\nb\n"},
            {"train.txt", "images/train/1.png\nimages/val/2.png\n"},
            {"labels/train/1.txt", "0 0.5 0.5 0.1 0.1\n"}};
        QTest::newRow("voc") << Files{
            {"Annotations/1.xml",
             "<annotation><filename>1.png</filename><source><database>The VOC</database></source>"
             "<size><width>9</width><height>9</height><depth>3</depth></size><object><name>a</name>"
             "<part><name>p</name></part><bndbox><xmin>1</xmin><ymin>1</ymin><xmax>5</xmax>"
             "<ymax>5</ymax></bndbox></object></annotation>"},
            {"ImageSets/Main/train.txt", "1\n2\n"},
            {"ImageSets/Main/a_val.txt", "1 -1\n"},
            {"labelmap.txt", "# label:color_rgb:parts:actions\na:::\n"}};
        QTest::newRow("coco") << Files{
            {"annotations/instances_train.json",
             "{\"info\":{\"a\":[1,null]},\"images\":[{\"id\":1,\"file_name\":\"1.png\",\"width\":9,"
             "\"height\":9}],\"categories\":[{\"id\":3,\"name\":\"a\"}],\"annotations\":[{\"id\":1,"
             "\"image_id\":1,\"category_id\":3,\"bbox\":[1,2,3,4.5],\"segmentation\":[[1,2,3,4,5,6]"
             "],\"iscrowd\":0},{\"id\":2,\"image_id\":1,\"category_id\":3,\"bbox\":[1,2,3,4],"
             "\"iscrowd\":1,\"segmentation\":{\"size\":[9,9],\"counts\":\"abc\"}}]}"}};
        QTest::newRow("labelme") << Files{
            {"images/train/1.json", "{\"version\":\"5.5.0\",\"flags\":{},\"shapes\":[{\"label\":"
                                    "\"a\",\"points\":[[1,2],[3,4],"
                                    "[5,1]],\"group_id\":1,\"shape_type\":\"polygon\",\"flags\":{}}"
                                    ",{\"label\":\"a\",\"points\":"
                                    "[[1,2],[3,4]],\"group_id\":1,\"shape_type\":\"circle\"},{"
                                    "\"label\":\"p\",\"points\":[[1,"
                                    "2]],\"group_id\":1,\"shape_type\":\"point\"}],\"imagePath\":"
                                    "\"1.png\",\"imageData\":null,"
                                    "\"imageHeight\":50,\"imageWidth\":100}"},
            {"images/val/2.json", "{\"shapes\":[{\"label\":\"b\",\"points\":[[1,2],[2,3]],\"shape_"
                                  "type\":\"mask\",\"mask\":"
                                  "\"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAA"
                                  "AAAgABSK+kcQAAAABJRU5E"
                                  "rkJggg==\"}],\"imagePath\":\"..\\\\val\\\\2.png\"}"},
            {"labels.txt", "__ignore__\nb\na\n"}};
        QTest::newRow("cvat") << Files{
            {"annotations.xml",
             "<annotations><version>1.1</version><meta><task><labels><label><name>a</name>"
             "</label><label><name>p</name><parent>a</parent></label></labels></task></meta><image "
             "id=\"0\" name=\"train/1.png\" width=\"100\" height=\"50\"><box label=\"a\" xtl=\"1\" "
             "ytl=\"2\" xbr=\"3\" ybr=\"4\" rotation=\"30\" group_id=\"1\"/><polygon label=\"a\" "
             "points=\"1,2;3,4;5,1\" group_id=\"1\"/><mask label=\"a\" rle=\"1, 2, 3\" left=\"1\" "
             "top=\"2\" width=\"3\" height=\"2\"/><skeleton label=\"a\"><points label=\"p\" "
             "points=\"1,2\"/></skeleton><ellipse label=\"a\" cx=\"9\" cy=\"9\" rx=\"3\" ry=\"2\"/>"
             "<tag label=\"a\"/></image><image id=\"1\" name=\"val/2.png\"/></annotations>"}};
        QTest::newRow("yolo obb") << Files{
            {"data.yaml", "train: images/train\nval: images/val\nnames: [a]\ntask: obb\n"},
            {"labels/train/1.txt", "0 .1 .1 .2 .1 .2 .2 .1 .2\n0 .5 .5 .1 .1\n"},
            {"labels/val/2.txt", "0 .1 .1 .2 .1 .2 .2 .1 .2\n"}};
        QTest::newRow("csv") << Files{
            {"a.csv", "filename,label,split\n1.png,\"a|b\",train\n2.png,b,val\n"},
            {"b.csv", "filename,width,height,class,xmin,ymin,xmax,ymax\n1.png,9,9,a,1,2,3,4\n"},
            {"c.csv", "filename,a,b\n1.png,0,1\n"}};
    }
    void damageNeverCrashes()
    {
        QFETCH(Files, files);
        Rng rng(20240);
        Tree tree;
        tree.image("images/train/1.png").image("images/val/2.png").image("1.png");
        int openedWell = 0;
        for (int round = 0; round < 150; ++round) {
            const auto victim = std::size_t(rng.integer(0, std::ssize(files) - 1));
            for (std::size_t i = 0; i < files.size(); ++i) {
                QByteArray bytes = files[i].second;
                for (auto n = i == victim ? rng.integer(1, 4) : 0; n > 0; --n)
                    bytes = damaged(bytes, rng);
                tree.text(files[i].first, bytes);
            }
            for (const Format *format : allFormats()) {
                if (format->id() == u"yolo-seg" || format->id() == u"yolo-pose")
                    continue; // the reader of "yolo", with a word of the user
                const auto result = openDataset(tree.path(), {}, format->id());
                openedWell += result.ok();
                if (!result.ok())
                    QVERIFY(!result.error().message.isEmpty());
                if (!result.ok() || round % 20 != 0)
                    continue;
                for (const ImageItem &image : result->images) // all that follows relies on these
                    for (const Annotation &annotation : image.annotations) {
                        QVERIFY(annotation.classId >= 0 &&
                                std::size_t(annotation.classId) < result->classes.size());
                        QVERIFY(std::isfinite(annotation.box.x1 + annotation.box.y1 +
                                              annotation.box.x2 + annotation.box.y2));
                    }
            }
        }
        QVERIFY(openedWell > 150); // most damage is local
    }

    void damagedImagesNeverCrash()
    {
        Rng rng(7);
        Tree tree;
        tree.text("data.yaml", "train: images\nnames: [a]\n");
        for (int round = 0; round < 150; ++round) {
            tree.text("images/1.png", damaged(test::pngHeader(30, 20), rng));
            const auto result = openDataset(tree.path());
            if (result.ok())
                QVERIFY(result->images[0].width > 0 && result->images[0].height > 0);
        }
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestFormatChain)
#include "tst_format_chain.moc"
