#!/usr/bin/env bash
# Changes the program in small ways (PIT's default mutations), one at a time, and looks whether a test of the same package
# fails. Those that none notices are printed, and are in target/pit/NAME/index.html with their lines. A whole package's score
# is entered in docs/mutation.md. Slow: a package takes an hour of one core.
#   src/build/mutation.sh coding                                 org.themata.coding: also text, analysis.stat ...
#   src/build/mutation.sh analysis                               analysis without the packages in it
#   src/build/mutation.sh coding LongestFirst,Hits,Negations*    only these classes of it
#   TESTS='org.themata.cli.ExplainCommandTest' src/build/mutation.sh coding Explain*      also by other tests
# Tests read THEMATA_SHARED (../shared) if it is there. Random tests try fewer cases than in the build, and those of minutes
# are left out, for each of the survivors is tried by all.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
package=${1:?coding, text, analysis, analysis.stat ...}
only=${2:-*}
shared=${THEMATA_SHARED:-../shared}
[[ -d $shared ]] && shared=$(cd "$shared" && pwd)
slow='*CountsConformanceTest,*SmallNumbersAttackTest,*ArchitectureTest'
classes=
set -f
for class in ${only//,/ }; do classes=$classes,org.themata.$package.$class; done
beside='org.themata.*Test*'
for folder in $(find "src/main/java/org/themata/${package//.//}" -mindepth 1 -maxdepth 1 -type d); do
    beside="$beside,org.themata.$package.$(basename "$folder").*"
done
tests="org.themata.$package.*${TESTS:+,$TESTS}"
out=$PWD/target/pit/$package
[[ $only == '*' ]] || out=$out-${only//[!A-Za-z]/}
nice -n "${NICE:-10}" mvn -q -B ${MVN_OPTIONS:-} -Ppit -Dthemata.shared="$shared" test-compile \
    org.pitest:pitest-maven:mutationCoverage -DtargetClasses="${classes#,}" -DtargetTests="$tests" \
    -DexcludedClasses="$beside" -DexcludedTestClasses="$slow" -Dmutators=DEFAULTS -DtimeoutConstant=4000 \
    -DtimeoutFactor=2 -Dthreads="${THREADS:-1}" -DtimestampedReports=false -DreportsDirectory="$out"
# Only some classes: they take the place of the same classes in what the whole package's run found.
all=target/pit/$package/mutations.csv
if [[ $only != '*' && -s $all ]]; then
    awk -F, 'NR == FNR { again[$2] = 1; print; next } !($2 in again)' "$out/mutations.csv" "$all" >"$out/all.csv"
    cp "$out/all.csv" "$all"
fi
awk -F, '$6 == "SURVIVED" || $6 == "NO_COVERAGE" { print $6, $1 ":" $5, $4, $3 }' "$out/mutations.csv" |
    sed 's/org.pitest.mutationtest.engine.gregor.mutators.//' | sort
[[ -s $all ]] || exit 0
row=$(awk -F, -v name="$package" -v day="$(date +%F)" '
    function grouped(n) { return n < 1000 ? n : int(n / 1000) sprintf(",%03d", n % 1000) }
    { all++; of[$6]++ }
    END {
        noticed = all - of["SURVIVED"] - of["NO_COVERAGE"]
        printf "| `%s` | %s | %s | %s (%.0f %%) | %d | %d | %d |\n", name, day, grouped(all), grouped(noticed),
            100 * noticed / all, of["TIMED_OUT"], of["SURVIVED"], of["NO_COVERAGE"]
    }' "$all")
echo "$row"
awk -v row="$row" -v name="| \`$package\` |" '
    index($0, name) == 1 { print row; done = 1; next }
    /^\|/ { rows = 1 }
    rows && !/^\|/ && !done { print row; done = 1 }
    { print }' docs/mutation.md >"$out/page"
cp "$out/page" docs/mutation.md
