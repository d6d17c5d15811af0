import { useEffect, useMemo } from 'preact/hooks';
import { unsettled } from '@/shared/net/answers';
import { socket } from '@/shared/net/connection';
import { session } from '@/shared/net/session';
import { tabs } from '@/shared/net/tabs';
import { play } from '@/shared/sound';
import { browserTimers } from '@/shared/state/timers';
import { useStore } from '@/shared/state/useStore';
import { announce } from '@/shared/ui/announce';
import { TopBar } from '@/shared/ui/Chrome';
import { ConnectionToast } from '@/shared/ui/ConnectionToast';
import { useScene } from '@/shared/ui/scene';
import { Blank, Loading } from '@/shared/ui/states';
import { LobbyController, type Way } from './controller';
import { GameScreen } from './GameScreen';
import { OverScreen } from './OverScreen';
import { screenOf, type LobbyState, type Screen } from './state';
import { WaitingRoom } from './WaitingRoom';
import { REFUSALS, spokenCard, spokenQuestion, spokenReveal } from './words';

/** A room, from the door to the last board. */
export default function LobbyPage({ params }: { params: Readonly<Record<string, string>> }) {
  const controller = useController(params['topic'] === undefined ? { by: 'id', id: params['id'] ?? '' } : { by: 'topic', topic: params['topic'] });
  const state = useStore(controller.state);
  const refusal = useStore(controller.refusal);
  const notice = useStore(controller.notice);
  useStore(controller.turn);
  const screen = screenOf(state, performance.now());
  useVoice(state, screen);
  useEffect(() => { if (notice) announce(REFUSALS[notice] ?? 'Refused.'); }, [notice]);
  if (refusal) return <NoWay title="Not this one." text={REFUSALS[refusal] ?? `The server said “${refusal}”.`} />;
  if (state.id === '') return <Entering />;
  switch (screen) {
    case 'closed': return <NoWay title="The room has closed." text="Nobody was there any more." />;
    case 'waiting': return <WaitingRoom state={state} controller={controller} notice={notice} />;
    case 'over': return <OverScreen state={state} controller={controller} notice={notice} />;
    default: return <GameScreen state={state} screen={screen} controller={controller} notice={notice} />;
  }
}

function useController(way: Way): LobbyController {
  const controller = useMemo(() => new LobbyController(way, {
    socket, timers: browserTimers, unsettled, tabs, player: session.value?.playerId ?? '',
    // The address becomes that of the room, so that a reload finds the seat again, and a link invites.
    arrived: id => history.replaceState(null, '', `/lobby/${id}`),
  }), []);
  useEffect(() => {
    controller.start();
    return () => controller.stop();
  }, [controller]);
  return controller;
}

function Entering() {
  useScene({ title: 'Room' });
  return <><TopBar /><ConnectionToast /><main class="page" id="main" tabIndex={-1}><Loading what="Finding you a seat" /></main></>;
}

function NoWay({ title, text }: { title: string; text: string }) {
  useScene({ title: 'Room' });
  return (
    <>
      <TopBar />
      <main class="page" id="main" tabIndex={-1}>
        <Blank face="asleep" title={title} level={1}>
          <p class="muted">{text}</p>
          <div class="row row--wrap"><a class="btn btn--go" href="/">Other rooms</a><a class="btn btn--line" href="/create">Open one</a></div>
        </Blank>
      </main>
    </>
  );
}

function useVoice(state: LobbyState, screen: Screen): void {
  const { question, reveal, finish, news } = state;
  const secret = spokenCard(state);
  const latest = news.at(-1);
  useEffect(() => { if (screen === 'question') announce(spokenQuestion(state)); }, [question?.round, screen === 'question']);
  useEffect(() => { if (secret !== '' && screen === 'question') announce(secret); }, [question?.round, secret]);
  useEffect(() => {
    if (screen !== 'reveal' || !reveal) return;
    announce(spokenReveal(state));
    const own = reveal.results.find(result => result.seat === state.seat);
    if (own && own.choice >= 0) play(own.choice === reveal.correct ? 'right' : 'wrong');
  }, [reveal?.round, screen === 'reveal']);
  useEffect(() => { if (latest) announce(latest.text); }, [latest?.key]);
  useEffect(() => { if (finish && screen === 'over') announce('The game is over.'); }, [finish?.game, screen === 'over']);
}
