#pragma once

#include "core/augment/program.h"
#include "core/export/exporter.h"
#include "core/export/referenceimages.h"

#include <QStringList>

#include <functional>

namespace ballast {

/// What the disk says of a source image.
struct SourceInfo
{
    int width = 0; ///< oriented pixels, from the file's own header
    int height = 0;
    qint64 bytes = 0;
    int bitDepth = 8; ///< per channel
    bool usable = false;
};

/// One image to write.
struct Output
{
    int source = 0; ///< index into Dataset::images
    int copy = 0;   ///< 0 = as it came, 1… = augmented; draws use Key::copy = copy − 1
    QString path;   ///< relative to the destination
    const PlanItem *item = nullptr; ///< in the plan; null for originals and repeats

    bool isPasted() const { return item && !item->objects.empty(); }
    bool isInside() const { return item && item->means == Means::Inside; }
};

/// Outputs [first, first + count) come from one source, so that it is read and decoded once.
struct SourceTask
{
    int source = 0;
    std::size_t first = 0;
    std::size_t count = 0;
};

/// Everything an export will write, in the order of the sources' paths; names are final.
struct OutputList
{
    const Format *format = nullptr;
    BalancePolicy policy; ///< of the plan: what counts in a window
    std::vector<Output> outputs;
    std::vector<SourceTask> tasks;
    std::vector<SourceInfo> infos;   ///< by image
    std::vector<QString> classNames; ///< by ClassId
    QStringList classFolders;        ///< by ClassId: its name where it is a folder's
    /// By image: the classes for which copies are made; filled where lost ones are drawn again.
    std::vector<std::vector<ClassId>> wanted;
    Issues issues;                                     ///< sources that are left out, and why
    std::shared_ptr<const PartnerSource> partners;     ///< null where no step or paste asks for any
    std::shared_ptr<const ReferenceImages> references; ///< likewise
    std::vector<QString> rare;      ///< names of the classes that the plan wants more of
    std::optional<Pipeline> inside; ///< of copies by Means::Inside; none where there are none
    std::vector<std::vector<int>> mirroredKeyPoints; ///< by ClassId, see CompileOptions
    bool stopped = false;
};

/// `plan` must outlive the list. Reads image headers in parallel. Errors: unknown format, nothing
/// to write, classes of whole images into a format that has none.
Result<OutputList> listOutputs(const Dataset &dataset, const BalancePlan &plan,
                               const ExportOptions &options, const TaskContext &context);

/// The same of one source alone, for looking at its copies: without names and what is said of the
/// dataset as a whole. Error: the image cannot be read.
Result<OutputList> listOutputsOf(const Dataset &dataset, const BalancePlan &plan, int image,
                                 const ExportOptions &options, const TaskContext &context);

/// What a format can say of an image: its boxes, or where the format has none the classes of the
/// whole. An image with boxes alone then stands for the class of its first one, as long as one of
/// that class is left.
struct Labels
{
    std::vector<Annotation> annotations;
    std::vector<ClassId> tags;
};
Labels labelsFor(const Format &format, const ImageItem &source,
                 std::vector<Annotation> annotations);
/// False for images without labels where the format cannot hold these: they are not written.
bool canHold(const Format &format, const Labels &labels);
/// Adds the image to `counts` (by ClassId): its boxes, or its tags where boxes do not count.
void countLabels(const Dataset &dataset, const Format &format, const Labels &labels,
                 std::vector<qint64> &counts);

/// Gives the list what the copies need besides: the images that lend their content, if a step asks
/// for any (says where there are none to lend), and the pipeline of copies that change only inside
/// boxes.
void preparePipeline(OutputList &list, const Dataset &dataset, const Pipeline &pipeline);

/// A pasted object as the program wants it. `partner`: its donor in the PartnerSource.
PlannedPaste pasteFor(const PlanItem &item, const PlannedObject &object, int partner,
                      const PasteSettings &settings);

/// What the plan counted on for an output, before the pipeline.
Labels plannedLabels(const Dataset &dataset, const OutputList &list, const Output &output);

/// The draws of one copy and what they do to the boxes. `copy` as in Output.
struct CopyGeometry
{
    Program program;
    std::vector<BoxOutcome> outcomes;
    Labels labels;
};
CopyGeometry drawCopy(const Dataset &dataset, const Pipeline &pipeline, const OutputList &list,
                      const Output &output, const ExportOptions &options);

/// How the file of a copy came about: as the source is; a JPEG turned block by block, without loss;
/// pixels encoded anew.
enum class CopyEncoding : std::uint8_t { Source, Lossless, Encoded };
struct CopyFile
{
    QByteArray bytes;
    CopyEncoding encoding = CopyEncoding::Encoded;
    bool turnedWithLoss = false; ///< only mirrored or turned, but its sides are no whole blocks
};

/// The file of a copy: the source's own bytes where no step applies and the format is the same; a
/// JPEG that is only mirrored or turned by quarters without decoding it, where that is exact; else
/// `pixels` rendered, brought down to `longestSide` (0 = as they are) and encoded as the output's
/// suffix says. Stopped or without pixels: an empty error.
Result<CopyFile> copyFile(const Program &program, const QString &sourcePath,
                          QByteArrayView sourceBytes, const QString &outputPath,
                          EncodeOptions encode, int longestSide,
                          const std::function<cv::Mat()> &pixels, Scratch &scratch,
                          const std::stop_token &stop = {});

/// Why a copy has no pixels: an image that was to be mixed in or a reference cannot be read.
Error unreadablePart(const Program &program);

} // namespace ballast
