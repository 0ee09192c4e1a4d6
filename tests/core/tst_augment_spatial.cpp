#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/photo.hpp>

#include <cmath>
#include <set>

using namespace ballast;
using namespace ballast::test;

namespace {

constexpr BoxRules NoRules{0, 0, 0, 0};
const cv::Size Canvas(200, 160);

/// One white object on black.
cv::Mat painted(const Box &box)
{
    cv::Mat image = cv::Mat::zeros(Canvas, CV_8UC1);
    image(cv::Rect(int(box.x1), int(box.y1), int(box.width()), int(box.height()))) = 255;
    return image;
}

Box seen(const cv::Mat &image)
{
    std::vector<cv::Point> points;
    cv::findNonZero(image, points);
    const cv::Rect r = cv::boundingRect(points);
    return {double(r.x), double(r.y), double(r.br().x), double(r.br().y)};
}

double largestDifference(const Box &a, const Box &b)
{
    return std::max({std::abs(a.x1 - b.x1), std::abs(a.y1 - b.y1), std::abs(a.x2 - b.x2),
                     std::abs(a.y2 - b.y2)});
}

Annotation object(Box box, ClassId id)
{
    Annotation annotation = test::object(box);
    annotation.classId = id;
    return annotation;
}

void setText(Step &step, const char *key, const QString &text)
{
    for (std::size_t i = 0; i < step.values.size(); ++i)
        if (!qstrcmp(step.transform->params[i].key, key))
            step.values[i].text = text;
}

const std::vector<QString> ClassNames{QStringLiteral("bolt"), QStringLiteral("screw, long"),
                                      QStringLiteral("crack")};

const std::vector<Annotation> &scene()
{
    static const std::vector<Annotation> all{
        object({10, 10, 50, 60}, 0), object({60, 20, 110, 70}, 1), object({120, 30, 190, 80}, 2),
        object({20, 90, 80, 150}, 2)};
    return all;
}

Program compiled(const Pipeline &pipeline, std::uint64_t seed,
                 const std::vector<Annotation> &annotations, cv::Size size = Canvas)
{
    CompileOptions options;
    options.annotations = &annotations;
    options.classNames = &ClassNames;
    return compile(pipeline, size.width, size.height, {seed, 1, 2, 0}, options);
}

QJsonValue drawn(const Program &program, const char *name)
{
    return program.applied().at(0)[QStringLiteral("params")][QLatin1String(name)];
}

std::vector<Box> holesOf(const Program &program)
{
    std::vector<Box> holes;
    for (const QJsonValue &hole : drawn(program, "holes").toArray())
        holes.push_back(
            {hole[0].toDouble(), hole[1].toDouble(), hole[2].toDouble(), hole[3].toDouble()});
    return holes;
}

Pipeline single(const char *name)
{
    Pipeline pipeline;
    pipeline.rules = NoRules;
    add(pipeline, name);
    return pipeline;
}

cv::Mat smooth(int channels)
{
    cv::Mat image(120, 160, CV_8UC(channels));
    for (int y = 0; y < image.rows; ++y)
        for (int x = 0; x < image.cols * channels; ++x)
            image.ptr<std::uint8_t>(y)[x] =
                std::uint8_t(128 + 90 * std::sin(x * 0.02) * std::cos(y * 0.05));
    return image;
}

} // namespace

class TestAugmentSpatial : public test::Test
{
    Q_OBJECT

private slots:
    /// Where a side of the picture cuts a pixel it shows the share of its area that is picture, in
    /// drafts too.
    void sidesOfMovedPicturesShowTheirShare_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("full size") << 1.0;
        QTest::newRow("draft") << 0.25;
    }
    void sidesOfMovedPicturesShowTheirShare()
    {
        QFETCH(double, scale);
        Pipeline pipeline;
        Step &step = add(pipeline, "Affine");
        set(step, "rotate", 17, 17);
        set(step, "scale.x", 0.8, 0.8);
        set(step, "scale.y", 0.8, 0.8);
        CompileOptions options;
        options.rasterScale = scale;
        const Program program = compile(pipeline, Canvas.width, Canvas.height, {}, options);
        Scratch scratch;
        const cv::Size raster(int(Canvas.width * scale), int(Canvas.height * scale));
        const cv::Mat result =
            program.render(cv::Mat(raster, CV_8UC1, cv::Scalar(255)), scratch).clone();
        // The witness: a fine grid in every pixel, turned back by the angle itself.
        constexpr int fine = 16;
        const double cosine = std::cos(17 * CV_PI / 180), sine = std::sin(17 * CV_PI / 180);
        const auto isPicture = [&](double x, double y) {
            const double dx = (x / scale - Canvas.width / 2.0) / 0.8;
            const double dy = (y / scale - Canvas.height / 2.0) / 0.8;
            return std::abs(dx * cosine - dy * sine) < Canvas.width / 2.0 &&
                   std::abs(dx * sine + dy * cosine) < Canvas.height / 2.0;
        };
        double worst = 0, sum = 0;
        int cut = 0;
        for (int y = 0; y < raster.height; ++y)
            for (int x = 0; x < raster.width; ++x) {
                int hits = 0;
                for (int j = 0; j < fine; ++j)
                    for (int i = 0; i < fine; ++i)
                        hits += isPicture(x + (i + 0.5) / fine, y + (j + 0.5) / fine);
                const double off =
                    std::abs(result.at<std::uint8_t>(y, x) / 255.0 - hits / double(fine * fine));
                worst = std::max(worst, off);
                if (hits > 0 && hits < fine * fine) {
                    sum += off;
                    ++cut;
                }
            }
        QVERIFY(cut > 60);
        QVERIFY2(worst < 0.2 && sum / cut < 0.06,
                 qPrintable(QStringLiteral("%1 %2").arg(worst).arg(sum / cut)));
    }

    // What holes leave of an object: measured in the pixels.

    void holesLeaveWhatThePixelsShow_data()
    {
        QTest::addColumn<QByteArray>("transform");
        QTest::addColumn<double>("tolerance"); // of the visible share
        QTest::addColumn<double>("pixels");    // of the box
        QTest::newRow("coarse") << QByteArray("CoarseDropout") << 1e-9 << 1e-9;
        QTest::newRow("coarse, pixels") << QByteArray("CoarseDropout/px") << 1e-9 << 1e-9;
        QTest::newRow("erasing") << QByteArray("Erasing") << 1e-9 << 1e-9;
        QTest::newRow("grid") << QByteArray("GridDropout") << 1e-9 << 1e-9;
        QTest::newRow("stripes") << QByteArray("XYMasking") << 1e-9 << 1e-9;
        QTest::newRow("lines") << QByteArray("GridMask") << 1e-9 << 1e-9;
        // A pixel shows the object if its middle does, so the thin tips that turned lines leave
        // reach beyond the pixels; never the other way round, see below.
        QTest::newRow("turned lines") << QByteArray("GridMask/turned") << 0.03 << 3.0;
        QTest::newRow("in objects") << QByteArray("ConstrainedCoarseDropout") << 1e-9 << 1e-9;
        QTest::newRow("beside others") << QByteArray("GuidedCoarseDropout") << 1e-9 << 1e-9;
    }
    void holesLeaveWhatThePixelsShow()
    {
        QFETCH(QByteArray, transform);
        QFETCH(double, tolerance);
        QFETCH(double, pixels);
        Pipeline pipeline = single(transform.split('/')[0]);
        Step &step = pipeline.steps[0];
        if (transform.endsWith("px")) {
            set(step, "hole_height_px", 10, 90);
            set(step, "hole_width_px", 10, 90);
        }
        if (transform.endsWith("turned"))
            set(step, "rotation_range", -1.5, 1.5);
        if (has(step, "num_masks_x")) {
            set(step, "num_masks_x", 1, 3);
            set(step, "num_masks_y", 1, 3);
            set(step, "mask_x_length", 5, 50);
            set(step, "mask_y_length", 5, 40);
        }
        for (const char *key : {"hole_height_range", "hole_width_range"})
            if (has(step, key))
                set(step, key, 0.1, 0.5);
        if (has(step, "protected_bbox_labels"))
            setText(step, "protected_bbox_labels", QStringLiteral("nothing of that name"));
        const Box box{30, 40, 130, 110};
        std::set<Fate> fates;
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const std::vector<Annotation> annotations{object(box, 0)};
            const Program program = compiled(pipeline, seed, annotations);
            const BoxOutcome outcome = program.mapAnnotations(annotations)[0];
            Scratch scratch;
            const cv::Mat result = program.render(painted(box), scratch);
            const double share = cv::countNonZero(result) / 7000.0;
            QVERIFY2(std::abs(outcome.visible - share) <= tolerance,
                     qPrintable(QStringLiteral("%1 %2").arg(outcome.visible).arg(share)));
            fates.insert(outcome.fate);
            if (outcome.fate == Fate::Clipped) {
                QCOMPARE(outcome.reason, FateReason::Covered);
                const Box shown = seen(result), after = outcome.after;
                const double off = largestDifference(after, shown);
                QVERIFY2(off <= pixels, qPrintable(QString::number(off)));
                QVERIFY(after.x1 <= shown.x1 + 0.5 && after.y1 <= shown.y1 + 0.5);
                QVERIFY(after.x2 >= shown.x2 - 0.5 && after.y2 >= shown.y2 - 0.5);
            }
        }
        QVERIFY(fates.contains(Fate::Clipped));
    }

    void aFineGridTakesItsShareAndKeepsTheExtent()
    {
        Pipeline pipeline = single("GridDropout");
        set(pipeline.steps[0], "unit_size_range", 4, 4);
        const Box box{30, 40, 130, 110};
        const std::vector<Annotation> annotations{object(box, 0)};
        const Program program = compiled(pipeline, 1, annotations);
        const BoxOutcome outcome = program.mapAnnotations(annotations)[0];
        Scratch scratch;
        const double share = cv::countNonZero(program.render(painted(box), scratch)) / 7000.0;
        QVERIFY(std::abs(outcome.visible - share) < 1e-9);
        QVERIFY(share > 0.6 && share < 0.9);
        QCOMPARE(outcome.after, box);
    }

    void lostPixelsTakeTheirShare()
    {
        Pipeline pipeline = single("PixelDropout");
        set(pipeline.steps[0], "dropout_prob", 0.3);
        const Box box{30, 40, 130, 110};
        const std::vector<Annotation> annotations{object(box, 0)};
        const Program program = compiled(pipeline, 1, annotations);
        const BoxOutcome outcome = program.mapAnnotations(annotations)[0];
        Scratch scratch;
        const double share = cv::countNonZero(program.render(painted(box), scratch)) / 7000.0;
        QCOMPARE(outcome.visible, 0.7);
        QVERIFY2(std::abs(share - 0.7) < 4 * std::sqrt(0.3 * 0.7 / 7000),
                 qPrintable(QString::number(share)));
        QCOMPARE(outcome.after, box);
        pipeline.rules.minVisibility = 0.75;
        QCOMPARE(compiled(pipeline, 1, annotations).mapAnnotations(annotations)[0].reason,
                 FateReason::Covered);
    }

    void lostPixelsOfAChannelLeaveTheOthers()
    {
        Pipeline pipeline = single("PixelDropout");
        set(pipeline.steps[0], "dropout_prob", 0.2);
        set(pipeline.steps[0], "per_channel", 1);
        set(pipeline.steps[0], "drop_value", 0x000000);
        const cv::Mat source(300, 400, CV_8UC4, cv::Scalar(200, 200, 200, 77));
        Scratch scratch;
        const Program program = compiled(pipeline, 3, {}, source.size());
        std::vector<cv::Mat> planes;
        cv::split(program.render(source, scratch), planes);
        for (int c = 0; c < 3; ++c) {
            const double lost = cv::countNonZero(planes[std::size_t(c)] == 0) / 120000.0;
            QVERIFY2(std::abs(lost - 0.2) < 0.006, qPrintable(QString::number(lost)));
        }
        // Independent of each other: all three together as seldom as chance has it.
        const double all = cv::countNonZero(planes[0] + planes[1] + planes[2] == 0) / 120000.0;
        QVERIFY2(std::abs(all - 0.008) < 0.0012, qPrintable(QString::number(all)));
        QCOMPARE(cv::countNonZero(planes[3] != 77), 0);
        QCOMPARE(program.mapAnnotations(scene())[0].visible, 1.0);
    }

    void removedObjectsAreGone()
    {
        Pipeline pipeline = single("MaskDropout");
        set(pipeline.steps[0], "max_objects", 2, 2);
        std::set<int> removed;
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            const Program program = compiled(pipeline, seed, scene());
            const auto outcomes = program.mapAnnotations(scene());
            int gone = 0;
            for (const BoxOutcome &outcome : outcomes) {
                Scratch scratch;
                const cv::Mat left = program.render(painted(outcome.before), scratch);
                QCOMPARE(outcome.fate == Fate::Dropped, cv::countNonZero(left) == 0);
                if (outcome.fate != Fate::Dropped)
                    continue;
                QCOMPARE(outcome.reason, FateReason::Covered);
                removed.insert(outcome.source);
                ++gone;
            }
            QCOMPARE(gone, 2);
        }
        QCOMPARE(removed.size(), scene().size());
    }

    void moreObjectsThanThereAreIsAll()
    {
        Pipeline pipeline = single("MaskDropout");
        set(pipeline.steps[0], "max_objects", 50, 50);
        for (const BoxOutcome &outcome : compiled(pipeline, 1, scene()).mapAnnotations(scene()))
            QCOMPARE(outcome.fate, Fate::Dropped);
        QVERIFY(compiled(pipeline, 1, {}).isIdentity());
    }

    // Classes by name and number.

    void holesGoIntoObjectsOfTheNamedClasses_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<QList<int>>("objects");
        QTest::newRow("all") << QString() << QList<int>{0, 1, 2, 3};
        QTest::newRow("name") << QStringLiteral("crack") << QList<int>{2, 3};
        QTest::newRow("number") << QStringLiteral(" 0 ,") << QList<int>{0};
        QTest::newRow("comma in it") << QStringLiteral("\"screw, long\", bolt") << QList<int>{0, 1};
        QTest::newRow("unknown") << QStringLiteral("dent") << QList<int>{};
    }
    void holesGoIntoObjectsOfTheNamedClasses()
    {
        QFETCH(QString, names);
        QFETCH(QList<int>, objects);
        Pipeline pipeline = single("ConstrainedCoarseDropout");
        Step &step = pipeline.steps[0];
        set(step, "num_holes_range", 2, 2);
        set(step, "hole_height_range", 0.3, 0.5);
        set(step, "hole_width_range", 0.3, 0.5);
        setText(step, "bbox_labels", names);
        const Program program = compiled(pipeline, 7, scene());
        const auto holes = holesOf(program);
        QCOMPARE(holes.size(), std::size_t(2 * objects.size()));
        for (std::size_t i = 0; i < holes.size(); ++i) {
            const Box &box = scene()[std::size_t(objects[qsizetype(i / 2)])].box;
            QCOMPARE(holes[i].intersected(box), holes[i]);
        }
        const auto outcomes = program.mapAnnotations(scene());
        for (int i = 0; i < 4; ++i)
            QCOMPARE(outcomes[std::size_t(i)].visible < 1, objects.contains(i));
    }

    void protectedObjectsStayWhole()
    {
        Pipeline pipeline = single("GuidedCoarseDropout");
        Step &step = pipeline.steps[0];
        set(step, "num_holes_range", 20, 20);
        set(step, "protection_margin", 0.1);
        setText(step, "protected_bbox_labels", QStringLiteral("crack"));
        bool othersAreHit = false;
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const Program program = compiled(pipeline, seed, scene());
            const auto outcomes = program.mapAnnotations(scene());
            for (const std::size_t i : {2U, 3U}) {
                QCOMPARE(outcomes[i].visible, 1.0);
                const Box &b = outcomes[i].before;
                const Box wide{b.x1 - 0.1 * b.width(), b.y1 - 0.1 * b.height(),
                               b.x2 + 0.1 * b.width(), b.y2 + 0.1 * b.height()};
                for (const Box &hole : holesOf(program))
                    QVERIFY(hole.intersected(wide).isEmpty());
            }
            othersAreHit = othersAreHit || outcomes[0].visible < 1;
        }
        QVERIFY(othersAreHit);
    }

    void cropsShowWhatTheyPromise_data()
    {
        QTest::addColumn<QByteArray>("transform");
        for (const char *name :
             {"AtLeastOneBBoxRandomCrop", "CropNonEmptyMaskIfExists", "BBoxSubsetSafeRandomCrop",
              "RandomCropNearBBox", "BBoxSafeRandomCrop"})
            QTest::newRow(name) << QByteArray(name);
    }
    void cropsShowWhatTheyPromise()
    {
        QFETCH(QByteArray, transform);
        Pipeline pipeline = single(transform);
        Step &step = pipeline.steps[0];
        if (has(step, "height")) {
            set(step, "height", 75);
            set(step, "width", 80);
        }
        if (has(step, "max_part_shift.1"))
            set(step, "max_part_shift.1", 0);
        if (has(step, "ignore_values"))
            setText(step, "ignore_values", QStringLiteral("bolt, crack"));
        std::set<std::size_t> whole;
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const auto outcomes = compiled(pipeline, seed, scene()).mapAnnotations(scene());
            std::size_t kept = 0, touched = 0;
            for (const BoxOutcome &outcome : outcomes) {
                kept += outcome.visible == 1;
                touched += outcome.visible > 0;
                if (outcome.visible == 1)
                    whole.insert(std::size_t(outcome.source));
            }
            if (transform == "CropNonEmptyMaskIfExists")
                QVERIFY(outcomes[1].visible > 0);
            else if (transform == "BBoxSafeRandomCrop")
                QCOMPARE(kept, outcomes.size());
            else if (transform == "BBoxSubsetSafeRandomCrop")
                QVERIFY(kept >= 1 && touched >= 1);
            else
                QVERIFY(kept >= 1);
        }
        QVERIFY(whole.size() > 1 || transform == "CropNonEmptyMaskIfExists");
    }

    // Sizes.

    void framesComeOutAsAsked_data()
    {
        QTest::addColumn<QByteArray>("transform");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<double>("value");
        QTest::addColumn<cv::Size>("expected");
        const auto row = [](const char *transform, const char *key, double value, cv::Size size) {
            QTest::addRow("%s %s", transform, key)
                << QByteArray(transform) << QByteArray(key) << value << size;
        };
        row("LetterBox", "size.0", 300, {640, 300});
        row("LongestMaxSize", "max_size_hw.0", 80, {100, 80});
        row("SmallestMaxSize", "max_size_hw.1", 100, {100, 80});
        row("PadIfNeeded", "pad_width_divisor", 64, {256, 1024});
        row("Pad", "padding.2", 7, {207, 160});
        row("Crop", "x_max", 90, {90, 160});
        row("Crop", "x_min", 1000, {1, 160});
        row("CropAndPad", "keep_size", 1, {200, 160});
        row("RandomSizedCrop", "size.1", 33, {33, 512});
    }
    void framesComeOutAsAsked()
    {
        QFETCH(QByteArray, transform);
        QFETCH(QByteArray, key);
        QFETCH(double, value);
        QFETCH(cv::Size, expected);
        Pipeline pipeline = single(transform);
        set(pipeline.steps[0], key, value);
        const Program program = compiled(pipeline, 1, {});
        QCOMPARE(program.outputWidth(), expected.width);
        QCOMPARE(program.outputHeight(), expected.height);
    }

    void theEightSymmetriesAreAllDrawn()
    {
        const Pipeline pipeline = single("D4");
        cv::Mat source(3, 5, CV_8UC1);
        for (int i = 0; i < 15; ++i)
            source.data[i] = std::uint8_t(i);
        std::map<QString, std::string> pictures;
        Scratch scratch;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            const Program program = compiled(pipeline, seed, {}, {5, 3});
            const cv::Mat result = program.render(source, scratch);
            const std::string bytes(reinterpret_cast<const char *>(result.data), 15);
            const QString element = drawn(program, "group_element").toString();
            const auto [at, fresh] = pictures.emplace(element, bytes);
            QVERIFY(fresh || at->second == bytes);
        }
        QCOMPARE(pictures.size(), std::size_t(8));
        // NumPy: np.rot90(a)[0] and np.rot90(a, 2).T[0] of a = arange(15).reshape(3, 5).
        QCOMPARE(pictures[QStringLiteral("r90")].substr(0, 3), std::string("\x04\x09\x0e"));
        QCOMPARE(pictures[QStringLiteral("hvt")].substr(0, 3), std::string("\x0e\x09\x04"));
    }

    void balancedScalesAreAsOftenSmaller()
    {
        Pipeline pipeline = single("Affine");
        set(pipeline.steps[0], "scale.x", 0.9, 3);
        set(pipeline.steps[0], "balanced_scale", 1);
        int smaller = 0;
        for (std::uint64_t seed = 0; seed < 2000; ++seed)
            smaller += drawn(compiled(pipeline, seed, {}), "scale")[0].toDouble() < 1;
        QVERIFY2(std::abs(smaller - 1000) < 90, qPrintable(QString::number(smaller)));
    }

    void fittedFramesLoseNothing_data()
    {
        QTest::addColumn<QByteArray>("transform");
        for (const char *name : {"Affine", "Perspective", "SafeRotate"})
            QTest::newRow(name) << QByteArray(name);
    }
    void fittedFramesLoseNothing()
    {
        QFETCH(QByteArray, transform);
        Pipeline pipeline = single(transform);
        Step &step = pipeline.steps[0];
        if (has(step, "fit_output"))
            set(step, "fit_output", 1);
        if (has(step, "rotate"))
            set(step, "rotate", -180, 180);
        const std::vector<Annotation> whole{object({0, 0, 200, 160}, 0)};
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            // Corners of a perspective are set on whole pixels, a turned frame on a whole frame.
            const auto outcome = compiled(pipeline, seed, whole).mapAnnotations(whole)[0];
            QVERIFY2(outcome.visible > 0.98, qPrintable(QString::number(outcome.visible)));
        }
    }

    void croppedRotationsShowNoBorder()
    {
        Pipeline pipeline = single("Rotate");
        set(pipeline.steps[0], "limit", -180, 180);
        set(pipeline.steps[0], "crop_border", 1);
        set(pipeline.steps[0], "fill", 0);
        const cv::Mat source(Canvas, CV_8UC3, cv::Scalar::all(255));
        Scratch scratch;
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const cv::Mat result = compiled(pipeline, seed, {}).render(source, scratch);
            const cv::Mat inner = result.cols > 4 && result.rows > 4
                                      ? result(cv::Rect(1, 1, result.cols - 2, result.rows - 2))
                                      : result;
            double least = 0;
            cv::minMaxLoc(inner.reshape(1), &least);
            QCOMPARE(least, 255.0);
        }
    }

    // Fills.

    void inpaintingIsOpenCvs_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("method");
        for (const int channels : {1, 3, 4}) {
            QTest::addRow("Telea %d", channels) << channels << 3 << int(cv::INPAINT_TELEA);
            QTest::addRow("Navier-Stokes %d", channels) << channels << 4 << int(cv::INPAINT_NS);
        }
    }
    void inpaintingIsOpenCvs()
    {
        QFETCH(int, channels);
        QFETCH(int, kind);
        QFETCH(int, method);
        Pipeline pipeline = single("CoarseDropout");
        Step &step = pipeline.steps[0];
        set(step, "fill_kind", kind);
        set(step, "num_holes_range", 2, 4);
        const cv::Mat source = smooth(channels);
        const Program program = compiled(pipeline, 5, {}, source.size());
        cv::Mat mask = cv::Mat::zeros(source.size(), CV_8UC1), expected, colours = source;
        for (const Box &hole : holesOf(program))
            mask(cv::Rect(int(hole.x1), int(hole.y1), int(hole.width()), int(hole.height()))) = 255;
        if (channels == 4)
            cv::cvtColor(source, colours, cv::COLOR_BGRA2BGR);
        cv::inpaint(colours, mask, expected, 3, method);
        Scratch scratch;
        cv::Mat result = program.render(source, scratch);
        if (channels == 4)
            cv::cvtColor(result, result, cv::COLOR_BGRA2BGR);
        QVERIFY(cv::countNonZero(mask) > 100);
        QCOMPARE(cv::norm(result, expected, cv::NORM_INF), 0.0);
    }

    void sampledReductionTakesSinglePixels()
    {
        // Every second column is white: sampled at their middle columns are grey, averaged too;
        // reduced four times, sampling falls on edges and keeps the grain.
        cv::Mat stripes(64, 128, CV_8UC1);
        for (int x = 0; x < stripes.cols; ++x)
            stripes.col(x) = x % 5 == 0 ? 255 : 0;
        Pipeline pipeline = single("Resize");
        set(pipeline.steps[0], "height", 16);
        set(pipeline.steps[0], "width", 32);
        Scratch scratch;
        const auto spread = [&](int how) {
            set(pipeline.steps[0], "area_for_downscale", how);
            cv::Scalar mean, deviation;
            cv::meanStdDev(compiled(pipeline, 1, {}, stripes.size()).render(stripes, scratch), mean,
                           deviation);
            return deviation[0];
        };
        QVERIFY2(spread(0) < 30, qPrintable(QString::number(spread(0))));
        QVERIFY2(spread(1) > 45, qPrintable(QString::number(spread(1))));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentSpatial)
#include "tst_augment_spatial.moc"
