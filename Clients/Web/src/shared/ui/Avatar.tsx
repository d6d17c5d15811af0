import { session } from '@/shared/net/session';
import { useStore } from '@/shared/state/useStore';
import { AVATARS } from '@/shared/wire/avatars';
import { Brain } from './Brain';

/**
 * The picture that a player chose: a brain with the face that belongs to it, in its colour. Oneself is always the yellow one. Its
 * glyph is for clients that have nothing else; not every device can draw it.
 */
export function Avatar({ id, you = false, size = 2.25 }: { id: string; you?: boolean; size?: number }) {
  return <Brain id={id} colour={you ? 'var(--beacon)' : AVATARS[id]?.colour} size={size} />;
}

/** Oneself, in a place that knows no more than who is signed in. */
export function OwnAvatar({ size }: { size: number }) {
  const who = useStore(session);
  return <Avatar id={who?.avatar ?? who?.playerId ?? ''} you size={size} />;
}
