import { namesOf } from '@/shared/play/topics';
import { counted } from '@/shared/text/format';
import { Art } from '@/shared/ui/Art';
import { Avatar } from '@/shared/ui/Avatar';
import { TopBar } from '@/shared/ui/Chrome';
import { ConnectionToast } from '@/shared/ui/ConnectionToast';
import { Icon } from '@/shared/ui/icons';
import { useSecondsLeft } from '@/shared/ui/Ring';
import { useScene } from '@/shared/ui/scene';
import { ShareButton } from '@/shared/ui/ShareButton';
import { Tiles } from '@/shared/ui/Tiles';
import type { RefusalCode } from '@/shared/wire/codes';
import type { LobbyController } from './controller';
import { Invitation } from './Invitation';
import { MoodBar, MoodBurst } from './Moods';
import { NewsList, Notice } from './NewsList';
import { Talk } from './Talk';
import { isHost, nameOf, type LobbyState } from './state';
import { settingsWords } from './words';

const BOTS_MAX = 8;

/** Before a game: who is here, how others come in, and for the host the start. */
export function WaitingRoom({ state, controller, notice }: { state: LobbyState; controller: LobbyController; notice: RefusalCode | null }) {
  const { settings, joinCode, players, hostSeat, phase, dueAt } = state;
  const topic = settings?.topics?.[0] ?? null;
  const here = players.filter(player => !player.left);
  const title = hostSeat < 0 ? 'Open room' : `${nameOf(players, hostSeat)}’s room`;
  useScene({ title, topic });
  const left = useSecondsLeft(dueAt);
  const starting = phase === 'starting';
  return (
    <>
      <TopBar />
      <ConnectionToast kept="Your seat is kept. Coming back by itself." />
      <main class="page room" id="main" tabIndex={-1}>
        <section class="over__hero room__hero" aria-labelledby="room">
          {topic === null ? null : <Art topic={topic} />}
          <p class="row row--wrap sm"><span class="badge badge--accent">{namesOf(settings?.topics ?? null)}</span>{settings ? <span>{settingsWords(settings)}</span> : null}</p>
          <h1 id="room">{starting ? 'Here we go.' : title}</h1>
          {starting
            ? <p class="over__score" aria-live="off">{left}</p>
            : <p class="room__who">{state.seat < 0 ? 'You are watching.' : isHost(state) ? 'You start it whenever you like.' : `${nameOf(players, hostSeat)} starts the game.`}</p>}
          {isHost(state) && !starting ? <HostBar state={state} controller={controller} /> : null}
          <Notice code={notice} />
        </section>
        <section class="card stack" aria-labelledby="invite">
          <h2 class="h-sec" id="invite">Bring someone</h2>
          {joinCode ? <Tiles text={joinCode} label={`Code ${Array.from(joinCode).join(' ')}`} kind="tiles--code tiles--large" /> : <p class="sm muted">Anyone may come in: the room is on the list.</p>}
          <Invitation id={joinCode ?? state.id} />
          <ShareButton title={title} text={`Play with me: ${title}.${joinCode ? ` Code ${joinCode}.` : ''}`} path={`/lobby/${joinCode ?? state.id}`} label="Share the link" />
        </section>
        <section class="card stack room__people" aria-labelledby="people">
          <h2 class="h-sec" id="people">{counted(here.length, 'player')} <span class="sm muted">of {settings?.playersMax ?? here.length}</span></h2>
          <ul class="people">
            {here.map(player => (
              <li key={player.seat} class="m-enter"><Avatar id={player.avatar} you={player.seat === state.seat} size={3} />
                <span>{player.name}<small>{[player.seat === state.seat ? 'you' : '', player.seat === hostSeat ? 'host' : '', player.house ? 'house' : ''].filter(word => word !== '').join(' · ')}</small></span></li>
            ))}
          </ul>
          <NewsList news={state.news} />
          <Talk state={state} onSay={text => controller.say(text)} />
          {state.seat >= 0 ? <MoodBar state={state} onEmote={kind => controller.emote(kind)} /> : null}
        </section>
        <MoodBurst moods={state.moods} />
      </main>
    </>
  );
}

function HostBar({ state, controller }: { state: LobbyState; controller: LobbyController }) {
  const bots = state.players.filter(player => player.house && !player.left).length;
  return (
    <div class="row row--wrap room__acts">
      <button class="btn btn--go btn--lg" type="button" onClick={() => controller.startGame()}><Icon name="play" />Start</button>
      <div class="stepper" role="group" aria-label="House players">
        <button class="iconbtn" type="button" aria-label="One house player less" disabled={bots === 0} onClick={() => controller.setBots(bots - 1)}>−</button>
        <span><b class="num">{bots}</b> house</span>
        <button class="iconbtn" type="button" aria-label="One house player more" disabled={bots >= BOTS_MAX} onClick={() => controller.setBots(bots + 1)}><Icon name="plus" /></button>
      </div>
    </div>
  );
}
