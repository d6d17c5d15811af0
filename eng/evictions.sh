#!/usr/bin/env bash
# A cluster on a machine that has too much to do: counts the silos that are suspected or declared dead although they live,
# and how long one that was really killed goes unnoticed.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

help() {
  cat <<'HELP'
Starts three silos and a gateway, keeps all cores busy, makes garbage in every silo and has it collected while the silo stands
still, and looks at the table of members every second. At the end one silo is killed, and another made to stand still, and the
time is taken until the others have declared each dead. Exit code 0 only when no living silo was declared dead.

  eng/evictions.sh                                    15 minutes at 90 % with the product's settings
  eng/evictions.sh --minutes 2 --name eager --set ProbeTimeout=00:00:00.300 --set MissedProbesMax=1

  --minutes N     how long (default: 15)
  --cpu N         percent of all cores (default: 90)
  --mb N          megabytes of garbage a second and silo (default: 100)
  --live N        megabytes that stay alive in each silo (default: 300)
  --set NAME=V    a setting of Trivia:Cluster:Membership, may be repeated
  --name NAME     appends a line to artifacts/evictions/NAME.csv (default: evictions)
  --no-build      takes what was built last
HELP
}

fail() { printf '%s\n' "$1" >&2; exit 1; }

minutes=15 cpu=90 mb=100 live=300 name=evictions build=1 settings=()
while [ $# -gt 0 ]; do
  case $1 in
    --minutes) minutes=${2:?}; shift 2 ;;
    --cpu) cpu=${2:?}; shift 2 ;;
    --mb) mb=${2:?}; shift 2 ;;
    --live) live=${2:?}; shift 2 ;;
    --set) settings+=("${2:?}"); shift 2 ;;
    --name) name=${2:?}; shift 2 ;;
    --no-build) build=''; shift ;;
    -h | --help | help) help; exit 0 ;;
    *) fail "There is no option $1; see --help." ;;
  esac
done
command -v redis-cli >/dev/null || fail 'redis-cli is missing: apt-get install redis-tools'
if [ -n "$build" ]; then
  for project in Silo Gateway tests/Pressure; do dotnet build "$project" -c Release -v quiet; done
fi
pressure=$PWD/tests/Pressure/bin/Release/net10.0/Trivia.Pressure.dll
[ -f "$pressure" ] || fail 'Trivia.Pressure has not been built: dotnet build -c Release tests/Pressure'

out=$PWD/artifacts/evictions
mkdir -p "$out"
dir=$(mktemp -d "${TMPDIR:-/tmp}/trivia-evictions.XXXXXX")
cluster=(eng/cluster.sh --dir "$dir" --no-build)
burner=''
finish() {
  [ -z "$burner" ] || kill "$burner" 2>/dev/null || true
  "${cluster[@]}" down || true
  mkdir -p "$out/$name.logs" && cp "$dir"/logs/silo-*.log "$out/$name.logs/" 2>/dev/null || true
  rm -rf "$dir"
}
trap finish EXIT

arguments=''
for setting in "${settings[@]}"; do arguments="$arguments --set Trivia:Cluster:Membership:$setting"; done
DOTNET_STARTUP_HOOKS=$pressure PRESSURE_MB_A_SECOND=$mb PRESSURE_LIVE_MB=$live "${cluster[@]}" --silo-args "$arguments" up 3 1
redis=$("${cluster[@]}" status | awk '$1 == "redis" { sub(".*:", "", $5); print $5 }')

# The table of members: a hash with a JSON entry a silo.
members() {
  redis-cli -p "$redis" --scan --pattern '*members*' | while read -r key; do redis-cli -p "$redis" --raw hgetall "$key"; done
}
# Orleans' numbers of a member's status: 3 is active, 6 is dead. In this table a status may also be its name.
dead() { members | grep -ocE '"Status":(6|"Dead")' || true; }
suspected() { members | { grep -oE '"SuspectTimes":\[[^]]' || true; } | wc -l; }
busy() { awk '/^cpu / { idle = $5 + $6; all = 0; for (f = 2; f <= 9; f++) all += $f; print idle, all }' /proc/stat; }

dotnet "$pressure" "$cpu" &
burner=$!
# One may have been taken for dead while the others started: that counts like any other.
read -r idle_before all_before < <(busy)
began=$SECONDS suspicions=0 dead_seen=0
while [ $((SECONDS - began)) -lt $((minutes * 60)) ]; do
  sleep 1
  now=$(suspected)
  [ "$now" -le "$suspicions" ] || suspicions=$now
  dead_seen=$(dead)
done
read -r idle_after all_after < <(busy)
used=$((100 - (100 * (idle_after - idle_before)) / (all_after - all_before)))
gone=$("${cluster[@]}" status | awk '$1 == "silo" && $4 != "running"' | wc -l)

# Does something to a silo: milliseconds from then on until one more has been declared dead; -1 after a minute.
until_dead() {
  local began before
  before=$(dead) began=$(date +%s%N)
  "${cluster[@]}" "$1" silo "$2" >/dev/null
  for _ in $(seq 1 1200); do
    if [ "$(dead)" -gt "$before" ]; then echo $((($(date +%s%N) - began) / 1000000)); return; fi
    sleep 0.05
  done
  echo -1
}

# One that is killed: its sockets are closed, and whoever asks it hears so. One that stands still: nobody hears anything.
kill_ms=-1 freeze_ms=-1
if [ "$gone" = 0 ]; then
  kill_ms=$(until_dead kill 3)
  "${cluster[@]}" start silo 3
  freeze_ms=$(until_dead freeze 2)
  "${cluster[@]}" thaw silo 2
fi

# What the silos say of it: probes that came back too late, and their own stalls.
told() { cat "$dir"/logs/silo-*.log | { grep -cE "$1" || true; }; }
missed=$(told 'Did not get response for probe') stalls=$(told 'execution stalled for')
[ -f "$out/$name.csv" ] || echo 'minutes,cpu_percent,garbage_mb_s,live_mb,settings,suspicions,declared_dead,silos_gone,probes_missed,stalls,kill_ms,freeze_ms' >"$out/$name.csv"
echo "$minutes,$used,$mb,$live,${settings[*]:-defaults},$suspicions,$dead_seen,$gone,$missed,$stalls,$kill_ms,$freeze_ms" | tee -a "$out/$name.csv"
[ "$dead_seen" = 0 ] && [ "$gone" = 0 ]
