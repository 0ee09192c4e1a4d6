#include "core/balance/weights.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast {

namespace {

constexpr std::array Schemes{
    WeightSchemeInfo{WeightScheme::Balanced, "balanced",
                     QT_TRANSLATE_NOOP("Weights", "Balanced (scikit-learn)"), "N / (K · n)"},
    WeightSchemeInfo{WeightScheme::InverseShare, "inverse",
                     QT_TRANSLATE_NOOP("Weights", "Inverse share"), "N / n"},
    WeightSchemeInfo{WeightScheme::MaxOver, "max",
                     QT_TRANSLATE_NOOP("Weights", "Against the largest class"), "max / n"},
    WeightSchemeInfo{WeightScheme::InverseSqrt, "sqrt",
                     QT_TRANSLATE_NOOP("Weights", "Inverse square root"), "1 / √n, sum = K"},
    WeightSchemeInfo{WeightScheme::EffectiveNumber, "effective",
                     QT_TRANSLATE_NOOP("Weights", "Effective number of samples"),
                     "(1 − β) / (1 − βⁿ), sum = K"},
    WeightSchemeInfo{WeightScheme::LogSmoothed, "log", QT_TRANSLATE_NOOP("Weights", "Log-smoothed"),
                     "max(1, ln(μ · N / n))"},
};

/// Sums over the classes that have samples.
struct Totals
{
    double samples = 0; ///< N
    double classes = 0; ///< K
    double largest = 0;
};

Totals totalsOf(const std::vector<qint64> &counts)
{
    Totals totals;
    for (const qint64 count : counts) {
        if (count <= 0)
            continue;
        totals.samples += static_cast<double>(count);
        totals.classes += 1;
        totals.largest = std::max(totals.largest, static_cast<double>(count));
    }
    return totals;
}

/// (1−β)/(1−βⁿ) without the loss of digits for β near 1, where it becomes 1/n.
double inverseEffectiveNumber(double n, double beta)
{
    if (beta >= 1)
        return 1 / n;
    if (beta <= 0)
        return 1;
    return (1 - beta) / -std::expm1(n * std::log(beta));
}

double rawWeight(double n, const Totals &totals, const WeightOptions &options)
{
    switch (options.scheme) {
    case WeightScheme::Balanced:
        return totals.samples / (totals.classes * n);
    case WeightScheme::InverseShare:
        return totals.samples / n;
    case WeightScheme::MaxOver:
        return totals.largest / n;
    case WeightScheme::InverseSqrt:
        return 1 / std::sqrt(n);
    case WeightScheme::EffectiveNumber:
        return inverseEffectiveNumber(n, options.beta);
    case WeightScheme::LogSmoothed:
        return std::max(1.0, std::log(options.mu * totals.samples / n));
    }
    return 1;
}

bool sumsToClasses(WeightScheme scheme)
{
    return scheme == WeightScheme::InverseSqrt || scheme == WeightScheme::EffectiveNumber;
}

/// A JSON text is a Python string literal too.
QString quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString joined(const std::vector<QString> &parts)
{
    QString text;
    for (const QString &part : parts)
        text += text.isEmpty() ? part : QStringLiteral(", ") + part;
    return text;
}

struct PythonLists
{
    std::vector<QString> names;
    std::vector<QString> weights;
    std::vector<QString> entries; ///< "0: 0.5"
};

PythonLists pythonLists(const std::vector<QString> &names, const std::vector<double> &weights)
{
    PythonLists lists;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const QString number = QString::number(weights[i], 'g', 7);
        lists.names.push_back(quoted(i < names.size() ? names[i] : QString()));
        lists.weights.push_back(number);
        lists.entries.push_back(QStringLiteral("%1: %2").arg(i).arg(number));
    }
    return lists;
}

QString pytorchSnippet(const PythonLists &lists)
{
    return QStringLiteral("import torch\n"
                          "\n"
                          "# In index order: must be the order of your data set's own classes.\n"
                          "class_names = [%1]\n"
                          "class_weights = torch.tensor([%2], dtype=torch.float32)\n"
                          "assert len(class_weights) == len(class_names) == %3\n"
                          "criterion = torch.nn.CrossEntropyLoss(weight=class_weights)"
                          "  # .to(device)\n")
        .arg(joined(lists.names), joined(lists.weights), QString::number(lists.names.size()));
}

QString kerasSnippet(const PythonLists &lists)
{
    return QStringLiteral("# In index order: must be the order of your data set's own classes.\n"
                          "class_names = [%1]\n"
                          "class_weight = {%2}\n"
                          "assert len(class_weight) == len(class_names) == %3\n"
                          "# model.fit(..., class_weight=class_weight)\n")
        .arg(joined(lists.names), joined(lists.entries), QString::number(lists.names.size()));
}

QString jsonSnippet(const std::vector<QString> &names, const std::vector<double> &weights)
{
    QJsonArray classes;
    for (std::size_t i = 0; i < weights.size(); ++i)
        classes.append(
            QJsonObject{{QStringLiteral("id"), static_cast<qint64>(i)},
                        {QStringLiteral("name"), i < names.size() ? names[i] : QString()},
                        {QStringLiteral("weight"), weights[i]}});
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{QStringLiteral("classes"), classes}}).toJson());
}

} // namespace

std::span<const WeightSchemeInfo> weightSchemes()
{
    return Schemes;
}

std::vector<double> classWeights(const std::vector<qint64> &counts, const WeightOptions &options)
{
    const Totals totals = totalsOf(counts);
    std::vector<double> weights(counts.size(), 0);
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            weights[i] = rawWeight(static_cast<double>(counts[i]), totals, options);
        sum += weights[i];
    }
    if (sumsToClasses(options.scheme) && sum > 0)
        for (double &weight : weights)
            weight *= totals.classes / sum;
    return weights;
}

QString weightSnippet(WeightSnippet kind, const std::vector<QString> &names,
                      const std::vector<double> &weights)
{
    switch (kind) {
    case WeightSnippet::PyTorch:
        return pytorchSnippet(pythonLists(names, weights));
    case WeightSnippet::Keras:
        return kerasSnippet(pythonLists(names, weights));
    case WeightSnippet::Json:
        return jsonSnippet(names, weights);
    }
    return {};
}

} // namespace ballast
