#!/usr/bin/env bash
# Runs the readers over the public suites: conformance.sh FOLDER, where FOLDER holds yaml-test-suite, JSONTestSuite and csv-spectrum.
set -euo pipefail
export QUADRO_CONFORMANCE="$(cd "${1:?folder with yaml-test-suite, JSONTestSuite, csv-spectrum}" && pwd)"
cd "$(dirname "$0")/.."
dotnet run --project tests/Quadro.Tests -- -namespace "Quadro.Tests.Load.Conformance" -failSkips "${@:2}"
