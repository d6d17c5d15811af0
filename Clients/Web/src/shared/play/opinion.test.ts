import { describe, expect, it } from 'vitest';
import { NotConnected } from '@/shared/net/socket';
import { HeldTimers, settled } from '@/shared/state/heldTimers';
import { OpinionController } from './opinion';
import { FLAGS, spokenOpinion } from './opinionWords';

function setUp(replies: (object | Error)[]) {
  const timers = new HeldTimers();
  const calls: unknown[][] = [];
  const call = (...args: unknown[]) => {
    calls.push(args);
    const next = replies.shift();
    return (next instanceof Error ? Promise.reject(next) : Promise.resolve(next)) as never;
  };
  const opinion = new OpinionController({ call }, timers, () => 'l-1');
  opinion.revealed(3);
  return { opinion, timers, calls };
}

const ok = { code: 'ok', round: 3, operation: 1, vote: 1, flag: '' };

describe('OpinionController', () => {
  it('says what stands as a whole, under growing numbers', async () => {
    const { opinion, calls } = setUp([ok, { ...ok, operation: 2 }, { ...ok, operation: 3 }]);
    opinion.vote(1);
    await settled();
    opinion.flag('wrong');
    await settled();
    opinion.vote(1);
    await settled();
    expect(calls).toEqual([['Feedback', 'l-1', 3, 1, 1, '', ''], ['Feedback', 'l-1', 3, 2, 1, 'wrong', ''], ['Feedback', 'l-1', 3, 3, 0, 'wrong', '']]);
    expect(opinion.state.value).toMatchObject({ vote: 0, flag: 'wrong', settled: true });
  });

  it('sends again what had no reply, and what came too quickly', async () => {
    const { opinion, timers, calls } = setUp([new NotConnected('gone'), { ...ok, code: 'tooMany' }, ok]);
    opinion.vote(1);
    await settled();
    opinion.resume();
    await timers.pass(400);
    expect(calls.length).toBe(3);
    expect(opinion.state.value.settled).toBe(true);
  });

  it('counts on from another window, and takes back what is refused', async () => {
    const { opinion, calls } = setUp([{ ...ok, code: 'superseded', operation: 7 }, { ...ok, operation: 8 }, { ...ok, code: 'notAllowed', operation: 8, vote: 1, flag: '' }]);
    opinion.vote(1);
    await settled();
    expect(calls.at(-1)).toEqual(['Feedback', 'l-1', 3, 8, 1, '', '']);
    opinion.flag('dull');
    await settled();
    expect(opinion.state.value).toMatchObject({ vote: 1, flag: '' });
  });

  it('sends a note along with a flag, never alone, and takes it back with it', async () => {
    const { opinion, calls } = setUp([ok, { ...ok, operation: 2 }, { ...ok, operation: 3 }]);
    opinion.note('nobody hears this');
    opinion.flag('ambiguous');
    await settled();
    opinion.note(`  Lyon, too. ${'x'.repeat(400)}`);
    await settled();
    opinion.flag('ambiguous');
    await settled();
    expect(calls.map(([, , , operation, , flag, note]) => [operation, flag, note])).toEqual([
      [1, 'ambiguous', ''], [2, 'ambiguous', `Lyon, too. ${'x'.repeat(269)}`], [3, '', ''],
    ]);
  });

  it('keeps the note while another kind takes the place of the first', async () => {
    const { opinion, calls } = setUp([ok, ok, ok]);
    opinion.flag('dull');
    await settled();
    opinion.note('So it is.');
    await settled();
    opinion.flag('tooEasy');
    await settled();
    expect(calls.at(-1)?.slice(5)).toEqual(['tooEasy', 'So it is.']);
  });

  it('says why a word was not taken, until the next one', async () => {
    const { opinion } = setUp([{ ...ok, code: 'late', operation: 0, vote: 0 }, { ...ok, operation: 2 }]);
    opinion.vote(-1);
    await settled();
    expect(opinion.state.value).toMatchObject({ refusal: 'late', vote: 0, settled: true });
    expect(spokenOpinion(opinion.state.value)).toBe('Too late: another question has been revealed since.');
    opinion.vote(-1);
    expect(opinion.state.value.refusal).toBeNull();
    await settled();
    expect(spokenOpinion(opinion.state.value)).toBe('Poor question, noted.');
  });

  it('has words for every kind of flag, and for a code that it does not know', () => {
    expect(FLAGS.map(([kind]) => kind)).toEqual(['wrong', 'ambiguous', 'dull', 'offensive', 'duplicate', 'tooEasy', 'tooHard']);
    const { opinion } = setUp([]);
    expect(spokenOpinion({ ...opinion.state.value, flag: 'dull', vote: 1 })).toBe('Good question, noted. Flagged: Dull.');
    expect(spokenOpinion({ ...opinion.state.value, flag: 'dull', note: 'Yes.' })).toBe('Flagged: Dull, with a note.');
    expect(spokenOpinion(opinion.state.value)).toBe('Taken back.');
    expect(spokenOpinion({ ...opinion.state.value, refusal: 'noQuestions' })).toBe('The server said “noQuestions”.');
  });

  it('begins anew with every question, and hears of its own only', () => {
    const { opinion } = setUp([]);
    const heard = { game: 'l-1', epoch: 0, sequence: 0, round: 3, up: 4, down: 1, flags: 0 };
    opinion.heard(heard);
    opinion.heard({ ...heard, game: 'l-2', up: 9 });
    expect(opinion.state.value.up).toBe(4);
    opinion.revealed(4);
    expect(opinion.state.value).toMatchObject({ round: 4, up: 0, vote: 0 });
  });
});
