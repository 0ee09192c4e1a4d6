#include "core/dataset/shapes.h"
#include "core/export/exporter.h"
#include "core/formats/skeletons.h"
#include "core/imaging/codec.h"
#include "tests/core/formattree.h"
#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace ballast;
using ballast::test::Tree;

namespace {

const QByteArray Yaml = "train: images/train\nnames: [a, b]\n";
/// 100 × 50 pixels: a square of 20·√2 turned by 45 degrees, and an upright box.
const QByteArray Turned = "0 0.5 0.1 0.7 0.5 0.5 0.9 0.3 0.5\n";
const QByteArray Upright = "0 0.1 0.2 0.3 0.2 0.3 0.4 0.1 0.4\n";
const QByteArray Crooked = "0 0.5 0.1 0.7 0.5 0.5 0.9 0.4 0.5\n";

Dataset opened(const QString &path, const char *format = "")
{
    Result<Dataset> result = openDataset(path, {}, QString::fromLatin1(format));
    if (!result) {
        QTest::qFail(qPrintable(result.error().text()), __FILE__, __LINE__);
        return {};
    }
    return std::move(result).value();
}

std::vector<cv::Point2f> floats(const std::vector<Point> &points)
{
    std::vector<cv::Point2f> list;
    for (const Point &point : points)
        list.emplace_back(float(point.x), float(point.y));
    return list;
}

/// Paints each pixel by the share of it that the ring covers.
void fill(cv::Mat &image, const std::vector<Point> &ring, const cv::Scalar &colour)
{
    constexpr int Fine = 8; // cells along a pixel
    std::vector<cv::Point> points;
    for (const Point &point : ring)
        points.emplace_back(int(std::lround((point.x * Fine - 0.5) * 256)),
                            int(std::lround((point.y * Fine - 0.5) * 256)));
    cv::Mat cells(image.rows * Fine, image.cols * Fine, CV_8UC1, cv::Scalar(0)), share;
    cv::fillPoly(cells, std::vector<std::vector<cv::Point>>{points}, cv::Scalar(255), cv::LINE_8,
                 8);
    cv::resize(cells, share, image.size(), 0, 0, cv::INTER_AREA);
    for (int y = 0; y < image.rows; ++y)
        for (int x = 0; x < image.cols; ++x) {
            uchar *pixel = image.ptr(y) + x * image.channels();
            for (int c = 0; c < image.channels(); ++c)
                pixel[c] = cv::saturate_cast<uchar>(pixel[c] + (colour[c] - pixel[c]) *
                                                                   share.at<uchar>(y, x) / 255);
        }
}

/// Share of the pixels of either mask that both have.
double likeness(const cv::Mat &a, const cv::Mat &b)
{
    const int both = cv::countNonZero(a & b), either = cv::countNonZero(a | b);
    return either == 0 ? 1 : double(both) / either;
}

QByteArray pointList(const std::vector<Point> &points)
{
    QByteArray text;
    for (const Point &point : points)
        text += (text.isEmpty() ? "[" : ",[") + QByteArray::number(point.x, 'g', 17) + ',' +
                QByteArray::number(point.y, 'g', 17) + ']';
    return '[' + text + ']';
}

QByteArray shape(const char *type, const std::vector<Point> &points, const char *label,
                 const char *group = "null")
{
    return QByteArray("{\"label\":\"") + label + "\",\"points\":" + pointList(points) +
           ",\"group_id\":" + group + ",\"description\":\"\",\"shape_type\":\"" + type +
           "\",\"flags\":{},\"mask\":null}";
}

const std::vector<Point> Arrow{{40, 20}, {90, 45}, {60, 50}, {70, 80}};
const std::vector<Point> PartA{{20, 100}, {50, 95}, {45, 130}},
    PartB{{60, 100}, {80, 98}, {75, 120}};
const std::vector<Point> Slab = turnedCorners({110, 60, 180, 90}, 25);

/// One picture of 200 × 150 with objects in colours of their own, one of each shape.
void addPainted(Tree &tree, bool withWays)
{
    cv::Mat image(150, 200, CV_8UC3, cv::Scalar(20, 20, 20));
    fill(image, Arrow, {0, 0, 250});
    fill(image, PartA, {0, 250, 0});
    fill(image, PartB, {0, 250, 0});
    fill(image, Slab, {250, 0, 0});
    tree.text("train/1.png", encodeImage(image, {ImageFormat::Png, 95, false}).value());
    QByteArray shapes =
        shape("polygon", Arrow, "arrow") + ',' + shape("polygon", PartA, "pair", "3") + ',' +
        shape("polygon", PartB, "pair", "3") + ',' + shape("oriented_rectangle", Slab, "slab") +
        ',' + shape("rectangle", {{130, 10}, {190, 40}}, "plain") + ',' +
        shape("circle", {{150, 120}, {160, 125}}, "round");
    if (withWays)
        shapes += ',' + shape("linestrip", {{5, 5}, {15, 40}, {30, 8}}, "way") + ',' +
                  shape("point", {{100, 10}}, "spot") + ',' +
                  shape("rectangle", {{90, 100}, {120, 140}}, "body", "9") + ',' +
                  shape("point", {{95, 105}}, "nose", "9") + ',' +
                  shape("point", {{110, 135}}, "tail", "9");
    tree.text("train/1.json",
              "{\"version\":\"5.5.0\",\"flags\":{},\"shapes\":[" + shapes +
                  "],\"imagePath\":\"1.png\",\"imageData\":null,\"imageHeight\":150,"
                  "\"imageWidth\":200}");
}

Pipeline turning(double degrees)
{
    Pipeline pipeline;
    test::set(test::add(pipeline, "Affine"), "rotate", degrees, degrees);
    return pipeline;
}

BalancePlan copies(const Dataset &dataset, int count)
{
    BalancePlan plan = emptyPlan(dataset);
    std::ranges::fill(plan.copies, count);
    return plan;
}

const ImageItem *copyOf(const Dataset &dataset)
{
    for (const ImageItem &image : dataset.images)
        if (QFileInfo(image.path).completeBaseName() != u"1")
            return &image;
    return nullptr;
}

QString firstIssue(const Issues &issues)
{
    return issues.empty() ? QString() : issues.front().file + u' ' + issues.front().message;
}

const Annotation *objectOf(const Dataset &dataset, const ImageItem &image, const char *name)
{
    const ClassId id = dataset.classByName(QString::fromLatin1(name));
    for (const Annotation &annotation : image.annotations)
        if (annotation.classId == id)
            return &annotation;
    return nullptr;
}

std::vector<std::vector<Point>> rings(const Annotation &annotation)
{
    std::vector<std::vector<Point>> all;
    if (!annotation.extras)
        return {turnedCorners(annotation.box)};
    const AnnotationExtras &extras = *annotation.extras;
    if (!extras.polygon.empty())
        all.push_back(extras.polygon);
    all.insert(all.end(), extras.furtherRings.begin(), extras.furtherRings.end());
    if (all.empty() && !extras.rotated.empty())
        all.push_back(extras.rotated);
    if (all.empty())
        all.push_back(turnedCorners(annotation.box));
    return all;
}

} // namespace

class TestFormatShapes : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void eightCoordinates_data()
    {
        QTest::addColumn<QByteArray>("more"); ///< in data.yaml
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("issue");
        const auto row = [](const char *name, const char *more, const QByteArray &labels,
                            const char *from, const char *format, const char *issue = "") {
            QTest::newRow(name) << QByteArray(more) << labels << QByteArray(from)
                                << QString::fromLatin1(format) << QByteArray(issue);
        };
        const char *asks = "segment-or-oriented-box";
        row("the configuration says obb", "task: obb\n", Upright, "", "yolo-obb");
        row("the configuration says segment", "task: segment\n", Turned, "", "yolo-seg");
        row("the user says obb", "", Crooked, "yolo-obb", "yolo-obb");
        row("the user says segment", "", Turned, "yolo-seg", "yolo-seg");
        row("the user is right", "task: obb\n", Turned, "yolo-seg", "yolo-seg");
        row("nobody says: turned rectangles", "", Turned + Upright, "", "yolo-obb", asks);
        row("nobody says: upright ones only", "", Upright, "", "yolo-seg", asks);
        row("nobody says: not all are rectangles", "", Turned + Crooked, "", "yolo-seg", asks);
        row("a longer line among them", "", Turned + "1 .1 .1 .2 .1 .2 .2 .15 .3 .1 .2\n", "",
            "yolo-seg");
        row("a box among them", "task: obb\n", Turned + "1 .5 .5 .1 .1\n", "", "yolo-obb",
            "mixed-boxes-and-segments");
        row("a segment among oriented boxes", "task: obb\n",
            Turned + "1 .1 .1 .2 .1 .2 .2 .15 .3 .1 .2\n", "", "yolo-obb", "unreadable-label");
        row("three points among oriented boxes", "task: OBB\n", Turned + "1 .1 .1 .2 .1 .2 .2\n",
            "", "yolo-obb", "unreadable-label");
        row("plain boxes of such a task", "task: detect\n", "0 .5 .5 .1 .1\n", "", "yolo");
    }
    void eightCoordinates()
    {
        QFETCH(QByteArray, more);
        QFETCH(QByteArray, labels);
        QFETCH(QByteArray, from);
        QFETCH(QString, format);
        QFETCH(QByteArray, issue);
        Tree tree;
        tree.image("images/train/1.png").text("data.yaml", Yaml + more);
        tree.text("labels/train/1.txt", labels);
        const Dataset dataset = opened(tree.path(), from);
        QCOMPARE(dataset.format, format);
        QCOMPARE(dataset.issues.empty() ? QString() : dataset.issues[0].kind,
                 QString::fromLatin1(issue));
        const auto &annotations = dataset.images[0].annotations;
        const auto lost = issue == "unreadable-label" ? 1 : 0;
        QCOMPARE(qsizetype(annotations.size()), labels.count('\n') - lost);
        if (annotations[0].extras) {
            const AnnotationExtras &extras = *annotations[0].extras;
            QCOMPARE(extras.rotated.size(), std::size_t(format == u"yolo-obb" ? 4 : 0));
            QCOMPARE(extras.polygon.size(), std::size_t(format == u"yolo-obb" ? 0 : 4));
        }
        if (labels.startsWith(Turned))
            QCOMPARE(annotations[0].box, (Box{30, 5, 70, 45}));
        // What was read goes out the same, and says what it is.
        if (lost != 0)
            return;
        Tree out;
        const auto written = test::writeAll(dataset, qPrintable(format), out.path());
        if (!labels.contains(" .5 .5") && !labels.contains(" .1 .1"))
            QCOMPARE(written.at(QStringLiteral("labels/train/1.txt")), labels);
        QCOMPARE(opened(out.path()).format, format);
    }

    void everyKindIsWrittenAsOrientedBox()
    {
        // 100 × 50: a plain box, a polygon whose smallest rectangle is upright, two parts.
        Dataset dataset;
        Tree tree, out;
        tree.image("images/train/1.png").text("data.yaml", Yaml);
        tree.text("labels/train/1.txt", "0 .5 .5 .2 .4\n");
        dataset = opened(tree.path());
        Annotation polygon = dataset.images[0].annotations[0];
        auto *extras = new AnnotationExtras;
        extras->polygon = {{10, 10}, {40, 10}, {40, 20}, {25, 20}, {10, 20}};
        extras->furtherRings = {{{10, 20}, {40, 20}, {40, 30}}};
        polygon.extras = extras;
        dataset.images[0].annotations.push_back(polygon);
        const auto labels = test::writeAll(dataset, "yolo-obb", out.path(), true, false, false);
        const Dataset again = opened(out.path());
        QCOMPARE(again.format, QStringLiteral("yolo-obb"));
        const auto &found = again.images[0].annotations;
        QCOMPARE(found[0].box, (Box{40, 15, 60, 35}));
        QVERIFY(std::abs(found[1].box.x1 - 10) < 1e-9 && std::abs(found[1].box.y2 - 30) < 1e-9);
        for (const Annotation &annotation : found)
            QVERIFY(isRectangle(annotation.extras->rotated, 1e-9));
        for (const QByteArray &line :
             labels.at(QStringLiteral("labels/train/1.txt")).trimmed().split('\n'))
            QCOMPARE(line.split(' ').size(), 9);
    }

    void poseNeedsKeyPoints()
    {
        Tree tree, out;
        tree.image("images/train/1.png").text("data.yaml", Yaml);
        tree.text("labels/train/1.txt", "0 .5 .5 .2 .4\n");
        const Dataset dataset = opened(tree.path());
        ExportOptions options;
        options.destination = out.path(QStringLiteral("out"));
        options.format = QStringLiteral("yolo-pose");
        const auto report = exportDataset(dataset, emptyPlan(dataset), Pipeline(), options);
        QVERIFY(!report.ok());
        QVERIFY(report.error().message.contains(u"key points"));
        QVERIFY(!QFileInfo::exists(options.destination));
    }

    void polygonsThroughAllFormats()
    {
        Tree source;
        addPainted(source, false);
        const Dataset first = opened(source.path());
        Dataset current = first;
        std::vector<std::unique_ptr<Tree>> trees;
        for (const char *format : {"cvat", "coco", "yolo-seg", "labelme"}) {
            trees.push_back(std::make_unique<Tree>());
            test::writeAll(current, format, trees.back()->path(), true, false, false);
            current = opened(trees.back()->path());
            QCOMPARE(current.format, QLatin1String(format));
            QCOMPARE(test::classNames(current), test::classNames(first));
        }
        QCOMPARE(current.images[0].split, Split::Train);
        const auto &before = first.images[0].annotations, &after = current.images[0].annotations;
        QCOMPARE(after.size(), before.size());
        for (const char *name : {"arrow", "slab", "round"}) {
            const auto a = rings(*objectOf(first, first.images[0], name));
            const auto b = rings(*objectOf(current, current.images[0], name));
            QCOMPARE(a.size(), b.size());
            QCOMPARE(a[0].size(), b[0].size());
            for (std::size_t i = 0; i < a[0].size(); ++i)
                QVERIFY(std::hypot(a[0][i].x - b[0][i].x, a[0][i].y - b[0][i].y) < 1e-6);
        }
        // YOLO has room for one ring: the parts are joined by a bridge without area.
        const Annotation &pair = *objectOf(current, current.images[0], "pair");
        QVERIFY(std::abs(ringArea(pair.extras->polygon) - ringArea(PartA) - ringArea(PartB)) <
                1e-6);
    }

    void polygonsThroughAllButYoloKeepTheirParts()
    {
        Tree source, cvat, coco, back;
        addPainted(source, false);
        test::writeAll(opened(source.path()), "cvat", cvat.path(), true, false, false);
        test::writeAll(opened(cvat.path()), "coco", coco.path(), true, false, false);
        test::writeAll(opened(coco.path()), "labelme", back.path(), true, false, false);
        const Dataset again = opened(back.path());
        const Annotation &pair = *objectOf(again, again.images[0], "pair");
        QCOMPARE(rings(pair).size(), std::size_t(2));
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY(std::hypot(rings(pair)[0][i].x - PartA[i].x, rings(pair)[0][i].y - PartA[i].y) <
                    1e-9);
            QVERIFY(std::hypot(rings(pair)[1][i].x - PartB[i].x, rings(pair)[1][i].y - PartB[i].y) <
                    1e-9);
        }
    }

    void keyPointsThroughAllFormats()
    {
        Tree source;
        addPainted(source, true);
        Dataset current = opened(source.path());
        std::vector<std::unique_ptr<Tree>> trees;
        for (const char *format : {"cvat", "coco", "yolo-pose", "labelme"}) {
            trees.push_back(std::make_unique<Tree>());
            test::writeAll(current, format, trees.back()->path(), true, false, false);
            current = opened(trees.back()->path());
            QCOMPARE(current.format, QLatin1String(format));
            const Annotation *body = objectOf(current, current.images[0], "body");
            QVERIFY2(body && body->extras, format);
            QCOMPARE(keyPointNames(current.classes[std::size_t(body->classId)]),
                     (QStringList{QStringLiteral("nose"), QStringLiteral("tail")}));
            const std::vector<KeyPoint> &points = body->extras->keyPoints;
            QCOMPARE(points.size(), std::size_t(2));
            QVERIFY2(std::hypot(points[0].at.x - 95, points[0].at.y - 105) < 1e-6, format);
            QVERIFY2(std::hypot(points[1].at.x - 110, points[1].at.y - 135) < 1e-6, format);
            QCOMPARE(points[1].visibility, 2);
            QVERIFY(std::abs(body->box.x2 - 120) < 1e-6);
        }
    }

    void exportsAreReadBackAsMeant_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<double>("degrees");
        for (const Format *format : allFormats())
            for (const double degrees : {0.0, 20.0, 90.0, 133.0})
                if (format->capabilities().boxes)
                    QTest::addRow("%s, turned by %g", qPrintable(format->id()), degrees)
                        << format->id() << degrees;
    }
    void exportsAreReadBackAsMeant()
    {
        QFETCH(QString, format);
        QFETCH(double, degrees);
        Tree tree, out;
        addPainted(tree, true);
        const Dataset dataset = opened(tree.path());
        ExportOptions options;
        options.destination = out.path(QStringLiteral("out"));
        options.format = format;
        const auto report = exportDataset(dataset, copies(dataset, degrees == 0 ? 0 : 2),
                                          turning(degrees), options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        QVERIFY2(report->maxBoxError < 0.01, qPrintable(QString::number(report->maxBoxError)));
    }

    void orientedDatasetsAreExportedAgain()
    {
        Tree tree, out;
        cv::Mat image(50, 100, CV_8UC3, cv::Scalar(0, 0, 0));
        tree.text("images/train/1.png", encodeImage(image, {ImageFormat::Png, 95, false}).value());
        tree.text("data.yaml", Yaml + "task: obb\n").text("labels/train/1.txt", Turned + Upright);
        const Dataset dataset = opened(tree.path());
        for (const Format *format : allFormats()) {
            if (!format->capabilities().boxes || format->capabilities().keyPoints)
                continue;
            ExportOptions options;
            options.destination = out.path(format->id());
            options.format = format->id();
            const auto report = exportDataset(dataset, copies(dataset, 3), turning(35), options);
            QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
            QVERIFY2(report->verified,
                     qPrintable(format->id() + QStringLiteral(": ") + firstIssue(report->issues)));
        }
    }

    /// The pixels of the exported copy against the outline its label file has.
    void outlinesLieOnThePixels_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"labelme", "cvat", "coco", "yolo-seg"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void outlinesLieOnThePixels()
    {
        QFETCH(QString, format);
        Tree tree, out;
        addPainted(tree, false);
        const Dataset dataset = opened(tree.path());
        ExportOptions options;
        options.destination = out.path(QStringLiteral("out"));
        options.format = format;
        const auto report = exportDataset(dataset, copies(dataset, 1), turning(20), options);
        QVERIFY2(report.ok() && report->verified, qPrintable(format));
        const Dataset written = opened(options.destination);
        const ImageItem *item = copyOf(written);
        QVERIFY(item);
        const cv::Mat pixels = cv::imread(written.absolutePath(*item).toStdString());
        const std::pair<const char *, int> colours[] = {{"arrow", 2}, {"pair", 1}, {"slab", 0}};
        for (const auto &[name, channel] : colours) {
            const Annotation *annotation = objectOf(written, *item, name);
            QVERIFY2(annotation, name);
            cv::Mat one, seen, meant(pixels.size(), CV_8UC1, cv::Scalar(0));
            cv::extractChannel(pixels, one, channel);
            seen = one > 135; // half of the way from the ground to the colour
            for (const std::vector<Point> &ring : rings(*annotation))
                fill(meant, ring, cv::Scalar(255));
            const double like = likeness(seen, meant > 127);
            QVERIFY2(like > 0.95, qPrintable(QStringLiteral("%1: %2").arg(QString::fromLatin1(name),
                                                                          QString::number(like))));
        }
    }

    void orientedBoxesLieOnThePixels_data()
    {
        QTest::addColumn<double>("degrees");
        for (const double degrees : {10.0, 45.0, 90.0, -160.0})
            QTest::addRow("%g", degrees) << degrees;
    }
    void orientedBoxesLieOnThePixels()
    {
        QFETCH(double, degrees);
        Tree tree, out;
        addPainted(tree, false);
        const Dataset dataset = opened(tree.path());
        ExportOptions options;
        options.destination = out.path(QStringLiteral("out"));
        options.format = QStringLiteral("yolo-obb");
        const auto report = exportDataset(dataset, copies(dataset, 1), turning(degrees), options);
        QVERIFY(report.ok());
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        const Dataset written = opened(options.destination);
        const ImageItem *item = copyOf(written);
        QVERIFY(item);
        const Annotation *slab = objectOf(written, *item, "slab");
        QVERIFY(slab);
        const cv::Mat pixels = cv::imread(written.absolutePath(*item).toStdString());
        cv::Mat blue, points;
        cv::extractChannel(pixels, blue, 0);
        cv::findNonZero(blue > 135, points);
        const cv::RotatedRect seen = cv::minAreaRect(points); // pixel centres: a pixel too small
        const cv::RotatedRect meant = cv::minAreaRect(floats(slab->extras->rotated));
        QVERIFY(std::abs(seen.center.x + 0.5f - meant.center.x) < 1);
        QVERIFY(std::abs(seen.center.y + 0.5f - meant.center.y) < 1);
        QVERIFY(std::abs(std::max(seen.size.width, seen.size.height) + 1 -
                         std::max(meant.size.width, meant.size.height)) < 1.5);
        QVERIFY(std::abs(std::min(seen.size.width, seen.size.height) + 1 -
                         std::min(meant.size.width, meant.size.height)) < 1.5);
        if (report->boxesWritten == 12) // nothing of it was cut: its own sides, to the digit
            for (std::size_t i = 0; i < 4; ++i) {
                const Point &a = slab->extras->rotated[i], &b = slab->extras->rotated[(i + 1) % 4];
                const double side = std::hypot(b.x - a.x, b.y - a.y);
                QVERIFY(std::min(std::abs(side - 70), std::abs(side - 30)) < 1e-6);
            }
    }

    void cutBoxesAreTheSmallestRectangleOfWhatIsSeen()
    {
        // Half of the box leaves the frame to the left.
        Annotation annotation = test::object({-20, 10, 20, 30});
        auto *extras = new AnnotationExtras;
        extras->rotated = turnedCorners({40, 10, 80, 30});
        annotation.box = {40, 10, 80, 30};
        annotation.extras = extras;
        Pipeline pipeline;
        test::set(test::add(pipeline, "Affine"), "translate_percent.x", -0.6, -0.6);
        const Program program = compile(pipeline, 100, 50, {1, 0, 0, 0});
        const auto left = program.surviving({annotation}, program.mapAnnotations({annotation}));
        QCOMPARE(left.size(), std::size_t(1));
        const Box around = boxAround(left[0].extras->rotated);
        QVERIFY(std::abs(around.x1) < 1e-6 && std::abs(around.x2 - 20) < 1e-6);
        QCOMPARE(left[0].box, around);
    }

    void linesFollowTheImage()
    {
        Annotation line = test::object({10, 10, 60, 40});
        auto *extras = new AnnotationExtras;
        extras->keyPoints = {{{10, 40}, 2}, {{60, 10}, 2}};
        line.extras = extras;
        Pipeline pipeline;
        test::add(pipeline, "HorizontalFlip");
        const Program program = compile(pipeline, 100, 50, {1, 0, 0, 0});
        auto left = program.surviving({line}, program.mapAnnotations({line}));
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left[0].extras->keyPoints[0].at, (Point{90, 40}));
        QCOMPARE(left[0].box, (Box{40, 10, 90, 40}));
        // A point has no area and stays; one that leaves the frame goes.
        Annotation spot = test::object({95, 10, 95, 10});
        extras = new AnnotationExtras;
        extras->keyPoints = {{{95, 10}, 2}};
        spot.extras = extras;
        left = program.surviving({spot}, program.mapAnnotations({spot}));
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left[0].box, (Box{5, 10, 5, 10}));
        Pipeline away;
        test::set(test::add(away, "Affine"), "translate_percent.x", 0.2, 0.2);
        const Program gone = compile(away, 100, 50, {1, 0, 0, 0});
        QVERIFY(gone.surviving({spot}, gone.mapAnnotations({spot})).empty());
    }

    void reducedImagesTakeTheirShapesAlong()
    {
        Tree tree, out;
        addPainted(tree, false);
        const Dataset dataset = opened(tree.path());
        ExportOptions options;
        options.destination = out.path(QStringLiteral("out"));
        options.longestSide = 100;
        const auto report = exportDataset(dataset, emptyPlan(dataset), Pipeline(), options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY2(report->verified, qPrintable(firstIssue(report->issues)));
        const Dataset written = opened(options.destination);
        const ImageItem &image = written.images[0];
        QCOMPARE(image.width, 100);
        for (const char *name : {"pair", "slab", "arrow"}) {
            const auto before = rings(*objectOf(dataset, dataset.images[0], name));
            const auto after = rings(*objectOf(written, image, name));
            QCOMPARE(after.size(), before.size());
            for (std::size_t r = 0; r < after.size(); ++r)
                for (std::size_t i = 0; i < after[r].size(); ++i)
                    QVERIFY(std::hypot(after[r][i].x - before[r][i].x / 2,
                                       after[r][i].y - before[r][i].y / 2) < 1e-6);
        }
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestFormatShapes)
#include "tst_format_shapes.moc"
