#!/usr/bin/env node
// Draws docs/pictures/capacity.svg from the reports: what a seat costs at several sizes of an event, on two logarithmic axes.
//
//   node eng/capacity-plot.mjs            reads docs/reports/scale-*.json and docs/reports/simulation.json
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'docs/reports');
const read = (name) => JSON.parse(readFileSync(join(reports, name), 'utf8'));

/** Exponent k and factor c of cost = c · seats^k, by least squares over the logarithms. */
export function fit(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (place) => logs.reduce((sum, log) => sum + log[place], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const k = logs.reduce((s, [x, y]) => s + (x - mx) * (y - my), 0) / logs.reduce((s, [x]) => s + (x - mx) ** 2, 0);
  return { k, c: Math.exp(my - k * mx) };
}

const scale = readdirSync(reports).filter((name) => /^scale-\d+\.json$/.test(name)).map(read).sort((a, b) => a.players - b.players);
const simulation = existsSync(join(reports, 'simulation.json')) ? read('simulation.json').sort((a, b) => a.Seats - b.Seats) : [];
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const series = [
  { name: 'all server processes, whole event, s of CPU', colour: '#1b6ca8', points: scale.map((r) => [r.players, r.serverCpuSecondsAll]) },
  { name: 'all server processes, MB', colour: '#8a4f9e', points: scale.map((r) => [r.players, r.serverRssMbAll]) },
  { name: 'silo alone, one question, ms of CPU', colour: '#c0571b', points: simulation.map((r) => [r.Seats, median(r.Questions.map((q) => q.ServerCpuMs * r.Seats / q.Alive))]) },
  { name: 'silo alone, lock to cut, ms', colour: '#2b8a3e', points: simulation.map((r) => [r.Seats, median(r.Questions.filter((q) => q.LockToCutMs > 0).map((q) => q.LockToCutMs * r.Seats / q.Alive))]) },
].filter((line) => line.points.length > 1);

const [width, height, left, bottom, top, right] = [880, 520, 70, 50, 30, 290];
const all = series.flatMap((line) => line.points);
const decades = (place) => [Math.floor(Math.log10(Math.min(...all.map((p) => p[place])))), Math.ceil(Math.log10(Math.max(...all.map((p) => p[place]))))];
const [[x0, x1], [y0, y1]] = [decades(0), decades(1)];
const px = (x) => left + ((Math.log10(x) - x0) / (x1 - x0)) * (width - left - right);
const py = (y) => height - bottom - ((Math.log10(y) - y0) / (y1 - y0)) * (height - top - bottom);
const short = (n) => (n >= 1e6 ? `${n / 1e6} M` : n >= 1e3 ? `${n / 1e3} k` : `${n}`);
const out = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Cost by size of the event">`,
  `<rect width="${width}" height="${height}" fill="#fff"/>`,
];
for (let d = x0; d <= x1; d++) out.push(`<path d="M${px(10 ** d).toFixed(1)} ${top}V${height - bottom}" stroke="#ddd"/><text x="${px(10 ** d).toFixed(1)}" y="${height - bottom + 18}" text-anchor="middle">${short(10 ** d)}</text>`);
for (let d = y0; d <= y1; d++) out.push(`<path d="M${left} ${py(10 ** d).toFixed(1)}H${width - right}" stroke="#ddd"/><text x="${left - 8}" y="${(py(10 ** d) + 4).toFixed(1)}" text-anchor="end">${short(10 ** d)}</text>`);
out.push(`<text x="${(left + width - right) / 2}" y="${height - 10}" text-anchor="middle">seats</text>`);
series.forEach(({ name, colour, points }, index) => {
  const { k, c } = fit(points);
  const ends = [points[0][0], points.at(-1)[0]];
  out.push(`<path d="M${ends.map((x) => `${px(x).toFixed(1)} ${py(c * x ** k).toFixed(1)}`).join('L')}" stroke="${colour}" stroke-dasharray="5 4" fill="none"/>`);
  for (const [x, y] of points) out.push(`<circle cx="${px(x).toFixed(1)}" cy="${py(y).toFixed(1)}" r="4" fill="${colour}"/>`);
  const y = top + 20 + index * 44;
  out.push(`<circle cx="${width - right + 24}" cy="${y - 4}" r="4" fill="${colour}"/><text x="${width - right + 36}" y="${y}">${name}</text><text x="${width - right + 36}" y="${y + 16}" fill="#555">exponent ${k.toFixed(2)}</text>`);
  console.log(`${name}: exponent ${k.toFixed(3)}; ${points.map(([x, v]) => `${short(x)} → ${Math.round(v * 10) / 10}`).join(', ')}`);
});
out.push('</svg>\n');
writeFileSync(join(root, 'docs/pictures/capacity.svg'), out.join('\n'));
