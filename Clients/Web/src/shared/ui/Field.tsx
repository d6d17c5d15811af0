import { chance } from '@/shared/play/chance';

/** Tiles of the field. */
export const TILES = 100;
const ACROSS = 10;
const FALLS = 20;
const WHOLE_TURN = 360;

/** Where someone of a rank stands among a hundred tiles, from 0. */
export const tileOf = (rank: number, alive: number): number =>
  Math.min(TILES - 1, Math.max(0, Math.floor((rank - 1) * TILES / Math.max(1, alive))));

/** How many of the hundred tiles stand for those who leave: one at least, and one at least stays. */
export const tilesLeaving = (leaving: number, alive: number): number =>
  Math.min(TILES - 1, Math.max(1, Math.round(leaving * TILES / Math.max(1, alive))));

/**
 * The field: a hundred brains, best rank first, each one per cent of the seats alive.
 * @param you one's own tile; null for none.
 * @param below how many tiles sit below the cut line; 0 where there is none.
 * @param fallen whether they have fallen.
 */
export function Field({ you, below, fallen = false, label }: { you: number | null; below: number; fallen?: boolean; label: string }) {
  return (
    <div class={`field ${fallen ? 'field--cut' : ''}`} role="img" aria-label={label}>
      {Array.from({ length: TILES }, (_, tile) => {
        const low = tile >= TILES - below;
        const kind = `${tile === you ? 'is-you ' : ''}${low && fallen ? 'is-out' : low && tile !== you ? 'is-risk' : ''}`;
        return <i key={tile} class={kind} style={low && fallen ? fall(tile, below) : undefined} />;
      })}
      {below > 0 ? <Line below={below} /> : null}
    </div>
  );
}

// In a row that stays only in part, the line takes a step.
function Line({ below }: { below: number }) {
  const [row, column] = [Math.floor((TILES - below) / ACROSS), (TILES - below) % ACROSS];
  const edge = column * TILES / ACROSS;
  return (
    <>
      {column > 0 ? <span class="field__line" style={{ '--at': `${(row + 1) * ACROSS}%`, '--end': `${TILES - edge}%` }} aria-hidden="true" /> : null}
      <span class="field__line" style={{ '--at': `${row * ACROSS}%`, ...(column > 0 ? { '--start': `${edge}%` } : {}) }} aria-hidden="true" />
    </>
  );
}

// Worst rank first, as many as they are; every tile falls its own way, and always the same way.
function fall(tile: number, below: number) {
  const order = Math.round((TILES - 1 - tile) * FALLS / below);
  const column = tile % ACROSS;
  return {
    '--n': order,
    '--dx': `${Math.round((chance(tile, 1) - 0.5) * 90 + (column - 4.5) * 8)}%`,
    '--dy': `${Math.round(70 + chance(tile, 2) * 190)}%`,
    '--r': `${Math.round((chance(tile, 3) - 0.5) * WHOLE_TURN * 0.5)}deg`,
  };
}
