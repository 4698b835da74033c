#!/usr/bin/env bash
# Reruns what is to be shown of speed, on one machine and on a cluster, and prints what it sees.
#   docs/evidence/speed.sh              all sections, short runs
#   docs/evidence/speed.sh 3 4          these sections
#   docs/evidence/speed.sh --long       minute-long runs, best of three; verdicts of 10^8 candidates; a job
#                                       of 10^9 candidates; ten minutes of each engine; the table of benchmarks
set -u
cd "$(dirname "$0")/../.." || exit 1
work=$(mktemp -d)
trap 'kill $(jobs -pr) 2>/dev/null; wait; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

long=false
if [ "${1:-}" = --long ]; then
    long=true
    shift
fi
[ $# -gt 0 ] || set -- 1 2 3 4 5
runs="1"
$long && runs="1 2 3"

title() { printf '\n== %s\n' "$*"; }
show() { printf '$ %s\n' "$*"; eval "$@"; printf '(exit %s)\n' "$?"; }
tests() { # module, classes, further options: how many tests ran
    show "mvn -B -DskipLint -Dtests.excludedGroups= -pl $1 -am test -Dtest='$2' ${3:-} -Dsurefire.failIfNoSpecifiedTests=false 2>/dev/null | grep -E 'Tally|Tests run|FAIL' | tail -4"
}
rows() { # database: its formulas
    ./esma query --db "$1" --all --limit 0 --format jsonl
}
same_rows() { # two databases
    if cmp -s <(rows "$1") <(rows "$2"); then
        echo "the same formulas, byte for byte: $(rows "$1" | wc -l)"
    else
        echo "DIFFERENT formulas"
    fi
}
field() { # name: its number in the JSON that comes in
    sed "s/.*\"$1\":\([0-9.]*\).*/\1/"
}
per_second() { # name, file: that number in a search's JSON over its seconds
    awk -v n="$(field "$1" <"$2")" -v s="$(field seconds <"$2")" 'BEGIN { printf "%d", n / s }'
}
median() { # file of numbers, one a line: of an even count the upper one
    sort -n "$1" | sed -n "$(($(wc -l <"$1") / 2 + 1))p"
}
counts() { # database: how far its job is
    ./esma jobs --db "$1" --json |
        sed 's/.*\("finished":[a-z]*,"shards":[0-9]*,"shardsDone":[0-9]*\).*\("candidates":[0-9]*\).*\("screened":[0-9]*\).*\("refuted":[0-9]*\).*/\1,\2,\3,\4/'
}

# --- 1

rate() { # vectors, threads, time: candidates a second of one search of pi
    rm -f "$work"/pi.db*
    ESMA_VECTORS=$1 ./esma search --db "$work/pi.db" --constant pi --targets moebius:5 --signs 1..13 --depth 105 \
        --threads "$2" --max-time "$3" --json 2>/dev/null | field candidatesPerSecond | cut -d. -f1
}

section_1() {
    time=15s
    $long && time=60s
    title "1. Candidates a second, whole job: pi, moebius:5, periods 1..13, depth 105; vectors and scalars in turn"
    for threads in 1 2; do
        vector=0
        scalar=0
        for run in $runs; do
            v=$(rate on $threads $time)
            s=$(rate off $threads $time)
            echo "threads $threads, run $run: vectors $v, scalars $s"
            [ "$v" -gt "$vector" ] && vector=$v
            [ "$s" -gt "$scalar" ] && scalar=$s
        done
        echo "threads $threads, best: vectors $vector, scalars $scalar, ratio $((100 * vector / scalar))/100"
    done

    title "1. Formulas a second on e, with their proofs, stored"
    grid="--constant e --targets moebius:3 --signs 1..9 --depth 105 --threads 2 --json"
    $long && grid=${grid/1..9/1..11}
    best=0
    for run in $runs; do
        rm -f "$work"/e.db*
        show "./esma search --db $work/e.db $grid 2>/dev/null | tee $work/e"
        stored=$(per_second proved "$work/e")
        echo "formulas a second, run $run: $stored"
        [ "$stored" -gt "$best" ] && best=$stored
    done
    echo "formulas a second, best: $best"
    show "./esma search --db $work/novel.db $grid --novel 2>/dev/null | tee $work/novel"
    echo "formulas a second that a theorem gives without search: $(per_second derived "$work/novel")"

    title "1. Where a candidate's time goes"
    show "benchmarks/run ScreenBenchmark -f 1 2>/dev/null | tail -10"
}

# --- 2

section_2() {
    compared=2000000
    $long && compared=102000000
    title "2. Verdicts of vectors and scalars: built sequences, then candidates"
    tests engine 'VectorScreenTest,RewritingTableTest'
    tests engine PatternScreenTest "-Dscreen.candidates=$compared"

    title "2. The same rows with vectors and without"
    for vectors in on off; do
        ESMA_VECTORS=$vectors ./esma search --db "$work/rows-$vectors.db" --constant e --constant 'tan(1/3)' --constant pi \
            --targets moebius:2 --signs 1..8 --depth 105 --json 2>/dev/null
    done
    same_rows "$work/rows-on.db" "$work/rows-off.db"
}

# --- 3

start() { # file for what it prints, command: in the background, as a user's terminal starts it
    printf '$ %s &\n' "${*:2}"
    set -m # else Ctrl-C is ignored by what runs in the background
    "${@:2}" >"$1" 2>"$1.err" &
    job=$!
    set +m
}

watch_memory() { # process, seconds between looks: resident memory until it ends
    : >"$work/resident"
    : >"$work/peak"
    while kill -0 "$1" 2>/dev/null; do
        awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$1/status" >>"$work/resident" 2>/dev/null
        awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$1/status" >>"$work/peak" 2>/dev/null
        sleep "$2"
    done
    # the first tenth is warming up
    tail -n "+$(($(wc -l <"$work/resident") / 10 + 2))" "$work/resident" >"$work/kept"
    sort -n "$work/kept" >"$work/sorted"
    printf 'resident MB, %d looks after warming up: min %d, median %d, max %d, last %d; peak %d\n' \
        "$(wc -l <"$work/kept")" "$(head -n 1 "$work/sorted")" "$(median "$work/kept")" "$(tail -n 1 "$work/sorted")" \
        "$(tail -n 1 "$work/kept")" "$(tail -n 1 "$work/peak")"
}

section_3() {
    grid="--constant pi --targets moebius:3 --signs 1..14 --depth 105 --threads 2 --json"
    third=4
    look=1
    if $long; then
        grid=${grid/1..14/1..20}
        third=120
        look=5
    fi
    title "3. A long job: $(./esma search ${grid/ --threads 2/} --dry-run 2>/dev/null | field candidates) candidates on two threads"
    began=$(date +%s%N)
    start "$work/whole" ./esma search --db "$work/whole.db" $grid
    watch_memory "$job" "$look"
    wait "$job"
    echo "(exit $?)"
    cat "$work/whole"
    echo "wall clock of the command: $((($(date +%s%N) - began) / 1000000)) ms; database: $(stat -c %s "$work/whole.db") bytes"

    title "3. The same in a heap of 64 MB: Ctrl-C after $third s, resumed, killed after $third s, resumed"
    export ESMA_OPTS=-Xmx64m
    start "$work/cut" ./esma search --db "$work/cut.db" $grid
    sleep "$third"
    kill -INT "$job"
    wait "$job"
    echo "interrupted: exit $?: $(tail -n 1 "$work/cut.err")"
    counts "$work/cut.db"
    start "$work/cut" ./esma resume 1 --db "$work/cut.db" --threads 2 --json
    sleep "$third"
    kill -KILL "$job"
    wait "$job" 2>/dev/null
    echo "killed: exit $?"
    counts "$work/cut.db"
    start "$work/cut" ./esma resume 1 --db "$work/cut.db" --threads 2 --json
    watch_memory "$job" "$look"
    wait "$job"
    echo "resumed: exit $?"
    unset ESMA_OPTS
    counts "$work/cut.db"
    if [ "$(counts "$work/cut.db")" = "$(counts "$work/whole.db")" ]; then
        echo "the counts of the job that nothing stopped"
    else
        echo "DIFFERENT counts: $(counts "$work/whole.db")"
    fi
}

# --- 4

awaited() { # seconds, command: until it succeeds
    for _ in $(seq "$1"); do
        "${@:2}" && return
        sleep 1
    done
    echo "waited $1 s in vain for: ${*:2}"
    return 1
}

workers() { # how many workers the master has taken
    [ "$(grep -c 'Registering worker' "$work/master.log")" -ge "$1" ]
}

start_worker() { # number of workers so far
    printf '$ spark/cluster worker %s --cores 1 &\n' "$master"
    spark/cluster worker "$master" --cores 1 --webui-port 0 --work-dir "$work/worker-$1" >"$work/worker-$1.log" 2>&1 &
    worker=$!
}

start_cluster() {
    ./esma search --constant e --engine spark --dry-run >/dev/null 2>&1 # builds what is missing
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    master=spark://127.0.0.1:$port
    printf '$ spark/cluster master --port %s &\n' "$port"
    spark/cluster master --port "$port" --webui-port 0 >"$work/master.log" 2>&1 &
    awaited 60 grep -q 'New state: ALIVE' "$work/master.log"
    start_worker 1
    start_worker 2
    awaited 60 workers 2
    grep -o 'Registering worker.*' "$work/master.log"
}

has_begun() { # database: some shards of its job are stored
    ./esma jobs --db "$1" --json 2>/dev/null | grep -q '"shardsDone":[1-9]'
}

timed() { # name, options: a whole command's wall clock in $milliseconds
    rm -f "$work"/timed.db*
    local began
    began=$(date +%s%N)
    ./esma search --db "$work/timed.db" "${@:2}" --json >"$work/timed" 2>/dev/null
    milliseconds=$((($(date +%s%N) - began) / 1000000))
    printf '%-75s %8d ms, of which the search %7.1f s, %9d candidates/s\n' "$1" "$milliseconds" \
        "$(field seconds <"$work/timed")" "$(field candidatesPerSecond <"$work/timed" | cut -d. -f1)"
}

more() { # engine: what it takes more than threads
    awk -v a="$(median "$work/$1.rounds")" -v s="${one_candidate[$1]}" -v t="$(median "$work/threads.rounds")" -v u="${one_candidate[threads]}" -v n="$1" \
        'BEGIN { printf "%s, medians: %d ms beside %d of threads, %+.1f %%; %+.1f %% where both leave out what one candidate takes\n", n, a, t, 100 * (a / t - 1), 100 * ((a - s) / (t - u) - 1) }'
}

rows_on_spark() {
    grid="--constant e --constant pi --targets moebius:2 --signs 1..7 --depth 105"
    $long && grid=${grid/1..7/1..9}

    title "4. Rows of e and pi: threads, then a standalone master with two workers of one core"
    show "./esma search --db $work/threads.db $grid --json 2>/dev/null"
    start_cluster
    show "./esma search --db $work/spark.db $grid --engine spark --master $master --json 2>/dev/null"
    echo "executors started with vectors: $(grep -c 'Launch command.*--add-modules=jdk.incubator.vector' <(cat "$work"/worker-?.log)) of $(grep -c 'Launch command' <(cat "$work"/worker-?.log))"
    same_rows "$work/threads.db" "$work/spark.db"

    title "4. A worker killed in the middle"
    start "$work/killed" ./esma search --db "$work/killed.db" $grid --engine spark --master "$master" --json
    awaited 120 has_begun "$work/killed.db"
    echo "$ kill -KILL $worker (the second worker)"
    kill -KILL "$worker"
    wait "$worker" 2>/dev/null
    counts "$work/killed.db"
    wait "$job"
    echo "(exit $?)"
    cat "$work/killed"
    grep -o 'Removing worker.*' "$work/master.log"
    same_rows "$work/threads.db" "$work/killed.db"
    start_worker 3
    awaited 60 workers 3
}

resume_across() { # name, options of the engine that begins, of the one that ends
    start "$work/$1" ./esma search --db "$work/$1.db" $grid $2
    awaited 120 has_begun "$work/$1.db"
    kill -INT "$job"
    wait "$job"
    echo "interrupted: exit $?"
    counts "$work/$1.db"
    show "./esma resume 1 --db $work/$1.db $3 --json 2>/dev/null"
    same_rows "$work/threads.db" "$work/$1.db"
}

overhead() {
    one="--constant pi --targets self --signs + --depth 105"
    size="--constant pi --targets moebius:5 --signs 1..14 --depth 105"
    $long && size=${size/1..14/1..17}
    title "4. What Spark costs on the same two cores: whole commands, in turn; $size"
    local -A one_candidate options=(
        [threads]="--threads 2"
        [spark]="--engine spark --master local[2]"
        [cluster]="--engine spark --master $master"
    )
    for engine in threads spark cluster; do
        timed "one candidate, $engine (${options[$engine]})" $one ${options[$engine]}
        one_candidate[$engine]=$milliseconds
    done
    for round in $runs; do
        for engine in threads spark cluster; do
            timed "$engine, run $round" $size ${options[$engine]}
            echo "$milliseconds" >>"$work/$engine.rounds"
        done
    done
    more spark
    more cluster
}

section_4() {
    title "4. The tests: Spark inside the process; a standalone cluster of which a worker is killed"
    tests spark 'SparkBackendTest,StandaloneClusterTest'
    rows_on_spark
    title "4. Begun on threads, finished on Spark; and the other way round"
    resume_across to-spark "--threads 2" "--engine spark --master $master"
    resume_across to-threads "--engine spark --master local[2]" "--threads 2"
    overhead
}

# --- 5

section_5() {
    title "5. Beside the peers"
    if $long; then
        show "benchmarks/run 2>/dev/null"
    else
        echo "benchmarks/run takes a quarter of an hour: with --long"
    fi
}

./esma --version
grep -m1 'model name' /proc/cpuinfo
for section in "$@"; do
    "section_$section"
done
