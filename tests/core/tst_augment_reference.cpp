#include "core/augment/exchange.h"
#include "tests/support/augmenting.h"
#include "tests/support/memoryreferences.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <set>

using namespace ballast;
using namespace ballast::test;

namespace {

const QString Where = QStringLiteral("references");

cv::Mat picture(int width = 160, int height = 120)
{
    cv::Mat image(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c)
                image.at<cv::Vec3b>(y, x)[c] = static_cast<std::uint8_t>(
                    100 + 30 * std::sin(x * 0.05 + c) + 20 * std::cos(y * 0.08) + (x * 7 + y) % 9);
    return image;
}

Pipeline taking(const char *transform, const char *strength, double lo, double hi)
{
    Pipeline pipeline;
    Step &step = add(pipeline, transform);
    set(step, strength, lo, hi);
    *referencesOf(step) = Where;
    return pipeline;
}

cv::Mat rendered(const Pipeline &pipeline, const ReferenceSource &references, const cv::Mat &source,
                 std::uint64_t copy = 0)
{
    CompileOptions options;
    options.references = &references;
    Scratch scratch;
    return compile(pipeline, source.cols, source.rows, {1, 2, copy, 0}, options)
        .render(source, scratch)
        .clone();
}

/// Share of pixels up to each level.
std::array<double, 256> sharesOf(const cv::Mat &image, int channel)
{
    cv::Mat plane;
    cv::extractChannel(image, plane, channel);
    std::array<double, 256> shares{};
    for (int level = 0; level < 256; ++level)
        shares[std::size_t(level)] = cv::countNonZero(plane <= level) / double(plane.total());
    return shares;
}

} // namespace

/// HistogramMatching, FDA, PixelDistributionAdaptation: measured in what comes out.
class TestAugmentReference : public test::Test
{
    Q_OBJECT

private slots:
    void histogramsBecomeThoseOfTheReference()
    {
        const cv::Mat reference = referencePicture(160, 120);
        const MemoryReferences references({{Where, {reference}}});
        const cv::Mat out =
            rendered(taking("HistogramMatching", "blend_ratio", 1, 1), references, picture());
        for (int c = 0; c < 3; ++c) {
            // Kolmogorov-Smirnov: levels of the source that hold many pixels stay together.
            const auto ours = sharesOf(out, c), theirs = sharesOf(reference, c);
            double worst = 0, before = 0;
            const auto source = sharesOf(picture(), c);
            for (std::size_t level = 0; level < 256; ++level) {
                worst = std::max(worst, std::abs(ours[level] - theirs[level]));
                before = std::max(before, std::abs(source[level] - theirs[level]));
            }
            QVERIFY2(worst < 0.04, qPrintable(QString::number(worst)));
            QVERIFY(before > 0.1);
        }
    }

    void spreadsBecomeThoseOfTheReference()
    {
        const cv::Mat reference = referencePicture(160, 120);
        const MemoryReferences references({{Where, {reference}}});
        Pipeline pipeline = taking("PixelDistributionAdaptation", "blend_ratio", 1, 1);
        set(pipeline.steps[0], "transform_type", 1);
        cv::Scalar mean, spread, wantedMean, wantedSpread;
        cv::meanStdDev(rendered(pipeline, references, picture()), mean, spread);
        cv::meanStdDev(reference, wantedMean, wantedSpread);
        for (int c = 0; c < 3; ++c) {
            QVERIFY(std::abs(mean[c] - wantedMean[c]) < 0.6);
            QVERIFY(std::abs(spread[c] - wantedSpread[c]) < 0.6);
        }
        set(pipeline.steps[0], "transform_type", 2);
        double least = 0, most = 0, wantedLeast = 0, wantedMost = 0;
        cv::minMaxLoc(rendered(pipeline, references, picture()).reshape(1).col(0), &least, &most);
        cv::minMaxLoc(reference.reshape(1).col(0), &wantedLeast, &wantedMost);
        QVERIFY(std::abs(least - wantedLeast) <= 60 && most <= wantedMost + 1);
    }

    /// PCA turns the cloud of colours: its mean becomes the reference's, its size stays.
    void directionsBecomeThoseOfTheReference()
    {
        const cv::Mat reference = referencePicture(160, 120);
        const MemoryReferences references({{Where, {reference}}});
        const cv::Mat out = rendered(taking("PixelDistributionAdaptation", "blend_ratio", 1, 1),
                                     references, picture());
        cv::Mat values[3], vectors[3], covariance, mean[3];
        int i = 0;
        for (const cv::Mat &each : {picture(), reference, out}) {
            const cv::Mat rows = each.reshape(1, int(each.total()));
            cv::calcCovarMatrix(rows, covariance, mean[i],
                                cv::COVAR_NORMAL | cv::COVAR_ROWS | cv::COVAR_SCALE);
            cv::eigen(covariance, values[i], vectors[i]);
            ++i;
        }
        QVERIFY(cv::norm(mean[2], mean[1], cv::NORM_INF) < 1);
        for (int k = 0; k < 3; ++k) // widths of the source
            QVERIFY(std::abs(std::sqrt(values[2].at<double>(k)) -
                             std::sqrt(values[0].at<double>(k))) < 0.6);
        // The widest direction is the reference's.
        QVERIFY(std::abs(vectors[2].row(0).dot(vectors[1].row(0))) > 0.99);
    }

    /// The light of the reference's ramp comes along, the fine stripes of the image stay.
    void lowFrequenciesComeFromTheReference()
    {
        cv::Mat stripes(128, 128, CV_8UC3), ramp(128, 128, CV_8UC3);
        for (int y = 0; y < 128; ++y)
            for (int x = 0; x < 128; ++x) {
                stripes.at<cv::Vec3b>(y, x) = cv::Vec3b::all(x % 4 < 2 ? 110 : 140);
                ramp.at<cv::Vec3b>(y, x) =
                    cv::Vec3b::all(std::uint8_t(180 + 60 * std::cos(2 * CV_PI * y / 128)));
            }
        const MemoryReferences references({{Where, {ramp}}});
        const cv::Mat out = rendered(taking("FDA", "beta_limit", 0.05, 0.05), references, stripes);
        QVERIFY(std::abs(cv::mean(out)[0] - 180) < 1); // the mean of the reference
        const cv::Mat rows = out.col(1);
        double least = 0, most = 0;
        cv::Mat averaged;
        cv::reduce(out.reshape(1), averaged, 1, cv::REDUCE_AVG, CV_64F);
        cv::minMaxLoc(averaged, &least, &most);
        QVERIFY2(most - least > 20, qPrintable(QString::number(most - least)));
        for (const int y : {3, 60, 100}) // 30 levels between neighbours, as before
            QVERIFY(std::abs(out.at<cv::Vec3b>(y, 60)[0] - out.at<cv::Vec3b>(y, 58)[0] + 30) <= 1);
        QVERIFY(rendered(taking("FDA", "beta_limit", 0, 0), references, stripes).size() ==
                stripes.size());
    }

    void oneReferenceIsDrawnByKeyAndNamed()
    {
        std::vector<cv::Mat> pictures;
        for (int i = 0; i < 5; ++i)
            pictures.emplace_back(20, 30, CV_8UC3, cv::Scalar::all(40 * i));
        const MemoryReferences references({{Where, pictures}});
        Pipeline pipeline = taking("PixelDistributionAdaptation", "blend_ratio", 1, 1);
        CompileOptions options;
        options.references = &references;
        std::map<QString, int> drawn;
        for (std::uint64_t copy = 0; copy < 500; ++copy) {
            const QJsonValue entry =
                compile(pipeline, 40, 30, {1, 2, copy, 0}, options).applied().at(0);
            ++drawn[entry[QStringLiteral("params")][QStringLiteral("reference")].toString()];
            QCOMPARE(compile(pipeline, 40, 30, {1, 2, copy, 0}, options).applied().at(0), entry);
        }
        QCOMPARE(drawn.size(), std::size_t(5));
        for (const auto &[name, times] : drawn) {
            QVERIFY(name.startsWith(Where));
            QVERIFY2(times > 70 && times < 135, qPrintable(QString::number(times)));
        }
        QCOMPARE(references.reads(), 0); // not before it is painted
    }

    void withoutAReferenceNothingHappens()
    {
        const MemoryReferences none({});
        for (const char *name : {"HistogramMatching", "FDA", "PixelDistributionAdaptation"}) {
            Pipeline pipeline;
            *referencesOf(add(pipeline, name)) = Where;
            QVERIFY(needsReferences(pipeline));
            QVERIFY(compile(pipeline, 40, 30, {}).isIdentity());
            CompileOptions options;
            options.references = &none;
            QVERIFY(compile(pipeline, 40, 30, {}, options).isIdentity());
            pipeline.steps[0].enabled = false;
            QVERIFY(!needsReferences(pipeline));
        }
    }

    void anUnreadableReferenceGivesNoPicture()
    {
        MemoryReferences references({{Where, {referencePicture(20, 20)}}});
        references.unreadable = true;
        for (const char *name : {"HistogramMatching", "PixelDistributionAdaptation"})
            QVERIFY(rendered(taking(name, "blend_ratio", 1, 1), references, picture()).empty());
        QVERIFY(rendered(taking("FDA", "beta_limit", 0.1, 0.1), references, picture()).empty());
    }

    void flatAndTinyPicturesAreNoTrouble()
    {
        const MemoryReferences references({{Where,
                                            {cv::Mat(1, 1, CV_8UC1, cv::Scalar(9)),
                                             cv::Mat(3, 200, CV_8UC4, cv::Scalar::all(255)),
                                             cv::Mat(50, 50, CV_8UC3, cv::Scalar::all(0))}}});
        for (const char *name : {"HistogramMatching", "FDA", "PixelDistributionAdaptation"})
            for (const double type : {0.0, 1.0, 2.0})
                for (const cv::Mat &image :
                     {cv::Mat(1, 1, CV_8UC3, cv::Scalar::all(77)),
                      cv::Mat(1, 9, CV_8UC1, cv::Scalar(200)), picture(), picture(7, 1)})
                    for (std::uint64_t copy = 0; copy < 4; ++copy) {
                        Pipeline pipeline;
                        Step &step = add(pipeline, name);
                        *referencesOf(step) = Where;
                        if (ballast::test::has(step, "transform_type"))
                            set(step, "transform_type", type);
                        if (ballast::test::has(step, "beta_limit"))
                            set(step, "beta_limit", 0.5, 0.5);
                        const cv::Mat out = rendered(pipeline, references, image, copy);
                        QCOMPARE(out.size(), image.size());
                        QCOMPARE(out.type(), image.type());
                    }
    }

    void filesSayWhereTheReferencesAre()
    {
        Pipeline pipeline = taking("FDA", "beta_limit", 0.02, 0.04);
        *referencesOf(pipeline.steps[0]) = QStringLiteral("/data/night, \"/data/fog, thick\"");
        QStringList notes;
        const QByteArray json = pipelineToJson(pipeline, &notes);
        QCOMPARE(notes.size(), 1);
        QVERIFY(notes[0].contains(QStringLiteral("fda_metadata")));
        const QJsonObject step =
            QJsonDocument::fromJson(
                json)[QStringLiteral("transform")][QStringLiteral("transforms")][0]
                .toObject();
        QCOMPARE(step[QStringLiteral("metadata_key")].toString(), QStringLiteral("fda_metadata"));
        QVERIFY(!step.contains(QStringLiteral("reference_images"))); // it would refuse to run
        const auto again = pipelineFromJson(json);
        QVERIFY(again.ok());
        QCOMPARE(again->pipeline, pipeline);
        QVERIFY(again->notes.isEmpty());
        QVERIFY(pipelineToPython(pipeline).contains(QStringLiteral("fda_metadata=")));

        const auto theirs = pipelineFromText(R"([{"__class_fullname__": "HistogramMatching",
            "reference_images": ["a.png", "b.png"], "blend_ratio": [0.3, 0.4], "p": 0.2}])");
        QVERIFY(theirs.ok() && theirs->notes.isEmpty());
        QCOMPARE(*referencesOf(theirs->pipeline.steps[0]), QStringLiteral("a.png, b.png"));
        const auto keyed = pipelineFromText(R"([{"__class_fullname__": "HistogramMatching",
            "metadata_key": "night", "blend_ratio": [0.3, 0.4], "p": 0.2}])");
        QVERIFY(keyed.ok());
        QCOMPARE(keyed->notes.size(), 1);
        QVERIFY(keyed->notes[0].contains(QStringLiteral("HistogramMatching")));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentReference)
#include "tst_augment_reference.moc"
