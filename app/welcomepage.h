#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ballast {

class Settings;

/// What one sees without a dataset: open, try the sample, recent datasets, the idea in three
/// steps.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(Settings &settings, QWidget *parent = nullptr);
    void showRecent(); ///< reads the list from the settings again
    void setBusy(bool busy);

signals:
    void openRequested();
    void sampleRequested();
    void recentChosen(const QString &path);

private:
    QWidget *makeHero();
    QWidget *makeSteps();
    QWidget *makeRecentCard();

    Settings &m_settings;
    QWidget *m_actions = nullptr;
    QVBoxLayout *m_recent = nullptr;
};

} // namespace ballast
