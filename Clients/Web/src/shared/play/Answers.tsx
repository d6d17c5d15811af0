import { pulse } from '@/shared/sound';
import { Icon } from '@/shared/ui/icons';
import type { ComponentChildren } from 'preact';
import { useKeys } from './useKeys';

/** What the four options show. */
export interface AnswersProps {
  readonly options: readonly string[];
  /** The option that was pressed; null for none. */
  readonly mine: number | null;
  /** Whether the server has it. */
  readonly confirmed: boolean;
  /** Whether one can press. */
  readonly open: boolean;
  /** The right option; null before the reveal. */
  readonly correct: number | null;
  /** Shares in per cent to show, and what they mean; null for none. */
  readonly shares: { readonly of: readonly number[]; readonly meaning: string } | null;
  /** Whether the player leans rather than answers. */
  readonly lean?: boolean;
  /** An option that someone marked. */
  readonly marked?: number | null;
  readonly label: string;
  readonly onPress: (choice: number) => void;
  readonly onHover?: (choice: number) => void;
  readonly children?: ComponentChildren;
}

/** The four options: buttons within reach of a thumb, and keys 1 to 4. */
export function Answers(props: AnswersProps) {
  const { options, open, mine, label, onPress, children } = props;
  const press = (choice: number) => {
    if (!open || mine !== null || choice >= options.length) return;
    pulse();
    onPress(choice);
  };
  useKeys({ 1: () => press(0), 2: () => press(1), 3: () => press(2), 4: () => press(3) });
  return (
    <section class="sheet glass" aria-label={label}>
      <div class="answers">
        {options.map((text, choice) => <Option key={choice} {...props} text={text} choice={choice} press={() => press(choice)} />)}
      </div>
      {children}
    </section>
  );
}

function Option({ text, choice, press, mine, confirmed, open, correct, shares, lean, marked, onHover }: AnswersProps & { text: string; choice: number; press: () => void }) {
  const isMine = mine === choice;
  const right = correct === choice;
  const wrong = correct !== null && isMine && !right;
  const rest = !right && !wrong && (correct !== null || (!open && !isMine) || (mine !== null && !isMine));
  const look = right ? 'is-right' : wrong ? 'is-wrong' : isMine ? 'is-mine' : rest ? 'is-rest' : '';
  const moves = right && isMine ? 'm-bounce' : wrong ? 'm-shake' : '';
  const share = shares?.of[choice];
  return (
    <button class={`ans ${look} ${moves} ${lean ? 'ans--lean' : ''}`} type="button" aria-keyshortcuts={`${choice + 1}`} aria-disabled={!open || mine !== null}
      aria-pressed={isMine} style={{ '--crowd': `${share ?? 0}%` }} onClick={press} onPointerEnter={onHover ? () => onHover(choice) : undefined}
      onFocus={onHover ? () => onHover(choice) : undefined}>
      <span class="ans__crowd" aria-hidden="true" />
      <span class="ans__k" aria-hidden="true">{right ? <Icon name="check" /> : wrong ? <Icon name="cross" /> : isMine ? <Icon name="lock" class={confirmed ? '' : 'icon--hollow'} /> : choice + 1}</span>
      <span class="ans__t">{text}</span>
      <span class="ans__end">
        {marked === choice && correct === null ? <span class="badge badge--no"><Icon name="mask" />Marked</span> : null}
        <Words right={right} wrong={wrong} isMine={isMine} confirmed={confirmed} lean={lean ?? false} />
        {share !== undefined ? <span><span class="vh">{shares?.meaning} </span>{share} %</span> : null}
      </span>
    </button>
  );
}

function Words({ right, wrong, isMine, confirmed, lean }: { right: boolean; wrong: boolean; isMine: boolean; confirmed: boolean; lean: boolean }) {
  if (right) return <span>{isMine ? 'Correct, yours' : 'Correct'}</span>;
  if (wrong) return <span>Yours</span>;
  if (!isMine) return null;
  return <span>{lean ? 'Your guess' : confirmed ? 'Your answer' : 'Sending'}</span>;
}
