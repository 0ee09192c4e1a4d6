#pragma once

#include "core/augment/pipeline.h"
#include "core/augment/references.h"
#include "core/base/result.h"
#include "core/export/pixelcache.h"

#include <QJsonArray>
#include <QStringList>

#include <memory>
#include <vector>

namespace ballast {

/// The files behind what steps name as their reference images. Pixels are decoded when asked for,
/// larger ones brought down to LargestSide, and kept within a byte limit.
class ReferenceImages : public ReferenceSource
{
public:
    static constexpr int LargestSide = 2048; ///< px: statistics and coarse structures need no more

    struct List
    {
        QString where;     ///< text of the step
        QString root;      ///< absolute folder, empty where the files are absolute
        QStringList files; ///< in the order of their names
        bool operator==(const List &) const = default;
    };
    explicit ReferenceImages(std::vector<List> lists, std::int64_t byteLimit = std::int64_t(256)
                                                                               << 20);

    int count(const QString &where) const override;
    QString name(const QString &where, int index) const override;
    cv::Mat pixels(const QString &where, int index) const override;

    const std::vector<List> &lists() const { return m_lists; }
    std::int64_t bytes() const { return m_cache.bytes(); } ///< of the pixels that are kept

private:
    const List *find(const QString &where) const;

    const std::vector<List> m_lists;
    const PixelCache m_cache;
};

/// Looks for the reference images of all steps that can run; null where no step asks for any.
/// Relative places are relative to the working folder. The error names step and place: nothing
/// named, no such folder or file, no image in it.
Result<std::shared_ptr<const ReferenceImages>> referencesFor(const Pipeline &pipeline);

/// What a manifest keeps of them, so that the same draws give the same references, whatever has
/// been put into the folder since.
QJsonArray referencesToJson(const ReferenceImages &references);
std::shared_ptr<const ReferenceImages> referencesFromJson(const QJsonArray &json);

} // namespace ballast
