#undef QT_NO_FOREACH // QCustomPlot's header uses foreach

#include "widgets/chart.h"

#include "core/base/atomicfile.h"
#include "widgets/theme.h"

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QStandardPaths>
#include <QSvgGenerator>
#include <QToolTip>
#include <qcustomplot.h>

namespace ballast {

namespace {

/// Calls a function where QCustomPlot would draw a plottable of its own.
class Drawing : public QCPLayerable
{
public:
    Drawing(QCustomPlot *plot, const QString &layer, std::function<void(QPainter &)> draw)
        : QCPLayerable(plot, layer), m_draw(std::move(draw))
    {
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override
    {
        painter->setAntialiasing(true);
    }
    void draw(QCPPainter *painter) override
    {
        painter->save();
        m_draw(*painter);
        painter->restore();
    }

private:
    std::function<void(QPainter &)> m_draw;
};

void styleAxis(QCPAxis &axis, const Theme &theme, const QFont &font)
{
    axis.setBasePen(QPen(theme.border));
    axis.setTickPen(Qt::NoPen);
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabelColor(theme.mutedText);
    axis.setLabelColor(theme.mutedText);
    axis.setTickLabelFont(font);
    axis.setLabelFont(font);
    QColor grid = theme.border;
    grid.setAlphaF(0.6f);
    axis.grid()->setPen(QPen(grid, 1));
    axis.grid()->setZeroLinePen(Qt::NoPen);
}

QString suggestedPath(const QString &title, const QString &suffix)
{
    QString name = title.isEmpty() ? QStringLiteral("chart") : title.simplified();
    for (QChar &c : name)
        if (!c.isLetterOrNumber())
            c = u'-';
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QDir(folder).filePath(name.toLower() + u'.' + suffix);
}

} // namespace

Chart::Chart(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot), m_row(new QHBoxLayout)
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addWidget(m_plot);
    setLayout(m_row);
    m_plot->setMinimumSize(60, 60);
    m_plot->setMouseTracking(true);
    m_plot->setLocale(QLocale());
    m_plot->installEventFilter(this);
    m_plot->setContextMenuPolicy(Qt::DefaultContextMenu);
    setFocusPolicy(Qt::StrongFocus);
    addDrawing(QStringLiteral("overlay"), [this](QPainter &painter) { drawEmptyText(painter); });
    applyStyle();
}

Chart::~Chart() = default;

void Chart::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
}

void Chart::setEmptyText(const QString &text)
{
    m_emptyText = text;
}

void Chart::addDrawing(const QString &layer, std::function<void(QPainter &)> draw)
{
    new Drawing(m_plot, layer, std::move(draw)); // owned by the plot's layer tree
}

void Chart::replot()
{
    for (QCPAxisRect *rect : m_plot->axisRects())
        rect->setVisible(!isEmpty());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Chart::drawEmptyText(QPainter &painter) const
{
    if (!isEmpty() || m_emptyText.isEmpty())
        return;
    painter.setPen(Theme::current().mutedText);
    painter.setFont(font());
    painter.drawText(m_plot->viewport().adjusted(12, 0, -12, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     m_emptyText);
}

void Chart::applyStyle()
{
    const Theme &theme = Theme::current();
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_plot->setBackground(QBrush(theme.card));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis, m_plot->xAxis2, m_plot->yAxis2})
        styleAxis(*axis, theme, small);
}

void Chart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::FontChange:
        applyStyle();
        restyle();
        replot();
        break;
    default:
        break;
    }
}

void Chart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    applyStyle();
    restyle();
    replot();
}

bool Chart::eventFilter(QObject *watched, QEvent *event)
{
    return (watched == m_plot && mouse(event)) || QWidget::eventFilter(watched, event);
}

bool Chart::mouse(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove: {
        const auto *move = static_cast<QMouseEvent *>(event);
        hoverMoved(move->position());
        QToolTip::showText(move->globalPosition().toPoint(), hoverText(move->position()), m_plot);
        return false;
    }
    case QEvent::Leave:
        hoverMoved({});
        return false;
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        return false;
    case QEvent::MouseButtonRelease: {
        const auto *release = static_cast<QMouseEvent *>(event);
        if (release->button() == Qt::LeftButton && !isEmpty())
            clicked(release->position());
        return false;
    }
    case QEvent::MouseButtonDblClick:
        doubleClicked(static_cast<QMouseEvent *>(event)->position());
        return false;
    case QEvent::Wheel:
        return wheel(static_cast<QWheelEvent *>(event)->angleDelta());
    case QEvent::ContextMenu: {
        const auto *request = static_cast<QContextMenuEvent *>(event);
        QMenu menu(this);
        fillMenu(menu, request->pos());
        addSaveActions(menu);
        menu.exec(request->globalPos());
        return true;
    }
    default:
        return false;
    }
}

QSize Chart::exportSize() const
{
    return m_plot->size().expandedTo({480, 240});
}

QImage Chart::image(double scale)
{
    setExporting(true);
    const QSize size = exportSize();
    const double largest = std::max(size.width(), size.height()) * scale;
    const double fitted = largest > 16000 ? std::max(1.0, scale * 16000 / largest) : scale;
    const QImage picture = m_plot->toPixmap(size.width(), size.height(), fitted).toImage();
    setExporting(false);
    return picture;
}

QByteArray Chart::svg()
{
    setExporting(true);
    const QSize size = exportSize();
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(m_title);
    QCPPainter painter;
    if (painter.begin(&generator)) {
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        m_plot->toPainter(&painter, size.width(), size.height());
        painter.end();
    }
    setExporting(false);
    return buffer.data();
}

Result<void> Chart::saveAs(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"csv")
        return writeFileAtomically(path, csv().toUtf8());
    if (suffix == u"svg")
        return writeFileAtomically(path, svg());
    if (suffix != u"png")
        return Error{tr("A chart is saved as PNG, SVG or CSV, not as \"%1\"").arg(suffix), path,
                     tr("End the name with .png, .svg or .csv.")};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image().save(&buffer, "PNG");
    return writeFileAtomically(path, buffer.data());
}

void Chart::copyImage()
{
    QGuiApplication::clipboard()->setImage(image());
}

void Chart::copyNumbers() const
{
    QGuiApplication::clipboard()->setText(csv());
}

void Chart::addSaveActions(QMenu &menu)
{
    menu.addSeparator();
    const bool drawn = !isEmpty();
    menu.addAction(tr("Copy picture"), this, &Chart::copyImage)->setEnabled(drawn);
    menu.addAction(tr("Copy numbers"), this, &Chart::copyNumbers)->setEnabled(drawn);
    menu.addSeparator();
    const struct
    {
        QString text;
        QString suffix;
        QString filter;
    } kinds[] = {{tr("Save as PNG…"), QStringLiteral("png"), tr("PNG picture (*.png)")},
                 {tr("Save as SVG…"), QStringLiteral("svg"), tr("SVG drawing (*.svg)")},
                 {tr("Save numbers as CSV…"), QStringLiteral("csv"), tr("CSV table (*.csv)")}};
    for (const auto &kind : kinds)
        menu.addAction(kind.text, this,
                       [this, kind] { saveInteractively(kind.suffix, kind.filter); })
            ->setEnabled(drawn);
}

void Chart::saveInteractively(const QString &suffix, const QString &filter)
{
    QString path = QFileDialog::getSaveFileName(this, tr("Save chart"),
                                                suggestedPath(m_title, suffix), filter);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + suffix;
    const Result<void> result = saveAs(path);
    if (result)
        emit saved(path);
    else
        emit failed(result.error());
}

} // namespace ballast
