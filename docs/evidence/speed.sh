#!/usr/bin/env bash
# Reruns what is to be shown of speed on one machine.
#   docs/evidence/speed.sh          short runs
#   docs/evidence/speed.sh --long   minute-long runs, best of three, and verdicts of 10^8 candidates
set -u
cd "$(dirname "$0")/../.."
root=$PWD
long=${1:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

title() { printf '\n== %s\n' "$*"; }
show() { printf '$ %s\n' "$*"; eval "$@"; printf '(exit %s)\n' "$?"; }

if [ "$long" = --long ]; then
    time=60s
    runs="1 2 3"
    compared=102000000
else
    time=15s
    runs="1"
    compared=2000000
fi
./esma --version
grep -m1 'model name' /proc/cpuinfo

# rate VECTORS THREADS: candidates a second of one search of pi
rate() {
    rm -f "$work"/pi.db*
    ESMA_VECTORS=$1 ./esma search --db "$work/pi.db" --constant pi --targets moebius:5 --signs 1..13 --depth 105 \
        --threads "$2" --max-time $time --json 2>/dev/null |
        sed 's/.*"candidatesPerSecond":\([0-9]*\).*/\1/'
}

title "1. Candidates a second, whole job: pi, moebius:5, periods 1..13, depth 105; vectors and scalars in turn"
for threads in 1 2; do
    vector=0
    scalar=0
    for run in $runs; do
        v=$(rate on $threads)
        s=$(rate off $threads)
        echo "threads $threads, run $run: vectors $v, scalars $s"
        [ "$v" -gt "$vector" ] && vector=$v
        [ "$s" -gt "$scalar" ] && scalar=$s
    done
    echo "threads $threads, best: vectors $vector, scalars $scalar, ratio $((100 * vector / scalar))/100"
done

title "1. Formulas a second on e, with their proofs, stored"
show "./esma search --db $work/e.db --constant e --targets moebius:3 --signs 1..9 --depth 105 --threads 2 --max-time $time --json 2>/dev/null"

title "1. Where a candidate's time goes"
show "benchmarks/run ScreenBenchmark -f 1 2>/dev/null | tail -10"

title "2. Verdicts of vectors and scalars: built sequences, then candidates"
show "mvn -B -DskipLint -pl engine -am test -Dtest='VectorScreenTest,RewritingTableTest' -Dsurefire.failIfNoSpecifiedTests=false | grep 'Tests run' | tail -1"
show "mvn -B -DskipLint -Dtests.excludedGroups= -pl engine -am test -Dtest=PatternScreenTest -Dscreen.candidates=$compared -Dsurefire.failIfNoSpecifiedTests=false | grep -E 'Tally|Tests run' | tail -2"

title "2. The same rows with vectors and without"
for vectors in on off; do
    ESMA_VECTORS=$vectors ./esma search --db "$work/rows-$vectors.db" --constant e --constant 'tan(1/3)' --constant pi --targets moebius:2 \
        --signs 1..8 --depth 105 --json 2>/dev/null
    ./esma query --db "$work/rows-$vectors.db" --all --limit 0 --format jsonl >"$work/rows-$vectors"
done
if cmp -s "$work/rows-on" "$work/rows-off"; then
    echo "the same formulas, byte for byte: $(wc -l <"$work/rows-on")"
else
    echo "DIFFERENT formulas"
fi
cd "$root" || exit 1
