#!/usr/bin/env python3
"""What Albumentations 2.0.8 makes of noise, artefacts, sharpening and weather without randomness.

    python augment_noise_oracle.py DIR    writes DIR/<case>.json and DIR/<case>.png

Needs `pip install albumentations==2.0.8 opencv-python-headless`.
"""

import math
import sys

import augment_oracle
import albumentations as A
import cv2


def cases():
    one = {"p": 1.0}
    fixed = lambda v: (v, v)
    pair = lambda down, up: {"downscale": down, "upscale": up}
    return {
        "sharpen": [A.Sharpen(alpha=fixed(0.4), lightness=fixed(0.8), **one)],
        # Sharpen(method="gaussian") is left out: its difference of bytes wraps around.
        "unsharp_mask": [
            A.UnsharpMask(blur_limit=fixed(7), sigma_limit=fixed(2.0), alpha=fixed(0.8),
                          threshold=3, **one)],
        "unsharp_mask_window": [
            A.UnsharpMask(blur_limit=fixed(5), sigma_limit=fixed(0.0), alpha=fixed(1.0),
                          threshold=1, **one)],
        "emboss": [A.Emboss(alpha=fixed(0.5), strength=fixed(0.6), **one)],
        "downscale": [A.Downscale(scale_range=fixed(0.25), **one)],
        "downscale_uneven": [A.Downscale(scale_range=fixed(0.37), **one)],
        "downscale_linear": [
            A.Downscale(scale_range=fixed(0.4),
                        interpolation_pair=pair(cv2.INTER_LINEAR, cv2.INTER_LINEAR), **one)],
        "downscale_area_cubic": [
            A.Downscale(scale_range=fixed(0.3),
                        interpolation_pair=pair(cv2.INTER_AREA, cv2.INTER_CUBIC), **one)],
        "ringing": [
            A.RingingOvershoot(blur_limit=fixed(9), cutoff=fixed(math.pi / 3), **one)],
        "ringing_wide": [
            A.RingingOvershoot(blur_limit=fixed(15), cutoff=fixed(math.pi / 4), **one)],
        "ringing_sharp": [A.RingingOvershoot(blur_limit=fixed(3), cutoff=fixed(2.9), **one)],
        "aberration": [
            A.ChromaticAberration(primary_distortion_limit=fixed(0.05),
                                  secondary_distortion_limit=fixed(0.1), **one)],
        "aberration_red_blue": [
            A.ChromaticAberration(primary_distortion_limit=fixed(-0.08),
                                  secondary_distortion_limit=fixed(-0.02), mode="red_blue",
                                  interpolation=cv2.INTER_CUBIC, **one)],
        "multiply": [A.MultiplicativeNoise(multiplier=fixed(1.25), **one)],
        "multiply_channels": [
            A.MultiplicativeNoise(multiplier=fixed(0.7), per_channel=True, **one)],
        "add_constant": [A.AdditiveNoise(noise_params={"ranges": [(0.1, 0.1)]}, **one)],
        "noise_mean": [A.GaussNoise(std_range=fixed(0.0), mean_range=fixed(0.1), **one)],
        "snow_bleach": [
            A.RandomSnow(snow_point_range=fixed(0.5), brightness_coeff=2.0, **one)],
        "superpixels": [A.Superpixels(p_replace=fixed(1.0), n_segments=fixed(60), **one)],
    }


if __name__ == "__main__":
    augment_oracle.cases = cases
    augment_oracle.golden(sys.argv[1])
