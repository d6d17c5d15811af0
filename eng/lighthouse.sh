#!/usr/bin/env bash
# Judges the lobby list with Lighthouse, as a phone and as a desktop, in the browser that is installed here; by hand, before a release.
# Exit code 0 only when performance, accessibility and best practices all reach 95.
#
#   eng/lighthouse.sh [URL] [FOLDER]     default: http://localhost:5080/, artifacts/lighthouse
set -euo pipefail
cd "$(dirname "$0")/.."
url=${1:-http://localhost:5080/}
out=${2:-artifacts/lighthouse}
version=12.2.3
command -v npx >/dev/null || { echo 'Node.js with npm is missing.'; exit 1; }
CHROME_PATH=$(command -v chromium || command -v google-chrome) || { echo 'chromium is missing: apt-get install chromium.'; exit 1; }
export CHROME_PATH
mkdir -p "$out"
worst=0
for form in mobile desktop; do
  preset=()
  [ "$form" = mobile ] || preset=(--preset=desktop)
  npx --yes "lighthouse@$version" "$url" "${preset[@]}" --quiet --only-categories=performance,accessibility,best-practices \
    --chrome-flags='--headless=new --no-sandbox --disable-dev-shm-usage' --output=json --output=html --output-path="$out/$form"
  node -e '
    const { categories, audits } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const scores = Object.values(categories).map(({ title, score }) => [title, Math.round(100 * score)]);
    const paint = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"]
      .map(id => `${audits[id].title} ${audits[id].displayValue}`);
    console.log(`${process.argv[2]}: ${scores.map(([title, score]) => `${title} ${score}`).join(", ")}; ${paint.join(", ")}`);
    process.exit(scores.every(([, score]) => score >= 95) ? 0 : 1);
  ' "$out/$form.report.json" "$form" || worst=1
done
echo "See $out."
exit "$worst"
