#pragma once

#include "app/datasetsession.h"
#include "app/document.h"
#include "app/jobcontroller.h"
#include "app/planrunner.h"
#include "app/settings.h"

#include <QHash>
#include <QMainWindow>

class QAction;
class QMenu;
class QStackedWidget;

namespace ballast {

class HeaderBar;
class IssueList;
class Mode;
class ModeRail;
class NoticeStrip;
class StatusLine;
class WelcomePage;

/// The window: wires document, jobs, modes, header, rail and status. Holds no logic of a mode.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `settingsFile` overrides the user's own settings, for tests.
    explicit MainWindow(const QString &settingsFile = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openPath(const QString &path);
    void showMode(const QString &id); ///< passed over while no dataset is open
    Mode *mode(const QString &id) const;
    QString currentMode() const { return m_currentMode; } ///< "" on the welcome page

    Document &document() { return m_document; }
    JobController &jobs() { return m_jobs; }
    DatasetSession &session() { return m_session; }
    Settings &settings() { return m_settings; }
    void setTheme(ThemeChoice theme); ///< and remembers it

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setupBody();
    void setupModes();
    void setupMenus();
    void setupFileMenu();
    void setupEditMenu();
    void setupViewMenu();
    void setupThemeMenu(QMenu *menu);
    void setupDatasetMenus();
    void setupHelpMenu();
    void setupSession();
    void setupIssues();

    void chooseFolder();
    void chooseFile();
    void exportBalanced();
    void toggleFullScreen();
    void fillRecentMenu(QMenu *menu);
    void syncWithDataset();
    void syncStatus();
    QString unfinishedWork() const;
    void report(const Error &error);

    Settings m_settings;
    Document m_document;
    JobController m_jobs;
    DatasetSession m_session;
    PlanRunner m_planner;
    WelcomePage *m_welcome;
    HeaderBar *m_header;
    NoticeStrip *m_notice;
    ModeRail *m_rail;
    QStackedWidget *m_pages;
    StatusLine *m_status;
    IssueList *m_issues;
    QHash<QString, Mode *> m_modes;
    QString m_currentMode;
    QString m_lastMode; ///< shown again when the next dataset opens
    QList<QAction *> m_datasetActions;
    bool m_closing = false; ///< closing was confirmed
};

} // namespace ballast
