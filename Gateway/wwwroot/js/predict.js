// Who will be the last brain standing? A panel for those who watch: { node, update(royale) }.

import { el, thousands } from './dom.js';

const SHOWN_MAX = 8;

/** @param predict called with the contender that was pressed. */
export function predictPanel(predict) {
  const node = el('section', { class: 'predict', 'aria-label': 'Predict the winner', hidden: true });
  let shown = '';
  return {
    node,
    update: royale => {
      node.hidden = !royale.watching || (!royale.predicts && !royale.prediction);
      const rows = royale.predicts ? choices(royale) : [];
      const state = JSON.stringify([royale.predicts, royale.prediction, royale.wish, rows]);
      if (node.hidden || state === shown) return;
      shown = state;
      const focused = node.contains(document.activeElement) ? document.activeElement.dataset.seat : null;
      node.replaceChildren(
        el('h2', { class: 'predict__t' }, 'Who stays lit?'),
        el('p', { class: 'sm muted', role: 'status' }, sentence(royale)),
        el('ul', { class: 'predict__list' }, rows.map(row => choice(royale, row, predict))));
      if (focused) node.querySelector(`[data-seat="${focused}"]`)?.focus();
    },
  };
}

// Those that others predict, then those that lead, each once.
function choices({ contenders }) {
  const rows = new Map();
  for (const row of [...contenders?.favourites ?? [], ...contenders?.leaders ?? []]) if (!rows.has(row.seat)) rows.set(row.seat, row);
  return [...rows.values()].slice(0, SHOWN_MAX);
}

function choice(royale, row, predict) {
  const mine = royale.prediction?.seat === row.seat;
  return el('li', {}, el('button', {
    class: `predict__b ${mine ? 'is-mine' : ''}`, type: 'button', 'data-seat': row.seat, 'aria-pressed': String(mine), onclick: () => predict(row),
  },
  el('b', {}, row.name),
  el('span', { class: 'sm muted' }, `${thousands(row.score)} points`),
  el('span', { class: 'sm num' }, row.predictions === 0 ? '' : `${thousands(row.predictions)} say so`)));
}

function sentence(royale) {
  const { prediction, wish } = royale;
  if (wish) return `Sending: ${wish.name} …`;
  if (!prediction) return 'Predict the last brain standing. You may change your mind until three are left.';
  const said = `You say ${prediction.name}.`;
  if (!royale.predicts) return `${said} Predictions are closed.`;
  return prediction.outAtCut > 0 ? `${prediction.name} is out. Predict another.` : `${said} Made with ${thousands(prediction.aliveThen)} alive.`;
}

/** How it came out, for the end. */
export function prophecyOf({ finish, prediction, prophet }) {
  const lines = [];
  if (prophet !== null) lines.push(prophet ? `You called it, with ${thousands(prediction.aliveThen)} alive.` : `You said ${prediction.name}.`);
  if (finish.prophets >= 0 && finish.predictions > 0) lines.push(`${thousands(finish.prophets)} of ${thousands(finish.predictions)} predictions were right.`);
  return lines.join(' ');
}
