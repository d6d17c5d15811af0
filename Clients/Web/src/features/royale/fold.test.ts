import { describe, expect, it } from 'vitest';
import { chosen, chosenElsewhere, entered, fold, hovered, judged, pointsFor } from './fold';
import { isBeforeFall, nextChangeAt, nothingYet, screenOf, standingOf, type RoyaleState } from './state';
import { frames } from './testFrames';

const due = (inMs: number) => inMs;
const reply = (changes: object) => ({ code: 'ok', seat: frames.seat(), waitingAhead: 0, royale: frames.royale(), missed: -1, prediction: null, ...changes }) as never;
const seated = (): RoyaleState => entered(nothingYet('r-1'), reply({}), due);
const asked = () => fold(seated(), 'question', frames.question(), due);
const answered = (choice: number, elapsedMs = 2_000) => judged(chosen(asked(), choice), { code: 'ok', round: 1, elapsedMs });

describe('fold', () => {
  it('drops what was seen before, and what belongs to another event', () => {
    const state = asked();
    expect(fold(state, 'question', frames.question({ body: 'Again?' }), due)).toBe(state);
    expect(fold(state, 'reveal', frames.reveal({ royale: 'r-2' }), due)).toBe(state);
  });

  it('opens a question until its time is over', () => {
    const state = asked();
    expect([screenOf(state, 9_999), screenOf(state, 10_000)]).toEqual(['question', 'locked']);
    expect(nextChangeAt(state, 0)).toBe(10_000);
  });

  it('scores a right answer by the time that the server acknowledged', () => {
    const state = fold(answered(2), 'reveal', frames.reveal(), due);
    expect([state.points, state.seat?.score, state.seat?.right]).toEqual([900, 900, 1]);
    expect(pointsFor(250, 10_000)).toBe(987);
  });

  it('scores nothing for a wrong answer, a late one and none', () => {
    const late = judged(chosen(asked(), 2), { code: 'late', round: 1, elapsedMs: 0 });
    for (const state of [answered(1), late, asked()]) expect(fold(state, 'reveal', frames.reveal(), due).points).toBe(0);
  });

  it('shows the cut at its time and for its time', () => {
    const state = fold(fold(answered(2), 'reveal', frames.reveal(), due), 'cut', frames.cut(), due);
    expect([screenOf(state, 3_999), screenOf(state, 4_000), screenOf(state, 7_000)]).toEqual(['reveal', 'cut', 'reveal']);
  });

  it('tells nobody that they are out before the cut is shown, whatever comes first', () => {
    const revealed = fold(answered(1), 'reveal', frames.reveal(), due);
    const outFirst = fold(revealed, 'out', frames.out(), due);
    expect([screenOf(outFirst, 0), isBeforeFall(outFirst, 0)]).toEqual(['reveal', true]);
    const state = fold(outFirst, 'cut', frames.cut(), due);
    expect([screenOf(state, 3_999), screenOf(state, 4_000), screenOf(state, 99_000)]).toEqual(['reveal', 'out', 'out']);
    expect(screenOf({ ...state, outRead: true }, 99_000)).not.toBe('out');
  });

  it('returns a seat with a voided question', () => {
    const out = fold(fold(answered(1), 'cut', frames.cut(), due), 'out', frames.out(), due);
    const back = fold(out, 'back', { royale: 'r-1', cut: 1, revision: 1, seat: frames.seat({ score: 40 }) }, due);
    expect([back.out, back.seat?.outAtCut, back.seat?.score]).toEqual([null, 0, 40]);
  });

  it('counts the last ten seconds down', () => {
    const state = fold(seated(), 'phase', { royale: 'r-1', epoch: 1, sequence: 6, phase: 'countdown', inMs: 20_000, paused: false, seats: 100, alive: 100 }, due);
    expect([screenOf(state, 9_999), screenOf(state, 10_000)]).toEqual(['waiting', 'countdown']);
  });
});

describe('answers', () => {
  it('the first press counts', () => {
    const state = chosen(asked(), 1);
    expect(chosen(state, 2)).toBe(state);
  });

  it('who watches guesses once a question and answers never', () => {
    const watching = { ...asked(), seat: null };
    expect(chosen(watching, 1)).toBe(watching);
    const state = hovered(watching, 1);
    expect(state.hover).toEqual({ round: 1, choice: 1 });
    expect(hovered(state, 2)).toBe(state);
  });

  it('an answer of another tab shows here, and a verdict is not forgotten for it', () => {
    const given = { round: 1, choice: 3, elapsedMs: 900, code: 'ok' } as const;
    expect(chosenElsewhere(asked(), given as never).answer).toEqual(given);
    const known = answered(2);
    expect(chosenElsewhere(known, given as never)).toBe(known);
  });

  it('comes back with a resume', () => {
    const state = entered(asked(), reply({ royale: null, missed: 0, seat: frames.seat({ answeredRound: 1, choice: 3, answerElapsedMs: 1_500 }) }), due);
    expect(state.answer).toEqual({ round: 1, choice: 3, elapsedMs: 1_500, code: 'ok' });
  });
});

describe('standingOf', () => {
  it('ranks by the scores that the reveal told', () => {
    const state = fold(answered(2), 'reveal', frames.reveal({ scores: [950, 30, 900, 40, 100, 30], lineScore: 100 }), due);
    expect(standingOf(state)).toEqual({ rank: 31, alive: 100, above: 800, lineScore: 100 });
  });

  it('is nothing for who is out', () => {
    const state = fold(fold(answered(2), 'reveal', frames.reveal(), due), 'out', frames.out(), due);
    expect(standingOf(state)).toBeNull();
  });
});
