// Builds elements. Text only ever becomes text nodes, so nothing that a player or an author wrote can be markup.

const SVG = 'http://www.w3.org/2000/svg';

/** An element. `props`: `class`, `on…` listeners, `data-*`/`aria-*` and other attributes; null and false leave one out. */
export function el(tag, props = {}, ...children) {
  return build(document.createElement(tag), props, children);
}

/** An SVG element. */
export function svg(tag, props = {}, ...children) {
  return build(document.createElementNS(SVG, tag), props, children);
}

function build(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'vars') for (const [key, v] of Object.entries(value)) element.style.setProperty(key, v);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Says something to people who listen rather than look. */
export function announce(text) {
  document.getElementById('announce').textContent = text;
}

/** 12640 → 12,640 */
export const thousands = number => number.toLocaleString('en-US');

/** 1 → 1st */
export function ordinal(number) {
  const tens = number % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
  return thousands(number) + suffix;
}

/** A number as tiles. */
export function tiles(text, label, kind = '') {
  const row = [...String(text)].map(sign => el('span', { class: /\d/.test(sign) ? 'tiles__t' : 'tiles__sep' }, sign));
  return el('span', { class: `tiles ${kind}` },
    el('span', { class: 'vh' }, label), el('span', { class: 'tiles__row', 'aria-hidden': 'true' }, row));
}

/** A player's tile: awake, asleep or in awe. */
export function brain(mood = 'awake', colour = 'var(--beacon)') {
  const ink = { fill: 'none', stroke: '#12141A', 'stroke-width': '2.4', 'stroke-linecap': 'round' };
  const faces = {
    awake: [svg('circle', { cx: 14, cy: 19, r: 3 }), svg('circle', { cx: 26, cy: 19, r: 3 }), svg('path', { d: 'M15 27q5 4 10 0', ...ink })],
    asleep: [svg('path', { d: 'M10 19q3.5 3.5 7 0M23 19q3.5 3.5 7 0', ...ink }), svg('path', { d: 'M17 28h6', ...ink })],
    awe: [svg('circle', { cx: 14, cy: 17, r: 3 }), svg('circle', { cx: 26, cy: 17, r: 3 }), svg('path', { d: 'M12 24h16v2a6 6 0 0 1-6 6h-4a6 6 0 0 1-6-6z' })],
  };
  return svg('svg', { class: 'brain', viewBox: '0 0 40 40', 'aria-hidden': 'true', focusable: 'false' },
    svg('rect', { width: 40, height: 40, rx: 11, fill: colour }), svg('g', { fill: '#12141A' }, faces[mood]));
}

const ICONS = {
  check: 'M5 13l5 5L19 7',
  cross: 'M6 6l12 12M18 6L6 18',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6z',
  off: 'M3 3l18 18M8.5 16.5a5 5 0 0 1 7 0M5 13a10 10 0 0 1 5-2.6M19 13a10 10 0 0 0-3-2',
};

/** A line icon; always beside words. */
export const icon = name =>
  svg('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' }, svg('path', { d: ICONS[name] }));
