#!/usr/bin/env bash
# Builds the two Debian packages, and installs, starts and removes them in a fresh Debian 12 root.
# Needs root and the network; the base system is kept in ${TMPDIR:-/tmp} for the next time.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=installer/clean-root-lib.sh
. "$here/installer/clean-root-lib.sh"
PATH=/usr/bin:$PATH
build=$here/build/release

"$here/installer/install-packages.sh" build gui package
desktop-file-validate "$here/installer/ballast.desktop"
appstreamcli validate --no-net "$here/installer/org.ballast.Ballast.metainfo.xml"
(cd "$here" && cmake --preset release >/dev/null)
cmake --build "$build"
rm -rf "$build/packages"
(cd "$build" && cpack >cpack.log) || { cat "$build/cpack.log" >&2; exit 1; }
ls -l "$build/packages"

make_root packages
cp "$build"/packages/*.deb "$clean_root/tmp/"
files_before=$clean_store/files-before
in_root "apt-get update -qq; dpkg-query -W -f='\${Package}\n'" >"$files_before"

install() { timed "install $1" in_root "apt-get install -y -qq --no-install-recommends /tmp/$1_*.deb >/tmp/apt.log 2>&1 || { cat /tmp/apt.log; exit 1; }"; }
install ballast-cli
in_root "
    ballast-cli --version
    ballast-cli sample /tmp/steel --images 40
    ballast-cli info /tmp/steel
    ballast-cli export /tmp/steel /tmp/even --max-copies 2
    LC_ALL=C ballast-cli info /tmp/even --json >/dev/null
    test -s /usr/share/man/man1/ballast-cli.1.gz -a -s /usr/share/doc/ballast-cli/copyright
    ! dpkg -l | grep -q 'libqt6widgets6 ' || { echo 'the command line must not bring Qt Widgets'; exit 1; }"
install ballast
in_root "
    export QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES=default.warning=false
    ballast --version
    ballast --render /tmp/pictures /tmp/steel
    ls -l /tmp/pictures
    test -s /usr/share/icons/hicolor/128x128/apps/ballast.png -a -s /usr/share/icons/hicolor/scalable/apps/ballast.svg
    test -s /usr/share/applications/ballast.desktop -a -s /usr/share/metainfo/org.ballast.Ballast.metainfo.xml
    test -s /usr/share/man/man1/ballast.1.gz"

in_root "
    dpkg -L ballast ballast-cli | sort -u >/tmp/owned
    apt-get purge -y -qq ballast ballast-cli >/dev/null 2>&1
    while read -r file; do
        if [ -f \"\$file\" ]; then echo \"left behind: \$file\"; exit 1; fi
    done </tmp/owned
    ! command -v ballast; ! command -v ballast-cli"
echo "packages: installed, started and removed"
