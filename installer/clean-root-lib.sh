# Sourced by the scripts that prove things in a fresh Debian 12 root.
# Sets clean_root; the base system and downloaded packages are kept in ${TMPDIR:-/tmp} for the
# next time, the root itself is removed at the end.

[ "$(id -u)" -eq 0 ] || { echo "This needs root (it makes a chroot)." >&2; exit 1; }
command -v debootstrap >/dev/null || { echo "debootstrap is missing: apt-get install debootstrap" >&2; exit 1; }
clean_store=${TMPDIR:-/tmp}/ballast-clean-root
clean_root=

clean_up() {
    [ -n "$clean_root" ] || return 0
    for place in proc dev/pts dev; do
        mountpoint -q "$clean_root/$place" && umount -l "$clean_root/$place"
    done
    # Links, not a shared folder: apt locks the folder, and two proofs may run at once.
    cp -aln "$clean_root"/var/cache/apt/archives/*.deb "$clean_store/archives/" 2>/dev/null || true
    rm -rf --one-file-system "$clean_root"
}

# make_root NAME: a fresh root in $clean_root.
make_root() {
    mkdir -p "$clean_store/archives"
    if [ ! -f "$clean_store/base.tar" ]; then
        rm -rf "$clean_store/base"
        debootstrap --variant=minbase bookworm "$clean_store/base" >"$clean_store/debootstrap.log"
        tar -C "$clean_store/base" -cf "$clean_store/base.tar.new" .
        mv "$clean_store/base.tar.new" "$clean_store/base.tar"
        rm -rf "$clean_store/base"
    fi
    clean_root=$(mktemp -d "$clean_store/$1.XXXXXX")
    trap clean_up EXIT
    tar -C "$clean_root" -xf "$clean_store/base.tar"
    cp /etc/resolv.conf "$clean_root/etc/resolv.conf"
    # Services must not start in a chroot.
    printf '#!/bin/sh\nexit 101\n' >"$clean_root/usr/sbin/policy-rc.d"
    chmod 755 "$clean_root" "$clean_root/usr/sbin/policy-rc.d"
    mount --bind /dev "$clean_root/dev"
    mount --bind /dev/pts "$clean_root/dev/pts"
    mount -t proc proc "$clean_root/proc"
    cp -al "$clean_store"/archives/*.deb "$clean_root/var/cache/apt/archives/" 2>/dev/null || true
}

# in_root COMMAND: runs a shell line in the root, without display, in English.
in_root() {
    chroot "$clean_root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive sh -ec "$1"
}

# timed WHAT COMMAND…: runs it and says how long it took.
timed() {
    local what=$1 start=$SECONDS
    shift
    "$@"
    echo "=== $what: $((SECONDS - start)) s"
}
