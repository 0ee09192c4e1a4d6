#include "core/augment/channels.h"
#include "core/augment/kernel.h"
#include "core/augment/overlayshape.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <QJsonArray>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

/// Pictures laid on the image, as they are or as far as their alpha channel lets them.
namespace ballast {

namespace {

using namespace params;

enum { Pictures, Count, Sizing, Share, Placement };
enum { OfImage, OwnPixels };
enum { Anywhere, BesideObjects };

constexpr std::array Sizings{
    ParamChoice{"image", QT_TRANSLATE_NOOP("Transforms", "Share of the image")},
    ParamChoice{"own", QT_TRANSLATE_NOOP("Transforms", "Its own pixels")}};
constexpr std::array Placements{
    ParamChoice{"anywhere", QT_TRANSLATE_NOOP("Transforms", "Anywhere")},
    ParamChoice{"beside", QT_TRANSLATE_NOOP("Transforms", "Beside objects")}};

constexpr std::array Params{
    files("overlay_images", QT_TRANSLATE_NOOP("Transforms", "Pictures"),
          QT_TRANSLATE_NOOP("Transforms",
                            "A folder of pictures to lay on, with all folders in it, or image "
                            "files separated by commas. Where a picture is transparent (PNG, "
                            "WebP) the image stays to be seen. One is drawn each time.")),
    integers("num_overlays_range", QT_TRANSLATE_NOOP("Transforms", "How many"),
             QT_TRANSLATE_NOOP("Transforms", "How many pictures are laid on an image. "
                                             "Default: 1 to 1."),
             1, 50, 1, 1),
    choice("sizing", QT_TRANSLATE_NOOP("Transforms", "Size"),
           QT_TRANSLATE_NOOP("Transforms",
                             "How large a picture is shown. Its own pixels: as large as it is, "
                             "made smaller where the image is. Its shape stays. Default: share of "
                             "the image."),
           Sizings),
    reals("size_range", QT_TRANSLATE_NOOP("Transforms", "Share"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Size as a share of the largest that fits into the image; larger "
                            "pictures hide more. Default: 0.1 to 0.3."),
          0.01, 1, 0.1, 0.3),
    choice("placement", QT_TRANSLATE_NOOP("Transforms", "Place"),
           QT_TRANSLATE_NOOP("Transforms",
                             "Anywhere: objects may be covered, and what is covered counts as "
                             "hidden. Beside objects: no box is touched; a picture that finds no "
                             "such place is left out. Default: anywhere."),
           Placements)};

/// A picture on its place.
struct Overlay
{
    const ReferenceSource *source = nullptr;
    QString where;
    int index = 0;
    Frame frame;
    cv::Rect place; ///< px of the frame
};

/// The shape of the picture is kept; it fits into the frame.
cv::Size shownSize(cv::Size picture, Frame frame, double share, int sizing)
{
    const double fits =
        std::min(double(frame.width) / picture.width, double(frame.height) / picture.height);
    const double scale = sizing == OwnPixels ? std::min(1.0, fits) : share * fits;
    const auto shown = [&](int length, int limit) {
        return std::clamp(int(std::lround(length * scale)), 1, limit);
    };
    return {shown(picture.width, frame.width), shown(picture.height, frame.height)};
}

/// Nothing where so many tries find no place that touches no box.
std::optional<cv::Rect> placeFor(Draw &draw, cv::Size size, const std::vector<Box> &avoided)
{
    constexpr int tries = 50;
    const Frame frame = draw.frame();
    for (int attempt = 0; attempt < tries; ++attempt) {
        const int x = int(draw.rng().integer(0, frame.width - size.width));
        const int y = int(draw.rng().integer(0, frame.height - size.height));
        const Box box{double(x), double(y), double(x + size.width), double(y + size.height)};
        if (std::ranges::all_of(avoided,
                                [&](const Box &each) { return each.intersected(box).isEmpty(); }))
            return cv::Rect({x, y}, size);
    }
    return std::nullopt;
}

/// The alpha of the image stays.
void lay(cv::Mat target, const cv::Mat &colours)
{
    const int channels = target.channels(), count = colours.channels();
    for (int y = 0; y < target.rows; ++y) {
        auto *to = target.ptr<std::uint8_t>(y);
        const auto *from = colours.ptr<std::uint8_t>(y);
        for (int x = 0; x < target.cols; ++x, to += channels, from += count)
            std::copy_n(from, count, to);
    }
}

/// Colours are weighed by their alpha before they are joined: what cannot be seen leaves no rim.
void layThrough(cv::Mat target, const cv::Mat &colours, const cv::Mat &alpha)
{
    cv::Mat light, weights, share, seen;
    alpha.convertTo(share, CV_32F, 1.0 / 255);
    colours.convertTo(light, CV_32F);
    cv::merge(std::vector<cv::Mat>(std::size_t(colours.channels()), share), weights);
    light = light.mul(weights);
    cv::resize(light, seen, target.size(), 0, 0, cv::INTER_AREA);
    cv::resize(share, weights, target.size(), 0, 0, cv::INTER_AREA);
    const int channels = target.channels(), count = colours.channels();
    for (int y = 0; y < target.rows; ++y) {
        auto *to = target.ptr<std::uint8_t>(y);
        const auto *from = seen.ptr<float>(y), *weight = weights.ptr<float>(y);
        for (int x = 0; x < target.cols; ++x, to += channels, from += count)
            for (int c = 0; c < count; ++c)
                to[c] = cv::saturate_cast<std::uint8_t>(from[c] + float(to[c]) * (1 - weight[x]));
    }
}

cv::Rect onRaster(const Overlay &overlay, cv::Size raster)
{
    const double sx = double(raster.width) / overlay.frame.width;
    const double sy = double(raster.height) / overlay.frame.height;
    const cv::Rect &p = overlay.place;
    const int x = std::min(int(std::lround(p.x * sx)), raster.width - 1);
    const int y = std::min(int(std::lround(p.y * sy)), raster.height - 1);
    const int right = std::clamp(int(std::lround(p.br().x * sx)), x + 1, raster.width);
    const int bottom = std::clamp(int(std::lround(p.br().y * sy)), y + 1, raster.height);
    return {x, y, right - x, bottom - y};
}

void paintOverlay(cv::Mat &image, const Overlay &overlay, const PaintContext &context)
{
    const cv::Mat picture = overlay.source->pixels(overlay.where, overlay.index);
    if (picture.empty()) {
        if (context.failed)
            *context.failed = true;
        return;
    }
    cv::Mat target = image(onRaster(overlay, image.size()));
    const cv::Mat colours = withChannels(picture, image.channels() == 1 ? 1 : 3);
    if (picture.channels() == 4) {
        cv::Mat alpha;
        cv::extractChannel(picture, alpha, 3);
        return layThrough(target, colours, alpha);
    }
    cv::Mat shown = colours;
    if (shown.size() != target.size())
        cv::resize(colours, shown, target.size(), 0, 0, cv::INTER_AREA);
    lay(target, shown);
}

/// What the manifest says of one; an unreadable picture fails when it is painted.
QJsonObject layOne(Draw &draw, const std::vector<Box> &avoided)
{
    Overlay overlay{draw.references(), draw.text(Pictures), 0, draw.frame(), {0, 0, 1, 1}};
    overlay.index = int(draw.rng().integer(0, overlay.source->count(overlay.where) - 1));
    const double share = draw.uniform(Share);
    QJsonObject told{
        {QStringLiteral("reference"), overlay.source->name(overlay.where, overlay.index)}};
    const cv::Mat picture = overlay.source->pixels(overlay.where, overlay.index);
    std::vector<std::vector<Point>> covered;
    if (!picture.empty()) {
        const auto place = placeFor(
            draw, shownSize(picture.size(), overlay.frame, share, draw.integer(Sizing)), avoided);
        if (!place) {
            told.insert(QStringLiteral("left_out"), QStringLiteral("no free place"));
            return told;
        }
        overlay.place = *place;
        covered = opaqueRegions(picture, *place);
        told.insert(QStringLiteral("place"),
                    QJsonArray{place->x, place->y, place->br().x, place->br().y});
    }
    draw.effect([overlay](cv::Mat &image,
                          const PaintContext &context) { paintOverlay(image, overlay, context); },
                std::move(covered));
    return told;
}

void overlayElements(Draw &draw)
{
    const ReferenceSource *source = draw.references();
    if (!source || source->count(draw.text(Pictures)) <= 0)
        return;
    const std::vector<Box> avoided =
        draw.integer(Placement) == BesideObjects ? draw.boxes() : std::vector<Box>();
    const int count = draw.uniformInteger(Count);
    QJsonArray told;
    for (int i = 0; i < count; ++i)
        told.append(layOne(draw, avoided));
    draw.record("overlays", told);
}

constexpr TransformKernel Kernel{overlayElements, true};

constexpr std::array Rows{TransformSpec{
    "OverlayElements", QT_TRANSLATE_NOOP("Transforms", "Pictures laid on"),
    QT_TRANSLATE_NOOP("Transforms", "Lays stickers, logos, leaves or dirt from a "
                                    "folder on the image; objects below are covered."),
    TransformGroup::Mix, true, 0.5, Params, &Kernel}};

} // namespace

std::span<const TransformSpec> families::overlayRows()
{
    return Rows;
}

} // namespace ballast
