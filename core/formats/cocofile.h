#pragma once

#include "core/base/result.h"
#include "core/dataset/dataset.h"
#include "core/formats/collector.h"

#include <QHash>

#include <stop_token>

namespace ballast {

/// Content of one COCO file, not yet joined: ids are the file's own. Ids that are text get
/// negative numbers.
struct CocoFile
{
    QString path; ///< relative to the dataset's root
    Split split = Split::None;
    struct Image
    {
        qint64 id = 0;
        QString fileName;
        int width = 0;
        int height = 0;
        QJsonObject extras;
    };
    struct Object
    {
        qint64 image = 0;
        qint64 category = 0;
        Annotation annotation;
    };
    struct Category
    {
        qint64 id = 0;
        QString name;
        QJsonObject extras;
    };
    std::vector<Image> images;
    std::vector<Object> objects;
    std::vector<Category> categories;
    QJsonObject top; ///< info, licenses and every other top-level key
};

/// Trouble with single elements goes to `issues`.
Result<CocoFile> readCocoFile(const QString &root, const QString &path, IssueCollector &issues,
                              const std::stop_token &stop);

} // namespace ballast
