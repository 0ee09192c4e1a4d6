#pragma once

#include "core/base/result.h"
#include "core/base/taskcontext.h"
#include "core/dataset/dataset.h"

#include <memory>
#include <optional>
#include <vector>

namespace ballast {

/// One image as it is to be written: the exporter fills these, a format turns them into labels.
struct OutputImage
{
    QString path; ///< relative to the destination, as the format's layout wants it
    const ImageItem *source = nullptr; ///< conventions and extras of the original; never null
    Split split = Split::None;
    int width = 0;
    int height = 0;
    std::vector<Annotation> annotations;
    std::vector<ClassId> tags;
    bool untouched = false; ///< goes out exactly as it came in
};

struct WriteOptions
{
    /// VOC only: keep (the source's, else 0-based exclusive), or force one.
    enum class VocBase : std::uint8_t { Keep, ZeroBased, OneBased };
    VocBase vocBase = VocBase::Keep;
};

/// Writes the labels of one dataset. `add` is called from one thread at a time, in any order;
/// `finish` writes what belongs to the whole (data.yaml, instances_*.json, ImageSets, CSV), sorted
/// so that the bytes do not depend on the order of `add`.
class LabelWriter
{
public:
    virtual ~LabelWriter() = default;
    /// Label file content of one image, for formats that have one a image; empty optional else.
    /// Thread-safe; touches no file.
    struct LabelFile
    {
        QString path; ///< relative to the destination
        QByteArray bytes;
    };
    virtual std::optional<LabelFile> labelFor(const OutputImage &image) const = 0;
    virtual Result<void> add(const OutputImage &image) = 0;
    virtual Result<void> finish() = 0;
};

struct FormatCapabilities
{
    bool boxes = true;
    bool tags = false;     ///< image-level classes
    bool negatives = true; ///< images without objects can be expressed
    bool splits = true;
    bool unsplit = true;    ///< beside splits, images that are in none can be told
    bool keyPoints = false; ///< nothing else can be told: the dataset has to have some
};

/// One annotation format: capabilities, detection, reader, writer. Stateless.
class Format
{
public:
    virtual ~Format() = default;
    virtual QString id() const = 0;   ///< "yolo"
    virtual QString name() const = 0; ///< "YOLO (Ultralytics)" , shown to people
    virtual FormatCapabilities capabilities() const = 0;

    /// How sure this format is that `path` (a folder or its main file) is its own: 0 no … 100 sure.
    virtual int detect(const QString &path) const = 0;
    /// Trouble with single files becomes Dataset::issues; an Error means nothing could be opened.
    virtual Result<Dataset> read(const QString &path, const TaskContext &context) const = 0;

    /// Where an image of that split, first class and file name goes: relative path in the layout.
    virtual QString imagePath(Split split, const QString &className,
                              const QString &fileName) const = 0;
    /// `classes` is the class list of the whole output in its contract order.
    virtual std::unique_ptr<LabelWriter> writer(const QString &destination, const Dataset &source,
                                                const WriteOptions &options) const = 0;
};

/// All formats, in the order they are offered.
const std::vector<const Format *> &allFormats();
/// nullptr if there is none of that id.
const Format *formatById(const QString &id);

/// Finds the format and reads. `formatId` forces one. The error says what was looked for.
Result<Dataset> openDataset(const QString &path, const TaskContext &context = {},
                            const QString &formatId = {});

} // namespace ballast
