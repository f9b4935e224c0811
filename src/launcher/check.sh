#!/bin/sh
# Checks the launcher as it stands in the zip, with the jar of the last "mvn package": sh src/launcher/check.sh
# Every case must give the same answer, and nothing but the answer.
set -u
cd "$(dirname "$0")/../.." || exit 1
version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' pom.xml)
zip=$PWD/target/themata-$version.zip
[ -f "$zip" ] || { echo "no $zip: run mvn package first" >&2; exit 1; }

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

# check NAME STATUS COMMAND...: the command ends with STATUS, prints the version and nothing on standard error.
check() {
    name=$1
    wanted=$2
    shift 2
    "$@" >"$work/out" 2>"$work/err" </dev/null
    status=$?
    if [ $status -eq "$wanted" ] && [ ! -s "$work/err" ] && grep -q "themata $version" "$work/out"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $name (status $status, wanted $wanted)"
        sed 's/^/  stdout: /' "$work/out" | head -5
        sed 's/^/  stderr: /' "$work/err" | head -5
    fi
}

# refuse NAME TEXT COMMAND...: the command fails with a message of one line that holds TEXT.
refuse() {
    name=$1
    text=$2
    shift 2
    "$@" >"$work/out" 2>"$work/err" </dev/null
    status=$?
    if [ $status -eq 127 ] && [ ! -s "$work/out" ] && [ "$(wc -l <"$work/err")" -eq 1 ] && grep -q "$text" "$work/err"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $name (status $status)"
        sed 's/^/  stderr: /' "$work/err" | head -5
    fi
}

# expect NAME TEST...
expect() {
    name=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $name"
    fi
}

archives() {
    find "$XDG_CACHE_HOME" -name '*.jsa' 2>/dev/null | wc -l | tr -d ' '
}

# Waits until there are $1 archives and no dump is at work, 60 seconds at most.
settle() {
    tries=0
    while [ $tries -lt 120 ]; do
        [ "$(archives)" -ge "$1" ] && [ -z "$(find "$XDG_CACHE_HOME" -name '*.lock' 2>/dev/null)" ] && return
        tries=$((tries + 1))
        sleep 0.5
    done
}

mkdir "$work/with blanks" "$work/cache"
(cd "$work/with blanks" && jar xf "$zip") || exit 1
home="$work/with blanks/themata-$version"
chmod +x "$home/themata"
export XDG_CACHE_HOME="$work/cache"

check "path with blanks, first start" 0 "$home/themata" version
settle 1
expect "the first start makes one archive" [ "$(archives)" -eq 1 ]
expect "nothing but the archive is left" [ "$(find "$XDG_CACHE_HOME" -type f | wc -l)" -eq 1 ]
check "with the archive" 0 "$home/themata" version
archive=$(find "$XDG_CACHE_HOME" -name '*.jsa')
expect "the archive holds no text of the example" sh -c '! grep -q "I don.t like it" "$1"' sh "$archive"
check "THEMATA_CDS=off" 0 env THEMATA_CDS=off "$home/themata" version
check "THEMATA_OPTS" 0 env THEMATA_OPTS="-Xmx200m -Xss2m" "$home/themata" version
ln -s "$home/themata" "$work/absolute"
ln -s "with blanks/themata-$version/themata" "$work/relative"
ln -s relative "$work/twice"
check "absolute link" 0 "$work/absolute" version
check "relative link" 0 "$work/relative" version
check "link to a link" 0 "$work/twice" version
check "on the PATH" 0 env PATH="$work:$PATH" twice version
check "relative name" 0 sh -c 'cd "$1/examples" 2>/dev/null || cd "$1/licenses"; ../themata version' sh "$home"
check "through sh" 0 sh -c 'cd "$1" && sh themata version' sh "$home"
expect "no other archive was made" [ "$(archives)" -eq 1 ]

check "cache that cannot be written" 0 env XDG_CACHE_HOME=/dev/null/none "$home/themata" version
check "no home" 0 env -u HOME -u XDG_CACHE_HOME "$home/themata" version
check "home that cannot be written" 0 env -u XDG_CACHE_HOME HOME=/proc "$home/themata" version
check "locale C" 0 env LC_ALL=C "$home/themata" version

rm -rf "$XDG_CACHE_HOME"
for _ in 1 2 3 4; do
    "$home/themata" version >>"$work/many" 2>&1 &
done
wait
settle 1
expect "four first starts at once: four answers" [ "$(grep -c "themata $version" "$work/many")" -eq 4 ]
expect "four first starts at once: one archive" [ "$(archives)" -eq 1 ]

# A dump that was killed leaves its lock; the next start runs without, a later one takes over.
rm -f "$archive"
mkdir "$archive.lock"
: >"$archive.lock/new.jsa"
check "a killed dump" 0 "$home/themata" version
touch -t 202001010000 "$archive.lock"
check "a dump killed long ago" 0 "$home/themata" version
sleep 1
check "a new dump after it" 0 "$home/themata" version
settle 1
expect "the archive is made in the end" [ "$(archives)" -eq 1 ]

# Another jar in the same place: the old archive goes.
sleep 1
touch "$home/themata.jar"
check "a newer jar" 0 "$home/themata" version
sleep 1
settle 1
check "a newer jar, with its archive" 0 "$home/themata" version

others=0
for java in /usr/lib/jvm/*/bin/java; do
    [ -x "$java" ] || continue
    other=${java%/bin/java}
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$other/release" 2>/dev/null)
    [ "${major:-0}" -ge 17 ] || continue
    others=$((others + 1))
    check "JAVA_HOME=$other" 0 env JAVA_HOME="$other" "$home/themata" version
    sleep 1
    settle 1
    check "JAVA_HOME=$other again" 0 env JAVA_HOME="$other" "$home/themata" version
done

mkdir -p "$work/old/bin" "$work/empty"
printf 'JAVA_VERSION="11.0.2"\n' >"$work/old/release"
printf '#!/bin/sh\nexit 1\n' >"$work/old/bin/java"
chmod +x "$work/old/bin/java"
refuse "Java 11" "17 or newer" env JAVA_HOME="$work/old" "$home/themata" version
refuse "JAVA_HOME without Java" "no bin/java" env JAVA_HOME="$work/empty" "$home/themata" version
refuse "no Java" "no Java on the PATH" env -u JAVA_HOME PATH="$work/empty" /bin/sh "$home/themata" version
mv "$home/themata.jar" "$home/away.jar"
refuse "no jar" "no themata.jar" "$home/themata" version
mv "$home/away.jar" "$home/themata.jar"

# Exit statuses and signals pass through.
"$home/themata" no-such-command >/dev/null 2>&1
expect "a wrong command ends with 2" [ $? -eq 2 ]

# A closed pipe ends quietly, and the status says so.
i=0
while [ $i -lt 20000 ]; do
    echo "P01: more than a pipe holds, line $i of twenty thousand"
    i=$((i + 1))
done >"$work/long.txt"
{
    "$home/themata" tokenise --no-progress "$work/long.txt" 2>"$work/err"
    echo $? >"$work/status"
} | head -1 >/dev/null
expect "a closed pipe ends with 141, not $(cat "$work/status")" [ "$(cat "$work/status")" -eq 141 ]
expect "a closed pipe says nothing" [ ! -s "$work/err" ]

# On a terminal the table is for people, in a pipe it is CSV.
if command -v script >/dev/null; then
    printf 'codebook: C\nthemes: [{name: Lines, indicators: [line]}]\n' >"$work/lines.yaml"
    script -qec "'$home/themata' count -c '$work/lines.yaml' '$work/long.txt'" /dev/null </dev/null >"$work/out" 2>/dev/null
    expect "on a terminal the format is text" sh -c '! grep -q "code,path" "$1" && grep -q Lines "$1"' sh "$work/out"
    "$home/themata" count -c "$work/lines.yaml" "$work/long.txt" >"$work/out" 2>/dev/null
    expect "in a pipe the format is CSV" grep -q "code,path" "$work/out"
fi

# What the jar was left of the libraries for Word and Excel is enough for both.
printf 'codebook: C\nthemes: [{name: Lines, indicators: [line]}]\n' >"$work/lines.yaml"
for format in docx xlsx; do
    "$home/themata" count -c "$work/lines.yaml" -o "$work/counts.$format" "$work/long.txt" >"$work/out" 2>"$work/err"
    expect "a $format is written" [ -s "$work/counts.$format" ]
    expect "nothing but notes is said of it" sh -c '! grep -v "themata: note" "$1"' sh "$work/err"
done

mkfifo "$work/pipe"
for signal in TERM:143 INT:130; do
    # A background job of sh ignores INT, so the signal's default is set again before the start.
    env --default-signal=INT true 2>/dev/null || break
    env --default-signal=INT "$home/themata" tokenise - <"$work/pipe" >/dev/null 2>&1 &
    pid=$!
    exec 3>"$work/pipe"
    sleep 2
    kill -"${signal%:*}" "$pid"
    wait "$pid"
    status=$?
    exec 3>&-
    expect "signal ${signal%:*} ends with ${signal#*:}, not $status" [ "$status" -eq "${signal#*:}" ]
done

printf 'launcher: %s passed, %s failed (%s JDKs)\n' "$passed" "$failed" "$others"
[ "$failed" -eq 0 ]
