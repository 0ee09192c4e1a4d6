#include "core/augment/field.h"
#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace ballast;
using namespace ballast::test;

namespace {

constexpr BoxRules NoRules{0, 0, 0, 0};
const cv::Size Size(320, 240);

/// Solid upright rectangles or ellipses that do not touch, each of its own grey level.
struct Shape
{
    Box box;
    std::uint8_t level;
};

std::vector<Shape> scene(Rng &rng)
{
    std::vector<Shape> shapes;
    for (int i = 0; i < 6; ++i) {
        const double x = double((i % 3) * 105 + rng.integer(0, 30));
        const double y = double((i / 3) * 118 + rng.integer(0, 30));
        const double w = double(rng.integer(24, 70)), h = double(rng.integer(24, 80));
        shapes.push_back({Box{x, y, x + w, y + h}.intersected({0, 0, 320, 240}),
                          static_cast<std::uint8_t>(40 + 30 * i)});
    }
    return shapes;
}

cv::Mat painted(const std::vector<Shape> &shapes, bool ellipses)
{
    cv::Mat image = cv::Mat::zeros(Size, CV_8UC1);
    for (const Shape &shape : shapes)
        for (int y = int(shape.box.y1); y < shape.box.y2; ++y)
            for (int x = int(shape.box.x1); x < shape.box.x2; ++x) {
                const Box &box = shape.box;
                const double u = (x + 0.5 - (box.x1 + box.x2) / 2) / box.width();
                const double v = (y + 0.5 - (box.y1 + box.y2) / 2) / box.height();
                if (!ellipses || u * u + v * v <= 0.25)
                    image.ptr<std::uint8_t>(y)[x] = shape.level;
            }
    return image;
}

Box extentOfLevel(const cv::Mat &image, int level)
{
    const cv::Rect rect = cv::boundingRect(image == level);
    return {double(rect.x), double(rect.y), double(rect.br().x), double(rect.br().y)};
}

double largestDifference(const Box &a, const Box &b)
{
    return std::max({std::abs(a.x1 - b.x1), std::abs(a.y1 - b.y1), std::abs(a.x2 - b.x2),
                     std::abs(a.y2 - b.y2)});
}

struct Case
{
    const char *name;
    const char *transform;
    std::vector<std::tuple<const char *, double, double>> values;
};

/// Strong ones: objects are bent, cut by the frame and pulled in from it.
const std::vector<Case> &cases()
{
    static const std::vector<Case> all{
        {"elastic", "ElasticTransform", {{"alpha", 4000, 0}, {"sigma", 20, 0}}},
        {"elastic, wide", "ElasticTransform", {{"alpha", 10000, 0}, {"sigma", 50, 0}}},
        {"elastic, too strong", "ElasticTransform", {{"alpha", 10000, 0}, {"sigma", 8, 0}}},
        {"grid", "GridDistortion", {{"distort_limit", -0.6, 0.6}}},
        {"grid, cut", "GridDistortion", {{"distort_limit", -0.5, 0.5}, {"normalized", 0, 0}}},
        {"camera", "OpticalDistortion", {{"distort_limit", -0.6, 0.6}}},
        {"fisheye", "OpticalDistortion", {{"distort_limit", -0.6, 0.6}, {"mode", 1, 0}}},
        {"fisheye, too strong", "OpticalDistortion", {{"distort_limit", -2, -2}, {"mode", 1, 0}}},
        {"piecewise", "PiecewiseAffine", {{"scale", 0.1, 0.3}}},
        {"thin plate", "ThinPlateSpline", {{"scale_range", 0.2, 0.6}}},
        {"elastic grid", "GridElasticDeform", {{"magnitude", 25, 0}}},
        {"water", "WaterRefraction", {{"wavelength_range", 0.1, 0.4}}},
    };
    return all;
}

/// Ones that leave the edges of round things whole when sampled to the nearest pixel.
const std::vector<Case> &mildCases()
{
    static const std::vector<Case> all{
        {"elastic", "ElasticTransform", {{"alpha", 1500, 0}, {"sigma", 30, 0}}},
        {"grid", "GridDistortion", {}},
        {"camera", "OpticalDistortion", {{"distort_limit", -0.3, 0.3}}},
        {"fisheye", "OpticalDistortion", {{"distort_limit", -0.25, 0.25}, {"mode", 1, 0}}},
        {"piecewise", "PiecewiseAffine", {{"scale", 0.05, 0.1}}},
        {"thin plate", "ThinPlateSpline", {}},
        {"elastic grid", "GridElasticDeform", {{"magnitude", 8, 0}}},
        {"water",
         "WaterRefraction",
         {{"amplitude_range", 0.01, 0.02}, {"wavelength_range", 0.2, 0.4}}},
    };
    return all;
}

Step &addCase(Pipeline &pipeline, const Case &each)
{
    Step &step = add(pipeline, each.transform);
    for (const auto &[key, lo, hi] : each.values)
        set(step, key, lo, hi);
    if (has(step, "interpolation"))
        set(step, "interpolation", 1);
    return step;
}

Pipeline turned()
{
    Pipeline pipeline;
    Step &step = add(pipeline, "Affine");
    set(step, "rotate", -30, 30);
    set(step, "interpolation", 1);
    return pipeline;
}

/// Extent of the pixels whose centres lie in the polygon.
Box rasterExtent(const std::vector<Point> &polygon)
{
    Box box{1e9, 1e9, -1e9, -1e9};
    for (int y = 0; y < Size.height; ++y) {
        std::vector<double> crossings;
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            const Point &a = polygon[i], &b = polygon[(i + 1) % polygon.size()];
            if ((a.y <= y + 0.5) != (b.y <= y + 0.5))
                crossings.push_back(a.x + (b.x - a.x) * (y + 0.5 - a.y) / (b.y - a.y));
        }
        std::ranges::sort(crossings);
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
            const double from = std::max(0.0, std::ceil(crossings[i] - 0.5));
            const double to = std::min(Size.width - 1.0, std::floor(crossings[i + 1] - 0.5));
            if (from <= to)
                box = {std::min(box.x1, from), std::min(box.y1, double(y)),
                       std::max(box.x2, to + 1), std::max(box.y2, y + 1.0)};
        }
    }
    return box.isEmpty() ? Box() : box;
}

/// Compares what is written with what is to be seen, object by object.
void compare(const Pipeline &pipeline, bool ellipses, std::uint64_t seed, double tolerance)
{
    Rng rng(seed);
    const auto shapes = scene(rng);
    std::vector<Annotation> annotations;
    for (const Shape &shape : shapes)
        annotations.push_back(object(shape.box));
    const Program program = compile(pipeline, Size.width, Size.height, {seed, 1, 2, 0});
    Scratch scratch;
    const cv::Mat image = program.render(painted(shapes, ellipses), scratch);
    const auto outcomes = program.mapAnnotations(annotations);
    QCOMPARE(outcomes.size(), shapes.size());
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const Box seen = extentOfLevel(image, shapes[i].level), &box = outcomes[i].after;
        const QString what = QStringLiteral("seed %1, object %2: %3 %4 %5 %6, seen %7 %8 %9 %10")
                                 .arg(seed)
                                 .arg(i)
                                 .arg(box.x1)
                                 .arg(box.y1)
                                 .arg(box.x2)
                                 .arg(box.y2)
                                 .arg(seen.x1)
                                 .arg(seen.y1)
                                 .arg(seen.x2)
                                 .arg(seen.y2);
        if (outcomes[i].fate == Fate::Dropped)
            QVERIFY2(seen.isEmpty(), qPrintable(what));
        else if (largestDifference(box, seen) > tolerance) {
            // Tips thinner than a pixel can pass between the pixels' centres.
            QVERIFY2(std::min(box.width(), box.height()) < 1.5 ||
                         largestDifference(rasterExtent(outcomes[i].outline), seen) <= tolerance,
                     qPrintable(what));
            const bool isContained =
                seen.isEmpty() || (seen.x1 >= box.x1 - 1 && seen.y1 >= box.y1 - 1 &&
                                   seen.x2 <= box.x2 + 1 && seen.y2 <= box.y2 + 1);
            QVERIFY2(isContained, qPrintable(what));
        }
    }
}

double drawnNumber(const Program &program, const char *key)
{
    return program.applied()[0][QStringLiteral("params")][QLatin1String(key)].toDouble();
}

} // namespace

class TestAugmentDistortion : public test::Test
{
    Q_OBJECT

private slots:
    void boxesAgreeWithPaintedPixels_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("isStrong");
        for (std::size_t i = 0; i < cases().size(); ++i)
            QTest::addRow("%s, strong", cases()[i].name) << int(i) << true;
        for (std::size_t i = 0; i < mildCases().size(); ++i)
            QTest::addRow("%s, mild, round", mildCases()[i].name) << int(i) << false;
    }
    void boxesAgreeWithPaintedPixels()
    {
        QFETCH(int, number);
        QFETCH(bool, isStrong);
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            Pipeline pipeline;
            pipeline.rules = NoRules;
            pipeline.outline = isStrong ? OutlineShape::Corners : OutlineShape::Ellipse;
            addCase(pipeline, (isStrong ? cases() : mildCases())[std::size_t(number)]);
            compare(pipeline, !isStrong, seed, 1.5);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void boxesAgreeAfterChains()
    {
        for (std::uint64_t seed = 100; seed < 160; ++seed) {
            Rng rng(seed);
            Pipeline pipeline = turned();
            pipeline.rules = NoRules;
            addCase(pipeline, mildCases()[std::size_t(rng.integer(0, 7))]);
            add(pipeline, "HorizontalFlip");
            addCase(pipeline, mildCases()[std::size_t(rng.integer(0, 7))]);
            // Each resampling to the nearest pixel is off by up to half of one.
            compare(pipeline, false, seed, 2.5);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void shuffledPartsAreWhatIsConnected()
    {
        int parts = 0;
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            Rng rng(seed);
            Pipeline pipeline;
            pipeline.rules = NoRules;
            Step &step = add(pipeline, "RandomGridShuffle");
            set(step, "grid.0", double(rng.integer(1, 5)));
            set(step, "grid.1", double(rng.integer(1, 5)));
            const auto shapes = scene(rng);
            std::vector<Annotation> annotations;
            for (const Shape &shape : shapes)
                annotations.push_back(object(shape.box));
            const Program program = compile(pipeline, Size.width, Size.height, {seed, 1, 2, 0});
            Scratch scratch;
            const cv::Mat image = program.render(painted(shapes, false), scratch);
            const auto outcomes = program.mapAnnotations(annotations);
            for (std::size_t i = 0; i < shapes.size(); ++i) {
                cv::Mat labels, stats, centres;
                const int count = cv::connectedComponentsWithStats(image == shapes[i].level, labels,
                                                                   stats, centres, 4);
                std::vector<Box> ours;
                double visible = 0;
                for (const BoxOutcome &outcome : outcomes)
                    if (outcome.source == int(i)) {
                        QCOMPARE(outcome.part, int(ours.size()));
                        ours.push_back(outcome.after);
                        visible += outcome.visible;
                    }
                QCOMPARE(int(ours.size()), count - 1);
                QVERIFY(std::abs(visible - 1) < 1e-9);
                for (int k = 1; k < count; ++k) {
                    const auto *s = stats.ptr<int>(k);
                    const Box seen{double(s[0]), double(s[1]), double(s[0] + s[2]),
                                   double(s[1] + s[3])};
                    QVERIFY(std::ranges::any_of(
                        ours, [&](const Box &box) { return largestDifference(box, seen) < 1e-9; }));
                }
                parts += count - 1;
            }
        }
        QVERIFY(parts > 60 * 6);
    }

    void aFieldNeverFolds()
    {
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            Rng rng(seed);
            const Frame frame{200, 150};
            const double strength = rng.uniform(1, 60);
            const Field field(
                frame, sampledMesh(frame, rng.uniform(5, 40), [&](double x, double y) {
                    return Point{x + rng.normal() * strength, y + rng.normal() * strength};
                }));
            QVERIFY(field.strength() > 0 && field.strength() <= 1);
            for (int i = 0; i < 300; ++i) {
                const Point p{rng.uniform(-50, 250), rng.uniform(-50, 200)};
                const Point q = field.backward(p), back = field.forward(q);
                QVERIFY(std::hypot(back.x - p.x, back.y - p.y) < 0.02);
                constexpr double step = 1e-3;
                const Point u = field.backward({p.x + step, p.y});
                const Point v = field.backward({p.x, p.y + step});
                const double area = (u.x - q.x) * (v.y - q.y) - (u.y - q.y) * (v.x - q.x);
                QVERIFY(area > 0);
            }
        }
    }

    void neutralValuesChangeNothing()
    {
        Pipeline pipeline;
        set(add(pipeline, "ElasticTransform"), "alpha", 0);
        set(add(pipeline, "GridDistortion"), "distort_limit", 0, 0);
        set(add(pipeline, "OpticalDistortion"), "distort_limit", 0, 0);
        set(add(pipeline, "PiecewiseAffine"), "scale", 0, 0);
        set(add(pipeline, "ThinPlateSpline"), "scale_range", 0, 0);
        Step &shuffle = add(pipeline, "RandomGridShuffle");
        set(shuffle, "grid.0", 1);
        set(shuffle, "grid.1", 1);
        QVERIFY(compile(pipeline, 97, 61, {1, 2, 3, 0}).isIdentity());
    }

    /// Spread and smoothness over many images, as measured on Albumentations 2.0.8.
    void elasticMovesAsMuchAsItsPeer_data()
    {
        QTest::addColumn<double>("alpha");
        QTest::addColumn<double>("sigma");
        QTest::addColumn<bool>("even");
        QTest::addColumn<bool>("isShort");
        QTest::addColumn<double>("spread");
        QTest::addColumn<double>("correlation"); // of points sigma apart
        QTest::newRow("normal") << 300.0 << 20.0 << false << false << 0.881 << 0.762;
        QTest::newRow("even") << 300.0 << 20.0 << true << false << 2.511 << 0.782;
        QTest::newRow("fine") << 40.0 << 6.0 << false << false << 0.399 << 0.780;
        QTest::newRow("short") << 20.0 << 50.0 << false << true << 0.249 << -0.02;
    }
    void elasticMovesAsMuchAsItsPeer()
    {
        QFETCH(double, alpha);
        QFETCH(double, sigma);
        QFETCH(bool, even);
        QFETCH(bool, isShort);
        QFETCH(double, spread);
        QFETCH(double, correlation);
        Pipeline pipeline;
        Step &step = add(pipeline, "ElasticTransform");
        set(step, "alpha", alpha);
        set(step, "sigma", sigma);
        set(step, "approximate", isShort);
        set(step, "noise_distribution", even);
        std::vector<Annotation> dots;
        for (int i = 0; i < 24; ++i)
            for (const double shift : {0.0, sigma}) {
                const double x = 120.5 + (i % 6) * 65 + shift, y = 100.5 + i / 6 * 75;
                dots.push_back(object({x - 0.01, y - 0.01, x + 0.01, y + 0.01}));
            }
        pipeline.rules = NoRules;
        double squares = 0, products = 0;
        int count = 0;
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            const auto outcomes = compile(pipeline, 640, 480, {seed, 0, 0, 0}).mapAnnotations(dots);
            const auto moved = [&](std::size_t i) {
                return outcomes[i].after.x1 - outcomes[i].before.x1;
            };
            for (std::size_t i = 0; i < dots.size(); i += 2, ++count) {
                squares += moved(i) * moved(i);
                products += moved(i) * moved(i + 1);
            }
        }
        const double found = std::sqrt(squares / count), together = products / squares;
        QVERIFY2(std::abs(found / spread - 1) < 0.1, qPrintable(QString::number(found)));
        QVERIFY2(std::abs(together - correlation) < 0.12, qPrintable(QString::number(together)));
    }

    void thinPlateMeetsItsPoints()
    {
        for (std::uint64_t seed = 0; seed < 10; ++seed) {
            Pipeline pipeline;
            pipeline.rules = NoRules;
            set(add(pipeline, "ThinPlateSpline"), "scale_range", 0.3, 0.3);
            const Program program = compile(pipeline, 600, 450, {seed, 0, 0, 0});
            if (drawnNumber(program, "strength") < 1)
                continue; // weakened as a whole
            const QJsonValue points =
                program.applied()[0][QStringLiteral("params")][QStringLiteral("points")];
            for (int i = 0; i < 16; ++i) {
                const double x = points[i][0].toDouble() * 600, y = points[i][1].toDouble() * 450;
                if (x < 1 || y < 1 || x > 599 || y > 449)
                    continue;
                const auto outcome =
                    program.mapAnnotations({object({x - 0.01, y - 0.01, x + 0.01, y + 0.01})})[0];
                const Point wanted{(i % 4) * 200.0, (i / 4) * 150.0};
                const Point found = outcome.outline[0];
                QVERIFY2(std::hypot(found.x - wanted.x, found.y - wanted.y) < 0.3,
                         qPrintable(QStringLiteral("%1 %2").arg(found.x).arg(found.y)));
            }
        }
    }

    /// The map that the drawn steps ask for, through another library's resampling.
    void gridShowsWhatItDrew()
    {
        cv::Mat source(90, 120, CV_8UC3), expected;
        cv::RNG(1).fill(source, cv::RNG::UNIFORM, 0, 256);
        cv::GaussianBlur(source, source, {}, 3);
        Pipeline pipeline;
        add(pipeline, "GridDistortion");
        for (std::uint64_t seed = 0; seed < 10; ++seed) {
            const Program program = compile(pipeline, source.cols, source.rows, {seed, 0, 0, 0});
            const QJsonValue params = program.applied()[0][QStringLiteral("params")];
            const auto mapOf = [](const QJsonValue &steps, int length) {
                std::vector<double> edges{0};
                for (int i = 0; i < 5; ++i)
                    edges.push_back(edges.back() + steps[i].toDouble());
                std::vector<float> map;
                for (int x = 0; x < length; ++x) {
                    const double at = (x + 0.5) * 5 / length;
                    const auto i = std::size_t(at);
                    const double from = edges[i] + (edges[i + 1] - edges[i]) * (at - double(i));
                    map.push_back(float(from / edges.back() * length - 0.5));
                }
                return map;
            };
            const auto mx = mapOf(params[QStringLiteral("steps_x")], source.cols);
            const auto my = mapOf(params[QStringLiteral("steps_y")], source.rows);
            cv::Mat mapX(source.size(), CV_32F), mapY(source.size(), CV_32F);
            for (int y = 0; y < source.rows; ++y)
                for (int x = 0; x < source.cols; ++x) {
                    mapX.ptr<float>(y)[x] = mx[std::size_t(x)];
                    mapY.ptr<float>(y)[x] = my[std::size_t(y)];
                }
            cv::remap(source, expected, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
            Scratch scratch;
            const cv::Rect inner(2, 2, source.cols - 4, source.rows - 4);
            const cv::Mat found = program.render(source, scratch);
            QVERIFY(cv::norm(found(inner), expected(inner), cv::NORM_INF) <= 3);
            QVERIFY(cv::norm(found(inner), expected(inner), cv::NORM_L1) < inner.area() * 3 * 0.5);
        }
    }

    void spreadTakesPixelsFromNearBy()
    {
        cv::Mat source(60, 80, CV_8UC4);
        for (int y = 0; y < source.rows; ++y)
            for (int x = 0; x < source.cols; ++x)
                source.ptr<cv::Vec4b>(y)[x] = {std::uint8_t(x), std::uint8_t(y), 7,
                                               std::uint8_t(x + y)};
        Pipeline pipeline;
        set(add(pipeline, "PixelSpread"), "radius", 3);
        Scratch scratch;
        const cv::Mat found =
            compile(pipeline, source.cols, source.rows, {3, 0, 0, 0}).render(source, scratch);
        cv::Mat counts = cv::Mat::zeros(7, 7, CV_32S);
        for (int y = 0; y < source.rows; ++y)
            for (int x = 0; x < source.cols; ++x) {
                const cv::Vec4b p = found.ptr<cv::Vec4b>(y)[x];
                const int dx = p[0] - x, dy = p[1] - y;
                QVERIFY(std::abs(dx) <= 3 && std::abs(dy) <= 3);
                QCOMPARE(int(p[3]), x + y);
                ++counts.at<int>(dy + 3, dx + 3);
            }
        double least = 0, most = 0;
        cv::minMaxLoc(counts, &least, &most);
        QVERIFY2(least > 60 && most < 180, qPrintable(QString::number(least)));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentDistortion)
#include "tst_augment_distortion.moc"
