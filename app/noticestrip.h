#pragma once

#include "core/base/issue.h"
#include "core/base/result.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace ballast {

/// The strip under the header: what went wrong (or well), one action, a close button. Never modal;
/// a later notice replaces an earlier one, whose details stay in the issue list.
class NoticeStrip : public QFrame
{
    Q_OBJECT

public:
    struct Action
    {
        QString text;
        std::function<void()> run;
    };

    explicit NoticeStrip(QWidget *parent = nullptr);
    void show(Severity severity, const QString &text, const Action &action = {});
    void showError(const Error &error, const Action &action = {});
    QString text() const;

protected:
    void keyPressEvent(QKeyEvent *event) override; ///< Escape closes

private:
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    std::function<void()> m_run;
};

} // namespace ballast
