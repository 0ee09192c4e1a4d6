#include "core/balance/resizeimpact.h"

#include "app/cli/lists.h"
#include "app/cli/outputfile.h"
#include "app/cli/policyoptions.h"
#include "app/cli/text.h"
#include "core/balance/tileplan.h"
#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace ballast::cli {

namespace {

constexpr std::array Positionals{DatasetPath};
constexpr std::array Options{
    OptionSpec{"sizes", 0, "LIST",
               QT_TRANSLATE_NOOP("Cli", "training sizes, longer side in pixels (default: "
                                        "128,224,320,416,640)"),
               ValueKind::Text},
    OptionSpec{"limit", 0, "N",
               QT_TRANSLATE_NOOP("Cli", "a box under this many pixels is lost (default: 8)"),
               ValueKind::Integer, 1, 1024},
    OptionSpec{"keep", 0, "SHARE",
               QT_TRANSLATE_NOOP("Cli",
                                 "share of each class's boxes that must stay at the limit or "
                                 "above (default: 0.95)"),
               ValueKind::Real, 0.01, 1},
    OptionSpec{"overlap", 0, "SHARE",
               QT_TRANSLATE_NOOP("Cli", "of neighbouring tiles (default: 0.2)"), ValueKind::Real, 0,
               0.9},
    OptionSpec{"tiles", 0, "FILE",
               QT_TRANSLATE_NOOP("Cli", "with one size: write a plan there that cuts larger images "
                                        "into tiles which keep the objects, for export --plan "
                                        "FILE"),
               ValueKind::Text},
    OptionSpec{"splits", 0, "train|all",
               QT_TRANSLATE_NOOP("Cli", "of --tiles: cut the training images or all (default: "
                                        "train)"),
               ValueKind::Choice},
    FromOption,
    JsonOption,
    HelpOption,
};

constexpr std::array Rules{OptionRule{OptionRule::Need, "splits", "tiles"}};

struct Question
{
    std::vector<int> sizes;
    int limit = 8;
    double keep = 0.95;
    double overlap = 0.2;
};

Result<Question> readQuestion(const Arguments &arguments)
{
    Question question;
    const QString list =
        arguments.has("sizes") ? arguments.text("sizes") : QStringLiteral("128,224,320,416,640");
    auto sizes = pixelSizes(list);
    if (!sizes)
        return sizes.error();
    question.sizes = std::move(sizes.value());
    question.limit = static_cast<int>(arguments.integer("limit").value_or(question.limit));
    question.keep = arguments.real("keep").value_or(question.keep);
    question.overlap = arguments.real("overlap").value_or(question.overlap);
    if (arguments.has("tiles") && question.sizes.size() != 1)
        return Error{Cli::tr("Tiles are cut for one training size"),
                     {},
                     Cli::tr("Give one, such as --sizes 320.")};
    return question;
}

TileGrid gridFor(const Dataset &dataset, const SmallestSize &need, int size,
                 const Question &question)
{
    const auto image = commonImageSize(dataset);
    if (!image || need.boxes == 0)
        return {};
    return tileGrid(image->first, image->second, need.sourceSide, size, question.limit,
                    question.overlap);
}

QJsonObject gridJson(const TileGrid &grid)
{
    return {{QStringLiteral("tile"), grid.tile},
            {QStringLiteral("overlap"), grid.overlap},
            {QStringLiteral("columns"), grid.columns},
            {QStringLiteral("rows"), grid.rows}};
}

QJsonObject impactJson(const Dataset &dataset, const Question &question)
{
    const auto needs = smallestSizes(dataset, question.keep, question.limit);
    QJsonArray classes;
    for (const SmallestSize &need : needs)
        classes << QJsonObject{
            {QStringLiteral("id"), need.classId},
            {QStringLiteral("name"), dataset.classes[static_cast<std::size_t>(need.classId)].name},
            {QStringLiteral("boxes"), need.boxes},
            {QStringLiteral("smallest_size"), need.pixels},
            {QStringLiteral("beyond_source"), need.beyondSource()}};
    QJsonArray sizes;
    for (const int size : question.sizes) {
        const auto impacts = resizeImpact(dataset, resizedBoxes(dataset, size));
        QJsonArray ofClass;
        for (std::size_t c = 0; c < impacts.size(); ++c) {
            QJsonObject under;
            for (std::size_t limit = 0; limit < ResizeImpact::Limits.size(); ++limit)
                under[QString::number(ResizeImpact::Limits[limit])] = impacts[c].underLimit[limit];
            ofClass << QJsonObject{
                {QStringLiteral("name"), dataset.classes[c].name},
                {QStringLiteral("boxes"), impacts[c].boxes},
                {QStringLiteral("under"), under},
                {QStringLiteral("median_side"), impacts[c].medianSide},
                {QStringLiteral("tiles"), gridJson(gridFor(dataset, needs[c], size, question))}};
        }
        sizes << QJsonObject{{QStringLiteral("size"), size}, {QStringLiteral("classes"), ofClass}};
    }
    return {{QStringLiteral("limit"), question.limit},
            {QStringLiteral("keep"), question.keep},
            {QStringLiteral("overlap"), question.overlap},
            {QStringLiteral("classes"), classes},
            {QStringLiteral("sizes"), sizes}};
}

QString gridText(const TileGrid &grid)
{
    return grid.tile == 0
               ? QString()
               : Cli::tr("%1 × %2 of %3 px").arg(grid.columns).arg(grid.rows).arg(grid.tile);
}

void printSize(Session &session, const Dataset &dataset, const Question &question, int size,
               const std::vector<SmallestSize> &needs)
{
    using enum Table::Align;
    Table table({{Cli::tr("Class at %1 px").arg(size), Left, true},
                 {QStringLiteral("< 4"), Right},
                 {QStringLiteral("< 8"), Right},
                 {QStringLiteral("< 16"), Right},
                 {QStringLiteral("< 32"), Right},
                 {Cli::tr("Tiles"), Left}});
    const auto impacts = resizeImpact(dataset, resizedBoxes(dataset, size));
    for (std::size_t c = 0; c < impacts.size(); ++c) {
        QStringList row{dataset.classes[c].name};
        for (std::size_t limit = 0; limit < ResizeImpact::Limits.size(); ++limit)
            row << (impacts[c].boxes > 0 ? formatPercent(impacts[c].shareUnder(limit)) : QString());
        table.add(row << gridText(gridFor(dataset, needs[c], size, question)));
    }
    session.print(table);
    session.print(QStringLiteral("\n"));
}

void printNeeds(Session &session, const Dataset &dataset, const Question &question,
                const std::vector<SmallestSize> &needs)
{
    for (const SmallestSize &need : needs) {
        if (need.boxes == 0)
            continue;
        const QString &name = dataset.classes[static_cast<std::size_t>(need.classId)].name;
        session.print(wrapped(
            need.beyondSource() ? Cli::tr("%1: %2 of the boxes never reach %3 px in these images.")
                                      .arg(name, formatPercent(question.keep, 0))
                                      .arg(question.limit)
                                : Cli::tr("%1: from %2 px on, %3 of the boxes keep %4 px or more.")
                                      .arg(name)
                                      .arg(need.pixels)
                                      .arg(formatPercent(question.keep, 0))
                                      .arg(question.limit),
            0, session.columns()));
    }
}

QJsonObject tilesJson(const Dataset &dataset, const TilePlan &tiles)
{
    QJsonArray classes;
    for (const TileGain &gain : tiles.gains)
        classes << QJsonObject{
            {QStringLiteral("name"), dataset.classes[static_cast<std::size_t>(gain.classId)].name},
            {QStringLiteral("boxes"), gain.boxes},
            {QStringLiteral("kept_whole"), gain.whole},
            {QStringLiteral("kept_with_tiles"), gain.tiled}};
    return {{QStringLiteral("tile"), tiles.tile},
            {QStringLiteral("overlap"), tiles.overlap},
            {QStringLiteral("tiles"), static_cast<qint64>(tiles.plan.items.size())},
            {QStringLiteral("images"), tiles.images},
            {QStringLiteral("classes"), classes}};
}

void printTiles(Session &session, const Dataset &dataset, const TilePlan &tiles,
                const Question &question, const QString &file)
{
    using enum Table::Align;
    Table table({{Cli::tr("Boxes of at least %1 px").arg(question.limit), Left, true},
                 {Cli::tr("Boxes"), Right},
                 {Cli::tr("Whole images"), Right},
                 {Cli::tr("With tiles"), Right}});
    for (const TileGain &gain : tiles.gains)
        table.add({dataset.classes[static_cast<std::size_t>(gain.classId)].name, number(gain.boxes),
                   number(gain.whole), number(gain.tiled)});
    session.print(table);
    session.print(u'\n' + wrapped(Cli::tr("Wrote a plan of %1 tiles of %2 px, cut from %3 images, "
                                          "to %4. The whole images stay beside them.")
                                      .arg(number(static_cast<qint64>(tiles.plan.items.size())),
                                           number(qint64(tiles.tile)), number(tiles.images), file),
                                  0, session.columns()));
}

int writeTiles(Session &session, const Arguments &arguments, const Dataset &dataset,
               const Question &question)
{
    const auto tiles =
        planTiles(dataset, {question.sizes.front(), question.limit, question.keep, question.overlap,
                            arguments.text(SplitsOption.name) == u"all"});
    if (!tiles)
        return session.fail(tiles.error());
    const QString file = arguments.text("tiles");
    const QByteArray bytes = QJsonDocument(planToJson(dataset, tiles->plan)).toJson();
    if (const auto written = writeOutput(file, bytes, dataset); !written)
        return session.fail(written.error());
    if (session.json())
        session.print(tilesJson(dataset, *tiles));
    else
        printTiles(session, dataset, *tiles, question, file);
    return Done;
}

int run(Session &session, const Arguments &arguments)
{
    const auto question = readQuestion(arguments);
    if (!question)
        return session.wrongUse(question.error());
    const auto opened = openNamed(session, arguments);
    if (!opened)
        return session.end(opened.error());
    const Dataset &dataset = opened.value();
    if (arguments.has("tiles"))
        return writeTiles(session, arguments, dataset, question.value());
    if (session.json()) {
        session.print(impactJson(dataset, question.value()));
        return Done;
    }
    const auto needs = smallestSizes(dataset, question->keep, question->limit);
    for (const int size : question->sizes)
        printSize(session, dataset, question.value(), size, needs);
    printNeeds(session, dataset, question.value(), needs);
    return Done;
}

} // namespace

const Command ResizeCommand{
    "resize",
    QT_TRANSLATE_NOOP("Cli", "Show how many boxes of each class a training size makes too small"),
    QT_TRANSLATE_NOOP("Cli", "Images are fitted, their longer side to the size. Tiles cut images "
                             "of the commonest size so that the objects keep the limit; \"export "
                             "--sizes\" writes the dataset at several sizes."),
    Positionals,
    Options,
    run,
    Rules,
};

} // namespace ballast::cli
