import { useEffect, useMemo, useState } from 'preact/hooks';
import { go } from '@/shared/nav';
import { socket } from '@/shared/net/connection';
import { browserTimers } from '@/shared/state/timers';
import { useStore } from '@/shared/state/useStore';
import { TopBar } from '@/shared/ui/Chrome';
import { ConnectionToast } from '@/shared/ui/ConnectionToast';
import { Icon } from '@/shared/ui/icons';
import { useScene } from '@/shared/ui/scene';
import { DescribePanel } from './DescribePanel';
import { draftFor, draftOf, lightOf, settingsOf } from './model';
import { OpeningController } from './opening';
import { PaceOptions } from './PaceOptions';
import { TopicPicker } from './TopicPicker';

const PROBLEMS: Readonly<Record<string, string>> = {
  noQuestions: 'One of these topics holds no question yet. Choose others, or describe it to TriviaMaker.',
  tooMany: 'That was quick. Try again in a moment.', busy: 'Many open rooms at once. Try again in a moment.',
};

/** A new room: topics from the list, or a theme in one's own words. */
export default function CreatePage() {
  const query = useMemo(() => new URLSearchParams(location.search), []);
  const [tab, setTab] = useState<'topics' | 'describe'>(query.has('theme') ? 'describe' : 'topics');
  const [draft, setDraft] = useState(() => draftFor(query.get('topic')));
  const opening = useMemo(() => new OpeningController(socket, browserTimers), []);
  const at = useStore(opening.state);
  useScene({ title: 'New room', topic: lightOf(draft) });
  useEffect(() => {
    opening.start();
    return () => opening.stop();
  }, [opening]);
  useEffect(() => { if (at.at === 'open') go(`/lobby/${at.id}`, true); }, [at]);
  const choose = (next: 'topics' | 'describe') => {
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <>
      <TopBar />
      <ConnectionToast kept="What you have chosen is kept. Coming back by itself." />
      <main class="page create" id="main" tabIndex={-1}>
        <div class="dialog glass m-enter">
          <div class="dialog__head stack">
            <div class="spread"><h1>New room</h1><a class="iconbtn" href="/" aria-label="Back to the rooms"><Icon name="cross" /></a></div>
            <div class="tabs" role="tablist" aria-label="How to choose questions">
              <Tab name="topics" at={tab} choose={choose} icon="search">Pick topics</Tab>
              <Tab name="describe" at={tab} choose={choose} icon="pen">Describe it</Tab>
            </div>
          </div>
          <div class="dialog__body" id={`panel-${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`}>
            {tab === 'topics'
              ? <div class="opts"><TopicPicker draft={draft} onChange={setDraft} onCustom={words => { history.replaceState(null, '', `/create?theme=${encodeURIComponent(words)}`); choose('describe'); }} /><PaceOptions draft={draft} onChange={setDraft} /></div>
              : <DescribePanel theme={new URLSearchParams(location.search).get('theme') ?? ''} onPlay={job => opening.open(settingsOf(draftOf(job)))} />}
          </div>
          <div class="dialog__foot">
            {at.at === 'refused' ? <p class="note note--no create__problem" role="alert"><Icon name="warn" />{PROBLEMS[at.code] ?? `The server refused: ${at.code}.`}</p> : null}
            <a class="btn btn--line" href="/">Cancel</a>
            {tab === 'topics'
              ? <button class="btn btn--go" type="button" disabled={at.at === 'asking'} onClick={() => opening.open(settingsOf(draft))}>{at.at === 'asking' ? 'Opening' : 'Open the room'}</button>
              : <button class="btn" type="button" onClick={() => choose('topics')}>Play something now</button>}
          </div>
        </div>
      </main>
    </>
  );
}

function Tab({ name, at, choose, icon, children }: { name: 'topics' | 'describe'; at: string; choose: (name: 'topics' | 'describe') => void; icon: 'search' | 'pen'; children: string }) {
  const selected = name === at;
  const other = name === 'topics' ? 'describe' : 'topics';
  return (
    <button type="button" role="tab" id={`tab-${name}`} aria-selected={selected} aria-controls={selected ? `panel-${name}` : undefined} tabIndex={selected ? 0 : -1}
      onClick={() => choose(name)} onKeyDown={event => { if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') choose(other); }}>
      <Icon name={icon} />{children}
    </button>
  );
}
