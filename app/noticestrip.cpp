#include "app/noticestrip.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace ballast {

namespace {

struct Look
{
    QString level; ///< of the style sheet
    QString icon;
    QColor color;
};

Look lookOf(Severity severity)
{
    const Theme &theme = Theme::current();
    switch (severity) {
    case Severity::Error:
        return {QStringLiteral("critical"), QStringLiteral("error"), theme.critical};
    case Severity::Warning:
        return {QStringLiteral("low"), QStringLiteral("warning"), theme.low};
    case Severity::Info:
        break;
    }
    return {QStringLiteral("enough"), QStringLiteral("done"), theme.enough};
}

} // namespace

NoticeStrip::NoticeStrip(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel),
      m_text(new QLabel),
      m_action(new QPushButton),
      m_close(new QToolButton)
{
    setObjectName(QStringLiteral("notice"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_close->setProperty("flat", true);
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close this message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_run)
            m_run();
    });
    hide();
}

void NoticeStrip::show(Severity severity, const QString &text, const Action &action)
{
    const Look look = lookOf(severity);
    m_icon->setPixmap(themedIcon(look.icon, look.color).pixmap(QSize(18, 18), devicePixelRatioF()));
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_action->setText(action.text);
    m_action->setVisible(!action.text.isEmpty());
    m_run = action.run;
    setProperty("level", look.level);
    restyle(this);
    QFrame::show();
}

void NoticeStrip::showError(const Error &error, const Action &action)
{
    show(Severity::Error, error.text(), action);
}

QString NoticeStrip::text() const
{
    return m_text->text();
}

void NoticeStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace ballast

#include "moc_noticestrip.cpp"
