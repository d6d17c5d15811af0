import { namesOf, topicOf } from '@/shared/play/topics';
import { Art } from '@/shared/ui/Art';
import type { LobbyListItem } from '@/shared/wire/lobbies';
import { CodeEntry } from './CodeEntry';
import { startingSoon, underWay } from './model';

const SHOWN_MAX = 3;
const HEAD_ROWS = 12;
const ROW_ROWS = 7;
// In a narrow column a title takes a line for so many letters, and three lines at most.
const LINE_LETTERS = 13;
const LINES_MORE_MAX = 2;
const LINE_ROWS = 3;

/** Lobbies that one can walk into now; running ones to watch where none waits. */
export function Soon({ lobbies }: { lobbies: readonly LobbyListItem[] }) {
  const soon = startingSoon(lobbies);
  const running = underWay(lobbies, SHOWN_MAX - soon.length);
  const shown = [...soon, ...running];
  // The card is as tall as what is in it, in rows of 8 px of the grid; the style sheet adds those of longer titles and of the entry for codes where they show.
  const rows = HEAD_ROWS + ROW_ROWS * Math.max(1, shown.length);
  const lines = LINE_ROWS * shown.reduce((sum, lobby) => sum + Math.min(LINES_MORE_MAX, Math.ceil(titleOf(lobby).length / LINE_LETTERS) - 1), 0);
  return (
    <section class="card soon m-enter" style={{ '--rows': rows, '--lines': lines }} aria-labelledby="soon">
      <h3 class="h-sec" id="soon">{soon.length > 0 ? 'Starting soon' : running.length > 0 ? 'Playing now' : 'All quiet'}</h3>
      {shown.length === 0 ? <p class="sm muted soon__none">No room is open. Pick a topic and open the first one.</p> : null}
      <ul>
        {shown.map(lobby => <Row key={lobby.id} lobby={lobby} />)}
      </ul>
      <CodeEntry id="code-card" place="card" />
    </section>
  );
}

const titleOf = ({ host, topics }: LobbyListItem) => host === null ? namesOf(topics) : `${host}’s room`;

function Row({ lobby }: { lobby: LobbyListItem }) {
  const topic = lobby.topics[0] ?? 'mix';
  const waits = lobby.phase === 'waiting';
  const title = titleOf(lobby);
  return (
    <li data-accent={topicOf(topic).accent}>
      <span class="soon__sw"><Art topic={topic} /></span>
      <span class="soon__t"><b>{title}</b>{waits
        ? <span class="soon__m xs muted">{lobby.players} of {lobby.playersMax} · {namesOf(lobby.topics)}</span>
        : <span class="soon__m soon__m--whole xs muted"><span>Question {lobby.number} of {lobby.questions}</span> <span>· {lobby.players} in</span></span>}</span>
      <a class="btn btn--sm" href={`/lobby/${lobby.id}`} aria-label={`${waits ? 'Join' : 'Drop in on'} ${title}`}>{waits ? 'Join' : 'Drop in'}</a>
    </li>
  );
}
