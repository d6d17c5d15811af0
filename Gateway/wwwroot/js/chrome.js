// What stands on every screen: the way home, and the way in.

import { signIn, someName } from './api.js';
import { announce, el, svg } from './dom.js';

/** The name of the game, and the way back to the list. */
export const wordmark = () => el('a', { class: 'wordmark', href: '#', 'aria-label': 'Trivia.Orleans, all events' },
  svg('svg', { class: 'logo', width: 28, height: 28, viewBox: '0 0 28 28', 'aria-hidden': 'true', focusable: 'false' },
    [[0, 0], [0, 15.5], [15.5, 15.5]].map(([x, y]) => svg('rect', { x, y, width: 12.5, height: 12.5, rx: 3.8, fill: 'var(--slate-600)' })),
    svg('rect', { x: 15.5, y: 0, width: 12.5, height: 12.5, rx: 3.8, fill: 'var(--beacon)' }),
    svg('circle', { cx: 20, cy: 6, r: 1.3, fill: '#12141A' }), svg('circle', { cx: 23.6, cy: 6, r: 1.3, fill: '#12141A' })),
  el('span', {}, 'Trivia', el('b', {}, '.'), 'Orleans'));

/** The name is there already: one tap is enough. */
export function enterForm(label, target) {
  const name = el('input', { class: 'field-in', id: 'name', maxlength: 24, autocomplete: 'nickname', value: someName(), required: true });
  const problem = el('p', { class: 'problem sm', role: 'alert' });
  const go = el('button', { class: 'btn btn--go btn--lg', type: 'submit' }, label);
  return el('form', {
    class: 'enter',
    onsubmit: async event => {
      event.preventDefault();
      go.disabled = true;
      try {
        const { name: kept } = await signIn(name.value);
        announce(`Signed in as ${kept}.`);
        if (location.hash === target) dispatchEvent(new HashChangeEvent('hashchange'));
        else location.hash = target;
      } catch (error) {
        problem.textContent = error.message;
        go.disabled = false;
      }
    },
  }, el('div', {}, el('label', { class: 'label', for: 'name' }, 'Play as'), name), go, problem);
}
