#include "app/mainwindow.h"

#include "app/headerbar.h"
#include "app/issuelist.h"
#include "app/mode.h"
#include "app/moderail.h"
#include "app/modes.h"
#include "app/noticestrip.h"
#include "app/statusline.h"
#include "app/welcomepage.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace ballast {

MainWindow::MainWindow(const QString &settingsFile, QWidget *parent)
    : QMainWindow(parent),
      m_settings(settingsFile),
      m_session(m_document, m_jobs),
      m_planner(m_document, m_jobs),
      m_welcome(new WelcomePage(m_settings)),
      m_header(new HeaderBar(m_document)),
      m_notice(new NoticeStrip),
      m_rail(new ModeRail),
      m_pages(new QStackedWidget),
      m_status(new StatusLine(m_jobs)),
      m_issues(new IssueList(m_document))
{
    setAcceptDrops(true);
    setWindowIcon(QIcon(QStringLiteral(":/ballast.svg")));
    setupBody();
    setupModes();
    setupIssues();
    setupMenus();
    setupSession();
    resize(1280, 800);
    restoreGeometry(m_settings.windowGeometry());
    restoreState(m_settings.windowState());
    syncWithDataset();
}

MainWindow::~MainWindow()
{
    // Jobs and views refer to members that go before QObject deletes children.
    disconnect(&m_document, nullptr, nullptr, nullptr);
    disconnect(&m_jobs, nullptr, nullptr, nullptr);
    m_jobs.stopAll();
    delete takeCentralWidget();
}

void MainWindow::setupBody()
{
    auto *body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_rail);
    body->addWidget(m_pages, 1);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_notice);
    layout->addLayout(body, 1);
    setCentralWidget(central);
    setStatusBar(m_status);
    m_pages->addWidget(m_welcome);

    connect(m_header, &HeaderBar::exportRequested, this, &MainWindow::exportBalanced);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::chooseFolder);
    connect(m_welcome, &WelcomePage::sampleRequested, &m_session, &DatasetSession::openSample);
    connect(m_welcome, &WelcomePage::recentChosen, this, &MainWindow::openPath);
}

void MainWindow::setupModes()
{
    for (const ModeInfo &info : allModes()) {
        Mode *mode = info.create(m_document, m_jobs, nullptr);
        const QString id = QLatin1String(info.id);
        mode->setObjectName(id);
        m_modes.insert(id, mode);
        m_pages->addWidget(mode);
        connect(mode, &Mode::statusTextChanged, this, &MainWindow::syncStatus);
        connect(mode, &Mode::modeRequested, this, &MainWindow::showMode);
        connect(mode, &Mode::openRequested, this, &MainWindow::openPath);
        connect(mode, &Mode::errorOccurred, this, &MainWindow::report);
    }
    m_lastMode = allModes().empty() ? QString() : QLatin1String(allModes().front().id);
    connect(m_rail, &ModeRail::modeChosen, this, &MainWindow::showMode);
}

void MainWindow::setupIssues()
{
    addDockWidget(Qt::BottomDockWidgetArea, m_issues);
    m_issues->hide();
    connect(&m_jobs, &JobController::issueFound, m_issues, &IssueList::add);
    connect(m_issues, &IssueList::imageChosen, this,
            [this] { showMode(QStringLiteral("augment")); });
}

void MainWindow::setupSession()
{
    connect(&m_session, &DatasetSession::opened, this, [this](const QString &path) {
        m_settings.addRecentDataset(path);
        m_notice->hide();
        syncWithDataset();
    });
    connect(&m_session, &DatasetSession::failed, this,
            [this](const Error &error, const QString &path) {
                if (!QFileInfo::exists(path))
                    m_settings.removeRecentDataset(path);
                m_welcome->showRecent();
                report(error);
            });
    connect(&m_session, &DatasetSession::openingChanged, this,
            [this] { m_welcome->setBusy(m_session.isOpening()); });
    connect(&m_document, &Document::changed, this, [this](Change change) {
        if (change == Change::Dataset)
            syncWithDataset();
        if (change == Change::Image)
            syncStatus();
    });
    connect(&m_jobs, &JobController::issueFound, this, [this](const Issue &issue) {
        if (issue.severity == Severity::Error)
            m_notice->show(issue.severity, Error{issue.message, issue.file, issue.remedy}.text(),
                           {tr("Show issues"), [this] { m_issues->show(); }});
    });
}

void MainWindow::openPath(const QString &path)
{
    m_session.open(path);
}

void MainWindow::report(const Error &error)
{
    m_issues->add({Severity::Error, QStringLiteral("failed"), error.file, error.message,
                   error.remedy, -1, -1});
    m_notice->showError(error, {tr("Open another…"), [this] { chooseFolder(); }});
}

void MainWindow::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Open a dataset folder"), m_settings.lastFolder(QStringLiteral("dataset")));
    if (folder.isEmpty())
        return;
    m_settings.setLastFolder(QStringLiteral("dataset"), QFileInfo(folder).path());
    openPath(folder);
}

void MainWindow::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Open a label file"), m_settings.lastFolder(QStringLiteral("dataset")),
        tr("Label files (*.yaml *.yml *.json *.csv *.xml *.txt);;All files (*)"));
    if (file.isEmpty())
        return;
    m_settings.setLastFolder(QStringLiteral("dataset"), QFileInfo(file).path());
    openPath(file);
}

void MainWindow::showMode(const QString &id)
{
    Mode *wanted = mode(id);
    if (!wanted || !m_document.hasDataset())
        return;
    m_currentMode = id;
    m_lastMode = id;
    m_pages->setCurrentWidget(wanted);
    wanted->setFocus();
    m_rail->setCurrent(id);
    syncStatus();
}

Mode *MainWindow::mode(const QString &id) const
{
    return m_modes.value(id);
}

void MainWindow::exportBalanced()
{
    if (Mode *shown = mode(m_currentMode))
        shown->takeExportButton();
}

void MainWindow::syncWithDataset()
{
    const bool open = m_document.hasDataset();
    m_header->setVisible(open);
    m_rail->setVisible(open && !m_modes.isEmpty());
    for (QAction *action : m_datasetActions)
        action->setEnabled(open);
    setWindowTitle(open ? tr("%1 – Ballast").arg(m_document.dataset()->name) : tr("Ballast"));
    if (open) {
        showMode(m_lastMode);
        return;
    }
    m_currentMode.clear();
    m_welcome->showRecent();
    m_pages->setCurrentWidget(m_welcome);
    syncStatus();
}

void MainWindow::syncStatus()
{
    const Mode *shown = mode(m_currentMode);
    const QString text = shown ? shown->statusText() : QString();
    m_status->setText(text.isEmpty() ? tr("Ready") : text);
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::setTheme(ThemeChoice theme)
{
    m_settings.setTheme(theme);
    applyTheme(*qApp, theme);
}

QString MainWindow::unfinishedWork() const
{
    for (const Mode *mode : m_modes)
        if (const QString work = mode->unfinishedWork(); !work.isEmpty())
            return work;
    return {};
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const QString unfinished = m_closing ? QString() : unfinishedWork();
    if (!unfinished.isEmpty()) {
        m_notice->show(Severity::Warning, unfinished, {tr("Stop it and quit"), [this] {
                                                           m_closing = true;
                                                           close();
                                                       }});
        event->ignore();
        return;
    }
    m_settings.setWindow(saveGeometry(), saveState());
    m_jobs.stopAll();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openPath(event->mimeData()->urls().front().toLocalFile());
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QMainWindow::keyPressEvent(event);
        return;
    }
    if (m_notice->isVisible())
        m_notice->hide();
    else if (isFullScreen())
        toggleFullScreen();
    else if (m_session.isOpening())
        m_jobs.stopAll();
}

} // namespace ballast

#include "moc_mainwindow.cpp"
