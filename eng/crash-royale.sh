#!/usr/bin/env bash
# Plays royales against real processes, kills the server with SIGKILL in the middle of each, starts it again, and has
# the load tester's oracle judge every score, rank and cut. Exit code 0 only when no seed failed.
#
#   eng/crash-royale.sh                                ten seeds with 2,000 players
#   eng/crash-royale.sh --players 300 --seeds 1..4     one of each kind: question, lock, cut, sudden death
#   eng/crash-royale.sh --help                         all options
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet build tests/Crash -c Release -v quiet
exec dotnet tests/Crash/bin/Release/net10.0/Trivia.Crash.dll "$@"
