#!/usr/bin/env python3
"""Fails when a text of the sources is not translated, or a translation does not fit its text.

Usage: translations.py SOURCE_ROOT. Works on copies of the .ts files; translations/update.sh
brings the real ones up to date.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

PLACEHOLDER = re.compile(r"%(?:L?\d{1,2}|n)")


def faults(source, translated):
    """What is wrong with one translation, in words."""
    if not translated.strip():
        yield "is not translated"
        return
    if sorted(set(PLACEHOLDER.findall(source))) != sorted(set(PLACEHOLDER.findall(translated))):
        yield f"has other placeholders in “{translated}”"
    for name, edge in (("start", lambda t: t[: len(t) - len(t.lstrip())]),
                       ("end", lambda t: t[len(t.rstrip()):])):
        if edge(source) != edge(translated):
            yield f"has other blanks at its {name} in “{translated}”"


def check(ts):
    count = 0
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            count += 1
            source = message.findtext("source") or ""
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            where = f"{ts.name}: {context.findtext('name')}: “{source}”"
            if translation.get("type"):
                yield f"{where} is {translation.get('type')}"
                continue
            for form in forms:
                yield from (f"{where} {fault}" for fault in faults(source, form))
    print(f"{ts.name}: {count} texts")
    if count == 0:
        yield f"{ts.name}: no texts were found"


def main(root):
    with tempfile.TemporaryDirectory() as folder:
        for ts in (root / "translations").glob("ballast_*.ts"):
            shutil.copy(ts, folder)
        update = subprocess.run([root / "translations/update.sh", folder], capture_output=True, text=True)
        bad = [f"lupdate: {line}" for line in update.stderr.splitlines()
               if line.strip() and "unknown namespace" not in line]  # a member pointer of std::
        if update.returncode != 0 and not bad:
            bad.append(f"lupdate ended with {update.returncode}")
        found = sorted(pathlib.Path(folder).glob("ballast_*.ts"))
        if not found:
            bad.append("there are no .ts files")
        for ts in found:
            bad.extend(check(ts))
    print("\n".join(bad[:60]))
    if bad:
        print(f"{len(bad)} faults; run translations/update.sh and translate what is unfinished")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
