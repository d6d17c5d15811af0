import { api } from '@/shared/net/api';
import type { AvatarItem } from '@/shared/wire/http';
import { Brain } from './Brain';
import { useLoad } from './useLoad';

/** The pictures that players may choose from; none until they are there. */
export function useAvatars(): readonly AvatarItem[] {
  const [loaded] = useLoad(api.avatars, []);
  return loaded.state === 'there' ? loaded.value.avatars : [];
}

/**
 * The picture that a player chose: a brain in its colour, with the face that belongs to it. Its glyph is for clients that have
 * nothing else; not every device can draw it.
 */
export function Avatar({ id, avatars, size = 2.25 }: { id: string; avatars: readonly AvatarItem[]; size?: number }) {
  return <Brain id={id} colour={avatars.find(one => one.id === id)?.colour ?? 'var(--slate-600)'} size={size} />;
}
