// Writes Grains.Rules/Texts/CompositionTable.Data.cs from the Unicode data that Node carries, and prints the fingerprint
// that CompositionTests expects. Run it when a new .NET knows a new version of Unicode:
//
//   node eng/composition-table.mjs
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

const lineLength = 116;
const hangul = [0xac00, 0xd7a3];
const hex = (point) => point.toString(16).toUpperCase();
const text = (...points) => String.fromCodePoint(...points);
const points = (string) => [...string].map((letter) => letter.codePointAt(0));

const all = [];
for (let point = 0; point <= 0x10ffff; point++) {
  if (point < 0xd800 || point > 0xdfff) all.push(point);
}

// What a code point falls apart into. A tilde marks what is never put together again; single letters never are.
function decompositions() {
  const entries = [];
  let next = -1;
  for (const point of all) {
    const apart = text(point).normalize('NFD');
    if (apart === text(point) || (point >= hangul[0] && point <= hangul[1])) continue;
    const parts = points(apart);
    const lost = parts.length > 1 && apart.normalize('NFC') !== text(point);
    entries.push(`${point === next ? '' : `${hex(point)}=`}${lost ? '~' : ''}${parts.map(hex).join('+')}`);
    next = point + 1;
  }
  return entries;
}

// JavaScript does not tell the combining class of a mark, but marks of different classes change places where they stand in
// the wrong order. Only that order counts, so the classes are numbered from 1 as they follow each other.
function classes() {
  const [first, last] = [0x0334, 0x0345];
  const swaps = (left, right) => text(left, right).normalize('NFD') === text(right, left) && left !== right;
  const marks = all.filter((point) => text(point).normalize('NFD') === text(point) && (swaps(point, first) || swaps(last, point)));
  const kinds = [];
  for (const mark of marks.toSorted((left, right) => (swaps(left, right) ? 1 : swaps(right, left) ? -1 : left - right))) {
    const kind = kinds.at(-1);
    if (kind && !swaps(mark, kind[0]) && !swaps(kind[0], mark)) kind.push(mark);
    else kinds.push([mark]);
  }
  const order = new Map(kinds.flatMap((kind, index) => kind.map((mark) => [mark, index + 1])));
  const entries = [];
  for (const mark of marks) {
    const run = entries.at(-1);
    if (run && run.to === mark - 1 && run.kind === order.get(mark)) run.to = mark;
    else entries.push({ from: mark, to: mark, kind: order.get(mark) });
  }
  return entries.map(({ from, to, kind }) => `${hex(from)}${to > from ? `-${hex(to)}` : ''}=${kind}`);
}

function constant(entries) {
  const lines = [''];
  for (const entry of entries) {
    if (lines.at(-1).length + entry.length + 1 > lineLength) lines.push('');
    lines.push(`${lines.pop()}${entry} `.trimStart());
  }
  return lines.map((line) => `        ${line.trimEnd()}\n`).join('');
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const point of all) {
    for (const context of [text(point), text(0x61, 0x302, point, 0x323), text(0x1100, point, 0x11a8)]) {
      hash.update(context.normalize('NFC'));
    }
  }
  return hash.digest('hex');
}

writeFileSync(new URL('../Grains.Rules/Texts/CompositionTable.Data.cs', import.meta.url), `namespace Trivia.Grains.Rules.Texts;

/// <summary>Unicode ${process.versions.unicode}, written by <c>eng/composition-table.mjs</c>.</summary>
internal static partial class CompositionTable
{
    private const string DecompositionData = """
${constant(decompositions())}        """;

    private const string ClassData = """
${constant(classes())}        """;
}
`);
console.log(fingerprint());
