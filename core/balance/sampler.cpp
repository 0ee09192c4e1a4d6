#include "core/balance/sampler.h"

#include <QtGlobal>

#include <array>
#include <cmath>
#include <numeric>

namespace ballast {

namespace {

constexpr std::array Schemes{
    SamplerSchemeInfo{SamplerScheme::Inverse, "inverse",
                      QT_TRANSLATE_NOOP("Sampler", "Inverse frequency"), "1 / n, N draws"},
    SamplerSchemeInfo{SamplerScheme::Fastai, "fastai",
                      QT_TRANSLATE_NOOP("Sampler", "fastai oversampling"), "1 / n, K · max draws"},
    SamplerSchemeInfo{SamplerScheme::RepeatFactor, "lvis",
                      QT_TRANSLATE_NOOP("Sampler", "Repeat factors (LVIS)"), "max(1, √(t / f))"},
};

/// Counts of one image, without its unknown classes.
struct ImageClasses
{
    std::vector<std::pair<ClassId, qint64>> boxes; ///< sorted by class; tags count 0 boxes
};

ImageClasses classesOf(const ImageItem &image, std::size_t classes)
{
    ImageClasses found;
    const auto add = [&](ClassId id, qint64 boxes) {
        if (id < 0 || static_cast<std::size_t>(id) >= classes)
            return;
        for (auto &[known, count] : found.boxes)
            if (known == id) {
                count += boxes;
                return;
            }
        found.boxes.emplace_back(id, boxes);
    };
    for (const Annotation &annotation : image.annotations)
        add(annotation.classId, 1);
    for (const ClassId tag : image.tags)
        add(tag, 0);
    return found;
}

class Forecaster
{
public:
    Forecaster(const Dataset &dataset, const SamplerOptions &options) : m_dataset(dataset)
    {
        m_result.options = options;
        m_result.classes.resize(dataset.classes.size());
        count();
    }

    SamplerForecast run()
    {
        setFactors();
        setWeights();
        if (m_result.options.scheme == SamplerScheme::RepeatFactor)
            repeat();
        else
            draw();
        setRatios();
        return std::move(m_result);
    }

private:
    void count()
    {
        bool boxes = false;
        for (std::size_t i = 0; i < m_dataset.images.size(); ++i) {
            const ImageItem &image = m_dataset.images[i];
            if (!m_result.options.allSplits && !isTraining(image.split))
                continue;
            m_result.images.push_back(static_cast<int>(i));
            m_held.push_back(classesOf(image, m_dataset.classes.size()));
            for (const auto &[id, number] : m_held.back().boxes) {
                ++m_result.classes[static_cast<std::size_t>(id)].images;
                m_result.classes[static_cast<std::size_t>(id)].boxes += number;
                boxes = boxes || number > 0;
            }
        }
        const bool byBoxes = boxes && m_dataset.task == Task::Detection;
        m_result.countBy = byBoxes ? CountBy::Boxes : CountBy::Images;
        for (std::size_t c = 0; c < m_result.classes.size(); ++c)
            if (m_result.classes[c].images > most())
                m_result.largest = static_cast<ClassId>(c);
    }

    qint64 most() const
    {
        return m_result.largest < 0
                   ? 0
                   : m_result.classes[static_cast<std::size_t>(m_result.largest)].images;
    }

    void setFactors()
    {
        const auto all = static_cast<double>(m_result.images.size());
        for (SamplerClass &one : m_result.classes) {
            if (one.images == 0)
                continue;
            const auto n = static_cast<double>(one.images);
            one.factor = m_result.options.scheme == SamplerScheme::RepeatFactor
                             ? std::max(1.0, std::sqrt(m_result.options.threshold * all / n))
                             : 1 / n;
        }
    }

    void setWeights()
    {
        const bool repeats = m_result.options.scheme == SamplerScheme::RepeatFactor;
        const double unlabelled = repeats || most() == 0 ? 1 : 1 / static_cast<double>(most());
        for (const ImageClasses &held : m_held) {
            double weight = 0;
            ClassId lead = -1;
            for (const auto &entry : held.boxes) {
                const double factor =
                    m_result.classes[static_cast<std::size_t>(entry.first)].factor;
                if (factor > weight) {
                    weight = factor;
                    lead = entry.first;
                }
            }
            m_result.weights.push_back(lead < 0 ? unlabelled : weight);
            m_result.leads.push_back(lead);
        }
    }

    /// Every image at least once, so all are seen.
    void repeat()
    {
        for (std::size_t n = 0; n < m_held.size(); ++n)
            add(n, m_result.weights[n], 1);
    }

    /// With replacement.
    void draw()
    {
        const double sum = std::accumulate(m_result.weights.begin(), m_result.weights.end(), 0.0);
        const double draws = drawsPerEpoch();
        for (std::size_t n = 0; n < m_held.size(); ++n) {
            const double chance = sum > 0 ? m_result.weights[n] / sum : 0;
            // 1 − (1 − p)^M without the loss of digits for small p.
            const double seen = chance >= 1 ? 1 : -std::expm1(draws * std::log1p(-chance));
            add(n, draws * chance, seen);
        }
    }

    double drawsPerEpoch() const
    {
        if (m_result.options.scheme == SamplerScheme::Inverse)
            return static_cast<double>(m_result.images.size());
        const auto present = std::ranges::count_if(
            m_result.classes, [](const SamplerClass &one) { return one.images > 0; });
        return static_cast<double>(present) * static_cast<double>(most());
    }

    void add(std::size_t n, double draws, double seen)
    {
        m_result.draws += draws;
        m_result.distinct += seen;
        for (const auto &[id, boxes] : m_held[n].boxes) {
            SamplerClass &one = m_result.classes[static_cast<std::size_t>(id)];
            one.draws += draws;
            one.distinct += seen;
            one.boxesSeen += draws * static_cast<double>(boxes);
        }
    }

    void setRatios()
    {
        double most = 0, least = 0;
        std::vector<qint64> before;
        for (const SamplerClass &one : m_result.classes) {
            const bool boxes = m_result.countBy == CountBy::Boxes;
            before.push_back(boxes ? one.boxes : one.images);
            const double after = boxes ? one.boxesSeen : one.draws;
            if (after <= 0)
                continue;
            most = std::max(most, after);
            least = least > 0 ? std::min(least, after) : after;
        }
        m_result.ratioBefore = imbalanceRatio(before);
        m_result.ratioAfter = least > 0 ? most / least : 0;
    }

    const Dataset &m_dataset;
    std::vector<ImageClasses> m_held; ///< beside m_result.images
    SamplerForecast m_result;
};

} // namespace

std::span<const SamplerSchemeInfo> samplerSchemes()
{
    return Schemes;
}

SamplerForecast forecastSampler(const Dataset &dataset, const SamplerOptions &options)
{
    return Forecaster(dataset, options).run();
}

} // namespace ballast
