#include "core/augment/kernel.h"
#include "core/augment/outline.h"
#include "core/augment/program_p.h"

#include <algorithm>

namespace ballast {

namespace {

bool changesNothing(const GeometryOp &op)
{
    return op.in == op.out && cv::norm(op.map - cv::Matx33d::eye(), cv::NORM_INF) < 1e-9;
}

/// A quarter turn by cosine and sine is one: whole pixels stay whole.
cv::Matx33d snapped(cv::Matx33d map)
{
    for (double &value : map.val)
        if (std::abs(value - std::round(value)) < 1e-9)
            value = std::round(value);
    return map;
}

template <class T> bool isLast(const std::vector<Stage> &stages)
{
    return !stages.empty() && std::holds_alternative<T>(stages.back());
}

void addStage(std::vector<Stage> &stages, const Op &op)
{
    if (const auto *move = std::get_if<GeometryOp>(&op)) {
        if (!isLast<WarpStage>(stages) || !canJoin(std::get<WarpStage>(stages.back()), *move))
            stages.emplace_back(WarpStage());
        std::get<WarpStage>(stages.back()).push_back(*move);
        return;
    }
    if (const auto *tone = std::get_if<ToneOp>(&op)) {
        if (!isLast<ToneStage>(stages))
            stages.emplace_back(ToneStage());
        std::get<ToneStage>(stages.back()).ops.push_back(*tone);
        return;
    }
    const auto *hsv = std::get_if<HsvOp>(&op);
    if (hsv && isLast<ToneStage>(stages)) {
        const std::vector<ToneOp> &tones = std::get<ToneStage>(stages.back()).ops;
        if (tones.size() == 1 && tones[0].gamma == 1) {
            HsvOp joined = *hsv;
            joined.gain = tones[0].gain;
            joined.offset = tones[0].offset;
            stages.back() = Op(joined);
            return;
        }
    }
    stages.emplace_back(op);
}

std::vector<Box> boxesSoFar(const std::vector<Annotation> *annotations, const Pipeline &pipeline,
                            Frame source, const std::vector<Op> &ops)
{
    std::vector<Box> boxes;
    if (!annotations)
        return boxes;
    for (const Annotation &annotation : *annotations) {
        OutlineTrack track(annotation, pipeline.outline, source);
        follow(track, ops);
        if (!track.extent().isEmpty())
            boxes.push_back(track.extent());
    }
    return boxes;
}

} // namespace

void Draw::move(GeometryOp op)
{
    op.in = m_frame;
    op.map = snapped(op.map);
    if (changesNothing(op))
        return;
    m_frame = op.out;
    m_ops.emplace_back(std::move(op));
}

void Draw::paint(Op op)
{
    m_ops.push_back(std::move(op));
}

void Draw::effect(std::function<void(cv::Mat &, const PaintContext &)> paint)
{
    m_ops.emplace_back(EffectOp{std::move(paint)});
}

void follow(OutlineTrack &track, const std::vector<Op> &ops)
{
    for (const Op &op : ops)
        if (const auto *move = std::get_if<GeometryOp>(&op))
            track.move(*move);
        else if (const auto *holes = std::get_if<HolesOp>(&op))
            track.cover(*holes);
}

Program compile(const Pipeline &pipeline, int width, int height, const Key &key,
                const CompileOptions &options)
{
    auto impl = std::make_shared<Program::Impl>();
    impl->source = impl->result = {width, height};
    impl->rules = pipeline.rules;
    impl->outline = pipeline.outline;
    impl->scale = options.rasterScale;
    for (const Step &step : pipeline.steps) {
        Rng rng(key.withStep(step.id));
        if (!step.enabled || !rng.chance(step.probability))
            continue;
        // Draws of this step do not see what it has moved itself: frames do, boxes do not.
        Draw draw(step, impl->result, rng, [&] {
            return boxesSoFar(options.annotations, pipeline, impl->source, impl->ops);
        });
        step.transform->kernel->draw(draw);
        impl->result = draw.frame();
        impl->applied.push_back({step.transform->name, step.id, draw.drawn()});
        std::ranges::move(draw.ops(), std::back_inserter(impl->ops));
    }
    for (const Op &op : impl->ops)
        addStage(impl->stages, op);
    for (Stage &stage : impl->stages)
        if (auto *tone = std::get_if<ToneStage>(&stage))
            tone->table = toneTable(tone->ops);
    return Program(std::move(impl));
}

} // namespace ballast
