#pragma once

#include "core/dataset/check.h"

#include <optional>

namespace ballast {

/// The parts of checkDataset; each is thread-safe.

/// What needs no file: the boxes and the label of one image.
Issues checkLabels(const Dataset &dataset, const CheckOptions &options, int image);

/// A missing or unreadable file, and a label made for another size.
std::optional<Issue> checkFile(const Dataset &dataset, int image);

/// The same content in two splits. Runs on options.jobs threads.
Issues checkContents(const Dataset &dataset, const CheckOptions &options, std::stop_token stop);

} // namespace ballast
