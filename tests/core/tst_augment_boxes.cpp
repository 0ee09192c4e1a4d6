#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <cmath>

using namespace ballast;
using namespace ballast::test;

namespace {

constexpr BoxRules NoRules{0, 0, 0, 0};

/// A solid shape of its own grey level on black.
struct Shape
{
    Box box;
    bool ellipse;
    int level;
};

/// The source is painted this much finer than it is worked on, and the result is measured finer
/// than it is written: by two more steps, resampled together with the others. Shallow cuts and
/// thin tips that fall between pixel centres can be measured that way.
constexpr int Finer = 6;
constexpr int Close = 4;
constexpr int Closest = 24; ///< where a tip is thinner than a quarter of a pixel

cv::Mat painted(cv::Size size, const std::vector<Shape> &shapes)
{
    cv::Mat image = cv::Mat::zeros(size * Finer, CV_8UC1);
    for (const Shape &shape : shapes) {
        const Box &box = shape.box;
        for (int y = int(box.y1 * Finer); y < box.y2 * Finer; ++y)
            for (int x = int(box.x1 * Finer); x < box.x2 * Finer; ++x) {
                const double u = ((x + 0.5) / Finer - (box.x1 + box.x2) / 2) / box.width();
                const double v = ((y + 0.5) / Finer - (box.y1 + box.y2) / 2) / box.height();
                if (!shape.ellipse || u * u + v * v <= 0.25)
                    image.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(shape.level);
            }
    }
    return image;
}

/// What a person would measure: the edges of the pixels of each level.
std::array<Box, 256> measured(const cv::Mat &image)
{
    std::array<Box, 256> boxes;
    boxes.fill({1e9, 1e9, -1e9, -1e9});
    for (int y = 0; y < image.rows; ++y)
        for (int x = 0; x < image.cols; ++x) {
            const std::uint8_t level = image.ptr<std::uint8_t>(y)[x];
            if (level == 0)
                continue;
            Box &box = boxes[level];
            box = {std::min(box.x1, double(x)), std::min(box.y1, double(y)),
                   std::max(box.x2, x + 1.0), std::max(box.y2, y + 1.0)};
        }
    return boxes;
}

double largestDifference(const Box &a, const Box &b)
{
    return std::max({std::abs(a.x1 - b.x1), std::abs(a.y1 - b.y1), std::abs(a.x2 - b.x2),
                     std::abs(a.y2 - b.y2)});
}

QByteArray describe(const Program &program, const Box &box, const Box &seen)
{
    QString text = QStringLiteral("box %1 %2 %3 %4, seen %5 %6 %7 %8 after ")
                       .arg(box.x1)
                       .arg(box.y1)
                       .arg(box.x2)
                       .arg(box.y2)
                       .arg(seen.x1)
                       .arg(seen.y1)
                       .arg(seen.x2)
                       .arg(seen.y2);
    for (const QJsonValue &step : program.applied())
        text += step[QStringLiteral("transform")].toString() + u' ';
    return text.toLatin1();
}

/// Every movement, with values that move a lot but keep corners blunt.
Step &addMovement(Pipeline &pipeline, int kind, Rng &rng)
{
    static constexpr std::array names{"HorizontalFlip",
                                      "VerticalFlip",
                                      "RandomRotate90",
                                      "Transpose",
                                      "Affine",
                                      "Perspective",
                                      "RandomCrop",
                                      "CenterCrop",
                                      "RandomResizedCrop",
                                      "BBoxSafeRandomCrop",
                                      "RandomSizedBBoxSafeCrop",
                                      "Resize",
                                      "LongestMaxSize",
                                      "SmallestMaxSize",
                                      "PadIfNeeded",
                                      "Affine"};
    Step &step = add(pipeline, names[std::size_t(kind)]);
    const auto length = [&] { return double(rng.integer(120, 260)); };
    if (kind == 4 || kind == 15) {
        const double angle = rng.uniform(-180, 180);
        set(step, "rotate", angle, angle);
        set(step, "scale.x", 0.7, 1.4);
        set(step, "scale.y", 0.7, 1.4);
        set(step, "translate_percent.x", -0.2, 0.2);
        set(step, "translate_percent.y", -0.2, 0.2);
        set(step, "fill", 0);
    }
    if (kind == 15) {
        set(step, "rotate", 0, 0);
        set(step, "shear.x", -15, 15);
        set(step, "shear.y", -15, 15);
    }
    for (const char *key :
         {"height", "width", "size.0", "size.1", "max_size", "min_height", "min_width"})
        if (has(step, key))
            set(step, key, length());
    const std::pair<const char *, double> others[] = {{"interpolation", 1},
                                                      {"pad_if_needed", double(rng.integer(0, 1))},
                                                      {"erosion_rate", 0.3},
                                                      {"position", double(rng.integer(0, 5))}};
    for (const auto &[key, value] : others)
        if (has(step, key))
            set(step, key, value);
    if (kind == 8) {
        set(step, "scale", 0.3, 0.9);
        set(step, "ratio", 0.75, 4.0 / 3);
    }
    return step;
}
constexpr int Movements = 16;

std::vector<Shape> scene(Rng &rng, cv::Size size)
{
    std::vector<Shape> shapes;
    for (int i = 0; i < 6; ++i) {
        const double x =
            double(rng.integer(2 + (i % 3) * size.width / 3, (i % 3) * size.width / 3 + 30));
        const double y =
            double(rng.integer(2 + (i / 3) * size.height / 2, (i / 3) * size.height / 2 + 30));
        const double w = double(rng.integer(20, size.width / 3 - 32));
        const double h = double(rng.integer(20, size.height / 2 - 32));
        shapes.push_back({{x, y, x + w, y + h}, i % 2 == 1, 40 + 30 * i});
    }
    return shapes;
}

} // namespace

class TestAugmentBoxes : public test::Test
{
    Q_OBJECT

    void compareOne(Pipeline pipeline, const std::vector<Shape> &shapes, cv::Size size,
                    std::uint64_t seed)
    {
        pipeline.rules = NoRules;
        std::vector<Annotation> annotations;
        for (const Shape &shape : shapes)
            annotations.push_back(object({shape.box.x1 * Finer, shape.box.y1 * Finer,
                                          shape.box.x2 * Finer, shape.box.y2 * Finer}));
        CompileOptions options;
        options.annotations = &annotations;
        const Key key{seed, 1, 2, 0};
        const cv::Size fine = size * Finer;
        pipeline.steps.insert(pipeline.steps.begin(), resize(pipeline, size));
        const Program program = compile(pipeline, fine.width, fine.height, key, options);
        const cv::Mat source = painted(size, shapes);
        const auto seenAt = [&](int magnification) {
            Pipeline larger = pipeline;
            larger.steps.push_back(resize(larger, {program.outputWidth() * magnification,
                                                   program.outputHeight() * magnification}));
            const Program close = compile(larger, fine.width, fine.height, key, options);
            Scratch scratch;
            auto boxes = measured(close.render(source, scratch));
            for (Box &box : boxes)
                box = {box.x1 / magnification, box.y1 / magnification, box.x2 / magnification,
                       box.y2 / magnification};
            return boxes;
        };
        const auto outcomes = program.mapAnnotations(annotations);
        const auto plain = seenAt(1);
        auto close = seenAt(Close);
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            const auto level = std::size_t(shapes[i].level);
            const bool visible = outcomes[i].fate != Fate::Dropped;
            if (visible && largestDifference(outcomes[i].after, close[level]) > 1)
                close[level] = seenAt(Closest)[level];
            check(program, outcomes[i], plain[level], close[level]);
        }
    }

    static Step resize(const Pipeline &pipeline, cv::Size size)
    {
        Step step = pipeline.makeStep(*transformByName(QStringLiteral("Resize")));
        set(step, "width", size.width);
        set(step, "height", size.height);
        set(step, "interpolation", 1);
        return step;
    }

    void check(const Program &program, const BoxOutcome &outcome, const Box &plain,
               const Box &close)
    {
        ++m_compared;
        const Box &box = outcome.after;
        const QByteArray what = describe(program, box, close);
        if (outcome.fate == Fate::Dropped) {
            QVERIFY2(plain.isEmpty(), what);
            return;
        }
        // What is thinner than half a pixel can only be seen to lie in its box.
        const bool sliver = std::min(box.width(), box.height()) < 0.5;
        QVERIFY2(sliver || !close.isEmpty(), what);
        QVERIFY2(sliver || largestDifference(box, close) <= 1.0, what);
        const bool contained =
            plain.isEmpty() || (plain.x1 >= box.x1 - 1 && plain.y1 >= box.y1 - 1 &&
                                plain.x2 <= box.x2 + 1 && plain.y2 <= box.y2 + 1);
        QVERIFY2(contained, what);
    }

    void compareWithPixels(Pipeline pipeline, const std::vector<Shape> &shapes, cv::Size size,
                           std::uint64_t seed)
    {
        for (const bool ellipses : {false, true}) {
            std::vector<Shape> same;
            std::ranges::copy_if(shapes, std::back_inserter(same),
                                 [&](const Shape &shape) { return shape.ellipse == ellipses; });
            pipeline.outline = ellipses ? OutlineShape::Ellipse : OutlineShape::Corners;
            compareOne(pipeline, same, size, seed);
            if (QTest::currentTestFailed())
                return;
        }
    }

private slots:
    void boxesAgreeWithPaintedPixels_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < Movements; ++kind) {
            Pipeline pipeline;
            Rng rng(1);
            QTest::addRow("%s %d", addMovement(pipeline, kind, rng).transform->name, kind) << kind;
        }
    }
    void boxesAgreeWithPaintedPixels()
    {
        QFETCH(int, kind);
        for (std::uint64_t seed = 0; seed < 12; ++seed) {
            Rng rng(seed);
            Pipeline pipeline;
            addMovement(pipeline, kind, rng);
            compareWithPixels(pipeline, scene(rng, {320, 240}), {320, 240}, seed);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void boxesAgreeAfterRandomChains()
    {
        m_compared = 0;
        for (std::uint64_t seed = 100; seed < 300; ++seed) {
            Rng rng(seed);
            Pipeline pipeline;
            const auto steps = rng.integer(2, 5);
            for (int i = 0; i < steps; ++i)
                addMovement(pipeline, int(rng.integer(0, Movements - 1)), rng);
            compareWithPixels(pipeline, scene(rng, {320, 240}), {320, 240}, seed);
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(m_compared, 200 * 6);
    }

private:
    int m_compared = 0;
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentBoxes)
#include "tst_augment_boxes.moc"
