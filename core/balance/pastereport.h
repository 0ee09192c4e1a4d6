#pragma once

#include "core/balance/plantable.h"

namespace ballast {

/// Says why classes stay short although objects may be pasted.
class PasteReasons
{
public:
    /// `isShort`: by ClassId.
    PasteReasons(const Dataset &dataset, const ImageAmounts &amounts, const BalancePlan &plan,
                 const std::vector<char> &isShort);
    QString reason(std::size_t classId) const;

private:
    struct Lending
    {
        qint64 donors = 0;
        qint64 usedUp = 0; ///< of them lent as often as allowed
    };
    const Dataset &m_dataset;
    const ImageAmounts &m_amounts;
    const BalancePlan &m_plan;
    std::vector<Lending> m_lending; ///< by ClassId
    bool m_hasBoxes = false;
    bool m_sizesKnown = false;
    bool m_allUsed = true; ///< every image in scope has as many outputs as allowed
};

/// Whether any image in scope has a box; a known size.
bool anyBox(const Dataset &dataset, const BalancePolicy &policy);
bool anySizeKnown(const Dataset &dataset, const BalancePolicy &policy);
/// What is missing where no size is known, and how to get it; translated.
QString unknownSizesText();
/// That the budget leaves no room for one more image with the class; empty where it does.
QString budgetReason(const Dataset &dataset, const ImageAmounts &amounts, const BalancePlan &plan,
                     std::size_t classId);

/// Warns where means are chosen that need the images' sizes and none is known.
void warnOfMissingSizes(const Dataset &dataset, BalancePlan &plan);
/// Adds what is to be said of pasting to the plan's warnings.
void warnOfPasting(const Dataset &dataset, BalancePlan &plan);

} // namespace ballast
