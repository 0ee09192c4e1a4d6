#include "app/augment/classrulesdialog.h"

#include "app/document.h"
#include "core/augment/strength.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <memory>

namespace ballast {

namespace {

constexpr std::array Factors{0.75, 0.5, 0.25, 0.1};

/// Whether it may show the image as in a mirror.
bool mayMirror(const TransformSpec &transform)
{
    constexpr std::array names{"HorizontalFlip", "VerticalFlip", "Transpose", "D4",
                               "SquareSymmetry"};
    return std::ranges::any_of(
        names, [&](auto *name) { return QLatin1String(name) == QLatin1String(transform.name); });
}

QString percent(double factor)
{
    return QString::number(factor * 100, 'g', 3);
}

QString ruleText(const ClassRule *rule)
{
    if (!rule)
        return ClassRulesDialog::tr("allowed");
    switch (rule->kind) {
    case ClassRule::Kind::Forbid:
        return ClassRulesDialog::tr("forbidden");
    case ClassRule::Kind::Limit:
        return ClassRulesDialog::tr("at most %1 %").arg(percent(rule->factor));
    case ClassRule::Kind::Swap:
        return QStringLiteral("⇄ ") + rule->partner;
    }
    return {};
}

/// The dataset's classes, and those that only the rules name.
std::vector<QString> classesOf(const Document &document)
{
    std::vector<QString> names;
    for (const ClassInfo &info : document.dataset()->classes)
        names.push_back(info.name);
    for (const ClassRule &rule : document.pipeline().classRules)
        if (std::ranges::find(names, rule.className) == names.end())
            names.push_back(rule.className);
    return names;
}

/// Of the pipeline's steps, in its order, and those that only the rules name.
std::vector<const TransformSpec *> transformsOf(const Pipeline &pipeline)
{
    std::vector<const TransformSpec *> transforms;
    const auto add = [&](const TransformSpec *transform) {
        if (transform && !takesChildren(*transform) &&
            std::ranges::find(transforms, transform) == transforms.end())
            transforms.push_back(transform);
    };
    for (const Step *step : allSteps(pipeline.steps))
        add(step->transform);
    for (const ClassRule &rule : pipeline.classRules)
        add(transformByName(rule.transform));
    return transforms;
}

} // namespace

ClassRulesDialog::ClassRulesDialog(Document &document, QWidget *parent)
    : QDialog(parent), m_document(document), m_table(new QTableWidget), m_empty(new QLabel)
{
    setWindowTitle(tr("Class rules"));
    auto *layout = new QVBoxLayout(this);
    auto *help = new QLabel(tr("What a step may do to images that hold a class. An image gets what "
                               "all its classes allow; click a cell to change it."));
    help->setWordWrap(true);
    help->setProperty("muted", true);
    layout->addWidget(help);
    m_empty->setText(tr("Open a dataset and add a step: classes are the rows, steps the columns."));
    m_empty->setWordWrap(true);
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 1);
    m_table->setObjectName(QStringLiteral("classRules"));
    m_table->setAccessibleName(tr("Class rules"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 22); // with padding
    connect(m_table, &QTableWidget::cellClicked, this, &ClassRulesDialog::askAt);
    connect(m_table, &QTableWidget::activated, this,
            [this](const QModelIndex &index) { askAt(index.row(), index.column()); });
    connect(&m_document, &Document::changed, this, &ClassRulesDialog::sync);
    resize(720, 420);
    rebuild();
}

void ClassRulesDialog::sync(Change change)
{
    if (change == Change::Pipeline || change == Change::Dataset)
        rebuild();
}

void ClassRulesDialog::rebuild()
{
    const auto classes = classesOf(m_document);
    const auto transforms = transformsOf(m_document.pipeline());
    if (classes != m_classes || transforms != m_transforms) {
        m_classes = classes;
        m_transforms = transforms;
        m_table->clear();
        m_table->setRowCount(static_cast<int>(classes.size()));
        m_table->setColumnCount(static_cast<int>(transforms.size()));
        m_table->setVerticalHeaderLabels({classes.begin(), classes.end()});
        QStringList labels;
        for (const TransformSpec *transform : transforms)
            labels << transformText(transform->label);
        m_table->setHorizontalHeaderLabels(labels);
    }
    fillCells();
    const bool any = !m_classes.empty() && !m_transforms.empty();
    m_table->setVisible(any);
    m_empty->setVisible(!any);
}

void ClassRulesDialog::fillCells()
{
    const Theme &theme = Theme::current();
    for (int row = 0; row < m_table->rowCount(); ++row)
        for (int column = 0; column < m_table->columnCount(); ++column) {
            QTableWidgetItem *item = m_table->item(row, column);
            if (!item) {
                item = new QTableWidgetItem;
                item->setTextAlignment(Qt::AlignCenter);
                m_table->setItem(row, column, item);
            }
            const ClassRule *rule = ruleAt(row, column);
            item->setText(ruleText(rule));
            const bool forbids = rule && rule->kind == ClassRule::Kind::Forbid;
            item->setForeground(!rule ? theme.mutedText : forbids ? theme.low : theme.text);
        }
}

const ClassRule *ClassRulesDialog::ruleAt(int row, int column) const
{
    const auto &rules = m_document.pipeline().classRules;
    const ClassRule cell = emptyRule(row, column);
    const auto found = std::ranges::find_if(rules, [&](const ClassRule &rule) {
        return rule.className == cell.className && rule.transform == cell.transform;
    });
    return found == rules.end() ? nullptr : &*found;
}

ClassRule ClassRulesDialog::emptyRule(int row, int column) const
{
    ClassRule rule;
    rule.className = m_classes[static_cast<std::size_t>(row)];
    rule.transform = QString::fromLatin1(m_transforms[static_cast<std::size_t>(column)]->name);
    return rule;
}

QMenu *ClassRulesDialog::menuFor(int row, int column)
{
    auto *menu = new QMenu(this);
    const TransformSpec &transform = *m_transforms[static_cast<std::size_t>(column)];
    const auto offer = [&](QMenu *to, const QString &text, const std::optional<ClassRule> &rule) {
        to->addAction(text, this, [this, row, column, rule] { setRule(row, column, rule); });
    };
    ClassRule rule = emptyRule(row, column);
    offer(menu, tr("Allow"), {});
    offer(menu, tr("Forbid"), rule);
    rule.kind = ClassRule::Kind::Limit;
    for (const double factor : Factors) {
        rule.factor = factor;
        if (canBeLimited(transform))
            offer(menu, tr("At most %1 % of the range").arg(percent(factor)), rule);
    }
    if (!mayMirror(transform))
        return menu;
    rule.kind = ClassRule::Kind::Swap;
    rule.factor = 1;
    QMenu *partners = menu->addMenu(tr("Swap the label with"));
    for (const QString &name : m_classes)
        if (name != rule.className) {
            rule.partner = name;
            offer(partners, QString(name).replace(u'&', QStringLiteral("&&")), rule);
        }
    return menu;
}

void ClassRulesDialog::askAt(int row, int column)
{
    const std::unique_ptr<QMenu> menu(menuFor(row, column));
    const QRect cell = m_table->visualItemRect(m_table->item(row, column));
    menu->exec(m_table->viewport()->mapToGlobal(cell.bottomLeft()));
}

void ClassRulesDialog::setRule(int row, int column, std::optional<ClassRule> rule)
{
    Pipeline pipeline = m_document.pipeline();
    const ClassRule cell = emptyRule(row, column);
    std::erase_if(pipeline.classRules, [&](const ClassRule &each) {
        return each.className == cell.className && each.transform == cell.transform;
    });
    if (rule)
        pipeline.classRules.push_back(*rule);
    m_document.setPipeline(std::move(pipeline), tr("Change rule of %1").arg(cell.className));
}

} // namespace ballast
