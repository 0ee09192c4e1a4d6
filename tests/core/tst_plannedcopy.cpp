#include "core/export/plannedcopy.h"
#include "tests/core/exportfixture.h"
#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <opencv2/core.hpp>

using namespace ballast;
using namespace ballast::test;

namespace {

/// Images of 400 × 320 with six boxes of "ring", every fourth with one of "dot" as well.
void paint(const ExportFixture &fixture)
{
    for (int i = 0; i < 12; ++i) {
        const QString name = QStringLiteral("train/p%1").arg(i, 2, 10, QChar(u'0'));
        EncodeOptions encode;
        encode.format = ImageFormat::Png;
        fixture.write(QStringLiteral("images/%1.png").arg(name),
                      encodeImage(ExportFixture::picture(400, 320, i), encode).value());
        QByteArray labels;
        for (int n = 0; n < 6; ++n)
            labels += "0 " + QByteArray::number(0.15 + 0.3 * (n % 3)) + ' ' +
                      QByteArray::number(n < 3 ? 0.2 : 0.8) + " 0.1 0.15\n";
        if (i % 4 == 0)
            labels += "1 0.5 0.5 0.12 0.14\n";
        fixture.write(QStringLiteral("labels/%1.txt").arg(name), labels);
    }
}

Pipeline lively()
{
    Pipeline pipeline;
    for (const char *name : {"HorizontalFlip", "Rotate", "GaussNoise", "RandomGamma"})
        add(pipeline, name);
    return pipeline;
}

/// Rows of the plan, as PlanPage shows them.
struct Row
{
    int image;
    int item;
    int copies;
};

std::vector<Row> rowsOf(const BalancePlan &plan)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < plan.copies.size(); ++i)
        if (plan.copies[i] > 0)
            rows.push_back({static_cast<int>(i), -1, plan.copies[i]});
    for (std::size_t i = 0; i < plan.items.size(); ++i)
        rows.push_back({plan.items[i].image, static_cast<int>(i), plan.items[i].copies});
    return rows;
}

} // namespace

/// The witness is the exported dataset.
class TestPlannedCopy : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void eachIsOneOfTheFilesThatTheExportWrites_data()
    {
        QTest::addColumn<QList<int>>("means");
        const auto list = [](std::initializer_list<Means> means) {
            QList<int> numbers;
            for (const Means each : means)
                numbers << static_cast<int>(each);
            return numbers;
        };
        QTest::newRow("repeats") << list({Means::Repeat});
        QTest::newRow("inside") << list({Means::Inside});
        QTest::newRow("crops") << list({Means::Repeat, Means::Crop});
        QTest::newRow("pastes") << list({Means::Repeat, Means::Crop, Means::Paste});
    }
    void eachIsOneOfTheFilesThatTheExportWrites()
    {
        QFETCH(QList<int>, means);
        const ExportFixture fixture(0, 0, 0);
        paint(fixture);
        const Dataset dataset = fixture.open();
        BalancePolicy policy;
        policy.repeat = false;
        for (const int each : means)
            policy.use(static_cast<Means>(each), true);
        policy.maxCopies = 4;
        policy.windows.minSide = 100;
        const BalancePlan plan = makePlan(dataset, policy);
        ExportOptions options;
        options.destination = fixture.beside(QStringLiteral("out"));
        options.encode.format = ImageFormat::Png;
        options.originals = false;
        options.seed = 7;
        const auto report = exportDataset(dataset, plan, lively(), options);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        const Dataset written = openDataset(options.destination).value();
        std::vector<char> met(written.images.size());
        for (const auto &[image, item, copies] : rowsOf(plan))
            for (int nth = 0; nth < copies; ++nth) {
                const auto made = plannedCopy(dataset, plan, image, item, nth, lively(), options);
                QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().text()));
                const int file = findSame(written, *made, met);
                QVERIFY(file >= 0);
                met[std::size_t(file)] = 1;
            }
        QVERIFY(std::ranges::all_of(met, [](char one) { return one; }));
    }

    void whatThePlanDoesNotHaveIsAnError()
    {
        const ExportFixture fixture(0, 0, 0);
        paint(fixture);
        const Dataset dataset = fixture.open();
        BalancePlan plan = emptyPlan(dataset);
        plan.copies[0] = 2;
        const auto at = [&](int image, int item, int nth) {
            return plannedCopy(dataset, plan, image, item, nth, lively(), {}).ok();
        };
        QVERIFY(at(0, -1, 1));
        QVERIFY(!at(0, -1, 2));
        QVERIFY(!at(0, 0, 0));
        QVERIFY(!at(1, -1, 0));
        QVERIFY(!at(12, -1, 0));
        QVERIFY(!at(-1, -1, 0));
    }

    /// What the export only warns of does not keep a copy from being shown.
    void aLabelOfAnotherSizeIsNoHindrance()
    {
        const ExportFixture fixture(0, 0, 0);
        paint(fixture);
        Dataset dataset = fixture.open();
        BalancePlan plan = emptyPlan(dataset);
        plan.copies[0] = 1;
        dataset.images[0].width = 4000;
        const auto made = plannedCopy(dataset, plan, 0, -1, 0, lively(), {});
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().text()));
        QCOMPARE(made->pixels.size(), cv::Size(400, 320));
    }

    void anUnreadableSourceIsNamed()
    {
        const ExportFixture fixture(0, 0, 0);
        paint(fixture);
        const Dataset dataset = fixture.open();
        BalancePlan plan = emptyPlan(dataset);
        plan.copies[0] = 1;
        fixture.write(dataset.images[0].path, "no picture");
        const auto made = plannedCopy(dataset, plan, 0, -1, 0, lively(), {});
        QVERIFY(!made.ok());
        QVERIFY(made.error().file.endsWith(QStringLiteral("p00.png")));
        QVERIFY(!made.error().message.isEmpty());
    }

private:
    /// A file that no other copy was found to be, with the same pixels and boxes.
    static int findSame(const Dataset &written, const PlannedCopy &copy,
                        const std::vector<char> &met)
    {
        for (std::size_t i = 0; i < written.images.size(); ++i) {
            const ImageItem &item = written.images[i];
            if (met[i] || item.annotations.size() != copy.annotations.size())
                continue;
            const cv::Mat pixels = decodeImage(written.absolutePath(item)).value().pixels;
            if (pixels.size() == copy.pixels.size() &&
                cv::norm(pixels, copy.pixels, cv::NORM_INF) == 0 && sameBoxes(item, copy))
                return static_cast<int>(i);
        }
        return -1;
    }

    static bool sameBoxes(const ImageItem &item, const PlannedCopy &copy)
    {
        for (std::size_t i = 0; i < copy.annotations.size(); ++i) {
            const Box &a = item.annotations[i].box, &b = copy.annotations[i].box;
            const double apart = std::max({std::abs(a.x1 - b.x1), std::abs(a.y1 - b.y1),
                                           std::abs(a.x2 - b.x2), std::abs(a.y2 - b.y2)});
            if (apart > 1e-3 || item.annotations[i].classId != copy.annotations[i].classId)
                return false;
        }
        return true;
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestPlannedCopy)
#include "tst_plannedcopy.moc"
