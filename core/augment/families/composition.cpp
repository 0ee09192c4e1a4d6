#include "core/augment/kernel.h"
#include "core/augment/params.h"
#include "core/augment/program_p.h"
#include "core/augment/regionmask.h"

#include <QJsonArray>

#include <algorithm>
#include <numeric>

/// Steps that hold steps: which of them run, in which order, where in the image.
namespace ballast {

namespace {

using namespace params;

constexpr auto Choice = TransformGroup::Choice;

std::vector<const Step *> usable(const Draw &draw)
{
    std::vector<const Step *> steps;
    for (const Step &step : draw.step().children)
        if (step.enabled)
            steps.push_back(&step);
    return steps;
}

/// Runs them in that order and records their ids.
void runInOrder(Draw &draw, const std::vector<const Step *> &steps, bool always)
{
    QJsonArray chosen;
    for (const Step *step : steps) {
        chosen.append(qint64(step->id));
        draw.services().run(*step, always);
    }
    draw.record("chosen", chosen);
}

void oneOf(Draw &draw)
{
    const std::vector<const Step *> steps = usable(draw);
    const double total =
        std::accumulate(steps.begin(), steps.end(), 0.0,
                        [](double sum, const Step *step) { return sum + step->probability; });
    const double aim = draw.rng().unit() * total;
    double sum = 0;
    for (const Step *step : steps) {
        sum += step->probability;
        if (aim < sum)
            return runInOrder(draw, {step}, true);
    }
}

enum SomeOfParam { Count, Replace };

/// Indices of what is chosen, in the order in which it was drawn.
std::vector<std::size_t> drawIndices(Draw &draw, std::size_t size)
{
    std::vector<std::size_t> pool(size), indices;
    std::iota(pool.begin(), pool.end(), std::size_t(0));
    for (int i = 0; i < draw.integer(Count) && !pool.empty(); ++i) {
        const auto at = std::size_t(draw.rng().integer(0, std::int64_t(pool.size()) - 1));
        indices.push_back(pool[at]);
        if (!draw.on(Replace))
            pool.erase(pool.begin() + std::ptrdiff_t(at));
    }
    return indices;
}

void runSome(Draw &draw, bool sorted)
{
    const std::vector<const Step *> steps = usable(draw);
    std::vector<std::size_t> indices = drawIndices(draw, steps.size());
    if (sorted)
        std::ranges::sort(indices);
    std::vector<const Step *> chosen;
    for (const std::size_t i : indices)
        chosen.push_back(steps[i]);
    runInOrder(draw, chosen, false);
}

void someOf(Draw &draw)
{
    runSome(draw, true);
}

void randomOrder(Draw &draw)
{
    runSome(draw, false);
}

void sequential(Draw &draw)
{
    runInOrder(draw, usable(draw), false);
}

enum InsideParam { Where, Shape, Feather };

std::vector<Point> cornersOf(const Box &box)
{
    return {{box.x1, box.y1}, {box.x2, box.y1}, {box.x2, box.y2}, {box.x1, box.y2}};
}

Region regionOf(Draw &draw, int &boxes)
{
    std::vector<ClassId> wanted;
    for (const QString &name : draw.step().classes)
        wanted.push_back(draw.services().classNamed(name));
    Region region;
    region.frame = draw.frame();
    region.outside = draw.integer(Where) == 1;
    region.feather = draw.value(Feather);
    for (const ObjectSoFar &object : draw.services().objects()) {
        if (!wanted.empty() && std::ranges::find(wanted, object.classId) == wanted.end())
            continue;
        ++boxes;
        if (draw.integer(Shape) == 0)
            region.polygons.push_back(cornersOf(object.box));
        else
            std::ranges::copy(object.visible, std::back_inserter(region.polygons));
    }
    return region;
}

void insideBoxes(Draw &draw)
{
    int boxes = 0;
    Region region = regionOf(draw, boxes);
    std::vector<Op> ops;
    for (const Step *step : usable(draw))
        std::ranges::move(draw.services().runApart(*step), std::back_inserter(ops));
    draw.record("boxes", boxes);
    if (ops.empty() || (region.polygons.empty() && !region.outside))
        return;
    draw.effect([stages = joined(ops), region = std::move(region)](cv::Mat &image,
                                                                   const PaintContext &context) {
        const cv::Mat original = image.clone();
        paintInPlace(image, stages, context);
        blendInto(image, original, maskOf(region, image.size()));
    });
}

constexpr std::array Places{
    ParamChoice{"inside", QT_TRANSLATE_NOOP("Transforms", "Inside the boxes")},
    ParamChoice{"outside", QT_TRANSLATE_NOOP("Transforms", "Outside the boxes")}};
constexpr std::array Shapes{
    ParamChoice{"box", QT_TRANSLATE_NOOP("Transforms", "The box")},
    ParamChoice{"outline", QT_TRANSLATE_NOOP("Transforms", "The object's outline")}};

constexpr ParamSpec Replacing = toggle(
    "replace", QT_TRANSLATE_NOOP("Transforms", "Same step again"),
    QT_TRANSLATE_NOOP("Transforms", "On, one step can be chosen several times. Default: off."),
    false);
constexpr std::array SomeOfParams{
    integer("n", QT_TRANSLATE_NOOP("Transforms", "How many"),
            QT_TRANSLATE_NOOP("Transforms", "How many of the steps inside are chosen; each then "
                                            "runs by its own probability. Default: 1."),
            1, 100, 1),
    Replacing};
constexpr std::array InsideParams{
    choice("where", QT_TRANSLATE_NOOP("Transforms", "Where"),
           QT_TRANSLATE_NOOP("Transforms", "Which part of the image changes. Default: inside."),
           Places),
    choice("shape", QT_TRANSLATE_NOOP("Transforms", "Shape"),
           QT_TRANSLATE_NOOP("Transforms", "The whole box, or the outline where an object has one "
                                           "(else its corners or ellipse). Default: box."),
           Shapes),
    ParamSpec{"feather", QT_TRANSLATE_NOOP("Transforms", "Soft edge"),
              QT_TRANSLATE_NOOP("Transforms", "Width of the transition in pixels, within the part "
                                              "that changes: 0 is a hard edge. Default: 0."),
              ParamKind::Real, 0, 200, 0, 0, "px", 1}};

constexpr TransformKernel OneOf{oneOf, false, true};
constexpr TransformKernel SomeOf{someOf, false, true};
constexpr TransformKernel RandomOrder{randomOrder, false, true};
constexpr TransformKernel Sequential{sequential, false, true};
constexpr TransformKernel InsideBoxes{insideBoxes, true, true, true, true};

constexpr std::array Rows{
    TransformSpec{"OneOf",
                  QT_TRANSLATE_NOOP("Transforms", "One of these"),
                  QT_TRANSLATE_NOOP("Transforms", "Applies exactly one of the steps inside; their "
                                                  "probabilities say how often each is chosen."),
                  Choice,
                  true,
                  0.5,
                  {},
                  &OneOf},
    TransformSpec{"SomeOf", QT_TRANSLATE_NOOP("Transforms", "Some of these"),
                  QT_TRANSLATE_NOOP("Transforms", "Chooses a number of the steps inside, each as "
                                                  "likely as another, and keeps their order."),
                  Choice, true, 1.0, SomeOfParams, &SomeOf},
    TransformSpec{"RandomOrder", QT_TRANSLATE_NOOP("Transforms", "Some, in any order"),
                  QT_TRANSLATE_NOOP("Transforms", "Chooses a number of the steps inside and "
                                                  "applies them in a random order."),
                  Choice, true, 1.0, SomeOfParams, &RandomOrder},
    TransformSpec{"Sequential",
                  QT_TRANSLATE_NOOP("Transforms", "All in a row"),
                  QT_TRANSLATE_NOOP("Transforms", "Applies the steps inside one after the other; "
                                                  "for use inside another choice."),
                  Choice,
                  true,
                  0.5,
                  {},
                  &Sequential},
    TransformSpec{"InsideBoxes", QT_TRANSLATE_NOOP("Transforms", "Only inside boxes"),
                  QT_TRANSLATE_NOOP("Transforms", "Applies the steps inside to the boxes of chosen "
                                                  "classes only, or to all but them; every other "
                                                  "pixel stays as it is."),
                  Choice, false, 1.0, InsideParams, &InsideBoxes, "Ballast"}};

} // namespace

namespace families {
std::span<const TransformSpec> compositionRows()
{
    return Rows;
}
} // namespace families

} // namespace ballast
