#include "app/augment/stepcard.h"

#include "app/augment/parameterrow.h"
#include "app/augment/paramtext.h"
#include "app/augment/valuefield.h"
#include "core/augment/transform.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cstring>

namespace ballast {

namespace {

constexpr std::size_t RowsAtOnce = 5; ///< more than that go behind "More"

/// A row that means nothing at another parameter's value is not shown.
struct Relevance
{
    const char *key;
    const char *dependsOn;
    double value; ///< shown where the other has this one
};
constexpr Relevance Dependencies[] = {
    {"fill", "border_mode", 0},
    {"scale.y", "keep_ratio", 0},
};

constexpr ParamSpec Probability{"p", "", "", ParamKind::Real, 0, 1, 0.5, 0, "", 2};

QToolButton *flatButton(const QString &icon, const QString &name)
{
    auto *button = new QToolButton;
    button->setProperty("flat", true);
    button->setIcon(themedIcon(icon));
    button->setIconSize({14, 14});
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

QString probabilityText(double probability)
{
    return QString::number(probability, 'f', 2);
}

} // namespace

StepCard::StepCard(const Step &step, QWidget *parent)
    : QFrame(parent), m_step(step), m_layout(new QVBoxLayout(this))
{
    setProperty("card", QStringLiteral("raised"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(transformText(step.transform->label));
    m_layout->setContentsMargins(8, 6, 8, 6);
    m_layout->setSpacing(4);
    buildHeader();
    buildRows();
    setStep(step);
    showRows();
}

void StepCard::buildHeader()
{
    const TransformSpec &spec = *m_step.transform;
    auto *header = new QHBoxLayout;
    header->setSpacing(4);
    m_grip = new QLabel;
    m_grip->setPixmap(themedIcon(QStringLiteral("grip")).pixmap(QSize(14, 14)));
    m_grip->setCursor(Qt::OpenHandCursor);
    m_grip->setToolTip(tr("Drag to reorder (Alt+Up, Alt+Down)"));
    m_grip->setObjectName(QStringLiteral("grip"));
    m_grip->installEventFilter(this);
    m_enabled = new QCheckBox;
    m_enabled->setToolTip(tr("Use this step"));
    m_enabled->setAccessibleName(tr("Use %1").arg(transformText(spec.label)));
    connect(m_enabled, &QCheckBox::clicked, this, [this, &spec](bool on) {
        Step next = m_step;
        next.enabled = on;
        emit stepEdited(
            next, (on ? tr("Switch on %1") : tr("Switch off %1")).arg(transformText(spec.label)));
    });
    m_name = new QLabel(transformText(spec.label));
    m_name->setProperty("heading", true);
    m_name->setToolTip(transformText(spec.help));
    m_name->setMinimumWidth(40);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    header->addWidget(m_grip);
    header->addWidget(m_enabled);
    header->addWidget(m_name, 1);
    buildProbability(header);
    m_layout->addLayout(header);
}

void StepCard::buildProbability(QHBoxLayout *header)
{
    const QString help = tr("Probability that the step is applied to a copy, 0 to 1");
    auto *label = new QLabel(tr("p"));
    label->setProperty("muted", true);
    label->setToolTip(help);
    m_probability = new ValueField;
    m_probability->setCharacters(4);
    m_probability->setToolTip(help);
    m_probability->setAccessibleName(help);
    m_probability->setObjectName(QStringLiteral("probability"));
    connect(m_probability, &ValueField::committed, this, &StepCard::editProbability);
    m_chevron = flatButton(QStringLiteral("chevron-down"), tr("Show or hide the parameters"));
    m_chevron->setObjectName(QStringLiteral("chevron"));
    connect(m_chevron, &QToolButton::clicked, this, [this] {
        setOpen(!m_open);
        emit openChanged(m_open);
    });
    auto *remove = flatButton(QStringLiteral("close"), tr("Remove this step (Del)"));
    remove->setObjectName(QStringLiteral("remove"));
    connect(remove, &QToolButton::clicked, this, &StepCard::removeRequested);
    header->addWidget(label);
    header->addWidget(m_probability);
    header->addWidget(m_chevron);
    header->addWidget(remove);
}

void StepCard::buildRows()
{
    m_body = new QWidget;
    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(2, 0, 2, 2);
    layout->setSpacing(3);
    const auto params = m_step.transform->params;
    for (std::size_t i = 0; i < params.size(); ++i) {
        auto *row = ParameterRow::create(params[i]);
        connect(row, &ParameterRow::valueEdited, this,
                [this, i](const ParamValue &value) { editRow(i, value); });
        connect(row, &ParameterRow::gestureStarted, this, &StepCard::gestureStarted);
        connect(row, &ParameterRow::gestureEnded, this, &StepCard::gestureEnded);
        layout->addWidget(row);
        m_rows.push_back(row);
    }
    m_more = new QToolButton;
    m_more->setProperty("flat", true);
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_allShown = !m_allShown;
        showRows();
    });
    layout->addWidget(m_more);
    buildInside();
    m_layout->addWidget(m_body);
}

/// What only some transforms have: the classes it looks at, and a way to put steps inside.
void StepCard::buildInside()
{
    if (asksForClasses(*m_step.transform)) {
        m_classes = new QPushButton;
        m_classes->setObjectName(QStringLiteral("classes"));
        m_classes->setProperty("hasMenu", true);
        m_classes->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_classes->setToolTip(tr("Classes whose boxes count"));
        m_classes->setMenu(new QMenu(m_classes));
        connect(m_classes->menu(), &QMenu::aboutToShow, this, &StepCard::fillClassMenu);
        m_body->layout()->addWidget(m_classes);
    }
    if (!takesChildren(*m_step.transform))
        return;
    auto *add = new QToolButton;
    add->setObjectName(QStringLiteral("addInside"));
    add->setIcon(themedIcon(QStringLiteral("plus")));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setText(tr("Add a step inside"));
    connect(add, &QToolButton::clicked, this, [this, add] {
        emit addInsideRequested({add->mapToGlobal(QPoint()), add->size()});
    });
    m_body->layout()->addWidget(add);
}

void StepCard::setClassNames(const std::vector<QString> &names)
{
    m_classNames = names;
    showClasses();
}

void StepCard::showClasses()
{
    if (!m_classes)
        return;
    const QStringList chosen(m_step.classes.begin(), m_step.classes.end());
    const QString text = chosen.isEmpty() ? tr("All classes") : chosen.join(QStringLiteral(", "));
    m_classes->setText(m_classes->fontMetrics().elidedText(text, Qt::ElideRight, 240));
    m_classes->setAccessibleName(text);
}

void StepCard::fillClassMenu()
{
    QMenu *menu = m_classes->menu();
    menu->clear();
    QStringList names(m_step.classes.begin(), m_step.classes.end()); // also those not here
    for (const QString &name : m_classNames)
        if (!names.contains(name))
            names << name;
    names.sort();
    const auto choose = [this](std::vector<QString> classes) {
        Step next = m_step;
        next.classes = std::move(classes);
        if (next != m_step)
            emit stepEdited(next,
                            tr("Change classes of %1").arg(transformText(m_step.transform->label)));
    };
    menu->addAction(tr("All classes"), this, [choose] { choose({}); });
    menu->addSeparator();
    for (const QString &name : names) {
        QAction *action = menu->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(std::find(m_step.classes.begin(), m_step.classes.end(), name) !=
                           m_step.classes.end());
        connect(action, &QAction::toggled, this, [this, choose, name](bool on) {
            std::vector<QString> classes = m_step.classes;
            std::erase(classes, name);
            if (on)
                classes.push_back(name);
            choose(std::move(classes));
        });
    }
}

void StepCard::setStep(const Step &step)
{
    m_step = step;
    m_enabled->setChecked(step.enabled);
    m_probability->setShownText(probabilityText(step.probability));
    for (std::size_t i = 0; i < m_rows.size() && i < step.values.size(); ++i) {
        if (m_rows[i]->value() != step.values[i])
            m_rows[i]->setValue(step.values[i]);
    }
    m_body->setEnabled(step.enabled);
    showClasses();
    showRows();
}

void StepCard::setOpen(bool open)
{
    m_open = open;
    showRows();
}

int StepCard::shownRows() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [this](ParameterRow *row) {
        return m_open && !row->isHidden();
    }));
}

void StepCard::setSelected(bool selected)
{
    if (property("current").toBool() == selected)
        return;
    setProperty("current", selected);
    restyle(this);
}

void StepCard::focusFirst()
{
    setFocus(Qt::OtherFocusReason);
}

double StepCard::valueOf(const char *key) const
{
    for (const ParameterRow *row : m_rows) {
        if (std::strcmp(row->spec().key, key) == 0)
            return row->value().lo;
    }
    return 0;
}

bool StepCard::isRelevant(const ParameterRow &row) const
{
    const auto params = m_step.transform->params;
    for (const Relevance &rule : Dependencies) {
        const bool known = std::any_of(params.begin(), params.end(), [&](const ParamSpec &spec) {
            return std::strcmp(spec.key, rule.dependsOn) == 0;
        });
        if (known && std::strcmp(row.spec().key, rule.key) == 0 &&
            valueOf(rule.dependsOn) != rule.value)
            return false;
    }
    return true;
}

void StepCard::showRows()
{
    const bool open = m_open && (!m_rows.empty() || m_classes || takesChildren(*m_step.transform));
    std::size_t shown = 0;
    std::size_t hidden = 0;
    for (ParameterRow *row : m_rows) {
        const bool relevant = isRelevant(*row);
        const bool fits = m_allShown || shown < RowsAtOnce;
        row->setVisible(relevant && fits);
        shown += relevant && fits;
        hidden += relevant && !fits;
    }
    m_more->setVisible(hidden > 0 || m_allShown);
    m_more->setText(m_allShown ? tr("Fewer") : tr("%1 more").arg(hidden));
    m_body->setVisible(open);
    m_chevron->setIcon(
        themedIcon(open ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down")));
}

void StepCard::editRow(std::size_t index, const ParamValue &value)
{
    Step next = m_step;
    next.values[index] = value;
    emit stepEdited(next, tr("Change %1 of %2")
                              .arg(transformText(m_step.transform->params[index].label),
                                   transformText(m_step.transform->label)));
}

void StepCard::editProbability(const QString &text)
{
    const auto read = valueFromText(Probability, text);
    if (!read) {
        m_probability->refuse(tr("A probability is a number from 0 to 1."));
        return;
    }
    m_probability->setShownText(probabilityText(read->lo));
    if (read->lo == m_step.probability)
        return;
    Step next = m_step;
    next.probability = read->lo;
    emit stepEdited(next,
                    tr("Change probability of %1").arg(transformText(m_step.transform->label)));
}

void StepCard::resetAll()
{
    Step next = m_step;
    for (std::size_t i = 0; i < next.values.size(); ++i)
        next.values[i] = defaultOf(next.transform->params[i]);
    next.probability = next.transform->probability;
    if (next != m_step)
        emit stepEdited(next, tr("Reset %1").arg(transformText(m_step.transform->label)));
}

void StepCard::fillMenu(QMenu *menu)
{
    menu->addAction(themedIcon(QStringLiteral("chevron-up")), tr("Move up"), Qt::ALT | Qt::Key_Up,
                    this, [this] { emit moveRequested(-1); });
    menu->addAction(themedIcon(QStringLiteral("chevron-down")), tr("Move down"),
                    Qt::ALT | Qt::Key_Down, this, [this] { emit moveRequested(1); });
    menu->addAction(themedIcon(QStringLiteral("copy")), tr("Duplicate"), this,
                    &StepCard::duplicateRequested);
    menu->addAction(themedIcon(QStringLiteral("reset")), tr("Reset to defaults"), this,
                    &StepCard::resetAll);
    menu->addSeparator();
    menu->addAction(themedIcon(QStringLiteral("trash")), tr("Remove"), Qt::Key_Delete, this,
                    &StepCard::removeRequested);
}

void StepCard::contextMenuEvent(QContextMenuEvent *event)
{
    emit selected();
    QMenu menu(this);
    fillMenu(&menu);
    menu.exec(event->globalPos());
}

void StepCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_layout->activate();
    m_name->setText(m_name->fontMetrics().elidedText(transformText(m_step.transform->label),
                                                     Qt::ElideRight, m_name->width()));
}

void StepCard::mousePressEvent(QMouseEvent *event)
{
    emit selected();
    QFrame::mousePressEvent(event);
}

void StepCard::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    if (m_dragging && event->key() == Qt::Key_Escape) {
        m_dragging = false;
        emit gripReleased(false);
    } else if (alt && event->key() == Qt::Key_Up) {
        emit moveRequested(-1);
    } else if (alt && event->key() == Qt::Key_Down) {
        emit moveRequested(1);
    } else if (event->key() == Qt::Key_Delete && hasFocus()) {
        emit removeRequested();
    } else if (event->key() == Qt::Key_Space && hasFocus()) {
        m_enabled->click();
    } else {
        QFrame::keyPressEvent(event);
    }
}

bool StepCard::eventFilter(QObject *watched, QEvent *event)
{
    return watched == m_grip ? handleGrip(event) : QFrame::eventFilter(watched, event);
}

bool StepCard::handleGrip(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
            return false;
        setFocus(Qt::MouseFocusReason); // for Escape
        m_dragging = true;
        emit selected();
        emit gripPressed();
        return true;
    case QEvent::MouseMove:
        if (m_dragging)
            emit gripMoved(static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
        return m_dragging;
    case QEvent::MouseButtonRelease:
        if (std::exchange(m_dragging, false))
            emit gripReleased(true);
        return true;
    default:
        return false;
    }
}

} // namespace ballast
