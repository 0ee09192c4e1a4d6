#pragma once

#include "core/base/issue.h"

#include <QMutex>
#include <QString>

#include <map>
#include <vector>

namespace ballast {

/// Gathers issues from several threads and hands them out ordered by image, so that the list does
/// not depend on the number of threads. Of each kind the first 1000 are kept, the rest is counted.
class IssueCollector
{
public:
    /// `issue.image` orders; −1 comes first.
    void add(Issue issue);
    void add(Severity severity, const char *kind, const QString &file, const QString &message,
             const QString &remedy, int image = -1, int box = -1);
    Issues take();

private:
    QMutex m_mutex;
    Issues m_issues;
};

} // namespace ballast
