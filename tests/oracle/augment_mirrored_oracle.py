#!/usr/bin/env python3
"""Boxes that Albumentations 2.0.8 makes of what mirrored borders show.

    python augment_mirrored_oracle.py DIR    writes DIR/mirrored.json

Needs `pip install albumentations==2.0.8 opencv-python-headless`. The file is kept in boxes/ beside
this script; the C++ test reads it without Python.
"""

import json
import os
import sys
from pathlib import Path

os.environ["NO_ALBUMENTATIONS_UPDATE"] = "1"

import albumentations as A
import numpy as np

WIDTH, HEIGHT = 200, 150
BOXES = [[10, 20, 60, 50], [150, 100, 190, 140], [80.5, 60.25, 120, 90]]
REFLECT, REFLECT101, WRAP = 2, 4, 3


def fixed(value):
    return (float(value), float(value))


def affine(**values):
    return A.Affine(p=1, **values)


def both(x, y):
    return {"x": (x, x), "y": (y, y)}


CASES = {
    "rotate": [A.Rotate(limit=fixed(30), border_mode=REFLECT101, p=1)],
    "shifted": [affine(rotate=fixed(-20), translate_px=both(50, -30), border_mode=REFLECT)],
    "ellipse": [affine(rotate=fixed(25), border_mode=REFLECT101, rotate_method="ellipse")],
    "small": [affine(scale=fixed(0.3), border_mode=REFLECT)],
    "sheared": [affine(scale=fixed(0.6), shear={"x": fixed(20), "y": fixed(0)}, border_mode=REFLECT)],
    "safe": [A.SafeRotate(limit=fixed(30), border_mode=REFLECT101, p=1)],
    "pad": [A.PadIfNeeded(min_height=260, min_width=330, border_mode=REFLECT101, p=1)],
    "pad sides": [A.Pad(padding=(30, 10, 60, 20), border_mode=REFLECT, p=1)],
    "crop": [A.CenterCrop(height=200, width=260, pad_if_needed=True, border_mode=REFLECT101, p=1)],
    "repeated": [affine(rotate=fixed(30), border_mode=WRAP)],
    "cropped and padded": [A.CropAndPad(px=40, keep_size=False, border_mode=REFLECT101, p=1)],
    "chain": [
        affine(scale=fixed(0.7), border_mode=REFLECT),
        A.Rotate(limit=fixed(20), border_mode=REFLECT101, p=1),
        A.HorizontalFlip(p=1),
    ],
}


def result_of(name, transforms):
    compose = A.Compose(
        transforms,
        bbox_params=A.BboxParams(
            format="pascal_voc", label_fields=["labels"], min_visibility=0.1,
            check_each_transform=True, clip=True),
        seed=1)
    image = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    made = compose(image=image, bboxes=BOXES, labels=list(range(len(BOXES))))
    boxes = sorted(
        [int(label)] + [round(float(edge), 4) for edge in box]
        for box, label in zip(made["bboxes"], made["labels"]))
    return {"name": name, "pipeline": A.to_dict(compose), "boxes": boxes}


if __name__ == "__main__":
    results = [result_of(*case) for case in CASES.items()]
    text = ",\n".join(json.dumps(result) for result in results)
    (Path(sys.argv[1]) / "mirrored.json").write_text(f"[\n{text}\n]\n")
