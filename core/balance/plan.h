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
    double fraction = 1.0; ///< Goal::Fraction: of the largest class, 0…1
    qint64 count = 1000;   ///< Goal::Count
    CountBy countBy = CountBy::Boxes;
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

/// Solves on the whole class × image table: minimises the worst shortfall, then the images added.
/// Deterministic. Stopped → the best plan so far.
BalancePlan makePlan(const Dataset &dataset, const BalancePolicy &policy,
                     const TaskContext &context = {});

/// Images are named by path, so that a plan can be applied again after the dataset was re-read.
QJsonObject planToJson(const Dataset &dataset, const BalancePlan &plan);
/// The error names the first image of the plan that the dataset does not have.
Result<BalancePlan> planFromJson(const Dataset &dataset, const QJsonObject &json);

/// Copies nothing and drops nothing: a plain conversion.
BalancePlan emptyPlan(const Dataset &dataset);

} // namespace ballast
