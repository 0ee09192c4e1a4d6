#include "app/headerbar.h"

#include "app/document.h"
#include "core/formats/format.h"
#include "widgets/icon.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace ballast {

namespace {

QString splitText(std::optional<Split> split)
{
    return split ? splitName(*split) : HeaderBar::tr("all");
}

} // namespace

HeaderBar::HeaderBar(Document &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_name(new QLabel),
      m_facts(new QLabel),
      m_split(new QToolButton),
      m_splitMenu(new QMenu(this)),
      m_export(new QPushButton(tr("Export balanced dataset")))
{
    setObjectName(QStringLiteral("header"));
    setProperty("bar", true);
    setAttribute(Qt::WA_StyledBackground);
    m_name->setObjectName(QStringLiteral("datasetName"));
    m_name->setProperty("heading", true);
    m_facts->setObjectName(QStringLiteral("datasetFacts"));
    m_facts->setProperty("muted", true);
    // Long names give way to the buttons instead of widening the window.
    m_name->setMinimumWidth(40);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_export->setObjectName(QStringLiteral("exportBalanced"));
    m_export->setProperty("primary", true);
    m_export->setToolTip(
        tr("Shows what will be written; pressed there, writes it. The source stays as it is"));
    connect(m_export, &QPushButton::clicked, this, &HeaderBar::exportRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 7, 12, 7);
    layout->setSpacing(10);
    layout->addWidget(m_name);
    layout->addWidget(m_facts, 1);
    setupUndo(layout);
    setupSplitMenu();
    layout->addWidget(m_split);
    layout->addWidget(m_export);

    connect(&m_document, &Document::changed, this, [this](Change change) {
        if (change == Change::Dataset)
            showDataset();
        if (change == Change::Filter)
            showFilter();
    });
    showDataset();
}

void HeaderBar::setupUndo(QHBoxLayout *layout)
{
    QUndoStack *stack = m_document.undoStack();
    const auto add = [this, layout](const char *name, const QString &text, const QString &icon) {
        auto *button = new QToolButton;
        button->setObjectName(QLatin1String(name));
        button->setText(text);
        button->setIcon(themedIcon(icon));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        button->setEnabled(false);
        layout->addWidget(button);
        return button;
    };
    QToolButton *undo = add("undo", tr("Undo"), QStringLiteral("undo"));
    QToolButton *redo = add("redo", tr("Redo"), QStringLiteral("redo"));
    connect(undo, &QToolButton::clicked, stack, &QUndoStack::undo);
    connect(redo, &QToolButton::clicked, stack, &QUndoStack::redo);
    connect(stack, &QUndoStack::canUndoChanged, undo, &QWidget::setEnabled);
    connect(stack, &QUndoStack::canRedoChanged, redo, &QWidget::setEnabled);
    connect(stack, &QUndoStack::undoTextChanged, undo, [undo](const QString &text) {
        undo->setToolTip(text.isEmpty() ? QString() : tr("Undo: %1").arg(text));
    });
    connect(stack, &QUndoStack::redoTextChanged, redo, [redo](const QString &text) {
        redo->setToolTip(text.isEmpty() ? QString() : tr("Redo: %1").arg(text));
    });
}

void HeaderBar::setupSplitMenu()
{
    m_split->setObjectName(QStringLiteral("splitFilter"));
    m_split->setPopupMode(QToolButton::InstantPopup);
    m_split->setMenu(m_splitMenu);
    m_split->setFocusPolicy(Qt::TabFocus);
    m_split->setToolTip(tr("Show figures and images of one split only"));
}

void HeaderBar::showDataset()
{
    const bool open = m_document.hasDataset();
    m_name->setText(m_document.dataset()->name);
    m_name->setToolTip(m_document.dataset()->root);
    m_facts->setText(open ? factsText() : QString());
    m_facts->setToolTip(m_facts->text());
    m_export->setEnabled(open && !m_document.dataset()->images.empty());
    m_split->setVisible(m_document.statistics().hasSplits());

    m_splitMenu->clear();
    auto *group = new QActionGroup(m_splitMenu);
    const auto add = [this, group](std::optional<Split> split) {
        const qint64 images = m_document.statistics().of(split).images;
        QAction *action = m_splitMenu->addAction(
            tr("%1 · %n images", nullptr, static_cast<int>(images)).arg(splitText(split)));
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setData(split ? static_cast<int>(*split) : -1);
        connect(action, &QAction::triggered, this,
                [this, split] { m_document.setSplitFilter(split); });
    };
    add(std::nullopt);
    for (const Split split : {Split::Train, Split::Val, Split::Test})
        if (open && m_document.statistics().of(split).images > 0)
            add(split);
    showFilter();
}

void HeaderBar::showFilter()
{
    const std::optional<Split> split = m_document.splitFilter();
    m_split->setText(tr("Split: %1").arg(splitText(split)));
    const int wanted = split ? static_cast<int>(*split) : -1;
    for (QAction *action : m_splitMenu->actions())
        action->setChecked(action->data().toInt() == wanted);
}

QString HeaderBar::factsText() const
{
    const Dataset &dataset = *m_document.dataset();
    const SplitCounts &total = m_document.statistics().total;
    const Format *format = formatById(dataset.format);
    const auto classes = static_cast<qint64>(dataset.classes.size());
    const auto counted = [](qint64 count, const QString &one, const QString &several) {
        return count == 1 ? one : several.arg(QLocale().toString(count));
    };
    QStringList parts{format ? format->name() : dataset.format};
    parts << counted(total.images, tr("1 image"), tr("%1 images"));
    if (dataset.task == Task::Detection)
        parts << counted(total.boxes, tr("1 box"), tr("%1 boxes"));
    parts << counted(classes, tr("1 class"), tr("%1 classes"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace ballast

#include "moc_headerbar.cpp"
