import { session } from '@/shared/net/session';
import { clock, ordinal, spoken, thousands } from '@/shared/text/format';
import { TopBar } from '@/shared/ui/Chrome';
import { ConnectionToast } from '@/shared/ui/ConnectionToast';
import { Icon } from '@/shared/ui/icons';
import { useSecondsLeft } from '@/shared/ui/Ring';
import { useScene } from '@/shared/ui/scene';
import { ShareButton } from '@/shared/ui/ShareButton';
import { Tiles } from '@/shared/ui/Tiles';
import { Eyes, Seats } from './Seats';
import type { RoyaleState } from './state';
import { everyQuestion } from './words';

/** Before the first question: the time left, one's own seat, the rules, and the seats as they fill. */
export function WaitingScreen({ state }: { state: RoyaleState }) {
  useScene({ title: state.title });
  const left = useSecondsLeft(state.dueAt);
  return (
    <>
      <TopBar />
      <ConnectionToast kept="Your seat stays yours. Coming back by itself." />
      <main class="page wait" id="main" tabIndex={-1}>
        <section class="wait__lead" aria-labelledby="wait">
          <p class="row row--wrap sm"><span class="badge badge--beacon">{state.title}</span><span class="muted">{PHASES[state.phase] ?? ''}</span></p>
          <h1 id="wait">Everyone starts.<br />One brain is left standing.</h1>
          {state.paused ? <p class="note note--warn"><Icon name="clock" />The hosts have paused the show. It goes on from here.</p>
            : state.dueAt !== null ? <Tiles text={clock(left * 1_000)} label={`Starts in ${spoken(left * 1_000)}`} kind="tiles--count tiles--beacon" /> : null}
          <Seat state={state} />
          <div class="row row--wrap">
            <ShareButton title={state.title} text={`I have a seat in ${state.title}. One brain is left standing.`} path={`/royale/${state.id}`} />
            <a class="btn btn--line" href={`/api/royales/${encodeURIComponent(state.id)}/calendar.ics`} download=""><Icon name="calendar" />Calendar</a>
          </div>
        </section>
        <aside class="card wait__rules" aria-label="How it goes"><Rules state={state} /><Seal hash={state.fairnessHash} /></aside>
        <Seats state={state} />
      </main>
    </>
  );
}

const PHASES: Readonly<Record<string, string>> = { registering: 'Seats are open', countdown: 'The doors close now', scheduled: 'Not open yet' };

function Seat({ state: { seat, waitingAhead } }: { state: RoyaleState }) {
  if (waitingAhead !== null) {
    return (
      <div class="card row wait__line"><Icon name="clock" />
        <p class="sm"><b>Every seat is taken.</b><br /><span class="muted">You are <b class="num strong">{ordinal(waitingAhead + 1)}</b> in line, and seats do come free. If none does, you watch from the front row.</span></p></div>
    );
  }
  return seat
    ? <div class="ticket"><span class="ticket__no">{session.value?.name}</span><p>Your seat. It stays yours if the connection drops.</p></div>
    : <p class="note"><Icon name="eye" />You watch this one from the front row.</p>;
}

const Rules = ({ state: { questionsPerCut, cutFraction, suddenDeathAlive } }: { state: RoyaleState }) => (
  <ol class="rules">
    <li><span class="rules__n">1 Q</span><span><b>Same question, everyone</b>At the same instant, and less time for it after each cut.</span></li>
    <li><span class="rules__n">÷ {questionsPerCut}</span><span><b>A cut after every {everyQuestion(questionsPerCut)}</b>The lowest {Math.round(100 * cutFraction)} % of the seats alive go dark.</span></li>
    <li><span class="rules__n">≤ {thousands(suddenDeathAlive)}</span><span><b>Then sudden death</b>{thousands(suddenDeathAlive)} left, or the time spent: one wrong answer and you are out.</span></li>
  </ol>
);

function Seal({ hash }: { hash: string }) {
  return hash === '' ? null : (
    <p class="xs muted wait__seal">Ties are settled by lot. Its seed is sealed already:<br /><code class="num">{hash.slice(0, 8)} … {hash.slice(-8)}</code></p>
  );
}

/** The last ten seconds, with everyone's eyes on it. */
export function CountdownScreen({ state }: { state: RoyaleState }) {
  useScene({ title: state.title });
  const left = useSecondsLeft(state.dueAt);
  return (
    <main class="count" id="main" tabIndex={-1}>
      <Eyes seats={state.seats} />
      <p class="count__who"><b class="num">{thousands(state.seats)}</b> {state.seats === 1 ? 'pair' : 'pairs'} of eyes on you</p>
      <p class="count__n" key={left} aria-hidden="true">{left}</p>
      <p class="vh">{spoken(left * 1_000)} left</p>
      <p class="muted">{state.seat ? 'First up. Thumbs ready.' : 'You watch this one.'}</p>
      <ConnectionToast kept="Your seat stays yours. Coming back by itself." />
    </main>
  );
}
