import { Icon } from '@/shared/ui/icons';
import type { AnswersProps } from './Answers';

/** One option, with its share in a bar of the round's own: the next question begins without any, and sees none of this one shrink. */
export function Option({ round, text, choice, press, mine, confirmed, open, correct, shares, lean, marked, onHover }: AnswersProps & { text: string; choice: number; press: () => void }) {
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
      <span class="ans__crowd" key={round} aria-hidden="true" />
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
