#include "app/overview/weightspanel.h"

#include "app/overview/numberitem.h"
#include "widgets/card.h"
#include "widgets/numbers.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QTimer>

#include <cmath>

namespace ballast {

namespace {

constexpr int ConfirmationMs = 2500;
constexpr int MostRowsInView = 10;

/// Three decimals, more for small weights: never a bare 0.000.
QString weightText(double weight)
{
    if (weight <= 0)
        return QStringLiteral("0");
    const int decimals = weight >= 0.1 ? 3 : 2 + static_cast<int>(std::ceil(-std::log10(weight)));
    return realText(weight, std::min(decimals, 9));
}

} // namespace

WeightsPanel::WeightsPanel(Copying copying, QWidget *parent)
    : QWidget(parent),
      m_scheme(new QComboBox),
      m_parameter(new QDoubleSpinBox),
      m_parameterName(new QLabel),
      m_formula(mutedLabel()),
      m_source(mutedLabel()),
      m_table(new QTableWidget),
      m_copied(new QLabel)
{
    for (const WeightSchemeInfo &info : weightSchemes())
        m_scheme->addItem(QCoreApplication::translate("Weights", info.label),
                          static_cast<int>(info.scheme));
    m_scheme->setAccessibleName(tr("Weight scheme"));
    m_scheme->setFocusPolicy(Qt::StrongFocus);
    m_scheme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_parameter->setDecimals(5);
    m_parameter->setKeyboardTracking(false);
    m_parameter->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_parameterName->setBuddy(m_parameter);
    m_copied->setProperty("level", QStringLiteral("enough"));
    makeNumberTable(*m_table, {tr("Class"), tr("Count"), tr("Weight")});
    m_table->setAccessibleName(tr("Class weights"));
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_scheme, 1);
    choice->addWidget(m_parameterName);
    choice->addWidget(m_parameter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(headLabel(tr("Weights for training")));
    column->addLayout(choice);
    column->addWidget(m_formula);
    column->addWidget(m_table);
    if (copying == Copying::Here)
        column->addWidget(makeCopyButtons());
    column->addWidget(m_copied);
    column->addWidget(m_source);
    connect(m_scheme, &QComboBox::activated, this, [this] {
        if (options().scheme == WeightScheme::Custom && m_custom.size() != m_weights.size())
            m_custom = m_weights; // what is there is where one's own numbers begin
        refresh();
    });
    connect(m_table, &QTableWidget::itemChanged, this,
            [this](QTableWidgetItem *item) { takeCustom(*item); });
    connect(m_parameter, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        (options().scheme == WeightScheme::LogSmoothed ? m_mu : m_beta) = value;
        refresh();
    });
    m_copied->hide();
}

QWidget *WeightsPanel::makeCopyButtons()
{
    auto *row = new QWidget;
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(4); // side by side in a panel with a scroll bar, too
    const std::pair<WeightSnippet, QString> kinds[] = {
        {WeightSnippet::PyTorch, QStringLiteral("PyTorch")},
        {WeightSnippet::Keras, QStringLiteral("Keras")},
        {WeightSnippet::Json, QStringLiteral("JSON")}};
    buttons->addWidget(new QLabel(tr("Copy as")));
    for (const auto &[kind, name] : kinds) {
        auto *button = new QPushButton(name);
        button->setAccessibleName(tr("Copy as %1").arg(name));
        button->setToolTip(button->accessibleName());
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, kind = kind, name = name] { copy(kind, name); });
    }
    buttons->addStretch(1);
    return row;
}

WeightOptions WeightsPanel::options() const
{
    return {static_cast<WeightScheme>(m_scheme->currentData().toInt()), m_beta, m_mu, m_custom};
}

void WeightsPanel::setCounts(std::vector<QString> names, std::vector<qint64> counts,
                             const QString &source)
{
    m_names = std::move(names);
    m_counts = std::move(counts);
    m_source->setText(tr("From %1. Weights and a balanced dataset are alternatives: after a "
                         "balanced export, train without weights.")
                          .arg(source));
    refresh();
}

void WeightsPanel::refresh()
{
    const WeightOptions chosen = options();
    const bool hasBeta = chosen.scheme == WeightScheme::EffectiveNumber;
    const bool hasMu = chosen.scheme == WeightScheme::LogSmoothed;
    const QSignalBlocker blocker(m_parameter);
    m_parameter->setRange(hasMu ? 0.00001 : 0, hasMu ? 1000 : 0.99999);
    m_parameter->setSingleStep(hasMu ? 0.05 : 0.001);
    m_parameter->setValue(hasMu ? m_mu : m_beta);
    m_parameterName->setText(hasMu ? QStringLiteral("μ") : QStringLiteral("β"));
    m_parameter->setAccessibleName(m_parameterName->text());
    m_parameter->setVisible(hasBeta || hasMu);
    m_parameterName->setVisible(hasBeta || hasMu);
    for (const WeightSchemeInfo &info : weightSchemes())
        if (info.scheme == chosen.scheme)
            m_formula->setText(info.scheme == WeightScheme::Custom
                                   ? tr("Double-click a weight to change it")
                                   : QString::fromUtf8(info.formula));
    m_weights = classWeights(m_counts, chosen);
    fillTable();
    emit weightsChanged();
}

void WeightsPanel::takeCustom(const QTableWidgetItem &item)
{
    if (options().scheme != WeightScheme::Custom || item.column() != 2)
        return;
    bool ok = false;
    const double weight = locale().toDouble(item.text(), &ok);
    const auto id =
        static_cast<std::size_t>(m_table->item(item.row(), 0)->data(Qt::UserRole).toInt());
    m_custom.resize(m_names.size(), 1);
    if (ok && weight >= 0 && std::isfinite(weight))
        m_custom[id] = weight;
    // Later: the table is being edited.
    QMetaObject::invokeMethod(this, &WeightsPanel::refresh, Qt::QueuedConnection);
}

void WeightsPanel::fillTable()
{
    const bool custom = options().scheme == WeightScheme::Custom;
    const QSignalBlocker blocker(m_table);
    m_table->setEditTriggers(custom ? QAbstractItemView::AllEditTriggers
                                    : QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(false);
    m_table->setRowCount(static_cast<int>(m_names.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto id = static_cast<std::size_t>(row);
        m_table->setItem(row, 0, makeNameItem(m_names[id], row));
        m_table->setItem(row, 1, new NumberItem(double(m_counts[id]), countText(m_counts[id])));
        auto *weight = new NumberItem(m_weights[id], weightText(m_weights[id]));
        weight->setToolTip(m_weights[id] > 0 ? csvNumber(m_weights[id])
                                             : tr("No samples: no loss ever sees this class"));
        if (custom)
            weight->setFlags(weight->flags() | Qt::ItemIsEditable);
        m_table->setItem(row, 2, weight);
    }
    m_table->setSortingEnabled(true);
    fitNumberColumns(*m_table);
    const int rows = std::clamp(m_table->rowCount(), 1, MostRowsInView);
    m_table->setFixedHeight(m_table->verticalHeader()->defaultSectionSize() * rows +
                            m_table->horizontalHeader()->sizeHint().height() + 4);
}

void WeightsPanel::copy(WeightSnippet kind, const QString &what)
{
    QGuiApplication::clipboard()->setText(weightSnippet(kind, m_names, m_weights));
    m_copied->setText(tr("Copied for %1").arg(what));
    m_copied->show();
    QTimer::singleShot(ConfirmationMs, m_copied, &QLabel::hide);
}

} // namespace ballast
