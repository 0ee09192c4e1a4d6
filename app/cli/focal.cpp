#include "core/balance/focal.h"

#include "app/cli/command.h"
#include "app/cli/text.h"
#include "core/balance/weights.h"

#include <QJsonArray>

namespace ballast::cli {

namespace {

constexpr std::array Positionals{DatasetPath};
constexpr std::array Options{
    OptionSpec{"gamma", 'g', "G", QT_TRANSLATE_NOOP("Cli", "focusing, 0 to 10 (default: 2)"),
               ValueKind::Real, 0, 10},
    OptionSpec{
        "alpha", 'a', "A",
        QT_TRANSLATE_NOOP("Cli", "of the positives in a binary loss, 0 to 1 (default: 0.25)"),
        ValueKind::Real, 0, 1},
    OptionSpec{"scheme", 's', "balanced|inverse|max|sqrt|effective|log",
               QT_TRANSLATE_NOOP("Cli",
                                 "how counts become alpha per class, which sum to 1 (default: "
                                 "balanced)"),
               ValueKind::Choice},
    CountByOption,
    OptionSpec{"format", 'f', "torchvision|pytorch|keras",
               QT_TRANSLATE_NOOP("Cli", "print this, ready to paste, in place of the table"),
               ValueKind::Choice},
    FromOption,
    JsonOption,
    HelpOption,
};

constexpr std::array Rules{OneAnswer};

constexpr int CurvePoints = 100;

std::vector<double> alphasOf(const Arguments &arguments, const Dataset &dataset)
{
    const Statistics statistics = computeStatistics(dataset);
    WeightOptions options;
    for (const WeightSchemeInfo &info : weightSchemes())
        if (arguments.text("scheme") == QLatin1String(info.key))
            options.scheme = info.scheme;
    return focalAlphas(
        classWeights(trainingCounts(statistics, countByOf(arguments, dataset)), options));
}

QJsonObject focalJson(const Dataset &dataset, const std::vector<double> &alphas, double gamma,
                      double alpha)
{
    QJsonArray classes, curve;
    for (std::size_t c = 0; c < alphas.size(); ++c)
        classes << QJsonObject{{QStringLiteral("id"), static_cast<qint64>(c)},
                               {QStringLiteral("name"), dataset.classes[c].name},
                               {QStringLiteral("alpha"), alphas[c]}};
    for (const FocalPoint &point : focalCurve(gamma, 1, CurvePoints))
        curve << QJsonObject{{QStringLiteral("pt"), point.pt},
                             {QStringLiteral("factor"), point.factor},
                             {QStringLiteral("loss"), point.loss},
                             {QStringLiteral("cross_entropy"), point.crossEntropy}};
    return {{QStringLiteral("gamma"), gamma},
            {QStringLiteral("alpha"), alpha},
            {QStringLiteral("classes"), classes},
            {QStringLiteral("curve"), curve}};
}

void printFocal(Session &session, const Dataset &dataset, const std::vector<double> &alphas,
                double gamma)
{
    using enum Table::Align;
    Table classes({{Cli::tr("Class"), Left, true}, {Cli::tr("Alpha"), Right}});
    for (std::size_t c = 0; c < alphas.size(); ++c)
        classes.add({dataset.classes[c].name, number(alphas[c], 6)});
    session.print(classes);
    session.print(QStringLiteral("\n"));
    Table curve({{Cli::tr("p of the right answer"), Right},
                 {Cli::tr("Factor"), Right},
                 {Cli::tr("Loss"), Right},
                 {Cli::tr("Cross-entropy"), Right}});
    for (const double pt : {0.1, 0.3, 0.5, 0.7, 0.9, 0.99})
        curve.add({number(pt, 2), number(focalFactor(pt, gamma), 6),
                   number(focalLoss(pt, gamma), 6), number(focalLoss(pt, 0), 6)});
    session.print(curve);
}

int run(Session &session, const Arguments &arguments)
{
    const auto opened = openNamed(session, arguments);
    if (!opened)
        return session.end(opened.error());
    const Dataset &dataset = opened.value();
    const double gamma = arguments.real("gamma").value_or(2);
    const double alpha = arguments.real("alpha").value_or(0.25);
    const std::vector<double> alphas = alphasOf(arguments, dataset);
    const QString format = arguments.text("format");
    std::vector<QString> names;
    for (const ClassInfo &info : dataset.classes)
        names.push_back(info.name);
    if (session.json()) {
        session.print(focalJson(dataset, alphas, gamma, alpha));
        return Done;
    }
    for (const FocalSnippetInfo &info : focalSnippets())
        if (format == QLatin1String(info.key)) {
            session.write(focalSnippet(info.kind, names, alphas, gamma, alpha).toUtf8());
            return Done;
        }
    printFocal(session, dataset, alphas, gamma);
    return Done;
}

} // namespace

const Command FocalCommand{
    "focal",
    QT_TRANSLATE_NOOP("Cli", "Print focal loss: alpha per class, and what gamma takes away"),
    QT_TRANSLATE_NOOP("Cli", "Alpha comes from the training counts. The factor is what is left of "
                             "the cross-entropy of an answer that is already right with that p."),
    Positionals,
    Options,
    run,
    Rules,
};

} // namespace ballast::cli
