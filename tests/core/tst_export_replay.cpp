#include "core/export/replay.h"
#include "tests/core/exportfixture.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>

using namespace ballast;
using namespace ballast::test;

namespace {

/// Draws of every kind: movement, noise, crops that look at boxes, choices, box insides.
Pipeline lively()
{
    Pipeline pipeline = defaultPipeline();
    const auto add = [&](const char *name, double probability) -> Step & {
        pipeline.steps.push_back(pipeline.makeStep(*transformByName(QLatin1String(name))));
        pipeline.steps.back().probability = probability;
        return pipeline.steps.back();
    };
    add("BBoxSafeRandomCrop", 0.7);
    for (const char *name : {"OneOf", "InsideBoxes"}) {
        Step &outer = add(name, 1);
        outer.classes = asksForClasses(*outer.transform) ? std::vector{QStringLiteral("ring")}
                                                         : std::vector<QString>();
        std::vector<Step> children;
        for (const char *inner : {"RandomGamma", "GaussNoise"}) {
            Step child = pipeline.makeStep(*transformByName(QLatin1String(inner)));
            child.id += children.size() + 1;
            children.push_back(child);
        }
        pipeline.steps.back().children = children;
    }
    add("RandomCrop", 0.6);
    for (std::size_t i = 0; i < 2; ++i)
        pipeline.steps.back().values[i].lo = 48;
    pipeline.classRules = {{QStringLiteral("dot"), QStringLiteral("HorizontalFlip"),
                            ClassRule::Kind::Swap, 1, QStringLiteral("bar")}};
    return pipeline;
}

QByteArray sha(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

class TestExportReplay : public ballast::test::Test
{
    Q_OBJECT

    ExportFixture m_fixture{6, 1, 1};
    QString m_manifest;
    QList<QJsonObject> m_lines;

private slots:
    void initTestCase()
    {
        m_fixture.addImage(Split::Train, QStringLiteral("p00.png"), 2, 7);
        const Dataset dataset = m_fixture.open();
        BalancePlan plan = emptyPlan(dataset);
        for (std::size_t i = 0; i < dataset.images.size(); ++i)
            plan.copies[i] = isTraining(dataset.images[i].split) ? 5 : 0;
        ExportOptions options;
        options.destination = m_fixture.beside(QStringLiteral("out"));
        options.encode.quality = 83;
        options.encode.fullChroma = true;
        options.redrawsWhenRareLost = 4;
        options.seed = 0xfedcba9876543210ULL; // needs all 64 bits
        const auto report = exportDataset(dataset, plan, lively(), options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY(report->verified);
        m_manifest = options.destination + QStringLiteral("/ballast-manifest.jsonl");
        const auto text = readFile(m_manifest);
        QVERIFY(text.ok());
        for (const QByteArray &line : text->split('\n'))
            if (!line.isEmpty())
                m_lines << QJsonDocument::fromJson(line).object();
        QCOMPARE(m_lines.size(), 1 + 9 + 7 * 5);
    }

    void everyLineGivesItsImageBitForBit()
    {
        int augmented = 0, further = 0, swapped = 0;
        for (qsizetype i = 1; i < m_lines.size(); ++i) {
            const auto replayed = replayImage(m_manifest, QString::number(i + 1));
            QVERIFY2(replayed.ok(), replayed.ok() ? "" : qPrintable(replayed.error().text()));
            const QString image = m_lines[i][QStringLiteral("image")].toString();
            QCOMPARE(replayed->image, image);
            const auto written = readFile(QFileInfo(m_manifest).path() + u'/' + image);
            QCOMPARE(sha(replayed->bytes), sha(*written));
            QCOMPARE(replayed->sha256, sha(*written));
            QVERIFY(replayed->same());
            augmented += m_lines[i].contains(QStringLiteral("key"));
            further += m_lines[i].contains(QStringLiteral("redraws"));
            for (const QJsonValue &box : m_lines[i][QStringLiteral("boxes")].toArray())
                swapped += box.toObject().contains(QStringLiteral("class_after"));
        }
        QCOMPARE(augmented, 35);
        QVERIFY(further > 0);
        QVERIFY(swapped > 0);
    }

    void aLineIsAlsoFoundByThePathOfItsImage()
    {
        const QString image = m_lines[5][QStringLiteral("image")].toString();
        const auto byPath = replayImage(m_manifest, image);
        const auto byNumber = replayImage(m_manifest, QStringLiteral("6"));
        QVERIFY(byPath.ok() && byNumber.ok());
        QCOMPARE(byPath->bytes, byNumber->bytes);
    }

    void aMovedSourceIsNamed()
    {
        const QString moved = m_fixture.beside(QStringLiteral("moved"));
        QVERIFY(QDir().rename(m_fixture.root(), moved));
        const auto missing = replayImage(m_manifest, QStringLiteral("3"));
        QVERIFY(!missing.ok());
        QVERIFY(missing.error().remedy.contains(QStringLiteral("--source")));
        const auto replayed = replayImage(m_manifest, QStringLiteral("3"), moved);
        QVERIFY(replayed.ok() && replayed->same());
        QVERIFY(QDir().rename(moved, m_fixture.root()));
    }

    void aChangedSourceIsSeen()
    {
        const QString source = m_lines[3][QStringLiteral("source")].toString();
        const QByteArray before = *readFile(m_fixture.path(source));
        m_fixture.write(source, *encodeImage(ExportFixture::picture(96, 64, 55),
                                             {formatForSuffix(QFileInfo(source).suffix()), 95,
                                              false}));
        const auto replayed = replayImage(m_manifest, QStringLiteral("4"));
        QVERIFY(!replayed.ok() || !replayed->same());
        m_fixture.write(source, before);
        QVERIFY(replayImage(m_manifest, QStringLiteral("4"))->same());
    }

    void whatIsNoManifestOrNotInItIsSaid()
    {
        QVERIFY(replayImage(m_manifest, QStringLiteral("1")).error().message.contains(u'1'));
        QVERIFY(!replayImage(m_manifest, QStringLiteral("999")).ok());
        QVERIFY(!replayImage(m_manifest, QStringLiteral("images/train/none.jpg")).ok());
        QVERIFY(!replayImage(m_fixture.path(QStringLiteral("data.yaml")), QStringLiteral("2")).ok());
        QVERIFY(!replayImage(m_fixture.beside(QStringLiteral("none")), QStringLiteral("2")).ok());
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestExportReplay)
#include "tst_export_replay.moc"
