#!/usr/bin/env bash
# Reruns what issue "The discovery pipeline, end to end" asks to be shown, and prints what it sees.
#   docs/evidence/pipeline.sh          everything but the long runs
#   docs/evidence/pipeline.sh --long   with minute-long speed runs and a job of 10^8 candidates
set -u
cd "$(dirname "$0")/../.."
root=$PWD
long=${1:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

title() { printf '\n== %s\n' "$*"; }
show() { printf '$ %s\n' "$*"; eval "$@"; printf '(exit %s)\n' "$?"; }

title "1. A fresh clone: the README's first command builds and answers; then three times built"
git clone -q "$root" "$work/clone"
cd "$work/clone" || exit 1
for run in 1 2 3 4; do
    start=$(date +%s%N)
    ./esma check e >"$work/check-$run" 2>"$work/err-$run" || cat "$work/err-$run"
    echo "./esma check e, run $run: $((($(date +%s%N) - start) / 1000000)) ms"
done
head -4 "$work/check-4"
cd "$root" || exit 1
esma="$work/clone/esma"

title "2. Checks"
for x in e "tan(1)" "exp(2/3)" "besselI(0,2)/besselI(1,2)" "sqrt(7)" pi 355/113 \
    1.43312742672231175831718345577599182043151276790598052343443; do
    show "'$esma' check '$x' | head -5"
done

title "3. The reference's grid"
show "'$esma' search --db $work/e.db --constant e --targets moebius:2 --signs 1..4 --depth 105 --json 2>/dev/null"
show "'$esma' search --db $work/e.db --constant e --targets moebius:2 --signs 1..4 --depth 320 --max-order 78 --json 2>/dev/null"
echo "Every one of the reference's 17 with the same signs and terms: ReferenceGridTest"
show "mvn -B -DskipLint -pl engine -am test -Dtest=ReferenceGridTest -Dsurefire.failIfNoSpecifiedTests=false | grep 'Tests run' | tail -1"

title "4. Digits"
show "mvn -B -DskipLint -pl constants test -Dtest=ReferenceDigitsTest | grep 'Tests run' | tail -1"
reference=constants/src/test/resources/reference/digits.tsv
grep -v '^#' "$reference" | while IFS="$(printf '\t')" read -r expression digits; do
    if [ "$("$esma" digits "$expression" -d 1000)" = "$digits" ]; then verdict=same; else verdict=DIFFERENT; fi
    echo "$verdict 1000 digits of $expression"
done

title "5. Nothing for pi, and the control"
show "'$esma' search --db $work/pi.db --constant pi --targets moebius:2 --signs 1..8 --depth 105 --json 2>/dev/null"
show "'$esma' search --db $work/control.db --control random:50 --targets moebius:2 --signs 1..8 --depth 105 --max-time 20m --json 2>/dev/null"

title "6. Speed"
if [ "$long" = --long ]; then minute=60s; else minute=10s; fi
for threads in 1 2; do
    show "'$esma' search --db $work/speed-$threads.db --constant pi --targets moebius:5 --signs 1..13 --depth 105 --max-time $minute --threads $threads --json 2>/dev/null"
done
if [ "$long" = --long ]; then
    show "benchmarks/run ScreenBenchmark -f 1 2>/dev/null | tail -8"
    echo "A job of 10^8 candidates; resident memory once a minute:"
    "$esma" search --db "$work/long.db" --constant pi --targets moebius:5 --signs 1..14 --depth 105 --json >"$work/long" 2>/dev/null &
    job=$!
    while kill -0 $job 2>/dev/null; do
        sleep 60
        grep VmRSS /proc/$job/status 2>/dev/null
    done
    cat "$work/long"
fi

title "7. Kill -9 at 20 random moments; a full disk"
show "mvn -B -DskipLint -Dtests.excludedGroups= -pl results-db -am test -Dtest='KilledJobTest,FullDiskTest' -Dsurefire.failIfNoSpecifiedTests=false | grep 'Tests run' | tail -1"

same() { # the formulas of two databases, row for row
    if cmp -s <("$esma" query --db "$1" --limit 0 --format jsonl) <("$esma" query --db "$2" --limit 0 --format jsonl); then
        echo "the same formulas, byte for byte"
    else
        echo "DIFFERENT formulas"
    fi
}
mkdir "$work/small"
if mount -t tmpfs -o size=3m esma-small "$work/small" 2>/dev/null; then
    search="--constant e --targets moebius:2 --signs 1..4 --depth 105"
    show "'$esma' search --db $work/small/esma.db $search 2>&1 | tail -3"
    mount -o remount,size=300m "$work/small"
    show "'$esma' resume 1 --db $work/small/esma.db --json 2>/dev/null"
    "$esma" search --db "$work/undisturbed.db" $search >/dev/null 2>&1
    same "$work/small/esma.db" "$work/undisturbed.db"
    umount "$work/small"
else
    echo "a small file system cannot be mounted here: skipped (FullDiskTest limits the file instead)"
fi

title "8. Bad input"
parentheses=$(printf '%5000s' '' | tr ' ' '(')1$(printf '%5000s' '' | tr ' ' ')')
"$esma" search --db "$work/ok.db" --constant e --targets self --signs 1..2 --depth 40 >/dev/null 2>&1
head -c 3000 /dev/urandom >"$work/corrupt.db"
cp "$work/ok.db" "$work/newer.db"
sqlite3 "$work/newer.db" 'PRAGMA user_version = 9999' 2>/dev/null
mkdir "$work/shut"
cp "$work/ok.db" "$work/shut/readonly.db"
chmod -R a-w "$work/shut"
chmod a+x "$work"
# root may write everything, so the read-only file is shown to somebody else
anybody=''
if [ "$(id -u)" = 0 ]; then anybody='runuser -u nobody --'; fi
show "'$esma' check '2*(3+4'"
show "'$esma' check foo"
show "'$esma' check tann\(1\)"
show "'$esma' check 2pi"
show "'$esma' check 1/0"
show "'$esma' check 'log(-1)'"
show "'$esma' check 'gamma(-2)'"
show "'$esma' digits e -d 1000000000"
show "'$esma' check '$parentheses' 2>&1 | cut -c1-160"
show "'$esma' check '${parentheses:4700:601}' 2>&1 | cut -c1-160"
show "'$esma' search --constant e --signs 0..3 --db $work/ok.db"
show "'$esma' query --db $work"
show "'$esma' query --db $work/missing.db"
show "'$esma' query --db $work/corrupt.db"
show "'$esma' query --db $work/newer.db"
show "$anybody '$esma' search --db $work/shut/readonly.db --constant pi --targets self --signs 1..2 --depth 40 2>&1 | tail -3"
"$esma" search --db "$work/busy.db" --constant pi --targets moebius:5 --signs 1..12 --max-time 20s >/dev/null 2>&1 &
holder=$!
sleep 5
show "'$esma' search --db $work/busy.db --constant pi --targets moebius:5 --signs 1..12"
kill $holder 2>/dev/null
wait $holder 2>/dev/null
