#include "core/augment/families/mixparams.h"
#include "core/augment/kernel.h"
#include "core/augment/outline.h"
#include "core/augment/partnerchoice.h"
#include "core/augment/prelude.h"

#include <QJsonArray>

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>

/// MixUp (Zhang et al. 2018) and CutMix (Yun et al. 2019) with boxes.
namespace ballast {

namespace {

constexpr ParamSpec alpha(double value, const char *help)
{
    ParamSpec spec =
        params::real("alpha", QT_TRANSLATE_NOOP("Transforms", "Alpha"), help, 0.05, 32, value);
    spec.logarithmic = true;
    return spec;
}

constexpr std::array MixUpParams{
    alpha(0.4, QT_TRANSLATE_NOOP("Transforms",
                                 "The share of each image is drawn from a beta distribution. "
                                 "Smaller values: nearly one image; larger: half and half. "
                                 "Default: 0.4.")),
    params::Partners};
constexpr std::array CutMixParams{
    alpha(1.0, QT_TRANSLATE_NOOP("Transforms",
                                 "The area that is replaced is drawn from a beta distribution. "
                                 "Smaller values: nearly nothing or everything; 1: any share "
                                 "alike; larger: about half. Default: 1.")),
    params::Partners};
enum TwoParam { Alpha, Rule };

/// Marsaglia and Tsang 2000; below 1 by their power of a uniform number.
double gammaDrawn(double shape, Rng &rng)
{
    if (shape < 1)
        return gammaDrawn(shape + 1, rng) * std::pow(std::max(rng.unit(), 1e-300), 1 / shape);
    const double d = shape - 1.0 / 3, c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = rng.normal(), v = std::pow(1 + c * x, 3);
        if (v > 0 &&
            std::log(std::max(rng.unit(), 1e-300)) < x * x / 2 + d - d * v + d * std::log(v))
            return d * v;
    }
}

/// The share of the image itself: at least a half, so that it stays what it is.
double shareDrawn(Draw &draw)
{
    const double a = gammaDrawn(draw.value(Alpha), draw.rng());
    const double b = gammaDrawn(draw.value(Alpha), draw.rng());
    const double share = a + b > 0 ? a / (a + b) : 0.5;
    return std::max(share, 1 - share);
}

Polygon cornersOf(const Box &box)
{
    return {{box.x1, box.y1}, {box.x2, box.y1}, {box.x2, box.y2}, {box.x1, box.y2}};
}

/// The partner scaled by `scale` with its middle on the frame's.
cv::Matx33d centred(const PartnerInfo &info, Frame frame, double scale)
{
    return {scale, 0,     (frame.width - info.width * scale) / 2,
            0,     scale, (frame.height - info.height * scale) / 2,
            0,     0,     1};
}

std::optional<PasteOp> partnerOf(Draw &draw)
{
    const PartnerChooser chooser(draw.partners(), draw.self());
    PasteOp op;
    op.partner = chooser.image(static_cast<PartnerRule>(draw.integer(Rule)), draw.rng());
    if (op.partner < 0) {
        draw.record("partner", QJsonValue::Null);
        return std::nullopt;
    }
    const PartnerInfo info = draw.partners()->info(op.partner);
    op.frame = draw.frame();
    op.partnerFrame = {info.width, info.height};
    draw.record("partner", draw.partners()->info(op.partner).name);
    return op;
}

/// The whole partner over the whole image; what of the frame it does not reach stays.
void drawMixUp(Draw &draw)
{
    const double share = shareDrawn(draw);
    auto op = partnerOf(draw);
    if (!op)
        return;
    const PartnerInfo info = draw.partners()->info(op->partner);
    op->map = centred(
        info, op->frame,
        std::min(double(op->frame.width) / info.width, double(op->frame.height) / info.height));
    op->mask = cornersOf(op->partnerFrame.box());
    op->opacity = 1 - share;
    op->covers = false;
    addObjects(*op, info);
    draw.record("lam", share);
    draw.paint(std::move(*op));
}

/// A rectangle of the image shows the partner, which is scaled to cover the frame.
void drawCutMix(Draw &draw)
{
    const double side = std::sqrt(1 - shareDrawn(draw));
    const Frame frame = draw.frame();
    const double w = frame.width * side, h = frame.height * side;
    const double x = draw.rng().uniform(0, frame.width), y = draw.rng().uniform(0, frame.height);
    auto op = partnerOf(draw);
    if (!op)
        return;
    const auto whole = [](double value) { return std::round(value); };
    const Box region =
        Box{whole(x - w / 2), whole(y - h / 2), whole(x + w / 2), whole(y + h / 2)}.intersected(
            frame.box());
    draw.record("lam", 1 - region.area() / frame.box().area());
    draw.record("region", QJsonArray{region.x1, region.y1, region.x2, region.y2});
    if (region.isEmpty())
        return;
    const PartnerInfo info = draw.partners()->info(op->partner);
    op->map =
        centred(info, frame,
                std::max(double(frame.width) / info.width, double(frame.height) / info.height));
    op->mask = mapped(cornersOf(region), op->map.inv());
    addObjects(*op, info);
    draw.paint(std::move(*op));
}

constexpr TransformKernel MixUp{.draw = drawMixUp, .takesPartners = true};
constexpr TransformKernel CutMix{.draw = drawCutMix, .takesPartners = true};

constexpr std::array TwoRows{
    TransformSpec{"MixUp", QT_TRANSLATE_NOOP("Transforms", "MixUp"),
                  QT_TRANSLATE_NOOP("Transforms", "Another training image shines through; the "
                                                  "boxes of both are kept, the shares are told in "
                                                  "the manifest."),
                  TransformGroup::Mix, true, 0.5, MixUpParams, &MixUp, "Ballast"},
    TransformSpec{"CutMix", QT_TRANSLATE_NOOP("Transforms", "CutMix"),
                  QT_TRANSLATE_NOOP("Transforms", "A rectangle shows another training image with "
                                                  "its boxes; boxes under it are cut or dropped."),
                  TransformGroup::Mix, true, 0.5, CutMixParams, &CutMix, "Ballast"}};

} // namespace

std::span<const TransformSpec> families::mixTwoRows()
{
    return TwoRows;
}

} // namespace ballast
