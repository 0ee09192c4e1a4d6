// Rows of words read better without a wrapper around each.
#undef QT_NO_CAST_FROM_ASCII

#include "tests/cli/cliprocess.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace ballast::test;

/// What the program must not do to the user: lose files, pass over options, tell half the truth.
class TestCliSafety : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void initTestCase();
    void filesOfTheDatasetStay_data();
    void filesOfTheDatasetStay();
    void ownFilesAreWrittenAgain();
    void optionsThatContradict_data();
    void optionsThatContradict();
    void optionsThatSuit_data();
    void optionsThatSuit();
    void userMistakesExitAlike_data();
    void userMistakesExitAlike();
    void lostOutputFails();
    void sizesTellTheWarnings();
    void infoJudgesByWhatItCounts();
    void samplerCodeReadsItsFile_data();
    void samplerCodeReadsItsFile();
    void positivesAreCountedAfterThePlan();
    void plansInOtherShapesAreExplained();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString sample() const { return path("sample"); }
    static QByteArray contentOf(const QString &file);
    void write(const QString &file, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
};

QByteArray TestCliSafety::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestCliSafety::write(const QString &path, const QByteArray &bytes) const
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestCliSafety::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const CliRun run =
        runCli({"sample", sample(), "--images", "40", "--width", "160", "--height", "128"});
    COMPARE_EXIT(run, 0);
}

void TestCliSafety::filesOfTheDatasetStay_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString tree = path("tree.json");
    COMPARE_EXIT(runCli({"hierarchy", sample(), "--save-tree", tree}), 0);
    QTest::newRow("plan") << QStringList{"plan", sample(), "--quick", "-o"};
    QTest::newRow("split") << QStringList{"split", sample(), "-o"};
    QTest::newRow("sampler") << QStringList{"sampler", sample(), "-o"};
    QTest::newRow("resize") << QStringList{"resize", sample(), "--sizes", "64", "--tiles"};
    QTest::newRow("hierarchy") << QStringList{"hierarchy", sample(), "--save-tree"};
}

void TestCliSafety::filesOfTheDatasetStay()
{
    QFETCH(QStringList, arguments);
    QDirIterator images(sample() + "/images/train", {"*.jpg"}, QDir::Files);
    QVERIFY(images.hasNext());
    const QString image = images.next();
    const QString link = path("link.json");
    QFile::remove(link);
    QVERIFY(QFile::link(image, link)); // by another name
    for (const QString &file : {image, sample() + "/data.yaml", link}) {
        const QByteArray before = contentOf(file);
        QVERIFY(!before.isEmpty());
        const CliRun run = runCli(arguments + QStringList{file});
        COMPARE_EXIT(run, 3);
        QVERIFY2(run.err.contains("belongs to the dataset"), run.err);
        QCOMPARE(contentOf(file), before);
    }
}

void TestCliSafety::ownFilesAreWrittenAgain()
{
    for (const QString &file : {sample() + "/plan.json", path("elsewhere.json")}) {
        COMPARE_EXIT(runCli({"plan", sample(), "--quick", "-k1", "-o", file}), 0);
        const QByteArray first = contentOf(file);
        COMPARE_EXIT(runCli({"plan", sample(), "--quick", "-k2", "-o", file}), 0);
        QVERIFY(contentOf(file) != first);
        QFile::remove(file);
    }
    const QString table = sample() + "/weights.csv";
    for (int i = 0; i < 2; ++i)
        COMPARE_EXIT(runCli({"sampler", sample(), "-o", table}), 0);
    QFile::remove(table);
    write(path("other.txt"), "outside the dataset");
    COMPARE_EXIT(runCli({"plan", sample(), "--quick", "-o", path("other.txt")}), 0);
}

void TestCliSafety::optionsThatContradict_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const QString out = path("never");
    const auto row = [](const char *words, const QString &says, const QString &first,
                        const QString &second = {}) {
        QStringList arguments = QString::fromUtf8(words).split(u' ');
        arguments.insert(1, first);
        if (!second.isEmpty())
            arguments.insert(2, second);
        QTest::newRow(words) << arguments << says;
    };
    row("plan --target median --ratio 2", "--target and --ratio exclude", sample());
    row("export -t median -r 2", "--target and --ratio exclude", sample(), out);
    row("export --preset mild --pipeline p", "--pipeline and --preset exclude", sample(), out);
    row("augment --preset mild --pipeline p", "--pipeline and --preset exclude", sample(), out);
    row("weights --plan p --splits train", "--plan and --splits exclude", sample());
    row("weights --plan p --count-by images", "--plan and --count-by exclude", sample());
    row("weights --beta 0.9", "--beta means nothing without --scheme effective", sample());
    row("weights --mu 0.2 --scheme effective", "--mu means nothing without --scheme log", sample());
    row("weights --json --format csv", "--json and --format exclude", sample());
    row("sampler --t 0.1", "--t means nothing without --scheme lvis", sample());
    row("focal --json -f keras", "--json and --format exclude", sample());
    row("split --format coco", "--format means nothing without --export", sample());
    row("split --link copy", "--link means nothing without --export", sample());
    row("split --folds 3 --val 0.1", "--folds and --val exclude", sample());
    row("hierarchy --link copy", "--link means nothing without --output", sample());
    row("resize --splits all", "--splits means nothing without --tiles", sample());
    row("simulate --kind linear --minority 0.3", "--minority and --kind linear exclude", sample(),
        out);
    row("plan -k1 -k2", "--max-copies is given twice", sample());
    row("plan --class scratch=3 --class pit=4", "commas between", sample());
    QDirIterator images(sample() + "/images/train", {"*.jpg"}, QDir::Files);
    row("augment --preset mild --from coco", "--from is for datasets", images.next(), out);
}

void TestCliSafety::optionsThatContradict()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    CliRun run = runCli(arguments);
    COMPARE_EXIT(run, 2);
    if (arguments.contains("--json"))
        run.err = run.out;
    QVERIFY2(QString::fromUtf8(run.err).contains(says), run.err);
    QVERIFY(!QFileInfo::exists(path("never")));
}

void TestCliSafety::optionsThatSuit_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("beta") << QStringList{"weights", sample(), "-s", "effective", "--beta", "0.9"};
    QTest::newRow("mu") << QStringList{"weights", sample(), "-s", "log", "--mu", "0.2"};
    QTest::newRow("t") << QStringList{"sampler", sample(), "-s", "lvis", "--t", "0.2"};
}

void TestCliSafety::optionsThatSuit()
{
    QFETCH(QStringList, arguments);
    const CliRun run = runCli(arguments);
    QVERIFY2(run.code == 0, run.err);
}

void TestCliSafety::userMistakesExitAlike_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const QString out = path("never");
    for (const char *command : {"plan", "export"}) {
        QStringList start{command, sample()};
        if (start.first() == "export")
            start << out;
        const auto row = [&](const char *name, const QStringList &options, const char *says) {
            QTest::addRow("%s, %s", command, name) << start + options << says;
        };
        row("unknown class", {"--class", "Foo=3"}, "There is no class “Foo”");
        row("no target", {"--class", "scratch=0"}, "class=number from 1");
        row("unknown preset", {"--preset", "foo"}, "There is no preset");
    }
    const QStringList write{"export", sample(), out};
    QTest::newRow("sizes that do not grow") << write + QStringList{"--sizes", "64,64"} << "grow";
    QTest::newRow("no training size") << write + QStringList{"--sizes", "4"} << "training size";
    QTest::newRow("sizes unlike the schedule")
        << write + QStringList{"--sizes", "64", "--schedule", "fastai"} << "has 2 sizes";
    QTest::newRow("a gap between custom weights")
        << QStringList{"weights", sample(), "-s", "custom", "--custom", "1,,2,3"} << "no weight";
}

void TestCliSafety::userMistakesExitAlike()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const CliRun run = runCli(arguments);
    COMPARE_EXIT(run, 2);
    QVERIFY2(QString::fromUtf8(run.err).contains(says), run.err);
    QVERIFY(!QFileInfo::exists(path("never")));
}

void TestCliSafety::lostOutputFails()
{
    if (!QFileInfo::exists("/dev/full"))
        QSKIP("There is no /dev/full");
    QProcess process;
    process.setProcessEnvironment(cliEnvironment());
    process.setStandardOutputFile("/dev/full");
    process.start(QStringLiteral(BALLAST_CLI_PATH), {"transforms", "--json"});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("could not be written"));
}

void TestCliSafety::sizesTellTheWarnings()
{
    // 40 copies of few images: the plan itself warns.
    const QStringList options{"--max-copies", "40", "--sizes", "32,48", "--no-augment"};
    const auto warnings = [&](const QString &out, const QStringList &more) {
        const CliRun run = runCli(QStringList{"export", sample(), out, "--json"} + options + more);
        return run.code > 1 ? QStringList{run.out}
                            : run.json()["warnings"].toVariant().toStringList();
    };
    const QStringList forecast = warnings(path("sizes"), {"--dry-run"});
    QVERIFY(!forecast.isEmpty());
    QCOMPARE(warnings(path("sizes"), {}), forecast);
    const CliRun words = runCli(QStringList{"export", sample(), path("sizes2")} + options);
    QCOMPARE(words.err.count("Warning: "), forecast.size());
}

/// 30 "often" boxes in 10 images beside 10 "spread" ones in 10 images: even by images only.
void TestCliSafety::infoJudgesByWhatItCounts()
{
    const QString root = path("counted");
    write(root + "/data.yaml", "train: images/train\nval: images/val\nnames: [often, spread]\n");
    QDirIterator images(sample() + "/images/train", {"*.jpg"}, QDir::Files);
    const QString image = images.next();
    for (int i = 0; i < 10; ++i) {
        const QString name = QStringLiteral("train/a%1").arg(i);
        QVERIFY(QDir().mkpath(root + "/images/train"));
        QVERIFY(QFile::copy(image, root + "/images/" + name + ".jpg"));
        write(root + "/labels/" + name + ".txt",
              "0 0.2 0.2 0.1 0.1\n0 0.4 0.4 0.1 0.1\n0 0.6 0.6 0.1 0.1\n0 0.8 0.2 0.1 0.1\n"
              "1 0.8 0.8 0.1 0.1\n");
    }
    const auto spread = [&](const char *by) {
        const CliRun run = runCli({"info", root, "--json", "--train-count", "off", "--val-count",
                                   "off", "--count-by", by});
        return run.json()["classes"][1]["verdict"].toString() +
               QString::number(run.json()["effective_classes"].toDouble(), 'f', 2);
    };
    QCOMPARE(spread("images"), "enough2.00");
    QCOMPARE(spread("boxes"), "low1.65");
}

void TestCliSafety::samplerCodeReadsItsFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << "weights of \"mine\".csv";
    QTest::newRow("json") << "below/weights.json";
}

void TestCliSafety::samplerCodeReadsItsFile()
{
    QFETCH(QString, name);
    const QString python = QStandardPaths::findExecutable("python3");
    if (python.isEmpty())
        QSKIP("There is no Python to run the code with");
    const QString file = path(name);
    CliRun run = runCli({"sampler", sample(), "-o", file, "-f", "fastai"});
    COMPARE_EXIT(run, 0);
    QProcess process;
    process.start(python, {"-c", run.out + "\nprint(len(weight_of))\n"});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
    const int images = runCli({"sampler", sample(), "--json"}).json()["images"].toInt();
    QCOMPARE(process.readAllStandardOutput().trimmed().toInt(), images);
}

/// Images of the planned set, counted once more from what is written.
void TestCliSafety::positivesAreCountedAfterThePlan()
{
    const QString plan = path("even.json"), out = path("even");
    COMPARE_EXIT(runCli({"plan", sample(), "-k3", "--quick", "-o", plan}), 0);
    COMPARE_EXIT(runCli({"export", sample(), out, "--plan", plan, "--no-augment"}), 0);
    const QJsonArray planned =
        runCli({"weights", sample(), "--plan", plan, "--json"}).json()["classes"].toArray();
    const QJsonObject written = runCli({"weights", out, "--splits", "train", "--json"}).json();
    QVERIFY(!planned.isEmpty());
    for (int c = 0; c < planned.size(); ++c)
        QCOMPARE(planned[c]["pos_weight"].toDouble(),
                 written["classes"][c]["pos_weight"].toDouble());
}

void TestCliSafety::plansInOtherShapesAreExplained()
{
    write(path("list.json"), "[1, 2]");
    const CliRun run = runCli({"export", sample(), path("never"), "--plan", path("list.json")});
    COMPARE_EXIT(run, 3);
    QVERIFY2(run.err.contains("no object") && !run.err.contains("no error"), run.err);
}

BALLAST_TEST_MAIN(QCoreApplication, TestCliSafety)
#include "tst_clisafety.moc"
