#!/usr/bin/env python3
"""What Albumentations 2.0.8 makes of an image and the reference whose look it takes over.

    python augment_reference_oracle.py DIR    writes DIR/<case>.json and DIR/<case>.png

Needs `pip install albumentations==2.0.8 opencv-python-headless`. The golden files are kept beside
this script; the C++ test paints the same two pictures and reads them without Python.

PixelDistributionAdaptation of 2.0.8 gives a black image: it works on levels of 0 to 1 and then cuts
them to whole numbers. It is made to work on levels of 0 to 255 here. And a direction of its PCA has
the sign that the solver happens to give, which can turn a colour into its opposite: here the
directions of the image get the sign with which they lie closer to those of the reference.
"""

import json
import sys
from pathlib import Path

import numpy as np

import albumentations.augmentations.mixing.domain_adaptation_functional as adaptation
import augment_oracle
from augment_oracle import A, cv2

adaptation.to_float = lambda image: image.astype(np.float32)


class AlignedPCA(adaptation.PCA):
    """The reference is fitted first, then the image."""

    of_reference = None

    def fit(self, x):
        super().fit(x)
        other, AlignedPCA.of_reference = AlignedPCA.of_reference, self.components_
        if other is not None:
            self.components_ *= np.sign(np.sum(self.components_ * other, axis=1, keepdims=True))
            AlignedPCA.of_reference = None


adaptation.PCA = AlignedPCA
# The signs are settled above.
adaptation.DomainAdapter._pca_sign = staticmethod(lambda fitted: 1)


def reference(width, height):
    """BGR, in whole numbers: the C++ test paints the same."""
    y, x, c = np.mgrid[0:height, 0:width, 0:3]
    return (40 + 30 * c + (x * x + 5 * y * (c + 1)) % 97 + (y // 8 % 2) * 25).astype(np.uint8)


SAME = (augment_oracle.WIDTH, augment_oracle.HEIGHT)
OTHER = (61, 50)

# Name: (class, its values, size of the reference).
CASES = {
    "reference_histogram": (A.HistogramMatching, {"blend_ratio": (1.0, 1.0)}, SAME),
    "reference_histogram_part": (A.HistogramMatching, {"blend_ratio": (0.4, 0.4)}, OTHER),
    "reference_fda": (A.FDA, {"beta_limit": (0.05, 0.05)}, SAME),
    "reference_fda_wide": (A.FDA, {"beta_limit": (0.3, 0.3)}, SAME),
    "reference_fda_resized": (A.FDA, {"beta_limit": (0.1, 0.1)}, OTHER),
    "reference_pca": (A.PixelDistributionAdaptation,
                      {"blend_ratio": (1.0, 1.0), "transform_type": "pca"}, SAME),
    "reference_standard": (A.PixelDistributionAdaptation,
                           {"blend_ratio": (0.7, 0.7), "transform_type": "standard"}, SAME),
    "reference_minmax": (A.PixelDistributionAdaptation,
                         {"blend_ratio": (1.0, 1.0), "transform_type": "minmax"}, SAME),
}
KEYS = {A.HistogramMatching: "hm_metadata", A.FDA: "fda_metadata",
        A.PixelDistributionAdaptation: "pda_metadata"}


def pipeline(kind, values, size):
    """As A.to_dict would write it, which refuses these; with the name the C++ test knows."""
    step = {"__class_fullname__": kind.__name__, "p": 1.0, "metadata_key": KEYS[kind],
            "reference_images": ["{}x{}".format(*size)], **values}
    return {"__version__": "2.0.8",
            "transform": {"__class_fullname__": "Compose", "p": 1.0, "transforms": [step]}}


def golden(folder):
    folder = Path(folder)
    image = np.ascontiguousarray(augment_oracle.picture()[..., ::-1])
    for name, (kind, values, size) in CASES.items():
        other = np.ascontiguousarray(reference(*size)[..., ::-1])
        compose = A.Compose([kind(p=1.0, **values)])
        result = compose(image=image, **{KEYS[kind]: [other]})["image"]
        record = {"pipeline": pipeline(kind, values, size), "boxes": augment_oracle.BOXES,
                  "labels": list(range(len(augment_oracle.BOXES)))}
        (folder / f"{name}.json").write_text(json.dumps(record, indent=1) + "\n")
        cv2.imwrite(str(folder / f"{name}.png"), result[..., ::-1],
                    [cv2.IMWRITE_PNG_COMPRESSION, 9])


if __name__ == "__main__":
    golden(sys.argv[1])
