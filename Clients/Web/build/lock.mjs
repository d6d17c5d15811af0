import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

const LOOK_EVERY_MS = 200;
const NAMELESS_MAX_MS = 5_000;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// Whoever was killed while holding the folder does not hold it any more, nor who died before it could say its name.
function isForgotten(folder) {
  try {
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    return pid > 0 && !isAlive(pid);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    return made !== undefined && Date.now() - made > NAMELESS_MAX_MS;
  }
}

function take(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return true;
}

/** Does something while no other process does. */
export async function whileLocked(folder, act) {
  while (!take(folder)) {
    if (isForgotten(folder)) rmSync(folder, { recursive: true, force: true });
    else await after(LOOK_EVERY_MS);
  }
  try {
    return await act();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
