#include "app/balance/wishesdialog.h"

#include "app/document.h"
#include "app/overview/overviewtexts.h"
#include "widgets/card.h"
#include "widgets/numbers.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ballast {

namespace {

/// None where the field is empty, or holds no whole number from `least` on.
std::optional<qint64> numberIn(const QTableWidgetItem &item, qint64 least)
{
    bool ok = false;
    const qint64 number = QLocale().toLongLong(item.text().trimmed(), &ok);
    return ok && number >= least ? std::optional(number) : std::nullopt;
}

QString textOf(const std::optional<qint64> &number)
{
    return number ? countText(*number) : QString();
}

QString countAt(const std::vector<qint64> &counts, int row)
{
    const auto index = static_cast<std::size_t>(row);
    return index < counts.size() ? countText(counts[index]) : QStringLiteral("–");
}

} // namespace

WishesDialog::WishesDialog(Document &document, QWidget *parent)
    : QDialog(parent), m_document(document), m_table(new QTableWidget)
{
    setWindowTitle(tr("Wishes for single classes"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(mutedLabel(tr("A target takes the place of the goal's. A cap is never passed "
                                    "by adding images. A class left alone is neither raised nor "
                                    "counted in the ratio. Empty fields ask for nothing.")));
    column->addWidget(m_table, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_table->setObjectName(QStringLiteral("wishes"));
    m_table->setAccessibleName(windowTitle());
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels(
        {tr("Class"), tr("Now"), tr("After"), tr("Target"), tr("Cap"), tr("Leave alone")});
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 10);
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    connect(m_table, &QTableWidget::itemChanged, this, &WishesDialog::take);
    connect(&document, &Document::changed, this, [this](Change change) {
        if (change == Change::Dataset || change == Change::Policy || change == Change::Plan)
            sync();
    });
    resize(680, 420);
    sync();
}

void WishesDialog::sync()
{
    const QSignalBlocker blocker(m_table);
    const auto classes = static_cast<int>(m_document.dataset()->classes.size());
    m_table->setRowCount(classes);
    for (int row = 0; row < classes; ++row)
        fillRow(row);
}

void WishesDialog::fillRow(int row)
{
    const auto &wishes = m_document.policy().wishes;
    const auto found = wishes.find(row);
    static const ClassWish nothing;
    const ClassWish &wish = found == wishes.end() ? nothing : found->second;
    const auto plan = m_document.plan();
    const QString texts[] = {className(*m_document.dataset(), row),
                             plan ? countAt(plan->before, row) : QStringLiteral("–"),
                             plan ? countAt(plan->after, row) : QStringLiteral("–"),
                             textOf(wish.target),
                             textOf(wish.cap),
                             {}};
    for (int column = 0; column < ColumnCount; ++column) {
        QTableWidgetItem *item = m_table->item(row, column);
        if (!item) {
            item = new QTableWidgetItem;
            m_table->setItem(row, column, item);
        }
        item->setText(texts[column]);
        const bool edits = column == Target || column == Cap;
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable |
                       (edits              ? Qt::ItemIsEditable
                        : column == Ignore ? Qt::ItemIsUserCheckable
                                           : Qt::NoItemFlags));
        if (column != Name)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (column == Ignore)
            item->setCheckState(wish.ignore ? Qt::Checked : Qt::Unchecked);
    }
}

void WishesDialog::take(QTableWidgetItem *item)
{
    const ClassId id = item->row();
    const auto &wishes = m_document.policy().wishes;
    const auto found = wishes.find(id);
    ClassWish wish = found == wishes.end() ? ClassWish() : found->second;
    if (item->column() == Target)
        wish.target = numberIn(*item, 1);
    else if (item->column() == Cap)
        wish.cap = numberIn(*item, 0);
    else if (item->column() == Ignore)
        wish.ignore = item->checkState() == Qt::Checked;
    setWish(id, wish);
    sync(); // also where nothing changed: what is no number goes away
}

void WishesDialog::setWish(ClassId id, const ClassWish &wish)
{
    BalancePolicy policy = m_document.policy();
    if (wish == ClassWish())
        policy.wishes.erase(id);
    else
        policy.wishes[id] = wish;
    m_document.setPolicy(policy,
                         tr("Change wish for %1").arg(className(*m_document.dataset(), id)));
}

} // namespace ballast
