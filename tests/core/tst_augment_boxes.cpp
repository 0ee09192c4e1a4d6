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

struct Setting
{
    const char *key;
    double lo;
    double hi;
};
struct Movement
{
    const char *transform;
    std::vector<Setting> settings = {};
};

/// Every movement, with values that move a lot but keep corners blunt.
const std::vector<Movement> &movements()
{
    static const std::vector<Movement> all{
        {"HorizontalFlip"},
        {"VerticalFlip"},
        {"RandomRotate90"},
        {"Transpose"},
        {"Affine",
         {{"rotate", -180, 180},
          {"scale.x", 0.7, 1.4},
          {"scale.y", 0.7, 1.4},
          {"translate_percent.x", -0.2, 0.2},
          {"translate_percent.y", -0.2, 0.2}}},
        {"Perspective"},
        {"RandomCrop"},
        {"CenterCrop"},
        {"RandomResizedCrop", {{"scale", 0.3, 0.9}, {"ratio", 0.75, 4.0 / 3}}},
        {"BBoxSafeRandomCrop", {{"erosion_rate", 0.3, 0}}},
        {"RandomSizedBBoxSafeCrop", {{"erosion_rate", 0.3, 0}}},
        {"Resize"},
        {"LongestMaxSize"},
        {"SmallestMaxSize"},
        {"PadIfNeeded"},
        {"Affine", {{"shear.x", -15, 15}, {"shear.y", -15, 15}}},
        {"D4"},
        {"Affine",
         {{"rotate", -180, 180},
          {"scale.x", 0.7, 1.2},
          {"scale.y", 0.7, 1.2},
          {"balanced_scale", 1, 0},
          {"translate_px.x", -40, 40},
          {"translate_px.y", -40, 40},
          {"fit_output", 1, 0}}},
        {"ShiftScaleRotate", {{"scale_limit", -0.3, 0.3}, {"rotate_limit", -180, 180}}},
        {"Rotate", {{"limit", -180, 180}}},
        {"Rotate", {{"limit", -180, 180}, {"crop_border", 1, 0}}},
        {"SafeRotate", {{"limit", -180, 180}}},
        {"Perspective", {{"fit_output", 1, 0}}},
        {"Perspective", {{"fit_output", 1, 0}, {"keep_size", 0, 0}}},
        {"Crop", {{"x_min", 20, 0}, {"y_min", 15, 0}, {"x_max", 250, 0}, {"y_max", 260, 0}}},
        {"RandomSizedCrop", {{"min_max_height", 120, 240}, {"w2h_ratio", 1.3, 0}}},
        {"CropAndPad", {{"percent", -0.15, 0.3}}},
        {"CropAndPad", {{"px", -25, 30}, {"keep_size", 0, 0}}},
        {"RandomCropFromBorders"},
        {"BBoxSubsetSafeRandomCrop", {{"erosion_rate", 0.2, 0}}},
        {"AtLeastOneBBoxRandomCrop", {{"erosion_factor", 0.3, 0}}},
        {"CropNonEmptyMaskIfExists"},
        {"RandomCropNearBBox", {{"max_part_shift.0", 0.4, 0}, {"max_part_shift.1", 0.4, 0}}},
        {"LongestMaxSize", {{"max_size_hw.0", 150, 0}, {"max_size_hw.1", 210, 0}}},
        {"SmallestMaxSize", {{"max_size_hw.0", 150, 0}, {"max_size_hw.1", 210, 0}}},
        {"RandomScale", {{"scale_limit", -0.4, 0.4}}},
        {"LetterBox", {{"fill", 0, 0}}},
        {"PadIfNeeded", {{"pad_height_divisor", 64, 0}, {"pad_width_divisor", 50, 0}}},
        {"Pad",
         {{"padding.0", 11, 0}, {"padding.1", 20, 0}, {"padding.2", 7, 0}, {"padding.3", 3, 0}}}};
    return all;
}

Step &addMovement(Pipeline &pipeline, std::size_t kind, Rng &rng)
{
    const Movement &movement = movements()[kind];
    Step &step = add(pipeline, movement.transform);
    for (const char *key :
         {"height", "width", "size.0", "size.1", "max_size", "min_height", "min_width"})
        if (has(step, key))
            set(step, key, double(rng.integer(120, 260)));
    const std::pair<const char *, double> others[] = {{"pad_if_needed", double(rng.integer(0, 1))},
                                                      {"pad_position", double(rng.integer(0, 5))},
                                                      {"position", double(rng.integer(0, 5))}};
    for (const auto &[key, value] : others)
        if (has(step, key))
            set(step, key, value);
    // Nearest keeps levels apart; the whole steps of a sharp picture are measured.
    if (has(step, "interpolation"))
        set(step, "interpolation", 1);
    for (const Setting &setting : movement.settings)
        set(step, setting.key, setting.lo, setting.hi);
    return step;
}

/// A transform that moves boxes, other than by covering them, must be among them.
QStringList withoutWitness()
{
    QStringList missing;
    for (const TransformSpec &spec : allTransforms()) {
        const bool moves =
            spec.group == TransformGroup::Geometry || spec.group == TransformGroup::Crop;
        const bool seen = std::ranges::any_of(
            movements(), [&](const Movement &each) { return !qstrcmp(each.transform, spec.name); });
        if (moves && !seen)
            missing << QLatin1String(spec.name);
    }
    return missing;
}

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

    static constexpr int Chains = 1000;

private slots:
    void everyMovementHasAWitness()
    {
        QVERIFY2(withoutWitness().isEmpty(), qPrintable(withoutWitness().join(u' ')));
    }

    void boxesAgreeWithPaintedPixels_data()
    {
        QTest::addColumn<int>("kind");
        for (std::size_t kind = 0; kind < movements().size(); ++kind)
            QTest::addRow("%s %d", movements()[kind].transform, int(kind)) << int(kind);
    }
    void boxesAgreeWithPaintedPixels()
    {
        QFETCH(int, kind);
        for (std::uint64_t seed = 0; seed < 12; ++seed) {
            Rng rng(seed);
            Pipeline pipeline;
            addMovement(pipeline, std::size_t(kind), rng);
            compareWithPixels(pipeline, scene(rng, {320, 240}), {320, 240}, seed);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void boxesAgreeAfterRandomChains()
    {
        m_compared = 0;
        const auto last = std::int64_t(movements().size()) - 1;
        for (std::uint64_t seed = 100; seed < 100 + Chains; ++seed) {
            Rng rng(seed);
            Pipeline pipeline;
            const auto steps = rng.integer(2, 5);
            for (int i = 0; i < steps; ++i)
                addMovement(pipeline, std::size_t(rng.integer(0, last)), rng);
            compareWithPixels(pipeline, scene(rng, {320, 240}), {320, 240}, seed);
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(m_compared, Chains * 6);
    }

private:
    int m_compared = 0;
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentBoxes)
#include "tst_augment_boxes.moc"
