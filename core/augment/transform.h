#pragma once

#include "core/augment/paramspec.h"

#include <QString>

#include <cstdint>
#include <span>

namespace ballast {

enum class TransformGroup : std::uint8_t {
    Geometry,
    Distortion,
    Crop,
    Colour,
    Blur,
    Noise,
    Weather,
    Dropout,
    Mix,
    Choice
};

struct TransformKernel; // how it draws, moves and paints: private to core/augment

/// One row of the catalogue. Adding a transform = one kernel, one row, one row in the test table.
struct TransformSpec
{
    const char *name;  ///< Albumentations 2.0.8 class name, e.g. "HorizontalFlip"; the stable id
    const char *label; ///< QT_TRANSLATE_NOOP("Transforms", …), e.g. "Horizontal flip"
    const char *help;  ///< one line in the user's words
    TransformGroup group;
    bool movesBoxes;    ///< geometry or dropout: boxes can change
    double probability; ///< default p
    std::span<const ParamSpec> params;
    const TransformKernel *kernel;
    const char *origin = nullptr; ///< nullptr: Albumentations 2.0.8 has it; else whose it is:
                                  ///< "AlbumentationsX", "imgaug", "fastai", "Ballast"
};

/// All transforms in catalogue order.
std::span<const TransformSpec> allTransforms();
/// nullptr if there is none of that name.
const TransformSpec *transformByName(const QString &name);
/// True for compositions: steps stand inside such a step.
bool takesChildren(const TransformSpec &transform);
/// True where the steps inside may change pixels only (InsideBoxes).
bool keepsChildrenInPlace(const TransformSpec &transform);
/// True where the step asks for names of classes (Step::classes).
bool asksForClasses(const TransformSpec &transform);
/// Translated.
QString groupText(TransformGroup group);
QString transformText(const char *noop); ///< translates a label/help/choice of the catalogue

} // namespace ballast
