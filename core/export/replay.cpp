#include "core/export/replay.h"

#include "core/augment/exchange.h"
#include "core/augment/insideboxes.h"
#include "core/base/atomicfile.h"
#include "core/export/exporttext.h"
#include "core/export/outputs.h"
#include "core/export/partnerimages.h"
#include "core/export/reduce.h"
#include "core/export/sha256.h"
#include "core/formats/format.h"
#include "core/imaging/codec.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ballast {

namespace {

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

struct Lines
{
    QJsonObject header;
    QJsonObject image;
};

Error notAManifest(const QString &path)
{
    return {ExportText::tr("The file is no manifest of an export"), path,
            ExportText::tr("It is called ballast-manifest.jsonl, in the folder of the export.")};
}

Result<Lines> readLines(const QString &path, const QString &which)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ExportText::tr("The file cannot be read (%1)").arg(file.errorString()), path,
                     ExportText::tr("Name the manifest of an export.")};
    Lines lines;
    lines.header = QJsonDocument::fromJson(file.readLine()).object();
    if (!lines.header.contains(QStringLiteral("ballast_manifest")))
        return notAManifest(path);
    bool isNumber = false;
    const qint64 wanted = which.toLongLong(&isNumber);
    for (qint64 number = 2; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine();
        // Only lines that can be meant are parsed.
        if (isNumber ? number != wanted : !line.contains(which.toUtf8()))
            continue;
        lines.image = QJsonDocument::fromJson(line).object();
        if (isNumber || textOf(lines.image, "image") == which)
            return lines.image.isEmpty() ? Result<Lines>(notAManifest(path)) : lines;
    }
    return Error{ExportText::tr("The manifest has no image \"%1\"").arg(which), path,
                 ExportText::tr("Give the number of a line, from 2, or the path of an image in the "
                                "export.")};
}

/// "classes" or "inside_classes".
std::vector<QString> classesOf(const QJsonObject &header, const char *list)
{
    std::vector<QString> names;
    for (const QJsonValue &name : header.value(QLatin1String(list)).toArray())
        names.push_back(name.toString());
    return names;
}

ClassId classNamed(const std::vector<QString> &names, const QString &name)
{
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? -1 : ClassId(found - names.begin());
}

Annotation annotationOf(const QJsonObject &json, const std::vector<QString> &names)
{
    Annotation annotation;
    const QJsonArray box = json.value(QStringLiteral("before")).toArray();
    annotation.box = {box[0].toDouble(), box[1].toDouble(), box[2].toDouble(), box[3].toDouble()};
    annotation.classId = classNamed(names, textOf(json, "class"));
    const QJsonArray polygon = json.value(QStringLiteral("polygon")).toArray();
    if (!polygon.isEmpty()) {
        const auto ringOf = [](const QJsonArray &points) {
            std::vector<Point> ring;
            for (const QJsonValue &point : points)
                ring.push_back({point[0].toDouble(), point[1].toDouble()});
            return ring;
        };
        auto *extras = new AnnotationExtras;
        extras->polygon = ringOf(polygon);
        for (const QJsonValue &ring : json.value(QStringLiteral("further_rings")).toArray())
            extras->furtherRings.push_back(ringOf(ring.toArray()));
        annotation.extras = extras;
    }
    return annotation;
}

/// A program and the images that it takes content from.
struct Prepared
{
    Program program;
    std::shared_ptr<const PartnerSource> partners;
    std::shared_ptr<const ReferenceImages> references;
};

/// The images of the source dataset that a step or a pasted object asks for.
Result<std::shared_ptr<const PartnerImages>> partnersFor(const Pipeline &pipeline,
                                                         const QString &root, const QString &format,
                                                         const QJsonArray &pasted)
{
    if (!needsPartners(pipeline) && pasted.isEmpty())
        return std::shared_ptr<const PartnerImages>();
    auto dataset = openDataset(root, {}, format);
    if (!dataset)
        return dataset.error();
    std::vector<int> named;
    for (const QJsonValue &object : pasted)
        for (std::size_t i = 0; i < dataset->images.size(); ++i)
            if (dataset->images[i].path == textOf(object.toObject(), "image"))
                named.push_back(static_cast<int>(i));
    return std::shared_ptr<const PartnerImages>(std::make_shared<PartnerImages>(
        std::make_shared<const Dataset>(std::move(*dataset)), PartnerImages::UsualLimit, named));
}

QJsonObject policyOf(const Lines &lines)
{
    const QJsonObject plan = lines.header.value(QStringLiteral("plan")).toObject();
    return plan.value(QStringLiteral("policy")).toObject();
}

QJsonArray pastedOf(const Lines &lines)
{
    return lines.image.value(QStringLiteral("pasted")).toArray();
}

/// How the plan pastes, as the header says.
PasteSettings pastingOf(const Lines &lines)
{
    const QJsonObject json = policyOf(lines).value(QStringLiteral("pasting")).toObject();
    PasteSettings pasting;
    pasting.shape = shapeFromName(textOf(json, "shape")).value_or(pasting.shape);
    pasting.blend = blendFromName(textOf(json, "blend")).value_or(pasting.blend);
    pasting.feather = json.value(QStringLiteral("feather")).toDouble(pasting.feather);
    return pasting;
}

void addPastes(const Lines &lines, const PartnerImages *partners, Prelude &prelude)
{
    PlanItem item;
    if (prelude.window)
        item.window = Window{prelude.window->x, prelude.window->y, prelude.window->width,
                             prelude.window->height};
    const PasteSettings settings = pastingOf(lines);
    for (const QJsonValue &value : pastedOf(lines)) {
        const QJsonObject json = value.toObject();
        const QJsonArray at = json.value(QStringLiteral("at")).toArray();
        const PlannedObject object{0,
                                   json.value(QStringLiteral("annotation")).toInt(-1),
                                   at[0].toDouble(),
                                   at[1].toDouble(),
                                   json.value(QStringLiteral("scale")).toDouble(1),
                                   json.value(QStringLiteral("rotation")).toDouble(),
                                   json.value(QStringLiteral("flip")).toBool()};
        const int partner = partners ? partners->find(textOf(json, "image")) : -1;
        prelude.pastes.push_back(pasteFor(item, object, partner, settings));
    }
}

/// Those that were there when it was exported.
Result<std::shared_ptr<const ReferenceImages>> recordedReferences(const Pipeline &pipeline,
                                                                  const QJsonObject &header)
{
    const QJsonArray recorded = header.value(QStringLiteral("references")).toArray();
    return recorded.isEmpty() ? referencesFor(pipeline) : referencesFromJson(recorded);
}

/// What a plan has cut out of the image and painted over; nothing for whole images.
Prelude preludeOf(const Lines &lines, const std::vector<Annotation> &annotations)
{
    Prelude prelude;
    const QJsonArray edges = lines.image.value(QStringLiteral("window")).toArray();
    if (edges.size() == 4)
        prelude.window = cv::Rect(cv::Point(edges[0].toInt(), edges[1].toInt()),
                                  cv::Point(edges[2].toInt(), edges[3].toInt()));
    for (const QJsonValue &index : lines.image.value(QStringLiteral("blanked")).toArray())
        if (index.toInt(-1) >= 0 && index.toInt() < static_cast<int>(annotations.size()))
            prelude.blank.push_back(annotations[static_cast<std::size_t>(index.toInt())].box);
    const QJsonObject windows = policyOf(lines).value(QStringLiteral("windows")).toObject();
    prelude.blanksObjects = true;
    prelude.inpaint = textOf(windows, "cut") == cutName(CutObjects::Inpaint);
    return prelude;
}

/// The draws again: from the recorded key, so that no further draw is needed.
Result<Prepared> programOf(const Lines &lines, const QString &root, int width, int height)
{
    auto reading = pipelineFromJson(
        QJsonDocument(lines.header.value(QStringLiteral("pipeline")).toObject()).toJson());
    if (!reading)
        return reading.error();
    if (textOf(lines.image, "means") == meansName(Means::Inside))
        reading->pipeline =
            insideBoxesOnly(reading->pipeline, classesOf(lines.header, "inside_classes"));
    const std::vector<QString> names = classesOf(lines.header, "classes");
    std::vector<Annotation> annotations;
    // Parts and mirrored duplicates follow the object that they are of.
    for (const QJsonValue &box : lines.image.value(QStringLiteral("boxes")).toArray())
        if (!box.toObject().contains(QStringLiteral("part")) &&
            !box.toObject().contains(QStringLiteral("origin"))) // the others are drawn again
            annotations.push_back(annotationOf(box.toObject(), names));
    auto partners = partnersFor(reading->pipeline, root, textOf(lines.header, "source_format"),
                                pastedOf(lines));
    if (!partners)
        return partners.error();
    auto references = recordedReferences(reading->pipeline, lines.header);
    if (!references)
        return references.error();
    std::vector<ClassId> tags;
    for (const QJsonValue &tag : lines.image.value(QStringLiteral("tags")).toArray())
        tags.push_back(classNamed(names, tag.toString()));
    const QJsonObject key = lines.image.value(QStringLiteral("key")).toObject();
    CompileOptions options;
    options.annotations = &annotations;
    options.classNames = &names;
    options.tags = &tags;
    options.partners = partners->get();
    options.references = references->get();
    Prelude prelude = preludeOf(lines, annotations);
    addPastes(lines, partners->get(), prelude);
    if (!prelude.isEmpty())
        options.prelude = &prelude;
    Program program =
        compile(reading->pipeline, width, height,
                {textOf(key, "seed").toULongLong(), textOf(key, "image").toULongLong(),
                 textOf(key, "copy").toULongLong(), 0},
                options);
    return Prepared{std::move(program), std::move(*partners), std::move(*references)};
}

EncodeOptions encodingOf(const Lines &lines)
{
    const QJsonObject recorded = lines.header.value(QStringLiteral("options")).toObject();
    EncodeOptions encode;
    encode.quality = recorded.value(QStringLiteral("quality")).toInt(encode.quality);
    encode.fullChroma = recorded.value(QStringLiteral("full_chroma")).toBool();
    return encode;
}

/// Of a step of the size ladder; 0 = the images keep their size.
int longestSideOf(const Lines &lines)
{
    const QJsonObject recorded = lines.header.value(QStringLiteral("options")).toObject();
    return recorded.value(QStringLiteral("longest_side")).toInt();
}

/// An original: as it came, or brought down to the step of the ladder.
Result<QByteArray> originalBytes(const Lines &lines, const QString &path, const QByteArray &bytes)
{
    if (longestSideOf(lines) == 0)
        return bytes;
    const auto decoded = decodeImage(bytes, path);
    if (!decoded)
        return decoded.error();
    const cv::Size size =
        reducedSize(decoded->fullWidth, decoded->fullHeight, longestSideOf(lines));
    if (size == decoded->pixels.size())
        return bytes;
    EncodeOptions encode = encodingOf(lines);
    encode.format = formatForSuffix(QFileInfo(textOf(lines.image, "image")).suffix());
    return encodeImage(reducedPixels(decoded->pixels, size), encode);
}

Result<QByteArray> augmentedBytes(const Lines &lines, const QString &root, const QString &path,
                                  const QByteArray &bytes)
{
    const auto decoded = decodeImage(bytes, path);
    if (!decoded)
        return decoded.error();
    const auto prepared = programOf(lines, root, decoded->fullWidth, decoded->fullHeight);
    if (!prepared)
        return prepared.error();
    Scratch scratch;
    auto file = copyFile(
        prepared->program, path, bytes, textOf(lines.image, "image"), encodingOf(lines),
        longestSideOf(lines), [&] { return decoded->pixels; }, scratch);
    if (!file)
        return file.error().message.isEmpty() ? unreadablePart(prepared->program) : file.error();
    return std::move(file->bytes);
}

} // namespace

Result<Replayed> replayImage(const QString &manifest, const QString &which,
                             const QString &sourceRoot)
{
    const auto lines = readLines(manifest, which);
    if (!lines)
        return lines.error();
    Replayed replayed;
    replayed.image = textOf(lines->image, "image");
    replayed.recorded = textOf(lines->image, "sha256").toLatin1();
    const QString root = sourceRoot.isEmpty() ? textOf(lines->header, "source") : sourceRoot;
    replayed.source = QDir::cleanPath(QDir(root).absoluteFilePath(textOf(lines->image, "source")));
    if (!QFileInfo::exists(replayed.source))
        return Error{ExportText::tr("The image that it was made from is not there"),
                     replayed.source,
                     ExportText::tr("Name the folder of the source dataset with --source.")};
    const auto bytes = readFile(replayed.source);
    if (!bytes)
        return bytes.error();
    const bool asItCame = textOf(lines->image, "means") == QStringLiteral("original");
    auto made = asItCame ? originalBytes(*lines, replayed.source, *bytes)
                         : augmentedBytes(*lines, root, replayed.source, *bytes);
    if (!made)
        return made.error();
    replayed.bytes = std::move(*made);
    replayed.sha256 = sha256Hex(replayed.bytes);
    return replayed;
}

} // namespace ballast
