#!/usr/bin/env bash
# Gives every reader every bad input of src/test/java/org/themata/hostile, in JVMs with 256 MB, and prints what came
# of them and how long the slowest took, by the clock or in processor time, whichever is less (other work on the machine does not count).
#   src/security/bad-inputs.sh                 all
#   src/security/bad-inputs.sh 'ledger.*'      the readers whose names match
#   MOST=10000 src/security/bad-inputs.sh      with ten seconds for each, not two
# What came of each is left in target/bad-inputs.tsv. Status 1 if one broke a promise or took too long.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
# The jar of these sources, not of earlier ones.
[[ -f target/themata.jar && -z $(find src/main pom.xml -newer target/themata.jar -print -quit) ]] ||
    mvn -q -B -Dquick -Dmaven.test.skip=true package >&2 || exit 1
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
test=src/test/java/org/themata
javac -cp target/themata.jar -d "$work/classes" "$test"/hostile/*.java "$test"/cli/{BadInputRun,Session}.java || exit 1
try() { java -Xmx256m -XX:+UseSerialGC -cp "$work/classes:target/themata.jar" org.themata.cli.BadInputRun "$work/inputs" "$@"; }
mkdir "$work/inputs"
: >target/bad-inputs.tsv
# A JVM for each: what ran out of memory once need not be whole.
while read -r reader; do
    [[ $reader =~ ^(${1:-.*})$ ]] || continue
    try "$work/one.tsv" all "$reader" </dev/null || { echo "  $reader: ended with $?" >&2; exit 1; }
    cat "$work/one.tsv" >>target/bad-inputs.tsv
done < <(try - list)
awk -F'\t' -v most="${MOST:-2000}" '
    {
        positions = $2 ~ /^cut off at [0-9]+ positions$/ ? substr($2, 12) + 0 : 0
        inputs += positions ? positions : $2 != "none"
        reader = $1
        readers += !(reader in seen)
        seen[reader] = 1
        if ($2 != "none") status[$3] += positions ? positions : 1
        if ($6 > slowest) { slowest = $6; which = $1 ": " $2 }
        if ($6 > most) { slow++; print "  " $6 " ms: " $1 ": " $2 > "/dev/stderr" }
        if ($5 != "") { broken++; print "  " $1 ": " $2 ": " substr($5, 1, 500) > "/dev/stderr" }
    }
    END {
        print "| bad inputs | readers | read, or checked and doubtful | refused with file and remedy | broken promises | slowest |"
        print "|---|---|---|---|---|---|"
        printf "| %d | %d | %d | %d | %d | %.1f s (%s) |\n", inputs, readers, status[0] + status[1], status[2] + status[3], broken, slowest / 1000, which
        exit slow + broken > 0
    }
' target/bad-inputs.tsv
