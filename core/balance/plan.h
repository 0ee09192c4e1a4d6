#pragma once

#include "core/base/pasting.h"
#include "core/base/result.h"
#include "core/base/taskcontext.h"
#include "core/dataset/statistics.h"

#include <QJsonObject>

#include <array>
#include <map>
#include <memory>
#include <optional>

namespace ballast {

enum class Goal : std::uint8_t { Largest, Median, Fraction, Count, Ratio };

/// Ways to change a class's count, cheapest first.
enum class Means : std::uint8_t { Repeat, Inside, Crop, Tile, Paste, Drop };
inline constexpr std::array AllMeans{Means::Repeat, Means::Inside, Means::Crop,
                                     Means::Tile,   Means::Paste,  Means::Drop};
/// "repeat", "inside", "crop", "tile", "paste", "drop": the stable names used in files and on the
/// command line.
QString meansName(Means means);
std::optional<Means> meansFromName(const QString &name);

/// What happens to an object that a window cuts below the visibility limit: its pixels are greyed,
/// painted over with what surrounds them, or the window is not used.
enum class CutObjects : std::uint8_t { Blank, Inpaint, Refuse };
QString cutName(CutObjects cut);
std::optional<CutObjects> cutFromName(const QString &name);

/// Windows that may be cut out of an image.
struct WindowSettings
{
    int minSide = 160;       ///< px
    int context = 0;         ///< px kept around each rare object, as far as the image goes
    double minVisible = 0.3; ///< share of a common object from which on it still counts
    CutObjects cut = CutObjects::Blank;
    int tile = 640;           ///< px: side of a tile
    double tileOverlap = 0.2; ///< of a tile's side, 0…0.9
    bool operator==(const WindowSettings &) const = default;
};

/// "hard", "feather", "poisson"; "box", "ellipse", "outline": names in files and on the command
/// line.
QString blendName(PasteBlend blend);
std::optional<PasteBlend> blendFromName(const QString &name);
QString shapeName(PasteShape shape);
std::optional<PasteShape> shapeFromName(const QString &name);

/// How rare objects are put onto other images. Who lends and where an object goes is drawn while
/// planning, from the seed: the plan names every place.
struct PasteSettings
{
    PasteShape shape = PasteShape::Outline;
    PasteBlend blend = PasteBlend::Feather;
    double feather = 3;   ///< px, PasteBlend::Feather only
    int margin = 4;       ///< px kept to every other box
    int mostObjects = 6;  ///< pasted on one output
    int mostUses = 20;    ///< of one object, in all
    double scaleBy = 0.1; ///< sizes go from 1 − this to 1 + this; 0…0.9
    double turnBy = 10;   ///< degrees either way; 0…180
    bool flip = true;     ///< every other object is mirrored left to right
    std::uint32_t seed = 1;
    bool operator==(const PasteSettings &) const = default;
};

/// What the user asks for one class.
struct ClassWish
{
    std::optional<qint64> target; ///< instead of the goal's; ≥ 1
    std::optional<qint64> cap;    ///< never more than this after, unless there are more already
    bool ignore = false;          ///< the plan neither raises nor looks at it
    bool operator==(const ClassWish &) const = default;
};

struct BalancePolicy
{
    static constexpr int MostCopies = 1000;

    Goal goal = Goal::Largest;
    double fraction = 1.0;            ///< Goal::Fraction: of the largest class, 0…1
    qint64 count = 1000;              ///< Goal::Count
    double ratio = 1.5;               ///< Goal::Ratio: largest : smallest allowed, ≥ 1
    CountBy countBy = CountBy::Boxes; ///< a plan counts images where there are no boxes at all
    bool repeat = true;
    bool drop = false;
    bool inside = false; ///< copies that change only inside the boxes of rare classes
    bool crop = false;   ///< needs boxes, as inside, tile and paste do
    bool tile = false;
    bool paste = false;
    int maxCopies = 10;           ///< outputs added per source image, by all means; 0…MostCopies
    std::optional<qint64> budget; ///< most images added; none = no limit
    std::optional<qint64> budgetBytes; ///< most bytes added, estimated; none = no limit
    bool allSplits = false;            ///< plan over every image; default: training images only
    WindowSettings windows;
    PasteSettings pasting;
    /// By Means: what one image added (Drop: left out) costs beside the others; > 0.
    std::array<double, AllMeans.size()> costs{1, 0.95, 1.2, 1.1, 2, 2};
    std::map<ClassId, ClassWish> wishes;

    double costOf(Means means) const { return costs[static_cast<std::size_t>(means)]; }
    bool uses(Means means) const;
    void use(Means means, bool on);
    bool operator==(const BalancePolicy &) const = default;
};

/// What one change of the policy would bring a class to that stays short.
struct Alternative
{
    enum class Kind : std::uint8_t { WithMeans, MoreCopies, NoBudget };
    Kind kind = Kind::WithMeans;
    Means means = Means::Repeat; ///< WithMeans: the one that is switched on besides
    int maxCopies = 0;           ///< MoreCopies
    qint64 reached = 0;          ///< by the class, in the plan that was made with the change
    double ratio = 0;            ///< of that plan, over all classes
};

/// A class that stays short, and why.
struct Shortfall
{
    ClassId classId = -1;
    qint64 reached = 0;
    qint64 target = 0;
    QString reason;                        ///< in words with numbers, translated
    std::vector<Alternative> alternatives; ///< those that reach more; see explainShortfalls
};

/// A part of an image, in whole pixels.
struct Window
{
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    Box box() const { return {double(x), double(y), double(x) + width, double(y) + height}; }
    bool operator==(const Window &) const = default;
};

/// An object of one image put onto another.
struct PlannedObject
{
    int image = 0;      ///< index into Dataset::images: where it comes from
    int annotation = 0; ///< index into that image's annotations
    double x = 0;       ///< where its middle comes to lie, pixels of the whole target image
    double y = 0;
    double scale = 1;
    double rotation = 0; ///< degrees, counter-clockwise
    bool flip = false;   ///< left and right, before the rotation
    bool operator==(const PlannedObject &) const = default;
};

/// Names the object that is lent, for tables.
constexpr std::uint64_t donorKey(int image, int annotation)
{
    return std::uint64_t(std::uint32_t(image)) << 32 | std::uint32_t(annotation);
}

/// Outputs other than originals and repeats.
struct PlanItem
{
    int image = 0; ///< index into Dataset::images
    Means means = Means::Crop;
    std::optional<Window> window;       ///< none: the whole image
    std::vector<PlannedObject> objects; ///< pasted
    std::vector<int> blanked; ///< indices of annotations that the window cuts below the limit
    int copies = 1;
    bool operator==(const PlanItem &) const = default;
};

/// What is pasted in all, copies counted.
struct PasteFigures
{
    qint64 objects = 0; ///< without those that are only shown along
    qint64 donors = 0;  ///< different objects
    qint64 sources = 0; ///< different images they come from
    qint64 mostUses = 0;
    qint64 often = 0; ///< donors pasted more than ManyUses times
    static constexpr qint64 ManyUses = 10;
    bool operator==(const PasteFigures &) const = default;
};

struct BalancePlan
{
    BalancePolicy policy;
    /// By index into Dataset::images: copies to add (≥ 0); −1 = leave out; 0 for images out of
    /// scope.
    std::vector<int> copies;
    std::vector<PlanItem> items; ///< by growing image; their copies count like repeats
    std::vector<qint64> before;  ///< per class by policy.countBy, over the images in scope
    std::vector<qint64> after;
    std::vector<qint64> targets;
    double ratioBefore = 0;
    double ratioAfter = 0;
    /// No plan with these means, caps and budget gets below (linear programming), as far as the
    /// goal asks for it: ratioAfter where the plan reaches the goal. 0 = not known (goals in
    /// absolute counts, classes with targets of their own, pasting, a stopped plan).
    double bestPossible = 0;
    qint64 imagesBefore = 0; ///< in scope
    qint64 imagesAdded = 0;
    qint64 imagesDropped = 0;
    int maxCopiesUsed = 0;                          ///< outputs of one source beside the original
    qint64 bytesAdded = 0;                          ///< estimated; only with a budget in bytes
    std::array<qint64, AllMeans.size()> imagesBy{}; ///< by Means: added, for Drop left out
    PasteFigures pasted;
    std::vector<Shortfall> shortfalls;
    QStringList warnings; ///< translated
};

/// Solves on the whole class × image table. A copy of an image adds all its objects, common ones
/// too, so goals that speak of the largest class move with it: a class is measured against
///     D = max(target, fraction · largest class after)   (Largest: fraction 1; Fraction)
///     D = target                                        (Median, Count)
/// and its fill is min(1, after / D). Minimised are, most important first: the worst class's
/// missing fill; the missing fills of the other classes (concave: the emptiest count most); the
/// ratio largest / smallest after, as far as the goal asks for it; the images added and left out.
/// Classes without an image in scope are passed over. Dropping never takes a class below its
/// target or its count before, whichever is less. A class with a target of its own is compared as
/// if its counts were stretched by goal's target / its own target; where it has more already, only
/// leaving images out can bring it nearer, and otherwise the plan does not look at it. Windows
/// (crops, tiles) hold rare boxes, those of classes below their target, whole or not at all. A copy
/// of a whole image with a rare box is made by the cheaper of Repeat and Inside; other images are
/// only repeated. Single-object images are planned exactly; others by linear programs (the ratio by
/// Dinkelbach's method) whose solution is rounded and mended by exchanges. Deterministic. Stopped →
/// the best plan so far. Pasting comes after the other means (see planpaste.h): on top of what they
/// reach, of what they reach without raising the largest class, and of nothing; the best of these
/// plans is taken.
BalancePlan makePlan(const Dataset &dataset, const BalancePolicy &policy,
                     const TaskContext &context = {});

/// Keeps what does not depend on the policy's numbers between plans of one dataset, so that a
/// slider move is planned at once. Gives the same plan as makePlan. Not thread-safe.
class Planner
{
public:
    explicit Planner(std::shared_ptr<const Dataset> dataset);
    ~Planner();
    Planner(const Planner &) = delete;
    Planner &operator=(const Planner &) = delete;

    const std::shared_ptr<const Dataset> &dataset() const { return m_dataset; }
    /// By image, equal where images show the same (groupImages, groupsOf): warnings of few sources
    /// then count pictures. Empty = every image is one of its own.
    void setGroups(std::vector<int> groups) { m_groups = std::move(groups); }
    BalancePlan plan(const BalancePolicy &policy, const TaskContext &context = {});

private:
    struct Cache;
    std::shared_ptr<const Dataset> m_dataset;
    std::vector<int> m_groups;
    std::unique_ptr<Cache> m_cache;
};

/// Images are named by path, so that a plan can be applied again after the dataset was re-read.
QJsonObject planToJson(const Dataset &dataset, const BalancePlan &plan);
/// The error names the first image of the plan that the dataset does not have.
Result<BalancePlan> planFromJson(const Dataset &dataset, const QJsonObject &json);

/// Fills in everything that follows from policy and copies: counts, ratios, shortfalls, warnings.
/// `copies` is by index into Dataset::images.
BalancePlan describePlan(const Dataset &dataset, const BalancePolicy &policy,
                         std::vector<int> copies, std::vector<PlanItem> items = {});

/// The annotations of an item's image that count in its window, by the rules of the policy; all of
/// them where it has none. Pasted objects are not among them.
std::vector<int> annotationsIn(const ImageItem &image, const PlanItem &item,
                               const BalancePolicy &policy);

/// Where a pasted object lies, pixels of the whole target image: what is pasted of it is within.
Box pastedBox(const Dataset &dataset, const PlannedObject &object, const PasteSettings &settings);

/// Annotations of the donor's image besides the object itself that the pasted piece shows so much
/// of (policy.windows.minVisible) that they come along.
std::vector<int> companionsOf(const ImageItem &donor, int annotation, const BalancePolicy &policy);

/// Copies nothing and drops nothing: a plain conversion.
BalancePlan emptyPlan(const Dataset &dataset);

} // namespace ballast
