import type { Accent } from '@/shared/play/topics';
import type { IconName } from '@/shared/ui/icons';
import type { AchievementItem, ProfileReply } from '@/shared/wire/http';

/** How an achievement looks. */
export interface BadgeLook {
  readonly accent: Accent;
  readonly mark: IconName | '10' | '50' | 'Lv';
}

const LOOKS: Readonly<Record<string, BadgeLook>> = {
  'first-game': { accent: 'zest', mark: 'play' }, 'first-win': { accent: 'brass', mark: 'crown' }, 'ten-in-a-row': { accent: 'plasma', mark: '10' },
  flawless: { accent: 'pitch', mark: 'check' }, 'fastest-finger': { accent: 'zest', mark: 'bolt' }, reflex: { accent: 'atlas', mark: 'clock' },
  'giant-slayer': { accent: 'ember', mark: 'swords' }, survivor: { accent: 'atlas', mark: 'shield' }, 'last-brain': { accent: 'brass', mark: 'crown' },
  prophet: { accent: 'iris', mark: 'eye' }, thief: { accent: 'ember', mark: 'hand' }, 'boss-beaten': { accent: 'bubble', mark: 'star' },
  'night-owl': { accent: 'iris', mark: 'moon' }, regular: { accent: 'pitch', mark: '50' }, 'level-ten': { accent: 'bubble', mark: 'Lv' }, expert: { accent: 'plasma', mark: 'globe' },
};

/** How an achievement looks; one that this app does not know yet is a star. */
export const lookOfBadge = (id: string): BadgeLook => LOOKS[id] ?? { accent: 'iris', mark: 'star' };

/** An achievement, and when it was unlocked. */
export interface Badge extends AchievementItem {
  readonly at: string | null;
}

/** Those that someone has first, the latest on top; then those that are left. */
export function badgesOf(all: readonly AchievementItem[], { achievements }: Pick<ProfileReply, 'achievements'>): Badge[] {
  const at = new Map(achievements.map(unlocked => [unlocked.id, unlocked.at]));
  return all.map(one => ({ ...one, at: at.get(one.id) ?? null }))
    .sort((a, b) => Number(b.at !== null) - Number(a.at !== null) || (b.at ?? '').localeCompare(a.at ?? ''));
}

/** The rating after each of the latest games, oldest first, ending with what it is now. */
export function ratingCurve(now: number, changes: readonly number[]): number[] {
  const curve = [now];
  for (const change of changes) curve.unshift((curve[0] ?? now) - change);
  return curve;
}
