#!/usr/bin/env bash
# Gives every reader, and the matcher, inputs that Jazzer makes, and prints how many and what was found.
#   src/security/fuzz.sh 8           eight hours, shared out among the targets
#   src/security/fuzz.sh ci          as CI: the same thousand inputs a target each time
#   TARGETS="ledger qdpx" src/security/fuzz.sh 1
# Seeds are the tests' small files and the real files of THEMATA_SHARED (../shared) that are there. What was learned
# stays in target/fuzz/TARGET, and a finding is written there: crash-*, timeout-*, oom-*. Status 1 if there is any.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
hours=${1:-ci}
targets=${TARGETS:-transcripts codebooks participants study ledger qdpx manifest segments key matcher}
shared=${THEMATA_SHARED:-../shared}
# A build must not fail by chance: it tries the same inputs each time, and the hours find new ones.
limits=(-seed=1 -runs=1000)
if [[ $hours == ci ]]; then
    hours=0.2
else
    limits=()
fi
seconds=$(awk -v h="$hours" -v n="$(wc -w <<<"$targets")" 'BEGIN { s = int(h * 3600 / n); print s < 5 ? 5 : s }')
work=$PWD/target/fuzz
mkdir -p "$work"
mvn -q -B -Pfuzz ${MVN_OPTIONS:-} -Dmdep.outputFile="$work/path" test-compile dependency:build-classpath >"$work/build.log" 2>&1 ||
    { tail -20 "$work/build.log" >&2; exit 1; }
path=$PWD/target/classes:$PWD/target/test-classes:$(<"$work/path")
data=()
for folder in transcripts dictionaries refi studies; do
    [[ -d $shared/data/$folder ]] && data+=("$shared/data/$folder")
done
java -cp "$path" org.themata.cli.FuzzSeeds "$work" "${data[@]}" >&2 || exit 1
found=0
echo "| target | executions | seconds | findings |"
echo "|---|---|---|---|"
for target in $targets; do
    (cd "$work/$target" && java -Xmx1g -cp "$path" com.code_intelligence.jazzer.Jazzer \
        --target_class=org.themata.cli.FuzzTarget --target_args="$target" --instrumentation_includes='org.themata.**' \
        --reproducer_path=. -max_total_time="$seconds" -max_len=32000 -timeout=10 -rss_limit_mb=3000 \
        -print_final_stats=1 "${limits[@]}" . >log 2>&1)
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/$target/log")
    findings=$(find "$work/$target" -name 'crash-*' -o -name 'timeout-*' -o -name 'oom-*' | wc -l)
    ((found += findings))
    printf '| %s | %s | %s | %s |\n' "$target" "${runs:--}" "$seconds" "$findings"
    [[ -n $runs ]] || { tail -20 "$work/$target/log" >&2; found=$((found + 1)); }
done
((found == 0))
