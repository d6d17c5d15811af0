// The page: a list of events at #, an event at #r-…, profile and leaderboards at #players; the lobbies at #lobbies, one at
// #l-…, ways in at #play/, #new/ and #join/.

import { openLobbies } from './lobbies.js';
import { openLobby } from './lobby.js';
import { openPlayers } from './players.js';
import { openRoom } from './room.js';
import { openShow } from './show.js';

const app = document.getElementById('app');
let close = () => {};

const settings = kind => ({ topics: [], questions: 10, answerMs: 15_000, assist: 1, powerUps: true, cards: false, playersMax: 20, private: kind === 'private', off: [] });

function open(id, mode) {
  if (/^r-[0-9a-z-]+$/.test(id)) return openShow(app, id, mode === 'watch');
  if (id === 'players') return openPlayers(app);
  if (id === 'lobbies') return openLobbies(app);
  if (id === 'play') return openRoom(app, ['FindLobby', mode]);
  if (id === 'new') return openRoom(app, ['CreateLobby', settings(mode)]);
  if (id === 'join') return openRoom(app, ['JoinLobby', mode]);
  if (/^l-[0-9a-f]+$/.test(id)) return openRoom(app, ['JoinLobby', id]);
  return openLobby(app);
}

function route() {
  close();
  const [id, mode] = location.hash.slice(1).split('/');
  close = open(id, mode ?? '');
  window.scrollTo(0, 0);
  document.getElementById('main')?.focus({ preventScroll: true });
}

addEventListener('hashchange', route);
route();
