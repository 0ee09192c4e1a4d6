#include "core/augment/outline.h"
#include "core/augment/program_p.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <opencv2/core.hpp>

/// Boxes as Albumentations 2.0.8 takes them with BboxParams(check_each_transform=True, clip=True):
/// every transform turns the box of the one before into a box again, clips and filters it.
namespace ballast {

namespace {

constexpr double Epsilon = 1e-7;

/// Transforms with a rotate_method; all others box the corners.
bool knowsEllipse(const char *transform)
{
    constexpr std::array names{"Affine", "Rotate", "SafeRotate", "ShiftScaleRotate"};
    return std::ranges::any_of(names, [&](auto *name) { return !qstrcmp(name, transform); });
}

using Ops = std::span<const Op>;

/// Transforms that label what mirrored borders show; of all others only the object itself counts.
bool labelsMirrored(const char *transform)
{
    constexpr std::array names{"Affine",           "Rotate",     "SafeRotate",
                               "ShiftScaleRotate", "Pad",        "PadIfNeeded",
                               "RandomCrop",       "CenterCrop", "Crop"};
    return std::ranges::any_of(names, [&](auto *name) { return !qstrcmp(name, transform); });
}

/// The box around the moved corners (or ellipse), not clipped.
Box moved(const Box &box, OutlineShape shape, Frame frame, Ops ops)
{
    Annotation annotation;
    annotation.box = box;
    OutlineTrack track(annotation, shape, frame);
    follow(track, ops);
    return extentOf({track.outcome({}).outline});
}

/// Whole pixels, as the peer counts them. False: too little of the box is left.
bool uncover(Box &box, const HolesOp &op, const BoxRules &rules)
{
    const int x1 = int(box.x1), y1 = int(box.y1);
    const cv::Rect area(x1, y1, std::max(0, int(box.x2) - x1), std::max(0, int(box.y2) - y1));
    cv::Mat open(area.height, area.width, CV_8UC1, cv::Scalar(1));
    for (const cv::Rect &hole : op.holes)
        if (const cv::Rect part = hole & area; !part.empty())
            open(part - area.tl()) = 0;
    const int left = cv::countNonZero(open);
    if (left == 0 || left < rules.minArea || left < rules.minVisibility * area.area())
        return false;
    Box visible{double(area.br().x), double(area.br().y), double(x1), double(y1)};
    for (int y = 0; y < open.rows; ++y)
        for (int x = 0; x < open.cols; ++x)
            if (open.ptr(y)[x]) {
                visible.x1 = std::min(visible.x1, double(x1 + x));
                visible.y1 = std::min(visible.y1, double(y1 + y));
                visible.x2 = std::max(visible.x2, double(x1 + x + 1));
                visible.y2 = std::max(visible.y2, double(y1 + y + 1));
            }
    box = visible;
    return true;
}

/// Clips; gives why the box is dropped, None if it stays.
FateReason filter(Box &box, Frame frame, const BoxRules &rules)
{
    const double whole = box.area();
    box = box.intersected(frame.box());
    const double area = box.area(), width = box.width(), height = box.height();
    if (whole < Epsilon || box.isEmpty())
        return FateReason::OutOfFrame;
    if (area / (whole + Epsilon) < rules.minVisibility)
        return FateReason::BelowVisibility;
    if (area < rules.minArea - Epsilon)
        return FateReason::BelowArea;
    if (width < rules.minWidth - Epsilon || height < rules.minHeight - Epsilon)
        return FateReason::BelowSize;
    const double aspect = std::max(width / (height + Epsilon), height / (width + Epsilon));
    return rules.maxAspect > 0 && aspect > rules.maxAspect ? FateReason::AboveAspect
                                                           : FateReason::None;
}

/// A box on its way through the steps.
struct Way
{
    Box box;
    Box whole;               ///< before the last step clipped it
    bool isCopy = false;     ///< shown by a mirrored border
    bool isMirrored = false; ///< as in a mirror
    FateReason reason = FateReason::None;
};

/// The copies of the frame beside itself, by columns and rows, that the movement may show.
struct Grid
{
    int left, top, right, bottom;
};

Grid gridOf(const GeometryOp &op)
{
    const double most = 20; // on each side
    const Box out = op.out.box();
    const Box seen = extentOf({mapped(
        {{out.x1, out.y1}, {out.x2, out.y1}, {out.x2, out.y2}, {out.x1, out.y2}}, op.map.inv())});
    const auto index = [most](double at, int length) {
        return int(std::clamp<double>(std::floor(at / length), -most, most));
    };
    return {index(seen.x1, op.in.width), index(seen.y1, op.in.height), index(seen.x2, op.in.width),
            index(seen.y2, op.in.height)};
}

/// The box and its images in the plane of mirrored frames. Both kinds of mirrored border are laid
/// out alike there, the edge pixel twice.
std::vector<Way> mirroredIn(const Way &way, const GeometryOp &op)
{
    std::vector<Way> ways{way};
    const double w = op.in.width, h = op.in.height;
    const Grid grid = gridOf(op);
    for (int row = grid.top; row <= grid.bottom; ++row)
        for (int column = grid.left; column <= grid.right; ++column) {
            if (row == 0 && column == 0)
                continue;
            const bool flipX = column % 2 != 0, flipY = row % 2 != 0;
            const Box &b = way.box;
            Way copy = way;
            copy.isCopy = true;
            copy.isMirrored = way.isMirrored != (flipX != flipY);
            copy.box.x1 = column * w + (flipX ? w - b.x2 : b.x1);
            copy.box.x2 = column * w + (flipX ? w - b.x1 : b.x2);
            copy.box.y1 = row * h + (flipY ? h - b.y2 : b.y1);
            copy.box.y2 = row * h + (flipY ? h - b.y1 : b.y2);
            ways.push_back(copy);
        }
    return ways;
}

/// Where the step starts from: the box, and what a mirrored border shows of it.
std::vector<Way> startsOf(const Way &way, const StepEnd &step, Ops ops, const Program::Impl &impl)
{
    const auto *move = ops.empty() ? nullptr : std::get_if<GeometryOp>(&ops.front());
    const bool shows = move && impl.borderObjects == BorderObjects::Label &&
                       (move->border == Border::Reflect || move->border == Border::Reflect101) &&
                       std::abs(cv::determinant(move->map)) > 1e-12;
    return shows && labelsMirrored(step.transform) ? mirroredIn(way, *move) : std::vector{way};
}

/// One step: moved, uncovered, clipped and filtered.
void take(Way &way, const StepEnd &step, Frame frame, Ops ops, const Program::Impl &impl)
{
    const bool ellipse = impl.outline == OutlineShape::Ellipse && knowsEllipse(step.transform);
    way.box = moved(way.box, ellipse ? OutlineShape::Ellipse : OutlineShape::Corners, frame, ops);
    way.whole = way.box;
    for (const Op &op : ops)
        if (const auto *holes = std::get_if<HolesOp>(&op))
            if (!uncover(way.box, *holes, impl.rules))
                way.reason = FateReason::Covered;
    if (way.reason == FateReason::None)
        way.reason = filter(way.box, step.frame, impl.rules);
}

/// All that comes of the box; the object itself first.
std::vector<Way> waysOf(const Annotation &annotation, const Program::Impl &impl)
{
    Way first;
    first.box = annotation.box.intersected(impl.source.box());
    first.whole = first.box;
    first.reason =
        filter(first.box, impl.source, impl.steps.empty() ? impl.rules : BoxRules{0, 0, 0, 0, 0});
    std::vector<Way> ways{first};
    Frame frame = impl.source;
    std::size_t from = 0;
    for (const StepEnd &step : impl.steps) {
        const Ops ops = Ops(impl.ops).subspan(from, step.ops - from);
        std::vector<Way> next;
        for (const Way &way : ways) {
            if (way.reason != FateReason::None) {
                next.push_back(way);
                continue;
            }
            for (Way &each : startsOf(way, step, ops, impl)) {
                take(each, step, frame, ops, impl);
                if (!each.isCopy || way.isCopy || each.reason != FateReason::OutOfFrame)
                    next.push_back(each);
            }
        }
        ways = std::move(next);
        frame = step.frame;
        from = step.ops;
    }
    return ways;
}

BoxOutcome copyOutcome(const Way &way)
{
    BoxOutcome outcome;
    outcome.origin = ObjectOrigin::Mirrored;
    outcome.mirrored = way.isMirrored;
    const Box &b = way.whole;
    outcome.outline = {{b.x1, b.y1}, {b.x2, b.y1}, {b.x2, b.y2}, {b.x1, b.y2}};
    outcome.visible = way.whole.area() > 0 ? way.box.area() / way.whole.area() : 0;
    outcome.fate = outcome.visible < 1 - 1e-6 ? Fate::Clipped : Fate::Kept;
    return outcome;
}

} // namespace

std::vector<BoxOutcome> compatibleOutcomes(const Annotation &annotation, const Program::Impl &impl)
{
    std::vector<BoxOutcome> outcomes;
    for (const Way &way : waysOf(annotation, impl)) {
        BoxOutcome outcome;
        if (way.isCopy) {
            outcome = copyOutcome(way);
        } else { // what is true: share and outline
            OutlineTrack track(annotation, impl.outline, impl.source);
            follow(track, impl.ops);
            outcome = track.outcome({0, 0, 0, 0, 0});
            outcome.fate = outcome.visible < 1 - 1e-6 ? Fate::Clipped : Fate::Kept;
        }
        outcome.after = way.box;
        if (way.reason != FateReason::None) {
            outcome.fate = Fate::Dropped;
            outcome.reason = way.reason;
        } else if (outcome.fate == Fate::Kept || outcome.reason == FateReason::OutOfFrame) {
            outcome.reason = FateReason::None;
        }
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

} // namespace ballast
