import { useEffect, useMemo, useState } from 'preact/hooks';
import { api } from '@/shared/net/api';
import { socket } from '@/shared/net/connection';
import { session } from '@/shared/net/session';
import { browserTimers } from '@/shared/state/timers';
import { useStore } from '@/shared/state/useStore';
import { TOPICS } from '@/shared/play/topics';
import { TopBar } from '@/shared/ui/Chrome';
import { Icon } from '@/shared/ui/icons';
import { useScene } from '@/shared/ui/scene';
import { Blank } from '@/shared/ui/states';
import { useLoad } from '@/shared/ui/useLoad';
import { CodeEntry } from './CodeEntry';
import { LobbyFeed } from './feed';
import { eventOfTheHour, lastEvent, topicCards, worthALook } from './model';
import { Soon } from './Soon';
import { Tonight } from './Tonight';
import { TopicGrid } from './TopicGrid';

const ROYALES_EVERY_MS = 4_000;

/** The first page: tonight's royale, and rooms by topic. */
export default function HomePage() {
  useScene({ title: '' });
  const [search, setSearch] = useState('');
  const { lobbies, failure } = useLobbies();
  const [royales] = useLoad(lookAtRoyales, [], ROYALES_EVERY_MS);
  const cards = useMemo(() => topicCards(lobbies ?? [], search), [lobbies, search]);
  const seen = royales.state === 'there' ? royales.value : { events: [], at: performance.now() };
  return (
    <>
      <TopBar />
      <main class="page" id="main" tabIndex={-1}>
        {royales.state === 'loading'
          ? <section class="tonight tonight--blank" aria-label="Tonight" />
          : <Tonight royale={eventOfTheHour(seen.events)} last={lastEvent(seen.events)} seenAt={seen.at} />}
        <div class="tools">
          <h2>Pick a topic</h2>
          <label class="search"><span class="vh">Search topics</span><Icon name="search" />
            <input class="field-in" type="search" placeholder={`Search ${TOPICS.length} topics`} value={search} onInput={event => setSearch(event.currentTarget.value)} /></label>
          <CodeEntry id="code" place="bar" />
          <a class="btn btn--go" href="/create"><Icon name="plus" />Create</a>
        </div>
        {failure ? <p class="note note--no" role="alert"><Icon name="warn" />{failure}</p> : null}
        {cards.length > 0
          ? <TopicGrid cards={cards} first={search === '' ? <Soon lobbies={lobbies ?? []} /> : null} />
          : <Blank title={`Nothing called “${search}” yet`}>
            <p class="muted">Describe it, and TriviaMaker writes the questions.</p>
            <a class="btn btn--go" href={`/create?theme=${encodeURIComponent(search)}`}>Describe it</a>
          </Blank>}
      </main>
    </>
  );
}

async function lookAtRoyales() {
  const { royales } = await api.royales();
  const events = await Promise.all(worthALook(royales).map(({ id }) => api.royale(id)));
  return { events, at: performance.now() };
}

function useLobbies() {
  const who = useStore(session);
  const feed = useMemo(() => new LobbyFeed(socket, api.lobbies, browserTimers), [who?.token]);
  useEffect(() => {
    feed.start(session.value !== null);
    return () => feed.stop();
  }, [feed]);
  return { lobbies: useStore(feed.lobbies), failure: useStore(feed.failure) };
}
