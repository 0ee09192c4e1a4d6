#!/usr/bin/env python3
"""What Albumentations 2.0.8 makes of colour and blur steps without randomness.

    python augment_colour_oracle.py DIR    writes DIR/<case>.json and DIR/<case>.png

Needs `pip install albumentations==2.0.8 opencv-python-headless`. The golden files are kept beside
this script; the C++ test reads them without Python. "max_difference" in the JSON is the largest
difference of a level that the test allows.
"""

import json
import sys
from pathlib import Path

import augment_oracle
from augment_oracle import A

ONE = {"p": 1.0}


def fixed(value):
    return (value, value)


def jitter(**given):
    values = {"brightness": fixed(1.0), "contrast": fixed(1.0), "saturation": fixed(1.0),
              "hue": fixed(0.0), **given}
    return [A.ColorJitter(**values, **ONE)]


def shift(r, g, b):
    return A.RGBShift(r_shift_limit=fixed(r), g_shift_limit=fixed(g), b_shift_limit=fixed(b), **ONE)


def light(brightness, contrast, **given):
    return A.RandomBrightnessContrast(brightness_limit=fixed(brightness),
                                      contrast_limit=fixed(contrast), **given, **ONE)


def lit(angle, effect="brighten"):
    return A.Illumination(mode="linear", intensity_range=fixed(0.18), effect_type=effect,
                          angle_range=fixed(angle), **ONE)


def stain(method, **given):
    return A.HEStain(method=method, intensity_scale_range=fixed(1.2),
                     intensity_shift_range=fixed(0.05), **given, **ONE)


def bell(along, across, angle, window=7):
    return A.AdvancedBlur(blur_limit=fixed(window), sigma_x_limit=fixed(along),
                          sigma_y_limit=fixed(across), rotate_limit=fixed(angle),
                          beta_limit=(0.9999, 1.0001), noise_limit=fixed(1.0), **ONE)


# Name: (largest difference, transforms).
CASES = {
    "brightness_of_mean": (1, [light(0.3, 0.2, brightness_by_max=False)]),
    "brightness_safe": (1, [light(0.2, 0.3, ensure_safe_range=True)]),
    "brightness_safe_of_mean": (
        1, [light(0.3, 0.3, brightness_by_max=False, ensure_safe_range=True)]),
    "rgb_shift": (1, [shift(30.0, -12.0, 55.0)]),
    "tone_curve": (1, [A.RandomToneCurve(scale=0.0, **ONE)]),
    "solarize": (0, [A.Solarize(threshold_range=fixed(0.6), **ONE)]),
    "posterize": (0, [A.Posterize(num_bits=3, **ONE)]),
    "posterize_channels": (0, [A.Posterize(num_bits=[(2, 2), (5, 5), (3, 3)], **ONE)]),
    "invert": (0, [A.InvertImg(**ONE)]),
    # Three tables made one: rounded once here, three times there.
    "tones_joined": (3, [light(0.1, -0.2), shift(10.0, 0.0, -20.0),
                         A.InvertImg(**ONE)]),
    "jitter_brightness": (1, jitter(brightness=fixed(1.3))),
    "jitter_contrast": (1, jitter(contrast=fixed(0.6))),
    "jitter_saturation": (2, jitter(saturation=fixed(1.6))),
    "jitter_grey": (2, jitter(saturation=fixed(0.0))),
    # Its hue has 180 steps in 8 bits.
    "jitter_hue": (6, jitter(hue=fixed(0.2))),
    "sepia": (1, [A.ToSepia(**ONE)]),
    "gray_pca": (1, [A.ToGray(method="pca", **ONE)]),
    "equalize": (1, [A.Equalize(**ONE)]),
    "equalize_pil": (1, [A.Equalize(mode="pil", **ONE)]),
    "equalize_luma": (2, [A.Equalize(by_channels=False, **ONE)]),
    "autocontrast": (1, [A.AutoContrast(**ONE)]),
    "autocontrast_cut": (1, [A.AutoContrast(cutoff=5, **ONE)]),
    "illumination_right": (1, [lit(angle=0.0)]),
    "illumination_down": (1, [lit(angle=90.0, effect="darken")]),
    "illumination_slanted": (1, [lit(angle=135.0)]),
    "illumination_spot": (
        1, [A.Illumination(mode="gaussian", intensity_range=fixed(0.2), effect_type="brighten",
                           center_range=fixed(0.3), sigma_range=fixed(0.25), **ONE)]),
    "stain": (1, [stain("preset", preset="ruifrok")]),
    "stain_background": (1, [stain("preset", preset="h_heavy", augment_background=True)]),
    "stain_vahadane": (2, [stain("vahadane")]),
    "box": (1, [A.Blur(blur_limit=fixed(5), **ONE)]),
    "box_wide": (1, [A.Blur(blur_limit=fixed(21), **ONE)]),
    "median": (0, [A.MedianBlur(blur_limit=fixed(5), **ONE)]),
    "advanced": (1, [bell(0.6, 2.5, 35.0)]),
    "advanced_wide": (1, [bell(3.0, 1.2, -70.0, window=11)]),
    "defocus": (1, [A.Defocus(radius=fixed(4), alias_blur=fixed(0.4), **ONE)]),
    # The rim of its larger disks is cut off by its window.
    "defocus_wide": (2, [A.Defocus(radius=fixed(10), alias_blur=fixed(0.3), **ONE)]),
    "zoom": (2, [A.ZoomBlur(max_factor=fixed(1.2), step_factor=fixed(0.02), **ONE)]),
    "zoom_coarse": (2, [A.ZoomBlur(max_factor=fixed(1.5), step_factor=fixed(0.13), **ONE)]),
    "autocontrast_pil": (1, [A.AutoContrast(cutoff=12, method="pil", **ONE)]),
}


def golden(folder):
    augment_oracle.cases = lambda: {name: transforms for name, (_, transforms) in CASES.items()}
    augment_oracle.golden(folder)
    for name, (most, _) in CASES.items():
        path = Path(folder) / f"{name}.json"
        record = json.loads(path.read_text())
        record["max_difference"] = most
        path.write_text(json.dumps(record, indent=1) + "\n")


if __name__ == "__main__":
    golden(sys.argv[1])
