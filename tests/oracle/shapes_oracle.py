#!/usr/bin/env python3
"""Reads outlines with json, ElementTree and pycocotools and compares two datasets of the same objects.

    shapes_oracle.py FOLDER FOLDER        labelme, CVAT, COCO or YOLO (segments, oriented boxes)
    shapes_oracle.py --pixels FOLDER CLASS=R,G,B ...   outlines against the painted pixels

Needs pip packages: numpy, opencv-python-headless, pycocotools, pyyaml. The first form prints the
largest distance of an object's points from the other dataset's outline; objects are paired by image
stem, class and centre. The second prints for every class the share of pixels that the outlines and
the colour have in common.
"""
import json
import math
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

import cv2
import numpy as np
import yaml
from pycocotools.coco import COCO


def turned(x1, y1, x2, y2, degrees):
    """Corners of a box turned clockwise on the screen about its centre."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    cx, cy = (x1 + x2) / 2, (y1 + y2) / 2
    return [[cx + (x - cx) * c - (y - cy) * s, cy + (x - cx) * s + (y - cy) * c]
            for x, y in ((x1, y1), (x2, y1), (x2, y2), (x1, y2))]


def ellipse(cx, cy, rx, ry, degrees=0.0, points=72):
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    angles = [2 * math.pi * i / points for i in range(points)]
    return [[cx + rx * math.cos(a) * c - ry * math.sin(a) * s,
             cy + rx * math.cos(a) * s + ry * math.sin(a) * c] for a in angles]


def of_labelme(folder):
    for path in sorted(folder.rglob("*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        if "shapes" not in label:
            continue
        image, groups = path.parent / label["imagePath"], {}
        for number, shape in enumerate(label["shapes"]):
            points, kind = shape["points"], shape["shape_type"]
            if kind == "rectangle":
                points = turned(*points[0], *points[1], 0)
            elif kind == "circle":
                radius = math.dist(points[0], points[1])
                points = ellipse(*points[0], radius, radius)
            elif kind not in ("polygon", "oriented_rectangle"):
                continue
            key = (shape["label"], number if shape["group_id"] is None else f"g{shape['group_id']}")
            groups.setdefault(key, []).append(np.array(points))
        for (name, _), rings in groups.items():
            yield image, name, rings


def of_cvat(folder):
    for image in ElementTree.parse(folder / "annotations.xml").getroot().iter("image"):
        groups = {}
        for number, shape in enumerate(image):
            value = {k: float(v) for k, v in shape.attrib.items() if k in
                     ("xtl", "ytl", "xbr", "ybr", "cx", "cy", "rx", "ry", "rotation")}
            degrees = value.get("rotation", 0)
            if shape.tag == "box":
                points = turned(value["xtl"], value["ytl"], value["xbr"], value["ybr"], degrees)
            elif shape.tag == "ellipse":
                points = ellipse(value["cx"], value["cy"], value["rx"], value["ry"], degrees)
            elif shape.tag == "polygon":
                points = [list(map(float, p.split(","))) for p in shape.get("points").split(";")]
            else:
                continue
            group = shape.get("group_id", "0")
            groups.setdefault((shape.get("label"), number if group == "0" else f"g{group}"),
                              []).append(np.array(points))
        for (name, _), rings in groups.items():
            yield folder / "images" / image.get("name"), name, rings


def of_coco(folder):
    for path in sorted(folder.glob("annotations/instances_*.json")):
        coco = COCO(path)
        for annotation in coco.loadAnns(coco.getAnnIds()):
            image = coco.imgs[annotation["image_id"]]
            rings = annotation["segmentation"] or []
            x, y, w, h = annotation["bbox"]
            points = [np.array(ring).reshape(-1, 2) for ring in rings]
            if points:  # pycocotools' own mask against the area that was written
                drawn = float(coco.annToMask(annotation).sum())
                assert abs(drawn - annotation["area"]) < 2 * sum(len(p) for p in points) + 0.1 * drawn
            split = path.stem.removeprefix("instances_")
            yield (folder / "images" / split / image["file_name"].split("/")[-1],
                   coco.cats[annotation["category_id"]]["name"],
                   points or [np.array(turned(x, y, x + w, y + h, 0))])


def of_yolo(folder):
    names = yaml.safe_load((folder / "data.yaml").read_text(encoding="utf-8"))["names"]
    for path in sorted(folder.glob("images/*/*")):
        height, width = cv2.imread(str(path)).shape[:2]
        label = folder / "labels" / path.parent.name / (path.stem + ".txt")
        for line in label.read_text().splitlines():
            index, *values = line.split()
            points = np.array(list(map(float, values))).reshape(-1, 2)
            yield path, names[int(index)], [points * (width, height)]


def objects_of(folder):
    for sign, reader in (("data.yaml", of_yolo), ("annotations.xml", of_cvat),
                         ("annotations", of_coco)):
        if (folder / sign).exists():
            return list(reader(folder))
    return list(of_labelme(folder))


def distance(rings, other):
    """Largest distance of a point of `rings` from the outlines of `other`."""
    outlines = [np.float32(ring).reshape(-1, 1, 2) for ring in other]
    return max(min(abs(cv2.pointPolygonTest(o, (float(x), float(y)), True)) for o in outlines)
               for ring in rings for x, y in ring)


def compare(first, second):
    a, b = objects_of(first), objects_of(second)
    assert len(a) == len(b), (len(a), len(b))
    worst = 0.0
    for image, name, rings in a:
        centre = np.concatenate(rings).mean(axis=0)
        same = [o for o in b if o[0].stem == image.stem and o[1] == name]
        assert same, (image, name)
        nearest = min(same, key=lambda o: np.linalg.norm(np.concatenate(o[2]).mean(axis=0) - centre))
        worst = max(worst, distance(rings, nearest[2]), distance(nearest[2], rings))
    print(f"{len(a)} objects, outlines at most {worst:.6f} px apart")


def pixels(folder, colours):
    for name, colour in colours.items():
        both = either = 0
        for image in sorted({o[0] for o in objects_of(folder)}):
            picture = cv2.imread(str(image))[:, :, ::-1].astype(float)
            seen = np.linalg.norm(picture - colour, axis=2) < 128
            meant = np.zeros(seen.shape, np.uint8)
            for path, label, rings in objects_of(folder):
                if path == image and label == name:
                    for ring in rings:
                        cv2.fillPoly(meant, [np.round((ring - 0.5) * 256).astype(int)], 1, shift=8)
            both += (seen & (meant > 0)).sum()
            either += (seen | (meant > 0)).sum()
        print(f"{name}: {both / either:.4f} of {either} pixels")


if __name__ == "__main__":
    if sys.argv[1] == "--pixels":
        pixels(pathlib.Path(sys.argv[2]),
               {a.split("=")[0]: np.array(list(map(float, a.split("=")[1].split(","))))
                for a in sys.argv[3:]})
    else:
        compare(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
