#!/usr/bin/env bash
# Plays royales and lobbies on a cluster of processes while a seeded schedule kills, freezes, cuts off and confuses everything in it.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

help() {
  cat <<'HELP'
Starts a cluster of processes (3 silos, 2 gateways, Redis, Azurite), plays royales of 3,000 simulated players and 200 lobbies
of five on it, and makes trouble all the while: kills and freezes silos, kills gateways, spoils storage, pauses Redis, resets
connections. The load tester's oracle judges every score, rank and cut, and its referee every answer, combo and steal of the
lobbies; the driver judges lateness, stale writes and what is left when everything but the blob store is lost.

  eng/chaos.sh                              three seeds of 90 s
  eng/chaos.sh --seed 7                     one seed; the same seed makes the same trouble
  eng/chaos.sh --seeds 1..20 --seconds 90   twenty, about 45 minutes
  eng/chaos.sh --seeds 1..50 --seconds 90   fifty, about two hours
  eng/chaos.sh --soak 30m --seed 3          half an hour of royales and trouble
  eng/chaos.sh --soak 2h --seed 3           two hours
  eng/chaos.sh --seed 7 --plan              prints the schedule and does nothing
  eng/chaos.sh --seed 7 --players 300 --lobbies 20    for a small machine
  eng/chaos.sh --seed 7 --lobbies 0         royales alone

  --report DIR   where the report goes, as chaos.md and chaos.json (default: artifacts/chaos)
  --keep         keeps the files of runs that passed, too; those of failed ones are always kept

Exit code 0 only when no run failed. Everything is on loopback, at free ports and in folders of its own, and is gone afterwards.
HELP
}

case " $* " in *' -h '* | *' --help '*) help; exit 0 ;; esac
command -v redis-server >/dev/null || { echo 'redis-server is missing: apt-get install redis-server' >&2; exit 1; }
[ -d tests/Azurite/node_modules/azurite ] || { echo 'Azurite is missing: npm ci --prefix tests/Azurite' >&2; exit 1; }
dotnet build tests/Chaos -c Release -v quiet
exec dotnet tests/Chaos/bin/Release/net10.0/Trivia.Chaos.dll "$@"
