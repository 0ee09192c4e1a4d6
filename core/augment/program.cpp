#include "core/augment/program.h"

#include "core/augment/outline.h"
#include "core/augment/program_p.h"

namespace ballast {

namespace {

/// One rendering: knows which buffer holds the picture now.
class Painter
{
public:
    Painter(const cv::Mat &source, double scale, Scratch::Data &scratch)
        : m_image(source), m_scale(scale), m_scratch(scratch)
    {
    }

    void operator()(const WarpStage &stage)
    {
        m_image = renderStage(stage, m_image, m_scale, next(), m_scratch.spare);
        m_own = true;
    }
    void operator()(const ToneStage &stage)
    {
        takeOver();
        paintTone(m_image, stage.table);
    }
    void operator()(const Op &op)
    {
        takeOver();
        const PaintContext context{m_scratch.spare, m_scratch.second, m_scale};
        std::visit(
            [&](const auto &each) {
                if constexpr (requires { paint(m_image, each, context); })
                    paint(m_image, each, context);
            },
            op);
    }

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

    cv::Mat m_image;
    double m_scale;
    Scratch::Data &m_scratch;
    int m_turn = 0;
    bool m_own = false;
};

} // namespace

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

QJsonArray Program::applied() const
{
    QJsonArray steps;
    for (const AppliedStep &step : m_impl->applied)
        steps.append(QJsonObject{{QStringLiteral("transform"), QLatin1String(step.transform)},
                                 {QStringLiteral("id"), qint64(step.id)},
                                 {QStringLiteral("params"), step.drawn}});
    return steps;
}

std::vector<BoxOutcome> Program::mapAnnotations(const std::vector<Annotation> &annotations) const
{
    std::vector<BoxOutcome> outcomes;
    outcomes.reserve(annotations.size());
    for (std::size_t i = 0; i < annotations.size(); ++i) {
        OutlineTrack track(annotations[i], m_impl->outline, m_impl->source);
        BoxOutcome outcome;
        if (isIdentity()) {
            outcome.after = annotations[i].box;
            outcome.outline = track.outcome({}).outline;
        } else {
            follow(track, m_impl->ops);
            outcome = track.outcome(m_impl->rules);
        }
        outcome.source = static_cast<int>(i);
        outcome.before = annotations[i].box;
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
        Annotation annotation = annotations[static_cast<std::size_t>(outcome.source)];
        annotation.box = outcome.after;
        if (outcome.fate == Fate::Clipped)
            annotation.flags |= Annotation::Truncated;
        if (!isIdentity() && annotation.extras && !annotation.extras->polygon.empty()) {
            auto *extras = new AnnotationExtras(*annotation.extras);
            extras->polygon.clear();
            annotation.extras = extras;
        }
        kept.push_back(std::move(annotation));
    }
    return kept;
}

cv::Mat Program::render(const cv::Mat &source, Scratch &scratch, const std::stop_token &stop) const
{
    if (source.empty())
        return {};
    Painter painter(source, m_impl->scale, scratch.data());
    for (const Stage &stage : m_impl->stages) {
        if (stop.stop_requested())
            return {};
        std::visit(painter, stage);
    }
    return stop.stop_requested() ? cv::Mat() : painter.result();
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
