#include "core/augment/insideboxes.h"

namespace ballast {

namespace {

/// Compositions stay as far as they hold something.
std::vector<Step> pixelSteps(const std::vector<Step> &steps)
{
    std::vector<Step> kept;
    for (const Step &step : steps) {
        const bool composition = takesChildren(*step.transform);
        if (!step.enabled || (step.transform->movesBoxes && !composition))
            continue;
        kept.push_back(step);
        kept.back().children = pixelSteps(step.children);
        if (composition && kept.back().children.empty())
            kept.pop_back();
    }
    return kept;
}

} // namespace

Pipeline insideBoxesOnly(const Pipeline &pipeline, std::vector<QString> classes)
{
    Pipeline inside = pipeline;
    inside.steps.clear();
    Step wrapper = pipeline.makeStep(*transformByName(QStringLiteral("InsideBoxes")));
    wrapper.probability = 1;
    wrapper.classes = std::move(classes);
    wrapper.children = pixelSteps(pipeline.steps);
    if (!wrapper.children.empty())
        inside.steps.push_back(std::move(wrapper));
    return inside;
}

} // namespace ballast
