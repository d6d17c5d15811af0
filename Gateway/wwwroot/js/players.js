// One's own profile, and the leaderboards.

import { getLeaderboard, getMe, getMyRank, guest, listAchievements, listAvatars, changeMe } from './api.js';
import { enterForm, wordmark } from './chrome.js';
import { announce, el, ordinal, thousands } from './dom.js';

const LOOK_EVERY_MS = 5_000;

/** Shows the boards, and whoever is signed in, until the returned function is called. */
export function openPlayers(root) {
  document.title = 'Players · Trivia.Orleans';
  document.body.removeAttribute('data-topic');
  const mine = el('section', { class: 'mine', 'aria-label': 'Your profile' });
  const boards = el('section', { class: 'boards', 'aria-label': 'Leaderboards' });
  root.replaceChildren(
    el('header', { class: 'topbar' }, wordmark(), el('a', { class: 'btn btn--line btn--sm', href: '#' }, 'All events')),
    el('main', { class: 'page', id: 'main', tabindex: '-1' }, mine, el('h2', { class: 'h-list' }, 'Leaderboards'), boards));
  let closed = false;
  let timer = 0;
  if (guest()) showMine(mine, () => closed);
  else mine.replaceChildren(el('p', { class: 'muted' }, 'Sign in to see how far you have come.'), enterForm('Sign in', '#players'));

  async function look() {
    try {
      const [board, avatars] = await Promise.all([getLeaderboard(), listAvatars()]);
      if (closed) return;
      boards.replaceChildren(
        boardOf('Today', board.today, board.todayPlayers, avatars), boardOf('All time', board.allTime, board.allTimePlayers, avatars));
    } catch (error) {
      if (!closed && !boards.hasChildNodes()) boards.replaceChildren(el('p', { class: 'muted' }, error.message));
    }
    if (!closed) timer = setTimeout(look, LOOK_EVERY_MS);
  }

  look();
  return () => {
    closed = true;
    clearTimeout(timer);
  };
}

async function showMine(mine, isClosed) {
  try {
    const [me, rank, avatars, achievements] = await Promise.all([getMe(), getMyRank(), listAvatars(), listAchievements()]);
    if (!isClosed()) mine.replaceChildren(...profileOf(me, rank, avatars, achievements));
  } catch (error) {
    if (!isClosed()) mine.replaceChildren(el('p', { class: 'muted' }, error.message));
  }
}

function profileOf(me, rank, avatars, achievements) {
  const has = new Set(me.achievements.map(unlocked => unlocked.id));
  const share = Math.round(100 * (me.experience - me.levelFrom) / Math.max(1, me.levelTo - me.levelFrom));
  return [
    el('div', { class: 'mine__head' }, picture(me.avatar, avatars),
      el('div', {}, el('h1', {}, me.name), el('p', { class: 'muted' }, `Level ${me.level} · ${thousands(me.experience)} XP · rating ${thousands(me.elo)}${me.ratedAnswers < 30 ? ' (a first guess)' : ''}`))),
    el('progress', { class: 'xp', max: 100, value: share, 'aria-label': `${share} per cent of the way to level ${me.level + 1}` }),
    el('dl', { class: 'facts' }, [
      ['Games', thousands(me.games)], ['Won', thousands(me.wins)],
      ['Right', me.questions ? `${Math.round(100 * me.right / me.questions)} %` : '–'], ['Best row', thousands(me.bestStreak)],
      ['Today', rank.today.rank ? ordinal(rank.today.rank) : '–'], ['All time', rank.allTime.rank ? ordinal(rank.allTime.rank) : '–'],
    ].map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)))),
    el('h2', { class: 'h-list' }, 'Achievements'),
    el('ul', { class: 'badges' }, achievements.map(one => el('li', { class: has.has(one.id) ? '' : 'faint' },
      el('b', {}, `${has.has(one.id) ? '★' : '☆'} ${one.title}`), el('span', { class: 'sm muted' }, ` ${one.description}`)))),
    el('h2', { class: 'h-list' }, 'Picture'),
    el('div', { class: 'pictures', role: 'group', 'aria-label': 'Choose a picture' }, avatars.map(avatar => el('button', {
      class: 'pick', type: 'button', 'aria-label': avatar.title, 'aria-pressed': String(avatar.id === me.avatar),
      vars: { '--ground': avatar.colour },
      onclick: async () => {
        await changeMe({ avatar: avatar.id });
        announce(`Your picture is the ${avatar.title}.`);
        dispatchEvent(new HashChangeEvent('hashchange'));
      },
    }, avatar.glyph))),
  ];
}

const picture = (id, avatars) => {
  const avatar = avatars.find(one => one.id === id);
  return el('span', { class: 'avatar', 'aria-hidden': 'true', vars: { '--ground': avatar?.colour ?? '#556070' } }, avatar?.glyph ?? '?');
};

function boardOf(title, rows, players, avatars) {
  return el('div', { class: 'board' }, el('h3', {}, title, el('span', { class: 'sm muted' }, ` ${thousands(players)} ranked`)),
    rows.length === 0
      ? el('p', { class: 'muted' }, 'Nobody has won points in a rated game yet.')
      : el('ol', { class: 'board__rows' }, rows.map(row => el('li', {},
        el('b', { class: 'num' }, String(row.rank)), picture(row.avatar, avatars), el('span', {}, row.name),
        el('span', { class: 'sm muted' }, `level ${row.level}`), el('b', { class: 'num' }, thousands(row.points))))));
}
