#pragma once

#include "core/export/exporter.h"

namespace ballast {

/// What a picture's turning does to the meaning of a class, as far as its name tells.
struct Orientation
{
    bool mirrored = false; ///< left and right change places: "turn_left", "arrow", "b", "text"
    bool turned = false;   ///< it means something else when turned: "6", "turn_left", "up"
    bool any() const { return mirrored || turned; }
};
/// By the words of the name (parted at signs, digits and capitals) in English, German, French and
/// Spanish, and by single letters and digits.
Orientation orientationOf(const QString &className);

/// What plan, pipeline and trainer do to each other, translated, each with its remedy:
/// - enabled steps that mirror images, or turn them by 45° or more, of classes that are told apart
///   by direction, unless a class rule covers class and step;
/// - steps that mirror objects whose key points are not known as left and right;
/// - YOLO (Ultralytics), whose trainer joins four images into one anyway, where the pipeline makes
///   mosaics too or the plan more than doubles the images;
/// - copies that change only inside boxes, but no step that could change them there.
QStringList exportAdvice(const Dataset &dataset, const BalancePlan &plan, const Pipeline &pipeline,
                         const ExportOptions &options);

} // namespace ballast
