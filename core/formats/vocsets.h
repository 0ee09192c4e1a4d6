#pragma once

#include "core/dataset/dataset.h"
#include "core/formats/collector.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace ballast {

/// The lists in ImageSets: which image belongs to which split.
class VocSets
{
public:
    /// `images`: those of the dataset, by which the lines of the lists are understood.
    VocSets(const QString &root, const std::vector<ImageItem> &images, IssueCollector &issues);

    /// Gives every image its split, from the lists or from the folders; notes in the conventions
    /// which lists there were; tells entries without image and images in two splits.
    void assign(Dataset &dataset);

private:
    void readFolder(const QString &devkit, const QString &lists);
    void readLists(const QString &devkit, const QString &folder, bool perClass);
    QString keyOfLine(const QString &devkit, const QString &line, bool perClass) const;
    void addEntry(const QString &key, Split split, const QString &list);

    QString m_root;
    IssueCollector &m_issues;
    QSet<QString> m_known; ///< keys of the images there are
    struct Entry
    {
        Split split;
        QString list; ///< file that names it
        bool met = false;
    };
    QHash<QString, Entry> m_entries; ///< by "devkit folder/stem", relative to the root
    bool m_hasLists = false;
    bool m_hasTrainval = false;
    bool m_perClass = false;
};

/// Order of the classes where a file tells it (labelmap.txt, classes.txt), else empty. `used` are
/// the names met in the labels.
QStringList listedVocClasses(const QString &root, const QStringList &used);

} // namespace ballast
