#!/bin/sh
# Measures, on this machine, in one run:
#   sh deploy/bench.sh grab|rules
#   sh deploy/bench.sh plan [--quick]
# Prints a table and writes target/bench/<name>.json. Figures are ratios or
# results of one run; single seconds of a shared machine mean nothing.
#
# plan: the public instances, if they lie beside this folder (../shared) and
# python3 is there to make them, against the peers of the Maven profile
# "peers". All of it takes hours; --quick ends in ten minutes.
set -eu
cd "$(dirname "$0")/.."
shared=../shared
problems=target/bench/problems
settings=

made() { # made NAME ORDERS TEAMS DAYS SEED TIGHTNESS
  python3 "$shared/tools/make_problem.py" --orders "$2" --teams "$3" --days "$4" --seed "$5" \
    --tightness "$6" --out "$problems/$1-$5.json"
}

kovacs() { # kovacs INSTANCE complete|reduced
  python3 "$shared/tools/kovacs_to_problem.py" "$shared/data/benchmarks/kovacs-noteam/tasks/$1.txt" \
    "$shared/data/benchmarks/kovacs-noteam/technicians-$2/$1.txt" --out "$problems/kovacs-$1-$2.json"
}

instances() {
  rm -rf "$problems"
  if [ ! -d "$shared/tools" ] || ! command -v python3 >/dev/null; then
    echo "bench.sh: no public instances: ../shared/tools or python3 is missing"
    return
  fi
  mkdir -p "$problems"
  if [ "${1:-}" = --quick ]; then
    made over-25x3x2 25 3 2 1 over
    made over-300x20x5 300 20 5 1 over
    made over-1200x50x10 1200 50 10 1 over
    made planted-1200x50x10 1200 50 10 1 planted
    kovacs R103_7x4 reduced
    kovacs RC201_5x4 reduced
    return
  fi
  for seed in 1 2 3; do
    made over-25x3x2 25 3 2 $seed over
    made over-300x20x5 300 20 5 $seed over
    made over-1200x50x10 1200 50 10 $seed over
    made over-5000x250x14 5000 250 14 $seed over
    made planted-1200x50x10 1200 50 10 $seed planted
  done
  for file in "$shared"/data/benchmarks/kovacs-noteam/tasks/*.txt; do
    kovacs "$(basename "$file" .txt)" complete
    kovacs "$(basename "$file" .txt)" reduced
  done
}

case "${1:-}" in
  grab) bench=GrabBench ;;
  rules) bench=RulesBench ;;
  plan)
    bench=PlanBench
    instances "${2:-}"
    if [ "${2:-}" = --quick ]; then settings='-Ppeers -Dplan.seconds=12 -Dplan.seeds=1'
    else settings='-Ppeers -Dplan.seconds=40 -Dplan.seeds=3'; fi ;;
  *) echo "bench.sh: say grab, plan or rules, not '${1:-}'" >&2; exit 2 ;;
esac
# shellcheck disable=SC2086
mvn -q -B -ntp test-compile surefire:test $settings -Dtest="$bench" -Dsurefire.useFile=false -Dsurefire.trimStackTrace=true
