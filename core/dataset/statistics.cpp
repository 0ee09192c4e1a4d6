#include "core/dataset/statistics.h"

#include <cmath>

namespace ballast {

namespace {

/// Counts image by image. A class is "seen" in an image when its stamp is the image's number, so
/// nothing has to be cleared between images.
class Counter
{
public:
    Counter(std::size_t classes, Statistics &statistics)
        : m_statistics(statistics), m_stamps(classes, -1), m_boxes(classes, 0)
    {
        statistics.total.classes.resize(classes);
        for (SplitCounts &split : statistics.splits)
            split.classes.resize(classes);
        if (classes <= Statistics::MaxCoOccurrenceClasses)
            statistics.coOccurrence.assign(classes * classes, 0);
    }

    void add(const ImageItem &image)
    {
        ++m_image;
        m_seen.clear();
        SplitCounts &split = m_statistics.splits[static_cast<std::size_t>(image.split)];
        for (const Annotation &annotation : image.annotations)
            if (isKnown(annotation.classId))
                ++m_boxes[see(annotation.classId)];
        for (const ClassId tag : image.tags)
            if (isKnown(tag))
                see(tag);
        ++split.images;
        if (m_seen.empty())
            ++split.unlabelled;
        for (const std::size_t id : m_seen) {
            ++split.classes[id].images;
            split.classes[id].boxes += m_boxes[id];
            split.boxes += m_boxes[id];
        }
        addTogether();
    }

private:
    bool isKnown(ClassId classId) const
    {
        return classId >= 0 && static_cast<std::size_t>(classId) < m_stamps.size();
    }

    std::size_t see(ClassId classId)
    {
        const auto id = static_cast<std::size_t>(classId);
        if (m_stamps[id] != m_image) {
            m_stamps[id] = m_image;
            m_boxes[id] = 0;
            m_seen.push_back(id);
        }
        return id;
    }

    void addTogether()
    {
        if (m_statistics.coOccurrence.empty())
            return;
        for (const std::size_t a : m_seen)
            for (const std::size_t b : m_seen)
                ++m_statistics.coOccurrence[a * m_stamps.size() + b];
    }

    Statistics &m_statistics;
    std::vector<qint64> m_stamps;
    std::vector<qint64> m_boxes;     ///< of the current image, valid where stamped
    std::vector<std::size_t> m_seen; ///< distinct classes of the current image
    qint64 m_image = -1;
};

void addSplit(SplitCounts &total, const SplitCounts &split)
{
    total.images += split.images;
    total.boxes += split.boxes;
    total.unlabelled += split.unlabelled;
    for (std::size_t i = 0; i < total.classes.size(); ++i) {
        total.classes[i].boxes += split.classes[i].boxes;
        total.classes[i].images += split.classes[i].images;
    }
}

/// Shannon's entropy of the shares, in nats.
double entropyOf(const std::vector<qint64> &counts)
{
    double sum = 0;
    for (const qint64 count : counts)
        sum += static_cast<double>(count);
    double entropy = 0;
    for (const qint64 count : counts) {
        if (count <= 0)
            continue;
        const double share = static_cast<double>(count) / sum;
        entropy -= share * std::log(share);
    }
    return entropy;
}

} // namespace

std::vector<qint64> SplitCounts::counts(CountBy by) const
{
    std::vector<qint64> result;
    result.reserve(classes.size());
    for (const ClassCounts &count : classes)
        result.push_back(count.of(by));
    return result;
}

const SplitCounts &Statistics::of(std::optional<Split> split) const
{
    return split ? splits[static_cast<std::size_t>(*split)] : total;
}

bool Statistics::hasSplits() const
{
    return of(Split::Train).images + of(Split::Val).images + of(Split::Test).images > 0;
}

Statistics computeStatistics(const Dataset &dataset, std::optional<CountBy> countBy)
{
    Statistics statistics;
    Counter counter(dataset.classes.size(), statistics);
    for (const ImageItem &image : dataset.images)
        counter.add(image);
    for (const SplitCounts &split : statistics.splits)
        addSplit(statistics.total, split);
    const CountBy usual = dataset.task == Task::Detection ? CountBy::Boxes : CountBy::Images;
    statistics.countBy = countBy.value_or(usual);
    const std::vector<qint64> counts = statistics.total.counts(statistics.countBy);
    statistics.imbalanceRatio = imbalanceRatio(counts);
    statistics.entropy = entropyOf(counts);
    const bool any = std::ranges::any_of(counts, [](qint64 count) { return count > 0; });
    statistics.effectiveClasses = any ? std::exp(statistics.entropy) : 0;
    return statistics;
}

double imbalanceRatio(const std::vector<qint64> &counts)
{
    qint64 smallest = 0;
    qint64 largest = 0;
    for (const qint64 count : counts) {
        if (count <= 0)
            continue;
        smallest = smallest == 0 ? count : std::min(smallest, count);
        largest = std::max(largest, count);
    }
    return smallest == 0 ? 0 : static_cast<double>(largest) / static_cast<double>(smallest);
}

} // namespace ballast
