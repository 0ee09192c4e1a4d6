#include "app/augment/previewtoolbar.h"

#include "widgets/icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpressionValidator>
#include <QToolButton>

namespace ballast {

namespace {

constexpr int GridCounts[] = {6, 9, 12};

void setChecked(QToolButton *button, bool checked)
{
    button->setChecked(checked);
}

} // namespace

PreviewToolbar::PreviewToolbar(QWidget *parent) : QWidget(parent), m_row(new QWidget(this))
{
    setProperty("bar", true);
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(m_row);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(4);
    addArrangements();
    layout->addSpacing(4);
    addOverlays();
    layout->addSpacing(4);
    auto *fit =
        addButton(QStringLiteral("zoom-fit"), tr("Fit"), tr("Show the whole image (0)"), false);
    auto *actual = addButton({}, tr("100 %"), tr("One image pixel is one screen pixel (1)"), false);
    connect(fit, &QToolButton::clicked, this, &PreviewToolbar::fitRequested);
    connect(actual, &QToolButton::clicked, this, &PreviewToolbar::actualSizeRequested);
    layout->addStretch(1);
    addSample();
    setFixedHeight(m_row->sizeHint().height());
}

QToolButton *PreviewToolbar::addButton(const QString &icon, const QString &text,
                                       const QString &help, bool checkable)
{
    auto *button = new QToolButton;
    if (!icon.isEmpty())
        button->setIcon(themedIcon(icon));
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(text);
    button->setCheckable(checkable);
    m_row->layout()->addWidget(button);
    return button;
}

void PreviewToolbar::addArrangements()
{
    m_sideBySide = addButton(QStringLiteral("side-by-side"), tr("Side by side"),
                             tr("Original and augmented beside each other"), true);
    m_wipe = addButton(QStringLiteral("wipe"), tr("Wipe"),
                       tr("Original and augmented on each other; drag the divider"), true);
    m_grid = addButton(QStringLiteral("grid"), {}, tr("Several copies at once"), true);
    m_grid->setPopupMode(QToolButton::MenuButtonPopup);
    auto *menu = new QMenu(m_grid);
    for (const int count : GridCounts) {
        menu->addAction(tr("%1 variants").arg(count), this, [this, count] {
            m_gridCount = count;
            setArrangement(PreviewLayout::Grid);
            emit arrangementChanged();
        });
    }
    m_grid->setMenu(menu);
    const auto choose = [this](PreviewLayout arrangement) {
        setArrangement(arrangement);
        emit arrangementChanged();
    };
    connect(m_sideBySide, &QToolButton::clicked, this,
            [choose] { choose(PreviewLayout::SideBySide); });
    connect(m_wipe, &QToolButton::clicked, this, [choose] { choose(PreviewLayout::Wipe); });
    connect(m_grid, &QToolButton::clicked, this, [choose] { choose(PreviewLayout::Grid); });
    setArrangement(PreviewLayout::SideBySide);
}

void PreviewToolbar::addOverlays()
{
    m_boxes = addButton(QStringLiteral("boxes"), tr("Boxes"), tr("Draw the boxes"), true);
    m_labels = addButton(QStringLiteral("list"), tr("Labels"), tr("Write the class names"), true);
    m_outlines =
        addButton(QStringLiteral("ghost"), tr("Ghost"),
                  tr("Draw each object's turned outline, from which its box is made"), true);
    setChecked(m_boxes, true);
    setChecked(m_labels, true);
    for (QToolButton *button : {m_boxes, m_labels, m_outlines})
        connect(button, &QToolButton::toggled, this, &PreviewToolbar::overlaysChanged);
}

void PreviewToolbar::addSample()
{
    const QString help = tr("The seed of all random draws. The same seed gives the same copies, "
                            "here and in the export.");
    m_seedLabel = new QLabel(tr("Seed"));
    m_seedLabel->setProperty("muted", true);
    m_seedLabel->setToolTip(help);
    m_seed = new QLineEdit;
    m_seed->setAlignment(Qt::AlignRight);
    m_seed->setToolTip(help);
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,19}")), m_seed));
    m_seed->setFixedWidth(fontMetrics().horizontalAdvance(u'0') * 7 + 16);
    connect(m_seed, &QLineEdit::editingFinished, this, &PreviewToolbar::readSeed);
    m_row->layout()->addWidget(m_seedLabel);
    m_row->layout()->addWidget(m_seed);
    auto *previous = addButton(QStringLiteral("chevron-left"), {}, tr("Previous sample"), false);
    previous->setAccessibleName(tr("Previous sample"));
    connect(previous, &QToolButton::clicked, this, &PreviewToolbar::previousSampleRequested);
    m_next = addButton(QStringLiteral("dice"), tr("Next sample"),
                       tr("Draw again: the next copy of this image (N)"), false);
    m_next->setShortcut(Qt::Key_N);
    connect(m_next, &QToolButton::clicked, this, &PreviewToolbar::nextSampleRequested);
    m_time = new QLabel;
    m_time->setProperty("chip", true);
    m_time->setMinimumWidth(fontMetrics().horizontalAdvance(tr("preview %1 ms").arg(888)) + 18);
    m_time->setAlignment(Qt::AlignCenter);
    m_row->layout()->addWidget(m_time);
}

void PreviewToolbar::setArrangement(PreviewLayout arrangement)
{
    m_arrangement = arrangement;
    setChecked(m_sideBySide, arrangement == PreviewLayout::SideBySide);
    setChecked(m_wipe, arrangement == PreviewLayout::Wipe);
    setChecked(m_grid, arrangement == PreviewLayout::Grid);
    m_grid->setText(tr("Grid of %1").arg(m_gridCount));
    m_grid->setAccessibleName(m_grid->text());
}

bool PreviewToolbar::boxesShown() const
{
    return m_boxes->isChecked();
}

bool PreviewToolbar::labelsShown() const
{
    return m_labels->isChecked();
}

bool PreviewToolbar::outlinesShown() const
{
    return m_outlines->isChecked();
}

void PreviewToolbar::setSample(std::uint64_t seed, std::uint64_t copy)
{
    m_seedValue = seed;
    m_seed->setText(QString::number(seed));
    m_next->setToolTip(
        tr("Draw again: the next copy of this image (N). Shown: copy %1.").arg(copy));
}

void PreviewToolbar::setTime(double milliseconds, bool draft)
{
    if (milliseconds < 0) {
        m_time->setText(tr("preview"));
        return;
    }
    m_time->setText(tr("preview %1 ms").arg(milliseconds, 0, 'f', milliseconds < 10 ? 1 : 0));
    m_time->setToolTip(draft ? tr("Draft at the size on screen")
                             : tr("Full size, as it is exported"));
}

void PreviewToolbar::readSeed()
{
    bool ok = false;
    const quint64 seed = m_seed->text().toULongLong(&ok);
    if (!ok)
        m_seed->setText(QString::number(m_seedValue));
    else if (seed != m_seedValue)
        emit seedEdited(seed);
}

QSize PreviewToolbar::minimumSizeHint() const
{
    return {200, height()};
}

/// First the overlay buttons lose their texts, then the sample, then the arrangements.
void PreviewToolbar::resizeEvent(QResizeEvent *)
{
    const auto style = [](std::initializer_list<QToolButton *> buttons, bool text) {
        for (QToolButton *button : buttons)
            button->setToolButtonStyle(text ? Qt::ToolButtonTextBesideIcon
                                            : Qt::ToolButtonIconOnly);
    };
    for (int texts = 3; texts >= 0; --texts) {
        style({m_boxes, m_labels, m_outlines}, texts > 2);
        style({m_next}, texts > 1);
        style({m_sideBySide, m_wipe, m_grid}, texts > 0);
        m_seedLabel->setVisible(texts > 1);
        m_row->layout()->invalidate();
        if (m_row->sizeHint().width() <= width())
            break;
    }
    m_row->setGeometry(0, 0, std::max(width(), m_row->minimumSizeHint().width()), height());
}

} // namespace ballast
