#include "core/augment/exchange.h"
#include "tests/support/augmenting.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace ballast;
using namespace ballast::test;

namespace {

QJsonArray listIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array()
                                          : QJsonArray();
}

QString kept(const char *name)
{
    return sourcePath(QStringLiteral("tests/oracle/") + QLatin1String(name));
}

Result<PipelineReading> readingOf(const QJsonValue &pipeline)
{
    return pipelineFromJson(QJsonDocument(pipeline.toObject()).toJson());
}

Box boxOf(const QJsonValue &json)
{
    return {json[0].toDouble(), json[1].toDouble(), json[2].toDouble(), json[3].toDouble()};
}

double distance(const Box &a, const Box &b)
{
    return std::max({std::abs(a.x1 - b.x1), std::abs(a.y1 - b.y1), std::abs(a.x2 - b.x2),
                     std::abs(a.y2 - b.y2)});
}

/// Which objects are left and where, against theirs. Empty if the same within 0.01 px.
QString boxDifference(const std::vector<BoxOutcome> &outcomes, const QJsonArray &boxes,
                      const QJsonArray &labels)
{
    QStringList wrong;
    for (const BoxOutcome &outcome : outcomes) {
        const auto at = std::find(labels.begin(), labels.end(), QJsonValue(outcome.source));
        const bool theirs = at != labels.end(), ours = outcome.fate != Fate::Dropped;
        if (ours != theirs) {
            wrong << QStringLiteral("box %1: kept here %2, there %3")
                         .arg(outcome.source)
                         .arg(ours)
                         .arg(theirs);
            continue;
        }
        const double off = ours ? distance(outcome.after, boxOf(boxes[at - labels.begin()])) : 0;
        if (off > 0.01)
            wrong << QStringLiteral("box %1: %2 px off").arg(outcome.source).arg(off);
    }
    return wrong.join(QStringLiteral("; "));
}

/// As in augment_pipelines_oracle.py.
cv::Mat picture()
{
    cv::Mat image(240, 320, CV_8UC3);
    for (int y = 0; y < image.rows; ++y)
        for (int x = 0; x < image.cols; ++x)
            for (int c = 0; c < 3; ++c)
                image.at<cv::Vec3b>(y, x)[c] =
                    static_cast<std::uint8_t>(std::abs((x + y + 70 * c) % 510 - 255));
    return image;
}

const std::vector<Annotation> &objects()
{
    static const std::vector<Annotation> all{
        object({40, 30, 160, 144}), object({120.5, 68.25, 248, 133}), object({5, 150, 130, 230})};
    return all;
}

/// A step of those whose result hangs on nothing random, once their ranges are points.
Step fixedStep(const Pipeline &pipeline, Rng &rng, std::uint64_t id)
{
    constexpr std::array names{"HorizontalFlip", "VerticalFlip",
                               "Transpose",      "Affine",
                               "CenterCrop",     "Resize",
                               "PadIfNeeded",    "RandomBrightnessContrast",
                               "RandomGamma",    "HueSaturationValue",
                               "ToGray",         "GaussianBlur"};
    const char *name = names[std::size_t(rng.integer(0, std::int64_t(names.size()) - 1))];
    Step step = pipeline.makeStep(*transformByName(QLatin1String(name)));
    step.id = id;
    step.probability = 1;
    const auto point = [&](const char *key, double lo, double hi) {
        if (!has(step, key))
            return;
        const double value = std::round(rng.uniform(lo, hi) * 1000) / 1000;
        set(step, key, value, value);
    };
    const auto whole = [&](const char *key, int lo, int hi) {
        if (has(step, key))
            set(step, key, double(rng.integer(lo, hi)));
    };
    point("rotate", -30, 30);
    point("scale.x", 0.8, 1.3);
    point("scale.y", 0.8, 1.3);
    point("shear.x", -8, 8);
    point("brightness_limit", -0.2, 0.2);
    point("contrast_limit", -0.2, 0.2);
    point("hue_shift_limit", 3, 3);
    point("sat_shift_limit", -10, 10);
    point("val_shift_limit", -10, 10);
    point("sigma_limit", 0.5, 1.5);
    if (has(step, "gamma_limit"))
        set(step, "gamma_limit", 85, 85);
    whole("height", 150, 260);
    whole("width", 200, 340);
    whole("min_height", 200, 300);
    whole("min_width", 250, 400);
    if (has(step, "pad_if_needed"))
        set(step, "pad_if_needed", 1);
    return step;
}

/// Deterministic pipelines, some steps in compositions that leave no choice.
std::vector<Pipeline> fixedPipelines()
{
    std::vector<Pipeline> pipelines;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Rng rng(seed + 1000);
        Pipeline pipeline;
        pipeline.albumentationsBoxes = true;
        pipeline.rules = {0.2, 10, 1, 1, 6};
        const auto count = rng.integer(1, 4);
        for (std::int64_t i = 0; i < count; ++i) {
            Step step = fixedStep(pipeline, rng, std::uint64_t(10 * i + 1));
            constexpr std::array outer{"OneOf", "Sequential", "SomeOf", "RandomOrder"};
            if (rng.chance(0.4)) {
                Step composition = pipeline.makeStep(*transformByName(
                    QLatin1String(outer[std::size_t(rng.integer(0, outer.size() - 1))])));
                composition.probability = 1;
                composition.id = std::uint64_t(10 * i + 5);
                composition.children = {step};
                step = composition;
            }
            pipeline.steps.push_back(step);
        }
        pipelines.push_back(pipeline);
    }
    return pipelines;
}

/// Empty if size, boxes and picture are what Albumentations made of it.
QString difference(const QJsonObject &golden)
{
    const auto reading = readingOf(golden[QStringLiteral("pipeline")]);
    if (!reading)
        return reading.error().text();
    Scratch scratch;
    const cv::Mat source = picture();
    const auto result =
        compile(reading->pipeline, source.cols, source.rows, {}).run(source, objects(), scratch);
    const QJsonArray size = golden[QStringLiteral("size")].toArray();
    if (result.image.cols != size[0].toInt() || result.image.rows != size[1].toInt())
        return QStringLiteral("another size");
    cv::Mat blocks;
    result.image.convertTo(blocks, CV_32F);
    cv::resize(blocks, blocks, {8, 6}, 0, 0, cv::INTER_AREA);
    const QJsonArray theirs = golden[QStringLiteral("blocks")].toArray();
    // Movements are joined here and resampled once, there one by one: along an edge of the picture
    // that is up to half a pixel in a block of 30 rows.
    double sum = 0;
    for (int i = 0; i < 8 * 6 * 3; ++i) {
        const double off = std::abs(double(blocks.ptr<float>()[i]) - theirs[i].toDouble());
        sum += off / (8 * 6 * 3);
        if (off > 5)
            return QStringLiteral("block %1: %2 levels off").arg(i).arg(off);
    }
    if (sum > 2) // up to four steps, each within one level
        return QStringLiteral("%1 levels off on average").arg(sum);
    return boxDifference(result.outcomes, golden[QStringLiteral("boxes")].toArray(),
                         golden[QStringLiteral("labels")].toArray());
}

} // namespace

/// Whole pipelines against Albumentations 2.0.8.
class TestAugmentPeer : public test::Test
{
    Q_OBJECT

private slots:
    /// tests/oracle/augment_boxes_oracle.py: chains, filtered and clipped after every step.
    void boxesOfChainsAreTheSame()
    {
        const QJsonArray chains = listIn(kept("boxes/chains.json"));
        QCOMPARE(chains.size(), 60);
        int compared = 0, differing = 0;
        for (qsizetype i = 0; i < chains.size(); ++i) {
            auto reading = readingOf(chains[i][QStringLiteral("pipeline")]);
            QVERIFY(reading.ok());
            std::vector<Annotation> before;
            for (const QJsonValue &box : chains[i][QStringLiteral("before")].toArray())
                before.push_back(object(boxOf(box)));
            reading->pipeline.albumentationsBoxes = true;
            const auto outcomes = compile(reading->pipeline, 640, 480, {}).mapAnnotations(before);
            const QString off =
                boxDifference(outcomes, chains[i][QStringLiteral("after")].toArray(),
                              chains[i][QStringLiteral("labels")].toArray());
            QVERIFY2(off.isEmpty(), qPrintable(QStringLiteral("chain %1: %2").arg(i).arg(off)));
            compared += int(outcomes.size());
            reading->pipeline.albumentationsBoxes = false;
            const auto once = compile(reading->pipeline, 640, 480, {}).mapAnnotations(before);
            differing += !boxDifference(once, chains[i][QStringLiteral("after")].toArray(),
                                        chains[i][QStringLiteral("labels")].toArray())
                              .isEmpty();
        }
        QCOMPARE(compared, 480);
        QVERIFY(differing > 10); // or the switch would be for nothing
    }

    /// tests/oracle/augment_mirrored_oracle.py: each image of an object in a mirrored border.
    void mirroredBordersAreLabelledAsThere()
    {
        const QJsonArray cases = listIn(kept("boxes/mirrored.json"));
        QVERIFY(cases.size() >= 12);
        const std::vector<Annotation> before{object({10, 20, 60, 50}), object({150, 100, 190, 140}),
                                             object({80.5, 60.25, 120, 90})};
        for (const QJsonValue &each : cases) {
            auto reading = readingOf(each[QStringLiteral("pipeline")]);
            QVERIFY(reading.ok());
            reading->pipeline.albumentationsBoxes = true;
            using Row = std::pair<int, Box>;
            std::vector<Row> ours;
            const Program program = compile(reading->pipeline, 200, 150, {});
            for (const BoxOutcome &outcome : program.mapAnnotations(before))
                if (outcome.fate != Fate::Dropped)
                    ours.emplace_back(outcome.source, outcome.after);
            const QJsonArray theirs = each[QStringLiteral("boxes")].toArray();
            const QByteArray name = each[QStringLiteral("name")].toString().toLatin1();
            QVERIFY2(qsizetype(ours.size()) == theirs.size(),
                     qPrintable(QStringLiteral("%1: %2 boxes, there %3")
                                    .arg(QLatin1String(name))
                                    .arg(ours.size())
                                    .arg(theirs.size())));
            for (const QJsonValue &box : theirs) {
                const Box expected{box[1].toDouble(), box[2].toDouble(), box[3].toDouble(),
                                   box[4].toDouble()};
                const auto found = std::ranges::find_if(ours, [&](const Row &row) {
                    return row.first == box[0].toInt() && distance(row.second, expected) < 0.01;
                });
                QVERIFY2(found != ours.end(), name);
                ours.erase(found);
            }
        }
    }

    /// tests/oracle/augment_pipelines_oracle.py run, on what was written by fixedPipelines().
    void exportedPipelinesGiveTheSameThere()
    {
        const QJsonArray golden = listIn(kept("pipelines/exported.json"));
        QCOMPARE(golden.size(), 50);
        for (qsizetype i = 0; i < golden.size(); ++i) {
            const QString off = difference(golden[i].toObject());
            QVERIFY2(off.isEmpty(), qPrintable(QStringLiteral("pipeline %1: %2").arg(i).arg(off)));
        }
    }

    void itsOwnPipelinesAreRead()
    {
        const QJsonArray own = listIn(kept("pipelines/own.json"));
        QCOMPARE(own.size(), 50);
        int nested = 0;
        for (const QJsonValue &each : own) {
            const auto reading = readingOf(each);
            QVERIFY2(reading.ok(), reading.ok() ? "" : qPrintable(reading.error().text()));
            QCOMPARE(reading->pipeline.steps.size(),
                     std::size_t(each[QStringLiteral("transform")][QStringLiteral("transforms")]
                                     .toArray()
                                     .size()));
            nested += allSteps(reading->pipeline.steps).size() > reading->pipeline.steps.size();
            for (const QString &note : reading->notes)
                QVERIFY2(!note.startsWith(QStringLiteral("Not available")), qPrintable(note));
            const auto again = pipelineFromJson(pipelineToJson(reading->pipeline));
            QVERIFY(again.ok());
            QCOMPARE(again->pipeline.steps.size(), reading->pipeline.steps.size());
        }
        QVERIFY(nested >= 15);
    }

    void itsYamlSaysTheSameAsItsJson()
    {
        QFile file(kept("pipelines/own.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto yaml = pipelineFromText(file.readAll());
        QVERIFY2(yaml.ok(), yaml.ok() ? "" : qPrintable(yaml.error().text()));
        const auto json = readingOf(listIn(kept("pipelines/own.json"))[0]);
        QCOMPARE(yaml->pipeline, json->pipeline);
    }

    /// With BALLAST_ORACLE_PYTHON naming an interpreter that has Albumentations 2.0.8; with
    /// BALLAST_ORACLE_KEEP too, what came out is kept as exported.json.
    void pipelinesOfTodayGiveTheSameThere()
    {
        const QString python = qEnvironmentVariable("BALLAST_ORACLE_PYTHON");
        if (python.isEmpty())
            QSKIP("BALLAST_ORACLE_PYTHON names no Python with Albumentations 2.0.8");
        QJsonArray written;
        for (const Pipeline &pipeline : fixedPipelines()) {
            QVERIFY(validate(pipeline).ok());
            written.append(QJsonDocument::fromJson(pipelineToJson(pipeline)).object());
        }
        QTemporaryDir dir;
        const QString in = dir.filePath(QStringLiteral("in.json"));
        const QString out = qEnvironmentVariableIsSet("BALLAST_ORACLE_KEEP")
                                ? kept("pipelines/exported.json")
                                : dir.filePath(QStringLiteral("out.json"));
        QFile file(in);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(written).toJson());
        file.close();
        QProcess process;
        process.start(python,
                      {kept("augment_pipelines_oracle.py"), QStringLiteral("run"), in, out});
        QVERIFY(process.waitForFinished(300000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
        const QJsonArray results = listIn(out);
        QCOMPARE(results.size(), 50);
        for (qsizetype i = 0; i < results.size(); ++i) {
            const QString off = difference(results[i].toObject());
            QVERIFY2(off.isEmpty(), qPrintable(QStringLiteral("pipeline %1: %2").arg(i).arg(off)));
        }
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentPeer)
#include "tst_augment_peer.moc"
