#pragma once

#include "core/dataset/dataset.h"

#include <optional>

namespace ballast {

enum class CountBy : std::uint8_t { Boxes, Images };

struct ClassCounts
{
    qint64 boxes = 0;  ///< annotations of the class (0 for pure image tags)
    qint64 images = 0; ///< distinct images that hold or are tagged with the class
    qint64 of(CountBy by) const { return by == CountBy::Boxes ? boxes : images; }
};

struct SplitCounts
{
    qint64 images = 0;
    qint64 boxes = 0;
    qint64 unlabelled = 0; ///< images without any object or tag ("good" images, backgrounds)
    std::vector<ClassCounts> classes;             ///< by ClassId
    std::vector<qint64> counts(CountBy by) const; ///< by ClassId
};

/// Everything that is counted; derived, never saved.
struct Statistics
{
    SplitCounts total;
    std::array<SplitCounts, 4> splits; ///< by Split
    /// Beyond this many classes no co-occurrence is kept: the table grows with the square.
    static constexpr std::size_t MaxCoOccurrenceClasses = 2048;
    /// Square, row-major by ClassId: images that hold both classes; the diagonal is the images of
    /// a class. Empty beyond MaxCoOccurrenceClasses.
    std::vector<qint64> coOccurrence;
    CountBy countBy = CountBy::Boxes; ///< boxes for detection, images for classification
    double imbalanceRatio =
        0; ///< largest / smallest class above zero, of `total` by `countBy`; 0 if no class
    double entropy = 0;          ///< of the class shares, in nats
    double effectiveClasses = 0; ///< e^entropy

    int classCount() const { return static_cast<int>(total.classes.size()); }
    /// Images that hold both; 0 where no table is kept.
    qint64 together(ClassId a, ClassId b) const
    {
        if (coOccurrence.empty())
            return 0;
        return coOccurrence[static_cast<std::size_t>(a) * total.classes.size() +
                            static_cast<std::size_t>(b)];
    }
    /// None → total.
    const SplitCounts &of(std::optional<Split> split) const;
    bool hasSplits() const; ///< any image is in train, val or test
};

/// Counts in one pass. Annotations whose class id is out of range are passed over. `countBy`: none
/// = what suits the task.
Statistics computeStatistics(const Dataset &dataset, std::optional<CountBy> countBy = {});

/// Largest / smallest count above zero; 0 for no classes.
double imbalanceRatio(const std::vector<qint64> &counts);

} // namespace ballast
