#!/usr/bin/env bash
# A whole study of 400 participants and 100,000 codings: time and memory of a run, of a run that has nothing to do, and of
# verify. Prints a Markdown table.  src/bench/study.sh
# Needs /usr/bin/time: apt-get install time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[[ -x /usr/bin/time ]] || { echo "no /usr/bin/time: apt-get install time" >&2; exit 1; }
study=target/bench/study
mkdir -p target/bench
if [[ ! -f $study/study.yaml ]]; then
    rm -rf "$study"
    java src/bench/GrowStudy.java examples/involving-people "$study"
fi
rm -rf "$study/results"

printf '| | wall | CPU | memory |\n|---|---:|---:|---:|\n'
row() {
    local name=$1
    shift
    /usr/bin/time -o target/bench/study.time -f '%e s | %U s | %M kB' "$@" --quiet >/dev/null
    printf '| %s | %s |\n' "$name" "$(cat target/bench/study.time)"
}
row 'run' ./themata run "$study"
row 'run again' ./themata run "$study"
row 'verify' ./themata verify "$study/results"
printf '\n%s codings, %s files\n' "$(($(wc -l <"$study/results/codings.csv") - 1))" "$(find "$study/results" -type f | wc -l)"
