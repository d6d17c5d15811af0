const CUT_SHARE = 0.2;

/** How many leave at a cut by rank. */
export const leavingOf = (alive: number): number => alive < 2 ? 0 : Math.max(1, Math.floor(alive * CUT_SHARE));

/** How many leave in sudden death at least, whoever is right. */
export const leavingSuddenly = (alive: number): number => alive < 2 ? 0 : Math.max(1, Math.floor(alive / 2));
