#include "app/augment/parameterrow.h"

#include "app/augment/paramtext.h"
#include "app/augment/valuefield.h"
#include "core/augment/transform.h"
#include "widgets/rangeslider.h"
#include "widgets/wheelguard.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace ballast {

namespace {

constexpr int FieldCharacters = 9; // "0.005–0.02", "−10 … 20°"; longer ones scroll

/// Integer, Real and their ranges.
class SliderRow : public ParameterRow
{
public:
    SliderRow(const ParamSpec &parameter, QWidget *parent)
        : ParameterRow(parameter, parent),
          m_slider(new RangeSlider(isRange(parameter) ? RangeSlider::Handles::Two
                                                      : RangeSlider::Handles::One)),
          m_field(new ValueField)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(6);
        layout->addWidget(makeLabel());
        layout->addWidget(m_slider, 1);
        layout->addWidget(m_field);
        setUpSlider();
        const QString name = transformText(parameter.label);
        m_slider->setAccessibleName(name);
        m_field->setAccessibleName(name);
        m_field->setCharacters(FieldCharacters);
        connect(m_field, &ValueField::committed, this, &SliderRow::readField);
        setFocusProxy(m_slider);
        SliderRow::setValue(defaultOf(parameter));
    }

    void setValue(const ParamValue &value) override
    {
        m_value = value;
        m_slider->setMirrored(isAroundZero(spec()) && value.lo == -value.hi);
        m_slider->setValues(value.lo, isRange(spec()) ? value.hi : value.lo);
        showText();
    }
    ParamValue value() const override { return m_value; }

private:
    void setUpSlider()
    {
        const ParamSpec &p = spec();
        m_slider->setScale({p.min, p.max, sliderStep(p), p.logarithmic, isAroundZero(p)});
        m_slider->setDefaults(p.lo, isRange(p) ? p.hi : p.lo);
        m_slider->setToolTip(parameterHelp(p));
        connect(m_slider, &RangeSlider::gestureStarted, this, &ParameterRow::gestureStarted);
        connect(m_slider, &RangeSlider::gestureEnded, this, &ParameterRow::gestureEnded);
        connect(m_slider, &RangeSlider::valuesMoved, this, [this](double lower, double upper) {
            m_value = {lower, isRange(spec()) ? upper : 0};
            showText();
            emit valueEdited(m_value);
        });
    }

    void readField(const QString &text)
    {
        const std::optional<ParamValue> read = valueFromText(spec(), text);
        if (!read) {
            m_field->refuse(ParameterRow::tr("This is not a number. %1").arg(exampleText()));
            return;
        }
        if (*read != m_value) {
            setValue(*read);
            emit valueEdited(m_value);
        }
        showText();
    }

    QString exampleText() const
    {
        return ParameterRow::tr("For example: %1").arg(valueText(spec(), defaultOf(spec())));
    }

    void showText()
    {
        const QString text = valueText(spec(), m_value);
        m_field->setShownText(text);
        m_slider->setAccessibleDescription(text);
    }

    ParamValue m_value;
    RangeSlider *m_slider;
    ValueField *m_field;
};

class SwitchRow : public ParameterRow
{
public:
    SwitchRow(const ParamSpec &parameter, QWidget *parent)
        : ParameterRow(parameter, parent), m_box(new QCheckBox(transformText(parameter.label)))
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_box);
        m_box->setToolTip(parameterHelp(parameter));
        connect(m_box, &QCheckBox::clicked, this, [this] { emit valueEdited(value()); });
        setFocusProxy(m_box);
    }
    void setValue(const ParamValue &value) override { m_box->setChecked(value.lo != 0); }
    ParamValue value() const override { return {m_box->isChecked() ? 1.0 : 0.0, 0}; }

private:
    QCheckBox *m_box;
};

class ChoiceRow : public ParameterRow
{
public:
    ChoiceRow(const ParamSpec &parameter, QWidget *parent)
        : ParameterRow(parameter, parent), m_box(new QComboBox)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(6);
        layout->addWidget(makeLabel());
        layout->addWidget(m_box, 1);
        for (const ParamChoice &choice : parameter.choices)
            m_box->addItem(transformText(choice.label));
        m_box->setToolTip(parameterHelp(parameter));
        m_box->setAccessibleName(transformText(parameter.label));
        m_box->setMinimumContentsLength(8);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        guardWheel(m_box);
        connect(m_box, &QComboBox::activated, this, [this] { emit valueEdited(value()); });
        setFocusProxy(m_box);
    }
    void setValue(const ParamValue &value) override
    {
        m_box->setCurrentIndex(static_cast<int>(value.lo));
    }
    ParamValue value() const override { return {double(std::max(0, m_box->currentIndex())), 0}; }

private:
    QComboBox *m_box;
};

class ColorRow : public ParameterRow
{
public:
    ColorRow(const ParamSpec &parameter, QWidget *parent)
        : ParameterRow(parameter, parent), m_button(new QToolButton)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(6);
        layout->addWidget(makeLabel());
        layout->addWidget(m_button, 1);
        m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_button->setToolTip(parameterHelp(parameter));
        m_button->setAccessibleName(transformText(parameter.label));
        m_button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(m_button, &QToolButton::clicked, this, &ColorRow::choose);
        setFocusProxy(m_button);
    }
    void setValue(const ParamValue &value) override
    {
        m_value = value;
        QPixmap swatch(14, 14);
        swatch.fill(QColor::fromRgb(static_cast<QRgb>(value.lo)));
        m_button->setIcon(swatch);
        m_button->setText(valueText(spec(), value));
    }
    ParamValue value() const override { return m_value; }

private:
    void choose()
    {
        const QColor chosen = QColorDialog::getColor(QColor::fromRgb(static_cast<QRgb>(m_value.lo)),
                                                     this, transformText(spec().label));
        if (!chosen.isValid())
            return;
        setValue({double(chosen.rgb() & 0xffffffU), 0});
        emit valueEdited(m_value);
    }

    ParamValue m_value;
    QToolButton *m_button;
};

/// Class names, separated by commas.
class NamesRow : public ParameterRow
{
public:
    NamesRow(const ParamSpec &parameter, QWidget *parent)
        : ParameterRow(parameter, parent), m_field(new QLineEdit)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(6);
        layout->addWidget(makeLabel());
        layout->addWidget(m_field, 1);
        m_field->setToolTip(parameterHelp(parameter));
        m_field->setAccessibleName(transformText(parameter.label));
        m_field->setPlaceholderText(ParameterRow::tr("Class names"));
        connect(m_field, &QLineEdit::editingFinished, this, &NamesRow::readField);
        setFocusProxy(m_field);
    }
    void setValue(const ParamValue &value) override
    {
        m_value = value;
        m_field->setText(valueText(spec(), value));
    }
    ParamValue value() const override { return m_value; }

private:
    void readField()
    {
        const auto read = valueFromText(spec(), m_field->text());
        if (!read || *read == m_value)
            return;
        setValue(*read);
        emit valueEdited(m_value);
    }

    ParamValue m_value;
    QLineEdit *m_field;
};

/// A folder of images, or image files separated by commas.
class FilesRow : public ParameterRow
{
public:
    FilesRow(const ParamSpec &parameter, QWidget *parent)
        : ParameterRow(parameter, parent), m_field(new QLineEdit), m_button(new QToolButton)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(6);
        layout->addWidget(makeLabel());
        layout->addWidget(m_field, 1);
        layout->addWidget(m_button);
        const QString name = transformText(parameter.label);
        m_field->setToolTip(parameterHelp(parameter));
        m_field->setAccessibleName(name);
        m_field->setPlaceholderText(ParameterRow::tr("Folder with images"));
        m_button->setText(QStringLiteral("…"));
        m_button->setToolTip(ParameterRow::tr("Choose a folder"));
        m_button->setAccessibleName(ParameterRow::tr("%1: choose a folder").arg(name));
        connect(m_field, &QLineEdit::editingFinished, this,
                [this] { take(valueFromText(spec(), m_field->text()).value_or(m_value)); });
        connect(m_button, &QToolButton::clicked, this, &FilesRow::choose);
        setFocusProxy(m_field);
    }
    void setValue(const ParamValue &value) override
    {
        m_value = value;
        m_field->setText(valueText(spec(), value));
    }
    ParamValue value() const override { return m_value; }

private:
    void choose()
    {
        const QString folder = QFileDialog::getExistingDirectory(this, transformText(spec().label),
                                                                 namesIn(m_value.text).value(0));
        if (!folder.isEmpty())
            take({0, 0, joinedNames({folder})});
    }

    void take(const ParamValue &value)
    {
        if (value == m_value)
            return;
        setValue(value);
        emit valueEdited(m_value);
    }

    ParamValue m_value;
    QLineEdit *m_field;
    QToolButton *m_button;
};

} // namespace

ParameterRow *ParameterRow::create(const ParamSpec &spec, QWidget *parent)
{
    switch (spec.kind) {
    case ParamKind::Bool:
        return new SwitchRow(spec, parent);
    case ParamKind::Choice:
        return new ChoiceRow(spec, parent);
    case ParamKind::Color:
        return new ColorRow(spec, parent);
    case ParamKind::Names:
        return new NamesRow(spec, parent);
    case ParamKind::Files:
        return new FilesRow(spec, parent);
    case ParamKind::Integer:
    case ParamKind::Real:
    case ParamKind::IntegerRange:
    case ParamKind::RealRange:
        break;
    }
    return new SliderRow(spec, parent);
}

ParameterRow::ParameterRow(const ParamSpec &spec, QWidget *parent) : QWidget(parent), m_spec(spec)
{
    setObjectName(QString::fromLatin1(spec.key));
}

QLabel *ParameterRow::makeLabel()
{
    m_label = new QLabel(transformText(m_spec.label));
    m_label->setProperty("muted", true);
    m_label->setToolTip(parameterHelp(m_spec));
    m_label->setFixedWidth(fontMetrics().averageCharWidth() * 12);
    m_label->installEventFilter(this);
    return m_label;
}

void ParameterRow::reset()
{
    const ParamValue value = defaultOf(m_spec);
    if (value == this->value())
        return;
    setValue(value);
    emit valueEdited(value);
}

bool ParameterRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_label && event->type() == QEvent::MouseButtonDblClick) {
        reset();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ParameterRow::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Reset to %1").arg(valueText(m_spec, defaultOf(m_spec))), this,
                   &ParameterRow::reset);
    if (isAroundZero(m_spec)) {
        const double reach = std::max(std::abs(value().lo), std::abs(value().hi));
        menu.addAction(tr("Make symmetric"), this, [this, reach] {
            setValue({-reach, reach});
            emit valueEdited(value());
        });
    }
    menu.exec(event->globalPos());
}

} // namespace ballast
