#include "core/augment/colours.h"
#include "core/augment/ops.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

/// Gain and offset of every level, then the shift.
struct HsvChange
{
    colours::HsvShift shift;
    float gain, offset;

    template <class Floats> BALLAST_INLINE void operator()(Floats &b, Floats &g, Floats &r) const
    {
        b = colours::limited(b * gain + offset, 255);
        g = colours::limited(g * gain + offset, 255);
        r = colours::limited(r * gain + offset, 255);
        colours::shiftHsv(b, g, r, shift);
    }
};

/// Grey images have neither hue nor saturation.
void shiftValue(cv::Mat &image, const HsvOp &op)
{
    ToneTable table;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double level = std::clamp(double(i) * op.gain + op.offset, 0.0, 255.0);
        table[i] = static_cast<std::uint8_t>(std::lround(std::clamp(level + op.value, 0.0, 255.0)));
    }
    paintTone(image, image, sameForAll(table));
}

} // namespace

void paint(cv::Mat &image, const HsvOp &op, const PaintContext &)
{
    if (image.channels() == 1) {
        shiftValue(image, op);
        return;
    }
    colours::changeColours(
        image, HsvChange{{op.hue, op.saturation, op.value}, float(op.gain), float(op.offset)});
}

} // namespace ballast
