#include "core/augment/families/windows.h"
#include "core/augment/params.h"
#include "core/augment/transform.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <numeric>

/// Crops that look at the boxes.
namespace ballast {

namespace {

using namespace params;
using namespace families;

using Objects = std::vector<ObjectSoFar>;

/// The region around all objects, eroded; empty where there are none or nothing is left.
Box unionOf(const Objects &objects, double erosion)
{
    Box all;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const Box &box = objects[i].box;
        all = i == 0 ? box
                     : Box{std::min(all.x1, box.x1), std::min(all.y1, box.y1),
                           std::max(all.x2, box.x2), std::max(all.y2, box.y2)};
    }
    const double dx = all.width() * erosion / 2, dy = all.height() * erosion / 2;
    return {all.x1 + dx, all.y1 + dy, all.x2 - dx, all.y2 - dy};
}

void cropAround(Draw &draw, const Objects &objects, double erosion)
{
    const Frame f = draw.frame();
    const Box keep = unionOf(objects, erosion);
    Rng &rng = draw.rng();
    if (keep.isEmpty()) {
        const int least = std::max(1, int(f.height * (1 - erosion)));
        const int h = int(rng.integer(least, f.height));
        crop(draw, randomWindow(draw, int(double(h) * f.width / f.height), h));
        return;
    }
    const int x1 = int(keep.x1 * rng.unit()), y1 = int(keep.y1 * rng.unit());
    const double x2 = keep.x2 + (f.width - keep.x2) * rng.unit();
    const double y2 = keep.y2 + (f.height - keep.y2) * rng.unit();
    crop(draw, within(f, x1, y1, int(std::ceil(x2)), int(std::ceil(y2))));
}

void bboxSafeRandomCrop(Draw &draw)
{
    cropAround(draw, draw.objects(), draw.value(0));
}

void randomSizedBBoxSafeCrop(Draw &draw)
{
    enum { OutHeight, OutWidth, Erosion, Sampling };
    cropAround(draw, draw.objects(), draw.value(Erosion));
    resize(draw, {draw.integer(OutWidth), draw.integer(OutHeight)}, draw.integer(Sampling));
}

/// A subset of the objects, at least one, each as likely as the others.
Objects someOf(Draw &draw, Objects objects, double share)
{
    const auto count = std::size_t(std::lround(share * double(objects.size())));
    const std::size_t wanted = std::clamp<std::size_t>(count, 1, objects.size());
    for (std::size_t i = 0; i < wanted; ++i)
        std::swap(objects[i], objects[std::size_t(draw.rng().integer(
                                  std::int64_t(i), std::int64_t(objects.size()) - 1))]);
    objects.resize(wanted);
    return objects;
}

void bboxSubsetSafeRandomCrop(Draw &draw)
{
    enum { Fraction, Erosion };
    Objects objects = draw.objects();
    const double share = draw.uniform(Fraction);
    if (!objects.empty())
        objects = someOf(draw, std::move(objects), share);
    QJsonArray kept;
    for (const ObjectSoFar &object : objects)
        kept.append(object.index);
    draw.record("objects", kept);
    cropAround(draw, objects, draw.value(Erosion));
}

/// Where the window may start in one direction so that the object stays in it.
std::pair<double, double> starts(double from, double to, double eroded, int window, int length)
{
    const double most = length - window;
    return {std::clamp(from + eroded - window, 0.0, most), std::clamp(to - eroded, 0.0, most)};
}

const ObjectSoFar &anyOf(Draw &draw, const Objects &objects)
{
    const ObjectSoFar &object =
        objects[std::size_t(draw.rng().integer(0, std::int64_t(objects.size()) - 1))];
    draw.record("object", object.index);
    return object;
}

void atLeastOneBBoxRandomCrop(Draw &draw)
{
    enum { Height, Width, Erosion };
    const Frame f = draw.frame();
    const int w = std::min(draw.integer(Width), f.width);
    const int h = std::min(draw.integer(Height), f.height);
    const Objects objects = draw.objects();
    if (objects.empty()) {
        crop(draw, randomWindow(draw, w, h));
        return;
    }
    const Box box = anyOf(draw, objects).box;
    const double left = 1 - draw.value(Erosion);
    const auto [x1, x2] = starts(box.x1, box.x2, box.width() * left, w, f.width);
    const auto [y1, y2] = starts(box.y1, box.y2, box.height() * left, h, f.height);
    // A whole box in a window as large as it leaves one place, to the pixel: round outwards.
    const auto place = [&](double a, double b, double edge, int window) {
        const int from = int(draw.rng().uniform(std::min(a, b), std::max(a, b)));
        return left == 1 && from + window < edge ? from + 1 : from;
    };
    const int x = std::min(place(x1, x2, box.x2, w), f.width - w);
    const int y = std::min(place(y1, y2, box.y2, h), f.height - h);
    crop(draw, {x, y, w, h});
}

/// A point of the region the boxes cover, every one as likely.
Point pointInAny(Draw &draw, const Objects &objects)
{
    std::vector<double> upTo;
    double sum = 0;
    for (const ObjectSoFar &object : objects)
        upTo.push_back(sum += object.box.area());
    Point point;
    constexpr int tries = 64;
    for (int i = 0; i < tries; ++i) {
        const auto at = std::ranges::upper_bound(upTo, draw.rng().uniform(0, sum));
        const auto chosen =
            std::min<std::ptrdiff_t>(at - upTo.begin(), std::ptrdiff_t(objects.size()) - 1);
        const Box &box = objects[std::size_t(chosen)].box;
        point = {draw.rng().uniform(box.x1, box.x2), draw.rng().uniform(box.y1, box.y2)};
        // Where boxes overlap, points came from each of them.
        const auto times = std::ranges::count_if(objects, [&](const ObjectSoFar &other) {
            return point.x >= other.box.x1 && point.x < other.box.x2 && point.y >= other.box.y1 &&
                   point.y < other.box.y2;
        });
        if (draw.rng().chance(1.0 / double(std::max<std::ptrdiff_t>(1, times))))
            break;
    }
    return point;
}

void cropNonEmpty(Draw &draw)
{
    enum { Height, Width, Ignored };
    const Frame f = draw.frame();
    const int w = std::min(draw.integer(Width), f.width);
    const int h = std::min(draw.integer(Height), f.height);
    Objects objects = draw.objects();
    std::erase_if(objects,
                  [&](const ObjectSoFar &each) { return draw.isNamed(Ignored, each.classId); });
    if (objects.empty()) {
        crop(draw, randomWindow(draw, w, h));
        return;
    }
    const Point point = pointInAny(draw, objects);
    const int x = int(point.x) - int(draw.rng().integer(0, w - 1));
    const int y = int(point.y) - int(draw.rng().integer(0, h - 1));
    crop(draw, {std::clamp(x, 0, f.width - w), std::clamp(y, 0, f.height - h), w, h});
}

void cropNearBBox(Draw &draw)
{
    enum { DownShift, AcrossShift };
    const Objects objects = draw.objects();
    if (objects.empty())
        return;
    const Frame f = draw.frame();
    const Box box = anyOf(draw, objects).box;
    const cv::Rect inner =
        within(f, int(box.x1), int(box.y1), int(std::ceil(box.x2)), int(std::ceil(box.y2)));
    const auto shift = [&](int length, double share) {
        const auto most = std::int64_t(std::lround(length * share));
        return int(draw.rng().integer(-most, most));
    };
    const int x1 = inner.x - shift(inner.width, draw.value(AcrossShift));
    const int x2 = inner.br().x + shift(inner.width, draw.value(AcrossShift));
    const int y1 = inner.y - shift(inner.height, draw.value(DownShift));
    const int y2 = inner.br().y + shift(inner.height, draw.value(DownShift));
    const bool turnedInsideOut = x2 <= x1 || y2 <= y1;
    crop(draw, turnedInsideOut ? inner : within(f, x1, y1, x2, y2));
}

constexpr std::array SafeParams{ErosionRate};
constexpr std::array SizedSafeParams{cropHeight("height", 512), cropWidth("width", 512),
                                     ErosionRate, Interpolation};
constexpr std::array SubsetParams{
    reals("subset_fraction_range", QT_TRANSLATE_NOOP("Transforms", "Share of the objects"),
          QT_TRANSLATE_NOOP("Transforms",
                            "How many of the objects the crop keeps for sure, as a share; which "
                            "ones is drawn, at least one. Default: 0.3 to 0.7."),
          0, 1, 0.3, 0.7),
    ErosionRate};
constexpr std::array AtLeastOneParams{
    cropHeight("height", 512), cropWidth("width", 512),
    real("erosion_factor", QT_TRANSLATE_NOOP("Transforms", "May cut the object by"),
         QT_TRANSLATE_NOOP("Transforms",
                           "Share of the chosen object's sides that the crop may cut away. 0 keeps "
                           "it whole, 1 may only touch it. Default: 0."),
         0, 1, 0)};
constexpr std::array NonEmptyParams{
    cropHeight("height", 512), cropWidth("width", 512),
    names("ignore_values", QT_TRANSLATE_NOOP("Transforms", "Not these classes"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Classes whose objects do not count, by name or number, separated by "
                            "commas. Default: none."))};

constexpr ParamSpec partShift(const char *key, const char *label, const char *help, double value)
{
    return real(key, label, help, 0, 1, value);
}
constexpr std::array NearParams{
    partShift("max_part_shift.0", QT_TRANSLATE_NOOP("Transforms", "Shift up and down"),
              QT_TRANSLATE_NOOP("Transforms",
                                "How far the upper and lower edge may lie from the object's, as a "
                                "share of its height. Default: 0."),
              0),
    partShift("max_part_shift.1", QT_TRANSLATE_NOOP("Transforms", "Shift to the sides"),
              QT_TRANSLATE_NOOP("Transforms",
                                "How far the left and right edge may lie from the object's, as a "
                                "share of its width. Default: 0.3."),
              0.3)};

constexpr TransformKernel SafeKernel{bboxSafeRandomCrop, true};
constexpr TransformKernel SizedSafeKernel{randomSizedBBoxSafeCrop, true};
constexpr TransformKernel SubsetKernel{bboxSubsetSafeRandomCrop, true};
constexpr TransformKernel AtLeastOneKernel{atLeastOneBBoxRandomCrop, true};
constexpr TransformKernel NonEmptyKernel{cropNonEmpty, true};
constexpr TransformKernel NearKernel{cropNearBBox, true};

constexpr auto Crop = TransformGroup::Crop;

constexpr std::array Rows{
    TransformSpec{"BBoxSafeRandomCrop", QT_TRANSLATE_NOOP("Transforms", "Crop around the boxes"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts out a random window that keeps all boxes."),
                  Crop, true, 1.0, SafeParams, &SafeKernel},
    TransformSpec{"RandomSizedBBoxSafeCrop",
                  QT_TRANSLATE_NOOP("Transforms", "Crop around the boxes, resized"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts out a random window that keeps all boxes "
                                                  "and resizes it."),
                  Crop, true, 1.0, SizedSafeParams, &SizedSafeKernel},
    TransformSpec{"BBoxSubsetSafeRandomCrop",
                  QT_TRANSLATE_NOOP("Transforms", "Crop around some boxes"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts out a random window that keeps some of the "
                                                  "boxes; for crowded images."),
                  Crop, true, 1.0, SubsetParams, &SubsetKernel, "AlbumentationsX"},
    TransformSpec{"AtLeastOneBBoxRandomCrop",
                  QT_TRANSLATE_NOOP("Transforms", "Random crop with an object"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts out a window of fixed size that shows at "
                                                  "least one object."),
                  Crop, true, 1.0, AtLeastOneParams, &AtLeastOneKernel},
    TransformSpec{"CropNonEmptyMaskIfExists",
                  QT_TRANSLATE_NOOP("Transforms", "Random crop where objects are"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts out a window of fixed size around a random "
                                                  "point on an object, which may be cut."),
                  Crop, true, 1.0, NonEmptyParams, &NonEmptyKernel},
    TransformSpec{"RandomCropNearBBox", QT_TRANSLATE_NOOP("Transforms", "Crop to one object"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts out one object with more or less around "
                                                  "it."),
                  Crop, true, 1.0, NearParams, &NearKernel}};

} // namespace

std::span<const TransformSpec> families::boxCropRows()
{
    return Rows;
}

} // namespace ballast
