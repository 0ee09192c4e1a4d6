#pragma once

#include "app/document.h"
#include "app/mode.h"

#include <memory>

class QSplitter;
class QTimer;

namespace ballast {

class ImagesPanel;
class PipelinePanel;
class PreviewRunner;
class PreviewView;
struct PreviewResult;

/// Augment: images on the left, the live preview in the middle, the pipeline on the right. Turns
/// changes of the document into preview requests: one per turn of the event loop as a draft at the
/// size on screen, and the full size when the hand rests.
class AugmentMode : public Mode
{
    Q_OBJECT

public:
    AugmentMode(Document &document, JobController &jobs, QWidget *parent = nullptr);

    QString statusText() const override;
    bool isSettled() const override;

    ImagesPanel *images() const { return m_images; }
    PreviewView *preview() const { return m_preview; }
    PipelinePanel *pipelinePanel() const { return m_pipeline; }
    PreviewRunner *runner() const { return m_runner; }
    quint64 revision() const { return m_revision; } ///< of the latest request

signals:
    void previewShown(quint64 revision, bool draft);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void onChanged(Change change);
    void setupShortcuts();
    void stepImage(int by);
    void chooseShownImage();
    void schedule();
    void submit(bool draft);
    void deliver(const PreviewResult &result);
    void showNothing();

    ImagesPanel *m_images;
    PreviewView *m_preview;
    PipelinePanel *m_pipeline;
    QSplitter *m_splitter;
    PreviewRunner *m_runner;
    QTimer *m_draftTimer; ///< fires when the event loop turns
    QTimer *m_restTimer;  ///< fires when the hand has rested
    quint64 m_revision = 0;
    quint64 m_shownRevision = 0;
    bool m_stale = true; ///< something changed while hidden
};

} // namespace ballast
