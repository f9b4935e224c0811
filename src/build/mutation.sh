#!/usr/bin/env bash
# Changes the program in small ways (PIT) and looks whether a test of the same package fails: those that none notices are
# in target/pit/NAME/mutations.csv and, with their lines, in its index.html. Without the shared folder, so that what holds
# there holds on every machine. Slow: a package takes an hour of one core.
#   src/build/mutation.sh coding                                 a package: text, coding, analysis
#   src/build/mutation.sh coding LongestFirst,Hits,Negations*    only these classes of it
#   THREADS=2 src/build/mutation.sh text
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
package=${1:?text, coding or analysis}
only=${2:-*}
classes=
set -f
for class in ${only//,/ }; do classes=$classes,org.themata.$package.$class; done
out=$PWD/target/pit/$package
[[ $only == '*' ]] || out=$out-${only//[!A-Za-z]/}
nice timeout "${LIMIT:-3600}" mvn -q -B -Ppit -Dthemata.shared=/nonexistent test-compile org.pitest:pitest-maven:mutationCoverage \
    -DtargetClasses="${classes#,}" -DtargetTests="org.themata.$package.*" -DexcludedClasses='org.themata.*Test*' \
    -DtimeoutConstant=1500 -Dthreads="${THREADS:-1}" -DtimestampedReports=false -DreportsDirectory="$out"
awk -F, '{ all++; of[$6]++; if ($6 != "SURVIVED" && $6 != "NO_COVERAGE") killed++ }
    END { printf "%d mutations, %d noticed (%.0f %%):", all, killed, 100 * killed / all; for (k in of) printf " %s %d", k, of[k]; print "" }' "$out/mutations.csv"
awk -F, '$6 == "SURVIVED" || $6 == "NO_COVERAGE" { print $6, $1 ":" $5, $4, $3 }' "$out/mutations.csv" | sed 's/org.pitest.mutationtest.engine.gregor.mutators.//' | sort
