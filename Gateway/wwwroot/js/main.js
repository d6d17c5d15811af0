// The page: a list of events at #, an event at #r-…, profile and leaderboards at #players.

import { openLobby } from './lobby.js';
import { openPlayers } from './players.js';
import { openShow } from './show.js';

const app = document.getElementById('app');
let close = () => {};

function route() {
  close();
  const [id, mode] = location.hash.slice(1).split('/');
  close = /^r-[0-9a-z-]+$/.test(id) ? openShow(app, id, mode === 'watch') : id === 'players' ? openPlayers(app) : openLobby(app);
  window.scrollTo(0, 0);
  document.getElementById('main')?.focus({ preventScroll: true });
}

addEventListener('hashchange', route);
route();
