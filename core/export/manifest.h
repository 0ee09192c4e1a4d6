#pragma once

#include "core/export/outputs.h"

#include <QFile>
#include <QMutex>

#include <map>

namespace ballast {

QString manifestFileName(); ///< "ballast-manifest.jsonl"

/// The first line: everything needed to do the export again, or one image of it (see replay.h).
/// Nothing in it depends on the machine's clock, the number of jobs or the destination.
QByteArray manifestHeader(const Dataset &dataset, const BalancePlan &plan, const Pipeline &pipeline,
                          const ExportOptions &options, const OutputList &list);

/// What a line says of one written image.
struct ManifestEntry
{
    const Output *output = nullptr;
    const ImageItem *source = nullptr;
    qint64 bytes = 0;
    QByteArray sha256;
    Key key; ///< of augmented copies
    CopyEncoding encoding = CopyEncoding::Source;
    const CopyGeometry *copy = nullptr; ///< null for an image that goes out as it came
};
QByteArray manifestLine(const Dataset &dataset, const ManifestEntry &entry);

/// Writes lines in the order of their tasks, whatever the order in which these end; unbuffered, so
/// that a killed run leaves what it wrote. Thread-safe.
class ManifestWriter
{
public:
    Result<void> open(const QString &path, const QByteArray &header);
    /// `lines` of the task with that number; every task must be given, also with nothing.
    Result<void> add(std::size_t task, QByteArray lines);

private:
    Result<void> write(const QByteArray &bytes);

    QMutex m_mutex;
    QFile m_file;
    std::size_t m_next = 0;
    std::map<std::size_t, QByteArray> m_waiting;
};

/// Whole image lines of a manifest; 0 where there is none.
qint64 countManifestImages(const QString &path);

} // namespace ballast
