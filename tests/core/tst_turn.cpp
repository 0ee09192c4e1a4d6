#include "core/imaging/codec.h"
#include "core/imaging/turn.h"
#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <opencv2/core.hpp>

using namespace ballast;
using namespace ballast::test;

namespace {

QByteArray jpegOf(int width, int height)
{
    cv::Mat image(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.at<cv::Vec3b>(y, x) = cv::Vec3b(uchar(x * 3), uchar(y * 5), uchar(x * y / 7));
    return encodeImage(image, {ImageFormat::Jpeg, 90, false}).value();
}

cv::Mat decoded(const QByteArray &bytes)
{
    return decodeImage(bytes, QStringLiteral("test")).value().pixels;
}

/// By OpenCV's own words for turning.
cv::Mat turnedByOpenCv(const cv::Mat &image, const Turn &turn)
{
    cv::Mat out = image.clone();
    if (turn.transpose)
        cv::transpose(image, out);
    if (turn.mirrorX)
        cv::flip(out.clone(), out, 1);
    if (turn.mirrorY)
        cv::flip(out.clone(), out, 0);
    return out;
}

std::vector<Turn> allTurns()
{
    std::vector<Turn> turns;
    for (int i = 0; i < 8; ++i)
        turns.push_back({(i & 4) != 0, (i & 1) != 0, (i & 2) != 0});
    return turns;
}

} // namespace

class TestTurn : public test::Test
{
    Q_OBJECT

private slots:
    void oneAfterTheOther()
    {
        const cv::Mat image = (cv::Mat_<uchar>(2, 3) << 1, 2, 3, 4, 5, 6);
        for (const Turn &a : allTurns())
            for (const Turn &b : allTurns()) {
                const cv::Mat twice = turnedByOpenCv(turnedByOpenCv(image, a), b);
                const cv::Mat once = turnedByOpenCv(image, a.then(b));
                QCOMPARE(once.size(), twice.size());
                QCOMPARE(cv::norm(once, twice, cv::NORM_INF), 0.0);
            }
    }

    /// The coefficients are moved; a decoder rounds them as before, save that smoothed chroma is
    /// not quite symmetric.
    void nothingIsLost()
    {
        const QByteArray file = jpegOf(64, 48);
        for (const Turn &turn : allTurns()) {
            const auto turned = turnJpeg(file, turn);
            QVERIFY(turned.has_value());
            const cv::Mat expected = turnedByOpenCv(decoded(file), turn), got = decoded(*turned);
            QCOMPARE(got.size(), expected.size());
            QVERIFY(cv::norm(got, expected, cv::NORM_INF) <= 3);
        }
    }

    /// There and back gives the first file's coefficients: generation after generation the same.
    void thereAndBackIsTheSameFile()
    {
        const QByteArray file = turnJpeg(jpegOf(64, 48), {}).value();
        const Turn turn{true, true, false}, back{true, false, true};
        QVERIFY(turn.then(back).isNone());
        QByteArray other = file;
        for (int i = 0; i < 4; ++i)
            other = turnJpeg(turnJpeg(other, turn).value(), back).value();
        QCOMPARE(other, file);
    }

    void oddSidesCannotBeMirrored()
    {
        const QByteArray file = jpegOf(70, 48);
        QVERIFY(!turnJpeg(file, {false, true, false}));
        QVERIFY(turnJpeg(file, {false, false, true}).has_value());
        QVERIFY(!turnJpeg(file.left(file.size() / 2), {false, false, true}));
        QVERIFY(!turnJpeg("no picture", {}));
    }

    void programsThatOnlyTurn_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<bool>("whole");
        QTest::newRow("flip") << QStringList{QStringLiteral("HorizontalFlip")} << true;
        QTest::newRow("flips") << QStringList{QStringLiteral("HorizontalFlip"),
                                              QStringLiteral("Transpose"),
                                              QStringLiteral("VerticalFlip")}
                               << true;
        QTest::newRow("quarter") << QStringList{QStringLiteral("RandomRotate90")} << true;
        QTest::newRow("crop") << QStringList{QStringLiteral("HorizontalFlip"),
                                             QStringLiteral("CenterCrop")}
                              << false;
        QTest::newRow("colour") << QStringList{QStringLiteral("HorizontalFlip"),
                                               QStringLiteral("ToGray")}
                                << false;
        QTest::newRow("affine") << QStringList{QStringLiteral("Affine")} << false;
    }
    void programsThatOnlyTurn()
    {
        QFETCH(QStringList, names);
        QFETCH(bool, whole);
        Pipeline pipeline;
        for (const QString &name : names) {
            Step &step = add(pipeline, name.toLatin1().constData());
            if (has(step, "rotate"))
                set(step, "rotate", 7, 7);
            if (has(step, "height"))
                set(step, "height", 40);
        }
        for (std::uint64_t seed = 0; seed < 8; ++seed) {
            const Program program = compile(pipeline, 64, 48, {seed, 0, 0, 0});
            const auto turn = program.wholeTurn();
            QCOMPARE(turn.has_value(), whole);
            if (!turn)
                continue;
            const cv::Mat source = decoded(jpegOf(64, 48));
            Scratch scratch;
            QCOMPARE(cv::norm(program.render(source, scratch), turnedByOpenCv(source, *turn),
                              cv::NORM_INF),
                     0.0);
        }
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestTurn)
#include "tst_turn.moc"
