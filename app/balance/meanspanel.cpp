#include "app/balance/meanspanel.h"

#include "app/overview/overviewtexts.h"
#include "widgets/card.h"
#include "widgets/valueslider.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>

namespace ballast {

namespace {

const QString Pixels = QStringLiteral("\u202fpx");
const QString Percent = QStringLiteral("\u202f%");
const QString Degrees = QStringLiteral("\u202f°");

int rounded(double value)
{
    return static_cast<int>(std::lround(value));
}

} // namespace

MeansPanel::MeansPanel(Document &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_editor(document),
      m_column(new QVBoxLayout(this)),
      m_needsBoxes(
          mutedLabel(tr("All but repeating and dropping need boxes; this dataset has none.")))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    auto *keep = new Card({}, Card::Look::OnPanel);
    auto *always = new QCheckBox(tr("Keep every original"));
    always->setChecked(true);
    always->setEnabled(false);
    always->setToolTip(tr("Originals go out untouched, except those that dropping leaves out"));
    keep->body().addWidget(always);
    m_column->addWidget(keep);
    addRepeat();
    addInside();
    addCrop();
    addTile();
    addPaste();
    addDrop();
    m_column->addWidget(m_needsBoxes);
}

/// A card with the switch; returned is where what belongs to it goes.
QVBoxLayout &MeansPanel::addMeans(Means means, const QString &title, const QString &help,
                                  const QString &costName)
{
    auto *card = new Card({}, Card::Look::OnPanel);
    card->body().setSpacing(5);
    Entry entry{means};
    entry.check =
        m_editor.check(title, tr("Switch: %1").arg(title),
                       [means](BalancePolicy &policy, bool on) { policy.use(means, on); });
    card->body().addWidget(entry.check);
    if (!help.isEmpty())
        card->body().addWidget(mutedLabel(help));
    entry.details = new QWidget;
    auto *details = new QVBoxLayout(entry.details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(5);
    auto *own = new QVBoxLayout;
    own->setSpacing(5);
    details->addLayout(own);
    entry.cost = m_editor.slider(tr("Cost"), tr("Change the cost of a means"),
                                 [means](BalancePolicy &policy, double value) {
                                     policy.costs[static_cast<std::size_t>(means)] = value;
                                 });
    entry.cost->setOptions({{0.1, 10, 0.1, true}, BalancePolicy().costOf(means), 1000, 1, {}});
    entry.cost->setToolTip(tr("What one image costs by this means, beside the others. Where two "
                              "means serve equally well, the plan takes the cheaper one."));
    entry.cost->slider().setAccessibleName(costName);
    details->addWidget(entry.cost);
    card->body().addWidget(entry.details);
    m_column->addWidget(card);
    m_entries.push_back(entry);
    return *own;
}

void MeansPanel::addRepeat()
{
    addMeans(Means::Repeat, tr("Repeat with augmentation"), {}, tr("Cost of repeating"));
}

void MeansPanel::addInside()
{
    addMeans(Means::Inside, tr("Vary only the rare objects"),
             tr("copies in which the pipeline's pixel steps change the boxes of rare classes, and "
                "nothing else; in place of repeats where it costs less"),
             tr("Cost of varying only the rare objects"));
}

void MeansPanel::addCrop()
{
    QVBoxLayout &body = addMeans(Means::Crop, tr("Object crops"),
                                 tr("windows that hold rare boxes and few common ones"),
                                 tr("Cost of object crops"));
    m_minSide = m_editor.slider(
        tr("Least side"), tr("Change least side of crops"),
        [](BalancePolicy &policy, double value) { policy.windows.minSide = rounded(value); });
    m_minSide->setOptions({{16, 1024, 1, true}, 160, 100'000, 0, Pixels});
    m_minSide->setToolTip(tr("No window is narrower or lower than this, as far as its image goes"));
    m_context = m_editor.slider(
        tr("Context"), tr("Change context of crops"),
        [](BalancePolicy &policy, double value) { policy.windows.context = rounded(value); });
    m_context->setOptions({{0, 200, 1, false}, 0, 10'000, 0, Pixels});
    m_context->setToolTip(tr("Pixels kept around each rare object, as far as the image goes"));
    m_cut = makeCutChoice();
    body.addWidget(m_minSide);
    body.addWidget(m_context);
    body.addWidget(m_cut);
}

QComboBox *MeansPanel::makeCutChoice()
{
    auto *choice = new QComboBox;
    choice->addItem(tr("Cut objects: grey them out"), static_cast<int>(CutObjects::Blank));
    choice->addItem(tr("Cut objects: paint them over"), static_cast<int>(CutObjects::Inpaint));
    choice->addItem(tr("Cut objects: avoid the window"), static_cast<int>(CutObjects::Refuse));
    choice->setFocusPolicy(Qt::StrongFocus);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setAccessibleName(tr("Cut objects"));
    choice->setToolTip(tr("What happens to a common object of which a window shows so little that "
                          "it no longer counts: unlabelled, it would teach the model to overlook "
                          "it"));
    connect(choice, &QComboBox::activated, this, [this, choice] {
        const auto cut = static_cast<CutObjects>(choice->currentData().toInt());
        m_editor.edit([cut](BalancePolicy &policy) { policy.windows.cut = cut; },
                      tr("Change what happens to cut objects"));
    });
    return choice;
}

void MeansPanel::addTile()
{
    QVBoxLayout &body =
        addMeans(Means::Tile, tr("Tiles"), tr("squares of a fixed grid that hold rare boxes"),
                 tr("Cost of tiles"));
    m_tileSide = m_editor.slider(
        tr("Side"), tr("Change side of tiles"),
        [](BalancePolicy &policy, double value) { policy.windows.tile = rounded(value); });
    m_tileSide->setOptions({{64, 2048, 1, true}, 640, 100'000, 0, Pixels});
    m_overlap = m_editor.slider(
        tr("Overlap"), tr("Change overlap of tiles"),
        [](BalancePolicy &policy, double value) { policy.windows.tileOverlap = value / 100; });
    m_overlap->setOptions({{0, 90, 1, false}, 20, 90, 0, Percent});
    body.addWidget(m_tileSide);
    body.addWidget(m_overlap);
}

QComboBox *MeansPanel::makeChoice(const QStringList &texts, const QString &undoText,
                                  std::function<void(BalancePolicy &, int)> take)
{
    auto *choice = new QComboBox;
    for (int i = 0; i < texts.size(); ++i)
        choice->addItem(texts[i], i);
    choice->setFocusPolicy(Qt::StrongFocus);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(choice, &QComboBox::activated, this, [this, undoText, take](int index) {
        m_editor.edit([&](BalancePolicy &policy) { take(policy, index); }, undoText);
    });
    return choice;
}

QComboBox *MeansPanel::makeShapeChoice()
{
    QComboBox *choice =
        makeChoice({tr("Paste: the box"), tr("Paste: the ellipse in it"), tr("Paste: the outline")},
                   tr("Change what is pasted"), [](BalancePolicy &policy, int index) {
                       policy.pasting.shape = static_cast<PasteShape>(index);
                   });
    choice->setAccessibleName(tr("What is pasted"));
    choice->setToolTip(tr("Objects without an outline of their own are cut out as ellipses"));
    return choice;
}

QComboBox *MeansPanel::makeBlendChoice()
{
    QComboBox *choice = makeChoice(
        {tr("Edge: hard"), tr("Edge: fades in"), tr("Edge: takes the colours around")},
        tr("Change how pasted objects join the image"), [](BalancePolicy &policy, int index) {
            policy.pasting.blend = static_cast<PasteBlend>(index);
        });
    choice->setAccessibleName(tr("Edge of pasted objects"));
    choice->setToolTip(tr("How a pasted object joins the image. A hard edge is what a model learns "
                          "first: it then finds pasted objects only."));
    return choice;
}

void MeansPanel::addPaste()
{
    QVBoxLayout &body =
        addMeans(Means::Paste, tr("Paste rare objects"),
                 tr("onto images with room, those without any object first; with crops also onto "
                    "windows that hold few common boxes"),
                 tr("Cost of pasting"));
    m_objects = m_editor.slider(
        tr("Objects an image"), tr("Change objects pasted onto an image"),
        [](BalancePolicy &policy, double value) { policy.pasting.mostObjects = rounded(value); });
    m_objects->setOptions({{1, 30, 1, true}, 6, 1000, 0, {}});
    m_objects->setToolTip(tr("At most so many are pasted onto one copy of an image"));
    m_uses = m_editor.slider(
        tr("Uses of an object"), tr("Change uses of an object"),
        [](BalancePolicy &policy, double value) { policy.pasting.mostUses = rounded(value); });
    m_uses->setOptions({{1, 100, 1, true}, 20, 10'000, 0, QStringLiteral("\u202f×")});
    m_uses->setToolTip(tr("No object is pasted more often than this; all of a class are used about "
                          "equally often. Objects that the frame cuts are left out where there are "
                          "whole ones."));
    m_scaleBy = m_editor.slider(
        tr("Size varies by"), tr("Change sizes of pasted objects"),
        [](BalancePolicy &policy, double value) { policy.pasting.scaleBy = value / 100; });
    m_scaleBy->setOptions({{0, 50, 1, false}, 10, 90, 0, Percent});
    m_turnBy =
        m_editor.slider(tr("Turned by up to"), tr("Change turning of pasted objects"),
                        [](BalancePolicy &policy, double value) { policy.pasting.turnBy = value; });
    m_turnBy->setOptions({{0, 180, 1, false}, 10, 180, 0, Degrees});
    m_flip = m_editor.check(tr("Mirror every other object"), tr("Change mirroring of objects"),
                            [](BalancePolicy &policy, bool on) { policy.pasting.flip = on; });
    m_shape = makeShapeChoice();
    m_blend = makeBlendChoice();
    for (QWidget *each : std::initializer_list<QWidget *>{m_shape, m_blend, m_objects, m_uses,
                                                          m_scaleBy, m_turnBy, m_flip})
        body.addWidget(each);
}

void MeansPanel::syncPaste(const PasteSettings &pasting)
{
    const QSignalBlocker blocker(m_flip);
    selectData(*m_shape, static_cast<int>(pasting.shape));
    selectData(*m_blend, static_cast<int>(pasting.blend));
    m_objects->setValue(pasting.mostObjects);
    m_uses->setValue(pasting.mostUses);
    m_scaleBy->setValue(100 * pasting.scaleBy);
    m_turnBy->setValue(pasting.turnBy);
    m_flip->setChecked(pasting.flip);
}

void MeansPanel::addDrop()
{
    addMeans(Means::Drop, tr("Drop surplus images"),
             tr("leaves out images that hold only common classes; the source keeps them"),
             tr("Cost of dropping"));
}

void MeansPanel::sync()
{
    const BalancePolicy &policy = m_document.policy();
    const bool boxes = m_document.statistics().countBy == CountBy::Boxes;
    for (const Entry &entry : m_entries) {
        const QSignalBlocker blocker(entry.check);
        const bool on = policy.uses(entry.means);
        const bool possible = boxes || entry.means == Means::Repeat || entry.means == Means::Drop;
        entry.check->setChecked(on);
        entry.check->setEnabled(possible || on);
        entry.details->setVisible(on);
        entry.cost->setValue(policy.costOf(entry.means));
    }
    m_needsBoxes->setVisible(!boxes && !m_document.dataset()->images.empty());
    m_minSide->setValue(policy.windows.minSide);
    m_context->setValue(policy.windows.context);
    selectData(*m_cut, static_cast<int>(policy.windows.cut));
    m_tileSide->setValue(policy.windows.tile);
    m_overlap->setValue(100 * policy.windows.tileOverlap);
    syncPaste(policy.pasting);
}

} // namespace ballast
