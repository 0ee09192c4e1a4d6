#include "core/export/replay.h"
#include "core/export/staging.h"
#include "tests/core/exportfixture.h"
#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <atomic>
#include <thread>

using namespace ballast;
using namespace ballast::test;

namespace {

/// A folder with pictures of 64 × 48 and label files, a place beside it for exports.
class Folder
{
public:
    Folder &image(const QString &relative, int variant)
    {
        return text(relative, encodeImage(ExportFixture::picture(64, 48, variant), {}).value());
    }
    Folder &text(const QString &relative, const QByteArray &bytes)
    {
        const auto written = writeFileAtomically(root() + u'/' + relative, bytes);
        Q_ASSERT(written);
        return *this;
    }
    QString root() const { return m_dir.filePath(QStringLiteral("source")); }
    QString out() const { return m_dir.filePath(QStringLiteral("out")); }

    /// As it is, in that format.
    ExportReport exported(const char *format) const
    {
        const Dataset dataset = openDataset(root()).value();
        ExportOptions options;
        options.destination = out();
        options.format = QString::fromLatin1(format);
        return exportDataset(dataset, emptyPlan(dataset), {}, options).value();
    }

private:
    QTemporaryDir m_dir;
};

/// Paths of the pictures below a folder.
QStringList picturesIn(const QString &folder)
{
    QStringList paths;
    QDirIterator files(folder, {QStringLiteral("*.jpg")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(QDir(folder).relativeFilePath(files.next()));
    paths.sort();
    return paths;
}

QByteArray vocLabel(int width, int height)
{
    return QStringLiteral("<annotation><size><width>%1</width><height>%2</height></size><object>"
                          "<name>a</name><bndbox><xmin>0</xmin><ymin>2</ymin><xmax>30</xmax>"
                          "<ymax>40</ymax></bndbox></object></annotation>")
        .arg(width)
        .arg(height)
        .toUtf8();
}

} // namespace

/// What formats cannot say as the source does, and what is said about that.
class TestExportFormats : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void besideSplitsEveryImageIsInOne()
    {
        Folder folder;
        for (int i = 0; i < 4; ++i)
            folder.image(QStringLiteral("%1.jpg").arg(QChar(u'a' + i)), i);
        folder.text(QStringLiteral("list.csv"), "filename,label,split\na.jpg,x,train\n"
                                                "b.jpg,y,train\nc.jpg,x,\nd.jpg,y,val\n");
        QVERIFY(folder.exported("folder").verified);
        QCOMPARE(picturesIn(folder.out()),
                 (QStringList{QStringLiteral("train/x/a.jpg"), QStringLiteral("train/x/c.jpg"),
                              QStringLiteral("train/y/b.jpg"), QStringLiteral("val/y/d.jpg")}));
        // Trainers number the folders of each split: none may be missing.
        QVERIFY(QFileInfo(folder.out() + QStringLiteral("/val/x")).isDir());
    }

    void withoutSplitsClassFoldersAreOnTop()
    {
        Folder folder;
        folder.image(QStringLiteral("a.jpg"), 1).image(QStringLiteral("b.jpg"), 2);
        folder.text(QStringLiteral("list.csv"), "filename,label\na.jpg,x\nb.jpg,y\n");
        QVERIFY(folder.exported("folder").verified);
        QCOMPARE(picturesIn(folder.out()),
                 (QStringList{QStringLiteral("x/a.jpg"), QStringLiteral("y/b.jpg")}));
    }

    void everyClassHasAFolder()
    {
        Folder folder;
        for (int i = 0; i < 4; ++i)
            folder.image(QStringLiteral("%1.jpg").arg(QChar(u'a' + i)), i);
        folder.text(QStringLiteral("classes.txt"), "z\na/b\na_b\nA_B\nunused\n");
        folder.text(QStringLiteral("list.csv"),
                    "filename,label\na.jpg,z\nb.jpg,a/b\nc.jpg,a_b\nd.jpg,A_B\n");
        const ExportReport report = folder.exported("folder");
        QVERIFY(report.verified);
        QVERIFY(hasIssue(report.issues, QStringLiteral("class-renamed")));
        QCOMPARE(picturesIn(folder.out()).size(), 4);
        QStringList folders = QDir(folder.out()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(folders.size(), 5);
        QVERIFY(folders.contains(QStringLiteral("unused")));
        QVERIFY(QFileInfo::exists(folder.out() + QStringLiteral("/a_b/c.jpg")));
        for (QString &name : folders)
            name = name.toCaseFolded();
        folders.removeDuplicates();
        QCOMPARE(folders.size(), 5);
    }

    void twoClassesOfOneName()
    {
        Folder folder;
        folder.image(QStringLiteral("images/train/a.jpg"), 1);
        folder.image(QStringLiteral("images/val/b.jpg"), 2);
        folder.text(QStringLiteral("labels/train/a.txt"), "0 .5 .5 .1 .1\n1 .3 .3 .1 .1\n");
        folder.text(QStringLiteral("labels/val/b.txt"), "2 .5 .5 .1 .1\n");
        folder.text(QStringLiteral("data.yaml"),
                    "train: images/train\nval: images/val\nnames: [a, a, b]\n");
        const ExportReport report = folder.exported("yolo");
        QVERIFY(report.verified);
        QVERIFY(!hasIssue(report.issues, QStringLiteral("class-order-changed")));
    }

    void labelsOfAnotherSizeAreTold()
    {
        Folder folder;
        folder.image(QStringLiteral("JPEGImages/a.jpg"), 1);
        folder.image(QStringLiteral("JPEGImages/b.jpg"), 2);
        folder.text(QStringLiteral("Annotations/a.xml"), vocLabel(64, 48));
        folder.text(QStringLiteral("Annotations/b.xml"), vocLabel(640, 480));
        const ExportReport report = folder.exported("voc");
        QVERIFY(!hasIssue(report.issues, QStringLiteral("size-mismatch"), QStringLiteral("a.jpg")));
        QVERIFY(hasIssue(report.issues, QStringLiteral("size-mismatch"), QStringLiteral("b.jpg")));
    }

    void aReplayOpensTheSourceAsTheExportDid()
    {
        const ExportFixture fixture(8, 1, 1);
        QByteArray images, objects;
        for (int i = 0; i < 3; ++i) { // by itself the folder is the YOLO dataset of eight images
            const QByteArray id = QByteArray::number(i + 1);
            images += (i ? "," : "") + ("{\"id\":" + id) + ",\"file_name\":\"images/train/t0" +
                      QByteArray::number(i) + ".jpg\"}";
            objects += (i ? "," : "") + ("{\"id\":" + id) + ",\"image_id\":" + id +
                       ",\"category_id\":1,\"bbox\":[5,5,30,20]}";
        }
        fixture.write(QStringLiteral("instances_train.json"),
                      "{\"images\":[" + images + "],\"annotations\":[" + objects +
                          "],\"categories\":[{\"id\":1,\"name\":\"part\"}]}");
        const Dataset dataset = openDataset(fixture.root(), {}, QStringLiteral("coco")).value();
        QCOMPARE(dataset.images.size(), std::size_t(3));
        Pipeline pipeline;
        add(pipeline, "Mosaic");
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        const auto report = exportDataset(dataset, copyTraining(dataset, 3), pipeline, options);
        QVERIFY(report.ok() && report->verified);
        const QString manifest = options.destination + QStringLiteral("/ballast-manifest.jsonl");
        for (int line = 2; line < 2 + 12; ++line) {
            const auto replayed = replayImage(manifest, QString::number(line));
            QVERIFY2(replayed.ok(), replayed.ok() ? "" : qPrintable(replayed.error().text()));
            QVERIFY2(replayed->same(), qPrintable(replayed->image));
        }
    }

    /// Another process looks for abandoned exports all the while.
    /// Somebody puts something into the destination while the export runs.
    void aFinishedExportIsKeptWhereItsPlaceIsTaken()
    {
        const ExportFixture fixture(1, 0, 0);
        Issues notes;
        const QString destination = fixture.beside(QStringLiteral("out"));
        {
            auto staging = Staging::open(fixture.open(), destination, notes);
            QVERIFY(staging.ok());
            QVERIFY(writeFileAtomically(staging->path() + QStringLiteral("/image"), "whole"));
            QVERIFY(writeFileAtomically(destination + QStringLiteral("/theirs"), "theirs"));
            const auto published = staging->publish();
            QVERIFY(!published);
            QVERIFY(published.error().remedy.contains(destination + QStringLiteral("-2")));
        }
        QCOMPARE(readFile(destination + QStringLiteral("/theirs")).value(), QByteArray("theirs"));
        QCOMPARE(readFile(destination + QStringLiteral("-2/image")).value(), QByteArray("whole"));
        QCOMPARE(QDir(destination + QStringLiteral("-2"))
                     .entryList(QDir::Files | QDir::Hidden | QDir::System)
                     .size(),
                 1);
    }

    void nobodyRemovesAFinishedExport()
    {
        const ExportFixture fixture(1, 0, 0);
        for (int round = 0; round < 5; ++round) {
            Issues notes;
            const QString destination = fixture.beside(QStringLiteral("out%1").arg(round));
            auto staging = Staging::open(fixture.open(), destination, notes);
            QVERIFY(staging.ok());
            const QString partial = staging->path();
            for (int i = 0; i < 200; ++i)
                QVERIFY(writeFileAtomically(partial + QStringLiteral("/%1").arg(i),
                                            QByteArray(10000, 'x')));
            std::atomic<bool> done = false;
            std::atomic<int> removed = 0, tried = 0;
            std::thread other([&] {
                do {
                    const bool isThere = QFileInfo::exists(partial);
                    const bool ok = removePartialExport({partial, 0}).ok();
                    removed += isThere && ok;
                    ++tried;
                } while (!done);
            });
            while (tried == 0)
                std::this_thread::yield();
            const auto published = staging->publish();
            done = true;
            other.join();
            QVERIFY(published);
            QCOMPARE(removed.load(), 0);
            QCOMPARE(QDir(destination).entryList(QDir::Files | QDir::Hidden | QDir::System).size(),
                     200); // and no marker is left
        }
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestExportFormats)
#include "tst_exportformats.moc"
