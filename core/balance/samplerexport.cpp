#include "core/balance/pythontext.h"
#include "core/balance/sampler.h"

#include <QJsonArray>

#include <cmath>

namespace ballast {

namespace {

// %1 file, %2 number of images, %3 draws in an epoch.

constexpr auto ReadCsv =
    u"import csv\n"
    "import torch\n"
    "%4"
    "\n"
    "with open(%1, newline=\"\", encoding=\"utf-8\") as file:\n"
    "    weight_of = {row[\"path\"]: float(row[\"weight\"]) for row in csv.DictReader(file)}\n"
    "assert len(weight_of) == %2\n"
    "\n"
    "\n";

constexpr auto ReadJson =
    u"import json\n"
    "import torch\n"
    "%4"
    "\n"
    "with open(%1, encoding=\"utf-8\") as file:\n"
    "    weight_of = {row[\"path\"]: row[\"weight\"] for row in json.load(file)[\"weights\"]}\n"
    "assert len(weight_of) == %2\n"
    "\n"
    "\n";

constexpr auto Weighted =
    u"def sampler_for(paths):\n"
    "    \"\"\"paths: the image files in the order of your data set, as in the table.\"\"\"\n"
    "    weights = torch.tensor([weight_of[path] for path in paths], dtype=torch.double)\n"
    "    assert len(weights) == %2\n"
    "    return WeightedRandomSampler(weights, num_samples=%3, replacement=True)\n";

constexpr auto Repeating =
    u"class RepeatFactorSampler(Sampler):\n"
    "    \"\"\"paths: the image files in the order of your data set, as in the table.\"\"\"\n"
    "\n"
    "    def __init__(self, paths):\n"
    "        self.repeats = torch.tensor([weight_of[path] for path in paths])\n"
    "        assert len(self.repeats) == %2\n"
    "\n"
    "    def __iter__(self):  # an epoch has about %3 images; fractions are drawn anew\n"
    "        whole = self.repeats.floor()\n"
    "        extra = torch.rand(len(whole)) < self.repeats - whole\n"
    "        indices = torch.arange(len(whole)).repeat_interleave((whole + extra).long())\n"
    "        return iter(indices[torch.randperm(len(indices))].tolist())\n"
    "\n"
    "    def __len__(self):\n"
    "        return round(float(self.repeats.sum()))\n";

constexpr auto Fastai =
    u"def weights_for(paths):\n"
    "    \"\"\"paths: the training images in the order of your items, as in the table.\"\"\"\n"
    "    weights = [weight_of[path] for path in paths]\n"
    "    assert len(weights) == %2\n"
    "    return weights\n"
    "\n"
    "\n"
    "# The epoch keeps the length of the training set; %3 images would be drawn here.\n"
    "# dls = block.weighted_dataloaders(source, weights_for(paths), bs=64)\n";

QString drawsText(const SamplerForecast &forecast)
{
    return QString::number(std::llround(forecast.draws));
}

QString className(const Dataset &dataset, ClassId id)
{
    return id < 0 ? QString() : dataset.classes[static_cast<std::size_t>(id)].name;
}

QJsonObject classJson(const Dataset &dataset, const SamplerForecast &forecast, std::size_t c)
{
    const SamplerClass &one = forecast.classes[c];
    return {{QStringLiteral("id"), static_cast<qint64>(c)},
            {QStringLiteral("name"), dataset.classes[c].name},
            {QStringLiteral("images"), one.images},
            {QStringLiteral("boxes"), one.boxes},
            {QStringLiteral("factor"), one.factor},
            {QStringLiteral("draws"), one.draws},
            {QStringLiteral("distinct"), one.distinct},
            {QStringLiteral("never_seen"), one.neverSeen()},
            {QStringLiteral("boxes_seen"), one.boxesSeen}};
}

QString keyOf(SamplerScheme scheme)
{
    for (const SamplerSchemeInfo &info : samplerSchemes())
        if (info.scheme == scheme)
            return QString::fromLatin1(info.key);
    return {};
}

} // namespace

QJsonObject samplerToJson(const Dataset &dataset, const SamplerForecast &forecast, bool withImages)
{
    QJsonArray classes;
    for (std::size_t c = 0; c < forecast.classes.size(); ++c)
        classes << classJson(dataset, forecast, c);
    const double never =
        forecast.largest < 0
            ? 0
            : forecast.classes[static_cast<std::size_t>(forecast.largest)].neverSeen();
    QJsonObject json{{QStringLiteral("scheme"), keyOf(forecast.options.scheme)},
                     {QStringLiteral("threshold"), forecast.options.threshold},
                     {QStringLiteral("images"), static_cast<qint64>(forecast.images.size())},
                     {QStringLiteral("draws"), forecast.draws},
                     {QStringLiteral("distinct"), forecast.distinct},
                     {QStringLiteral("largest"), className(dataset, forecast.largest)},
                     {QStringLiteral("largest_never_seen"), never},
                     {QStringLiteral("count_by"), forecast.countBy == CountBy::Boxes
                                                      ? QStringLiteral("boxes")
                                                      : QStringLiteral("images")},
                     {QStringLiteral("imbalance_before"), forecast.ratioBefore},
                     {QStringLiteral("imbalance_after"), forecast.ratioAfter},
                     {QStringLiteral("classes"), classes}};
    if (!withImages)
        return json;
    QJsonArray weights;
    for (std::size_t n = 0; n < forecast.images.size(); ++n)
        weights << QJsonObject{{QStringLiteral("path"),
                                dataset.images[static_cast<std::size_t>(forecast.images[n])].path},
                               {QStringLiteral("class"), className(dataset, forecast.leads[n])},
                               {QStringLiteral("weight"), forecast.weights[n]}};
    json[QStringLiteral("weights")] = weights;
    return json;
}

QString samplerCsv(const Dataset &dataset, const SamplerForecast &forecast)
{
    QString text = QStringLiteral("path,class,weight\n");
    for (std::size_t n = 0; n < forecast.images.size(); ++n)
        text += csvField(dataset.images[static_cast<std::size_t>(forecast.images[n])].path) + u',' +
                csvField(className(dataset, forecast.leads[n])) + u',' +
                QString::number(forecast.weights[n], 'g', 12) + u'\n';
    return text;
}

QString samplerSnippet(SamplerSnippet kind, const SamplerForecast &forecast,
                       const QString &fileName)
{
    const bool repeats = forecast.options.scheme == SamplerScheme::RepeatFactor;
    const bool torch = kind == SamplerSnippet::PyTorch;
    const QString imports = !torch    ? QString()
                            : repeats ? QStringLiteral("from torch.utils.data import Sampler\n")
                                      : QStringLiteral("from torch.utils.data import "
                                                       "WeightedRandomSampler\n");
    const bool json = fileName.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
    QString text = QStringView(json ? ReadJson : ReadCsv).toString();
    text += !torch ? QStringView(Fastai) : repeats ? QStringView(Repeating) : QStringView(Weighted);
    QString filled =
        filledTemplate(text, {quotedText(fileName), QString::number(forecast.images.size()),
                              drawsText(forecast), imports});
    if (!torch)
        filled.remove(QStringLiteral("import torch\n"));
    return filled;
}

} // namespace ballast
