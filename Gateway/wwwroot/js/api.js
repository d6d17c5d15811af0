// The HTTP API, and the guest who is signed in.

const KEPT = 'trivia.guest';

async function request(path, options) {
  const response = await fetch(path, options);
  const body = response.headers.get('content-type')?.includes('json') ? await response.json() : null;
  if (!response.ok) throw Object.assign(new Error(body?.detail ?? response.statusText), { status: response.status });
  return body;
}

/** Events, latest start first. */
export const listRoyales = async () => (await request('/api/royales')).royales;

/** Whether a model is configured that writes questions. */
export const getGeneration = () => request('/api/generation');

/** One event. */
export const getRoyale = id => request(`/api/royales/${encodeURIComponent(id)}`);

/** The guest who is signed in here; null for none. */
export function guest() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT));
    return kept && Date.parse(kept.expiresAt) > Date.now() ? kept : null;
  } catch {
    return null; // Kept by another version of this page.
  }
}

/** Signs a guest in. */
export async function signIn(name) {
  const signedIn = await request('/api/guests', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name }),
  });
  localStorage.setItem(KEPT, JSON.stringify(signedIn));
  return signedIn;
}

/** Forgets the guest. */
export const signOut = () => localStorage.removeItem(KEPT);

/** Whether the server still knows the guest: its keys may have changed. */
export async function isKnown({ token }) {
  const response = await fetch('/api/royales/r-00000000/receipt', { headers: { authorization: `Bearer ${token}` } });
  return response.status !== 401;
}

const mine = (path, options = {}) => request(path, {
  ...options, headers: { authorization: `Bearer ${guest()?.token}`, ...options.headers },
});

/** One's own profile. */
export const getMe = async () => (await mine('/api/me')).profile;

/** Changes one's own profile; a new name brings a new token. */
export async function changeMe(changes) {
  const changed = await mine('/api/me', {
    method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify(changes),
  });
  if (changed.token) {
    const { playerId, name } = changed.profile;
    localStorage.setItem(KEPT, JSON.stringify({ playerId, name, token: changed.token, expiresAt: changed.expiresAt }));
  }
  return changed.profile;
}

/** One's own places on the leaderboards. */
export const getMyRank = () => mine('/api/me/rank');

/** The leaderboards. */
export const getLeaderboard = () => request('/api/leaderboard');

// What never changes is asked for once.
let avatars = null;
let achievements = null;

/** The pictures that players may choose from. */
export const listAvatars = () => (avatars ??= request('/api/avatars').then(reply => reply.avatars));

/** What can be unlocked. */
export const listAchievements = () => (achievements ??= request('/api/achievements').then(reply => reply.achievements));

/** A name to begin with. */
export const someName = () => `Guest ${1000 + crypto.getRandomValues(new Uint16Array(1))[0] % 9000}`;
