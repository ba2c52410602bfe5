#!/bin/sh
# Drives a coordinator's three sheets (teams.csv, volunteers.csv, orders.csv) through the whole house
# over HTTP and prints the counts: sh deploy/first-input.sh FOLDER
# A house of its own is started on an empty database under target/ for it and stopped afterwards.
set -eu
cd "$(dirname "$0")/.."
folder="${1:-../shared/data/first-input}"
[ -f "$folder/orders.csv" ] || { echo "first-input.sh: no orders.csv in '$folder'; name the folder of the three sheets" >&2; exit 2; }
mvn -q -B -ntp test-compile surefire:test -Dtest=FirstInputDrive -Dbangshou.sheets="$folder" -Dsurefire.useFile=false
