#!/usr/bin/env bash
# Holds every store against the contracts that grains rely on, and prints which rule holds where.
# Needs redis-server, and Azurite (npm ci --prefix tests/Azurite). Exit code 0 only when every rule holds everywhere.
#
#   eng/storage-matrix.sh
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet build tests/Storage.Tests -c Release -v quiet
results=$(mktemp)
trap 'rm -f "$results"' EXIT
dotnet tests/Storage.Tests/bin/Release/net10.0/Trivia.Storage.Tests.dll \
  -class '*GrainStorageTests' -class '*ReminderTableTests' -xml "$results" -noColor >/dev/null || true

# A rule of the contract is one that every store of its kind is held against; a store's own tests are left out.
grep -oE 'name="Trivia\.Storage\.Tests\.[A-Za-z]+\.[A-Za-z]+Tests\.[^"]+"[^>]* result="[A-Za-z]+"' "$results" |
  sed -E 's/name="Trivia\.Storage\.Tests\.([A-Za-z]+)\.[A-Za-z]+(GrainStorage|ReminderTable)Tests\.([A-Za-z_]+)[^>]* result="([A-Za-z]+)"/\2 \3 \1 \4/' |
  awk '
    $2 ~ /_/ {
      rule = $1 " " $2
      if (!(rule in known)) { known[rule] = 1; kind[rule] = $1 }
      stores[$1, $3] = 1; names[$3] = 1
      cell = rule SUBSEP $3
      if ($4 != "Pass") { verdict[cell] = "FAILS"; bad = 1 } else if (!(cell in verdict)) verdict[cell] = "holds"
    }
    END {
      split("Sqlite Memory AzureBlob Redis", order, " ")
      printf "%-75s %-9s %-9s %-9s %-9s\n", "rule", "SQLite", "memory", "blob", "Redis"
      for (rule in known) {
        everywhere = 1; line = sprintf("%-75s", rule)
        for (i = 1; i <= 4; i++) {
          cell = rule SUBSEP order[i]
          if (cell in verdict) line = line sprintf(" %-9s", verdict[cell])
          else { line = line sprintf(" %-9s", "-"); if ((kind[rule], order[i]) in stores) everywhere = 0 }
        }
        if (everywhere) { print line | "sort"; rules++ }
      }
      close("sort")
      print rules " rules."
      exit bad || rules == 0
    }'
