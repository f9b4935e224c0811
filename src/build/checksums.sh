#!/usr/bin/env bash
# Holds all that the build downloads against the SHA-256 sums noted in src/build: libraries (dependencies.sha256, which
# every build checks too) and Maven's plugins with all that they load (plugins.sha256).
#   src/build/checksums.sh          says what has changed, and ends with 1 if something has
#   src/build/checksums.sh write    notes the sums anew, after a version was changed
# What the local repository does not hold is not looked at; what it holds for our plugins must be in the list.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
lists=$PWD/src/build
repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
paths=$(mktemp)
trap 'rm -f "$paths"' EXIT
# Where a build with its tests has put them: the jars of the repository that are no library.
[[ -d $repository ]] || { echo "no Maven repository in $repository; set MAVEN_REPOSITORY" >&2; exit 2; }
if [[ ${1:-check} == write ]]; then
    rm -f "$lists/dependencies.sha256"
    for profile in "" -Pbench -Pspark; do
        mvn -q -B $profile -Dlibraries=write process-resources
    done
    (cd "$repository" && find . -name '*.jar' -type f | sed 's|^\./||' | LC_ALL=C sort >"$paths" &&
        awk 'NR == FNR { library[$2] = 1; next } !($1 in library)' "$lists/dependencies.sha256" "$paths" | xargs -d '\n' sha256sum) \
        >"$lists/plugins.sha256"
    wc -l "$lists"/*.sha256
    exit
fi
(cd "$repository" && cat "$lists"/*.sha256 | sha256sum --check --quiet --ignore-missing)
echo "$(cd "$repository" && cat "$lists"/*.sha256 | cut -c67- | xargs -d '\n' ls -d 2>/dev/null | wc -l) files have the sums that were noted"
