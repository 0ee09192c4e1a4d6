#pragma once

#include "core/base/result.h"
#include "core/base/taskcontext.h"
#include "core/dataset/statistics.h"

#include <QJsonObject>

#include <optional>

namespace ballast {

enum class Goal : std::uint8_t { Largest, Median, Fraction, Count };

struct BalancePolicy
{
    Goal goal = Goal::Largest;
    double fraction = 1.0;            ///< Goal::Fraction: of the largest class, 0…1
    qint64 count = 1000;              ///< Goal::Count
    CountBy countBy = CountBy::Boxes; ///< a plan counts images where there are no boxes at all
    bool repeat = true;
    bool drop = false;
    int maxCopies = 10;           ///< augmented copies per source image, 0…1000
    std::optional<qint64> budget; ///< most images added; none = no limit
    bool allSplits = false;       ///< plan over every image; default: training images only
    bool operator==(const BalancePolicy &) const = default;
};

/// A class that stays short, and why.
struct Shortfall
{
    ClassId classId = -1;
    qint64 reached = 0;
    qint64 target = 0;
    QString reason; ///< in words with numbers, translated
};

struct BalancePlan
{
    BalancePolicy policy;
    /// By index into Dataset::images: copies to add (≥ 0); −1 = leave out; 0 for images out of
    /// scope.
    std::vector<int> copies;
    std::vector<qint64> before; ///< per class by policy.countBy, over the images in scope
    std::vector<qint64> after;
    std::vector<qint64> targets;
    double ratioBefore = 0;
    double ratioAfter = 0;
    qint64 imagesBefore = 0; ///< in scope
    qint64 imagesAdded = 0;
    qint64 imagesDropped = 0;
    int maxCopiesUsed = 0;
    std::vector<Shortfall> shortfalls;
    QStringList warnings; ///< translated
};

/// Solves on the whole class × image table. A copy of an image adds all its objects, common ones
/// too, so goals that speak of the largest class move with it: a class is measured against
///     D = max(target, fraction · largest class after)   (Largest: fraction 1; Fraction)
///     D = target                                        (Median, Count)
/// and its fill is min(1, after / D). Minimised are, most important first: the worst class's
/// missing fill; the missing fills of the other classes (concave: the emptiest count most); the
/// ratio largest / smallest after, as far as the goal asks for it; the images added and left out.
/// Classes without an image in scope are passed over. Dropping never takes a class below its
/// target or its count before, whichever is less.
/// Single-object images are planned exactly; others by linear programs (the ratio by Dinkelbach's
/// method) whose solution is rounded and mended by exchanges. Deterministic. Stopped → the best
/// plan so far.
BalancePlan makePlan(const Dataset &dataset, const BalancePolicy &policy,
                     const TaskContext &context = {});

/// Images are named by path, so that a plan can be applied again after the dataset was re-read.
QJsonObject planToJson(const Dataset &dataset, const BalancePlan &plan);
/// The error names the first image of the plan that the dataset does not have.
Result<BalancePlan> planFromJson(const Dataset &dataset, const QJsonObject &json);

/// Fills in everything that follows from policy and copies: counts, ratios, shortfalls, warnings.
/// `copies` is by index into Dataset::images.
BalancePlan describePlan(const Dataset &dataset, const BalancePolicy &policy,
                         std::vector<int> copies);

/// Copies nothing and drops nothing: a plain conversion.
BalancePlan emptyPlan(const Dataset &dataset);

} // namespace ballast
