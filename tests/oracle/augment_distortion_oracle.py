#!/usr/bin/env python3
"""What distortions without randomness must look like, by OpenCV's remap.

    python augment_distortion_oracle.py DIR    writes DIR/<case>.json and DIR/<case>.png

Needs `pip install albumentations==2.0.8 opencv-python-headless`. The maps are built here, since
those of Albumentations 2.0.8 are off in ways that are not to be copied: with a strength of 0 its
GridDistortion still repeats a column at every line of the grid (linspace up to and with the next
line's value), and its OpticalDistortion still shifts the image by half a pixel (the centre of the
camera is given as width / 2 in coordinates that start at the first pixel's centre).
"""

import json
import sys
from pathlib import Path

import albumentations as A
import cv2
import numpy as np

from augment_oracle import HEIGHT, WIDTH, picture


def grid_map(steps, length, factor):
    """Cells of equal length, each stretched by the factor, not fitted to the frame."""
    edges = np.linspace(0, length, steps + 1)
    return np.interp(np.arange(length) + 0.5, edges, edges * factor) - 0.5


def camera_maps(k):
    centre = ((WIDTH - 1) / 2, (HEIGHT - 1) / 2)
    camera = np.array([[WIDTH, 0, centre[0]], [0, HEIGHT, centre[1]], [0, 0, 1]], dtype=np.float64)
    return cv2.initUndistortRectifyMap(camera, np.array([k, k, 0, 0, 0]), None, camera,
                                       (WIDTH, HEIGHT), cv2.CV_32FC1)


def fisheye_maps(k):
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float64)
    x, y = x - (WIDTH - 1) / 2, y - (HEIGHT - 1) / 2
    by = 1 + k * (x * x + y * y) / (WIDTH ** 2 / 4 + HEIGHT ** 2 / 4)
    return x * by + (WIDTH - 1) / 2, y * by + (HEIGHT - 1) / 2


def cases():
    fixed = lambda v: (v, v)
    grid = np.meshgrid(grid_map(4, WIDTH, 0.8), grid_map(4, HEIGHT, 0.8))
    return {
        "distort_grid": (A.GridDistortion(num_steps=4, distort_limit=fixed(-0.2), normalized=False,
                                          p=1.0), grid, cv2.INTER_LINEAR),
        "distort_camera": (A.OpticalDistortion(distort_limit=fixed(0.3), fill=(20, 90, 200), p=1.0),
                           camera_maps(0.3), cv2.INTER_LINEAR),
        "distort_camera_in": (A.OpticalDistortion(distort_limit=fixed(-0.25), p=1.0),
                              camera_maps(-0.25), cv2.INTER_LINEAR),
        "distort_fisheye": (A.OpticalDistortion(distort_limit=fixed(-0.3), mode="fisheye", p=1.0),
                            fisheye_maps(-0.3), cv2.INTER_LINEAR),
        "distort_fisheye_cubic": (
            A.OpticalDistortion(distort_limit=fixed(0.2), mode="fisheye", border_mode=4,
                                interpolation=cv2.INTER_CUBIC, p=1.0), fisheye_maps(0.2),
            cv2.INTER_CUBIC),
        "distort_morphology": (A.Morphological(scale=(4, 3), operation="erosion", p=1.0), None, 0),
    }


def main(folder):
    for name, (transform, maps, interpolation) in cases().items():
        if maps is None:
            image = transform(image=picture()[..., ::-1].copy())["image"][..., ::-1]
        else:
            fill = transform.fill if isinstance(transform.fill, tuple) else (transform.fill,) * 3
            image = cv2.remap(picture(), *(m.astype(np.float32) for m in maps), interpolation,
                              borderMode=transform.border_mode, borderValue=fill[::-1])
        record = {"pipeline": A.to_dict(A.Compose([transform])), "boxes": [], "labels": []}
        (folder / f"{name}.json").write_text(json.dumps(record, indent=1) + "\n")
        cv2.imwrite(str(folder / f"{name}.png"), image, [cv2.IMWRITE_PNG_COMPRESSION, 9])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
