#!/usr/bin/env python3
"""Transform by transform against Albumentations 2.0.8: decoded 640 x 480, 13 boxes, one thread.

Each transform alone, always applied, default parameters, drawn anew every time. Both sides paint
the pixels and map the boxes (least visible share 0.2). Rounds alternate; processor time of the
median round counts, so other work on the machine matters little. Ratios above 1: Ballast is faster.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install albumentations==2.0.8 opencv-python-headless
    tests/bench/transforms_bench.py --bench build/bench/tests/bench/bench_augment --python /tmp/venv/bin/python
"""
import argparse
import json
import re
import statistics
import subprocess
import sys

# What the goals ask of a transform beside the usual 1.5.
GOALS = {"GaussNoise": 10, "ISONoise": 10, "ElasticTransform": 10, "GridDistortion": 10,
         "CLAHE": 1.05, "MedianBlur": 1.05}
USUAL_GOAL = 1.5

PEER = r'''
import inspect, json, sys, time, warnings
import numpy as np, cv2, albumentations as A
warnings.simplefilter("ignore")
cv2.setNumThreads(0)
names, seconds = json.loads(sys.argv[1]), float(sys.argv[2])
# What has no default there, or does nothing by default; shrinking averages here.
AREA = {"area_for_downscale": "image"}
ASKED = {"Affine": {"rotate": (-45, 45)}, "CenterCrop": {"height": 416, "width": 416},
         "RandomCrop": {"height": 416, "width": 416}, "RandomResizedCrop": {"size": (512, 512)},
         "RandomSizedBBoxSafeCrop": {"height": 512, "width": 512}, "Resize": {"height": 640, "width": 640, **AREA},
         "RandomScale": AREA, "LongestMaxSize": {"max_size": 640, **AREA}, "SmallestMaxSize": {"max_size": 640, **AREA}}
rng = np.random.default_rng(7)
image = cv2.resize(rng.integers(0, 256, (30, 40, 3), dtype=np.uint8), (640, 480), interpolation=cv2.INTER_CUBIC)
image = cv2.add(image, rng.integers(0, 8, image.shape, dtype=np.uint8))
boxes = np.array([[10 + 40 * i, 50, 90 + 40 * i, 120] for i in range(13)], float)
labels = list(range(13))
times = {}
for name in names:
    try:
        step = getattr(A, name)(p=1, **ASKED.get(name, {}))
        run = A.Compose([step], bbox_params=A.BboxParams(format="pascal_voc", label_fields=["labels"], min_visibility=0.2))
        run(image=image, bboxes=boxes, labels=labels)
    except Exception as error:
        times[name] = f"{type(error).__name__}: {error}"
        continue
    began, count = time.process_time(), 0
    while time.process_time() - began < seconds or count < 3:
        run(image=image, bboxes=boxes, labels=labels)
        count += 1
    times[name] = (time.process_time() - began) / count * 1000
print(json.dumps(times))
'''


def ours(options, names):
    """Processor milliseconds by name; all there are where `names` is None."""
    chosen = "|".join(map(re.escape, names)) if names else "[A-Z][A-Za-z0-9]*"
    out = subprocess.run([options.bench, f"--benchmark_filter=^({chosen})/640x480$",
                          "--benchmark_format=json", f"--benchmark_min_time={options.seconds}"],
                         capture_output=True, text=True, check=True).stdout
    return {row["name"].split("/")[0]: row["cpu_time"] / 1e6 for row in json.loads(out)["benchmarks"]}


def theirs(options, names):
    out = subprocess.run([options.python, "-c", PEER, json.dumps(names), str(options.seconds)],
                         capture_output=True, text=True, check=True).stdout
    return json.loads(out.splitlines()[-1])


def listed(options):
    out = subprocess.run([options.bench, "--benchmark_list_tests"], capture_output=True, text=True,
                         check=True).stdout
    names = [line.split("/")[0] for line in out.split() if line.endswith("/640x480")]
    return [name for name in names if name[0].isupper()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", required=True, help="bench_augment")
    parser.add_argument("--python", default=sys.executable, help="interpreter that has albumentations")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=0.3, help="for each transform and round")
    parser.add_argument("--only", help="these transforms, with commas between")
    parser.add_argument("--json", help="write the figures here")
    options = parser.parse_args()
    names = options.only.split(",") if options.only else listed(options)
    rounds = []
    for n in range(options.rounds):
        pair = [None, None]
        for side in (0, 1) if n % 2 == 0 else (1, 0):
            pair[side] = (ours, theirs)[side](options, names)
        rounds.append(pair)
    rows, absent = [], {}
    for name in names:
        peer = rounds[0][1].get(name)
        if isinstance(peer, str):
            absent[name] = peer
            continue
        both = [statistics.median(pair[side][name] for pair in rounds) for side in (0, 1)]
        rows.append({"name": name, "ours": both[0], "theirs": both[1], "ratio": both[1] / both[0],
                     "goal": GOALS.get(name, USUAL_GOAL)})
    print(f"{'transform':28} {'Ballast ms':>10} {'peer ms':>9} {'ratio':>7} {'goal':>5}")
    for row in sorted(rows, key=lambda row: row["ratio"] / row["goal"]):
        missed = "" if row["ratio"] >= row["goal"] else "  below"
        print(f"{row['name']:28} {row['ours']:10.3f} {row['theirs']:9.3f} {row['ratio']:7.2f} {row['goal']:5}{missed}")
    print("not compared:", ", ".join(f"{name} ({why.split(chr(10))[0][:60]})" for name, why in absent.items()) or "none")
    if options.json:
        with open(options.json, "w") as file:
            json.dump({"rows": rows, "absent": absent}, file, indent=1)


if __name__ == "__main__":
    main()
