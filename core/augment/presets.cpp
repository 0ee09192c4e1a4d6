#include "core/augment/pipeline.h"

#include <QtGlobal>

#include <array>

namespace ballast {

namespace {

struct Setting
{
    const char *key;
    struct
    {
        double lo = 0;
        double hi = 0;
    } value;
};

struct PresetStep
{
    const char *transform;
    double probability;
    std::array<Setting, 6> settings;
};

constexpr double NeutralGrey = 0x727272; // 114, what YOLO trainers pad with

constexpr std::array Mild{
    PresetStep{"HorizontalFlip", 0.5, {}},
    PresetStep{"Affine",
               0.8,
               {{{"rotate", {-10, 10}},
                 {"scale.x", {0.95, 1.1}},
                 {"keep_ratio", {1, 0}},
                 {"translate_percent.x", {-0.05, 0.05}},
                 {"translate_percent.y", {-0.05, 0.05}},
                 {"fill", {NeutralGrey, 0}}}}},
    PresetStep{"RandomBrightnessContrast",
               0.7,
               {{{"brightness_limit", {-0.12, 0.12}}, {"contrast_limit", {-0.12, 0.12}}}}},
    PresetStep{"HueSaturationValue",
               0.4,
               {{{"hue_shift_limit", {-4, 4}},
                 {"sat_shift_limit", {-15, 15}},
                 {"val_shift_limit", {-10, 10}}}}},
    PresetStep{"GaussNoise", 0.3, {{{"std_range", {0.005, 0.02}}}}}};

constexpr std::array Defects{
    PresetStep{"HorizontalFlip", 0.5, {}},
    PresetStep{"VerticalFlip", 0.5, {}},
    PresetStep{"Affine",
               0.7,
               {{{"rotate", {-5, 5}},
                 {"scale.x", {0.97, 1.08}},
                 {"keep_ratio", {1, 0}},
                 {"translate_percent.x", {-0.04, 0.04}},
                 {"translate_percent.y", {-0.04, 0.04}},
                 {"border_mode", {2, 0}}}}},
    PresetStep{"RandomBrightnessContrast",
               0.7,
               {{{"brightness_limit", {-0.1, 0.1}}, {"contrast_limit", {-0.12, 0.12}}}}},
    PresetStep{"RandomGamma", 0.3, {{{"gamma_limit", {85, 118}}}}},
    PresetStep{"GaussNoise", 0.3, {{{"std_range", {0.004, 0.015}}}}}};

constexpr std::array Cells{
    PresetStep{"HorizontalFlip", 0.5, {}},
    PresetStep{"RandomRotate90", 1.0, {}},
    PresetStep{"Affine",
               0.7,
               {{{"rotate", {-15, 15}},
                 {"scale.x", {0.95, 1.12}},
                 {"keep_ratio", {1, 0}},
                 {"fill", {NeutralGrey, 0}}}}},
    PresetStep{"RandomBrightnessContrast",
               0.6,
               {{{"brightness_limit", {-0.1, 0.1}}, {"contrast_limit", {-0.15, 0.15}}}}},
    PresetStep{"HueSaturationValue",
               0.5,
               {{{"hue_shift_limit", {-6, 6}},
                 {"sat_shift_limit", {-20, 20}},
                 {"val_shift_limit", {-10, 10}}}}},
    PresetStep{"GaussianBlur", 0.2, {{{"sigma_limit", {0.3, 1.2}}}}}};

constexpr std::array Traffic{
    PresetStep{"HorizontalFlip", 0.5, {}},
    PresetStep{"Affine",
               0.6,
               {{{"rotate", {-4, 4}},
                 {"scale.x", {0.85, 1.25}},
                 {"keep_ratio", {1, 0}},
                 {"translate_percent.x", {-0.1, 0.1}},
                 {"translate_percent.y", {-0.05, 0.05}},
                 {"fill", {NeutralGrey, 0}}}}},
    PresetStep{"Perspective", 0.3, {{{"scale", {0.02, 0.05}}}}},
    PresetStep{"RandomBrightnessContrast",
               0.8,
               {{{"brightness_limit", {-0.25, 0.2}}, {"contrast_limit", {-0.2, 0.2}}}}},
    PresetStep{"HueSaturationValue", 0.4, {{{"hue_shift_limit", {-5, 5}}}}},
    PresetStep{"MotionBlur", 0.2, {{{"blur_limit", {3, 9}}}}},
    PresetStep{"ImageCompression", 0.2, {{{"quality_range", {50, 90}}}}}};

constexpr std::array StrongColour{
    PresetStep{"HorizontalFlip", 0.5, {}},
    PresetStep{"RandomBrightnessContrast",
               0.9,
               {{{"brightness_limit", {-0.3, 0.3}}, {"contrast_limit", {-0.3, 0.3}}}}},
    PresetStep{"RandomGamma", 0.5, {{{"gamma_limit", {60, 160}}}}},
    PresetStep{"HueSaturationValue",
               0.8,
               {{{"hue_shift_limit", {-20, 20}},
                 {"sat_shift_limit", {-60, 60}},
                 {"val_shift_limit", {-30, 30}}}}},
    PresetStep{"CLAHE", 0.2, {}},
    PresetStep{"ToGray", 0.1, {}},
    PresetStep{"GaussNoise", 0.4, {{{"std_range", {0.01, 0.05}}}}},
    PresetStep{"ImageCompression", 0.3, {{{"quality_range", {40, 90}}}}}};

constexpr std::array Presets{
    PipelinePreset{"mild", QT_TRANSLATE_NOOP("Transforms", "Mild"),
                   QT_TRANSLATE_NOOP("Transforms", "Small movements and a little light: safe for "
                                                   "most datasets.")},
    PipelinePreset{"defects", QT_TRANSLATE_NOOP("Transforms", "Surface defects"),
                   QT_TRANSLATE_NOOP("Transforms", "Both flips, hardly any turning, no blur: thin "
                                                   "scratches stay sharp.")},
    PipelinePreset{"cells", QT_TRANSLATE_NOOP("Transforms", "Cells and microscopy"),
                   QT_TRANSLATE_NOOP("Transforms", "Any orientation, staining a little different, "
                                                   "slightly out of focus.")},
    PipelinePreset{"traffic", QT_TRANSLATE_NOOP("Transforms", "Traffic and outdoors"),
                   QT_TRANSLATE_NOOP("Transforms", "Stays upright; distance, light, movement and "
                                                   "compression change.")},
    PipelinePreset{"strong-colour", QT_TRANSLATE_NOOP("Transforms", "Strong colour"),
                   QT_TRANSLATE_NOOP("Transforms", "Light, colour and noise change strongly; "
                                                   "nothing moves but a flip.")}};

constexpr std::array<std::span<const PresetStep>, Presets.size()> PresetSteps{
    Mild, Defects, Cells, Traffic, StrongColour};

void apply(const Setting &setting, Step &step)
{
    const auto params = step.transform->params;
    for (std::size_t i = 0; i < params.size(); ++i)
        if (QLatin1String(params[i].key) == QLatin1String(setting.key))
            step.values[i] = {setting.value.lo, setting.value.hi, {}};
}

Pipeline build(std::span<const PresetStep> steps)
{
    Pipeline pipeline;
    for (const PresetStep &row : steps) {
        Step step = pipeline.makeStep(*transformByName(QLatin1String(row.transform)));
        step.probability = row.probability;
        for (const Setting &setting : row.settings)
            if (setting.key)
                apply(setting, step);
        pipeline.steps.push_back(std::move(step));
    }
    return pipeline;
}

} // namespace

std::span<const PipelinePreset> pipelinePresets()
{
    return Presets;
}

Pipeline presetPipeline(const QString &key)
{
    for (std::size_t i = 0; i < Presets.size(); ++i)
        if (key == QLatin1String(Presets[i].key))
            return build(PresetSteps[i]);
    return defaultPipeline();
}

Pipeline defaultPipeline()
{
    return build(Mild);
}

} // namespace ballast
