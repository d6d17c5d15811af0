import spec from './motion.json';

type Motion = (typeof spec.motions)[number];

const named = (name: string): Motion => {
  const found = spec.motions.find(motion => motion.name === name);
  if (!found) throw new Error(`motion.json has no ${name}.`);
  return found;
};

const confetti = named('confetti');
const burst = named('emoji-burst');
const cut = named('cut-moment');
const bounce = named('correct-bounce');

/** What code has to know of motion.json; style sheets hold the rest. */
export const motion = {
  confettiPieces: confetti.pieces ?? { phone: 28, desktop: 54, winner: 90 },
  confettiMs: confetti.duration_ms,
  burstPiecesMax: burst.pieces_max ?? 12,
  burstMs: burst.duration_ms + (burst.stagger_ms ?? 0),
  cutMs: cut.duration_ms,
  countMs: Number(/(\d+) ms/.exec(cut.properties.step_4_number ?? '')?.[1] ?? 1_100),
  pointsMs: Number(/(\d+) ms/.exec(bounce.properties.points ?? '')?.[1] ?? 480),
} as const;

const query = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the reader wants things to keep still: by the system, or by the settings of this app. */
export const keepsStill = (): boolean => query.matches || document.documentElement.dataset['motion'] === 'still';
