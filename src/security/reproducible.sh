#!/usr/bin/env bash
# Builds the program twice, in two folders of different names, time zones, locales and file masks, and compares the bytes
# of what was made: the jar and, if Maven is online, the zip and the SBOM. Prints the sums; ends with 1 if they differ.
#   src/security/reproducible.sh            the jar, the zip and the SBOM; two builds without tests
#   QUICK=1 src/security/reproducible.sh    the jar only, without Error Prone
# OFFLINE=-o builds with what the local repository has.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
commit=$(git rev-parse HEAD)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# build FOLDER ZONE LOCALE MASK
build() {
    mkdir -p "$work/$1"
    git archive "$commit" | tar x -C "$work/$1"
    (cd "$work/$1" && umask "$4" && TZ=$2 LC_ALL=$3 mvn -q -B ${OFFLINE:-} -Dmaven.test.skip=true ${QUICK:+-Dquick} \
        -Duser.timezone="$2" package >"$work/log" 2>&1) || { cat "$work/log" >&2; exit 1; }
    (cd "$work/$1/target" && sha256sum $(ls themata.jar themata-*.zip themata-*.cdx.json 2>/dev/null)) >"$work/${1//\//-}.sums"
}
build one Pacific/Kiritimati C.UTF-8 022
build "another/folder with blanks" America/New_York C 077
cat "$work/one.sums"
diff "$work/one.sums" "$work/another-folder with blanks.sums"
