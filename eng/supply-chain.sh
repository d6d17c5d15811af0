#!/usr/bin/env bash
# What the product is made of, and whether it may be: a bill of materials (CycloneDX) for each program, every package with
# its licence, and what the package sources know against them. All of it lies in artifacts/supply-chain afterwards.
#
#   eng/supply-chain.sh                    everything; restores as the lock files say
#   eng/supply-chain.sh --short            bills and licences only, of what has been restored; asks no source
#   eng/supply-chain.sh [--short] --out DIR
#
# Exit code: 0 nothing to do; 1 something has to be done; 3 nobody can tell, because a source has no data.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

short= out=artifacts/supply-chain
while [ $# -gt 0 ]; do
  case $1 in
    --short) short=1 ;;
    --out) out=${2:?--out needs a folder}; shift ;;
    *) echo "Unknown: $1. See the head of $0." >&2; exit 2 ;;
  esac
  shift
done

solution=Trivia.Orleans.sln
programs=(Silo Gateway Clients/Ops Clients/Fleet)
mapfile -t locks < <(find . -name package-lock.json -not -path '*/node_modules/*' -not -path '*/bin/*' -not -path './artifacts/*' | sort)

# A package of each kind that has been known to be vulnerable for years. A source with nothing against it has no data.
nuget_canary=(Newtonsoft.Json 12.0.1)
npm_canary=minimist@0.0.8

fail() { echo "$1" >&2; exit 1; }
command -v npm >/dev/null || fail 'npm is missing, so its packages cannot be looked at: install Node 20 or later.'
mkdir -p "$out"
rm -f "$out"/*.json "$out"/*.audit "$out"/licences.tsv
worst=0
judge() { # the gravest of all: something to do, then nobody can tell
  local code=0
  "$@" || code=$?
  if [ "$code" -eq 1 ] || [ "$worst" -eq 0 ]; then worst=$code; fi
  [ "$code" -eq 0 ] || [ "$code" -eq 1 ] || [ "$code" -eq 3 ] || exit "$code"
}

tool=eng/SupplyChain/bin/Release/net10.0/Trivia.SupplyChain.dll
if [ -z "$short" ]; then
  dotnet restore "$solution" --locked-mode -v quiet || fail 'The lock files and the projects differ: restore, look at what changed, and commit the lock files.'
  dotnet build eng/SupplyChain -c Release --no-restore --nologo -v quiet
fi
[ -f "$tool" ] || fail "$tool has not been built: run this without --short."
dotnet tool restore -v quiet >/dev/null || fail 'The tools of .config/dotnet-tools.json cannot be restored.'

bill() { # of a project or solution, by what has been restored
  dotnet CycloneDX "$1" --output "$out" --filename "$2" --output-format Json --disable-package-restore >"$out/$2.log" 2>&1 || { cat "$out/$2.log" >&2; fail "There is no bill of materials of $1."; }
  rm "$out/$2.log"
}
bill "$solution" everything.nuget.json
for program in "${programs[@]}"; do
  name=$(basename "$program" | tr '[:upper:]' '[:lower:]')
  bill "$program/$(basename "$program").csproj" "$name.nuget.json"
done
for lock in "${locks[@]}"; do
  folder=$(dirname "$lock")
  npm sbom --prefix "$folder" --package-lock-only --sbom-format cyclonedx >"$out/$(basename "$folder" | tr '[:upper:]' '[:lower:]').npm.json"
done
judge dotnet "$tool" licences "$out"/*.json --policy eng/licences.json --list "$out/licences.tsv"

if [ -z "$short" ]; then
  canary=$(mktemp -d)
  trap 'rm -rf "$canary"' EXIT
  cat >"$canary/canary.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="${nuget_canary[0]}" Version="${nuget_canary[1]}" /></ItemGroup>
</Project>
PROJECT
  dotnet restore "$canary/canary.csproj" -v quiet
  audit() { dotnet list "$1" package --vulnerable --include-transitive --format json >"$2" || true; }
  audit "$canary/canary.csproj" "$out/vulnerable-canary.nuget.audit"
  audit "$solution" "$out/vulnerable.nuget.audit"
  judge dotnet "$tool" vulnerabilities NuGet --canary "$out/vulnerable-canary.nuget.audit" --report "$out/vulnerable.nuget.audit"

  # npm ends with an error both when it finds something and when it reaches nothing; the report tells which.
  (cd "$canary" && npm init --yes >/dev/null && npm install --package-lock-only --no-audit --no-fund --silent "$npm_canary")
  npm audit --prefix "$canary" --package-lock-only --json >"$out/vulnerable-canary.npm.audit" 2>/dev/null || true
  reports=()
  for lock in "${locks[@]}"; do
    report="$out/vulnerable-$(basename "$(dirname "$lock")" | tr '[:upper:]' '[:lower:]').npm.audit"
    npm audit --prefix "$(dirname "$lock")" --package-lock-only --json >"$report" 2>/dev/null || true
    reports+=("$report")
  done
  judge dotnet "$tool" vulnerabilities npm --canary "$out/vulnerable-canary.npm.audit" --report "${reports[@]}"
fi

echo "See $out."
exit "$worst"
