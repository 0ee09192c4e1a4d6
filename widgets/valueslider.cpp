#include "widgets/valueslider.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace ballast {

ValueSlider::ValueSlider(const QString &label, QWidget *parent)
    : QWidget(parent),
      m_label(new QLabel(label)),
      m_slider(new RangeSlider(RangeSlider::Handles::One)),
      m_field(new QDoubleSpinBox)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_label);
    row->addWidget(m_slider, 1);
    row->addWidget(m_field);
    m_label->setBuddy(m_field);
    m_label->setToolTip(tr("Double-click takes the default back"));
    m_label->installEventFilter(this);
    m_slider->setAccessibleName(label);
    m_field->setAccessibleName(label);
    m_field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_field->setAlignment(Qt::AlignRight);
    m_field->setKeyboardTracking(false);
    m_field->setGroupSeparatorShown(true);
    m_field->setFocusPolicy(Qt::StrongFocus); // not by the wheel
    m_field->installEventFilter(this);
    connect(m_slider, &RangeSlider::gestureStarted, this, &ValueSlider::gestureStarted);
    connect(m_slider, &RangeSlider::gestureEnded, this, &ValueSlider::gestureEnded);
    connect(m_slider, &RangeSlider::valuesMoved, this, [this](double value) { take(value); });
    connect(m_field, &QDoubleSpinBox::valueChanged, this, &ValueSlider::take);
}

void ValueSlider::setOptions(const Options &options)
{
    m_options = options;
    const QSignalBlocker blocker(m_field);
    m_field->setDecimals(options.decimals);
    m_field->setRange(options.scale.min, std::max(options.scale.max, options.fieldMax));
    m_field->setSingleStep(options.scale.step);
    m_field->setSuffix(options.suffix);
    m_slider->setScale(options.scale);
    m_slider->setDefaults(options.standard, options.standard);
    setValue(m_value);
}

void ValueSlider::setValue(double value)
{
    const QSignalBlocker blocker(m_field);
    m_field->setValue(value);
    m_value = m_field->value();
    m_slider->setValue(m_value);
}

void ValueSlider::take(double value)
{
    const double before = m_value;
    setValue(value);
    if (m_value != before)
        emit valueChanged(m_value);
}

bool ValueSlider::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && watched == m_field && !m_field->hasFocus()) {
        event->ignore(); // the page scrolls instead
        return true;
    }
    if (event->type() == QEvent::MouseButtonDblClick && watched == m_label) {
        take(m_options.standard);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ballast
