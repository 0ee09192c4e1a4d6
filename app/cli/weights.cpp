#include "core/balance/weights.h"

#include "app/cli/policyoptions.h"
#include "app/cli/text.h"
#include "core/balance/doublecorrection.h"

#include <QJsonArray>

namespace ballast::cli {

namespace {

constexpr std::array Positionals{DatasetPath};
constexpr std::array Options{
    OptionSpec{"scheme", 's', "balanced|inverse|max|sqrt|effective|log|custom",
               QT_TRANSLATE_NOOP("Cli", "how counts become weights (default: balanced, as "
                                        "scikit-learn has it)"),
               ValueKind::Choice},
    OptionSpec{"beta", 0, "B",
               QT_TRANSLATE_NOOP("Cli", "of the effective number, 0 to under 1 (default: 0.999)"),
               ValueKind::Real, 0, 0.999999999},
    OptionSpec{"mu", 0, "M",
               QT_TRANSLATE_NOOP("Cli", "of the log-smoothed weights, over 0 (default: 0.15)"),
               ValueKind::Real, 1e-9, 1e9},
    OptionSpec{"custom", 0, "LIST",
               QT_TRANSLATE_NOOP("Cli",
                                 "of the custom scheme: one number per class in index order, "
                                 "such as 1,50,2"),
               ValueKind::Text},
    OptionSpec{"plan", 0, "FILE",
               QT_TRANSLATE_NOOP("Cli", "from the counts after this plan, in place of the counts "
                                        "now"),
               ValueKind::Text},
    CountByOption,
    OptionSpec{"splits", 0, "all|train|val|test",
               QT_TRANSLATE_NOOP("Cli", "images to count (default: all)"), ValueKind::Choice},
    OptionSpec{"format", 'f', "pytorch|keras|json|sklearn|fastai|ultralytics|pos-weight|csv|yaml",
               QT_TRANSLATE_NOOP("Cli", "print this, ready to paste, in place of the table"),
               ValueKind::Choice},
    FromOption,
    JsonOption,
    HelpOption,
};

constexpr std::array Rules{OptionRule{OptionRule::Exclude, "plan splits"},
                           OptionRule{OptionRule::Exclude, "plan count-by"},
                           OptionRule{OptionRule::Need, "beta", "scheme=effective"},
                           OptionRule{OptionRule::Need, "mu", "scheme=log"}, OneAnswer};

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
    if (splits == u"train")
        return trainingCounts(statistics, by);
    const bool all = splits.isEmpty() || splits == u"all";
    return (all ? statistics.total : statistics.of(splitFromName(splits))).counts(by);
}

/// Of images: what a positive answer weighs.
std::vector<double> positivesOf(const Arguments &arguments, const Dataset &dataset)
{
    const Statistics statistics = computeStatistics(dataset);
    const QString splits = arguments.text("splits");
    std::vector<qint64> with(dataset.classes.size(), 0);
    qint64 images = 0;
    for (const Split split : AllSplits) {
        const bool counted = splits.isEmpty() || splits == u"all" ||
                             (splits == u"train" ? isTraining(split) : splitName(split) == splits);
        if (!counted)
            continue;
        const SplitCounts &counts = statistics.splits[static_cast<std::size_t>(split)];
        images += counts.images;
        for (std::size_t c = 0; c < with.size(); ++c)
            with[c] += counts.classes[c].images;
    }
    return positiveWeights(with, images);
}

QByteArray snippet(const QString &format, const Dataset &dataset,
                   const std::vector<double> &weights, const std::vector<double> &positives)
{
    std::vector<QString> names;
    for (const ClassInfo &info : dataset.classes)
        names.push_back(info.name);
    WeightSnippet kind = WeightSnippet::Json;
    for (const WeightSnippetInfo &info : weightSnippets())
        if (format == QLatin1String(info.key))
            kind = info.kind;
    QString text =
        weightSnippet(kind, names, kind == WeightSnippet::PosWeight ? positives : weights);
    if (!text.endsWith(u'\n'))
        text += u'\n';
    return text.toUtf8();
}

/// Everything that is printed.
struct Answer
{
    const WeightSchemeInfo *scheme;
    CountBy countBy;
    bool planned;
    std::vector<qint64> counts;
    std::vector<double> weights;
    std::vector<double> positives;
    QString warning; ///< of correcting twice
};

QJsonObject weightsJson(const Dataset &dataset, const Answer &answer)
{
    QJsonArray classes;
    for (std::size_t c = 0; c < answer.weights.size(); ++c) {
        classes << QJsonObject{{QStringLiteral("id"), static_cast<qint64>(c)},
                               {QStringLiteral("name"), dataset.classes[c].name},
                               {QStringLiteral("count"), answer.counts[c]},
                               {QStringLiteral("weight"), answer.weights[c]},
                               {QStringLiteral("pos_weight"), answer.positives[c]}};
    }
    return {{QStringLiteral("scheme"), QString::fromLatin1(answer.scheme->key)},
            {QStringLiteral("formula"), QString::fromUtf8(answer.scheme->formula)},
            {QStringLiteral("count_by"),
             answer.countBy == CountBy::Boxes ? QStringLiteral("boxes") : QStringLiteral("images")},
            {QStringLiteral("counts_from"),
             answer.planned ? QStringLiteral("plan") : QStringLiteral("dataset")},
            {QStringLiteral("classes"), classes},
            {QStringLiteral("warnings"),
             answer.warning.isEmpty() ? QJsonArray() : QJsonArray{answer.warning}}};
}

void printWeights(Session &session, const Dataset &dataset, const Answer &answer)
{
    using enum Table::Align;
    Table table({{Cli::tr("Class"), Left, true},
                 {answer.planned ? Cli::tr("Planned") : Cli::tr("Count"), Right},
                 {Cli::tr("Weight"), Right}});
    for (std::size_t c = 0; c < answer.weights.size(); ++c)
        table.add(
            {dataset.classes[c].name, number(answer.counts[c]), number(answer.weights[c], 6)});
    session.print(table);
    session.print(u'\n' + QCoreApplication::translate("Weights", answer.scheme->label) +
                  QStringLiteral(": ") + QString::fromUtf8(answer.scheme->formula) + u'\n');
}

Result<WeightOptions> readOptions(const Arguments &arguments)
{
    WeightOptions options;
    options.scheme = schemeOf(arguments).scheme;
    options.beta = arguments.real("beta").value_or(options.beta);
    options.mu = arguments.real("mu").value_or(options.mu);
    if ((options.scheme == WeightScheme::Custom) != arguments.has("custom"))
        return Error{Cli::tr("--scheme custom and --custom belong together"),
                     {},
                     Cli::tr("Give both, or none of them.")};
    if (!arguments.has("custom"))
        return options;
    for (const QString &part : arguments.text("custom").split(u',')) {
        const auto weight = strictReal(part.trimmed());
        if (!weight || *weight < 0)
            return Error{Cli::tr("“%1” is no weight").arg(part),
                         {},
                         Cli::tr("Expected: numbers from 0 such as 1,50,2.")};
        options.custom.push_back(*weight);
    }
    return options;
}

/// Whether there is a custom weight for each class.
Result<void> checkCustom(const Dataset &dataset, const WeightOptions &options)
{
    if (options.scheme == WeightScheme::Custom && options.custom.size() != dataset.classes.size())
        return Error{Cli::tr("%1 custom weights for %2 classes")
                         .arg(options.custom.size())
                         .arg(dataset.classes.size()),
                     {},
                     Cli::tr("Give one for each class, in index order.")};
    return {};
}

/// Counts of the dataset, or of the plan.
Result<Answer> answerFor(const Arguments &arguments, const Dataset &dataset,
                         const WeightOptions &options)
{
    Answer answer{
        &schemeOf(arguments), countByOf(arguments, dataset), arguments.has("plan"), {}, {}, {}, {}};
    if (answer.planned) {
        const auto plan = loadPlan(arguments.text("plan"), dataset);
        if (!plan)
            return plan.error();
        answer.counts = plan.value().after;
        answer.positives = positiveWeights(dataset, plan.value());
        answer.warning = doubleCorrection(plan.value(), Cure::WeightsAfter);
        answer.countBy = plan.value().policy.countBy;
    } else {
        answer.counts = countsOf(arguments, dataset);
        answer.positives = positivesOf(arguments, dataset);
    }
    answer.weights = classWeights(answer.counts, options);
    return answer;
}

int run(Session &session, const Arguments &arguments)
{
    const auto options = readOptions(arguments);
    if (!options)
        return session.wrongUse(options.error());
    const auto opened = openNamed(session, arguments);
    if (!opened)
        return session.end(opened.error());
    const Dataset &dataset = opened.value();
    if (const auto suits = checkCustom(dataset, options.value()); !suits)
        return session.wrongUse(suits.error());
    const auto answer = answerFor(arguments, dataset, options.value());
    if (!answer)
        return session.fail(answer.error());
    const QString format = arguments.text("format");
    if (session.json())
        session.print(weightsJson(dataset, answer.value()));
    else if (!format.isEmpty())
        session.write(snippet(format, dataset, answer.value().weights, answer.value().positives));
    else
        printWeights(session, dataset, answer.value());
    if (!answer->warning.isEmpty())
        session.note(Cli::tr("Warning: %1").arg(answer->warning));
    return Done;
}

} // namespace

const Command WeightsCommand{
    "weights",
    QT_TRANSLATE_NOOP("Cli", "Print class weights for a loss function"),
    QT_TRANSLATE_NOOP("Cli", "Use weights or a balanced dataset, not both: weights of the counts "
                             "before balancing would correct twice. With --plan they are those "
                             "that the planned set still needs."),
    Positionals,
    Options,
    run,
    Rules,
};

} // namespace ballast::cli
