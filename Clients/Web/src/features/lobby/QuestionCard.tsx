import { socket } from '@/shared/net/connection';
import { topicOf } from '@/shared/play/topics';
import { useStore } from '@/shared/state/useStore';
import { ordinal, seconds, thousands } from '@/shared/text/format';
import { Art } from '@/shared/ui/Art';
import { Avatar } from '@/shared/ui/Avatar';
import { Burst, Confetti } from '@/shared/ui/Confetti';
import { CountUp } from '@/shared/ui/CountUp';
import { Icon } from '@/shared/ui/icons';
import { Ring, Seconds } from '@/shared/ui/Ring';
import { Banners } from './Banners';
import { placeOf, stealFrom, streakBonus, type LobbyState, type Screen } from './state';

const STEAL_MAX = 200;

/** The question, its time, and with the reveal what came of it. */
export function QuestionCard({ state, screen, verdict, onSteal }: { state: LobbyState; screen: Screen; verdict: string; onSteal: () => void }) {
  const { phase } = useStore(socket.state);
  const { question, agreed, players, seat } = state;
  if (!question) return null;
  const reveal = screen === 'reveal';
  const own = players.find(player => player.seat === seat);
  return (
    <section class="qcard glass" aria-labelledby="question">
      <Art topic={question.topic} />
      <div class="qhead">
        <Ring windowMs={question.windowMs} closesAt={question.closesAt} number={question.number} of={question.questions} label={`Question ${question.number} of ${question.questions}`}
          state={phase === 'lost' ? 'lost' : screen === 'question' ? 'open' : 'done'} />
        {reveal ? <Verdict verdict={verdict} answered={state.answer?.round === question.round} /> : (
          <div class="row row--wrap qhead__chips"><span class="chip">{topicOf(question.topic).name}</span>
            {own && own.streak > 1 ? <span class="chip chip--plain wide-only">Streak <b class="num strong">{own.streak}</b></span> : null}</div>
        )}
        <div class="qhead__side">{reveal ? <Points state={state} /> : screen === 'question' ? <Seconds closesAt={question.closesAt} /> : <span class="badge badge--accent badge--big"><Icon name="lock" />Locked</span>}</div>
      </div>
      <Banners state={state} screen={screen} />
      <h1 class="q" id="question"><span class={reveal ? 'q--small' : ''}>{question.body}</span></h1>
      {reveal ? <Reveal state={state} onSteal={onSteal} /> : null}
      {screen === 'locked' ? <p class="row sm muted"><Icon name="people" />No more answers. The right one comes in a moment.</p> : null}
      {agreed?.round === question.round ? <div class="fx fx--burst"><Burst seed={question.round} /></div> : null}
      {verdict === 'right' ? <div class="fx fx--top"><Confetti /></div> : null}
    </section>
  );
}

function Verdict({ verdict, answered }: { verdict: string; answered: boolean }) {
  if (verdict === 'right') return <div class="verdict verdict--ok m-bounce"><h2><span class="verdict__mark" aria-hidden="true"><Icon name="check" /></span>Right.</h2></div>;
  if (verdict === 'wrong') return <div class="verdict verdict--no"><h2><span class="verdict__mark" aria-hidden="true"><Icon name="cross" /></span>{answered ? 'Not quite.' : 'No answer.'}</h2></div>;
  return <div class="verdict"><h2>The answer.</h2></div>;
}

function Points({ state: { reveal, seat, players, moves } }: { state: LobbyState }) {
  const own = reveal?.results.find(result => result.seat === seat);
  if (!own) return null;
  const moved = moves.get(seat) ?? 0;
  return (
    <p class="pts">+<CountUp to={own.points + own.bonus} />
      <small class="wide-only">now {ordinal(placeOf(players, seat))}{moved === 0 ? '' : moved > 0 ? `, up ${moved}` : `, down ${-moved}`}</small></p>
  );
}

function Reveal({ state, onSteal }: { state: LobbyState; onSteal: () => void }) {
  const { reveal, seat, players, chain } = state;
  if (!reveal) return null;
  const own = reveal.results.find(result => result.seat === seat);
  const victim = stealFrom(state);
  const inChain = chain.includes(seat);
  return (
    <div class="stack reveal">
      {reveal.explanation ? <p class="why">{reveal.explanation}</p> : null}
      <p class="sum">
        {own && own.points > 0 ? <span class="badge">Answer <b class="num">{thousands(own.points)}</b></span> : null}
        {own && own.streak > 1 ? <span class="badge badge--accent">Streak of {own.streak} <b class="num">+{thousands(streakBonus(state))}</b></span> : null}
        {inChain ? <span class="badge badge--beacon badge--glow"><Icon name="chain" />Chain of {chain.length} <b class="num">+100</b></span> : null}
        {victim ? <button class="btn btn--sm btn--steal" type="button" onClick={onSteal}><Icon name="hand" />Steal {Math.min(STEAL_MAX, victim.score)} from {victim.name}</button> : null}
      </p>
      {reveal.fastest.length > 0 ? (
        <div class="fast"><h2 class="h-sm">Fastest fingers</h2>
          <ol>{reveal.fastest.map((fast, place) => {
            const player = players.find(one => one.seat === fast.seat);
            return <li key={fast.seat} class="m-slide" style={{ '--i': place }}><Avatar id={player?.avatar ?? ''} you={fast.seat === seat} /><b>{player?.name ?? 'Someone'}</b><span class="num">{seconds(fast.elapsedMs)}</span></li>;
          })}</ol></div>
      ) : <p class="sm muted">Nobody had it.</p>}
    </div>
  );
}
