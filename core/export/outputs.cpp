#include "core/export/outputs.h"

#include "core/augment/insideboxes.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/dataset/copynames.h"
#include "core/dataset/keypoints.h"
#include "core/export/exporttext.h"
#include "core/export/partnerimages.h"
#include "core/formats/outputnames.h"
#include "core/formats/skeletons.h"
#include "core/imaging/header.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>
#include <set>

namespace ballast {

namespace {

bool countsTags(const Dataset &dataset, const Format &format)
{
    return dataset.task == Task::Classification || !format.capabilities().boxes;
}

/// −1 where there is none.
ClassId firstClass(const Dataset &dataset, const Labels &labels)
{
    const ClassId id = !labels.tags.empty()          ? labels.tags.front()
                       : !labels.annotations.empty() ? labels.annotations.front().classId
                                                     : -1;
    const bool known = id >= 0 && static_cast<std::size_t>(id) < dataset.classes.size();
    return known ? id : -1;
}

int plannedCopies(const BalancePlan &plan, std::size_t image)
{
    return image < plan.copies.size() ? plan.copies[image] : 0;
}

/// By image: outputs that are neither originals nor repeats.
std::vector<char> haveItems(const Dataset &dataset, const BalancePlan &plan)
{
    std::vector<char> have(dataset.images.size());
    for (const PlanItem &item : plan.items)
        have[static_cast<std::size_t>(item.image)] = 1;
    return have;
}

/// Images that the options and the plan let through, by path.
std::vector<int> chosenImages(const Dataset &dataset, const BalancePlan &plan,
                              const ExportOptions &options)
{
    std::vector<int> chosen;
    const int least = options.originals ? 0 : 1;
    const std::vector<char> cut = haveItems(dataset, plan);
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        if (options.splits.contains(dataset.images[i].split) &&
            (plannedCopies(plan, i) >= least || cut[i]))
            chosen.push_back(static_cast<int>(i));
    std::ranges::stable_sort(chosen, {}, [&](int i) {
        return QStringView(dataset.images[static_cast<std::size_t>(i)].path);
    });
    return chosen;
}

void tell(OutputList &list, Severity severity, const char *kind, const QString &file,
          const QString &message, const QString &remedy, int image = -1)
{
    list.issues.push_back({severity, QString::fromLatin1(kind), file, message, remedy, image, -1});
}

/// Labels that were made for another picture.
void tellOtherSize(const Dataset &dataset, int image, OutputList &list)
{
    const ImageItem &item = dataset.images[static_cast<std::size_t>(image)];
    const SourceInfo &info = list.infos[static_cast<std::size_t>(image)];
    if (item.width <= 0 || item.height <= 0 ||
        (item.width == info.width && item.height == info.height))
        return;
    tell(list, Severity::Warning, "size-mismatch", item.path,
         ExportText::tr("The label says %1 × %2, the image has %3 × %4 pixels")
             .arg(item.width)
             .arg(item.height)
             .arg(info.width)
             .arg(info.height),
         ExportText::tr("The boxes are written as they are: look whether they fit."), image);
}

/// Fills `infos`; unusable images get an issue and are taken out of `chosen`.
bool readInfos(const Dataset &dataset, std::vector<int> &chosen, OutputList &list, int jobs,
               const TaskContext &context)
{
    TaskContext quiet;
    quiet.stop = context.stop;
    std::vector<std::optional<Error>> errors(chosen.size());
    const bool whole = parallelFor(chosen.size(), jobs, quiet, [&](std::size_t n, int) {
        const auto i = static_cast<std::size_t>(chosen[n]);
        const QString path = dataset.absolutePath(dataset.images[i]);
        if (const auto header = readImageHeader(path))
            list.infos[i] = {header->width, header->height, QFileInfo(path).size(),
                             header->bitDepth, true};
        else
            errors[n] = header.error();
    });
    for (std::size_t n = 0; n < chosen.size(); ++n)
        if (errors[n])
            tell(list, Severity::Error, "unreadable-image",
                 dataset.images[static_cast<std::size_t>(chosen[n])].path, errors[n]->message,
                 ExportText::tr("It is left out. %1").arg(errors[n]->remedy), chosen[n]);
        else
            tellOtherSize(dataset, chosen[n], list);
    std::erase_if(chosen, [&](int i) { return !list.infos[static_cast<std::size_t>(i)].usable; });
    return whole;
}

/// Takes images out that the format cannot hold, with one issue for all of them.
void leaveOutUnlabelled(const Dataset &dataset, std::vector<int> &chosen, OutputList &list)
{
    const auto count = std::erase_if(chosen, [&](int i) {
        const ImageItem &item = dataset.images[static_cast<std::size_t>(i)];
        return !canHold(*list.format, labelsFor(*list.format, item, item.annotations));
    });
    if (count == 0)
        return;
    tell(list, Severity::Warning, "unlabelled-left-out", dataset.root,
         ExportText::tr("Images without any class, which this format cannot tell: %1")
             .arg(formatCount(static_cast<qint64>(count))),
         ExportText::tr(
             "They are left out. YOLO, Pascal VOC, COCO, labelme and CVAT can hold them."));
}

/// Formats for boxes alone, where the source has more.
void tellLostShapes(const Dataset &dataset, OutputList &list)
{
    static const std::set<QString> Boxes{QStringLiteral("yolo"), QStringLiteral("voc"),
                                         QStringLiteral("csv")};
    const QString id = list.format->id();
    const bool isAsSource = id == u"yolo" && dataset.format.startsWith(u"yolo");
    const auto hasShape = [](const Annotation &annotation) {
        return annotation.extras &&
               (!annotation.extras->polygon.empty() || !annotation.extras->rotated.empty() ||
                !annotation.extras->keyPoints.empty());
    };
    const auto hasShapes = [&](const ImageItem &image) {
        return std::ranges::any_of(image.annotations, hasShape);
    };
    if (!Boxes.contains(id) || isAsSource || std::ranges::none_of(dataset.images, hasShapes))
        return;
    tell(list, Severity::Info, "shapes-left-out", dataset.root,
         ExportText::tr("This format holds boxes, no outlines, turned boxes or key "
                        "points"),
         ExportText::tr("The box around each is written. COCO, labelme, CVAT, "
                        "yolo-seg, yolo-obb and yolo-pose hold more."));
}

/// Crowds are regions that count for nothing; other formats know objects alone.
void tellCrowds(const Dataset &dataset, OutputList &list)
{
    if (list.format->id() == u"coco" || !list.format->capabilities().boxes)
        return;
    qsizetype crowds = 0;
    for (const ImageItem &image : dataset.images)
        crowds += std::ranges::count_if(image.annotations, [](const Annotation &annotation) {
            return annotation.has(Annotation::Crowd);
        });
    if (crowds == 0)
        return;
    tell(list, Severity::Warning, "crowds-as-objects", dataset.root,
         ExportText::tr("Crowd regions (iscrowd) become ordinary objects: %1")
             .arg(formatCount(crowds)),
         ExportText::tr("This format has no crowds, so a trainer learns each as one "
                        "object. Write COCO, or take them out first."));
}

/// Class folders may have other names than their classes.
void tellFolders(const Dataset &dataset, OutputList &list)
{
    if (list.format->capabilities().boxes)
        return;
    QStringList renamed;
    for (std::size_t c = 0; c < dataset.classes.size(); ++c)
        if (const QString &folder = list.classFolders[static_cast<qsizetype>(c)];
            folder != dataset.classes[c].name)
            renamed << QStringLiteral("%1 → %2").arg(dataset.classes[c].name, folder);
    if (renamed.isEmpty())
        return;
    tell(list, Severity::Info, "class-renamed", dataset.root,
         ExportText::tr("Classes whose names cannot be folders of their own: %1")
             .arg(renamed.join(QStringLiteral(", "))),
         ExportText::tr("Their folders have other names, one for each."));
}

/// "photo" of "a/photo.jpg", safe on every disk and never leading out of its folder.
QString safeStem(const QString &path)
{
    return QFileInfo(safeFileName(QFileInfo(path).fileName())).completeBaseName();
}

QString withSuffix(const QString &stem, const QString &suffix)
{
    return suffix.isEmpty() ? stem : stem + u'.' + suffix;
}

QString nameOfMeans(const Output &output)
{
    const QString mark =
        output.item ? meansName(output.item->means) : QString::fromLatin1(RepeatMark);
    return u'_' + mark + QStringLiteral("%1");
}

bool hasSplits(const Dataset &dataset, const OutputList &list)
{
    return std::ranges::any_of(list.outputs, [&](const Output &output) {
        return dataset.images[static_cast<std::size_t>(output.source)].split != Split::None;
    });
}

/// First every source whose own name is free, then those that clash, then the copies: so a copy
/// never takes the name of an original.
void nameOutputs(const Dataset &dataset, const ExportOptions &options, OutputList &list)
{
    OutputNames names;
    const bool mixed = !list.format->capabilities().unsplit && hasSplits(dataset, list);
    const auto wanted = [&](const Output &output) {
        const ImageItem &item = dataset.images[static_cast<std::size_t>(output.source)];
        QString stem = safeStem(item.path);
        QString suffix = QFileInfo(item.path).suffix();
        if (output.copy > 0) {
            stem += nameOfMeans(output).arg(output.copy);
            suffix = suffixFor(options.encode.format, item.path);
        }
        const ClassId id = firstClass(dataset, labelsFor(*list.format, item, item.annotations));
        const Split split = item.split == Split::None && mixed ? Split::Train : item.split;
        return list.format->imagePath(split, id < 0 ? QString() : list.classFolders[id],
                                      withSuffix(stem, suffix));
    };
    std::vector<Output *> clashing;
    for (Output &output : list.outputs)
        if (output.copy == 0) {
            const QString path = wanted(output);
            if (names.isFree(path))
                output.path = names.claim(path);
            else
                clashing.push_back(&output);
        }
    for (Output *output : clashing)
        output->path = names.claim(wanted(*output));
    for (Output &output : list.outputs)
        if (output.copy > 0)
            output.path = names.claim(wanted(output));
}

/// Of one image: the original, its repeats, then its parts; numbered through.
void addOutputsOf(int image, const BalancePlan &plan, int firstCopy, OutputList &list)
{
    const std::size_t first = list.outputs.size();
    const int repeats = plannedCopies(plan, static_cast<std::size_t>(image));
    for (int copy = firstCopy; copy <= repeats; ++copy)
        list.outputs.push_back({image, copy, {}, nullptr});
    int copy = std::max(0, repeats);
    for (auto item = std::ranges::lower_bound(plan.items, image, {}, &PlanItem::image);
         item != plan.items.end() && item->image == image; ++item)
        for (int n = 0; n < item->copies; ++n)
            list.outputs.push_back({image, ++copy, {}, &*item});
    list.tasks.push_back({image, first, list.outputs.size() - first});
}

QString formatIds()
{
    QStringList ids;
    for (const Format *format : allFormats())
        ids.append(format->id());
    return ids.join(QStringLiteral(", "));
}

Result<const Format *> formatFor(const Dataset &dataset, const ExportOptions &options)
{
    const QString id = options.format.isEmpty() ? dataset.format : options.format;
    const Format *format = formatById(id);
    if (!format)
        return Error{ExportText::tr("There is no format \"%1\"").arg(id),
                     {},
                     ExportText::tr("Choose one of %1.").arg(formatIds())};
    if (dataset.task == Task::Classification && !format->capabilities().tags)
        return Error{ExportText::tr("%1 cannot hold classes of whole images").arg(format->name()),
                     {},
                     ExportText::tr("Choose class folders, CVAT or a class CSV.")};
    const auto hasSkeleton = [](const ClassInfo &info) { return !keyPointNames(info).isEmpty(); };
    if (format->capabilities().keyPoints && std::ranges::none_of(dataset.classes, hasSkeleton))
        return Error{ExportText::tr("The dataset has no key points for %1").arg(format->name()),
                     dataset.root, ExportText::tr("Choose a format for boxes or outlines.")};
    return format;
}

/// The images that the plan takes objects from, each once.
std::vector<int> donorsOf(const OutputList &list)
{
    std::set<int> donors;
    for (const Output &output : list.outputs)
        if (output.isPasted())
            for (const PlannedObject &object : output.item->objects)
                donors.insert(object.image);
    return {donors.begin(), donors.end()};
}

/// Gives the list its partners; says which donors cannot be read.
void lendObjects(const Dataset &dataset, OutputList &list)
{
    const std::vector<int> donors = donorsOf(list);
    const auto partners =
        std::make_shared<PartnerImages>(borrowed(dataset), PartnerImages::UsualLimit, donors);
    list.partners = partners;
    for (const int donor : donors) {
        const ImageItem &item = dataset.images[static_cast<std::size_t>(donor)];
        const int partner = partners->find(dataset.imageKey(item));
        if (partner >= 0 && partners->info(partner).usable())
            continue;
        tell(list, Severity::Error, "unreadable-donor", item.path,
             ExportText::tr("Objects of this image were to be pasted, but it cannot be read"),
             ExportText::tr("They are left out. Check the image and export again."), donor);
    }
}

/// Boxes by class over the whole dataset.
std::vector<qint64> countBoxes(const Dataset &dataset)
{
    std::vector<qint64> counts(dataset.classes.size());
    for (const ImageItem &item : dataset.images)
        for (const Annotation &annotation : item.annotations)
            if (annotation.classId >= 0 &&
                static_cast<std::size_t>(annotation.classId) < counts.size())
                ++counts[static_cast<std::size_t>(annotation.classId)];
    return counts;
}

bool isWanted(const BalancePlan &plan, ClassId id)
{
    const auto at = static_cast<std::size_t>(id);
    return id >= 0 && at < plan.targets.size() && at < plan.before.size() &&
           plan.targets[at] > plan.before[at];
}

std::vector<QString> wantedNames(const Dataset &dataset, const BalancePlan &plan)
{
    std::vector<QString> names;
    for (std::size_t c = 0; c < dataset.classes.size(); ++c)
        if (isWanted(plan, static_cast<ClassId>(c)))
            names.push_back(dataset.classes[c].name);
    return names;
}

/// By image: its classes that the plan wants more of, else its rarest.
std::vector<std::vector<ClassId>> wantedClasses(const Dataset &dataset, const BalancePlan &plan)
{
    const std::vector<qint64> counts = countBoxes(dataset);
    const auto countOf = [&](ClassId id) {
        const auto at = static_cast<std::size_t>(id);
        return id >= 0 && at < counts.size() ? counts[at] : std::numeric_limits<qint64>::max();
    };
    std::vector<std::vector<ClassId>> wanted(dataset.images.size());
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        std::set<ClassId> present;
        for (const Annotation &annotation : dataset.images[i].annotations)
            present.insert(annotation.classId);
        std::ranges::copy_if(present, std::back_inserter(wanted[i]),
                             [&](ClassId id) { return isWanted(plan, id); });
        if (wanted[i].empty() && !present.empty())
            wanted[i].push_back(*std::ranges::min_element(present, {}, countOf));
    }
    return wanted;
}

Result<OutputList> beginList(const Dataset &dataset, const BalancePlan &plan,
                             const ExportOptions &options)
{
    const auto format = formatFor(dataset, options);
    if (!format)
        return format.error();
    OutputList list;
    list.format = *format;
    list.policy = plan.policy;
    list.infos.resize(dataset.images.size());
    for (const ClassInfo &info : dataset.classes)
        list.classNames.push_back(info.name);
    list.rare = wantedNames(dataset, plan);
    list.classFolders = folderNames(dataset.classes);
    list.mirroredKeyPoints = mirroredKeyPoints(dataset);
    if (options.redrawsWhenRareLost > 0)
        list.wanted = wantedClasses(dataset, plan);
    return list;
}

} // namespace

Result<OutputList> listOutputs(const Dataset &dataset, const BalancePlan &plan,
                               const ExportOptions &options, const TaskContext &context)
{
    auto begun = beginList(dataset, plan, options);
    if (!begun)
        return begun;
    OutputList &list = *begun;
    std::vector<int> chosen = chosenImages(dataset, plan, options);
    list.stopped = !readInfos(dataset, chosen, list, options.jobs, context);
    leaveOutUnlabelled(dataset, chosen, list);
    tellLostShapes(dataset, list);
    tellCrowds(dataset, list);
    tellFolders(dataset, list);
    if (chosen.empty() && !list.stopped)
        return Error{ExportText::tr("There is no image to export"), dataset.root,
                     ExportText::tr("Choose other splits or another plan.")};
    for (const int image : chosen)
        addOutputsOf(image, plan, options.originals ? 0 : 1, list);
    if (std::ranges::any_of(list.outputs, &Output::isPasted))
        lendObjects(dataset, list);
    nameOutputs(dataset, options, list);
    return begun;
}

Result<OutputList> listOutputsOf(const Dataset &dataset, const BalancePlan &plan, int image,
                                 const ExportOptions &options, const TaskContext &context)
{
    auto list = beginList(dataset, plan, options);
    if (!list)
        return list;
    std::vector<int> chosen{image};
    readInfos(dataset, chosen, *list, 1, context);
    if (chosen.empty() && !list->issues.empty())
        return Error{list->issues.front().message, list->issues.front().file,
                     list->issues.front().remedy};
    addOutputsOf(image, plan, 0, *list);
    if (std::ranges::any_of(list->outputs, &Output::isPasted))
        lendObjects(dataset, *list);
    return list;
}

Labels labelsFor(const Format &format, const ImageItem &source, std::vector<Annotation> annotations)
{
    if (format.capabilities().boxes)
        return {std::move(annotations), source.tags};
    if (!source.tags.empty() || source.annotations.empty())
        return {{}, source.tags};
    const ClassId first = source.annotations.front().classId;
    const bool there =
        std::ranges::find(annotations, first, &Annotation::classId) != annotations.end();
    return {{}, there ? std::vector{first} : std::vector<ClassId>()};
}

bool canHold(const Format &format, const Labels &labels)
{
    return format.capabilities().negatives || !labels.annotations.empty() || !labels.tags.empty();
}

void countLabels(const Dataset &dataset, const Format &format, const Labels &labels,
                 std::vector<qint64> &counts)
{
    const auto add = [&](ClassId id) {
        if (id >= 0 && static_cast<std::size_t>(id) < counts.size())
            ++counts[static_cast<std::size_t>(id)];
    };
    if (countsTags(dataset, format))
        std::ranges::for_each(labels.tags, add);
    else
        std::ranges::for_each(labels.annotations, add, &Annotation::classId);
}

namespace {

void addPartners(OutputList &list, const Dataset &dataset, const Pipeline &pipeline)
{
    if (!needsPartners(pipeline))
        return;
    if (!list.partners)
        list.partners = std::make_shared<PartnerImages>(borrowed(dataset));
    if (list.partners->count() >= 2)
        return;
    tell(list, Severity::Info, "no-partners", dataset.root,
         ExportText::tr("There is no second training image to mix with"),
         ExportText::tr("Steps that mix images change little or nothing. Add training "
                        "images or switch these steps off."));
}

} // namespace

void preparePipeline(OutputList &list, const Dataset &dataset, const Pipeline &pipeline)
{
    addPartners(list, dataset, pipeline);
    if (std::ranges::any_of(list.outputs, &Output::isInside))
        list.inside = insideBoxesOnly(pipeline, list.rare);
}

} // namespace ballast
