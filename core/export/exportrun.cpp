#include "core/export/exportrun.h"

#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/export/exporttext.h"
#include "core/export/filecopy.h"
#include "core/export/reduce.h"
#include "core/export/sha256.h"

#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <thread>

namespace ballast {

/// Memory of one thread that is used again for every image.
struct ExportRun::Worker
{
    Scratch scratch;
    cv::Mat pixels;
    QByteArray file;
};

/// The source image of a task: read once, decoded once if a copy asks for pixels.
struct ExportRun::Source
{
    int image = 0;
    const ImageItem &item;
    const SourceInfo &info;
    QString path;
    QByteArrayView bytes;
    Worker &worker;
    cv::Mat pixels;
    bool broken = false;
};

ExportRun::ExportRun(const Dataset &dataset, const OutputList &list, const Pipeline &pipeline,
                     const ExportOptions &options, const QString &folder)
    : m_dataset(dataset),
      m_list(list),
      m_pipeline(pipeline),
      m_options(options),
      m_folder(folder),
      m_labels(list.format->writer(folder, dataset, options.write)),
      m_written(list.outputs.size())
{
}

Result<void> ExportRun::write(const QByteArray &manifestHeader, const TaskContext &context,
                              ExportControl *control)
{
    m_context = &context;
    m_control = control;
    const auto opened = m_manifest.open(m_folder + u'/' + manifestFileName(), manifestHeader);
    if (!opened)
        return opened;
    const std::stop_callback forward(context.stop, [this] { m_halt.request_stop(); });
    TaskContext inner;
    inner.stop = m_halt.get_token();
    const int jobs = m_options.jobs > 0 ? m_options.jobs : defaultJobs();
    std::vector<Worker> workers(static_cast<std::size_t>(jobs));
    const bool whole =
        parallelFor(m_list.tasks.size(), jobs, inner, [&](std::size_t task, int worker) {
            runTask(task, workers[static_cast<std::size_t>(worker)]);
        });
    if (m_fatal)
        return *m_fatal;
    m_stopped = !whole || context.stopRequested();
    std::ranges::stable_sort(m_issues, {}, &Issue::image);
    tellReducedDepth();
    tellTurnedWithLoss();
    return m_stopped ? Result<void>() : m_labels->finish();
}

void ExportRun::runTask(std::size_t task, Worker &worker)
{
    QByteArray lines;
    const std::size_t count = m_list.tasks[task].count;
    std::size_t reported = 0;
    try {
        reported = writeTask(m_list.tasks[task], worker, lines);
    } catch (const std::exception &exception) {
        addIssue(m_list.tasks[task].source, Severity::Error, "not-exported",
                 {ExportText::tr("The image cannot be processed (%1)")
                      .arg(QString::fromLocal8Bit(exception.what())),
                  {},
                  {}},
                 ExportText::tr("Some of its copies are left out."));
    }
    check(m_manifest.add(task, std::move(lines)));
    if (reported < count && !m_halt.stop_requested())
        m_context->report(m_done += static_cast<qint64>(count - reported),
                          static_cast<qint64>(m_list.outputs.size()));
}

/// Gives how many outputs it has reported as done.
std::size_t ExportRun::writeTask(const SourceTask &task, Worker &worker, QByteArray &lines)
{
    const auto index = static_cast<std::size_t>(task.source);
    const ImageItem &item = m_dataset.images[index];
    Source source{task.source, item, m_list.infos[index], m_dataset.absolutePath(item), {}, worker,
                  {},          false};
    const auto bytes = readInto(worker.file, source.path);
    if (!bytes) {
        addIssue(task.source, Severity::Error, "unreadable-image", bytes.error(),
                 ExportText::tr("The image and its copies are left out."));
        return 0;
    }
    source.bytes = *bytes;
    for (std::size_t n = task.first; n < task.first + task.count; ++n) {
        if (!waitWhilePaused())
            return n - task.first;
        if (m_list.outputs[n].copy == 0)
            writeOriginal(n, source, lines);
        else if (!source.broken)
            writeCopy(n, source, lines);
        m_context->report(++m_done, static_cast<qint64>(m_list.outputs.size()));
    }
    return task.count;
}

void ExportRun::writeOriginal(std::size_t output, Source &source, QByteArray &lines)
{
    const cv::Size size = sizeOf(source.info.width, source.info.height);
    if (size != cv::Size(source.info.width, source.info.height))
        return writeReduced(output, source, size, lines);
    const QString target = absolute(m_list.outputs[output]);
    if (!check(placeCopy(source.path, source.bytes, target, m_options.linkMode)))
        return;
    ManifestEntry entry;
    entry.bytes = source.bytes.size();
    entry.sha256 = sha256Hex(source.bytes);
    record(output, labelsFor(*m_list.format, source.item, source.item.annotations),
           std::move(entry), source.info.width, source.info.height, lines);
}

/// An original on a step of the size ladder.
void ExportRun::writeReduced(std::size_t n, Source &source, cv::Size size, QByteArray &lines)
{
    const Output &output = m_list.outputs[n];
    if (source.broken || !decode(source))
        return;
    const auto bytes = encoded(output, source.pixels, size);
    if (!bytes)
        return addIssue(source.image, Severity::Error, "not-exported", bytes.error(),
                        ExportText::tr("The image is left out."));
    if (!check(writeNewFile(absolute(output), *bytes)))
        return;
    ManifestEntry entry;
    entry.bytes = bytes->size();
    entry.sha256 = sha256Hex(*bytes);
    Labels labels = labelsFor(*m_list.format, source.item, source.item.annotations);
    labels = reducedLabels(std::move(labels), {source.info.width, source.info.height}, size);
    record(n, std::move(labels), std::move(entry), size.width, size.height, lines);
}

cv::Size ExportRun::sizeOf(int width, int height) const
{
    return reducedSize(width, height, m_options.longestSide);
}

Result<QByteArray> ExportRun::encoded(const Output &output, const cv::Mat &pixels,
                                      cv::Size size) const
{
    EncodeOptions encode = m_options.encode;
    encode.format = formatForSuffix(QFileInfo(output.path).suffix());
    return encodeImage(reducedPixels(pixels, size), encode);
}

void ExportRun::writeCopy(std::size_t n, Source &source, QByteArray &lines)
{
    const Output &output = m_list.outputs[n];
    CopyGeometry copy = drawCopy(m_dataset, m_pipeline, m_list, output, m_options);
    if (!canHold(*m_list.format, copy.labels))
        return;
    const auto file = augmented(output, copy, source);
    if (!file) {
        if (!m_halt.stop_requested() && !source.broken)
            addIssue(source.image, Severity::Error, "not-exported", file.error(),
                     ExportText::tr("A copy of the image is left out."));
        return;
    }
    if (!check(writeNewFile(absolute(output), file->bytes)))
        return;
    m_turnedWithLoss += file->turnedWithLoss;
    ManifestEntry entry;
    entry.bytes = file->bytes.size();
    entry.sha256 = sha256Hex(file->bytes);
    entry.key = copy.program.key();
    entry.copy = &copy;
    entry.encoding = file->encoding;
    const cv::Size full(copy.program.outputWidth(), copy.program.outputHeight());
    const cv::Size size = sizeOf(full.width, full.height);
    record(n, reducedLabels(copy.labels, full, size), std::move(entry), size.width, size.height,
           lines);
}

Result<CopyFile> ExportRun::augmented(const Output &output, const CopyGeometry &copy,
                                      Source &source)
{
    const auto pixels = [&] { return decode(source) ? source.pixels : cv::Mat(); };
    auto file = copyFile(copy.program, source.path, source.bytes, output.path, m_options.encode,
                         m_options.longestSide, pixels, source.worker.scratch, m_halt.get_token());
    const bool partnerMissing = !file && file.error().message.isEmpty() && !source.broken;
    return partnerMissing ? unreadablePart(copy.program) : file;
}

bool ExportRun::decode(Source &source)
{
    if (!source.pixels.empty())
        return true;
    const QByteArray bytes =
        QByteArray::fromRawData(source.bytes.data(), source.bytes.size()); // no copy
    const auto image = decodeImage(bytes, source.path, {}, &source.worker.pixels);
    source.broken =
        !image || image->fullWidth != source.info.width || image->fullHeight != source.info.height;
    if (!image) {
        addIssue(source.image, Severity::Error, "unreadable-image", image.error(),
                 ExportText::tr("Its augmented copies are left out."));
        return false;
    }
    if (source.broken) {
        addIssue(source.image, Severity::Error, "unreadable-image",
                 {ExportText::tr("The picture has another size than its header says"), {}, {}},
                 ExportText::tr("Its augmented copies are left out."));
        return false;
    }
    if (image->damaged)
        addIssue(source.image, Severity::Warning, "damaged-image",
                 {ExportText::tr("The image is cut off or damaged; a part of it is grey"), {}, {}},
                 ExportText::tr("It was exported with the grey part. Replace the file."));
    m_reducedDepth += source.info.bitDepth > 8;
    source.pixels = image->pixels;
    return true;
}

void ExportRun::record(std::size_t n, Labels labels, ManifestEntry entry, int width, int height,
                       QByteArray &lines)
{
    const Output &output = m_list.outputs[n];
    const ImageItem &item = m_dataset.images[static_cast<std::size_t>(output.source)];
    const SourceInfo &info = m_list.infos[static_cast<std::size_t>(output.source)];
    const bool untouched = output.copy == 0 && width == info.width && height == info.height;
    OutputImage image{output.path,        &item,       item.split, width, height,
                      labels.annotations, labels.tags, untouched};
    if (const auto label = m_labels->labelFor(image))
        if (!check(writeNewFile(m_folder + u'/' + label->path, label->bytes)))
            return;
    {
        const QMutexLocker lock(&m_mutex);
        const auto added = m_labels->add(image);
        if (!added && !m_fatal)
            m_fatal = added.error();
    }
    entry.output = &output;
    entry.source = &item;
    lines += manifestLine(m_dataset, entry);
    m_written[n] = {true, width, height, std::move(labels)};
    ++m_images;
    m_bytes += entry.bytes;
}

bool ExportRun::check(const Result<void> &result)
{
    if (result)
        return true;
    const QMutexLocker lock(&m_mutex);
    if (!m_fatal)
        m_fatal = result.error();
    m_halt.request_stop();
    return false;
}

void ExportRun::addIssue(int image, Severity severity, const char *kind, const Error &error,
                         const QString &what)
{
    Issue issue;
    issue.severity = severity;
    issue.kind = QString::fromLatin1(kind);
    issue.file = m_dataset.images[static_cast<std::size_t>(image)].path;
    issue.message = error.message;
    issue.remedy = error.remedy.isEmpty() ? what : what + u' ' + error.remedy;
    issue.image = image;
    m_context->add(issue);
    const QMutexLocker lock(&m_mutex);
    m_issues.push_back(std::move(issue));
}

void ExportRun::tellReducedDepth()
{
    if (m_reducedDepth == 0)
        return;
    Issue issue;
    issue.severity = Severity::Info;
    issue.kind = QStringLiteral("reduced-depth");
    issue.file = m_dataset.root;
    issue.message = ExportText::tr("Images with more than 8 bits a channel: %1")
                        .arg(formatCount(m_reducedDepth));
    issue.remedy = ExportText::tr("Their augmented copies have 8; the originals are unchanged.");
    m_context->add(issue);
    m_issues.push_back(std::move(issue));
}

void ExportRun::tellTurnedWithLoss()
{
    if (m_turnedWithLoss == 0)
        return;
    Issue issue;
    issue.severity = Severity::Info;
    issue.kind = QStringLiteral("turned-with-loss");
    issue.file = m_dataset.root;
    issue.message = ExportText::tr("Copies that are only mirrored or turned, but were encoded "
                                   "again: %1")
                        .arg(m_turnedWithLoss);
    issue.remedy = ExportText::tr("Their sides are not whole JPEG blocks (8 or 16 pixels); the "
                                  "others were turned without any loss.");
    m_context->add(issue);
    m_issues.push_back(std::move(issue));
}

/// False when the run is to end.
bool ExportRun::waitWhilePaused() const
{
    using namespace std::chrono_literals;
    while (m_control && m_control->paused && !m_halt.stop_requested())
        std::this_thread::sleep_for(20ms);
    return !m_halt.stop_requested();
}

QString ExportRun::absolute(const Output &output) const
{
    return m_folder + u'/' + output.path;
}

} // namespace ballast
