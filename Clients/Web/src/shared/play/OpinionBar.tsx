import { useEffect, useRef, useState } from 'preact/hooks';
import { useStore } from '@/shared/state/useStore';
import { counted } from '@/shared/text/format';
import { announce } from '@/shared/ui/announce';
import { Icon } from '@/shared/ui/icons';
import { FlagPicker } from './FlagPicker';
import type { OpinionController } from './opinion';
import { refusalWords, spokenOpinion } from './opinionWords';
import { useKeys } from './useKeys';

/** Good question? Thumbs and a flag, with keys J, K and F; and how the room sees it, as it comes in. */
export function OpinionBar({ opinion, mayFlag }: { opinion: OpinionController; mayFlag: boolean }) {
  const state = useStore(opinion.state);
  const { vote, flag, up, down, flags, refusal, operation, settled } = state;
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const toggle = () => { if (mayFlag) setOpen(now => !now); };
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  useKeys({ j: () => opinion.vote(1), k: () => opinion.vote(-1), f: toggle });
  // What was said before this bar came is no news.
  const told = useRef(operation);
  useEffect(() => {
    if (!settled || operation === told.current) return;
    told.current = operation;
    announce(spokenOpinion(state));
  }, [operation, settled]);
  return (
    <div class={`fbline ${flags > 0 ? 'fbline--flagged' : ''}`}>
      <div class="fb">
        <span class="sm muted">Good question?{up + down > 0 ? <span class="vh"> {counted(up, 'vote')} for it, {down} against</span> : null}</span>
        <div class="fb__btns">
          <button class="btn btn--sm" type="button" aria-pressed={vote === 1} aria-keyshortcuts="J" onClick={() => opinion.vote(1)}><Icon name="thumbUp" /><span class="vh">Good question</span>{up > 0 ? <span class="num" aria-hidden="true" key={up}>{up}</span> : null}<span class="kbd" aria-hidden="true">J</span></button>
          <button class="btn btn--sm" type="button" aria-pressed={vote === -1} aria-keyshortcuts="K" onClick={() => opinion.vote(-1)}><Icon name="thumbDown" /><span class="vh">Poor question</span>{down > 0 ? <span class="num" aria-hidden="true" key={down}>{down}</span> : null}<span class="kbd" aria-hidden="true">K</span></button>
          {mayFlag ? <button ref={opener} class="btn btn--sm" type="button" aria-pressed={flag !== ''} aria-expanded={open} aria-keyshortcuts="F" onClick={toggle}><Icon name="flag" /><span class="vh">Flag this question</span>{flags > 0 ? <span class="num" aria-hidden="true">{flags}</span> : null}<span class="kbd" aria-hidden="true">F</span></button> : null}
        </div>
      </div>
      {refusal === null ? null : <p class="note note--warn xs m-enter"><Icon name="warn" />{refusalWords(refusal)}</p>}
      {open && mayFlag ? <FlagPicker opinion={opinion} onClose={close} /> : null}
    </div>
  );
}
