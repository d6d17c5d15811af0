// Casual lobbies: the list, and how to come into one.

import { guest } from './api.js';
import { enterForm, wordmark } from './chrome.js';
import { el } from './dom.js';
import { Hub } from './hub.js';
import { nameOf } from './topics.js';

const TOPICS = ['pop-music-1990s', 'anime', 'football', 'cinema', 'science', 'geography', 'history', 'food', 'video-games', 'literature', 'technology', 'animals'];

/** Shows the list until the returned function is called. */
export function openLobbies(root) {
  const player = guest();
  if (!player) {
    root.replaceChildren(el('header', { class: 'topbar' }, wordmark()), el('main', { class: 'page', id: 'main', tabindex: '-1' },
      el('section', { class: 'tonight' }, el('h1', {}, 'Play in a lobby'), enterForm('Play', '#lobbies'))));
    return () => {};
  }

  document.title = 'Lobbies · Trivia.Orleans';
  const list = el('ul', { class: 'events' }, el('li', { class: 'muted' }, 'Looking …'));
  const code = el('input', { class: 'field-in', id: 'code', maxlength: 8, autocomplete: 'off', placeholder: 'ABCDEF' });
  const topics = el('div', { class: 'cut__acts' }, TOPICS.map(topic => el('a', { class: 'btn btn--line btn--sm', href: `#play/${topic}` }, nameOf(topic))));
  root.replaceChildren(
    el('header', { class: 'topbar' }, wordmark(), el('div', { class: 'topbar__end' }, el('a', { class: 'quiet', href: '#' }, 'Royales'))),
    el('main', { class: 'page', id: 'main', tabindex: '-1' },
      el('section', { class: 'tonight', 'aria-labelledby': 'title' },
        el('h1', { id: 'title' }, 'Lobbies'),
        el('div', { class: 'cut__acts' },
          el('a', { class: 'btn btn--go btn--lg', href: '#play/' }, 'Quick play'),
          el('a', { class: 'btn btn--line btn--lg', href: '#new/public' }, 'New lobby'),
          el('a', { class: 'btn btn--line btn--lg', href: '#new/private' }, 'Private lobby')),
        el('form', { class: 'enter', onsubmit: event => { event.preventDefault(); location.hash = `join/${code.value.trim()}`; } },
          el('div', {}, el('label', { class: 'label', for: 'code' }, 'Have a code?'), code), el('button', { class: 'btn', type: 'submit' }, 'Join'))),
      el('h2', { class: 'h-list' }, 'Pick a topic'), topics,
      el('h2', { class: 'h-list' }, 'Open right now'), list,
      el('p', { class: 'faint sm note' }, 'A name that begins with “House ·” is a house player, not a person.')));

  const show = lobbies => list.replaceChildren(...(lobbies.length ? lobbies.map(item) : [el('li', { class: 'muted' }, 'Nobody is playing. Quick play opens a lobby.')]));
  const hub = new Hub(player.token, {
    up: async () => {
      const reply = await hub.invoke('WatchLobbies', '').catch(() => null);
      if (reply?.code === 'ok') show(reply.lobbies);
    },
    down: () => {},
    on: (target, [frame]) => { if (target === 'lobbies') show(frame.lobbies); },
  });
  return () => hub.close();
}

function item(lobby) {
  const topics = lobby.topics.length ? lobby.topics.map(nameOf).join(', ') : 'All topics';
  const waiting = lobby.phase === 'waiting';
  return el('li', {}, el('a', { class: 'event', href: `#${lobby.id}` },
    el('span', { class: 'event__t' }, topics),
    el('span', { class: 'sm muted' }, `${lobby.host ?? 'Nobody'} · ${lobby.players} of ${lobby.playersMax} players${lobby.assisted ? ' · more time' : ''}`),
    el('span', { class: `badge ${waiting ? 'badge--ok' : 'badge--beacon'}` }, waiting ? 'Waiting' : `Question ${lobby.number} of ${lobby.questions}`)));
}
