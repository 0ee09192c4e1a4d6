#include "core/dataset/check.h"

#include "core/base/parallel.h"
#include "core/dataset/checkparts.h"
#include "core/dataset/statistics.h"

#include <QCoreApplication>

#include <map>
#include <set>
#include <tuple>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

/// What makes two class names look like one: case, blanks, underscores and hyphens do not count.
QString plainName(const QString &name)
{
    QString plain;
    for (const QChar c : name.toCaseFolded())
        if (!c.isSpace() && c != u'_' && c != u'-')
            plain += c;
    return plain;
}

/// a.jpg and a.png in one folder share the label a.txt or a.xml.
Issues checkStems(const Dataset &dataset)
{
    Issues issues;
    std::map<QString, int> firstByStem;
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        const ImageItem &image = dataset.images[i];
        const qsizetype name = image.path.lastIndexOf(u'/') + 1;
        const qsizetype dot = image.path.lastIndexOf(u'.');
        const QString stem = dot > name ? image.path.left(dot) : image.path;
        const auto [found, isNew] = firstByStem.emplace(stem, static_cast<int>(i));
        if (!isNew)
            issues.push_back(
                {Severity::Warning, QStringLiteral("stem-collision"), image.path,
                 Text::tr("Shares its name, and so its label, with %1")
                     .arg(dataset.images[static_cast<std::size_t>(found->second)].path),
                 Text::tr("On export one of them gets another name. Look whether the label "
                          "belongs to both."),
                 static_cast<int>(i), -1});
    }
    return issues;
}

Issues checkClasses(const Dataset &dataset)
{
    Issues issues;
    const auto add = [&](Severity severity, const char *kind, const QString &message,
                         const QString &remedy) {
        issues.push_back({severity, QString::fromLatin1(kind), {}, message, remedy, -1, -1});
    };
    const Statistics statistics = computeStatistics(dataset);
    std::map<QString, QString> firstByPlainName;
    for (std::size_t c = 0; c < dataset.classes.size(); ++c) {
        const QString &name = dataset.classes[c].name;
        const auto [found, isNew] = firstByPlainName.emplace(plainName(name), name);
        if (!isNew)
            add(Severity::Warning, "similar-class-names",
                Text::tr("The classes \"%1\" and \"%2\" differ only by case or blanks")
                    .arg(found->second, name),
                Text::tr("They are kept apart. If they are one class, merge them in the source."));
        if (statistics.total.classes[c].images == 0)
            add(Severity::Info, "empty-class",
                Text::tr("No image holds the class \"%1\"").arg(name),
                Text::tr("It stays in the list, so that class numbers do not change."));
    }
    return issues;
}

/// Adds what the reader has not already said of the same place.
class Merger
{
public:
    explicit Merger(Issues known) : m_issues(std::move(known))
    {
        for (const Issue &issue : m_issues)
            m_known.insert(keyOf(issue));
        m_start = m_issues.size();
    }

    void add(Issues found)
    {
        for (Issue &issue : found)
            if (issue.image < 0 || !m_known.contains(keyOf(issue)))
                m_issues.push_back(std::move(issue));
    }

    Issues take()
    {
        const auto start = m_issues.begin() + static_cast<std::ptrdiff_t>(m_start);
        std::stable_sort(start, m_issues.end(),
                         [](const Issue &a, const Issue &b) { return a.image < b.image; });
        return std::move(m_issues);
    }

private:
    static std::tuple<QString, int, int> keyOf(const Issue &issue)
    {
        return {issue.kind, issue.image, issue.box};
    }

    Issues m_issues;
    std::set<std::tuple<QString, int, int>> m_known;
    std::size_t m_start = 0;
};

} // namespace

Issues checkDataset(const Dataset &dataset, const CheckOptions &options, const TaskContext &context)
{
    std::vector<Issues> byImage(dataset.images.size());
    parallelFor(byImage.size(), options.jobs, context, [&](std::size_t i, int) {
        const int index = static_cast<int>(i);
        if (options.readImageHeaders)
            if (std::optional<Issue> found = checkFile(dataset, index))
                byImage[i].push_back(std::move(*found));
        Issues found = checkLabels(dataset, options, index);
        byImage[i].insert(byImage[i].end(), std::make_move_iterator(found.begin()),
                          std::make_move_iterator(found.end()));
    });
    Merger merger(dataset.issues);
    merger.add(checkClasses(dataset));
    for (Issues &issues : byImage)
        merger.add(std::move(issues));
    if (dataset.task == Task::Detection)
        merger.add(checkStems(dataset));
    if (options.hashContents)
        merger.add(checkContents(dataset, options, context.stop));
    return merger.take();
}

} // namespace ballast
