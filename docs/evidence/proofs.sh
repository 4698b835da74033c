#!/usr/bin/env bash
# Reruns what issue "From conjecture to theorem" asks to be shown, and prints what it sees.
#   docs/evidence/proofs.sh          polynomial and periodic laws; everything that takes minutes
#   docs/evidence/proofs.sh --long   with the geometric constants, whose digits are dear
set -u
cd "$(dirname "$0")/../.."
root=$PWD
long=${1:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
esma="$root/esma"

title() { printf '\n== %s\n' "$*"; }
show() { printf '$ %s\n' "$*"; eval "$@"; printf '(exit %s)\n' "$?"; }
tests() { # module, classes: every test of them, slow ones and oracles too
    show "mvn -B -DskipLint -Dtests.excludedGroups= -pl $1 -am test -Dtest='$2' -Dsurefire.failIfNoSpecifiedTests=false | grep -E 'Tests run|FAIL' | tail -4"
}
grid="--targets moebius:2 --signs 1..4 --depth 320 --max-order 78"

title "1. Every formula of the grid is proved; each unproved one says why"
constants=(e "exp(2)" "exp(1/2)" "exp(2/3)" "tan(1)" "tan(1/2)" "tanh(1)"
    "besselI(0,2)/besselI(1,2)" "besselJ(0,2)/besselJ(1,2)" "sqrt(7)")
if [ "$long" = --long ]; then
    constants+=("rogersRamanujan(1/2)" "rogersRamanujan(1/3)" "tasoev(2)" "tasoev(3)")
fi
n=0
for x in "${constants[@]}"; do
    n=$((n + 1))
    show "'$esma' search --db $work/grid-$n.db --constant '$x' $grid --json 2>/dev/null | grep -oE '\"(seconds|verified|proved|refuted)\":[0-9]+' | tr '\n' ' '"
    "$esma" query --db "$work/grid-$n.db" --status verified --all --limit 0 --format jsonl 2>/dev/null |
        grep -oE '"obstacle":"[^"]*"' | sort | uniq -c
done

title "2. A thousand certificates pass the checker and gp, a thousand mutations are refused by both"
tests cf-tools 'ScriptOracleTest,MutationTest'
show "'$esma' show 1 --db $work/grid-1.db --script pari | gp -q"
show "'$esma' show 1 --db $work/grid-1.db --script sympy | python3 -"

title "3. Ten thousand derivations agree with the digits; their speed"
show "mvn -B -DskipLint -Dtests.excludedGroups= -Dtests.jvmArgs=-Dtest.derivations=10000 -pl engine -am test -Dtest=DerivationTest -Dsurefire.failIfNoSpecifiedTests=false | grep -E 'Tests run|FAIL' | tail -2"
show "benchmarks/run DerivationBenchmark 2>/dev/null | tail -10"
show "'$esma' derive 'tan(1/3)' --target '(2*x+1)/(x-3)' --signs +--"
show "'$esma' derive e --signs -"

title "4. Families: ten and more that are theorems for all k, one that is none"
families=("tan(1/k)" "exp(1/k)" "exp(2/k)" "tanh(1/k)" "besselI(k,2)/besselI(k+1,2)"
    "besselI(0,2/k)/besselI(1,2/k)" "besselJ(k,2)/besselJ(k+1,2)" "sqrt(k)*coth(1/sqrt(k))"
    "sqrt(k^2+1)" "(k+sqrt(k^2+4))/2" "tasoev(k)" "rogersRamanujan(1/k)" "exp(3/k)")
for x in "${families[@]}"; do
    show "'$esma' family '$x' --k 1..12 --signs + --db $work/families.db 2>&1 | head -4"
done
show "'$esma' family 'tan(1/k)' --k 1..12 --signs +-- --db $work/families.db"
show "'$esma' family --db $work/families.db"
for x in "${families[@]}"; do
    show "'$esma' family '$x' --no-save --script pari 2>/dev/null | gp -q 2>/dev/null"
done
tests cf-tools 'FamilyCheckerTest,FamilyScriptOracleTest'
tests engine FamilySearchTest

title "5. Proving the grid against finding it: the same database, its proofs forgotten"
if command -v sqlite3 >/dev/null; then
    sqlite3 "$work/grid-1.db" "DELETE FROM proofs;
        UPDATE formulas SET status = 'verified', obstacle = NULL WHERE status = 'proved';"
    show "time '$esma' search --db $work/again.db --constant e $grid --threads 1 --json 2>/dev/null"
    show "time '$esma' prove --all --db $work/grid-1.db --threads 1 --json 2>/dev/null"
    echo "The search's time includes proving; the difference is the finding."
else
    echo "no sqlite3 here: skipped"
fi
