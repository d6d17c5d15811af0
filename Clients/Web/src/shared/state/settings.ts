import { Cell } from './store';

/** What a reader has chosen for this browser. */
export interface Settings {
  readonly sound: boolean;
  readonly still: boolean;
  readonly haptic: boolean;
}

const KEPT = 'trivia.settings';
const DEFAULTS: Settings = { sound: false, still: false, haptic: true };

function read(): Settings {
  const text = localStorage.getItem(KEPT);
  if (text === null) return DEFAULTS;
  const words = new Set(text.split(' '));
  return { sound: words.has('sound'), still: words.has('still'), haptic: words.has('haptic') };
}

/** The settings of this browser. */
export const settings = new Cell<Settings>(read());

/** Changes some, and keeps them. */
export function changeSettings(changes: Partial<Settings>): void {
  settings.value = { ...settings.value, ...changes };
  localStorage.setItem(KEPT, Object.entries(settings.value).filter(([, on]) => on === true).map(([name]) => name).join(' '));
}

const apply = () => {
  if (settings.value.still) document.documentElement.dataset['motion'] = 'still';
  else delete document.documentElement.dataset['motion'];
};

apply();
settings.watch(apply);
