#include "core/augment/classrules.h"
#include "core/augment/field.h"
#include "core/augment/kernel.h"
#include "core/augment/outline.h"
#include "core/augment/prelude.h"
#include "core/augment/program_p.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace ballast {

namespace {

bool changesNothing(const GeometryOp &op)
{
    return op.in == op.out && cv::norm(op.map - cv::Matx33d::eye(), cv::NORM_INF) < 1e-9;
}

/// Fills the polygons with the border colour of the movement, and the pixel around them that
/// sampling blends in.
EffectOp paintedOver(std::vector<Polygon> polygons, const Op &movement)
{
    std::uint32_t fill = 0;
    Frame frame;
    if (const auto *move = std::get_if<GeometryOp>(&movement)) {
        fill = move->fill;
        frame = move->out;
    } else if (const auto *field = std::get_if<FieldOp>(&movement)) {
        fill = field->fill;
        frame = field->field->frame();
    }
    return {[polygons = std::move(polygons), fill, frame](cv::Mat &image, const PaintContext &) {
        constexpr int shift = 8, one = 1 << shift;
        const double sx = double(image.cols) / frame.width * one;
        const double sy = double(image.rows) / frame.height * one;
        const auto pixel = pixelOf(fill, image.channels());
        const cv::Scalar colour(pixel[0], pixel[1], pixel[2], pixel[3]);
        for (const Polygon &polygon : polygons) {
            std::vector<cv::Point> points;
            for (const Point &p : polygon) // centre coordinates
                points.emplace_back(int(std::lround(p.x * sx)) - one / 2,
                                    int(std::lround(p.y * sy)) - one / 2);
            cv::fillPoly(image, std::vector{points}, colour, cv::LINE_8, shift);
            cv::polylines(image, std::vector{points}, true, colour, 2, cv::LINE_8, shift);
        }
    }};
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
        if (tones.size() == 1 && tones[0].isLinear()) {
            HsvOp joined = *hsv;
            joined.gain = tones[0].gain;
            joined.offset = tones[0].offset;
            stages.back() = Op(joined);
            return;
        }
    }
    stages.emplace_back(op);
}

/// Of all objects, those of the source and those put on, where the operations have taken them.
std::vector<OutlineTrack> tracksOf(const std::vector<Annotation> *annotations,
                                   const std::vector<Op> &ops, const Program::Impl &program)
{
    std::vector<OutlineTrack> tracks;
    if (annotations)
        for (const Annotation &annotation : *annotations)
            std::ranges::move(
                followed(OutlineTrack(annotation, program.outline, program.source), ops, false),
                std::back_inserter(tracks));
    for (AddedTrack &added : addedTracks(ops, program.outline, false))
        tracks.push_back(std::move(added.track));
    return tracks;
}

/// Plain instead of mirrored, or with what is mirrored painted over.
void settleBorders(std::vector<Op> &ops, const Pipeline &pipeline, const Program::Impl &program,
                   const std::vector<Annotation> *annotations)
{
    if (pipeline.borderObjects == BorderObjects::Label)
        return;
    const auto borderOf = [](Op &op) -> Border * {
        if (auto *move = std::get_if<GeometryOp>(&op))
            return &move->border;
        auto *field = std::get_if<FieldOp>(&op);
        return field ? &field->border : nullptr;
    };
    std::vector<Op> before = program.ops, settled;
    for (Op &op : ops) {
        Border *border = borderOf(op);
        const bool shows = border && *border != Border::Constant && *border != Border::Replicate;
        if (shows && pipeline.borderObjects == BorderObjects::Constant)
            *border = Border::Constant;
        std::vector<Polygon> copies;
        if (shows && pipeline.borderObjects == BorderObjects::Blank)
            for (const OutlineTrack &track : tracksOf(annotations, before, program))
                for (const OutlineTrack &copy : track.duplicates(op))
                    std::ranges::copy(copy.visible(), std::back_inserter(copies));
        before.push_back(op);
        settled.push_back(op);
        if (!copies.empty())
            settled.emplace_back(paintedOver(std::move(copies), op));
    }
    ops = std::move(settled);
}

/// Makes the draws of a pipeline, step by step.
class Compiler
{
public:
    Compiler(const Pipeline &pipeline, Frame source, const Key &key, const CompileOptions &options)
        : m_key(key),
          m_pipeline(pipeline),
          m_options(options),
          m_services{[this] { return objects(); },
                     [this](const Step &step, bool always) { run(step, always); },
                     [this](const Step &step) { return runApart(step); },
                     [this](const QString &name) { return classNamed(name); },
                     {source.width, source.height, options.annotations, key.image, {}},
                     options.partners,
                     options.references},
          m_impl(std::make_shared<Program::Impl>())
    {
        m_impl->source = m_impl->result = source;
        m_impl->rules = pipeline.rules;
        m_impl->outline = pipeline.outline;
        m_impl->borderObjects = pipeline.borderObjects;
        m_impl->scale = options.rasterScale;
        m_impl->key = key;
        m_impl->albumentationsBoxes = pipeline.albumentationsBoxes;
        m_impl->partners = options.partners;
        if (options.mirroredKeyPoints)
            m_impl->mirroredKeyPoints = *options.mirroredKeyPoints;
        if (options.prelude)
            begin(*options.prelude);
        for (const Step &step : pipeline.steps)
            run(step, false);
        m_impl->stages = joined(m_impl->ops);
        for (std::size_t i = 0; i < m_impl->ops.size(); ++i)
            if (const auto *paste = std::get_if<PasteOp>(&m_impl->ops[i])) {
                std::ranges::copy(paste->objects, std::back_inserter(m_impl->added));
                m_impl->addedBy.resize(m_impl->added.size(), i);
            }
    }

    std::shared_ptr<Program::Impl> result() const { return m_impl; }

private:
    void begin(const Prelude &prelude)
    {
        PreludeOps start = preludeOps(prelude, m_impl->source, m_options);
        m_impl->result = start.frame;
        m_impl->ops = std::move(start.ops);
        for (auto &[name, drawn] : start.applied)
            m_impl->applied.push_back({name, 0, std::move(drawn), 0, {}, {}});
        m_impl->steps.push_back({"", m_impl->ops.size(), m_impl->result});
    }

    void run(const Step &step, bool always)
    {
        Rng rng(m_key.withStep(streamOf(step)));
        const bool drawn = rng.chance(step.probability);
        if (!step.enabled || !(drawn || always))
            return;
        AppliedStep applied{step.transform->name, step.id, {}, m_inside, {}, {}};
        const Ruling ruling = rulingOf(*step.transform);
        if (!ruling.allowed()) {
            applied.leftOut = leftOutJson(ruling);
            m_impl->applied.push_back(std::move(applied));
            return;
        }
        if (!ruling.limitedBy.isEmpty())
            applied.limited = {{QStringLiteral("class"), ruling.limitedBy},
                               {QStringLiteral("factor"), ruling.factor}};
        m_impl->applied.push_back(std::move(applied));
        if (ruling.factor < 1)
            apply(drawnTogether(step, ruling.factor), rng, ruling);
        else
            apply(step, rng, ruling);
    }

    void apply(const Step &step, const Rng &rng, const Ruling &ruling)
    {
        // Draws of this step do not see what it has moved itself: frames do, boxes do not.
        Draw draw(step, m_impl->result, rng, m_services);
        const std::size_t entry = m_impl->applied.size() - 1;
        const std::uint64_t outer = std::exchange(m_inside, step.id);
        step.transform->kernel->draw(draw);
        m_inside = outer;
        m_impl->applied[entry].drawn = draw.drawn();
        const bool isComposition = step.transform->kernel->takesChildren;
        if (!isComposition)
            m_impl->result = draw.frame();
        settleBorders(draw.ops(), m_pipeline, *m_impl, m_options.annotations);
        if (!ruling.swaps.empty() && mirrors(draw.ops()))
            m_impl->swaps.push_back({ruling.swaps, m_impl->ops.size()});
        std::ranges::move(draw.ops(), std::back_inserter(m_impl->ops));
        if (!isComposition)
            m_impl->steps.push_back({step.transform->name, m_impl->ops.size(), m_impl->result});
    }

    static bool mirrors(const std::vector<Op> &ops)
    {
        bool mirrored = false;
        for (const Op &op : ops)
            if (const auto *move = std::get_if<GeometryOp>(&op))
                mirrored ^= ballast::mirrors(move->map);
        return mirrored;
    }

    Ruling rulingOf(const TransformSpec &transform)
    {
        if (m_pipeline.classRules.empty() || !m_options.classNames)
            return {};
        return rulingFor(m_pipeline.classRules, transform, present(), *m_options.classNames);
    }

    /// As the labels are by now; of what other images lend, what has been put on so far.
    std::vector<ClassId> present() const
    {
        std::vector<ClassId> present;
        for (const ClassId tag : m_options.tags ? *m_options.tags : std::vector<ClassId>())
            present.push_back(m_impl->labelSince(0, tag));
        if (m_options.annotations)
            for (const Annotation &annotation : *m_options.annotations)
                present.push_back(m_impl->labelSince(0, annotation.classId));
        for (std::size_t i = 0; i < m_impl->ops.size(); ++i)
            if (const auto *paste = std::get_if<PasteOp>(&m_impl->ops[i]))
                for (const AddedObject &object : paste->objects)
                    present.push_back(m_impl->labelSince(i, object.annotation.classId));
        return present;
    }

    std::vector<Op> runApart(const Step &step)
    {
        const auto before = std::ptrdiff_t(m_impl->ops.size());
        run(step, false);
        const auto begin = m_impl->ops.begin() + before;
        std::vector<Op> apart(std::make_move_iterator(begin),
                              std::make_move_iterator(m_impl->ops.end()));
        m_impl->ops.erase(begin, m_impl->ops.end());
        std::erase_if(m_impl->steps,
                      [&](const StepEnd &end) { return end.ops > std::size_t(before); });
        return apart;
    }

    /// The step's id; where it runs once more for the same copy, another stream.
    std::uint64_t streamOf(const Step &step)
    {
        const std::uint64_t turn = m_turns[step.id]++;
        return turn == 0 ? step.id : mix64(step.id ^ mix64(turn));
    }

    std::vector<ObjectSoFar> objects() const
    {
        std::vector<ObjectSoFar> objects;
        if (!m_options.annotations)
            return objects;
        for (const Annotation &annotation : *m_options.annotations) {
            const int index = int(&annotation - m_options.annotations->data());
            const OutlineTrack track(annotation, m_impl->outline, m_impl->source);
            for (const OutlineTrack &each :
                 followed(track, m_impl->ops, m_impl->borderObjects == BorderObjects::Label))
                if (!each.extent().isEmpty())
                    objects.push_back({annotation.classId, each.extent(), each.visible(), index});
        }
        std::vector<ClassId> classes;
        for (const Op &op : m_impl->ops)
            if (const auto *paste = std::get_if<PasteOp>(&op))
                for (const AddedObject &object : paste->objects)
                    classes.push_back(object.annotation.classId);
        const bool label = m_impl->borderObjects == BorderObjects::Label;
        for (const auto &[index, track] : addedTracks(m_impl->ops, m_impl->outline, label))
            if (!track.extent().isEmpty())
                objects.push_back({classes[index], track.extent(), track.visible(), -1});
        return objects;
    }

    ClassId classNamed(const QString &name) const
    {
        if (!m_options.classNames)
            return -1;
        const auto found = std::ranges::find(*m_options.classNames, name);
        return found == m_options.classNames->end()
                   ? -1
                   : static_cast<ClassId>(found - m_options.classNames->begin());
    }

    const Key m_key;
    const Pipeline &m_pipeline;
    const CompileOptions &m_options;
    const DrawServices m_services;
    const std::shared_ptr<Program::Impl> m_impl;
    std::uint64_t m_inside = 0;
    std::map<std::uint64_t, std::uint64_t> m_turns; ///< how often a step has run, by id
};

/// True also where there was nothing to keep.
bool keepsWanted(const Program &program, const CompileOptions &options)
{
    if (!options.annotations || !options.wanted)
        return true;
    std::vector<Annotation> wanted;
    for (const Annotation &annotation : *options.annotations)
        if (std::ranges::find(*options.wanted, annotation.classId) != options.wanted->end())
            wanted.push_back(annotation);
    const auto outcomes = program.mapAnnotations(wanted);
    return wanted.empty() || std::ranges::any_of(outcomes, [&](const BoxOutcome &outcome) {
               return outcome.fate != Fate::Dropped &&
                      std::ranges::find(*options.wanted, outcome.classId) != options.wanted->end();
           });
}

} // namespace

bool Draw::isNamed(int i, ClassId id) const
{
    const QStringList names = namesIn(at(i).text);
    return std::ranges::any_of(names, [&](const QString &name) {
        // A number is an id only where no class is called so.
        const ClassId named = m_services.classNamed(name);
        return named >= 0 ? named == id : name == QString::number(id);
    });
}

void Draw::move(GeometryOp op)
{
    op.in = m_frame;
    op.map = snapped(op.map);
    if (changesNothing(op))
        return;
    m_frame = op.out;
    m_ops.emplace_back(std::move(op));
}

void Draw::move(FieldOp op)
{
    if (op.field->reach() < 1e-3)
        return;
    m_ops.emplace_back(std::move(op));
}

void Draw::paint(Op op)
{
    m_ops.push_back(std::move(op));
}

void Draw::effect(std::function<void(cv::Mat &, const PaintContext &)> paint, double hidden)
{
    m_ops.emplace_back(EffectOp{std::move(paint), hidden});
}

void Draw::effect(std::function<void(cv::Mat &, const PaintContext &)> paint,
                  std::vector<std::vector<Point>> covered)
{
    m_ops.emplace_back(EffectOp{std::move(paint), 0, std::move(covered)});
}

void follow(OutlineTrack &track, std::span<const Op> ops)
{
    track = followed(std::move(track), ops, false).front();
}

std::vector<OutlineTrack> followed(OutlineTrack track, std::span<const Op> ops,
                                   bool showsDuplicates)
{
    std::vector<OutlineTrack> tracks{std::move(track)};
    const auto cutApart = [&tracks](const TilesOp &op) {
        std::vector<OutlineTrack> parts;
        for (const OutlineTrack &each : tracks)
            std::ranges::move(each.cutApart(op), std::back_inserter(parts));
        tracks = std::move(parts);
    };
    for (const Op &op : ops) {
        if (const auto *tiles = std::get_if<TilesOp>(&op))
            cutApart(*tiles);
        std::vector<OutlineTrack> copies;
        if (showsDuplicates)
            for (const OutlineTrack &each : tracks)
                std::ranges::move(each.duplicates(op), std::back_inserter(copies));
        for (OutlineTrack &each : tracks)
            if (const auto *move = std::get_if<GeometryOp>(&op))
                each.move(*move);
            else if (const auto *field = std::get_if<FieldOp>(&op))
                each.move(*field);
            else if (const auto *holes = std::get_if<HolesOp>(&op))
                each.cover(*holes);
            else if (const auto *blank = std::get_if<BlankOp>(&op))
                each.cover(HolesOp{.frame = blank->frame, .holes = blank->regions});
            else if (const auto *paste = std::get_if<PasteOp>(&op); paste && paste->covers)
                each.cover(mapped(paste->mask, paste->map));
            else if (const auto *effect = std::get_if<EffectOp>(&op)) {
                each.veil(effect->hidden);
                for (const Polygon &region : effect->covered)
                    each.cover(region);
            }
        std::ranges::move(copies, std::back_inserter(tracks));
    }
    return tracks;
}

std::vector<AddedTrack> addedTracks(std::span<const Op> ops, OutlineShape shape,
                                    bool showsDuplicates)
{
    std::vector<AddedTrack> tracks;
    std::size_t index = 0;
    for (std::size_t i = 0; i < ops.size(); ++i)
        if (const auto *paste = std::get_if<PasteOp>(&ops[i]))
            for (const AddedObject &object : paste->objects) {
                OutlineTrack track(object.annotation, shape, paste->partnerFrame);
                if (object.role == AddedObject::Role::Planned)
                    track.showAs(paste->mask);
                track.paste(*paste);
                for (OutlineTrack &each :
                     followed(std::move(track), ops.subspan(i + 1), showsDuplicates))
                    tracks.push_back({index, std::move(each)});
                ++index;
            }
    return tracks;
}

std::vector<Stage> joined(const std::vector<Op> &ops)
{
    std::vector<Stage> stages;
    for (const Op &op : ops)
        addStage(stages, op);
    for (Stage &stage : stages)
        if (auto *tone = std::get_if<ToneStage>(&stage))
            tone->tables = toneTables(tone->ops);
    return stages;
}

bool needsPartners(const Pipeline &pipeline)
{
    return std::ranges::any_of(allSteps(pipeline.steps), [](const Step *step) {
        return step->enabled && step->transform->kernel->takesPartners;
    });
}

bool needsReferences(const Pipeline &pipeline)
{
    return std::ranges::any_of(allSteps(pipeline.steps), [](const Step *step) {
        return step->enabled && referencesOf(*step);
    });
}

const QString *referencesOf(const Step &step)
{
    const auto params = step.transform->params;
    const auto files = std::ranges::find(params, ParamKind::Files, &ParamSpec::kind);
    return files == params.end()
               ? nullptr
               : &step.values[static_cast<std::size_t>(files - params.begin())].text;
}

QString *referencesOf(Step &step)
{
    return const_cast<QString *>(referencesOf(std::as_const(step)));
}

Program compile(const Pipeline &pipeline, int width, int height, const Key &key,
                const CompileOptions &options)
{
    const auto draw = [&](std::uint64_t number) {
        Key further = key;
        further.copy += number << 32;
        auto impl = Compiler(pipeline, {width, height}, further, options).result();
        impl->redraws = static_cast<int>(number);
        return Program(std::move(impl));
    };
    Program first = draw(0);
    if (options.redraws <= 0 || keepsWanted(first, options))
        return first;
    for (int number = 1; number <= options.redraws; ++number)
        if (Program further = draw(std::uint64_t(number)); keepsWanted(further, options))
            return further;
    return first;
}

} // namespace ballast
