#!/usr/bin/env python3
"""Lower bounds for the balance planner, by linear programming (scipy's HiGHS).

Least largest / smallest class when each image may be copied between 0 and M times, fractions
allowed, at most B copies together; found by Dinkelbach's iteration on min U - rho L. The tables
are those of tests/core/tst_plan.cpp: the random ones are drawn with the same generator.

For BCCD also with crops: every window whose edges lie on edges of boxes or of the image, with sides
of at least 160 px, rare boxes whole or outside, common ones counted from 30 % visible; images and
windows of one source share its M. Windows are enumerated here once more, as arrays. With a plan
made by "ballast-cli plan -o FILE" its counts are taken again from the annotations.

Needs numpy and scipy.

    python3 plan_bounds.py [FOLDER_OF_BCCD [PLAN_FILE]]
"""
import glob
import json
import os
import sys
import xml.etree.ElementTree as ElementTree

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_array, csr_array, hstack, vstack

MASK = (1 << 64) - 1


class Rng:
    """SplitMix64, as core/base/random.h."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        x = (self.state + 0x9E3779B97F4A7C15) & MASK
        self.state = x
        x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & MASK
        return x ^ (x >> 31)

    def unit(self):
        return (self.next() >> 11) * 2.0**-53

    def integer(self, low, high):
        return low if high <= low else low + ((self.next() * (high - low + 1)) >> 64)


def crowd(images, classes, seed):
    """makeCrowd of tst_plan.cpp."""
    rng = Rng(seed)
    table = np.zeros((images, classes), int)
    for row in table:
        for c in range(classes):
            if rng.unit() < 0.9 / (1 + 0.7 * c):
                row[c] = rng.integer(1, max(1, 6 - c))
    return table


def bccd(folder):
    names = ["RBC", "WBC", "Platelets"]
    rows = []
    for path in sorted(glob.glob(folder + "/Annotations/*.xml")):
        row = [0] * 3
        for item in ElementTree.parse(path).getroot().iter("object"):
            row[names.index(item.find("name").text)] += 1
        rows.append(row)
    return np.array(rows)


def least_ratio(table, most, budget=None):
    images, classes = table.shape
    before = table.sum(0)
    rho = before.max() / before.min()
    upper = np.hstack([table.T, -np.ones((classes, 1)), np.zeros((classes, 1))])
    lower = np.hstack([-table.T, np.zeros((classes, 1)), np.ones((classes, 1))])
    rows, bounds = np.vstack([upper, lower]), np.r_[-before, before]
    if budget is not None:
        rows = np.vstack([rows, np.r_[np.ones(images), 0, 0]])
        bounds = np.r_[bounds, budget]
    limits = [(0, most)] * images + [(0, None)] * 2
    while True:
        cost = np.r_[np.zeros(images), 1, -rho]
        result = linprog(cost, A_ub=rows, b_ub=bounds, bounds=limits, method="highs")
        after = before + result.x[:images] @ table
        ratio = after.max() / after.min()
        if rho - ratio < 1e-9:
            return ratio
        rho = ratio


NAMES = ["RBC", "WBC", "Platelets"]
RARE = [1, 2]


def boxes_of(folder):
    """(file name, width, height, [class, x1, y1, x2, y2] rows) of every image; edges, 0-based."""
    for path in sorted(glob.glob(folder + "/Annotations/*.xml")):
        root = ElementTree.parse(path).getroot()
        size = [int(root.find("size/" + side).text) for side in ("width", "height")]
        rows = []
        for item in root.iter("object"):
            corner = [int(item.find("bndbox/" + k).text) for k in ("xmin", "ymin", "xmax", "ymax")]
            rows.append([NAMES.index(item.find("name").text)] + corner)
        yield os.path.splitext(os.path.basename(path))[0], size[0], size[1], np.array(rows, float)


def windows_of(width, height, rows, least=160, visible=0.3):
    """Distinct counts that windows of one image can have."""
    rows = rows[(rows[:, 3] > rows[:, 1]) & (rows[:, 4] > rows[:, 2])]
    rare = np.isin(rows[:, 0], RARE)

    def ranges(low, high, length):
        edges = np.unique(np.r_[0, low, high, length])
        edges = edges[(edges >= 0) & (edges <= length)]
        a, b = np.meshgrid(edges, edges, indexing="ij")
        keep = b - a >= least
        a, b = a[keep], b[keep]
        inside = np.minimum(b[:, None], high) - np.maximum(a[:, None], low)
        return np.clip(inside, 0, None) / (high - low)

    across = ranges(rows[:, 1], rows[:, 3], width)
    down = ranges(rows[:, 2], rows[:, 4], height)
    found = set()
    for share in across:
        part = down * share
        good = ~((part > 0) & (part < 1))[:, rare].any(1) & (part[:, rare] == 1).any(1)
        counted = part[good] >= visible - 1e-9
        counts = np.stack([counted[:, rows[:, 0] == c].sum(1) for c in range(3)], 1)
        found.update(map(tuple, np.unique(counts, axis=0)))
    return found


def least_ratio_of(before, columns, sources, most, budget=None):
    """As least_ratio, for columns that share the limit of their source."""
    table = csr_array(np.array(columns, float).T)
    count = table.shape[1]
    shared = coo_array((np.ones(count), (sources, np.arange(count)))).tocsr()
    classes = len(before)
    one, none = np.ones((classes, 1)), np.zeros((classes, 1))
    pad = csr_array((shared.shape[0], 2))
    parts = [hstack([table, csr_array(np.hstack([-one, none]))]),
             hstack([-table, csr_array(np.hstack([none, one]))]), hstack([shared, pad])]
    bounds = [-before, before, np.full(shared.shape[0], most)]
    if budget is not None:
        parts.append(csr_array(np.r_[np.ones(count), 0, 0][None]))
        bounds.append([budget])
    rows, bounds = vstack(parts).tocsr(), np.concatenate(bounds)
    rho = before.max() / before.min()
    while True:
        cost = np.r_[np.zeros(count), 1, -rho]
        result = linprog(cost, A_ub=rows, b_ub=bounds, bounds=(0, None), method="highs")
        after = before + table @ result.x[:count]
        ratio = after.max() / after.min()
        if rho - ratio < 1e-9:
            return ratio
        rho = ratio


def crop_bounds(folder):
    columns, sources = [], []
    before = bccd(folder).sum(0)
    for source, (_, width, height, rows) in enumerate(boxes_of(folder)):
        whole = tuple(int((rows[:, 0] == c).sum()) for c in range(3))
        for counts in sorted(windows_of(width, height, rows) | {whole}):
            columns.append(counts)
            sources.append(source)
    for most, budget in ((4, None), (10, 1240), (10, None)):
        bound = least_ratio_of(before, columns, sources, most, budget)
        print("BCCD with crops", most, budget, "%.4f" % bound)


def recount(folder, plan_file):
    """What a plan comes to, from the annotations alone."""
    with open(plan_file) as file:
        plan = json.load(file)
    images = {name: (width, height, rows) for name, width, height, rows in boxes_of(folder)}
    stem = lambda path: os.path.splitext(os.path.basename(path))[0]
    counts = sum(np.bincount(rows[:, 0].astype(int), minlength=3) for _, _, rows in images.values())
    used = dict.fromkeys(images, 0)
    for entry in plan["images"]:
        rows = images[stem(entry["path"])][2]
        counts += entry["copies"] * np.bincount(rows[:, 0].astype(int), minlength=3)
        used[stem(entry["path"])] += entry["copies"]
    for item in plan["items"]:
        width, height, rows = images[stem(item["path"])]
        used[stem(item["path"])] += item["copies"]
        x, y, w, h = item["window"]
        assert w >= 160 and h >= 160 and x >= 0 and y >= 0 and x + w <= width and y + h <= height
        for c, x1, y1, x2, y2 in rows:
            area = (x2 - x1) * (y2 - y1)
            inside = max(0, min(x2, x + w) - max(x1, x)) * max(0, min(y2, y + h) - max(y1, y))
            if area <= 0:
                continue
            assert c not in RARE or inside in (0, area), (item["path"], c)
            counts[int(c)] += item["copies"] * (inside / area >= 0.3 - 1e-9)
    print("recounted", dict(zip(NAMES, map(int, counts))), "ratio %.4f" % (counts.max() / counts.min()),
          "most of a source", max(used.values()), "added", sum(used.values()))


def main():
    if len(sys.argv) > 1:
        table = bccd(sys.argv[1])
        for most, budget in ((4, None), (10, None), (4, 184), (10, 368)):
            print("BCCD", most, budget, "%.4f" % least_ratio(table, most, budget))
        crop_bounds(sys.argv[1])
    if len(sys.argv) > 2:
        recount(sys.argv[1], sys.argv[2])
    for images, classes, most, budget, seed in (
        (300, 2, 3, None, 11),
        (300, 5, 10, None, 11),
        (300, 5, 10, 50, 11),
        (300, 8, 4, None, 12),
        (300, 20, 10, 200, 13),
        (500, 80, 10, None, 14),
        (2000, 12, 10, None, 15),
    ):
        bound = least_ratio(crowd(images, classes, seed), most, budget)
        print("crowd", images, classes, most, budget, seed, "%.4f" % bound)


if __name__ == "__main__":
    main()
