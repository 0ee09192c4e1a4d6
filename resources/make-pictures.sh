#!/usr/bin/env bash
# Makes the README's pictures: every mode, light and dark, on the sample and, where a folder of the
# BCCD dataset is named, on that. Uses the build of the dev preset; shrinks with pngquant if it is
# there.   resources/make-pictures.sh [BCCD]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=${BALLAST_BUILD:-$here/../build/dev}
work=/tmp/ballast-pictures # shown in the pictures, so a plain name
rm -rf "$work"
mkdir -p "$work" "$here/pictures"
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/cache LC_ALL=C.UTF-8

"$build/app/ballast-cli" sample "$work/sample"
[ $# -eq 0 ] || cp -r "$1" "$work/bccd"
for name in sample bccd; do
    [ -d "$work/$name" ] || continue
    for theme in dark light; do
        "$build/app/ballast" --render "$work/shots" --size 1440x900 --theme "$theme" "$work/$name"
        for picture in "$work"/shots/*.png; do
            mv "$picture" "$here/pictures/$name-$(basename "$picture" .png)-$theme.png"
        done
    done
done
command -v pngquant >/dev/null && pngquant --force --ext .png --quality 70-95 "$here"/pictures/*.png
