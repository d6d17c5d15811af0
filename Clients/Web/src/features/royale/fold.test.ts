import { describe, expect, it } from 'vitest';
import { chosenElsewhere, judged } from '@/shared/net/answers';
import { chosen, entered, fold, hovered, pointsFor } from './fold';
import { asTold, isBeforeFall, isWatching, nextChangeAt, nothingYet, picksOf, screenOf, standingOf, type RoyaleState } from './state';
import type { OutFrame } from '@/shared/wire/frames';
import { leavingOf, leavingSuddenly } from './standing';
import { frames } from './testFrames';
import { causeOf, everyQuestion, isSudden, spokenQuestion, stepToCut } from './words';

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

  it('knows the pace and the size of the cuts from the event', () => {
    const state = entered(nothingYet('r-1'), reply({ royale: frames.royale({ questionsPerCut: 5, cutFraction: 0.34, suddenDeathAlive: 2 }) }), due);
    const steps = [1, 5, 6, 9].map(number => stepToCut(fold(state, 'question', frames.question({ number, round: number }), due)));
    expect([steps, state.suddenDeathAlive]).toEqual([[0, 4, 0, 3], 2]);
    expect([3, 10, 100, 1, 2].map(alive => leavingOf(alive, state.cutFraction))).toEqual([1, 3, 34, 0, 1]);
    // As the server counts, in decimals.
    expect([leavingOf(100, 0.29), leavingOf(3, 0.9)]).toEqual([29, 2]);
    expect([1, 3, 6, 12].map(everyQuestion)).toEqual(['question', 'third', 'sixth', '12th']);
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

  it('opens picks with the first reveal, and closes them with the final three', () => {
    const revealed = fold(asked(), 'reveal', frames.reveal(), due);
    expect([picksOf(asked()), picksOf(revealed), picksOf({ ...revealed, alive: 3 }), picksOf({ ...asked(), alive: 3 })]).toEqual(['soon', 'open', 'closed', 'closed']);
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

  it('takes a cut that was made anew for no moment of its own', () => {
    const first = fold(fold(answered(2), 'reveal', frames.reveal(), due), 'cut', frames.cut(), due);
    const anew = fold(first, 'cut', frames.cut({ sequence: 13, revision: 2, removed: 12, alive: 88, inMs: 0 }), due);
    expect([anew.alive, anew.cut?.removed, screenOf(anew, 1)]).toEqual([88, 20, 'reveal']);
  });

  it('counts the seats as they fill, and forgets nothing over it', () => {
    const state = fold(seated(), 'seats', { royale: 'r-1', epoch: 1, sequence: 0, seats: 137 }, due);
    expect([state.seats, state.sequence, state.phase]).toEqual([137, 5, 'registering']);
    expect(fold(state, 'seats', { royale: 'r-2', epoch: 1, sequence: 0, seats: 500 }, due)).toBe(state);
  });

  it('never says that no seat is taken to who has one', () => {
    const counted = { royale: frames.royale({ capacity: 3, seats: 0 }) };
    expect([entered(nothingYet('r-1'), reply(counted), due).seats, entered(nothingYet('r-1'), reply({ ...counted, seat: null }), due).seats]).toEqual([1, 0]);
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

describe('sudden death', () => {
  const sudden = () => fold(seated(), 'question', frames.question({ suddenDeath: true, cutFollows: true, alive: 10, windowMs: 6_000, remainingMs: 6_000 }), due);
  const revealedWith = (choice: number | null) => {
    const answeredIt = choice === null ? sudden() : judged(chosen(sudden(), choice), { code: 'ok', round: 1, elapsedMs: 3_000 });
    return fold(answeredIt, 'reveal', frames.reveal({ alive: 10, picks: [3, 2, 4, 0], scores: [900, 10], lineScore: 900 }), due);
  };
  const fallen = (cause: OutFrame['cause'], choice: number | null) => {
    const cut = fold(revealedWith(choice), 'cut', frames.cut({ aliveBefore: 10, removed: 6, alive: 4, suddenDeath: true, lineScore: -1 }), due);
    return fold(cut, 'out', frames.out({ cause, rank: 7, aliveBefore: 10, lineScore: -1 }), due);
  };

  it('is said with the question, and closes it sooner', () => {
    expect(spokenQuestion(sudden())).toBe('Question 1. Why? 1: A. 2: B. 3: C. 4: D. 10 alive. A cut follows. Sudden death.');
    expect([screenOf(sudden(), 5_999), screenOf(sudden(), 6_000)]).toEqual(['question', 'locked']);
  });

  it.each([
    ['wrong', 1, 'Sudden death: a wrong answer ends it.'], ['noAnswer', null, 'No answer arrived in time. In sudden death that ends it.'],
    ['slow', 2, 'Right, but in the slower half. In sudden death that is not enough.'],
  ] as const)('tells who went out by it why, with the cut and not before: %s', (cause, choice, words) => {
    const state = fallen(cause, choice);
    expect([screenOf(state, 3_999), screenOf(state, 4_000), state.alive]).toEqual(['reveal', 'out', 4]);
    expect([causeOf(state.out ?? frames.out()), isSudden(state.out ?? frames.out())]).toEqual([words, true]);
  });

  it('shows who stays the cut, and goes on with a field that has at least halved', () => {
    const state = fold(revealedWith(2), 'cut', frames.cut({ aliveBefore: 10, removed: 6, alive: 4, suddenDeath: true, lineScore: -1 }), due);
    expect([screenOf(state, 4_000), state.alive, isWatching(state), state.cut?.suddenDeath]).toEqual(['cut', 4, false, true]);
    expect([asTold(state, 3_999).alive, asTold(state, 4_000).alive]).toEqual([10, 4]);
    expect([11, 10, 3, 2, 1, 0].map(leavingSuddenly)).toEqual([5, 5, 1, 1, 0, 0]);
  });

  it('ends with one', () => {
    const finish = { royale: 'r-1', epoch: 1, sequence: 20, winnerId: 'p-9', winnerName: 'Bo', winnerScore: 4_000, seed: '00', questions: 14, players: 100, winnerSeat: 9, predictions: 5, prophets: 2 };
    const state = fold({ ...fallen('wrong', 1), outRead: true }, 'finish', finish, due);
    expect([screenOf(state, 99_000), state.finish?.winnerName]).toEqual(['finish', 'Bo']);
  });
});
