#include "core/export/outputs.h"

#include "core/export/exporttext.h"
#include "core/export/reduce.h"
#include "core/imaging/header.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

/// What a copy of the list is: its draws, its labels, its file.
namespace ballast {

Labels plannedLabels(const Dataset &dataset, const OutputList &list, const Output &output)
{
    const ImageItem &item = dataset.images[static_cast<std::size_t>(output.source)];
    if (!output.item)
        return labelsFor(*list.format, item, item.annotations);
    std::vector<Annotation> inside;
    for (const int i : annotationsIn(item, *output.item, list.policy))
        inside.push_back(item.annotations[static_cast<std::size_t>(i)]);
    for (const PlannedObject &object : output.item->objects) {
        const ImageItem &donor = dataset.images[static_cast<std::size_t>(object.image)];
        inside.push_back(donor.annotations[static_cast<std::size_t>(object.annotation)]);
        for (const int i : companionsOf(donor, object.annotation, list.policy))
            inside.push_back(donor.annotations[static_cast<std::size_t>(i)]);
    }
    return labelsFor(*list.format, item, std::move(inside));
}

PlannedPaste pasteFor(const PlanItem &item, const PlannedObject &object, int partner,
                      const PasteSettings &settings)
{
    PlannedPaste paste;
    paste.partner = partner;
    paste.object = object.annotation;
    paste.centre = {object.x - (item.window ? item.window->x : 0),
                    object.y - (item.window ? item.window->y : 0)};
    paste.scale = object.scale;
    paste.rotation = object.rotation;
    paste.flip = object.flip;
    paste.shape = settings.shape;
    paste.blend = settings.blend;
    paste.feather = settings.feather;
    return paste;
}

namespace {

Prelude preludeOf(const Dataset &dataset, const OutputList &list, const ImageItem &image,
                  const PlanItem &item)
{
    const BalancePolicy &policy = list.policy;
    Prelude prelude;
    if (item.window)
        prelude.window =
            cv::Rect(item.window->x, item.window->y, item.window->width, item.window->height);
    for (const int i : item.blanked)
        prelude.blank.push_back(image.annotations[static_cast<std::size_t>(i)].box);
    prelude.blanksObjects = true;
    prelude.inpaint = policy.windows.cut == CutObjects::Inpaint;
    for (const PlannedObject &object : item.objects) {
        const ImageItem &donor = dataset.images[static_cast<std::size_t>(object.image)];
        prelude.pastes.push_back(pasteFor(
            item, object, list.partners ? list.partners->find(dataset.imageKey(donor)) : -1,
            policy.pasting));
    }
    return prelude;
}

/// What the plan blanks is not there any more, whatever the pipeline's own limit says.
void dropBlanked(const PlanItem &item, std::vector<BoxOutcome> &outcomes)
{
    for (const int i : item.blanked) {
        BoxOutcome &outcome = outcomes[static_cast<std::size_t>(i)];
        if (outcome.fate == Fate::Dropped)
            continue;
        outcome.fate = Fate::Dropped;
        outcome.reason = FateReason::BelowVisibility;
    }
}

/// What a pasted piece shows of other objects counts where the plan says that it comes along.
void dropOthers(const Dataset &dataset, const OutputList &list, const PlanItem &item,
                const Program &program, std::vector<BoxOutcome> &outcomes)
{
    std::set<std::pair<std::uint64_t, int>> along;
    for (const PlannedObject &object : item.objects) {
        const ImageItem &donor = dataset.images[static_cast<std::size_t>(object.image)];
        for (const int i : companionsOf(donor, object.annotation, list.policy))
            along.emplace(dataset.imageKey(donor), i);
    }
    for (BoxOutcome &outcome : outcomes) {
        if (outcome.origin != ObjectOrigin::Added || outcome.fate == Fate::Dropped)
            continue;
        const AddedObject &added = program.added()[static_cast<std::size_t>(outcome.source)];
        if (added.role != AddedObject::Role::Companion ||
            along.contains({added.image, added.object}))
            continue;
        outcome.fate = Fate::Dropped;
        outcome.reason = FateReason::BelowVisibility;
    }
}

} // namespace

CopyGeometry drawCopy(const Dataset &dataset, const Pipeline &pipeline, const OutputList &list,
                      const Output &output, const ExportOptions &exporting)
{
    const auto image = static_cast<std::size_t>(output.source);
    const ImageItem &item = dataset.images[image];
    const SourceInfo &info = list.infos[image];
    CompileOptions options;
    options.annotations = &item.annotations;
    options.tags = &item.tags;
    options.partners = list.partners.get();
    options.references = list.references.get();
    options.mirroredKeyPoints = &list.mirroredKeyPoints;
    options.classNames = &list.classNames;
    options.redraws = exporting.redrawsWhenRareLost;
    if (image < list.wanted.size())
        options.wanted = &list.wanted[image];
    const Prelude prelude = output.item ? preludeOf(dataset, list, item, *output.item) : Prelude();
    if (output.item)
        options.prelude = &prelude;
    const Key key{exporting.seed, dataset.imageKey(item),
                  static_cast<std::uint64_t>(output.copy) - 1, 0};
    CopyGeometry copy;
    copy.program =
        compile(output.isInside() ? *list.inside : pipeline, info.width, info.height, key, options);
    copy.outcomes = copy.program.mapAnnotations(item.annotations);
    if (output.item)
        dropBlanked(*output.item, copy.outcomes);
    if (output.isPasted())
        dropOthers(dataset, list, *output.item, copy.program, copy.outcomes);
    copy.labels =
        labelsFor(*list.format, item, copy.program.surviving(item.annotations, copy.outcomes));
    for (ClassId &tag : copy.labels.tags)
        tag = item.tags.empty() ? tag : copy.program.labelAfter(tag);
    return copy;
}

namespace {

/// The JPEG file upright and turned, block by block.
std::optional<QByteArray> turnedFile(QByteArrayView bytes, const Turn &turn)
{
    const auto header = readImageHeader(bytes, {});
    if (!header)
        return std::nullopt;
    return turnJpeg(bytes, turnOfOrientation(header->orientation).then(turn));
}

} // namespace

Result<CopyFile> copyFile(const Program &program, const QString &sourcePath,
                          QByteArrayView sourceBytes, const QString &outputPath,
                          EncodeOptions encode, int longestSide,
                          const std::function<cv::Mat()> &pixels, Scratch &scratch,
                          const std::stop_token &stop)
{
    encode.format = formatForSuffix(QFileInfo(outputPath).suffix());
    const cv::Size full(program.outputWidth(), program.outputHeight());
    const cv::Size size = reducedSize(full.width, full.height, longestSide);
    const bool sameFormat = encode.format == formatForSuffix(QFileInfo(sourcePath).suffix());
    if (program.isIdentity() && size == full && sameFormat)
        return CopyFile{sourceBytes.toByteArray(), CopyEncoding::Source};
    const bool canTurn =
        sameFormat && size == full && encode.format == ImageFormat::Jpeg && program.wholeTurn();
    if (canTurn)
        if (auto turned = turnedFile(sourceBytes, *program.wholeTurn()))
            return CopyFile{std::move(*turned), CopyEncoding::Lossless};
    const cv::Mat source = pixels();
    const cv::Mat rendered = source.empty() ? source : program.render(source, scratch, stop);
    if (rendered.empty())
        return Error{};
    auto bytes = encodeImage(reducedPixels(rendered, size), encode);
    if (!bytes)
        return bytes.error();
    return CopyFile{std::move(*bytes), CopyEncoding::Encoded, canTurn};
}

Error unreadablePart(const Program &program)
{
    QStringList references;
    const auto collect = [&](const QJsonValue &holder) {
        if (const QJsonValue name = holder[QStringLiteral("reference")]; name.isString())
            references << name.toString();
    };
    for (const QJsonValue &step : program.applied()) {
        const QJsonValue params = step[QStringLiteral("params")];
        collect(params);
        for (const QJsonValue &overlay : params[QStringLiteral("overlays")].toArray())
            collect(overlay);
    }
    if (!references.isEmpty() && program.added().empty())
        return {ExportText::tr("An image that a step takes cannot be read: %1")
                    .arg(references.join(QStringLiteral(", "))),
                {},
                ExportText::tr("Replace it or take it out of the folder.")};
    const auto &added = program.added();
    return {ExportText::tr("An image that was to be mixed in cannot be read"),
            added.empty() ? QString() : added.front().from,
            ExportText::tr("Check the dataset for unreadable images.")};
}

} // namespace ballast
