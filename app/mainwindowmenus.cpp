// The menus of MainWindow: tables only.
#include "app/mainwindow.h"

#include "app/helpdialogs.h"
#include "app/issuelist.h"
#include "app/mainmenu.h"
#include "app/modes.h"
#include "app/noticestrip.h"
#include "app/pipelinefiles.h"
#include "app/settingsdialog.h"
#include "widgets/icon.h"

#include <QActionGroup>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QUrl>

namespace ballast {

void MainWindow::setupMenus()
{
    setupFileMenu();
    setupEditMenu();
    setupViewMenu();
    setupDatasetMenus();
    setupHelpMenu();
}

void MainWindow::setupFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    addMenuRows(menu, {{QStringLiteral("openFolder"), tr("&Open folder…"), QStringLiteral("folder"),
                        QKeySequence::Open, [this] { chooseFolder(); }},
                       {QStringLiteral("openFile"),
                        tr("Open &file…"),
                        {},
                        tr("Ctrl+Shift+O"),
                        [this] { chooseFile(); }},
                       {QStringLiteral("openSample"),
                        tr("Open the &sample"),
                        QStringLiteral("sample"),
                        {},
                        [this] { m_session.openSample(); }}});
    QMenu *recent = menu->addMenu(themedIcon(QStringLiteral("recent")), tr("&Recent datasets"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentMenu(recent); });
    m_datasetActions += addMenuRows(
        menu, {{},
               {QStringLiteral("exportBalanced"), tr("&Export balanced dataset"),
                QStringLiteral("mode-export"), tr("Ctrl+E"), [this] { exportBalanced(); }, true},
               {},
               {QStringLiteral("closeDataset"),
                tr("&Close dataset"),
                {},
                QKeySequence::Close,
                [this] { m_session.close(); },
                true},
               {QStringLiteral("quit"), tr("&Quit"), {}, tr("Ctrl+Q"), [this] { close(); }}});
}

void MainWindow::fillRecentMenu(QMenu *menu)
{
    menu->clear();
    for (const QString &path : m_settings.recentDatasets()) {
        QAction *action = menu->addAction(path);
        action->setEnabled(QFileInfo::exists(path));
        connect(action, &QAction::triggered, this, [this, path] { openPath(path); });
    }
    menu->addSeparator();
    QAction *clear = menu->addAction(tr("Clear the list"));
    clear->setEnabled(!m_settings.recentDatasets().isEmpty());
    connect(clear, &QAction::triggered, this, [this] { m_settings.clearRecentDatasets(); });
}

void MainWindow::setupEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    QAction *undo = m_document.undoStack()->createUndoAction(menu, tr("&Undo"));
    undo->setIcon(themedIcon(QStringLiteral("undo")));
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = m_document.undoStack()->createRedoAction(menu, tr("&Redo"));
    redo->setIcon(themedIcon(QStringLiteral("redo")));
    redo->setShortcuts({QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    menu->addActions({undo, redo});
}

void MainWindow::setupViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    std::vector<MenuRow> rows;
    for (const ModeInfo &info : allModes()) {
        const QString id = QLatin1String(info.id);
        rows.push_back({QStringLiteral("show-") + id, modeText(info.title),
                        QLatin1String(info.icon), QKeySequence(QLatin1String(info.shortcut)),
                        [this, id] { showMode(id); }, true});
    }
    m_datasetActions += addMenuRows(menu, rows);
    menu->addSeparator();
    setupThemeMenu(menu->addMenu(tr("&Theme")));
    addMenuRows(
        menu,
        {{QStringLiteral("fullScreen"), tr("&Full screen"), {}, QKeySequence(Qt::Key_F11), [this] {
              toggleFullScreen();
          }}});
}

void MainWindow::setupThemeMenu(QMenu *menu)
{
    const std::pair<ThemeChoice, QString> choices[] = {
        {ThemeChoice::System, tr("As the &system")},
        {ThemeChoice::Light, tr("&Light")},
        {ThemeChoice::Dark, tr("&Dark")},
    };
    auto *group = new QActionGroup(menu);
    for (const auto &[theme, text] : choices) {
        QAction *action = group->addAction(text);
        action->setObjectName(QStringLiteral("theme-") + themeName(theme));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, choice = theme] { setTheme(choice); });
    }
    menu->addActions(group->actions());
    connect(menu, &QMenu::aboutToShow, this, [this, group] {
        for (QAction *action : group->actions())
            action->setChecked(action->objectName() ==
                               QStringLiteral("theme-") + themeName(m_settings.theme()));
    });
}

void MainWindow::setupDatasetMenus()
{
    const auto openInFiles = [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_document.dataset()->root));
    };
    m_datasetActions += addMenuRows(
        menuBar()->addMenu(tr("&Dataset")),
        {{QStringLiteral("checkDataset"), tr("&Look for problems"), QStringLiteral("search"),
          QKeySequence(Qt::Key_F5), [this] { m_session.check(); }, true},
         {QStringLiteral("reopenDataset"), tr("&Read again from disk"), QStringLiteral("reset"),
          tr("Ctrl+R"), [this] { openPath(m_session.path()); }, true},
         {QStringLiteral("openInFiles"),
          tr("Open in the file &manager"),
          QStringLiteral("folder"),
          {},
          openInFiles,
          true}});

    auto *files = new PipelineFiles(m_document, m_settings, this);
    connect(files, &PipelineFiles::failed, this, &MainWindow::report);
    connect(files, &PipelineFiles::noted, this,
            [this](const QString &text) { m_notice->show(Severity::Info, text); });
    addMenuRows(menuBar()->addMenu(tr("&Augment")),
                {{QStringLiteral("loadPipeline"),
                  tr("&Load pipeline…"),
                  QStringLiteral("folder"),
                  {},
                  [files] { files->chooseAndLoad(); }},
                 {QStringLiteral("savePipeline"), tr("&Save pipeline…"), QStringLiteral("save"),
                  QKeySequence::Save, [files] { files->chooseAndSave(); }},
                 {QStringLiteral("copyPipeline"), tr("&Copy as Albumentations"),
                  QStringLiteral("copy"), tr("Ctrl+Shift+C"), [files] { files->copyAsPython(); }}});
}

void MainWindow::setupHelpMenu()
{
    QMenu *tools = menuBar()->addMenu(tr("&Tools"));
    QAction *issues = m_issues->toggleViewAction();
    issues->setText(tr("&Issue list"));
    issues->setShortcut(tr("Ctrl+I"));
    tools->addAction(issues);
    addMenuRows(tools, {{QStringLiteral("settings"), tr("&Settings…"), QStringLiteral("settings"),
                         QKeySequence(tr("Ctrl+,")), [this] { showSettings(*this); }}});
    addMenuRows(
        menuBar()->addMenu(tr("&Help")),
        {{QStringLiteral("shortcuts"), tr("&Help and keyboard shortcuts"), QStringLiteral("help"),
          QKeySequence(Qt::Key_F1), [this] { showHelp(*this); }},
         {QStringLiteral("about"), tr("&About Ballast"), {}, {}, [this] { showAbout(*this); }}});
}

} // namespace ballast
