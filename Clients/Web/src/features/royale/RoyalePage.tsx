import { useEffect, useMemo } from 'preact/hooks';
import { unsettled } from '@/shared/net/answers';
import { socket } from '@/shared/net/connection';
import { session } from '@/shared/net/session';
import { tabs } from '@/shared/net/tabs';
import { play } from '@/shared/sound';
import { browserTimers } from '@/shared/state/timers';
import { useStore } from '@/shared/state/useStore';
import { announce } from '@/shared/ui/announce';
import { ConnectionToast } from '@/shared/ui/ConnectionToast';
import { Loading } from '@/shared/ui/states';
import { thousands } from '@/shared/text/format';
import { RoyaleController } from './controller';
import { CutScreen } from './CutScreen';
import { FinishScreen } from './FinishScreen';
import { OutScreen } from './OutScreen';
import { PlayScreen } from './PlayScreen';
import { RefusedScreen } from './RefusedScreen';
import { asTold, screenOf, type RoyaleState, type Screen } from './state';
import { CountdownScreen, WaitingScreen } from './WaitingScreen';
import { spokenQuestion, spokenReveal } from './words';

/** One event, from the first seat to the last brain. */
export default function RoyalePage({ params }: { params: Readonly<Record<string, string>> }) {
  const controller = useController(params['id'] ?? '');
  const state = useStore(controller.state);
  const refusal = useStore(controller.refusal);
  useStore(controller.turn);
  const screen = screenOf(state, performance.now());
  useVoice(state, screen);
  if (refusal && state.sequence < 0) return <RefusedScreen refusal={refusal} id={controller.id} />;
  if (state.sequence < 0) return <main id="main" tabIndex={-1}><Loading what="Finding your seat" /><ConnectionToast /></main>;
  switch (screen) {
    case 'waiting': return <WaitingScreen state={state} />;
    case 'countdown': return <CountdownScreen state={state} />;
    case 'cut': return <CutScreen state={state} onSkip={() => controller.skip()} />;
    case 'out': return <OutScreen state={state} onRead={() => controller.read()} />;
    case 'finish': return <FinishScreen state={state} />;
    case 'aborted': return <RefusedScreen refusal={{ code: 'aborted', tryAgain: false }} id={controller.id} />;
    default: return <PlayScreen state={asTold(state, performance.now())} screen={screen} controller={controller} />;
  }
}

function useController(id: string): RoyaleController {
  const controller = useMemo(() => new RoyaleController(id, {
    socket, timers: browserTimers, random: Math.random, unsettled, tabs, player: session.value?.playerId ?? '',
  }), [id]);
  useEffect(() => {
    controller.start();
    return () => controller.stop();
  }, [controller]);
  return controller;
}

function useVoice(state: RoyaleState, screen: Screen): void {
  const { question, reveal, cut, finish } = state;
  useEffect(() => { if (screen === 'question') announce(spokenQuestion(state)); }, [question?.round, screen === 'question']);
  useEffect(() => {
    if (screen !== 'reveal') return;
    announce(spokenReveal(state));
    if (state.answer?.round === reveal?.round) play(state.answer?.choice === reveal?.correct ? 'right' : 'wrong');
  }, [reveal?.round, screen === 'reveal']);
  useEffect(() => {
    if (screen !== 'cut' && screen !== 'out') return;
    play('cut');
    announce(screen === 'out'
      ? `Lights out. You are out at rank ${thousands(state.out?.rank ?? 0)}. You stay as a spectator.`
      : `${thousands(cut?.removed ?? 0)} are out. ${thousands(cut?.alive ?? 0)} alive.`, true);
  }, [cut?.cut, screen]);
  useEffect(() => { if (finish) announce(`${finish.winnerName ?? 'Nobody'} is the last brain standing.`, true); }, [finish !== null]);
  useEffect(() => { if (screen === 'voided') announce('This question counts for nothing. Another one follows.', true); }, [screen === 'voided']);
}
