#include "core/formats/format.h"

#include "core/formats/registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

Error nothingFound(const QString &path)
{
    return Error{
        Text::tr("No dataset was found here. Looked for: YOLO (data.yaml, obj.data, labels/ beside "
                 "images/, .txt beside images), Pascal VOC (Annotations/*.xml, .xml beside "
                 "images), COCO (annotations/*.json, _annotations.coco.json), labelme (.json "
                 "beside images), CVAT for images (annotations.xml), class folders (one folder of "
                 "images a class) and CSV (file name and class or box columns)"),
        path, Text::tr("Open the folder that holds images and labels, or the label file itself.")};
}

const Format *detectFormat(const QString &path)
{
    constexpr int Certain = 95; // a description of its own was found: no need to list more folders
    const Format *best = nullptr;
    int surest = 0;
    for (const Format *format : allFormats()) {
        if (surest >= Certain)
            break;
        const int sure = format->detect(path);
        if (sure > surest) {
            surest = sure;
            best = format;
        }
    }
    return best;
}

/// Boxes that are turned inside out (negative sizes, edges the wrong way round) hold the same
/// place: trainers would refuse the whole image.
void straighten(Dataset &dataset)
{
    constexpr int Most = 100;
    int count = 0;
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        ImageItem &image = dataset.images[i];
        for (std::size_t b = 0; b < image.annotations.size(); ++b) {
            Box &box = image.annotations[b].box;
            if (box.x1 <= box.x2 && box.y1 <= box.y2)
                continue;
            box = {std::min(box.x1, box.x2), std::min(box.y1, box.y2), std::max(box.x1, box.x2),
                   std::max(box.y1, box.y2)};
            if (++count <= Most)
                dataset.issues.push_back({Severity::Warning, QStringLiteral("negative-size"),
                                          image.labelPath.isEmpty() ? image.path : image.labelPath,
                                          Text::tr("Box %1 has a negative size").arg(b + 1),
                                          Text::tr("It is taken the right way round; look whether "
                                                   "it fits."),
                                          static_cast<int>(i), static_cast<int>(b)});
        }
    }
    if (count > Most)
        dataset.issues.push_back(
            {Severity::Warning, QStringLiteral("negative-size"), QString(),
             Text::tr("%n more of this kind are not listed", nullptr, count - Most),
             Text::tr("Mend the ones listed and open the dataset again.")});
}

} // namespace

OpenedPath openedPath(const QString &path)
{
    const QFileInfo info(path);
    const QString absolute = QDir::cleanPath(info.absoluteFilePath());
    if (info.isDir())
        return {absolute, {}};
    return {QDir::cleanPath(info.absolutePath()), absolute};
}

const std::vector<const Format *> &allFormats()
{
    static const std::vector<const Format *> formats = [] {
        std::vector<const Format *> all = yoloFormats();
        for (const Format *format : {vocFormat(), cocoFormat(), labelmeFormat(), cvatFormat(),
                                     folderFormat(), csvFormat()})
            all.push_back(format);
        return all;
    }();
    return formats;
}

const Format *formatById(const QString &id)
{
    for (const Format *format : allFormats())
        if (format->id() == id)
            return format;
    return nullptr;
}

Result<Dataset> openDataset(const QString &path, const TaskContext &context,
                            const QString &formatId)
{
    if (!QFileInfo::exists(path))
        return Error{Text::tr("There is no such file or folder"), path,
                     Text::tr("Check the path.")};
    const Format *format = formatId.isEmpty() ? detectFormat(path) : formatById(formatId);
    if (!format && !formatId.isEmpty()) {
        QStringList known;
        for (const Format *one : allFormats())
            known.append(one->id());
        return Error{Text::tr("There is no format “%1”").arg(formatId), QString(),
                     Text::tr("Known formats: %1.").arg(known.join(QStringLiteral(", ")))};
    }
    Result<Dataset> dataset = format ? format->read(path, context) : nothingFound(path);
    if (dataset)
        straighten(*dataset);
    return dataset;
}

} // namespace ballast
