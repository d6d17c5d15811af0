import type { ComponentChildren } from 'preact';
import { hashOf, type Accent } from '@/shared/play/topics';

const INK = '#12141A';
const line = (width: number) => ({ fill: 'none', stroke: INK, 'stroke-width': width, 'stroke-linecap': 'round' as const });

const FACES = {
  smile: <><circle cx="14" cy="19" r="3" /><circle cx="26" cy="19" r="3" /><path d="M15 27q5 4 10 0" {...line(2.4)} /></>,
  grin: <><circle cx="14" cy="17" r="3" /><circle cx="26" cy="17" r="3" /><path d="M12 24h16v2a6 6 0 0 1-6 6h-4a6 6 0 0 1-6-6z" /></>,
  happy: <><path d="M10.5 20q3.5-5 7 0M22.5 20q3.5-5 7 0" {...line(2.6)} /><path d="M14 26h12q-1 6-6 6t-6-6z" /></>,
  glasses: <><circle cx="13" cy="18" r="5.5" {...line(2.2)} /><circle cx="27" cy="18" r="5.5" {...line(2.2)} /><path d="M18.5 18h3" {...line(2.2)} /><circle cx="13" cy="18" r="1.8" /><circle cx="27" cy="18" r="1.8" /><path d="M16 29q4 2 8 0" {...line(2.2)} /></>,
  sidelong: <><circle cx="14" cy="18" r="6" fill="#fff" /><circle cx="27" cy="18" r="6" fill="#fff" /><circle cx="16.5" cy="18" r="2.6" /><circle cx="29.5" cy="18" r="2.6" /><path d="M16 29h9" {...line(2.4)} /></>,
  spiky: <><path d="M4 4h32l-6 9-5-5-5 6-5-6-5 5z" opacity=".85" /><circle cx="14" cy="21" r="2.8" /><circle cx="26" cy="21" r="2.8" /><path d="M17 29q3 2 6 0" {...line(2.2)} /></>,
  shades: <><rect x="8" y="14" width="24" height="9" rx="4.5" /><circle cx="15" cy="18.5" r="2" fill="#fff" /><circle cx="25" cy="18.5" r="2" fill="#fff" /><path d="M17 29h6" {...line(2.4)} /></>,
  wink: <><circle cx="14" cy="19" r="3.2" /><path d="M22.5 19h7M15 27q6 5 11-1" {...line(2.6)} /></>,
  curious: <><ellipse cx="14" cy="18" rx="2.6" ry="4.4" /><ellipse cx="26" cy="18" rx="2.6" ry="4.4" /><circle cx="20" cy="28" r="2.2" /></>,
  awe: <><circle cx="14" cy="17" r="3.6" /><circle cx="26" cy="17" r="3.6" /><circle cx="15.2" cy="15.8" r="1.2" fill="#fff" /><circle cx="27.2" cy="15.8" r="1.2" fill="#fff" /><ellipse cx="20" cy="28" rx="3" ry="3.6" /></>,
  argh: <><path d="M10 15l7 4-7 3M30 15l-7 4 7 3" {...line(2.4)} /><path d="M14 30q6-6 12 0" {...line(2.4)} /></>,
  asleep: <><path d="M10 19h8M22 19h8" {...line(2.6)} /><path d="M17 28h6" {...line(2.2)} /></>,
} satisfies Record<string, ComponentChildren>;

/** Names of faces. */
export type Face = keyof typeof FACES;

// Asleep and awe are states, and nobody's own face.
const CHOICES: readonly Face[] = ['smile', 'grin', 'happy', 'glasses', 'sidelong', 'spiky', 'shades', 'wink', 'curious'];
const ACCENTS: readonly Accent[] = ['bubble', 'iris', 'pitch', 'ember', 'plasma', 'atlas', 'brass', 'zest'];

/** The face and colour that belong to someone. */
export function lookOf(id: string): { face: Face; colour: string } {
  const hash = hashOf(id);
  return { face: CHOICES[hash % CHOICES.length] ?? 'smile', colour: `var(--${ACCENTS[(hash >>> 8) % ACCENTS.length] ?? 'iris'})` };
}

/** A player: a tile with eyes. Beside a name, so it says nothing by itself. */
export function Brain({ id, face, colour, size = 2.25, class: extra = '' }:
{ id?: string; face?: Face | undefined; colour?: string | undefined; size?: number; class?: string }) {
  const own = lookOf(id ?? '');
  return (
    <svg class={`brain ${extra}`} viewBox="0 0 40 40" aria-hidden="true" focusable="false"
      style={{ '--brain': colour ?? own.colour, inlineSize: `${size}rem` }}>
      <rect width="40" height="40" rx="11" fill="var(--brain)" />
      <g fill={INK}>{FACES[face ?? own.face]}</g>
    </svg>
  );
}
