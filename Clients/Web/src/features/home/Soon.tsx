import { namesOf, topicOf } from '@/shared/play/topics';
import { Art } from '@/shared/ui/Art';
import type { LobbyListItem } from '@/shared/wire/lobbies';
import { CodeEntry } from './CodeEntry';
import { startingSoon, underWay } from './model';

const SHOWN_MAX = 3;
const HEAD_ROWS = 12;
const ROW_ROWS = 7;

/** Lobbies that one can walk into now; running ones to watch where none waits. */
export function Soon({ lobbies }: { lobbies: readonly LobbyListItem[] }) {
  const soon = startingSoon(lobbies);
  const running = underWay(lobbies, SHOWN_MAX - soon.length);
  // The card is as tall as what is in it, in rows of 8 px of the grid; the style sheet adds those of the entry for codes where it shows.
  const rows = HEAD_ROWS + ROW_ROWS * Math.max(1, soon.length + running.length);
  return (
    <section class="card soon m-enter" style={{ '--rows': rows }} aria-labelledby="soon">
      <h3 class="h-sec" id="soon">{soon.length > 0 ? 'Starting soon' : running.length > 0 ? 'Playing now' : 'All quiet'}</h3>
      {soon.length + running.length === 0 ? <p class="sm muted soon__none">No room is open. Pick a topic and open the first one.</p> : null}
      <ul>
        {[...soon, ...running].map(lobby => <Row key={lobby.id} lobby={lobby} />)}
      </ul>
      <CodeEntry id="code-card" place="card" />
    </section>
  );
}

function Row({ lobby }: { lobby: LobbyListItem }) {
  const topic = lobby.topics[0] ?? 'mix';
  const waits = lobby.phase === 'waiting';
  const title = lobby.host === null ? namesOf(lobby.topics) : `${lobby.host}’s room`;
  return (
    <li data-accent={topicOf(topic).accent}>
      <span class="soon__sw"><Art topic={topic} /></span>
      <span class="soon__t"><b>{title}</b><span class="xs muted">{waits
        ? `${lobby.players} of ${lobby.playersMax} · ${namesOf(lobby.topics)}`
        : `Question ${lobby.number} of ${lobby.questions} · ${lobby.players} in`}</span></span>
      <a class="btn btn--sm" href={`/lobby/${lobby.id}`} aria-label={`${waits ? 'Join' : 'Drop in on'} ${title}`}>{waits ? 'Join' : 'Drop in'}</a>
    </li>
  );
}
