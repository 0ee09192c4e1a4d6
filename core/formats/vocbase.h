#pragma once

#include "core/base/result.h"
#include "core/dataset/dataset.h"

namespace ballast {

/// Which numbers a VOC file uses: 0 = zero-based with exclusive right and bottom (labelImg-type
/// trainers, torchvision, Albumentations), 1 = the devkit's, first pixel (1, 1) and inclusive.
int vocBase(const Dataset &dataset);
/// False where the files allow both and 0 was taken: the user should be asked once.
bool isVocBaseSure(const Dataset &dataset);
/// Reads all boxes of a VOC dataset again with the other base and remembers the choice.
void setVocBase(Dataset &dataset, int base);

} // namespace ballast
