#include "app/cli/exporting.h"
#include "app/cli/text.h"
#include "core/imaging/header.h"

#include <QDir>
#include <QFileInfo>

namespace ballast::cli {

namespace {

constexpr std::array Positionals{
    PositionalSpec{"PATH", QT_TRANSLATE_NOOP("Cli", "an image, or a dataset")}, OutPath};
constexpr std::array Options{
    PipelineOption,
    PresetOption,
    OptionSpec{"copies", 'n', "N",
               QT_TRANSLATE_NOOP("Cli", "augmented copies of each image (default: 1)"),
               ValueKind::Integer, 1, 1000},
    OptionSpec{"splits", 0, "train|all",
               QT_TRANSLATE_NOOP("Cli", "augment the training images or all (default: train)"),
               ValueKind::Choice},
    FormatOption,
    ImageFormatOption,
    QualityOption,
    SeedOption,
    JobsOption,
    FromOption,
    JsonOption,
    HelpOption,
};

constexpr std::array Rules{OnePipeline};

bool isImageFile(const QString &path)
{
    const QFileInfo info(path);
    return info.isFile() && isImageSuffix(info.suffix().toLower());
}

/// Where the labels of a single image are, judged by a label file of the same name.
struct LabelPlace
{
    QString root;   ///< folder to open as a dataset
    QString format; ///< empty: no label was found
};

LabelPlace findLabel(const QFileInfo &image)
{
    const QDir folder = image.absoluteDir();
    const QString stem = image.completeBaseName();
    if (folder.exists(stem + QStringLiteral(".txt")))
        return {folder.path(), QStringLiteral("yolo")};
    if (folder.exists(stem + QStringLiteral(".xml")))
        return {folder.path(), QStringLiteral("voc")};
    if (folder.exists(QStringLiteral("../Annotations/%1.xml").arg(stem)))
        return {QDir::cleanPath(folder.filePath(QStringLiteral(".."))), QStringLiteral("voc")};
    // YOLO keeps labels in a folder "labels" in place of "images", above any split folder.
    const qsizetype at = folder.path().lastIndexOf(QStringLiteral("/images"));
    if (at >= 0) {
        const QString root = folder.path().left(at);
        const QString label = root + QStringLiteral("/labels") + folder.path().mid(at + 7) + u'/' +
                              stem + QStringLiteral(".txt");
        if (QFileInfo::exists(label))
            return {root, QStringLiteral("yolo")};
    }
    return {};
}

Dataset unlabelled(const QFileInfo &image)
{
    Dataset dataset;
    dataset.root = image.absolutePath();
    dataset.name = image.fileName();
    dataset.format = QStringLiteral("yolo");
    ImageItem item;
    item.path = image.fileName();
    item.labelled = false;
    dataset.images.push_back(item);
    return dataset;
}

/// The dataset of one image, with its boxes if a label file is found.
Dataset openImage(Session &session, const QString &path)
{
    const QFileInfo info(path);
    const LabelPlace place = findLabel(info);
    if (place.format.isEmpty()) {
        session.note(Cli::tr("%1: no label file was found; only the image is written").arg(path));
        return unlabelled(info);
    }
    auto opened = openDataset(place.root, session.task(Cli::tr("Reading")), place.format);
    if (opened) {
        Dataset dataset = std::move(opened).value();
        std::erase_if(dataset.images, [&](const ImageItem &item) {
            return QFileInfo(dataset.absolutePath(item)).canonicalFilePath() !=
                   info.canonicalFilePath();
        });
        if (dataset.images.size() == 1) {
            dataset.images.front().split = Split::None;
            return dataset;
        }
    }
    session.note(Cli::tr("%1: its label could not be read (%2); only the image is written")
                     .arg(path, opened ? QString() : opened.error().text()));
    return unlabelled(info);
}

BalancePlan copiesOfAll(const Dataset &dataset, int copies, bool allSplits)
{
    BalancePlan plan = emptyPlan(dataset);
    plan.policy.allSplits = allSplits;
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        if (allSplits || isTraining(dataset.images[i].split))
            plan.copies[i] = copies;
    }
    return plan;
}

int run(Session &session, const Arguments &arguments)
{
    if (!arguments.has(PipelineOption.name) && !arguments.has(PresetOption.name))
        return session.wrongUse({Cli::tr("--pipeline is missing"),
                                 {},
                                 Cli::tr("Give a pipeline file, or a preset by --preset.")});
    auto options = readExportOptions(arguments);
    if (!options)
        return session.wrongUse(options.error());
    const auto pipeline = readPipeline(session, arguments);
    if (!pipeline)
        return endPipeline(session, arguments, pipeline.error());

    Dataset dataset;
    const QString path = arguments.positional(0);
    if (isImageFile(path)) {
        if (arguments.has(FromOption.name))
            return session.wrongUse({Cli::tr("--from is for datasets, and this is one image"), path,
                                     Cli::tr("Leave it out.")});
        dataset = openImage(session, path);
    } else {
        auto opened = openNamed(session, arguments);
        if (!opened)
            return session.end(opened.error());
        dataset = std::move(opened).value();
    }
    const int copies = static_cast<int>(arguments.integer("copies").value_or(1));
    const bool all = arguments.text("splits") == u"all";
    options.value().originals = false;
    return writeDataset(session, dataset, copiesOfAll(dataset, copies, all), pipeline.value(),
                        options.value());
}

} // namespace

const Command AugmentCommand{
    "augment",
    QT_TRANSLATE_NOOP("Cli", "Write augmented copies of an image or of a dataset"),
    QT_TRANSLATE_NOOP("Cli", "Boxes follow the pixels; ballast-manifest.jsonl says what was done "
                             "to each image. The labels of a single image are looked for beside it "
                             "(YOLO, Pascal VOC)."),
    Positionals,
    Options,
    run,
    Rules,
};

} // namespace ballast::cli
