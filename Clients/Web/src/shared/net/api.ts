import type {
  AchievementListReply, ChangeProfileRequest, ErasedReply, FriendsReply, GameListReply, GenerationReply, GenerationRequest,
  GenerationStatusReply, GuestReply, LobbiesReply, MeReply, PlayableTopicsReply, ProfileReply, RankReply, ReceiptKeysReply, ReceiptReply,
  RoyaleListReply, RoyaleReply, StandingsReply, TieReply,
} from '@/shared/wire/http';
import type { LeaderboardFrame } from '@/shared/wire/frames';
import { ApiError } from './apiError';
import { keepAvatar, keepSession, session } from './session';

interface Ask {
  readonly method?: string;
  readonly body?: unknown;
  readonly mine?: boolean;
  readonly signal?: AbortSignal;
}

async function ask<T>(path: string, { method = 'GET', body, mine = false, signal }: Ask = {}): Promise<T> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (mine && session.value) headers['authorization'] = `Bearer ${session.value.token}`;
  const response = await fetch(path, {
    method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }), ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, 'unreachable', 'The server does not answer. Check your connection.');
  });
  const reply: unknown = response.headers.get('content-type')?.includes('json') ? await response.json() : null;
  if (response.ok) return reply as T;
  // The token is worth nothing any more: who comes back signs in anew.
  if (response.status === 401 && mine) keepSession(null);
  const problem = (reply ?? {}) as { code?: string; detail?: string; title?: string };
  throw new ApiError(response.status, problem.code ?? 'fault', problem.detail ?? problem.title ?? `The server said ${response.status}.`);
}

const part = encodeURIComponent;
const once = <T>(load: () => Promise<T>) => {
  let kept: Promise<T> | null = null;
  return () => kept ??= load().catch((error: unknown) => {
    kept = null;
    throw error;
  });
};

export const api = {
  royales: () => ask<RoyaleListReply>('/api/royales'),
  royale: (id: string) => ask<RoyaleReply>(`/api/royales/${part(id)}`),
  standings: (id: string, offset: number, limit: number) =>
    ask<StandingsReply>(`/api/royales/${part(id)}/standings?offset=${offset}&limit=${limit}`),
  receipt: (id: string) => ask<ReceiptReply>(`/api/royales/${part(id)}/receipt`, { mine: true }),
  receiptKeys: () => ask<ReceiptKeysReply>('/api/receipts/keys'),
  topics: (search: string, limit: number) => ask<PlayableTopicsReply>(`/api/topics?search=${part(search)}&limit=${limit}`),
  lobbies: () => ask<LobbiesReply>('/api/lobbies'),
  leaderboard: () => ask<LeaderboardFrame>('/api/leaderboard'),
  player: (id: string) => ask<ProfileReply>(`/api/players/${part(id)}`),
  achievements: once(() => ask<AchievementListReply>('/api/achievements')),
  me: async () => {
    const me = await ask<MeReply>('/api/me', { mine: true });
    keepAvatar(me.profile.playerId, me.profile.avatar);
    return me;
  },
  rank: () => ask<RankReply>('/api/me/rank', { mine: true }),
  games: () => ask<GameListReply>('/api/me/games', { mine: true }),
  friends: () => ask<FriendsReply>('/api/friends', { mine: true }),
  befriend: (id: string) => ask<TieReply>(`/api/friends/${part(id)}`, { method: 'PUT', mine: true }),
  unfriend: (id: string) => ask<TieReply>(`/api/friends/${part(id)}`, { method: 'DELETE', mine: true }),
  block: (id: string) => ask<TieReply>(`/api/friends/${part(id)}/block`, { method: 'PUT', mine: true }),
  unblock: (id: string) => ask<TieReply>(`/api/friends/${part(id)}/block`, { method: 'DELETE', mine: true }),
  exported: () => ask<unknown>('/api/me/export', { mine: true }),
  erase: (playerId: string) => ask<ErasedReply>(`/api/me?confirm=${part(playerId)}`, { method: 'DELETE', mine: true }),
  generation: () => ask<GenerationStatusReply>('/api/generation'),
  generate: (body: GenerationRequest) => ask<GenerationReply>('/api/generation', { method: 'POST', body, mine: true }),
  job: (id: string, after: number, signal: AbortSignal) =>
    ask<GenerationReply>(`/api/generation/${part(id)}?after=${after}`, { mine: true, signal }),
  cancelJob: (id: string) => ask<GenerationReply>(`/api/generation/${part(id)}`, { method: 'DELETE', mine: true }),

  /** Signs a guest in, and keeps who it is. */
  async signIn(name: string): Promise<void> {
    keepSession(await ask<GuestReply>('/api/guests', { method: 'POST', body: { name } }));
  },

  /** Changes one's own profile. That brings a new token: games show a player as the token does. */
  async change(changes: ChangeProfileRequest): Promise<ProfileReply> {
    const { profile, token, expiresAt } = await ask<MeReply>('/api/me', { method: 'PATCH', body: changes, mine: true });
    if (token !== undefined && expiresAt !== undefined) keepSession({ playerId: profile.playerId, name: profile.name, token, expiresAt, avatar: profile.avatar });
    return profile;
  },
};
