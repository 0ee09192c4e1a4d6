#include "app/overview/problemsmodel.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace ballast {

namespace {

struct KindText
{
    QLatin1String kind;
    const char *text;
};

constexpr KindText KindTexts[] = {
    {QLatin1String("zero-area-box"), QT_TRANSLATE_NOOP("Problems", "Box without area")},
    {QLatin1String("box-outside-image"), QT_TRANSLATE_NOOP("Problems", "Box outside the image")},
    {QLatin1String("duplicate-box"), QT_TRANSLATE_NOOP("Problems", "Duplicate box")},
    {QLatin1String("near-identical-box"), QT_TRANSLATE_NOOP("Problems", "Nearly identical boxes")},
    {QLatin1String("unknown-class"), QT_TRANSLATE_NOOP("Problems", "Unknown class")},
    {QLatin1String("missing-image"), QT_TRANSLATE_NOOP("Problems", "Missing image")},
    {QLatin1String("unreadable-image"), QT_TRANSLATE_NOOP("Problems", "Unreadable image")},
    {QLatin1String("image-without-label"), QT_TRANSLATE_NOOP("Problems", "Image without label")},
    {QLatin1String("label-without-image"), QT_TRANSLATE_NOOP("Problems", "Label without image")},
    {QLatin1String("same-content-in-two-splits"),
     QT_TRANSLATE_NOOP("Problems", "Same content in two splits")},
    {QLatin1String("stem-collision"), QT_TRANSLATE_NOOP("Problems", "Same name, two endings")},
    {QLatin1String("size-mismatch"),
     QT_TRANSLATE_NOOP("Problems", "Label and image differ in size")},
    {QLatin1String("similar-class-names"), QT_TRANSLATE_NOOP("Problems", "Similar class names")},
    {QLatin1String("empty-class"), QT_TRANSLATE_NOOP("Problems", "Class without objects")},
};

QIcon iconOf(Severity severity)
{
    const Theme &theme = Theme::current();
    switch (severity) {
    case Severity::Error:
        return themedIcon(QStringLiteral("error"), theme.critical);
    case Severity::Warning:
        return themedIcon(QStringLiteral("warning"), theme.low);
    case Severity::Info:
        break;
    }
    return themedIcon(QStringLiteral("info"), theme.mutedText);
}

} // namespace

QString problemKindText(const QString &kind)
{
    for (const KindText &known : KindTexts)
        if (kind == known.kind)
            return QCoreApplication::translate("Problems", known.text);
    return kind;
}

ProblemsModel::ProblemsModel(QObject *parent) : QAbstractTableModel(parent) {}

void ProblemsModel::setIssues(Issues issues)
{
    beginResetModel();
    m_issues = std::move(issues);
    endResetModel();
}

std::vector<std::pair<QString, int>> ProblemsModel::kinds() const
{
    std::map<QString, int> counts;
    for (const Issue &issue : m_issues)
        ++counts[issue.kind];
    std::vector<std::pair<QString, int>> kinds(counts.begin(), counts.end());
    std::stable_sort(kinds.begin(), kinds.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    return kinds;
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Issue &one = issue(index.row());
    if (role == Qt::DecorationRole && index.column() == Kind)
        return iconOf(one.severity);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Kind:
        return problemKindText(one.kind);
    case File:
        return one.file;
    case Message:
        return one.message;
    default:
        return one.remedy;
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString headers[] = {tr("Kind"), tr("File"), tr("What is wrong"),
                               tr("What will be done")};
    return headers[section];
}

} // namespace ballast
