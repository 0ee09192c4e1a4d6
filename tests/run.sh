#!/usr/bin/env bash
# Installs what the tests need, builds, runs them all. Arguments go to ctest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
PATH=/usr/bin:$PATH

./installer/install-packages.sh build gui run test
cmake --preset dev >build-dev.log 2>&1 || { cat build-dev.log; exit 1; }
rm -f build-dev.log
cmake --build --preset dev
ctest --preset dev "$@"
