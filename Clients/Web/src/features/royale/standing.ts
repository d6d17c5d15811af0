// A share in tenths of a per cent times a number of seats is a little less than a whole number at times.
const BINARY_SLACK = 1e-6;

/** How many leave at a cut by rank. */
export const leavingOf = (alive: number, cutFraction: number): number =>
  alive < 2 ? 0 : Math.min(alive - 1, Math.max(1, Math.floor(alive * cutFraction + BINARY_SLACK)));

/** How many leave in sudden death at least, whoever is right. */
export const leavingSuddenly = (alive: number): number => alive < 2 ? 0 : Math.max(1, Math.floor(alive / 2));
