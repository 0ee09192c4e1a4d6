#include "core/balance/focal.h"

#include "core/balance/pythontext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace ballast {

namespace {

constexpr double LeastProbability = 1e-12;
constexpr double FirstPoint = 0.01;

constexpr std::array Kinds{
    FocalSnippetInfo{FocalSnippet::Torchvision, "torchvision", "torchvision"},
    FocalSnippetInfo{FocalSnippet::PyTorch, "pytorch", "PyTorch"},
    FocalSnippetInfo{FocalSnippet::Keras, "keras", "Keras"},
};

// %1 names, %2 alphas, %3 number of classes, %4 gamma, %5 the one alpha.

constexpr auto Torchvision =
    u"import torch\n"
    "from torchvision.ops import sigmoid_focal_loss\n"
    "\n"
    "# In index order: must be the order of your data set's own classes.\n"
    "class_names = %1\n"
    "assert len(class_names) == %3\n"
    "\n"
    "\n"
    "def criterion(logits, targets):  # targets: 0 or 1, of the shape of the logits\n"
    "    assert logits.shape[1] == len(class_names)\n"
    "    return sigmoid_focal_loss(logits, targets, alpha=%5, gamma=%4, reduction=\"sum\") "
    "/ max(1, int(targets.sum()))\n";

constexpr auto PyTorch =
    u"import torch\n"
    "import torch.nn.functional as F\n"
    "\n"
    "# In index order: must be the order of your data set's own classes.\n"
    "class_names = %1\n"
    "alpha = torch.tensor(%2, dtype=torch.float32)\n"
    "assert len(alpha) == len(class_names) == %3\n"
    "\n"
    "\n"
    "def criterion(logits, targets):  # targets: class indices\n"
    "    log_p = F.log_softmax(logits, dim=1).gather(1, targets[:, None]).squeeze(1)\n"
    "    loss = -alpha.to(logits.device)[targets] * (1 - log_p.exp()) ** %4 * log_p\n"
    "    return loss.mean()\n";

constexpr auto Keras =
    u"import keras\n"
    "\n"
    "# In index order: must be the order of your data set's own classes.\n"
    "class_names = %1\n"
    "alpha = %2\n"
    "assert len(alpha) == len(class_names) == %3\n"
    "loss = keras.losses.CategoricalFocalCrossentropy(alpha=alpha, gamma=%4)  # one-hot targets\n";

double clipped(double p)
{
    return std::clamp(p, LeastProbability, 1.0);
}

} // namespace

double focalFactor(double pt, double gamma)
{
    return std::pow(1 - clipped(pt), gamma);
}

double focalLoss(double pt, double gamma, double alpha)
{
    return -alpha * focalFactor(pt, gamma) * std::log(clipped(pt));
}

double sigmoidFocalLoss(double p, bool target, double gamma, double alpha)
{
    const double weight = alpha < 0 ? 1 : target ? alpha : 1 - alpha;
    return focalLoss(target ? p : 1 - p, gamma, weight);
}

std::vector<FocalPoint> focalCurve(double gamma, double alpha, int points)
{
    std::vector<FocalPoint> curve;
    const int last = std::max(points, 2) - 1;
    for (int i = 0; i <= last; ++i) {
        const double pt = FirstPoint + (1 - FirstPoint) * i / last;
        curve.push_back(
            {pt, focalFactor(pt, gamma), focalLoss(pt, gamma, alpha), focalLoss(pt, 0)});
    }
    return curve;
}

std::vector<double> focalAlphas(const std::vector<double> &weights)
{
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<double> alphas = weights;
    for (double &alpha : alphas)
        alpha = sum > 0 ? alpha / sum : 0;
    return alphas;
}

std::span<const FocalSnippetInfo> focalSnippets()
{
    return Kinds;
}

QString focalSnippet(FocalSnippet kind, const std::vector<QString> &names,
                     const std::vector<double> &alphas, double gamma, double alpha)
{
    const QStringView text = kind == FocalSnippet::Torchvision ? QStringView(Torchvision)
                             : kind == FocalSnippet::PyTorch   ? QStringView(PyTorch)
                                                               : QStringView(Keras);
    std::vector<QString> all = names;
    all.resize(alphas.size());
    return filledTemplate(text,
                          {pythonList(all), pythonList(alphas), QString::number(alphas.size()),
                           pythonNumber(gamma), pythonNumber(alpha)});
}

} // namespace ballast
