#pragma once

#include "core/dataset/statistics.h"

namespace ballast {

enum class Level : std::uint8_t { Enough, Low, Critical };

/// "enough", "low", "critical": the stable machine names.
QString levelName(Level level);
/// The same for people, translated.
QString levelText(Level level);

/// The editable limits. A class is Low below the first, Critical below the second.
struct VerdictRules
{
    struct Limit
    {
        bool enabled = true;
        double low = 0;
        double critical = 0;
        bool operator==(const Limit &) const = default;
    };
    Limit share{true, 0.30, 0.10};   ///< count / count of the largest class
    Limit trainCount{true, 100, 30}; ///< training objects (or images)
    Limit validationCount{true, 30,
                          10}; ///< validation objects; not asked where there is no validation split
    bool operator==(const VerdictRules &) const = default;
};

struct RuleFinding
{
    enum Rule : std::uint8_t { Share, TrainCount, Measurability };
    Rule rule = Share;
    Level level = Level::Enough;
    QString text; ///< the arithmetic in the user's words, translated, e.g.
                  ///< "361 of 4,155 boxes of RBC = 8.7 %, below 10 %"
};

struct Verdict
{
    Level level = Level::Enough;       ///< the worst of the findings
    QString reason;                    ///< text of the finding that decided
    std::vector<RuleFinding> findings; ///< one per enabled rule
};

/// 95 % interval (Wilson 1927) of a proportion `p` measured on `n` samples.
struct Interval
{
    double low = 0;
    double high = 1;
};
Interval wilsonInterval(double p, qint64 n, double z = 1.959963984540054);

/// By ClassId.
std::vector<Verdict> judge(const Dataset &dataset, const Statistics &statistics,
                           const VerdictRules &rules = {});

} // namespace ballast
