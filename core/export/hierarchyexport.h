#pragma once

#include "core/balance/hierarchy.h"
#include "core/export/bundle.h"

namespace ballast {

/// hierarchy.json: the nodes with their folders and branches in index order, the way from the root
/// to each class, and the rule that composes the models: P(leaf) = Π P(branch).
QJsonObject hierarchyJson(const Dataset &dataset, const ClassTree &tree,
                          const std::vector<NodeReport> &nodes,
                          const std::vector<QString> &folders);

/// One dataset for each inner node, its branches as classes, from the dataset's own splits, and
/// hierarchy.json. Errors: as exportDataset; a node without images.
Result<BundleReport> exportHierarchy(const Dataset &dataset, const ClassTree &tree, CountBy by,
                                     const ExportOptions &options, const TaskContext &context = {});

} // namespace ballast
