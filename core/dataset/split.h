#pragma once

#include "core/base/result.h"
#include "core/base/taskcontext.h"
#include "core/dataset/dataset.h"

#include <QJsonObject>

namespace ballast {

/// What must stay together: all images of one group go to one split.
struct Grouping
{
    enum Kind : std::uint8_t {
        None,
        Source,  ///< copies of one photograph by their names: "a_b2.jpg", "a_jpg.rf.0123….jpg"
        Folder,  ///< the folder an image lies in
        Pattern, ///< what a regular expression captures of the path
        NearDuplicates ///< images that show the same
    };
    Kind kind = None;
    QString pattern; ///< Pattern: its first group, or the whole match; images without a match are
                     ///< alone
    bool operator==(const Grouping &) const = default;
};
/// "none", "source", "folder", "regex:…", "near-duplicates". The error says what is understood and
/// what is wrong with the expression.
Result<Grouping> groupingFromText(const QString &text);
QString groupingText(const Grouping &grouping);

/// Group number of each image; equal numbers stay together. Numbers are not in a row.
Result<std::vector<int>> groupImages(const Dataset &dataset, const Grouping &grouping,
                                     const TaskContext &context = {});

struct SplitOptions
{
    double val = 0.2; ///< share of the images, 0…1
    double test = 0;  ///< val + test < 1
    int folds = 0; ///< ≥ 2: the images outside test are dealt into that many folds; val is unused
    Grouping grouping;
    std::uint64_t seed = 42;
};

struct SplitAssignment
{
    std::vector<Split> splits; ///< by image; with folds: Train (all folds) or Test
    std::vector<int> folds;    ///< by image; −1 in test; empty without folds
    int foldCount = 0;
    qint64 groups = 0; ///< that were dealt whole
};

/// Iterative stratification (Sechidis, Tsoumakas, Vlahavas 2011) of whole groups: the class with
/// the fewest images left is dealt first, each group to the part that lacks that class most, then
/// to the one that lacks images most. Classes are those of boxes and of whole images. The seed
/// decides the order of equal groups. Errors: shares out of range, fewer groups than parts.
Result<SplitAssignment> assignSplits(const Dataset &dataset, const SplitOptions &options,
                                     const TaskContext &context = {});

/// The dataset with these splits.
Dataset withSplits(const Dataset &dataset, const SplitAssignment &assignment);
/// Fold `fold` validates, the other folds train, test stays.
Dataset withFold(const Dataset &dataset, const SplitAssignment &assignment, int fold);

/// {"seed", "group", "groups", "splits": {"train": [paths] …}, "folds": [[paths] …]}
QJsonObject splitToJson(const Dataset &dataset, const SplitOptions &options,
                        const SplitAssignment &assignment);
/// path,split,fold
QString splitCsv(const Dataset &dataset, const SplitAssignment &assignment);

} // namespace ballast
