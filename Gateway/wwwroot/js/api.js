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

/** A name to begin with. */
export const someName = () => `Guest ${1000 + crypto.getRandomValues(new Uint16Array(1))[0] % 9000}`;
