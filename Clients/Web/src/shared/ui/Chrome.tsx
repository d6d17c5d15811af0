import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api } from '@/shared/net/api';
import { session } from '@/shared/net/session';
import { useStore } from '@/shared/state/useStore';
import { thousands } from '@/shared/text/format';
import type { ProfileReply } from '@/shared/wire/http';
import { OwnAvatar } from './Avatar';
import { Icon } from './icons';

/** The mark: four tiles, one lit. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg class="logo" width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <g fill="var(--slate-600)">
        <rect width="12.5" height="12.5" rx="3.8" /><rect y="15.5" width="12.5" height="12.5" rx="3.8" /><rect x="15.5" y="15.5" width="12.5" height="12.5" rx="3.8" />
      </g>
      <rect x="15.5" width="12.5" height="12.5" rx="3.8" fill="var(--beacon)" />
      <circle cx="20" cy="6" r="1.3" fill="var(--ink)" /><circle cx="23.6" cy="6" r="1.3" fill="var(--ink)" />
    </svg>
  );
}

/** The name of the product, and the way home. */
export const Wordmark = () => <a class="wordmark" href="/"><Logo /><span>Trivia<b>.</b>Orleans</span></a>;

/** The bar at the top: the way home, who plays, settings. */
export function TopBar({ children }: { children?: ComponentChildren }) {
  return (
    <header class="topbar">
      <Wordmark />
      <nav class="topbar__end" aria-label="You">
        {children}
        <a class="iconbtn" href="/board" aria-label="Leaderboards"><Icon name="chart" /></a>
        <Me />
        <a class="iconbtn" href="/settings" aria-label="Settings"><Icon name="sliders" /></a>
      </nav>
    </header>
  );
}

function Me() {
  const who = useStore(session);
  const profile = useMyProfile(who?.playerId ?? null);
  if (!who) return <a class="btn btn--sm btn--line" href="/me">Sign in</a>;
  const share = profile ? 100 * (profile.experience - profile.levelFrom) / Math.max(1, profile.levelTo - profile.levelFrom) : 0;
  const label = profile ? `${who.name}, level ${profile.level}, ${thousands(profile.experience)} of ${thousands(profile.levelTo)} XP. Open profile` : `${who.name}. Open profile`;
  return (
    <a class="me" href="/me" aria-label={label}>
      <span class="me__txt">
        <span class="me__lv">{profile ? <>Level <b class="num">{profile.level}</b></> : who.name}</span>
        <span class="bar" style={{ '--v': `${share.toFixed(1)}%` }}><i /></span>
      </span>
      <OwnAvatar size={2.5} />
    </a>
  );
}

// The picture beside the settings is no place for an error: it shows the name alone until the profile is there.
function useMyProfile(playerId: string | null): ProfileReply | null {
  const [profile, setProfile] = useState<ProfileReply | null>(null);
  useEffect(() => {
    let stays = true;
    if (playerId === null) return undefined;
    api.me().then(me => { if (stays) setProfile(me.profile); }, () => { if (stays) setProfile(null); });
    return () => { stays = false; };
  }, [playerId]);
  return playerId === null ? null : profile;
}
