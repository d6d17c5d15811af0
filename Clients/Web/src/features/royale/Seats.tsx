import { chance } from '@/shared/play/chance';
import { thousands } from '@/shared/text/format';
import { seatGrid, tilesTaken } from './seatGrid';
import type { RoyaleState } from './state';

const WALL_TILES = 600;
const PAIRS_MAX = 40;
const FEW = 12;

/** The seats of the event as they fill: as many tiles as it has seats, and of a big one a tile for so many of them. */
export function Seats({ state: { seats, capacity, seat } }: { state: RoyaleState }) {
  const grid = seatGrid(capacity);
  const taken = tilesTaken(grid, seats);
  return (
    <section class="wait__seats" aria-label="Seats">
      <p class="spread sm"><span><b class="num wait__count">{thousands(seats)}</b> <span class="muted">of {thousands(capacity)} {capacity === 1 ? 'seat' : 'seats'}</span></span>
        {grid.each > 1 ? <span class="muted">each tile <b class="num">{thousands(grid.each)}</b> seats</span> : null}</p>
      <div class="seats" role="img" aria-label={`${thousands(seats)} of ${thousands(capacity)} seats are taken`} style={{ '--narrow': grid.narrow, '--wide': grid.wide }}>
        {Array.from({ length: grid.tiles }, (_, n) => <i key={n} class={n < taken ? (seat && n === taken - 1 ? 'me-seat' : 'on') : ''} />)}
      </div>
    </section>
  );
}

/** Everyone's eyes: of few players each pair, of many a wall of them. */
export function Eyes({ seats }: { seats: number }) {
  if (seats <= PAIRS_MAX) return <div class={`seats count__eyes ${seats <= FEW ? 'count__eyes--few' : ''}`} aria-hidden="true">{Array.from({ length: seats }, (_, n) => <i key={n} class="on" />)}</div>;
  return (
    <div class="crowdwall seats seats--wall" aria-hidden="true">
      {Array.from({ length: WALL_TILES }, (_, n) => <i key={n} class={chance(n, seats) * WALL_TILES < seats ? 'on' : ''} />)}
    </div>
  );
}
