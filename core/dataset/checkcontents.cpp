#include "core/base/parallel.h"
#include "core/dataset/checkparts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <map>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

/// Files of one size in different splits are compared by their contents.
class ContentCheck
{
public:
    ContentCheck(const Dataset &dataset, const CheckOptions &options, std::stop_token stop)
        : m_dataset(dataset), m_options(options)
    {
        m_context.stop = std::move(stop);
    }

    Issues run()
    {
        const std::vector<int> candidates = sameSize();
        std::vector<QByteArray> hashes(candidates.size());
        parallelFor(candidates.size(), m_options.jobs, m_context,
                    [&](std::size_t i, int) { hashes[i] = hashOf(image(candidates[i])); });
        std::map<QByteArray, std::vector<int>> byContent;
        for (std::size_t i = 0; i < candidates.size(); ++i)
            if (!hashes[i].isEmpty())
                byContent[hashes[i]].push_back(candidates[i]);
        Issues issues;
        for (const auto &same : byContent)
            report(same.second, issues);
        return issues;
    }

private:
    const ImageItem &image(int index) const
    {
        return m_dataset.images[static_cast<std::size_t>(index)];
    }

    bool severalSplits(const std::vector<int> &indices) const
    {
        return std::ranges::any_of(
            indices, [&](int index) { return image(index).split != image(indices.front()).split; });
    }

    std::vector<int> sameSize() const
    {
        std::vector<qint64> sizes(m_dataset.images.size(), 0);
        parallelFor(sizes.size(), m_options.jobs, m_context, [&](std::size_t i, int) {
            sizes[i] = QFileInfo(m_dataset.absolutePath(m_dataset.images[i])).size();
        });
        std::map<qint64, std::vector<int>> bySize;
        for (std::size_t i = 0; i < sizes.size(); ++i)
            if (sizes[i] > 0)
                bySize[sizes[i]].push_back(static_cast<int>(i));
        std::vector<int> candidates;
        for (const auto &group : bySize)
            if (severalSplits(group.second))
                candidates.insert(candidates.end(), group.second.begin(), group.second.end());
        return candidates;
    }

    QByteArray hashOf(const ImageItem &item) const
    {
        QFile file(m_dataset.absolutePath(item));
        QCryptographicHash hash(QCryptographicHash::Sha1);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
            return {};
        return hash.result();
    }

    /// The first image of the content is named in the issue of each one in another split.
    void report(const std::vector<int> &indices, Issues &issues) const
    {
        const ImageItem &first = image(indices.front());
        for (const int index : indices)
            if (image(index).split != first.split)
                issues.push_back(
                    {Severity::Warning, QStringLiteral("same-content-in-two-splits"),
                     image(index).path,
                     Text::tr("In %1, but the same picture as %2 in %3")
                         .arg(shown(image(index).split), first.path, shown(first.split)),
                     Text::tr("Both are exported. What was trained on cannot measure a model: "
                              "delete one."),
                     index, -1});
    }

    static QString shown(Split split)
    {
        return split == Split::None ? Text::tr("no split") : splitName(split);
    }

    const Dataset &m_dataset;
    const CheckOptions &m_options;
    TaskContext m_context; ///< only the stop token
};

} // namespace

Issues checkContents(const Dataset &dataset, const CheckOptions &options, std::stop_token stop)
{
    return ContentCheck(dataset, options, std::move(stop)).run();
}

} // namespace ballast
