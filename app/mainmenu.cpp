#include "app/mainmenu.h"

#include "widgets/icon.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace ballast {

QList<QAction *> addMenuRows(QMenu *menu, const std::vector<MenuRow> &rows)
{
    QList<QAction *> needing;
    for (const MenuRow &row : rows) {
        if (row.text.isEmpty()) {
            menu->addSeparator();
            continue;
        }
        QAction *action = menu->addAction(row.text);
        action->setObjectName(row.name);
        action->setShortcut(row.shortcut);
        if (!row.icon.isEmpty())
            action->setIcon(themedIcon(row.icon));
        QObject::connect(action, &QAction::triggered, menu, [run = row.run] { run(); });
        if (row.needsDataset)
            needing << action;
    }
    return needing;
}

QString shortcutsHtml(const QMainWindow &window)
{
    QString rows;
    for (const QAction *menu : window.menuBar()->actions()) {
        if (!menu->menu())
            continue;
        QString title = menu->text().remove(u'&');
        for (const QAction *action : menu->menu()->findChildren<QAction *>()) {
            if (action->shortcut().isEmpty())
                continue;
            rows += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td>"
                                   "<td>%3</td></tr>")
                        .arg(action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped(),
                             title.toHtmlEscaped(),
                             QString(action->text()).remove(u'&').toHtmlEscaped());
            title.clear();
        }
    }
    return QStringLiteral("<table cellpadding=\"3\">%1</table>").arg(rows);
}

} // namespace ballast
