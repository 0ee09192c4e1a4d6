#!/usr/bin/env bash
# Proves the README's two commands on a freshly installed Debian 12: copies the committed tree into
# a new root, under a path with blanks, and runs installer/run.sh twice and tests/run.sh there.
# Needs root and the network. Some minutes and 3 GB in ${TMPDIR:-/tmp}.
#
#   tests/clean-root.sh [run|tests]     default: both
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=installer/clean-root-lib.sh
. "$here/installer/clean-root-lib.sh"

what=${1:-both}
make_root project
project="/home/some user/ballast"
mkdir -p "$clean_root$project"
git -C "$here" archive HEAD | tar -x -C "$clean_root$project"
if [ -d "${BALLAST_BCCD:-$here/../shared/data/bccd}" ]; then
    mkdir -p "$clean_root/home/some user/shared/data"
    cp -r "${BALLAST_BCCD:-$here/../shared/data/bccd}" "$clean_root/home/some user/shared/data/bccd"
fi

if [ "$what" != tests ]; then
    timed "installer/run.sh, first time" in_root "cd / && '$project/installer/run.sh'"
    timed "installer/run.sh, second time" in_root "cd /tmp && '$project/installer/run.sh'"
    in_root "ls '$project/build/run/pictures'/*.png '$project/build/run/balanced/ballast-manifest.jsonl'"
fi
if [ "$what" != run ]; then
    timed "tests/run.sh" in_root "cd '$project' && ./tests/run.sh"
fi
echo "clean root: all passed"
