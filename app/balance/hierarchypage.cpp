#include "app/balance/hierarchypage.h"

#include "app/balance/hierarchytree.h"
#include "app/jobcontroller.h"
#include "app/overview/overviewtexts.h"
#include "core/balance/weights.h"
#include "core/export/hierarchyexport.h"
#include "widgets/beforeafterchart.h"
#include "widgets/card.h"
#include "widgets/elidedlabel.h"
#include "widgets/numbers.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QUndoCommand>

#include <functional>

namespace ballast {

namespace {

constexpr double WideRange =
    10; ///< of ratios, from which on the small ones need a logarithmic axis

/// The document drops it together with the dataset whose classes the trees hold.
class TreeCommand : public QUndoCommand
{
public:
    TreeCommand(ClassTree before, ClassTree after, std::function<void(const ClassTree &)> show,
                const QString &text)
        : QUndoCommand(text),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_show(std::move(show))
    {
    }
    void undo() override { m_show(m_before); }
    void redo() override { m_show(m_after); }

private:
    ClassTree m_before;
    ClassTree m_after;
    std::function<void(const ClassTree &)> m_show;
};

} // namespace

HierarchyPage::HierarchyPage(Document &document, JobController &jobs, QWidget *parent)
    : BalancePage(document, jobs, {Change::Dataset, Change::Rules}, parent),
      m_tree(new HierarchyTree),
      m_chart(new BeforeAfterChart),
      m_sentence(mutedLabel()),
      m_note(wrappedLabel())
{
    auto *card = new Card(tr("Class tree: one model per node"));
    card->body().addWidget(makeButtons());
    card->body().addWidget(m_tree, 1);
    card->body().addWidget(m_sentence);
    m_note->setProperty("level", QStringLiteral("enough"));
    card->body().addWidget(m_note);
    auto *ratios = new Card(tr("Ratio per node"));
    m_chart->setTitle(tr("Ratio per node"));
    m_chart->setEmptyText(tr("There is nothing to decide"));
    m_chart->setUnit(tr(": 1, all classes in one model and this node"));
    ratios->setChart(*m_chart);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(10);
    row->addWidget(card, 3);
    row->addWidget(ratios, 2);
    connect(m_tree, &HierarchyTree::edited, this, &HierarchyPage::takeEdit);
    connect(m_chart, &Chart::failed, this, &HierarchyPage::tell);
}

QWidget *HierarchyPage::makeButtons()
{
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &text, const QString &tip, auto action) {
        auto *button = new QPushButton(text);
        button->setToolTip(tip);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, action);
    };
    add(tr("Suggest"), tr("The tree whose worst node is the least uneven"), [this] { suggest(); });
    add(tr("Flat"), tr("All classes in one model"),
        [this] { changeTree(flatTree(*document().dataset()), tr("Flatten class tree")); });
    add(tr("Group"), tr("Put the selected branches of one node into a new node"),
        [this] { group(); });
    add(tr("Dissolve"), tr("Put the branches of the selected node one level up"),
        [this] { m_tree->dissolveSelected(); });
    row->addStretch(1);
    add(tr("Save tree…"), tr("As JSON, for ballast-cli hierarchy --tree"), [this] {
        askAndSave(QStringLiteral("tree.json"), QJsonDocument(treeToJson(m_tree->tree())).toJson(),
                   *m_note);
    });
    add(tr("Export…"), tr("One dataset per node, from the same split, with hierarchy.json"),
        [this] { askAndExport(); });
    return buttons;
}

void HierarchyPage::refresh()
{
    if (m_dataset != document().dataset()) {
        m_dataset = document().dataset();
        m_note->clear();
        setTree(suggested());
        return;
    }
    showReports();
}

ClassTree HierarchyPage::suggested() const
{
    const Statistics &statistics = document().statistics();
    return suggestTree(*document().dataset(), trainingCounts(statistics, statistics.countBy));
}

void HierarchyPage::suggest()
{
    changeTree(suggested(), tr("Suggest class tree"));
}

void HierarchyPage::changeTree(const ClassTree &tree, const QString &undoText)
{
    document().undoStack()->push(new TreeCommand(
        m_shown, tree, [this](const ClassTree &shown) { setTree(shown); }, undoText));
}

void HierarchyPage::setTree(const ClassTree &tree)
{
    m_shown = tree;
    m_tree->setTree(tree);
    showReports();
}

/// Reads what the user made and lays it out again, tidied; a tree with a name twice is taken back.
void HierarchyPage::takeEdit()
{
    const ClassTree edited = m_tree->tree();
    const auto checked = treeFromJson(*document().dataset(), treeToJson(edited));
    m_note->setText(checked ? QString() : breakable(checked.error().message));
    // Later: the tree may be in the middle of its own edit.
    const auto layOut = [this, edited, whole = checked.ok()] {
        if (whole)
            changeTree(edited, tr("Change class tree"));
        else
            setTree(m_shown);
    };
    QMetaObject::invokeMethod(this, layOut, Qt::QueuedConnection);
}

void HierarchyPage::showReports()
{
    const Dataset &dataset = *document().dataset();
    const CountBy by = document().statistics().countBy;
    const VerdictRules::Limit &share = document().rules().share;
    const auto nodes = reportTree(dataset, m_tree->tree(), by, share);
    m_tree->setReports(nodes);
    const double flat = worstRatio(reportTree(dataset, flatTree(dataset), by, share));
    std::vector<BeforeAfterChart::Group> groups;
    for (const NodeReport &node : nodes)
        if (node.ratio > 0)
            groups.push_back({node.name, flat, node.ratio, 0, node.level == Level::Critical, {}});
    const double worst = worstRatio(nodes);
    m_chart->setLogScale(flat > WideRange * worst);
    m_chart->setGroups(std::move(groups));
    m_sentence->setText(worst > 0 ? tr("Worst node %1; all classes in one model %2. The "
                                       "probability of a class is the product over its path.")
                                        .arg(ratioText(worst), ratioText(flat))
                                  : tr("No training image holds two classes to tell apart."));
}

QString HierarchyPage::freeName() const
{
    for (int n = 1;; ++n) {
        const QString name = tr("group %1").arg(n);
        if (m_tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive).isEmpty())
            return name;
    }
}

void HierarchyPage::group()
{
    if (!m_tree->groupSelected(freeName()))
        m_note->setText(tr("Select two or more branches of one node, but not all of them."));
}

void HierarchyPage::askAndExport()
{
    const QString suggested =
        QDir::home().filePath(document().dataset()->name + QStringLiteral("-tree"));
    const QString folder = QFileDialog::getSaveFileName(this, tr("Folder to make"), suggested);
    if (!folder.isEmpty())
        exportTo(folder);
}

void HierarchyPage::exportTo(const QString &folder)
{
    ExportOptions options = document().exportOptions();
    options.destination = folder;
    options.format.clear();
    jobs().start(
        tr("Writing one dataset per node"),
        [dataset = document().dataset(), tree = m_tree->tree(),
         by = document().statistics().countBy, options](const TaskContext &context) {
            return std::any(exportHierarchy(*dataset, tree, by, options, context));
        },
        this,
        [this](std::any result) {
            auto *bundle = std::any_cast<Result<BundleReport>>(&result);
            if (!bundle)
                return;
            if (!*bundle)
                return tell(bundle->error());
            const BundleReport &report = bundle->value();
            m_note->setText(report.stopped
                                ? tr("Stopped")
                                : breakable(tr("%1 datasets in %2")
                                                .arg(countText(qint64(report.parts.size())),
                                                     report.destination)));
        });
}

} // namespace ballast
