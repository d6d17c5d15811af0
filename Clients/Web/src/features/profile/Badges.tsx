import { Icon } from '@/shared/ui/icons';
import type { AchievementItem, ProfileReply } from '@/shared/wire/http';
import { badgesOf, lookOfBadge, type Badge } from './badgeLooks';

/** Achievements: those that someone has, then those that are left. */
export function Badges({ all, profile }: { all: readonly AchievementItem[]; profile: ProfileReply }) {
  return (
    <section aria-labelledby="badges">
      <h2 class="h-sec prof__h" id="badges">Achievements <span class="sm muted">{profile.achievements.length} of {all.length}</span></h2>
      <ul class="ach">{badgesOf(all, profile).map(badge => <One key={badge.id} badge={badge} />)}</ul>
    </section>
  );
}

function One({ badge: { id, title, description, at } }: { badge: Badge }) {
  const { accent, mark } = lookOfBadge(id);
  const isText = mark === '10' || mark === '50' || mark === 'Lv';
  return (
    <li class={at === null ? 'off' : ''} data-accent={accent} title={description}>
      <span class="ach__t" aria-hidden="true">{isText ? mark : <Icon name={mark} />}</span>
      <span>{title}<small>{at === null ? <><span class="vh">locked: </span>{description}</> : new Date(at).toLocaleDateString([], { day: 'numeric', month: 'short' })}</small></span>
    </li>
  );
}
