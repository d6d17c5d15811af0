// One event on screen: the connection, what it tells, and which screen shows it.

import { guest, isKnown, signOut } from './api.js';
import { enterForm, wordmark } from './chrome.js';
import { announce, el, icon } from './dom.js';
import { Hub } from './hub.js';
import { Royale } from './royale.js';
import { cutScreen, finishScreen, noteScreen, playScreen, waitScreen } from './screens.js';
import { accentOf, nameOf } from './topics.js';

const PREDICT_AGAIN_MS = 700;
const CONTENDERS_WITHIN_MS = 2_000;

const REFUSALS = {
  notFound: 'There is no such event.', notOpenYet: 'Registration has not opened yet.', full: 'Seats and the waiting list are full.',
  addressFull: 'Too many seats are taken from your network.', tooMany: 'That was too fast. Try again in a moment.',
};

/** Shows an event until the returned function is called. */
export function openShow(root, id, watch) {
  const player = guest();
  if (!player) return askForName(root, id, watch);

  const royale = new Royale();
  const timers = new Set();
  let screen = null;
  let entered = false;
  let refusal = null;

  const hub = new Hub(player.token, {
    up: enter,
    down: async attempt => {
      toast('Connection lost', 'Coming back by itself. Your seat stays yours.');
      if (attempt >= 2 && !await isKnown(player).catch(() => true)) {
        signOut();
        location.reload();
      }
    },
    on: (target, [frame]) => {
      if (target === 'resync' || target === 'move' || frame?.royale !== id) return;
      if (royale.take(target, frame)) told(target, frame);
    },
  });

  async function enter() {
    try {
      let reply = entered
        ? await hub.invoke('Resume', id, royale.sequence)
        : await hub.invoke(watch ? 'Spectate' : 'Join', id);
      if (reply.code === 'tooLate') reply = await hub.invoke('Spectate', id);
      if (reply.code !== 'ok' && reply.code !== 'waiting') {
        refusal = REFUSALS[reply.code] ?? `The server refused: ${reply.code}`;
        if (reply.code === 'notOpenYet' || reply.code === 'tooMany') later(2_000, enter);
        return render();
      }
      refusal = null;
      if (entered) toast('Back again', 'Nothing was lost.', true);
      entered = true;
      royale.enter(reply);
      sendAgain();
      sendWish();
      askContenders(0);
      render();
    } catch {
      // The connection went; the hub opens another one and enters again.
    }
  }

  // An answer without a verdict is sent again: the server knows whether it arrived the first time.
  function sendAgain() {
    if (royale.answer && royale.answer.code === null) submit();
  }

  async function submit() {
    const { round, choice } = royale.answer;
    try {
      royale.acknowledge(await hub.invoke('Answer', id, round, choice));
      screen?.update?.(royale);
      if (royale.answer.code === 'ok') announce('Locked in.');
      if (royale.answer.code === 'unresolved') later(300, sendAgainIfOpen);
    } catch {
      // Sent again after the resume.
    }
  }

  function sendAgainIfOpen() {
    if (royale.answer?.code === 'unresolved') submit();
  }

  function predict(contender) {
    if (!royale.predicts) return;
    royale.predict(contender);
    sendWish();
    screen?.update?.(royale);
  }

  async function sendWish() {
    const { wish } = royale;
    if (!wish) return;
    try {
      if (royale.settle(wish, await hub.invoke('Predict', id, wish.operation, wish.seat))) later(PREDICT_AGAIN_MS, sendWish);
      else if (!royale.wish) announce(royale.prediction?.seat === wish.seat ? `You say ${wish.name}.` : 'That prediction was not taken.');
      screen?.update?.(royale);
    } catch {
      // Sent again after the resume.
    }
  }

  // Thousands are out at the same moment: each asks at a time of its own.
  const askContenders = withinMs => later(Math.random() * withinMs, async () => {
    if (!royale.predicts) return;
    try {
      const reply = await hub.invoke('Contenders', id);
      if (reply.code === 'ok') royale.contenders = reply;
      screen?.update?.(royale);
    } catch {
      // Asked again with the next reveal.
    }
  });

  function choose(choice) {
    if (royale.phase !== 'staged' || !royale.question) return;
    if (royale.watching) {
      if (royale.hovered === royale.question.round) return;
      royale.hovered = royale.question.round;
      hub.invoke('Hover', id, royale.question.round, choice).catch(() => {});
      screen.update(royale, choice);
    } else if (royale.answer?.round !== royale.question.round) {
      royale.choose(choice);
      screen.update(royale);
      submit();
    }
  }

  function told(target, frame) {
    if (target === 'cut') {
      later(frame.inMs, render);
      later(frame.inMs + frame.showMs, render);
    }
    if (target === 'reveal' || target === 'cut' || target === 'out') askContenders(CONTENDERS_WITHIN_MS);
    say(target, frame);
    render();
  }

  function say(target, frame) {
    if (target === 'question') announce(`Question ${frame.number}. ${frame.body} ${frame.options.map((text, n) => `${n + 1}: ${text}.`).join(' ')}`);
    if (target === 'reveal') announce(`${verdict()} The answer is ${royale.question?.options[frame.correct] ?? `option ${frame.correct + 1}`}.`);
    if (target === 'out') announce('You are out.');
    if (target === 'finish') announce(`${frame.winnerName ?? 'Nobody'} is the last brain standing.`);
  }

  const verdict = () => royale.watching ? '' : royale.points > 0 ? `Right, ${royale.points} points.` : 'Wrong.';

  function later(ms, act) {
    const timer = setTimeout(() => { timers.delete(timer); act(); }, ms);
    timers.add(timer);
  }

  function render() {
    const key = keyOf(royale, refusal);
    document.title = royale.title ? `${royale.title} · Trivia.Orleans` : 'Trivia.Orleans';
    if (royale.question && key.startsWith('play')) {
      document.body.dataset.topic = accentOf(royale.question.topic);
      document.body.classList.remove('royal');
    } else {
      document.body.removeAttribute('data-topic');
      document.body.classList.add('royal');
    }
    if (screen?.key === key) return screen.update?.(royale);
    screen?.stop?.();
    screen = { key, ...make(key) };
    root.replaceChildren(screen.node);
    screen.update?.(royale);
  }

  function make(key) {
    const kind = key.split(' ')[0];
    if (kind === 'refused') return noteScreen('Not this time', refusal);
    if (kind === 'entering') return noteScreen('One moment', 'Finding your place.');
    if (kind === 'aborted') return noteScreen('Called off', 'Staff ended this event.');
    if (kind === 'finish') return finishScreen(royale, player);
    if (kind === 'cut') return cutScreen(royale, () => { royale.cut.hideAt = 0; render(); });
    if (kind === 'play') return playScreen(royale, nameOf(royale.question.topic), choose, predict);
    return waitScreen(royale, id, predict);
  }

  const onKey = event => {
    const choice = ['1', '2', '3', '4'].indexOf(event.key);
    if (choice >= 0 && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat) choose(choice);
  };
  addEventListener('keydown', onKey);
  render();
  return () => {
    removeEventListener('keydown', onKey);
    timers.forEach(clearTimeout);
    screen?.stop?.();
    hub.close();
    document.getElementById('toast').replaceChildren();
  };
}

function keyOf(royale, refusal) {
  if (refusal) return 'refused ' + refusal;
  if (!royale.sequence && !royale.title) return 'entering';
  if (royale.finish) return 'finish';
  if (royale.phase === 'aborted') return 'aborted';
  const now = performance.now();
  if (royale.cut && now >= royale.cut.showAt - 20 && now < royale.cut.hideAt - 20) return `cut ${royale.cut.cut} ${Boolean(royale.out && royale.out.cut === royale.cut.cut)}`;
  if (royale.question && royale.phase !== 'voided') return `play ${royale.question.round}`;
  return 'wait';
}

function askForName(root, id, watch) {
  root.replaceChildren(
    el('header', { class: 'topbar' }, wordmark()),
    el('main', { class: 'page', id: 'main', tabindex: '-1' }, el('section', { class: 'tonight' },
      el('h1', {}, 'You are invited.'), enterForm(watch ? 'Watch' : 'Take a seat', watch ? `#${id}/watch` : `#${id}`))));
  return () => {};
}

let toastTimer = 0;
function toast(title, text, ok = false) {
  clearTimeout(toastTimer);
  const box = document.getElementById('toast');
  box.replaceChildren(el('div', { class: `toast ${ok ? 'toast--ok' : ''}` }, icon(ok ? 'check' : 'off'), el('p', {}, el('b', {}, title), text)));
  if (ok) toastTimer = setTimeout(() => box.replaceChildren(), 2_500);
}
