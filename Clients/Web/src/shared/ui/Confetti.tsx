import { keepsStill, motion } from '@/shared/motion';
import { chance } from '@/shared/play/chance';
import { Brain, lookOf } from './Brain';

const COLOURS = ['var(--beacon)', 'var(--bubble)', 'var(--plasma)', 'var(--pitch)', 'var(--iris)', 'var(--text)'];

/** Confetti, once, behind the words. */
export function Confetti({ count = motion.confettiPieces.desktop }: { count?: number }) {
  if (keepsStill()) return null;
  return (
    <div class="confetti" aria-hidden="true">
      {Array.from({ length: count }, (_, n) => (
        <i key={n} style={{
          '--x': `${(chance(n, 1) * 100).toFixed(1)}%`, '--y': `${(chance(n, 2) * 70).toFixed(1)}%`, '--w': `${Math.round(7 + chance(n, 3) * 9)}px`,
          '--r': `${Math.round(chance(n, 4) * 360)}deg`, '--d': `${Math.round(chance(n, 5) * 320)}ms`, '--c': COLOURS[n % COLOURS.length] ?? '',
          '--rad': n % 4 === 0 ? '50%' : '26%',
        }} />
      ))}
    </div>
  );
}

/** A burst of faces that rise. */
export function Burst({ seed }: { seed: number }) {
  if (keepsStill()) return null;
  return (
    <div class="burst" aria-hidden="true">
      {Array.from({ length: motion.burstPiecesMax }, (_, n) => (
        <div key={n} class="burst__piece" style={{
          '--x': `${Math.round(8 + chance(n, seed + 1) * 80)}%`, '--y': `${Math.round(24 + chance(n, seed + 2) * 58)}%`,
          '--r': `${Math.round((chance(n, seed + 3) - 0.5) * 50)}deg`, '--d': `${Math.round(chance(n, seed + 4) * 320)}ms`,
        }}>
          <Brain id={`burst${n}`} size={1.5 + chance(n, seed + 5) * 2} face={n % 2 === 0 ? 'happy' : lookOf(`burst${n}`).face} />
        </div>
      ))}
    </div>
  );
}
