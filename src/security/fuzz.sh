#!/usr/bin/env bash
# Gives every reader, and the matcher, inputs that Jazzer makes, and prints how many and what was found.
#   src/security/fuzz.sh 8           eight hours: round after round, three minutes (ROUND seconds) a target
#   src/security/fuzz.sh ci          as CI: the same thousand inputs a target each time
#   src/security/fuzz.sh table       only the table, of all rounds in this folder
#   TARGETS="ledger qdpx" src/security/fuzz.sh 1
# Seeds are the tests' small files and the real files of THEMATA_SHARED (../shared) that are there. What was learned
# stays in target/fuzz/TARGET, a line for each round in target/fuzz/rounds, and a finding in target/fuzz/found/TARGET:
# crash-*, timeout-*, oom-*. Status 1 if this call found any.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
hours=${1:-ci}
targets=${TARGETS:-transcripts codebooks participants study ledger qdpx manifest segments key matcher}
shared=${THEMATA_SHARED:-../shared}
work=$PWD/target/fuzz
mkdir -p "$work"

table() {
    echo "| target | rounds | executions | seconds | findings |"
    echo "|---|---:|---:|---:|---:|"
    awk -F'\t' '
        function grouped(n,  s) { for (s = ""; n >= 1000; n = int(n / 1000)) s = sprintf(",%03d", n % 1000) s; return n s }
        function row(name, r, e, s, f) { printf "| %s | %d | %s | %s | %d |\n", name, r, grouped(e), grouped(s), f }
        !($1 in rounds) { order[++n] = $1 }
        { rounds[$1]++; runs[$1] += $2; took[$1] += $3; found[$1] += $4; r++; e += $2; s += $3; f += $4 }
        END { for (i = 1; i <= n; i++) { t = order[i]; row(t, rounds[t], runs[t], took[t], found[t]) } row("all", r, e, s, f) }
    ' "$1"
}
if [[ $hours == table ]]; then
    table "$work/rounds"
    exit
fi

# A build must not fail by chance: it tries the same inputs each time, and the hours find new ones.
limits=(-seed=1 -runs=1000)
round=60
until=0
if [[ $hours != ci ]]; then
    # One finding must not end a round.
    limits=(--keep_going=20)
    round=${ROUND:-180}
    until=$(awk -v h="$hours" -v now="$(date +%s)" 'BEGIN { print now + int(h * 3600) }')
fi
mvn -q -B -Pfuzz ${MVN_OPTIONS:-} -Dmdep.outputFile="$work/path" test-compile dependency:build-classpath >"$work/build.log" 2>&1 ||
    { tail -20 "$work/build.log" >&2; exit 1; }
path=$PWD/target/classes:$PWD/target/test-classes:$(<"$work/path")
data=()
for folder in transcripts dictionaries refi studies; do
    [[ -d $shared/data/$folder ]] && data+=("$shared/data/$folder")
done
java -cp "$path" org.themata.cli.FuzzSeeds "$work" "${data[@]}" >&2 || exit 1

# They follow java.util.regex sign by sign, which takes most of the time; what researchers write goes to RE2/J.
hooks=com.code_intelligence.jazzer.sanitizers
files() { find "$1" -name 'crash-*' -o -name 'timeout-*' -o -name 'oom-*' | wc -l; }
mine=$(mktemp "$work/mine.XXXXXX")
trap 'rm -f "$mine"' EXIT
broken=0
# Jazzer on one target, from its folder.
jazzer() {
    local target=$1
    shift
    java -Xmx1g -cp "$path" com.code_intelligence.jazzer.Jazzer \
        --target_class=org.themata.cli.FuzzTarget --target_args="$target" --instrumentation_includes='org.themata.**' \
        --disabled_hooks="$hooks.RegexInjection,$hooks.RegexRoadblocks" --reproducer_path="$work/found/$target" \
        -artifact_prefix="$work/found/$target/" -max_len=32000 -timeout=20 -rss_limit_mb=3000 "$@"
}
# What took too long is tried once more by itself: a busy machine may have stopped the process.
again() {
    local target=$1 slow
    for slow in "$work/found/$target"/timeout-*; do
        [[ -e $slow ]] || continue
        (cd "$work/$target" && jazzer "$target" "$slow" >>"$work/$target.log" 2>&1) && rm "$slow"
    done
    rm -f "$work/found/$target"/slow-unit-*
}
fuzz() {
    local target=$1 found=$work/found/$1 before started runs
    mkdir -p "$found"
    before=$(files "$found")
    started=$SECONDS
    (cd "$work/$target" && jazzer "$target" -max_total_time="$round" -print_final_stats=1 "${limits[@]}" . \
        >"$work/$target.log" 2>&1)
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/$target.log" | tail -1)
    again "$target"
    printf '%s\t%s\t%s\t%s\n' "$target" "${runs:-0}" "$((SECONDS - started))" "$(($(files "$found") - before))" |
        tee -a "$work/rounds" >>"$mine"
    tail -1 "$mine" >&2
    [[ -n $runs ]] || { tail -20 "$work/$target.log" >&2; broken=1; }
}
while :; do
    for target in $targets; do
        fuzz "$target"
        ((until == 0 || $(date +%s) < until)) || break
    done
    (($(date +%s) < until)) || break
done
table "$mine"
awk -F'\t' -v broken=$broken '{ found += $4 } END { exit found > 0 || broken }' "$mine"
