#!/bin/sh
# Measures, on this machine, in one run: sh deploy/bench.sh grab|plan
# Prints a table and writes target/bench/grab.json or target/bench/plan.json. Figures are ratios or
# results of one run; single seconds of a shared machine mean nothing.
set -eu
cd "$(dirname "$0")/.."
case "${1:-}" in
  grab) bench=GrabBench ;;
  plan) bench=PlanBench ;;
  *) echo "bench.sh: say grab or plan, not '${1:-}'" >&2; exit 2 ;;
esac
mvn -q -B -ntp test-compile surefire:test -Dtest="$bench" -Dsurefire.useFile=false -Dsurefire.trimStackTrace=true
