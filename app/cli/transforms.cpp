#include "core/augment/transform.h"

#include "app/cli/command.h"
#include "app/cli/text.h"
#include "core/augment/pipeline.h"

#include <QJsonArray>

namespace ballast::cli {

namespace {

constexpr std::array Positionals{
    PositionalSpec{"NAME", QT_TRANSLATE_NOOP("Cli", "show the parameters of this one"), false}};
constexpr std::array Options{JsonOption, HelpOption};

constexpr std::array<const char *, 9> KindNames{
    "bool", "integer", "real", "integer-range", "real-range", "choice", "color", "names", "files"};

QString kindName(ParamKind kind)
{
    return QString::fromLatin1(KindNames[static_cast<std::size_t>(kind)]);
}

bool isRange(ParamKind kind)
{
    return kind == ParamKind::IntegerRange || kind == ParamKind::RealRange;
}

QString colorText(double value)
{
    return QStringLiteral("#%1").arg(static_cast<quint32>(value), 6, 16, QLatin1Char('0'));
}

/// The default as JSON has it: bool, number, [lo, hi], choice key or "#rrggbb".
QJsonValue defaultJson(const ParamSpec &param)
{
    switch (param.kind) {
    case ParamKind::Bool:
        return param.lo != 0;
    case ParamKind::Choice:
        return QString::fromUtf8(param.choices[static_cast<std::size_t>(param.lo)].key);
    case ParamKind::Color:
        return colorText(param.lo);
    case ParamKind::IntegerRange:
    case ParamKind::RealRange:
        return QJsonArray{param.lo, param.hi};
    case ParamKind::Names:
    case ParamKind::Files:
        return QJsonArray();
    case ParamKind::Integer:
    case ParamKind::Real:
        break;
    }
    return param.lo;
}

QJsonObject paramJson(const ParamSpec &param)
{
    QJsonObject object{{QStringLiteral("key"), QString::fromUtf8(param.key)},
                       {QStringLiteral("label"), transformText(param.label)},
                       {QStringLiteral("help"), transformText(param.help)},
                       {QStringLiteral("kind"), kindName(param.kind)},
                       {QStringLiteral("min"), param.min},
                       {QStringLiteral("max"), param.max},
                       {QStringLiteral("default"), defaultJson(param)},
                       {QStringLiteral("unit"), QString::fromUtf8(param.unit)}};
    if (param.kind == ParamKind::Choice) {
        QJsonArray choices;
        for (const ParamChoice &choice : param.choices)
            choices << QString::fromUtf8(choice.key);
        object[QStringLiteral("choices")] = choices;
    }
    return object;
}

QJsonObject transformJson(const TransformSpec &spec)
{
    QJsonArray params;
    for (const ParamSpec &param : spec.params)
        params << paramJson(param);
    return {{QStringLiteral("name"), QString::fromLatin1(spec.name)},
            {QStringLiteral("label"), transformText(spec.label)},
            {QStringLiteral("help"), transformText(spec.help)},
            {QStringLiteral("group"), groupText(spec.group)},
            {QStringLiteral("moves_boxes"), spec.movesBoxes},
            {QStringLiteral("probability"), spec.probability},
            {QStringLiteral("parameters"), params}};
}

QJsonArray presetsJson()
{
    QJsonArray presets;
    for (const PipelinePreset &preset : pipelinePresets())
        presets << QJsonObject{{QStringLiteral("key"), QString::fromUtf8(preset.key)},
                               {QStringLiteral("label"), transformText(preset.label)},
                               {QStringLiteral("help"), transformText(preset.help)}};
    return presets;
}

QString valueText(const ParamSpec &param, double value)
{
    return QString::number(value, 'g', 6) + QString::fromUtf8(param.unit);
}

QString defaultText(const ParamSpec &param)
{
    switch (param.kind) {
    case ParamKind::Bool:
        return param.lo != 0 ? Cli::tr("yes") : Cli::tr("no");
    case ParamKind::Choice:
        return QString::fromUtf8(param.choices[static_cast<std::size_t>(param.lo)].key);
    case ParamKind::Color:
        return colorText(param.lo);
    case ParamKind::Names:
    case ParamKind::Files:
        return QStringLiteral("[]");
    default:
        break;
    }
    const QString low = valueText(param, param.lo);
    return isRange(param.kind) ? QStringLiteral("%1 … %2").arg(low, valueText(param, param.hi))
                               : low;
}

QString limitsText(const ParamSpec &param)
{
    if (param.kind == ParamKind::Bool || param.kind == ParamKind::Color || isText(param.kind))
        return {};
    if (param.kind != ParamKind::Choice)
        return QStringLiteral("%1 … %2").arg(valueText(param, param.min),
                                             valueText(param, param.max));
    QStringList keys;
    for (const ParamChoice &choice : param.choices)
        keys << QString::fromUtf8(choice.key);
    return keys.join(QStringLiteral(" | "));
}

void printOne(Session &session, const TransformSpec &spec)
{
    session.print(
        QStringLiteral("%1 · %2 · %3\n")
            .arg(QLatin1String(spec.name), transformText(spec.label), groupText(spec.group)));
    session.print(wrapped(transformText(spec.help), 0, session.columns()));
    for (const ParamSpec &param : spec.params) {
        const QString limits = limitsText(param);
        session.print(
            QStringLiteral("\n%1 = %2%3\n")
                .arg(QString::fromUtf8(param.key), defaultText(param),
                     limits.isEmpty() ? QString() : QStringLiteral("   [%1]").arg(limits)));
        session.print(wrapped(transformText(param.help), 2, session.columns()));
    }
}

void printAll(Session &session)
{
    constexpr int Column = 28; // the longest name has 23 characters
    QString group;
    for (const TransformSpec &spec : allTransforms()) {
        if (groupText(spec.group) != group) {
            session.print((group.isEmpty() ? QString() : QStringLiteral("\n")) +
                          groupText(spec.group) + u'\n');
            group = groupText(spec.group);
        }
        session.print(definition(QString::fromLatin1(spec.name), transformText(spec.help), Column,
                                 session.columns()));
    }
    session.print(u'\n' + Cli::tr("Presets") + u'\n');
    for (const PipelinePreset &preset : pipelinePresets())
        session.print(definition(QString::fromUtf8(preset.key), transformText(preset.help), Column,
                                 session.columns()));
}

Error unknownTransform(const QString &name)
{
    QStringList names;
    for (const TransformSpec &spec : allTransforms())
        names << QString::fromLatin1(spec.name);
    const QString near = nearest(name, names);
    return {Cli::tr("There is no transform “%1”").arg(name),
            {},
            near.isEmpty() ? QString() : Cli::tr("Did you mean %1?").arg(near)};
}

int run(Session &session, const Arguments &arguments)
{
    const QString name = arguments.positional(0);
    const TransformSpec *named = transformByName(name);
    if (!name.isEmpty() && !named)
        return session.wrongUse(unknownTransform(name));
    if (session.json()) {
        QJsonArray list;
        for (const TransformSpec &spec : allTransforms()) {
            if (!named || named == &spec)
                list << transformJson(spec);
        }
        session.print(QJsonObject{{QStringLiteral("transforms"), list},
                                  {QStringLiteral("presets"), presetsJson()}});
    } else if (named) {
        printOne(session, *named);
    } else {
        printAll(session);
    }
    return Done;
}

} // namespace

const Command TransformsCommand{
    "transforms",
    QT_TRANSLATE_NOOP("Cli", "List the transforms, their parameters and the presets"),
    QT_TRANSLATE_NOOP("Cli", "Names, parameters and ranges are those of Albumentations 2.0.8."),
    Positionals,
    Options,
    run,
};

} // namespace ballast::cli
