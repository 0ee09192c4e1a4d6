#include "app/moderail.h"

#include "app/modes.h"
#include "widgets/icon.h"

#include <QButtonGroup>
#include <QKeySequence>
#include <QToolButton>
#include <QVBoxLayout>

namespace ballast {

ModeRail::ModeRail(QWidget *parent) : QFrame(parent), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 6);
    layout->setSpacing(0);
    const int width = fontMetrics().horizontalAdvance(QStringLiteral("MMMMMM")) + 14;
    for (const ModeInfo &mode : allModes()) {
        auto *button = new QToolButton;
        const QString id = QLatin1String(mode.id);
        button->setObjectName(QStringLiteral("mode-") + id);
        button->setText(modeText(mode.title));
        button->setIcon(themedToggleIcon(QLatin1String(mode.icon)));
        button->setIconSize(QSize(22, 22));
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setCheckable(true);
        button->setMinimumSize(width, 64);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::TabFocus);
        const QString keys =
            QKeySequence(QLatin1String(mode.shortcut)).toString(QKeySequence::NativeText);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(modeText(mode.help), keys));
        button->setAccessibleName(modeText(mode.title));
        button->setAccessibleDescription(modeText(mode.help));
        m_group->addButton(button);
        connect(button, &QToolButton::clicked, this, [this, id] { emit modeChosen(id); });
        layout->addWidget(button);
    }
    layout->addStretch();
}

void ModeRail::setCurrent(const QString &id)
{
    for (QAbstractButton *button : m_group->buttons())
        if (button->objectName() == QStringLiteral("mode-") + id)
            button->setChecked(true);
}

} // namespace ballast

#include "moc_moderail.cpp"
