#pragma once

#include "core/export/exporter.h"

#include <functional>

namespace ballast {

/// Several datasets made of one, each in a folder of its own.
struct BundlePart
{
    QString folder; ///< name below the destination
    Dataset dataset;
    BalancePlan plan;
    ExportOptions options; ///< the destination is set by the bundle
};

struct BundleFile
{
    QString name; ///< below the destination
    QByteArray bytes;
};

struct PartReport
{
    QString folder;
    std::vector<ClassInfo> classes; ///< of the part
    ExportReport report;
};

struct BundleReport
{
    QString destination;
    std::vector<PartReport> parts;
    bool stopped = false;
};

/// Exports `count` parts, made one after the other by `part`, and writes `files` beside them. All
/// of it appears under the destination at once, or nothing does. Errors: as exportDataset.
Result<BundleReport> exportBundle(const Dataset &source, const QString &destination, int count,
                                  const std::function<BundlePart(int)> &part,
                                  const std::vector<BundleFile> &files, const Pipeline &pipeline,
                                  const TaskContext &context = {});

/// A name that can be a folder on every disk, from what a person typed; `taken` holds those used,
/// and the new one afterwards.
QString folderFor(const QString &name, std::set<QString> &taken);

} // namespace ballast
