#!/usr/bin/env python3
"""Whole pipelines to and from Albumentations 2.0.8.

    python augment_pipelines_oracle.py own DIR       writes DIR/own.json: 50 random pipelines of its own
    python augment_pipelines_oracle.py run FILE OUT  loads the pipelines in FILE (a JSON list of what
                                                     Ballast wrote), runs each, writes what came out

Needs `pip install albumentations==2.0.8 opencv-python-headless`. The files are kept in pipelines/
beside this script; the C++ test reads them without Python.
"""

import json
import os
import sys
import warnings
from pathlib import Path

os.environ["NO_ALBUMENTATIONS_UPDATE"] = "1"
warnings.filterwarnings("ignore")

import albumentations as A
import cv2
import numpy as np

WIDTH, HEIGHT = 320, 240
BOXES = [[40, 30, 160, 144], [120.5, 68.25, 248, 133], [5, 150, 130, 230]]
BLOCKS = (8, 6)


def picture():
    """Triangle waves in whole numbers, RGB: the C++ test paints the same in BGR."""
    y, x, c = np.mgrid[0:HEIGHT, 0:WIDTH, 0:3]
    return np.abs((x + y + 70 * (2 - c)) % 510 - 255).astype(np.uint8)


def plain(rng):
    """A transform with random ranges and a random p."""
    r = lambda lo, hi: tuple(sorted(round(float(v), 3) for v in rng.uniform(lo, hi, 2)))
    n = lambda lo, hi: tuple(sorted(int(v) for v in rng.integers(lo, hi, 2)))
    p = round(float(rng.uniform(0.1, 1)), 2)
    make = [
        lambda: A.HorizontalFlip(p=p),
        lambda: A.VerticalFlip(p=p),
        lambda: A.Transpose(p=p),
        lambda: A.RandomRotate90(p=p),
        lambda: A.Affine(rotate=r(-90, 90), scale={"x": r(0.5, 2), "y": r(0.5, 2)},
                         shear={"x": r(-20, 20), "y": r(-20, 20)},
                         translate_percent={"x": r(-0.2, 0.2), "y": r(-0.2, 0.2)},
                         border_mode=int(rng.choice([0, 1, 2, 3, 4])), p=p),
        lambda: A.Rotate(limit=r(-60, 60), p=p),
        lambda: A.ShiftScaleRotate(shift_limit=r(-0.1, 0.1), scale_limit=r(-0.2, 0.2),
                                   rotate_limit=r(-45, 45), p=p),
        lambda: A.Perspective(scale=r(0.02, 0.1), p=p),
        lambda: A.RandomCrop(height=int(rng.integers(32, 200)), width=int(rng.integers(32, 200)),
                             p=p),
        lambda: A.RandomResizedCrop(size=n(32, 300), p=p),
        lambda: A.BBoxSafeRandomCrop(erosion_rate=round(float(rng.uniform(0, 0.5)), 2), p=p),
        lambda: A.LongestMaxSize(max_size=int(rng.integers(64, 600)), p=p),
        lambda: A.PadIfNeeded(min_height=int(rng.integers(64, 600)),
                              min_width=int(rng.integers(64, 600)), fill=[10, 20, 30], p=p),
        lambda: A.RandomBrightnessContrast(brightness_limit=r(-0.4, 0.4),
                                           contrast_limit=r(-0.4, 0.4), p=p),
        lambda: A.RandomGamma(gamma_limit=n(60, 150), p=p),
        lambda: A.HueSaturationValue(hue_shift_limit=r(-20, 20), sat_shift_limit=r(-40, 40),
                                     val_shift_limit=r(-30, 30), p=p),
        lambda: A.CLAHE(clip_limit=r(1, 8), tile_grid_size=(4, 6), p=p),
        lambda: A.ToGray(p=p),
        lambda: A.GaussianBlur(sigma_limit=r(0.2, 3), p=p),
        lambda: A.MotionBlur(blur_limit=(5, 9), p=p),
        lambda: A.GaussNoise(std_range=r(0.01, 0.2), p=p),
        lambda: A.ImageCompression(quality_range=n(20, 95), p=p),
        lambda: A.CoarseDropout(num_holes_range=n(1, 8), hole_height_range=r(0.05, 0.3),
                                hole_width_range=r(0.05, 0.3), fill=0, p=p),
    ]
    return make[rng.integers(0, len(make))]()


def some(rng, depth):
    """Transforms, one in four of them a composition."""
    found = []
    for _ in range(rng.integers(1, 5)):
        if depth < 3 and rng.uniform() < 0.25:
            inner = some(rng, depth + 1)
            p = round(float(rng.uniform(0.1, 1)), 2)
            kind = rng.integers(0, 4)
            n = int(rng.integers(1, len(inner) + 1))
            found.append(A.OneOf(inner, p=p) if kind == 0 else
                         A.SomeOf(inner, n=n, replace=bool(rng.integers(0, 2)), p=p) if kind == 1
                         else A.RandomOrder(inner, n=n, p=p) if kind == 2
                         else A.Sequential(inner, p=p))
        else:
            found.append(plain(rng))
    return found


def own(folder):
    rng = np.random.default_rng(5)
    Path(folder).mkdir(parents=True, exist_ok=True)
    pipelines = []
    for i in range(50):
        params = A.BboxParams(format="yolo", label_fields=["labels"], min_area=float(i),
                              min_visibility=round(i / 100, 2))
        pipelines.append(A.to_dict(A.Compose(some(rng, 0), bbox_params=params)))
    with open(Path(folder) / "own.json", "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(each) for each in pipelines) + "\n]\n")
    import yaml
    (Path(folder) / "own.yaml").write_text(yaml.safe_dump(pipelines[0], default_flow_style=False))


def run(path, out):
    results = []
    for each in json.loads(Path(path).read_text()):
        compose = A.from_dict(each)
        result = compose(image=picture(), bboxes=BOXES, labels=[0, 1, 2])
        image = result["image"]
        blocks = cv2.resize(image[..., ::-1].astype(np.float32), BLOCKS,
                            interpolation=cv2.INTER_AREA)
        results.append({
            "pipeline": each,
            "size": [image.shape[1], image.shape[0]],
            "blocks": [round(float(v), 1) for v in blocks.ravel()],
            "boxes": [[round(float(v), 4) for v in box] for box in result["bboxes"]],
            "labels": [int(label) for label in result["labels"]]})
    with open(out, "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(each) for each in results) + "\n]\n")


if __name__ == "__main__":
    {"own": own, "run": run}[sys.argv[1]](*sys.argv[2:])
