#include "core/balance/weights.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

#include <cmath>
#include <numeric>

using namespace ballast;

namespace {

const std::vector<qint64> Toy{1000, 200, 50, 10};

std::vector<double> rounded(std::vector<double> values, double unit = 1e6)
{
    for (double &value : values)
        value = std::round(value * unit) / unit;
    return values;
}

/// Runs Python on the text; skips the test where there is none.
QByteArray python(const QString &program, const QString &input)
{
    QProcess process;
    process.start(QStandardPaths::findExecutable(QStringLiteral("python3")),
                  {QStringLiteral("-c"), program});
    process.write(input.toUtf8());
    process.closeWriteChannel();
    process.waitForFinished();
    return process.exitCode() == 0 ? process.readAllStandardOutput()
                                   : "failed: " + process.readAllStandardError();
}

} // namespace

class TestWeights : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void reachesTheGoldenNumbers_data()
    {
        QTest::addColumn<std::vector<qint64>>("counts");
        QTest::addColumn<WeightOptions>("options");
        QTest::addColumn<std::vector<double>>("weights");
        using W = WeightOptions;
        using S = WeightScheme;
        QTest::newRow("balanced") << Toy << W{S::Balanced} << std::vector{0.315, 1.575, 6.3, 31.5};
        QTest::newRow("balanced, scikit-learn's own example")
            << std::vector<qint64>{2, 4} << W{S::Balanced} << std::vector{1.5, 0.75};
        QTest::newRow("balanced, BCCD") << std::vector<qint64>{4155, 372, 361} << W{S::Balanced}
                                        << std::vector{0.392138, 4.379928, 4.513389};
        QTest::newRow("inverse") << Toy << W{S::InverseShare}
                                 << std::vector{1.26, 6.3, 25.2, 126.0};
        QTest::newRow("max") << Toy << W{S::MaxOver} << std::vector{1.0, 5.0, 20.0, 100.0};
        QTest::newRow("sqrt") << Toy << W{S::InverseSqrt}
                              << std::vector{0.225884, 0.505092, 1.010184, 2.25884};
        QTest::newRow("effective .9") << Toy << W{S::EffectiveNumber, 0.9}
                                      << std::vector{0.880956, 0.880956, 0.88552, 1.352567};
        QTest::newRow("effective .99") << Toy << W{S::EffectiveNumber, 0.99}
                                       << std::vector{0.26413, 0.304979, 0.668664, 2.762226};
        QTest::newRow("effective .999") << Toy << W{S::EffectiveNumber, 0.999}
                                        << std::vector{0.049407, 0.172263, 0.640239, 3.138091};
        QTest::newRow("effective .9999") << Toy << W{S::EffectiveNumber, 0.9999}
                                         << std::vector{0.033307, 0.160067, 0.635495, 3.171131};
        QTest::newRow("effective 0 weighs nothing")
            << Toy << W{S::EffectiveNumber, 0} << std::vector{1.0, 1.0, 1.0, 1.0};
        QTest::newRow("log") << Toy << W{S::LogSmoothed}
                             << std::vector{1.0, 1.0, 1.329724, 2.939162};
        QTest::newRow("planned and balanced needs no second correction")
            << std::vector<qint64>{1000, 1000, 1000} << W{S::Balanced}
            << std::vector{1.0, 1.0, 1.0};
        QTest::newRow("custom") << Toy << W{S::Custom, 0, 0, {1, 50, 2}}
                                << std::vector{1.0, 50.0, 2.0, 1.0};
        QTest::newRow("a class without samples")
            << std::vector<qint64>{4, 0, 2} << W{S::Balanced} << std::vector{0.75, 0.0, 1.5};
        QTest::newRow("nothing") << std::vector<qint64>{} << W{} << std::vector<double>{};
    }

    void reachesTheGoldenNumbers()
    {
        QFETCH(std::vector<qint64>, counts);
        QFETCH(WeightOptions, options);
        QTEST(rounded(classWeights(counts, options)), "weights");
    }

    void effectiveNumberTendsToInverseFrequency()
    {
        const std::vector<double> weights =
            classWeights(Toy, {WeightScheme::EffectiveNumber, 1 - 1e-12});
        QCOMPARE(rounded({weights[3] / weights[0]}, 1e3), std::vector{100.0});
        QCOMPARE(std::accumulate(weights.begin(), weights.end(), 0.0), 4.0);
        QVERIFY(std::isfinite(classWeights(Toy, {WeightScheme::EffectiveNumber, 1.0})[0]));
    }

    void everySchemeIsListedOnce()
    {
        QCOMPARE(weightSchemes().size(), std::size_t(7));
        for (std::size_t i = 0; i < weightSchemes().size(); ++i)
            QCOMPARE(static_cast<std::size_t>(weightSchemes()[i].scheme), i);
    }

    void snippetsCompileAndHoldTheNumbers_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("program");
        QTest::newRow("PyTorch")
            << int(WeightSnippet::PyTorch)
            << QStringLiteral(
                   "import sys, types\n"
                   "torch = types.ModuleType('torch')\n"
                   "torch.float32 = None\n"
                   "torch.tensor = lambda values, dtype: values\n"
                   "torch.nn = types.SimpleNamespace(CrossEntropyLoss=lambda weight: weight)\n"
                   "sys.modules['torch'] = torch\n"
                   "scope = {}\n"
                   "exec(compile(sys.stdin.buffer.read().decode(), 'snippet', 'exec'), scope)\n"
                   "print(ascii(scope['class_names']), scope['class_weights'])");
        QTest::newRow("Keras")
            << int(WeightSnippet::Keras)
            << QStringLiteral(
                   "import sys\n"
                   "scope = {}\n"
                   "exec(compile(sys.stdin.buffer.read().decode(), 'snippet', 'exec'), scope)\n"
                   "print(ascii(scope['class_names']), list(scope['class_weight'].values()))");
        const QString plain = QStringLiteral(
            "import sys\n"
            "scope = {}\n"
            "exec(compile(sys.stdin.buffer.read().decode(), 'snippet', 'exec'), scope)\n"
            "print(ascii(scope['class_names']), list(scope['class_weight'].values()))");
        QTest::newRow("scikit-learn") << int(WeightSnippet::ScikitLearn) << plain;
        // Whatever is imported and called: a stand-in that remembers nothing.
        const QString faked = QStringLiteral(
            "import sys, types\n"
            "class Any(types.ModuleType):\n"
            "    def __getattr__(self, name):\n"
            "        if name == 'tensor': return lambda values, dtype: values\n"
            "        return type(name, (), {'__init__': lambda self, **k: None})\n"
            "for name in ['torch', 'fastai', 'fastai.losses', 'ultralytics', 'ultralytics.nn',\n"
            "             'ultralytics.nn.tasks', 'ultralytics.utils', 'ultralytics.utils.loss']:\n"
            "    sys.modules[name] = Any(name)\n"
            "sys.modules['torch'].nn = types.SimpleNamespace(BCEWithLogitsLoss=lambda **k: k)\n"
            "scope = {}\n"
            "exec(compile(sys.stdin.buffer.read().decode(), 'snippet', 'exec'), scope)\n"
            "print(ascii(scope['class_names']), scope['class_weights'])");
        QTest::newRow("fastai") << int(WeightSnippet::Fastai) << faked;
        QTest::newRow("Ultralytics") << int(WeightSnippet::Ultralytics) << faked;
        QTest::newRow("pos_weight") << int(WeightSnippet::PosWeight) << faked;
        QTest::newRow("CSV") << int(WeightSnippet::Csv)
                             << QStringLiteral("import sys, csv, io\n"
                                               "text = sys.stdin.buffer.read().decode()\n"
                                               "rows = list(csv.DictReader(io.StringIO(text)))\n"
                                               "print(ascii([r['class'] for r in rows]), "
                                               "[float(r['weight']) for r in rows])");
        QTest::newRow("JSON")
            << int(WeightSnippet::Json)
            << QStringLiteral("import sys, json\n"
                              "classes = json.loads(sys.stdin.buffer.read().decode())['classes']\n"
                              "print(ascii([c['name'] for c in classes]), "
                              "[c['weight'] for c in classes])");
    }

    void snippetsCompileAndHoldTheNumbers()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            QSKIP("python3 is not there");
        QFETCH(int, kind);
        QFETCH(QString, program);
        const QString snippet = weightSnippet(
            static_cast<WeightSnippet>(kind),
            {QStringLiteral("say \"hi\"\\"), QStringLiteral("Kratzer ü")}, {0.392138, 4.5e-06});
        QCOMPARE(python(program, snippet),
                 QByteArray("['say \"hi\"\\\\', 'Kratzer \\xfc'] [0.392138, 4.5e-06]\n"));
    }

    void weightsAfterAPerfectPlanAreOne()
    {
        for (const double weight : classWeights({777, 777, 777}))
            QVERIFY(std::abs(weight - 1) < 1e-12);
    }

    void positivesWeighTheirNegatives()
    {
        QCOMPARE(positiveWeights({1, 50, 100, 0}, 100), (std::vector{99.0, 1.0, 0.0, 0.0}));
    }

    /// YAML 1.1, as PyYAML reads it, takes 1e+07 for a word.
    void largeNumbersHaveAPointBeforeTheirExponent()
    {
        const QString yaml = weightSnippet(
            WeightSnippet::Yaml, {QStringLiteral("a"), QStringLiteral("b")}, {1e7, 12345678});
        QVERIFY2(yaml.contains(QStringLiteral("[1.0e+07, 1.234568e+07]")), qPrintable(yaml));
    }

    void everySnippetSaysHowManyClasses()
    {
        const std::vector<QString> names{QStringLiteral("%1"), QStringLiteral("%4, a")};
        for (const WeightSnippetInfo &info : weightSnippets()) {
            const QString text = weightSnippet(info.kind, names, {0.5, 1.5});
            QVERIFY2(text.contains(QStringLiteral("%4, a")), info.key);
            if (QLatin1String(info.suffix) == QLatin1String("py"))
                QVERIFY2(text.contains(QStringLiteral("len(class_names) == 2")), info.key);
        }
        QVERIFY(weightSnippet(WeightSnippet::Yaml, names, {0.5, 1.5})
                    .contains(QStringLiteral("class_weights: [0.5, 1.5]")));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestWeights)
#include "tst_weights.moc"
