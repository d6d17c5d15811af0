import { topicOf } from '@/shared/play/topics';
import { percents, seconds, thousands } from '@/shared/text/format';
import { Art } from '@/shared/ui/Art';
import { Confetti } from '@/shared/ui/Confetti';
import { CountUp } from '@/shared/ui/CountUp';
import { Icon } from '@/shared/ui/icons';
import { Ring, Seconds } from '@/shared/ui/Ring';
import { socket } from '@/shared/net/connection';
import { useStore } from '@/shared/state/useStore';
import type { Verdict } from './PlayScreen';
import type { RoyaleState, Screen } from './state';
import { voidWords } from './words';

/** The question, its time, and after the lock what came of it. */
export function QuestionCard({ state, screen, verdict }: { state: RoyaleState; screen: Screen; verdict: Verdict }) {
  const { phase } = useStore(socket.state);
  const { question, reveal } = state;
  if (screen === 'voided' || !question) return <Void state={state} />;
  const open = screen === 'question';
  return (
    <section class={`qcard glass ${question.suddenDeath ? 'qcard--sudden' : ''}`} aria-labelledby="question">
      <Art topic={question.topic} />
      <div class="qhead">
        <Ring windowMs={question.windowMs} closesAt={question.closesAt} number={question.number} label={`Question ${question.number}`}
          state={phase === 'lost' ? 'lost' : open ? 'open' : 'done'} />
        {screen === 'reveal' ? <VerdictWords verdict={verdict} answered={state.answer?.round === question.round} /> : <span class="chip">{topicOf(question.topic).name}</span>}
        <div class="qhead__side">{open ? <Seconds closesAt={question.closesAt} /> : <Side state={state} screen={screen} verdict={verdict} />}</div>
      </div>
      <h1 class="q" id="question"><span class={screen === 'reveal' ? 'q--small' : ''}>{question.body}</span></h1>
      {screen === 'reveal' && reveal ? <Why state={state} /> : null}
      {screen === 'locked' ? <p class="row sm muted"><Icon name="lock" />Locked. The answer comes in a moment.</p> : null}
      {verdict === 'right' ? <div class="fx fx--top"><Confetti /></div> : null}
    </section>
  );
}

function VerdictWords({ verdict, answered }: { verdict: Verdict; answered: boolean }) {
  if (verdict === 'right') return <div class="verdict verdict--ok m-bounce"><h2><span class="verdict__mark" aria-hidden="true"><Icon name="check" /></span>Right.</h2></div>;
  if (verdict === 'wrong') return <div class="verdict verdict--no"><h2><span class="verdict__mark" aria-hidden="true"><Icon name="cross" /></span>{answered ? 'Not quite.' : 'No answer.'}</h2></div>;
  return <div class="verdict"><h2>The answer.</h2></div>;
}

function Side({ state: { points, answer, question }, screen, verdict }: { state: RoyaleState; screen: Screen; verdict: Verdict }) {
  if (screen !== 'reveal') return <span class="badge badge--accent badge--big"><Icon name="lock" />Locked</span>;
  if (verdict === 'seen') return null;
  const elapsed = verdict === 'right' && answer?.round === question?.round && answer?.elapsedMs ? `in ${seconds(answer.elapsedMs)}` : '';
  return <p class="pts">+<CountUp to={points} /><small>{elapsed}</small></p>;
}

function Why({ state: { reveal, hover, question } }: { state: RoyaleState }) {
  if (!reveal) return null;
  const guesses = percents(reveal.hovers);
  const leaned = reveal.hovers.some(count => count > 0);
  return (
    <div class="stack reveal">
      {reveal.explanation ? <p class="why">{reveal.explanation}</p> : null}
      <p class="sum">
        <span class="badge badge--ok"><Icon name="check" />{percents(reveal.picks)[reveal.correct]} % were right</span>
        <span class="badge"><b class="num">{thousands(reveal.alive)}</b> alive</span>
        {leaned ? <span class="badge"><Icon name="eye" />{guesses[reveal.correct]} % of the watchers leaned right</span> : null}
        {hover && hover.round === question?.round ? <span class="badge">{hover.choice === reveal.correct ? 'You leaned right' : 'You leaned wrong'}</span> : null}
      </p>
    </div>
  );
}

function Void({ state: { voided, paused, phase } }: { state: RoyaleState }) {
  return (
    <section class="qcard glass" aria-labelledby="question">
      <p><span class="badge badge--warn"><Icon name="warn" />{phase === 'voided' ? 'Void' : 'One moment'}</span></p>
      <h1 class="q" id="question">{phase === 'voided' ? 'That one counts for nobody.' : 'The next question is on its way.'}</h1>
      {voided && phase === 'voided' ? <p class="why">{voidWords(voided)} {paused ? 'The show is paused until the hosts go on.' : 'Another question follows; everything before it stands.'}</p> : null}
    </section>
  );
}
