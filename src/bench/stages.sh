#!/usr/bin/env bash
# The stages of the main job by JMH, warm, on one thread.  src/bench/stages.sh [JMH OPTIONS]
# Needs the corpus that src/bench/run.sh makes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[[ -f target/bench/corpus/done ]] || { echo "run src/bench/run.sh first: it makes the corpus" >&2; exit 1; }
mvn -q -B -ntp -Pbench -Dquick -DskipTests test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/bench/classpath -Dmdep.includeScope=test >&2
exec java -cp "target/test-classes:target/classes:$(cat target/bench/classpath)" org.openjdk.jmh.Main "${@:-Stages}"
