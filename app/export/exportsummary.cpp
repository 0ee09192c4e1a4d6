#include "app/export/exportsummary.h"

#include "app/export/exporttimer.h"
#include "app/export/forecastview.h"
#include "widgets/card.h"
#include "widgets/numbers.h"
#include "widgets/theme.h"

#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ballast {

namespace {

const QString Unknown = QStringLiteral("…");

constexpr qsizetype MostWarnings = 8;

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

ExportSummary::ExportSummary(QWidget *parent)
    : QWidget(parent),
      m_obstacle(new QLabel),
      m_partial(new Card({}, Card::Look::OnPanel)),
      m_partialText(new QLabel),
      m_warningArea(new QWidget),
      m_start(new QPushButton(tr("Export balanced dataset")))
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(9);
    m_ratio = addRow(grid, tr("Ratio, exported splits"));
    m_images = addRow(grid, tr("Images"));
    m_augmented = addRow(grid, tr("of these augmented"));
    m_boxes = addRow(grid, tr("Boxes"));
    m_lost = addRow(grid, tr("Boxes lost at edges"));
    m_disk = addRow(grid, tr("Disk"));
    m_time = addRow(grid, tr("Time"));
    m_ratio->setObjectName(QStringLiteral("forecastRatio"));
    m_images->setObjectName(QStringLiteral("forecastImages"));

    m_partialText->setWordWrap(true);
    m_partialText->setObjectName(QStringLiteral("partialText"));
    auto *remove = new QPushButton(tr("Remove what is left over"));
    remove->setObjectName(QStringLiteral("removePartial"));
    m_partial->body().addWidget(m_partialText);
    m_partial->body().addWidget(remove, 0, Qt::AlignLeft);
    connect(remove, &QPushButton::clicked, this, &ExportSummary::removePartialRequested);

    m_obstacle->setWordWrap(true);
    m_obstacle->setProperty("level", QStringLiteral("critical"));
    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    m_warnings = new QVBoxLayout(m_warningArea);
    m_warnings->setContentsMargins(0, 0, 0, 0);
    m_warnings->setSpacing(8);

    m_start->setObjectName(QStringLiteral("startExport"));
    m_start->setProperty("primary", true);
    m_start->setMinimumHeight(fontMetrics().height() * 2 + 2);
    auto *plan = new QPushButton(tr("Change the plan…"));
    connect(m_start, &QPushButton::clicked, this, &ExportSummary::startRequested);
    connect(plan, &QPushButton::clicked, this, &ExportSummary::planRequested);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(headLabel(tr("Forecast")));
    column->addLayout(grid);
    column->addSpacing(8);
    column->addWidget(m_partial);
    column->addWidget(m_obstacle);
    column->addWidget(m_start);
    column->addWidget(plan);
    column->addSpacing(8);
    column->addWidget(m_warningArea);
    column->addStretch();
}

QLabel *ExportSummary::addRow(QGridLayout *grid, const QString &name)
{
    auto *value = new QLabel;
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setWordWrap(true);
    const int row = grid->rowCount();
    grid->addWidget(mutedLabel(name), row, 0);
    grid->addWidget(value, row, 1);
    grid->setColumnStretch(1, 1);
    return value;
}

void ExportSummary::setState(const State &state)
{
    const bool known = state.forecast.has_value();
    const Forecast forecast = state.forecast.value_or(Forecast{});
    qint64 boxesBefore = 0;
    for (const ClassForecast &numbers : forecast.classes)
        boxesBefore += numbers.before;
    const QString change = QStringLiteral("%1 → %2");
    m_ratio->setText(known ? ratioChangeText(forecast) : Unknown);
    m_images->setText(known ? change.arg(countText(state.sourceImages), countText(forecast.images))
                            : Unknown);
    m_augmented->setText(known ? countText(forecast.augmented) : Unknown);
    m_boxes->setText(known ? change.arg(countText(boxesBefore), countText(forecast.boxes))
                           : Unknown);
    m_lost->setText(known ? countText(forecast.boxesLost) : Unknown);
    m_disk->setText(known ? tr("≈ %1").arg(sizeText(forecast.bytes)) : Unknown);
    m_time->setText(known ? tr("≈ %1").arg(durationText(state.seconds)) : Unknown);
    m_partial->setVisible(state.partial.has_value());
    if (state.partial)
        m_partialText->setText(tr("An earlier export to this place was interrupted after %1 "
                                  "images. It lies in %2 and is not a whole dataset.")
                                   .arg(countText(state.partial->imagesWritten),
                                        QDir::toNativeSeparators(state.partial->path)));
    showWarnings(state);
    m_obstacle->setText(state.obstacle);
    m_obstacle->setVisible(!state.obstacle.isEmpty());
    m_start->setEnabled(known && state.obstacle.isEmpty());
}

void ExportSummary::showWarnings(const State &state)
{
    clear(m_warnings);
    m_warningArea->setVisible(!state.warnings.isEmpty());
    if (state.warnings.isEmpty())
        return;
    m_warnings->addWidget(headLabel(tr("Warnings")));
    QStringList shown = state.warnings.mid(0, MostWarnings);
    if (const auto more = state.warnings.size() - shown.size(); more > 0)
        shown << tr("%1 more").arg(countText(more));
    for (const QString &warning : shown) {
        auto *card = new Card({}, Card::Look::OnPanel);
        card->body().addWidget(wrappedLabel(warning));
        m_warnings->addWidget(card);
    }
}

} // namespace ballast

#include "moc_exportsummary.cpp"
