import { useState } from 'preact/hooks';
import { useIsWithin } from '@/shared/ui/Ring';
import { percents } from '@/shared/text/format';
import { Icon } from '@/shared/ui/icons';
import { has, isHost, type LobbyState } from './state';
import { POLLS } from './words';

const SHOWN_AFTER_MS = 4_000;
const TEXT_MAX = 140;
const OPTION_MAX = 40;
const OPTIONS_MAX = 4;

/** A poll with live bars, while it is open and for a moment after. */
export function Poll({ state: { poll, vote, seat }, onVote }: { state: LobbyState; onVote: (option: number) => void }) {
  const over = useIsWithin(poll?.closesAt ?? 0, 0, poll !== null);
  const gone = useIsWithin(poll?.closesAt ?? 0, -SHOWN_AFTER_MS, poll !== null);
  if (!poll || gone) return null;
  const shares = percents(poll.votes);
  // The next poll begins with bars of its own: those of the one before would be seen shrinking in it.
  return (
    <section key={poll.key} class="poll m-enter" aria-label="Poll">
      <p class="spread sm"><b>{poll.text}</b><span class="muted">{over ? 'closed' : 'vote now'}</span></p>
      <div class="poll__opts">
        {poll.options.map((text, option) => (
          <button key={option} type="button" class="poll__opt" aria-pressed={vote === option} disabled={over || seat < 0} style={{ '--v': `${shares[option] ?? 0}%` }} onClick={() => onVote(option)}>
            <span>{vote === option ? <Icon name="check" /> : null}{text}</span><span class="num">{shares[option]} %</span>
          </button>
        ))}
      </div>
    </section>
  );
}

/** The host's polls, between questions. */
export function PollStarter({ state, onOpen, onAsk }: { state: LobbyState; onOpen: (poll: number) => void; onAsk: (text: string, options: readonly string[]) => void }) {
  const running = state.poll !== null && state.poll.closesAt > performance.now();
  if (!isHost(state) || !has(state, 'poll') || running) return null;
  return (
    <details class="starter"><summary class="sm">Ask the room</summary>
      <div class="row row--wrap">{POLLS.map((text, poll) => <button key={text} class="btn btn--sm btn--line" type="button" onClick={() => onOpen(poll)}>{text}</button>)}</div>
      <OwnPoll onAsk={onAsk} />
    </details>
  );
}

function OwnPoll({ onAsk }: { onAsk: (text: string, options: readonly string[]) => void }) {
  const [text, setText] = useState('');
  const [options, setOptions] = useState<readonly string[]>(['', '']);
  const given = options.map(option => option.trim()).filter(option => option !== '');
  const fill = (index: number, value: string) => {
    const next = options.map((option, n) => n === index ? value : option);
    setOptions(next.length < OPTIONS_MAX && next.every(option => option !== '') ? [...next, ''] : next);
  };
  return (
    <form class="stack ownpoll" onSubmit={event => { event.preventDefault(); onAsk(text.trim(), given); }}>
      <input class="field-in" aria-label="Your own question" placeholder="Or ask in your own words" maxLength={TEXT_MAX} value={text} onInput={event => setText(event.currentTarget.value)} />
      {text === '' ? null : options.map((option, index) => (
        <input key={index} class="field-in" aria-label={`Option ${index + 1}`} placeholder={`Option ${index + 1}`} maxLength={OPTION_MAX} value={option} onInput={event => fill(index, event.currentTarget.value)} />
      ))}
      {text === '' ? null : <button class="btn btn--sm btn--go" type="submit" disabled={given.length < 2 || new Set(given).size < given.length}>Ask</button>}
    </form>
  );
}
