#include "core/augment/classrules.h"
#include "core/augment/exchange.h"
#include "core/augment/references.h"
#include "core/augment/strength.h"
#include "tests/support/augmenting.h"
#include "tests/support/memoryreferences.h"
#include "tests/support/testmain.h"

#include <opencv2/core.hpp>

#include <cmath>

using namespace ballast;
using namespace ballast::test;

namespace {

constexpr int Width = 160, Height = 120;

/// Hills of colour with a few hard edges, so that every transform has something to change.
cv::Mat picture()
{
    cv::Mat image(Height, Width, CV_8UC3);
    for (int y = 0; y < Height; ++y)
        for (int x = 0; x < Width; ++x) {
            auto &p = image.at<cv::Vec3b>(y, x);
            p[0] = cv::saturate_cast<std::uint8_t>(120 + 60 * std::sin(x / 17.0 + y / 29.0));
            p[1] = cv::saturate_cast<std::uint8_t>(130 + 70 * std::cos(x / 23.0 - y / 19.0));
            p[2] = cv::saturate_cast<std::uint8_t>(110 + 50 * std::sin(x / 31.0) + y / 3.0);
        }
    image(cv::Rect(30, 30, 40, 30)).setTo(cv::Scalar(200, 180, 60));
    image(cv::Rect(100, 60, 30, 40)).setTo(cv::Scalar(40, 60, 190));
    return image;
}

/// Mean difference to the picture as it came, over several draws; one of another size is far away.
double strengthOf(Pipeline pipeline, std::optional<double> factor)
{
    static const cv::Mat source = picture();
    static const MemoryReferences references(
        {{QStringLiteral("looks"), {referencePicture(Width, Height)}}});
    static const std::vector<QString> names{QStringLiteral("face")};
    const std::vector<Annotation> objects{object({40, 30, 90, 80})};
    if (factor)
        pipeline.classRules = {{names[0],
                                QLatin1String(pipeline.steps[0].transform->name),
                                ClassRule::Kind::Limit,
                                *factor,
                                {}}};
    CompileOptions options;
    options.annotations = &objects;
    options.classNames = &names;
    options.references = &references;
    Scratch scratch;
    double sum = 0;
    constexpr int copies = 12;
    for (std::uint64_t copy = 0; copy < copies; ++copy) {
        const Program program = compile(pipeline, Width, Height, {5, 6, copy, 0}, options);
        const cv::Mat image = program.render(source, scratch);
        sum += image.size() == source.size()
                   ? cv::norm(image, source, cv::NORM_L1) / double(source.total() * 3)
                   : 255;
    }
    return sum / copies;
}

Pipeline with(const char *name)
{
    Pipeline pipeline;
    Step &step = add(pipeline, name);
    if (QString *where = referencesOf(step))
        *where = QStringLiteral("looks");
    return pipeline;
}

} // namespace

/// "At most x % of the range" makes a transform weaker, whatever its parameters mean.
class TestAugmentLimits : public test::Test
{
    Q_OBJECT

private slots:
    void aLimitMakesItWeaker_data()
    {
        QTest::addColumn<QString>("name");
        for (const TransformSpec &transform : allTransforms())
            if (canBeLimited(transform))
                QTest::newRow(transform.name) << QString::fromLatin1(transform.name);
    }
    void aLimitMakesItWeaker()
    {
        QFETCH(QString, name);
        Pipeline pipeline = with(name.toLatin1());
        Step &step = pipeline.steps[0];
        // Ranges that are nothing by default.
        for (const auto &[key, lo, hi] : {std::tuple{"rotate", 5.0, 30.0},
                                          {"num_masks_x", 2.0, 2.0},
                                          {"mask_x_length", 10.0, 20.0},
                                          {"quality_range", 20.0, 40.0}})
            if (has(step, key) && (name != QStringLiteral("RandAugment")))
                set(step, key, lo, hi);
        const double whole = strengthOf(pipeline, {}), half = strengthOf(pipeline, 0.5),
                     least = strengthOf(pipeline, 0.0);
        const QString told =
            QStringLiteral("1: %1, 0.5: %2, 0: %3").arg(whole).arg(half).arg(least);
        QVERIFY2(whole > 0.1, qPrintable(told));
        QVERIFY2(half <= whole * 1.02 && least <= half * 1.02 + 0.05, qPrintable(told));
        // Fewest photons and a black body's nearest to white still leave a trace.
        const double trace = name == QStringLiteral("PlanckianJitter") ? 5
                             : name == QStringLiteral("ShotNoise")     ? 2.5
                                                                       : 1.5;
        QVERIFY2(least < trace, qPrintable(told));
    }

    void everyRowOfTheTableIsAParameter()
    {
        int limited = 0;
        for (const TransformSpec &transform : allTransforms())
            for (const ParamSpec &param : transform.params)
                if (weakestValue(transform, param)) {
                    const bool range =
                        param.kind == ParamKind::RealRange || param.kind == ParamKind::IntegerRange;
                    QVERIFY2(range, param.key);
                    ++limited;
                }
        QCOMPARE(limited, LimitedParameters);
    }

    void whatHasNoWeakFormIsLeftAlone()
    {
        for (const char *name : {"RandomResizedCrop", "SigmoidContrast", "HorizontalFlip", "CLAHE",
                                 "Downscale", "PhotoMetricDistort"})
            QVERIFY(!canBeLimited(*transformByName(QLatin1String(name))));
        Pipeline pipeline = with("SigmoidContrast");
        QCOMPARE(strengthOf(pipeline, 0.0), strengthOf(pipeline, {}));
        pipeline.classRules = {{QStringLiteral("face"),
                                QStringLiteral("SigmoidContrast"),
                                ClassRule::Kind::Limit,
                                0.5,
                                {}}};
        const auto reading = pipelineFromJson(pipelineToJson(pipeline));
        QVERIFY(reading.ok());
        QVERIFY(reading->pipeline.classRules.empty());
        QVERIFY(reading->notes.join(u' ').contains(QStringLiteral("\"face\" for SigmoidContrast")));
    }

private:
    static constexpr int LimitedParameters = 108;
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentLimits)
#include "tst_augment_limits.moc"
