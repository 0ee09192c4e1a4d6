#!/usr/bin/env python3
"""Fails when an include goes against the architecture's arrows.

app -> widgets -> core, app/cli -> core; inside core, a folder may use only what LAYERS names;
core and app/cli use no Qt GUI or Widgets header.
"""
import pathlib
import re
import sys

LAYERS = {
    "base": set(),
    "dataset": {"base", "imaging"},
    "imaging": {"base"},
    "formats": {"base", "dataset", "imaging"},
    "augment": {"base", "dataset", "imaging"},
    "balance": {"base", "dataset"},
    "sample": {"base", "dataset", "imaging", "formats"},
    "export": {"base", "dataset", "imaging", "formats", "augment", "balance"},
    "project": {"base", "dataset", "augment", "balance", "export", "formats", "imaging"},
}
GUI = re.compile(r"^(Qt(Gui|Widgets|Svg|PrintSupport)/|QApplication|QWidget|QImage|QPixmap|QPainter|QIcon|QColor|QUndo|qcustomplot)")
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)


def allowed(path, include):
    parts, target = path.parts, include.split("/")
    if parts[0] == "core":
        if GUI.match(include) or target[0] in ("app", "widgets"):
            return False
        if target[0] == "core" and len(target) > 2:
            return target[1] == parts[1] or target[1] in LAYERS[parts[1]]
    if parts[0] == "widgets":
        return target[0] != "app"
    if parts[:2] == ("app", "cli"):
        return not GUI.match(include) and target[0] != "widgets" and (target[0] != "app" or target[1] == "cli")
    if parts[0] == "app":
        return target[:2] != ["app", "cli"]
    return True


def main(root):
    bad = []
    files = [p for d in ("core", "widgets", "app") for p in (root / d).rglob("*") if p.suffix in (".h", ".cpp")]
    for path in sorted(files):
        relative = path.relative_to(root)
        for include in INCLUDE.findall(path.read_text(encoding="utf-8")):
            if not allowed(relative, include):
                bad.append(f"{relative}: must not include {include}")
    print("\n".join(bad) or f"include scan: {len(files)} files follow the arrows")
    return 1 if bad or not files else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
