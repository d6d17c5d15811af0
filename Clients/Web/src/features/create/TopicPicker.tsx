import { useEffect, useMemo, useState } from 'preact/hooks';
import { api } from '@/shared/net/api';
import { topicOf } from '@/shared/play/topics';
import { browserTimers } from '@/shared/state/timers';
import { useStore } from '@/shared/state/useStore';
import { counted } from '@/shared/text/format';
import { announce } from '@/shared/ui/announce';
import { Art } from '@/shared/ui/Art';
import { Icon } from '@/shared/ui/icons';
import { LIMITS, marked, suggestions, withoutTopic, withTopic, type Draft } from './model';
import { TopicSearch, type TopicChoice } from './topicSearch';

const SHOWN_MAX = 5;
const CUSTOM = '…';

/** Topics as one types: arrows and Enter, or a tap. */
export function TopicPicker({ draft, onChange, onCustom }: { draft: Draft; onChange: (draft: Draft) => void; onCustom: (words: string) => void }) {
  const search = useMemo(() => new TopicSearch(api.topics, browserTimers), []);
  const { choices, total, problem } = useStore(search.state);
  const [words, setWords] = useState('');
  // What the arrows are at, by name: the list may grow meanwhile.
  const [at, setAt] = useState('');
  useEffect(() => {
    search.start();
    return () => search.stop();
  }, [search]);
  const matching = suggestions(choices, words, draft.topics);
  const found = matching.slice(0, SHOWN_MAX);
  const custom = words.trim().length >= 2;
  const names = [...found.map(({ slug }) => slug), ...(custom ? [CUSTOM] : [])];
  const index = Math.max(0, names.indexOf(at));
  useEffect(() => { if (words !== '' && total !== null) announce(matching.length === 0 ? 'No topic matches.' : `${counted(matching.length, 'topic')} found.`); }, [words, total]);
  const type = (text: string) => {
    setWords(text);
    setAt('');
    search.seek(text);
  };
  const take = (name: string | undefined) => {
    const topic = found.find(({ slug }) => slug === name);
    if (topic) {
      onChange(withTopic(draft, topic.slug));
      announce(`${topic.name} is chosen.`);
      type('');
    } else if (name === CUSTOM) onCustom(words.trim());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt(names[(index + (event.key === 'ArrowDown' ? 1 : names.length - 1)) % Math.max(1, names.length)] ?? '');
    } else if (event.key === 'Enter' && names.length > 0) {
      event.preventDefault();
      take(names[index]);
    }
  };
  return (
    <div class="stack create__topics">
      <div>
        <label class="label" for="topics">Topics</label>
        <div class="search"><Icon name="search" />
          <input class="field-in" id="topics" value={words} role="combobox" aria-expanded={names.length > 0} aria-controls="found" aria-autocomplete="list" autocomplete="off"
            aria-activedescendant={names.length > 0 ? `found-${index}` : undefined} placeholder="Anime, football, space …" maxLength={LIMITS.themeMax}
            onInput={event => type(event.currentTarget.value)} onKeyDown={onKey} />
        </div>
        {problem === null ? null : <p class="xs note note--warn"><Icon name="warn" />{problem} What you see may be old.</p>}
      </div>
      <div class="sugg" id="found" role="listbox" aria-label="Matching topics">
        {found.map((topic, n) => <Found key={topic.slug} id={`found-${n}`} topic={topic} words={words} selected={n === index} onTake={() => take(topic.slug)} />)}
        {custom ? (
          <button id={`found-${found.length}`} type="button" role="option" tabIndex={-1} aria-selected={index === found.length} onClick={() => take(CUSTOM)}>
            <Icon name="pen" /><span>Custom … “{words.trim()}”</span><span class="xs muted">TriviaMaker writes it</span>
          </button>
        ) : null}
      </div>
      {matching.length > found.length ? <p class="xs muted">{matching.length - found.length} more. Type on to find them.</p> : null}
      <Chosen draft={draft} onChange={onChange} />
    </div>
  );
}

function Found({ id, topic, words, selected, onTake }: { id: string; topic: TopicChoice; words: string; selected: boolean; onTake: () => void }) {
  const [before, hit, after] = marked(topic.name, words);
  return (
    <button id={id} type="button" role="option" tabIndex={-1} aria-selected={selected} data-accent={topic.accent} onClick={onTake}>
      <span class="soon__sw soon__sw--small"><Art topic={topic.slug} /></span><span>{before}{hit === '' ? null : <mark>{hit}</mark>}{after}</span>
      <span class="sugg__n xs muted">{topic.questions === null ? null : counted(topic.questions, 'question')}<Icon name="plus" /></span>
    </button>
  );
}

function Chosen({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  return (
    <div>
      <p class="label">Chosen <span class="faint">{draft.topics.length === 0 ? '' : `${draft.topics.length} of ${LIMITS.topicsMax}`}</span></p>
      {draft.topics.length === 0 ? <p class="sm muted">Nothing yet, which means a bit of everything.</p> : (
        <div class="row row--wrap create__chips">
          {draft.topics.map(slug => {
            const look = topicOf(slug);
            return <button key={slug} type="button" class="chip chip--btn chip--on" data-accent={look.accent} onClick={() => onChange(withoutTopic(draft, slug))}>{look.name} <Icon name="cross" /><span class="vh">remove</span></button>;
          })}
        </div>
      )}
    </div>
  );
}
