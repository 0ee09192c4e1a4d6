#pragma once

#include "core/balance/plan.h"
#include "core/balance/planwindows.h"

#include <span>
#include <unordered_map>

namespace ballast {

/// What is to be reached, in numbers. A relative goal (largest class, fraction of it, ratio) moves
/// with the largest class: copies raise common classes too.
struct PlanGoal
{
    bool relative = true;
    double fraction = 1; ///< of the largest class after, for relative goals
    qint64 target = 0;   ///< per class, from the counts before; at least 1
};

/// What every image adds to the classes, by growing class, and to the disk; counted once for all
/// plans. The dataset must outlive it. Not thread-safe.
class ImageAmounts
{
public:
    ImageAmounts(const Dataset &dataset, CountBy countBy);
    CountBy countBy() const { return m_countBy; }
    std::span<const ClassAmount> of(std::size_t image) const
    {
        return {m_amounts.data() + m_start[image], m_start[image + 1] - m_start[image]};
    }
    /// Estimated bytes of an augmented copy of the whole image; the file's size where it is
    /// lossless. Each file is asked once, when it matters.
    double bytesOfCopy(std::size_t image) const;

private:
    const Dataset &m_dataset;
    CountBy m_countBy;
    mutable std::vector<double> m_bytes; ///< by image, negative = not asked yet
    std::vector<std::size_t> m_start{0};
    std::vector<ClassAmount> m_amounts;
};

/// One way to make an output: of images that hold the same numbers of the same classes, which are
/// interchangeable, or of a part of one image.
struct PlanGroup
{
    std::vector<int> images; ///< indices into Dataset::images, growing
    std::size_t firstAmount = 0;
    std::size_t amountCount = 0;
    std::size_t source = 0; ///< groups of one source share its cap
    Means means = Means::Repeat;
    std::size_t option = 0; ///< index into PlanTable::options where the means makes parts
    bool boxes = false;     ///< the images hold boxes
    double load = 1;        ///< of the budget, a copy
    double price = 1;       ///< beside the other means, a copy
    qint64 mostCopies = 0;  ///< of all its images together
    qint64 mostDropped = 0; ///< images that may be left out
};

/// Whether its copies show the whole image.
constexpr bool isWhole(Means means)
{
    return means == Means::Repeat || means == Means::Inside;
}

/// What the plan asks of one class. Counts are compared after they were multiplied by `scale`.
struct PlanClass
{
    bool watched = false; ///< has objects and is not ignored, nor in surplus
    bool surplus = false; ///< has what its own target asks for: only to be left out down to that
    double scale = 1;
    std::optional<qint64> cap; ///< on the count after, not below the one before
};

/// The class × column table of the images in scope, without what never changes.
struct PlanTable
{
    PlanGoal goal;
    CountBy countBy = CountBy::Boxes;
    std::vector<qint64> before; ///< by ClassId
    std::vector<qint64> most;   ///< by ClassId: with every source at its most copies, no budget
    std::vector<PlanClass> classes;
    std::vector<PlanGroup> groups;       ///< those of one source beside each other
    std::vector<ClassAmount> amounts;    ///< of all groups, by growing class within a group
    std::vector<PlanItem> options;       ///< what the groups' options stand for
    std::vector<qint64> sourceCaps;      ///< by source: copies of all its images by all means
    std::vector<std::size_t> sourceSize; ///< groups by source
    std::optional<double> budget;        ///< on the sum of loads
    double dropPrice = 2;
    qint64 images = 0;  ///< in scope
    double largest = 0; ///< scaled, of the watched classes before

    std::span<const ClassAmount> of(const PlanGroup &group) const
    {
        return {amounts.data() + group.firstAmount, group.amountCount};
    }
    double scaled(std::size_t classId, qint64 count) const
    {
        return classes[classId].scale * static_cast<double>(count);
    }
    /// Dropping must not take the class below this.
    qint64 floorOf(std::size_t classId) const;
};

/// Whether the plan may touch the image.
bool inScope(const ImageItem &image, const BalancePolicy &policy);

/// What an image adds to the classes, by growing class; empty for backgrounds.
std::vector<ClassAmount> amountsOf(const ImageItem &image, CountBy countBy, std::size_t classes);

/// How `policy` counts in this dataset: images where no image in scope has a box.
CountBy effectiveCountBy(const Dataset &dataset, const BalancePolicy &policy);

/// Per class over the images in scope; copies[i] is added to each image's one (none = no copies).
std::vector<qint64> countsWith(const Dataset &dataset, const ImageAmounts &amounts,
                               const BalancePolicy &policy, const std::vector<int> *copies);

/// From the counts before; ignored classes and those with a target of their own do not count.
PlanGoal goalFor(const BalancePolicy &policy, const std::vector<qint64> &before);
/// By ClassId: the goal's target, or the class's own; 0 for ignored classes.
std::vector<qint64> targetsFor(const BalancePolicy &policy, const std::vector<qint64> &before);

/// By ClassId: below its target and not ignored.
std::vector<char> rareClasses(const BalancePolicy &policy, const std::vector<qint64> &before);

/// Everything but the numbers of the policy: groups with their amounts.
PlanTable makeStructure(const Dataset &dataset, const ImageAmounts &amounts,
                        const BalancePolicy &policy, const WindowTable &windows);
/// Goal, caps and budget of the policy.
void setLimits(PlanTable &table, const BalancePolicy &policy);

/// What is pasted with an object, by its donorKey: each is looked at once.
using LentAmounts = std::unordered_map<std::uint64_t, std::vector<ClassAmount>>;

/// What one copy of the item adds, by growing class (pasted classes may follow out of order).
std::vector<ClassAmount> itemAmounts(const Dataset &dataset, const ImageItem &image,
                                     const PlanItem &item, const BalancePolicy &policy,
                                     std::size_t classes, LentAmounts &lent);

/// What one copy, or one of the window, takes of the budget: bytes, about, or 1 where images are
/// counted.
double loadOf(const Dataset &dataset, const ImageAmounts &amounts, const BalancePolicy &policy,
              std::size_t image, const std::optional<Window> &window);

} // namespace ballast
