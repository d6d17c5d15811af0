import { counted, thousands } from '@/shared/text/format';
import { Art } from '@/shared/ui/Art';
import { Icon } from '@/shared/ui/icons';
import type { ComponentChildren } from 'preact';
import type { TopicCard } from './model';

// Heights in rows of 8 px, on a phone and on anything larger, so that the grid looks laid and not filled.
const SPANS: readonly (readonly [number, number])[] = [
  [31, 33], [25, 30], [25, 24], [31, 33], [28, 28], [28, 24], [25, 33], [31, 25], [28, 30], [28, 30], [25, 26], [25, 30], [30, 28], [28, 33], [28, 27],
];

/** Topics as cards of different heights. */
export function TopicGrid({ cards, first }: { cards: readonly TopicCard[]; first: ComponentChildren }) {
  return (
    <div class="masonry">
      {first}
      {cards.map((card, index) => <Card key={card.look.slug} card={card} index={index} />)}
    </div>
  );
}

function Card({ card: { look, playing, rooms, waiting }, index }: { card: TopicCard; index: number }) {
  const [phone, wide] = SPANS[index % SPANS.length] ?? [28, 28];
  const fresh = `/create?topic=${encodeURIComponent(look.slug)}`;
  return (
    <article class="topic m-enter" data-accent={look.accent} style={{ '--span': phone, '--span-l': wide, '--i': Math.min(index, 12) }}>
      <Art topic={look.slug} />
      <a class="iconbtn topic__plus" href={fresh} aria-label={`Start a new ${look.name} room`}><Icon name="plus" /></a>
      <div class="topic__body">
        <h3><a href={`/play/${encodeURIComponent(look.slug)}`}>{look.name}</a></h3>
        <p class="topic__live">
          {playing > 0 ? <><span class="num">{thousands(playing)}</span> playing</> : <span class="topic__rooms">Be the first in</span>}
          {rooms > 0 ? <span class="topic__rooms wide-only"> · {counted(rooms, 'room')}{waiting > 0 ? `, ${waiting} waiting` : ''}</span> : null}
        </p>
        <div class="topic__start">
          <a class="btn btn--sm btn--go" href={`/play/${encodeURIComponent(look.slug)}`} tabIndex={-1} aria-hidden="true">{waiting > 0 ? 'Join one' : 'Play'}</a>
          <a class="btn btn--sm btn--line" href={fresh} aria-label={`Start a new ${look.name} room`}>Start new</a>
        </div>
      </div>
    </article>
  );
}
