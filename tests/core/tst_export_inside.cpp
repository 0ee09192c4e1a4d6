#include "core/export/advice.h"
#include "core/export/forecast.h"
#include "core/export/replay.h"
#include "tests/core/exportfixture.h"
#include "tests/support/augmenting.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <opencv2/core.hpp>

using namespace ballast;
using namespace ballast::test;

namespace {

constexpr int Sources = 20;
const cv::Size Size(160, 120);
const cv::Rect Common(10, 12, 40, 30), Rare(90, 60, 33, 41);

/// PNGs of smooth colours, so that what changed is told pixel by pixel. All hold a common box,
/// every fifth a rare one as well.
void paintTraining(const ExportFixture &fixture)
{
    EncodeOptions encode;
    encode.format = ImageFormat::Png;
    for (int i = 0; i < Sources; ++i) {
        const QString name = QStringLiteral("train/t%1").arg(i);
        fixture.write(
            QStringLiteral("images/%1.png").arg(name),
            encodeImage(ExportFixture::picture(Size.width, Size.height, i), encode).value());
        fixture.write(QStringLiteral("labels/%1.txt").arg(name),
                      ExportFixture::line(0, Common, Size) +
                          (i % 5 == 0 ? ExportFixture::line(1, Rare, Size) : QByteArray()));
    }
}

BalancePolicy insideOnly()
{
    BalancePolicy policy;
    policy.repeat = false;
    policy.inside = true;
    policy.maxCopies = 3;
    return policy;
}

/// Moves everything, and changes every pixel.
Pipeline movingAndChanging()
{
    Pipeline pipeline;
    add(pipeline, "HorizontalFlip");
    add(pipeline, "InvertImg");
    add(pipeline, "GaussNoise");
    add(pipeline, "CoarseDropout");
    return pipeline;
}

cv::Mat changed(const cv::Mat &a, const cv::Mat &b)
{
    cv::Mat difference, mask;
    cv::absdiff(a, b, difference);
    cv::transform(difference, mask, cv::Matx13f(1, 1, 1));
    return mask > 0;
}

qint64 by(const BalancePlan &plan, Means means)
{
    return plan.imagesBy[static_cast<std::size_t>(means)];
}

} // namespace

class TestExportInside : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void onlyImagesWithRareBoxesAreCopied()
    {
        const ExportFixture fixture(0, 0, 0);
        paintTraining(fixture);
        const Dataset dataset = fixture.open();
        const BalancePlan plan = makePlan(dataset, insideOnly());
        QCOMPARE(by(plan, Means::Inside), 12); // 4 images, 3 times
        QCOMPARE(plan.imagesAdded, 12);
        for (const PlanItem &item : plan.items) {
            QCOMPARE(item.means, Means::Inside);
            QCOMPARE(item.copies, 3);
            QCOMPARE(dataset.images[std::size_t(item.image)].annotations.size(), 2);
        }
        QCOMPARE(plan.after, (std::vector<qint64>{32, 16, 0}));
        QVERIFY(plan.bestPossible > 0 && plan.ratioAfter <= plan.bestPossible * 1.01);
    }

    /// The counts do not depend on how whole images are copied; the cheaper means makes them.
    void theCheaperOfRepeatsAndInsidesIsTaken()
    {
        const ExportFixture fixture(0, 0, 0);
        paintTraining(fixture);
        const Dataset dataset = fixture.open();
        BalancePolicy policy = insideOnly();
        policy.repeat = true;
        Planner planner(std::make_shared<Dataset>(dataset));
        const BalancePlan inside = planner.plan(policy);
        policy.costs[std::size_t(Means::Inside)] = 1.5;
        const BalancePlan repeats = planner.plan(policy);
        QCOMPARE(by(inside, Means::Inside), 12);
        QCOMPARE(by(inside, Means::Repeat), 0);
        QCOMPARE(by(repeats, Means::Inside), 0);
        QCOMPARE(by(repeats, Means::Repeat), 12);
        QCOMPARE(inside.after, repeats.after);
        QCOMPARE(inside.bestPossible, repeats.bestPossible);
        policy.costs[std::size_t(Means::Inside)] = 0.5;
        QCOMPARE(planner.plan(policy).items, inside.items);
    }

    void nothingButTheRareBoxesChanges()
    {
        const ExportFixture fixture(0, 0, 0);
        paintTraining(fixture);
        const Dataset dataset = fixture.open();
        const BalancePlan plan = makePlan(dataset, insideOnly());
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        options.encode.format = ImageFormat::Png;
        const Forecast forecast = forecastExport(dataset, plan, movingAndChanging(), options);
        const auto report = exportDataset(dataset, plan, movingAndChanging(), options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QVERIFY(report->verified);
        for (std::size_t c = 0; c < plan.after.size(); ++c)
            QCOMPARE(forecast.classes[c].expected, plan.after[c]);
        const std::vector<QJsonObject> lines = manifestOf(options.destination);
        int copies = 0;
        for (std::size_t i = 1; i < lines.size(); ++i) {
            if (lines[i][QStringLiteral("means")] != QStringLiteral("inside"))
                continue;
            ++copies;
            checkCopy(fixture.path(lines[i][QStringLiteral("source")].toString()),
                      options.destination + u'/' + lines[i][QStringLiteral("image")].toString());
            const auto replayed =
                replayImage(options.destination + QStringLiteral("/ballast-manifest.jsonl"),
                            QString::number(i + 1));
            QVERIFY2(replayed.ok(), replayed.ok() ? "" : qPrintable(replayed.error().text()));
            QVERIFY(replayed->same());
        }
        QCOMPARE(copies, 12);
    }

    void plansSurviveJson()
    {
        const ExportFixture fixture(0, 0, 0);
        paintTraining(fixture);
        const Dataset dataset = fixture.open();
        const BalancePlan plan = makePlan(dataset, insideOnly());
        const auto again = planFromJson(dataset, planToJson(dataset, plan));
        QVERIFY(again.ok());
        QCOMPARE(again->items, plan.items);
        QCOMPARE(again->policy, plan.policy);
        QCOMPARE(again->after, plan.after);
        QCOMPARE(again->imagesBy, plan.imagesBy);
    }

    void copiesThatWouldNotChangeAreSaid()
    {
        const ExportFixture fixture(0, 0, 0);
        paintTraining(fixture);
        const Dataset dataset = fixture.open();
        const BalancePlan plan = makePlan(dataset, insideOnly());
        Pipeline flips;
        add(flips, "HorizontalFlip");
        const QStringList said = exportAdvice(dataset, plan, flips, {});
        QCOMPARE(said.size(), 1);
        QVERIFY(said[0].contains(QStringLiteral("12 copies")));
        add(flips, "GaussNoise");
        QVERIFY(exportAdvice(dataset, plan, flips, {}).isEmpty());
        flips.steps.back().enabled = false;
        QCOMPARE(exportAdvice(dataset, plan, flips, {}).size(), 1);
    }

    /// Tagged images have no boxes to vary.
    void classFoldersAreNotCopiedByIt()
    {
        const BalancePlan plan = makePlan(makeToy(), insideOnly());
        QCOMPARE(plan.imagesAdded, 0);
    }

private:
    static void checkCopy(const QString &source, const QString &copy)
    {
        const cv::Mat before = decodeImage(source).value().pixels;
        const cv::Mat after = decodeImage(copy).value().pixels;
        QCOMPARE(after.size(), before.size());
        const cv::Mat mask = changed(before, after);
        const int inside = cv::countNonZero(mask(Rare));
        QCOMPARE(cv::countNonZero(mask), inside);
        QVERIFY2(inside > 0.95 * Rare.area(), qPrintable(QString::number(inside)));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestExportInside)
#include "tst_export_inside.moc"
