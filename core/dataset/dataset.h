#pragma once

#include "core/base/issue.h"
#include "core/dataset/annotation.h"

#include <QJsonObject>
#include <QString>

#include <array>
#include <cstdint>
#include <vector>

namespace ballast {

enum class Split : std::uint8_t { None, Train, Val, Test };
inline constexpr std::array AllSplits{Split::None, Split::Train, Split::Val, Split::Test};

/// "", "train", "val", "test": the stable names used in files and on the command line.
QString splitName(Split split);
/// Understands train, training, val, valid, dev, eval, test, holdout and the like in any case.
Split splitFromName(const QString &name);

/// A dataset without splits is all training data.
constexpr bool isTraining(Split split)
{
    return split == Split::Train || split == Split::None;
}

struct ClassInfo
{
    QString name;
    qint64 sourceId = -1; ///< the source's own id (COCO category id, YOLO index), -1 if it has none
    QJsonObject extras;   ///< supercategory, key points …, by the source's own names
};

struct ImageItem
{
    QString path; ///< relative to Dataset::root with '/', or absolute if it lies elsewhere
    Split split = Split::None;
    std::uint8_t orientation = 1; ///< EXIF 1…8; 1 where not read or none
    bool labelled = true; ///< false: no label file or entry at all (an empty label is labelled)
    int width = 0;        ///< oriented pixels; 0 = not known yet
    int height = 0;
    std::vector<Annotation> annotations;
    std::vector<ClassId> tags; ///< classes of the image as a whole (class folders, class CSV)
    QString labelPath;  ///< label file relative to root, empty if the format has none of its own
    QJsonObject extras; ///< by the source format's own names

    Box frame() const { return {0, 0, double(width), double(height)}; }
};

/// What kind of labels the dataset carries.
enum class Task : std::uint8_t { Detection, Classification };

/// Classes with stable ids, images with split and annotations, and the source's conventions, so
/// that an untouched image goes out as it came in.
struct Dataset
{
    QString root;   ///< absolute folder
    QString name;   ///< shown to the user
    QString format; ///< Format::id of the reader: "yolo", "voc", "coco", "folder", "csv"
    Task task = Task::Detection;
    std::vector<ClassInfo> classes;
    std::vector<ImageItem> images;
    QJsonObject conventions; ///< what the reader found and the writer needs (VOC base, layout …)
    Issues issues;           ///< found while reading

    QString absolutePath(const ImageItem &image) const;
    /// Stable random stream of an image: hash64 of its relative path.
    std::uint64_t imageKey(const ImageItem &image) const;
    /// -1 if there is none of that name.
    ClassId classByName(const QString &className) const;
};

} // namespace ballast
