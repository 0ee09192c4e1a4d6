#include "app/augment/previewrunner.h"

#include "app/imagepixels.h"
#include "core/base/parallel.h"
#include "core/export/partnerimages.h"
#include "core/export/referenceimages.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <exception>

namespace ballast {

namespace {

constexpr double LargestPreview = 40e6; // pixels

Error failure(const QString &path, const QString &what)
{
    return {
        QCoreApplication::translate("PreviewRunner", "The preview could not be made: %1").arg(what),
        path,
        QCoreApplication::translate("PreviewRunner", "Switch steps off one by one to find the "
                                                     "cause, or choose another image.")};
}

PreviewResult failed(const PreviewRequest &request, const Error &error)
{
    PreviewResult result;
    result.revision = request.revision;
    result.image = request.image;
    result.draft = request.draft;
    result.error = error;
    return result;
}

PreviewVariant renderVariant(const PreviewRequest &request, const PreparedImage &source,
                             std::uint64_t copy, Scratch &scratch, const std::stop_token &stop)
{
    const ImageItem &item = request.dataset->images[static_cast<std::size_t>(request.image)];
    const Key key{request.seed, request.dataset->imageKey(item), copy, 0};
    std::vector<QString> classNames;
    for (const ClassInfo &info : request.dataset->classes)
        classNames.push_back(info.name);
    CompileOptions options;
    options.rasterScale = source.rasterScale();
    options.annotations = &item.annotations;
    options.tags = &item.tags;
    options.classNames = &classNames;
    options.partners = request.partners.get();
    options.references = request.references.get();
    const Program program =
        compile(request.pipeline, source.fullSize.width(), source.fullSize.height(), key, options);
    PreviewVariant variant;
    variant.copy = copy;
    variant.outcomes = program.mapAnnotations(item.annotations);
    variant.applied = program.applied();
    if (program.isIdentity()) {
        variant.image = source.canvas;
        return variant;
    }
    const cv::Mat pixels = program.render(source.pixels, scratch, stop);
    if (!pixels.empty())
        variant.image =
            toCanvasImage(pixels, {program.outputWidth(), program.outputHeight()}, !request.draft);
    return variant;
}

} // namespace

int fullPreviewSide(const QSize &fullSize)
{
    const double pixels = double(fullSize.width()) * fullSize.height();
    if (pixels <= LargestPreview)
        return 0;
    const int longer = std::max(fullSize.width(), fullSize.height());
    return static_cast<int>(longer * std::sqrt(LargestPreview / pixels));
}

std::optional<PreviewResult> renderPreview(const PreviewRequest &request, ImageCache &cache,
                                           std::vector<Scratch> &scratch,
                                           const std::stop_token &stop)
{
    QElapsedTimer timer;
    timer.start();
    const ImageItem &item = request.dataset->images[static_cast<std::size_t>(request.image)];
    const QString path = request.dataset->absolutePath(item);
    PreviewResult result;
    result.revision = request.revision;
    result.image = request.image;
    result.draft = request.draft;
    result.rules = request.pipeline.rules;
    try {
        const auto source = cache.get(path, request.side);
        if (!source) {
            result.error = source.error();
            return result;
        }
        if (const Result<void> valid = validate(request.pipeline); !valid) {
            result.error = valid.error();
            return result;
        }
        const PreparedImage &image = **source;
        result.original = image.canvas;
        result.damaged = image.damaged;
        result.variants.resize(request.copies.size());
        if (scratch.empty())
            scratch.resize(static_cast<std::size_t>(std::max(1, defaultJobs())));
        parallelFor(request.copies.size(), static_cast<int>(scratch.size()), {stop, {}, {}},
                    [&](std::size_t index, int worker) {
                        result.variants[index] =
                            renderVariant(request, image, request.copies[index],
                                          scratch[static_cast<std::size_t>(worker)], stop);
                    });
    } catch (const std::exception &problem) { // of OpenCV, or out of memory
        result.error = failure(path, QString::fromLocal8Bit(problem.what()));
    }
    if (stop.stop_requested())
        return {};
    result.milliseconds = double(timer.nsecsElapsed()) / 1e6;
    return result;
}

PreviewRunner::PreviewRunner(QObject *parent)
    : QObject(parent), m_thread([this](const std::stop_token &quit) { work(quit); })
{
}

PreviewRunner::~PreviewRunner()
{
    stop();
    m_thread.request_stop();
    m_thread.join();
}

void PreviewRunner::submit(PreviewRequest request)
{
    const std::lock_guard lock(m_mutex);
    if (m_running && (!m_running->draft || m_running->image != request.image ||
                      m_running->dataset != request.dataset.get()))
        stopRunning();
    m_waiting = std::move(request);
    m_wake.notify_one();
}

void PreviewRunner::stop()
{
    const std::lock_guard lock(m_mutex);
    m_waiting.reset();
    stopRunning();
}

void PreviewRunner::stopRunning()
{
    if (m_running)
        m_running->stop.request_stop();
}

bool PreviewRunner::isBusy() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting || m_running;
}

void PreviewRunner::givePartners(PreviewRequest &request)
{
    if (request.partners || !needsPartners(request.pipeline))
        return;
    if (m_lending != request.dataset) {
        m_lending = request.dataset;
        m_partners = std::make_shared<PartnerImages>(request.dataset);
    }
    request.partners = m_partners;
}

/// Lists the folders anew, since images can be put into them any time; what was decoded is kept as
/// long as the lists are the same.
Result<void> PreviewRunner::giveReferences(PreviewRequest &request)
{
    if (request.references || !needsReferences(request.pipeline))
        return {};
    auto found = referencesFor(request.pipeline);
    if (!found)
        return found.error();
    if (!m_references || !*found || m_references->lists() != (*found)->lists())
        m_references = std::move(*found);
    request.references = m_references;
    return {};
}

void PreviewRunner::work(const std::stop_token &quit)
{
    std::vector<Scratch> scratch;
    while (true) {
        std::unique_lock lock(m_mutex);
        m_running.reset();
        if (!m_wake.wait(lock, quit, [this] { return m_waiting.has_value(); }))
            return;
        PreviewRequest request = std::move(*m_waiting);
        m_waiting.reset();
        m_running = Running{request.dataset.get(), request.image, request.draft, {}};
        const std::stop_token stop = m_running->stop.get_token();
        lock.unlock();
        givePartners(request);
        std::optional<PreviewResult> result;
        if (const Result<void> given = giveReferences(request); given)
            result = renderPreview(request, m_cache, scratch, stop);
        else
            result = failed(request, given.error());
        if (!result)
            continue;
        auto shared = std::make_shared<const PreviewResult>(std::move(*result));
        QMetaObject::invokeMethod(
            this,
            [this, shared, stop] {
                if (!stop.stop_requested()) // meanwhile nobody wants it any more
                    emit finished(shared);
            },
            Qt::QueuedConnection);
    }
}

} // namespace ballast
