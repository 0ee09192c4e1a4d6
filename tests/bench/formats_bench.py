#!/usr/bin/env python3
"""Opening 100,000 label files: Ballast against one Python process that does the same.

    formats_bench.py BENCH_FORMATS [--format yolo|labelme] [--images N] [--rounds R] [--folder DIR]

YOLO: both list images and labels, read every label file and the first bytes of every image for its
size, and turn the numbers into pixel boxes. labelme: both parse the JSON beside every image and take
the size from it. Rounds alternate; the medians are compared. The folder is
made once (on tmpfs where there is one) and removed unless --folder names it.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import statistics
import struct
import subprocess
import tempfile
import time

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452") + struct.pack(">II", 640, 480) + bytes.fromhex("0802000000")


def make(folder, images):
    rng = random.Random(1)
    for kind in ("images", "labels"):
        for split in ("train", "val"):
            (folder / kind / split).mkdir(parents=True)
    for i in range(images):
        split = "val" if i % 10 == 0 else "train"
        (folder / f"images/{split}/{i:06}.png").write_bytes(PNG)
        lines = [
            f"{rng.randrange(20)} {rng.uniform(.2, .8):.6f} {rng.uniform(.2, .8):.6f} "
            f"{rng.uniform(.01, .3):.6f} {rng.uniform(.01, .3):.6f}\n"
            for _ in range(rng.randint(1, 16))
        ]
        (folder / f"labels/{split}/{i:06}.txt").write_text("".join(lines))
    names = "".join(f"  {i}: class {i}\n" for i in range(20))
    (folder / "data.yaml").write_text(f"train: images/train\nval: images/val\nnames:\n{names}")


def make_labelme(folder, images):
    rng = random.Random(1)
    for split in ("train", "val"):
        (folder / split).mkdir(parents=True)
    for i in range(images):
        stem = folder / ("val" if i % 10 == 0 else "train") / f"{i:06}"
        stem.with_suffix(".png").write_bytes(PNG)
        shapes = [{
            "label": f"class {rng.randrange(20)}",
            "points": [[rng.uniform(0, 640), rng.uniform(0, 480)] for _ in range(rng.randint(4, 12))],
            "group_id": None, "description": "", "shape_type": "polygon", "flags": {}, "mask": None,
        } for _ in range(rng.randint(1, 8))]
        stem.with_suffix(".json").write_text(json.dumps({
            "version": "5.5.0", "flags": {}, "shapes": shapes, "imagePath": stem.name + ".png",
            "imageData": None, "imageHeight": 480, "imageWidth": 640}, indent=2))


def python_open_labelme(folder):
    dataset = []
    for split in ("train", "val"):
        for name in sorted(os.listdir(os.path.join(folder, split))):
            if not name.endswith(".json"):
                continue
            with open(os.path.join(folder, split, name), encoding="utf-8") as file:
                label = json.load(file)
            boxes = []
            for shape in label["shapes"]:
                xs, ys = zip(*shape["points"])
                boxes.append((shape["label"], min(xs), min(ys), max(xs), max(ys)))
            dataset.append((name, label["imageWidth"], label["imageHeight"], boxes))
    return len(dataset), sum(len(item[3]) for item in dataset)


def read_size(path):
    with open(path, "rb") as file:
        head = file.read(24)
    return struct.unpack(">II", head[16:24])


def python_open(folder):
    dataset = []
    for split in ("train", "val"):
        images, labels = os.path.join(folder, "images", split), os.path.join(folder, "labels", split)
        for name in sorted(os.listdir(images)):
            width, height = read_size(os.path.join(images, name))
            boxes = []
            with open(os.path.join(labels, name[:-4] + ".txt"), encoding="utf-8") as file:
                for line in file:
                    index, cx, cy, w, h = map(float, line.split())
                    boxes.append((int(index), (cx - w / 2) * width, (cy - h / 2) * height,
                                  (cx + w / 2) * width, (cy + h / 2) * height))
            dataset.append((name, width, height, boxes))
    return len(dataset), sum(len(item[3]) for item in dataset)


def ballast_open(program, folder):
    environment = dict(os.environ, BALLAST_BENCH_DATASET=str(folder))
    out = subprocess.run([program, "--benchmark_format=json", "--benchmark_min_time=0.01"],
                         env=environment, check=True, capture_output=True).stdout
    result = json.loads(out)["benchmarks"][0]
    return result["real_time"] / 1000, (int(result["images"]), int(result["boxes"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--format", choices=("yolo", "labelme"), default="yolo")
    parser.add_argument("--images", type=int, default=100000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=pathlib.Path)
    arguments = parser.parse_args()
    base = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder = arguments.folder or pathlib.Path(tempfile.mkdtemp(prefix="ballast-bench-", dir=base))
    try:
        is_yolo = arguments.format == "yolo"
        if not any(folder.glob("*")):
            (make if is_yolo else make_labelme)(folder, arguments.images)
        ours, theirs = [], []
        for _ in range(arguments.rounds):
            start = time.perf_counter()
            expected = (python_open if is_yolo else python_open_labelme)(folder)
            theirs.append(time.perf_counter() - start)
            seconds, found = ballast_open(arguments.program, folder)
            ours.append(seconds)
            assert found == expected, (found, expected)
        a, b = statistics.median(ours), statistics.median(theirs)
        print(f"{expected[0]} images, {expected[1]} boxes, {os.cpu_count()} cores")
        print(f"Ballast {a:.3f} s [{min(ours):.3f}-{max(ours):.3f}]   "
              f"Python {b:.3f} s [{min(theirs):.3f}-{max(theirs):.3f}]   {b / a:.1f} x faster")
    finally:
        if not arguments.folder:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
