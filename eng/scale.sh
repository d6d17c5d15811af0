#!/usr/bin/env bash
# Plays one royale with very many sockets over several gateways on this machine, and keeps the report.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

help() {
  cat <<'HELP'
Plays a royale with very many real sockets: a silo, several gateways and a fleet of several processes, all on loopback. The
oracle judges every score, rank and cut; exit code 0 only when nothing was wrong.

  eng/scale.sh                                       100,000 sockets over 6 gateways
  eng/scale.sh --players 20000 --name 20000          fewer, and where the report goes

  --players N       sockets (default: 100000)
  --gateways N      gateways, each below 20,000 descriptors (default: 6)
  --store KIND      sqlite: one silo (default); blobs: see --silos, with Azurite and Redis
  --silos N         silos (default: 1)
  --window S        seconds for the first question (default: 30)
  --connect-rate N  connects a second (default: 1500)
  --linger-ms N     how long a gateway gathers answers before it hands them over (default: 50, see docs/CAPACITY.md §5)
  --name NAME       the report is artifacts/scale/NAME.json, memory and CPU by process NAME.processes.csv (default: the players)
  --no-build        takes what was built last
  --                what follows goes to the fleet, see: dotnet run --project Clients/Fleet -- royale --help

A process that may open 20,000 descriptors holds 16,700 sockets here. A socket takes 50 kB on each side: 100,000 take 10 GB.
HELP
}

fail() { printf '%s\n' "$1" >&2; exit 1; }

players=100000 gateways=6 store=sqlite silos=1 window=30 connect_rate=1500 linger_ms=50 name='' build=1
while [ $# -gt 0 ]; do
  case $1 in
    --players) players=${2:?}; shift 2 ;;
    --gateways) gateways=${2:?}; shift 2 ;;
    --store) store=${2:?}; shift 2 ;;
    --silos) silos=${2:?}; shift 2 ;;
    --window) window=${2:?}; shift 2 ;;
    --connect-rate) connect_rate=${2:?}; shift 2 ;;
    --linger-ms) linger_ms=${2:?}; shift 2 ;;
    --name) name=${2:?}; shift 2 ;;
    --no-build) build=''; shift ;;
    -h | --help | help) help; exit 0 ;;
    --) shift; break ;;
    *) fail "There is no option $1; see --help." ;;
  esac
done
name=${name:-$players}
readonly sockets_a_process=14000 descriptors_spare=1500

descriptors=$(ulimit -Hn)
per_gateway=$(((players + gateways - 1) / gateways + 200))
[ "$descriptors" = unlimited ] || [ $((per_gateway + descriptors_spare)) -le "$descriptors" ] ||
  fail "A gateway would need $((per_gateway + descriptors_spare)) descriptors, and $descriptors are allowed: take more gateways."
ulimit -n "$descriptors"

if [ -n "$build" ]; then
  for project in Silo Gateway Clients/Fleet; do dotnet build "$project" -c Release -v quiet; done
fi

out=$PWD/artifacts/scale
mkdir -p "$out"
dir=$(mktemp -d "${TMPDIR:-/tmp}/trivia-scale.XXXXXX")
cluster=(eng/cluster.sh --dir "$dir" --no-build --store "$store")
watcher=''
finish() {
  [ -z "$watcher" ] || kill "$watcher" 2>/dev/null || true
  "${cluster[@]}" down || true
  mkdir -p "$out/$name.logs" && cp "$dir"/logs/*.log "$out/$name.logs/" 2>/dev/null || true
  rm -rf "$dir"
}
trap finish EXIT

# So many processes share the cores here that a collector with a thread a core, which stops the world until all of them have had
# their turn, would stop it for seconds.
export DOTNET_gcServer=0

# Each gateway holds its share and some more; what is logged at every player would only cost time. A gateway that waits for a
# core, which it shares with a dozen other processes here, is not lost.
"${cluster[@]}" \
  --gateway-args "--Trivia:Gateway:Connections:ConnectionsMax=$per_gateway --Trivia:Gateway:Answers:LingerMs=$linger_ms --Logging:LogLevel:Default=Warning" \
  --silo-args "--set Logging:LogLevel:Default=Warning --set Trivia:Royale:GatewaySilence=00:00:10" \
  up "$silos" "$gateways" | tee "$out/$name.cluster.txt"

# A line a process and ten seconds: seconds of CPU, and resident memory.
watch_processes() {
  local began=$SECONDS
  echo 'second,role,number,cpu_s,rss_mb'
  while sleep 10; do
    "${cluster[@]}" status | while read -r role number pid state _; do
      [ "$state" = running ] || continue
      local cpu rss
      cpu=$(sed -E 's/^.*\) //' "/proc/$pid/stat" 2>/dev/null | awk '{ print ($12 + $13) / 100 }')
      rss=$(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status" 2>/dev/null)
      echo "$((SECONDS - began)),$role,$number,$cpu,$rss"
    done
  done
}
watch_processes >"$out/$name.processes.csv" &
watcher=$!

TRIVIA_OPERATOR_KEY=$(cat "$dir/keys/operator.key")
export TRIVIA_OPERATOR_KEY
mapfile -t urls < <("${cluster[@]}" status | awk '$1 == "gateway" { print "--gateway"; print $5 }')
dotnet Clients/Fleet/bin/Release/net10.0/Trivia.Fleet.dll royale --players "$players" "${urls[@]}" --json "$out/$name.json" \
  --sockets-per-process "$sockets_a_process" --connect-rate "$connect_rate" --connects-at-once 24 --patience 180 \
  --window "$window" --window-step 5 --window-min 5 --reveal 2 --cut 1 --budget 60 --countdown 5 --stage-lead 2 "$@" || code=$?
node eng/scale-report.mjs "$out/$name" "$gateways" "$silos" "$store"
exit ${code:-0}
