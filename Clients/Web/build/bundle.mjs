// Bundles the app into dist/: what the gateway serves, compressed, and refused when the first screen is too heavy.
// Any number of builds may call it at the same time: one does the work, the others wait for it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from './budget.mjs';
import { compress } from './compress.mjs';
import { whileLocked } from './lock.mjs';
import { writePlaces } from './places.mjs';

const root = join(import.meta.dirname, '..');
const at = (...parts) => join(root, ...parts);
const stamp = at('obj', 'bundled');
const asked = Date.now();

function run(command, args) {
  // npm is a script on Windows, which only a shell can start.
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`);
}

function read(path) {
  return readFileSync(path, { encoding: 'utf8', flag: 'a+' });
}

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function install() {
  const installed = at('node_modules', '.installed');
  mkdirSync(at('node_modules'), { recursive: true });
  if (read(installed) === read(at('package-lock.json'))) return;
  run('npm', ['ci', '--prefer-offline', '--omit-lockfile-registry-resolved=true', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(installed, read(at('package-lock.json')));
}

function bundle() {
  const made = at('obj', 'dist');
  rmSync(made, { recursive: true, force: true });
  run(process.execPath, [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--outDir', made, '--emptyOutDir', '--manifest', '--logLevel', 'warn']);
  console.log(judge(made));
  rmSync(join(made, '.vite'), { recursive: true });
  compress(made);
  writePlaces(root, made);
  rmSync(at('dist'), { recursive: true, force: true });
  renameSync(made, at('dist'));
  writeFileSync(stamp, '');
}

mkdirSync(at('obj'), { recursive: true });
try {
  await whileLocked(at('obj', 'lock'), () => {
    if (changedAt(stamp) > asked) return;
    install();
    bundle();
  });
} catch (error) {
  // In the form that MSBuild takes for an error of its own, so that it is seen however quiet the build is.
  const [first, ...more] = error.message.split('\n');
  console.error([`Clients/Web : error WEB0001: ${first} See it whole: npm run build --prefix Clients/Web`, ...more].join('\n'));
  process.exitCode = 1;
}
