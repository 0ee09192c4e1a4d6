#include "core/formats/unknownsplits.h"

#include "core/base/text.h"
#include "core/dataset/dataset.h"

#include <QCoreApplication>
#include <QStringList>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

} // namespace

void UnknownSplits::note(const QString &word)
{
    // AutoML leaves the choice to the service, CVAT calls what has no subset so.
    static const QStringList None{QStringLiteral("unassigned"), QStringLiteral("default"),
                                  QStringLiteral("none"), QStringLiteral("all")};
    if (!word.isEmpty() && splitFromName(word) == Split::None && !None.contains(word.toLower()))
        ++m_images[word];
}

void UnknownSplits::tell(IssueCollector &issues, const QString &file) const
{
    for (const auto &[word, count] : m_images)
        issues.add(
            Severity::Warning, "unknown-split", file, Text::tr("“%1” is no known split").arg(word),
            Text::tr("Images of it that count as training data: %1. Name it train, val or test.")
                .arg(formatCount(count)));
}

} // namespace ballast
