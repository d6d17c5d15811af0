import { api } from '@/shared/net/api';
import type { AvatarItem } from '@/shared/wire/http';
import { useLoad } from './useLoad';

/** The pictures that players may choose from; none until they are there. */
export function useAvatars(): readonly AvatarItem[] {
  const [loaded] = useLoad(api.avatars, []);
  return loaded.state === 'there' ? loaded.value.avatars : [];
}

/** The picture that a player chose. Beside a name, so it says nothing by itself. */
export function Avatar({ id, avatars, size = 2.25 }: { id: string; avatars: readonly AvatarItem[]; size?: number }) {
  const avatar = avatars.find(one => one.id === id);
  return <span class="avatar" aria-hidden="true" style={{ '--ground': avatar?.colour ?? 'var(--slate-600)', '--size': `${size}rem` }}>{avatar?.glyph ?? ''}</span>;
}
