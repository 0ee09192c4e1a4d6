#include "core/export/advice.h"

#include "core/augment/insideboxes.h"
#include "core/base/text.h"
#include "core/dataset/keypoints.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast {

namespace {

constexpr double MuchTurned = 45; ///< degrees: from here on "up" may be read as "left"
constexpr qsizetype MostNames = 5;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Advice)
};

constexpr std::array BothWords{"left",    "right",     "links",     "rechts", "gauche",    "droite",
                               "derecha", "izquierda", "arrow",     "pfeil",  "east",      "west",
                               "letter",  "letters",   "buchstabe", "digit",  "digits",    "ziffer",
                               "number",  "numbers",   "speed",     "limit",  "speedlimit"};
constexpr std::array MirroredWords{"clockwise", "counterclockwise", "cw",   "ccw",
                                   "text",      "anticlockwise",    "word", "characters",
                                   "character"};
constexpr std::array TurnedWords{"up",   "down",   "upward", "downward", "upwards", "downwards",
                                 "hoch", "runter", "oben",   "unten",    "north",   "south"};
/// Signs that look the same in a mirror, and those that hardly change when turned.
constexpr QStringView SameMirrored = u"08AHIMOTUVWXYiovwx";
constexpr QStringView SameTurned = u"08OXox";

/// What a step does to a picture.
enum class Move : std::uint8_t { Mirror, QuarterTurn, Both };
struct Moving
{
    const char *transform;
    Move move;
};
constexpr std::array Movings{Moving{"HorizontalFlip", Move::Mirror},
                             Moving{"VerticalFlip", Move::Both},
                             Moving{"RandomRotate90", Move::QuarterTurn},
                             Moving{"Transpose", Move::Both}, Moving{"D4", Move::Both}};
/// Steps whose parameter says by how many degrees they turn.
struct Turning
{
    const char *transform;
    const char *parameter;
};
constexpr std::array Turnings{Turning{"Rotate", "limit"}, Turning{"SafeRotate", "limit"},
                              Turning{"Affine", "rotate"},
                              Turning{"ShiftScaleRotate", "rotate_limit"}};

QStringList wordsOf(const QString &name)
{
    static const QRegularExpression Capital(QStringLiteral("(?<=[a-z])(?=[A-Z])"));
    static const QRegularExpression NoLetter(QStringLiteral("[^\\p{L}]+"));
    QString parted = name;
    parted.replace(Capital, QStringLiteral(" "));
    return parted.toLower().split(NoLetter, Qt::SkipEmptyParts);
}

template <std::size_t N>
bool holdsOne(const QStringList &words, const std::array<const char *, N> &known)
{
    return std::ranges::any_of(words, [&](const QString &word) {
        return std::ranges::any_of(known,
                                   [&](const char *one) { return word == QLatin1String(one); });
    });
}

/// The enabled steps that can come to be applied, outer before inner.
void collectActive(const std::vector<Step> &steps, std::vector<const Step *> &active)
{
    for (const Step &step : steps) {
        if (!step.enabled || step.probability <= 0)
            continue;
        active.push_back(&step);
        collectActive(step.children, active);
    }
}

double mostDegrees(const Step &step)
{
    const auto turning = std::ranges::find_if(Turnings, [&](const Turning &one) {
        return QLatin1String(one.transform) == QLatin1String(step.transform->name);
    });
    if (turning == Turnings.end())
        return 0;
    for (std::size_t i = 0; i < step.values.size(); ++i)
        if (QLatin1String(step.transform->params[i].key) == QLatin1String(turning->parameter))
            return std::max(std::abs(step.values[i].lo), std::abs(step.values[i].hi));
    return 0;
}

struct Effect
{
    bool mirrors = false;
    bool turns = false;
};

Effect effectOf(const Step &step)
{
    for (const Moving &moving : Movings)
        if (QLatin1String(moving.transform) == QLatin1String(step.transform->name))
            return {moving.move != Move::QuarterTurn, moving.move != Move::Mirror};
    return {false, mostDegrees(step) >= MuchTurned};
}

bool hasRule(const Pipeline &pipeline, const QString &className, const Step &step)
{
    return std::ranges::any_of(pipeline.classRules, [&](const ClassRule &rule) {
        return rule.className == className && rule.transform == QLatin1String(step.transform->name);
    });
}

QString listed(const QStringList &names)
{
    const auto more = names.size() - MostNames;
    const QString shown = names.mid(0, MostNames).join(QStringLiteral(", "));
    return more > 0 ? Text::tr("%1 and %2 more").arg(shown, formatCount(more)) : shown;
}

/// Classes whose names say that a step changes what they mean.
void addDirections(const Dataset &dataset, const Pipeline &pipeline,
                   const std::vector<const Step *> &active, QStringList &advice)
{
    QStringList classes;
    QStringList steps;
    for (const Step *step : active) {
        const Effect effect = effectOf(*step);
        bool touched = false;
        for (const ClassInfo &info : dataset.classes) {
            const Orientation orientation = orientationOf(info.name);
            const bool changed =
                (effect.mirrors && orientation.mirrored) || (effect.turns && orientation.turned);
            if (!changed || hasRule(pipeline, info.name, *step))
                continue;
            touched = true;
            if (!classes.contains(info.name))
                classes << info.name;
        }
        const QString label = transformText(step->transform->label);
        if (touched && !steps.contains(label))
            steps << label;
    }
    if (!classes.isEmpty())
        advice << Text::tr("By their names these classes depend on direction: %1. The pipeline "
                           "mirrors or turns them (%2) and keeps the label. Forbid or swap it by a "
                           "class rule, turn less than %3°, or leave the step out.")
                      .arg(listed(classes), steps.join(QStringLiteral(", ")),
                           formatCount(static_cast<qint64>(MuchTurned)));
}

/// Key points of which nothing says what left and right are.
void addKeyPoints(const Dataset &dataset, const std::vector<const Step *> &active,
                  QStringList &advice)
{
    QStringList steps;
    for (const Step *step : active)
        if (const QString label = transformText(step->transform->label);
            effectOf(*step).mirrors && !steps.contains(label))
            steps << label;
    if (steps.isEmpty())
        return;
    const auto orders = mirroredKeyPoints(dataset);
    QStringList classes;
    for (std::size_t c = 0; c < orders.size(); ++c)
        if (orders[c].empty() && keyPointNames(dataset.classes[c]).size() > 1)
            classes << dataset.classes[c].name;
    if (!classes.isEmpty())
        advice << Text::tr("Nothing says which key points of these classes are left and right: %1. "
                           "The pipeline mirrors them (%2) and every point keeps its number. Give "
                           "flip_idx in data.yaml, name the points such as left_eye and "
                           "right_eye, or leave the step out.")
                      .arg(listed(classes), steps.join(QStringLiteral(", ")));
}

void addMosaic(const Dataset &dataset, const BalancePlan &plan,
               const std::vector<const Step *> &active, const ExportOptions &options,
               QStringList &advice)
{
    const QString &format = options.format.isEmpty() ? dataset.format : options.format;
    if (!format.startsWith(QLatin1String("yolo"))) // boxes, outlines, turned boxes, key points
        return;
    const bool mosaic = std::ranges::any_of(active, [](const Step *step) {
        return QLatin1String(step->transform->name) == QLatin1String("Mosaic");
    });
    if (mosaic)
        advice << Text::tr("Ultralytics joins four images into one (mosaic) while it trains, and "
                           "the pipeline makes mosaics too: objects shrink twice. Train with "
                           "mosaic=0, or leave the step Mosaic out.");
    else if (plan.imagesAdded > plan.imagesBefore)
        advice << Text::tr("The plan more than doubles the training images (%1 → %2), and "
                           "Ultralytics augments and joins them once more while it trains (mosaic, "
                           "on by default): copies of one image can meet in one mosaic. Train with "
                           "mosaic=0 or fewer epochs, or allow fewer copies.")
                      .arg(formatCount(plan.imagesBefore),
                           formatCount(plan.imagesBefore + plan.imagesAdded));
}

void addInside(const BalancePlan &plan, const Pipeline &pipeline, QStringList &advice)
{
    const qint64 copies = plan.imagesBy[static_cast<std::size_t>(Means::Inside)];
    if (copies > 0 && insideBoxesOnly(pipeline, {}).steps.empty())
        advice << Text::tr("%1 copies are to change only inside the boxes of rare classes, but "
                           "the pipeline has no step that changes pixels without moving them: "
                           "they would show the same as their sources. Add one, such as "
                           "brightness or noise, or repeat whole images.")
                      .arg(formatCount(copies));
}

} // namespace

Orientation orientationOf(const QString &className)
{
    const bool number = std::ranges::all_of(className, [](QChar sign) { return sign.isDigit(); });
    if (number || (className.size() == 1 && className[0].isLetter())) {
        const auto differs = [&](QStringView same) {
            return std::ranges::any_of(className, [&](QChar sign) { return !same.contains(sign); });
        };
        return {differs(SameMirrored), differs(SameTurned)};
    }
    const QStringList words = wordsOf(className);
    const bool both = holdsOne(words, BothWords);
    return {both || holdsOne(words, MirroredWords), both || holdsOne(words, TurnedWords)};
}

QStringList exportAdvice(const Dataset &dataset, const BalancePlan &plan, const Pipeline &pipeline,
                         const ExportOptions &options)
{
    std::vector<const Step *> active;
    collectActive(pipeline.steps, active);
    QStringList advice;
    addDirections(dataset, pipeline, active, advice);
    addKeyPoints(dataset, active, advice);
    addMosaic(dataset, plan, active, options, advice);
    addInside(plan, pipeline, advice);
    return advice;
}

} // namespace ballast
