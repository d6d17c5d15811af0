#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test project, and the web app's own checks and tests.
# Last line: "N passed, N failed, N skipped". Exit code 0 only when nothing failed.
#
#   ./test.sh              everything
#   ./test.sh Rules Fleet  only the test projects whose names contain one of the words
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
configuration=Release

fail() { printf '%s\n0 passed, 1 failed, 0 skipped\n' "$1"; exit 1; }

command -v dotnet >/dev/null || fail 'The .NET SDK is missing: install the version that global.json names (10.0), then run this again.'
descriptors=$(ulimit -n)
if [ "$descriptors" != unlimited ] && [ "$descriptors" -lt 8192 ]; then
  ulimit -n 8192 2>/dev/null || fail "The tests open up to 8,192 descriptors, and this shell allows $descriptors: raise the limit (ulimit -n)."
fi

# The stores of a cluster, for the tests that hold grains' contracts against them and for those that start a cluster.
if ! command -v redis-server >/dev/null; then
  echo '== redis-server'
  { apt-get install -y redis-server || { apt-get update && apt-get install -y redis-server; }; } >/dev/null 2>&1 ||
    fail 'redis-server is missing, and could not be installed here: apt-get install redis-server (as root), then run this again.'
fi
# What watches a cluster, for the tests that have it watch one, and its tool that tests alerts.
if ! command -v promtool >/dev/null; then
  echo '== prometheus'
  { apt-get install -y prometheus || { apt-get update && apt-get install -y prometheus; }; } >/dev/null 2>&1 ||
    fail 'prometheus is missing, and could not be installed here: apt-get install prometheus (as root), then run this again.'
fi
command -v npm >/dev/null || fail 'Node.js with npm is missing: the web app is built with it, and the tests run the blob store Azurite on it. Install Node.js 20.19 or newer, then run this again.'
if ! cmp -s tests/Azurite/package-lock.json tests/Azurite/node_modules/.installed; then
  echo '== azurite'
  npm ci --prefix tests/Azurite --omit-lockfile-registry-resolved=true --no-audit --no-fund --loglevel=error ||
    fail 'Azurite could not be installed from npm: see above.'
  cp tests/Azurite/package-lock.json tests/Azurite/node_modules/.installed
fi

echo "== build ($configuration, warnings are errors)"
# One compiler process for all projects builds them three times as fast as one for each; it is of this run alone, and ends with it.
compiler="trivia-test-$$"
dotnet build Trivia.Orleans.sln -c "$configuration" --nologo -v quiet -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler"
built=$?
for pid in $(pgrep -f "pipename:$compiler\b"); do kill "$pid"; done
[ "$built" -eq 0 ] || fail 'The build failed: see above.'

passed=0 failed=0 skipped=0 broken=() words=("$@")
TIMEFORMAT='   took %0lR, at %P %% of a core'
chosen() {
  [ ${#words[@]} -eq 0 ] && return 0
  for word in "${words[@]}"; do [[ $1 == *"$word"* ]] && return 0; done
  return 1
}

if chosen Clients/Web; then
  echo '== Clients/Web'
  for check in types lint; do
    if npm run --prefix Clients/Web --silent "$check"; then passed=$((passed + 1)); else failed=$((failed + 1)); broken+=("Clients/Web $check"); fi
  done
  report=$(mktemp)
  npm run --prefix Clients/Web --silent test -- --reporter=dot --reporter=json --outputFile.json="$report"
  code=$?
  read -r good bad left < <(node -e 'try { const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")); console.log(r.numPassedTests, r.numFailedTests, r.numPendingTests + r.numTodoTests); } catch { console.log(0, 0, 0); }' "$report")
  rm -f "$report"
  # A file that could not even be read has no test that failed.
  if [ "$bad" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$good" -eq 0 ]; }; then bad=1; fi
  passed=$((passed + good)); failed=$((failed + bad)); skipped=$((skipped + left))
  [ "$bad" -eq 0 ] || broken+=('Clients/Web tests')
fi

for project in tests/*.Tests; do
  name=$(basename "$project")
  chosen "$name" || continue

  echo "== $name"
  runner=$(ls "$project/bin/$configuration"/net10.0/*Tests.dll 2>/dev/null | grep -E "/(Trivia\.(.*\.)?)?$name\.dll$" | head -n 1)
  [ -n "$runner" ] || { echo "$name has not been built."; failed=$((failed + 1)); broken+=("$name"); continue; }
  log=$(mktemp)
  time timeout 900 dotnet "$runner" -noColor </dev/null 2>&1 | tee "$log" | grep -vE '^ *(Discovering|Discovered|Starting|Finished):|STARTING NEW UNIT TEST SILO|^$'
  code=${PIPESTATUS[0]}
  line=$(grep -E 'Total: [0-9]+, Errors: [0-9]+' "$log" | tail -n 1)
  rm -f "$log"
  number() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$line"; }
  total=$(number Total) errors=$(number Errors) down=$(number Failed) left=$(number Skipped)
  if [ -z "$total" ] || [ "$total" -eq 0 ]; then
    echo "$name ran no test (exit code $code)."
    failed=$((failed + 1)); broken+=("$name"); continue
  fi
  bad=$((errors + down))
  [ "$code" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
  passed=$((passed + total - down - left)); failed=$((failed + bad)); skipped=$((skipped + left))
  [ "$bad" -eq 0 ] || broken+=("$name")
done

[ ${#broken[@]} -eq 0 ] || echo "Look at: ${broken[*]}"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
