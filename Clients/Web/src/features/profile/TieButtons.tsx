import { useState } from 'preact/hooks';
import { api } from '@/shared/net/api';
import { ApiError } from '@/shared/net/apiError';
import { session } from '@/shared/net/session';
import { useLoad } from '@/shared/ui/useLoad';
import type { TieReply } from '@/shared/wire/http';

const WORDS: Readonly<Record<TieReply['tie'], string>> = {
  none: '', friends: 'You are friends.', incoming: 'Asks to be friends.', outgoing: 'Asked. No answer yet.', blocked: 'Blocked. They are not told.',
};

/** What is between oneself and another player, and what can be done about it. */
export function TieButtons({ playerId }: { playerId: string }) {
  const [loaded] = useLoad(session.value ? api.friends : () => Promise.resolve(null), [playerId]);
  const [changed, setChanged] = useState<TieReply['tie'] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (!session.value || loaded.state !== 'there' || !loaded.value) return null;
  const { friends, incoming, outgoing, blocked } = loaded.value;
  const isIn = (list: readonly { playerId: string }[]) => list.some(one => one.playerId === playerId);
  const tie = changed ?? (isIn(friends) ? 'friends' : isIn(incoming) ? 'incoming' : isIn(outgoing) ? 'outgoing' : isIn(blocked) ? 'blocked' : 'none');
  const act = (call: (id: string) => Promise<TieReply>) => () => {
    call(playerId).then(reply => { setChanged(reply.tie); setProblem(null); }, (error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    });
  };
  return (
    <div class="stack">
      {WORDS[tie] === '' ? null : <p class="sm muted">{WORDS[tie]}</p>}
      <div class="row row--wrap">
        {tie === 'none' || tie === 'incoming' ? <button class="btn btn--go" type="button" onClick={act(api.befriend)}>{tie === 'incoming' ? 'Accept' : 'Add friend'}</button> : null}
        {tie === 'friends' || tie === 'incoming' || tie === 'outgoing' ? <button class="btn btn--line" type="button" onClick={act(api.unfriend)}>{tie === 'friends' ? 'End friendship' : tie === 'incoming' ? 'Decline' : 'Take back'}</button> : null}
        <button class="btn btn--line" type="button" onClick={act(tie === 'blocked' ? api.unblock : api.block)}>{tie === 'blocked' ? 'Unblock' : 'Block'}</button>
      </div>
      {problem ? <p class="note note--no" role="alert">{problem}</p> : null}
    </div>
  );
}
