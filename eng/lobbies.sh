#!/usr/bin/env bash
# Plays very many lobbies on one server process on this machine, and keeps the report; kills the server in the middle if asked to.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

help() {
  cat <<'HELP'
Starts a server with an empty data folder, fills lobbies with simulated players, plays a whole game in each, and has the load
tester's referee work every answer, score, combo and steal out anew. Exit code 0 only when nothing was wrong and every limit held.

  eng/lobbies.sh                                  2,000 lobbies of five, all beginning at the same moment
  eng/lobbies.sh --start-over 13 --p99 50         beginning one after the other; fails when an answer in a hundred took longer
  eng/lobbies.sh --kill                           SIGKILL when half of the rounds are over, and a new process on the same data
  eng/lobbies.sh --lobbies 500 --name 500         fewer, and where the report goes

  --lobbies N      lobbies (default: 2000)
  --players N      players of each (default: 5)
  --questions N    questions of each game (default: 5)
  --start-over S   games begin evenly over so many seconds (default: 0)
  --p99 MS         fails when the 99th percentile of answers' acknowledgements is above
  --kill           kills the server in the middle and starts it again
  --perf SECONDS   writes where CPU goes from the first round on, by `perf record` over the whole machine, to NAME.perf.txt
  --name NAME      the report is artifacts/lobbies/NAME.json; beside it the logs of server and fleet, and the server's metrics at the
                   end (default: the lobbies)
  --no-build       takes what was built last
  --               what follows goes to the fleet, see: dotnet run --project Clients/Fleet -- lobbies --help

Server and players share this machine's cores. A process needs a descriptor a player; the limit is raised as far as is allowed.
HELP
}

fail() { printf '%s\n' "$1" >&2; exit 1; }

lobbies=2000 players=5 questions=5 start_over=0 p99='' crash='' perf='' name='' build=1
while [ $# -gt 0 ]; do
  case $1 in
    --lobbies) lobbies=${2:?}; shift 2 ;;
    --players) players=${2:?}; shift 2 ;;
    --questions) questions=${2:?}; shift 2 ;;
    --start-over) start_over=${2:?}; shift 2 ;;
    --p99) p99=${2:?}; shift 2 ;;
    --kill) crash=1; shift ;;
    --perf) perf=${2:?}; shift 2 ;;
    --name) name=${2:?}; shift 2 ;;
    --no-build) build=''; shift ;;
    -h | --help | help) help; exit 0 ;;
    --) shift; break ;;
    *) fail "There is no option $1; see --help." ;;
  esac
done
name=${name:-$lobbies}
readonly descriptors_spare=1500 ready_seconds_max=120

descriptors=$(ulimit -Hn)
[ "$descriptors" = unlimited ] || [ $((lobbies * players + descriptors_spare)) -le "$descriptors" ] ||
  fail "A process would need $((lobbies * players + descriptors_spare)) descriptors, and $descriptors are allowed: take fewer lobbies."
ulimit -n "$descriptors"
[ -z "$perf" ] || command -v perf >/dev/null || fail 'perf is missing: apt-get install linux-perf'

if [ -n "$build" ]; then
  for project in Silo Clients/Fleet; do dotnet build "$project" -c Release -v quiet; done
fi

out=$PWD/artifacts/lobbies
mkdir -p "$out"
rm -f "$out/$name".*
dir=$(mktemp -d "${TMPDIR:-/tmp}/trivia-lobbies.XXXXXX")
server='' fleet='' watcher=''
finish() {
  local pid
  for pid in $watcher $fleet $server; do kill -KILL "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$dir"
}
trap finish EXIT

# Below those that the system gives to outgoing connections, and apart from those that tests choose from.
while port=$((17000 + (RANDOM * 32768 + RANDOM) % 5000)) && (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
url=http://127.0.0.1:$port
TRIVIA_OPERATOR_KEY=$(head -c 32 /dev/urandom | base64 -w 0)
export TRIVIA_OPERATOR_KEY

# perf reads the names of compiled methods from files that the runtime writes, and finds them by addresses that stay.
[ -z "$perf" ] || export DOTNET_PerfMapEnabled=1 DOTNET_EnableWriteXorExecute=0

# What is logged at every player would only cost time.
start_server() {
  local began=$SECONDS
  dotnet Silo/bin/Release/net10.0/Trivia.Silo.dll --urls "$url" --data "$dir/data" \
    --set Logging:LogLevel:Default=Warning >>"$out/$name.server.log" 2>&1 &
  server=$!
  until curl --silent --fail --output /dev/null --max-time 2 "$url/health/ready"; do
    kill -0 "$server" 2>/dev/null || { tail -n 20 "$out/$name.server.log" >&2; fail 'The server ended before it was ready.'; }
    [ $((SECONDS - began)) -lt $ready_seconds_max ] || fail "The server is not ready after $ready_seconds_max s."
    sleep 0.1
  done
}

# Rounds that are over, as the fleet says it every few seconds.
rounds() { sed -nE 's/.* games, ([0-9,]+) rounds, .*/\1/p' "$out/$name.fleet.log" | tail -n 1 | tr -d ,; }
until_rounds() {
  while [ "$(rounds || true)" = '' ] || [ "$(rounds)" -lt "$1" ]; do
    kill -0 "$fleet" 2>/dev/null || return 1
    sleep 0.5
  done
}

start_server
limits=()
[ -z "$p99" ] || limits=(--fail-if "ackMs.p99>$p99")
dotnet Clients/Fleet/bin/Release/net10.0/Trivia.Fleet.dll lobbies --gateway "$url" --json "$out/$name.json" \
  --lobbies "$lobbies" --players-per-lobby "$players" --questions "$questions" --start-over "$start_over" \
  "${limits[@]}" "$@" >"$out/$name.fleet.log" 2>&1 &
fleet=$!
tail -n +1 -f "$out/$name.fleet.log" &
watcher=$!

if [ -n "$perf" ] && until_rounds 1; then
  perf record --quiet --event cpu-clock --freq 199 --all-cpus --output "$dir/perf.data" -- sleep "$perf" >/dev/null 2>&1 || true
  for sort in pid,comm pid,symbol; do
    perf report --input "$dir/perf.data" --sort "$sort" --stdio 2>/dev/null | awk '!/^(#|$)/ && ++lines <= 200'
  done >"$out/$name.perf.txt" || echo 'perf could not be read.' >&2
fi

if [ -n "$crash" ] && until_rounds $((lobbies * questions / 2)); then
  began=$SECONDS
  kill -KILL "$server"
  wait "$server" 2>/dev/null || true
  start_server
  echo "The server was killed, and was ready again after $((SECONDS - began)) s."
fi

code=0
wait "$fleet" || code=$?
fleet=''
curl --silent --fail --max-time 10 --output "$out/$name.metrics.txt" "$url/metrics" || echo 'The server told no metrics.' >&2
[ -f "$out/$name.json" ] || fail "There is no report: the fleet ended with code $code."
echo "The report is $out/$name.json"
exit $code
