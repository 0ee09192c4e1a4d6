#!/usr/bin/env python3
"""Boxes that Albumentations 2.0.8 makes of chains, step by step clipped and filtered.

    python augment_boxes_oracle.py DIR    writes DIR/chains.json

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

WIDTH, HEIGHT = 640, 480
CHAINS = 60


def fixed(value):
    return (float(value), float(value))


def step(rng):
    """One transform without randomness of its own."""
    kind = rng.integers(0, 8)
    if kind == 0:
        return A.HorizontalFlip(p=1)
    if kind == 1:
        return A.VerticalFlip(p=1)
    if kind == 2:
        return A.Transpose(p=1)
    if kind == 3:
        return A.Affine(
            rotate=fixed(round(rng.uniform(-40, 40), 2)), scale=fixed(round(rng.uniform(0.8, 1.3), 3)),
            shear={"x": fixed(round(rng.uniform(-8, 8), 2)), "y": fixed(0)},
            rotate_method=str(rng.choice(["largest_box", "ellipse"])), p=1)
    if kind == 4:
        return A.CenterCrop(height=int(rng.integers(200, 420)), width=int(rng.integers(240, 560)),
                            pad_if_needed=True, p=1)
    if kind == 5:
        return A.Resize(height=int(rng.integers(200, 600)), width=int(rng.integers(200, 700)), p=1)
    if kind == 6:
        return A.PadIfNeeded(min_height=int(rng.integers(300, 600)),
                             min_width=int(rng.integers(300, 700)), p=1)
    return A.RandomBrightnessContrast(brightness_limit=fixed(0.1), contrast_limit=fixed(0), p=1)


def boxes(rng):
    found = []
    for _ in range(8):
        w, h = rng.uniform(6, 240), rng.uniform(6, 200)
        x, y = rng.uniform(0, WIDTH - w), rng.uniform(0, HEIGHT - h)
        found.append([round(float(v), 3) for v in (x, y, x + w, y + h)])
    return found


def chain(rng):
    steps = [step(rng) for _ in range(rng.integers(2, 6))]
    # One outline for the whole pipeline: all Affine of a chain use the same method.
    methods = [s.rotate_method for s in steps if isinstance(s, A.Affine)]
    for s in steps:
        if isinstance(s, A.Affine):
            s.rotate_method = methods[0]
    rules = dict(min_area=float(rng.choice([0, 40, 400])),
                 min_visibility=float(rng.choice([0, 0.3, 0.6])),
                 min_width=float(rng.choice([0, 4])), min_height=float(rng.choice([0, 4])),
                 max_accept_ratio=[None, 4.0][rng.integers(0, 2)])
    params = A.BboxParams(format="pascal_voc", label_fields=["labels"], check_each_transform=True,
                          clip=True, **rules)
    compose = A.Compose(steps, bbox_params=params)
    before = boxes(rng)
    image = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    result = compose(image=image, bboxes=before, labels=list(range(len(before))))
    return {"pipeline": A.to_dict(compose), "before": before,
            "after": [[round(float(v), 4) for v in box] for box in result["bboxes"]],
            "labels": [int(label) for label in result["labels"]]}


def main(folder):
    rng = np.random.default_rng(11)
    chains = [chain(rng) for _ in range(CHAINS)]
    Path(folder).mkdir(parents=True, exist_ok=True)
    with open(Path(folder) / "chains.json", "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(each) for each in chains) + "\n]\n")
    kept = sum(len(each["after"]) for each in chains)
    print(len(chains), "chains,", kept, "of", 8 * len(chains), "boxes kept")


if __name__ == "__main__":
    main(sys.argv[1])
