import { chance } from '@/shared/play/chance';
import { acrossOf, tilesOf } from './fieldGrid';

const FALLS = 20;
const WHOLE_TURN = 360;
// In a field of a hundred; where tiles are larger, they fall fewer of their own heights.
const ACROSS_MAX = 10;
const FALL_SHARE_MIN = 0.45;

/**
 * The field: a hundred brains, best rank first, each one per cent of the seats alive; with fewer seats, each brain is one.
 * @param alive seats in it.
 * @param you one's own tile; null for none.
 * @param below how many tiles sit below the cut line; 0 where there is none.
 * @param fallen whether they have fallen.
 */
export function Field({ alive, you, below, fallen = false, label }: { alive: number; you: number | null; below: number; fallen?: boolean; label: string }) {
  const tiles = tilesOf(alive);
  const across = acrossOf(tiles);
  const rows = Math.ceil(tiles / across);
  return (
    <div class={`field ${fallen ? 'field--cut' : ''}`} role="img" aria-label={label} style={{ '--across': across, '--rows': rows }}>
      {Array.from({ length: tiles }, (_, tile) => {
        const low = tile >= tiles - below;
        const kind = `${tile === you ? 'is-you ' : ''}${low && fallen ? 'is-out' : low && tile !== you ? 'is-risk' : ''}`;
        return <i key={tile} class={kind} style={low && fallen ? fall(tiles - 1 - tile, tile % across, across, below) : undefined} />;
      })}
      {below > 0 ? <Line first={tiles - below} across={across} rows={rows} /> : null}
    </div>
  );
}

// In a row that stays only in part, the line takes a step.
function Line({ first, across, rows }: { first: number; across: number; rows: number }) {
  const [row, column] = [Math.floor(first / across), first % across];
  const percent = (part: number, of: number) => `${100 * part / of}%`;
  const at = percent(row, rows);
  if (column === 0) return <span class="field__line" style={{ '--at': at }} aria-hidden="true" />;
  const edge = percent(column, across);
  return (
    <>
      <span class="field__line" style={{ '--at': percent(row + 1, rows), '--end': percent(across - column, across) }} aria-hidden="true" />
      <span class="field__line field__line--step" style={{ '--at': at, '--start': edge, '--tall': percent(1, rows) }} aria-hidden="true" />
      <span class="field__line" style={{ '--at': at, '--start': edge }} aria-hidden="true" />
    </>
  );
}

// Worst rank first, as many as they are; every tile falls its own way, and always the same way.
function fall(place: number, column: number, across: number, below: number) {
  const share = Math.max(FALL_SHARE_MIN, Math.min(1, across / ACROSS_MAX));
  return {
    '--n': Math.round(place * FALLS / below),
    '--dx': `${Math.round(share * ((chance(place, 1) - 0.5) * 90 + (column - (across - 1) / 2) * 8))}%`,
    '--dy': `${Math.round(share * (70 + chance(place, 2) * 190))}%`,
    '--r': `${Math.round((chance(place, 3) - 0.5) * WHOLE_TURN * 0.5)}deg`,
  };
}
