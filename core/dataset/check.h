#pragma once

#include "core/base/taskcontext.h"
#include "core/dataset/dataset.h"

namespace ballast {

struct CheckOptions
{
    double nearIdenticalIou = 0.95; ///< boxes of one class above this are called near-identical
    bool readImageHeaders = true;   ///< missing and unreadable images, label size ≠ image size
    bool hashContents = true;       ///< the same content in two splits
    int jobs = 0;
};

/// Looks for everything that is wrong with a dataset; reads image headers, never pixels. Kinds:
/// zero-area-box, box-outside-image, duplicate-box, near-identical-box, unknown-class,
/// missing-image, unreadable-image, image-without-label, label-without-image,
/// same-content-in-two-splits, stem-collision, size-mismatch, similar-class-names, empty-class.
/// What the reader found (Dataset::issues) comes first. Each issue says which file and what will
/// be done. Ordered by image.
Issues checkDataset(const Dataset &dataset, const CheckOptions &options = {},
                    const TaskContext &context = {});

} // namespace ballast
