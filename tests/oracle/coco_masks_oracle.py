#!/usr/bin/env python3
"""Masks as the COCO API encodes them: the golden numbers of tests/oracle/coco_masks.json.

    coco_masks_oracle.py coco_masks.json

Needs pip packages: numpy, pycocotools. Each entry has a mask ("rows", 1 where it is set), its
compressed text, its plain runs, and what the API says of it: area and bounding box (x, y, w, h).
"""
import json
import sys

import numpy as np
from pycocotools import mask as api


def masks():
    rng = np.random.default_rng(20240607)
    yield "empty", np.zeros((5, 4), np.uint8)
    yield "full", np.ones((3, 7), np.uint8)
    one = np.zeros((6, 9), np.uint8)
    one[2:5, 3:8] = 1
    yield "rectangle", one
    hole = one.copy()
    hole[3, 5] = 0
    yield "hole", hole
    parts = np.zeros((12, 16), np.uint8)
    parts[1:4, 1:5] = 1
    parts[6:11, 9:16] = 1
    yield "parts", parts
    first = np.zeros((4, 4), np.uint8)
    first[0, 0] = 1
    yield "first pixel", first
    steps = np.zeros((40, 50), np.uint8)
    for i in range(30):
        steps[i:40, i + 10] = 1
    yield "steps", steps
    large = np.zeros((120, 40), np.uint8)
    large[20:110, 15:35] = 1
    yield "long runs", large
    yield "noise", (rng.random((9, 11)) < 0.4).astype(np.uint8)


def runs_of(mask):
    flat, runs, value, count = mask.flatten(order="F"), [], 0, 0
    for cell in flat:
        if cell != value:
            runs.append(count)
            value, count = cell, 0
        count += 1
    return [int(run) for run in runs + [count]]


def main():
    entries = []
    for name, mask in masks():
        encoded = api.encode(np.asfortranarray(mask))
        plain = api.frPyObjects({"size": list(mask.shape), "counts": runs_of(mask)}, *mask.shape)
        assert plain["counts"] == encoded["counts"]
        entries.append({
            "name": name, "size": list(mask.shape), "counts": encoded["counts"].decode(),
            "runs": runs_of(mask), "area": int(api.area(encoded)),
            "bbox": [float(x) for x in api.toBbox(encoded)],
            "rows": ["".join(str(int(cell)) for cell in row) for row in mask]})
    with open(sys.argv[1], "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(entry) for entry in entries) + "\n]\n")


if __name__ == "__main__":
    main()
