import { api } from '@/shared/net/api';
import { ordinal, seconds, thousands } from '@/shared/text/format';
import { Dialog } from '@/shared/ui/Dialog';
import { Icon } from '@/shared/ui/icons';
import { Loading } from '@/shared/ui/states';
import { useLoad } from '@/shared/ui/useLoad';
import type { ReceiptAnswer, ReceiptReply } from '@/shared/wire/http';
import { checkReceipt, type ReceiptVerdict } from './receiptCheck';
import { verdictWords } from './words';

interface Checked {
  readonly receipt: ReceiptReply;
  readonly verdict: ReceiptVerdict;
}

async function load(royale: string): Promise<Checked> {
  const [receipt, { signers }, draw] = await Promise.all([api.receipt(royale), api.receiptKeys(), api.royale(royale)]);
  // Not there on pages from unsafe origins, whatever its type says.
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  return { receipt, verdict: await checkReceipt(receipt, signers, draw, subtle) };
}

/** The receipt of a seat as a slip of paper: every answer of the last rounds, the line, where one stood, and whether all of it is true. */
export function ReceiptDialog({ royale, cut, onClose }: { royale: string; cut: number; onClose: () => void }) {
  const [loaded] = useLoad(() => load(royale), [royale]);
  return (
    <Dialog label={cut > 0 ? `Receipt of cut ${cut}` : 'Receipt'} class="modal--slip" onClose={onClose}>
      <div class="slip">
        {loaded.state === 'loading' ? <Loading what="Printing" />
          : loaded.state === 'failed' ? <p class="note note--no" role="alert">{loaded.error.message}</p>
            : <><Slip receipt={loaded.value.receipt} cut={cut} /><Stamp verdict={loaded.value.verdict} /></>}
        <button class="btn btn--go" type="button" onClick={onClose}>Close</button>
      </div>
    </Dialog>
  );
}

const KEY_SHOWN = 8;

function Stamp({ verdict }: { verdict: ReceiptVerdict }) {
  if (!verdict.sound) return <p class={`note ${verdict.why === 'cannot' ? 'note--warn' : 'note--no'}`} role="status"><Icon name="warn" />{verdictWords(verdict)}</p>;
  return (
    <p class="note stamp" role="status"><Icon name="check" /><span><b>Checked in your browser.</b> {verdictWords(verdict)}{' '}
      <span class="xs muted">Key <code class="num">{verdict.kid.slice(0, KEY_SHOWN)}</code></span></span></p>
  );
}

const ROWS_MAX = 6;

function Slip({ receipt, cut }: { receipt: ReceiptReply; cut: number }) {
  const measured = receipt.cuts.find(one => one.cut === cut) ?? receipt.cuts.at(-1);
  const rows = receipt.answers.slice(-ROWS_MAX);
  return (
    <div class="receipt">
      <div class="spread"><b>{cut > 0 ? `Cut receipt ${cut}` : 'Receipt'}</b><span>{receipt.name}</span></div>
      <hr />
      <div class="receipt__rows"><table>
        <thead><tr><th scope="col">Round</th><th scope="col">Answer</th><th scope="col">Elapsed</th><th scope="col">Points</th></tr></thead>
        <tbody>{rows.map(answer => <Row key={answer.round} answer={answer} />)}</tbody>
      </table></div>
      {receipt.answers.length > rows.length ? <p>The last {rows.length} of {receipt.answers.length} rounds.</p> : null}
      <hr />
      <div class="spread"><span>You <b>{thousands(receipt.score)}</b></span>{measured && measured.lineScore >= 0 && !measured.suddenDeath ? <span>Line <b>{thousands(measured.lineScore)}</b></span> : null}</div>
      {receipt.outAtCut > 0 ? <p>Rank <b>{ordinal(receipt.outRank)}</b>{measured ? <> of {thousands(measured.aliveBefore)}. The first {thousands(measured.alive)} stayed.</> : null}</p> : <p>Still in.</p>}
      <p>{thousands(receipt.correct)} right of {thousands(receipt.answers.length)}.</p>
    </div>
  );
}

function Row({ answer }: { answer: ReceiptAnswer }) {
  const words = answer.void ? 'void' : answer.choice < 0 ? (answer.connected ? 'none' : 'none, network') : answer.choice === answer.correct ? 'right' : 'wrong';
  return <tr><td>{answer.round}</td><td>{words}</td><td>{seconds(answer.elapsedMs)}</td><td>{thousands(answer.points)}</td></tr>;
}
