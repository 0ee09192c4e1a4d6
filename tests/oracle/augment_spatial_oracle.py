#!/usr/bin/env python3
"""What Albumentations 2.0.8 makes of movements, crops and holes without randomness.

    python augment_spatial_oracle.py golden DIR    writes DIR/<case>.json and DIR/<case>.png

Needs `pip install albumentations==2.0.8 opencv-python-headless`. See augment_oracle.py.
"""

import sys

import albumentations as A
import cv2

import augment_oracle


def cases():
    one = {"p": 1.0}
    fixed = lambda v: (v, v)
    return {
        "affine_fit": [
            A.Affine(rotate=fixed(11.0), scale=fixed(1.25), fit_output=True, fill=128,
                     **one)],
        "affine_pixels": [A.Affine(translate_px={"x": fixed(7), "y": fixed(-5)}, **one)],
        "affine_balanced": [A.Affine(scale=(1.0, 1.0), balanced_scale=True, rotate=fixed(5.0),
                                     **one)],
        "rotate_crop_border": [A.Rotate(limit=fixed(15.0), crop_border=True, **one)],
        "rotate_crop_steep": [A.Rotate(limit=fixed(-62.0), crop_border=True, **one)],
        "rotate_ellipse": [A.Rotate(limit=fixed(24.0), rotate_method="ellipse", **one)],
        "safe_rotate": [A.SafeRotate(limit=fixed(40.0), **one)],
        "random_scale_up": [A.RandomScale(scale_limit=fixed(0.35), **one)],
        "random_scale_down": [
            A.RandomScale(scale_limit=fixed(-0.55), area_for_downscale="image", **one)],
        "random_scale_sampled": [A.RandomScale(scale_limit=fixed(-0.55), **one)],
        "resize_sampled": [A.Resize(height=30, width=41, **one)],
        "longest_hw": [
            A.LongestMaxSize(max_size_hw=(50, 60), area_for_downscale="image", **one)],
        "longest_h": [A.LongestMaxSize(max_size_hw=(100, None), **one)],
        "smallest_hw": [A.SmallestMaxSize(max_size_hw=(100, 120), **one)],
        "pad_sides": [A.Pad(padding=(3, 10, 20, 7), fill=(9, 80, 200), **one)],
        "pad_pair": [A.Pad(padding=(4, 9), border_mode=cv2.BORDER_REFLECT_101, **one)],
        "pad_divisor": [
            A.PadIfNeeded(min_height=None, min_width=None, pad_height_divisor=32,
                          pad_width_divisor=50, position="top_right", **one)],
        "crop_region": [A.Crop(x_min=17, y_min=9, x_max=80, y_max=61, **one)],
        "crop_region_padded": [
            A.Crop(x_min=10, y_min=4, x_max=120, y_max=90, pad_if_needed=True, fill=33,
                   pad_position="bottom_right", **one)],
        "crop_pad_position": [
            A.CenterCrop(height=100, width=120, pad_if_needed=True, pad_position="bottom_left",
                         fill=(1, 2, 203), **one)],
        "crop_by_height": [
            A.RandomSizedCrop(min_max_height=(72, 72), size=(60, 90), w2h_ratio=4 / 3, **one)],
        "sides_cut": [A.CropAndPad(px=-7, **one)],
        "sides_padded": [A.CropAndPad(px=11, keep_size=False, fill=50, **one)],
        "sides_percent": [A.CropAndPad(percent=fixed(-0.15), sample_independently=False, **one)],
        "borders_none": [
            A.RandomCropFromBorders(crop_left=0, crop_right=0, crop_top=0, crop_bottom=0, **one)],
        "grid_holes": [
            A.GridDropout(ratio=0.5, random_offset=False, holes_number_xy=(8, 8), shift_xy=(2, 1),
                          fill=(250, 128, 10), **one)],
        "grid_few_holes": [
            A.GridDropout(ratio=0.4, random_offset=False, holes_number_xy=(3, 4), **one)],
        "pixels_none": [A.PixelDropout(dropout_prob=0.0, **one)],
    }


if __name__ == "__main__":
    augment_oracle.cases = cases
    {"golden": augment_oracle.golden}[sys.argv[1]](sys.argv[2])
