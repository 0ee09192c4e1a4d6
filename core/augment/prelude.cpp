#include "core/augment/prelude.h"

#include "core/augment/polygons.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ballast {

namespace {

Polygon cornersOf(const Box &box)
{
    return {{box.x1, box.y1}, {box.x2, box.y1}, {box.x2, box.y2}, {box.x1, box.y2}};
}

QJsonArray jsonOf(const Box &box)
{
    return {box.x1, box.y1, box.x2, box.y2};
}

cv::Rect rectOf(const Box &box, Frame frame)
{
    const Box inside = box.intersected(frame.box());
    if (inside.isEmpty())
        return {};
    const int x1 = int(std::floor(inside.x1)), y1 = int(std::floor(inside.y1));
    return {x1, y1, int(std::ceil(inside.x2)) - x1, int(std::ceil(inside.y2)) - y1};
}

Box boxOf(const cv::Rect &rect)
{
    return {double(rect.x), double(rect.y), double(rect.br().x), double(rect.br().y)};
}

/// What of the rectangles lies in none of the kept boxes.
std::vector<cv::Rect> without(const std::vector<cv::Rect> &rects, const cv::Rect &kept)
{
    std::vector<cv::Rect> left;
    const auto add = [&](int x1, int y1, int x2, int y2) {
        if (x2 > x1 && y2 > y1)
            left.push_back({x1, y1, x2 - x1, y2 - y1});
    };
    for (const cv::Rect &rect : rects) {
        const cv::Rect hole = rect & kept;
        if (hole.empty()) {
            left.push_back(rect);
            continue;
        }
        add(rect.x, rect.y, rect.br().x, hole.y);
        add(rect.x, hole.y, hole.x, hole.br().y);
        add(hole.br().x, hole.y, rect.br().x, hole.br().y);
        add(rect.x, hole.br().y, rect.br().x, rect.br().y);
    }
    return left;
}

bool isBlanked(const Annotation &annotation, const Prelude &prelude)
{
    if (prelude.blanksObjects)
        return std::ranges::find(prelude.blank, annotation.box) != prelude.blank.end();
    return std::ranges::any_of(prelude.blank, [&](const Box &region) {
        return annotation.box.intersected(region).area() > annotation.box.area() / 2;
    });
}

} // namespace

Polygon pasteMask(const Annotation &annotation, PasteShape shape, Frame frame)
{
    const bool drawn = annotation.extras && annotation.extras->polygon.size() >= 3;
    if (shape == PasteShape::Outline && drawn)
        return clipped(simplePolygon(annotation.extras->polygon), frame.box());
    const Box box = annotation.box.intersected(frame.box());
    if (shape == PasteShape::Box)
        return cornersOf(box);
    constexpr int Points = 96; // a multiple of four: the extent is the box
    Polygon points;
    for (int i = 0; i < Points; ++i) {
        const double t = 2 * std::numbers::pi * i / Points;
        points.push_back({(box.x1 + box.x2) / 2 + box.width() / 2 * std::cos(t),
                          (box.y1 + box.y2) / 2 + box.height() / 2 * std::sin(t)});
    }
    return points;
}

void addObjects(PasteOp &op, const PartnerInfo &info)
{
    if (!info.annotations)
        return;
    const Box shown = extentOf({op.mask});
    for (std::size_t i = 0; i < info.annotations->size(); ++i) {
        const Annotation &annotation = (*info.annotations)[i];
        if (!annotation.box.intersected(shown).isEmpty())
            op.objects.push_back({annotation, op.partner, int(i), info.key, info.name, {}});
    }
}

std::optional<PasteOp> pasteOf(const PlannedPaste &paste, const PartnerSource *partners,
                               Frame frame)
{
    if (!partners || paste.partner < 0 || paste.partner >= partners->known() ||
        !(paste.scale > 0) || !std::isfinite(paste.scale))
        return std::nullopt;
    const PartnerInfo info = partners->info(paste.partner);
    if (!info.usable() || !info.annotations || paste.object < 0 ||
        paste.object >= int(info.annotations->size()))
        return std::nullopt;
    PasteOp op;
    op.frame = frame;
    op.partner = paste.partner;
    op.partnerFrame = {info.width, info.height};
    op.mask =
        pasteMask((*info.annotations)[std::size_t(paste.object)], paste.shape, op.partnerFrame);
    const Box box = extentOf({op.mask});
    if (box.isEmpty())
        return std::nullopt;
    const double angle = paste.rotation * std::numbers::pi / 180;
    const double c = paste.scale * std::cos(angle), s = paste.scale * std::sin(angle);
    const double side = paste.flip ? -1 : 1;
    const cv::Matx33d toOrigin(1, 0, -(box.x1 + box.x2) / 2, 0, 1, -(box.y1 + box.y2) / 2, 0, 0, 1);
    const cv::Matx33d turn(c * side, s, paste.centre.x, -s * side, c, paste.centre.y, 0, 0, 1);
    op.map = turn * toOrigin;
    op.blend = paste.blend;
    op.feather = paste.feather;
    addObjects(op, info);
    return op;
}

std::optional<BlankOp> blankOf(const Prelude &prelude, const std::vector<Annotation> *annotations,
                               Frame frame)
{
    BlankOp op{frame, {}, {}, prelude.inpaint};
    for (const Box &box : prelude.blank)
        if (const cv::Rect rect = rectOf(box, frame); !rect.empty())
            op.regions.push_back(rect);
    if (annotations)
        for (const Annotation &annotation : *annotations)
            if (!isBlanked(annotation, prelude))
                op.kept.push_back(rectOf(annotation.box, frame));
    for (const cv::Rect &kept : op.kept)
        op.regions = without(op.regions, kept);
    if (op.regions.empty())
        return std::nullopt;
    return op;
}

namespace {

void nameRoles(PasteOp &op, const PlannedPaste &paste)
{
    for (AddedObject &object : op.objects)
        object.role = object.object == paste.object ? AddedObject::Role::Planned
                                                    : AddedObject::Role::Companion;
}

} // namespace

PreludeOps preludeOps(const Prelude &prelude, Frame source, const CompileOptions &options)
{
    PreludeOps out;
    out.frame = source;
    if (auto blank = blankOf(prelude, options.annotations, source)) {
        QJsonArray regions;
        for (const cv::Rect &region : blank->regions)
            regions.append(jsonOf(boxOf(region)));
        out.applied.emplace_back("Blank", QJsonObject{{QStringLiteral("regions"), regions},
                                                      {QStringLiteral("inpaint"), blank->inpaint}});
        out.ops.emplace_back(std::move(*blank));
    }
    const cv::Rect whole(0, 0, source.width, source.height);
    const cv::Rect window = prelude.window.value_or(whole) & whole;
    if (!window.empty() && window != whole) {
        GeometryOp crop;
        crop.map = {1, 0, double(-window.x), 0, 1, double(-window.y), 0, 0, 1};
        crop.in = source;
        crop.out = out.frame = {window.width, window.height};
        out.ops.emplace_back(crop);
        out.applied.emplace_back(
            "Window", QJsonObject{{QStringLiteral("crop_coords"), jsonOf(boxOf(window))}});
    }
    for (const PlannedPaste &paste : prelude.pastes)
        if (auto op = pasteOf(paste, options.partners, out.frame)) {
            out.applied.emplace_back(
                "Paste",
                QJsonObject{{QStringLiteral("partner"), options.partners->info(paste.partner).name},
                            {QStringLiteral("object"), paste.object},
                            {QStringLiteral("centre"), QJsonArray{paste.centre.x, paste.centre.y}},
                            {QStringLiteral("scale"), paste.scale},
                            {QStringLiteral("rotation"), paste.rotation},
                            {QStringLiteral("flip"), paste.flip}});
            nameRoles(*op, paste);
            out.ops.emplace_back(std::move(*op));
        }
    return out;
}

} // namespace ballast
