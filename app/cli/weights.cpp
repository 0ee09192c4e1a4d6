#include "core/balance/weights.h"

#include "app/cli/command.h"
#include "app/cli/text.h"

#include <QJsonArray>

namespace ballast::cli {

namespace {

constexpr std::array Positionals{DatasetPath};
constexpr std::array Options{
    OptionSpec{"scheme", 's', "balanced|inverse|max|sqrt|effective|log",
               QT_TRANSLATE_NOOP("Cli", "how counts become weights (default: balanced, as "
                                        "scikit-learn has it)"),
               ValueKind::Choice},
    OptionSpec{"beta", 0, "B",
               QT_TRANSLATE_NOOP("Cli", "of the effective number, 0 to under 1 (default: 0.999)"),
               ValueKind::Real, 0, 0.999999999},
    OptionSpec{"mu", 0, "M",
               QT_TRANSLATE_NOOP("Cli", "of the log-smoothed weights, over 0 (default: 0.15)"),
               ValueKind::Real, 1e-9, 1e9},
    CountByOption,
    OptionSpec{"splits", 0, "all|train|val|test",
               QT_TRANSLATE_NOOP("Cli", "images to count (default: all)"), ValueKind::Choice},
    OptionSpec{"format", 'f', "json|pytorch|keras",
               QT_TRANSLATE_NOOP("Cli", "print this, ready to paste, in place of the table"),
               ValueKind::Choice},
    FromOption,
    JsonOption,
    HelpOption,
};

const WeightSchemeInfo &schemeOf(const Arguments &arguments)
{
    const QString key = arguments.text("scheme");
    for (const WeightSchemeInfo &info : weightSchemes()) {
        if (key == QLatin1String(info.key))
            return info;
    }
    return weightSchemes().front();
}

std::vector<qint64> countsOf(const Arguments &arguments, const Dataset &dataset)
{
    const Statistics statistics = computeStatistics(dataset);
    const QString splits = arguments.text("splits");
    const CountBy by = countByOf(arguments, dataset);
    std::vector<qint64> counts;
    for (std::size_t c = 0; c < dataset.classes.size(); ++c) {
        if (splits.isEmpty() || splits == u"all")
            counts.push_back(statistics.total.classes[c].of(by));
        else
            counts.push_back(statistics.of(splitFromName(splits)).classes[c].of(by));
        // Images outside every split are training data.
        if (splits == u"train")
            counts.back() += statistics.of(Split::None).classes[c].of(by);
    }
    return counts;
}

QByteArray snippet(const QString &format, const Dataset &dataset,
                   const std::vector<double> &weights)
{
    std::vector<QString> names;
    for (const ClassInfo &info : dataset.classes)
        names.push_back(info.name);
    const WeightSnippet kind = format == u"pytorch" ? WeightSnippet::PyTorch
                               : format == u"keras" ? WeightSnippet::Keras
                                                    : WeightSnippet::Json;
    QString text = weightSnippet(kind, names, weights);
    if (!text.endsWith(u'\n'))
        text += u'\n';
    return text.toUtf8();
}

QJsonObject weightsJson(const Dataset &dataset, const WeightSchemeInfo &scheme, CountBy by,
                        const std::vector<qint64> &counts, const std::vector<double> &weights)
{
    QJsonArray classes;
    for (std::size_t c = 0; c < weights.size(); ++c) {
        classes << QJsonObject{{QStringLiteral("id"), static_cast<qint64>(c)},
                               {QStringLiteral("name"), dataset.classes[c].name},
                               {QStringLiteral("count"), counts[c]},
                               {QStringLiteral("weight"), weights[c]}};
    }
    return {{QStringLiteral("scheme"), QString::fromLatin1(scheme.key)},
            {QStringLiteral("formula"), QString::fromUtf8(scheme.formula)},
            {QStringLiteral("count_by"),
             by == CountBy::Boxes ? QStringLiteral("boxes") : QStringLiteral("images")},
            {QStringLiteral("classes"), classes}};
}

int run(Session &session, const Arguments &arguments)
{
    const auto opened = openNamed(session, arguments);
    if (!opened)
        return session.end(opened.error());
    const Dataset &dataset = opened.value();
    const WeightSchemeInfo &scheme = schemeOf(arguments);
    WeightOptions options;
    options.scheme = scheme.scheme;
    options.beta = arguments.real("beta").value_or(options.beta);
    options.mu = arguments.real("mu").value_or(options.mu);
    const std::vector<qint64> counts = countsOf(arguments, dataset);
    const std::vector<double> weights = classWeights(counts, options);

    const QString format = arguments.text("format");
    if (session.json()) {
        session.print(weightsJson(dataset, scheme, countByOf(arguments, dataset), counts, weights));
    } else if (!format.isEmpty()) {
        session.write(snippet(format, dataset, weights));
    } else {
        using enum Table::Align;
        Table table({{Cli::tr("Class"), Left, true},
                     {Cli::tr("Count"), Right},
                     {Cli::tr("Weight"), Right}});
        for (std::size_t c = 0; c < weights.size(); ++c)
            table.add({dataset.classes[c].name, number(counts[c]), number(weights[c], 6)});
        session.print(table);
        session.print(u'\n' + QCoreApplication::translate("Weights", scheme.label) +
                      QStringLiteral(": ") + QString::fromUtf8(scheme.formula) + u'\n');
    }
    return Done;
}

} // namespace

const Command WeightsCommand{
    "weights",
    QT_TRANSLATE_NOOP("Cli", "Print class weights for a loss function"),
    QT_TRANSLATE_NOOP("Cli", "Use weights or a balanced dataset, not both: weights of the counts "
                             "before balancing would correct twice."),
    Positionals,
    Options,
    run,
};

} // namespace ballast::cli
