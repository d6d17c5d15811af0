import { useState } from 'preact/hooks';
import { useStore } from '@/shared/state/useStore';
import { counted } from '@/shared/text/format';
import { Icon } from '@/shared/ui/icons';
import { FLAGS, type OpinionController } from './opinion';
import { useKeys } from './useKeys';

/** Good question? Thumbs and a flag, with keys J, K and F; and how the room sees it, as it comes in. */
export function OpinionBar({ opinion, mayFlag }: { opinion: OpinionController; mayFlag: boolean }) {
  const { vote, flag, up, down, flags } = useStore(opinion.state);
  const [open, setOpen] = useState(false);
  const toggle = () => { if (mayFlag) setOpen(now => !now); };
  useKeys({ j: () => opinion.vote(1), k: () => opinion.vote(-1), f: toggle });
  return (
    <div class={`fbline ${flags > 0 ? 'fbline--flagged' : ''}`}>
      <div class="fb">
        <span class="sm muted">Good question?{up + down > 0 ? <span class="vh"> {counted(up, 'vote')} for it, {down} against</span> : null}</span>
        <div class="fb__btns">
          <button class="btn btn--sm" type="button" aria-pressed={vote === 1} aria-keyshortcuts="J" onClick={() => opinion.vote(1)}><Icon name="thumbUp" /><span class="vh">Good question</span>{up > 0 ? <span class="num" aria-hidden="true" key={up}>{up}</span> : null}<span class="kbd" aria-hidden="true">J</span></button>
          <button class="btn btn--sm" type="button" aria-pressed={vote === -1} aria-keyshortcuts="K" onClick={() => opinion.vote(-1)}><Icon name="thumbDown" /><span class="vh">Poor question</span>{down > 0 ? <span class="num" aria-hidden="true" key={down}>{down}</span> : null}<span class="kbd" aria-hidden="true">K</span></button>
          {mayFlag ? <button class="btn btn--sm" type="button" aria-pressed={flag !== ''} aria-expanded={open} aria-keyshortcuts="F" onClick={toggle}><Icon name="flag" /><span class="vh">Flag this question</span>{flags > 0 ? <span class="num" aria-hidden="true">{flags}</span> : null}<span class="kbd" aria-hidden="true">F</span></button> : null}
        </div>
      </div>
      {open ? (
        <div class="row row--wrap fbline__flags m-enter" role="group" aria-label="What is wrong with it?">
          {FLAGS.map(([value, text]) => <button key={value} class="chip chip--btn chip--small" type="button" aria-pressed={flag === value} onClick={() => opinion.flag(value)}>{text}</button>)}
        </div>
      ) : null}
    </div>
  );
}
