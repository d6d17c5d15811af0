import { useState } from 'preact/hooks';
import { Answers } from '@/shared/play/Answers';
import { OpinionBar } from '@/shared/play/OpinionBar';
import { useTimeCalls } from '@/shared/play/useTimeCalls';
import { percents, thousands } from '@/shared/text/format';
import { ConnectionToast } from '@/shared/ui/ConnectionToast';
import { Icon } from '@/shared/ui/icons';
import { useScene } from '@/shared/ui/scene';
import { Tiles } from '@/shared/ui/Tiles';
import type { RoyaleController } from './controller';
import { QuestionCard } from './QuestionCard';
import { StandingRail, StandingStrip } from './StandingRail';
import { isBeforeFall, isWatching, type RoyaleState, type Screen } from './state';
import { ReceiptDialog } from './ReceiptDialog';
import { WatchRail } from './WatchRail';
import { stepToCut } from './words';

const PIPS_MAX = 6;

/** A question from its opening to its reveal, for who plays and for who watches. */
export function PlayScreen({ state, screen, controller }: { state: RoyaleState; screen: Screen; controller: RoyaleController }) {
  const { question, reveal } = state;
  const [receipt, setReceipt] = useState(false);
  const watching = isWatching(state) && !isBeforeFall(state, performance.now());
  const verdict = verdictOf(state, screen, watching);
  useScene({ title: question ? `Question ${question.number}` : state.title, topic: question?.topic ?? null, inGame: true });
  useTimeCalls(question?.closesAt ?? 0, screen === 'question');
  const open = screen === 'question';
  const mine = question === null ? null : watching
    ? (state.hover?.round === question.round ? state.hover.choice : null)
    : (state.answer?.round === question.round ? state.answer.choice : null);
  const kept = mine !== null && !watching ? 'Your answer is kept here, and sent the moment we are back.' : 'Your seat stays yours. Coming back by itself.';
  return (
    <div class="game" data-state={verdict}>
      <Bar state={state} watching={watching} onReceipt={() => setReceipt(true)} />
      <ConnectionToast kept={kept} />
      <main class="stage" id="main" tabIndex={-1}>
        <QuestionCard state={state} screen={screen} verdict={verdict} />
        {watching ? null : <StandingStrip state={state} />}
        {question ? (
          <Answers round={question.round} options={question.options} mine={mine} confirmed={watching || state.answer?.code === 'ok'} open={open} lean={watching}
            correct={screen === 'reveal' && reveal?.round === question.round ? reveal.correct : null}
            shares={screen === 'reveal' && reveal ? { of: percents(reveal.picks), meaning: 'picked by' } : null}
            label={watching ? 'Where you lean' : 'Answers'} onPress={choice => controller.press(choice)}>
            {screen === 'reveal' ? (watching ? null : <OpinionBar opinion={controller.opinion} mayFlag={state.answer?.round === question.round} />) : <p class="hint"><span>Press <span class="kbd">1</span> to <span class="kbd">4</span>. {watching ? 'Your guess shows with the reveal.' : 'First press counts.'}</span><Late state={state} screen={screen} /></p>}
          </Answers>
        ) : null}
      </main>
      {watching ? <WatchRail state={state} onPredict={contender => controller.predict(contender)} onReceipt={() => setReceipt(true)} /> : <StandingRail state={state} />}
      {receipt ? <ReceiptDialog royale={state.id} cut={state.seat?.outAtCut ?? 0} onClose={() => setReceipt(false)} /> : null}
    </div>
  );
}

/** Where a verdict stands: `open`, `locked`, `right`, `wrong`, or `seen` for who did not answer. */
export type Verdict = 'open' | 'locked' | 'right' | 'wrong' | 'seen';

function verdictOf({ answer, reveal }: RoyaleState, screen: Screen, watching: boolean): Verdict {
  if (screen === 'reveal' && reveal) {
    if (watching) return 'seen';
    return answer?.round === reveal.round && answer.choice === reveal.correct && answer.code === 'ok' ? 'right' : 'wrong';
  }
  return screen === 'locked' ? 'locked' : 'open';
}

function Late({ state: { answer, question }, screen }: { state: RoyaleState; screen: Screen }) {
  if (!question || answer?.round !== question.round || screen === 'reveal') return null;
  return answer.code === 'late' ? <span class="badge badge--warn">It came too late</span> : null;
}

function Bar({ state, watching, onReceipt }: { state: RoyaleState; watching: boolean; onReceipt: () => void }) {
  const { alive, seats, question, questionsPerCut, seat } = state;
  const step = stepToCut(state);
  const pips = questionsPerCut <= PIPS_MAX ? Array.from({ length: questionsPerCut }, (_, n) => n) : [];
  return (
    <header class="gbar">
      <div class="alive">
        <Tiles text={thousands(alive)} label={`${thousands(alive)} players alive`} />
        <span class="alive__l">alive <span class="wide-only">of {thousands(Math.max(seats, alive))}</span></span>
      </div>
      <div class="gbar__end">
        {watching ? <span class="badge badge--icon"><Icon name="eye" /><span>Watching</span></span> : null}
        {watching && seat ? <button class="btn btn--sm btn--line only-l" type="button" onClick={onReceipt}><Icon name="receipt" />Your receipt</button> : null}
        {question?.suddenDeath
          ? <span class="badge badge--no"><Icon name="bolt" />Sudden death</span>
          : question
            ? <><span class="pips" aria-hidden="true">{pips.map(n => <i key={n} class={n === step && question.cutFollows ? 'now' : n <= step ? 'on' : ''} />)}</span>
              <span class={question.cutFollows ? 'bar-cut' : ''}>{question.cutFollows ? 'Cut after this one' : `Cut in ${questionsPerCut - step}`}</span></>
            : null}
      </div>
    </header>
  );
}
