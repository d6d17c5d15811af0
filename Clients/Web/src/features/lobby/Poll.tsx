import { useIsWithin } from '@/shared/ui/Ring';
import { percents } from '@/shared/text/format';
import { has, isHost, type LobbyState } from './state';
import { POLLS } from './words';

const SHOWN_AFTER_MS = 4_000;

/** A poll with live bars, while it is open and for a moment after. */
export function Poll({ state: { poll, vote, seat }, onVote }: { state: LobbyState; onVote: (option: number) => void }) {
  const over = useIsWithin(poll?.closesAt ?? 0, 0, poll !== null);
  const gone = useIsWithin(poll?.closesAt ?? 0, -SHOWN_AFTER_MS, poll !== null);
  if (!poll || gone) return null;
  const shares = percents(poll.votes);
  const mine = vote?.poll === poll.poll ? vote.option : null;
  return (
    <section class="poll m-enter" aria-label="Poll">
      <p class="spread sm"><b>{poll.text}</b><span class="muted">{over ? 'closed' : 'vote now'}</span></p>
      <div class="poll__opts">
        {poll.options.map((text, option) => (
          <button key={option} type="button" class="poll__opt" aria-pressed={mine === option} disabled={over || seat < 0} style={{ '--v': `${shares[option] ?? 0}%` }} onClick={() => onVote(option)}>
            <span>{text}</span><span class="num">{shares[option]} %</span>
          </button>
        ))}
      </div>
    </section>
  );
}

/** The host's polls, between questions. */
export function PollStarter({ state, onOpen }: { state: LobbyState; onOpen: (poll: number) => void }) {
  const running = state.poll !== null && state.poll.closesAt > performance.now();
  if (!isHost(state) || !has(state, 'poll') || running) return null;
  return (
    <details class="starter"><summary class="sm">Ask the room</summary>
      <div class="row row--wrap">{POLLS.map((text, poll) => <button key={text} class="btn btn--sm btn--line" type="button" onClick={() => onOpen(poll)}>{text}</button>)}</div>
    </details>
  );
}
