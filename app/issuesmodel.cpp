#include "app/issuesmodel.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

namespace ballast {

namespace {

QIcon severityIcon(Severity severity)
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

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return IssuesModel::tr("Error");
    case Severity::Warning:
        return IssuesModel::tr("Warning");
    case Severity::Info:
        break;
    }
    return IssuesModel::tr("Note");
}

QString cellText(const Issue &issue, int column)
{
    switch (column) {
    case IssuesModel::File:
        return issue.file;
    case IssuesModel::Message:
        return issue.message;
    case IssuesModel::Remedy:
        return issue.remedy;
    default:
        return {};
    }
}

} // namespace

void IssuesModel::setIssues(Issues issues)
{
    beginResetModel();
    m_issues = std::move(issues);
    endResetModel();
}

void IssuesModel::append(Issue issue)
{
    const int row = static_cast<int>(m_issues.size());
    beginInsertRows({}, row, row);
    m_issues.push_back(std::move(issue));
    endInsertRows();
}

int IssuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

int IssuesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IssuesModel::data(const QModelIndex &index, int role) const
{
    const Issue &issue = m_issues[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(issue, index.column());
    case Qt::ToolTipRole:
        return QStringLiteral("%1: %2\n%3\n%4")
            .arg(severityText(issue.severity), issue.file, issue.message, issue.remedy);
    case Qt::AccessibleTextRole:
        return index.column() == File
                   ? QString(severityText(issue.severity) + QStringLiteral(": ") + issue.file)
                   : cellText(issue, index.column());
    case Qt::DecorationRole:
        return index.column() == File ? QVariant(severityIcon(issue.severity)) : QVariant();
    default:
        return {};
    }
}

QVariant IssuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("File"), tr("What is wrong"), tr("What is done about it")};
    return titles[section];
}

} // namespace ballast

#include "moc_issuesmodel.cpp"
