#include "core/augment/exchangestep.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

/// What Albumentations 2.0.8 does not take as it is written, or only with more than an image.
namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

ParamValue valueOf(const Step &step, const char *key)
{
    const auto params = step.transform->params;
    for (std::size_t i = 0; i < params.size(); ++i)
        if (!qstrcmp(params[i].key, key))
            return step.values[i];
    return {};
}

bool isNamed(const Step &step, const char *name)
{
    return !qstrcmp(step.transform->name, name);
}

struct Within
{
    const char *transform, *key;
    double value;
};
/// Ranges that must hold a value.
constexpr std::array Holds{Within{"PlanckianJitter", "temperature_limit", 6000},
                           Within{"AdvancedBlur", "beta_limit", 1}};

struct Needs
{
    const char *transform, *argument;
};
/// What has to be given there with every call.
constexpr std::array Arguments{Needs{"MaskDropout", "mask"},
                               Needs{"CropNonEmptyMaskIfExists", "mask"},
                               Needs{"RandomCropNearBBox", "cropping_bbox"}};

/// Two numbers of one parameter that it puts in order.
constexpr std::array Sorted{Within{"Morphological", "scale", 0},
                            Within{"RandomCropNearBBox", "max_part_shift", 0}};

} // namespace

QStringList notesForAlbumentations(const Step &step)
{
    QStringList notes;
    const QString name = QString::fromLatin1(step.transform->name);
    for (const Within &row : Holds)
        if (const ParamValue range = valueOf(step, row.key);
            isNamed(step, row.transform) && (range.lo > row.value || range.hi < row.value))
            notes << Text::tr("%1, %2: it takes only ranges that hold %3")
                         .arg(name, QLatin1String(row.key))
                         .arg(row.value);
    for (const Needs &row : Arguments)
        if (isNamed(step, row.transform))
            notes << Text::tr("%1: give it %2=… there with every call")
                         .arg(name, QLatin1String(row.argument));
    for (const Within &row : Sorted) {
        const QByteArray key(row.key);
        const double first = valueOf(step, key + ".0").lo, second = valueOf(step, key + ".1").lo;
        if (isNamed(step, row.transform) && first > second)
            notes << Text::tr("%1, %2: it puts the two numbers in order, %3 before %4")
                         .arg(name, QLatin1String(row.key))
                         .arg(second)
                         .arg(first);
    }
    if (isNamed(step, "Sharpen") && int(valueOf(step, "kernel_size").lo) % 2 == 0)
        notes << Text::tr("%1, kernel_size: it takes odd numbers only").arg(name);
    if (isNamed(step, "Erasing") && valueOf(step, "fill_kind").lo != 0)
        notes << Text::tr("%1: it fails there unless filled with a plain colour").arg(name);
    return notes;
}

} // namespace ballast
