#include "core/export/plannedcopy.h"

#include "core/export/exporttext.h"
#include "core/export/outputs.h"
#include "core/export/reduce.h"
#include "core/export/referenceimages.h"

namespace ballast {

namespace {

/// Null where the plan has no such copy.
const Output *findCopy(const OutputList &list, const PlanItem *item, int nth)
{
    for (const Output &output : list.outputs)
        if (output.copy > 0 && output.item == item && nth-- == 0)
            return &output;
    return nullptr;
}

Error noSuchCopy(const Dataset &dataset, int image)
{
    const bool known = image >= 0 && image < static_cast<int>(dataset.images.size());
    return {ExportText::tr("The plan has no such copy of this image"),
            known ? dataset.images[static_cast<std::size_t>(image)].path : QString(),
            ExportText::tr("Make the plan again.")};
}

} // namespace

Result<PlannedCopy> plannedCopy(const Dataset &dataset, const BalancePlan &plan, int image,
                                int item, int nth, const Pipeline &pipeline,
                                const ExportOptions &options, const TaskContext &context)
{
    if (image < 0 || image >= static_cast<int>(dataset.images.size()) ||
        item >= static_cast<int>(plan.items.size()))
        return noSuchCopy(dataset, image);
    auto references = referencesFor(pipeline);
    if (!references)
        return references.error();
    auto list = listOutputsOf(dataset, plan, image, options, context);
    if (!list)
        return list.error();
    if (context.stopRequested())
        return PlannedCopy();
    preparePipeline(*list, dataset, pipeline);
    list->references = std::move(*references);
    const PlanItem *wanted = item < 0 ? nullptr : &plan.items[static_cast<std::size_t>(item)];
    const Output *output = findCopy(*list, wanted, nth);
    if (!output)
        return noSuchCopy(dataset, image);
    const ImageItem &source = dataset.images[static_cast<std::size_t>(image)];
    const auto decoded = decodeImage(dataset.absolutePath(source));
    if (!decoded)
        return decoded.error();
    CopyGeometry copy = drawCopy(dataset, pipeline, *list, *output, options);
    Scratch scratch;
    PlannedCopy made;
    const cv::Mat rendered = copy.program.render(decoded->pixels, scratch, context.stop);
    if (rendered.empty())
        return context.stopRequested() ? Result<PlannedCopy>(std::move(made))
                                       : unreadablePart(copy.program);
    const cv::Size full = rendered.size();
    const cv::Size size = reducedSize(full.width, full.height, options.longestSide);
    made.pixels = reducedPixels(rendered, size).clone(); // may lie in the scratch
    Labels labels = reducedLabels(std::move(copy.labels), full, size);
    made.annotations = std::move(labels.annotations);
    made.tags = std::move(labels.tags);
    return made;
}

} // namespace ballast
