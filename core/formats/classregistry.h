#pragma once

#include "core/dataset/dataset.h"

#include <QHash>
#include <QMutex>
#include <QStringList>

namespace ballast {

/// Collects class names from several threads and puts them into an order that does not depend on
/// who came first.
class ClassRegistry
{
public:
    /// A number for the name, in order of arrival. Thread-safe.
    ClassId idOf(const QString &name);

    /// Puts `listed` first (whether used or not), the rest in byte order behind, rewrites the ids
    /// in the dataset's annotations and tags and fills its classes.
    void settle(Dataset &dataset, const QStringList &listed = {});

    QStringList names() const { return m_names; }

private:
    QMutex m_mutex;
    QHash<QString, ClassId> m_ids;
    QStringList m_names;
};

} // namespace ballast
