#!/usr/bin/env bash
# Tries the promises of docs/security.md on the real program and prints a table with the figure for each.
#   src/security/promises.sh            all of it, some minutes
#   KILLS=20 src/security/promises.sh   fewer kills
#   ONLY="network words" src/security/promises.sh   only these: network bytes kills faults words loads build
# Needs strace, unshare (network namespaces) and, for the full disk, the right to mount; what cannot be tried is said.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
root=$PWD
themata=$root/themata
example=$PWD/examples/involving-people
kills=${KILLS:-200}
RANDOM=${SEED:-1}
work=$(mktemp -d) || exit 1
trap 'umount "$work/disk" 2>/dev/null; rm -rf "$work"' EXIT
broken=0
# All that is said on standard error, for the search for words.
said=$work/said
: >"$said"

say() { printf '%s\n' "$*" >&2; }
# row PROMISE TRIED FIGURE yes|no|-
row() {
    printf '| %s | %s | %s | %s |\n' "$1" "$2" "$3" "$4"
    [[ $4 != no ]] || broken=$((broken + 1))
}
yes() { if "$@"; then echo yes; else echo no; fi; }
wanted() { [[ " ${ONLY:-network bytes kills faults words loads build} " == *" $1 "* ]] && say "$1"; }
study() { rm -rf "$1" && cp -r "$example" "$1" && rm -rf "$1/results"; }
sums() { (cd "$1" 2>/dev/null && find . -type f ! -name '.*' ! -path '*/.*' -print0 | sort -z | xargs -0r sha256sum | sha256sum); }

# The commands that are tried, in this order, in a copy of the example: every one that help lists.
commands=(
    "init out/new"
    "corpus"
    "corpus check -o out/check.csv"
    "tokenise -o out/tokens.csv"
    "code -o out/codings.csv"
    "count -o out/counts.csv"
    "count --codings out/codings.csv -f json"
    "table frequency -o out/table.docx"
    "table quotes -o out/quotes.xlsx"
    "plot matrix -o out/matrix.png"
    "plot network -o out/network.svg"
    "kwic --code silo -o out/kwic.html"
    "explain --code silo --text We_passed_the_grain_silos."
    "export refi -o out/project.qdpx"
    "export segments --as qualcoder -o out/segments.csv"
    "export annotations -o out/annotations.jsonl"
    "import refi out/project.qdpx -o out/imported"
    "import segments out/segments.csv -o out/found.csv"
    "codebook check"
    "codebook show"
    "codebook convert codebook.yaml -o out/codebook.qdc"
    "codebook diff codebook.yaml codebook.yaml"
    "codebook suggest --code silo"
    "compare --by sector -o out/compare.csv"
    "cooccur -o out/cooccur.graphml"
    "saturation -o out/saturation.tex"
    "agree coders/anna.csv coders/ben.csv -o out/agree.csv"
    "sample --coded 5 --uncoded 5 -o out/sheet.csv --key out/sheet-key.csv"
    "validate coders/silo-sheet.csv --key coders/silo-key.csv -o out/validate.csv"
    "deidentify propose -o out/review.csv"
    "deidentify apply --review review.csv --key out/key.csv -o out/shared"
    "deidentify check --key out/key.csv out/counts.csv"
    "deidentify restore --key out/key.csv out/shared -o out/restored"
    "report -o out/report.html"
    "run study.yaml"
    "run study.yaml --only tables"
    "verify results/manifest.json"
    "methods"
    "formats"
    "completion bash"
    "help count"
    "version"
)
# A project of Taguette, where there is one (the shared folder beside the checkout).
taguette=$(find "${THEMATA_SHARED:-$root/../shared}" -name '*.sqlite3' -print -quit 2>/dev/null)
[[ -z $taguette ]] || commands+=("import taguette project.sqlite3 -o out/taguette")

"$themata" version >/dev/null || exit 1
echo "| promise | how it was tried | figure | held |"
echo "|---|---|---|---|"

if wanted network; then
study "$work/net"
mkdir "$work/net/out"
[[ -z $taguette ]] || cp "$taguette" "$work/net/project.sqlite3"
# A person's decisions: yes to everything.
(cd "$work/net" && "$themata" deidentify propose -q -f csv -o proposed.csv && python3 - <<'PY'
import csv
rows = list(csv.DictReader(open("proposed.csv", encoding="utf-8", newline="")))
with open("review.csv", "w", encoding="utf-8", newline="") as file:
    review = csv.DictWriter(file, rows[0].keys())
    review.writeheader()
    review.writerows({**row, "decision": "yes"} for row in rows)
PY
)
listed=$("$themata" --help | sed -nE '/^Commands:/,/^$/ s/^  ([a-z]+) .*/\1/p')
missing=$(comm -23 <(sort <<<"$listed") <(printf '%s\n' "${commands[@]%% *}" | sort -u) | tr '\n' ' ')
[[ -z $missing ]] || say "  not tried: $missing"
loose=0 hidden=0
sockets=0 ran=0 failed=0 foreign=0
# Reading a file makes the JVM load its network library, which asks for IPv4 and IPv6 by opening three sockets and
# closing them. What a program that only reads a file opens is not counted; anything more is, and every connection.
cat >"$work/Look.java" <<'JAVA'
public class Look {
    public static void main(String[] args) throws java.io.IOException {
        System.out.println(java.nio.file.Files.readAllBytes(java.nio.file.Path.of(args[0])).length);
    }
}
JAVA
javac -d "$work" "$work/Look.java"
# Whether a folder above was made for its owner only.
inside() {
    local above=${1%/*}
    while [[ $above == */* ]]; do
        grep -qF "\"$above\", 0700" "$work/trace" && return 0
        above=${above%/*}
    done
    return 1
}
inet='socket\(AF_INET|connect\([0-9]+, \{sa_family=AF_INET'
if command -v strace >/dev/null; then
    strace -f -qq -e trace=socket,connect -o "$work/trace" java -cp "$work" Look "$work/Look.java" >/dev/null
    usual=$(grep -cE "$inet" "$work/trace")
    for command in "${commands[@]}"; do
        (cd "$work/net" && strace -f -qq -e trace=socket,connect,openat,creat,mkdir,mkdirat -o "$work/trace" \
            "$themata" $command -v >/dev/null 2>"$work/err" </dev/null)
        status=$?
        cat "$work/err" >>"$said"
        ((ran++))
        ((status <= 1)) || { ((failed++)); say "  $command: status $status: $(head -1 "$work/err")"; }
        opened=$(grep -cE "$inet" "$work/trace")
        ((opened <= usual)) || sockets=$((sockets + opened - usual))
        # Files that were opened to write, but for the outputs, the terminal and the class archive's own folder.
        while read -r file; do
            case $file in
                "$work"/net/* | [!/]* | /dev/* | /proc/* | "${XDG_CACHE_HOME:-$HOME/.cache}"/themata/*) ;;
                /tmp/themata-sqlite-*)
                    [[ $command == "import taguette"* && ! -e $file ]] || { ((foreign++)); say "  $command left $file"; }
                    ;;
                *) ((foreign++)); say "  $command wrote $file" ;;
            esac
        done < <(sed -nE 's/.*open(at)?\([^"]*"([^"]+)", [A-Z_|]*(O_WRONLY|O_RDWR|O_CREAT).*/\2/p' "$work/trace" | sort -u)
        # Temporary files and folders are hidden; each is made with the owner's rights only, or lies in such a folder.
        while read -r mode file; do
            [[ $file != "${XDG_CACHE_HOME:-$HOME/.cache}"/* ]] || continue # the class archive's, made with umask 077
            ((hidden++))
            [[ $mode =~ ^0[0-7]00$ ]] || inside "$file" ||
                { ((loose++)); say "  $command made $file with the rights $mode"; }
        done < <(sed -nE 's/.*(openat|creat|mkdir|mkdirat)\([^"]*"([^"]*\/\.[^"]+)", ([A-Z_|]*O_CREAT[A-Z_|]*, )?(0[0-7]+)(\)| <unfinished).*/\4 \2/p' "$work/trace" | awk '{ mode = $1; sub(/^[^ ]+ /, ""); last[$0] = mode } END { for (file in last) print last[file], file }')
    done
    row "no network" "$ran runs, of each of the $(wc -w <<<"$listed") commands, under strace: internet sockets opened beyond the JVM's own $usual, and connections" "$sockets" "$(yes test $sockets -eq 0 -a $failed -eq 0 -a -z "$missing")"
    row "nothing is written outside the named outputs" "the same: other files opened to write, but for SQLite's native library, gone afterwards" "$foreign" "$(yes test $foreign -eq 0)"
    row "temporary files are their owner's only" "the same: $hidden hidden files and folders made; those that others may open" "$loose" "$(yes test $loose -eq 0 -a $hidden -gt 0)"
else
    row "no network" "strace is not here" - -
fi
if unshare -rn true 2>/dev/null; then
    study "$work/ns"
    (cd "$work/ns" && unshare -rn "$themata" run study.yaml -q)
    row "works without a network" "run in a namespace without interfaces" "status $?" "$(yes test -s "$work/ns/results/manifest.json")"
else
    row "works without a network" "no network namespaces here" - -
fi
fi

if wanted bytes; then
study "$work/same"
(cd "$work/same" && "$themata" run study.yaml -q && mv results first)
tried=0 differ=0
same() {
    rm -rf "$work/same/results"
    (cd "$work/same" && env "$@" "$themata" run study.yaml -q ${threads:+--threads $threads}) || ((differ++))
    ((tried++))
    diff -rq "$work/same/first" "$work/same/results" >&2 || ((differ++))
}
for locale in tr_TR ar de_DE; do
    same LC_ALL=$locale.UTF-8 THEMATA_OPTS="-Duser.language=${locale%_*} -Duser.region=${locale#*_}"
done
for zone in Pacific/Kiritimati America/New_York; do same TZ=$zone; done
for threads in 1 2 7; do same A=b; done
threads=
same THEMATA_OPTS=-Xmx128m
same THEMATA_OPTS="-XX:TieredStopAtLevel=4 -XX:CICompilerCount=2"
same LC_ALL=C
for jdk in /usr/lib/jvm/*25*; do
    [[ -x $jdk/bin/java ]] && same JAVA_HOME="$jdk"
done
row "the same bytes everywhere" "$tried runs: locales tr ar de C, time zones, 1, 2, 7 threads, heap, compilers, other JDKs" "$differ differ" "$(yes test $differ -eq 0)"
fi

if wanted kills; then
mixed=0 left=0 killed=0
study "$work/kill"
cd "$work/kill" || exit 1
"$themata" run study.yaml -q
"$themata" count -q -o counts.csv
"$themata" export refi -q -o project.qdpx
"$themata" import refi -q project.qdpx -o imported >imported.txt
old_results=$(sums results) old_counts=$(sha256sum <counts.csv) old_project=$(sha256sum <project.qdpx) whole_import=$(sums imported)
rm -rf imported
cp -r . ../kill-new
cd ../kill-new || exit 1
sed -i 's/silo\*/silo/' codebook.yaml
rm -rf results
"$themata" run study.yaml -q
"$themata" count -q -o counts.csv
"$themata" export refi -q -o project.qdpx
new_results=$(sums results) new_counts=$(sha256sum <counts.csv) new_project=$(sha256sum <project.qdpx)
cp -r ../kill ../kill-base
cp codebook.yaml ../kill-base/
for ((i = 0; i < kills; i++)); do
    rm -rf ../kill-now && cp -r ../kill-base ../kill-now && cd ../kill-now || exit 1
    signal=KILL limit=2500
    case $((i % 5)) in
        0) set -- run study.yaml -q ;;
        1) set -- count -q -o counts.csv && limit=150 ;;
        2) set -- export refi -q -o project.qdpx && limit=500 ;;
        3) set -- run study.yaml -q && signal=INT ;;
        4) set -- import refi project.qdpx -q -o imported && limit=900 ;;
    esac
    # A shell without a terminal has what it starts in the background ignore SIGINT.
    env --default-signal=INT "$themata" "$@" >/dev/null 2>&1 &
    pid=$!
    sleep "$(awk -v r=$RANDOM -v m=$limit 'BEGIN { printf "%.3f", r / 32768 * m / 1000 }')"
    kill -$signal $pid 2>/dev/null && ((killed++))
    wait $pid 2>/dev/null
    now_results=$(sums results) now_counts=$(sha256sum <counts.csv) now_project=$(sha256sum <project.qdpx)
    [[ $now_results == "$old_results" || $now_results == "$new_results" ]] || { ((mixed++)); say "  run: a mixture ($*, $signal)"; }
    [[ $now_counts == "$old_counts" || $now_counts == "$new_counts" ]] || { ((mixed++)); say "  count: a mixture"; }
    [[ $now_project == "$old_project" || $now_project == "$new_project" ]] || { ((mixed++)); say "  export: a mixture"; }
    # A new study: all of it, or none.
    [[ ! -e imported/study.yaml || $(sums imported) == "$whole_import" ]] || { ((mixed++)); say "  import: a part of a study"; }
    [[ -e imported/study.yaml || -z $(find imported -type f ! -path '*/.*' 2>/dev/null) ]] || { ((mixed++)); say "  import: files without a study"; }
    if [[ $signal == INT ]] && [[ -n $(find . -name '.*' ! -name . ! -name .. -newer codebook.yaml) ]]; then
        ((left++))
        say "  left after Ctrl-C: $(find . -name '.*' ! -name . -newer codebook.yaml | head -3 | tr '\n' ' ')"
    fi
done
cd "$work" || exit 1
row "killed at any moment: the old output or the new" "$kills runs of run, count -o, export, import, killed ($killed in time)" "$mixed mixtures" "$(yes test $mixed -eq 0)"
row "Ctrl-C leaves no temporary files" "$((kills / 5)) of them by SIGINT" "$left left some" "$(yes test $left -eq 0)"
fi

if wanted faults; then
mkdir -p "$work/disk"
if mount -t tmpfs -o size=200k tmpfs "$work/disk" 2>/dev/null; then
    bad=0
    echo old >"$work/disk/report.html"
    study "$work/full"
    (cd "$work/full" && "$themata" report -q -o "$work/disk/report.html") 2>"$work/err"
    [[ $? -eq 4 && $(cat "$work/disk/report.html") == old ]] || bad=1
    [[ $(find "$work/disk" -type f | wc -l) -eq 1 ]] || bad=1
    row "disk full" "report of 240 KB onto a file system of 200 KB: status 4, the old file stays, nothing else" "$(head -c 90 "$work/err" | head -1 | sed 's/|/ /g; s|/tmp/[^ ]*/||')" "$(yes test $bad -eq 0)"
    umount "$work/disk"
else
    row "disk full" "no right to mount here" - -
fi
study "$work/lost"
refused=0
# An input that vanishes: named by the study, or while a run reads the many that are before it.
(cd "$work/lost" && "$themata" count -q -c gone.yaml -o out.csv transcripts 2>/dev/null)
[[ $? -eq 3 && ! -e $work/lost/out.csv ]] && ((refused++))
mkdir "$work/lost/many"
for ((i = 0; i < 3000; i++)); do cp "$work"/lost/transcripts/P01* "$work/lost/many/$i.txt"; done
(cd "$work/lost" && "$themata" count -q -c codebook.yaml -o out.csv many 2>err & sleep 0.6; rm -f "$work"/lost/many/9*.txt; wait $!)
status=$?
[[ ($status -eq 3 || $status -eq 0) && ($status -eq 0 || ! -e $work/lost/out.csv) ]] && ((refused++))
row "an input that vanishes, or that is not there" "named and missing; 1,100 of 3,000 deleted while they are read (status $status)" "$refused of 2 refused, or read before" "$(yes test $refused -eq 2)"
if [[ $(id -u) -eq 0 ]] && command -v setpriv >/dev/null; then
    study "$work/read-only" && mkdir "$work/read-only/out" && chmod 555 "$work/read-only/out" && chmod 755 "$work" "$work/read-only"
    (cd "$work/read-only" && setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/nonexistent "$themata" count -q -o out/counts.csv 2>"$work/err")
    row "read-only folder" "count -o, as another user" "status $?" "$(yes grep -q 'error: out/counts.csv' "$work/err")"
else
    row "read-only folder" "only root can become another user" - -
fi
# The first is stopped while it has the folder, so that the second must meet it.
study "$work/two"
(cd "$work/two" && exec "$themata" run study.yaml -q >/dev/null 2>"$work/a") &
pid=$!
for ((i = 0; i < 500; i++)); do [[ -d $work/two/results/.themata-staging ]] && break; sleep 0.02; done
kill -STOP $pid 2>/dev/null
(cd "$work/two" && "$themata" run study.yaml -q >/dev/null 2>"$work/b")
second=$?
kill -CONT $pid
wait $pid
first=$?
(cd "$work/two" && "$themata" verify -q results/manifest.json >/dev/null 2>&1)
whole=$?
row "two runs into one folder" "the second while the first writes; then \`verify\`" "status $first and $second: $(sed -n 's/.*: //p' "$work/b" | head -1)" "$(yes test "$first $second $whole $(grep -c 'another run is writing' "$work/b")" = "0 4 0 1")"
fi

if wanted words; then
study "$work/words"
(cd "$work/words" && "$themata" report -q --no-quotes -o report.html && "$themata" count -q -o counts.csv && "$themata" corpus -q -o corpus.csv &&
    "$themata" run -q study.yaml && "$themata" tokenise -q -f txt -o spoken.txt && mkdir shared && cp report.html counts.csv corpus.csv results/manifest.json shared/)
# The class archive, made while the example is read; a minute at most.
(cd "$work/words" && for ((i = 0; i < 60; i++)); do
    XDG_CACHE_HOME=$work/cache "$themata" count -q -f csv >/dev/null
    [[ -z $(find "$work/cache" -name '*.jsa' 2>/dev/null) || -n $(find "$work/cache" -name '*.lock') ]] || break
    sleep 1
done)
# found FILE...: sequences of five words of the transcripts that stand in the files, and are not the codebook's.
found() {
    python3 - "$work/words" "$@" <<'PY'
import html, re, sys
root = sys.argv[1]
words = lambda t: re.findall(r"[^\W_]+(?:['’][^\W_]+)*", t.lower())
own = words(open(root + "/codebook.yaml", encoding="utf-8").read())
known = {tuple(own[i:i + 5]) for i in range(len(own) - 4)}
w = words(open(root + "/spoken.txt", encoding="utf-8").read())
spoken = {tuple(w[i:i + 5]) for i in range(len(w) - 4)} - known
found = 0
for name in sys.argv[2:]:
    data = open(name, "rb").read()
    for text in [html.unescape(data.decode("utf-8", "replace"))] + ([data.replace(b"\0", b"").decode("latin-1")] if b"\0" in data else []):
        w = words(text)
        found += sum(tuple(w[i:i + 5]) in spoken for i in range(len(w) - 4))
print(f"{len(spoken)} {found}")
PY
}
(cd "$work/words" && for wrong in "count -c gone.yaml" "code --codebook participants.csv" "table frequency --codings participants.csv" \
    "validate codebook.yaml" "import segments coders/anna.csv --coder" "corpus codebook.yaml --input-format vtt" "agree transcripts/P01.txt transcripts/P02.txt" \
    "codebook check transcripts/P01.txt" "count --codings transcripts/P01.txt" "import refi transcripts/P04.docx -o imported" \
    "run transcripts/P01.txt" "count -s transcripts/P02.txt" "corpus --participants transcripts/P01.txt" "deidentify check --key transcripts/P01.txt counts.csv"; do
    "$themata" $wrong -v --debug >/dev/null 2>>"$said" </dev/null
    "$themata" $wrong --errors json >/dev/null 2>>"$said" </dev/null
done)
leaks=$(found "$work"/words/shared/*)
row "no words of transcripts where none were asked for" "${leaks% *} sequences of five words looked for in page (--no-quotes), counts, corpus, manifest" "${leaks#* } found" "$(yes test "${leaks#* }" = 0 -a "${leaks% *}" -gt 1000)"
leaks=$(found "$said")
row "no words of transcripts in messages" "the same, in $(wc -l <"$said") lines on standard error: all commands with -v, and 28 errors, also with --debug and as JSON" "${leaks#* } found" "$(yes test "${leaks#* }" = 0 -a -s "$said")"
archive=$(find "$work/cache" -name '*.jsa' 2>/dev/null)
if [[ -n $archive ]]; then
    leaks=$(found $(find "$work/cache" -type f))
    row "no words of transcripts in the class archive" "the same, in all files of the cache ($(($(du -sk "$work/cache" | cut -f1) / 1024)) MB) that the launcher made beside them" "${leaks#* } found" "$(yes test "${leaks#* }" = 0)"
else
    row "no words of transcripts in the class archive" "none was made here" - -
fi
fi

# LOADS=1: the whole sizes, an hour; else a hundredth of each.
if wanted loads; then
part=100
[[ ${LOADS:-} != 1 ]] || part=1
loads=$(PART=$part "$root/src/bench/loads.sh" 2>"$work/err")
status=$?
row "large inputs within -Xmx512m" "answers, transcripts, one long, codebook, ledger: 1/$part of 100,000, 10,000, 200 MB, 20,000, 10 million (src/bench/loads.sh)" "$(grep -c '| yes |' <<<"$loads") right, $(grep -c '\*\*no\*\*' <<<"$loads") not" "$(yes test $status -eq 0)"
fi

if wanted build; then
checked=$("$root/src/build/checksums.sh" 2>&1)
status=$?
row "libraries and plugins are those that were chosen" "SHA-256 of what Maven has here against src/build/jars.sha256" "$(tail -1 <<<"$checked")" "$(yes test $status -eq 0)"
made=$(QUICK=1 "$root/src/security/reproducible.sh" 2>&1)
status=$?
row "two builds have the same bytes" "two folders, time zones, file masks (src/security/reproducible.sh)" "$(head -1 <<<"$made" | cut -c1-16)" "$(yes test $status -eq 0)"
fi

((broken == 0)) || { say "$broken promises broken"; exit 1; }
