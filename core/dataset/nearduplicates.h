#pragma once

#include "core/base/taskcontext.h"
#include "core/dataset/dataset.h"

namespace ballast {

struct NearDuplicateOptions
{
    int mostBits = 7;          ///< of 64 that may differ between two difference hashes, 0…7
    double correlation = 0.85; ///< of the details of both thumbnails at least (Pearson), 0…1
    bool turned = true;        ///< also mirrored and turned by quarters
    int jobs = 0;
};

/// Two images that show the same: `a` < `b`, indices into Dataset::images.
struct NearDuplicate
{
    int a = -1;
    int b = -1;
    double correlation = 1;
    bool turned = false; ///< b is a mirrored or turned a
    bool exact = false;  ///< the files are the same byte for byte
    bool operator==(const NearDuplicate &) const = default;
};

/// Compares every image with every other by a difference hash of 64 bits (dHash) of its grey
/// thumbnail, then by the details of the thumbnails without their light, so that a new encoding,
/// another size or other light is found, and another picture of the same kind is not. Pictures
/// without any structure are compared by their bytes only. Decodes in parallel; a stop gives what
/// was found so far. Unreadable images are passed over. Sorted by a, then b.
std::vector<NearDuplicate> findNearDuplicates(const Dataset &dataset,
                                              const NearDuplicateOptions &options = {},
                                              const TaskContext &context = {});

/// Those whose images lie in two splits.
std::vector<NearDuplicate> acrossSplits(const Dataset &dataset,
                                        const std::vector<NearDuplicate> &pairs);

/// One issue "near-duplicate-in-two-splits" for each image that has its like in a split of more
/// weight (training before validation before test): that is the one to delete.
Issues leakIssues(const Dataset &dataset, const std::vector<NearDuplicate> &pairs);

/// Group number of each image: near-duplicates, and their near-duplicates, are one group.
std::vector<int> groupsOf(std::size_t images, const std::vector<NearDuplicate> &pairs);

} // namespace ballast
