#pragma once

#include "core/balance/plan.h"

#include <span>

namespace ballast {

/// What is to be reached, in numbers. A relative goal (largest class, fraction of it) moves with
/// the largest class: copies raise common classes too.
struct PlanGoal
{
    bool relative = true;
    double fraction = 1; ///< of the largest class after, for relative goals
    qint64 target = 0;   ///< per class, from the counts before; at least 1
};

struct ClassAmount
{
    std::size_t classId = 0;
    qint64 count = 0; ///< what one image of the group adds to the class
    bool operator==(const ClassAmount &) const = default;
};

/// Images that hold the same numbers of the same classes are interchangeable.
struct PlanGroup
{
    std::vector<int> images; ///< indices into Dataset::images, growing
    std::size_t firstAmount = 0;
    std::size_t amountCount = 0;
    qint64 mostCopies = 0;  ///< of all its images together
    qint64 mostDropped = 0; ///< images that may be left out
};

/// The class × image table of the images in scope, without what never changes.
struct PlanTable
{
    PlanGoal goal;
    CountBy countBy = CountBy::Boxes;
    std::vector<qint64> before; ///< by ClassId
    std::vector<qint64> most;   ///< by ClassId: with every image at its most copies, no budget
    std::vector<PlanGroup> groups;
    std::vector<ClassAmount> amounts; ///< of all groups, by growing class within a group
    std::optional<qint64> budget;
    int maxCopies = 0; ///< 0 if repeating is off
    qint64 images = 0; ///< in scope
    qint64 largest = 0;

    std::span<const ClassAmount> of(const PlanGroup &group) const
    {
        return {amounts.data() + group.firstAmount, group.amountCount};
    }
    /// Dropping must not take the class below this.
    qint64 floorOf(std::size_t classId) const { return std::min(before[classId], goal.target); }
};

/// Whether the plan may touch the image.
bool inScope(const ImageItem &image, const BalancePolicy &policy);

/// What an image adds to the classes, by growing class; empty for backgrounds.
std::vector<ClassAmount> amountsOf(const ImageItem &image, CountBy countBy, std::size_t classes);

/// How `policy` counts in this dataset: images where no image in scope has a box.
CountBy effectiveCountBy(const Dataset &dataset, const BalancePolicy &policy);

/// Per class over the images in scope; copies[i] is added to each image's one (none = no copies).
std::vector<qint64> countsWith(const Dataset &dataset, const BalancePolicy &policy,
                               const std::vector<int> *copies);

PlanGoal goalFor(const BalancePolicy &policy, const std::vector<qint64> &before);

PlanTable makePlanTable(const Dataset &dataset, const BalancePolicy &policy);

} // namespace ballast
