#!/usr/bin/env bash
# Reruns what the continued fraction toolbox is asked to show, and prints what it sees.
#   docs/evidence/toolbox.sh          expansions against PARI/GP, the transforms, the page's examples
#   docs/evidence/toolbox.sh --long   both at a million digits too (PARI/GP needs minutes there)
set -u
cd "$(dirname "$0")/../.."
long=${1:-}

title() { printf '\n== %s\n' "$*"; }
show() { printf '$ %s\n' "$*"; eval "$@"; printf '(exit %s)\n' "$?"; }
tests() { # classes: every test of them, slow ones and oracles too
    show "mvn -B -DskipLint -Dtests.excludedGroups= -pl cf-tools -am test -Dtest='$1' -Dsurefire.failIfNoSpecifiedTests=false | grep -E 'Tests run|FAIL' | tail -12"
}

title "1. Forty constants have PARI's terms at 10 000 digits; any numerators have PARI's terms"
tests 'ContfracOracleTest,CertainExpansionTest,QuadraticExpansionTest'
show cat cf-tools/target/contfrac-times.txt

title "2. Growth with the digits: expansion here, contfrac of PARI/GP"
sizes=1000,10000,100000
gp_sizes="[1000, 10000, 100000]"
if [ "$long" = --long ]; then
    sizes=1000,10000,100000,200000,500000,1000000
    gp_sizes="[1000, 10000, 100000, 200000, 1000000]"
fi
show "benchmarks/run ExpansionBenchmark.recursive -p digits=$sizes 2>/dev/null | tail -8"
gp_program=$(mktemp)
trap 'rm -f "$gp_program"' EXIT
cat > "$gp_program" <<GP
default(parisizemax, 8*10^9);
time_of(d) = {localprec(d); my(x = random(10^d)/(10^d*1.), t = getabstime(), n = #contfrac(x)); print(d, " digits, ", n, " terms, ", getabstime() - t, " ms")};
foreach($gp_sizes, d, time_of(d));
quit
GP
show "gp -q -f $gp_program 2>/dev/null"

title "3. Every transform is its identity on random rational input"
tests 'TransformTest,GosperTest,PolynomialGaugeTest,AperyDiagonalTest,RaneyTransducerTest,ApproximationTest,InterlacedRecogniserTest,FractionLimitTest,ConvergenceClassTest'

title "4. Notations read back, long and malformed input"
tests 'CfParserTest,CfTexTest,FastMultiplicationTest'

title "5. The examples of docs/continued-fractions.md"
tests ContinuedFractionsPageTest

title "6. Each command of esma cf, once as a user would"
./esma --version > /dev/null 2>&1
sed -n 's/^\$ esma/.\/esma/p' docs/cf-commands.md | while read -r command; do show "$command" < /dev/null; done

title "7. Hostile input: memory with the launcher's heap, errors and exit codes"
work=$(mktemp -d)
trap 'rm -f "$gp_program"; rm -rf "$work"' EXIT
python3 - "$work" <<'PYTHON'
import random, sys
random.seed(7)
folder = sys.argv[1] + "/"
digits = "".join(random.choice("123456789") for _ in range(10**6))
open(folder + "long-term.txt", "w").write("[1; " + digits + ", 2, " + digits[::-1] + "]\n")
lines = [", ".join(str(random.choice((1, 1, 2, 3, 4, 7, 20))) for _ in range(20)) for _ in range(500000)]
many = "[1; " + ",\n".join(lines)
open(folder + "many.txt", "w").write(many + "]\n")
open(folder + "many-start.txt", "w").write(many + ", ...]\n")
open(folder + "bad.txt", "w").write(many[: len(many) // 2] + "x" + many[len(many) // 2 :])
open(folder + "deep.txt", "w").write("a(n)=" + "(" * 100000 + "n" + ")" * 100000 + ", b(n)=1")
open(folder + "open.txt", "w").write("[1; 2, 3")
open(folder + "binary.bin", "wb").write(bytes(random.randrange(256) for _ in range(10**6)))
PYTHON
measure=
[ -x /usr/bin/time ] && measure="/usr/bin/time -f '%es, %MkB' "
hostile() { # arguments of esma cf; at most 300 bytes of the answer
    printf '$ esma cf %s\n' "$*"
    eval "$measure ./esma cf $*" > "$work/out" 2> "$work/err"
    status=$?
    head -c 300 "$work/out" | cut -c1-150
    cut -c1-300 "$work/err"
    printf '(%s bytes, exit %s)\n' "$(wc -c < "$work/out")" "$status"
}
for command in classify eval convergents 'raney 2' 'convert --rule nearest'; do
    hostile "$command @$work/long-term.txt"
done
for command in classify eval 'convergents -n 2' contract 'contract -n 20' 'extend --at 1' 'best -n 3'; do
    hostile "$command @$work/many.txt"
done
for command in classify fold 'eval -d 100' 'convert --rule nearest -n 5' "moebius --map '2*x' -n 5"; do
    hostile "$command @$work/many-start.txt"
done
for name in bad.txt deep.txt open.txt binary.bin none.txt; do
    hostile "classify @$work/$name"
done
hostile "eval 'a(n)=1, b(n)=-1'"
hostile "eval '[1; 0]'"
hostile "convert '[1+5; 2+7, …]'"
