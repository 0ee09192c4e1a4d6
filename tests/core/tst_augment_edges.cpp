#include "tests/support/augmenting.h"
#include "tests/support/memorypartners.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <opencv2/imgproc.hpp>

#include <set>

using namespace ballast;
using namespace ballast::test;

namespace {

Step stepOf(const Pipeline &pipeline, const char *name)
{
    Step step = pipeline.makeStep(*transformByName(QLatin1String(name)));
    step.probability = 1;
    return step;
}

cv::Mat rendered(const Pipeline &pipeline, const cv::Mat &source,
                 const std::vector<Annotation> &objects = {})
{
    CompileOptions options;
    options.annotations = &objects;
    Scratch scratch;
    return compile(pipeline, source.cols, source.rows, {1, 2, 3, 0}, options)
        .render(source, scratch)
        .clone();
}

/// A level of its own for each stretch of 1000 columns.
int levelAt(int x)
{
    return 20 + 5 * (x / 1000);
}

cv::Mat wideImage(int width, int height)
{
    cv::Mat image(height, width, CV_8UC3);
    for (int x = 0; x < width; ++x)
        image.col(x).setTo(cv::Scalar::all(levelAt(x)));
    return image;
}

} // namespace

/// Images of unusual sizes and channels, and what goes into the manifest of steps with many parts.
class TestAugmentEdges : public test::Test
{
    Q_OBJECT

private slots:
    /// A step that makes colour of grey may stand inside boxes.
    void greyBecomesColourInsideBoxes()
    {
        Pipeline pipeline;
        Step &inside = add(pipeline, "InsideBoxes");
        inside.children = {stepOf(pipeline, "ToRGB"), stepOf(pipeline, "RGBShift")};
        inside.children[1].id = 77;
        set(inside.children[1], "r_shift_limit", 40, 40);
        for (const char *key : {"g_shift_limit", "b_shift_limit"})
            set(inside.children[1], key, 0, 0);
        const cv::Mat grey(60, 80, CV_8UC1, cv::Scalar(100));
        const cv::Mat image = rendered(pipeline, grey, {object({20, 10, 50, 40})});
        QCOMPARE(image.type(), CV_8UC3);
        QVERIFY(image.at<cv::Vec3b>(20, 30) == cv::Vec3b(100, 100, 140));
        for (const cv::Point at : {cv::Point(5, 5), cv::Point(79, 59), cv::Point(60, 20)})
            QVERIFY(image.at<cv::Vec3b>(at) == cv::Vec3b(100, 100, 100));
    }

    void veryWideImagesAreMovedWhole_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("sampling");
        for (const char *name : {"Affine", "GridDistortion"})
            for (int sampling = 0; sampling < 3; ++sampling)
                QTest::addRow("%s %d", name, sampling) << QString::fromLatin1(name) << sampling;
    }
    void veryWideImagesAreMovedWhole()
    {
        QFETCH(QString, name);
        QFETCH(int, sampling);
        constexpr int width = 40000, shift = 250;
        const bool affine = name == QStringLiteral("Affine");
        Pipeline pipeline;
        Step &step = add(pipeline, name.toLatin1());
        set(step, "interpolation", sampling);
        if (affine) { // not by whole pixels alone
            set(step, "translate_px.x", shift, shift);
            set(step, "rotate", 0.001, 0.001);
        } else {
            set(step, "distort_limit", 1e-3, 1e-3);
        }
        const cv::Mat image = rendered(pipeline, wideImage(width, 12));
        for (int x = 1500; x < width; x += 1000) {
            const int from = affine ? x - shift : x; // the grid moves it by less than 500
            const int level = image.at<cv::Vec3b>(6, x)[0];
            QVERIFY2(std::abs(level - levelAt(from)) <= 1,
                     qPrintable(QStringLiteral("%1: %2").arg(x).arg(level)));
        }
    }

    void tinyImagesAreScaledDownToo()
    {
        for (const double scale : {0.01, 0.2, 0.25, 0.9})
            for (const cv::Size size : {cv::Size(1, 1), {2, 2}, {3, 50}, {50, 2}, {17, 3}})
                for (int kind = 0; kind < 3; ++kind) {
                    Pipeline pipeline;
                    Step &step = add(pipeline, "Downscale");
                    set(step, "scale_range", scale, scale);
                    set(step, "interpolation_pair.downscale", kind);
                    set(step, "interpolation_pair.upscale", kind);
                    const cv::Mat source(size, CV_8UC3, cv::Scalar(30, 90, 200));
                    const cv::Mat image = rendered(pipeline, source);
                    QCOMPARE(image.size(), size);
                    QVERIFY(cv::norm(image, source, cv::NORM_INF) <= 1);
                }
    }

    void aWindowWithoutSigmaBlursAsOpenCvDoes()
    {
        Pipeline pipeline;
        Step &step = add(pipeline, "GaussianBlur");
        set(step, "sigma_limit", 0, 0);
        set(step, "blur_limit", 9, 9); // up to 7 OpenCV has fixed weights
        cv::Mat source(60, 80, CV_8UC3, cv::Scalar(20, 60, 90)), expected;
        cv::rectangle(source, {20, 15, 30, 25}, {220, 180, 30}, cv::FILLED);
        cv::GaussianBlur(source, expected, {9, 9}, 0);
        QVERIFY(cv::norm(expected, source, cv::NORM_INF) > 50);
        QVERIFY(cv::norm(rendered(pipeline, source), expected, cv::NORM_INF) <= 1);
    }

    /// One row or column: OpenCV's own inpainting reads beyond it.
    void holesInOneRowAreFilledFromTheRowAlone()
    {
        for (const int fill : {3, 4})
            for (const cv::Size size : {cv::Size(50, 1), {1, 50}, {2, 50}}) {
                cv::Mat source(size, CV_8UC3, cv::Scalar(80, 120, 160));
                Pipeline pipeline;
                Step &step = add(pipeline, "CoarseDropout");
                set(step, "fill_kind", fill);
                set(step, "hole_width_range", 0.3, 0.3);
                set(step, "hole_height_range", 0.3, 0.3);
                set(step, "hole_height_px", 1, 20);
                set(step, "hole_width_px", 1, 20);
                cv::Mat first;
                for (int turn = 0; turn < 20; ++turn) {
                    // Memory around it is never the same.
                    cv::Mat around(size.height + 4, size.width + 4, CV_8UC3,
                                   cv::Scalar::all(turn * 12));
                    cv::Mat part = around(cv::Rect({2, 2}, size));
                    source.copyTo(part);
                    const cv::Mat image = rendered(pipeline, part);
                    if (turn == 0)
                        first = image;
                    QCOMPARE(cv::norm(image, first, cv::NORM_INF), 0.0);
                    QVERIFY(cv::norm(image, source, cv::NORM_INF) <= 6); // Telea darkens a little
                }
            }
    }

    /// A class that is called "1" is meant by that name, not the class with the number 1.
    void aNumberIsANameWhereAClassIsCalledSo()
    {
        const auto holes = [](const std::vector<QString> &names) {
            Pipeline pipeline;
            Step &step = add(pipeline, "ConstrainedCoarseDropout");
            for (std::size_t i = 0; i < step.values.size(); ++i)
                if (step.transform->params[i].kind == ParamKind::Names)
                    step.values[i].text = QStringLiteral("1");
            Annotation first = object({10, 10, 40, 40}), second = object({100, 60, 150, 110});
            first.classId = 1;
            second.classId = 0;
            const std::vector<Annotation> both{first, second};
            CompileOptions options;
            options.annotations = &both;
            options.classNames = &names;
            std::set<int> where;
            for (std::uint64_t copy = 0; copy < 10; ++copy)
                for (const QJsonValue &hole :
                     compile(pipeline, 200, 150, {1, 2, copy, 0}, options)
                         .applied()[0][QStringLiteral("params")][QStringLiteral("holes")]
                         .toArray())
                    where.insert(hole[0].toInt() < 60 ? 1 : 0);
            return where;
        };
        QCOMPARE(holes({QStringLiteral("a"), QStringLiteral("b")}), std::set<int>{1});
        QCOMPARE(holes({QStringLiteral("1"), QStringLiteral("0")}), std::set<int>{0});
    }

    /// As Albumentations, which makes both ends of a window's range odd upwards.
    void evenEndsOfWindowsAreTheNextOddNumber()
    {
        const auto windows = [](const char *name, int lo, int hi) {
            Pipeline pipeline;
            set(add(pipeline, name), "blur_limit", lo, hi);
            std::set<int> drawn;
            for (std::uint64_t copy = 0; copy < 60; ++copy)
                drawn.insert(compile(pipeline, 60, 40, {1, 2, copy, 0})
                                 .applied()[0][QStringLiteral("params")][QStringLiteral("ksize")]
                                 .toInt());
            return drawn;
        };
        for (const char *name : {"RingingOvershoot", "UnsharpMask", "MotionBlur"}) {
            QCOMPARE(windows(name, 14, 20), (std::set<int>{15, 17, 19, 21}));
            QCOMPARE(windows(name, 29, 30), (std::set<int>{29, 31}));
        }
    }

    void theManifestCountsManyPartsInsteadOfListingThem()
    {
        Pipeline pipeline;
        add(pipeline, "GridDropout");
        Step &gravel = add(pipeline, "RandomGravel");
        Step &grid = pipeline.steps[0];
        set(grid, "holes_number_xy.0", 100);
        set(grid, "holes_number_xy.1", 90);
        set(gravel, "number_of_patches", 100);
        const QJsonArray many = compile(pipeline, 2000, 1500, {}).applied();
        QCOMPARE(many[0][QStringLiteral("params")][QStringLiteral("hole_count")].toInt(), 9000);
        QVERIFY(many[1][QStringLiteral("params")][QStringLiteral("pebbles")].toInt() > 500);
        QVERIFY(QJsonDocument(many).toJson().size() < 2000);
        set(grid, "holes_number_xy.0", 4);
        set(grid, "holes_number_xy.1", 5);
        const QJsonArray few = compile(pipeline, 2000, 1500, {}).applied();
        QCOMPARE(few[0][QStringLiteral("params")][QStringLiteral("holes")].toArray().size(), 20);
    }

    /// What is put on shows up again in a mirrored border, and is painted over there, too.
    void lentObjectsAreBlankedInMirroredBorders()
    {
        cv::Mat lent(30, 30, CV_8UC3, cv::Scalar(0, 0, 255));
        const MemoryPartners partners({{lent, {object({0, 0, 30, 30})}, 7}});
        Prelude prelude;
        prelude.pastes = {{.partner = 0, .object = 0, .centre = {16, 60}}};
        const std::vector<Annotation> none;
        CompileOptions options;
        options.annotations = &none;
        options.partners = &partners;
        options.prelude = &prelude;
        const cv::Mat source(120, 160, CV_8UC3, cv::Scalar(90, 90, 90));
        const auto redPixels = [&](BorderObjects rule) {
            Pipeline pipeline;
            pipeline.borderObjects = rule;
            Step &step = add(pipeline, "Affine");
            set(step, "border_mode", 1); // mirrored
            set(step, "translate_px.x", 60, 60);
            Scratch scratch;
            const Program program = compile(pipeline, 160, 120, {1, 2, 3, 0}, options);
            cv::Mat red;
            cv::inRange(program.render(source, scratch), cv::Scalar(0, 0, 200),
                        cv::Scalar(40, 40, 255), red);
            return cv::countNonZero(red);
        };
        QCOMPARE(redPixels(BorderObjects::Label), 2 * 900);
        QCOMPARE(redPixels(BorderObjects::Blank), 900);
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentEdges)
#include "tst_augment_edges.moc"
