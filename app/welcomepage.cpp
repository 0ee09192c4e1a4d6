#include "app/welcomepage.h"

#include "app/settings.h"
#include "widgets/icon.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace ballast {

namespace {

constexpr int PageWidth = 860;

QLabel *makeLabel(const QString &text, const char *property)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setProperty(property, true);
    return label;
}

/// "/home/ann/data/cells" → "~/data/cells"
QString shortPath(const QString &path)
{
    const QString home = QDir::homePath() + u'/';
    return path.startsWith(home) ? QStringLiteral("~/") + path.mid(home.size()) : path;
}

QFrame *makeStep(int number, const QString &icon, const QString &title, const QString &text)
{
    auto *card = new QFrame;
    card->setProperty("card", true);
    auto *picture = new QLabel;
    picture->setPixmap(
        themedIcon(icon, Theme::current().accent).pixmap(QSize(30, 30), card->devicePixelRatioF()));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(18, 16, 18, 18);
    layout->setSpacing(8);
    layout->addWidget(picture);
    layout->addWidget(makeLabel(QStringLiteral("%1. %2").arg(number).arg(title), "heading"));
    layout->addWidget(makeLabel(text, "muted"));
    layout->addStretch();
    return card;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->setParent(nullptr);
            widget->deleteLater(); // perhaps the button being clicked
        }
        delete item;
    }
}

} // namespace

WelcomePage::WelcomePage(Settings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings)
{
    auto *page = new QWidget;
    page->setProperty("page", true);
    page->setMaximumWidth(PageWidth);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 40, 24, 32);
    column->setSpacing(28);
    column->addStretch(1);
    column->addWidget(makeHero());
    column->addWidget(makeSteps());
    column->addWidget(makeRecentCard());
    column->addStretch(2);

    auto *content = new QWidget;
    content->setProperty("page", true);
    auto *centred = new QHBoxLayout(content);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(page, 100);
    centred->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    showRecent();
}

QWidget *WelcomePage::makeHero()
{
    auto *hero = new QWidget;
    auto *logo = new QLabel;
    logo->setPixmap(
        QIcon(QStringLiteral(":/ballast.svg")).pixmap(QSize(88, 88), hero->devicePixelRatioF()));
    auto *open = new QPushButton(tr("Open folder…"));
    open->setObjectName(QStringLiteral("welcomeOpen"));
    open->setProperty("primary", true);
    open->setIcon(themedIcon(QStringLiteral("folder"), Theme::current().accentText));
    open->setToolTip(tr("Open a dataset folder (Ctrl+O)"));
    auto *sample = new QPushButton(tr("Try the sample"));
    sample->setObjectName(QStringLiteral("welcomeSample"));
    sample->setIcon(themedIcon(QStringLiteral("sample")));
    sample->setToolTip(tr("Makes 600 images of surface defects on this computer and opens them"));
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(sample, &QPushButton::clicked, this, &WelcomePage::sampleRequested);

    m_actions = new QWidget;
    auto *buttons = new QHBoxLayout(m_actions);
    buttons->setContentsMargins(0, 8, 0, 0);
    buttons->setSpacing(10);
    buttons->addWidget(open);
    buttons->addWidget(sample);
    buttons->addSpacing(6);
    buttons->addWidget(makeLabel(tr("or drop a folder or a label file anywhere"), "muted"), 1);

    auto *text = new QVBoxLayout;
    text->setSpacing(6);
    text->addWidget(makeLabel(tr("Give the rare classes their weight"), "hero"));
    text->addWidget(makeLabel(tr("Open a dataset, see which classes are too low, preview the cure "
                                 "with the boxes drawn on, and write a balanced copy. Your files "
                                 "stay as they are."),
                              "muted"));
    text->addWidget(m_actions);
    auto *layout = new QHBoxLayout(hero);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    layout->addWidget(logo, 0, Qt::AlignTop);
    layout->addLayout(text, 1);
    return hero;
}

QWidget *WelcomePage::makeSteps()
{
    auto *steps = new QWidget;
    auto *layout = new QHBoxLayout(steps);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeStep(1, QStringLiteral("mode-overview"), tr("See what is too low"),
                               tr("Images and boxes per class and split, with a verdict and the "
                                  "arithmetic behind it.")),
                      1);
    layout->addWidget(makeStep(2, QStringLiteral("mode-augment"), tr("Tune and preview"),
                               tr("Move a slider and watch every box: kept, clipped or dropped, "
                                  "and why.")),
                      1);
    layout->addWidget(makeStep(3, QStringLiteral("mode-export"), tr("Export it balanced"),
                               tr("One click writes YOLO, VOC, COCO, labelme, CVAT, class folders "
                                  "or CSV, reads it back and compares.")),
                      1);
    return steps;
}

QWidget *WelcomePage::makeRecentCard()
{
    auto *card = new QWidget;
    card->setObjectName(QStringLiteral("recentDatasets"));
    m_recent = new QVBoxLayout(card);
    m_recent->setContentsMargins(0, 0, 0, 0);
    m_recent->setSpacing(4);
    return card;
}

void WelcomePage::showRecent()
{
    clear(m_recent);
    const QStringList recent = m_settings.recentDatasets();
    if (recent.isEmpty())
        return;
    m_recent->addWidget(makeLabel(tr("Recent datasets"), "heading"));
    for (const QString &path : recent) {
        auto *button = new QPushButton;
        const QFileInfo info(path);
        button->setText(QStringLiteral("%1    %2").arg(info.fileName(), shortPath(info.path())));
        button->setIcon(themedIcon(QStringLiteral("recent"), Theme::current().mutedText));
        button->setProperty("flat", true);
        button->setProperty("leftAligned", true);
        button->setToolTip(path);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        button->setEnabled(info.exists());
        connect(button, &QPushButton::clicked, this, [this, path] { emit recentChosen(path); });
        m_recent->addWidget(button);
    }
}

void WelcomePage::setBusy(bool busy)
{
    m_actions->setEnabled(!busy);
}

} // namespace ballast

#include "moc_welcomepage.cpp"
