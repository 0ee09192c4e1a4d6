#include "app/startup.h"

#include "app/modes.h"
#include "app/settings.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace ballast {

namespace {

/// For lupdate: texts of the context "Startup".
struct Startup
{
    Q_DECLARE_TR_FUNCTIONS(Startup)
};

QStringList modeIds()
{
    QStringList ids;
    for (const ModeInfo &mode : allModes())
        ids << QLatin1String(mode.id);
    return ids;
}

const QStringList ThemeNames{QStringLiteral("system"), QStringLiteral("light"),
                             QStringLiteral("dark")};

void addOptions(QCommandLineParser &parser)
{
    const auto list = [](const QStringList &words) { return words.join(QStringLiteral(", ")); };
    parser.setApplicationDescription(
        Startup::tr("Shows which classes of an image dataset are too rare, previews the cure and "
                    "exports a balanced dataset.\nFor scripts there is ballast-cli."));
    parser.addPositionalArgument(QStringLiteral("PATH"),
                                 Startup::tr("Dataset folder or label file to open."),
                                 QStringLiteral("[PATH]"));
    parser.addOption({QStringLiteral("sample"), Startup::tr("Open the sample dataset.")});
    parser.addOption({QStringLiteral("mode"), Startup::tr("Mode to show: %1.").arg(list(modeIds())),
                      QStringLiteral("MODE")});
    parser.addOption({QStringLiteral("theme"),
                      Startup::tr("Theme of this session: %1.").arg(list(ThemeNames)),
                      QStringLiteral("THEME")});
    parser.addOption(
        {QStringLiteral("render"),
         Startup::tr("Write a PNG picture of every mode into this folder and end. Needs no "
                     "display. Without PATH the welcome page is written."),
         QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("size"),
                      Startup::tr("Size of the window, for example 1920x1080."),
                      QStringLiteral("WxH")});
    parser.addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, Startup::tr("Show this help and end.")});
    parser.addOption({{QStringLiteral("v"), QStringLiteral("version")},
                      Startup::tr("Show the version and end.")});
}

StartupOptions wrongUse(const QString &text)
{
    StartupOptions options;
    options.output =
        text + QStringLiteral("\n") + Startup::tr("Try ballast --help.") + QStringLiteral("\n");
    options.exitCode = 2;
    return options;
}

std::optional<QSize> parseSize(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

/// The text of what is wrong with the values, or "".
QString readValues(const QCommandLineParser &parser, StartupOptions &options)
{
    const QString theme = parser.value(QStringLiteral("theme"));
    options.mode = parser.value(QStringLiteral("mode"));
    options.renderFolder = parser.value(QStringLiteral("render"));
    options.sample = parser.isSet(QStringLiteral("sample"));
    options.path = parser.positionalArguments().value(0);
    if (parser.positionalArguments().size() > 1)
        return Startup::tr("Only one dataset can be opened at a time.");
    if (!theme.isEmpty() && !ThemeNames.contains(theme))
        return Startup::tr("There is no theme “%1”.").arg(theme);
    if (!theme.isEmpty())
        options.theme = themeFromName(theme);
    if (!options.mode.isEmpty() && !modeIds().contains(options.mode))
        return Startup::tr("There is no mode “%1”.").arg(options.mode);
    if (parser.isSet(QStringLiteral("size"))) {
        const std::optional<QSize> size = parseSize(parser.value(QStringLiteral("size")));
        if (!size)
            return Startup::tr("The size must look like 1920x1080.");
        options.size = *size;
    }
    return {};
}

} // namespace

StartupOptions parseArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return wrongUse(parser.errorText());
    StartupOptions options;
    if (parser.isSet(QStringLiteral("help")))
        options.output = parser.helpText();
    else if (parser.isSet(QStringLiteral("version")))
        options.output = QStringLiteral("ballast " BALLAST_VERSION "\n");
    if (!options.output.isEmpty())
        return options;
    const QString wrong = readValues(parser, options);
    return wrong.isEmpty() ? options : wrongUse(wrong);
}

} // namespace ballast
