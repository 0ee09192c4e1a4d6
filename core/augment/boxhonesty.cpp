#include "core/augment/boxhonesty.h"

#include "core/augment/outline.h"

#include <numbers>

namespace ballast {

namespace {

/// Of what stands for the object in the source: its polygon, else its turned box, else its box or
/// the ellipse in it.
double sourceArea(const Annotation &annotation, OutlineShape shape)
{
    if (annotation.extras && annotation.extras->polygon.size() >= 3)
        return polygonArea(annotation.extras->polygon);
    if (annotation.extras && annotation.extras->rotated.size() == 4)
        return polygonArea(annotation.extras->rotated);
    const double box = annotation.box.area();
    return shape == OutlineShape::Ellipse ? box * std::numbers::pi / 4 : box;
}

Light lightOf(const BoxHonesty &honesty, const HonestyLimits &limits)
{
    if (honesty.growth >= limits.badGrowth || honesty.visible < limits.badVisible)
        return Light::Bad;
    return honesty.growth >= limits.watchGrowth || honesty.visible < limits.watchVisible
               ? Light::Watch
               : Light::Ok;
}

} // namespace

BoxHonesty honestyOf(const BoxOutcome &outcome, const Annotation &annotation, OutlineShape shape,
                     const HonestyLimits &limits)
{
    BoxHonesty honesty;
    honesty.visible = outcome.visible;
    const double before = sourceArea(annotation, shape);
    const double after = polygonArea(outcome.outline) * outcome.visible;
    if (outcome.fate == Fate::Dropped || before <= 0 || after <= 0) {
        honesty.growth = outcome.fate == Fate::Dropped ? 0 : 1;
        return honesty;
    }
    honesty.growth = (outcome.after.area() / after) / (annotation.box.area() / before);
    honesty.light = lightOf(honesty, limits);
    return honesty;
}

} // namespace ballast
