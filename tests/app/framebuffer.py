#!/usr/bin/env python3
"""Reads the screen of `Xvfb -fbdir`, an XWD file, with the standard library alone.

  framebuffer.py FILE OUT.png [--handle] [--detail] [--like PNG] [--unlike PNG]...

Waits until the screen stands still, shows something, looks like --like and unlike every --unlike,
then writes it to OUT.png. When the time is over it writes what there is and exits with 1.
With --handle it prints x and y of the topmost slider handle in the right third of the screen.
With --detail a changed slider is enough for --unlike; without it takes another page.
"""
import argparse
import collections
import pathlib
import re
import struct
import sys
import time
import zlib

DEADLINE = 20  # seconds
PAUSE = 0.25  # seconds between two looks
STRIDE = 7  # every seventh pixel is compared
DETAIL = 0.001  # share of pixels: a slider and its number
SAME = 0.01  # share of pixels: a caret or a hovered button, not another page
MIN_COLOURS = 32
HANDLE = re.compile(rb"(?:[\xf0-\xff]{3}){10,16}")  # a row of its white disc; no letter is as wide
HEADER = struct.Struct(">25I")


class Picture:
    """Width, height and RGB bytes, row by row."""

    def __init__(self, width, height, rgb):
        self.width, self.height, self.rgb = width, height, rgb
        self.sample = list(zip(*(rgb[channel::3 * STRIDE] for channel in range(3))))

    def difference(self, other):
        """Share of the pixels that differ."""
        if (self.width, self.height) != (other.width, other.height):
            return 1.0
        differing = sum(a != b for a, b in zip(self.sample, other.sample))
        return differing / len(self.sample)

    def is_blank(self):
        return len(collections.Counter(self.sample)) < MIN_COLOURS


def read_screen(path):
    data = path.read_bytes()
    header = HEADER.unpack_from(data)
    size, width, height, little, bits, line, colours = (header[i] for i in (0, 4, 5, 7, 11, 12, 19))
    if bits != 32 or little != 0:
        sys.exit(f"{path}: only 32 bits a pixel, low byte first, can be read")
    start = size + colours * 12
    rows = (data[start + y * line:start + y * line + width * 4] for y in range(height))
    bgrx = b"".join(rows)
    rgb = bytearray(width * height * 3)
    for channel in range(3):
        rgb[channel::3] = bgrx[2 - channel::4]
    return Picture(width, height, bytes(rgb))


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def write_png(path, picture):
    line = picture.width * 3
    rows = (b"\0" + picture.rgb[y * line:(y + 1) * line] for y in range(picture.height))
    shape = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 2, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", shape) +
                     chunk(b"IDAT", zlib.compress(b"".join(rows), 1)) + chunk(b"IEND", b""))


def read_png(path):
    """Only what write_png() writes: one IDAT, no filters."""
    data = path.read_bytes()
    width, height = struct.unpack_from(">II", data, 16)
    length, = struct.unpack_from(">I", data, 33)
    raw = zlib.decompress(data[41:41 + length])
    line = width * 3 + 1
    return Picture(width, height, b"".join(raw[y * line + 1:(y + 1) * line] for y in range(height)))


def complaint(now, before, like, unlike, least):
    """What is not yet as it should be, or ""."""
    if now.is_blank():
        return "the screen is blank"
    if before is None or now.difference(before) > DETAIL:
        return "the screen does not stand still"
    for name, picture in like:
        if now.difference(picture) > SAME:
            return f"the screen does not look like {name} ({now.difference(picture):.1%} differ)"
    for name, picture in unlike:
        if now.difference(picture) <= least:
            return f"the screen still looks like {name} ({now.difference(picture):.1%} differ)"
    return ""


def find_handle(picture):
    first = picture.width * 2 // 3
    for y in range(picture.height):
        row = picture.rgb[(y * picture.width + first) * 3:(y + 1) * picture.width * 3]
        if found := HANDLE.search(row):
            return first + (found.start() + found.end()) // 6, y + 3
    sys.exit("there is no slider handle on the screen")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("screen", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--handle", action="store_true")
    parser.add_argument("--detail", action="store_true")
    parser.add_argument("--like", type=pathlib.Path, action="append", default=[])
    parser.add_argument("--unlike", type=pathlib.Path, action="append", default=[])
    arguments = parser.parse_args()
    like = [(path.name, read_png(path)) for path in arguments.like]
    unlike = [(path.name, read_png(path)) for path in arguments.unlike]
    end, before = time.monotonic() + DEADLINE, None
    while True:
        now = read_screen(arguments.screen)
        wrong = complaint(now, before, like, unlike, DETAIL if arguments.detail else SAME)
        if not wrong or time.monotonic() > end:
            break
        before = now
        time.sleep(PAUSE)
    write_png(arguments.out, now)
    if wrong:
        sys.exit(f"{arguments.out.name}: {wrong}")
    if arguments.handle:
        print(*find_handle(now))


if __name__ == "__main__":
    main()
