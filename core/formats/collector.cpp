#include "core/formats/collector.h"

#include <QCoreApplication>
#include <QMutexLocker>

#include <algorithm>
#include <tuple>

namespace ballast {

namespace {

constexpr int MostOfAKind = 1000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

} // namespace

void IssueCollector::add(Issue issue)
{
    const QMutexLocker lock(&m_mutex);
    m_issues.push_back(std::move(issue));
}

void IssueCollector::add(Severity severity, const char *kind, const QString &file,
                         const QString &message, const QString &remedy, int image, int box)
{
    add({severity, QString::fromLatin1(kind), file, message, remedy, image, box});
}

Issues IssueCollector::take()
{
    const QMutexLocker lock(&m_mutex);
    std::stable_sort(m_issues.begin(), m_issues.end(), [](const Issue &a, const Issue &b) {
        return std::tie(a.image, a.file, a.kind, a.box, a.message) <
               std::tie(b.image, b.file, b.kind, b.box, b.message);
    });
    Issues kept;
    std::map<QString, int> counts;
    for (Issue &issue : m_issues)
        if (++counts[issue.kind] <= MostOfAKind)
            kept.push_back(std::move(issue));
    for (const auto &[kind, count] : counts)
        if (count > MostOfAKind)
            kept.push_back(
                {Severity::Warning, kind, QString(),
                 Text::tr("%n more of this kind are not listed", nullptr, count - MostOfAKind),
                 Text::tr("Mend the ones listed and open the dataset again.")});
    m_issues.clear();
    return kept;
}

} // namespace ballast
