#include "core/base/atomicfile.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

#include <array>
#include <atomic>
#include <cmath>
#include <set>
#include <stdexcept>

using namespace ballast;

class TestBase : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void mixReachesTheReferenceValues()
    {
        // First outputs of SplitMix64 with seed 1234567, as published with the generator.
        Rng rng(1234567);
        QCOMPARE(rng.next(), 6457827717110365317ULL);
        QCOMPARE(rng.next(), 3203168211198807973ULL);
        QCOMPARE(rng.next(), 9817491932198370423ULL);
    }

    void keysThatDifferInOneFieldDiffer()
    {
        std::set<std::uint64_t> values;
        for (std::uint64_t a = 0; a < 4; ++a)
            for (std::uint64_t b = 0; b < 4; ++b)
                for (std::uint64_t c = 0; c < 4; ++c)
                    for (std::uint64_t d = 0; d < 4; ++d)
                        values.insert(Key{a << 62, b, c, d}.value());
        QCOMPARE(values.size(), std::size_t(256));
    }

    void distributionsHaveTheirMoments()
    {
        Rng rng(1);
        const int n = 100000;
        double sum = 0, squares = 0;
        int heads = 0;
        std::array<int, 6> dice{};
        for (int i = 0; i < n; ++i) {
            const double x = rng.normal();
            sum += x;
            squares += x * x;
            heads += rng.chance(0.3);
            ++dice[static_cast<std::size_t>(rng.integer(1, 6) - 1)];
        }
        QVERIFY(std::abs(sum / n) < 4 / std::sqrt(n));
        QVERIFY(std::abs(squares / n - 1) < 0.02);
        QVERIFY(std::abs(heads / double(n) - 0.3) < 4 * std::sqrt(0.21 / n));
        for (const int count : dice)
            QVERIFY(std::abs(count / double(n) - 1.0 / 6) < 0.006);
    }

    void parallelVisitsEachIndexOnce()
    {
        std::vector<std::atomic<int>> visits(1000);
        QVERIFY(parallelFor(visits.size(), 7, {}, [&](std::size_t i, int) { ++visits[i]; }));
        for (const auto &count : visits)
            QCOMPARE(count.load(), 1);
    }

    void parallelStopsWhenAsked()
    {
        std::stop_source source;
        TaskContext context;
        context.stop = source.get_token();
        std::atomic<int> visited = 0;
        QVERIFY(!parallelFor(100000, 2, context, [&](std::size_t, int) {
            if (++visited == 10)
                source.request_stop();
        }));
        QVERIFY(visited < 1000);
    }

    void parallelRethrowsTheFirstException()
    {
        QVERIFY_EXCEPTION_THROWN(parallelFor(100, 3, {},
                                             [](std::size_t i, int) {
                                                 if (i == 42)
                                                     throw std::runtime_error("x");
                                             }),
                                 std::runtime_error);
    }

    void atomicWriteReplacesWholeFiles()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a/b/c.txt"));
        QVERIFY(writeFileAtomically(path, "one"));
        QVERIFY(writeFileAtomically(path, "two"));
        QCOMPARE(readFile(path).value(), QByteArray("two"));
        QCOMPARE(QDir(dir.filePath(QStringLiteral("a/b"))).entryList(QDir::Files).size(), 1);
    }

    void errorsNameTheFile()
    {
        const auto result = readFile(QStringLiteral("/nonexistent/file"));
        QVERIFY(!result);
        QCOMPARE(result.error().file, QStringLiteral("/nonexistent/file"));
        QVERIFY(!result.error().remedy.isEmpty());
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestBase)
#include "tst_base.moc"
