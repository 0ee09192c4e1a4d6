#pragma once

#include "core/base/result.h"
#include "core/formats/collector.h"
#include "core/formats/yololabel.h"

#include <QJsonObject>
#include <QStringList>

#include <string>
#include <vector>

namespace ballast {

struct YoloImage
{
    std::string path; ///< UTF-8, relative to the root or absolute
    Split split = Split::None;
};

/// Where the images of a YOLO dataset lie and what its configuration says.
struct YoloSource
{
    QString root;                  ///< absolute folder
    QStringList names;             ///< by class index
    bool namesKnown = false;       ///< false: `names` is to be made from the labels
    YoloShape shape;               ///< pose or oriented where the configuration says so
    QJsonObject conventions;       ///< Dataset::conventions
    std::vector<YoloImage> images; ///< by split, then in byte order of the path
};

/// What data.yaml or obj.data says, word for word.
struct YoloConfig
{
    QString file; ///< absolute; empty where there is none
    QString base; ///< `path:` as written
    QStringList names;
    bool namesKnown = false;
    int count = -1; ///< nc / classes, −1 = not said
    YoloShape shape;
    QString task;                           ///< "detect", "segment", "obb", "pose"; empty: not said
    std::vector<QStringList> keyPointNames; ///< kpt_names, by class; empty: not said
    struct Entry
    {
        Split split;
        QStringList places; ///< folders, lists of images, as written
    };
    std::vector<Entry> entries;
    QJsonObject rest; ///< every other key
};

/// Errors name the file and, where known, the line.
Result<YoloConfig> readYoloYaml(const QString &file);
Result<YoloConfig> readDarknetData(const QString &file);

/// data.yaml, another *.yaml that looks like one, obj.data; empty if `folder` has none.
QString findYoloConfig(const QString &folder);

/// Turns the places of the configuration into images; without a usable one, looks at the folders.
YoloSource locateYolo(const QString &folder, const YoloConfig &config, IssueCollector &issues);

/// labels/… for images/… (the last one counts), else beside the image.
std::string yoloLabelPath(std::string_view imagePath);

/// Text files that lie among labels and are none.
bool isYoloSideFile(std::string_view name);

} // namespace ballast
