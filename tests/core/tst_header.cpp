#include "core/imaging/header.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

using namespace ballast;

namespace {

QByteArray encoded(const char *suffix, int width, int height, int type = CV_8UC3)
{
    const cv::Mat pixels(height, width, type, cv::Scalar::all(90));
    std::vector<unsigned char> bytes;
    cv::imencode(suffix, pixels, bytes);
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

/// A TIFF structure with nothing but an orientation.
QByteArray exif(int orientation, bool little)
{
    if (little)
        return QByteArray::fromHex("49492a000800000001001201030001000000") + char(orientation) +
               QByteArray(7, '\0');
    return QByteArray::fromHex("4d4d002a000000080001011200030000000100") + char(orientation) +
           QByteArray(6, '\0');
}

QByteArray segment(char marker, const QByteArray &payload)
{
    const auto size = payload.size() + 2;
    return QByteArray("\xFF") + marker + char(size >> 8) + char(size & 0xFF) + payload;
}

QByteArray jpegWith(const QByteArray &segments, int width, int height)
{
    QByteArray bytes = encoded(".jpg", width, height);
    return bytes.insert(2, segments);
}

QByteArray pngWithExif(int orientation)
{
    const QByteArray payload = exif(orientation, true);
    QByteArray bytes = encoded(".png", 30, 20);
    return bytes.insert(33, QByteArray::fromHex("000000") + char(payload.size()) + "eXIf" +
                                payload + QByteArray(4, '\0'));
}

} // namespace

class TestHeader : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void readsSizes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("orientation");
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("bits");
        const auto row = [](const char *name, const QByteArray &bytes, const char *format, int w,
                            int h, int orientation = 1, int channels = 3, int bits = 8) {
            QTest::newRow(name) << bytes << QString::fromLatin1(format) << w << h << orientation
                                << channels << bits;
        };
        row("jpeg", encoded(".jpg", 31, 17), "jpeg", 31, 17);
        row("jpeg grey", encoded(".jpg", 31, 17, CV_8UC1), "jpeg", 31, 17, 1, 1);
        for (int o = 1; o <= 8; ++o) {
            const QByteArray little = segment('\xE1', QByteArray("Exif\0\0", 6) + exif(o, true));
            const QByteArray big = segment('\xE1', QByteArray("Exif\0\0", 6) + exif(o, false));
            const bool turned = o >= 5;
            row(qPrintable(QStringLiteral("jpeg exif %1 little-endian").arg(o)),
                jpegWith(little, 31, 17), "jpeg", turned ? 17 : 31, turned ? 31 : 17, o);
            row(qPrintable(QStringLiteral("jpeg exif %1 big-endian").arg(o)), jpegWith(big, 31, 17),
                "jpeg", turned ? 17 : 31, turned ? 31 : 17, o);
        }
        row("jpeg nonsense orientation",
            jpegWith(segment('\xE1', QByteArray("Exif\0\0", 6) + exif(77, true)), 31, 17), "jpeg",
            31, 17);
        QByteArray large;
        for (int i = 0; i < 4; ++i)
            large += segment('\xE2', QByteArray(60000, 'p'));
        row("jpeg frame beyond 4 KB", jpegWith(large, 300, 200), "jpeg", 300, 200);
        row("jpeg fill bytes", jpegWith(QByteArray("\xFF\xFF\xFF"), 31, 17), "jpeg", 31, 17);
        row("png", encoded(".png", 33, 12), "png", 33, 12);
        row("png alpha", encoded(".png", 33, 12, CV_8UC4), "png", 33, 12, 1, 4);
        row("png 16 bit grey", encoded(".png", 33, 12, CV_16UC1), "png", 33, 12, 1, 1, 16);
        row("png exif", pngWithExif(6), "png", 20, 30, 6);
        row("bmp", encoded(".bmp", 35, 11), "bmp", 35, 11);
        QByteArray flipped = encoded(".bmp", 35, 11);
        flipped.replace(22, 4, QByteArray::fromHex("f5ffffff"));
        row("bmp from the top", flipped, "bmp", 35, 11);
        row("webp", encoded(".webp", 37, 13), "webp", 37, 13);
        row("webp alpha", encoded(".webp", 37, 13, CV_8UC4), "webp", 37, 13, 1, 4);
        row("tiff", encoded(".tiff", 39, 14), "tiff", 39, 14);
        row("gif", QByteArray("GIF89a") + QByteArray::fromHex("29000f00f70000"), "gif", 41, 15);
    }
    void readsSizes()
    {
        QFETCH(QByteArray, bytes);
        const auto result = read(bytes);
        QVERIFY2(result.ok(), "no header was found");
        QTEST(result->format, "format");
        QTEST(result->width, "width");
        QTEST(result->height, "height");
        QTEST(int(result->orientation), "orientation");
        QTEST(int(result->channels), "channels");
        QTEST(int(result->bitDepth), "bits");
    }

    void refusesDamage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("0 0.5 0.5 0.1 0.1\n");
        QTest::newRow("jpeg cut before the frame") << encoded(".jpg", 31, 17).left(100);
        QTest::newRow("jpeg scan before the frame") << QByteArray("\xFF\xD8\xFF\xDA\x00\x04zz", 8);
        QTest::newRow("png cut") << encoded(".png", 33, 12).left(20);
        QTest::newRow("png of no size")
            << encoded(".png", 33, 12).replace(16, 4, QByteArray(4, '\0'));
        QTest::newRow("png of absurd size")
            << encoded(".png", 33, 12).replace(16, 4, QByteArray(4, '\x7F'));
        QTest::newRow("webp cut") << encoded(".webp", 37, 13).left(15);
        QTest::newRow("tiff cut") << encoded(".tiff", 39, 14).left(9);
        QTest::newRow("gif cut") << QByteArray("GIF8");
    }
    void refusesDamage()
    {
        QFETCH(QByteArray, bytes);
        const auto result = read(bytes);
        QVERIFY(!result.ok());
        QVERIFY(!result.error().message.isEmpty());
        QVERIFY(!result.error().remedy.isEmpty());
    }

    void cutAnywhereNeverCrashes()
    {
        for (const char *suffix : {".jpg", ".png", ".bmp", ".webp", ".tiff"}) {
            const QByteArray whole = encoded(suffix, 21, 9);
            for (qsizetype size = 0; size < std::min<qsizetype>(whole.size(), 700); size += 3) {
                const auto result = read(whole.left(size));
                QVERIFY(!result.ok() || (result->width == 21 && result->height == 9));
            }
        }
    }

    void namesAMissingFile()
    {
        const auto result = readImageHeader(m_folder.filePath(QStringLiteral("none.jpg")));
        QVERIFY(!result.ok());
        QVERIFY(result.error().file.endsWith(QStringLiteral("none.jpg")));
    }

    void readsRealPhotographs()
    {
        BALLAST_NEED_BCCD();
        QDir dir(ballast::test::bccdFolder() + QStringLiteral("/JPEGImages"));
        const QStringList names = dir.entryList({QStringLiteral("*.jpg")}, QDir::Files);
        QCOMPARE(names.size(), 364);
        for (const QString &name : names) {
            const auto result = readImageHeader(dir.filePath(name));
            QVERIFY(result.ok());
            QCOMPARE(result->width, 640);
            QCOMPARE(result->height, 480);
        }
    }

private:
    Result<ImageHeader> read(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("image")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return Error{QStringLiteral("the test cannot write"), {}, {}};
        file.close();
        return readImageHeader(file.fileName());
    }

    QTemporaryDir m_folder;
};

BALLAST_TEST_MAIN(QCoreApplication, TestHeader)
#include "tst_header.moc"
