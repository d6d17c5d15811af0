import { chance } from '@/shared/play/chance';

const TILES = 100;
const ACROSS = 10;
const RISK = 20;
const WHOLE_TURN = 360;

/** Where someone of a rank stands among a hundred tiles, from 0. */
export const tileOf = (rank: number, alive: number): number =>
  Math.min(TILES - 1, Math.max(0, Math.floor((rank - 1) * TILES / Math.max(1, alive))));

/**
 * The field: a hundred brains, best rank first, each one per cent of the seats alive.
 * @param you one's own tile; null for none.
 * @param risk whether the lowest twenty sit below the cut line.
 * @param fallen whether they have fallen.
 */
export function Field({ you, risk, fallen = false, label }: { you: number | null; risk: boolean; fallen?: boolean; label: string }) {
  return (
    <div class={`field ${fallen ? 'field--cut' : ''}`} role="img" aria-label={label}>
      {Array.from({ length: TILES }, (_, tile) => {
        const low = tile >= TILES - RISK;
        const kind = `${tile === you ? 'is-you ' : ''}${low && fallen ? 'is-out' : low && risk && tile !== you ? 'is-risk' : ''}`;
        return <i key={tile} class={kind} style={low && fallen ? fall(tile) : undefined} />;
      })}
      {risk || fallen ? <span class="field__line" aria-hidden="true" /> : null}
    </div>
  );
}

// Worst rank first; every tile falls its own way, and always the same way.
function fall(tile: number) {
  const order = TILES - 1 - tile;
  const column = tile % ACROSS;
  return {
    '--n': order,
    '--dx': `${Math.round((chance(tile, 1) - 0.5) * 90 + (column - 4.5) * 8)}%`,
    '--dy': `${Math.round(70 + chance(tile, 2) * 190)}%`,
    '--r': `${Math.round((chance(tile, 3) - 0.5) * WHOLE_TURN * 0.5)}deg`,
  };
}
