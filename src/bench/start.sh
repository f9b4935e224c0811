#!/usr/bin/env bash
# Start-up: an empty Java program against "themata count" on the example study, whole processes, in turn.
# Prints the medians and their ratio.  src/bench/start.sh [REPETITIONS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
repetitions=${1:-${REPS:-15}}
goal=2.5
example=examples/involving-people
transcripts=("$example"/transcripts/*.txt)
[[ -f ${transcripts[0]} ]] || { echo "no transcripts in $example" >&2; exit 1; }

java=java
[[ -z ${JAVA_HOME:-} ]] || java=$JAVA_HOME/bin/java
work=target/bench/start
mkdir -p "$work"
printf 'public class Empty {\n    public static void main(String[] args) {}\n}\n' >"$work/Empty.java"
"${java}c" -d "$work" "$work/Empty.java"

# Prints the wall time of a command in microseconds.
micros() {
    local from=$EPOCHREALTIME
    "$@" >/dev/null
    local to=$EPOCHREALTIME
    echo $((${to/[.,]/} - ${from/[.,]/}))
}
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2000 }'; }

empty() { "$java" -cp "$work" Empty; }
count() { ./themata count -c "$example/codebook.yaml" "${transcripts[@]}"; }
count >/dev/null
sleep 1
for _ in {1..60}; do # until the class archive that the first start makes is there
    [[ -n $(find "${XDG_CACHE_HOME:-$HOME/.cache}/themata" -name '*.lock' 2>/dev/null) ]] || break
    sleep 0.5
done
count >/dev/null

: >"$work/empty" >"$work/count" >"$work/bare"
for ((i = 0; i < repetitions; i++)); do
    micros empty >>"$work/empty"
    micros count >>"$work/count"
    THEMATA_CDS=off micros count >>"$work/bare"
done
awk -v e="$(median "$work/empty")" -v c="$(median "$work/count")" -v b="$(median "$work/bare")" \
    -v n="$repetitions" -v files="${#transcripts[@]}" -v goal="$goal" 'BEGIN {
    printf "medians of %d, in turn\n", n
    printf "empty Java program            %7.1f ms\n", e
    printf "count, %2d transcripts         %7.1f ms\n", files, c
    printf "the same without the archive  %7.1f ms\n", b
    printf "ratio %.2f, goal %.1f: %s\n", c / e, goal, c / e <= goal ? "met" : "not met"
}'
