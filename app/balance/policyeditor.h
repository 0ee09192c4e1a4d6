#pragma once

#include "app/document.h"

#include <functional>

class QCheckBox;

namespace ballast {

class ValueSlider;

/// Makes controls that edit Document::policy(), one undo step a gesture. They do not follow the
/// document by themselves: their panel sets their values when the policy changes.
class PolicyEditor
{
public:
    using Edit = std::function<void(BalancePolicy &)>;

    explicit PolicyEditor(Document &document) : m_document(document) {}

    const BalancePolicy &policy() const { return m_document.policy(); }
    void edit(const Edit &change, const QString &undoText) const;
    ValueSlider *slider(const QString &label, const QString &undoText,
                        std::function<void(BalancePolicy &, double)> take) const;
    QCheckBox *check(const QString &text, const QString &undoText,
                     std::function<void(BalancePolicy &, bool)> take) const;

private:
    Document &m_document;
};

} // namespace ballast
