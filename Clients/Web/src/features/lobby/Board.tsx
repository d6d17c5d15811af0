import { thousands } from '@/shared/text/format';
import { Avatar } from '@/shared/ui/Avatar';
import { Icon } from '@/shared/ui/icons';
import { placeOf, ranking, type LobbyState } from './state';
import { useFlip } from './useFlip';

const SHOWN_MAX = 50;

/** The board, best first. Who moved with the last reveal says so; oneself is always on it. */
export function Board({ state, hidden }: { state: LobbyState; hidden: boolean }) {
  const { players, seat, hostSeat, moves, reveal, chain } = state;
  // Behind a covered board they sit as they came, so that their order tells nothing either.
  const all = hidden ? players.filter(player => !player.left) : ranking(players);
  const shown = all.length <= SHOWN_MAX ? all : [...all.slice(0, SHOWN_MAX - 1), ...all.slice(SHOWN_MAX - 1).filter(player => player.seat === seat)];
  const list = useFlip(shown.map(player => player.seat).join());
  return (
    <ol class="board" ref={list}>
      {shown.map(player => {
        const moved = reveal ? moves.get(player.seat) ?? 0 : 0;
        const you = player.seat === seat;
        return (
          <li key={player.seat} data-flip={player.seat} class={you ? 'is-you' : ''} aria-current={you ? 'true' : undefined}>
            <span class="board__r">{hidden ? '·' : placeOf(players, player.seat)}</span>
            <Avatar id={player.avatar} you={you} />
            <span class="board__n">{player.name}{you || player.seat === hostSeat ? <small>{you ? 'you' : 'host'}</small> : null}{player.streak >= 3 ? <small class="board__streak"><Icon name="bolt" />{player.streak}<span class="vh"> in a row</span></small> : null}{reveal && chain.includes(player.seat) ? <small class="board__streak"><Icon name="chain" /><span class="vh">in the chain reaction</span></small> : null}</span>
            <span class="board__s">
              {moved === 0 ? null : <span class={`move ${moved > 0 ? 'move--up' : 'move--dn'}`}><span class="vh">{moved > 0 ? 'up' : 'down'}</span><Icon name={moved > 0 ? 'up' : 'down'} />{Math.abs(moved)}</span>}
              {hidden ? <span aria-label="hidden">•••</span> : thousands(player.score)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
