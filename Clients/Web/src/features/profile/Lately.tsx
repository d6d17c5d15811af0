import { difference, ordinal, thousands } from '@/shared/text/format';
import type { GameItem } from '@/shared/wire/http';

const SHOWN_MAX = 8;

/** One's latest games. */
export function Lately({ games }: { games: readonly GameItem[] }) {
  return (
    <section class="card" aria-labelledby="lately">
      <h2 class="h-sec" id="lately">Lately</h2>
      {games.length === 0 ? <p class="sm muted">No game yet. The rooms are open.</p> : (
        <ul class="log">
          {games.slice(0, SHOWN_MAX).map(game => (
            <li key={game.id}><time dateTime={game.finishedAt}>{new Date(game.finishedAt).toLocaleString([], { weekday: 'short', hour: '2-digit', minute: '2-digit' })}</time>
              <span>{game.kind === 'royale' ? <a href={`/royale/${game.id}`}><b>{game.title}</b></a> : <b>{game.title === '' ? 'A room' : game.title}</b>}<br />
                <span class="muted">{game.rank > 0 ? `${ordinal(game.rank)} of ${thousands(game.players)}, ` : ''}{thousands(game.score)} points{game.rated ? `, ${difference(game.eloChange)}` : ''}</span></span></li>
          ))}
        </ul>
      )}
    </section>
  );
}
