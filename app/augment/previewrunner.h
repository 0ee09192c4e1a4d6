#pragma once

#include "app/imagecache.h"
#include "core/augment/program.h"
#include "core/dataset/dataset.h"

#include <QJsonArray>
#include <QObject>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace ballast {

class ReferenceImages;

/// What is to be seen: a value, so that the worker shares nothing with the document.
struct PreviewRequest
{
    quint64 revision = 0;
    std::shared_ptr<const Dataset> dataset;
    int image = -1;
    Pipeline pipeline;
    std::uint64_t seed = 0;
    std::vector<std::uint64_t> copies{0}; ///< one, or the cells of a grid
    /// Images that lend their content; null: none. The runner fills it in where a step asks for it.
    std::shared_ptr<const PartnerSource> partners;
    /// Reference images, likewise.
    std::shared_ptr<const ReferenceSource> references;
    int side = 0;      ///< longer side of the source picture in px; 0 = full size
    bool draft = true; ///< drafts of the same image are let finish, full sizes are stopped
};

/// One augmented copy.
struct PreviewVariant
{
    std::uint64_t copy = 0;
    CanvasImage image;
    std::vector<BoxOutcome> outcomes; ///< full-size pixels
    QJsonArray applied;               ///< steps with their drawn values
};

struct PreviewResult
{
    quint64 revision = 0;
    int image = -1;
    bool draft = true;
    bool damaged = false; ///< the file is cut short; what was there is shown
    CanvasImage original;
    std::vector<PreviewVariant> variants;
    BoxRules rules; ///< that the outcomes were judged by
    double milliseconds = 0;
    std::optional<Error> error; ///< then the rest is empty
};

/// Runs requests one after another on its own thread, with one slot for the next. A newer request
/// takes the slot. A running draft of the same image finishes (stopping it at every move would
/// starve the picture); one of another image, or a full size, is stopped. Main thread only.
class PreviewRunner : public QObject
{
    Q_OBJECT

public:
    explicit PreviewRunner(QObject *parent = nullptr);
    ~PreviewRunner() override;

    void submit(PreviewRequest request);
    void stop(); ///< what runs and what waits
    bool isBusy() const;
    ImageCache &cache() { return m_cache; }

signals:
    void finished(std::shared_ptr<const ballast::PreviewResult> result);

private:
    void work(const std::stop_token &quit);
    void stopRunning(); ///< mutex held
    void givePartners(PreviewRequest &request);
    Result<void> giveReferences(PreviewRequest &request);

    ImageCache m_cache;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<PreviewRequest> m_waiting;
    struct Running
    {
        const Dataset *dataset = nullptr;
        int image = -1;
        bool draft = true;
        std::stop_source stop;
    };
    std::optional<Running> m_running;
    std::shared_ptr<const Dataset> m_lending; ///< whose images `m_partners` are; worker only
    std::shared_ptr<const PartnerSource> m_partners;
    std::shared_ptr<const ReferenceImages> m_references; ///< of the last pipeline; worker only
    std::jthread m_thread;                               ///< last: ends before the rest goes
};

/// The longest side a "full size" preview is made at for an image of that size: keeps a giant
/// picture from taking gigabytes.
int fullPreviewSide(const QSize &fullSize);

/// One request from start to end; what the runner's thread does. Empty when stopped.
std::optional<PreviewResult> renderPreview(const PreviewRequest &request, ImageCache &cache,
                                           std::vector<Scratch> &scratch,
                                           const std::stop_token &stop);

} // namespace ballast
