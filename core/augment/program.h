#pragma once

#include "core/augment/partners.h"
#include "core/augment/pipeline.h"
#include "core/augment/references.h"
#include "core/base/pasting.h"
#include "core/base/random.h"
#include "core/base/taskcontext.h"
#include "core/dataset/annotation.h"
#include "core/imaging/turn.h"

#include <QJsonArray>

#include <opencv2/core/mat.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace ballast {

/// One object of a partner, put at a fixed place.
struct PlannedPaste
{
    int partner = -1;    ///< in CompileOptions::partners, below PartnerSource::known()
    int object = 0;      ///< index into that image's annotations
    Point centre;        ///< where the middle of what is pasted comes to lie, px after `window`
    double scale = 1;    ///< > 0
    double rotation = 0; ///< degrees, counter-clockwise
    bool flip = false;   ///< left and right, before the rotation
    PasteShape shape = PasteShape::Box;
    PasteBlend blend = PasteBlend::Hard;
    double feather = 4; ///< px, PasteBlend::Feather only
    bool operator==(const PlannedPaste &) const = default;
};

/// What a balance plan wants done with the image before the pipeline, without any draw; in this
/// order: `blank`, then `window`, then `pastes`, then the pipeline's steps.
/// How to use it: fill one Prelude per planned copy and give it as CompileOptions::prelude together
/// with `partners` and `annotations`; an empty pipeline makes a pure crop or paste. What becomes of
/// the objects is told by Program::mapAnnotations (pasted ones have ObjectOrigin::Added and index
/// Program::added()), so a plan can count exactly: compile with the empty pipeline, no pixels
/// needed. A window is cut to the image; without anything left, or where partner or object do not
/// exist, the entry is left out. Other objects of the partner that the pasted piece shows come
/// along as Added, too (AddedObject::role tells which); objects of the image under it lose what it
/// covers.
struct Prelude
{
    std::optional<cv::Rect> window;   ///< source pixels: the crop that becomes the frame
    std::vector<PlannedPaste> pastes; ///< later ones lie on top
    /// Source pixels; painted over. Objects more than half in one of these count as covered; what
    /// lies in the box of any other object is left as it is.
    std::vector<Box> blank;
    /// Each blank is the box of an object: these are covered, and every other object is left,
    /// however much of it lies in one.
    bool blanksObjects = false;
    bool inpaint = false; ///< blank regions are drawn in from around; false: the mean around them
    bool isEmpty() const { return !window && pastes.empty() && blank.empty(); }
    bool operator==(const Prelude &) const = default;
};

enum class Fate : std::uint8_t { Kept, Clipped, Dropped };
/// Why a box was clipped or dropped.
enum class FateReason : std::uint8_t {
    None,
    LeftEdge,
    TopEdge,
    RightEdge,
    BottomEdge,
    SeveralEdges,
    OutOfFrame,
    BelowVisibility,
    BelowArea,
    BelowSize,
    Covered,
    AboveAspect
};

/// Where an object of the result comes from.
enum class ObjectOrigin : std::uint8_t {
    Source,   ///< an object of the source image where the movements took it
    Mirrored, ///< a duplicate of one that a mirrored or repeated border shows
    Added     ///< put in from another image
};

/// What happened to one object of the source, in source order. An object that was cut apart has one
/// outcome per part, the largest part first; then come its duplicates at mirrored borders, as far
/// as any of them is in the frame, border by border and row by row.
struct BoxOutcome
{
    int source = 0; ///< index into the annotations given; of Added ones, into the objects added
    ObjectOrigin origin = ObjectOrigin::Source;
    ClassId classId = -1;
    ClassId swappedTo = -1; ///< the class that a class rule made of it; −1: none did
    bool mirrored = false;  ///< shown as in a mirror
    QString from;           ///< of Added ones: PartnerInfo::name; empty: the image itself
    int part = 0;           ///< 0, 1 … of an object that was cut apart
    Box before;             ///< source pixels
    Box after;              ///< output pixels; empty when dropped and nothing is left
    double visible = 1;     ///< share of the original object that is in the output, 0…1
    Fate fate = Fate::Kept;
    FateReason reason = FateReason::None;
    std::vector<Point>
        outline; ///< transformed outline before clipping, output pixels: what "ghost" draws
    // What becomes of the shapes the source has, output pixels; empty where it has none.
    std::vector<std::vector<Point>> rings; ///< what is visible of its polygons
    std::vector<Point> rotated;            ///< the smallest turned rectangle around its corners
    std::vector<KeyPoint> keyPoints;       ///< out of the frame: visibility 0

    ClassId classAfter() const { return swappedTo >= 0 ? swappedTo : classId; }
};

/// "kept", "clipped", "dropped"; reason as kebab-case for files, and both for people, translated.
QString fateName(Fate fate);
QString reasonName(FateReason reason);
QString outcomeText(const BoxOutcome &outcome, const BoxRules &rules);

struct AugmentResult
{
    cv::Mat image;
    std::vector<Annotation> annotations; ///< kept and clipped ones, source order, output pixels
    std::vector<BoxOutcome> outcomes;    ///< of source annotations, then of added ones
};

/// Reused buffers of one thread.
class Scratch
{
public:
    Scratch();
    ~Scratch();
    Scratch(Scratch &&) noexcept;
    Scratch &operator=(Scratch &&) noexcept;
    struct Data;
    Data &data() { return *m_data; }

private:
    std::unique_ptr<Data> m_data;
};

/// A pipeline with its draws made for one image and copy: pure values, no randomness left except
/// noise, whose seed is drawn too.
class Program
{
public:
    struct Impl;
    Program();
    explicit Program(std::shared_ptr<const Impl> impl);

    int outputWidth() const; ///< full-size pixels
    int outputHeight() const;
    /// No step applies: output equals input and the file can be copied as it is.
    bool isIdentity() const;
    /// If all that happens is that the whole image is mirrored or turned by quarters: how. A JPEG
    /// can be turned so without decoding it.
    std::optional<Turn> wholeTurn() const;
    /// Applied steps with their drawn values: [{"transform","id","params":{…}}], for the manifest.
    /// Steps inside a composition follow it and name it: "inside": id. A step that a class rule
    /// kept from an image is told with "left_out" (see leftOutText), one that it limited with
    /// "limited": {"class", "factor"}.
    QJsonArray applied() const;

    /// What the draws were made with: the key given, or that of a further draw (redraws).
    Key key() const;
    /// Which further draw this is; 0: the first one, also where none of them was better.
    int redraws() const;
    /// What the class of an object of the source, or of the image as a whole, has become by class
    /// rules that swap labels; of added ones see BoxOutcome::swappedTo.
    ClassId labelAfter(ClassId before) const;

    /// Objects that other images lend, in the order in which they are put on.
    const std::vector<AddedObject> &added() const;

    /// One outcome per annotation, then one per added object (ObjectOrigin::Added, `before` in the
    /// partner's pixels). Geometry only; coordinates are full-size. Cheap: no pixels are touched.
    std::vector<BoxOutcome> mapAnnotations(const std::vector<Annotation> &annotations) const;
    /// The annotations that survive, built from outcomes: polygons clipped, key points moved.
    std::vector<Annotation> surviving(const std::vector<Annotation> &annotations,
                                      const std::vector<BoxOutcome> &outcomes) const;
    /// Pixels only. `source` is the full image or, if the program was compiled with rasterScale <
    /// 1, the image at that scale; the result has outputSize × rasterScale. `source` is never
    /// changed; the result may share memory with `scratch` (clone it to keep it past the next run)
    /// but not with `source`. Returns an empty Mat when stopped
    /// or when the pixels of a partner or reference cannot be had.
    cv::Mat render(const cv::Mat &source, Scratch &scratch, const std::stop_token &stop = {}) const;
    /// Both.
    AugmentResult run(const cv::Mat &source, const std::vector<Annotation> &annotations,
                      Scratch &scratch, const std::stop_token &stop = {}) const;

private:
    std::shared_ptr<const Impl> m_impl;
};

struct CompileOptions
{
    double rasterScale = 1; ///< 0 < s ≤ 1: draft; pixel-sized parameters scale with it
    /// Box-safe crops look at the boxes; may be null (then they crop as if there were none).
    const std::vector<Annotation> *annotations = nullptr;
    /// Images that Mosaic, CopyPaste … take content from; must outlive the program. Null: none.
    const PartnerSource *partners = nullptr;
    /// Images that HistogramMatching, FDA … take the look of; must outlive the program. Null: none.
    const ReferenceSource *references = nullptr;
    /// By class, of objects shown as in a mirror: where each key point's new one is to be found
    /// (mirrored left eye: the right one), see core/dataset/keypoints.h. Null, or empty for a
    /// class: they stay in order.
    const std::vector<std::vector<int>> *mirroredKeyPoints = nullptr;
    const Prelude *prelude = nullptr; ///< of a planned copy; null: none
    /// By ClassId; for steps that name classes. Null: no name is known.
    const std::vector<QString> *classNames = nullptr;
    /// Classes of the image as a whole, which class rules look at besides the annotations.
    const std::vector<ClassId> *tags = nullptr;
    /// Draws again, at most so often, as long as no object of the classes `wanted` survives that
    /// were there before. The key of a further draw: Key::copy + (number of the draw << 32).
    int redraws = 0;
    const std::vector<ClassId> *wanted = nullptr;
};

/// True if an enabled step takes content from other images: it wants CompileOptions::partners.
bool needsPartners(const Pipeline &pipeline);

/// True if an enabled step takes the look of reference images: it wants CompileOptions::references.
bool needsReferences(const Pipeline &pipeline);

/// Makes the draws. The pipeline must be valid (validate()); key.step is ignored.
Program compile(const Pipeline &pipeline, int width, int height, const Key &key,
                const CompileOptions &options = {});

} // namespace ballast
