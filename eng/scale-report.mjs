#!/usr/bin/env node
// Puts what the fleet reports and what all server processes used into one file: node eng/scale-report.mjs NAME GATEWAYS SILOS STORE
import { readFileSync, writeFileSync } from 'node:fs';

const [name, gateways, silos, store] = process.argv.slice(2);
const report = JSON.parse(readFileSync(`${name}.json`, 'utf8'));
const rows = readFileSync(`${name}.processes.csv`, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
const round = (value) => Math.round(value * 10) / 10;

// The last CPU time and the most memory of each process; the peak of all together at one moment.
const processes = {};
const moments = {};
for (const [second, role, number, cpu, rss] of rows) {
  if (!cpu || !rss) continue;
  const one = (processes[`${role} ${number}`] ??= { cpuSeconds: 0, rssMbMax: 0 });
  one.cpuSeconds = Math.max(one.cpuSeconds, Number(cpu));
  one.rssMbMax = Math.max(one.rssMbMax, Number(rss));
  moments[second] = (moments[second] ?? 0) + Number(rss);
}

Object.assign(report, {
  layout: { gateways: Number(gateways), silos: Number(silos), store },
  serverCpuSecondsAll: round(Object.values(processes).reduce((sum, one) => sum + one.cpuSeconds, 0)),
  serverRssMbAll: Math.max(...Object.values(moments)),
  processes,
});
writeFileSync(`${name}.json`, `${JSON.stringify(report, null, 2)}\n`);
