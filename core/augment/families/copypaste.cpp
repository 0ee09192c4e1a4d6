#include "core/augment/families/mixparams.h"
#include "core/augment/kernel.h"
#include "core/augment/outline.h"
#include "core/augment/partnerchoice.h"
#include "core/augment/prelude.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

/// Copy-paste (Ghiasi et al. 2021) of objects with boxes; the parameters' names are those of
/// AlbumentationsX where it has them.
namespace ballast {

namespace {

constexpr int PlacesTried = 60;
constexpr int DonorsTried = 6;
constexpr double SimilarBrightness = 25; ///< grey levels between the means of two images

constexpr std::array DonorRules{
    ParamChoice{"rarest_first", QT_TRANSLATE_NOOP("Transforms", "Rarest class first")},
    ParamChoice{"any", QT_TRANSLATE_NOOP("Transforms", "Any object")},
    ParamChoice{"same_class", QT_TRANSLATE_NOOP("Transforms", "Of a class of this image")}};
enum class Placement { Anywhere, GoodImages, SimilarBackground };
constexpr std::array Placements{
    ParamChoice{"anywhere", QT_TRANSLATE_NOOP("Transforms", "Anywhere with room")},
    ParamChoice{"good_images", QT_TRANSLATE_NOOP("Transforms", "On images without objects")},
    ParamChoice{"similar_background",
                QT_TRANSLATE_NOOP("Transforms", "From images of similar brightness")}};
constexpr std::array Shapes{ParamChoice{"box", QT_TRANSLATE_NOOP("Transforms", "Its box")},
                            ParamChoice{"ellipse", QT_TRANSLATE_NOOP("Transforms", "An ellipse")},
                            ParamChoice{"outline", QT_TRANSLATE_NOOP("Transforms", "Its outline")}};
constexpr std::array Blends{
    ParamChoice{"hard", QT_TRANSLATE_NOOP("Transforms", "Hard edge")},
    ParamChoice{"gaussian", QT_TRANSLATE_NOOP("Transforms", "Soft edge")},
    ParamChoice{"poisson",
                QT_TRANSLATE_NOOP("Transforms", "Poisson (takes the background's colours)")}};

constexpr std::array CopyPasteParams{
    params::choice("donor_rule", QT_TRANSLATE_NOOP("Transforms", "Objects"),
                   QT_TRANSLATE_NOOP("Transforms",
                                     "Which objects of the training images are pasted. Validation "
                                     "and test images never lend any. Default: rarest class "
                                     "first."),
                   DonorRules),
    params::integers("count_range", QT_TRANSLATE_NOOP("Transforms", "Count"),
                     QT_TRANSLATE_NOOP("Transforms",
                                       "How many objects are pasted, as far as there is room. "
                                       "Default: 1."),
                     1, 50, 1, 1),
    params::choice("placement", QT_TRANSLATE_NOOP("Transforms", "Place"),
                   QT_TRANSLATE_NOOP("Transforms",
                                     "Where and on which images objects are pasted. Default: "
                                     "anywhere with room."),
                   Placements),
    params::toggle("keep_clear", QT_TRANSLATE_NOOP("Transforms", "Keep clear of other boxes"),
                   QT_TRANSLATE_NOOP("Transforms",
                                     "On: nothing is pasted over another object. Off: objects may "
                                     "be covered, down to the share below. Default: on."),
                   true),
    params::real(
        "margin", QT_TRANSLATE_NOOP("Transforms", "Distance"),
        QT_TRANSLATE_NOOP("Transforms", "Pixels that stay free around other boxes. Default: 4."), 0,
        500, 4),
    params::real("min_visibility_after_paste", QT_TRANSLATE_NOOP("Transforms", "Stay visible"),
                 QT_TRANSLATE_NOOP("Transforms",
                                   "Share of every other box that a pasted object must leave "
                                   "uncovered, where it need not keep clear. Default: 0.05."),
                 0, 1, 0.05),
    params::choice("mask", QT_TRANSLATE_NOOP("Transforms", "Cut out"),
                   QT_TRANSLATE_NOOP("Transforms",
                                     "What is cut out of the other image: the whole box, the "
                                     "ellipse in it, or the outline where the labels have one "
                                     "(else the ellipse). Default: box."),
                   Shapes),
    params::choice("blend_mode", QT_TRANSLATE_NOOP("Transforms", "Edge"),
                   QT_TRANSLATE_NOOP("Transforms",
                                     "How the edge is joined. Soft fades in, Poisson keeps the "
                                     "drawing and takes the colours around it. Default: hard."),
                   Blends),
    params::reals(
        "blend_sigma_range", QT_TRANSLATE_NOOP("Transforms", "Softness"),
        QT_TRANSLATE_NOOP("Transforms", "Width of a soft edge: sigma in pixels. Default: 1 to 3."),
        0.1, 50, 1, 3, "px", 1),
    params::reals(
        "scale_range", QT_TRANSLATE_NOOP("Transforms", "Scale"),
        QT_TRANSLATE_NOOP("Transforms", "Size of a pasted object, 1 = as it was. Default: 1."), 0.1,
        5, 1, 1, "", 2, true),
    params::reals(
        "rotate_range", QT_TRANSLATE_NOOP("Transforms", "Turn"),
        QT_TRANSLATE_NOOP("Transforms", "Degrees, positive is counter-clockwise. Default: 0."),
        -180, 180, 0, 0, "°", 0),
    params::toggle("flip", QT_TRANSLATE_NOOP("Transforms", "Flip at random"),
                   QT_TRANSLATE_NOOP("Transforms",
                                     "Half of the objects are mirrored left to right. Default: "
                                     "off."),
                   false),
    params::real("min_paste_area", QT_TRANSLATE_NOOP("Transforms", "Smallest area"),
                 QT_TRANSLATE_NOOP("Transforms",
                                   "Smaller objects are not pasted, in square pixels after "
                                   "scaling. Default: 1."),
                 0, 1e6, 1)};
enum CopyPasteParam {
    Donors,
    Count,
    Where,
    KeepClear,
    Margin,
    StayVisible,
    Mask,
    Blend,
    Sigma,
    Scale,
    Turn,
    Flip,
    MinArea
};

Box grown(const Box &box, double margin)
{
    return {box.x1 - margin, box.y1 - margin, box.x2 + margin, box.y2 + margin};
}

Box movedBy(const Box &box, double x, double y)
{
    return {box.x1 + x, box.y1 + y, box.x2 + x, box.y2 + y};
}

class CopyPasteDraw
{
public:
    explicit CopyPasteDraw(Draw &draw)
        : m_draw(draw),
          m_placement(static_cast<Placement>(draw.integer(Where))),
          m_chooser(draw.partners(), draw.self()),
          m_taken(draw.boxes()),
          m_brightness(m_placement == Placement::SimilarBackground ? ownBrightness() : -1)
    {
    }

    void run()
    {
        const int count = m_draw.uniformInteger(Count);
        if (m_placement == Placement::GoodImages && !m_taken.empty())
            return tell("not-without-objects");
        for (int i = 0; i < count; ++i)
            if (!pasteOne())
                break;
        tell(m_pasted.isEmpty() ? "nothing-fits" : nullptr);
    }

private:
    double ownBrightness() const
    {
        const PartnerSource *partners = m_draw.partners();
        const int self = partners ? partners->find(m_draw.self().key) : -1;
        return self < 0 ? -1 : partners->brightness(self);
    }

    void tell(const char *why)
    {
        m_draw.record("pasted", m_pasted);
        if (why)
            m_draw.record("left_out", QLatin1String(why));
    }

    /// False where no donor or no room is found.
    bool pasteOne()
    {
        for (int attempt = 0; attempt < DonorsTried; ++attempt) {
            const auto donor = donorDrawn();
            if (!donor)
                return false;
            PlannedPaste paste = pasteDrawn(*donor);
            auto op = pasteOf(paste, m_draw.partners(), m_draw.frame());
            if (!op)
                continue;
            // At the origin: the outline tells the room it needs.
            const Box extent = extentOf({mapped(op->mask, op->map)});
            if (polygonArea(mapped(op->mask, op->map)) < m_draw.value(MinArea))
                continue;
            const auto place = placeFor(extent);
            if (!place)
                continue;
            op->map = cv::Matx33d(1, 0, place->x, 0, 1, place->y, 0, 0, 1) * op->map;
            paste.centre = *place;
            told(paste);
            m_taken.push_back(movedBy(extent, place->x, place->y));
            m_draw.paint(std::move(*op));
            return true;
        }
        return false;
    }

    std::optional<std::pair<int, int>> donorDrawn()
    {
        const auto rule = static_cast<DonorRule>(m_draw.integer(Donors));
        for (int attempt = 0; attempt < DonorsTried; ++attempt) {
            const auto donor = m_chooser.object(rule, m_draw.rng());
            if (!donor || m_brightness < 0)
                return donor;
            const double brightness = m_draw.partners()->brightness(donor->first);
            if (std::abs(brightness - m_brightness) <= SimilarBrightness)
                return donor;
        }
        return std::nullopt;
    }

    PlannedPaste pasteDrawn(const std::pair<int, int> &donor)
    {
        PlannedPaste paste;
        paste.partner = donor.first;
        paste.object = donor.second;
        paste.scale = m_draw.uniform(Scale);
        paste.rotation = m_draw.uniform(Turn);
        paste.flip = m_draw.rng().chance(0.5) && m_draw.on(Flip);
        paste.shape = static_cast<PasteShape>(m_draw.integer(Mask));
        paste.blend = static_cast<PasteBlend>(m_draw.integer(Blend));
        paste.feather = 2 * m_draw.uniform(Sigma);
        return paste;
    }

    /// Where its middle comes to lie so that all of it is in the frame; whole pixels.
    std::optional<Point> placeFor(const Box &extent)
    {
        const Frame frame = m_draw.frame();
        const double roomX = frame.width - extent.width(), roomY = frame.height - extent.height();
        if (roomX < 0 || roomY < 0)
            return std::nullopt;
        for (int attempt = 0; attempt < PlacesTried; ++attempt) {
            const Point place{std::floor(m_draw.rng().uniform(0, roomX + 1)) - extent.x1,
                              std::floor(m_draw.rng().uniform(0, roomY + 1)) - extent.y1};
            if (isFree(movedBy(extent, place.x, place.y)))
                return place;
        }
        return std::nullopt;
    }

    bool isFree(const Box &place) const
    {
        if (place.x2 > m_draw.frame().width + 1e-6 || place.y2 > m_draw.frame().height + 1e-6)
            return false;
        if (m_draw.on(KeepClear)) {
            const Box wanted = grown(place, m_draw.value(Margin));
            return std::ranges::none_of(
                m_taken, [&](const Box &box) { return !box.intersected(wanted).isEmpty(); });
        }
        const double most = 1 - m_draw.value(StayVisible);
        return std::ranges::none_of(m_taken, [&](const Box &box) {
            return box.intersected(place).area() > most * box.area();
        });
    }

    void told(const PlannedPaste &paste)
    {
        m_pasted.append(
            QJsonObject{{QStringLiteral("partner"), m_draw.partners()->info(paste.partner).name},
                        {QStringLiteral("object"), paste.object},
                        {QStringLiteral("centre"), QJsonArray{paste.centre.x, paste.centre.y}},
                        {QStringLiteral("scale"), paste.scale},
                        {QStringLiteral("rotation"), paste.rotation},
                        {QStringLiteral("flip"), paste.flip},
                        {QStringLiteral("feather"), paste.feather}});
    }

    Draw &m_draw;
    const Placement m_placement;
    const PartnerChooser m_chooser;
    std::vector<Box> m_taken; ///< other boxes and what was pasted
    const double m_brightness;
    QJsonArray m_pasted;
};

void drawCopyPaste(Draw &draw)
{
    CopyPasteDraw(draw).run();
}

constexpr TransformKernel CopyAndPaste{
    .draw = drawCopyPaste, .looksAtBoxes = true, .takesPartners = true};

constexpr std::array CopyPasteRow{TransformSpec{
    "CopyAndPaste", QT_TRANSLATE_NOOP("Transforms", "Copy-paste of objects"),
    QT_TRANSLATE_NOOP("Transforms", "Objects of other training images are pasted in, rare ones "
                                    "first, clear of the boxes that are there."),
    TransformGroup::Mix, true, 0.5, CopyPasteParams, &CopyAndPaste, "AlbumentationsX"}};

} // namespace

std::span<const TransformSpec> families::copyPasteRows()
{
    return CopyPasteRow;
}

} // namespace ballast
