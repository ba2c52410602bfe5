#!/bin/sh
# Proves the house on two nodes with every fault, for MINUTES (5), on a new seed: sh deploy/prove.sh [MINUTES [SEED]]
# Prints the seed, with which operations and faults can be had again. Exits 1 when something was broken.
set -eu
cd "$(dirname "$0")/.."
minutes=${1:-5}
seed=${2:-$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')}
echo "prove: sh deploy/prove.sh $minutes $seed"
exec mvn -B -ntp -q -Pproof process-classes -Dproof.minutes="$minutes" -Dproof.seed="$seed"
