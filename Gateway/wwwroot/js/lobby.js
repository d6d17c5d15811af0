// The list of events, and sign-in in one tap.

import { getGeneration, getRoyale, guest, listRoyales, signOut } from './api.js';
import { enterForm, wordmark } from './chrome.js';
import { brain, el, thousands, tiles } from './dom.js';
import { rules } from './screens.js';

const LOOK_EVERY_MS = 2_000;
const SHOWN_MAX = 12;
const LOOKED_AT_MAX = 4;
const RECENT_MS = 60 * 60 * 1_000;

const PHASES = {
  scheduled: 'Scheduled', registering: 'Seats are open', countdown: 'Starting', staged: 'Live', locked: 'Live',
  revealed: 'Live', voided: 'Live', finished: 'Finished', aborted: 'Called off',
};

/** Shows the list until the returned function is called. */
export function openLobby(root) {
  document.title = 'Trivia.Orleans';
  document.body.removeAttribute('data-topic');
  const hero = el('section', { class: 'tonight', 'aria-labelledby': 'hero' });
  const list = el('ul', { class: 'events' });
  const me = el('div', { class: 'topbar__end' });
  const source = el('p', { class: 'faint sm note', hidden: '' });
  root.replaceChildren(
    el('header', { class: 'topbar' }, wordmark(), el('a', { class: 'quiet', href: '#lobbies' }, 'Lobbies'), me),
    el('main', { class: 'page', id: 'main', tabindex: '-1' },
      hero,
      el('section', { class: 'how', 'aria-label': 'How it works' }, rules()),
      el('h2', { class: 'h-list' }, 'All events'),
      list,
      el('p', { class: 'faint sm note' }, 'A name that begins with “House ·” is a house player, not a person.'),
      source));
  let closed = false;
  let timer = 0;
  let heroId = null;
  renderMe(me);
  renderSource(source);

  async function look() {
    try {
      const events = (await listRoyales()).slice(0, SHOWN_MAX);
      const near = events.filter(event => event.startsInMs > -RECENT_MS).slice(0, LOOKED_AT_MAX);
      const details = new Map((await Promise.all(near.map(event => getRoyale(event.id)))).map(royale => [royale.id, royale]));
      if (closed) return;
      const next = [...details.values()].filter(royale => !isOver(royale)).sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
      // A person who is typing a name keeps the form.
      if (!hero.contains(document.activeElement) || heroId !== (next?.id ?? null)) renderHero(hero, next);
      else refreshHero(hero, next);
      heroId = next?.id ?? null;
      list.replaceChildren(...events.filter(event => event.id !== next?.id).map(event => item(event, details.get(event.id))));
    } catch (error) {
      if (!closed && !hero.hasChildNodes()) hero.replaceChildren(el('h1', { id: 'hero' }, 'The server does not answer'), el('p', {}, error.message));
    }
    if (!closed) timer = setTimeout(look, LOOK_EVERY_MS);
  }

  look();
  return () => {
    closed = true;
    clearTimeout(timer);
  };
}

const isOver = royale => royale.phase === 'finished' || royale.phase === 'aborted';
const isOpen = royale => royale.phase === 'registering' || royale.phase === 'countdown';

function renderMe(me) {
  const signedIn = guest();
  me.replaceChildren(el('a', { class: 'btn btn--line btn--sm', href: '#players' }, signedIn ? 'Profile' : 'Leaderboards'), ...(signedIn ? [
    el('span', { class: 'me' }, brain(), signedIn.name),
    el('button', { class: 'btn btn--line btn--sm', type: 'button', onclick: () => { signOut(); location.reload(); } }, 'Sign out'),
  ] : []));
}

/** Says where questions come from when no model writes any. */
async function renderSource(source) {
  const generation = await getGeneration().catch(() => null);
  if (!generation || generation.available) return;
  source.textContent = 'No model is configured here: every question comes from the bank.';
  source.hidden = false;
}

function renderHero(hero, royale) {
  if (!royale) {
    hero.replaceChildren(
      el('h1', { id: 'hero' }, 'No show right now'),
      el('p', { class: 'muted' }, 'The next one will stand here the moment it is announced.'));
    return;
  }

  hero.replaceChildren(
    crowd(),
    el('h1', { id: 'hero' }, 'One brain stays lit.'),
    el('p', { class: 'tonight__title' }, el('b', {}, royale.title), el('span', { class: 'badge badge--beacon', 'data-phase': '' }, PHASES[royale.phase])),
    el('div', { class: 'tonight__meta' }, el('span', { 'data-count': '' }), el('p', { class: 'sm', 'data-seats': '' })),
    isOpen(royale) || royale.phase === 'scheduled' ? joinForm(royale) : watchLink(royale));
  refreshHero(hero, royale);
}

// In the reader's own time zone, and for the reader's own calendar.
const whenLine = royale => el('p', { class: 'tonight__when sm muted' },
  el('time', { datetime: royale.startsAt }, localTime(royale.startsAt)), ' · ',
  el('a', { href: `/api/royales/${encodeURIComponent(royale.id)}/calendar.ics` }, 'Add to calendar'));

const localTime = at => new Date(at).toLocaleString([], { dateStyle: 'full', timeStyle: 'short' });

// The field, as a picture: one in seven is awake.
const crowd = () => el('div', { class: 'crowd field', 'aria-hidden': 'true' },
  Array.from({ length: 60 }, (_, n) => el('i', { class: n === 23 ? 'lit' : (n * 5) % 7 === 0 ? 'dim' : '' })));

function refreshHero(hero, royale) {
  if (!royale) return;
  const seconds = Math.max(0, Math.ceil((Date.parse(royale.startsAt) - Date.now()) / 1_000));
  const waiting = isOpen(royale) || royale.phase === 'scheduled';
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  hero.querySelector('[data-phase]').textContent = PHASES[royale.phase];
  hero.querySelector('[data-count]').replaceChildren(waiting
    ? tiles(seconds < 36_000 ? clock : 'soon', `First question in ${seconds} seconds`, 'tiles--beacon')
    : tiles(thousands(royale.alive), `${thousands(royale.alive)} players alive`, 'tiles--beacon'));
  hero.querySelector('[data-seats]').replaceChildren(...(waiting
    ? [el('b', { class: 'num' }, thousands(royale.seats)), ` of ${thousands(royale.capacity)} seats taken`]
    : [`alive of ${thousands(royale.seats)} · question ${royale.questions + 1}${royale.suddenDeath ? ' · sudden death' : ''}`]));
  if (hero.dataset.waiting !== String(waiting) && hero.dataset.waiting !== undefined) renderHeroAction(hero, royale, waiting);
  hero.dataset.waiting = String(waiting);
}

const renderHeroAction = (hero, royale, waiting) =>
  hero.querySelector('.tonight__act').replaceWith(waiting ? joinForm(royale) : watchLink(royale));

const watchLink = royale => el('div', { class: 'tonight__act' }, guest()
  ? el('a', { class: 'btn btn--go btn--lg', href: `#${royale.id}/watch` }, 'Watch live')
  : enterForm('Watch live', `#${royale.id}/watch`));

const joinForm = royale => el('div', { class: 'tonight__act' }, guest()
  ? [el('a', { class: 'btn btn--go btn--lg', href: `#${royale.id}` }, 'Take a seat'),
    el('a', { class: 'btn btn--line btn--lg', href: `#${royale.id}/watch` }, 'Watch')]
  : enterForm('Take a seat', `#${royale.id}`), whenLine(royale));

function item(event, royale) {
  const starts = new Date(event.startsAt);
  const phase = royale ? PHASES[royale.phase] : event.startsInMs > 0 ? 'Scheduled' : 'Over';
  const detail = royale?.winnerName
    ? `${royale.winnerName} was the last of ${thousands(royale.seats)}`
    : starts.toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
  // Who had a seat finds the own result there: a seat is found again, and none is given after the start.
  const over = royale ? isOver(royale) : event.startsInMs < 0;
  return el('li', {}, el('a', { class: 'event', href: over && guest() ? `#${event.id}` : `#${event.id}/watch` },
    el('span', { class: 'event__t' }, event.title),
    el('span', { class: 'sm muted' }, detail),
    el('span', { class: `badge ${royale && !isOver(royale) ? 'badge--beacon' : ''}` }, phase)));
}
