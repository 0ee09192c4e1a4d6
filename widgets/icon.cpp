#include "widgets/icon.h"

#include "widgets/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

namespace ballast {

namespace {

/// Paints an SVG's shape in one colour, which is looked up at each painting.
class TintedSvgEngine : public QIconEngine
{
public:
    TintedSvgEngine(const QString &path, const QColor &color) : m_path(path), m_color(color) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    /// `size` is in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QSvgRenderer svg(m_path);
        const int side = std::min(size.width(), size.height());
        const QRectF square((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side);
        QPainter painter(&pixmap);
        svg.render(&painter, square);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colorFor(mode));
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QIconEngine *clone() const override { return new TintedSvgEngine(m_path, m_color); }
    QString key() const override { return QStringLiteral("ballast-tinted"); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const Theme &theme = Theme::current();
        QColor color = m_color.isValid() ? m_color : theme.text;
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.4F);
        return color;
    }

    QString m_path;
    QColor m_color; ///< invalid = the theme's text colour
};

} // namespace

QIcon themedIcon(const QString &name)
{
    return themedIcon(name, QColor());
}

QIcon themedIcon(const QString &name, const QColor &color)
{
    return QIcon(new TintedSvgEngine(QStringLiteral(":/icons/%1.svg").arg(name), color));
}

} // namespace ballast
