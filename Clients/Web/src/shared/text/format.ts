const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const signed = new Intl.NumberFormat('en', { maximumFractionDigits: 0, signDisplay: 'always' });
const thousandths = new Intl.NumberFormat('en', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const plural = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIX: Record<Intl.LDMLPluralRule, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };

/** `12,640` */
export const thousands = (value: number): string => whole.format(value);

/** `+1,368`, `−136`, `+0` */
export const difference = (value: number): string => signed.format(value).replace('-', '−');

/** `10,731st` */
export const ordinal = (value: number): string => whole.format(value) + SUFFIX[plural.select(value)];

/** `1.412 s` */
export const seconds = (ms: number): string => `${thousandths.format(ms / 1_000)} s`;

/** `13:42`, `1:05:00` */
export function clock(ms: number): string {
  const all = Math.max(0, Math.ceil(ms / 1_000));
  const [h, m, s] = [Math.floor(all / 3_600), Math.floor(all / 60) % 60, all % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

/** `13 minutes 42 seconds` */
export function spoken(ms: number): string {
  const all = Math.max(0, Math.ceil(ms / 1_000));
  const parts: [number, string][] = [[Math.floor(all / 3_600), 'hour'], [Math.floor(all / 60) % 60, 'minute'], [all % 60, 'second']];
  return parts.filter(([n]) => n > 0).map(([n, unit]) => `${n} ${unit}${n === 1 ? '' : 's'}`).join(' ') || '0 seconds';
}

/** `1 player`, `2 players` */
export const counted = (count: number, one: string, many = `${one}s`): string => `${thousands(count)} ${count === 1 ? one : many}`;

/** In the reader's own time zone. */
export const localTime = (at: string): string =>
  new Date(at).toLocaleString([], { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** Whole per cent of each part; all 0 when there is nothing. */
export function percents(parts: readonly number[]): number[] {
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map(part => sum === 0 ? 0 : Math.round(100 * part / sum));
}
