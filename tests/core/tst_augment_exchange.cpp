#include "core/augment/exchange.h"
#include "tests/support/augmenting.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

using namespace ballast;

namespace {

constexpr auto NestedCompose = R"({"transforms": [
    {"__class_fullname__": "OUTER", "p": 1, "n": 1, "transforms": [
        {"__class_fullname__": "Compose", "p": 1.0, "bbox_params": null, "transforms": [
            {"__class_fullname__": "HorizontalFlip", "p": 1.0},
            {"__class_fullname__": "Sequential", "p": 1.0, "transforms": [
                {"__class_fullname__": "Compose", "transforms": [
                    {"__class_fullname__": "VerticalFlip", "p": 1.0}]}]}]},
        {"__class_fullname__": "Transpose", "p": 1.0}]}]})";

constexpr auto OwnSafeRotate = R"({"transforms": [{
    "__class_fullname__": "SafeRotate", "p": 0.5, "balanced_scale": false, "border_mode": 0,
    "fill": 0.0, "fill_mask": 0.0, "fit_output": true, "interpolation": 1,
    "keep_ratio": false, "limit": [20.0, 40.0], "mask_interpolation": 0,
    "rotate": [20.0, 40.0], "rotate_method": "largest_box",
    "scale": {"x": [1.0, 1.0], "y": [1.0, 1.0]}, "shear": {"x": [0.0, 0.0], "y": [0.0, 0.0]},
    "translate_percent": null, "translate_px": {"x": [0, 0], "y": [0, 0]}}]})";

QByteArray compose(const QByteArray &transforms)
{
    return R"({"__version__":"2.0.8","transform":{"__class_fullname__":"Compose","p":1.0,)"
           R"("transforms":[)" +
           transforms + "]}}";
}

ParamValue value(const Step &step, const char *key)
{
    for (std::size_t i = 0; i < step.values.size(); ++i)
        if (!qstrcmp(step.transform->params[i].key, key))
            return step.values[i];
    qFatal("no parameter %s", key);
}

QString name(const Step &step)
{
    return QLatin1String(step.transform->name);
}

} // namespace

class TestAugmentExchange : public ballast::test::Test
{
    Q_OBJECT

private slots:
    void catalogueIsSound()
    {
        std::set<std::string> names;
        for (const TransformSpec &spec : allTransforms()) {
            QVERIFY(names.insert(spec.name).second);
            QCOMPARE(transformByName(QLatin1String(spec.name)), &spec);
            QVERIFY(spec.kernel);
            QVERIFY(!transformText(spec.label).isEmpty() && !transformText(spec.help).isEmpty());
            for (const ParamSpec &param : spec.params) {
                QVERIFY2(param.help && *param.help, param.key);
                QVERIFY2(param.min < param.max, param.key);
                QCOMPARE(param.kind == ParamKind::Choice, !param.choices.empty());
            }
            Pipeline one;
            one.steps.push_back(one.makeStep(spec));
            QVERIFY2(validate(one).ok(), spec.name);
        }
        QVERIFY(names.size() >= 54);
        QVERIFY(!transformByName(QStringLiteral("TextImage")));
    }

    void presetsAreValidAndDiffer()
    {
        std::set<QByteArray> written;
        for (const PipelinePreset &preset : pipelinePresets()) {
            const Pipeline pipeline = presetPipeline(QLatin1String(preset.key));
            QVERIFY2(validate(pipeline).ok(), preset.key);
            QVERIFY(written.insert(pipelineToJson(pipeline)).second);
        }
        QCOMPARE(presetPipeline(QStringLiteral("unknown")), defaultPipeline());
    }

    /// Golden pairs from Albumentations itself: what it keeps where its file has one number.
    void aSingleNumberMeansWhatItMeansThere()
    {
        QFile file(QStringLiteral(BALLAST_SOURCE_DIR "/tests/oracle/exchange/singles.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
        int compared = 0;
        for (const QJsonValue &each : all) {
            const QString key = each[QStringLiteral("key")].toString();
            const QJsonArray kept = each[QStringLiteral("kept")].toArray();
            const QJsonObject json = each[QStringLiteral("step")].toObject();
            const QByteArray told = QJsonDocument(json).toJson(QJsonDocument::Compact);
            const auto reading = pipelineFromJson(
                QJsonDocument(QJsonObject{{QStringLiteral("transforms"), QJsonArray{json}}})
                    .toJson());
            const TransformSpec *spec =
                transformByName(json[QStringLiteral("__class_fullname__")].toString());
            if (!spec)
                continue;
            const auto indexOf = [&](const QString &name) {
                const auto found = std::ranges::find_if(spec->params, [&](const ParamSpec &param) {
                    return name == QLatin1String(param.key);
                });
                return std::size_t(found - spec->params.begin());
            };
            std::size_t at = indexOf(key), second = at;
            if (at == spec->params.size()) { // two numbers that are not a range
                at = indexOf(key + QStringLiteral(".0"));
                second = indexOf(key + QStringLiteral(".1"));
            }
            QVERIFY2(second < spec->params.size(), told);
            const ParamSpec &param = spec->params[at];
            const bool isBelow = kept[0].toDouble() < param.min && param.min < 0;
            if (isBelow || kept[1].toDouble() > param.max) {
                QVERIFY2(!reading && reading.error().message.contains(key), told);
                continue;
            }
            QVERIFY2(reading, told);
            const Step &step = reading->pipeline.steps[0];
            const bool isRange =
                param.kind == ParamKind::RealRange || param.kind == ParamKind::IntegerRange;
            const double low = step.values[at].lo;
            const double high = isRange ? step.values[at].hi : step.values[second].lo;
            // Windows are odd in both; it says so in the file.
            const int odd = key == QStringLiteral("blur_limit") && int(high) % 2 == 0 &&
                            kept[1].toInt() % 2 == 1;
            const double least = std::max(kept[0].toDouble(), param.min);
            const double most = std::max(kept[1].toDouble(), param.min);
            QVERIFY2(
                std::abs(low - least) < 1e-9 && std::abs(high + odd - most) < 1e-9,
                qPrintable(
                    QStringLiteral("%1: %2 to %3").arg(QLatin1String(told)).arg(low).arg(high)));
            if (kept[0].toDouble() < param.min)
                QVERIFY2(reading->notes.join(u' ').contains(key), told);
            ++compared;
        }
        QVERIFY2(compared > 110, qPrintable(QString::number(compared)));
    }

    /// A Compose that always runs is one choice among those around it, not as many as it holds.
    void aComposeInsideAChoiceStaysTogether()
    {
        for (const char *outer : {"OneOf", "SomeOf", "RandomOrder"}) {
            const QByteArray json = QByteArray(NestedCompose)
                                        .replace("OUTER", outer)
                                        .replace(qstrcmp(outer, "OneOf") ? "" : "\"n\": 1,", "");
            const auto reading = pipelineFromJson(json);
            QVERIFY2(reading, outer);
            QVERIFY2(reading->notes.isEmpty(), qPrintable(reading->notes.join(u'|')));
            const Step &choice = reading->pipeline.steps[0];
            QCOMPARE(choice.children.size(), std::size_t(2));
            const Step &together = choice.children[0];
            QCOMPARE(QLatin1String(together.transform->name), QLatin1String("Sequential"));
            QCOMPARE(together.probability, 1.0);
            QCOMPARE(together.children.size(), std::size_t(2));
            // Inside a row it makes no difference.
            QCOMPARE(QLatin1String(together.children[1].children[0].transform->name),
                     QLatin1String("VerticalFlip"));
        }
    }

    void anglesAcrossTheHalfTurnAreTold_data()
    {
        QTest::addColumn<QList<double>>("file");
        QTest::addColumn<QList<double>>("read");
        QTest::addColumn<bool>("told");
        QTest::newRow("half") << QList<double>{-180, -180} << QList<double>{-180, -180} << false;
        QTest::newRow("within") << QList<double>{170, 180} << QList<double>{170, 180} << false;
        QTest::newRow("beyond") << QList<double>{190, 350} << QList<double>{-170, -10} << false;
        QTest::newRow("below") << QList<double>{-350, -190} << QList<double>{10, 170} << false;
        QTest::newRow("circle") << QList<double>{0, 360} << QList<double>{-180, 180} << false;
        QTest::newRow("across") << QList<double>{150, 200} << QList<double>{150, 180} << true;
        QTest::newRow("more right") << QList<double>{170, 260} << QList<double>{-180, -100} << true;
        QTest::newRow("below, across")
            << QList<double>{-200, -90} << QList<double>{-180, -90} << true;
    }
    void anglesAcrossTheHalfTurnAreTold()
    {
        QFETCH(QList<double>, file);
        QFETCH(QList<double>, read);
        QFETCH(bool, told);
        for (const auto &[name, key] : {std::pair("Rotate", "limit"),
                                        {"Affine", "rotate"},
                                        {"ShiftScaleRotate", "rotate_limit"}}) {
            const QJsonObject step{{QStringLiteral("__class_fullname__"), QLatin1String(name)},
                                   {QLatin1String(key), QJsonArray{file[0], file[1]}}};
            const auto reading = pipelineFromJson(
                QJsonDocument(QJsonObject{{QStringLiteral("transforms"), QJsonArray{step}}})
                    .toJson());
            QVERIFY2(reading, name);
            const Step &made = reading->pipeline.steps[0];
            const auto at =
                std::ranges::find_if(made.transform->params, [&](const ParamSpec &each) {
                    return !qstrcmp(each.key, key);
                });
            const ParamValue &value = made.values[std::size_t(at - made.transform->params.begin())];
            QCOMPARE(value.lo, read[0]);
            QCOMPARE(value.hi, read[1]);
            QCOMPARE(!reading->notes.isEmpty(), told);
        }
    }

    /// As A.to_dict writes it: with the affine movement that it is made of.
    void safeRotateOfItsOwnFileHasNothingToTell()
    {
        const auto reading = pipelineFromJson(OwnSafeRotate);
        QVERIFY(reading);
        QVERIFY2(reading->notes.isEmpty(), qPrintable(reading->notes.join(u'|')));
        QCOMPARE(reading->pipeline.steps[0].values[0].lo, 20.0);
    }

    void valuesThatDoNotGoTogetherAreNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        QTest::addColumn<double>("value");
        const auto row = [](const char *name, const char *key, double value) {
            QTest::addRow("%s %s", name, key)
                << QString::fromLatin1(name) << QString::fromLatin1(key) << value;
        };
        row("RandomGravel", "gravel_roi.2", 0.05);
        row("RandomShadow", "shadow_roi.3", 0.5);
        row("RandomSunFlare", "flare_roi.3", 0);
        row("LensFlare", "flare_roi.2", 0);
        row("RandomCropFromBorders", "crop_right", 0.95);
        row("RandomCropFromBorders", "crop_bottom", 0.95);
    }
    void valuesThatDoNotGoTogetherAreNamed()
    {
        QFETCH(QString, name);
        QFETCH(QString, key);
        QFETCH(double, value);
        Pipeline pipeline;
        Step &step = ballast::test::add(pipeline, name.toLatin1());
        QVERIFY(validate(pipeline));
        ballast::test::set(step, key.toLatin1(), value);
        const auto valid = validate(pipeline);
        QVERIFY(!valid);
        QVERIFY2(valid.error().message.contains(QStringLiteral("Step 1 (%1), %2").arg(name, key)),
                 qPrintable(valid.error().message));
    }

    void aCropThatEndsBeforeItStartsIsNamed()
    {
        Pipeline pipeline;
        Step &step = ballast::test::add(pipeline, "Crop");
        ballast::test::set(step, "x_min", 100);
        ballast::test::set(step, "x_max", 100);
        QVERIFY(validate(pipeline).error().message.contains(QStringLiteral("x_max")));
        ballast::test::set(step, "x_max", 101);
        QVERIFY(validate(pipeline));
    }

    /// Each refused or failing in Albumentations 2.0.8 as it is written.
    void whatAlbumentationsDoesNotTakeIsTold()
    {
        const auto notes = [](const char *name, const char *key, double lo, double hi) {
            Pipeline pipeline;
            Step &step = ballast::test::add(pipeline, name);
            if (*key)
                ballast::test::set(step, key, lo, hi);
            return notInAlbumentations(pipeline).join(u'|');
        };
        const auto tells = [&](const char *name, const char *key, double lo, double hi) {
            return notes(name, key, lo, hi).contains(QLatin1String(name));
        };
        QVERIFY(tells("PlanckianJitter", "temperature_limit", 7000, 9000));
        QVERIFY(!tells("PlanckianJitter", "temperature_limit", 5000, 9000));
        QVERIFY(tells("AdvancedBlur", "beta_limit", 2, 8));
        QVERIFY(!tells("AdvancedBlur", "beta_limit", 0.5, 8));
        QVERIFY(tells("Sharpen", "kernel_size", 6, 0));
        QVERIFY(!tells("Sharpen", "kernel_size", 5, 0));
        QVERIFY(tells("Erasing", "fill_kind", 1, 0));
        QVERIFY(!tells("Erasing", "", 0, 0));
        QVERIFY(tells("Morphological", "scale.0", 61, 0));
        QVERIFY(!tells("Morphological", "", 0, 0));
        QVERIFY(tells("RandomCropNearBBox", "max_part_shift.0", 0.7, 0));
        QVERIFY(notes("MaskDropout", "", 0, 0).contains(QStringLiteral("mask=")));
        QVERIFY(notes("CropNonEmptyMaskIfExists", "", 0, 0).contains(QStringLiteral("mask=")));
        QVERIFY(notes("RandomCropNearBBox", "", 0, 0).contains(QStringLiteral("cropping_bbox=")));
    }

    void everyTransformSurvivesTheRoundTrip()
    {
        Pipeline pipeline;
        for (const TransformSpec &spec : allTransforms()) {
            Step step = pipeline.makeStep(spec);
            step.probability = 0.25;
            for (std::size_t i = 0; i < step.values.size(); ++i) {
                const ParamSpec &param = spec.params[i];
                if (param.kind == ParamKind::Choice)
                    step.values[i].lo = double(param.choices.size() - 1);
                if (param.kind == ParamKind::Color)
                    step.values[i].lo = 0x102030;
                if (!qstrcmp(param.key, "own_color")) // else the colour is not written
                    step.values[i].lo = 1;
                if (isText(param.kind))
                    step.values[i].text = QStringLiteral("crack, 7, \"in, out\"");
            }
            pipeline.steps.push_back(step);
        }
        pipeline.steps[3].enabled = false;
        pipeline.steps[5].id = 9999; // no other step has it
        pipeline.rules = {0.4, 25, 2, 3, 7};
        pipeline.albumentationsBoxes = true;
        pipeline.classRules = {
            {QStringLiteral("arrow-left"), QStringLiteral("HorizontalFlip"), ClassRule::Kind::Swap,
             1, QStringLiteral("arrow-right")},
            {QStringLiteral("text"), QStringLiteral("Affine"), ClassRule::Kind::Limit, 0.25, {}},
            {QStringLiteral("text"),
             QStringLiteral("VerticalFlip"),
             ClassRule::Kind::Forbid,
             1,
             {}}};
        pipeline.outline = OutlineShape::Ellipse;
        // A plain colour is not written where holes are filled in another way.
        for (Step &step : pipeline.steps)
            for (const auto &[kind, colour] :
                 {std::pair("fill_kind", "fill"), {"drop_kind", "drop_value"}})
                if (ballast::test::has(step, kind))
                    ballast::test::set(step, colour, 0);

        // Compositions hold one step that is on, one that is off and one of Ballast's own.
        for (Step &step : pipeline.steps)
            if (takesChildren(*step.transform)) {
                for (const char *inner : {"ToGray", "RandomGamma"}) {
                    Step child = pipeline.makeStep(*transformByName(QLatin1String(inner)));
                    child.id += 1000 * step.id + step.children.size();
                    child.enabled = step.children.empty();
                    step.children.push_back(child);
                }
                if (asksForClasses(*step.transform))
                    step.classes = {QStringLiteral("crack"), QStringLiteral("pit")};
                Step own = pipeline.makeStep(*transformByName(QStringLiteral("RandAugment")));
                own.id += 2000 * step.id;
                if (!keepsChildrenInPlace(*step.transform))
                    step.children.push_back(own);
            }
        const auto yaml = pipelineFromText(pipelineToYaml(pipeline));
        QVERIFY2(yaml.ok(), yaml.ok() ? "" : qPrintable(yaml.error().text()));
        QCOMPARE(yaml->pipeline.steps.size(), pipeline.steps.size());
        for (std::size_t i = 0; i < pipeline.steps.size(); ++i)
            QVERIFY2(yaml->pipeline.steps[i] == pipeline.steps[i],
                     pipeline.steps[i].transform->name);
        QCOMPARE(yaml->pipeline, pipeline);

        const auto read = pipelineFromJson(pipelineToJson(pipeline));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().text()));
        QVERIFY2(read->notes.isEmpty(), qPrintable(read->notes.join(u' ')));
        for (std::size_t i = 0; i < pipeline.steps.size(); ++i)
            QVERIFY2(read->pipeline.steps[i] == pipeline.steps[i],
                     pipeline.steps[i].transform->name);
        QCOMPARE(read->pipeline, pipeline);
    }

    void switchedOffStepsAreNotInTheTransforms()
    {
        Pipeline pipeline = defaultPipeline();
        pipeline.steps[1].enabled = false;
        const auto root = QJsonDocument::fromJson(pipelineToJson(pipeline)).object();
        const auto transforms = root[QStringLiteral("transform")][QStringLiteral("transforms")];
        QCOMPARE(std::size_t(transforms.toArray().size()), pipeline.steps.size() - 1);
    }

    void readsWhatAlbumentationsWrites_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("transform");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<double>("lo");
        QTest::addColumn<double>("hi");
        const auto row = [](const char *title, const char *json, const char *transform,
                            const char *key, double lo, double hi) {
            QTest::newRow(title) << QByteArray(json) << QString::fromLatin1(transform)
                                 << QByteArray(key) << lo << hi;
        };
        row("scalar is symmetric",
            R"({"__class_fullname__":"HueSaturationValue","hue_shift_limit":10})",
            "HueSaturationValue", "hue_shift_limit", -10, 10);
        row("scalar from the low end", R"({"__class_fullname__":"CLAHE","clip_limit":6})", "CLAHE",
            "clip_limit", 1, 6);
        row("scalar stays", R"({"__class_fullname__":"Affine","rotate":30})", "Affine", "rotate",
            30, 30);
        row("dict", R"({"__class_fullname__":"Affine","scale":{"x":[0.9,1.1],"y":[0.8,1.2]}})",
            "Affine", "scale.y", 0.8, 1.2);
        row("dict from a scalar", R"({"__class_fullname__":"Affine","scale":1.5})", "Affine",
            "scale.y", 1.5, 1.5);
        row("module prefix",
            R"({"__class_fullname__":"albumentations.augmentations.blur.transforms.MotionBlur",)"
            R"("blur_limit":[5,9]})",
            "MotionBlur", "blur_limit", 5, 9);
        row("list element", R"({"__class_fullname__":"RandomResizedCrop","size":[100,200]})",
            "RandomResizedCrop", "size.1", 200, 0);
        row("whole turn", R"({"__class_fullname__":"Affine","rotate":[0,360]})", "Affine", "rotate",
            -180, 180);
        row("Rotate", R"({"__class_fullname__":"Rotate","limit":20.0})", "Rotate", "limit", -20,
            20);
        row("ShiftScaleRotate",
            R"({"__class_fullname__":"ShiftScaleRotate","shift_limit_x":[-0.05,0.05],)"
            R"("shift_limit_y":[-0.1,0.1],"scale_limit":[-0.25,0.5],"rotate_limit":[-45,45]})",
            "ShiftScaleRotate", "scale_limit", -0.25, 0.5);
        row("one shift for both", R"({"__class_fullname__":"ShiftScaleRotate","shift_limit":0.2})",
            "ShiftScaleRotate", "shift_limit_y", -0.2, 0.2);
        row("other name", R"({"__class_fullname__":"SquareSymmetry"})", "D4", "", 0, 0);
        row("shift in pixels",
            R"({"__class_fullname__":"Affine","translate_px":{"x":[3,9],"y":[0,0]}})", "Affine",
            "translate_px.x", 3, 9);
        row("lone padding", R"({"__class_fullname__":"Pad","padding":5})", "Pad", "padding.3", 5,
            0);
        row("padding of two", R"({"__class_fullname__":"Pad","padding":[5,8]})", "Pad", "padding.3",
            8, 0);
        row("one longest side",
            R"({"__class_fullname__":"LongestMaxSize","max_size":null,"max_size_hw":[null,90]})",
            "LongestMaxSize", "max_size_hw.1", 90, 0);
        row("several sizes", R"({"__class_fullname__":"LongestMaxSize","max_size":[90,100]})",
            "LongestMaxSize", "max_size", 90, 0);
        row("no averaging", R"({"__class_fullname__":"Resize","area_for_downscale":null})",
            "Resize", "area_for_downscale", 1, 0);
        row("multiple of",
            R"({"__class_fullname__":"PadIfNeeded","min_height":null,"pad_height_divisor":32})",
            "PadIfNeeded", "pad_height_divisor", 32, 0);
        row("pixels end before their end", R"({"__class_fullname__":"CropAndPad","px":[-5,6]})",
            "CropAndPad", "px", -5, 5);
        row("shift of a part",
            R"({"__class_fullname__":"RandomCropNearBBox","max_part_shift":0.4})",
            "RandomCropNearBBox", "max_part_shift.1", 0.4, 0);
        row("holes in pixels",
            R"({"__class_fullname__":"CoarseDropout","hole_height_range":[8,16],)"
            R"("hole_width_range":[4,5]})",
            "CoarseDropout", "hole_height_px", 8, 16);
        row("inpainting", R"({"__class_fullname__":"CoarseDropout","fill":"inpaint_ns"})",
            "CoarseDropout", "fill_kind", 4, 0);
        row("cells end before their end",
            R"({"__class_fullname__":"GridDropout","unit_size_range":[8,17]})", "GridDropout",
            "unit_size_range", 8, 16);
        row("stripes from none", R"({"__class_fullname__":"XYMasking","num_masks_x":3})",
            "XYMasking", "num_masks_x", 0, 3);
        row("random pixels", R"({"__class_fullname__":"PixelDropout","drop_value":null})",
            "PixelDropout", "drop_kind", 1, 0);
        row("colour", R"({"__class_fullname__":"Affine","fill":[255,128,0]})", "Affine", "fill",
            0xff8000, 0);
        row("grey", R"({"__class_fullname__":"Affine","fill":114.0})", "Affine", "fill", 0x727272,
            0);
        row("border code", R"({"__class_fullname__":"Affine","border_mode":4})", "Affine",
            "border_mode", 2, 0);
        // Names of 1.3 and 1.4.
        row("var_limit", R"({"__class_fullname__":"GaussNoise","var_limit":[0,65025]})",
            "GaussNoise", "std_range", 0, 1);
        row("one var_limit", R"({"__class_fullname__":"GaussNoise","var_limit":650.25})",
            "GaussNoise", "std_range", 0, 0.1);
        row("mean", R"({"__class_fullname__":"GaussNoise","mean":51})", "GaussNoise", "mean_range",
            0.2, 0.2);
        row("quality_lower",
            R"({"__class_fullname__":"ImageCompression","quality_lower":40,)"
            R"("quality_upper":80,"compression_type":1})",
            "ImageCompression", "quality_range", 40, 80);
        row("compression type by number",
            R"({"__class_fullname__":"ImageCompression","quality_lower":40,"quality_upper":80,)"
            R"("compression_type":1})",
            "ImageCompression", "compression_type", 1, 0);
        row("JpegCompression",
            R"({"__class_fullname__":"JpegCompression","quality_lower":30,"quality_upper":60})",
            "ImageCompression", "quality_range", 30, 60);
        row("max_holes",
            R"({"__class_fullname__":"CoarseDropout","max_holes":9,"min_holes":null,)"
            R"("max_height":0.2,"max_width":0.3,"min_height":0.1,"fill_value":7})",
            "CoarseDropout", "num_holes_range", 9, 9);
        row("max_height",
            R"({"__class_fullname__":"CoarseDropout","max_holes":9,"max_height":0.2,)"
            R"("max_width":0.3,"min_height":0.1,"fill_value":7})",
            "CoarseDropout", "hole_height_range", 0.1, 0.2);
        row("fill_value", R"({"__class_fullname__":"CoarseDropout","fill_value":7})",
            "CoarseDropout", "fill", 0x070707, 0);
        row("cval", R"({"__class_fullname__":"Affine","cval":[1,2,3],"mode":4})", "Affine", "fill",
            0x010203, 0);
        row("mode", R"({"__class_fullname__":"Affine","cval":[1,2,3],"mode":4})", "Affine",
            "border_mode", 2, 0);
        row("height and width",
            R"({"__class_fullname__":"RandomResizedCrop","height":100,"width":200})",
            "RandomResizedCrop", "size.1", 200, 0);
        row("RandomContrast", R"({"__class_fullname__":"RandomContrast","limit":0.3})",
            "RandomBrightnessContrast", "contrast_limit", -0.3, 0.3);
        row("ranges of channels",
            R"({"__class_fullname__":"AdditiveNoise","noise_params":{"noise_type":"uniform",)"
            R"("ranges":[[-0.2,0.3]]}})",
            "AdditiveNoise", "noise_params.ranges", -0.2, 0.3);
        row("pair of samplings",
            R"({"__class_fullname__":"Downscale","interpolation_pair":{"downscale":3,)"
            R"("upscale":1}})",
            "Downscale", "interpolation_pair.downscale", 3, 0);
        row("colour of its own", R"({"__class_fullname__":"Spatter","color":[1,2,3]})", "Spatter",
            "own_color", 1, 0);
        row("no colour", R"({"__class_fullname__":"Spatter","color":null})", "Spatter", "own_color",
            0, 0);
        row("scalar from 0", R"({"__class_fullname__":"Spatter","mean":0.5})", "Spatter", "mean", 0,
            0.5);
        row("length as the image needs it",
            R"({"__class_fullname__":"RandomRain","drop_length":null})", "RandomRain",
            "drop_length", 0, 0);
        row("region", R"({"__class_fullname__":"RandomShadow","shadow_roi":[0.1,0.2,0.8,0.9]})",
            "RandomShadow", "shadow_roi.2", 0.8, 0);
        row("fill by name", R"({"__class_fullname__":"CoarseDropout","fill":"random_uniform"})",
            "CoarseDropout", "fill_kind", 2, 0);
    }
    void readsWhatAlbumentationsWrites()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, transform);
        QFETCH(QByteArray, key);
        QFETCH(double, lo);
        QFETCH(double, hi);
        const auto read = pipelineFromJson(compose(json));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().text()));
        QCOMPARE(read->pipeline.steps.size(), std::size_t(1));
        const Step &step = read->pipeline.steps[0];
        QCOMPARE(name(step), transform);
        QCOMPARE(step.probability, 0.5);
        if (key.isEmpty())
            return;
        QCOMPARE(value(step, key.constData()).lo, lo);
        QCOMPARE(value(step, key.constData()).hi, hi);
    }

    void whatIsNotAvailableIsNoted_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("note");
        QTest::newRow("transform") << QByteArray(R"({"__class_fullname__":"TextImage","p":0.5})")
                                   << QStringLiteral("TextImage");
        QTest::newRow("parameter")
            << QByteArray(R"({"__class_fullname__":"CropAndPad","px":[1,2,3,4],"percent":null})")
            << QStringLiteral("px for each side");
        QTest::newRow("choice") << QByteArray(
                                       R"({"__class_fullname__":"ToGray","method":"luster"})")
                                << QStringLiteral("luster");
        QTest::newRow("inside a choice")
            << QByteArray(R"({"__class_fullname__":"OneOf","p":0.5,"transforms":[)"
                          R"({"__class_fullname__":"TextImage"}]})")
            << QStringLiteral("TextImage");
    }
    void whatIsNotAvailableIsNoted()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, note);
        const auto read =
            pipelineFromJson(compose(R"({"__class_fullname__":"HorizontalFlip","p":0.5},)" + json));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().text()));
        QVERIFY(!read->pipeline.steps.empty());
        QCOMPARE(read->notes.size(), 1);
        QVERIFY2(read->notes[0].contains(note), qPrintable(read->notes[0]));
    }

    void wrongValuesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("p is 2") << QByteArray(R"({"__class_fullname__":"HorizontalFlip","p":2})")
                                << QStringLiteral("Step 1 (HorizontalFlip), p");
        QTest::newRow("NaN") << QByteArray(R"({"__class_fullname__":"Affine","rotate":[NaN, 3]})")
                             << QStringLiteral("Step 1 (Affine), rotate");
        QTest::newRow("infinite")
            << QByteArray(R"({"__class_fullname__":"Affine","rotate":[-Infinity, 3]})")
            << QStringLiteral("Step 1 (Affine), rotate");
        QTest::newRow("inverted")
            << QByteArray(R"({"__class_fullname__":"RandomGamma","gamma_limit":[120,80]})")
            << QStringLiteral("Step 1 (RandomGamma), gamma_limit");
        QTest::newRow("out of bounds")
            << QByteArray(R"({"__class_fullname__":"Affine","shear":{"x":[0,500]}})")
            << QStringLiteral("Step 1 (Affine), shear.x");
        QTest::newRow("text") << QByteArray(R"({"__class_fullname__":"Resize","height":"big"})")
                              << QStringLiteral("Step 1 (Resize), height");
        QTest::newRow("nested") << QByteArray(R"({"__class_fullname__":"OneOf","transforms":[)"
                                              R"({"__class_fullname__":"Affine","rotate":"NaN"}]})")
                                << QStringLiteral("Step 1 (OneOf › Affine › rotate)");
        QTest::newRow("nested range")
            << QByteArray(R"({"__class_fullname__":"OneOf","transforms":[)"
                          R"({"__class_fullname__":"Affine","rotate":[9,-9]}]})")
            << QStringLiteral("Step 1 (OneOf › Affine › rotate)");
        QTest::newRow("nested p") << QByteArray(R"({"__class_fullname__":"SomeOf","transforms":[)"
                                                R"({"__class_fullname__":"ToGray","p":2}]})")
                                  << QStringLiteral("Step 1 (SomeOf › ToGray › p)");
        QTest::newRow("zero size") << QByteArray(R"({"__class_fullname__":"Resize","height":0})")
                                   << QStringLiteral("Step 1 (Resize), height");
        QTest::newRow("negative variance")
            << QByteArray(R"({"__class_fullname__":"GaussNoise","var_limit":[-5,3]})")
            << QStringLiteral("Step 1 (GaussNoise), std_range");
        QTest::newRow("not JSON") << QByteArray("{]") << QStringLiteral("not JSON");
        QTest::newRow("not a pipeline") << QByteArray("{}") << QStringLiteral("no Albumentations");
    }
    void wrongValuesAreNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const bool whole = !json.contains("__class_fullname__");
        const auto read = pipelineFromJson(whole ? json : compose(json));
        QVERIFY(!read.ok());
        QVERIFY2(read.error().message.contains(named), qPrintable(read.error().message));
        QVERIFY(!read.error().remedy.isEmpty());
    }

    void validationNamesWhatIsWrong()
    {
        Pipeline pipeline;
        pipeline.steps.push_back(
            pipeline.makeStep(*transformByName(QStringLiteral("GaussianBlur"))));
        pipeline.steps[0].values[0] = {std::nan(""), 1};
        QVERIFY(validate(pipeline).error().message.contains(QStringLiteral("sigma_limit")));
        pipeline = defaultPipeline();
        pipeline.rules.minVisibility = 1.5;
        QVERIFY(validate(pipeline).error().message.contains(QStringLiteral("min_visibility")));
        pipeline = defaultPipeline();
        pipeline.steps[1].id = pipeline.steps[0].id;
        QVERIFY(!validate(pipeline).ok());
    }

    void weatherIsWrittenAsAlbumentationsReadsIt()
    {
        Pipeline pipeline;
        for (const char *name : {"RandomRain", "Spatter", "RandomSunFlare", "AdditiveNoise"})
            pipeline.steps.push_back(pipeline.makeStep(*transformByName(QLatin1String(name))));
        const auto root = QJsonDocument::fromJson(pipelineToJson(pipeline)).object();
        const QJsonArray steps =
            root[QStringLiteral("transform")][QStringLiteral("transforms")].toArray();
        QVERIFY(steps[0][QStringLiteral("drop_length")].isNull());
        QCOMPARE(steps[0][QStringLiteral("drop_color")].toArray(), (QJsonArray{200, 200, 200}));
        QVERIFY(steps[1][QStringLiteral("color")].isNull());
        QVERIFY(!steps[1].toObject().contains(QStringLiteral("own_color")));
        QCOMPARE(steps[2][QStringLiteral("src_color")].toArray(), (QJsonArray{255, 255, 255}));
        QCOMPARE(steps[2][QStringLiteral("flare_roi")].toArray(), (QJsonArray{0, 0, 1, 0.5}));
        const QJsonObject even{{QStringLiteral("ranges"), QJsonArray{QJsonArray{-0.1, 0.1}}}};
        QCOMPARE(steps[3][QStringLiteral("noise_params")].toObject(), even);
    }

    void bareComposeIsRead()
    {
        const auto read = pipelineFromJson(
            R"({"__class_fullname__":"albumentations.core.composition.Compose","p":1.0,)"
            R"("transforms":[{"__class_fullname__":"VerticalFlip","p":1}],)"
            R"("bbox_params":{"format":"yolo","min_area":9,"min_visibility":0.1}})");
        QVERIFY(read.ok());
        QCOMPARE(name(read->pipeline.steps[0]), QStringLiteral("VerticalFlip"));
        QCOMPARE(read->pipeline.rules.minArea, 9.0);
        QCOMPARE(read->pipeline.rules.minVisibility, 0.1);
        QCOMPARE(read->pipeline.rules.minWidth, 0.0);
    }

    void p1AlwaysAppliesAndOneOrOtherIsAChoice()
    {
        auto read = pipelineFromJson(
            compose(R"({"__class_fullname__":"ToGray","always_apply":true,"p":0.2},)"
                    R"({"__class_fullname__":"OneOrOther","p":0.3,"transforms":[)"
                    R"({"__class_fullname__":"HorizontalFlip","p":1},)"
                    R"({"__class_fullname__":"VerticalFlip","p":1}]})"));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().text()));
        QCOMPARE(read->pipeline.steps[0].probability, 1.0);
        const Step &choice = read->pipeline.steps[1];
        QCOMPARE(name(choice), QStringLiteral("OneOf"));
        QCOMPARE(choice.probability, 1.0);
        QCOMPARE(choice.children[0].probability, 0.3);
        QCOMPARE(choice.children[1].probability, 0.7);
        QVERIFY(read->notes.isEmpty());
    }

    /// Albumentations has no default for the share, and takes a step without one for an error.
    void pythonSaysWhatHasNoDefaultThere()
    {
        Pipeline pipeline;
        test::add(pipeline, "CropAndPad");
        QVERIFY(pipelineToPython(pipeline).contains(QStringLiteral("percent=(-0.1, 0.1)")));
    }

    void whatAlbumentationsLacksIsToldNotDropped()
    {
        Pipeline pipeline;
        Step one = pipeline.makeStep(*transformByName(QStringLiteral("OneOf")));
        for (const char *inner : {"RandAugment", "ToGray"}) {
            one.children.push_back(pipeline.makeStep(*transformByName(QLatin1String(inner))));
            one.children.back().id = 10 + one.children.size();
        }
        pipeline.steps = {one};
        pipeline.classRules = {
            {QStringLiteral("text"), QStringLiteral("ToGray"), ClassRule::Kind::Forbid, 1, {}}};
        QStringList notes;
        const QByteArray json = pipelineToJson(pipeline, &notes);
        QCOMPARE(notes.size(), 2);
        QVERIFY(notes[0].contains(QStringLiteral("RandAugment")));
        const QJsonObject root = QJsonDocument::fromJson(json).object();
        const QJsonValue there = root[QStringLiteral("transform")][QStringLiteral("transforms")][0];
        QCOMPARE(there[QStringLiteral("transforms")].toArray().size(), 1);
        const QString code = pipelineToPython(pipeline);
        QVERIFY2(code.contains(QStringLiteral("        A.OneOf(\n            [\n"
                                              "                # RandAugment is not in "
                                              "Albumentations\n"
                                              "                A.ToGray(p=0.5),\n"
                                              "            ],\n            p=0.5,\n        ),")),
                 qPrintable(code));
    }

    void boxRulesOfAFileMustBeNumbers()
    {
        const auto read =
            pipelineFromJson(R"({"__class_fullname__":"Compose","p":1.0,"transforms":[],)"
                             R"("bbox_params":{"min_area":NaN,"min_visibility":0.1}})");
        QVERIFY(!read.ok());
        QVERIFY2(read.error().message.contains(QStringLiteral("Boxes, min_area")),
                 qPrintable(read.error().message));
    }

    void foldedYamlIsRefused()
    {
        QByteArray bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
        for (char c = 'b'; c < 'k'; ++c) {
            const char previous = char(c - 1);
            bomb += QByteArray(1, c) + ": &" + c + " [";
            for (int i = 0; i < 9; ++i)
                bomb += QByteArray(i ? ",*" : "*") + previous;
            bomb += "]\n";
        }
        QVERIFY(pipelineFromYaml(bomb).error().message.contains(QStringLiteral("too large")));
        QVERIFY(!pipelineFromYaml("&a [*a]").ok());
        QVERIFY(pipelineFromYaml("a: [1,").error().message.contains(QStringLiteral("not YAML")));
    }

    void pythonIsReadable()
    {
        Pipeline pipeline;
        Step affine = pipeline.makeStep(*transformByName(QStringLiteral("Affine")));
        affine.values[0] = {-15, 15};
        ballast::test::set(affine, "border_mode", 1);
        pipeline.steps.push_back(affine);
        const QString code = pipelineToPython(pipeline);
        QVERIFY2(code.contains(QStringLiteral(
                     "        A.Affine(border_mode=cv2.BORDER_REFLECT, rotate=(-15, 15), p=0.5),")),
                 qPrintable(code));
        QVERIFY(code.contains(QStringLiteral("label_fields=[\"labels\"]")));
    }
};

BALLAST_TEST_MAIN(QCoreApplication, TestAugmentExchange)
#include "tst_augment_exchange.moc"
