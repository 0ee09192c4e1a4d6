#!/usr/bin/env python3
"""What Albumentations 2.0.8 makes of mosaics without other images: every cell shows the image.

    python augment_mix_oracle.py DIR    writes DIR/<case>.json and DIR/<case>.png

Needs `pip install albumentations==2.0.8 opencv-python-headless`.
"""

import sys

import augment_oracle
import albumentations as A


def cases():
    fixed = lambda v: (v, v)
    # Cells larger than the image: shrinking averages in Ballast and does not there.
    cell = {"cell_shape": (90, 110), "p": 1.0}
    return {
        "mosaic": [A.Mosaic(target_size=(120, 150), center_range=fixed(0.5), **cell)],
        "mosaic_off_centre": [A.Mosaic(target_size=(120, 150), center_range=fixed(0.31), **cell)],
        "mosaic_contain": [
            A.Mosaic(target_size=(121, 149), center_range=fixed(0.4), fit_mode="contain",
                     fill=77, **cell)],
        "mosaic_rows": [
            A.Mosaic(grid_yx=(3, 2), target_size=(200, 170), center_range=fixed(0.6), **cell)],
    }


class Alone(A.Compose):
    """Gives Mosaic the list of other images that it asks for: an empty one."""

    def __call__(self, **data):
        return super().__call__(mosaic_metadata=[], **data)


if __name__ == "__main__":
    augment_oracle.cases = cases
    whole = A.to_dict
    plain = A.Compose
    A.Compose = Alone
    A.to_dict = lambda compose: whole(plain(compose.transforms, bbox_params=compose.processors["bboxes"].params))
    augment_oracle.golden(sys.argv[1])
