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
    TintedSvgEngine(const QString &path, const QColor &color, bool mutedWhenOff)
        : m_path(path), m_color(color), m_mutedWhenOff(mutedWhenOff)
    {
    }

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
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        if (size.isEmpty()) // a button squeezed to nothing while a layout settles
            return {};
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QSvgRenderer svg(m_path);
        const int side = std::min(size.width(), size.height());
        const QRectF square((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side);
        QPainter painter(&pixmap);
        svg.render(&painter, square);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colorFor(mode, state));
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QIconEngine *clone() const override
    {
        return new TintedSvgEngine(m_path, m_color, m_mutedWhenOff);
    }
    QString key() const override { return QStringLiteral("ballast-tinted"); }

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const
    {
        const Theme &theme = Theme::current();
        QColor color = m_color.isValid() ? m_color : theme.text;
        if (m_mutedWhenOff && state == QIcon::Off && mode != QIcon::Active)
            color = theme.mutedText;
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.4F);
        return color;
    }

    QString m_path;
    QColor m_color; ///< invalid = the theme's text colour
    bool m_mutedWhenOff;
};

QString pathOf(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

} // namespace

QIcon themedIcon(const QString &name)
{
    return themedIcon(name, QColor());
}

QIcon themedIcon(const QString &name, const QColor &color)
{
    return QIcon(new TintedSvgEngine(pathOf(name), color, false));
}

QIcon themedToggleIcon(const QString &name)
{
    return QIcon(new TintedSvgEngine(pathOf(name), QColor(), true));
}

} // namespace ballast
