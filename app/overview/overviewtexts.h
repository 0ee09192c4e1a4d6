#pragma once

#include "app/document.h"

class QComboBox;

namespace ballast {

/// "boxes" or "images", in the words of the user.
QString countedText(CountBy countBy);
/// "train", "validation", "test", "no split".
QString splitText(Split split);
/// "largest class", "median class", "50 % of the largest", "1,000 boxes".
QString goalText(const BalancePolicy &policy);
QString className(const Dataset &dataset, ClassId id);
/// What the policy's goal means for these counts: the same for every class.
qint64 goalCount(const std::vector<qint64> &counts, const BalancePolicy &policy);
/// Training sizes on offer, in pixels.
inline constexpr std::array TrainingSizes{320, 416, 512, 640, 768, 1024, 1280};
inline constexpr int DefaultTrainingSize = 640;
/// A box with the training sizes; the size is each item's data.
QComboBox *makeTrainingSizeBox();
void selectData(QComboBox &box, const QVariant &data);

} // namespace ballast
