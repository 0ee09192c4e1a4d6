#include "tests/core/formattree.h"
#include "tests/support/testmain.h"

#include <functional>

using namespace ballast;
using ballast::test::Tree;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'/', Qt::SkipEmptyParts);
}

/// "file: class+class" or "file: class x1 y1 x2 y2; …" of every image, with its split.
QStringList told(const Dataset &dataset)
{
    QStringList lines;
    for (const ImageItem &image : dataset.images) {
        QStringList parts;
        for (const ClassId tag : image.tags)
            parts.append(dataset.classes[std::size_t(tag)].name);
        for (const Annotation &a : image.annotations)
            parts.append(QStringLiteral("%1 %2 %3 %4 %5")
                             .arg(dataset.classes[std::size_t(a.classId)].name)
                             .arg(a.box.x1)
                             .arg(a.box.y1)
                             .arg(a.box.x2)
                             .arg(a.box.y2));
        lines.append(
            QStringLiteral("%1 %2: %3")
                .arg(QFileInfo(image.path).fileName(), splitName(image.split), parts.join(u'+')));
    }
    lines.sort();
    return lines;
}

} // namespace

class TestFormatCsv : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void kinds_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, const QByteArray &csv, const char *expected,
                            const char *names) {
            QTest::newRow(name) << csv << words(expected) << words(names);
        };
        const char *plain = "1.png : cat/2.png : dog";
        row("filename,label", "filename,label\n1.png,cat\n2.png,dog\n", plain, "cat/dog");
        row("byte order mark and CRLF",
            "\xEF\xBB\xBF"
            "filename,label\r\n1.png,cat\r\n2.png,dog\r\n",
            plain, "cat/dog");
        row("no header", "1.png,cat\n2.png,dog\n", plain, "cat/dog");
        row("semicolons", "image;class\n1.png;cat\n2.png;dog\n", plain, "cat/dog");
        row("tabs and other columns", "id\tlabel\tx\n1.png\tcat\t7\n2.png\tdog\t8\n", plain,
            "cat/dog");
        row("quoted commas and quotes",
            "filename,label\n1.png,\"cat, \"\"big\"\"\"\n2.png,\"dog\"\n",
            "1.png : cat, \"big\"/2.png : dog", "cat, \"big\"/dog");
        row("line end inside quotes", "filename,label,note\n1.png,cat,\"a\nb\"\n2.png,dog,c\n",
            plain, "cat/dog");
        row("several labels, |", "filename,label\n1.png,cat|dog\n2.png,dog\n",
            "1.png : cat+dog/2.png : dog", "cat/dog");
        row("several labels, comma in quotes", "filename,labels\n1.png,\"cat, dog\"\n2.png,dog\n",
            "1.png : cat+dog/2.png : dog", "cat/dog");
        row("several labels, blanks", "image_name,tags\n1,cat dog\n2,dog\n",
            "1.png : cat+dog/2.png : dog", "cat/dog");
        row("a blank inside one label", "filename,label\n1.png,big cat\n2.png,dog\n",
            "1.png : big cat/2.png : dog", "big cat/dog");
        row("no label", "filename,label\n1.png,\n2.png,dog\n", "1.png : /2.png : dog", "dog");
        row("one-hot with blanks after commas", "filename, dog, cat\n1.png, 0, 1\n2.png, 1, 1\n",
            "1.png : cat/2.png : dog+cat", "dog/cat");
        row("numbers in their own order", "filename,label\n1.png,10\n2.png,2\n",
            "1.png : 10/2.png : 2", "2/10");
        row("a split column", "filename,label,split\n1.png,cat,train\n2.png,dog,validation\n",
            "1.png train: cat/2.png val: dog", "cat/dog");
        row("relative paths", "path,label\nsub/../1.png,cat\n./2.png,dog\n", plain, "cat/dog");
        row("absolute paths of another machine",
            "path,label\n/home/x/1.png,cat\nC:\\data\\2.png,dog\n", plain, "cat/dog");
        row("paths that leave the dataset stay inside",
            "path,label\n../../../../1.png,cat\n2.png,dog\n", plain, "cat/dog");
        row("the same row twice", "filename,label\n1.png,cat\n1.png,cat\n2.png,dog\n", plain,
            "cat/dog");
        const char *boxes = "1.png : cat 10 20 30 40+dog 1 2 3.5 4/2.png : dog 5 6 7 8";
        row("boxes",
            "filename,width,height,class,xmin,ymin,xmax,ymax\n1.png,100,50,cat,10,20,30,40\n"
            "1.png,100,50,dog,1,2,3.5,4\n2.png,100,50,dog,5,6,7,8\n",
            boxes, "cat/dog");
        row("boxes, columns in another order, no sizes",
            "xmin,xmax,ymin,ymax,label,image\n10,30,20,40,cat,1.png\n1,3.5,2,4,dog,1.png\n"
            "5,7,6,8,dog,2.png\n",
            boxes, "cat/dog");
        row("boxes as shares",
            "filename,class,xmin,ymin,xmax,ymax\n1.png,cat,0.1,0.4,0.3,0.8\n"
            "2.png,dog,0.5,0.5,1.0,1.0\n",
            "1.png : cat 10 20 30 40/2.png : dog 50 25 100 50", "cat/dog");
        row("boxes, an image without",
            "filename,class,xmin,ymin,xmax,ymax\n1.png,cat,10,20,30,40\n2.png,,,,,\n",
            "1.png : cat 10 20 30 40/2.png : ", "cat");
        row("AutoML",
            "TRAIN,gs://b/1.png,cat,0.1,0.4,,,0.3,0.8,,\nTEST,gs://b/2.png,dog,0.5,0.5,,,1,1,,\n",
            "1.png train: cat 10 20 30 40/2.png test: dog 50 25 100 50", "cat/dog");
        row("path,x1,y1,x2,y2,class", "1.png,10,20,30,40,cat\n2.png,,,,,\n",
            "1.png : cat 10 20 30 40/2.png : ", "cat");
    }
    void kinds()
    {
        QFETCH(QByteArray, csv);
        Tree tree;
        tree.image("1.png").image("2.png").text("list.csv", csv);
        const auto result = openDataset(tree.path());
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().text()));
        QCOMPARE(result->format, QStringLiteral("csv"));
        QTEST(told(*result), "expected");
        QTEST(test::classNames(*result), "names");
        QVERIFY(result->issues.empty());
        for (const ImageItem &image : result->images)
            QVERIFY(QFileInfo::exists(result->absolutePath(image)));

        // And back.
        Tree out;
        test::writeAll(*result, "csv", out.path());
        const auto again = openDataset(out.path());
        QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().text()));
        QCOMPARE(again->task, result->task);
        QCOMPARE(told(*again), told(*result));
        QCOMPARE(test::classNames(*again), test::classNames(*result));
        Tree back;
        test::writeAll(*result, "csv", back.path(), true, true);
        QCOMPARE(test::contents(back.path()), test::contents(out.path()));
    }

    void layouts()
    {
        Tree roboflow;
        roboflow.image("train/1.png").image("valid/2.png");
        roboflow.text("train/_classes.csv", "filename, cat, dog\n1.png, 1, 0\n");
        roboflow.text("valid/_classes.csv", "filename, cat, dog\n2.png, 0, 1\n");
        QCOMPARE(told(*openDataset(roboflow.path())), words("1.png train: cat/2.png val: dog"));

        Tree kaggle;
        kaggle.image("train/a.png").image("images/b.png");
        kaggle.text("train.csv", "id,label\na,cat\n").text("val.csv", "id,label\nb,dog\n");
        QCOMPARE(told(*openDataset(kaggle.path())), words("a.png train: cat/b.png val: dog"));

        Tree boxes;
        boxes.image("train/1.png");
        boxes.text("train/_annotations.csv",
                   "filename,width,height,class,xmin,ymin,xmax,ymax\n1.png,9,9,cat,1,2,3,4\n");
        QCOMPARE(told(*openDataset(boxes.path(QStringLiteral("train/_annotations.csv")))),
                 words("1.png : cat 1 2 3 4"));
    }

    void badRowsAreToldAndPassedOver_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("no number") << QByteArray("1.png,9,9,cat,a,2,3,4");
        QTest::newRow("nan") << QByteArray("1.png,9,9,cat,nan,2,3,4");
        QTest::newRow("missing cells") << QByteArray("1.png,9,9,cat,1");
        QTest::newRow("no class") << QByteArray("1.png,9,9,,1,2,3,4");
        QTest::newRow("no image") << QByteArray(",9,9,cat,1,2,3,4");
    }
    void badRowsAreToldAndPassedOver()
    {
        QFETCH(QByteArray, row);
        Tree tree;
        tree.image("1.png");
        tree.text("a.csv", "filename,width,height,class,xmin,ymin,xmax,ymax\n" + row +
                               "\n1.png,100,50,cat,10,20,30,40\n");
        const auto result = openDataset(tree.path());
        QVERIFY(result.ok());
        QCOMPARE(told(*result), words("1.png : cat 10 20 30 40"));
        QCOMPARE(test::countIssues(*result, "unreadable-label"), 1);
    }

    void troublesAreTold_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("issue");
        const auto row = [](const char *name, const QByteArray &csv, const char *expected,
                            const char *issue) {
            QTest::newRow(name) << csv << words(expected) << QString::fromLatin1(issue);
        };
        row("a quote that is closed nowhere", "filename,label\n1.png,\"cat\n2.png,dog\n",
            "1.png : cat/2.png : dog", "open-quote");
        row("a quote that another cell closes", "filename,label\n1.png,\"cat\n2.png,\"dog\"\n",
            "1.png : cat/2.png : dog", "open-quote");
        row("shares that rounding leads beyond 1",
            "filename,class,xmin,ymin,xmax,ymax\n1.png,cat,0.1,0.4,0.3,0.8\n"
            "2.png,dog,0.5,0.5,1.002,1\n",
            "1.png : cat 10 20 30 40/2.png : dog 50 25 100.2 50", "shares-above-one");
        row("one-hot in other words further down",
            "filename,cat,dog\n" + QByteArray("1.png,1,0\n").repeated(60) + "2.png,0.0,1.0\n",
            "1.png : cat/2.png : dog", "");
        row("one-hot with a share further down",
            "filename,cat,dog\n" + QByteArray("1.png,1,0\n").repeated(60) + "2.png,0.7,1\n",
            "1.png : cat/2.png : dog", "unreadable-label");
        row("corner and size",
            "filename,class,x,y,width,height\n1.png,cat,10,20,20,20\n2.png,dog,5,6,2,2\n",
            "1.png : cat 10 20 30 40/2.png : dog 5 6 7 8", "box-columns");
        row("splits by other words", "filename,label,split\n1.png,cat,dev\n2.png,dog,Holdout\n",
            "1.png val: cat/2.png test: dog", "");
        row("a split that is none", "filename,label,split\n1.png,cat,train\n2.png,dog,fold3\n",
            "1.png train: cat/2.png : dog", "unknown-split");
        row("an absurd number",
            "filename,class,xmin,ymin,xmax,ymax\n1.png,cat,10,20,1e308,40\n2.png,dog,5,6,7,8\n",
            "1.png : /2.png : dog 5 6 7 8", "unreadable-label");
    }
    void troublesAreTold()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, issue);
        Tree tree;
        tree.image("1.png").image("2.png").text("list.csv", csv);
        const auto result = openDataset(tree.path());
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().text()));
        QTEST(told(*result), "expected");
        QCOMPARE(int(result->issues.size()), issue.isEmpty() ? 0 : 1);
        if (!issue.isEmpty())
            QCOMPARE(result->issues[0].kind, issue);
    }

    void aLabelWithASeparatorStaysOne()
    {
        Tree tree, out; // written by hand from class folders
        tree.image("a;b/1.png").image("cd/2.png");
        const Dataset dataset = *openDataset(tree.path());
        QCOMPARE(test::classNames(dataset), words("a;b/cd"));
        test::writeAll(dataset, "csv", out.path());
        // Each class a column: nothing is parted at the semicolon.
        QCOMPARE(test::contents(out.path()).at(QStringLiteral("labels.csv")).split('\n').front(),
                 QByteArray("filename,a;b,cd"));
        QCOMPARE(told(*openDataset(out.path())), words("1.png : a;b/2.png : cd"));
    }

    void otherColumnsComeBack()
    {
        Tree tree, out;
        tree.image("1.png").text(
            "a.csv", "filename,score,class,xmin,ymin,xmax,ymax\n1.png,0.50,cat,1,2,3,4\n");
        test::writeAll(*openDataset(tree.path()), "csv", out.path());
        QCOMPARE(test::contents(out.path()).at(QStringLiteral("annotations.csv")),
                 QByteArray("filename,width,height,class,xmin,ymin,xmax,ymax,score\n"
                            "images/1.png,100,50,cat,1,2,3,4,0.50\n"));
    }

    void boxesOfOtherFormats()
    {
        Tree tree, out;
        tree.image("images/train/1.png").image("images/val/2.png");
        tree.text("labels/train/1.txt", "1 .2 .6 .2 .4\n").text("labels/val/2.txt", "");
        tree.text("data.yaml", "train: images/train\nval: images/val\nnames: [zebra, 'a,b']\n");
        test::writeAll(*openDataset(tree.path()), "csv", out.path());
        const auto again = openDataset(out.path());
        QVERIFY(again.ok());
        QCOMPARE(told(*again), words("1.png train: a,b 10 20 30 40/2.png val: "));
        QCOMPARE(test::classNames(*again),
                 (QStringList{QStringLiteral("zebra"), QStringLiteral("a,b")}));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestFormatCsv)
#include "tst_format_csv.moc"
