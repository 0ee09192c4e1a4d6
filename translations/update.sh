#!/usr/bin/env bash
# Brings the .ts files in line with the texts in the sources: new texts come in as unfinished, gone
# ones go. With a FOLDER, works on the .ts files there in place of the project's own.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(cd "${1:-$here}" && pwd)
cd "$here/.."

lupdate=${LUPDATE:-/usr/lib/qt6/bin/lupdate}
[ -x "$lupdate" ] || { echo "lupdate is missing: install qt6-l10n-tools, or set LUPDATE" >&2; exit 1; }
"$lupdate" core widgets app -I . -extensions cpp,h -locations none -no-obsolete \
    -source-language en -ts "$folder"/ballast_*.ts
