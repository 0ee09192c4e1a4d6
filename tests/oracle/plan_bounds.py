#!/usr/bin/env python3
"""Lower bounds for the balance planner, by linear programming (scipy's HiGHS).

Least largest / smallest class when each image may be copied between 0 and M times, fractions
allowed, at most B copies together; found by Dinkelbach's iteration on min U - rho L. The tables
are those of tests/core/tst_plan.cpp: the random ones are drawn with the same generator.

    python3 plan_bounds.py [FOLDER_OF_BCCD]
"""
import glob
import sys
import xml.etree.ElementTree as ElementTree

import numpy as np
from scipy.optimize import linprog

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


def main():
    if len(sys.argv) > 1:
        table = bccd(sys.argv[1])
        for most, budget in ((4, None), (10, None), (4, 184), (10, 368)):
            print("BCCD", most, budget, "%.4f" % least_ratio(table, most, budget))
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
