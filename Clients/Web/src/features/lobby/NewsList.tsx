import { Icon, type IconName } from '@/shared/ui/icons';
import type { RefusalCode } from '@/shared/wire/codes';
import type { News } from './state';
import { REFUSALS } from './words';

const ICONS: Readonly<Record<News['kind'], IconName>> = {
  join: 'horn', chain: 'chain', steal: 'hand', boss: 'swords', survivor: 'shield', saboteur: 'mask', agreed: 'people', poll: 'chart',
};

/** What happened in the room, the latest last. */
export function NewsList({ news }: { news: readonly News[] }) {
  return (
    <ul class="news" aria-label="What happened">
      {news.map(({ key, kind, text }) => <li key={key} class={`m-enter news--${kind}`}><Icon name={ICONS[kind]} /><span>{text}</span></li>)}
    </ul>
  );
}

/** The last thing that was refused. */
export const Notice = ({ code }: { code: RefusalCode | null }) =>
  code === null ? null : <p class="note note--warn m-enter"><Icon name="warn" />{REFUSALS[code] ?? 'That was refused.'}</p>;
