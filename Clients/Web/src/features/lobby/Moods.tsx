import { useEffect, useState } from 'preact/hooks';
import { keepsStill, motion } from '@/shared/motion';
import { chance } from '@/shared/play/chance';
import { Brain } from '@/shared/ui/Brain';
import type { LobbyState, Moods } from './state';
import { has } from './state';
import { MOODS } from './words';

/** Moods to send. What others send rises over the room. */
export function MoodBar({ state, onEmote }: { state: LobbyState; onEmote: (kind: number) => void }) {
  if (!has(state, 'emotes')) return null;
  return (
    <div class="emotes" role="group" aria-label="Send a mood">
      {MOODS.map(({ face, name }, kind) => (
        <button key={name} type="button" aria-label={name} onClick={() => onEmote(kind)}><Brain face={face} id={name} size={1.75} /></button>
      ))}
    </div>
  );
}

/** A burst of the moods that came just now. */
export function MoodBurst({ moods }: { moods: Moods }) {
  const [shown, setShown] = useState<Moods | null>(null);
  useEffect(() => {
    if (moods.key === 0) return undefined;
    setShown(moods);
    const timer = setTimeout(() => setShown(null), motion.burstMs);
    return () => clearTimeout(timer);
  }, [moods.key]);
  if (!shown || keepsStill()) return null;
  const faces = shown.counts.flatMap((count, kind) => Array.from({ length: Math.min(count, 3) }, () => kind)).slice(0, motion.burstPiecesMax);
  return (
    <div class="burst burst--room" aria-hidden="true" key={shown.key}>
      {faces.map((kind, n) => (
        <div key={n} class="burst__piece" style={{
          '--x': `${Math.round(6 + chance(n, shown.key * 8 + 1) * 84)}%`, '--y': `${Math.round(50 + chance(n, shown.key * 8 + 2) * 36)}%`, '--r': `${Math.round((chance(n, shown.key * 8 + 3) - 0.5) * 44)}deg`, '--d': `${Math.round(chance(n, shown.key * 8 + 4) * 280)}ms`,
        }}><Brain face={MOODS[kind]?.face ?? 'happy'} id={MOODS[kind]?.name ?? ''} size={2 + chance(n, shown.key * 8 + 5) * 1.5} /></div>
      ))}
    </div>
  );
}
