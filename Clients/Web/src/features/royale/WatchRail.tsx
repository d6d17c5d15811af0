import { counted, thousands } from '@/shared/text/format';
import { Brain } from '@/shared/ui/Brain';
import { Field } from '@/shared/ui/Field';
import { tilesLeaving } from '@/shared/ui/fieldGrid';
import { Icon } from '@/shared/ui/icons';
import type { ContenderFrame } from '@/shared/wire/frames';
import { fieldWords, leavingOf, lineWords } from './standing';
import { mayPredict, picksOf, type RoyaleState } from './state';

const SHOWN_MAX = 6;

const PICKS = { soon: 'Picks open with the first reveal.', open: 'Your pick stands until you change it, or three are left.', closed: 'Picks are closed.' } as const;

/** Who stays lit? Spectators say so here, and see the field, and who others take for the winner. */
export function WatchRail({ state, onPredict, onReceipt }: { state: RoyaleState; onPredict: (contender: ContenderFrame) => void; onReceipt: () => void }) {
  const { contenders, prediction, wish, field } = state;
  const open = mayPredict(state);
  const all = merged(contenders?.favourites ?? field?.favourites ?? [], contenders?.leaders ?? []).slice(0, SHOWN_MAX);
  const total = Math.max(contenders?.predictions ?? 0, field?.predictions ?? 0);
  const mine = wish?.seat ?? prediction?.seat ?? null;
  return (
    <aside class="rail rail--watch glass royal" aria-label="Predict the winner">
      <div>
        <h2 class="h-sec">Who stays lit?</h2>
        <p class="sm muted">{PICKS[picksOf(state)]}</p>
      </div>
      {all.length === 0 ? null : (
        <ol class="board">
          {all.map((contender, place) => (
            <Row key={contender.seat} contender={contender} place={place + 1} total={total} mine={mine === contender.seat} pending={wish?.seat === contender.seat} open={open} onPredict={onPredict} />
          ))}
        </ol>
      )}
      <Lit state={state} />
      <div class="stack rail__foot">
        {prediction ? <p class="sm"><Icon name="eye" /> You say <b>{prediction.name}</b>{prediction.outAtCut > 0 ? ', who is out by now' : `, picked with ${counted(prediction.aliveThen, 'brain')} alive`}.</p> : null}
        <p class="xs muted">{total === 0 ? 'No predictions yet.' : `${counted(total, 'prediction')} so far.`}{state.seat && state.seat.outAtCut > 0 ? ` You went out at cut ${state.seat.outAtCut}, ranked ${thousands(state.seat.outRank)}.` : ''}</p>
        {state.seat && state.seat.outAtCut > 0 ? <button class="btn btn--sm btn--line" type="button" onClick={onReceipt}><Icon name="receipt" />Your receipt</button> : null}
      </div>
    </aside>
  );
}

// Whoever they take for the winner: this is what is left, and what the next cut takes of it.
function Lit({ state: { alive, cuts, cutFraction, field, question } }: { state: RoyaleState }) {
  const sudden = question?.suddenDeath ?? false;
  const leaving = leavingOf(alive, cutFraction);
  const below = sudden || alive < 2 ? 0 : tilesLeaving(leaving, alive);
  return (
    <div class="watch__lit">
      <Field alive={alive} you={null} below={below} label={`${fieldWords(alive)}${lineWords(below)}`} />
      <div class="line-row"><span><b class="num">{thousands(alive)}</b> lit{field ? '' : ', all even'}</span>
        <span>{sudden ? <b>Wrong or silent leaves</b> : below > 0 ? <><b class="num">{thousands(leaving)}</b> {leaving === 1 ? 'leaves' : 'leave'} at the {cuts === 0 ? 'first' : 'next'} cut</> : null}</span></div>
    </div>
  );
}

// Favourites first, then leaders, nobody twice, the highest score on top.
const merged = (favourites: readonly ContenderFrame[], leaders: readonly ContenderFrame[]): ContenderFrame[] =>
  [...new Map([...leaders, ...favourites].map(contender => [contender.seat, contender])).values()].sort((a, b) => b.score - a.score);

function Row({ contender, place, total, mine, pending, open, onPredict }:
{ contender: ContenderFrame; place: number; total: number; mine: boolean; pending: boolean; open: boolean; onPredict: (contender: ContenderFrame) => void }) {
  const share = total === 0 ? 0 : Math.round(100 * contender.predictions / total);
  return (
    <li class={mine ? 'is-you' : ''}>
      <span class="board__r">{place}</span>
      <Brain id={contender.name} />
      <span class="board__n">{contender.name}<small class="num">{thousands(contender.score)}</small></span>
      {mine
        ? <span class="badge badge--beacon"><Icon name="check" />{pending ? 'Sending' : 'Your pick'}</span>
        : <button class="btn btn--sm" type="button" disabled={!open} onClick={() => onPredict(contender)} aria-label={`Predict ${contender.name}, picked by ${share} %`}><span class="num">{share} %</span></button>}
    </li>
  );
}
