#include "core/export/replay.h"

#include "core/augment/exchange.h"
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

std::vector<QString> classesOf(const QJsonObject &header)
{
    std::vector<QString> names;
    for (const QJsonValue &name : header.value(QStringLiteral("classes")).toArray())
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
};

/// The training images of the source dataset, where a step asks for them.
Result<std::shared_ptr<const PartnerSource>> partnersFor(const Pipeline &pipeline,
                                                         const QString &root)
{
    if (!needsPartners(pipeline))
        return std::shared_ptr<const PartnerSource>();
    auto dataset = openDataset(root);
    if (!dataset)
        return dataset.error();
    return std::shared_ptr<const PartnerSource>(
        std::make_shared<PartnerImages>(std::make_shared<const Dataset>(std::move(*dataset))));
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
    const QJsonObject plan = lines.header.value(QStringLiteral("plan")).toObject();
    const QJsonObject policy = plan.value(QStringLiteral("policy")).toObject();
    const QJsonObject windows = policy.value(QStringLiteral("windows")).toObject();
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
    const std::vector<QString> names = classesOf(lines.header);
    std::vector<Annotation> annotations;
    // Parts and mirrored duplicates follow the object that they are of.
    for (const QJsonValue &box : lines.image.value(QStringLiteral("boxes")).toArray())
        if (!box.toObject().contains(QStringLiteral("part")) &&
            !box.toObject().contains(QStringLiteral("origin"))) // the others are drawn again
            annotations.push_back(annotationOf(box.toObject(), names));
    auto partners = partnersFor(reading->pipeline, root);
    if (!partners)
        return partners.error();
    std::vector<ClassId> tags;
    for (const QJsonValue &tag : lines.image.value(QStringLiteral("tags")).toArray())
        tags.push_back(classNamed(names, tag.toString()));
    const QJsonObject key = lines.image.value(QStringLiteral("key")).toObject();
    CompileOptions options;
    options.annotations = &annotations;
    options.classNames = &names;
    options.tags = &tags;
    options.partners = partners->get();
    const Prelude prelude = preludeOf(lines, annotations);
    if (!prelude.isEmpty())
        options.prelude = &prelude;
    Program program =
        compile(reading->pipeline, width, height,
                {textOf(key, "seed").toULongLong(), textOf(key, "image").toULongLong(),
                 textOf(key, "copy").toULongLong(), 0},
                options);
    return Prepared{std::move(program), std::move(*partners)};
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
        return file.error();
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
