#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test project, and the web app's own checks and tests.
# Last line: "N passed, N failed, N skipped". Exit code 0 only when nothing failed.
#
#   ./test.sh              everything
#   ./test.sh Rules Fleet  only the suites whose names contain one of the words
set -uom pipefail # m: what runs in the background is a group of processes, and can be ended whole
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export DOTNET_TieredPGO=0 # what runs for seconds only earns nothing by measuring its code first
configuration=Release words=("$@")

# Suites of one company run two at a time: those that mostly wait, and what only computes, which lets everything else go first.
# What is not named here runs alone: it takes both cores at times, or watches the clock.
declare -A company=([EndToEnd.Tests]=royales [Reels.Tests]=royales [Rules.Tests]=royales [Grains.Tests]=silos [LiveOps.Tests]=silos [Generation.Tests]=silos [Telemetry.Tests]=silos)
patient=' Reels.Tests Rules.Tests '

work=$(mktemp -d)
trap 'for job in $(jobs -p); do kill -- "-$job"; done 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
fail() { printf '%s\n0 passed, 1 failed, 0 skipped\n' "$1"; exit 1; }

# need COMMAND PACKAGE: one of Debian's, when the command is missing.
need() {
  ! command -v "$1" >/dev/null || return 0
  echo "== $2"
  { apt-get install -y "$2" || { apt-get update && apt-get install -y "$2"; }; } >/dev/null 2>&1 ||
    { echo "$2 is missing, and could not be installed here: apt-get install $2 (as root), then run this again."; return 1; }
}

# npm_install FOLDER: what its lock file names, unless it is there.
npm_install() {
  ! cmp -s "$1/package-lock.json" "$1/node_modules/.installed" || return 0
  echo "== $1"
  npm ci --prefix "$1" --omit-lockfile-registry-resolved=true --no-audit --no-fund --loglevel=error ||
    { echo "What $1 needs could not be installed from npm: see above."; return 1; }
  cp "$1/package-lock.json" "$1/node_modules/.installed"
}

# What the tests start: the stores of a cluster, and what watches one, with its tool that tests alerts.
# For the tests in a browser, that browser, and what leads it by the hand.
equip() {
  need redis-server redis-server && need promtool prometheus && npm_install tests/Azurite || return
  ! chosen tests/Browser || { { command -v google-chrome >/dev/null || need chromium chromium; } && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm_install tests/Browser; }
}

# count PASSED FAILED SKIPPED NAME: adds to the sum; what failed is named at the end.
count() { echo "$*" >>"$work/counts"; }

# check FOLDER SCRIPT...: scripts of its package.json that succeed or do not.
check() {
  local folder=$1 script
  for script in "${@:2}"; do
    if npm run --prefix "$folder" --silent "$script"; then count 1 0 0 "$folder $script"; else count 0 1 0 "$folder $script"; fi
  done
}

# count_report FOLDER REPORT CODE: what its tests have reported in JSON, as vitest or Playwright does, and the exit code of their run.
count_report() {
  local good bad left
  read -r good bad left < <(node -e '
    try {
      const report = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")), stats = report.stats;
      console.log(...stats ? [stats.expected, stats.unexpected + stats.flaky, stats.skipped]
        : [report.numPassedTests, report.numFailedTests, report.numPendingTests + report.numTodoTests]);
    } catch { console.log(0, 0, 0); }' "$2")
  # A file that could not even be read has no test that failed.
  if [ "$bad" -eq 0 ] && { [ "$3" -ne 0 ] || [ "$good" -eq 0 ]; }; then bad=1; fi
  count "$good" "$bad" "$left" "$1 tests"
}

web_suite() {
  check Clients/Web types lint
  npm run --prefix Clients/Web --silent test -- --reporter=dot --reporter=json --outputFile.json="$work/web.json"
  count_report Clients/Web "$work/web.json" $?
}

browser_suite() {
  check tests/Browser types
  PLAYWRIGHT_JSON_OUTPUT_FILE="$work/browser.json" timeout --foreground -k 30 600 \
    node tests/Browser/node_modules/@playwright/test/cli.js test --config tests/Browser --reporter=list,json
  count_report tests/Browser "$work/browser.json" $?
}

# dotnet_suite NAME: the tests of a project, by xUnit's own runner.
dotnet_suite() {
  local log="$work/$1.log" runner code line total errors down left bad
  runner=$(ls "tests/$1/bin/$configuration"/net10.0/*Tests.dll 2>/dev/null | grep -E "/(Trivia\.(.*\.)?)?$1\.dll$" | head -n 1)
  [ -n "$runner" ] || { echo "$1 has not been built."; count 0 1 0 "$1"; return; }
  timeout --foreground -k 30 900 dotnet "$runner" -noColor 2>&1 | tee "$log" | grep -vE '^ *(Discovering|Discovered|Starting|Finished):|STARTING NEW UNIT TEST SILO|^$'
  code=${PIPESTATUS[0]}
  line=$(grep -E 'Total: [0-9]+, Errors: [0-9]+' "$log" | tail -n 1)
  number() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$line"; }
  total=$(number Total) errors=$(number Errors) down=$(number Failed) left=$(number Skipped)
  [ "${total:-0}" -gt 0 ] || { echo "$1 ran no test (exit code $code)."; count 0 1 0 "$1"; return; }
  bad=$((errors + down))
  [ "$code" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
  count $((total - down - left)) "$bad" "$left" "$1"
}

# suite NAME: one suite, and what it cost.
suite() {
  [[ $patient != *" $1 "* ]] || renice -n 10 "$BASHPID" >/dev/null
  TIMEFORMAT='   took %0lR, at %P %% of a core'
  time case $1 in
    Clients/Web) web_suite ;;
    tests/Browser) browser_suite ;;
    *) dotnet_suite "$1" ;;
  esac
}

chosen() {
  [ ${#words[@]} -eq 0 ] && return 0
  for word in "${words[@]}"; do [[ $1 == *"$word"* ]] && return 0; done
  return 1
}

[ $((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1])) -ge 501 ] || fail "This needs bash 5.1 or newer, and is run by $BASH_VERSION."
command -v dotnet >/dev/null || fail 'The .NET SDK is missing: install the version that global.json names (10.0), then run this again.'
command -v npm >/dev/null || fail 'Node.js with npm is missing: the web app is built with it, and the tests run the blob store Azurite on it. Install Node.js 20.19 or newer, then run this again.'
descriptors=$(ulimit -n)
if [ "$descriptors" != unlimited ] && [ "$descriptors" -lt 8192 ]; then
  ulimit -n 8192 2>/dev/null || fail "The tests open up to 8,192 descriptors, and this shell allows $descriptors: raise the limit (ulimit -n)."
fi

equip </dev/null >"$work/equip" 2>&1 & # downloads, while the build computes
equipping=$!
echo "== build ($configuration, warnings are errors)"
# One compiler process for all projects builds them three times as fast as one for each; it is of this run alone, and ends with it.
compiler="trivia-test-$$"
dotnet build Trivia.Orleans.sln -c "$configuration" --nologo -v quiet -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler"
built=$?
for pid in $(pgrep -f "pipename:$compiler\b"); do kill "$pid"; done
[ "$built" -eq 0 ] || fail 'The build failed: see above.'
wait "$equipping" || fail "$(cat "$work/equip")"
cat "$work/equip"

declare -A running=()
waiting=() with=
for name in Clients/Web tests/Browser $(cd tests && echo *.Tests); do ! chosen "$name" || waiting+=("$name"); done
: >"$work/counts"
while [ $((${#waiting[@]} + ${#running[@]})) -gt 0 ]; do
  for at in "${!waiting[@]}"; do
    name=${waiting[at]}
    [ ${#running[@]} -eq 0 ] || { [ ${#running[@]} -eq 1 ] && [ -n "$with" ] && [ "${company[$name]:-}" = "$with" ]; } || continue
    with=${company[$name]:-}
    echo "-- $name begins"
    suite "$name" </dev/null >"$work/${name//\//-}.block" 2>&1 &
    running[$!]=$name
    unset "waiting[at]"
  done
  wait -n -p ended "${!running[@]}"
  name=${running[$ended]}
  unset "running[$ended]"
  echo "== $name"
  cat "$work/${name//\//-}.block"
  grep -qE " $name( |$)" "$work/counts" || count 0 1 0 "$name" # it did not come to its end
done

passed=0 failed=0 skipped=0 broken=()
while read -r good bad left name; do
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + left))
  [ "$bad" -eq 0 ] || broken+=("$name")
done <"$work/counts"
[ ${#broken[@]} -eq 0 ] || echo "Look at: ${broken[*]}"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
