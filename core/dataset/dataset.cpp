#include "core/dataset/dataset.h"

#include "core/base/random.h"

#include <QDir>

namespace ballast {

QString splitName(Split split)
{
    switch (split) {
    case Split::None:
        return {};
    case Split::Train:
        return QStringLiteral("train");
    case Split::Val:
        return QStringLiteral("val");
    case Split::Test:
        return QStringLiteral("test");
    }
    return {};
}

Split splitFromName(const QString &name)
{
    struct Alias
    {
        QLatin1String name;
        Split split;
    };
    static constexpr Alias Aliases[] = {
        {QLatin1String("train"), Split::Train},    {QLatin1String("training"), Split::Train},
        {QLatin1String("val"), Split::Val},        {QLatin1String("valid"), Split::Val},
        {QLatin1String("validation"), Split::Val}, {QLatin1String("test"), Split::Test},
        {QLatin1String("testing"), Split::Test},   {QLatin1String("dev"), Split::Val},
        {QLatin1String("eval"), Split::Val},       {QLatin1String("evaluation"), Split::Val},
        {QLatin1String("holdout"), Split::Test},
    };
    for (const Alias &alias : Aliases)
        if (name.compare(alias.name, Qt::CaseInsensitive) == 0)
            return alias.split;
    return Split::None;
}

QString Dataset::absolutePath(const ImageItem &image) const
{
    return QDir::isAbsolutePath(image.path) ? image.path : root + u'/' + image.path;
}

std::uint64_t Dataset::imageKey(const ImageItem &image) const
{
    const QByteArray utf8 = image.path.toUtf8();
    return hash64(utf8.constData(), static_cast<std::uint64_t>(utf8.size()));
}

ClassId Dataset::classByName(const QString &className) const
{
    for (std::size_t i = 0; i < classes.size(); ++i)
        if (classes[i].name == className)
            return static_cast<ClassId>(i);
    return -1;
}

} // namespace ballast
