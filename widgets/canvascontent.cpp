#include "widgets/canvascontent.h"

#include <cmath>

namespace ballast {

const QImage &CanvasImage::levelFor(double scale) const
{
    const QImage *best = &levels.front();
    for (const QImage &level : levels) {
        if (fullSize.width() > 0 && double(level.width()) / fullSize.width() >= scale * 0.99)
            best = &level;
    }
    return *best;
}

QColor readableOn(const QColor &background)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    // Relative luminance and contrast of WCAG 2.1; 0.179 is where black and white read alike.
    const double luminance = 0.2126 * linear(background.redF()) +
                             0.7152 * linear(background.greenF()) +
                             0.0722 * linear(background.blueF());
    return luminance > 0.179 ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace ballast
