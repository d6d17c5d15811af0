#!/usr/bin/env node
// Draws docs/pictures/overload.svg from what "Benchmarks overload --json" wrote: second by second who was served and who refused,
// how long those let in and those who play waited, and the memory.
//
//   node eng/overload-plot.mjs docs/reports/overload-2026-11-26.json
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const given = (second) => second.Due >= 0.9 * report.GivenPerSecond;
const ends = report.Seconds.findLast(given).Second + 1;
// The search for what is carried may have tried the same rate, seconds before.
const begins = report.Seconds.findLast((second) => second.Second < ends && !given(second)).Second + 1;
const seconds = report.Seconds.filter((second) => second.Second >= begins - 10);

const [width, left, right, panel, gap] = [900, 70, 200, 150, 44];
const [from, to] = [seconds[0].Second, seconds.at(-1).Second + 1];
const px = (second) => left + ((second - from) / (to - from)) * (width - left - right);
const round = (value) => Number(value.toPrecision(2));
const heapMb = (second) => second.Load?.HeapMb ?? null;
const panels = [
  { title: 'visitors a second', lines: [['came', '#999', (s) => s.Due], ['served', '#2b8a3e', (s) => s.Served], ['refused with a code', '#c0571b', (s) => s.Refused]] },
  { title: 'milliseconds, 99th percentile of a second', lines: [['visits let in', '#1b6ca8', (s) => s.VisitMsP99], ['answers of seated players', '#8a4f9e', (s) => s.AnswerMsP99 || null]] },
  { title: 'megabytes', lines: [['resident', '#1b6ca8', (s) => s.MemoryMb || null], ['heap after the last collection', '#2b8a3e', heapMb]] },
];
const height = panels.length * (panel + gap) + 30;
const out = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="An overload, second by second">`,
  `<rect width="${width}" height="${height}" fill="#fff"/>`,
];
panels.forEach(({ title, lines }, index) => {
  const top = 24 + index * (panel + gap);
  const most = Math.max(...lines.flatMap(([, , value]) => seconds.map((s) => value(s) ?? 0))) || 1;
  const py = (value) => top + panel - (value / most) * panel;
  out.push(`<rect x="${px(begins).toFixed(1)}" y="${top}" width="${(px(ends) - px(begins)).toFixed(1)}" height="${panel}" fill="#fbeee6"/>`);
  for (const share of [0, 0.5, 1]) {
    out.push(`<path d="M${left} ${py(share * most).toFixed(1)}H${width - right}" stroke="#ddd"/><text x="${left - 8}" y="${(py(share * most) + 4).toFixed(1)}" text-anchor="end">${round(share * most)}</text>`);
  }
  out.push(`<text x="${left}" y="${top - 8}" font-weight="bold">${title}</text>`);
  lines.forEach(([name, colour, value], line) => {
    const points = seconds.filter((s) => value(s) !== null).map((s) => `${px(s.Second + 0.5).toFixed(1)} ${py(value(s)).toFixed(1)}`);
    if (points.length > 0) out.push(`<path d="M${points.join('L')}" stroke="${colour}" fill="none" stroke-width="1.5"/>`);
    const y = top + 14 + line * 18;
    out.push(`<path d="M${width - right + 12} ${y - 4}h16" stroke="${colour}" stroke-width="2"/><text x="${width - right + 34}" y="${y}">${name}</text>`);
  });
});
for (let second = Math.ceil(from / 20) * 20; second <= to; second += 20) {
  out.push(`<text x="${px(second).toFixed(1)}" y="${height - 22}" text-anchor="middle">${second - begins}</text>`);
}
out.push(`<text x="${(left + width - right) / 2}" y="${height - 6}" text-anchor="middle">seconds from the begin of the overload (shaded)</text>`, '</svg>\n');
writeFileSync(join(root, 'docs/pictures/overload.svg'), out.join('\n'));
