#include "app/augment/steptree.h"

#include <algorithm>

namespace ballast {

namespace {

void addLines(const std::vector<Step> &steps, std::uint64_t parent, int depth, int top,
              std::vector<StepLine> &lines)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const int index = static_cast<int>(i);
        const int outermost = depth == 0 ? index : top;
        lines.push_back({&steps[i], {parent, index}, depth, outermost});
        addLines(steps[i].children, steps[i].id, depth + 1, outermost, lines);
    }
}

std::optional<Step> takeFrom(std::vector<Step> &steps, std::uint64_t id)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].id == id) {
            Step taken = std::move(steps[i]);
            steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(i));
            return taken;
        }
        if (auto taken = takeFrom(steps[i].children, id))
            return taken;
    }
    return {};
}

bool holds(const Step &step, std::uint64_t id)
{
    return step.id == id || findStep(step.children, id);
}

std::optional<StepPlace> placeOf(const Pipeline &pipeline, std::uint64_t id)
{
    for (const StepLine &line : linesOf(pipeline))
        if (line.step->id == id)
            return line.place;
    return {};
}

} // namespace

std::vector<StepLine> linesOf(const Pipeline &pipeline)
{
    std::vector<StepLine> lines;
    addLines(pipeline.steps, 0, 0, 0, lines);
    return lines;
}

std::vector<Step> *stepsIn(Pipeline &pipeline, std::uint64_t parent)
{
    if (parent == 0)
        return &pipeline.steps;
    Step *step = findStep(pipeline.steps, parent);
    return step && takesChildren(*step->transform) ? &step->children : nullptr;
}

std::optional<Step> takeStep(Pipeline &pipeline, std::uint64_t id)
{
    return takeFrom(pipeline.steps, id);
}

void putStep(Pipeline &pipeline, const StepPlace &place, Step step)
{
    std::vector<Step> *steps = stepsIn(pipeline, place.parent);
    if (!steps)
        steps = &pipeline.steps;
    const int index = std::clamp(place.index, 0, static_cast<int>(steps->size()));
    steps->insert(steps->begin() + index, std::move(step));
}

std::optional<Pipeline> withStepMoved(const Pipeline &pipeline, std::uint64_t id, StepPlace place)
{
    const auto from = placeOf(pipeline, id);
    const Step *step = findStep(pipeline.steps, id);
    if (!from || !step || (place.parent != 0 && holds(*step, place.parent)))
        return {};
    if (from->parent == place.parent && from->index < place.index)
        --place.index;
    if (*from == place)
        return {};
    Pipeline next = pipeline;
    putStep(next, place, *takeStep(next, id));
    return validate(next) ? std::optional(std::move(next)) : std::nullopt;
}

std::optional<StepPlace> neighbourPlace(const Pipeline &pipeline, std::uint64_t id, int by)
{
    const auto from = placeOf(pipeline, id);
    if (!from)
        return {};
    Pipeline copy = pipeline;
    const std::vector<Step> &siblings = *stepsIn(copy, from->parent);
    const int beside = from->index + by;
    if (beside >= 0 && beside < static_cast<int>(siblings.size())) {
        const Step &other = siblings[static_cast<std::size_t>(beside)];
        const StepPlace past{from->parent, by < 0 ? beside : beside + 1};
        if (!takesChildren(*other.transform))
            return past;
        const StepPlace inside{other.id, by < 0 ? static_cast<int>(other.children.size()) : 0};
        return withStepMoved(pipeline, id, inside) ? inside : past;
    }
    if (from->parent == 0)
        return {};
    StepPlace out = *placeOf(pipeline, from->parent);
    out.index += by > 0;
    return out;
}

StepPlace placeAt(const std::vector<StepLine> &lines, int slot, int wantedDepth)
{
    if (slot <= 0 || lines.empty())
        return {};
    const StepLine &above = lines[static_cast<std::size_t>(slot - 1)];
    const int least =
        slot < static_cast<int>(lines.size()) ? lines[static_cast<std::size_t>(slot)].depth : 0;
    const bool opens = takesChildren(*above.step->transform);
    const int depth = std::clamp(wantedDepth, least, above.depth + (opens ? 1 : 0));
    if (depth > above.depth)
        return {above.step->id, 0};
    // Behind the step above, or behind the one around it at the depth that is wanted.
    for (int at = slot - 1; at >= 0; --at) {
        const StepLine &line = lines[static_cast<std::size_t>(at)];
        if (line.depth == depth)
            return {line.place.parent, line.place.index + 1};
    }
    return {};
}

} // namespace ballast
