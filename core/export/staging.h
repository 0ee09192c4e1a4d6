#pragma once

#include "core/base/result.h"
#include "core/dataset/dataset.h"

namespace ballast {

/// The folder an export grows in, "<destination>.ballast-partial": made beside the destination,
/// marked and locked while it grows, renamed when whole, removed when it was not.
class Staging
{
public:
    /// Checks the destination (nothing there yet, not in, at or above the source), clears what a
    /// killed run left behind and says so in `notes`, and makes the folder.
    static Result<Staging> open(const Dataset &source, const QString &destination, Issues &notes);

    Staging(Staging &&other) noexcept;
    Staging &operator=(Staging &&) = delete;
    ~Staging(); ///< removes the folder unless it was published

    const QString &path() const { return m_path; }
    const QString &destination() const { return m_destination; }
    /// Puts everything on the disk, then renames: a power cut leaves the old state or the whole.
    /// Where the destination is no longer free, the whole is kept beside it and the error says
    /// where.
    Result<void> publish();

private:
    Staging(QString destination, QString path, int lock);
    QString keepElsewhere();

    QString m_destination; ///< canonical
    QString m_path;
    int m_lock = -1; ///< descriptor of the locked marker; -1 when published or moved from
};

} // namespace ballast
