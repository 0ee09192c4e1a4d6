#include "core/dataset/copynames.h"
#include "core/dataset/nearduplicates.h"
#include "core/dataset/split.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Splits)
};

const QString RegexPrefix = QStringLiteral("regex:");

struct KindName
{
    Grouping::Kind kind;
    const char *name;
};
constexpr KindName Names[] = {{Grouping::None, "none"},
                              {Grouping::Source, "source"},
                              {Grouping::Folder, "folder"},
                              {Grouping::NearDuplicates, "near-duplicates"}};

QRegularExpression copySuffix()
{
    QStringList marks{QLatin1String(RepeatMark)};
    for (const char *name : MeansNames)
        marks.append(QLatin1String(name));
    // A second number follows where another image had the name already.
    return QRegularExpression(QStringLiteral("_(%1)\\d+(_\\d+)?$").arg(marks.join(u'|')));
}

/// "photo" of "images/photo_b3.jpg" and "photo_crop3.jpg" (copies written here), of
/// "photo_jpg.rf.<32 digits>.jpg" and of copies of these, in whatever order they were made.
QString sourceOf(const QString &path)
{
    static const QRegularExpression Copy = copySuffix();
    static const QRegularExpression Hashed(
        QStringLiteral("_(jpg|jpeg|png|bmp|webp|tif|tiff)\\.rf\\.[0-9A-Za-z]+$"),
        QRegularExpression::CaseInsensitiveOption);
    QString stem = QFileInfo(path).completeBaseName(), before;
    do {
        before = stem;
        stem.remove(Copy);
        stem.remove(Hashed);
    } while (stem != before);
    return stem.isEmpty() ? before : stem;
}

QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/') + 1);
}

/// What the expression captures; empty where it does not match.
QString captureOf(const QRegularExpression &expression, const QString &path)
{
    const QRegularExpressionMatch match = expression.match(path);
    if (!match.hasMatch())
        return {};
    return u'=' + (expression.captureCount() > 0 ? match.captured(1) : match.captured(0));
}

Result<QRegularExpression> compiled(const QString &pattern)
{
    QRegularExpression expression(pattern);
    if (expression.isValid() && !pattern.isEmpty())
        return expression;
    return Error{
        Text::tr("The expression \"%1\" cannot be read (%2)")
            .arg(pattern, pattern.isEmpty() ? Text::tr("it is empty") : expression.errorString()),
        {},
        Text::tr("It is a regular expression such as \"^(patient\\d+)_\".")};
}

/// Images of one key are one group; those with an empty key stay alone.
template <class KeyOf> std::vector<int> groupsBy(const Dataset &dataset, const KeyOf &keyOf)
{
    QHash<QString, int> first;
    std::vector<int> groups;
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        const QString key = keyOf(dataset.images[i].path);
        const int image = static_cast<int>(i);
        if (key.isEmpty()) {
            groups.push_back(image);
            continue;
        }
        auto at = first.find(key);
        if (at == first.end())
            at = first.insert(key, image);
        groups.push_back(*at);
    }
    return groups;
}

} // namespace

Result<Grouping> groupingFromText(const QString &text)
{
    if (text.startsWith(RegexPrefix)) {
        const QString pattern = text.mid(RegexPrefix.size());
        if (const auto expression = compiled(pattern); !expression)
            return expression.error();
        return Grouping{Grouping::Pattern, pattern};
    }
    for (const KindName &known : Names)
        if (text == QLatin1String(known.name))
            return Grouping{known.kind, {}};
    return Error{Text::tr("\"%1\" is no way to group").arg(text),
                 {},
                 Text::tr("Expected: none, source, folder, near-duplicates or regex:EXPRESSION.")};
}

QString groupingText(const Grouping &grouping)
{
    if (grouping.kind == Grouping::Pattern)
        return RegexPrefix + grouping.pattern;
    for (const KindName &known : Names)
        if (known.kind == grouping.kind)
            return QString::fromLatin1(known.name);
    return {};
}

Result<std::vector<int>> groupImages(const Dataset &dataset, const Grouping &grouping,
                                     const TaskContext &context)
{
    switch (grouping.kind) {
    case Grouping::None:
        return groupsBy(dataset, [](const QString &) { return QString(); });
    case Grouping::Source:
        return groupsBy(dataset, sourceOf);
    case Grouping::Folder:
        return groupsBy(dataset, folderOf);
    case Grouping::Pattern: {
        const auto expression = compiled(grouping.pattern);
        if (!expression)
            return expression.error();
        return groupsBy(dataset, [&](const QString &path) { return captureOf(*expression, path); });
    }
    case Grouping::NearDuplicates:
        break;
    }
    auto groups = groupsOf(dataset.images.size(), findNearDuplicates(dataset, {}, context));
    if (context.stopRequested())
        return Error{Text::tr("Stopped"), {}, {}};
    return groups;
}

} // namespace ballast
