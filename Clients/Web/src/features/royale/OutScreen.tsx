import { useState } from 'preact/hooks';
import { ordinal, thousands } from '@/shared/text/format';
import { ConnectionToast } from '@/shared/ui/ConnectionToast';
import { Field } from '@/shared/ui/Field';
import { tileOf, tilesLeaving, tilesOf } from '@/shared/ui/fieldGrid';
import { Icon } from '@/shared/ui/icons';
import { useScene } from '@/shared/ui/scene';
import { Tiles } from '@/shared/ui/Tiles';
import { Alive } from './CutScreen';
import { ReceiptDialog } from './ReceiptDialog';
import { leavingOf, leavingSuddenly } from './standing';
import type { RoyaleState } from './state';
import { causeOf, isSudden } from './words';

/** Lights out: why, and what comes now. It stays until it has been read. */
export function OutScreen({ state, onRead }: { state: RoyaleState; onRead: () => void }) {
  const { out, cut, seats, finish } = state;
  const [receipt, setReceipt] = useState(false);
  useScene({ title: 'Lights out', state: 'eliminated' });
  if (!out) return null;
  const leaving = cut?.cut === out.cut ? cut.removed : isSudden(out) ? leavingSuddenly(out.aliveBefore) : leavingOf(out.aliveBefore, state.cutFraction);
  const below = tilesLeaving(leaving, out.aliveBefore);
  return (
    <div data-state="eliminated">
      <main class="cut" id="main" tabIndex={-1}>
        <div class="cut__text">
          <p class="sm cut__no">Cut {out.cut}</p>
          <h1>Lights out.</h1>
          <p class="cut__lead">{causeOf(out)}</p>
        </div>
        {cut?.cut === out.cut ? <Alive cut={cut} /> : (
          <div class="cut__alive"><Tiles text={thousands(state.alive)} label={`${thousands(state.alive)} players alive`} /><p>alive now</p></div>
        )}
        <div class="cut__field">
          <Field alive={out.aliveBefore} you={Math.max(tilesOf(out.aliveBefore) - below, tileOf(out.rank, out.aliveBefore))} below={below} fallen
            label={`The lowest have fallen below the cut line, and your tile with them, at rank ${thousands(out.rank)} of ${thousands(out.aliveBefore)}.`} />
        </div>
        <div class="cut__more stack">
          <dl class="facts">
            <div><dt>You finish</dt><dd>{ordinal(out.rank)}</dd></div>
            <div><dt>Your score</dt><dd>{thousands(out.score)}</dd></div>
            {out.lineScore >= 0 && !isSudden(out) ? <div><dt>Cut line</dt><dd>{thousands(out.lineScore)}</dd></div> : null}
          </dl>
          <div class="cut__acts">
            <button class="btn btn--go btn--lg" type="button" onClick={onRead}>{finish ? 'See who is left' : 'Watch and predict'}</button>
            <button class="btn btn--line btn--lg" type="button" onClick={() => setReceipt(true)}><Icon name="receipt" />Receipt</button>
          </div>
          <p class="sm muted wide-only">You outlasted <b class="num strong">{thousands(Math.max(0, seats - out.rank))}</b> of {thousands(seats)} brains.</p>
        </div>
        <ConnectionToast />
      </main>
      {receipt ? <ReceiptDialog royale={state.id} cut={out.cut} onClose={() => setReceipt(false)} /> : null}
    </div>
  );
}
