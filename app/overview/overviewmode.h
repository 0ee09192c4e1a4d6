#pragma once

#include "app/mode.h"
#include "app/overview/figurerow.h"

#include <QSet>

#include <vector>

class QTabWidget;

namespace ballast {

class ClassesPage;
class OverviewPage;
class TreatmentPanel;
class WeightsPanel;
enum class Change;

/// What is in the dataset and which classes are too low.
class OverviewMode : public Mode
{
    Q_OBJECT

public:
    OverviewMode(Document &document, JobController &jobs, QWidget *parent = nullptr);
    QString statusText() const override;
    /// "classes", "co-occurrence", "box-sizes", "positions", "image-sizes", "problems".
    void showPage(const QString &name);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makePages();
    QWidget *makeSidePanel();
    template <class Page> Page *addPage(const QString &name, const QString &title);
    void onChanged(Change change);
    void refresh();
    void refreshPage();
    void refreshFigures();
    void refreshSidePanel();
    void setTrainingSize(int pixels);
    void go(const QString &mode, int classId);

    FigureRow *m_figures;
    QTabWidget *m_tabs;
    ClassesPage *m_classes = nullptr;
    std::vector<OverviewPage *> m_pages;
    QSet<OverviewPage *> m_stale; ///< to be refreshed when shown
    TreatmentPanel *m_treatments;
    WeightsPanel *m_weights;
    bool m_staleFrame = true;
};

} // namespace ballast
