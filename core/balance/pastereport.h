#pragma once

#include "core/balance/plan.h"

namespace ballast {

/// Says why classes stay short although objects may be pasted.
class PasteReasons
{
public:
    /// `isShort`: by ClassId.
    PasteReasons(const Dataset &dataset, const BalancePlan &plan, const std::vector<char> &isShort);
    QString reason(std::size_t classId) const;

private:
    struct Lending
    {
        qint64 donors = 0;
        qint64 usedUp = 0; ///< of them lent as often as allowed
    };
    const BalancePlan &m_plan;
    std::vector<Lending> m_lending; ///< by ClassId
    bool m_hasBoxes = false;
    bool m_allUsed = true; ///< every image in scope has as many outputs as allowed
};

/// Adds what is to be said of pasting to the plan's warnings.
void warnOfPasting(const Dataset &dataset, BalancePlan &plan);

} // namespace ballast
