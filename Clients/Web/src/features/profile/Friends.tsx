import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { api } from '@/shared/net/api';
import { socket } from '@/shared/net/connection';
import { session } from '@/shared/net/session';
import { useStore } from '@/shared/state/useStore';
import { Avatar } from '@/shared/ui/Avatar';
import { ShareButton } from '@/shared/ui/ShareButton';
import type { FriendItem } from '@/shared/wire/http';
import { FriendsController } from './friendsController';

/** Friends and where they are, requests, and blocks. */
export function Friends() {
  const friends = useMemo(() => new FriendsController(socket, api), []);
  const list = useStore(friends.list);
  const problem = useStore(friends.problem);
  useEffect(() => {
    friends.start();
    return () => friends.stop();
  }, [friends]);
  const me = session.value;
  return (
    <section class="card stack" aria-labelledby="friends">
      <h2 class="h-sec" id="friends">Friends <span class="sm muted">{list?.friends.length ?? ''}</span></h2>
      {problem ? <p class="note note--no" role="alert">{problem}</p> : null}
      {list?.incoming.map(friend => (
        <Row key={friend.playerId} friend={friend} words="asks to be friends">
          <button class="btn btn--sm btn--go" type="button" onClick={() => void friends.change('befriend', friend.playerId)}>Accept</button>
          <button class="btn btn--sm" type="button" onClick={() => void friends.change('unfriend', friend.playerId)}>Decline</button>
        </Row>
      ))}
      {list?.friends.map(friend => <Row key={friend.playerId} friend={friend} words={placeWords(friend)}>{watchLink(friend)}</Row>)}
      {list?.outgoing.map(friend => (
        <Row key={friend.playerId} friend={friend} words="no answer yet"><button class="btn btn--sm" type="button" onClick={() => void friends.change('unfriend', friend.playerId)}>Take back</button></Row>
      ))}
      {list?.blocked.map(friend => (
        <Row key={friend.playerId} friend={friend} words="blocked"><button class="btn btn--sm" type="button" onClick={() => void friends.change('unblock', friend.playerId)}>Unblock</button></Row>
      ))}
      {list && list.friends.length + list.incoming.length + list.outgoing.length === 0 ? <p class="sm muted">Nobody yet. Send your link, or open someone’s page from a final board.</p> : null}
      {me ? <ShareButton title={me.name} text="Add me as a friend." path={`/players/${me.playerId}`} label="Your link" /> : null}
    </section>
  );
}

const placeWords = ({ place }: FriendItem): string =>
  !place ? 'away' : place.kind === 'online' ? 'online' : place.title === '' ? (place.kind === 'royale' ? 'in a royale' : 'in a room') : place.title;

function watchLink({ place, name }: FriendItem) {
  if (!place?.canWatch || place.id === '') return null;
  return <a class="btn btn--sm" href={`/${place.kind === 'royale' ? 'royale' : 'lobby'}/${place.id}`} aria-label={`Go to where ${name} is`}>Go there</a>;
}

function Row({ friend, words, children }: { friend: FriendItem; words: string; children: ComponentChildren }) {
  return (
    <div class="friend"><Avatar id={friend.avatar} />
      <span class="friend__n"><a href={`/players/${friend.playerId}`}><b>{friend.name}</b></a><small>level {friend.level} · {words}</small></span>
      <span class="row friend__acts">{children}</span></div>
  );
}
