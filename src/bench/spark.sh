#!/usr/bin/env bash
# Throughput of the Spark job, warm, on local[1] and local[2], against "themata count" on the same data.
# Prints the Markdown table of docs/spark.md; progress goes to standard error.  RUNS=8 COPIES=5 src/bench/spark.sh
# Needs: mvn -Pspark verify (or package with its tests compiled), ./themata, /usr/bin/time.
# CPU seconds are the measure: they hold on a machine that others use, too.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
runs=${RUNS:-8}
copies=${COPIES:-5}
shared=${THEMATA_SHARED:-../shared}
corpus=$shared/data/scale/changelog-10MB/txt
work=$PWD/target/bench/spark
java=java
[[ -z ${JAVA_HOME:-} ]] || java=$JAVA_HOME/bin/java

say() { printf '%s\n' "$*" >&2; }
[[ -x /usr/bin/time ]] || { say "no /usr/bin/time: apt-get install time"; exit 1; }
[[ -d $corpus ]] || { say "no $corpus: set THEMATA_SHARED"; exit 1; }
[[ -s target/themata-spark.jar && -d target/spark/test-classes ]] || { say "first: mvn -Pspark verify"; exit 1; }

rm -rf "$work"
mkdir -p "$work/txt"
say "making the data: $copies copies of the corpus"
for ((i = 0; i < copies; i++)); do
    for file in "$corpus"/*.txt; do cp "$file" "$work/txt/$i-${file##*/}"; done
done
# a row a turn: the speaker is the participant
cat "$work"/txt/*.txt | tr '\t\\' ' /' | awk -F': ' 'NF > 1 { print $1 "\t" substr($0, length($1) + 3) }' >"$work/turns.tab"
awk -F'\t' 'BEGIN { print "participant,text" } { gsub(/"/, "\"\""); printf "\"%s\",\"%s\"\n", $1, $2 }' \
    "$work/turns.tab" >"$work/turns.csv"
awk -F'\t' '{ gsub(/"/, "\\\""); printf "{\"participant\":\"%s\",\"text\":\"%s\"}\n", $1, $2 }' \
    "$work/turns.tab" >"$work/turns.jsonl"
rm "$work/turns.tab"
# 500 indicators in 50 codes: every seventh of the most frequent long words
cat "$corpus"/*.txt | tr -cs 'A-Za-z' '\n' | awk 'length > 5 { n[tolower($0)]++ } END { for (w in n) print n[w], w }' |
    sort -k1,1nr -k2 | awk 'NR % 7 == 0 && n++ < 500 { print $2 }' |
    awk 'BEGIN { print "language: en\nthemes:" } NR % 10 == 1 { printf "  - name: Theme %d\n    indicators:\n", NR / 10 }
         { printf "      - %s%s\n", $1, NR % 3 ? "" : "*" }' >"$work/codebook.yaml"

# job MASTER ARGUMENTS…: the best of the warm runs: wall, CPU; then the peak memory
job() {
    local master=$1
    shift
    "$java" @src/spark/java.options -Xmx1g -XX:+UseSerialGC -Dspark.master="$master" -Dspark.app.name=bench \
        -Dspark.ui.enabled=false -Dspark.driver.host=127.0.0.1 -Dspark.sql.shuffle.partitions=4 \
        "-Dlog4j2.configurationFile=src/spark/log4j2.properties" \
        -cp "target/themata-spark.jar:target/spark/test-classes:$(<target/spark/spark.path)" \
        org.themata.spark.Throughput "$runs" "$work/out" --codebook "$work/codebook.yaml" "$@" 2>"$work/err" |
        awk '$1 == "memory" { m = $2; next } $1 > 0 && (!best || $3 < best) { best = $3; wall = $2 }
             END { print wall, best, m }' || { tail -3 "$work/err" >&2; return 1; }
}
# program THREADS ARGUMENTS…: the best of the runs, whole processes
program() {
    local threads=$1 i
    shift
    for ((i = 0; i < 3; i++)); do
        THEMATA_OPTS="-XX:TieredStopAtLevel=4 -XX:CICompilerCount=2" /usr/bin/time -f '%e %U %S %M' -o "$work/time" -a \
            ./themata count --no-progress -q -f csv --threads "$threads" -c "$work/codebook.yaml" "$@" >/dev/null || exit 1
    done
    awk '!best || $2 + $3 < best { best = $2 + $3; wall = $1; m = $4 / 1024 } END { printf "%s %.2f %.0f\n", wall, best, m }' \
        "$work/time"
    rm "$work/time"
}
row() { # WHAT BYTES "WALL CPU MEMORY" "BASE WALL CPU MEMORY"
    awk -v what="$1" -v bytes="$2" -v now="$3" -v base="$4" 'BEGIN {
        split(now, a, " "); split(base, b, " "); mb = bytes / 1e6
        printf "| %s | %.1f s | %.1f s | %.1f | %.2f | %d MB |\n", what, a[1], a[2], mb / a[2], b[2] / a[2], a[3] }'
}

printf '%s cores (load %s), %s, Spark %s; the run with least CPU time: of %s in one JVM of 1 GB for Spark, of 3 processes for the command line\n\n' "$(nproc)" \
    "$(cut -d' ' -f1 /proc/loadavg)" "$("$java" -version 2>&1 | sed -n 's/.*version "\(.*\)".*/Java \1/p')" \
    "$(sed -n 's:.*<spark.version>\(.*\)</spark.version>.*:\1:p' pom.xml)" "$runs"
echo '| what | wall | CPU | MB a CPU second | against the command line | peak memory |'
echo '|---|---:|---:|---:|---:|---:|'
for kind in txt csv jsonl; do
    say "$kind"
    case $kind in
        txt) data=$work/txt; bytes=$(cat "$data"/*.txt | wc -c); options=(); spark=(--format text) ;;
        *) data=$work/turns.$kind; bytes=$(wc -c <"$data"); options=(--text-column text); spark=(--text-column text) ;;
    esac
    [[ $kind != jsonl ]] || spark+=(--participant-column participant)
    [[ $kind != csv ]] || spark+=(--single-line)
    base=$(program 1 "$data" ${options[@]+"${options[@]}"})
    row "$kind, $(awk -v b="$bytes" 'BEGIN { printf "%.0f", b / 1e6 }') MB: \`themata count --threads 1\`" "$bytes" "$base" "$base"
    for master in 'local[1]' 'local[2]'; do
        now=$(job "$master" --input "$data" "${spark[@]}")
        row "$kind: Spark, \`$master\`" "$bytes" "$now" "$base"
        [[ $kind$master != 'jsonllocal[2]' ]] || last=$(awk -v b="$bytes" -v now="$now" 'BEGIN { split(now, a, " "); print b / 1e6 / a[2] }')
    done
done
awk -v rate="$last" 'BEGIN {
    printf "\nArithmetic, not measured: a terabyte of JSON lines at %.1f MB a CPU second takes %.1f core hours; on 32 executors of 4 cores each, %.0f minutes if all cores are busy.\n",
        rate, 1e6 / rate / 3600, 1e6 / rate / 128 / 60 }'
