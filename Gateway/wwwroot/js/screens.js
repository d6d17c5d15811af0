// The screens of an event. Each is { node, update(royale), stop() }; none keeps state of its own but its timers.

import { getRoyale } from './api.js';
import { announce, brain, el, icon, ordinal, svg, thousands, tiles } from './dom.js';
import { wordmark } from './chrome.js';
import { predictPanel, prophecyOf } from './predict.js';
import { artOf } from './topics.js';

const FIELD = 100;
const SAFE = 80;
const SAFE_IN_SUDDEN_DEATH = 50;
const TICK_MS = 100;
const LAST_SECONDS = 3;

const CAUSES = {
  rank: 'Your score was below the line.', wrong: 'In sudden death a wrong answer leaves.',
  slow: 'You were right, and slower than half of the field.', noAnswer: 'Your answer did not come in time.',
  network: 'Your connection was gone when the question locked.',
};
const VOIDS = {
  gatewaysLost: 'One of our servers was lost.', answersNotStored: 'We could not store everyone’s answers.',
  serverAway: 'Our clock was away for too long.', staff: 'Staff withdrew the question.',
};

/** A sentence and the way back. */
export const noteScreen = (title, text) => ({
  node: frame(el('main', { class: 'page note-page', id: 'main', tabindex: '-1' },
    brain('asleep', 'var(--slate-500)'), el('h1', {}, title), el('p', { class: 'muted' }, text),
    el('a', { class: 'btn btn--line', href: '#' }, 'All events'))),
});

const frame = (...children) => el('div', {}, el('header', { class: 'topbar' }, wordmark()), children);

/** Before the first question, and whenever there is none. */
export function waitScreen(royale, id, predict) {
  const panel = predictPanel(predict);
  const head = el('h1', {});
  const clock = el('div', { class: 'wait__clock' });
  const ticket = el('div', {});
  const seats = el('p', { class: 'muted' });
  const node = frame(el('main', { class: 'page wait', id: 'main', tabindex: '-1' },
    el('section', { class: 'wait__lead' }, el('p', { class: 'accent sm' }, royale.title), head, clock, ticket, seats, panel.node),
    el('aside', { class: 'card', 'aria-label': 'Rules' }, rules())));
  let shown = '';
  const tick = () => {
    const seconds = royale.dueAt === null ? -1 : Math.max(0, Math.ceil((royale.dueAt - performance.now()) / 1_000));
    const text = seconds < 0 ? '' : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    if (text !== shown) clock.replaceChildren(text ? tiles(text, `${seconds} seconds`, 'tiles--beacon tiles--count') : '');
    shown = text;
  };
  const look = async () => {
    if (royale.phase !== 'registering' && royale.phase !== 'countdown') return;
    const seen = await getRoyale(id).catch(() => null);
    if (seen) royale.seats = seen.seats;
    seats.replaceChildren(el('b', { class: 'num' }, thousands(royale.seats)), ` of ${thousands(royale.capacity)} seats taken`);
  };
  const timers = [setInterval(tick, TICK_MS), setInterval(look, 2_000)];
  look();
  return {
    node,
    update: () => {
      head.textContent = headline(royale);
      ticket.replaceChildren(...place(royale));
      panel.update(royale);
      tick();
    },
    stop: () => timers.forEach(clearInterval),
  };
}

/** The game in three lines. */
export const rules = () => el('ul', { class: 'rules' },
  rule('4', 'Four options', 'Keys 1 to 4, or tap. The first press counts.'),
  rule('1k', 'Right and fast', 'A right answer earns 500 points, and up to 500 more for speed.'),
  rule('−20', 'The cut', 'After every third question the lowest fifth leaves. Then sudden death, until one brain stands.'));

const rule = (mark, title, text) => el('li', {}, el('span', { class: 'rules__n', 'aria-hidden': 'true' }, mark), el('span', {}, el('b', {}, title), text));

function headline(royale) {
  if (royale.paused) return 'The show is paused.';
  if (royale.phase === 'voided') return 'That question counts for nothing.';
  if (royale.phase === 'countdown') return 'It begins.';
  if (royale.phase === 'registering') return 'Seats are open.';
  if (royale.phase === 'scheduled') return 'Registration opens soon.';
  return 'The next question is on its way.';
}

function place(royale) {
  if (royale.voided) return [el('p', { class: 'muted' }, `${VOIDS[royale.voided.reason] ?? ''} Another one follows; nobody loses by it.`)];
  if (royale.waitingAhead !== null) return [el('p', {}, `All seats are taken. You wait for one; ${royale.waitingAhead} in front of you.`)];
  if (royale.seat && !royale.watching) return [el('div', { class: 'ticket' }, brain('awake', '#fff'), el('div', {}, el('p', { class: 'ticket__no' }, 'You have a seat'), el('p', {}, 'It stays yours if your connection drops.')))];
  return [el('p', { class: 'muted' }, 'You are watching.')];
}

/** A question, from its opening to the next one's. */
export function playScreen(royale, topic, choose, predict) {
  const panels = [predictPanel(predict), predictPanel(predict)];
  const { question } = royale;
  const art = artOf(question.topic);
  const ring = timerRing(question);
  const secs = el('p', { class: 'secs', 'aria-hidden': 'true' });
  const status = el('div', { class: 'status' });
  const side = el('div', { class: 'rail__in' });
  const strip = el('div', { class: 'strip' });
  const buttons = question.options.map((text, n) => answerButton(text, n, () => choose(n)));
  const alive = el('div', { class: 'alive' }, tiles(thousands(question.alive), `${thousands(question.alive)} players alive`), el('span', { class: 'alive__l' }, 'alive'));
  const hint = el('p', { class: 'hint' });
  const node = el('div', { class: 'game' },
    el('header', { class: 'gbar' }, alive, el('div', { class: 'gbar__end' },
      question.suddenDeath ? el('b', { class: 'no' }, 'Sudden death') : question.cutFollows ? el('b', { class: 'no' }, 'Cut after this one') : null,
      el('a', { class: 'quiet', href: '#' }, 'Leave'))),
    el('main', { class: 'stage', id: 'main', tabindex: '-1' },
      el('section', { class: 'qcard glass', 'aria-labelledby': 'question' },
        art && svg('svg', { class: 'art', viewBox: '0 0 240 200', preserveAspectRatio: 'xMidYMid slice', 'aria-hidden': 'true', focusable: 'false' }, svg('use', { href: `art/topics.svg#${art}` })),
        el('div', { class: 'qhead' }, ring.node, secs, el('span', { class: 'chip' }, topic)),
        el('h1', { class: 'q', id: 'question' }, question.body),
        status),
      strip,
      panels[0].node,
      el('section', { class: 'sheet glass', 'aria-label': 'Answers' }, el('div', { class: 'answers' }, buttons.map(button => button.node)), hint)),
    el('aside', { class: 'rail glass', 'aria-label': 'Your standing' }, panels[1].node, side));
  let told = false;
  let guess = -1;
  const tick = () => {
    const leftMs = royale.phase === 'staged' ? Math.max(0, question.closesAt - performance.now()) : 0;
    secs.replaceChildren((leftMs / 1_000).toFixed(1), el('small', {}, 's'));
    ring.set(leftMs);
    node.dataset.last = String(leftMs > 0 && leftMs <= LAST_SECONDS * 1_000);
    if (!told && leftMs > 0 && leftMs <= 5_000 && question.windowMs > 5_500) {
      told = true;
      announce('5 seconds left.');
    }
  };
  const timer = setInterval(tick, TICK_MS);
  return {
    node,
    update: (now, guessed = guess) => {
      guess = guessed;
      const open = now.phase === 'staged';
      node.dataset.state = now.reveal ? 'revealed' : open ? 'open' : 'locked';
      buttons.forEach((button, n) => button.update(now, n, guess));
      status.replaceChildren(...verdictOf(now));
      const standing = standingOf(now);
      strip.replaceChildren(...standing.strip);
      side.replaceChildren(...standing.rail);
      panels.forEach(panel => panel.update(now));
      hint.textContent = now.watching ? 'You are watching. Guess along: one press a question.' : 'Press 1 to 4. The first press counts.';
      tick();
    },
    stop: () => clearInterval(timer),
  };
}

function timerRing(question) {
  const ticks = Math.max(1, Math.round(question.windowMs / 500));
  const circles = Array.from({ length: ticks }, (_, n) => svg('circle', {
    class: 'ring__tick', cx: 50, cy: 50, r: 44, pathLength: ticks, 'stroke-dasharray': `.7 ${ticks}`, 'stroke-dashoffset': `-${n + 0.13}`,
  }));
  const node = el('div', { class: 'ring', role: 'img', 'aria-label': `Question ${question.number}` },
    svg('svg', { viewBox: '0 0 100 100', 'aria-hidden': 'true' },
      svg('circle', { class: 'ring__track', cx: 50, cy: 50, r: 44, pathLength: ticks, 'stroke-dasharray': '.74 .26', 'stroke-dashoffset': '-.13' }), circles),
    el('span', { class: 'ring__num', 'aria-hidden': 'true' }, String(question.number)));
  return {
    node,
    set: leftMs => circles.forEach((circle, n) => circle.classList.toggle('off', n >= Math.ceil(leftMs / 500))),
  };
}

function answerButton(text, n, press) {
  const key = el('span', { class: 'ans__k', 'aria-hidden': 'true' }, String(n + 1));
  const end = el('span', { class: 'ans__end' });
  const bar = el('span', { class: 'ans__crowd', 'aria-hidden': 'true' });
  const node = el('button', { class: 'ans', type: 'button', 'aria-keyshortcuts': String(n + 1), onclick: press }, bar, key, el('span', {}, text), end);
  return {
    node,
    update: (royale, place, guess) => {
      const { reveal, question } = royale;
      const mine = (royale.answer?.round === question.round && royale.answer.choice === place) || (royale.watching && guess === place);
      const given = royale.answer?.round === question.round || (royale.watching && royale.hovered === question.round);
      const right = reveal?.correct === place;
      node.className = ['ans', reveal ? right ? 'is-right' : mine ? 'is-wrong' : 'is-rest' : mine ? 'is-mine' : given ? 'is-rest' : ''].join(' ');
      node.setAttribute('aria-disabled', String(Boolean(reveal) || given || royale.phase !== 'staged'));
      node.setAttribute('aria-pressed', String(mine));
      key.replaceChildren(reveal && (right || mine) ? icon(right ? 'check' : 'cross') : String(place + 1));
      bar.style.setProperty('--crowd', `${reveal ? share(reveal.picks, place) : 0}%`);
      end.replaceChildren(...endOf(royale, place, mine, right));
    },
  };
}

function endOf(royale, place, mine, right) {
  const { reveal, answer } = royale;
  if (reveal) return [right ? 'Correct · ' : mine ? 'Yours · ' : '', `${share(reveal.picks, place)} %`];
  if (!mine) return [];
  if (royale.watching) return ['Your guess'];
  if (answer.code === 'ok') return [icon('lock'), `${(answer.elapsedMs / 1_000).toFixed(2)} s`];
  return [answer.code === null || answer.code === 'unresolved' ? 'Sending…' : 'Too late'];
}

function share(picks, place) {
  const total = picks.reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : Math.round(100 * picks[place] / total);
}

function verdictOf(royale) {
  const { reveal } = royale;
  if (!reveal) return royale.phase === 'staged' ? [] : [el('p', { class: 'muted' }, 'Locked. Counting every answer.')];
  const why = reveal.explanation ? [el('p', { class: 'why' }, reveal.explanation)] : [];
  if (royale.watching) return why;
  const right = royale.points > 0;
  return [el('div', { class: `verdict ${right ? 'verdict--ok' : 'verdict--no'}` },
    el('h2', {}, el('span', { class: 'verdict__mark' }, icon(right ? 'check' : 'cross')), right ? `+${thousands(royale.points)}` : royale.answer?.round === reveal.round ? 'Wrong' : 'No answer')), ...why];
}

function standingOf(royale) {
  const { standing } = royale;
  const suddenDeath = royale.question.suddenDeath;
  if (!standing) {
    const text = royale.watching ? royale.out ? `You finished ${ordinal(royale.out.rank)}.` : 'You are watching.' : 'Everyone starts level.';
    return { strip: [brain(royale.out ? 'asleep' : 'awake', royale.watching ? 'var(--slate-500)' : 'var(--beacon)'), el('span', { class: 'muted' }, text)], rail: [el('p', { class: 'muted' }, text), field(null, suddenDeath)] };
  }
  const sign = standing.above >= 0 ? '+' : '−';
  const points = sign + thousands(Math.abs(standing.above));
  const tone = standing.above >= 0 ? 'accent-you' : 'no';
  return {
    strip: [brain(), el('span', {}, el('b', { class: tone }, points), el('span', { class: 'muted' }, standing.above >= 0 ? ' above the line' : ' below the line')), el('span', { class: 'sm muted' }, 'rank ', el('b', { class: 'num' }, thousands(standing.rank)))],
    rail: [
      el('div', { class: 'spread' },
        el('div', { class: 'dist' }, el('span', { class: `dist__v ${tone}` }, points), el('span', { class: 'sm muted' }, 'points from the cut line')),
        el('div', { class: 'dist dist--end' }, el('span', { class: 'dist__v' }, thousands(standing.rank)), el('span', { class: 'sm muted' }, `rank of ${thousands(standing.alive)}`))),
      field(standing, suddenDeath),
      el('p', { class: 'sm muted' }, `A hundred brains, best first, each one per cent of the field. The lowest ${suddenDeath ? 'half' : 'fifth'} is below the line.`),
    ],
  };
}

// A hundred brains, best rank first; `safe` of them stand above the line.
function field(standing, suddenDeath, out = false) {
  const safe = suddenDeath ? SAFE_IN_SUDDEN_DEATH : SAFE;
  const you = standing ? Math.min(FIELD - 1, Math.floor(FIELD * (standing.rank - 1) / Math.max(1, standing.alive))) : -1;
  const label = `A hundred tiles, best rank first${standing ? `; you are the ${ordinal(you + 1)}` : ''}. The last ${FIELD - safe} are below the cut line.`;
  const tile = n => el('i', {
    class: [n === you ? 'is-you' : '', n >= safe ? out ? 'is-out' : 'is-risk' : ''].join(' '),
    vars: out && n >= safe ? { '--n': n - safe, '--dx': `${((n * 37) % 21) - 10}px`, '--dy': `${40 + ((n * 53) % 60)}px`, '--r': `${((n * 71) % 90) - 45}deg` } : {},
  });
  return el('div', { class: 'field-box' },
    el('div', { class: `field ${out ? 'field--cut' : ''} ${suddenDeath ? 'field--half' : ''}`, role: 'img', 'aria-label': label },
      Array.from({ length: FIELD }, (_, n) => tile(n)), el('span', { class: 'field__line', 'aria-hidden': 'true' })));
}

/** The moment of a cut. */
export function cutScreen(royale, leave) {
  const { cut, out, seat } = royale;
  const mine = out?.cut === cut.cut;
  const alive = Boolean(seat) && !royale.watching;
  const title = cut.revision > 1 ? 'Some come back.' : mine ? 'Lights out.' : alive ? 'You stay lit.' : `${thousands(cut.removed)} leave.`;
  const facts = [['Left', thousands(cut.removed)], ['Cut line', cut.lineScore < 0 ? '–' : thousands(cut.lineScore)]];
  if (mine) facts.unshift(['You finish', ordinal(out.rank)], ['Your score', thousands(out.score)]);
  else if (alive) facts.unshift(['Your score', thousands(seat.score)]);
  const standing = mine ? { rank: out.rank, alive: out.aliveBefore } : royale.standing ?? null;
  announce(`${title} ${thousands(cut.removed)} left, ${thousands(cut.alive)} alive.`);
  return {
    node: el('main', { class: `cut ${mine ? 'cut--out' : ''}`, id: 'main', tabindex: '-1' },
      el('section', { class: 'cut__text' },
        el('p', { class: 'no sm' }, cut.suddenDeath ? 'Sudden death' : `Cut ${cut.cut}`),
        el('h1', {}, title),
        mine ? el('p', { class: 'why' }, CAUSES[out.cause] ?? '') : null,
        el('div', { class: 'cut__alive' }, tiles(thousands(cut.alive), `${thousands(cut.alive)} alive`, mine ? '' : 'tiles--beacon'),
          el('p', {}, 'alive now', el('br'), el('s', {}, thousands(cut.aliveBefore)))),
        el('dl', { class: 'facts' }, facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)))),
        mine ? el('div', { class: 'cut__acts' }, el('button', { class: 'btn btn--go', type: 'button', onclick: leave }, 'Watch and guess along'), el('a', { class: 'btn btn--line', href: '#' }, 'All events')) : null),
      field(standing, cut.suddenDeath, true)),
  };
}

/** One brain stands. */
export function finishScreen(royale, player) {
  const { finish, seat } = royale;
  const won = finish.winnerId === player.playerId;
  return {
    node: el('div', { class: 'win' },
      el('p', { class: 'sm muted' }, el('span', { class: 'badge badge--beacon' }, royale.title), ` ${thousands(finish.players)} started · ${finish.questions} questions`),
      el('main', { class: 'win__mid', id: 'main', tabindex: '-1' },
        el('div', { class: 'lamp' }, brain('awe')),
        el('h1', {}, won ? 'You are the Last Brain Standing' : 'Last Brain Standing'),
        el('p', { class: 'win__name' }, finish.winnerName ?? 'Nobody took a seat', finish.winnerName ? el('span', { class: 'muted' }, ` · ${thousands(finish.winnerScore)} points`) : null)),
      el('section', { class: 'win__panel glass', 'aria-label': 'Your evening' },
        el('div', {}, seat?.outRank ? el('p', {}, el('b', {}, `You finished ${ordinal(seat.outRank)} of ${thousands(finish.players)}.`)) : null,
          royale.out ? el('p', {}, CAUSES[royale.out.cause] ?? '') : null,
          prophecyOf(royale) ? el('p', {}, prophecyOf(royale)) : null,
          el('p', { class: 'sm muted' }, 'The secret seed is out; anyone can check the draw: ', el('code', {}, finish.seed))),
        el('a', { class: 'btn btn--go', href: '#' }, 'All events'))),
  };
}
