import { browserTimers } from '@/shared/state/timers';
import { session } from './session';
import { Socket } from './socket';

/** The connection of this tab. SignalR comes with the first room, not with the page. */
export const socket = new Socket(
  async (token, events) => (await import('./signalr')).signalrLink(token, events),
  () => session.value?.token ?? null,
  browserTimers,
  Math.random,
);

// Another person, another connection; the same person with a new name as well: names in games are those of tokens.
let token = session.value?.token;
session.watch(() => {
  if (session.value?.token === token) return;
  token = session.value?.token;
  socket.restart();
});

// A tab that slept does not wait for its timer, which may have slept, too.
document.addEventListener('visibilitychange', () => { if (!document.hidden) socket.nudge(); });
addEventListener('online', () => socket.suspect());
addEventListener('pageshow', () => socket.nudge());
