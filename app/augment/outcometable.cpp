#include "app/augment/outcometable.h"

#include "widgets/theme.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <cmath>

namespace ballast {

namespace {

/// x, y, width, height in whole pixels.
QString boxText(const Box &box)
{
    if (box.isEmpty())
        return QStringLiteral("–");
    return QStringLiteral("%1, %2, %3, %4")
        .arg(std::lround(box.x1))
        .arg(std::lround(box.y1))
        .arg(std::lround(box.width()))
        .arg(std::lround(box.height()));
}

QColor fateColor(Fate fate)
{
    const Theme &theme = Theme::current();
    switch (fate) {
    case Fate::Kept:
        return theme.enough;
    case Fate::Clipped:
        return theme.text;
    case Fate::Dropped:
        return theme.low;
    }
    return theme.text;
}

/// Class colours are made for images; on a light table the pale ones need more depth.
QColor legible(const QColor &color)
{
    return Theme::current().dark ? color : color.darker(color.lightness() > 110 ? 150 : 110);
}

} // namespace

void OutcomeModel::setOutcomes(std::shared_ptr<const Dataset> dataset, int image,
                               std::vector<BoxOutcome> outcomes, const BoxRules &rules)
{
    const bool sameRows =
        dataset == m_dataset && image == m_image && outcomes.size() == m_outcomes.size();
    if (!sameRows)
        beginResetModel();
    m_dataset = std::move(dataset);
    m_image = image;
    m_outcomes = std::move(outcomes);
    m_rules = rules;
    if (!sameRows)
        endResetModel();
    else if (!m_outcomes.empty()) // keeps selection and scroll position while a slider moves
        emit dataChanged(index(0, After), index(rowCount() - 1, ResultText));
}

int OutcomeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_outcomes.size());
}

int OutcomeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

ClassId OutcomeModel::classOf(const BoxOutcome &outcome) const
{
    return outcome.classId;
}

QString OutcomeModel::text(const BoxOutcome &outcome, int column) const
{
    switch (column) {
    case Number:
        return outcome.origin == ObjectOrigin::Added ? QStringLiteral("+%1").arg(outcome.source + 1)
                                                     : QString::number(outcome.source + 1);
    case Class: {
        const auto id = static_cast<std::size_t>(classOf(outcome));
        return id < m_dataset->classes.size() ? m_dataset->classes[id].name : tr("(no class)");
    }
    case Before:
        return boxText(outcome.before);
    case After:
        return outcome.fate == Fate::Dropped ? QStringLiteral("–") : boxText(outcome.after);
    case Visible:
        return QStringLiteral("%1 %").arg(std::lround(outcome.visible * 100));
    default:
        return outcomeText(outcome, m_rules);
    }
}

QVariant OutcomeModel::data(const QModelIndex &index, int role) const
{
    const BoxOutcome &outcome = m_outcomes[static_cast<std::size_t>(index.row())];
    const bool figures = index.column() == Before || index.column() == After ||
                         index.column() == Visible || index.column() == Number;
    switch (role) {
    case Qt::DisplayRole:
        return text(outcome, index.column());
    case Qt::TextAlignmentRole:
        return QVariant((figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (index.column() == Class)
            return legible(classColor(classOf(outcome)));
        return index.column() == ResultText ? QVariant(fateColor(outcome.fate)) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == ResultText || index.column() == Class
                   ? text(outcome, index.column())
                   : QVariant();
    default:
        return {};
    }
}

QVariant OutcomeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(
            (section == Class || section == ResultText ? Qt::AlignLeft : Qt::AlignRight) |
            Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("#");
    case Class:
        return tr("Class");
    case Before:
        return tr("Before (x, y, w, h)");
    case After:
        return tr("After");
    case Visible:
        return tr("Visible");
    default:
        return tr("Result");
    }
}

OutcomeTable::OutcomeTable(QWidget *parent) : QTableView(parent), m_model(new OutcomeModel(this))
{
    setModel(m_model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setAccessibleName(tr("What happened to the boxes"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    // Fixed widths by content would be measured again at every frame of a drag.
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const int widths[] = {digit * 4, digit * 13, digit * 20, digit * 20, digit * 8};
    for (int column = 0; column < OutcomeModel::ResultText; ++column)
        setColumnWidth(column, widths[column]);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                emit boxSelected(current.isValid() ? current.row() : -1);
            });
}

void OutcomeTable::highlight(int box)
{
    const QSignalBlocker quiet(selectionModel());
    if (box >= 0 && box < m_model->rowCount()) {
        selectRow(box);
        scrollTo(m_model->index(box, 0));
    } else {
        clearSelection();
        setCurrentIndex({});
    }
    viewport()->update();
}

} // namespace ballast
