#include "core/balance/pastereport.h"

#include "core/balance/pastedonors.h"
#include "core/balance/plantable.h"
#include "core/base/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <unordered_map>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

QString needsBoxes()
{
    return Text::tr("Pasting needs boxes; these images have none.");
}

/// Bytes that the smallest copy of an image with the class takes, about.
double leastBytes(const Dataset &dataset, const ImageAmounts &amounts, const BalancePolicy &policy,
                  std::size_t classId)
{
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        if (inScope(dataset.images[i], policy) &&
            std::ranges::find(amounts.of(i), classId, &ClassAmount::classId) != amounts.of(i).end())
            least = std::min(least, amounts.bytesOfCopy(i));
    return least;
}

} // namespace

bool anyBox(const Dataset &dataset, const BalancePolicy &policy)
{
    return std::ranges::any_of(dataset.images, [&](const ImageItem &image) {
        return inScope(image, policy) && !image.annotations.empty();
    });
}

bool anySizeKnown(const Dataset &dataset, const BalancePolicy &policy)
{
    return std::ranges::any_of(dataset.images, [&](const ImageItem &image) {
        return inScope(image, policy) && image.width > 0 && image.height > 0;
    });
}

QString unknownSizesText()
{
    return Text::tr("Crops, tiles and pasting need the sizes of the images, and none is known: the "
                    "image files are missing or cannot be read. Open the dataset together with its "
                    "images.");
}

QString budgetReason(const Dataset &dataset, const ImageAmounts &amounts, const BalancePlan &plan,
                     std::size_t classId)
{
    const BalancePolicy &policy = plan.policy;
    if (policy.budget && plan.imagesAdded >= *policy.budget)
        return Text::tr("The budget of %1 images is used up.").arg(formatCount(*policy.budget));
    if (!policy.budgetBytes)
        return {};
    const double least = leastBytes(dataset, amounts, policy, classId);
    if (static_cast<double>(plan.bytesAdded) + least <= static_cast<double>(*policy.budgetBytes))
        return {};
    const auto size = [](double bytes) {
        return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1,
                                           QLocale::DataSizeSIFormat);
    };
    return Text::tr("The budget of %1 of disk is used up: %2 are planned, and one more image with "
                    "it takes %3 or more.")
        .arg(size(static_cast<double>(*policy.budgetBytes)),
             size(static_cast<double>(plan.bytesAdded)), size(least));
}

void warnOfMissingSizes(const Dataset &dataset, BalancePlan &plan)
{
    const BalancePolicy &policy = plan.policy;
    if ((policy.paste || policy.crop || policy.tile) && anyBox(dataset, policy) &&
        !anySizeKnown(dataset, policy))
        plan.warnings.append(unknownSizesText());
}

PasteReasons::PasteReasons(const Dataset &dataset, const ImageAmounts &amounts,
                           const BalancePlan &plan, const std::vector<char> &isShort)
    : m_dataset(dataset),
      m_amounts(amounts),
      m_plan(plan),
      m_lending(isShort.size()),
      m_hasBoxes(anyBox(dataset, plan.policy)),
      m_sizesKnown(anySizeKnown(dataset, plan.policy))
{
    std::unordered_map<std::uint64_t, qint64> uses;
    std::vector<int> outputs = plan.copies;
    for (const PlanItem &item : plan.items) {
        outputs[static_cast<std::size_t>(item.image)] += item.copies;
        for (const PlannedObject &object : item.objects)
            uses[donorKey(object.image, object.annotation)] += item.copies;
    }
    for (std::size_t i = 0; i < outputs.size(); ++i)
        m_allUsed = m_allUsed && (!inScope(dataset.images[i], plan.policy) ||
                                  outputs[i] >= plan.policy.maxCopies || plan.copies[i] < 0);
    const std::vector<DonorPool> pools = findDonors(dataset, plan.policy, isShort);
    for (std::size_t c = 0; c < pools.size(); ++c)
        for (const Donor &donor : pools[c].donors()) {
            ++m_lending[c].donors;
            const auto found = uses.find(donorKey(donor.image, donor.annotation));
            m_lending[c].usedUp +=
                found != uses.end() && found->second >= plan.policy.pasting.mostUses;
        }
}

QString PasteReasons::reason(std::size_t classId) const
{
    const BalancePolicy &policy = m_plan.policy;
    const Lending &lending = m_lending[classId];
    if (!m_hasBoxes)
        return needsBoxes();
    if (!m_sizesKnown)
        return unknownSizesText();
    if (lending.donors == 0)
        return Text::tr("None of its objects can be pasted: their boxes are empty or smaller than "
                        "%1 px, or the size of their images is not known.")
            .arg(formatCount(static_cast<qint64>(LeastDonorSide)));
    if (lending.usedUp == lending.donors)
        return Text::tr("All %1 objects of it that can be pasted are pasted as often as allowed "
                        "(%2 times). Allow more or add photographs.")
            .arg(formatCount(lending.donors), formatCount(policy.pasting.mostUses));
    if (const QString budget = budgetReason(m_dataset, m_amounts, m_plan, classId);
        !budget.isEmpty())
        return budget;
    if (m_allUsed)
        return Text::tr("Every image is used as often as allowed (%1 times). Allow more copies.")
            .arg(formatCount(policy.maxCopies));
    if (policy.crop)
        return Text::tr("No image or window has room left for more of its objects beside the boxes "
                        "that it holds without raising the common classes as well.");
    return Text::tr("No image has room left for more of its objects beside the boxes that it holds "
                    "without raising the common classes as well. Allow crops, too: windows hold "
                    "fewer boxes.");
}

void warnOfPasting(const Dataset &dataset, BalancePlan &plan)
{
    if (!plan.policy.paste)
        return;
    const auto classes = std::ranges::count_if(plan.before, [](qint64 count) { return count > 0; });
    if (!anyBox(dataset, plan.policy))
        plan.warnings.append(needsBoxes());
    else if (classes < 2)
        plan.warnings.append(
            Text::tr("Only one class has objects: there is nothing to even out by pasting."));
    if (plan.pasted.often > 0)
        plan.warnings.append(
            Text::tr("Objects pasted more than %1 times: %2, up to %3 times. A model may learn "
                     "them by heart.")
                .arg(formatCount(PasteFigures::ManyUses), formatCount(plan.pasted.often),
                     formatCount(plan.pasted.mostUses)));
}

} // namespace ballast
