#include "core/formats/classregistry.h"

#include <QMutexLocker>

#include <algorithm>

namespace ballast {

ClassId ClassRegistry::idOf(const QString &name)
{
    const QMutexLocker lock(&m_mutex);
    const auto known = m_ids.constFind(name);
    if (known != m_ids.constEnd())
        return *known;
    const auto id = static_cast<ClassId>(m_names.size());
    m_ids.insert(name, id);
    m_names.append(name);
    return id;
}

void ClassRegistry::settle(Dataset &dataset, const QStringList &listed)
{
    QStringList order = listed;
    order.removeDuplicates();
    QStringList rest;
    for (const QString &name : std::as_const(m_names))
        if (!order.contains(name))
            rest.append(name);
    std::sort(rest.begin(), rest.end(),
              [](const QString &a, const QString &b) { return a.toUtf8() < b.toUtf8(); });
    order += rest;

    std::vector<ClassId> settled;
    for (const QString &name : std::as_const(m_names))
        settled.push_back(static_cast<ClassId>(order.indexOf(name)));
    const auto moved = [&](ClassId id) { return settled[static_cast<std::size_t>(id)]; };
    for (ImageItem &image : dataset.images) {
        for (Annotation &annotation : image.annotations)
            annotation.classId = moved(annotation.classId);
        for (ClassId &tag : image.tags)
            tag = moved(tag);
    }
    for (const QString &name : std::as_const(order))
        dataset.classes.push_back({name, -1, {}});
}

} // namespace ballast
