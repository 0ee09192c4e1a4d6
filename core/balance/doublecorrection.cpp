#include "core/balance/doublecorrection.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

QString sentenceFor(Cure cure)
{
    switch (cure) {
    case Cure::WeightsBefore:
        return Text::tr("The plan already evens the classes out: %1 images added, %2 left out. "
                        "Weights of the counts before it would correct twice: use weights or the "
                        "balanced dataset, not both, or take the weights of the counts after it.");
    case Cure::WeightsAfter:
        return Text::tr("These weights correct only what the plan leaves uneven (%1 images added, "
                        "%2 left out). Use them with the balanced dataset, never with the one "
                        "before.");
    case Cure::Sampler:
        break;
    }
    return Text::tr("The plan already evens the classes out: %1 images added, %2 left out. A "
                    "sampler beside it would correct twice: use one or the other, or make the "
                    "sampler weights from the exported dataset.");
}

} // namespace

QString doubleCorrection(const BalancePlan &plan, Cure cure)
{
    if (plan.imagesAdded <= 0 && plan.imagesDropped <= 0)
        return {};
    return sentenceFor(cure).arg(formatCount(plan.imagesAdded), formatCount(plan.imagesDropped));
}

} // namespace ballast
