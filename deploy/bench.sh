#!/bin/sh
# Measures, on this machine, in one run: sh deploy/bench.sh grab|plan|repair|rules
# Prints a table and writes target/bench/<name>.json. Figures are ratios or
# results of one run; single seconds of a shared machine mean nothing.
set -eu
cd "$(dirname "$0")/.."
case "${1:-}" in
  grab) bench=GrabBench ;;
  plan) bench=PlanBench ;;
  repair) bench=RepairBench ;;
  rules) bench=RulesBench ;;
  *) echo "bench.sh: say grab, plan, repair or rules, not '${1:-}'" >&2; exit 2 ;;
esac
mvn -q -B -ntp test-compile surefire:test -Dtest="$bench" -Dsurefire.useFile=false -Dsurefire.trimStackTrace=true
