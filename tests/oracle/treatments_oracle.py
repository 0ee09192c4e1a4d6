#!/usr/bin/env python3
"""What other libraries say of weights, focal loss, samplers and stratified folds.

    python treatments_oracle.py              compares with the numbers kept in the C++ tests
    python treatments_oracle.py --bccd DIR   also deals that Pascal VOC dataset into five folds

Needs `pip install numpy scikit-learn torch torchvision iterative-stratification`. The numbers are kept in
tests/core/tst_weights.cpp, tst_treatments.cpp and tst_splits.cpp, which run without Python.
"""

import argparse
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from iterstrat.ml_stratifiers import MultilabelStratifiedKFold
from sklearn.utils.class_weight import compute_class_weight
from torchvision.ops import sigmoid_focal_loss

TOY = np.array([1000, 200, 50, 10])
FAILED = []


def compare(what, value, kept, tolerance):
    value, kept = np.atleast_1d(value).astype(float), np.atleast_1d(kept).astype(float)
    good = value.shape == kept.shape and np.all(np.abs(value - kept) <= tolerance)
    print(f"{'same' if good else 'DIFFERS'}  {what}: {np.round(value, 6).tolist()}")
    if not good:
        FAILED.append(what)


def labels():
    return np.repeat(np.arange(len(TOY)), TOY)


def weights():
    y = labels()
    compare("balanced", compute_class_weight("balanced", classes=np.arange(4), y=y),
            [0.315, 1.575, 6.3, 31.5], 1e-12)
    compare("balanced, scikit-learn's own example",
            compute_class_weight("balanced", classes=np.array([0, 1]), y=np.array([1, 1, 1, 1, 0, 0])),
            [1.5, 0.75], 1e-12)
    # How PyTorch divides: two samples, p 0.7 of class 0 and 0.2 of class 3.
    logits = torch.log(torch.tensor([[0.7, 0.1, 0.1, 0.1], [0.3, 0.3, 0.2, 0.2]]))
    weight = torch.tensor([0.315, 1.575, 6.3, 31.5])
    compare("torch mean of a weighted cross-entropy",
            F.cross_entropy(logits, torch.tensor([0, 3]), weight=weight).item(), 1.597034, 1e-5)
    # pos_weight as in BCEWithLogitsLoss: one positive weighs like all its negatives.
    with_class, images = 201, 364
    positive = (images - with_class) / with_class
    targets = torch.tensor([1.0] * with_class + [0.0] * (images - with_class))
    loss = F.binary_cross_entropy_with_logits(torch.zeros(images), targets, reduction="none",
                                              pos_weight=torch.tensor(positive))
    compare("pos_weight makes both sides even", (loss * targets).sum() / (loss * (1 - targets)).sum(),
            1.0, 1e-4)


def focal():
    for pt, kept, tolerance in ((0.1, 1.86509393, 1e-6), (0.5, 0.1732868, 1e-6),
                                (0.9, 0.00105361, 1e-8), (0.99, 1.01e-6, 6e-9)):
        p = torch.tensor(pt, dtype=torch.double)
        value = F.binary_cross_entropy(p, torch.ones((), dtype=torch.double)) * (1 - p) ** 2
        compare(f"focal, p_t {pt}", value.item(), kept, tolerance)
    p = torch.tensor([0.97, 0.91, 0.03], dtype=torch.double)
    y = torch.tensor([1.0, 1.0, 0.0], dtype=torch.double)
    pt = p * y + (1 - p) * (1 - y)
    value = (0.25 * y + 0.75 * (1 - y)) * (1 - pt) ** 2 * F.binary_cross_entropy(p, y, reduction="none")
    compare("sigmoid focal", value, [6.853e-6, 1.9098e-4, 2.056e-5], 6e-9)
    p = torch.tensor([0.97, 0.91, 0.03, 0.5, 0.2, 0.999], dtype=torch.double)
    y = torch.tensor([1.0, 1.0, 0.0, 1.0, 1.0, 0.0], dtype=torch.double)
    for alpha, gamma, kept in (
            (0.25, 2.0, [6.85332168e-06, 1.90979126e-04, 2.05599651e-05, 0.0433216988,
                         0.257510066, 5.17046001]),
            (-1.0, 2.0, [2.74132867e-05, 7.63916504e-04, 2.74132867e-05, 0.173286795,
                         1.03004026, 6.89394668]),
            (0.25, 0.0, [0.00761480187, 0.0235776699, 0.0228444056, 0.173286795,
                         0.402359478, 5.18081646]),
            (0.75, 1.5, [1.18703014e-04, 0.00190979126, 3.95676712e-05, 0.183798402,
                         0.863715019, 1.72434906])):
        compare(f"torchvision, alpha {alpha}, gamma {gamma}",
                sigmoid_focal_loss(torch.logit(p), y, alpha=alpha, gamma=gamma, reduction="none"),
                kept, 1e-8)


def samplers():
    """A thousand epochs of torch.multinomial, as WeightedRandomSampler draws."""
    y = torch.from_numpy(labels())
    weight = (1.0 / torch.from_numpy(TOY).double())[y]
    torch.manual_seed(0)
    for name, draws, per_class, kept in (
            ("inverse", 1260, 315.0, [270.24, 158.64, 49.91, 10.0]),
            ("fastai", 4000, 1000.0, [632.17, 198.66, 50.0, 10.0])):
        counts, distinct = np.zeros(4), np.zeros(4)
        rounds = 1000
        for _ in range(rounds):
            index = torch.multinomial(weight, draws, replacement=True)
            counts += np.bincount(y[index], minlength=4)
            distinct += np.bincount(y[index.unique()], minlength=4)
        compare(f"{name}: draws", counts / rounds, [per_class] * 4, 4 * np.sqrt(per_class / rounds))
        compare(f"{name}: distinct", distinct / rounds, kept, 4 * np.sqrt(100 / rounds))


def voc_table(folder):
    """Images x classes, 1 where an image holds the class."""
    rows = [{o.findtext("name") for o in ET.parse(f).iter("object")}
            for f in sorted(Path(folder).rglob("*.xml"))]
    names = sorted(set().union(*rows))
    return names, np.array([[name in row for name in names] for row in rows], dtype=int)


def folds(folder):
    names, table = voc_table(folder)
    share = table.sum(0) / 5
    worst = 0
    for seed in range(10):
        split = MultilabelStratifiedKFold(n_splits=5, shuffle=True, random_state=seed)
        counts = np.array([table[test].sum(0) for _, test in split.split(np.zeros(len(table)), table)])
        worst = max(worst, np.abs(counts - share).max())
    print(f"{len(table)} images, {names}, five folds: worst distance from a fifth {worst:.2f} images")
    compare("iterative-stratification", worst, 1.4, 0.05)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--bccd")
    given = arguments.parse_args()
    weights()
    focal()
    samplers()
    if given.bccd:
        folds(given.bccd)
    return 1 if FAILED else 0


if __name__ == "__main__":
    sys.exit(main())
