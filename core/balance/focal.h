#pragma once

#include <QString>

#include <span>
#include <vector>

namespace ballast {

/// Focal loss (Lin et al. 2017): FL(p_t) = −α (1 − p_t)^γ ln p_t. `p_t` is the probability given to
/// the right answer; it is clipped to at least 1e-12, so that no loss is infinite.

/// (1 − p_t)^γ: what is left of the cross-entropy.
double focalFactor(double pt, double gamma);
double focalLoss(double pt, double gamma, double alpha = 1);
/// One binary answer as torchvision's sigmoid_focal_loss has it: positives × α, negatives × 1 − α;
/// alpha < 0: no weighting. `p` is the probability given to "yes".
double sigmoidFocalLoss(double p, bool target, double gamma = 2, double alpha = 0.25);

struct FocalPoint
{
    double pt = 0;
    double factor = 1;
    double loss = 0;         ///< α · factor · cross-entropy
    double crossEntropy = 0; ///< −ln p_t
};
/// `points` ≥ 2 values of p_t from 0.01 to 1, evenly spaced.
std::vector<FocalPoint> focalCurve(double gamma, double alpha, int points = 100);

/// Class weights as α per class: shares that sum to 1. All zero where no class weighs anything.
std::vector<double> focalAlphas(const std::vector<double> &weights);

enum class FocalSnippet : std::uint8_t { Torchvision, PyTorch, Keras };
struct FocalSnippetInfo
{
    FocalSnippet kind;
    const char *key;  ///< "torchvision", "pytorch", "keras"
    const char *name; ///< shown to people
};
std::span<const FocalSnippetInfo> focalSnippets();
/// Torchvision: one α for all binary answers (`alpha`); the others: softmax with α per class.
QString focalSnippet(FocalSnippet kind, const std::vector<QString> &names,
                     const std::vector<double> &alphas, double gamma, double alpha);

} // namespace ballast
