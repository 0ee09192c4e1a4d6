#include "app/overview/rulespanel.h"

#include "widgets/card.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace ballast {

RulesPanel::RulesPanel(Document &document, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_document(document)
{
    setObjectName(QStringLiteral("rulesPanel"));
    setProperty("card", QStringLiteral("raised"));
    m_rows = {makeRow(&VerdictRules::share, tr("Share of the largest class"), 100),
              makeRow(&VerdictRules::trainCount, tr("Training objects"), 1),
              makeRow(&VerdictRules::validationCount, tr("Validation objects"), 1)};
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 12, 14, 12);
    grid->addWidget(headLabel(tr("When is a class too low?")), 0, 0);
    grid->addWidget(mutedLabel(tr("low below")), 0, 1);
    grid->addWidget(mutedLabel(tr("critical below")), 0, 2);
    int line = 1;
    for (const Row &row : m_rows) {
        grid->addWidget(row.enabled, line, 0);
        grid->addWidget(row.low, line, 1);
        grid->addWidget(row.critical, line++, 2);
    }
    auto *note = mutedLabel(tr("The worst finding decides. Validation is only asked where there "
                               "is a validation split."));
    note->setMinimumWidth(320);
    grid->addWidget(note, line++, 0, 1, 3);
    auto *reset = new QPushButton(tr("Take the defaults back"));
    connect(reset, &QPushButton::clicked, this,
            [this] { m_document.setRules({}, tr("Reset verdict rules")); });
    grid->addWidget(reset, line, 0, 1, 3, Qt::AlignLeft);
    connect(&document, &Document::changed, this, [this](Change change) {
        if (change == Change::Rules)
            sync();
    });
    sync();
}

RulesPanel::Row RulesPanel::makeRow(VerdictRules::Limit VerdictRules::*limit, const QString &text,
                                    double scale)
{
    Row row{limit, scale, new QCheckBox(text), makeField(tr("%1, low below").arg(text), scale),
            makeField(tr("%1, critical below").arg(text), scale)};
    connect(row.enabled, &QCheckBox::toggled, this, &RulesPanel::take);
    return row;
}

QDoubleSpinBox *RulesPanel::makeField(const QString &name, double scale)
{
    auto *field = new QDoubleSpinBox;
    field->setAccessibleName(name);
    field->setKeyboardTracking(false);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setAlignment(Qt::AlignRight);
    field->setDecimals(scale > 1 ? 1 : 0);
    field->setRange(0, scale > 1 ? 100 : 1'000'000);
    if (scale > 1)
        field->setSuffix(QStringLiteral("\u202f%"));
    connect(field, &QDoubleSpinBox::valueChanged, this, &RulesPanel::take);
    return field;
}

void RulesPanel::popUpUnder(QWidget &button)
{
    sync();
    adjustSize();
    move(button.mapToGlobal(QPoint(0, button.height() + 4)));
    show();
}

void RulesPanel::sync()
{
    for (const Row &row : m_rows) {
        const VerdictRules::Limit &limit = m_document.rules().*row.limit;
        const QSignalBlocker blockers[] = {QSignalBlocker(row.enabled), QSignalBlocker(row.low),
                                           QSignalBlocker(row.critical)};
        row.enabled->setChecked(limit.enabled);
        row.low->setValue(limit.low * row.scale);
        row.critical->setValue(limit.critical * row.scale);
        row.low->setEnabled(limit.enabled);
        row.critical->setEnabled(limit.enabled);
    }
}

void RulesPanel::take()
{
    VerdictRules rules;
    for (const Row &row : m_rows)
        rules.*row.limit = {row.enabled->isChecked(), row.low->value() / row.scale,
                            row.critical->value() / row.scale};
    m_document.setRules(rules, tr("Change verdict rules"));
}

} // namespace ballast
