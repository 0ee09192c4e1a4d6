#pragma once

#include "app/augment/previewrunner.h"
#include "widgets/canvascontent.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace ballast {

class Document;
class DrawnLog;
class HistogramView;
class ImageCanvas;
class OutcomeTable;
class PreviewToolbar;
class VariantGrid;

/// The middle of Augment: toolbar, canvases or grid, and what happened to the boxes. Shows results;
/// what to ask for (size, copies) follows from what it shows.
class PreviewView : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewView(Document &document, QWidget *parent = nullptr);

    /// Copies and side that a draft for this view needs.
    void describe(PreviewRequest &request) const;
    /// A full size would show more than the draft does.
    bool wantsFullSize() const;
    void showResult(const PreviewResult &result);
    void showMessage(const QString &title, const QString &detail = {});
    void syncSample();
    double zoomPercent() const;
    QSize originalSize() const;

    PreviewToolbar *toolbar() const { return m_toolbar; }
    ImageCanvas *originalCanvas() const { return m_original; }
    ImageCanvas *augmentedCanvas() const { return m_augmented; }
    VariantGrid *grid() const { return m_grid; }
    OutcomeTable *table() const { return m_table; }
    DrawnLog *log() const { return m_log; }
    QTabWidget *tabs() const { return m_tabs; }
    QSplitter *splitter() const { return m_splitter; }

signals:
    void requestChanged(); ///< another arrangement or size: ask again
    void zoomChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupCanvases();
    void setupTabs();
    void setupToolbar();
    void arrange();
    void applyOverlays();
    void highlight(int box);
    void stepSample(int by);
    void showOriginal(const PreviewResult &result);
    void showSample(const PreviewResult &result, const PreviewVariant &variant);
    void showGrid(const PreviewResult &result);
    void showBadges(const PreviewVariant &variant);
    void updateWipe();

    Document &m_document;
    PreviewToolbar *m_toolbar;
    QStackedWidget *m_stack;
    ImageCanvas *m_original;
    ImageCanvas *m_augmented;
    VariantGrid *m_grid;
    OutcomeTable *m_table;
    HistogramView *m_histogram;
    DrawnLog *m_log;
    QTabWidget *m_tabs;
    QSplitter *m_splitter;
    CanvasImage m_originalImage; ///< the finest seen of the current image
    int m_image = -1;            ///< that the canvases show
};

} // namespace ballast
