#include "core/augment/program.h"

#include "core/augment/outline.h"
#include "core/augment/program_p.h"

#include <algorithm>

namespace ballast {

namespace {

/// The extras with the shapes of the outcome; of several rings the largest comes first.
AnnotationExtras *movedExtras(const AnnotationExtras &before, const BoxOutcome &outcome)
{
    auto *extras = new AnnotationExtras(before);
    extras->furtherRings = outcome.rings;
    extras->polygon.clear();
    if (!outcome.rings.empty()) {
        const auto largest = std::ranges::max_element(extras->furtherRings, {}, polygonArea);
        extras->polygon = std::move(*largest);
        extras->furtherRings.erase(largest);
    }
    extras->rotated = outcome.rotated;
    extras->keyPoints = outcome.keyPoints;
    return extras;
}

void paintStage(cv::Mat &, const WarpStage &, const PaintContext &) {}

void paintStage(cv::Mat &image, const ToneStage &stage, const PaintContext &)
{
    paintTone(image, image, stage.tables);
}

void paintStage(cv::Mat &image, const Op &op, const PaintContext &context)
{
    std::visit(
        [&](const auto &each) {
            if constexpr (requires { paint(image, each, context); })
                paint(image, each, context);
        },
        op);
}

/// One rendering: knows which buffer holds the picture now.
class Painter
{
public:
    Painter(const cv::Mat &source, double scale, Scratch::Data &scratch,
            const PartnerSource *partners)
        : m_source(source),
          m_image(source),
          m_scale(scale),
          m_scratch(scratch),
          m_partners(partners)
    {
    }

    void operator()(const WarpStage &stage)
    {
        m_image = renderStage(stage, m_image, m_scale, next(), m_scratch.spare);
        m_own = true;
    }
    void operator()(const ToneStage &stage)
    {
        const cv::Mat before = m_image;
        if (!m_own)
            m_image = next().mat(before.rows, before.cols, before.type());
        m_own = true;
        paintTone(before, m_image, stage.tables);
    }
    void operator()(const Op &op)
    {
        if (const auto *field = std::get_if<FieldOp>(&op)) {
            m_image = renderField(*field, m_image, next(), m_scratch.spare);
            m_own = true;
            return;
        }
        if (const auto *tiles = std::get_if<TilesOp>(&op)) {
            m_image = renderTiles(*tiles, m_image, next());
            m_own = true;
            return;
        }
        takeOver();
        paintStage(m_image, op,
                   {m_scratch.spare, m_scratch.second, m_scale, m_partners, &m_source, &m_failed});
    }

    /// A partner could not be painted: the picture does not show what it should.
    bool failed() const { return m_failed; }

    /// In scratch memory, never the source's.
    cv::Mat result()
    {
        takeOver();
        return m_image;
    }

private:
    PixelBuffer &next()
    {
        m_turn = 1 - m_turn;
        return m_scratch.image[m_turn];
    }

    void takeOver()
    {
        if (m_own)
            return;
        cv::Mat copy = next().mat(m_image.rows, m_image.cols, m_image.type());
        m_image.copyTo(copy);
        m_image = copy;
        m_own = true;
    }

    const cv::Mat m_source;
    cv::Mat m_image;
    double m_scale;
    Scratch::Data &m_scratch;
    const PartnerSource *m_partners;
    bool m_failed = false;
    int m_turn = 0;
    bool m_own = false;
};

/// How a movement that shows the whole frame and nothing else lays it down.
std::optional<Turn> turnOf(const GeometryOp &op)
{
    const cv::Matx33d &m = op.map;
    const Turn turn{std::abs(m(0, 0)) < 0.5, m(0, 0) + m(0, 1) < 0, m(1, 0) + m(1, 1) < 0};
    const double x = turn.mirrorX ? -1 : 1, y = turn.mirrorY ? -1 : 1;
    const double shiftX = turn.mirrorX ? op.out.width : 0,
                 shiftY = turn.mirrorY ? op.out.height : 0;
    const cv::Matx33d expected = turn.transpose ? cv::Matx33d(0, x, shiftX, y, 0, shiftY, 0, 0, 1)
                                                : cv::Matx33d(x, 0, shiftX, 0, y, shiftY, 0, 0, 1);
    const Frame whole = turn.transpose ? Frame{op.out.height, op.out.width} : op.out;
    if (op.in != whole || cv::norm(m - expected, cv::NORM_INF) > 1e-9)
        return std::nullopt;
    return turn;
}

} // namespace

void paintInPlace(cv::Mat &image, const std::vector<Stage> &stages, const PaintContext &context)
{
    for (const Stage &stage : stages)
        std::visit([&](const auto &each) { paintStage(image, each, context); }, stage);
}

cv::Mat PixelBuffer::mat(int rows, int cols, int type)
{
    constexpr std::size_t slack = 64; // loops that write whole vectors
    const std::size_t bytes = std::size_t(rows) * std::size_t(cols) * CV_ELEM_SIZE(type) + slack;
    if (m_bytes.size() < bytes)
        m_bytes.resize(bytes);
    return {rows, cols, type, m_bytes.data()};
}

Scratch::Scratch() : m_data(std::make_unique<Data>()) {}
Scratch::~Scratch() = default;
Scratch::Scratch(Scratch &&) noexcept = default;
Scratch &Scratch::operator=(Scratch &&) noexcept = default;

Program::Program() : m_impl(std::make_shared<Impl>()) {}
Program::Program(std::shared_ptr<const Impl> impl) : m_impl(std::move(impl)) {}

Key Program::key() const
{
    return m_impl->key;
}

int Program::redraws() const
{
    return m_impl->redraws;
}

ClassId Program::Impl::labelSince(std::size_t since, ClassId before) const
{
    ClassId label = before;
    for (const auto &[pairs, start] : swaps) {
        const auto pair = std::ranges::find_if(
            pairs, [&](const auto &each) { return each.first == label || each.second == label; });
        if (start >= since && pair != pairs.end())
            label = pair->first == label ? pair->second : pair->first;
    }
    return label;
}

ClassId Program::labelAfter(ClassId before) const
{
    return m_impl->labelSince(0, before);
}

int Program::outputWidth() const
{
    return m_impl->result.width;
}

int Program::outputHeight() const
{
    return m_impl->result.height;
}

bool Program::isIdentity() const
{
    return m_impl->ops.empty();
}

std::optional<Turn> Program::wholeTurn() const
{
    Turn all;
    for (const Op &op : m_impl->ops) {
        const auto *move = std::get_if<GeometryOp>(&op);
        const std::optional<Turn> turn = move ? turnOf(*move) : std::nullopt;
        if (!turn)
            return std::nullopt;
        all = all.then(*turn);
    }
    return all;
}

QJsonArray Program::applied() const
{
    QJsonArray steps;
    for (const AppliedStep &step : m_impl->applied) {
        QJsonObject entry{{QStringLiteral("transform"), QLatin1String(step.transform)},
                          {QStringLiteral("id"), qint64(step.id)},
                          {QStringLiteral("params"), step.drawn}};
        if (step.inside != 0)
            entry.insert(QStringLiteral("inside"), qint64(step.inside));
        if (!step.leftOut.isEmpty())
            entry.insert(QStringLiteral("left_out"), step.leftOut);
        if (!step.limited.isEmpty())
            entry.insert(QStringLiteral("limited"), step.limited);
        steps.append(entry);
    }
    return steps;
}

const std::vector<AddedObject> &Program::added() const
{
    return m_impl->added;
}

namespace {

/// Of an object shown as in a mirror, each key point under the name it has now.
void reorderKeyPoints(BoxOutcome &outcome, const std::vector<std::vector<int>> &byClass)
{
    const auto id = static_cast<std::size_t>(outcome.classId);
    if (!outcome.mirrored || outcome.classId < 0 || id >= byClass.size())
        return;
    const std::vector<int> &order = byClass[id];
    if (order.size() != outcome.keyPoints.size())
        return;
    const std::vector<KeyPoint> before = outcome.keyPoints;
    for (std::size_t i = 0; i < order.size(); ++i)
        outcome.keyPoints[i] = before[static_cast<std::size_t>(order[i])];
}

} // namespace

std::vector<BoxOutcome> Program::mapAnnotations(const std::vector<Annotation> &annotations) const
{
    std::vector<BoxOutcome> outcomes;
    outcomes.reserve(annotations.size());
    const auto finish = [this](BoxOutcome &outcome, std::size_t since) {
        const ClassId after = m_impl->labelSince(since, outcome.classId);
        if (after != outcome.classId)
            outcome.swappedTo = after;
        reorderKeyPoints(outcome, m_impl->mirroredKeyPoints);
    };
    for (std::size_t i = 0; i < annotations.size(); ++i) {
        const OutlineTrack track(annotations[i], m_impl->outline, m_impl->source);
        const auto append = [&](BoxOutcome outcome) {
            outcome.source = static_cast<int>(i);
            outcome.classId = annotations[i].classId;
            outcome.before = annotations[i].box;
            finish(outcome, 0);
            outcomes.push_back(std::move(outcome));
        };
        if (m_impl->albumentationsBoxes) {
            for (BoxOutcome &outcome : compatibleOutcomes(annotations[i], *m_impl))
                append(std::move(outcome));
            continue;
        }
        if (isIdentity()) {
            BoxOutcome outcome;
            outcome.after = annotations[i].box;
            outcome.outline = track.outcome({}).outline;
            append(std::move(outcome));
            continue;
        }
        for (const OutlineTrack &each :
             followed(track, m_impl->ops, m_impl->borderObjects == BorderObjects::Label))
            append(each.outcome(m_impl->rules));
    }
    const bool label = m_impl->borderObjects == BorderObjects::Label;
    for (const auto &[index, track] : addedTracks(m_impl->ops, m_impl->outline, label)) {
        BoxOutcome outcome = track.outcome(m_impl->rules);
        outcome.source = static_cast<int>(index);
        outcome.origin = ObjectOrigin::Added;
        outcome.before = m_impl->added[index].annotation.box;
        outcome.classId = m_impl->added[index].annotation.classId;
        outcome.from = m_impl->added[index].from;
        finish(outcome, m_impl->addedBy[index]);
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

std::vector<Annotation> Program::surviving(const std::vector<Annotation> &annotations,
                                           const std::vector<BoxOutcome> &outcomes) const
{
    std::vector<Annotation> kept;
    for (const BoxOutcome &outcome : outcomes) {
        if (outcome.fate == Fate::Dropped)
            continue;
        const auto source = static_cast<std::size_t>(outcome.source);
        Annotation annotation = outcome.origin == ObjectOrigin::Added
                                    ? m_impl->added[source].annotation
                                    : annotations[source];
        annotation.box = outcome.after;
        annotation.classId = outcome.classAfter();
        if (outcome.fate == Fate::Clipped)
            annotation.flags |= Annotation::Truncated;
        if (!isIdentity() && annotation.extras)
            annotation.extras = movedExtras(*annotation.extras, outcome);
        kept.push_back(std::move(annotation));
    }
    return kept;
}

cv::Mat Program::render(const cv::Mat &source, Scratch &scratch, const std::stop_token &stop) const
{
    if (source.empty())
        return {};
    Painter painter(source, m_impl->scale, scratch.data(), m_impl->partners);
    for (const Stage &stage : m_impl->stages) {
        if (stop.stop_requested() || painter.failed())
            return {};
        std::visit(painter, stage);
    }
    return stop.stop_requested() || painter.failed() ? cv::Mat() : painter.result();
}

AugmentResult Program::run(const cv::Mat &source, const std::vector<Annotation> &annotations,
                           Scratch &scratch, const std::stop_token &stop) const
{
    AugmentResult result;
    result.outcomes = mapAnnotations(annotations);
    result.annotations = surviving(annotations, result.outcomes);
    result.image = render(source, scratch, stop);
    return result;
}

} // namespace ballast
