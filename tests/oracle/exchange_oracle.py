"""Albumentations reads its own files: what a single number means where a range is kept.

Writes exchange/singles.json: for every parameter of every transform that takes a number and keeps
a pair, the number and the pair. Needs: pip install albumentations==2.0.8
Run: python exchange_oracle.py
"""

import inspect
import json
import os
import pathlib
import warnings

os.environ["NO_ALBUMENTATIONS_UPDATE"] = "1"
warnings.filterwarnings("ignore")
import albumentations as A

# What some cannot be built without.
NEEDED = {
    "RandomCrop": {"height": 64, "width": 64},
    "CenterCrop": {"height": 64, "width": 64},
    "RandomResizedCrop": {"size": (64, 64)},
    "RandomSizedCrop": {"size": (64, 64), "min_max_height": (10, 20)},
    "CropAndPad": {"px": 0},
    "GridElasticDeform": {"num_grid_xy": (4, 4), "magnitude": 10},
}
# None may lie outside what the parameter allows.
VALUES = (0.03, 0.2, 0.6, 1.5, 2, 5, 8, 30, 120, 7000)
SKIPPED = {"p", "fill", "fill_mask", "interpolation", "mask_interpolation", "border_mode", "size"}


def pair_for(transform, key, value):
    """What it keeps, or None if it refuses the number or keeps something else."""
    try:
        kept = A.to_dict(transform(p=1.0, **{**NEEDED.get(transform.__name__, {}), key: value}))
    except Exception:
        return None
    pair = kept["transform"].get(key)
    isPair = isinstance(pair, (tuple, list)) and len(pair) == 2
    if not isPair or not all(type(end) in (int, float) for end in pair):
        return None
    return list(pair)


def singles():
    for name in sorted(dir(A)):
        transform = getattr(A, name)
        if not (inspect.isclass(transform) and issubclass(transform, A.BasicTransform)):
            continue
        for key in inspect.signature(transform.__init__).parameters:
            if key in SKIPPED | {"self"}:
                continue
            kept = [(value, pair_for(transform, key, value)) for value in VALUES]
            # Parts of whole numbers are cut off there, which no file of its own has.
            kept = [
                (value, pair)
                for value, pair in kept
                if pair and (type(value) is int or type(pair[1]) is float)
            ]
            for value, pair in kept[:1] + kept[1:][len(kept) // 3 :][:1]:
                step = {"__class_fullname__": name, "p": 1.0} | NEEDED.get(name, {})
                yield {"step": step | {key: value}, "key": key, "kept": pair}


if __name__ == "__main__":
    out = pathlib.Path(__file__).parent / "exchange" / "singles.json"
    out.parent.mkdir(exist_ok=True)
    lines = ",\n".join(json.dumps(each) for each in singles())
    out.write_text(f"[\n{lines}\n]\n")
