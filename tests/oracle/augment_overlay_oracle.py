#!/usr/bin/env python3
"""What Albumentations 2.0.8 makes of pictures laid on an image.

    python augment_overlay_oracle.py DIR    writes DIR/<case>.json and DIR/<case>.png

Needs `pip install albumentations==2.0.8 opencv-python-headless`. The golden files are kept beside
this script; the C++ test paints the same pictures and reads them without Python.

The peer is told where to lay each picture: at the places that Ballast draws for these steps (with a
key of zeros). Only where both agree on the place do the pixels agree. Its boxes stay as they were,
whatever is laid on them; the C++ test has them lose what is covered, so no boxes are kept here.
"""

import json
import sys
from pathlib import Path

import numpy as np

import augment_oracle
from augment_oracle import A, cv2
from augment_reference_oracle import reference


def mask(width, height):
    """Stripes; the C++ test has the same as alpha."""
    y, x = np.mgrid[0:height, 0:width]
    return np.where((x + 2 * y) % 11 < 6, 255, 0).astype(np.uint8)


# Name: (picture of this size, striped, values of the step, places as x1, y1, x2, y2).
CASES = {
    "overlay_own_size": ((61, 50), False, {"sizing": "own"}, [(10, 7, 71, 57)]),
    "overlay_reduced": ((96, 72), False, {"size_range": [0.4, 0.4]}, [(17, 14, 55, 43)]),
    "overlay_enlarged": ((61, 50), False, {"size_range": [1.0, 1.0]}, [(2, 0, 90, 72)]),
    "overlay_masked": ((40, 30), True, {"sizing": "own"}, [(16, 14, 56, 44)]),
    "overlay_two": ((61, 50), False, {"size_range": [0.5, 0.5], "num_overlays_range": [2, 2]},
                    [(15, 12, 59, 48), (51, 6, 95, 42)]),
}


def normalised(place):
    """Into the middle of the pixels, since the peer cuts fractions off."""
    sides = (augment_oracle.WIDTH, augment_oracle.HEIGHT) * 2
    return [min(1.0, (edge + 0.25) / side) for edge, side in zip(place, sides)]


def golden(folder):
    folder = Path(folder)
    image = np.ascontiguousarray(augment_oracle.picture()[..., ::-1])
    for name, (size, striped, values, places) in CASES.items():
        picture = np.ascontiguousarray(reference(*size)[..., ::-1])
        overlays = [{"image": picture, "bbox": normalised(place)} for place in places]
        if striped:
            for overlay in overlays:
                overlay["mask"] = mask(*size)
        compose = A.Compose([A.OverlayElements(p=1.0)])
        result = compose(image=image, overlay_metadata=overlays)["image"]
        step = {"__class_fullname__": "OverlayElements", "p": 1.0,
                "metadata_key": "overlay_metadata",
                "overlay_images": ["{}x{}".format(*size) + striped * " striped"], **values}
        record = {"pipeline": {"__version__": "2.0.8",
                               "transform": {"__class_fullname__": "Compose", "p": 1.0,
                                             "transforms": [step]}},
                  "boxes": [], "labels": []}
        (folder / f"{name}.json").write_text(json.dumps(record, indent=1) + "\n")
        cv2.imwrite(str(folder / f"{name}.png"), result[..., ::-1],
                    [cv2.IMWRITE_PNG_COMPRESSION, 9])


if __name__ == "__main__":
    golden(sys.argv[1])
