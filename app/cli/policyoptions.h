#pragma once

#include "app/cli/command.h"
#include "core/balance/plan.h"

#include <QJsonDocument>

namespace ballast::cli {

// What plan and export both understand: the goal, the means and their caps.
inline constexpr OptionSpec TargetOption{
    "target", 't', "GOAL",
    QT_TRANSLATE_NOOP("Cli", "what every class should reach: largest, median, fraction:F of the "
                             "largest, ratio:R or count:N (default: largest)"),
    ValueKind::Text};
inline constexpr OptionSpec RatioOption{
    "ratio",
    'r',
    "R",
    QT_TRANSLATE_NOOP("Cli", "same as --target ratio:R: the largest class may have R times as many "
                             "as the smallest"),
    ValueKind::Real,
    1,
    1e6};
inline constexpr OptionSpec MeansOption{
    "means", 'm', "LIST",
    QT_TRANSLATE_NOOP("Cli", "some of repeat (augmented copies), inside (copies that change only "
                             "inside the boxes of rare classes), crop (windows that hold rare "
                             "objects and few common ones), tile (parts of large images), paste "
                             "(rare objects put onto images with room) and drop (surplus images), "
                             "with commas (default: repeat)"),
    ValueKind::Text};
inline constexpr OptionSpec CostOption{
    "cost", 0, "LIST",
    QT_TRANSLATE_NOOP("Cli", "what one image by a means costs beside the others, such as "
                             "crop=2,drop=5; where two serve equally well the cheaper one is "
                             "taken (default: inside=0.95, repeat=1, tile=1.1, crop=1.2, paste=2, "
                             "drop=2)"),
    ValueKind::Text};
inline constexpr OptionSpec ClassOption{
    "class", 0, "LIST",
    QT_TRANSLATE_NOOP("Cli", "targets of their own, such as scratch=2000,pit=500"),
    ValueKind::Text};
inline constexpr OptionSpec CapOption{
    "cap", 0, "LIST",
    QT_TRANSLATE_NOOP("Cli", "most a class may have afterwards, such as good=5000"),
    ValueKind::Text};
inline constexpr OptionSpec IgnoreOption{
    "ignore", 0, "LIST", QT_TRANSLATE_NOOP("Cli", "classes that the plan does not look at"),
    ValueKind::Text};
inline constexpr OptionSpec MinWindowOption{
    "min-window",
    0,
    "PIXELS",
    QT_TRANSLATE_NOOP("Cli", "smallest side of a crop (default: 160)"),
    ValueKind::Integer,
    8,
    100000};
inline constexpr OptionSpec ContextOption{
    "context",
    0,
    "PIXELS",
    QT_TRANSLATE_NOOP("Cli", "kept around each rare object in a crop (default: 0)"),
    ValueKind::Integer,
    0,
    100000};
inline constexpr OptionSpec CutOption{
    "cut", 0, "blank|inpaint|refuse",
    QT_TRANSLATE_NOOP("Cli", "objects that a window cuts below 30 % are greyed, painted over from "
                             "around, or make it unusable (default: blank)"),
    ValueKind::Choice};
inline constexpr OptionSpec TileOption{"tile",
                                       0,
                                       "PIXELS",
                                       QT_TRANSLATE_NOOP("Cli", "side of a tile (default: 640)"),
                                       ValueKind::Integer,
                                       8,
                                       100000};
inline constexpr OptionSpec PasteShapeOption{
    "paste-shape", 0, "box|ellipse|outline",
    QT_TRANSLATE_NOOP("Cli", "what of an object is pasted: its box, the ellipse in it, or its "
                             "outline where it has one, else the ellipse (default: outline)"),
    ValueKind::Choice};
inline constexpr OptionSpec PasteBlendOption{
    "paste-blend", 0, "hard|feather|poisson",
    QT_TRANSLATE_NOOP("Cli", "how a pasted object joins the image: with a hard edge, fading in, or "
                             "in the colours around it (default: feather)"),
    ValueKind::Choice};
inline constexpr OptionSpec PasteObjectsOption{
    "paste-objects",
    0,
    "N",
    QT_TRANSLATE_NOOP("Cli", "most objects pasted onto one image (default: 6)"),
    ValueKind::Integer,
    1,
    1000};
inline constexpr OptionSpec PasteUsesOption{
    "paste-uses",
    0,
    "N",
    QT_TRANSLATE_NOOP("Cli", "how often one object may be pasted in all (default: 20)"),
    ValueKind::Integer,
    1,
    10000};
inline constexpr OptionSpec PasteSeedOption{
    "paste-seed",
    0,
    "N",
    QT_TRANSLATE_NOOP("Cli", "draws other places and donors; the same number gives the same plan "
                             "(default: 1)"),
    ValueKind::Integer,
    0,
    4294967295.0};
inline constexpr OptionSpec MaxCopiesOption{
    "max-copies",
    'k',
    "K",
    QT_TRANSLATE_NOOP("Cli", "most images added from one source by all means (default: 10)"),
    ValueKind::Integer,
    0,
    BalancePolicy::MostCopies};
inline constexpr OptionSpec BudgetOption{
    "budget", 'b', "N|SIZE",
    QT_TRANSLATE_NOOP("Cli", "most images added in all, or most disk for them, such as 300MB or "
                             "2GB (default: no limit)"),
    ValueKind::Text};
inline constexpr OptionSpec SplitsOption{
    "splits", 0, "train|all",
    QT_TRANSLATE_NOOP("Cli", "balance over the training images or over all (default: train)"),
    ValueKind::Choice};

/// The policy that the options above say. The error names the option and what it understands.
Result<BalancePolicy> readPolicy(const Arguments &arguments, const Dataset &dataset);

/// Why a text that was parsed is no JSON object.
QString notAnObject(const QJsonParseError &parsed);

/// The plan that a file holds. The error names the file.
Result<BalancePlan> loadPlan(const QString &path, const Dataset &dataset);

/// True if any of the options above is given.
bool policyNamed(const Arguments &arguments);

} // namespace ballast::cli
