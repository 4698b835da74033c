#!/usr/bin/env bash
# Reruns what is to be shown of queries, plots and the explorer, and prints what it sees.
#   docs/evidence/explorer.sh FOLDER    where the store of a million formulas is made, once (1.5 GB)
set -u
cd "$(dirname "$0")/../.." || exit 1
folder=${1:?"name a folder for the store"}
mkdir -p "$folder" || exit 1
db=$(realpath "$folder")/million.db

title() { printf '\n== %s\n' "$*"; }
show() { printf '$ %s\n' "$*"; eval "$@"; printf '(exit %s)\n' "$?"; }

title "1. A million formulas: a store made by searches, and what a page of it takes"
# A search that is done is only reported, and one that was interrupted goes on.
depth="--depth 320 --max-order 78 --json"
show "./esma search --db $db --constant e --targets moebius:3 --signs 1..9 $depth 2>/dev/null"
show "./esma search --db $db --constant 'tan(1)' --constant 'besselI(0,2)/besselI(1,2)' --constant 'exp(2)' --constant 'sqrt(2)' --constant 'tanh(1/3)' --targets moebius:3 --signs 1..7 $depth 2>/dev/null"
show "./esma search --db $db --constant 'tasoev(3)' --constant pi --targets moebius:2 --signs 1..4 $depth 2>/dev/null"
show "./esma search --db $db --constant 'exp(1/2)' --targets moebius:2 --signs 1..6 $depth 2>/dev/null"
show "benchmarks/pages $db"
