#include "core/balance/pythontext.h"
#include "core/balance/weights.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace ballast {

namespace {

constexpr std::array Kinds{
    WeightSnippetInfo{WeightSnippet::PyTorch, "pytorch", "PyTorch", "py"},
    WeightSnippetInfo{WeightSnippet::Keras, "keras", "Keras", "py"},
    WeightSnippetInfo{WeightSnippet::Json, "json", "JSON", "json"},
    WeightSnippetInfo{WeightSnippet::ScikitLearn, "sklearn", "scikit-learn", "py"},
    WeightSnippetInfo{WeightSnippet::Fastai, "fastai", "fastai", "py"},
    WeightSnippetInfo{WeightSnippet::Ultralytics, "ultralytics", "Ultralytics", "py"},
    WeightSnippetInfo{WeightSnippet::PosWeight, "pos-weight", "PyTorch pos_weight", "py"},
    WeightSnippetInfo{WeightSnippet::Csv, "csv", "CSV", "csv"},
    WeightSnippetInfo{WeightSnippet::Yaml, "yaml", "YAML", "yaml"},
};

// Templates: %1 names, %2 weights as a list, %3 number of classes, %4 weights as a dict.

constexpr auto Names = "# In index order: must be the order of your data set's own classes.\n"
                       "class_names = %1\n";

constexpr auto Tensor = "class_weights = torch.tensor(%2, dtype=torch.float32)\n"
                        "assert len(class_weights) == len(class_names) == %3\n";

constexpr auto PyTorch = "criterion = torch.nn.CrossEntropyLoss(weight=class_weights)"
                         "  # .to(device)\n";

constexpr auto PosWeight =
    "# images without the class / images with it: for several labels an image\n"
    "criterion = torch.nn.BCEWithLogitsLoss(pos_weight=class_weights)  # .to(device)\n";

constexpr auto Keras = "class_weight = {%4}\n"
                       "assert len(class_weight) == len(class_names) == %3\n"
                       "# model.fit(..., class_weight=class_weight)\n";

constexpr auto ScikitLearn = "class_weight = {%4}\n"
                             "assert len(class_weight) == len(class_names) == %3\n"
                             "# LogisticRegression(class_weight=class_weight), labels as indices\n";

constexpr auto Fastai = "\n"
                        "\n"
                        "def loss_for(dls):\n"
                        "    assert list(dls.vocab) == class_names, list(dls.vocab)\n"
                        "    return CrossEntropyLossFlat(weight=class_weights.to(dls.device))\n"
                        "\n"
                        "\n"
                        "# learn = vision_learner(dls, resnet34, loss_func=loss_for(dls))\n";

constexpr auto Ultralytics =
    "\n"
    "\n"
    "class WeightedLoss(v8DetectionLoss):\n"
    "    def __init__(self, model, *args, **kwargs):\n"
    "        super().__init__(model, *args, **kwargs)\n"
    "        assert list(model.names.values()) == class_names, model.names\n"
    "        self.bce = torch.nn.BCEWithLogitsLoss(\n"
    "            reduction=\"none\", pos_weight=class_weights.to(self.device))\n"
    "\n"
    "\n"
    "DetectionModel.init_criterion = lambda self: WeightedLoss(self)\n"
    "# YOLO(\"yolo11n.pt\").train(data=\"data.yaml\") in the same script\n";

QString yamlText()
{
    return QStringLiteral("# In index order.\nnc: %3\nnames: %1\nclass_weights: %2\n");
}

QString templateOf(WeightSnippet kind)
{
    const QString torch = QStringLiteral("import torch\n");
    const QString tensor = QStringLiteral("\n") + QLatin1String(Names) + QLatin1String(Tensor);
    switch (kind) {
    case WeightSnippet::PyTorch:
        return torch + tensor + QLatin1String(PyTorch);
    case WeightSnippet::PosWeight:
        return torch + tensor + QLatin1String(PosWeight);
    case WeightSnippet::Fastai:
        return torch + QStringLiteral("from fastai.losses import CrossEntropyLossFlat\n") + tensor +
               QLatin1String(Fastai);
    case WeightSnippet::Ultralytics:
        return torch +
               QStringLiteral("from ultralytics.nn.tasks import DetectionModel\n"
                              "from ultralytics.utils.loss import v8DetectionLoss\n") +
               tensor + QLatin1String(Ultralytics);
    case WeightSnippet::Keras:
        return QLatin1String(Names) + QLatin1String(Keras);
    case WeightSnippet::ScikitLearn:
        return QLatin1String(Names) + QLatin1String(ScikitLearn);
    case WeightSnippet::Yaml:
        return yamlText();
    case WeightSnippet::Json:
    case WeightSnippet::Csv:
        break;
    }
    return {};
}

QString dictEntries(const std::vector<double> &weights)
{
    std::vector<QString> entries;
    for (std::size_t i = 0; i < weights.size(); ++i)
        entries.push_back(QStringLiteral("%1: %2").arg(i).arg(pythonNumber(weights[i])));
    return joinedText(entries);
}

QString jsonSnippet(const std::vector<QString> &names, const std::vector<double> &weights)
{
    QJsonArray classes;
    for (std::size_t i = 0; i < weights.size(); ++i)
        classes.append(QJsonObject{{QStringLiteral("id"), static_cast<qint64>(i)},
                                   {QStringLiteral("name"), names[i]},
                                   {QStringLiteral("weight"), weights[i]}});
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{QStringLiteral("classes"), classes}}).toJson());
}

QString csvSnippet(const std::vector<QString> &names, const std::vector<double> &weights)
{
    QString text = QStringLiteral("index,class,weight\n");
    for (std::size_t i = 0; i < weights.size(); ++i)
        text += QStringLiteral("%1,").arg(i) + csvField(names[i]) + u',' +
                pythonNumber(weights[i]) + u'\n';
    return text;
}

} // namespace

std::span<const WeightSnippetInfo> weightSnippets()
{
    return Kinds;
}

QString weightSnippet(WeightSnippet kind, const std::vector<QString> &names,
                      const std::vector<double> &weights)
{
    std::vector<QString> all = names;
    all.resize(weights.size());
    if (kind == WeightSnippet::Json)
        return jsonSnippet(all, weights);
    if (kind == WeightSnippet::Csv)
        return csvSnippet(all, weights);
    return filledTemplate(templateOf(kind),
                          {pythonList(all), pythonList(weights), QString::number(weights.size()),
                           dictEntries(weights)});
}

} // namespace ballast
