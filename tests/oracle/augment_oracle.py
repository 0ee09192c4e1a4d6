#!/usr/bin/env python3
"""What Albumentations 2.0.8 makes of pipelines without randomness.

    python augment_oracle.py golden DIR    writes DIR/<case>.json and DIR/<case>.png
    python augment_oracle.py load FILE …   loads pipelines written by Ballast and runs them

Needs `pip install albumentations==2.0.8 opencv-python-headless`. The golden files are kept beside
this script; the C++ test reads them without Python.
"""

import json
import os
import sys
from pathlib import Path

os.environ["NO_ALBUMENTATIONS_UPDATE"] = "1"

import albumentations as A
import cv2
import numpy as np

WIDTH, HEIGHT = 96, 72
BOXES = [[40, 30, 60, 44], [20.5, 18.25, 48, 33], [5, 50, 30, 70]]


def picture():
    """Triangle waves in whole numbers, BGR: the C++ test paints the same."""
    y, x, c = np.mgrid[0:HEIGHT, 0:WIDTH, 0:3]
    return np.abs((3 * x + 2 * y + 70 * c) % 510 - 255).astype(np.uint8)


def cases():
    one = {"p": 1.0}
    fixed = lambda v: (v, v)
    return {
        "hflip": [A.HorizontalFlip(**one)],
        "vflip": [A.VerticalFlip(**one)],
        "transpose": [A.Transpose(**one)],
        "affine_rotate": [A.Affine(rotate=fixed(30.0), **one)],
        "affine_turn_back": [A.Affine(rotate=fixed(-12.5), fill=(10, 200, 90), **one)],
        "affine_scale": [A.Affine(scale={"x": fixed(1.3), "y": fixed(0.8)}, **one)],
        "affine_shear": [A.Affine(shear={"x": fixed(9.0), "y": fixed(-6.0)}, **one)],
        "affine_shift": [A.Affine(translate_percent={"x": fixed(0.1), "y": fixed(-0.05)}, **one)],
        "affine_all_reflect": [
            A.Affine(rotate=fixed(17.0), scale=fixed(0.9), shear={"x": fixed(4.0), "y": fixed(3.0)},
                     translate_percent={"x": fixed(-0.06), "y": fixed(0.04)},
                     border_mode=cv2.BORDER_REFLECT_101, **one)],
        "affine_replicate": [A.Affine(rotate=fixed(25.0), border_mode=cv2.BORDER_REPLICATE, **one)],
        "affine_cubic": [A.Affine(rotate=fixed(25.0), interpolation=cv2.INTER_CUBIC, **one)],
        "rotate_class": [A.Rotate(limit=fixed(-20.0), **one)],
        "shift_scale_rotate": [
            A.ShiftScaleRotate(shift_limit_x=fixed(0.05), shift_limit_y=fixed(0.1),
                               scale_limit=fixed(0.1), rotate_limit=fixed(15.0), **one)],
        "center_crop": [A.CenterCrop(height=40, width=51, **one)],
        "crop_padded": [
            A.CenterCrop(height=100, width=51, pad_if_needed=True, fill=77, **one)],
        "resize_up": [A.Resize(height=101, width=150, **one)],
        "resize_down": [A.Resize(height=30, width=41, area_for_downscale="image", **one)],
        "longest": [A.LongestMaxSize(max_size=60, area_for_downscale="image", **one)],
        "smallest": [A.SmallestMaxSize(max_size=100, **one)],
        "pad": [A.PadIfNeeded(min_height=101, min_width=130, fill=(200, 20, 60), **one)],
        "pad_reflect": [
            A.PadIfNeeded(min_height=101, min_width=130, border_mode=cv2.BORDER_REFLECT_101,
                          position="bottom_right", **one)],
        "letterbox": [
            A.LongestMaxSize(max_size=64, area_for_downscale="image", **one),
            A.PadIfNeeded(min_height=64, min_width=64, fill=114, **one)],
        "flip_affine_crop": [
            A.HorizontalFlip(**one), A.Affine(rotate=fixed(8.0), **one),
            A.CenterCrop(height=60, width=80, **one)],
        "brightness_contrast": [
            A.RandomBrightnessContrast(brightness_limit=fixed(0.1), contrast_limit=fixed(-0.3),
                                       **one)],
        "gamma": [A.RandomGamma(gamma_limit=fixed(70), **one)],
        "hsv": [
            A.HueSaturationValue(hue_shift_limit=fixed(10), sat_shift_limit=fixed(25),
                                 val_shift_limit=fixed(-15), **one)],
        "clahe": [A.CLAHE(clip_limit=fixed(3.0), tile_grid_size=(4, 3), **one)],
        "gray": [A.ToGray(**one)],
        "gray_lab": [A.ToGray(method="from_lab", **one)],
        "gray_desaturation": [A.ToGray(method="desaturation", **one)],
        "gray_average": [A.ToGray(method="average", **one)],
        "gray_max": [A.ToGray(method="max", **one)],
        "gaussian": [A.GaussianBlur(sigma_limit=fixed(1.5), **one)],
        "gaussian_window": [A.GaussianBlur(blur_limit=fixed(5), sigma_limit=fixed(2.0), **one)],
        "motion": [
            A.MotionBlur(blur_limit=fixed(9), angle_range=fixed(30.0), direction_range=fixed(0.5),
                         allow_shifted=False, **one)],
        "jpeg": [A.ImageCompression(quality_range=fixed(40), **one)],
    }


def golden(folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, transforms in cases().items():
        # Its encoder takes any array for BGR: hand it BGR.
        order = slice(None) if name == "jpeg" else slice(None, None, -1)
        image = np.ascontiguousarray(picture()[..., order])
        params = A.BboxParams(format="pascal_voc", label_fields=["labels"])
        compose = A.Compose(transforms, bbox_params=params)
        result = compose(image=image, bboxes=BOXES, labels=list(range(len(BOXES))))
        record = {
            "pipeline": A.to_dict(compose),
            "boxes": [[round(float(v), 5) for v in box] for box in result["bboxes"]],
            "labels": [int(label) for label in result["labels"]],
        }
        (folder / f"{name}.json").write_text(json.dumps(record, indent=1) + "\n")
        cv2.imwrite(str(folder / f"{name}.png"), result["image"][..., order],
                    [cv2.IMWRITE_PNG_COMPRESSION, 9])


def load(*paths):
    """JSON by A.from_dict, Python by running it; then each works on an image with a box."""
    rgb = np.random.default_rng(1).integers(0, 256, (1200, 1300, 3), dtype=np.uint8)
    mask = np.zeros((1200, 1300), np.uint8)
    mask[100:400, 100:300] = 1
    failures = []
    for path in map(Path, paths):
        text = path.read_text()
        try:
            if path.suffix == ".json":
                compose = A.from_dict(json.loads(text))
            else:
                exec(text, names := {})
                compose = names["transform"]
            # Mosaic takes its partners from the caller: none here.
            mixes = any(isinstance(step, A.Mosaic) for step in compose.transforms)
            others = {"mosaic_metadata": []} if mixes else {}
            # So does what is laid on, which works on images without boxes only.
            overlays = {step.metadata_key: [{"image": rgb[:90, :60].copy()}]
                        for step in compose.transforms if isinstance(step, A.OverlayElements)}
            # So do those that take over the look of a reference.
            others |= {step.metadata_key: [rgb[::2, ::2].copy()] for step in compose.transforms
                       if hasattr(step, "reference_images")}
            # Its boxes become a stack of masks, which cv2.dilate of OpenCV 5 refuses.
            stacks = any(isinstance(step, A.Morphological) for step in compose.transforms)
            boxes = [] if stacks else [[100, 100, 300, 400]]
            if not overlays:
                others |= {"bboxes": boxes}
            result = compose(image=rgb, mask=mask, labels=[1] * len(boxes),
                             cropping_bbox=[100, 100, 300, 400], **others, **overlays)
        except Exception as error:
            failures.append(f"{text}\n{error}")
            continue
        print([type(each).__name__ for each in compose.transforms], result["image"].shape)
    sys.exit("\n".join(failures) or 0)


if __name__ == "__main__":
    {"golden": golden, "load": load}[sys.argv[1]](*sys.argv[2:])
