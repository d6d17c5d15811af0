import { useState } from 'preact/hooks';
import { topicOf } from '@/shared/play/topics';
import { announce } from '@/shared/ui/announce';
import { Art } from '@/shared/ui/Art';
import { Icon } from '@/shared/ui/icons';
import { LIMITS, marked, suggestions, withoutTopic, withTopic, type Draft } from './model';

const SHOWN_MAX = 5;

/** Topics as one types: arrows and Enter, or a tap. */
export function TopicPicker({ draft, onChange, onCustom }: { draft: Draft; onChange: (draft: Draft) => void; onCustom: (words: string) => void }) {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const found = suggestions(words, draft.topics, SHOWN_MAX);
  const custom = words.trim().length >= 2;
  const count = found.length + (custom ? 1 : 0);
  const take = (index: number) => {
    const topic = found[index];
    if (!topic) {
      if (custom) onCustom(words.trim());
      return;
    }
    onChange(withTopic(draft, topic.slug));
    announce(`${topic.name} is chosen.`);
    setWords('');
    setAt(0);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((at + (event.key === 'ArrowDown' ? 1 : count - 1)) % Math.max(1, count));
    } else if (event.key === 'Enter' && count > 0) {
      event.preventDefault();
      take(at);
    }
  };
  return (
    <div class="stack create__topics">
      <div>
        <label class="label" for="topics">Topics</label>
        <div class="search"><Icon name="search" />
          <input class="field-in" id="topics" value={words} role="combobox" aria-expanded={count > 0} aria-controls="found" aria-autocomplete="list" autocomplete="off"
            aria-activedescendant={count > 0 ? `found-${at}` : undefined} placeholder="Anime, football, space …" maxLength={LIMITS.themeMax}
            onInput={event => { setWords(event.currentTarget.value); setAt(0); }} onKeyDown={onKey} />
        </div>
      </div>
      <div class="sugg" id="found" role="listbox" aria-label="Matching topics">
        {found.map((topic, index) => {
          const [before, hit, after] = marked(topic.name, words);
          return (
            <button key={topic.slug} id={`found-${index}`} type="button" role="option" tabIndex={-1} aria-selected={index === at} data-accent={topic.accent} onClick={() => take(index)}>
              <span class="soon__sw soon__sw--small"><Art topic={topic.slug} /></span><span>{before}{hit === '' ? null : <mark>{hit}</mark>}{after}</span><Icon name="plus" />
            </button>
          );
        })}
        {custom ? (
          <button id={`found-${found.length}`} type="button" role="option" tabIndex={-1} aria-selected={at === found.length} onClick={() => take(found.length)}>
            <Icon name="pen" /><span>Custom … “{words.trim()}”</span><span class="xs muted">TriviaMaker writes it</span>
          </button>
        ) : null}
      </div>
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
    </div>
  );
}
