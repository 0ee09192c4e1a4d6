#pragma once

#include "core/dataset/dataset.h"
#include "core/formats/collector.h"

#include <vector>

namespace ballast {

/// By the UTF-8 bytes of the paths, so that the order is the same on every machine.
void sortByPath(std::vector<ImageItem> &images);

/// For formats with one label file an image: appends the items that are not left out (`left[i]`
/// ≠ 0), of several for one image the first; the others are told.
void takeLabelled(std::vector<ImageItem> items, const std::vector<char> &left,
                  std::vector<ImageItem> &images, IssueCollector &issues);

} // namespace ballast
