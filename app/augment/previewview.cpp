#include "app/augment/previewview.h"

#include "app/augment/drawnlog.h"
#include "app/augment/histogramview.h"
#include "app/augment/outcometable.h"
#include "app/augment/previewcontent.h"
#include "app/augment/previewtoolbar.h"
#include "app/augment/variantgrid.h"
#include "app/document.h"
#include "core/augment/classrules.h"
#include "widgets/imagecanvas.h"

#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr int LargestDraft = 1600; // px of the longer side: what fits a frame's time

int longerSide(const QSize &size)
{
    return std::max(size.width(), size.height());
}

QString sizeText(const QSize &size)
{
    return QStringLiteral("%1 × %2").arg(size.width()).arg(size.height());
}

/// " · Horizontal flip left out: the image holds arrow-left", of every step that a rule kept away.
QString leftOutOf(const QJsonArray &applied)
{
    QString text;
    for (const QJsonValue &entry : applied) {
        const QJsonObject leftOut = entry[QLatin1String("left_out")].toObject();
        const TransformSpec *transform =
            transformByName(entry[QLatin1String("transform")].toString());
        if (!leftOut.isEmpty() && transform)
            text += QStringLiteral(" · %1 %2")
                        .arg(transformText(transform->label), leftOutText(leftOut));
    }
    return text;
}

} // namespace

PreviewView::PreviewView(Document &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_toolbar(new PreviewToolbar),
      m_stack(new QStackedWidget),
      m_original(new ImageCanvas),
      m_augmented(new ImageCanvas),
      m_grid(new VariantGrid),
      m_table(new OutcomeTable),
      m_histogram(new HistogramView),
      m_log(new DrawnLog),
      m_tabs(new QTabWidget),
      m_splitter(new QSplitter(Qt::Vertical))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolbar);
    layout->addWidget(m_splitter, 1);
    setupCanvases();
    setupTabs();
    setupToolbar();
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({600, 200});
    syncSample();
}

void PreviewView::setupCanvases()
{
    auto *pair = new QSplitter;
    pair->addWidget(m_original);
    pair->addWidget(m_augmented);
    pair->setChildrenCollapsible(false);
    pair->setSizes({400, 400});
    m_stack->addWidget(pair);
    m_stack->addWidget(m_grid);
    m_splitter->addWidget(m_stack);
    m_original->setAccessibleName(tr("Original image"));
    m_augmented->setAccessibleName(tr("Augmented image"));
    const std::pair<ImageCanvas *, ImageCanvas *> links[] = {{m_original, m_augmented},
                                                             {m_augmented, m_original}};
    for (const auto &[canvas, other] : links) {
        connect(canvas, &ImageCanvas::viewChanged, other, &ImageCanvas::setView);
        connect(canvas, &ImageCanvas::viewChanged, this, &PreviewView::zoomChanged);
        connect(canvas, &ImageCanvas::boxClicked, this, &PreviewView::highlight);
    }
    connect(m_grid, &VariantGrid::copyClicked, this,
            [this](quint64 copy) { m_document.setSample(m_document.seed(), copy); });
    connect(m_grid, &VariantGrid::copyActivated, this, [this](quint64 copy) {
        m_document.setSample(m_document.seed(), copy);
        m_toolbar->setArrangement(PreviewLayout::SideBySide);
        arrange();
    });
}

void PreviewView::setupTabs()
{
    m_tabs->addTab(m_table, tr("What happened to the boxes"));
    m_tabs->addTab(m_histogram, tr("Histogram"));
    m_tabs->addTab(m_log, tr("Log"));
    m_tabs->setDocumentMode(true);
    m_tabs->setMinimumHeight(90);
    m_splitter->addWidget(m_tabs);
    connect(m_table, &OutcomeTable::boxSelected, this, &PreviewView::highlight);
}

void PreviewView::setupToolbar()
{
    connect(m_toolbar, &PreviewToolbar::arrangementChanged, this, &PreviewView::arrange);
    connect(m_toolbar, &PreviewToolbar::overlaysChanged, this, &PreviewView::applyOverlays);
    connect(m_toolbar, &PreviewToolbar::fitRequested, m_augmented, &ImageCanvas::zoomToFit);
    connect(m_toolbar, &PreviewToolbar::actualSizeRequested, m_augmented,
            &ImageCanvas::zoomToActualSize);
    connect(m_toolbar, &PreviewToolbar::seedEdited, this,
            [this](quint64 seed) { m_document.setSample(seed, m_document.copy()); });
    connect(m_toolbar, &PreviewToolbar::nextSampleRequested, this, [this] { stepSample(1); });
    connect(m_toolbar, &PreviewToolbar::previousSampleRequested, this, [this] { stepSample(-1); });
}

void PreviewView::stepSample(int by)
{
    const std::uint64_t copy = m_document.copy();
    if (by > 0)
        m_document.setSample(m_document.seed(), copy + 1);
    else if (copy > 0)
        m_document.setSample(m_document.seed(), copy - 1);
}

void PreviewView::arrange()
{
    const PreviewLayout arrangement = m_toolbar->arrangement();
    m_grid->setCount(m_toolbar->gridCount());
    m_stack->setCurrentIndex(arrangement == PreviewLayout::Grid ? 1 : 0);
    m_original->setVisible(arrangement == PreviewLayout::SideBySide);
    updateWipe();
    emit requestChanged();
}

void PreviewView::applyOverlays()
{
    const bool boxes = m_toolbar->boxesShown();
    const bool labels = m_toolbar->labelsShown();
    const bool outlines = m_toolbar->outlinesShown();
    for (ImageCanvas *canvas : {m_original, m_augmented}) {
        canvas->setBoxesShown(boxes);
        canvas->setLabelsShown(labels);
    }
    m_augmented->setOutlinesShown(outlines);
    m_grid->setBoxes(boxes, labels, outlines);
}

void PreviewView::highlight(int box)
{
    m_original->setHighlighted(box);
    m_augmented->setHighlighted(box);
    m_table->highlight(box);
}

void PreviewView::syncSample()
{
    m_toolbar->setSample(m_document.seed(), m_document.copy());
    m_grid->setCurrentCopy(m_document.copy());
}

QSize PreviewView::originalSize() const
{
    return m_image == m_document.currentImage() ? m_originalImage.fullSize : QSize();
}

void PreviewView::describe(PreviewRequest &request) const
{
    const QSize full = originalSize();
    if (m_toolbar->arrangement() == PreviewLayout::Grid) {
        request.copies.clear();
        for (int i = 0; i < m_toolbar->gridCount(); ++i)
            request.copies.push_back(static_cast<std::uint64_t>(i));
        request.side = std::max(64, m_grid->cellSide(full));
        return;
    }
    request.copies = {m_document.copy()};
    if (full.isEmpty()) { // not seen yet: as large as the canvas
        request.side =
            static_cast<int>(longerSide(m_augmented->size()) * m_augmented->devicePixelRatioF());
    } else {
        const QSize result = m_augmented->content().image.fullSize;
        int side = m_original->isHidden() ? longerSide(m_augmented->shownPixels(full))
                                          : longerSide(m_original->shownPixels(full));
        if (!result.isEmpty()) { // a crop is shown larger than it was in the original
            const double shown = double(longerSide(m_augmented->shownPixels(result))) /
                                 longerSide(result) * longerSide(full);
            side = std::max(side, static_cast<int>(std::ceil(shown)));
        }
        request.side = side;
    }
    request.side = std::clamp(request.side, 64, LargestDraft);
}

bool PreviewView::wantsFullSize() const
{
    if (m_toolbar->arrangement() == PreviewLayout::Grid)
        return false;
    PreviewRequest draft;
    describe(draft);
    return originalSize().isEmpty() || draft.side < longerSide(originalSize());
}

void PreviewView::showResult(const PreviewResult &result)
{
    m_toolbar->setTime(result.milliseconds, result.draft);
    showOriginal(result);
    if (m_toolbar->arrangement() == PreviewLayout::Grid)
        showGrid(result);
    for (const PreviewVariant &variant : result.variants) {
        if (variant.copy == m_document.copy() || result.variants.size() == 1)
            showSample(result, variant);
    }
}

void PreviewView::showOriginal(const PreviewResult &result)
{
    const bool another = m_image != result.image || m_originalImage.isNull();
    const auto pixels = [](const CanvasImage &image) {
        return image.isNull() ? 0 : image.levels.front().width();
    };
    if (!another && result.original.fullSize == m_originalImage.fullSize &&
        pixels(result.original) <= pixels(m_originalImage))
        return; // what is shown is as fine or finer
    m_image = result.image;
    m_originalImage = result.original;
    CanvasContent content;
    content.image = m_originalImage;
    if (!result.variants.empty())
        content.boxes =
            originalBoxes(*m_document.dataset(), result.variants.front().outcomes, result.rules);
    if (another)
        highlight(-1);
    m_original->setContent(std::move(content));
    m_original->setBadges(tr("Original · %1").arg(sizeText(m_originalImage.fullSize)) +
                          (result.damaged ? tr(" · file is damaged") : QString()));
}

void PreviewView::showSample(const PreviewResult &result, const PreviewVariant &variant)
{
    CanvasContent content;
    content.image = variant.image;
    content.boxes = augmentedBoxes(*m_document.dataset(), variant.outcomes, result.rules);
    content.revision = result.revision;
    if (m_toolbar->arrangement() != PreviewLayout::Grid)
        m_augmented->setContent(std::move(content));
    updateWipe();
    showBadges(variant);
    m_table->outcomes()->setOutcomes(m_document.dataset(), result.image, variant.outcomes,
                                     result.rules, m_document.pipeline().outline);
    m_log->setApplied(variant.applied, m_document.pipeline());
    if (!variant.image.isNull() && !result.original.isNull())
        m_histogram->setImages(result.original.levels.back(), variant.image.levels.back());
}

void PreviewView::showBadges(const PreviewVariant &variant)
{
    QString text = tr("Augmented · copy %1").arg(variant.copy);
    if (m_document.pipeline().steps.empty())
        text = tr("No steps: add one on the right");
    else if (variant.applied.isEmpty())
        text += tr(" · no step drawn");
    else if (!variant.image.isNull())
        text += QStringLiteral(" · ") + sizeText(variant.image.fullSize);
    text += leftOutOf(variant.applied);
    const bool wipe = m_toolbar->arrangement() == PreviewLayout::Wipe;
    m_augmented->setBadges(wipe ? tr("Original") : text, wipe ? text : QString());
}

void PreviewView::showGrid(const PreviewResult &result)
{
    std::vector<VariantGrid::Cell> cells;
    for (const PreviewVariant &variant : result.variants) {
        CanvasContent content;
        content.image = variant.image;
        content.boxes = augmentedBoxes(*m_document.dataset(), variant.outcomes, result.rules);
        content.revision = result.revision;
        cells.push_back({variant.copy, std::move(content)});
    }
    m_grid->setCells(std::move(cells));
}

void PreviewView::updateWipe()
{
    const bool wipe = m_toolbar->arrangement() == PreviewLayout::Wipe;
    if (wipe && !m_augmented->content().image.isNull())
        m_augmented->setWipe(m_original->content());
    else
        m_augmented->setWipe(std::nullopt);
}

void PreviewView::showMessage(const QString &title, const QString &detail)
{
    m_image = -1;
    m_originalImage = {};
    m_toolbar->setTime(-1, true);
    m_original->setMessage(title, detail);
    m_original->setBadges({});
    m_augmented->setMessage(m_original->isHidden() ? title : tr("No preview"),
                            m_original->isHidden() ? detail : QString());
    m_augmented->setBadges({});
    m_grid->setCells({});
    m_table->outcomes()->setOutcomes(m_document.dataset(), -1, {}, {});
    m_log->setApplied({}, {});
    m_histogram->setImages({}, {});
}

double PreviewView::zoomPercent() const
{
    return m_augmented->scale() * m_augmented->devicePixelRatioF() * 100;
}

void PreviewView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_toolbar->arrangement() != PreviewLayout::SideBySide) {
        m_toolbar->setArrangement(PreviewLayout::SideBySide);
        arrange();
        return;
    }
    QWidget::keyPressEvent(event);
}

void PreviewView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    emit requestChanged();
}

} // namespace ballast
