import { difference, ordinal, thousands } from '@/shared/text/format';
import { OwnAvatar } from '@/shared/ui/Avatar';
import { Field } from '@/shared/ui/Field';
import { tilesLeaving } from '@/shared/ui/fieldGrid';
import { fieldWords, leavingOf, leavingSuddenly, lineWords, ownTile } from './standing';
import { standingOf, type RoyaleState, type Standing } from './state';

/** One's own standing in one line, for a phone. */
export function StandingStrip({ state }: { state: RoyaleState }) {
  const standing = standingOf(state);
  if (state.question?.suddenDeath) return <SuddenStrip state={state} />;
  return (
    <a class="strip royal" href="#standing">
      <OwnAvatar size={2} />
      {standing
        ? <span><b class={standing.above >= 0 ? 'accent' : 'below'}>{difference(standing.above)}</b> <span class="muted">{standing.above >= 0 ? 'above' : 'below'} the line</span></span>
        : <span class="muted">Everyone starts even</span>}
      <span class="sm muted">{standing ? <>rank <b class="num strong">{thousands(standing.rank)}</b></> : null}</span>
    </a>
  );
}

function SuddenStrip({ state: { alive } }: { state: RoyaleState }) {
  return (
    <a class="strip royal" href="#standing">
      <OwnAvatar size={2} />
      <span><b class="below">Be right, and be quick.</b> <span class="muted">No line, no points</span></span>
      <span class="sm muted"><b class="num strong">{thousands(leavingSuddenly(alive))}</b> leave at least</span>
    </a>
  );
}

/** The field, one's own place in it, and the distance to the cut line. */
export function StandingRail({ state }: { state: RoyaleState }) {
  const standing = standingOf(state);
  const { question, alive, cutFraction } = state;
  const leaving = leavingOf(alive, cutFraction);
  const sudden = question?.suddenDeath ?? false;
  const below = sudden || alive < 2 ? 0 : tilesLeaving(leaving, alive);
  const you = standing ? ownTile(standing, below) : null;
  return (
    <aside class="rail rail--royale glass royal" id="standing" aria-label="Your standing">
      {sudden ? (
        <div class="spread rail__top">
          <div class="dist"><span class="dist__v below">{thousands(leavingSuddenly(alive))}</span><span class="sm muted">or more leave after this one</span></div>
          {standing ? <div class="dist dist--end"><span class="dist__v strong">{thousands(standing.rank)}</span><span class="sm muted">your rank</span></div> : null}
        </div>
      ) : standing ? (
        <div class="spread rail__top">
          <div class="dist"><span class={`dist__v ${standing.above < 0 ? 'below' : ''}`}>{difference(standing.above)}</span><span class="sm muted">points {standing.above >= 0 ? 'above' : 'below'} the cut line</span></div>
          <div class="dist dist--end"><span class="dist__v strong">{thousands(standing.rank)}</span><span class="sm muted">your rank</span></div>
        </div>
      ) : <div class="dist rail__top"><span class="dist__v strong">Even</span><span class="sm muted">Everyone starts with nothing.</span></div>}
      <div class="rail__field">
        <Field alive={alive} you={you} below={below} label={`${fieldWords(alive)}${you === null ? '' : ` You are the ${ordinal(you + 1)}.`}${lineWords(below)}`} />
      </div>
      <div>
        <div class="line-row">
          {sudden ? <span><b>Wrong or silent</b> leaves. If that is not half of you, the slowest right answers follow.</span> : <span><b>{thousands(leaving)}</b> {leaving === 1 ? 'leaves' : 'leave'} at the cut</span>}
          {standing && !sudden ? <span>line <b class="num">{thousands(standing.lineScore)}</b></span> : null}
        </div>
        {standing && state.field && !sudden ? <Gauge scores={state.field.scores} standing={standing} score={state.seat?.score ?? 0} /> : null}
      </div>
    </aside>
  );
}

const WIDTH = 400;
const HEIGHT = 58;

function Gauge({ scores, standing, score }: { scores: readonly number[]; standing: Standing; score: number }) {
  const buckets = [];
  for (let index = 0; index + 1 < scores.length; index += 2) buckets.unshift({ from: scores[index] ?? 0, count: scores[index + 1] ?? 0 });
  const most = Math.max(1, ...buckets.map(bucket => bucket.count));
  const wide = WIDTH / Math.max(1, buckets.length);
  const mine = buckets.findLastIndex(bucket => bucket.from <= score);
  const firstSafe = buckets.findIndex(bucket => bucket.from >= standing.lineScore);
  return (
    <>
      <div class="gauge" role="img" aria-label={`Scores of the seats alive. The cut line stands at ${thousands(standing.lineScore)}, you at ${thousands(score)}.`}>
        <svg viewBox={`0 0 ${WIDTH} 60`} preserveAspectRatio="none" aria-hidden="true">
          {buckets.map((bucket, n) => {
            const tall = 5 + (HEIGHT - 8) * bucket.count / most;
            const kind = n === mine ? 'gauge__you' : bucket.from < standing.lineScore ? 'gauge__low' : 'gauge__bar';
            return <rect key={n} class={kind} x={n * wide + 1} y={HEIGHT - tall} width={wide - 2} height={tall} rx="2" vector-effect="non-scaling-stroke" />;
          })}
          {firstSafe > 0 ? <path class="gauge__line" d={`M${firstSafe * wide} -6V62`} vector-effect="non-scaling-stroke" /> : null}
        </svg>
      </div>
      <div class="line-row xs"><span>{thousands(buckets[0]?.from ?? 0)}</span><span>you {thousands(score)}</span><span>{thousands(buckets.at(-1)?.from ?? 0)}</span></div>
    </>
  );
}
