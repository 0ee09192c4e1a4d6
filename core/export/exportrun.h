#pragma once

#include "core/export/manifest.h"
#include "core/export/outputs.h"

#include <opencv2/core/mat.hpp>

#include <atomic>
#include <stop_token>

namespace ballast {

/// What was meant with one output; read-back compares with it.
struct Written
{
    bool done = false; ///< image and label are there
    int width = 0;
    int height = 0;
    Labels labels;
};

/// Writes all outputs of a list into a folder, in parallel over the sources. Trouble with one image
/// becomes an issue; trouble with the destination ends the run.
class ExportRun
{
public:
    ExportRun(const Dataset &dataset, const OutputList &list, const Pipeline &pipeline,
              const ExportOptions &options, const QString &folder);

    /// Errors: the destination cannot be written. A stop is no error: see stopped().
    Result<void> write(const QByteArray &manifestHeader, const TaskContext &context,
                       ExportControl *control);

    bool stopped() const { return m_stopped; }
    const std::vector<Written> &written() const { return m_written; } ///< by output
    qint64 images() const { return m_images; }
    qint64 bytes() const { return m_bytes; }
    Issues takeIssues() { return std::exchange(m_issues, {}); }

private:
    struct Worker;
    struct Source;

    void runTask(std::size_t task, Worker &worker);
    std::size_t writeTask(const SourceTask &task, Worker &worker, QByteArray &lines);
    void writeOriginal(std::size_t output, Source &source, QByteArray &lines);
    void writeReduced(std::size_t output, Source &source, cv::Size size, QByteArray &lines);
    cv::Size sizeOf(int width, int height) const;
    Result<QByteArray> encoded(const Output &output, const cv::Mat &pixels, cv::Size size) const;
    void writeCopy(std::size_t output, Source &source, QByteArray &lines);
    Result<CopyFile> augmented(const Output &output, const CopyGeometry &copy, Source &source);
    bool decode(Source &source);
    void record(std::size_t output, Labels labels, ManifestEntry entry, int width, int height,
                QByteArray &lines);
    bool check(const Result<void> &result);
    void addIssue(int image, Severity severity, const char *kind, const Error &error,
                  const QString &what);
    void tellReducedDepth();
    void tellTurnedWithLoss();
    bool waitWhilePaused() const;
    QString absolute(const Output &output) const;

    const Dataset &m_dataset;
    const OutputList &m_list;
    const Pipeline &m_pipeline;
    const ExportOptions &m_options;
    const QString m_folder;
    const std::unique_ptr<LabelWriter> m_labels;
    ManifestWriter m_manifest;
    const TaskContext *m_context = nullptr;
    ExportControl *m_control = nullptr;

    std::stop_source m_halt; ///< stop asked for, or a fatal error
    std::vector<Written> m_written;
    std::atomic<qint64> m_done = 0; ///< outputs finished or given up
    std::atomic<qint64> m_images = 0;
    std::atomic<int> m_turnedWithLoss = 0;
    std::atomic<int> m_reducedDepth = 0; ///< sources of more than 8 bits that were augmented
    std::atomic<qint64> m_bytes = 0;
    bool m_stopped = false;
    QMutex m_mutex; ///< guards the rest and LabelWriter::add
    std::optional<Error> m_fatal;
    Issues m_issues;
};

} // namespace ballast
