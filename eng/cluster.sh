#!/usr/bin/env bash
# A whole cluster on this machine, on loopback: Redis, Azurite, silos and gateways, each a process of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

help() {
  cat <<'HELP'
Starts a cluster on this machine, makes trouble in it, and stops it again.

  eng/cluster.sh [options] up SILOS GATEWAYS    starts Redis, Azurite, silos and gateways; returns when all are ready
  eng/cluster.sh [options] status               a line a process: role, number, pid, state, url
  eng/cluster.sh [options] kill ROLE N          SIGKILL, as a power cut does it
  eng/cluster.sh [options] stop ROLE N          SIGTERM, as an orchestrator does it; waits for the end
  eng/cluster.sh [options] freeze ROLE N        SIGSTOP: there, but silent
  eng/cluster.sh [options] thaw ROLE N          SIGCONT
  eng/cluster.sh [options] start ROLE N         starts it again, at the same ports; returns when it is ready
  eng/cluster.sh [options] down                 stops everything that it started, and nothing else

ROLE is silo, gateway, redis or azurite; the last two have number 1.

  --dir DIR            where state, keys and logs lie; one cluster a folder (default: artifacts/cluster)
  --first-port N       takes the ports from N on, in order (default: free ones)
  --configuration C    Release or Debug (default: Release)
  --no-build           takes what was built last
  --store KIND         blobs: state in Azurite, members in Redis (default); sqlite: one silo that keeps its state in a file,
                       without either, for what Azurite is too slow for
  --silo-args ARGS     further arguments of every silo, separated by spaces, e.g. "--set Trivia:Royale:WaitingMax=500"
  --gateway-args ARGS  the same for gateways, e.g. "--Trivia:Gateway:Connections:ConnectionsMax=18000"; both hold until "up"
  --programs DIR       takes Trivia.Silo.dll from DIR/Silo and Trivia.Gateway.dll from DIR/Gateway instead: another release

What lies in DIR outlives "down": "up" with the same DIR goes on with the same events. Azurite is a store for development:
killing it loses what it was told in the last seconds. Killing a silo, a gateway or Redis loses nothing.

  eng/cluster.sh up 3 2
  export TRIVIA_OPERATOR_KEY=$(cat artifacts/cluster/keys/operator.key)
  dotnet run -c Release --project Clients/Fleet -- royale --players 1000 $(eng/cluster.sh status | awk '$1 == "gateway" { print "--gateway", $5 }')
  eng/cluster.sh kill silo 2 && eng/cluster.sh start silo 2
  eng/cluster.sh down
HELP
}

fail() { printf '%s\n' "$1" >&2; exit 1; }

readonly ready_seconds_max=180 stop_seconds_max=60 ports_tries_max=5
dir=artifacts/cluster first_port='' configuration=Release build=1 store=blobs silo_args='' gateway_args='' programs=''
while [ $# -gt 0 ]; do
  case $1 in
    --dir) dir=${2:?--dir needs a folder}; shift 2 ;;
    --first-port) first_port=${2:?--first-port needs a number}; shift 2 ;;
    --configuration) configuration=${2:?--configuration needs a name}; shift 2 ;;
    --no-build) build=''; shift ;;
    --store) store=${2:?--store needs blobs or sqlite}; shift 2 ;;
    --silo-args) silo_args=${2?--silo-args needs arguments}; shift 2 ;;
    --gateway-args) gateway_args=${2?--gateway-args needs arguments}; shift 2 ;;
    --programs) programs=$(cd "${2:?--programs needs a folder}" && pwd) build=''; shift 2 ;;
    -h | --help | help) help; exit 0 ;;
    -*) fail "There is no option $1; see --help." ;;
    *) break ;;
  esac
done
[ $# -gt 0 ] || { help; exit 1; }
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)

# --- processes: DIR/processes/ROLE-N holds its ports and, while it was last started by us, its pid and start time.

file() { printf '%s/processes/%s-%s' "$dir" "$1" "$2"; }
log() { printf '%s/logs/%s-%s.log' "$dir" "$1" "$2"; }
field() { sed -n "s/^$3=//p" "$(file "$1" "$2")"; }
known() { [ -f "$(file "$1" "$2")" ] || fail "There is no $1 $2 in $dir; see: eng/cluster.sh status"; }
all() { for path in "$dir"/processes/"$1"-*; do [ -f "$path" ] && printf '%s\n' "${path##*-}"; done | sort -n; }
port() { field "$1" "$2" "port${3:-}"; }

# State and start time of a process, in clock ticks since boot: a pid alone may by now be somebody else's.
birth() { sed -E 's/^.*\) //' "/proc/$1/stat" 2>/dev/null | awk '{ print $1, $20 }'; }

# Prints running, frozen or gone.
state() {
  local pid born now
  pid=$(field "$1" "$2" pid) born=$(field "$1" "$2" born)
  now=$([ -n "$pid" ] && birth "$pid" || true)
  case $now in
    '' | Z* | X*) echo gone ;;
    *" $born") case $now in T*) echo frozen ;; *) echo running ;; esac ;;
    *) echo gone ;;
  esac
}

signal() {
  [ "$(state "$2" "$3")" != gone ] || return 0
  kill -s "$1" "$(field "$2" "$3" pid)" 2>/dev/null || true
}

wait_gone() {
  local began=$SECONDS
  until [ "$(state "$1" "$2")" = gone ]; do
    [ $((SECONDS - began)) -lt "${3:-$stop_seconds_max}" ] || return 1
    sleep 0.1
  done
}

url() {
  case $1 in
    redis) echo "redis://127.0.0.1:$(port redis 1)" ;;
    azurite) echo "http://127.0.0.1:$(port azurite 1)/devstoreaccount1" ;;
    silo) echo "http://127.0.0.1:$(port silo "$2" 3)" ;;
    gateway) echo "http://127.0.0.1:$(port gateway "$2")" ;;
  esac
}

is_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

is_ready() {
  local line=''
  case $1 in
    azurite) is_open "$(port azurite 1)" ;;
    redis)
      # Not while it reads what it had stored.
      line=$( (exec 3<>"/dev/tcp/127.0.0.1/$(port redis 1)" && printf 'PING\r\n' >&3 && read -r -t 5 answer <&3 &&
        printf '%s' "$answer") 2>/dev/null) || true
      [[ $line == +PONG* ]]
      ;;
    *)
      local at
      at=$(url "$1" "$2")
      line=$( (exec 3<>"/dev/tcp/127.0.0.1/${at##*:}" && printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 &&
        read -r -t 5 answer <&3 && printf '%s' "$answer") 2>/dev/null) || true
      [[ $line == *' 200 '* ]]
      ;;
  esac
}

# Waits until it is ready; not any longer when it ends or takes too long.
becomes_ready() {
  local began=$SECONDS
  while [ "$(state "$1" "$2")" != gone ] && [ $((SECONDS - began)) -lt $ready_seconds_max ]; do
    ! is_ready "$1" "$2" || return 0
    sleep 0.1
  done
  return 1
}

not_ready() {
  tail -n 20 "$(log "$1" "$2")" >&2 || true
  fail "$1 $2 is not ready; its log is $(log "$1" "$2")"
}

wait_ready() { becomes_ready "$1" "$2" || not_ready "$1" "$2"; }

# Between the choice of a port and its use another program may take it: whoever ends for that is given other ports.
wait_first_ready() {
  local attempt
  for attempt in $(seq $ports_tries_max); do
    ! becomes_ready "$1" "$2" || return 0
    [ "$(state "$1" "$2")" = gone ] && [ -z "$first_port" ] && grep -qi 'address already in use' "$(log "$1" "$2")" || break
    echo "Another program took a port of $1 $2: it gets others." >&2
    : >"$(log "$1" "$2")"
    plan "$1" "$2"
    start "$1" "$2"
  done
  not_ready "$1" "$2"
}

# --- ports

taken=''
free_port() {
  local candidate
  if [ -n "$first_port" ]; then
    candidate=$first_port
    first_port=$((first_port + 1))
    ! is_open "$candidate" || fail "Something else serves at port $candidate already."
  else
    # Below those that the system gives to outgoing connections, and apart from those that tests choose from.
    while :; do
      candidate=$((17000 + (RANDOM * 32768 + RANDOM) % 5000))
      [[ " $taken " == *" $candidate "* ]] || is_open "$candidate" || break
    done
  fi
  taken="$taken $candidate"
  REPLY=$candidate
}

plan() {
  local ports=port lines=''
  [ "$1" != silo ] || ports='port1 port2 port3'
  for name in $ports; do
    free_port
    lines="$lines$name=$REPLY"$'\n'
  done
  printf '%s' "$lines" >"$(file "$1" "$2")"
}

# --- starting

blobs() {
  # The account and key that Azurite publishes; they open nothing else.
  echo "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=$(url azurite 1);"
}

launch() {
  local role=$1 number=$2
  shift 2
  # A session of its own: Ctrl+C here, or the end of the terminal, is not meant for it.
  setsid "$@" </dev/null >>"$(log "$role" "$number")" 2>&1 3>&- &
  local pid=$! born
  born=$(birth "$pid" | cut -d ' ' -f 2)
  sed -i -e '/^pid=/d' -e '/^born=/d' "$(file "$role" "$number")"
  printf 'pid=%s\nborn=%s\n' "$pid" "$born" >>"$(file "$role" "$number")"
}

program() {
  local dll=$PWD/$1/bin/$configuration/net10.0/$2.dll
  [ -z "$programs" ] || dll=$programs/$1/$2.dll
  [ -f "$dll" ] || fail "$dll is missing: dotnet build -c $configuration $1"
  printf '%s' "$dll"
}

# What "up" was told and later starts go by.
kept() { cat "$dir/processes/.$1" 2>/dev/null || true; }

start() {
  local role=$1 number=$2 more
  for name in $(compgen -e | grep -i '^trivia' || true); do unset "$name"; done
  case $role in
    redis)
      mkdir -p "$dir/redis"
      launch redis 1 redis-server --bind 127.0.0.1 --port "$(port redis 1)" --dir "$dir/redis" --save '' --appendonly yes
      ;;
    azurite)
      mkdir -p "$dir/azurite"
      launch azurite 1 node tests/Azurite/node_modules/azurite/dist/src/blob/main.js --blobHost 127.0.0.1 \
        --blobPort "$(port azurite 1)" --location "$dir/azurite" --silent --skipApiVersionCheck --disableTelemetry
      ;;
    silo)
      read -ra more <<<"$(kept silo-args)"
      if [ "$(kept store)" = sqlite ]; then
        launch silo "$number" dotnet "$(program Silo Trivia.Silo)" --gateway-off --data "$dir/silo-$number" \
          --silo-port "$(port silo "$number" 1)" --gateway-port "$(port silo "$number" 2)" --probes "$(url silo "$number")" "${more[@]}"
        return
      fi
      Trivia__Cluster__Blobs=$(blobs) launch silo "$number" dotnet "$(program Silo Trivia.Silo)" \
        --cluster --redis "127.0.0.1:$(port redis 1)" --data "$dir/silo-$number" \
        --silo-port "$(port silo "$number" 1)" --gateway-port "$(port silo "$number" 2)" --probes "$(url silo "$number")" "${more[@]}"
      ;;
    gateway)
      local members
      if [ "$(kept store)" = sqlite ]; then
        members=(--silo "127.0.0.1:$(port silo 1 2)")
      else
        members=(--redis "127.0.0.1:$(port redis 1)")
      fi
      read -ra more <<<"$(kept gateway-args)"
      TRIVIA_SIGNING_KEY=$(cat "$dir/keys/signing.key") TRIVIA_OPERATOR_KEY=$(cat "$dir/keys/operator.key") \
        launch gateway "$number" dotnet "$(program Gateway Trivia.Gateway)" --urls "$(url gateway "$number")" \
        --name "gateway-$number" "${members[@]}" --data "$dir/gateway-$number" "${more[@]}"
      ;;
  esac
}

make_keys() {
  mkdir -p "$dir/keys"
  chmod 700 "$dir/keys"
  for key in signing operator; do
    [ -s "$dir/keys/$key.key" ] || (umask 077 && head -c 32 /dev/urandom | base64 -w 0 >"$dir/keys/$key.key")
  done
}

up() {
  [[ ${1:-} =~ ^[1-9][0-9]?$ && ${2:-} =~ ^[0-9]{1,2}$ ]] || fail 'How many? eng/cluster.sh up SILOS GATEWAYS, e.g. up 3 2'
  for role in redis azurite silo gateway; do
    for number in $(all $role); do
      [ "$(state $role "$number")" = gone ] || fail "The cluster in $dir is up already: eng/cluster.sh status"
    done
  done
  case $store in
    blobs)
      command -v redis-server >/dev/null || fail 'redis-server is missing: apt-get install redis-server'
      [ -d tests/Azurite/node_modules/azurite ] || fail 'Azurite is missing: npm ci --prefix tests/Azurite'
      ;;
    sqlite) [ "$1" = 1 ] || fail 'One silo alone keeps its state in a file: up 1 GATEWAYS.' ;;
    *) fail "There is no store $store: blobs or sqlite." ;;
  esac
  if [ -n "$build" ]; then
    dotnet build Silo -c "$configuration" -v quiet && dotnet build Gateway -c "$configuration" -v quiet
  fi

  mkdir -p "$dir/processes" "$dir/logs"
  rm -f "$dir"/processes/* "$dir"/processes/.[a-z]*
  printf '%s' "$store" >"$dir/processes/.store"
  printf '%s' "$silo_args" >"$dir/processes/.silo-args"
  printf '%s' "$gateway_args" >"$dir/processes/.gateway-args"
  make_keys
  if [ "$store" = blobs ]; then
    plan redis 1
    plan azurite 1
  fi
  for number in $(seq 1 "$1"); do plan silo "$number"; done
  for number in $(seq 1 "$2"); do plan gateway "$number"; done

  trap '[ $? -eq 0 ] || down' EXIT
  for role in redis azurite; do
    for number in $(all $role); do start $role "$number"; done
  done
  for role in redis azurite; do
    for number in $(all $role); do wait_first_ready $role "$number"; done
  done
  for number in $(all silo); do start silo "$number"; done
  for number in $(all silo); do wait_first_ready silo "$number"; done
  for number in $(all gateway); do start gateway "$number"; done
  for number in $(all gateway); do wait_first_ready gateway "$number"; done
  trap - EXIT
  status
  echo "The operator key is in $dir/keys/operator.key, logs are in $dir/logs."
}

status() {
  for role in redis azurite silo gateway; do
    for number in $(all $role); do
      printf '%-8s %-3s %-8s %-8s %s\n' "$role" "$number" "$(field $role "$number" pid)" "$(state $role "$number")" "$(url $role "$number")"
    done
  done
}

down() {
  local left=''
  for role in gateway silo azurite redis; do
    for number in $(all $role); do
      signal CONT $role "$number"
      signal TERM $role "$number"
    done
    for number in $(all $role); do
      wait_gone $role "$number" || { signal KILL $role "$number" && wait_gone $role "$number" 10; } || left="$left $role-$number"
      rm -f "$(file $role "$number")"
    done
  done
  [ -z "$left" ] || fail "Not gone:$left"
}

command=$1
shift
case $command in
  up) up "$@" ;;
  status) status ;;
  down) down ;;
  kill | stop | freeze | thaw | start)
    [[ ${1:-} =~ ^(silo|gateway|redis|azurite)$ && ${2:-} =~ ^[1-9][0-9]?$ ]] || fail "Which one? eng/cluster.sh $command ROLE N, e.g. $command silo 2"
    known "$1" "$2"
    [ "$command" = start ] || [ "$(state "$1" "$2")" != gone ] || fail "$1 $2 is gone; eng/cluster.sh start $1 $2"
    case $command in
      kill) signal KILL "$1" "$2" && wait_gone "$1" "$2" ;;
      stop) signal TERM "$1" "$2" && { wait_gone "$1" "$2" || fail "$1 $2 does not stop; its log is $(log "$1" "$2")"; } ;;
      freeze) signal STOP "$1" "$2" ;;
      thaw) signal CONT "$1" "$2" ;;
      start)
        [ "$(state "$1" "$2")" = gone ] || fail "$1 $2 is up already."
        start "$1" "$2"
        wait_ready "$1" "$2"
        ;;
    esac
    ;;
  *) fail "There is no command $command; see --help." ;;
esac
