#!/usr/bin/env python3
"""The pipelines of tests/oracle as files for fuzz_pipeline to begin with, and their words.

    python3 tests/fuzz/corpus.py DIR    writes DIR/*.json, DIR/own.yaml and DIR.dict
"""

import json
import sys
from pathlib import Path

ORACLE = Path(__file__).parent.parent / "oracle"


def words(value):
    """Keys and short texts, at any depth."""
    if isinstance(value, dict):
        return set(value) | set().union(*map(words, value.values()))
    if isinstance(value, list):
        return set().union(*map(words, value))
    return {value} if isinstance(value, str) and len(value) < 30 else set()


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    pipelines = [json.loads(file.read_text())["pipeline"]
                 for file in sorted((ORACLE / "augment").glob("*.json"))]
    for name in ("own", "exported"):
        for each in json.loads((ORACLE / "pipelines" / f"{name}.json").read_text()):
            pipelines.append(each.get("pipeline", each))
    for number, pipeline in enumerate(pipelines):
        (folder / f"{number:03}.json").write_text(json.dumps(pipeline))
    (folder / "own.yaml").write_bytes((ORACLE / "pipelines" / "own.yaml").read_bytes())
    plain = sorted(word for word in words(pipelines) if word.isascii() and word.isprintable())
    lines = (json.dumps(word) for word in plain if word)
    folder.with_suffix(".dict").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
