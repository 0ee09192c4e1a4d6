#include "core/balance/planreport.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace ballast {

namespace {

constexpr int ManyCopies = 10;
constexpr qint64 FewSources = 10;

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
    std::vector<qint64> with;    ///< images that also hold the class, by ClassId
    std::vector<qint64> amounts; ///< objects in these images, by ClassId
};

std::vector<ClassSources> collect(const Dataset &dataset, const ImageAmounts &amountsBy,
                                  const BalancePlan &plan, const std::vector<int> &used,
                                  const std::vector<char> &wanted)
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
    Reporter(const Dataset &dataset, const ImageAmounts &amounts, BalancePlan &plan)
        : m_dataset(dataset), m_plan(plan), m_short(plan.before.size(), 0), m_used(plan.copies)
    {
        for (const PlanItem &item : plan.items)
            m_used[static_cast<std::size_t>(item.image)] += item.copies;
        for (std::size_t c = 0; c < m_short.size(); ++c)
            m_short[c] = plan.after[c] < plan.targets[c];
        m_sources = collect(dataset, amounts, plan, m_used, m_short);
    }

    void run()
    {
        for (std::size_t c = 0; c < m_short.size(); ++c)
            if (m_short[c])
                m_plan.shortfalls.push_back(
                    {static_cast<ClassId>(c), m_plan.after[c], m_plan.targets[c], reasonFor(c)});
        warnOfManyCopies();
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
        if (!m_plan.policy.repeat || m_plan.policy.maxCopies <= 0)
            return Text::tr("Repeating images is switched off.");
        if (sources.atLimit == sources.images)
            return Text::tr("All %1 images that hold it are repeated as often as allowed (%2 "
                            "times). Allow more copies or add photographs.")
                .arg(formatCount(sources.images), formatCount(m_plan.policy.maxCopies));
        if (m_plan.policy.budget && m_plan.imagesAdded >= *m_plan.policy.budget)
            return Text::tr("The budget of %1 images is used up.")
                .arg(formatCount(*m_plan.policy.budget));
        return companionReason(c);
    }

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
        if (m_plan.maxCopiesUsed <= ManyCopies)
            return;
        const auto images =
            std::ranges::count_if(m_used, [](int copies) { return copies > ManyCopies; });
        m_plan.warnings.append(
            Text::tr("Images repeated more than %1 times: %2, up to %3 times. A model may learn "
                     "them by heart.")
                .arg(formatCount(ManyCopies), formatCount(images),
                     formatCount(m_plan.maxCopiesUsed)));
    }

    void warnOfSources(std::size_t c)
    {
        const ClassSources &sources = m_sources[c];
        if (sources.images == 0)
            m_plan.warnings.append(Text::tr("%1: no training image holds it.").arg(name(c)));
        else if (sources.repeated > 0 && sources.images < FewSources &&
                 m_plan.after[c] > m_plan.before[c])
            m_plan.warnings.append(
                Text::tr("%1: only %2 different images hold it. Copies cannot stand in for new "
                         "photographs.")
                    .arg(name(c), formatCount(sources.images)));
    }

    const Dataset &m_dataset;
    BalancePlan &m_plan;
    std::vector<char> m_short;
    std::vector<int> m_used; ///< by image: outputs beside the original
    std::vector<ClassSources> m_sources;
};

} // namespace

void reportPlan(const Dataset &dataset, const ImageAmounts &amounts, BalancePlan &plan)
{
    Reporter(dataset, amounts, plan).run();
}

} // namespace ballast
