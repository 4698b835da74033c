#!/usr/bin/env bash
# Reruns what the continued fraction toolbox is asked to show, and prints what it sees.
#   docs/evidence/toolbox.sh          expansions against PARI/GP, the transforms, the page's examples
#   docs/evidence/toolbox.sh --long   with PARI/GP at 200 000 digits and expansions of a million
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

title "2. Growth with the digits: expansion here, contfrac of PARI/GP"
sizes=1000,10000,100000
gp_sizes="[1000, 10000, 100000]"
if [ "$long" = --long ]; then
    sizes=1000,10000,100000,200000,500000,1000000
    gp_sizes="[1000, 10000, 100000, 200000]"
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
