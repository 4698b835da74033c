#!/usr/bin/env bash
# Reruns what the explorer is asked to show, and prints what it sees.
#   docs/evidence/explorer.sh              all sections
#   docs/evidence/explorer.sh 2 4          these sections
# Section 1 makes a store of a million formulas (1.5 GB, half an hour), which is kept and used again
# where MILLION names a folder for it.
set -u
cd "$(dirname "$0")/../.." || exit 1

title() { printf '\n== %s\n' "$*"; }
show() { printf '$ %s\n' "$*"; eval "$@"; printf '(exit %s)\n' "$?"; }
tests() { # module, classes: every test of them, slow ones and those in a browser too
    show "mvn -B -DskipLint -Dtests.excludedGroups= -pl $1 -am test -Dtest='$2' -Dsurefire.failIfNoSpecifiedTests=false | grep -E 'Tests run|FAIL|at once' | tail -12"
}

section_1() {
    title "1. A million formulas: a store made by searches, and what a page of it takes"
    folder=${MILLION:-$(mktemp -d)}
    mkdir -p "$folder" || exit 1
    db=$(realpath "$folder")/million.db
    # A search that is done is only reported, and one that was interrupted goes on.
    depth="--depth 320 --max-order 78 --json"
    show "./esma search --db $db --constant e --targets moebius:3 --signs 1..9 $depth 2>/dev/null"
    show "./esma search --db $db --constant 'tan(1)' --constant 'besselI(0,2)/besselI(1,2)' --constant 'exp(2)' --constant 'sqrt(2)' --constant 'tanh(1/3)' --targets moebius:3 --signs 1..7 $depth 2>/dev/null"
    show "./esma search --db $db --constant 'tasoev(3)' --constant pi --targets moebius:2 --signs 1..4 $depth 2>/dev/null"
    show "./esma search --db $db --constant 'exp(1/2)' --targets moebius:2 --signs 1..6 $depth 2>/dev/null"
    show "benchmarks/pages $db"
    ./esma serve --db "$db" --port 0 > "$folder/address" &
    server=$!
    until [ -s "$folder/address" ]; do sleep 0.5; done
    show "python3 docs/evidence/pages.py $(cat "$folder/address")"
    kill "$server"
    [ -n "${MILLION:-}" ] || rm -rf "$folder"
}

# Browse, filter, open a formula, see its plot and proof, run a check, keyboard alone, 375 pixels,
# contrast in both schemes; after each test: no message on the console, no request to another host.
section_2() {
    title "2. In a browser"
    show "chromium --version 2> /dev/null; chromedriver --version"
    tests web BrowserTest
}

section_3() {
    title "3. Scripts of 500 formulas run by gp and mpmath, LaTeX by pdflatex, tampered lines refused"
    tests cli 'ExportTest,ImportTest'
    work=$(mktemp -d)
    ./esma search --constant e --constant 'tan(1)' --targets moebius:2 --signs 1..3 --db "$work/e.db" > /dev/null 2>&1
    for format in pari python latex jsonl; do
        ./esma export --db "$work/e.db" --all --limit 500 --format "$format" > "$work/export.$format"
    done
    show "gp -q -s 1G < $work/export.pari | tail -2"
    show "python3 $work/export.python | tail -2"
    if command -v pdflatex > /dev/null; then
        cp "$work/export.latex" "$work/export.tex"
        show "cd $work && pdflatex -interaction=batchmode export.tex > /dev/null; pdflatex -interaction=batchmode export.tex > /dev/null; pdfinfo export.pdf | grep Pages; cd - > /dev/null"
    else
        echo "no pdflatex here"
    fi
    head -n 101 "$work/export.jsonl" | sed 's/"terms":\[/"terms":[7,/' > "$work/tampered.jsonl"
    show "./esma import $work/tampered.jsonl --db $work/imported.db 2>&1 | tail -3"
    rm -rf "$work"
}

section_4() {
    title "4. Attempts that must fail safely: the tests"
    tests web 'HostileTest,CheckFormTest,PagesTest,ApiTest'
    title "4. The same by hand"
    work=$(mktemp -d)
    trap 'kill "$server" 2> /dev/null; rm -rf "$work"' EXIT
    ./esma search --constant e --targets moebius:1 --signs 1..3 --db "$work/e.db" > /dev/null 2>&1
    ./esma serve --db "$work/e.db" --port 0 > "$work/address" &
    server=$!
    for _ in $(seq 100); do
        [ -s "$work/address" ] && break
        sleep 0.2
    done
    address=$(sed 's/[?].*//' "$work/address")
    token=$(sed 's/.*token=//' "$work/address")
    before=$(sha256sum < "$work/e.db")
    code() { # what is tried, arguments of curl
        printf '%-52s -> ' "$1"
        shift
        curl -s -o "$work/answer" -w '%{http_code}' "$@"
        printf ' %s\n' "$(sed -n 's/.*<h1>\(.*\)<\/h1>.*/\1/p; s/.*"error":"\([^"]*\)".*/\1/p' "$work/answer" | head -1)"
    }
    code "foreign Host header" -H 'Host: evil.example' "${address}api/formulas"
    code "another port in it" -H 'Host: 127.0.0.1:1' "${address}api/formulas"
    code "a script as a constant" -G --data-urlencode 'constant=<script>alert(1)</script>' "${address}formulas"
    printf '%-52s -> %s\n' "   of which the page has as markup" "$(grep -c '<script>alert' "$work/answer")"
    code "SQL as a target" -G --data-urlencode "target=' OR 1=1; DROP TABLE formulas; --" "${address}api/formulas"
    printf '%-52s -> %s\n' "   which finds" "$(head -c 60 "$work/answer")"
    head -c 1000000 /dev/zero | tr '\0' '1' > "$work/long"
    code "a body of a megabyte" -H "Authorization: Bearer $token" --data-binary "@$work/long" "${address}api/check"
    code "a check without the token" -d '{"expression": "e"}' "${address}api/check"
    code "a form without its secret" -d 'expression=e' "${address}check"
    code "path traversal" --path-as-is "${address}assets/../../../../etc/passwd"
    code "path traversal, encoded" --path-as-is "${address}assets/%2e%2e/%2e%2e/etc/passwd"
    code "the database itself" --path-as-is "${address}../e.db"
    code "another method" -X DELETE "${address}formula/1"
    printf '1000 checks at once:\n'
    seq 1000 | xargs -P 200 -I{} curl -s -o /dev/null -w '%{http_code}\n' -H "Authorization: Bearer $token" \
        -d '{"expression": "exp(1/{})", "signs": "1..2"}' "${address}api/check" | sort | uniq -c
    printf '%-52s -> %s kB resident\n' "the server afterwards" "$(ps -o rss= -p "$server" | tr -d ' ')"
    code "and it answers" "$address"
    kill "$server"
    wait "$server" 2> /dev/null
    [ "$before" = "$(sha256sum < "$work/e.db")" ] && echo "the database is byte for byte as it was"
    rm -rf "$work"
    trap - EXIT
}

[ $# -gt 0 ] || set -- 1 2 3 4
for section in "$@"; do
    "section_$section"
done
