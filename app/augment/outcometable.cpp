#include "app/augment/outcometable.h"

#include "core/augment/outline.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QPainter>
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

/// A traffic light of one lamp; its tooltip says the same in words.
QPixmap lightDot(Light light)
{
    const Theme &theme = Theme::current();
    const QColor colors[] = {theme.enough, theme.low, theme.critical};
    QPixmap dot(20, 20);
    dot.setDevicePixelRatio(2);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors[static_cast<std::size_t>(light)]);
    painter.drawEllipse(QRectF(0.5, 0.5, 9, 9));
    return dot;
}

/// Class colours are made for images; on a light table the pale ones need more depth.
QColor legible(const QColor &color)
{
    return Theme::current().dark ? color : color.darker(color.lightness() > 110 ? 150 : 110);
}

} // namespace

void OutcomeModel::setOutcomes(std::shared_ptr<const Dataset> dataset, int image,
                               std::vector<BoxOutcome> outcomes, const BoxRules &rules,
                               OutlineShape outline)
{
    const bool sameRows =
        dataset == m_dataset && image == m_image && outcomes.size() == m_outcomes.size();
    if (!sameRows)
        beginResetModel();
    m_dataset = std::move(dataset);
    m_image = image;
    m_outcomes = std::move(outcomes);
    m_rules = rules;
    m_outline = outline;
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
    return outcome.classAfter();
}

QString OutcomeModel::className(ClassId id) const
{
    const auto index = static_cast<std::size_t>(id);
    return index < m_dataset->classes.size() ? m_dataset->classes[index].name : tr("(no class)");
}

BoxHonesty OutcomeModel::honesty(const BoxOutcome &outcome) const
{
    const ImageItem &item = m_dataset->images[static_cast<std::size_t>(m_image)];
    const auto source = static_cast<std::size_t>(outcome.source);
    return outcome.origin == ObjectOrigin::Source && source < item.annotations.size()
               ? honestyOf(outcome, item.annotations[source], m_outline)
               : BoxHonesty{0, outcome.visible, Light::Ok};
}

/// The traffic light in words and numbers.
QString OutcomeModel::honestyArithmetic(const BoxOutcome &outcome) const
{
    const BoxHonesty judged = honesty(outcome);
    if (judged.growth <= 0)
        return tr("There is no box to judge.");
    const HonestyLimits limits;
    const auto number = [](double value) { return QString::number(value, 'f', 2); };
    const double area = polygonArea(outcome.outline) * outcome.visible;
    const QString verdict = judged.light == Light::Ok      ? tr("Honest")
                            : judged.light == Light::Watch ? tr("Watch")
                                                           : tr("Bad");
    return verdict + u'\n' +
           tr("Box %1 px² for %2 px² of the object in sight: %3 times as loose as in the source")
               .arg(std::lround(outcome.after.area()))
               .arg(std::lround(area))
               .arg(number(judged.growth)) +
           u'\n' + tr("%1 % of the object is visible").arg(std::lround(judged.visible * 100)) +
           u'\n' +
           tr("Watch from %1 times or below %2 %, bad from %3 times or below %4 %")
               .arg(number(limits.watchGrowth))
               .arg(std::lround(limits.watchVisible * 100))
               .arg(number(limits.badGrowth))
               .arg(std::lround(limits.badVisible * 100));
}

QString OutcomeModel::text(const BoxOutcome &outcome, int column) const
{
    switch (column) {
    case Number:
        return outcome.origin == ObjectOrigin::Added ? QStringLiteral("+%1").arg(outcome.source + 1)
                                                     : QString::number(outcome.source + 1);
    case Class:
        return outcome.classAfter() == outcome.classId
                   ? className(outcome.classId)
                   : className(outcome.classId) + QStringLiteral(" → ") +
                         className(outcome.classAfter());
    case Before:
        return boxText(outcome.before);
    case After:
        return outcome.fate == Fate::Dropped ? QStringLiteral("–") : boxText(outcome.after);
    case Visible:
        return QStringLiteral("%1 %").arg(std::lround(outcome.visible * 100));
    case Honesty: {
        const double growth = honesty(outcome).growth;
        return growth > 0 ? QStringLiteral("%1 ×").arg(growth, 0, 'f', 2) : QStringLiteral("–");
    }
    default:
        return outcomeText(outcome, m_rules);
    }
}

QVariant OutcomeModel::data(const QModelIndex &index, int role) const
{
    const BoxOutcome &outcome = m_outcomes[static_cast<std::size_t>(index.row())];
    const bool figures = index.column() == Before || index.column() == After ||
                         index.column() == Visible || index.column() == Number ||
                         index.column() == Honesty;
    switch (role) {
    case Qt::DisplayRole:
        return text(outcome, index.column());
    case Qt::TextAlignmentRole:
        return QVariant((figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (index.column() == Class)
            return legible(classColor(classOf(outcome)));
        return index.column() == ResultText ? QVariant(fateColor(outcome.fate)) : QVariant();
    case Qt::DecorationRole:
        return index.column() == Honesty && honesty(outcome).growth > 0
                   ? QVariant(lightDot(honesty(outcome).light))
                   : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Honesty)
            return honestyArithmetic(outcome);
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
    case Honesty:
        return tr("Looser");
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
    const int widths[] = {digit * 4, digit * 13, digit * 20, digit * 20, digit * 8, digit * 11};
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
