// Rows of words read better without a wrapper around each.
#undef QT_NO_CAST_FROM_ASCII

#include "core/imaging/codec.h"
#include "core/imaging/header.h"
#include "tests/cli/cliprocess.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>

using namespace ballast::test;

namespace {

const QStringList Commands{"sample",  "info",      "check",  "plan",     "export",
                           "convert", "augment",   "split",  "weights",  "sampler",
                           "focal",   "hierarchy", "resize", "simulate", "transforms"};

/// "key:type" for each entry of a JSON object, sorted; types n(umber) s(tring) b(ool) a(rray)
/// o(bject).
QStringList shapeOf(const QJsonObject &object)
{
    static const QHash<QJsonValue::Type, QString> Types{
        {QJsonValue::Double, "n"}, {QJsonValue::String, "s"}, {QJsonValue::Bool, "b"},
        {QJsonValue::Array, "a"},  {QJsonValue::Object, "o"}, {QJsonValue::Null, "null"}};
    QStringList shape;
    for (const QString &key : object.keys())
        shape << key + u':' + Types.value(object[key].type());
    return shape;
}

/// The value at "key/key".
QJsonValue valueAt(const QJsonValue &value, const QString &keys)
{
    QJsonValue inner = value;
    for (const QString &key : keys.split(u'/'))
        inner = inner.toObject()[key];
    return inner;
}

QStringList words(const char *text)
{
    QStringList list = QString::fromUtf8(text).split(u' ');
    list.sort();
    return list;
}

QJsonObject classNamed(const QJsonObject &answer, const QString &name)
{
    for (const QJsonValue &entry : answer["classes"].toArray()) {
        if (entry.toObject()["name"].toString() == name)
            return entry.toObject();
    }
    return {};
}

int countFiles(const QString &folder, const QStringList &names)
{
    int count = 0;
    for (QDirIterator it(folder, names, QDir::Files, QDirIterator::Subdirectories); it.hasNext();
         it.next())
        ++count;
    return count;
}

} // namespace

class TestCli : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void initTestCase();
    void exitCodes_data();
    void exitCodes();
    void errorsInJson_data();
    void errorsInJson();
    void help_data();
    void help();
    void manPageMentionsEveryOption_data();
    void manPageMentionsEveryOption();
    void shapes_data();
    void shapes();
    void textFitsTheTerminal_data();
    void textFitsTheTerminal();
    void languages();
    void infoOfBccd();
    void checkOfBccd();
    void weightsOfBccd();
    void weightSnippets_data();
    void weightSnippets();
    void weightsAfterAPlan();
    void samplerOfBccd();
    void splitsAreWritten();
    void foldsAreExported();
    void hierarchyIsExported();
    void ladderIsExported();
    void imbalanceIsSimulated();
    void severalClassesAnImageAreSimulated();
    void tilesAreExported();
    void sizesAreForecast();
    void planWarnsAndTellsAlternatives();
    void correctingTwiceIsSaid();
    void limitsMoveTheVerdict();
    void planOfBccd_data();
    void planOfBccd();
    void planOfBccdWithPastes();
    void planIsExported();
    void exportLeavesValidationAlone();
    void dryRunWritesNothing();
    void seedDecidesTheBytes();
    void convertsToEveryFormat_data();
    void convertsToEveryFormat();
    void augmentsOneImage_data();
    void augmentsOneImage();
    void augmentsADataset();
    void stopsOnInterrupt();
    void drawsProgressOnATerminal();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString sample() const { return path("sample"); }

    QTemporaryDir m_folder;
};

void TestCli::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const CliRun run = runCli(
        {"sample", sample(), "--images", "60", "--width", "160", "--height", "128", "--json"});
    COMPARE_EXIT(run, 0);
    QCOMPARE(run.json()["images"].toInt(), 60);
}

void TestCli::exitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says"); ///< in what it says, on stdout for 0 and 1, else on stderr

    const QString gone = path("gone");
    QTest::newRow("no command") << QStringList{} << 2 << "A command is missing";
    QTest::newRow("unknown command") << QStringList{"exprot"} << 2 << "Did you mean export?";
    QTest::newRow("unknown option of the program") << QStringList{"--verison"} << 2 << "--verison";
    QTest::newRow("unknown option")
        << QStringList{"plan", sample(), "--traget", "median"} << 2 << "Did you mean --target?";
    QTest::newRow("missing path") << QStringList{"info"} << 2 << "PATH is missing";
    QTest::newRow("bad number") << QStringList{"plan", sample(), "--max-copies", "4x"} << 2
                                << "a whole number 0 to 1000";
    QTest::newRow("bad goal") << QStringList{"plan", sample(), "--target", "fraction:1.5"} << 2
                              << "F over 0";
    QTest::newRow("goal without its number")
        << QStringList{"plan", sample(), "--target", "count"} << 2 << "count:N";
    QTest::newRow("bad means") << QStringList{"plan", sample(), "--means", "repat"} << 2
                               << "repeat";
    QTest::newRow("bad cost") << QStringList{"plan", sample(), "--cost", "crop=0"} << 2
                              << "means=cost";
    QTest::newRow("bad budget") << QStringList{"plan", sample(), "--budget", "3XB"} << 2 << "300MB";
    QTest::newRow("bad class") << QStringList{"plan", sample(), "--class", "scratch"} << 2
                               << "class=number";
    QTest::newRow("unknown class")
        << QStringList{"plan", sample(), "--ignore", "scrach"} << 2 << "Did you mean scratch?";
    QTest::newRow("bad limits") << QStringList{"info", sample(), "--share", "0.1,0.3"} << 2
                                << "LOW,CRITICAL";
    QTest::newRow("bad split to write")
        << QStringList{"convert", sample(), gone, "--format", "coco", "--only", "tarin"} << 2
        << "“tarin” is no split";
    QTest::newRow("convert to what") << QStringList{"convert", sample(), gone} << 2 << "--format";
    QTest::newRow("augment with what")
        << QStringList{"augment", sample(), gone} << 2 << "--pipeline";
    QTest::newRow("plan and its options")
        << QStringList{"export", sample(), gone, "--plan", "p", "--budget", "3"} << 2 << "exclude";
    QTest::newRow("custom weights without numbers")
        << QStringList{"weights", sample(), "--scheme", "custom"} << 2 << "--custom";
    QTest::newRow("too few custom weights")
        << QStringList{"weights", sample(), "--scheme", "custom", "--custom", "1,2"} << 2
        << "custom weights for";
    QTest::newRow("no grouping") << QStringList{"split", sample(), "--group", "patient"} << 2
                                 << "near-duplicates";
    QTest::newRow("bad expression")
        << QStringList{"split", sample(), "--group", "regex:("} << 2 << "cannot be read";
    QTest::newRow("nothing to train on")
        << QStringList{"split", sample(), "--val", "0.6", "--test", "0.5"} << 2 << "train on";
    QTest::newRow("bad sizes") << QStringList{"export", sample(), gone, "--sizes", "64,x"} << 2
                               << "“x” is no size";
    QTest::newRow("sizes above the source")
        << QStringList{"export", sample(), gone, "--no-balance", "--sizes", "64,4000"} << 3
        << "above every image";
    QTest::newRow("two trees") << QStringList{"hierarchy", sample(), "--suggest", "--tree", "t"}
                               << 2 << "exclude";
    QTest::newRow("a ratio too large")
        << QStringList{"simulate", sample(), gone, "--ratio", "100000"} << 3 << "smaller ratio";
    QTest::newRow("tiles for several sizes")
        << QStringList{"resize", sample(), "--tiles", gone} << 2 << "one training size";
    QTest::newRow("nothing to tile")
        << QStringList{"resize", sample(), "--sizes", "4000", "--tiles", gone} << 3
        << "nothing to tile";
    QTest::newRow("dry run above the source")
        << QStringList{"export", sample(), gone, "--dry-run", "--sizes", "64,4000"} << 3
        << "above every image";
    QTest::newRow("two pipelines")
        << QStringList{"export", sample(), gone, "--no-augment", "--preset", "mild"} << 2
        << "exclude";
    QTest::newRow("two pipelines for a plan")
        << QStringList{"plan", sample(), "--pipeline", "p", "--preset", "mild"} << 2 << "exclude";
    QTest::newRow("bad group for a plan")
        << QStringList{"plan", sample(), "--group", "colour"} << 2 << "no way to group";
    QTest::newRow("unknown transform") << QStringList{"transforms", "Afine"} << 2 << "Affine";
    QTest::newRow("no such dataset") << QStringList{"info", gone} << 3 << "no such file or folder";
    QTest::newRow("not a dataset") << QStringList{"info", path("empty")} << 3 << path("empty");
    QTest::newRow("no such plan") << QStringList{"export", sample(), gone, "--plan",
                                                 path("none.json")}
                                  << 3 << "none.json";
    QTest::newRow("no plan in it")
        << QStringList{"export", sample(), gone, "--plan", sourcePath("CMakeLists.txt")} << 3
        << "This is not a plan";
    QTest::newRow("no pipeline in it")
        << QStringList{"augment", sample(), gone, "--pipeline", sourcePath("CMakeLists.txt")} << 3
        << "CMakeLists.txt";
    QTest::newRow("unknown preset")
        << QStringList{"augment", sample(), gone, "--preset", "wild"} << 2 << "There are: ";
    QTest::newRow("into its own source")
        << QStringList{"export", sample(), sample() + "/out"} << 3 << sample();
    QTest::newRow("over something") << QStringList{"sample", path("taken")} << 3 << path("taken");
    QTest::newRow("version") << QStringList{"--version"} << 0 << BALLAST_VERSION;
    QTest::newRow("help of a command by its word")
        << QStringList{"help", "plan"} << 0 << "--target";
    QTest::newRow("transforms") << QStringList{"transforms"} << 0 << "HorizontalFlip";
    QTest::newRow("one transform") << QStringList{"transforms", "GaussianBlur"} << 0 << "sigma";
}

void TestCli::exitCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, says);
    QVERIFY(QDir().mkpath(path("empty")) && QDir().mkpath(path("taken/inside")));
    const CliRun run = runCli(arguments);
    COMPARE_EXIT(run, code);
    const QByteArray said = code < 2 ? run.out : run.err;
    QVERIFY2(QString::fromUtf8(said).contains(says), said.constData());
    QVERIFY(!QFileInfo::exists(path("gone")));
    if (code >= 2)
        QCOMPARE(run.out, QByteArray());
}

void TestCli::errorsInJson_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("wrong use") << QStringList{"plan", "--json"} << 2;
    QTest::newRow("no command") << QStringList{"--json"} << 2;
    QTest::newRow("wrong value") << QStringList{"--json", "plan"} << 2;
    QTest::newRow("failed") << QStringList{"info", path("gone"), "--json"} << 3;
}

void TestCli::errorsInJson()
{
    QFETCH(QStringList, arguments);
    const CliRun run = runCli(arguments);
    QTEST(run.code, "code");
    QCOMPARE(shapeOf(run.json()), words("error:o"));
    QCOMPARE(shapeOf(run.json()["error"].toObject()), words("file:s message:s remedy:s"));
    QVERIFY(!valueAt(run.json(), "error/message").toString().isEmpty());
    QCOMPARE(run.err, QByteArray());
}

void TestCli::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("program") << QStringList{"--help"};
    for (const QString &command : Commands)
        QTest::newRow(qPrintable(command)) << QStringList{command, "--help"};
}

void TestCli::help()
{
    QFETCH(QStringList, arguments);
    const CliRun run = runCli(arguments);
    COMPARE_EXIT(run, 0);
    QCOMPARE(run.err, QByteArray());
    const QString text = QString::fromUtf8(run.out);
    QVERIFY(text.startsWith("Usage: ballast-cli " + arguments.first().remove("--help")));
    for (const QString &line : text.split(u'\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
}

void TestCli::manPageMentionsEveryOption_data()
{
    QTest::addColumn<QString>("command");
    for (const QString &command : Commands)
        QTest::newRow(qPrintable(command)) << command;
}

void TestCli::manPageMentionsEveryOption()
{
    QFETCH(QString, command);
    QFile file(sourcePath("installer/man/ballast-cli.1"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll()).replace("\\-", "-");
    QVERIFY(page.contains(
        QRegularExpression("^\\.SS " + command + "\\b", QRegularExpression::MultilineOption)));
    const QString help = QString::fromUtf8(runCli({command, "--help"}).out);
    int options = 0;
    for (auto it =
             QRegularExpression("^ +(?:-., )?(--[a-z-]+)", QRegularExpression::MultilineOption)
                 .globalMatch(help);
         it.hasNext(); ++options) {
        const QString option = it.next().captured(1);
        QVERIFY2(page.contains(QRegularExpression(option + "\\b")), qPrintable(option));
    }
    QVERIFY(options >= 2);
}

void TestCli::shapes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part"); ///< key of an object or of an array whose first entry counts
    QTest::addColumn<QStringList>("shape");

    const QStringList info{"info", sample()};
    QTest::newRow("info") << info << ""
                          << words("path:s name:s format:s images:n boxes:n unlabelled:n "
                                   "count_by:s imbalance_ratio:n effective_classes:n classes:a "
                                   "splits:o problems:o");
    QTest::newRow("info, a class") << info << "classes"
                                   << words("id:n name:s images:n boxes:n share_of_largest:n "
                                            "verdict:s reason:s splits:o");
    QTest::newRow("info, splits") << info << "splits" << words("train:o val:o test:o");
    QTest::newRow("check") << QStringList{"check", sample()} << "" << words("problems:o list:a");
    const QStringList plan{"plan", sample()};
    QTest::newRow("plan") << plan << ""
                          << words("classes:a count_by:s imbalance_before:n imbalance_after:n "
                                   "images_before:n images_added:n images_dropped:n "
                                   "max_copies_used:n shortfalls:a warnings:a best_possible:n "
                                   "images_by_means:o pasted:o");
    QTest::newRow("plan, pasted")
        << plan << "pasted" << words("objects:n different_objects:n source_images:n most_uses:n");
    QTest::newRow("plan, a class")
        << plan << "classes" << words("id:n name:s before:n after:n target:n");
    const QStringList weights{"weights", sample()};
    QTest::newRow("weights") << weights << ""
                             << words("scheme:s formula:s count_by:s counts_from:s "
                                      "classes:a warnings:a");
    QTest::newRow("weights, a class")
        << weights << "classes" << words("id:n name:s count:n weight:n pos_weight:n");
    const QStringList sampler{"sampler", sample()};
    QTest::newRow("sampler") << sampler << ""
                             << words("scheme:s threshold:n images:n draws:n distinct:n largest:s "
                                      "largest_never_seen:n count_by:s imbalance_before:n "
                                      "imbalance_after:n classes:a warnings:a");
    QTest::newRow("sampler, a class")
        << sampler << "classes"
        << words("id:n name:s images:n boxes:n factor:n draws:n distinct:n never_seen:n "
                 "boxes_seen:n");
    QTest::newRow("focal") << QStringList{"focal", sample()} << ""
                           << words("gamma:n alpha:n classes:a curve:a");
    QTest::newRow("focal, the curve") << QStringList{"focal", sample()} << "curve"
                                      << words("pt:n factor:n loss:n cross_entropy:n");
    const QStringList tree{"hierarchy", sample()};
    QTest::newRow("hierarchy") << tree << "" << words("tree:o nodes:a worst_ratio:n flat_ratio:n");
    QTest::newRow("hierarchy, a node")
        << tree << "nodes" << words("name:s parent:s images:n branches:a ratio:n verdict:s");
    const QStringList split{"split", sample(), "--test", "0.1"};
    QTest::newRow("split") << split << "" << words("seed:s group:s groups:n images:n parts:a");
    QTest::newRow("split, a part") << split << "parts" << words("name:s images:n classes:a");
    const QStringList resize{"resize", sample()};
    QTest::newRow("resize") << resize << "" << words("limit:n keep:n overlap:n classes:a sizes:a");
    QTest::newRow("resize, a class")
        << resize << "classes" << words("id:n name:s boxes:n smallest_size:n beyond_source:b");
    QTest::newRow("resize, a size") << resize << "sizes" << words("size:n classes:a");
    const QStringList ladder{"export",       sample(),  path("ladder"),
                             "--no-balance", "--sizes", "64,96"};
    QTest::newRow("ladder") << ladder << "" << words("destination:s parts:a warnings:a");
    QTest::newRow("transforms") << QStringList{"transforms"} << ""
                                << words("transforms:a presets:a");
    QTest::newRow("transforms, one") << QStringList{"transforms"} << "transforms"
                                     << words("name:s label:s help:s group:s moves_boxes:b "
                                              "probability:n parameters:a");
    const QStringList dry{"export", sample(), path("gone"), "--dry-run"};
    QTest::newRow("dry run") << dry << "" << words("planned:o classes:a warnings:a");
    const QStringList drySizes = dry + QStringList{"--sizes", "64,96"};
    QTest::newRow("dry run of sizes") << drySizes << "" << words("parts:a warnings:a");
    QTest::newRow("dry run of sizes, one")
        << drySizes << "parts" << words("planned:o classes:a folder:s");
    const QStringList tiles{"resize", sample(), "--sizes", "64", "--tiles", path("shape.json")};
    QTest::newRow("tiles") << tiles << "" << words("tile:n overlap:n tiles:n images:n classes:a");
    QTest::newRow("tiles, a class")
        << tiles << "classes" << words("name:s boxes:n kept_whole:n kept_with_tiles:n");
    QTest::newRow("plan, a shortfall")
        << plan << "shortfalls" << words("class:s reached:n target:n reason:s alternatives:a");
    QTest::newRow("dry run, planned") << dry << "planned"
                                      << words("images:n untouched:n augmented:n boxes:n "
                                               "boxes_lost:n boxes_added:n bytes:n");
    const QStringList convert{"convert", sample(), path("shaped"), "--format", "coco"};
    QTest::newRow("convert") << convert << ""
                             << words("destination:s format:s planned:o written:o classes:a "
                                      "seconds:n images_per_second:n verified:b problems:o list:a "
                                      "warnings:a");
}

void TestCli::shapes()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const CliRun run = runCli(arguments + QStringList{"--json"});
    QVERIFY2(run.code == 0 || run.code == 1, run.out + run.err);
    QCOMPARE(run.err, QByteArray());
    const QJsonValue inner = run.json()[part];
    const QJsonObject object = part.isEmpty()    ? run.json()
                               : inner.isArray() ? inner.toArray().first().toObject()
                                                 : inner.toObject();
    QTEST(shapeOf(object), "shape");
}

void TestCli::textFitsTheTerminal_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("info") << QStringList{"info", sample()};
    QTest::newRow("plan") << QStringList{"plan", sample()};
    QTest::newRow("weights") << QStringList{"weights", sample()};
    for (const char *command : {"sampler", "focal", "hierarchy", "split", "resize"})
        QTest::newRow(command) << QStringList{command, sample()};
    QTest::newRow("transforms") << QStringList{"transforms"};
    QTest::newRow("one transform") << QStringList{"transforms", "Affine"};
    QTest::newRow("dry run") << QStringList{"export", sample(), path("gone"), "--dry-run"};
    QTest::newRow("dry run of sizes")
        << QStringList{"export", sample(), path("gone"), "--dry-run", "--sizes", "64,96"};
    QTest::newRow("tiles") << QStringList{"resize", sample(),  "--sizes",
                                          "64",     "--tiles", path("text.json")};
}

void TestCli::textFitsTheTerminal()
{
    QFETCH(QStringList, arguments);
    const CliRun run = runCli(arguments);
    COMPARE_EXIT(run, 0);
    QVERIFY(run.out.count('\n') > 4);
    for (const QString &line : QString::fromUtf8(run.out).split(u'\n')) {
        QVERIFY2(line.size() <= 80, qPrintable(line));
        QVERIFY2(!line.endsWith(u' '), qPrintable(line));
    }
}

void TestCli::languages()
{
    QVERIFY(runCli({"--help"}, "de_DE.UTF-8").out.contains("Befehle:"));
    QVERIFY(runCli({"--help"}, "zh_CN.UTF-8").out.contains("命令"));
    QVERIFY(runCli({"--help"}, "C").out.contains("Commands:"));
    QVERIFY(runCli({"--help"}, "fr_FR.UTF-8").out.contains("Commands:"));
}

void TestCli::infoOfBccd()
{
    BALLAST_NEED_BCCD();
    const CliRun run = runCli({"info", bccdFolder(), "--json"});
    COMPARE_EXIT(run, 0);
    const QJsonObject info = run.json();
    QCOMPARE(info["format"].toString(), "voc");
    QCOMPARE(info["images"].toInt(), 364);
    QCOMPARE(info["boxes"].toInt(), 4888);
    QCOMPARE(classNamed(info, "RBC")["boxes"].toInt(), 4155);
    QCOMPARE(classNamed(info, "WBC")["boxes"].toInt(), 372);
    QCOMPARE(classNamed(info, "Platelets")["boxes"].toInt(), 361);
    QCOMPARE(classNamed(info, "RBC")["images"].toInt(), 349);
    QCOMPARE(classNamed(info, "WBC")["images"].toInt(), 358);
    QCOMPARE(classNamed(info, "Platelets")["images"].toInt(), 201);
    QVERIFY(std::abs(info["imbalance_ratio"].toDouble() - 11.51) < 0.005);
    QCOMPARE(classNamed(info, "RBC")["verdict"].toString(), "enough");
    QCOMPARE(classNamed(info, "Platelets")["verdict"].toString(), "critical");
    QVERIFY(!classNamed(info, "Platelets")["reason"].toString().isEmpty());
    QCOMPARE(valueAt(info, "problems/zero-area-box").toInt(), 2);
    const QHash<QString, QList<int>> boxes{
        {"train", {2382, 214, 209}}, {"val", {968, 87, 83}}, {"test", {805, 71, 69}}};
    for (auto split = boxes.cbegin(); split != boxes.cend(); ++split) {
        const auto count = [&](const char *name) {
            return valueAt(classNamed(info, name), "splits/" + split.key() + "/boxes").toInt();
        };
        QCOMPARE((QList<int>{count("RBC"), count("WBC"), count("Platelets")}), split.value());
        QCOMPARE(valueAt(info, "splits/" + split.key() + "/boxes").toInt(),
                 split.value()[0] + split.value()[1] + split.value()[2]);
    }
}

void TestCli::checkOfBccd()
{
    BALLAST_NEED_BCCD();
    const CliRun run = runCli({"check", bccdFolder(), "--json"});
    COMPARE_EXIT(run, 1);
    int zeroArea = 0;
    for (const QJsonValue &issue : run.json()["list"].toArray()) {
        QCOMPARE(shapeOf(issue.toObject()), words("severity:s kind:s file:s message:s remedy:s"));
        QVERIFY(!issue.toObject()["message"].toString().isEmpty());
        zeroArea += issue.toObject()["kind"].toString() == u"zero-area-box";
    }
    QCOMPARE(zeroArea, 2);
    QCOMPARE(runCli({"check", bccdFolder()}).code, 1);
}

void TestCli::weightsOfBccd()
{
    BALLAST_NEED_BCCD();
    const CliRun run = runCli({"weights", bccdFolder(), "--json"});
    COMPARE_EXIT(run, 0);
    const QHash<QString, double> balanced{
        {"RBC", .392138}, {"WBC", 4.379928}, {"Platelets", 4.513389}};
    for (auto it = balanced.cbegin(); it != balanced.cend(); ++it)
        QVERIFY(std::abs(classNamed(run.json(), it.key())["weight"].toDouble() - it.value()) <
                1e-6);
}

void TestCli::weightSnippets_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("holds");
    QTest::newRow("pytorch") << "pytorch"
                             << "torch.tensor";
    QTest::newRow("keras") << "keras"
                           << "class_weight";
    QTest::newRow("json") << "json"
                          << "\"scratch\"";
    QTest::newRow("sklearn") << "sklearn"
                             << "class_weight";
    QTest::newRow("fastai") << "fastai"
                            << "dls.vocab";
    QTest::newRow("ultralytics") << "ultralytics"
                                 << "init_criterion";
    QTest::newRow("pos-weight") << "pos-weight"
                                << "pos_weight=";
    QTest::newRow("csv") << "csv"
                         << "index,class,weight";
    QTest::newRow("yaml") << "yaml"
                          << "class_weights: [";
}

void TestCli::weightSnippets()
{
    QFETCH(QString, format);
    QFETCH(QString, holds);
    const CliRun run = runCli({"weights", sample(), "--format", format});
    COMPARE_EXIT(run, 0);
    QVERIFY2(run.out.contains(holds.toUtf8()), run.out);
}

void TestCli::weightsAfterAPlan()
{
    const QString plan = path("even.json");
    COMPARE_EXIT(runCli({"plan", sample(), "--max-copies", "3", "-o", plan}), 0);
    const CliRun planned = runCli({"plan", sample(), "--max-copies", "3", "--json"});
    const CliRun run = runCli({"weights", sample(), "--plan", plan, "--json"});
    COMPARE_EXIT(run, 0);
    QCOMPARE(run.json()["counts_from"].toString(), "plan");
    for (const QJsonValue &entry : planned.json()["classes"].toArray())
        QCOMPARE(classNamed(run.json(), entry["name"].toString())["count"].toInteger(),
                 entry["after"].toInteger());
}

void TestCli::samplerOfBccd()
{
    BALLAST_NEED_BCCD();
    const CliRun run = runCli(
        {"sampler", bccdFolder(), "--scheme", "lvis", "--t", "1", "--splits", "all", "--json"});
    COMPARE_EXIT(run, 0);
    QVERIFY(std::abs(run.json()["draws"].toDouble() - 436.877) < 5e-4);
    QVERIFY(std::abs(classNamed(run.json(), "Platelets")["factor"].toDouble() - 1.3457) < 5e-5);
    const QString csv = path("sampler.csv");
    COMPARE_EXIT(runCli({"sampler", bccdFolder(), "--splits", "all", "-o", csv}), 0);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 365);
}

void TestCli::splitsAreWritten()
{
    const QString lists = path("splits.json"), out = path("split");
    COMPARE_EXIT(
        runCli({"split", sample(), "--val", "0.25", "--test", "0.25", "--seed", "7", "-o", lists}),
        0);
    QFile file(lists);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(valueAt(json, "splits/train").toArray().size(), 30);
    QCOMPARE(valueAt(json, "splits/val").toArray().size(), 15);
    const CliRun run = runCli({"split", sample(), "--val", "0.25", "--test", "0.25", "--seed", "7",
                               "--export", out, "--json"});
    COMPARE_EXIT(run, 0);
    QVERIFY(run.json()["verified"].toBool());
    const CliRun info = runCli({"info", out, "--json"});
    QCOMPARE(valueAt(info.json(), "splits/val/images").toInt(), 15);
    QCOMPARE(valueAt(info.json(), "splits/test/images").toInt(), 15);
}

void TestCli::foldsAreExported()
{
    const QString out = path("folds");
    const CliRun run = runCli({"split", sample(), "--folds", "3", "--export", out, "--json"});
    COMPARE_EXIT(run, 0);
    int validated = 0;
    for (int fold = 1; fold <= 3; ++fold) {
        const CliRun info = runCli({"info", out + "/fold" + QString::number(fold), "--json"});
        QCOMPARE(info.json()["images"].toInt(), 60);
        validated += valueAt(info.json(), "splits/val/images").toInt();
    }
    QCOMPARE(validated, 60); // each image validates once
}

void TestCli::hierarchyIsExported()
{
    const QString out = path("tree");
    const CliRun run = runCli({"hierarchy", sample(), "-o", out, "--json"});
    COMPARE_EXIT(run, 0);
    QFile file(out + "/hierarchy.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray nodes = json["nodes"].toArray();
    QVERIFY(nodes.size() >= 2);
    QCOMPARE(nodes.size(), run.json()["parts"].toArray().size());
    for (const QJsonValue &node : nodes) {
        const CliRun info = runCli({"info", out + "/" + node["folder"].toString(), "--json"});
        COMPARE_EXIT(info, 0);
        QCOMPARE(info.json()["classes"].toArray().size(), node["branches"].toArray().size());
    }
    // The tree that was written can be read again.
    const CliRun again =
        runCli({"hierarchy", sample(), "--tree", out + "/hierarchy.json", "--json"});
    COMPARE_EXIT(again, 0);
    QCOMPARE(again.json()["tree"].toObject(), json["tree"].toObject());
}

void TestCli::ladderIsExported()
{
    const QString out = path("steps");
    const CliRun run = runCli({"export", sample(), out, "--no-balance", "--sizes", "48,80,160",
                               "--schedule", "double", "--json"});
    COMPARE_EXIT(run, 0);
    QVERIFY(QFileInfo::exists(out + "/schedule.yaml"));
    for (const int size : {48, 80, 160}) {
        const QString folder = out + "/s" + QString::number(size);
        QCOMPARE(countFiles(folder, {"*.jpg"}), 60);
        for (QDirIterator it(folder, {"*.jpg"}, QDir::Files, QDirIterator::Subdirectories);
             it.hasNext();) {
            const auto image = ballast::decodeImage(it.next());
            QVERIFY(image.ok());
            QCOMPARE(std::max(image->fullWidth, image->fullHeight), size);
        }
        const CliRun info = runCli({"info", folder, "--json"});
        QCOMPARE(info.json()["boxes"].toInt(),
                 runCli({"info", sample(), "--json"}).json()["boxes"].toInt());
    }
}

void TestCli::imbalanceIsSimulated()
{
    const QString even = path("alike"), out = path("uneven");
    const QString image =
        QDirIterator(sample(), {"*.jpg"}, QDir::Files, QDirIterator::Subdirectories).next();
    for (const char *name : {"a", "b", "c", "d"}) {
        QVERIFY(QDir().mkpath(even + "/" + name));
        for (int i = 0; i < 40; ++i)
            QVERIFY(QFile::copy(image, QStringLiteral("%1/%2/%3.jpg").arg(even, name).arg(i)));
    }
    const CliRun run = runCli({"simulate", even, out, "--kind", "step", "--ratio", "20", "--json"});
    COMPARE_EXIT(run, 0);
    const CliRun info = runCli({"info", out, "--json"});
    QCOMPARE(info.json()["imbalance_ratio"].toDouble(), 20.0);
    QCOMPARE(info.json()["images"].toInt(), 84);
}

void TestCli::severalClassesAnImageAreSimulated()
{
    const QString out = path("uneven-several");
    const QStringList command{"simulate", sample(), out, "--kind", "linear", "--ratio", "2"};
    const CliRun run = runCli(command + QStringList{"--json"});
    COMPARE_EXIT(run, 0);
    const QJsonObject told = run.json()["simulation"].toObject();
    // What is told is what lies there.
    const QJsonObject info = runCli({"info", out, "--json"}).json();
    const QJsonArray classes = told["classes"].toArray();
    for (int c = 0; c < classes.size(); ++c) {
        const QJsonObject written = info["classes"].toArray()[c].toObject();
        const int inTraining = valueAt(written, "splits/train/images").toInt();
        QCOMPARE(classes[c]["reached"].toInt(), inTraining);
        QVERIFY(classes[c]["wanted"].toInt() >= 1);
    }
    QCOMPARE(told["ratio_wanted"].toDouble(), 3.0); // 2, 3 and 1 of what 2 : 1 asks for
    QVERIFY(told["images_dropped"].toInt() > 0);
    const QJsonObject was = runCli({"info", sample(), "--json"}).json()["splits"].toObject();
    QCOMPARE(info["splits"].toObject()["val"], was["val"]);
    const CliRun again =
        runCli({"simulate", sample(), path("uneven-again"), "--kind", "linear", "--ratio", "2"});
    COMPARE_EXIT(again, 0);
    QVERIFY(again.out.contains("Wanted"));
}

void TestCli::tilesAreExported()
{
    const QString file = path("tiles.json"), out = path("tiled");
    const CliRun made = runCli({"resize", sample(), "--sizes", "64", "--tiles", file, "--json"});
    COMPARE_EXIT(made, 0);
    const int tiles = made.json()["tiles"].toInt(), side = made.json()["tile"].toInt();
    QVERIFY(tiles > 0 && side >= 32 && side < 160);
    for (const QJsonValue &entry : made.json()["classes"].toArray())
        QVERIFY(entry["kept_with_tiles"].toInt() >= entry["kept_whole"].toInt());
    const CliRun run = runCli({"export", sample(), out, "--plan", file, "--no-augment", "--json"});
    COMPARE_EXIT(run, 0);
    QVERIFY(run.json()["verified"].toBool());
    QCOMPARE(valueAt(run.json(), "written/images").toInt(), 60 + tiles);
    int cut = 0;
    for (QDirIterator it(out, {"*.jpg", "*.png"}, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
        const auto header = ballast::readImageHeader(it.next());
        QVERIFY(header.ok());
        cut += header->width == side && header->height == std::min(side, 128);
    }
    QCOMPARE(cut, tiles);
}

void TestCli::sizesAreForecast()
{
    const CliRun dry =
        runCli(QStringList{"export", sample(), path("dry-sizes"), "--dry-run", "--json"} +
               QStringList{"--max-copies", "2", "--sizes", "64,96,160"});
    COMPARE_EXIT(dry, 0);
    QVERIFY(QDir(m_folder.path()).entryList({"dry-sizes*"}).isEmpty());
    const CliRun real = runCli(QStringList{"export", sample(), path("real-sizes"), "--json",
                                           "--max-copies", "2", "--sizes", "64,96,160"});
    COMPARE_EXIT(real, 0);
    const QJsonArray forecast = dry.json()["parts"].toArray();
    const QJsonArray written = real.json()["parts"].toArray();
    QCOMPARE(forecast.size(), 3);
    for (int n = 0; n < 3; ++n) {
        QCOMPARE(forecast[n]["folder"], written[n]["folder"]);
        QCOMPARE(valueAt(forecast[n].toObject(), "planned/images"),
                 valueAt(written[n].toObject(), "written/images"));
        QCOMPARE(valueAt(forecast[n].toObject(), "planned/boxes"),
                 valueAt(written[n].toObject(), "written/boxes"));
        // Only at their own size originals stay as they are.
        QCOMPARE(valueAt(forecast[n].toObject(), "planned/untouched").toInt(), n == 2 ? 60 : 0);
        const double about = valueAt(forecast[n].toObject(), "planned/bytes").toDouble();
        const double is = valueAt(written[n].toObject(), "written/bytes").toDouble();
        QVERIFY2(about > 0.3 * is && about < 3 * is,
                 qPrintable(QStringLiteral("%1 %2").arg(about).arg(is)));
    }
}

void TestCli::planWarnsAndTellsAlternatives()
{
    const QJsonObject plan = runCli({"plan", sample(), "--max-copies", "2", "--json"}).json();
    const QJsonArray alternatives = plan["shortfalls"][0]["alternatives"].toArray();
    QVERIFY(!alternatives.isEmpty());
    for (const QJsonValue &one : alternatives) {
        const QString change = one["change"].toString();
        const QStringList options =
            change == "max-copies=4"
                ? QStringList{"--max-copies", "4"}
                : QStringList{"--max-copies", "2", "--means", "repeat," + change};
        const QJsonObject other =
            runCli(QStringList{"plan", sample(), "--quick", "--json"} + options).json();
        for (const QJsonValue &entry : other["classes"].toArray())
            if (entry["name"] == plan["shortfalls"][0]["class"])
                QCOMPARE(entry["after"].toInt(), one["reached"].toInt());
    }
    const QJsonObject quick =
        runCli({"plan", sample(), "--max-copies", "2", "--quick", "--json"}).json();
    QVERIFY(quick["shortfalls"][0]["alternatives"].toArray().isEmpty());
    // Mosaics twice: the sample is a YOLO dataset.
    const QString file = path("mosaic.json");
    QFile pipeline(file);
    QVERIFY(pipeline.open(QIODevice::WriteOnly));
    pipeline.write(R"({"__version__": "2.0.8", "transform": {"__class_fullname__": "Compose",
        "p": 1.0, "transforms": [{"__class_fullname__": "Mosaic", "p": 0.5}]}})");
    pipeline.close();
    const auto warnings = [&](const QStringList &options) {
        const CliRun run =
            runCli(QStringList{"plan", sample(), "--budget", "5", "--quick"} + options);
        return run.code == 0 ? run.out : run.err;
    };
    QVERIFY2(warnings({"--pipeline", file}).contains("mosaic=0"), warnings({"--pipeline", file}));
    QVERIFY(!warnings({"--preset", "mild"}).contains("mosaic"));
}

void TestCli::correctingTwiceIsSaid()
{
    const QString balanced = path("twice.json"), untouched = path("once.json");
    COMPARE_EXIT(runCli({"plan", sample(), "-o", balanced}), 0);
    COMPARE_EXIT(runCli({"plan", sample(), "--max-copies", "0", "-o", untouched}), 0);
    for (const char *command : {"weights", "sampler"}) {
        const CliRun twice = runCli({command, sample(), "--plan", balanced});
        COMPARE_EXIT(twice, 0);
        QVERIFY2(twice.err.contains("images added"), twice.err);
        const QJsonObject json = runCli({command, sample(), "--plan", balanced, "--json"}).json();
        QCOMPARE(json["warnings"].toArray().size(), 1);
        QCOMPARE(runCli({command, sample(), "--plan", untouched}).err, QByteArray());
        QCOMPARE(runCli({command, sample()}).err, QByteArray());
    }
}

void TestCli::limitsMoveTheVerdict()
{
    const auto verdicts = [&](const QStringList &limits) {
        QStringList found;
        const CliRun run = runCli(QStringList{"info", sample(), "--json"} + limits);
        for (const QJsonValue &entry : run.json()["classes"].toArray())
            found << entry.toObject()["verdict"].toString();
        return found;
    };
    const QStringList off =
        verdicts({"--share", "off", "--train-count", "off", "--val-count", "off"});
    QVERIFY(!off.isEmpty());
    QCOMPARE(off.count("enough"), off.size());
    const QStringList hard = verdicts({"--train-count", "100000,90000"});
    QCOMPARE(hard.count("critical"), hard.size());
}

void TestCli::planOfBccd_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<double>("asked");   ///< that a good plan keeps
    QTest::addColumn<double>("optimum"); ///< by linear programming: tests/oracle/plan_bounds.py
    const QStringList crops{"--means", "repeat,crop"};
    QTest::newRow("4 copies") << QStringList{"-k4"} << 8.32 << 8.2321;
    QTest::newRow("10 copies") << QStringList{"-k10"} << 6.71 << 6.6403;
    QTest::newRow("4 copies, 184 images") << QStringList{"-k4", "-b184"} << 8.44 << 8.3567;
    QTest::newRow("10 copies, 368 images") << QStringList{"-k10", "-b368"} << 6.85 << 6.7771;
    QTest::newRow("crops, 4") << crops + QStringList{"-k4"} << 3.50 << 3.3904;
    QTest::newRow("crops, 10, 1240 images")
        << crops + QStringList{"-k10", "-b1240"} << 2.90 << 2.7724;
    QTest::newRow("crops, 10") << crops + QStringList{"-k10"} << 1.95 << 1.8647;
}

void TestCli::planOfBccd()
{
    BALLAST_NEED_BCCD();
    QFETCH(QStringList, options);
    QFETCH(double, asked);
    QFETCH(double, optimum);
    const CliRun run =
        runCli(QStringList{"plan", bccdFolder(), "--splits", "all", "--json"} + options);
    COMPARE_EXIT(run, 0);
    const QJsonObject plan = run.json();
    QVERIFY(std::abs(plan["imbalance_before"].toDouble() - 11.51) < 0.005);
    const double after = plan["imbalance_after"].toDouble();
    const double best = plan["best_possible"].toDouble();
    QVERIFY2(after <= asked && after >= optimum - 1e-4, QByteArray::number(after));
    QVERIFY2(std::abs(best - optimum) < 1e-3 && after <= 1.01 * best, QByteArray::number(best));
    QVERIFY(plan["images_added"].toInt() > 0);
    QVERIFY(!plan["shortfalls"].toArray().isEmpty());
    QVERIFY(!plan["shortfalls"].toArray().first().toObject()["reason"].toString().isEmpty());
}

void TestCli::planOfBccdWithPastes()
{
    BALLAST_NEED_BCCD();
    const QStringList options{"--splits",     "all", "--means", "repeat,crop,paste",
                              "--max-copies", "10",  "--json"};
    const CliRun run = runCli(QStringList{"plan", bccdFolder()} + options);
    COMPARE_EXIT(run, 0);
    const QJsonObject plan = run.json();
    const double after = plan["imbalance_after"].toDouble();
    QVERIFY2(after <= 1.05, QByteArray::number(after));
    QVERIFY(plan["best_possible"].isNull());
    QVERIFY(plan["images_by_means"].toObject()["paste"].toInt() > 0);
    QVERIFY(plan["pasted"].toObject()["different_objects"].toInt() > 100);
    const CliRun text = runCli(QStringList{"plan", bccdFolder()} + options.first(6) +
                               QStringList{"--paste-shape", "ellipse", "--paste-uses", "12"});
    COMPARE_EXIT(text, 0);
    QVERIFY(text.out.contains("objects pasted onto"));
    COMPARE_EXIT(runCli({"plan", bccdFolder(), "--paste-blend", "glue"}), 2);
}

void TestCli::planIsExported()
{
    const QString file = path("plan.json");
    const CliRun planned = runCli({"plan", sample(), "--max-copies", "3", "-o", file, "--json"});
    COMPARE_EXIT(planned, 0);
    QVERIFY(QFileInfo::exists(file));
    const CliRun run = runCli({"export", sample(), path("planned"), "--plan", file, "--json"});
    COMPARE_EXIT(run, 0);
    const QJsonObject report = run.json();
    QVERIFY(report["verified"].toBool());
    QCOMPARE(report["format"].toString(), "yolo");
    const int added = planned.json()["images_added"].toInt();
    QVERIFY(added > 0);
    QCOMPARE(valueAt(report, "written/images").toInt(), 60 + added);
    QCOMPARE(valueAt(report, "planned/augmented").toInt(), added);
    QVERIFY(report["images_per_second"].toDouble() > 0);
    QCOMPARE(countFiles(path("planned"), {"*.jpg", "*.png"}), 60 + added);
    // Seen by the next command, the result is what the report says.
    const QJsonObject info = runCli({"info", path("planned"), "--json"}).json();
    QCOMPARE(info["boxes"].toInt(), valueAt(report, "written/boxes").toInt());
    QVERIFY(info["imbalance_ratio"].toDouble() < planned.json()["imbalance_before"].toDouble());
    // A second time there is something in the way, and it stays as it is.
    COMPARE_EXIT(runCli({"export", sample(), path("planned"), "--plan", file}), 3);
}

void TestCli::exportLeavesValidationAlone()
{
    const CliRun run = runCli({"export", sample(), path("even"), "--max-copies", "2"});
    COMPARE_EXIT(run, 0);
    int compared = 0;
    for (QDirIterator it(sample(), {"*.jpg", "*.png"}, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext(); ++compared) {
        const QString source = it.next();
        QFile before(source);
        QFile after(path("even") + source.mid(sample().size()));
        QVERIFY(before.open(QIODevice::ReadOnly));
        QVERIFY2(after.open(QIODevice::ReadOnly), qPrintable(after.fileName()));
        QVERIFY(before.readAll() == after.readAll());
    }
    QCOMPARE(compared, 60);
    const QJsonObject was = runCli({"info", sample(), "--json"}).json()["splits"].toObject();
    const QJsonObject is = runCli({"info", path("even"), "--json"}).json()["splits"].toObject();
    QCOMPARE(is["val"], was["val"]);
    QCOMPARE(is["test"], was["test"]);
    QVERIFY(valueAt(is, "train/images").toInt() > valueAt(was, "train/images").toInt());
}

void TestCli::dryRunWritesNothing()
{
    const CliRun run = runCli({"export", sample(), path("dry"), "--dry-run", "--json"});
    COMPARE_EXIT(run, 0);
    QVERIFY(valueAt(run.json(), "planned/augmented").toInt() > 0);
    QVERIFY(QDir(m_folder.path()).entryList({"dry*"}).isEmpty());
}

void TestCli::seedDecidesTheBytes()
{
    const auto manifest = [&](const QString &name, const QStringList &options) {
        const CliRun run =
            runCli(QStringList{"export", sample(), path(name), "--budget", "12"} + options);
        if (run.code != 0)
            return run.err;
        QFile file(path(name) + "/ballast-manifest.jsonl");
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray one = manifest("seed1", {"--seed", "5", "--jobs", "1"});
    QVERIFY2(one.contains("sha256"), one);
    QVERIFY(one == manifest("seed2", {"--seed", "5", "--jobs", "7"}));
    QVERIFY(one != manifest("seed3", {"--seed", "6", "--jobs", "1"}));
}

void TestCli::convertsToEveryFormat_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"yolo", "voc", "coco"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestCli::convertsToEveryFormat()
{
    QFETCH(QString, format);
    const QString out = path("as-" + format);
    const CliRun run = runCli({"convert", sample(), out, "--format", format, "--json"});
    COMPARE_EXIT(run, 0);
    QCOMPARE(valueAt(run.json(), "planned/augmented").toInt(), 0);
    const QJsonObject was = runCli({"info", sample(), "--json"}).json();
    const QJsonObject is = runCli({"info", out, "--json"}).json();
    QCOMPARE(is["format"].toString(), format);
    for (const char *key : {"images", "boxes", "imbalance_ratio", "splits"})
        QCOMPARE(is[QLatin1String(key)], was[QLatin1String(key)]);
    QStringList namesWere, namesAre;
    for (const QJsonValue &entry : was["classes"].toArray())
        namesWere << entry.toObject()["name"].toString();
    for (const QJsonValue &entry : is["classes"].toArray())
        namesAre << entry.toObject()["name"].toString();
    QCOMPARE(namesAre, namesWere);
}

void TestCli::augmentsOneImage_data()
{
    QTest::addColumn<bool>("labelled");
    QTest::newRow("with its label") << true;
    QTest::newRow("without a label") << false;
}

void TestCli::augmentsOneImage()
{
    QFETCH(bool, labelled);
    // An image that has boxes, judged by its label file.
    QString image;
    for (QDirIterator it(sample() + "/labels", {"*.txt"}, QDir::Files,
                         QDirIterator::Subdirectories);
         it.hasNext() && image.isEmpty();) {
        const QFileInfo label(it.next());
        if (label.size() == 0)
            continue;
        QString folder = label.path();
        folder.replace("/labels/", "/images/");
        image = folder + '/' + QDir(folder).entryList({label.completeBaseName() + ".*"}).value(0);
    }
    QVERIFY(QFileInfo(image).isFile());
    if (!labelled) {
        const QString lonely = path("lonely");
        QVERIFY(QDir().mkpath(lonely));
        QFile::copy(image, lonely + "/alone." + QFileInfo(image).suffix());
        image = lonely + "/alone." + QFileInfo(image).suffix();
    }
    const QString out = path(labelled ? "one" : "alone");
    const CliRun run = runCli({"augment", image, out, "--preset", "mild", "--copies", "3"});
    COMPARE_EXIT(run, 0);
    QCOMPARE(run.err.contains("no label file was found"), !labelled);
    QCOMPARE(countFiles(out, {"*.jpg", "*.png"}), 3);
    QVERIFY(QFileInfo(out + "/ballast-manifest.jsonl").size() > 0);
    if (labelled)
        QVERIFY(runCli({"info", out, "--json"}).json()["boxes"].toInt() > 0);
    QDirIterator written(out, {"*.jpg", "*.png"}, QDir::Files, QDirIterator::Subdirectories);
    while (written.hasNext())
        QVERIFY(ballast::decodeImage(written.next()).ok());
}

void TestCli::augmentsADataset()
{
    const QString pipeline = path("flip.json");
    QFile file(pipeline);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"__version__": "2.0.8", "transform": {"__class_fullname__": "Compose", "p": 1.0,
                 "transforms": [{"__class_fullname__": "HorizontalFlip", "p": 1.0}],
                 "bbox_params": {"format": "yolo", "label_fields": ["labels"], "min_area": 0.0,
                 "min_visibility": 0.0}}})");
    file.close();
    const CliRun run =
        runCli({"augment", sample(), path("flipped"), "--pipeline", pipeline, "--json"});
    COMPARE_EXIT(run, 0);
    const QJsonObject was = runCli({"info", sample(), "--json"}).json();
    // A flip keeps every box; only the training images are augmented, once each, and nothing else
    // is written.
    QCOMPARE(valueAt(run.json(), "written/images"), valueAt(was, "splits/train/images"));
    QCOMPARE(valueAt(run.json(), "written/boxes"), valueAt(was, "splits/train/boxes"));
    QCOMPARE(valueAt(run.json(), "planned/untouched").toInt(), 0);
}

void TestCli::stopsOnInterrupt()
{
    QProcess process;
    process.setProcessEnvironment(cliEnvironment());
    process.start(BALLAST_CLI_PATH, {"sample", path("stopped"), "--images", "100000"});
    QVERIFY(process.waitForStarted());
    const auto begun = [&] { return !QDir(m_folder.path()).entryList({"stopped*"}).isEmpty(); };
    QTRY_VERIFY_WITH_TIMEOUT(begun(), 20000);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("Stopped"));
    QVERIFY(!begun());
}

void TestCli::drawsProgressOnATerminal()
{
    // script(1) gives the program a terminal.
    const QString command =
        QString("'%1' sample '%2' --images 400").arg(BALLAST_CLI_PATH, path("watched"));
    QProcess process;
    process.setProcessEnvironment(cliEnvironment());
    process.start("script", {"-qec", command, "/dev/null"});
    QVERIFY(process.waitForFinished(120000));
    QCOMPARE(process.exitCode(), 0);
    const QByteArray drawn = process.readAllStandardOutput();
    QVERIFY2(drawn.contains("\r\033[K") && drawn.contains(" of 400") && drawn.contains(" left"),
             drawn.constData());
}

BALLAST_TEST_MAIN(QCoreApplication, TestCli)
#include "tst_cli.moc"
