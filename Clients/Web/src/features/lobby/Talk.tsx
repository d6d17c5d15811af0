import { useEffect, useRef, useState } from 'preact/hooks';
import { Avatar } from '@/shared/ui/Avatar';
import { Brain } from '@/shared/ui/Brain';
import { Icon } from '@/shared/ui/icons';
import { has, type LobbyState } from './state';

const TEXT_MAX = 200;

/** Whether there is anything to be read or said. */
export const talks = (state: LobbyState): boolean => has(state, 'chat') || state.chat.length > 0;

/** What the room says, the latest last, and a line to say something. */
export function Talk({ state, onSay }: { state: LobbyState; onSay: (text: string) => void }) {
  const { chat, seat } = state;
  const [text, setText] = useState('');
  const end = useRef<HTMLDivElement>(null);
  const latest = chat.at(-1)?.number;
  useEffect(() => { if (end.current) end.current.scrollTop = end.current.scrollHeight; }, [latest]);
  const open = has(state, 'chat');
  if (!talks(state)) return null;
  const send = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onSay(text.trim());
    setText('');
  };
  return (
    <div class="talk">
      <div class="talk__lines" ref={end} role="log" aria-label="Chat" tabIndex={0}>
        {chat.length === 0 ? <p class="talk__none muted"><Brain face="asleep" colour="var(--slate-600)" size={3} />Quiet so far.</p> : chat.map(line => (
          <p key={line.number}><Avatar id={line.avatar} you={line.seat === seat} size={1.5} /><span><b>{line.name}</b> {line.text}</span></p>
        ))}
      </div>
      {open && seat >= 0 ? (
        <form class="talk__say" onSubmit={send}>
          <input class="field-in" aria-label="Say something" placeholder="Say something" maxLength={TEXT_MAX} autocomplete="off" value={text} onInput={event => setText(event.currentTarget.value)} />
          <button class="iconbtn" type="submit" aria-label="Send"><Icon name="send" /></button>
        </form>
      ) : null}
    </div>
  );
}
