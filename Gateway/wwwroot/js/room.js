// One lobby on screen: the connection, what it tells, and what is shown of it.

import { guest } from './api.js';
import { enterForm, wordmark } from './chrome.js';
import { announce, brain, el, icon, thousands } from './dom.js';
import { Hub } from './hub.js';
import { Party } from './party.js';
import { accentOf, nameOf } from './topics.js';

const TICK_MS = 100;
const HOVER_EVERY_MS = 300;

const REFUSALS = {
  notFound: 'There is no such lobby any more.', full: 'All seats are taken.', malformed: 'That is no code.', noQuestions: 'These topics hold no question yet.',
  tooMany: 'That was too fast. Try again in a moment.', unresolved: 'The server did not answer. Try again.',
};

/** Shows a lobby until the returned function is called. `way`: how to come in, e.g. ['FindLobby', 'anime']. */
export function openRoom(root, way) {
  const player = guest();
  if (!player) {
    root.replaceChildren(el('header', { class: 'topbar' }, wordmark()), el('main', { class: 'page', id: 'main', tabindex: '-1' },
      el('section', { class: 'tonight' }, el('h1', {}, 'You are invited.'), enterForm('Play', location.hash))));
    return () => {};
  }

  const party = new Party();
  const secs = el('p', { class: 'secs', 'aria-hidden': 'true' });
  let refusal = null;
  let entered = false;
  let shownKey = '';

  const hub = new Hub(player.token, {
    up: enter,
    down: () => announce('Connection lost. Coming back by itself.'),
    on: (target, [frame]) => {
      if (frame?.lobby !== party.id || !party.take(target, frame)) return;
      if (target === 'lobbyQuestion') announce(`Question ${frame.number}. ${frame.body} ${frame.options.map((text, n) => `${n + 1}: ${text}.`).join(' ')}`);
      if (target === 'lobbyReveal') announce(`The answer is ${party.question?.options[frame.correct] ?? frame.correct + 1}.`);
      render();
    },
  });

  async function enter() {
    try {
      const reply = entered ? await hub.invoke('ResumeLobby', party.id, party.sequence) : await hub.invoke(...way);
      refusal = reply.code === 'ok' ? null : REFUSALS[reply.code] ?? `The server refused: ${reply.code}`;
      if (!refusal) {
        party.enter(reply);
        entered = true;
        history.replaceState(null, '', `#${party.id}`);
        if (party.answer?.code === null) submit();
      }
      render();
    } catch {
      // The connection went; the hub opens another one and enters again.
    }
  }

  const say = code => { if (code !== 'ok') announce(REFUSALS[code] ?? `Refused: ${code}`); };
  const call = (method, ...args) => hub.invoke(method, party.id, ...args).then(reply => say(reply.code ?? reply), () => {});

  async function submit() {
    const { round, choice } = party.answer;
    try {
      party.acknowledge(await hub.invoke('Answer', party.id, round, choice));
      if (party.answer.code === 'unresolved') setTimeout(submit, 300);
      render();
    } catch {
      // Sent again after the resume.
    }
  }

  function choose(choice) {
    if (party.phase !== 'open' || party.seat < 0 || party.answer?.round === party.question.round) return;
    party.choose(choice);
    render();
    submit();
  }

  // The crowd meter: at most four times a second, and only what has changed.
  let hovered = { round: 0, choice: -1, at: 0 };
  function hover(choice) {
    const now = performance.now();
    if (party.phase !== 'open' || !party.mechanics.includes('crowd') || now - hovered.at < HOVER_EVERY_MS) return;
    if (hovered.round === party.question.round && hovered.choice === choice) return;
    hovered = { round: party.question.round, choice, at: now };
    hub.invoke('Act', party.id, 'crowd', hovered.round, choice).catch(() => {});
  }

  function render() {
    if (party.question) document.body.dataset.topic = accentOf(party.question.topic);
    const key = refusal ? 'refused' : party.closed ? 'closed' : !entered ? 'entering' : party.finish ? 'finish' : party.question ? 'play' : 'wait';
    const focus = document.activeElement?.dataset?.choice;
    root.replaceChildren(frame(party), screens[key]());
    if (focus !== undefined) root.querySelector(`[data-choice="${focus}"]`)?.focus();
    if (key !== shownKey) root.querySelector('main')?.focus({ preventScroll: true });
    shownKey = key;
    tick();
  }

  const screens = {
    refused: () => note('Not this time', refusal),
    closed: () => note('The lobby is gone', 'Nobody was there any more.'),
    entering: () => note('One moment', 'Finding your seat.'),
    wait: () => main('page wait',
      el('section', { class: 'wait__lead' },
        el('h1', {}, party.phase === 'starting' ? 'Get ready!' : 'Waiting for players'),
        el('p', { class: 'muted' }, `${party.settings.topics.length ? party.settings.topics.map(nameOf).join(', ') : 'All topics'} · ${party.settings.questions} questions`),
        party.joinCode ? el('p', {}, 'Invite with the code ', el('b', { class: 'num' }, party.joinCode)) : null,
        party.phase === 'starting' ? secs : party.isHost
          ? el('div', { class: 'cut__acts' },
            el('button', { class: 'btn btn--go btn--lg', type: 'button', onclick: () => call('StartLobby') }, 'Start'),
            el('button', { class: 'btn btn--line', type: 'button', onclick: () => call('AddBots', 3) }, 'Play with bots'))
          : el('p', {}, `${party.nameOf(party.hostSeat)} starts the game.`),
        news()),
      rail()),
    play: () => {
      const { question, reveal } = party;
      const mine = reveal?.results.find(result => result.seat === party.seat);
      return main('stage',
        el('section', { class: 'qcard glass', 'aria-labelledby': 'question' },
          el('div', { class: 'qhead' }, secs, el('span', { class: 'chip' }, `${nameOf(question.topic)} · ${question.number} of ${question.questions}`)),
          question.twists.length ? el('p', { class: 'accent sm' }, question.twists.join(' · '), question.factor > 1 ? ` · ×${question.factor}` : '') : null,
          el('h2', { class: 'q', id: 'question' }, question.body),
          reveal ? el('div', { class: 'verdict' },
            mine ? el('p', { class: mine.choice === reveal.correct ? 'accent-you' : 'no' }, mine.choice === reveal.correct ? `Right: +${mine.points}${mine.bonus ? ` and ${mine.bonus} bonus` : ''}` : mine.choice < 0 ? 'No answer' : 'Wrong') : null,
            reveal.explanation ? el('p', { class: 'why' }, reveal.explanation) : null,
            el('p', { class: 'sm muted' }, reveal.fastest.map(fast => `${party.nameOf(fast.seat)} ${(fast.elapsedMs / 1000).toFixed(2)} s`).join(' · '))) : null,
          party.card?.card === 1 && !reveal ? el('p', { class: 'no sm' }, `You are the saboteur: lure them to “${question.options[party.card.mark]}”.`) : null,
          poll(), news()),
        el('section', { class: 'sheet glass', 'aria-label': 'Answers' }, el('div', { class: 'answers' }, question.options.map(answer)),
          reveal && party.seat >= 0 && party.mechanics.includes('steal')
            ? el('button', { class: 'btn btn--line btn--sm', type: 'button', onclick: () => call('Act', 'steal', question.round, 0) }, 'Steal from the leader') : null),
        rail());
    },
    finish: () => main('page',
      el('h1', {}, 'Game over'),
      el('ol', { class: 'events' }, party.finish.standings.map(standing => el('li', { class: 'event' },
        el('span', { class: 'event__t' }, `${standing.rank}. ${standing.name}`),
        el('span', { class: 'sm muted' }, `${standing.right} of ${standing.answered} right, best streak ${standing.bestStreak}`),
        el('b', { class: 'num' }, thousands(standing.score))))),
      party.isHost ? el('button', { class: 'btn btn--go btn--lg', type: 'button', onclick: () => call('PlayAgain') }, 'Play again')
        : el('p', { class: 'muted' }, `${party.nameOf(party.hostSeat)} may play again.`)),
  };

  const poll = () => party.poll && party.poll.closesAt > performance.now() && el('div', { class: 'cut__acts' }, el('p', {}, party.poll.text),
    party.poll.options.map((text, n) => el('button', { class: 'btn btn--line btn--sm', type: 'button', onclick: () => call('Act', 'poll', party.question?.round ?? 0, n) }, `${text} · ${party.poll.votes[n]}`)));

  const main = (kind, ...children) => el('main', { class: kind, id: 'main', tabindex: '-1' }, children);
  const note = (title, text) => main('page note-page', brain('asleep', 'var(--slate-500)'), el('h1', {}, title), el('p', { class: 'muted' }, text), el('a', { class: 'btn btn--line', href: '#lobbies' }, 'All lobbies'));
  const news = () => el('ul', { class: 'sm muted' }, party.news.map(text => el('li', {}, text)));
  const rail = () => el('aside', { class: 'card', 'aria-label': 'Players' }, el('ol', {}, party.ranking.map(seat => el('li', { class: 'spread' },
    el('span', { class: seat.seat === party.seat ? 'accent-you' : '' }, `${seat.name}${seat.seat === party.hostSeat ? ' (host)' : ''}`), el('b', { class: 'num' }, thousands(seat.score))))));

  function answer(text, n) {
    const { reveal, question } = party;
    const mine = party.answer?.round === question.round && party.answer.choice === n;
    const right = reveal?.correct === n;
    const picks = reveal ? reveal.picks[n] : null;
    return el('button', {
      class: ['ans', reveal ? right ? 'is-right' : mine ? 'is-wrong' : 'is-rest' : mine ? 'is-mine' : ''].join(' '),
      type: 'button', 'data-choice': n, 'aria-disabled': String(party.phase !== 'open' || party.answer?.round === question.round), 'aria-pressed': String(mine), onclick: () => choose(n), onpointerenter: () => hover(n),
    }, el('span', { class: 'ans__k', 'aria-hidden': 'true' }, reveal && (right || mine) ? icon(right ? 'check' : 'cross') : String(n + 1)), el('span', {}, text),
    el('span', { class: 'ans__end' }, reveal ? `${picks} picked` : party.crowd?.[n] && !mine ? `${party.crowd[n]} here` : mine ? party.answer.code === 'ok' ? 'Locked in' : party.answer.code === null ? 'Sending…' : 'Too late' : ''));
  }

  function tick() {
    const left = party.dueAt === null ? 0 : Math.max(0, party.dueAt - performance.now());
    secs.replaceChildren((left / 1_000).toFixed(1), el('small', {}, 's'));
  }

  const onKey = event => {
    const choice = ['1', '2', '3', '4'].indexOf(event.key);
    if (choice >= 0 && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat) choose(choice);
  };
  addEventListener('keydown', onKey);
  const timer = setInterval(tick, TICK_MS);
  render();
  return () => {
    removeEventListener('keydown', onKey);
    clearInterval(timer);
    if (entered && party.phase === 'waiting') hub.invoke('LeaveLobby', party.id).catch(() => {});
    hub.close();
  };
}

const frame = party => el('header', { class: 'topbar' }, wordmark(), el('div', { class: 'topbar__end' },
  party.questions && party.number ? el('span', { class: 'badge' }, `Question ${party.number} of ${party.questions}`) : null, el('a', { class: 'quiet', href: '#lobbies' }, 'Leave')));
