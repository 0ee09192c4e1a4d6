#include "app/augment/augmentmode.h"

#include "app/augment/imagelist.h"
#include "app/augment/imagespanel.h"
#include "app/augment/pipelinepanel.h"
#include "app/augment/previewrunner.h"
#include "app/augment/previewtoolbar.h"
#include "app/augment/previewview.h"
#include "app/document.h"
#include "widgets/imagecanvas.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>

#include <algorithm>

namespace ballast {

namespace {

constexpr int RestMs = 150; // from the last change to the full-size preview

} // namespace

AugmentMode::AugmentMode(Document &document, JobController &jobs, QWidget *parent)
    : Mode(document, jobs, parent),
      m_images(new ImagesPanel(document)),
      m_preview(new PreviewView(document)),
      m_pipeline(new PipelinePanel(document,
                                   [this] {
                                       const CanvasImage &image =
                                           m_preview->originalCanvas()->content().image;
                                       return image.isNull() ? QImage() : image.levels.back();
                                   })),
      m_splitter(new QSplitter),
      m_runner(new PreviewRunner(this)),
      m_draftTimer(new QTimer(this)),
      m_restTimer(new QTimer(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_splitter->addWidget(m_images);
    m_splitter->addWidget(m_preview);
    m_splitter->addWidget(m_pipeline);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_images->setMinimumWidth(120);
    m_pipeline->setMinimumWidth(300);
    m_splitter->setSizes({165, 800, 345});
    m_draftTimer->setSingleShot(true);
    m_restTimer->setSingleShot(true);
    m_restTimer->setInterval(RestMs);
    connect(m_draftTimer, &QTimer::timeout, this, [this] { submit(true); });
    connect(m_restTimer, &QTimer::timeout, this, [this] {
        if (m_shownRevision != m_revision) // a slow draft comes first
            m_restTimer->start();
        else if (m_preview->wantsFullSize())
            submit(false);
    });
    connect(&document, &Document::changed, this, &AugmentMode::onChanged);
    connect(m_preview, &PreviewView::requestChanged, this, &AugmentMode::schedule);
    connect(m_preview, &PreviewView::zoomChanged, this, &AugmentMode::statusTextChanged);
    connect(m_runner, &PreviewRunner::finished, this,
            [this](const std::shared_ptr<const PreviewResult> &result) { deliver(*result); });
    setupShortcuts();
}

void AugmentMode::setupShortcuts()
{
    const std::pair<Qt::Key, int> steps[] = {{Qt::Key_A, -1}, {Qt::Key_D, 1}};
    for (const auto &[key, by] : steps) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by = by] { stepImage(by); });
    }
}

void AugmentMode::stepImage(int by)
{
    const QModelIndex current = m_images->list()->currentIndex();
    const QModelIndex next = current.siblingAtRow(current.row() + by);
    if (next.isValid())
        m_images->list()->setCurrentIndex(next);
}

void AugmentMode::onChanged(Change change)
{
    switch (change) {
    case Change::Dataset:
        m_runner->stop();
        m_runner->cache().clear();
        m_images->syncDataset();
        showNothing();
        break;
    case Change::Filter:
        m_images->syncFilter();
        chooseShownImage();
        break;
    case Change::Image:
        m_images->syncCurrent();
        break;
    case Change::Pipeline:
        m_pipeline->sync();
        break;
    case Change::Step:
        m_pipeline->syncSelection();
        return;
    case Change::Sample:
        m_preview->syncSample();
        break;
    default:
        return;
    }
    schedule();
    emit statusTextChanged();
}

/// A filter that hides the current image shows its first one instead.
void AugmentMode::chooseShownImage()
{
    if (isVisible() && m_images->currentRow() < 0 && m_images->shownImages() > 0)
        document().setCurrentImage(document().filteredImages().front());
}

void AugmentMode::schedule()
{
    m_stale = true;
    if (isVisible() && !m_draftTimer->isActive())
        m_draftTimer->start(0);
}

void AugmentMode::submit(bool draft)
{
    m_stale = false;
    const int image = document().currentImage();
    if (image < 0) {
        m_runner->stop();
        showNothing();
        return;
    }
    PreviewRequest request;
    request.revision = ++m_revision;
    request.dataset = document().dataset();
    request.image = image;
    request.pipeline = document().pipeline();
    request.seed = document().seed();
    request.draft = draft;
    m_preview->describe(request);
    if (!draft)
        request.side = fullPreviewSide(m_preview->originalSize());
    m_runner->submit(std::move(request));
    if (draft)
        m_restTimer->start();
}

void AugmentMode::deliver(const PreviewResult &result)
{
    if (result.image != document().currentImage())
        return;
    if (result.error)
        m_preview->showMessage(result.error->message,
                               (result.error->file.isEmpty()
                                    ? QString()
                                    : QDir::toNativeSeparators(result.error->file) + u'\n') +
                                   result.error->remedy);
    else
        m_preview->showResult(result);
    m_shownRevision = result.revision;
    emit previewShown(result.revision, result.draft);
    emit statusTextChanged();
}

void AugmentMode::showNothing()
{
    if (!document().hasDataset())
        m_preview->showMessage(tr("No dataset is open"),
                               tr("Open a folder, or drop one on this window."));
    else if (document().dataset()->images.empty())
        m_preview->showMessage(tr("This dataset has no images"));
    else
        m_preview->showMessage(tr("No image is chosen"), tr("Choose one on the left."));
}

QString AugmentMode::statusText() const
{
    const int row = m_images->currentRow();
    const QSize size = m_preview->originalSize();
    if (row < 0 || size.isEmpty())
        return {};
    return tr("Image %1 of %2 · %3 × %4 · zoom %5 %")
        .arg(row + 1)
        .arg(m_images->shownImages())
        .arg(size.width())
        .arg(size.height())
        .arg(m_preview->zoomPercent(), 0, 'f', 0);
}

bool AugmentMode::isSettled() const
{
    return !m_stale && !m_draftTimer->isActive() && !m_restTimer->isActive() &&
           !m_runner->isBusy() && m_shownRevision == m_revision && m_images->isSettled();
}

void AugmentMode::showEvent(QShowEvent *event)
{
    Mode::showEvent(event);
    chooseShownImage();
    m_images->list()->setFocus();
    if (m_stale)
        schedule();
}

void AugmentMode::hideEvent(QHideEvent *event)
{
    Mode::hideEvent(event);
    m_draftTimer->stop();
    m_restTimer->stop();
    m_runner->stop();
    m_stale = true;
}

void AugmentMode::changeEvent(QEvent *event)
{
    Mode::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        schedule(); // texts and colours of the boxes are made anew
}

} // namespace ballast
