// What a topic looks like: its art and, through it, its accent (see tokens.css).

const ART = { 'pop-music-1990s': 'pop', 'video-games': 'games' };
const KNOWN = ['pop', 'anime', 'football', 'cinema', 'science', 'geography', 'history', 'food', 'games', 'literature', 'technology', 'animals'];

/** The art of a topic; null for a topic without. */
export const artOf = slug => {
  const name = ART[slug] ?? slug;
  return KNOWN.includes(name) ? name : null;
};

/** A known topic whose accent this one shares. */
export const accentOf = slug => {
  let hash = 0;
  for (const sign of slug) hash = (hash * 31 + sign.codePointAt(0)) >>> 0;
  return artOf(slug) ?? KNOWN[hash % KNOWN.length];
};

/** `pop-music-1990s` → `Pop music 1990s` */
export const nameOf = slug => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
