import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { api } from '@/shared/net/api';
import { ApiError } from '@/shared/net/apiError';
import { difference, thousands } from '@/shared/text/format';
import { announce } from '@/shared/ui/announce';
import { Avatar } from '@/shared/ui/Avatar';
import { Dialog } from '@/shared/ui/Dialog';
import { Icon } from '@/shared/ui/icons';
import { AVATARS } from '@/shared/wire/avatars';
import type { ChangeProfileRequest, GameItem, ProfileReply } from '@/shared/wire/http';
import { ratingCurve } from './badgeLooks';

const NAME_MAX = 24;
const FIRST_GUESS_BELOW = 30;

/** Who it is: picture, name, level and rating. One's own can be changed. */
export function Identity({ profile, games, own, onChanged, children }:
{ profile: ProfileReply; games: readonly GameItem[]; own: boolean; onChanged: () => void; children?: ComponentChildren }) {
  const [editing, setEditing] = useState(false);
  const share = 100 * (profile.experience - profile.levelFrom) / Math.max(1, profile.levelTo - profile.levelFrom);
  const since = new Date(profile.since).toLocaleDateString([], { month: 'long', year: 'numeric' });
  return (
    <section class="prof__id" aria-label={profile.name}>
      <div class="row prof__who"><Avatar id={profile.avatar} size={6.5} /><div><h1>{profile.name}</h1><p class="muted sm">Here since {since}</p>
        {own ? <button class="btn btn--sm btn--line" type="button" onClick={() => setEditing(true)}><Icon name="pen" />Change</button> : null}</div></div>
      {children}
      <div class="prof__level">
        <div class="spread sm"><span>Level <b class="num prof__lv">{profile.level}</b></span><span class="muted"><b class="num strong">{thousands(profile.experience)}</b> of {thousands(profile.levelTo)} XP</span></div>
        <span class="bar bar--big" style={{ '--v': `${share.toFixed(1)}%` }}><i /></span>
      </div>
      <div class="card prof__elo">
        <div class="spread"><div><p class="sm muted">Rating{profile.ratedAnswers < FIRST_GUESS_BELOW ? ', a first guess' : ''}</p><p class="num prof__n">{thousands(profile.elo)}</p></div><LastChange games={games} /></div>
        {own ? <Curve now={profile.elo} changes={games.filter(game => game.rated).map(game => game.eloChange)} /> : null}
      </div>
      {editing ? <Editor profile={profile} onClose={() => setEditing(false)} onChanged={onChanged} /> : null}
    </section>
  );
}

function LastChange({ games }: { games: readonly GameItem[] }) {
  const change = games.find(game => game.rated)?.eloChange ?? 0;
  return change === 0 ? null : <span class={`badge ${change > 0 ? 'badge--ok' : 'badge--no'}`}><Icon name={change > 0 ? 'up' : 'down'} />{difference(change)} last game</span>;
}

function Curve({ now, changes }: { now: number; changes: readonly number[] }) {
  const curve = ratingCurve(now, changes);
  if (curve.length < 3) return <p class="xs muted">Rated games draw a line here: public rooms with three people or more, and royales.</p>;
  const [low, high] = [Math.min(...curve), Math.max(...curve)];
  const point = (value: number, n: number) => [290 * n / (curve.length - 1), 70 - 60 * (value - low) / Math.max(1, high - low)] as const;
  const [x, y] = point(now, curve.length - 1);
  return (
    <svg viewBox="-4 0 304 80" class="chart" role="img" aria-label={`Rating over ${changes.length} games, from ${thousands(curve[0] ?? now)} to ${thousands(now)}`}>
      <polyline points={curve.map((value, n) => point(value, n).join()).join(' ')} fill="none" stroke="var(--beacon)" stroke-width="3" stroke-linejoin="round" stroke-linecap="round" />
      <rect x={x - 5} y={y - 5} width="10" height="10" rx="3" fill="var(--beacon)" />
    </svg>
  );
}

function Editor({ profile, onClose, onChanged }: { profile: ProfileReply; onClose: () => void; onChanged: () => void }) {
  const [name, setName] = useState(profile.name);
  const [avatar, setAvatar] = useState(profile.avatar);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (event: Event) => {
    event.preventDefault();
    const changes: ChangeProfileRequest = { ...(name.trim() === profile.name ? {} : { name }), ...(avatar === profile.avatar ? {} : { avatar }) };
    try {
      if (Object.keys(changes).length > 0) await api.change(changes);
      announce('Saved.');
      onClose();
      onChanged();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    }
  };
  return (
    <Dialog label="Name and picture" onClose={onClose}>
      <form class="card stack editor" onSubmit={event => void save(event)}>
        <h2 class="h-sec">Name and picture</h2>
        <div><label class="label" for="own-name">Name</label><input class="field-in" id="own-name" maxLength={NAME_MAX} required value={name} onInput={event => setName(event.currentTarget.value)} /></div>
        <div class="pictures" role="group" aria-label="Picture">
          {Object.entries(AVATARS).map(([id, { title }]) => <button key={id} type="button" class="pictures__one" aria-label={title} aria-pressed={id === avatar} onClick={() => setAvatar(id)}><Avatar id={id} size={3} /></button>)}
        </div>
        {problem ? <p class="note note--no" role="alert">{problem}</p> : null}
        <div class="row"><button class="btn btn--go" type="submit">Save</button><button class="btn btn--line" type="button" onClick={onClose}>Cancel</button></div>
      </form>
    </Dialog>
  );
}
