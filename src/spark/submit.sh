#!/usr/bin/env bash
# spark-submit of target/themata-spark.jar with the Spark that the profile downloaded, on this machine:
#   src/spark/submit.sh [options of spark-submit] -- --codebook … --input … --output …   runs the job
#   src/spark/submit.sh check [SHARED]   runs it on the 10 MB corpus and compares every byte with "themata count"
# Needs: mvn -Pspark package. Where Spark is installed, spark-submit itself does the same.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jar=$home/target/themata-spark.jar
path=$home/target/spark/spark.path
java=java
[[ -z ${JAVA_HOME:-} ]] || java=$JAVA_HOME/bin/java

export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1}

fail() { printf '%s\n' "submit.sh: $*" >&2; exit 1; }
[[ -s $jar && -s $path ]] || fail "no $jar: mvn -Pspark package"

submit() {
    local own=()
    while (($# > 0)) && [[ $1 != -- ]]; do own+=("$1") && shift; done
    (($# > 0)) || fail "no -- between the options of spark-submit and those of the job"
    shift
    "$java" "@$home/src/spark/java.options" "-Xmx${MEMORY:-1500m}" -XX:+UseSerialGC \
        "-Dlog4j2.configurationFile=$home/src/spark/log4j2.properties" -cp "$(<"$path")" \
        org.apache.spark.deploy.SparkSubmit --conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1 \
        ${own[@]+"${own[@]}"} --class org.themata.spark.CountJob "$jar" "$@"
}

check() {
    local shared=${1:-$home/../shared} out=$home/target/spark/check
    local corpus=$shared/data/scale/changelog-10MB/txt
    [[ -d $corpus ]] || fail "no $corpus"
    corpus=$(cd "$corpus" && pwd)
    # the engine and nothing of the command line
    if unzip -Z1 "$jar" | grep -E '^(org/themata/(cli|exchange|report|start|example)/|picocli/|org/sqlite/|org/apache/spark/|scala/|com/ibm/icu/|org/slf4j/)'; then
        fail "$jar holds what it should not"
    fi
    rm -rf "$out" && mkdir -p "$out"
    printf '%s\n' 'themes:' '  - name: Work' '    codes:' \
        '      - {name: Code, indicators: ["code*", "open source", "pull request*"]}' \
        '      - {name: People, indicators: ["team*", "communit*", "café*", {near: [good, people], within: 4}]}' \
        >"$out/codebook.yaml"
    submit --master 'local[2]' --conf spark.sql.shuffle.partitions=4 -- --codebook "$out/codebook.yaml" \
        --input "$corpus" --format text --by participant --output "$out/spark" --output-format csv
    "$home/themata" count -q -c "$out/codebook.yaml" --by participant -f csv "$corpus" >"$out/themata.csv"
    # a file has a head of its own; the files are in order
    awk 'FNR > 1 || NR == 1' "$out"/spark/counts/part-*.csv >"$out/spark.csv"
    cmp "$out/spark.csv" "$out/themata.csv" || fail "Spark and themata count differ"
    printf 'spark-submit: %s rows, the same as those of themata count\n' "$(wc -l <"$out/spark.csv")"
}

if [[ ${1:-} == check ]]; then
    check "${@:2}"
else
    submit "$@"
fi
