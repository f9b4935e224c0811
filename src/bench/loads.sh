#!/usr/bin/env bash
# Large inputs within a small heap: 100,000 one-answer participants, 10,000 transcripts, a transcript of 200 MB, a codebook
# of 20,000 indicators, a ledger of 10 million rows. Each result is checked against what was known when the input was made
# (GrowLoads.java). Prints a Markdown table; progress goes to standard error. Ends with 1 if something did not hold.
#   src/bench/loads.sh                all of it, half an hour and 5 GB in target/bench/loads
#   src/bench/loads.sh answers long   only these: answers transcripts long codebook ledger
#   PART=100 src/bench/loads.sh       a hundredth of each size, a minute
# Needs /usr/bin/time: apt-get install time.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
root=$PWD
themata=$root/themata
part=${PART:-1}
work=$root/target/bench/loads/$part
export THEMATA_OPTS="-Xmx512m ${THEMATA_OPTS:-}"
kinds=${*:-answers transcripts long codebook ledger}
broken=0

say() { printf '%s\n' "$*" >&2; }
[[ -x /usr/bin/time ]] || { say "no /usr/bin/time: apt-get install time"; exit 1; }
mkdir -p "$work" || exit 1

# grow KIND SIZE: makes the input once.
grow() {
    folder=$work/$1
    [[ -f $folder/study.yaml ]] || { say "making $1 ($2)"; rm -rf "$folder"; java "$root/src/bench/GrowLoads.java" "$1" "$folder" "$2" || exit 1; }
    cd "$folder" || exit 1
    rm -rf results
}

# row INPUT CHECK COMMAND...: runs it in the input's folder, checks, and prints time, CPU, memory and whether it held.
row() {
    local input=$1 check=$2 status held=yes
    shift 2
    say "$input: $*"
    /usr/bin/time -o time -f '%e s | %U %S | %M' "$themata" "$@" --no-progress >out 2>err
    status=$?
    { [[ $status -eq 0 ]] && $check; } >&2 || { held='**no**'; broken=$((broken + 1)); say "  status $status: $(head -c 300 err)"; }
    awk -F ' [|] ' -v input="$input" -v command="$*" -v held="$held" \
        'END { split($2, cpu, " "); printf "| %s | `%s` | %s | %.1f s | %.0f MB | %s |\n", input, command, $1, cpu[1] + cpu[2], $3 / 1024, held }' time
}

# Mentions, documents and participants of each code, as they were made.
counts() { counted "${1:-out}"; }
counted() {
    awk -F, 'FNR == 1 { delete at; for (i = 1; i <= NF; i++) at[$i] = i; file++; next }
        file == 1 { want[$1] = $2 "," $3 "," $4; all++; next }
        $at["code"] in want {
            got = $at["mentions"] "," $at["documents"] "," $at["participants"]
            if (got == want[$at["code"]]) right++
            else if (wrong++ < 3) print "  " $at["code"] ": " got ", expected " want[$at["code"]]
        }
        END { if (right != all) print "  " right + 0 " of " all " codes are right"; exit right != all }' expected.csv "$1"
}
# How often each code stands in the ledger, and nothing else.
rows() {
    awk -F, 'FNR == 1 { file++; if (file == 2) for (i = 1; i <= NF; i++) if ($i == "code") at = i; next }
        file == 1 { want[$1] = $2; sum += $2; next }
        { rows[$at]++; all++ }
        END { for (code in want) if (rows[code] + 0 != want[code]) bad++
            if (bad || all != sum) print "  " all + 0 " rows of " sum ", " bad + 0 " codes wrong"; exit bad || all != sum }' \
        expected.csv "${1:-out}"
}
ledger_of_run() { counted results/counts.csv && rows results/codings.csv; }
# The table of frequencies has each code with its participants.
table() {
    awk -F, 'FNR == 1 { file++; if (file == 2) for (i = 1; i <= NF; i++) if ($i == "participants") at = i; next }
        file == 1 { want[$1] = $4; name[$1] = "Code " substr($1, 2); all++; next }
        { line[++n] = $0; value[n] = $at }
        END { for (code in want) for (i = 1; i <= n; i++) if ((index(line[i], name[code] ",") || index(line[i], code ",")) && value[i] == want[code]) { right++; break }
            if (right != all) print "  " right + 0 " of " all " codes are right"; exit right != all }' expected.csv out
}
# A page has every code's mentions.
page() { [[ $(head -c 15 page.html) == "<!DOCTYPE html>" && $(tail -c 8 page.html) == "</html>"* ]]; }

printf '%s cores, %s, -Xmx512m\n\n' "$(nproc)" "$(java -version 2>&1 | sed -n 's/.*version "\(.*\)".*/Java \1/p')"
echo "| input | command | wall | CPU | peak memory | right |"
echo "|---|---|---:|---:|---:|---|"
for kind in $kinds; do
    case $kind in
        answers)
            grow answers $((100000 / part))
            name="$((100000 / part)) one-answer participants"
            row "$name" counts count -f csv
            row "$name" table table frequency -f csv
            row "$name" true count --by participant --wide -o wide.csv
            row "$name" ledger_of_run run
            ;;
        transcripts)
            grow transcripts $((10000 / part))
            name="$((10000 / part)) transcripts"
            row "$name" counts count -f csv
            row "$name" rows code -f csv
            row "$name" page report -o page.html
            row "$name" ledger_of_run run
            ;;
        long)
            grow long $(((200 + part - 1) / part))
            name="a transcript of $(((200 + part - 1) / part)) MB"
            row "$name" counts count -f csv
            row "$name" rows code -f csv
            row "$name" table table frequency -f csv
            row "$name" ledger_of_run run
            ;;
        codebook)
            grow codebook $((20000 / (part > 10 ? 10 : part)))
            name="a codebook of $((20000 / (part > 10 ? 10 : part))) indicators"
            row "$name" counts count -f csv
            row "$name" rows code -f csv
            row "$name" table table frequency -f csv
            ;;
        ledger)
            grow ledger $((10000000 / part))
            name="a ledger of $((10000000 / part)) rows"
            row "$name, made" true code -o ledger.csv
            row "$name" counts count --codings ledger.csv -f csv
            row "$name" table table frequency --codings ledger.csv -f csv
            ;;
        *) say "unknown: $kind"; exit 2 ;;
    esac
    cd "$work" || exit 1
done
((broken == 0)) || { say "$broken did not hold"; exit 1; }
