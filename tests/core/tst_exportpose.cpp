#include "tests/core/exportfixture.h"
#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include "core/dataset/keypoints.h"
#include "core/export/readback.h"

using namespace ballast;
using namespace ballast::test;

namespace {

/// One COCO image of 640 × 480 with these annotations (JSON, ' in place of ").
class CocoFolder
{
public:
    CocoFolder(const QByteArray &annotations, const QByteArray &categories)
    {
        write(
            QStringLiteral("images/train/a.png"),
            encodeImage(ExportFixture::picture(640, 480, 3), {.format = ImageFormat::Png}).value());
        QByteArray json = "{'images':[{'id':1,'file_name':'a.png','width':640,'height':480}],"
                          "'annotations':[";
        json += annotations + "],'categories':[" + categories + "]}";
        write(QStringLiteral("annotations/instances_train.json"), json.replace('\'', '"'));
    }
    QString root() const { return m_dir.filePath(QStringLiteral("source")); }
    QString beside(const QString &name) const { return m_dir.filePath(name); }
    Dataset open() const { return std::move(openDataset(root()).value()); }

private:
    void write(const QString &relative, const QByteArray &bytes) const
    {
        const auto written = writeFileAtomically(root() + u'/' + relative, bytes);
        Q_ASSERT(written);
    }
    QTemporaryDir m_dir;
};

/// A face whose left eye is at (120, 150), the right one at (280, 170).
const QByteArray Face =
    "{'id':1,'image_id':1,'category_id':1,'bbox':[100,100,200,200],'area':40000,'iscrowd':0,"
    "'segmentation':[],'keypoints':[120,150,2,280,170,2],'num_keypoints':2}";
const QByteArray FaceClass = "{'id':1,'name':'face','keypoints':['left_eye','right_eye']}";

/// One mirrored copy of every image beside the originals.
ExportReport exportMirrored(const Dataset &dataset, const QString &destination, const char *format)
{
    Pipeline pipeline;
    add(pipeline, "HorizontalFlip");
    ExportOptions options;
    options.destination = destination;
    options.format = QString::fromLatin1(format);
    BalancePlan plan = emptyPlan(dataset);
    plan.copies[0] = 1;
    return exportDataset(dataset, plan, pipeline, options).value();
}

ExportReport exportPlain(const Dataset &dataset, const QString &destination, const char *format)
{
    ExportOptions options;
    options.destination = destination;
    options.format = QString::fromLatin1(format);
    return exportDataset(dataset, emptyPlan(dataset), {}, options).value();
}

/// The lines of a label file as numbers.
QList<QList<double>> numbersIn(const QString &file)
{
    QList<QList<double>> lines;
    for (const QByteArray &line : readFile(file)->split('\n')) {
        if (line.isEmpty())
            continue;
        lines.append(QList<double>());
        for (const QByteArray &token : line.split(' '))
            lines.back().append(token.toDouble());
    }
    return lines;
}

bool isNear(const QList<double> &found, const QList<double> &meant)
{
    return std::ranges::equal(found, meant,
                              [](double a, double b) { return std::abs(a - b) < 1e-9; });
}

/// Annotations of the written COCO file by the name of their image.
QMap<QString, QJsonArray> cocoObjects(const QString &folder)
{
    const QJsonObject json =
        QJsonDocument::fromJson(
            readFile(folder + QStringLiteral("/annotations/instances_train.json")).value())
            .object();
    QMap<QString, QJsonArray> objects;
    for (const QJsonValue &image : json[u"images"].toArray())
        for (const QJsonValue &object : json[u"annotations"].toArray())
            if (object[u"image_id"] == image[u"id"])
                objects[image[u"file_name"].toString()].append(object);
    return objects;
}

} // namespace

/// Key points and outlines through exports that change format or mirror.
class TestExportPose : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void leftAndRightAreStillLeftAndRight_data()
    {
        QTest::addColumn<QByteArray>("flipped");
        QTest::addColumn<bool>("swapped");
        QTest::newRow("said") << QByteArray("flip_idx: [0, 2, 1]\n") << true;
        QTest::newRow("not said") << QByteArray() << false;
    }
    void leftAndRightAreStillLeftAndRight()
    {
        QFETCH(QByteArray, flipped);
        QFETCH(bool, swapped);
        const ExportFixture fixture(1, 0, 0);
        // Nose in the middle, left eye at a quarter, right eye at two thirds and hidden.
        fixture.write(QStringLiteral("data.yaml"),
                      "train: images/train\nval: images/train\nkpt_shape: [3, 3]\n"
                      "names: [ring, dot, bar]\n" +
                          flipped);
        fixture.write(QStringLiteral("labels/train/t00.txt"),
                      "0 0.5 0.5 0.75 0.5 0.5 0.5 2 0.25 0.375 2 0.625 0.375 1\n");
        const Dataset dataset = fixture.open();
        QCOMPARE(dataset.images[0].annotations[0].extras->keyPoints.size(), std::size_t(3));
        Pipeline pipeline;
        add(pipeline, "HorizontalFlip");
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        BalancePlan plan = emptyPlan(dataset);
        plan.copies[0] = 1;
        const auto report = exportDataset(dataset, plan, pipeline, options);
        QVERIFY2(report.ok() && report->verified, report.ok() ? "" : "not verified");
        const Dataset written = openDataset(options.destination).value();
        QCOMPARE(written.images.size(), std::size_t(2));
        const bool firstIsCopy = written.images[0].path.size() > written.images[1].path.size();
        const ImageItem &copy = written.images[firstIsCopy ? 0 : 1];
        const auto &points = copy.annotations[0].extras->keyPoints;
        QCOMPARE(points.size(), std::size_t(3));
        const auto share = [&](int i) { return points[std::size_t(i)].at.x / copy.width; };
        QVERIFY(std::abs(share(0) - 0.5) < 1e-5);
        QVERIFY(std::abs(share(swapped ? 2 : 1) - 0.75) < 1e-5);
        QVERIFY(std::abs(share(swapped ? 1 : 2) - 0.375) < 1e-5);
        QCOMPARE(points[swapped ? 1 : 2].visibility, 1);
        QCOMPARE(readFile(options.destination + QStringLiteral("/data.yaml"))
                     ->contains("flip_idx: [0,2,1]"),
                 swapped);
    }

    void pixelsOfCocoBecomeShares()
    {
        const CocoFolder folder(
            Face + ",{'id':2,'image_id':1,'category_id':2,'bbox':[320,240,160,120],'iscrowd':0,"
                   "'keypoints':[320,240,2,480,360,1,400,240,2],'num_keypoints':3}",
            FaceClass + ",{'id':2,'name':'car','keypoints':['left_lamp','right_lamp','plate']}");
        const QString out = folder.beside(QStringLiteral("out"));
        const ExportReport report = exportPlain(folder.open(), out, "yolo-pose");
        QVERIFY(report.verified);
        const auto lines = numbersIn(out + QStringLiteral("/labels/train/a.txt"));
        QCOMPARE(lines.size(), 2);
        // The face has two points only: the third is not labelled.
        QVERIFY(isNear(lines[0], {0, 0.3125, 200.0 / 480, 0.3125, 200.0 / 480, 0.1875, 0.3125, 2,
                                  0.4375, 170.0 / 480, 2, 0, 0, 0}));
        QVERIFY(isNear(lines[1],
                       {1, 0.625, 0.625, 0.25, 0.25, 0.5, 0.5, 2, 0.75, 0.75, 1, 0.625, 0.5, 2}));
        const QByteArray yaml = *readFile(out + QStringLiteral("/data.yaml"));
        QVERIFY(yaml.contains("kpt_shape: [3,3]") && yaml.contains("flip_idx: [1,0,2]"));
        // And read again each class has its own points.
        const Dataset again = *openDataset(out);
        QCOMPARE(keyPointNames(again.classes[0]),
                 (QStringList{QStringLiteral("left_eye"), QStringLiteral("right_eye")}));
        QCOMPARE(again.images[0].annotations[0].extras->keyPoints.size(), std::size_t(2));
    }

    void readingBackSeesMovedKeyPoints_data()
    {
        QTest::addColumn<double>("moved");
        QTest::addColumn<bool>("equal");
        QTest::newRow("where it was") << 0.0 << true;
        QTest::newRow("five pixels away") << 5.0 << false;
        QTest::newRow("not labelled") << -1.0 << false;
    }
    void readingBackSeesMovedKeyPoints()
    {
        QFETCH(double, moved);
        const CocoFolder folder(Face, FaceClass);
        const Dataset dataset = folder.open();
        for (const char *format : {"coco", "yolo-pose", "cvat", "labelme"}) {
            ExportOptions options;
            options.format = QString::fromLatin1(format);
            const QString out = folder.beside(options.format);
            QVERIFY(exportPlain(dataset, out, format).verified);
            const BalancePlan plan = emptyPlan(dataset);
            const auto list = listOutputs(dataset, plan, options, {});
            Labels labels{dataset.images[0].annotations, {}};
            auto *extras = new AnnotationExtras(*labels.annotations[0].extras);
            extras->keyPoints[1].at.x += std::max(0.0, moved);
            extras->keyPoints[1].visibility = moved < 0 ? 0 : 2;
            labels.annotations[0].extras = extras;
            const auto found = readBack(dataset, *list, {{true, 640, 480, labels}}, out, {});
            QVERIFY(found.ok());
            QTEST(found->equal, "equal");
        }
    }

    void namesSayLeftAndRight_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QList<int>>("order");
        const auto row = [](const char *names, const QList<int> &order) {
            QTest::newRow(names) << QString::fromUtf8(names).split(u',') << order;
        };
        row("nose,left_eye,right_eye", {0, 2, 1});
        row("LeftEye,RightEye,leftEar,rightEar", {1, 0, 3, 2});
        row("eye.L,eye.R,tail", {1, 0, 2});
        row("LShoulder,RShoulder", {1, 0});
        row("l_hip,R_hip,hip", {1, 0, 2});
        row("lefteye,righteye", {1, 0});
        row("leye,reye", {1, 0});
        row("l,r,m", {1, 0, 2});
        row("left eye 1,left eye 2,right eye 1,right eye 2", {2, 3, 0, 1});
        row("Auge links,Auge rechts", {1, 0});
        row("oeil gauche,oeil droite", {1, 0});
        row("left_eye,nose", {});
        row("1,2,3", {});
        row("leg,arm", {});
        row("left_eye,right_eye,right_eye", {});
    }
    void namesSayLeftAndRight()
    {
        QFETCH(QStringList, names);
        const std::vector<int> order = mirroredByNames(names);
        QTEST(QList<int>(order.begin(), order.end()), "order");
    }

    void theMirroredLeftEyeIsTheRightOne_data()
    {
        QTest::addColumn<QByteArray>("by");
        for (const char *format : {"coco", "cvat", "labelme", "yolo-pose"})
            QTest::newRow(format) << QByteArray(format);
    }
    void theMirroredLeftEyeIsTheRightOne()
    {
        QFETCH(QByteArray, by);
        const CocoFolder folder(Face, FaceClass);
        const QString other = folder.beside(QStringLiteral("other"));
        QVERIFY(exportPlain(folder.open(), other, by.constData()).verified);
        const QString out = folder.beside(QStringLiteral("out"));
        QVERIFY(exportMirrored(openDataset(other).value(), out, "coco").verified);
        auto objects = cocoObjects(out);
        QCOMPARE(objects.size(), 2);
        for (auto it = objects.begin(); it != objects.end(); ++it) {
            QList<double> places;
            for (const QJsonValue &place : it.value()[0][u"keypoints"].toArray())
                places.append(std::round(place.toDouble() * 1000) / 1000);
            // Mirrored at 640: the eye at 280 is at 360 and now the left one.
            QCOMPARE(places, it.key() == u"a.png" ? (QList<double>{120, 150, 2, 280, 170, 2})
                                                  : (QList<double>{360, 170, 2, 520, 150, 2}));
        }
    }

    void masksMoveWithTheImage()
    {
        // Columns 50…149, rows 100…199 of 480.
        QByteArray counts = "24100,100";
        for (int column = 51; column < 150; ++column)
            counts += ",380,100";
        counts += ',' + QByteArray::number(640 * 480 - 24100 - 100 - 99 * 480);
        const CocoFolder folder("{'id':1,'image_id':1,'category_id':1,'bbox':[50,100,100,100],"
                                "'iscrowd':1,'area':10000,'segmentation':{'size':[480,640],"
                                "'counts':[" +
                                    counts + "]}}",
                                "{'id':1,'name':'people'}");
        const QString out = folder.beside(QStringLiteral("out"));
        const ExportReport report = exportMirrored(folder.open(), out, "coco");
        QVERIFY(report.verified);
        QVERIFY(!hasIssue(report.issues, QStringLiteral("crowds-as-objects")));
        auto objects = cocoObjects(out);
        const QJsonValue original = objects.take(QStringLiteral("a.png"))[0];
        QCOMPARE(original[u"segmentation"][u"counts"].toArray().size(), 201);
        const QJsonValue copy = objects.first()[0];
        QCOMPARE(copy[u"iscrowd"].toInt(), 1);
        double least = 1e9, most = 0;
        const QJsonArray ring = copy[u"segmentation"][0].toArray();
        QCOMPARE(ring.size(), 8);
        for (qsizetype i = 0; i < ring.size(); i += 2) {
            least = std::min(least, ring[i].toDouble());
            most = std::max(most, ring[i].toDouble());
        }
        QVERIFY(std::abs(least - 490) < 1e-6 && std::abs(most - 590) < 1e-6);

        const QString yolo = folder.beside(QStringLiteral("yolo"));
        QVERIFY(hasIssue(exportPlain(folder.open(), yolo, "yolo-seg").issues,
                         QStringLiteral("crowds-as-objects")));
        const auto lines = numbersIn(yolo + QStringLiteral("/labels/train/a.txt"));
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0].size(), 9);
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestExportPose)
#include "tst_exportpose.moc"
