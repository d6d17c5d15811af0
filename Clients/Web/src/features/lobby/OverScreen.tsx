import { api } from '@/shared/net/api';
import { namesOf } from '@/shared/play/topics';
import { difference, ordinal, thousands } from '@/shared/text/format';
import { Art } from '@/shared/ui/Art';
import { Avatar } from '@/shared/ui/Avatar';
import { TopBar } from '@/shared/ui/Chrome';
import { Confetti } from '@/shared/ui/Confetti';
import { ConnectionToast } from '@/shared/ui/ConnectionToast';
import { CopyButton } from '@/shared/ui/CopyButton';
import { Icon } from '@/shared/ui/icons';
import { useScene } from '@/shared/ui/scene';
import { ShareButton } from '@/shared/ui/ShareButton';
import { useLoad } from '@/shared/ui/useLoad';
import type { RefusalCode } from '@/shared/wire/codes';
import type { GameItem } from '@/shared/wire/http';
import type { LobbyPlayerFrame, LobbyStandingFrame } from '@/shared/wire/lobbies';
import type { LobbyController } from './controller';
import { NewsList, Notice } from './NewsList';
import { Reel } from './Reel';
import { Talk, talks } from './Talk';
import { avatarOf, isHost, nameOf, type LobbyState, type Mark } from './state';
import { shareText } from './words';

const LOOK_EVERY_MS = 2_000;

/** The end of a game: one's own result large, the board, and another one. */
export function OverScreen({ state, controller, notice }: { state: LobbyState; controller: LobbyController; notice: RefusalCode | null }) {
  const { finish, settings, seat, marks, hostSeat, players } = state;
  const topic = settings?.topics?.[0] ?? state.question?.topic ?? null;
  useScene({ title: 'Game over', topic });
  const gained = useGained(finish?.game ?? '');
  if (!finish) return null;
  const own = finish.standings.find(standing => standing.seat === seat);
  const people = finish.standings.length;
  const text = own ? shareText(namesOf(settings?.topics ?? null), own.score, own.rank, people, marks) : '';
  return (
    <>
      <TopBar />
      <ConnectionToast kept="Your result is kept." />
      <main class="page over" id="main" tabIndex={-1}>
        <div class="stack over__main">
          <section class="over__hero m-enter" aria-labelledby="over">
            {topic === null ? null : <Art topic={topic} />}
            {own?.rank === 1 ? <Confetti /> : null}
            <p class="row row--wrap sm"><span class="badge badge--accent">{hostSeat < 0 ? 'Open room' : `${nameOf(players, hostSeat)}’s room`}</span>{namesOf(settings?.topics ?? null)} · {state.questions} questions</p>
            <div><h1 id="over">{headline(own, people)}</h1>{own ? <p class="over__score">{thousands(own.score)}</p> : null}</div>
            {own && marks.length > 0 ? <Marks marks={marks} /> : null}
            <div class="row row--wrap">
              {isHost(state)
                ? <button class="btn btn--go btn--lg" type="button" onClick={() => controller.playAgain()}>Play again</button>
                : <p class="over__wait">{hostSeat < 0 ? '' : `${nameOf(players, hostSeat)} may play again. Stay for it.`}</p>}
              <a class="btn btn--line" href="/">Other rooms</a>
            </div>
            <Notice code={notice} />
          </section>
          {own ? (
            <dl class="statline">
              <div class="stat"><dd>{Math.round(100 * own.right / Math.max(1, state.questions))} %</dd><dt>right, {own.right} of {state.questions}</dt></div>
              <div class="stat"><dd>{state.compared > 0 ? `${Math.round(100 * state.slower / state.compared)} %` : own.bestStreak}</dd><dt>{state.compared > 0 ? 'of answers were slower than yours' : 'best row of right answers'}</dt></div>
              <div class="stat"><dd>{gained ? (gained.rated ? difference(gained.eloChange) : `+${thousands(gained.experience)}`) : own.bestStreak}</dd><dt>{gained ? (gained.rated ? 'rating' : 'XP') : 'best row of right answers'}</dt></div>
            </dl>
          ) : null}
          {own && (own.survivor || gained?.rated) ? <section class="card row"><span class="ach__t"><Icon name={own.survivor ? 'shield' : 'star'} /></span>
            <p><b>{own.survivor ? 'Survivor' : 'Rated game'}</b><br /><span class="sm muted">{own.survivor ? 'You stayed when someone left on the last question.' : `${difference(gained?.experience ?? 0)} XP counted for the leaderboards.`}</span></p></section> : null}
          <NewsList news={state.news.filter(({ kind }) => kind === 'survivor' || kind === 'saboteur')} />
        </div>
        <aside class="over__side" aria-label="Standings and sharing">
          <section class="card over__board"><h2 class="h-sec">Final board</h2><Standings standings={finish.standings} players={players} seat={seat} /></section>
          {own ? (
            <section class="card stack"><h2 class="h-sec">Tell someone</h2><p class="share">{text}</p>
              <div class="row row--wrap"><CopyButton text={text} label="Copy text" /><ShareButton title="Trivia.Orleans" text={text} path="/" /></div></section>
          ) : null}
        </aside>
        <div class="over__more">
          {talks(state) ? <section class="card over__talk"><h2 class="h-sec">Talk it over</h2><Talk state={state} onSay={said => controller.say(said)} /></section> : null}
          {state.reel?.game === finish.game ? <Reel reel={state.reel} /> : null}
        </div>
      </main>
    </>
  );
}

const headline = (own: LobbyStandingFrame | undefined, people: number): string =>
  !own ? 'That was the game.' : own.rank === 1 ? (people > 1 ? `First of ${people}.` : 'All yours.') : `${ordinal(own.rank)} of ${people}${own.rank === 2 ? ', and closing' : ''}.`;

// What the game was worth stands in one's own history a moment after it.
function useGained(game: string): GameItem | null {
  const [loaded] = useLoad(api.games, [game], LOOK_EVERY_MS);
  return loaded.state === 'there' ? loaded.value.games.find(({ id }) => id === game) ?? null : null;
}

function Marks({ marks }: { marks: readonly Mark[] }) {
  const count = (mark: Mark) => marks.filter(one => one === mark).length;
  return (
    <div class="stack over__marks">
      <div class="marks" role="img" aria-label={`${count('right') + count('first')} right, ${count('first')} of them first in the room; ${count('wrong')} wrong, ${count('none')} without an answer`}>
        {marks.map((mark, n) => <span key={n} class={mark === 'first' ? 'f' : mark === 'right' ? '' : 'n'}><Icon name={mark === 'first' ? 'bolt' : mark === 'right' ? 'check' : 'cross'} /></span>)}
      </div>
      <p class="xs"><Icon name="check" /> right <Icon name="bolt" /> first in the room <Icon name="cross" /> wrong</p>
    </div>
  );
}

function Standings({ standings, players, seat }: { standings: readonly LobbyStandingFrame[]; players: readonly LobbyPlayerFrame[]; seat: number }) {
  return (
    <ol class="board board--over">
      {standings.map(standing => (
        <li key={standing.seat} class={standing.seat === seat ? 'is-you' : ''}>
          <span class="board__r">{standing.rank}</span>
          <Avatar id={avatarOf(players, standing.playerId)} you={standing.seat === seat} />
          <span class="board__n">{standing.house ? standing.name : <a href={`/players/${standing.playerId}`}>{standing.name}</a>}<small>{standing.right} right{standing.survivor ? ' · survivor' : ''}{standing.completed ? '' : ' · left'}</small></span>
          <span class="board__s">{thousands(standing.score)}</span>
        </li>
      ))}
    </ol>
  );
}
