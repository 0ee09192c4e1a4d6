#include "app/balance/planmodel.h"

#include "app/overview/overviewtexts.h"
#include "widgets/numbers.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

namespace ballast {

constexpr qsizetype HeadCharacters = 12; ///< of a class's name over its column

int countIn(const ImageItem &image, ClassId id)
{
    const auto boxes = std::count_if(image.annotations.begin(), image.annotations.end(),
                                     [id](const Annotation &one) { return one.classId == id; });
    const auto tags = std::count(image.tags.begin(), image.tags.end(), id);
    return static_cast<int>(boxes + tags);
}

PlanModel::PlanModel(QObject *parent) : QAbstractTableModel(parent) {}

void PlanModel::setPlan(std::shared_ptr<const Dataset> dataset,
                        std::shared_ptr<const BalancePlan> plan)
{
    beginResetModel();
    m_dataset = std::move(dataset);
    m_plan = std::move(plan);
    rebuild();
    endResetModel();
}

void PlanModel::setOnlyTreated(bool on)
{
    beginResetModel();
    m_onlyTreated = on;
    rebuild();
    endResetModel();
}

const PlanItem *PlanModel::itemOf(const Row &row) const
{
    return row.item < 0 ? nullptr : &m_plan->items[static_cast<std::size_t>(row.item)];
}

int PlanModel::copiesOf(const Row &row) const
{
    const PlanItem *item = itemOf(row);
    return item ? item->copies : m_plan->copies[static_cast<std::size_t>(row.image)];
}

int PlanModel::countOf(const Row &row, ClassId id) const
{
    const ImageItem &image = m_dataset->images[static_cast<std::size_t>(row.image)];
    const PlanItem *item = itemOf(row);
    if (!item)
        return countIn(image, id);
    const std::vector<ClassId> held = classesOf(*item);
    return static_cast<int>(std::count(held.begin(), held.end(), id));
}

/// Of every object that an output of the item holds, the pasted ones last.
std::vector<ClassId> PlanModel::classesOf(const PlanItem &item) const
{
    std::vector<ClassId> held;
    const auto add = [&](int image, int annotation) {
        const ImageItem &source = m_dataset->images[static_cast<std::size_t>(image)];
        held.push_back(source.annotations[static_cast<std::size_t>(annotation)].classId);
    };
    const auto &images = m_dataset->images;
    for (const int index :
         annotationsIn(images[static_cast<std::size_t>(item.image)], item, m_plan->policy))
        add(item.image, index);
    for (const PlannedObject &object : item.objects) {
        add(object.image, object.annotation);
        for (const int along : companionsOf(images[static_cast<std::size_t>(object.image)],
                                            object.annotation, m_plan->policy))
            add(object.image, along);
    }
    return held;
}

void PlanModel::rebuild()
{
    m_rows.clear();
    m_classes.clear();
    if (!m_plan || !m_dataset)
        return;
    for (int image = 0; image < static_cast<int>(m_plan->copies.size()); ++image)
        if (!m_onlyTreated || m_plan->copies[static_cast<std::size_t>(image)] != 0)
            m_rows.push_back({image, -1});
    for (std::size_t i = 0; i < m_plan->items.size(); ++i)
        m_rows.push_back({m_plan->items[i].image, static_cast<int>(i)});
    chooseClasses();
    sortRows();
}

void PlanModel::chooseClasses()
{
    m_classes.resize(m_plan->before.size());
    std::iota(m_classes.begin(), m_classes.end(), 0);
    if (m_classes.size() <= MostClassColumns)
        return;
    const auto rarity = [this](ClassId id) { // those without any come last
        const qint64 count = m_plan->before[std::size_t(id)];
        return count > 0 ? count : std::numeric_limits<qint64>::max();
    };
    std::stable_sort(m_classes.begin(), m_classes.end(),
                     [&](ClassId a, ClassId b) { return rarity(a) < rarity(b); });
    m_classes.resize(MostClassColumns);
}

qint64 PlanModel::sortKey(const Row &row) const
{
    if (m_sortColumn == Copies)
        return copiesOf(row);
    if (m_sortColumn == Means) {
        if (const PlanItem *item = itemOf(row))
            return 2 + static_cast<qint64>(item->means);
        return copiesOf(row) < 0 ? 1000 : copiesOf(row) > 0 ? 1 : 0; // dropped ones last
    }
    const auto column = static_cast<std::size_t>(m_sortColumn - FirstClass);
    return column < m_classes.size() ? countOf(row, m_classes[column]) : 0;
}

void PlanModel::sortRows()
{
    const bool down = m_order == Qt::DescendingOrder;
    if (m_sortColumn == Source) {
        std::stable_sort(m_rows.begin(), m_rows.end(), [this, down](Row a, Row b) {
            const QString &left = m_dataset->images[std::size_t(a.image)].path;
            const QString &right = m_dataset->images[std::size_t(b.image)].path;
            return down ? right < left : left < right;
        });
        return;
    }
    std::vector<std::pair<qint64, Row>> keyed;
    keyed.reserve(m_rows.size());
    for (const Row &row : m_rows)
        keyed.emplace_back(sortKey(row), row);
    std::stable_sort(keyed.begin(), keyed.end(), [down](const auto &a, const auto &b) {
        return down ? b.first < a.first : a.first < b.first;
    });
    std::transform(keyed.begin(), keyed.end(), m_rows.begin(),
                   [](const auto &one) { return one.second; });
}

void PlanModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0)
        return;
    m_sortColumn = column;
    m_order = order;
    if (!m_plan)
        return;
    beginResetModel();
    sortRows();
    endResetModel();
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstClass + static_cast<int>(m_classes.size());
}

QString PlanModel::meansText(const Row &row) const
{
    const PlanItem *item = itemOf(row);
    if (!item) {
        const int copies = copiesOf(row);
        return copies < 0 ? tr("leave out") : copies > 0 ? tr("repeat") : tr("keep");
    }
    if (item->means == ballast::Means::Paste) {
        const QString objects = countText(static_cast<qint64>(item->objects.size()));
        return item->window ? tr("crop, %1 pasted").arg(objects) : tr("%1 pasted").arg(objects);
    }
    if (item->means == ballast::Means::Inside)
        return tr("inside boxes");
    const QString side[] = {countText(item->window ? item->window->width : 0),
                            countText(item->window ? item->window->height : 0)};
    return (item->means == ballast::Means::Tile ? tr("tile %1 × %2") : tr("object crop %1 × %2"))
        .arg(side[0], side[1]);
}

QString PlanModel::contentsText(const Row &row) const
{
    std::map<ClassId, int> counts;
    const ImageItem &image = m_dataset->images[static_cast<std::size_t>(row.image)];
    const PlanItem *item = itemOf(row);
    PlanItem whole;
    whole.image = row.image;
    for (const ClassId id : classesOf(item ? *item : whole))
        ++counts[id];
    if (!item)
        for (const ClassId tag : image.tags)
            ++counts[tag];
    QString text = image.path;
    for (const auto &[id, count] : counts)
        text += QStringLiteral("\n%1: %2").arg(className(*m_dataset, id), countText(count));
    if (item && !item->blanked.empty())
        text +=
            u'\n' + tr("cut objects: %1").arg(countText(static_cast<qint64>(item->blanked.size())));
    if (item && !item->objects.empty())
        text += u'\n' +
                tr("pasted objects: %1").arg(countText(static_cast<qint64>(item->objects.size())));
    return text;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = rowAt(index.row());
    if (role == Qt::ToolTipRole)
        return contentsText(row);
    if (role == Qt::TextAlignmentRole && index.column() >= Copies)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Source:
        return m_dataset->images[static_cast<std::size_t>(row.image)].path.section(u'/', -1);
    case Means:
        return meansText(row);
    case Copies:
        return copiesOf(row) > 0 ? countText(copiesOf(row)) : QStringLiteral("–");
    default:
        return countText(
            countOf(row, m_classes[static_cast<std::size_t>(index.column() - FirstClass)]));
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= Copies ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const bool isClass = section >= FirstClass;
    if (isClass && (role == Qt::DisplayRole || role == Qt::ToolTipRole)) {
        const QString name =
            className(*m_dataset, m_classes[static_cast<std::size_t>(section - FirstClass)]);
        const bool isLong = role == Qt::DisplayRole && name.size() > HeadCharacters;
        return isLong ? name.left(HeadCharacters - 1) + u'…' : name;
    }
    if (role != Qt::DisplayRole)
        return {};
    const QString headers[] = {tr("Source"), tr("Means"), tr("Copies")};
    return headers[section];
}

} // namespace ballast
