#include "app/balance/planmodel.h"

#include "app/overview/overviewtexts.h"
#include "widgets/numbers.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace ballast {

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

void PlanModel::rebuild()
{
    m_rows.clear();
    m_classes.clear();
    if (!m_plan || !m_dataset)
        return;
    for (int image = 0; image < static_cast<int>(m_plan->copies.size()); ++image)
        if (!m_onlyTreated || copiesOf(image) != 0)
            m_rows.push_back(image);
    chooseClasses();
    sortRows();
}

void PlanModel::chooseClasses()
{
    m_classes.resize(m_plan->before.size());
    std::iota(m_classes.begin(), m_classes.end(), 0);
    if (m_classes.size() <= MostClassColumns)
        return;
    std::stable_sort(m_classes.begin(), m_classes.end(), [this](ClassId a, ClassId b) {
        return m_plan->before[std::size_t(a)] < m_plan->before[std::size_t(b)];
    });
    m_classes.resize(MostClassColumns);
}

qint64 PlanModel::sortKey(int image) const
{
    if (m_sortColumn == Copies)
        return copiesOf(image);
    if (m_sortColumn == Means)
        return copiesOf(image) < 0 ? 2 : copiesOf(image) > 0 ? 1 : 0;
    const auto column = static_cast<std::size_t>(m_sortColumn - FirstClass);
    return column < m_classes.size()
               ? countIn(m_dataset->images[static_cast<std::size_t>(image)], m_classes[column])
               : 0;
}

void PlanModel::sortRows()
{
    const bool down = m_order == Qt::DescendingOrder;
    if (m_sortColumn == Source) {
        std::stable_sort(m_rows.begin(), m_rows.end(), [this, down](int a, int b) {
            const QString &left = m_dataset->images[std::size_t(a)].path;
            const QString &right = m_dataset->images[std::size_t(b)].path;
            return down ? right < left : left < right;
        });
        return;
    }
    std::vector<std::pair<qint64, int>> keyed;
    keyed.reserve(m_rows.size());
    for (const int image : m_rows)
        keyed.emplace_back(sortKey(image), image);
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

QString PlanModel::meansText(int image) const
{
    const int copies = copiesOf(image);
    return copies < 0 ? tr("leave out") : copies > 0 ? tr("repeat") : tr("keep");
}

QString PlanModel::contentsText(int image) const
{
    std::map<ClassId, int> counts;
    const ImageItem &item = m_dataset->images[static_cast<std::size_t>(image)];
    for (const Annotation &annotation : item.annotations)
        ++counts[annotation.classId];
    for (const ClassId tag : item.tags)
        ++counts[tag];
    QString text = item.path;
    for (const auto &[id, count] : counts)
        text += QStringLiteral("\n%1: %2").arg(className(*m_dataset, id), countText(count));
    return text;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int image = imageAt(index.row());
    if (role == Qt::ToolTipRole)
        return contentsText(image);
    if (role == Qt::TextAlignmentRole && index.column() >= Copies)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const ImageItem &item = m_dataset->images[static_cast<std::size_t>(image)];
    switch (index.column()) {
    case Source:
        return item.path.section(u'/', -1);
    case Means:
        return meansText(image);
    case Copies:
        return copiesOf(image) > 0 ? countText(copiesOf(image)) : QStringLiteral("–");
    default:
        return countText(
            countIn(item, m_classes[static_cast<std::size_t>(index.column() - FirstClass)]));
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= Copies ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const bool isClass = section >= FirstClass;
    if (isClass && (role == Qt::DisplayRole || role == Qt::ToolTipRole))
        return className(*m_dataset, m_classes[static_cast<std::size_t>(section - FirstClass)]);
    if (role != Qt::DisplayRole)
        return {};
    const QString headers[] = {tr("Source"), tr("Means"), tr("Copies")};
    return headers[section];
}

} // namespace ballast
