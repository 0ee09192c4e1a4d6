#include "app/balance/policyeditor.h"

#include "widgets/valueslider.h"

#include <QCheckBox>

namespace ballast {

void PolicyEditor::edit(const Edit &change, const QString &undoText) const
{
    BalancePolicy policy = m_document.policy();
    change(policy);
    m_document.setPolicy(policy, undoText);
}

ValueSlider *PolicyEditor::slider(const QString &label, const QString &undoText,
                                  std::function<void(BalancePolicy &, double)> take) const
{
    auto *slider = new ValueSlider(label);
    QObject::connect(slider, &ValueSlider::gestureStarted, &m_document, &Document::beginGesture);
    QObject::connect(slider, &ValueSlider::gestureEnded, &m_document, &Document::endGesture);
    QObject::connect(slider, &ValueSlider::valueChanged, slider,
                     [editor = *this, undoText, take = std::move(take)](double value) {
                         editor.edit([&](BalancePolicy &policy) { take(policy, value); }, undoText);
                     });
    return slider;
}

QCheckBox *PolicyEditor::check(const QString &text, const QString &undoText,
                               std::function<void(BalancePolicy &, bool)> take) const
{
    auto *box = new QCheckBox(text);
    QObject::connect(box, &QCheckBox::toggled, box,
                     [editor = *this, undoText, take = std::move(take)](bool on) {
                         editor.edit([&](BalancePolicy &policy) { take(policy, on); }, undoText);
                     });
    return box;
}

} // namespace ballast
