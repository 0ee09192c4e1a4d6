#pragma once

#include "core/base/result.h"
#include "core/dataset/verdict.h"

#include <QJsonObject>

namespace ballast {

/// Classes as a tree, so that each model decides between few, less uneven branches. A leaf is one
/// class; an inner node is a name and at least two branches.
struct ClassTree
{
    QString name;
    ClassId classId = -1; ///< of a leaf; −1 for an inner node
    std::vector<ClassTree> branches;

    bool isLeaf() const { return branches.empty(); }
    /// The classes below, in the order of the tree.
    std::vector<ClassId> classes() const;
    bool operator==(const ClassTree &) const = default;
};

/// All classes side by side: one model for all.
ClassTree flatTree(const Dataset &dataset);

/// {"name": "root", "branches": ["good", {"name": "defect", "branches": ["d1", "d2"]}]}
QJsonObject treeToJson(const ClassTree &tree);
/// Errors: a name that is no class, a class twice or left out, a node with less than two branches,
/// two nodes or two branches of one name. `dataset` gives the classes.
Result<ClassTree> treeFromJson(const Dataset &dataset, const QJsonObject &json);

struct BranchReport
{
    QString name;
    std::vector<ClassId> classes;
    qint64 count = 0; ///< boxes, or distinct images that hold a class of the branch
};

/// One inner node: what the model there has to tell apart.
struct NodeReport
{
    QString name;
    int depth = 0;     ///< 0 = root
    QString parent;    ///< "" for the root
    qint64 images = 0; ///< that hold any class of the node
    std::vector<BranchReport> branches;
    double ratio = 0;            ///< largest / smallest branch above zero; 0 without any
    Level level = Level::Enough; ///< smallest branch against the largest, by the rules' share
};

/// Inner nodes from the root down, by training images. The verdict is that of the share rule.
std::vector<NodeReport> reportTree(const Dataset &dataset, const ClassTree &tree, CountBy by,
                                   const VerdictRules::Limit &share = VerdictRules().share);
/// The largest ratio of all nodes; 0 for none.
double worstRatio(const std::vector<NodeReport> &nodes);

/// The tree whose worst node is the least uneven, of those the fewest nodes. `counts` by ClassId
/// (branches add up); classes without any stand at the root. Every tree is tried up to
/// MostExactClasses; above, the two smallest branches are joined again and again (Huffman 1952),
/// then nodes that are not needed are dissolved. Deterministic.
inline constexpr int MostExactClasses = 9;
ClassTree suggestTree(const Dataset &dataset, const std::vector<qint64> &counts);

/// P(leaf) = Π P(branch) on the way from the root. `branch` gives for each inner node, in the order
/// of reportTree, the probabilities of its branches. The result is by ClassId.
std::vector<double> composeLeaves(const ClassTree &tree, std::size_t classCount,
                                  const std::vector<std::vector<double>> &branch);

/// The data of one node: its branches as classes, the images that hold any of them (the root keeps
/// images without labels too), same splits. `node` as in reportTree.
Dataset nodeDataset(const Dataset &dataset, const NodeReport &node);

} // namespace ballast
