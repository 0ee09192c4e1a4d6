#pragma once

#include "core/augment/pipeline.h"
#include "core/dataset/annotation.h"

#include <QJsonObject>

#include <utility>
#include <vector>

namespace ballast {

/// What all classes of one image together allow a transform.
struct Ruling
{
    QString forbiddenBy; ///< the class that forbids it, else empty
    QString noPartner;   ///< the class it would have to swap with, which the dataset does not have
    QString limitedBy;   ///< the class with the smallest factor, else empty
    double factor = 1;   ///< of every range, about its neutral value
    std::vector<std::pair<ClassId, ClassId>> swaps; ///< where the image is mirrored

    bool allowed() const { return forbiddenBy.isEmpty(); }
};

/// Rules of the classes in `present` (names by ClassId; ids without a name have no rules).
Ruling rulingFor(const std::vector<ClassRule> &rules, const TransformSpec &transform,
                 const std::vector<ClassId> &present, const std::vector<QString> &classNames);

/// The step with its ranges drawn together about what changes least, by `factor` 0…1; what has no
/// weakestValue stays.
Step drawnTogether(const Step &step, double factor);

/// {"class", "reason": "forbidden" | "no-partner", "partner"?} for the manifest.
QJsonObject leftOutJson(const Ruling &ruling);
/// "left out: the image holds arrow-left", translated; from what applied() holds under "left_out".
QString leftOutText(const QJsonObject &leftOut);

/// For files: {"class", "transform", "rule": "forbid" | "limit" | "swap", "factor"?, "with"?}.
QJsonObject classRuleToJson(const ClassRule &rule);
Result<ClassRule> classRuleFromJson(const QJsonObject &json);

/// Empty if nothing is wrong with it, else what, translated.
QString faultOf(const ClassRule &rule);

} // namespace ballast
