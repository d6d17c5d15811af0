#!/usr/bin/env bash
# Has a real server make data sets, kills it with SIGKILL in every step of one, starts it again, and reads every row of every
# shard. Exit code 0 only when each row lies in exactly one.
#
#   eng/crash-dataset.sh                    seven data sets of 20,000 rows
#   eng/crash-dataset.sh --rows 100000      larger ones
#   eng/crash-dataset.sh --help             all options
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet build tests/Crash -c Release -v quiet
exec dotnet tests/Crash/bin/Release/net10.0/Trivia.Crash.dll dataset "$@"
