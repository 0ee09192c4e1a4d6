#include "core/balance/planreport.h"

#include "core/balance/pastereport.h"
#include "core/base/text.h"

#include <QCoreApplication>

namespace ballast {

namespace {

constexpr int ManyCopies = 10;
constexpr std::size_t FewSources = 10;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

/// The images of one class in scope, and what comes along with it.
struct ClassSources
{
    qint64 images = 0;
    qint64 repeated = 0;         ///< of them with at least one copy
    qint64 atLimit = 0;          ///< of them repeated as often as allowed
    std::vector<int> pictures;   ///< groups of images that show the same: the first few
    std::vector<qint64> with;    ///< images that also hold the class, by ClassId
    std::vector<qint64> amounts; ///< objects in these images, by ClassId
};

void addPicture(ClassSources &sources, int group)
{
    std::vector<int> &known = sources.pictures;
    if (known.size() < FewSources && std::ranges::find(known, group) == known.end())
        known.push_back(group);
}

std::vector<ClassSources> collect(const Dataset &dataset, const ImageAmounts &amountsBy,
                                  std::span<const int> groups, const BalancePlan &plan,
                                  const std::vector<int> &used, const std::vector<char> &wanted)
{
    const std::size_t classes = dataset.classes.size();
    std::vector<ClassSources> all(classes);
    for (std::size_t c = 0; c < classes; ++c)
        if (wanted[c])
            all[c].with.assign(classes, 0), all[c].amounts.assign(classes, 0);
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        if (!inScope(dataset.images[i], plan.policy))
            continue;
        const auto amounts = amountsBy.of(i);
        for (const ClassAmount &amount : amounts) {
            ClassSources &sources = all[amount.classId];
            ++sources.images;
            addPicture(sources, i < groups.size() ? groups[i] : static_cast<int>(i));
            sources.repeated += used[i] > 0 ? 1 : 0;
            sources.atLimit += used[i] >= plan.policy.maxCopies ? 1 : 0;
            if (!wanted[amount.classId])
                continue;
            for (const ClassAmount &other : amounts) {
                ++sources.with[other.classId];
                sources.amounts[other.classId] += other.count;
            }
        }
    }
    return all;
}

class Reporter
{
public:
    Reporter(const Dataset &dataset, const ImageAmounts &amounts, std::span<const int> groups,
             BalancePlan &plan)
        : m_dataset(dataset),
          m_amounts(amounts),
          m_plan(plan),
          m_short(plan.before.size(), 0),
          m_used(plan.copies)
    {
        m_alike = plan.copies;
        for (const PlanItem &item : plan.items) {
            m_used[static_cast<std::size_t>(item.image)] += item.copies;
            // Tiles of one image show different parts of it.
            m_alike[static_cast<std::size_t>(item.image)] +=
                item.means == Means::Tile ? item.copies - 1 : item.copies;
        }
        for (std::size_t c = 0; c < m_short.size(); ++c)
            m_short[c] = plan.after[c] < plan.targets[c];
        m_hasBoxes = anyBox(dataset, plan.policy);
        m_sources = collect(dataset, amounts, groups, plan, m_used, m_short);
        if (plan.policy.paste && std::ranges::count(m_short, 1) > 0)
            m_pasting.emplace(dataset, amounts, plan, m_short);
    }

    void run()
    {
        for (std::size_t c = 0; c < m_short.size(); ++c)
            if (m_short[c])
                m_plan.shortfalls.push_back({static_cast<ClassId>(c),
                                             m_plan.after[c],
                                             m_plan.targets[c],
                                             reasonFor(c),
                                             {}});
        warnOfManyCopies();
        warnOfMissingSizes(m_dataset, m_plan);
        warnOfPasting(m_dataset, m_plan);
        for (std::size_t c = 0; c < m_short.size(); ++c)
            warnOfSources(c);
    }

private:
    QString name(std::size_t c) const { return m_dataset.classes[c].name; }
    bool countsBoxes() const { return m_plan.policy.countBy == CountBy::Boxes; }

    QString reasonFor(std::size_t c) const
    {
        const ClassSources &sources = m_sources[c];
        if (sources.images == 0)
            return m_plan.policy.allSplits
                       ? Text::tr("No image holds it: there is nothing to repeat.")
                       : Text::tr("No training image holds it: there is nothing to repeat.");
        const BalancePolicy &policy = m_plan.policy;
        if (policy.maxCopies <= 0)
            return Text::tr("No copies are allowed (0 of one image). Allow more copies.");
        const bool parts = policy.crop || policy.tile;
        if (!policy.repeat && !policy.inside && !parts && !policy.paste)
            return Text::tr("Repeating images is switched off.");
        if (m_pasting && ((m_hasBoxes && sizesKnown()) || !policy.repeat))
            return m_pasting->reason(c);
        if (!policy.repeat && !m_hasBoxes)
            return Text::tr("The chosen means need boxes, and these images have none. Allow "
                            "repeating images.");
        if (sources.atLimit == sources.images)
            return Text::tr("All %1 images that hold it are repeated as often as allowed (%2 "
                            "times). Allow more copies or add photographs.")
                .arg(formatCount(sources.images), formatCount(m_plan.policy.maxCopies));
        if (const QString budget = budgetReason(m_dataset, m_amounts, m_plan, c); !budget.isEmpty())
            return budget;
        if (!policy.repeat && !policy.inside && sources.repeated == 0)
            return sizesKnown() ? Text::tr("No part of an image can be cut out that holds one of "
                                           "its objects whole. Allow smaller parts, or repeating "
                                           "images.")
                                : unknownSizesText();
        return companionReason(c);
    }

    bool sizesKnown() const { return anySizeKnown(m_dataset, m_plan.policy); }

    /// The class that copies of this one would raise most.
    QString companionReason(std::size_t c) const
    {
        const ClassSources &sources = m_sources[c];
        std::size_t companion = c;
        for (std::size_t other = 0; other < m_short.size(); ++other)
            if (other != c && m_plan.after[other] > m_plan.after[c] && sources.with[other] > 0 &&
                (companion == c || sources.amounts[other] > sources.amounts[companion]))
                companion = other;
        if (companion == c)
            return Text::tr("More copies of its images would not bring the classes closer.");
        const QString sentence =
            countsBoxes()
                ? Text::tr("%1 of %2 images with %3 also hold %4: each copy adds %5 %4 and %6 %3 "
                           "on average, so more copies would raise %4 as well.")
                : Text::tr("%1 of %2 images with %3 also hold %4: more copies would raise %4 as "
                           "well.");
        const auto images = static_cast<double>(sources.images);
        const auto average = [&](std::size_t id) {
            return formatNumber(static_cast<double>(sources.amounts[id]) / images, 1);
        };
        const QStringList values{formatCount(sources.with[companion]), formatCount(sources.images),
                                 name(c), name(companion)};
        return countsBoxes() ? sentence.arg(values[0], values[1], values[2], values[3],
                                            average(companion), average(c))
                             : sentence.arg(values[0], values[1], values[2], values[3]);
    }

    void warnOfManyCopies()
    {
        const auto images =
            std::ranges::count_if(m_alike, [](int copies) { return copies > ManyCopies; });
        if (images == 0)
            return;
        m_plan.warnings.append(
            Text::tr("Images repeated more than %1 times: %2, up to %3 times. A model may learn "
                     "them by heart. Allow fewer copies, or add photographs.")
                .arg(formatCount(ManyCopies), formatCount(images),
                     formatCount(std::ranges::max(m_alike))));
    }

    void warnOfSources(std::size_t c)
    {
        const auto wish = m_plan.policy.wishes.find(static_cast<ClassId>(c));
        if (wish != m_plan.policy.wishes.end() && wish->second.ignore)
            return;
        const ClassSources &sources = m_sources[c];
        if (sources.images == 0) {
            m_plan.warnings.append(
                (m_plan.policy.allSplits
                     ? Text::tr("%1: no image holds it. Add photographs, or ignore the class.")
                     : Text::tr("%1: no training image holds it. Move some to the training split, "
                                "or ignore the class."))
                    .arg(name(c)));
            return;
        }
        const std::size_t pictures = sources.pictures.size();
        if (sources.repeated == 0 || pictures >= FewSources || m_plan.after[c] <= m_plan.before[c])
            return;
        const bool alike = static_cast<qint64>(pictures) < sources.images;
        const QString sentence =
            alike ? Text::tr("%1: its %2 images show only %3 different pictures; the others are "
                             "near-duplicates. Copies cannot stand in for new photographs.")
                        .arg(name(c), formatCount(sources.images))
                  : Text::tr("%1: only %2 different images hold it. Copies cannot stand in for new "
                             "photographs.")
                        .arg(name(c));
        m_plan.warnings.append(sentence.arg(formatCount(static_cast<qint64>(pictures))));
    }

    const Dataset &m_dataset;
    const ImageAmounts &m_amounts;
    BalancePlan &m_plan;
    std::vector<char> m_short;
    std::vector<int> m_used;  ///< by image: outputs beside the original
    std::vector<int> m_alike; ///< by image: those of them that show much the same
    std::vector<ClassSources> m_sources;
    std::optional<PasteReasons> m_pasting; ///< where objects may be pasted
    bool m_hasBoxes = false;
};

} // namespace

void reportPlan(const Dataset &dataset, const ImageAmounts &amounts, std::span<const int> groups,
                BalancePlan &plan)
{
    Reporter(dataset, amounts, groups, plan).run();
}

} // namespace ballast
