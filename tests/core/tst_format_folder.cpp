#include "tests/core/formattree.h"
#include "tests/support/testmain.h"

#include <functional>

using namespace ballast;
using ballast::test::Tree;

namespace {

using Build = std::function<void(Tree &)>;

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u',', Qt::SkipEmptyParts);
}

/// "path split class" of every image.
QStringList tagged(const Dataset &dataset)
{
    QStringList lines;
    for (const ImageItem &image : dataset.images) {
        QStringList names;
        for (const ClassId tag : image.tags)
            names.append(dataset.classes[std::size_t(tag)].name);
        lines.append(QStringLiteral("%1 %2 %3")
                         .arg(image.path, splitName(image.split), names.join(u'+'))
                         .simplified());
    }
    return lines;
}

} // namespace

Q_DECLARE_METATYPE(Build)

class TestFormatFolder : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void layouts_data()
    {
        QTest::addColumn<Build>("build");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("issue");
        const auto row = [](const char *name, const Build &build, const char *expected,
                            const char *names, const char *issue = "") {
            QTest::newRow(name) << build << words(expected) << words(names)
                                << QString::fromLatin1(issue);
        };
        row(
            "class folders", [](Tree &t) { t.image("cat/1.png").image("dog/2.png"); },
            "cat/1.png cat,dog/2.png dog", "cat,dog");
        row(
            "split folders",
            [](Tree &t) {
                t.image("train/cat/1.png").image("train/dog/2.png");
                t.image("val/cat/3.png").image("val/dog/4.png").image("test/cat/5.png");
                t.image("test/dog/6.png");
            },
            "test/cat/5.png test cat,test/dog/6.png test dog,train/cat/1.png train cat,"
            "train/dog/2.png train dog,val/cat/3.png val cat,val/dog/4.png val dog",
            "cat,dog");
        row(
            "byte order of the folders",
            [](Tree &t) {
                t.image("a/1.png").image("Z/1.png").image("10/1.png").image("2/1.png");
                t.image("é/1.png").image("_/1.png");
            },
            "10/1.png 10,2/1.png 2,Z/1.png Z,_/1.png _,a/1.png a,é/1.png é", "10,2,Z,_,a,é");
        row(
            "an empty class folder is a class",
            [](Tree &t) { t.image("cat/1.png").image("dog/2.png").text("bird/.keep", ""); },
            "cat/1.png cat,dog/2.png dog", "bird,cat,dog");
        row(
            "hidden files, __MACOSX and what is no image",
            [](Tree &t) {
                t.image("cat/1.png").image("dog/2.png").image("cat/._1.png");
                t.image("__MACOSX/cat/1.png").image(".git/1.png").text("cat/Thumbs.db", "x");
            },
            "cat/1.png cat,dog/2.png dog", "cat,dog", "not-an-image");
        row(
            "nested folders are told and left out",
            [](Tree &t) { t.image("cat/1.png").image("dog/2.png").image("cat/more/3.png"); },
            "cat/1.png cat,dog/2.png dog", "cat,dog", "nested-folder");
        row(
            "the same file name in two classes",
            [](Tree &t) { t.image("cat/1.png").image("dog/1.png"); }, "cat/1.png cat,dog/1.png dog",
            "cat,dog");
        row(
            "a class that only one split has",
            [](Tree &t) {
                t.image("train/cat/1.png").image("train/dog/2.png").image("val/dog/3.png");
            },
            "train/cat/1.png train cat,train/dog/2.png train dog,val/dog/3.png val dog", "cat,dog",
            "class-missing-in-split");
        row(
            "a class called train", [](Tree &t) { t.image("train/1.png").image("bus/2.png"); },
            "bus/2.png bus,train/1.png train", "bus,train");
        row(
            "a stray picture beside class folders",
            [](Tree &t) {
                t.image("train/cat/1.png").image("train/dog/2.png").image("train/preview.png");
                t.image("val/cat/3.png").image("val/dog/4.png");
            },
            "train/cat/1.png train cat,train/dog/2.png train dog,val/cat/3.png val cat,"
            "val/dog/4.png val dog,train/preview.png train",
            "cat,dog");
        row(
            "images beside the splits are told",
            [](Tree &t) {
                t.image("train/cat/1.png").image("val/cat/3.png");
                t.image("test/1.png").image("test/2.png").text("docs/readme.md", "x");
            },
            "train/cat/1.png train cat,val/cat/3.png val cat", "cat", "folder-left-out");
        row(
            "a folder around it",
            [](Tree &t) { t.image("flowers/rose/1.png").image("flowers/lily/2.png"); },
            "lily/2.png lily,rose/1.png rose", "lily,rose");
        row(
            "an image beside the class folders has no class",
            [](Tree &t) { t.image("cat/1.png").image("dog/2.png").image("0.png"); },
            "cat/1.png cat,dog/2.png dog,0.png", "cat,dog");
        row(
            "suffixes in capitals", [](Tree &t) { t.image("cat/1.JPG").image("dog/2.PnG"); },
            "cat/1.JPG cat,dog/2.PnG dog", "cat,dog");
    }
    void layouts()
    {
        QFETCH(Build, build);
        QFETCH(QString, issue);
        Tree tree;
        build(tree);
        const auto result = openDataset(tree.path());
        QVERIFY(result.ok());
        QCOMPARE(result->format, QStringLiteral("folder"));
        QCOMPARE(result->task, Task::Classification);
        QTEST(tagged(*result), "expected");
        QTEST(test::classNames(*result), "names");
        if (issue.isEmpty())
            QVERIFY(result->issues.empty());
        else
            QCOMPARE(test::countIssues(*result, qPrintable(issue)), 1);
        for (const Issue &found : result->issues)
            QVERIFY(!found.message.isEmpty() && !found.remedy.isEmpty());
    }

    void devAndHoldoutAreSplits()
    {
        Tree tree;
        tree.image("train/cat/1.png").image("dev/cat/3.png").image("holdout/cat/4.png");
        QCOMPARE(tagged(*openDataset(tree.path())),
                 words("dev/cat/3.png val cat,holdout/cat/4.png test cat,train/cat/1.png train "
                       "cat"));
    }

    void writtenReadsTheSame_data() { layouts_data(); }
    void writtenReadsTheSame()
    {
        QFETCH(Build, build);
        Tree tree, out;
        build(tree);
        const auto before = openDataset(tree.path());
        QVERIFY(before.ok());
        test::writeAll(*before, "folder", out.path());
        const auto after = openDataset(out.path());
        QVERIFY(after.ok());
        QStringList a = tagged(*before), b = tagged(*after);
        for (QString &line : a) // two images of one name get different ones only in one folder
            line.remove(QStringLiteral("flowers/"));
        a.sort();
        b.sort();
        QCOMPARE(b, a);
    }

    void namesNeverLeaveTheDestination_data()
    {
        QTest::addColumn<QString>("className");
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QString>("path");
        QTest::newRow("dots") << QStringLiteral("..") << QStringLiteral("../../x.png")
                              << QStringLiteral("train/_/___.._x.png");
        QTest::newRow("slashes") << QStringLiteral("a/b\\c") << QStringLiteral("/etc/x.png")
                                 << QStringLiteral("train/a_b_c/_etc_x.png");
        QTest::newRow("windows") << QStringLiteral("con") << QStringLiteral("a:b?.png")
                                 << QStringLiteral("train/_con/a_b_.png");
        QTest::newRow("trailing dots and blanks")
            << QStringLiteral("class. ") << QStringLiteral("x.png ")
            << QStringLiteral("train/class/x.png");
        QTest::newRow("unicode stays") << QStringLiteral("Größe") << QStringLiteral("图.png")
                                       << QStringLiteral("train/Größe/图.png");
    }
    void namesNeverLeaveTheDestination()
    {
        QFETCH(QString, className);
        QFETCH(QString, fileName);
        QFETCH(QString, path);
        QCOMPARE(formatById(QStringLiteral("folder"))->imagePath(Split::Train, className, fileName),
                 path);
        for (const Format *format : allFormats())
            QVERIFY(!format->imagePath(Split::Train, className, fileName)
                         .contains(QStringLiteral("/../")));
    }

    void longNamesAreShortened()
    {
        const QString name = safeFileName(QString(500, u'ü') + QStringLiteral(".png"));
        QVERIFY(name.toUtf8().size() <= 200);
        QVERIFY(name.endsWith(QStringLiteral(".png")));
    }

    void everyClassHasAFolderOfItsOwn()
    {
        std::vector<ClassInfo> classes;
        for (const char *name : {"a/b", "a_b", "A_B", "z", "Z", "con"})
            classes.push_back({QString::fromLatin1(name), -1, {}});
        const QStringList folders = folderNames(classes);
        QSet<QString> apart; // on disks that ignore case, too
        for (const QString &folder : folders)
            apart.insert(folder.toCaseFolded());
        QCOMPARE(apart.size(), folders.size());
        QCOMPARE(folders[1], QStringLiteral("a_b")); // the one that needs no change keeps its name
    }

    void clashesGetASuffix()
    {
        OutputNames names;
        QCOMPARE(names.claim(QStringLiteral("i/a.jpg")), QStringLiteral("i/a.jpg"));
        QCOMPARE(names.claim(QStringLiteral("i/a.png")), QStringLiteral("i/a_2.png"));
        QCOMPARE(names.claim(QStringLiteral("i/A.jpg")), QStringLiteral("i/A_3.jpg"));
        QCOMPARE(names.claim(QStringLiteral("j/a.jpg")), QStringLiteral("j/a.jpg"));
    }

    void nothingFoundSaysWhatWasLookedFor_data()
    {
        QTest::addColumn<Build>("build");
        QTest::newRow("empty") << Build([](Tree &) {});
        QTest::newRow("images without labels or classes")
            << Build([](Tree &t) { t.image("images/1.png"); });
        QTest::newRow("text") << Build([](Tree &t) { t.text("notes.txt", "x"); });
        QTest::newRow("another JSON")
            << Build([](Tree &t) { t.text("a.json", "{\"shapes\":[]}"); });
        QTest::newRow("another XML") << Build([](Tree &t) { t.text("a.xml", "<annotations/>"); });
        QTest::newRow("another CSV")
            << Build([](Tree &t) { t.text("results.csv", "epoch,loss\n1,0.5\n"); });
    }
    void nothingFoundSaysWhatWasLookedFor()
    {
        QFETCH(Build, build);
        Tree tree;
        build(tree);
        const auto result = openDataset(tree.path());
        QVERIFY(!result.ok());
        for (const char *word : {"data.yaml", "Annotations", "COCO", "CSV", "class folders"})
            QVERIFY2(result.error().message.contains(QLatin1String(word)), word);
        QCOMPARE(result.error().file, tree.path());
    }

    void forcedFormats()
    {
        Tree tree;
        tree.image("cat/1.png").image("dog/2.png");
        QCOMPARE(openDataset(tree.path(), {}, QStringLiteral("yolo"))->format,
                 QStringLiteral("yolo"));
        const auto unknown = openDataset(tree.path(), {}, QStringLiteral("tfrecord"));
        QVERIFY(!unknown.ok());
        for (const Format *format : allFormats())
            QVERIFY(unknown.error().remedy.contains(format->id()));
        QVERIFY(!openDataset(tree.path(QStringLiteral("missing"))).ok());
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestFormatFolder)
#include "tst_format_folder.moc"
