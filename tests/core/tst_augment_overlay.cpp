#include "core/augment/exchange.h"
#include "tests/support/augmenting.h"
#include "tests/support/memoryreferences.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <functional>
#include <map>
#include <set>

using namespace ballast;
using namespace ballast::test;

namespace {

const QString Where = QStringLiteral("pictures");
const cv::Size Canvas(200, 160);
constexpr BoxRules NoRules{0, 0, 0, 0};

Pipeline laying(double lo, double hi, int count = 1, int placement = 0)
{
    Pipeline pipeline;
    pipeline.rules = NoRules;
    Step &step = add(pipeline, "OverlayElements");
    *referencesOf(step) = Where;
    set(step, "size_range", lo, hi);
    set(step, "num_overlays_range", count, count);
    set(step, "placement", placement);
    return pipeline;
}

Program compiled(const Pipeline &pipeline, const ReferenceSource &references, std::uint64_t seed,
                 const std::vector<Annotation> &annotations, cv::Size size = Canvas)
{
    CompileOptions options;
    options.annotations = &annotations;
    options.references = &references;
    return compile(pipeline, size.width, size.height, {seed, 1, 2, 0}, options);
}

QJsonArray laid(const Program &program)
{
    return program.applied().at(0)[QStringLiteral("params")][QStringLiteral("overlays")].toArray();
}

cv::Rect placeOf(const QJsonValue &overlay)
{
    const QJsonArray p = overlay[QStringLiteral("place")].toArray();
    return {cv::Point(p[0].toInt(), p[1].toInt()), cv::Point(p[2].toInt(), p[3].toInt())};
}

/// Black, opaque where `shows` says so (0…1 of both sides).
cv::Mat shape(cv::Size size, const std::function<bool(double, double)> &shows)
{
    cv::Mat picture(size, CV_8UC4, cv::Scalar::all(0));
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            picture.at<cv::Vec4b>(y, x)[3] =
                shows((x + 0.5) / size.width, (y + 0.5) / size.height) ? 255 : 0;
    return picture;
}

double fromMiddle(double x, double y)
{
    return std::hypot(x - 0.5, y - 0.5);
}

/// By name, so that the rows of the table are readable.
cv::Mat pictureNamed(const QByteArray &name)
{
    if (name == "plain")
        return cv::Mat(60, 90, CV_8UC3, cv::Scalar::all(0));
    if (name == "grey")
        return cv::Mat(60, 90, CV_8UC1, cv::Scalar::all(0));
    if (name == "disc")
        return shape({90, 90}, [](double x, double y) { return fromMiddle(x, y) < 0.5; });
    if (name == "small disc")
        return shape({14, 14}, [](double x, double y) { return fromMiddle(x, y) < 0.5; });
    if (name == "ring")
        return shape({90, 70}, [](double x, double y) {
            return fromMiddle(x, y) < 0.5 && fromMiddle(x, y) > 0.3;
        });
    if (name == "lattice")
        return shape({120, 120}, [](double x, double y) {
            return std::fmod(x * 4, 1.0) < 0.4 || std::fmod(y * 4, 1.0) < 0.4;
        });
    if (name == "corner")
        return shape({80, 80}, [](double x, double y) { return x + y < 1; });
    if (name == "two parts")
        return shape({100, 40}, [](double x, double) { return x < 0.3 || x > 0.7; });
    if (name == "crescent")
        return shape({90, 90}, [](double x, double y) {
            return fromMiddle(x, y) < 0.5 && fromMiddle(x - 0.25, y) > 0.35;
        });
    qFatal("no picture %s", name.constData());
}

} // namespace

/// OverlayElements: measured in the pixels.
class TestAugmentOverlay : public test::Test
{
    Q_OBJECT

private slots:
    // One white object on black, and pictures that are black: what is left white is what can be
    // seen of it.

    void visibleShareIsWhatThePixelsShow_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("tolerance"); // of the object
        QTest::newRow("plain") << QByteArray("plain") << 1 << 1e-9;
        QTest::newRow("grey") << QByteArray("grey") << 1 << 1e-9;
        QTest::newRow("several") << QByteArray("plain") << 4 << 1e-9;
        for (const char *name :
             {"disc", "small disc", "ring", "lattice", "corner", "two parts", "crescent"})
            QTest::newRow(name) << QByteArray(name) << 1 << 0.02;
        QTest::newRow("several discs") << QByteArray("disc") << 4 << 0.03;
    }
    void visibleShareIsWhatThePixelsShow()
    {
        QFETCH(QByteArray, picture);
        QFETCH(int, count);
        QFETCH(double, tolerance);
        const MemoryReferences references({{Where, {pictureNamed(picture)}}});
        const Pipeline pipeline = laying(0.2, 0.9, count);
        const cv::Rect body(60, 40, 80, 70);
        cv::Mat painted = cv::Mat::zeros(Canvas, CV_8UC1);
        painted(body) = 255;
        const std::vector<Annotation> annotations{object({60, 40, 140, 110})};
        std::set<Fate> fates;
        double bias = 0;
        constexpr int copies = 60;
        for (std::uint64_t seed = 0; seed < copies; ++seed) {
            const Program program = compiled(pipeline, references, seed, annotations);
            Scratch scratch;
            const BoxOutcome outcome = program.mapAnnotations(annotations).at(0);
            const cv::Mat result = program.render(painted, scratch);
            // Half covered pixels count by what is left of their light.
            const double share = cv::sum(result)[0] / 255 / double(body.area());
            QVERIFY2(std::abs(outcome.visible - share) <= tolerance,
                     qPrintable(QStringLiteral("%1: %2 %3, place %4")
                                    .arg(seed)
                                    .arg(outcome.visible)
                                    .arg(share)
                                    .arg(placeOf(laid(program).at(0)).width)));
            bias += (outcome.visible - share) / copies;
            fates.insert(outcome.fate);
            if (outcome.fate == Fate::Clipped)
                QCOMPARE(outcome.reason, FateReason::Covered);
        }
        QVERIFY2(std::abs(bias) < 0.004, qPrintable(QString::number(bias)));
        QVERIFY(fates.contains(Fate::Clipped));
    }

    /// The rule for visibility decides, as with any other cover.
    void coveredObjectsLoseTheirBox()
    {
        const MemoryReferences references({{Where, {pictureNamed("plain")}}});
        Pipeline pipeline = laying(0.9, 0.9);
        pipeline.rules.minVisibility = 0.5;
        const std::vector<Annotation> annotations{object({90, 70, 110, 90})};
        const Program program = compiled(pipeline, references, 1, annotations);
        const BoxOutcome outcome = program.mapAnnotations(annotations).at(0);
        QCOMPARE(outcome.fate, Fate::Dropped);
        QCOMPARE(outcome.reason, FateReason::Covered);
        QVERIFY(program.surviving(annotations, {outcome}).empty());
    }

    void besideObjectsNoBoxIsTouched()
    {
        const MemoryReferences references({{Where, {pictureNamed("plain")}}});
        const std::vector<Annotation> annotations{object({20, 20, 90, 80}),
                                                  object({110, 70, 180, 150})};
        int placed = 0, leftOut = 0;
        for (std::uint64_t seed = 0; seed < 80; ++seed) {
            const Program program = compiled(laying(0.1, 0.6, 2, 1), references, seed, annotations);
            for (const QJsonValue &each : laid(program)) {
                if (!each[QStringLiteral("place")].isArray()) {
                    QCOMPARE(each[QStringLiteral("left_out")].toString(),
                             QStringLiteral("no free place"));
                    ++leftOut;
                    continue;
                }
                const cv::Rect place = placeOf(each);
                QVERIFY((place & cv::Rect(20, 20, 70, 60)).empty());
                QVERIFY((place & cv::Rect(110, 70, 70, 80)).empty());
                ++placed;
            }
            for (const BoxOutcome &outcome : program.mapAnnotations(annotations))
                QCOMPARE(outcome.fate, Fate::Kept);
        }
        QVERIFY(placed > 60 && leftOut > 5);
    }

    void sizesAndPlacesSpread()
    {
        const MemoryReferences references({{Where, {pictureNamed("plain")}}}); // 90 × 60
        double least = 1e9, most = 0, left = 1e9, right = 0;
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            const cv::Rect place =
                placeOf(laid(compiled(laying(0.1, 0.4), references, seed, {})).at(0));
            QVERIFY((place & cv::Rect({}, Canvas)) == place);
            QVERIFY(std::abs(place.width * 60.0 / 90 - place.height) <= 1); // its shape
            least = std::min(least, place.width / 200.0);
            most = std::max(most, place.width / 200.0);
            left = std::min(left, double(place.x));
            right = std::max(right, double(place.br().x));
        }
        QVERIFY(least > 0.095 && least < 0.12 && most > 0.38 && most < 0.405);
        QVERIFY(left < 5 && right > 195);
        // Its own pixels, and no more than there are.
        Pipeline own = laying(0.1, 0.1);
        set(own.steps[0], "sizing", 1);
        QCOMPARE(placeOf(laid(compiled(own, references, 1, {})).at(0)).size(), cv::Size(90, 60));
        QCOMPARE(placeOf(laid(compiled(own, references, 1, {}, {45, 200})).at(0)).size(),
                 cv::Size(45, 30));
    }

    /// Colours under transparent pixels do not show at the rim, nor does the image's alpha change.
    void transparentPixelsAddNoRim()
    {
        cv::Mat picture(40, 40, CV_8UC4, cv::Scalar(0, 0, 0, 0)); // black where it cannot be seen
        cv::circle(picture, {20, 20}, 15, cv::Scalar(255, 255, 255, 255), cv::FILLED);
        const MemoryReferences references({{Where, {picture}}});
        for (const int type : {CV_8UC1, CV_8UC3, CV_8UC4}) {
            cv::Mat source(120, 160, type, cv::Scalar::all(250));
            Scratch scratch;
            const cv::Mat result = compiled(laying(0.21, 0.35), references, 4, {}, source.size())
                                       .render(source, scratch);
            double darkest = 0, brightest = 0;
            cv::minMaxLoc(result.reshape(1), &darkest, &brightest);
            QVERIFY(darkest >= 249); // of white on nearly white no pixel is dark
            QCOMPARE(brightest, 255.0);
            if (type == CV_8UC4) {
                cv::Mat alpha;
                cv::extractChannel(result, alpha, 3);
                QCOMPARE(cv::countNonZero(alpha != 250), 0);
            }
        }
    }

    void halfOpaqueIsTheLimit()
    {
        const std::vector<Annotation> annotations{object({90, 70, 110, 90})};
        for (const int alpha : {100, 160}) {
            const MemoryReferences references(
                {{Where, {cv::Mat(60, 60, CV_8UC4, cv::Scalar(0, 0, 0, alpha))}}});
            const Program program = compiled(laying(1, 1), references, 7, annotations);
            const BoxOutcome outcome = program.mapAnnotations(annotations).at(0);
            QCOMPARE(outcome.fate, alpha < 128 ? Fate::Kept : Fate::Dropped);
            Scratch scratch;
            const cv::Mat result =
                program.render(cv::Mat(Canvas, CV_8UC1, cv::Scalar(255)), scratch);
            QCOMPARE(int(result.at<std::uint8_t>(80, 100)), 255 - alpha);
        }
    }

    void everyPictureIsDrawnByKeyAndNamed()
    {
        const MemoryReferences references(
            {{Where, std::vector<cv::Mat>(5, pictureNamed("plain"))}});
        std::map<QString, int> drawn;
        for (std::uint64_t seed = 0; seed < 500; ++seed) {
            const Program program = compiled(laying(0.1, 0.3), references, seed, {});
            ++drawn[laid(program).at(0)[QStringLiteral("reference")].toString()];
            QCOMPARE(compiled(laying(0.1, 0.3), references, seed, {}).applied(), program.applied());
        }
        QCOMPARE(drawn.size(), std::size_t(5));
        for (const auto &[name, times] : drawn)
            QVERIFY2(times > 70 && times < 135, qPrintable(name));
    }

    void tinyImagesAndPicturesAreNoTrouble()
    {
        const MemoryReferences references({{Where,
                                            {cv::Mat(1, 1, CV_8UC1, cv::Scalar(9)),
                                             cv::Mat(3, 900, CV_8UC4, cv::Scalar::all(255)),
                                             cv::Mat(1, 1, CV_8UC4, cv::Scalar::all(0)),
                                             cv::Mat(500, 2, CV_8UC3, cv::Scalar::all(7))}}});
        for (const int sizing : {0, 1})
            for (const cv::Size size : {cv::Size(1, 1), cv::Size(9, 1), cv::Size(3, 200)})
                for (const int type : {CV_8UC1, CV_8UC3, CV_8UC4})
                    for (std::uint64_t seed = 0; seed < 12; ++seed) {
                        Pipeline pipeline = laying(0.01, 1, 3);
                        set(pipeline.steps[0], "sizing", sizing);
                        const std::vector<Annotation> all{
                            object({0, 0, double(size.width), double(size.height)})};
                        const Program program = compiled(pipeline, references, seed, all, size);
                        const cv::Mat source(size, type, cv::Scalar::all(100));
                        Scratch scratch;
                        const AugmentResult result = program.run(source, all, scratch);
                        QCOMPARE(result.image.size(), size);
                        QCOMPARE(result.image.type(), type);
                        QVERIFY(result.outcomes.at(0).visible >= 0 &&
                                result.outcomes.at(0).visible <= 1);
                    }
    }

    void withoutPicturesNothingHappensAndBrokenOnesAreTold()
    {
        const MemoryReferences none({});
        const Pipeline pipeline = laying(0.2, 0.3);
        QVERIFY(needsReferences(pipeline));
        QVERIFY(compile(pipeline, 40, 30, {}).isIdentity());
        QVERIFY(compiled(pipeline, none, 1, {}).isIdentity());
        MemoryReferences broken({{Where, {pictureNamed("plain")}}});
        broken.unreadable = true;
        const Program program = compiled(pipeline, broken, 1, {});
        Scratch scratch;
        QVERIFY(program.render(cv::Mat(Canvas, CV_8UC3, cv::Scalar::all(0)), scratch).empty());
        QVERIFY(!laid(program).at(0)[QStringLiteral("reference")].toString().isEmpty());
    }

    void filesSayWhereThePicturesAre()
    {
        Pipeline pipeline = laying(0.25, 0.5, 3, 1);
        *referencesOf(pipeline.steps[0]) = QStringLiteral("/data/leaves, \"/data/dirt, dry\"");
        for (const bool enabled : {true, false}) {
            pipeline.steps[0].enabled = enabled;
            QStringList notes;
            const QByteArray json = pipelineToJson(pipeline, &notes);
            const auto again = pipelineFromJson(json);
            QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().text()));
            QCOMPARE(again->pipeline, pipeline);
            QVERIFY(again->notes.isEmpty());
            if (!enabled)
                continue;
            QCOMPARE(notes.size(), 1);
            QVERIFY(notes[0].contains(QStringLiteral("overlay_metadata")));
            const QJsonObject step =
                QJsonDocument::fromJson(
                    json)[QStringLiteral("transform")][QStringLiteral("transforms")][0]
                    .toObject();
            // Albumentations refuses what it does not know.
            QCOMPARE(step.keys(),
                     QStringList({QStringLiteral("__class_fullname__"),
                                  QStringLiteral("metadata_key"), QStringLiteral("p")}));
            const QString python = pipelineToPython(pipeline);
            QVERIFY(python.contains(QStringLiteral("A.OverlayElements(")));
            QVERIFY(python.contains(QStringLiteral("overlay_metadata=[")));
            QVERIFY(!python.contains(QStringLiteral("size_range")));
        }
        const auto theirs = pipelineFromText(R"([{"__class_fullname__": "OverlayElements",
            "metadata_key": "stickers", "p": 0.2}])");
        QVERIFY(theirs.ok());
        QCOMPARE(theirs->notes.size(), 1);
        QVERIFY(theirs->notes[0].contains(QStringLiteral("OverlayElements")));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentOverlay)
#include "tst_augment_overlay.moc"
