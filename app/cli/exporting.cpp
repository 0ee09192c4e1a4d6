#include "app/cli/exporting.h"

#include "app/cli/text.h"
#include "core/augment/exchange.h"
#include "core/base/atomicfile.h"
#include "core/export/advice.h"

#include <QDir>
#include <QJsonArray>
#include <QLocale>

namespace ballast::cli {

namespace {

Result<std::set<Split>> readSplits(const QString &text)
{
    std::set<Split> splits{Split::None};
    for (const QString &name : text.split(u',')) {
        const Split split = splitFromName(name);
        if (split == Split::None)
            return Error{Cli::tr("“%1” is no split").arg(name),
                         {},
                         Cli::tr("Expected: train, val, test, with commas between.")};
        splits.insert(split);
    }
    // Images outside every split are training data.
    if (!splits.contains(Split::Train))
        splits.erase(Split::None);
    return splits;
}

QJsonObject forecastJson(const Forecast &forecast)
{
    return {{QStringLiteral("images"), forecast.images},
            {QStringLiteral("untouched"), forecast.untouched},
            {QStringLiteral("augmented"), forecast.augmented},
            {QStringLiteral("boxes"), forecast.boxes},
            {QStringLiteral("boxes_lost"), forecast.boxesLost},
            {QStringLiteral("boxes_added"), forecast.boxesAdded},
            {QStringLiteral("bytes"), forecast.bytes}};
}

/// `written` is empty for a forecast.
QJsonArray classesJson(const Dataset &dataset, const Forecast &forecast,
                       const std::vector<qint64> &written)
{
    QJsonArray classes;
    for (std::size_t c = 0; c < forecast.classes.size() && c < dataset.classes.size(); ++c) {
        const ClassForecast &count = forecast.classes[c];
        QJsonObject object{{QStringLiteral("id"), static_cast<qint64>(c)},
                           {QStringLiteral("name"), dataset.classes[c].name},
                           {QStringLiteral("before"), count.before},
                           {QStringLiteral("planned"), count.planned},
                           {QStringLiteral("expected"), count.expected}};
        if (c < written.size())
            object[QStringLiteral("written")] = written[c];
        classes << object;
    }
    return classes;
}

QJsonObject reportJson(const Dataset &dataset, const ExportReport &report)
{
    QJsonArray list;
    for (const Issue &issue : report.issues)
        list << toJson(issue);
    return {
        {QStringLiteral("destination"), report.destination},
        {QStringLiteral("format"), report.format},
        {QStringLiteral("planned"), forecastJson(report.forecast)},
        {QStringLiteral("written"), QJsonObject{{QStringLiteral("images"), report.imagesWritten},
                                                {QStringLiteral("boxes"), report.boxesWritten},
                                                {QStringLiteral("bytes"), report.bytesWritten}}},
        {QStringLiteral("classes"), classesJson(dataset, report.forecast, report.boxesPerClass)},
        {QStringLiteral("seconds"), report.seconds},
        {QStringLiteral("images_per_second"), report.imagesPerSecond},
        {QStringLiteral("verified"), report.verified},
        {QStringLiteral("problems"), countedByKind(report.issues)},
        {QStringLiteral("list"), list}};
}

void printClasses(Session &session, const Dataset &dataset, const Forecast &forecast,
                  const std::vector<qint64> &written)
{
    using enum Table::Align;
    Table table({{Cli::tr("Class"), Left, true},
                 {Cli::tr("Before"), Right},
                 {Cli::tr("Expected"), Right},
                 {written.empty() ? QString() : Cli::tr("Written"), Right}});
    for (std::size_t c = 0; c < forecast.classes.size() && c < dataset.classes.size(); ++c)
        table.add({dataset.classes[c].name, number(forecast.classes[c].before),
                   number(forecast.classes[c].expected),
                   c < written.size() ? number(written[c]) : QString()});
    session.print(table);
}

/// One sentence after an empty line, broken to fit.
void sayLine(Session &session, const QString &text)
{
    session.print(u'\n' + wrapped(text, 0, session.columns()));
}

void printReport(Session &session, const Dataset &dataset, const ExportReport &report)
{
    printClasses(session, dataset, report.forecast, report.boxesPerClass);
    sayLine(session,
            Cli::tr("Wrote %1 images (%2 unchanged, %3 augmented), %4, in %5 s: %6 images/s")
                .arg(number(report.imagesWritten), number(report.forecast.untouched),
                     number(report.forecast.augmented),
                     QLocale().formattedDataSize(report.bytesWritten), number(report.seconds, 1),
                     number(report.imagesPerSecond, 0)));
    session.print((report.verified ? Cli::tr("Opened again: it is what was forecast.")
                                   : Cli::tr("Opened again: it is NOT what was forecast.")) +
                  u'\n');
    session.print(Cli::tr("%1 dataset in %2").arg(formatName(report.format), report.destination) +
                  u'\n');
    for (const Issue &issue : report.issues)
        session.note(Error{issue.message, issue.file, issue.remedy}.text());
}

QJsonObject plannedJson(const Dataset &dataset, const Forecast &forecast)
{
    return {{QStringLiteral("planned"), forecastJson(forecast)},
            {QStringLiteral("classes"), classesJson(dataset, forecast, {})}};
}

void printForecast(Session &session, const Dataset &dataset, const Forecast &forecast)
{
    printClasses(session, dataset, forecast, {});
    sayLine(session,
            Cli::tr("Would write %1 images (%2 unchanged, %3 augmented), about %4; %5 boxes "
                    "would be lost at edges")
                .arg(number(forecast.images), number(forecast.untouched),
                     number(forecast.augmented), QLocale().formattedDataSize(forecast.bytes),
                     number(forecast.boxesLost)));
    if (forecast.boxesAdded > 0)
        sayLine(session, Cli::tr("%1 boxes would be added from other training images")
                             .arg(number(forecast.boxesAdded)));
}

void printWarnings(Session &session, const QStringList &warnings)
{
    for (const QString &warning : warnings)
        session.note(Cli::tr("Warning: %1").arg(warning));
}

bool troubled(const ExportReport &report)
{
    return !report.verified || std::ranges::any_of(report.issues, [](const Issue &issue) {
        return issue.severity != Severity::Info;
    });
}

} // namespace

QStringList warningsFor(const Dataset &dataset, const BalancePlan &plan, const Pipeline &pipeline,
                        const ExportOptions &options)
{
    return plan.warnings + exportAdvice(dataset, plan, pipeline, options);
}

Result<ExportOptions> readExportOptions(const Arguments &arguments)
{
    static const QHash<QString, LinkMode> Links{{QStringLiteral("reflink"), LinkMode::Reflink},
                                                {QStringLiteral("hardlink"), LinkMode::HardLink}};
    static const QHash<QString, WriteOptions::VocBase> Bases{
        {QStringLiteral("0"), WriteOptions::VocBase::ZeroBased},
        {QStringLiteral("1"), WriteOptions::VocBase::OneBased}};

    ExportOptions options;
    options.destination = QDir(arguments.positional(1)).absolutePath();
    options.format = arguments.text(FormatOption.name);
    if (arguments.has(OnlyOption.name)) {
        const auto splits = readSplits(arguments.text(OnlyOption.name));
        if (!splits)
            return splits.error();
        options.splits = splits.value();
    }
    const QString image = arguments.text(ImageFormatOption.name);
    if (!image.isEmpty() && image != u"source")
        options.encode.format = formatForSuffix(image);
    options.encode.quality =
        static_cast<int>(arguments.integer(QualityOption.name).value_or(options.encode.quality));
    options.linkMode = Links.value(arguments.text(LinkOption.name), LinkMode::Copy);
    options.write.vocBase =
        Bases.value(arguments.text(VocBaseOption.name), WriteOptions::VocBase::Keep);
    options.redrawsWhenRareLost =
        static_cast<int>(arguments.integer(RedrawsOption.name).value_or(0));
    options.seed = arguments.seed(SeedOption.name).value_or(options.seed);
    options.jobs = static_cast<int>(arguments.integer(JobsOption.name).value_or(0));
    return options;
}

Result<Pipeline> readPipeline(Session &session, const Arguments &arguments)
{
    if (arguments.has(NoAugmentOption.name))
        return Pipeline();
    if (const QString path = arguments.text(PipelineOption.name); !path.isEmpty()) {
        const auto bytes = readFile(path);
        if (!bytes)
            return bytes.error();
        auto reading = pipelineFromText(bytes.value());
        if (!reading) {
            const Error &error = reading.error();
            return Error{error.message, path, error.remedy};
        }
        for (const QString &note : reading->notes)
            session.note(path + QStringLiteral(": ") + note);
        return std::move(reading->pipeline);
    }
    const QString preset = arguments.text(PresetOption.name);
    if (preset.isEmpty())
        return defaultPipeline();
    QStringList keys;
    for (const PipelinePreset &known : pipelinePresets())
        keys << QString::fromUtf8(known.key);
    if (keys.contains(preset))
        return presetPipeline(preset);
    return Error{Cli::tr("There is no preset “%1”").arg(preset),
                 {},
                 Cli::tr("There are: %1.").arg(keys.join(QStringLiteral(", ")))};
}

int endPipeline(Session &session, const Arguments &arguments, const Error &error)
{
    return arguments.has(PresetOption.name) ? session.wrongUse(error) : session.fail(error);
}

int writeDataset(Session &session, const Dataset &dataset, const BalancePlan &plan,
                 const Pipeline &pipeline, const ExportOptions &options, const QJsonObject &extra)
{
    const auto exported =
        exportDataset(dataset, plan, pipeline, options, session.task(Cli::tr("Writing")));
    if (session.stopped() || (exported && exported.value().stopped))
        return session.stop();
    if (!exported)
        return session.fail(exported.error());
    const ExportReport &report = exported.value();
    const QStringList warnings = warningsFor(dataset, plan, pipeline, options);
    if (session.json()) {
        QJsonObject json = reportJson(dataset, report);
        json[QStringLiteral("warnings")] = QJsonArray::fromStringList(warnings);
        for (auto entry = extra.begin(); entry != extra.end(); ++entry)
            json[entry.key()] = entry.value();
        session.print(json);
    } else {
        printReport(session, dataset, report);
    }
    printWarnings(session, warnings);
    return troubled(report) ? Problems : Done;
}

int tellBundle(Session &session, const Result<BundleReport> &bundle, const QStringList &warnings)
{
    if (session.stopped() || (bundle && bundle->stopped))
        return session.stop();
    if (!bundle)
        return session.fail(bundle.error());
    QJsonArray parts;
    bool trouble = false;
    for (const PartReport &part : bundle->parts) {
        Dataset named;
        named.classes = part.classes;
        trouble = trouble || troubled(part.report);
        if (session.json()) {
            QJsonObject json = reportJson(named, part.report);
            json[QStringLiteral("folder")] = part.folder;
            parts << json;
            continue;
        }
        session.print(part.folder + u'\n');
        printReport(session, named, part.report);
        session.print(QStringLiteral("\n"));
    }
    if (session.json())
        session.print(
            QJsonObject{{QStringLiteral("destination"), bundle->destination},
                        {QStringLiteral("parts"), parts},
                        {QStringLiteral("warnings"), QJsonArray::fromStringList(warnings)}});
    printWarnings(session, warnings);
    return trouble ? Problems : Done;
}

int forecastDataset(Session &session, const Dataset &dataset, const BalancePlan &plan,
                    const Pipeline &pipeline, const ExportOptions &options)
{
    const Forecast forecast =
        forecastExport(dataset, plan, pipeline, options, session.task(Cli::tr("Forecasting")));
    if (session.stopped())
        return session.stop();
    const QStringList warnings = warningsFor(dataset, plan, pipeline, options);
    if (session.json()) {
        QJsonObject json = plannedJson(dataset, forecast);
        json[QStringLiteral("warnings")] = QJsonArray::fromStringList(warnings);
        session.print(json);
    } else {
        printForecast(session, dataset, forecast);
    }
    printWarnings(session, warnings);
    return Done;
}

int forecastSizes(Session &session, const Dataset &dataset, const BalancePlan &plan,
                  const Pipeline &pipeline, const ExportOptions &options,
                  const LadderQuestion &ladder)
{
    const auto parts = forecastLadder(dataset, plan, pipeline, options, ladder.sizes, ladder.preset,
                                      session.task(Cli::tr("Forecasting")));
    if (session.stopped())
        return session.stop();
    if (!parts)
        return session.fail(parts.error());
    const QStringList warnings = warningsFor(dataset, plan, pipeline, options);
    QJsonArray list;
    for (const LadderForecast &part : parts.value()) {
        QJsonObject json = plannedJson(dataset, part.forecast);
        json[QStringLiteral("folder")] = part.folder;
        list << json;
        if (session.json())
            continue;
        session.print(part.folder + u'\n');
        printForecast(session, dataset, part.forecast);
        session.print(QStringLiteral("\n"));
        for (const Issue &issue : part.issues)
            session.note(Error{issue.message, issue.file, issue.remedy}.text());
    }
    if (session.json())
        session.print(
            QJsonObject{{QStringLiteral("parts"), list},
                        {QStringLiteral("warnings"), QJsonArray::fromStringList(warnings)}});
    printWarnings(session, warnings);
    return Done;
}

} // namespace ballast::cli
