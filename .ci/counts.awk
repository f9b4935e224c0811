# Compares counts.csv with the ledger: a code without codes below it has as many mentions as rows in codings.csv.
# Usage: awk -f counts.awk codings.csv counts.csv

# Splits one record of RFC 4180 into field[1..n]; n is returned.
function split_csv(record, field,    n, at, char, quoted, value) {
    n = 0; value = ""; quoted = 0
    for (at = 1; at <= length(record); at++) {
        char = substr(record, at, 1)
        if (quoted) {
            if (char != "\"") value = value char
            else if (substr(record, at + 1, 1) == "\"") { value = value "\""; at++ }
            else quoted = 0
        }
        else if (char == "\"") quoted = 1
        else if (char == ",") { field[++n] = value; value = "" }
        else value = value char
    }
    field[++n] = value
    return n
}

function column(name) {
    if (!(name in header)) { print "no column \"" name "\" in " FILENAME; bad = 1; exit }
    return header[name]
}

{
    # A line with an odd number of quotes opens or closes a field with line breaks.
    record = (open ? record "\n" : "") $0
    quotes = gsub(/"/, "\"", $0)
    if (quotes % 2) open = !open
    if (open) next
    sub(/\r$/, "", record)
}

FNR == 1 {
    delete header
    n = split_csv(record, field)
    for (i = 1; i <= n; i++) header[field[i]] = i
    file++
    next
}

file == 1 {
    split_csv(record, field)
    status = field[column("status")]
    if (status == "coded" || status == "confirmed" || status == "added") rows[field[column("code")]]++
    total++
    next
}

file == 2 {
    split_csv(record, field)
    code[++codes] = field[column("code")]
    path[codes] = field[column("path")]
    mentions[codes] = field[column("mentions")]
}

END {
    if (bad) exit 1
    for (i = 1; i <= codes; i++) {
        leaf = 1
        for (j = 1; j <= codes; j++) if (index(path[j], path[i] " > ") == 1) leaf = 0
        if (!leaf) continue
        leaves++
        sum += mentions[i]
        if (mentions[i] + 0 != rows[code[i]] + 0) {
            print "code " code[i] ": " mentions[i] " mentions, " (rows[code[i]] + 0) " rows in the ledger"
            bad = 1
        }
    }
    if (!leaves || !sum) { print "nothing was counted"; bad = 1 }
    if (!bad) print leaves " codes, " sum " mentions, " total " rows in the ledger: they agree"
    exit bad
}
