#include "core/balance/sampler.h"

#include "app/cli/outputfile.h"
#include "app/cli/policyoptions.h"
#include "app/cli/text.h"
#include "core/balance/doublecorrection.h"
#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace ballast::cli {

namespace {

constexpr std::array Positionals{DatasetPath};
constexpr std::array Options{
    OptionSpec{"scheme", 's', "inverse|fastai|lvis",
               QT_TRANSLATE_NOOP("Cli", "inverse: as many draws as images; fastai: classes · most; "
                                        "lvis: repeat factors (default: inverse)"),
               ValueKind::Choice},
    OptionSpec{"t", 0, "T",
               QT_TRANSLATE_NOOP("Cli", "of lvis: classes in a smaller share of the images than "
                                        "this are repeated (default: 0.5)"),
               ValueKind::Real, 1e-9, 1000},
    OptionSpec{"splits", 0, "train|all",
               QT_TRANSLATE_NOOP("Cli", "sample the training images or all (default: train)"),
               ValueKind::Choice},
    OptionSpec{"plan", 0, "FILE",
               QT_TRANSLATE_NOOP("Cli", "warn where this plan already evens the classes out"),
               ValueKind::Text},
    OptionSpec{"format", 'f', "csv|json|pytorch|fastai",
               QT_TRANSLATE_NOOP("Cli", "print this in place of the table"), ValueKind::Choice},
    OptionSpec{"output", 'o', "FILE",
               QT_TRANSLATE_NOOP("Cli",
                                 "write the weights of all images there (CSV, or JSON by its "
                                 "ending)"),
               ValueKind::Text},
    FromOption,
    JsonOption,
    HelpOption,
};

constexpr std::array Rules{OptionRule{OptionRule::Need, "t", "scheme=lvis"}, OneAnswer};

SamplerOptions optionsOf(const Arguments &arguments)
{
    SamplerOptions options;
    for (const SamplerSchemeInfo &info : samplerSchemes())
        if (arguments.text("scheme") == QLatin1String(info.key))
            options.scheme = info.scheme;
    options.threshold = arguments.real("t").value_or(options.threshold);
    options.allSplits = arguments.text("splits") == u"all";
    return options;
}

QByteArray fileText(const QString &format, const Dataset &dataset, const SamplerForecast &forecast,
                    const QString &fileName)
{
    if (format == u"json")
        return QJsonDocument(samplerToJson(dataset, forecast, true)).toJson();
    if (format == u"pytorch")
        return samplerSnippet(SamplerSnippet::PyTorch, forecast, fileName).toUtf8();
    if (format == u"fastai")
        return samplerSnippet(SamplerSnippet::Fastai, forecast, fileName).toUtf8();
    return samplerCsv(dataset, forecast).toUtf8();
}

void printForecast(Session &session, const Dataset &dataset, const SamplerForecast &forecast)
{
    using enum Table::Align;
    Table table({{Cli::tr("Class"), Left, true},
                 {Cli::tr("Images"), Right},
                 {Cli::tr("Draws"), Right},
                 {Cli::tr("Distinct"), Right},
                 {Cli::tr("Never seen"), Right},
                 {Cli::tr("Boxes seen"), Right}});
    for (std::size_t c = 0; c < forecast.classes.size(); ++c) {
        const SamplerClass &one = forecast.classes[c];
        table.add({dataset.classes[c].name, number(one.images), number(one.draws, 1),
                   number(one.distinct, 1), formatPercent(one.neverSeen()),
                   number(one.boxesSeen, 0)});
    }
    session.print(table);
    session.print(u'\n' + wrapped(Cli::tr("An epoch draws %1 images, %2 of %3 different ones.")
                                      .arg(number(forecast.draws, 1), number(forecast.distinct, 1),
                                           number(qint64(forecast.images.size()))),
                                  0, session.columns()));
    session.print(Cli::tr("Imbalance ratio %1, as drawn %2")
                      .arg(ratioText(forecast.ratioBefore), ratioText(forecast.ratioAfter)) +
                  u'\n');
}

QJsonObject summaryJson(const Dataset &dataset, const SamplerForecast &forecast,
                        const QString &warning)
{
    QJsonObject json = samplerToJson(dataset, forecast, false);
    json[QStringLiteral("warnings")] = warning.isEmpty() ? QJsonArray() : QJsonArray{warning};
    return json;
}

int run(Session &session, const Arguments &arguments)
{
    const auto opened = openNamed(session, arguments);
    if (!opened)
        return session.end(opened.error());
    const Dataset &dataset = opened.value();
    QString warning;
    if (arguments.has("plan")) {
        const auto plan = loadPlan(arguments.text("plan"), dataset);
        if (!plan)
            return session.fail(plan.error());
        warning = doubleCorrection(plan.value(), Cure::Sampler);
    }
    const SamplerForecast forecast = forecastSampler(dataset, optionsOf(arguments));
    const QString output = arguments.text("output");
    const QString fileName = output.isEmpty() ? QStringLiteral("sampler_weights.csv") : output;
    if (!output.isEmpty()) {
        const bool json = output.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
        const auto written =
            writeOutput(output,
                        fileText(json ? QStringLiteral("json") : QStringLiteral("csv"), dataset,
                                 forecast, fileName),
                        dataset);
        if (!written)
            return session.fail(written.error());
    }
    const QString format = arguments.text("format");
    if (session.json())
        session.print(summaryJson(dataset, forecast, warning));
    else if (!format.isEmpty())
        session.write(fileText(format, dataset, forecast, fileName));
    else
        printForecast(session, dataset, forecast);
    if (!output.isEmpty() && format.isEmpty())
        session.print(u'\n' + Cli::tr("Wrote the weights to %1.").arg(output) + u'\n');
    if (!warning.isEmpty())
        session.note(Cli::tr("Warning: %1").arg(warning));
    return Done;
}

} // namespace

const Command SamplerCommand{
    "sampler",
    QT_TRANSLATE_NOOP("Cli", "Print sampler weights, and what an epoch would then show"),
    QT_TRANSLATE_NOOP("Cli", "Use a sampler, weights or a balanced dataset, one of them. An image "
                             "of several classes is drawn for its rarest; the boxes it holds "
                             "besides come along, as the counts show."),
    Positionals,
    Options,
    run,
    Rules,
};

} // namespace ballast::cli
