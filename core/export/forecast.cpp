#include "core/export/forecast.h"

#include "core/base/parallel.h"
#include "core/export/reduce.h"

#include <QFileInfo>

#include <numeric>

namespace ballast {

namespace {

/// What one worker has counted.
struct Tally
{
    qint64 images = 0;
    qint64 untouched = 0;
    double bytes = 0;
    qint64 added = 0;
    std::vector<qint64> planned;
    std::vector<qint64> expected;
};

/// Bytes a pixel where the source says nothing of the target's format; measured on photographs.
double bytesPerPixel(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return 0.29;
    case ImageFormat::Webp:
        return 0.2;
    case ImageFormat::Png:
        return 1.6;
    case ImageFormat::Tiff:
        return 2.2;
    case ImageFormat::Bmp:
    case ImageFormat::AsSource:
        break;
    }
    return 3;
}

/// An augmented JPEG of quality 95 takes 2.3 times its source, since a turned picture breaks the
/// 8 × 8 grid it was packed in; lossless formats stay about the same. `written`: in pixels.
double estimatedBytes(const SourceInfo &info, const QString &sourcePath, cv::Size written,
                      const ExportOptions &options)
{
    const cv::Size size = reducedSize(written.width, written.height, options.longestSide);
    const double pixels = double(size.width) * size.height;
    const double sourcePixels = std::max(1.0, double(info.width) * info.height);
    const ImageFormat from = formatForSuffix(QFileInfo(sourcePath).suffix());
    const ImageFormat to = formatForSuffix(suffixFor(options.encode.format, sourcePath));
    if (from != to)
        return pixels * bytesPerPixel(to);
    const double share = pixels / sourcePixels * static_cast<double>(info.bytes);
    return to == ImageFormat::Jpeg ? 2.3 * share : share;
}

class Forecaster
{
public:
    Forecaster(const Dataset &dataset, const OutputList &list, const Pipeline &pipeline,
               const ExportOptions &options)
        : m_dataset(dataset), m_list(list), m_pipeline(pipeline), m_options(options)
    {
    }

    void count(const SourceTask &task, Tally &tally) const
    {
        const auto source = static_cast<std::size_t>(task.source);
        const ImageItem &item = m_dataset.images[source];
        const SourceInfo &info = m_list.infos[source];
        const Labels whole = labelsFor(*m_list.format, item, item.annotations);
        for (std::size_t n = task.first; n < task.first + task.count; ++n) {
            const Output &output = m_list.outputs[n];
            countLabels(m_dataset, *m_list.format,
                        output.item ? plannedLabels(m_dataset, m_list, output) : whole,
                        tally.planned);
            if (output.copy == 0)
                countOriginal(whole, item, info, tally);
            else
                countCopy(output, item, info, tally);
        }
    }

private:
    void countOriginal(const Labels &whole, const ImageItem &item, const SourceInfo &info,
                       Tally &tally) const
    {
        const int longest = std::max(info.width, info.height);
        const bool untouched = m_options.longestSide <= 0 || longest <= m_options.longestSide;
        const double bytes =
            untouched ? static_cast<double>(info.bytes)
                      : estimatedBytes(info, item.path, {info.width, info.height}, m_options);
        add(tally, whole, bytes, untouched);
    }

    void countCopy(const Output &output, const ImageItem &item, const SourceInfo &info,
                   Tally &tally) const
    {
        const CopyGeometry copy = drawCopy(m_dataset, m_pipeline, m_list, output, m_options);
        if (!canHold(*m_list.format, copy.labels))
            return;
        if (m_list.format->capabilities().boxes)
            for (const BoxOutcome &outcome : copy.outcomes)
                tally.added +=
                    outcome.origin == ObjectOrigin::Added && outcome.fate != Fate::Dropped;
        const cv::Size size(copy.program.outputWidth(), copy.program.outputHeight());
        add(tally, copy.labels, estimatedBytes(info, item.path, size, m_options), false);
    }

    void add(Tally &tally, const Labels &labels, double bytes, bool untouched) const
    {
        ++tally.images;
        tally.untouched += untouched;
        tally.bytes += bytes;
        countLabels(m_dataset, *m_list.format, labels, tally.expected);
    }

    const Dataset &m_dataset;
    const OutputList &m_list;
    const Pipeline &m_pipeline;
    const ExportOptions &m_options;
};

/// By class, over the exported splits as they are now.
std::vector<qint64> countBefore(const Dataset &dataset, const Format &format,
                                const ExportOptions &options)
{
    std::vector<qint64> counts(dataset.classes.size());
    for (const ImageItem &item : dataset.images)
        if (options.splits.contains(item.split))
            countLabels(dataset, format, labelsFor(format, item, item.annotations), counts);
    return counts;
}

void addTo(Forecast &forecast, const Tally &tally)
{
    forecast.images += tally.images;
    forecast.untouched += tally.untouched;
    forecast.bytes += static_cast<qint64>(tally.bytes);
    forecast.boxesAdded += tally.added;
    forecast.boxesLost += tally.added;
    for (std::size_t c = 0; c < forecast.classes.size(); ++c) {
        forecast.classes[c].planned += tally.planned[c];
        forecast.classes[c].expected += tally.expected[c];
        forecast.boxes += tally.expected[c];
        forecast.boxesLost += tally.planned[c] - tally.expected[c];
    }
}

} // namespace

Forecast forecastOutputs(const Dataset &dataset, const OutputList &list, const Pipeline &pipeline,
                         const ExportOptions &options, const TaskContext &context)
{
    const std::size_t classes = dataset.classes.size();
    const int jobs = options.jobs > 0 ? options.jobs : defaultJobs();
    std::vector<Tally> tallies(static_cast<std::size_t>(jobs));
    for (Tally &tally : tallies)
        tally.planned = tally.expected = std::vector<qint64>(classes);
    const Forecaster forecaster(dataset, list, pipeline, options);
    parallelFor(list.tasks.size(), jobs, context, [&](std::size_t n, int worker) {
        forecaster.count(list.tasks[n], tallies[static_cast<std::size_t>(worker)]);
    });

    Forecast forecast;
    forecast.classes.resize(classes);
    const std::vector<qint64> before = countBefore(dataset, *list.format, options);
    for (std::size_t c = 0; c < classes; ++c)
        forecast.classes[c].before = before[c];
    for (const Tally &tally : tallies)
        addTo(forecast, tally);
    forecast.augmented = forecast.images - forecast.untouched;
    return forecast;
}

Forecast forecastExport(const Dataset &dataset, const BalancePlan &plan, const Pipeline &pipeline,
                        const ExportOptions &options, const TaskContext &context)
{
    auto list = listOutputs(dataset, plan, options, context);
    if (list)
        preparePipeline(*list, dataset, pipeline);
    return list ? forecastOutputs(dataset, *list, pipeline, options, context) : Forecast();
}

} // namespace ballast
