#!/usr/bin/env python3
"""Whole-process export benchmark: ballast-cli against the same work in Python.

The same work: read a Pascal VOC dataset and write K augmented copies of every image with the same
pipeline and their boxes, JPEG quality 95 and VOC XML, two workers, output on tmpfs. Both decode a
source once for all its copies. Rounds alternate; medians and ratios of whole-process images per
second are printed, and processor time an image, beside plain libjpeg-turbo decode + encode + files
of the same run (bench_codec).

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install albumentations==2.0.8 opencv-python-headless
    tests/bench/export_bench.py --cli build/bench/app/ballast-cli --python /tmp/venv/bin/python \\
        --codec build/bench/tests/bench/bench_codec path/to/bccd

Albumentations 1.3.1 can be the other side, too (Python 3.11: albumentations==1.3.1 "numpy<2").

Ballast does more in that time: it hashes every file, writes a manifest, reads the result back and
compares it with the forecast.
"""
import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

PEER = r'''
import json, os, sys, multiprocessing
import xml.etree.ElementTree as ET
import numpy as np, cv2, albumentations as A

source, out, pipeline, copies, workers = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
cv2.setNumThreads(0)

def read(path):
    root = ET.parse(path).getroot()
    boxes, labels = [], []
    for o in root.findall("object"):
        b = o.find("bndbox")
        boxes.append([float(b.find(k).text) for k in ("xmin", "ymin", "xmax", "ymax")])
        labels.append(o.find("name").text)
    return root, boxes, labels

def write(path, name, shape, boxes, labels):
    root = ET.Element("annotation")
    ET.SubElement(root, "filename").text = name
    size = ET.SubElement(root, "size")
    for key, value in zip(("width", "height", "depth"), (shape[1], shape[0], shape[2])):
        ET.SubElement(size, key).text = str(value)
    for box, label in zip(boxes, labels):
        o = ET.SubElement(root, "object")
        ET.SubElement(o, "name").text = label
        b = ET.SubElement(o, "bndbox")
        for key, value in zip(("xmin", "ymin", "xmax", "ymax"), box):
            ET.SubElement(b, key).text = str(float(value))
    ET.ElementTree(root).write(path)

transform = None

def start():
    global transform
    cv2.setNumThreads(0)
    transform = A.from_dict(json.load(open(pipeline)))

def work(stem):
    image_path = f"{source}/JPEGImages/{stem}.jpg"
    root, boxes, labels = read(f"{source}/Annotations/{stem}.xml")
    image = cv2.imread(image_path)
    keep = [i for i, b in enumerate(boxes) if b[2] > b[0] and b[3] > b[1]]
    boxes, labels = [boxes[i] for i in keep], [labels[i] for i in keep]
    if not A.__version__.startswith("1."):
        boxes = np.array(boxes).reshape(-1, 4)
    for copy in range(1, copies + 1):
        result = transform(image=image, bboxes=boxes, labels=labels)
        name = f"{stem}_b{copy}"
        cv2.imwrite(f"{out}/JPEGImages/{name}.jpg", result["image"], [cv2.IMWRITE_JPEG_QUALITY, 95])
        write(f"{out}/Annotations/{name}.xml", name + ".jpg", result["image"].shape, result["bboxes"], result["labels"])
    return copies

if __name__ == "__main__":
    os.makedirs(f"{out}/JPEGImages"); os.makedirs(f"{out}/Annotations")
    stems = sorted(f[:-4] for f in os.listdir(f"{source}/JPEGImages") if f.endswith(".jpg"))
    with multiprocessing.Pool(workers, start) as pool:
        print(sum(pool.imap_unordered(work, stems, chunksize=4)))
'''

# Horizontal flip, shift-scale-rotate, brightness/contrast, hue/saturation/value, gamma; and noise.
PIPELINE = r'''
import json, sys, albumentations as A
old = A.__version__.startswith("1.")
strength = {"var_limit": (10, 50)} if old else {"std_range": (0.012, 0.028)}
noise = [A.GaussNoise(**strength, p=0.5)] if sys.argv[2] == "full" else []
steps = [A.HorizontalFlip(p=0.5),
         A.Affine(scale=(0.9, 1.1), rotate=(-45, 45), translate_percent=(-0.0625, 0.0625), p=1.0),
         A.RandomBrightnessContrast(p=1.0), A.HueSaturationValue(p=1.0), *noise,
         A.RandomGamma(p=0.5)]
pipeline = A.Compose(steps, bbox_params=A.BboxParams(format="pascal_voc", label_fields=["labels"],
                     min_visibility=0.2, **({} if old else {"clip": True})))
json.dump(A.to_dict(pipeline), open(sys.argv[1], "w"))
'''


def timed(command):
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    seconds, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    # 1: done, with problems of the source told.
    if done.returncode not in (0, 1):
        sys.exit(f"{command[0]} failed ({done.returncode}): {done.stderr or done.stdout}")
    return seconds, cpu


def images_in(folder):
    return sum(name.lower().endswith(".jpg") for _, _, names in os.walk(folder) for name in names)


def codec_rate(program, dataset):
    out = subprocess.run([program, "--benchmark_filter=codecOnlyExport", "--benchmark_format=json",
                          "--benchmark_min_time=1"], capture_output=True, text=True, check=True,
                         env={**os.environ, "BALLAST_BCCD": dataset}).stdout
    return json.loads(out)["benchmarks"][0]["items_per_second"]


def spread(values):
    return f"{statistics.median(values):8.0f}  [{min(values):.0f}-{max(values):.0f}]"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset", help="Pascal VOC folder")
    parser.add_argument("--cli", required=True)
    parser.add_argument("--python", default=sys.executable, help="interpreter that has albumentations")
    parser.add_argument("--codec", help="bench_codec, for the physical limit")
    parser.add_argument("--copies", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pipelines", default="full,plain", help="full (with noise), plain (without)")
    parser.add_argument("--tmp", default="/dev/shm")
    parser.add_argument("--json", help="write the figures here")
    options = parser.parse_args()
    results = {}
    with tempfile.TemporaryDirectory(dir=options.tmp, prefix="ballast-bench-") as folder:
        peer = os.path.join(folder, "peer.py")
        with open(peer, "w") as file:
            file.write(PEER)
        for name in options.pipelines.split(","):
            results[name] = run(options, folder, peer, name)
    if options.json:
        with open(options.json, "w") as file:
            json.dump(results, file, indent=1)


def run(options, folder, peer, name):
    pipeline = os.path.join(folder, name + ".json")
    subprocess.run([options.python, "-c", PIPELINE, pipeline, name], check=True)
    rates = {"ballast": [], "python": [], "codec": [], "ballast cpu": [], "python cpu": []}
    for round_number in range(options.rounds):
        out = os.path.join(folder, "out")
        ours = [options.cli, "augment", options.dataset, out, "--pipeline", pipeline, "--copies",
                str(options.copies), "--splits", "all", "--format", "voc", "--jobs",
                str(options.jobs), "--json"]
        theirs = [options.python, peer, options.dataset, out, pipeline, str(options.copies),
                  str(options.jobs)]
        order = [("ballast", ours), ("python", theirs)]
        for who, command in order if round_number % 2 == 0 else reversed(order):
            seconds, cpu = timed(command)
            images = images_in(out)
            rates[who].append(images / seconds)
            rates[who + " cpu"].append(1000 * cpu / images)
            shutil.rmtree(out)
        if options.codec:
            rates["codec"].append(codec_rate(options.codec, options.dataset))
    print(f"pipeline {name}: {options.copies} copies, {options.jobs} workers, {options.rounds} rounds,"
          " whole process, images/s, median [range]")
    print("  ballast-cli     ", spread(rates["ballast"]))
    print("  Albumentations  ", spread(rates["python"]))
    ratios = [a / b for a, b in zip(rates["ballast"], rates["python"])]
    print(f"  ratio            {statistics.median(ratios):8.2f}  [{min(ratios):.2f}-{max(ratios):.2f}]")
    # Processor time does not depend on what else the machine does.
    cpu = [statistics.median(rates[who + " cpu"]) for who in ("ballast", "python")]
    print(f"  CPU ms an image  {cpu[0]:8.2f}  against {cpu[1]:.2f}: {cpu[1] / cpu[0]:.2f} times less")
    if rates["codec"]:
        print("  codec only      ", spread(rates["codec"]))
        share = statistics.median(rates["ballast"]) / statistics.median(rates["codec"])
        print(f"  share of codec   {100 * share:7.0f} %")
    return rates


if __name__ == "__main__":
    main()
