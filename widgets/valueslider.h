#pragma once

#include "widgets/rangeslider.h"

class QDoubleSpinBox;
class QLabel;

namespace ballast {

/// A label, a slider and an exact field for one number. A double click on the label takes the
/// default back; the wheel changes nothing that has no focus.
class ValueSlider : public QWidget
{
    Q_OBJECT

public:
    struct Options
    {
        SliderScale scale;
        double standard = 0; ///< the default
        double fieldMax = 0; ///< the field takes values up to here; 0 = as the slider
        int decimals = 0;
        QString suffix;
    };

    explicit ValueSlider(const QString &label, QWidget *parent = nullptr);

    void setOptions(const Options &options);
    /// Without signals.
    void setValue(double value);
    double value() const { return m_value; }
    RangeSlider &slider() { return *m_slider; }

signals:
    void valueChanged(double value); ///< by the user
    void gestureStarted();           ///< around the changes of one drag
    void gestureEnded();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(double value);

    QLabel *m_label;
    RangeSlider *m_slider;
    QDoubleSpinBox *m_field;
    Options m_options;
    double m_value = 0;
};

} // namespace ballast
