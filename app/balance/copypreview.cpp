#include "app/balance/copypreview.h"

#include "app/imagepixels.h"
#include "widgets/numbers.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace ballast {

namespace {

constexpr int RestMs = 120;    // the selection rests
constexpr int ShownSide = 640; // px: what the widget can show of a copy

struct Shown
{
    Result<PlannedCopy> copy;
    QSize size; ///< before it was scaled for the screen
};

std::any makeCopy(const Dataset &dataset, const BalancePlan &plan, int image, int item, int nth,
                  const Pipeline &pipeline, const ExportOptions &options,
                  const TaskContext &context)
{
    auto made = plannedCopy(dataset, plan, image, item, nth, pipeline, options, context);
    auto shown = std::make_shared<Shown>(Shown{std::move(made), {}});
    if (!shown->copy || shown->copy->pixels.empty())
        return shown;
    shown->size = QSize(shown->copy->pixels.cols, shown->copy->pixels.rows);
    shown->copy->pixels = scaledTo(shown->copy->pixels, ShownSide);
    return shown;
}

} // namespace

CopyPreview::CopyPreview(Document &document, JobController &jobs, QWidget *parent)
    : QWidget(parent), m_document(document), m_jobs(jobs)
{
    setAccessibleName(tr("A copy that the selected row stands for"));
    setToolTip(tr("As the export will write it. Click to see the next copy."));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    m_delay.setSingleShot(true);
    m_delay.setInterval(RestMs);
    connect(&m_delay, &QTimer::timeout, this, &CopyPreview::start);
    connect(&document, &Document::changed, this, [this](Change change) {
        if ((change == Change::Pipeline || change == Change::ExportOptions) && isVisible())
            request();
    });
}

void CopyPreview::show(int image, int item, int copies)
{
    m_wanted = {image, item, copies, 0};
    m_picture = {};
    m_annotations.clear();
    if (copies < 1) {
        m_delay.stop();
        m_jobs.stop(std::exchange(m_job, 0));
        return say({});
    }
    request();
}

void CopyPreview::clear()
{
    show(-1, -1, 0);
}

void CopyPreview::showNext()
{
    if (m_wanted.copies < 2)
        return;
    m_wanted.nth = (m_wanted.nth + 1) % m_wanted.copies;
    request();
}

/// A picture that is there stays until the next one is.
void CopyPreview::request()
{
    if (m_wanted.copies < 1)
        return;
    m_jobs.stop(std::exchange(m_job, 0));
    m_delay.start();
    if (m_picture.isNull())
        say(tr("Making the copy…"));
}

void CopyPreview::start()
{
    const auto dataset = m_document.dataset();
    const auto plan = m_document.plan();
    if (!dataset || !plan)
        return;
    auto id = std::make_shared<JobController::JobId>(0);
    *id = m_jobs.start(
        tr("Making a copy to look at"),
        [dataset, plan, wanted = m_wanted, pipeline = m_document.pipeline(),
         options = m_document.exportOptions()](const TaskContext &context) {
            return makeCopy(*dataset, *plan, wanted.image, wanted.item, wanted.nth, pipeline,
                            options, context);
        },
        this,
        [this, id](const std::any &result) {
            if (m_job != *id)
                return; // overtaken
            m_job = 0;
            const auto *shown = std::any_cast<std::shared_ptr<Shown>>(&result);
            if (!shown)
                return say(tr("This copy could not be made."));
            m_size = (*shown)->size;
            take((*shown)->copy);
        });
    m_job = *id;
}

void CopyPreview::take(const Result<PlannedCopy> &made)
{
    m_picture = {};
    m_annotations.clear();
    if (!made)
        return say(made.error().text());
    if (made->pixels.empty())
        return say({});
    m_picture = toQImage(made->pixels);
    m_annotations = made->annotations;
    say(m_wanted.copies > 1 ? tr("copy %1 of %2, as it is written")
                                  .arg(countText(m_wanted.nth + 1), countText(m_wanted.copies))
                            : tr("as it is written"));
}

void CopyPreview::say(const QString &text)
{
    m_text = text;
    setAccessibleDescription(text);
    setCursor(m_wanted.copies > 1 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

QSize CopyPreview::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 28, fontMetrics().height() * 10};
}

void CopyPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    const int line = fontMetrics().height() + 4;
    painter.setPen(Theme::current().mutedText);
    if (m_picture.isNull()) {
        painter.drawText(rect(), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_text);
        return;
    }
    const QSizeF room(width(), std::max(0, height() - line));
    QRectF place(QPointF(), QSizeF(m_picture.size()).scaled(room, Qt::KeepAspectRatio));
    place.moveLeft((width() - place.width()) / 2);
    painter.drawText(QRectF(0, place.bottom() + 2, width(), line), Qt::AlignHCenter | Qt::AlignTop,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
    painter.drawImage(place, m_picture);
    const double across = place.width() / m_size.width(), down = place.height() / m_size.height();
    for (const Annotation &annotation : m_annotations) {
        const Box &box = annotation.box;
        painter.setPen(QPen(classColor(annotation.classId), 1.5));
        painter.drawRect(QRectF(place.left() + box.x1 * across, place.top() + box.y1 * down,
                                box.width() * across, box.height() * down));
    }
    if (hasFocus()) {
        painter.setPen(QPen(Theme::current().accent, 2));
        painter.drawRect(place.adjusted(1, 1, -1, -1));
    }
}

void CopyPreview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        showNext();
}

void CopyPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return)
        return showNext();
    QWidget::keyPressEvent(event);
}

void CopyPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace ballast
