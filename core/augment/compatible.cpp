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

} // namespace

BoxOutcome compatibleOutcome(const Annotation &annotation, const Program::Impl &impl)
{
    OutlineTrack track(annotation, impl.outline, impl.source);
    follow(track, impl.ops);
    BoxOutcome outcome = track.outcome({0, 0, 0, 0, 0}); // what is true: share and outline
    outcome.fate = outcome.visible < 1 - 1e-6 ? Fate::Clipped : Fate::Kept;

    Box box = annotation.box.intersected(impl.source.box());
    FateReason reason =
        filter(box, impl.source, impl.steps.empty() ? impl.rules : BoxRules{0, 0, 0, 0, 0});
    Frame frame = impl.source;
    std::size_t from = 0;
    for (const StepEnd &step : impl.steps) {
        if (reason != FateReason::None)
            break;
        const Ops ops = Ops(impl.ops).subspan(from, step.ops - from);
        const bool ellipse = impl.outline == OutlineShape::Ellipse && knowsEllipse(step.transform);
        box = moved(box, ellipse ? OutlineShape::Ellipse : OutlineShape::Corners, frame, ops);
        for (const Op &op : ops)
            if (const auto *holes = std::get_if<HolesOp>(&op))
                if (!uncover(box, *holes, impl.rules))
                    reason = FateReason::Covered;
        if (reason == FateReason::None)
            reason = filter(box, step.frame, impl.rules);
        frame = step.frame;
        from = step.ops;
    }
    outcome.after = box;
    if (reason != FateReason::None) {
        outcome.fate = Fate::Dropped;
        outcome.reason = reason;
    } else if (outcome.fate == Fate::Kept || outcome.reason == FateReason::OutOfFrame) {
        outcome.reason = FateReason::None;
    }
    return outcome;
}

} // namespace ballast
