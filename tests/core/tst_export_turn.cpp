#include "core/imaging/turn.h"
#include "tests/core/exportfixture.h"
#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

using namespace ballast;
using namespace ballast::test;

namespace {

Pipeline flips()
{
    Pipeline pipeline;
    add(pipeline, "HorizontalFlip");
    return pipeline;
}

ExportOptions into(const ExportFixture &fixture)
{
    ExportOptions options;
    options.destination = fixture.beside(QStringLiteral("out"));
    return options;
}

} // namespace

/// Copies that are only mirrored or turned lose nothing where the JPEG's blocks allow it.
class TestExportTurn : public test::Test
{
    Q_OBJECT

private slots:
    void mirroredCopiesAreTurnedBackToTheSameFile()
    {
        // 96 × 64 and 128 × 80: whole blocks. 112 × 72: a whole number of blocks across, too.
        const ExportFixture fixture(6, 1, 0);
        const Dataset dataset = fixture.open();
        const auto report =
            exportDataset(dataset, copyTraining(dataset, 1), flips(), into(fixture));
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY(report->verified);
        int copies = 0;
        for (const QJsonObject &line : manifestOf(report->destination)) {
            if (line[QStringLiteral("copy")].toInt() == 0)
                continue;
            ++copies;
            QCOMPARE(line[QStringLiteral("encoding")].toString(), QStringLiteral("lossless"));
            const QByteArray source =
                readFile(fixture.path(line[QStringLiteral("source")].toString())).value();
            const QByteArray copy =
                readFile(report->destination + u'/' + line[QStringLiteral("image")].toString())
                    .value();
            QVERIFY(copy != source);
            QCOMPARE(turnJpeg(copy, {false, true, false}).value(), turnJpeg(source, {}).value());
        }
        QCOMPARE(copies, 6);
    }

    void whatCannotBeExactIsEncodedAndSaid()
    {
        const ExportFixture fixture(0, 1, 0);
        EncodeOptions jpeg;
        fixture.write(QStringLiteral("images/train/odd.jpg"),
                      encodeImage(ExportFixture::picture(101, 64, 3), jpeg).value());
        fixture.write(QStringLiteral("labels/train/odd.txt"), "0 0.5 0.5 0.25 0.375\n");
        const Dataset dataset = fixture.open();
        const auto report =
            exportDataset(dataset, copyTraining(dataset, 1), flips(), into(fixture));
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY(report->verified);
        QVERIFY(hasIssue(report->issues, QStringLiteral("turned-with-loss")));
        for (const QJsonObject &line : manifestOf(report->destination))
            if (line[QStringLiteral("copy")].toInt() > 0)
                QCOMPARE(line[QStringLiteral("encoding")].toString(), QStringLiteral("encoded"));
    }

    void otherChangesAreEncoded()
    {
        const ExportFixture fixture(2, 1, 0);
        const Dataset dataset = fixture.open();
        Pipeline pipeline = flips();
        add(pipeline, "RandomGamma");
        set(pipeline.steps.back(), "gamma_limit", 150, 150);
        const auto report =
            exportDataset(dataset, copyTraining(dataset, 1), pipeline, into(fixture));
        QVERIFY(report.ok());
        QVERIFY(!hasIssue(report->issues, QStringLiteral("turned-with-loss")));
        for (const QJsonObject &line : manifestOf(report->destination))
            if (line[QStringLiteral("copy")].toInt() > 0)
                QCOMPARE(line[QStringLiteral("encoding")].toString(), QStringLiteral("encoded"));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestExportTurn)
#include "tst_export_turn.moc"
