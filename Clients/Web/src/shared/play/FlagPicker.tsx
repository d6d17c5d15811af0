import { useEffect, useRef, useState } from 'preact/hooks';
import { useStore } from '@/shared/state/useStore';
import { Icon } from '@/shared/ui/icons';
import { NOTE_MAX, type OpinionController } from './opinion';
import { FLAGS } from './opinionWords';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** What is wrong with a question, and a note to it: one press flags, arrows go from kind to kind, Escape closes. */
export function FlagPicker({ opinion, onClose }: { opinion: OpinionController; onClose: () => void }) {
  const { flag, note } = useStore(opinion.state);
  const [text, setText] = useState(note);
  const kinds = useRef<HTMLDivElement>(null);
  const chosen = Math.max(0, FLAGS.findIndex(([value]) => value === flag));
  const focus = (kind: number) => {
    const button = kinds.current?.children[(kind + FLAGS.length) % FLAGS.length];
    if (button instanceof HTMLElement) button.focus();
  };
  useEffect(() => focus(chosen), []);
  const onKey = (event: KeyboardEvent, kind: number | null) => {
    const by = kind === null ? undefined : STEPS[event.key];
    if (event.key === 'Escape') onClose();
    if (kind === null || by === undefined) return;
    event.preventDefault();
    focus(kind + by);
  };
  return (
    <div class="stack flags m-enter">
      <div class="row row--wrap fbline__flags" ref={kinds} role="group" aria-label="What is wrong with it?">
        {FLAGS.map(([value, name], kind) => (
          <button key={value} class="chip chip--btn chip--small" type="button" aria-pressed={flag === value} tabIndex={kind === chosen ? 0 : -1}
            onClick={() => opinion.flag(value)} onKeyDown={event => onKey(event, kind)}>{flag === value ? <Icon name="check" /> : null}{name}</button>
        ))}
      </div>
      {flag === '' ? null : (
        <form class="flags__note" onSubmit={event => {
          event.preventDefault();
          opinion.note(text);
          onClose();
        }}>
          <input class="field-in" aria-label="A note to the flag" placeholder="Say why, if you like" maxLength={NOTE_MAX} autocomplete="off" value={text}
            onKeyDown={event => onKey(event, null)} onInput={event => setText(event.currentTarget.value)} />
          <span class="xs muted num" aria-hidden="true">{NOTE_MAX - text.length}</span>
          <button class="btn btn--sm btn--go" type="submit">{text.trim() === '' ? 'Done' : 'Send'}</button>
        </form>
      )}
    </div>
  );
}
