#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace ballast {

/// One entry of a menu, as a table row. An empty text is a separator.
struct MenuRow
{
    QString name; ///< object name of the action, for tests and settings
    QString text;
    QString icon; ///< resources/icons/<icon>.svg or ""
    QKeySequence shortcut;
    std::function<void()> run;
    bool needsDataset = false;
};

/// Adds the rows; returns the actions of those that need a dataset.
QList<QAction *> addMenuRows(QMenu *menu, const std::vector<MenuRow> &rows);

/// Every action of the window with its shortcut, as HTML, for the F1 page.
QString shortcutsHtml(const QMainWindow &window);

} // namespace ballast
