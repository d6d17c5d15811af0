import { describe, expect, it } from 'vitest';
import { settled } from '@/shared/state/heldTimers';
import type { LobbyFrame, LobbyQuestionFrame, LobbyRevealFrame, PollFrame } from '@/shared/wire/lobbies';
import { isTwisted, ranking, screenOf, streakBonus } from './state';
import { frames } from './testFrames';
import { setUp } from './testWorld';
import { spokenCard, spokenQuestion, spokenReveal } from './words';

const acted = { code: 'ok', mechanic: '', round: 1 };

/** A room that one sits in, and its events with numbers that follow each other, as the server tells them. */
async function room(replies: Record<string, (object | string | Error)[]> = {}, lobby: Partial<LobbyFrame> = {}) {
  const world = setUp({ JoinLobby: [frames.reply({ lobby: frames.lobby(lobby) })], Act: [acted], Answer: [{ code: 'ok', round: 1, elapsedMs: 900 }], ...replies });
  await world.up();
  let sequence = 5;
  const next = () => ({ lobby: 'l-1', epoch: 1, sequence: ++sequence });
  const { controller } = world;
  return {
    ...world,
    state: () => controller.state.value,
    next,
    asks: (changes: Partial<LobbyQuestionFrame> = {}) => controller.told('lobbyQuestion', frames.question({ ...changes, ...next() })),
    reveals: (changes: Partial<LobbyRevealFrame> = {}) => controller.told('lobbyReveal', frames.reveal({ ...changes, ...next() })),
    polls: (changes: Partial<PollFrame> = {}) => controller.told('poll', {
      poll: 0, text: 'How was that one?', options: ['Too easy', 'Just right', 'Too hard'], votes: [0, 0, 0], leftMs: 10_000, ...changes, ...next(),
    }),
    news: () => controller.state.value.news.map(({ text }) => text),
  };
}

describe('a chain reaction', () => {
  it('glows with the reveal, tells nothing before, and is gone with the next question', async () => {
    const { controller, state, next, asks, reveals, news } = await room();
    asks();
    expect([state().chain, news()]).toEqual([[], []]);
    reveals({ results: [
      { seat: 0, choice: 2, elapsedMs: 900, points: 970, bonus: 200, streak: 3 }, { seat: 1, choice: 2, elapsedMs: 1_100, points: 963, bonus: 100, streak: 1 },
    ] });
    controller.told('chain', { round: 1, seats: [0, 1], ...next() });
    expect([state().chain, news()]).toEqual([[0, 1], ['Chain reaction: Ada, Bo, +100 each.']]);
    // What is told as the streak's is not told as the chain's again.
    expect(streakBonus(state())).toBe(100);
    expect(streakBonus({ ...state(), seat: 1 })).toBe(0);
    expect(streakBonus({ ...state(), chain: [] })).toBe(200);
    asks({ round: 2 });
    expect(state().chain).toEqual([]);
  });
});

describe('a lightning round', () => {
  it('has half the time and double points, on screen and for readers', async () => {
    const { controller, state, timers, asks, reveals } = await room();
    asks({ windowMs: 7_500, remainingMs: 7_500, factor: 2, twists: ['lightning'] });
    expect(spokenQuestion(state())).toBe('Question 1 of 5. Lightning round. Who? 1: A. 2: B. 3: C. 4: D.');
    controller.press(2);
    await timers.pass(7_499);
    expect(screenOf(state(), timers.now())).toBe('question');
    await timers.pass(2);
    expect([screenOf(state(), timers.now()), controller.turn.value]).toEqual(['locked', 1]);
    reveals({ results: [{ seat: 0, choice: 2, elapsedMs: 900, points: 1_880, bonus: 0, streak: 1 }], scores: [1_880, 0, 0] });
    expect([ranking(state().players)[0]?.score, spokenReveal(state())]).toEqual([1_880, 'Right, 0.900 s. 1,880 points.']);
  });
});

describe('a saboteur', () => {
  const card = { lobby: 'l-1', epoch: 0, sequence: 0, round: 1, card: 1, mark: 3 };

  it('is told a wrong option in secret, after each question, and is paid at the end', async () => {
    const { controller, state, next, asks, reveals, news } = await room({}, { mechanics: ['saboteur'] });
    asks();
    expect(spokenCard(state())).toBe('');
    controller.told('card', card);
    expect([state().card?.mark, spokenCard(state())]).toEqual([3, 'You are the saboteur. Option 4 is wrong, and you earn points for everyone else who picks it.']);
    reveals({ picks: [0, 0, 1, 2], scores: [970, 900, 0] });
    expect(state().players[0]?.score).toBe(970);
    asks({ round: 2 });
    expect([state().card, spokenCard(state())]).toEqual([null, '']);
    controller.told('card', { ...card, round: 2, mark: 0 });
    reveals({ round: 2, scores: [970, 900, 0] });
    controller.told('unmasked', { seat: 0, points: 200, ...next() });
    expect([state().players[0]?.score, news()]).toEqual([1_170, ['You were the saboteur, worth 200 points.']]);
  });

  it('is nobody whose card says so, though everyone gets one', async () => {
    const { controller, state, asks } = await room();
    asks();
    controller.told('card', { ...card, card: 0 });
    expect(spokenCard(state())).toBe('');
  });

  it('has the mark after a reload, though it comes ahead of the reply', async () => {
    const { controller, state, up } = setUpLate();
    controller.told('card', card);
    await up();
    expect([state().question?.round, spokenCard(state())]).toEqual([1, 'You are the saboteur. Option 4 is wrong, and you earn points for everyone else who picks it.']);
    const other = setUpLate();
    other.controller.told('card', { ...card, lobby: 'l-2' });
    await other.up();
    expect(other.state().card).toBeNull();
  });

  function setUpLate() {
    const world = setUp({ JoinLobby: [frames.reply({ lobby: frames.lobby({ phase: 'open', question: frames.question() }) })] });
    return { ...world, state: () => world.controller.state.value };
  }
});

describe('a mini-boss', () => {
  it('taunts, sabotages until the reveal, and is beaten by majority', async () => {
    const { controller, state, next, asks, reveals, news } = await room();
    asks();
    reveals();
    controller.told('boss', { round: 2, streak: 2, sabotage: 'hiddenScores', taunt: 'No board for you.', ...next() });
    expect(news().at(-1)).toBe('The boss is here: “No board for you.”');
    asks({ round: 2, number: 10, questions: 15, twists: ['boss', 'hiddenScores'] });
    expect([isTwisted(state(), 'hiddenScores'), isTwisted(state(), 'swappedColours')]).toEqual([true, false]);
    expect(spokenQuestion(state())).toBe('Question 10 of 15. Boss round. Hidden scores. The boss says: “No board for you.” Who? 1: A. 2: B. 3: C. 4: D.');
    reveals({ round: 2 });
    controller.told('bossEnd', { round: 2, beaten: true, ...next() });
    expect([isTwisted(state(), 'hiddenScores'), state().bossBeaten, news().at(-1)]).toEqual([false, { round: 2, beaten: true }, 'The room beats the boss.']);
    asks({ round: 3 });
    expect([state().boss, state().bossBeaten]).toEqual([null, null]);
  });

  it('takes half of the time, of a lightning round too', async () => {
    const { state, timers, asks } = await room();
    asks({ windowMs: 3_750, remainingMs: 3_750, factor: 2, twists: ['lightning', 'boss', 'halfTime'] });
    await timers.pass(3_751);
    expect(screenOf(state(), timers.now())).toBe('locked');
  });

  it('goes on with what it does for who comes back in the middle of the round', async () => {
    const question = frames.question({ twists: ['boss', 'swappedColours'] });
    const { state } = await room({}, { phase: 'open', question });
    expect([state().boss, isTwisted(state(), 'swappedColours')]).toEqual([null, true]);
  });
});

describe('a poll', () => {
  it('shows its bars as they grow, keeps one’s vote, and closes', async () => {
    const { controller, state, timers, asks, reveals, polls, named, news } = await room();
    asks();
    reveals();
    polls();
    expect(news().at(-1)).toBe('A poll: How was that one?');
    const key = state().poll?.key;
    controller.vote(1);
    await settled();
    polls({ votes: [0, 2, 1], leftMs: 6_000 });
    expect([state().vote, state().poll?.votes, named('Act')]).toEqual([1, [0, 2, 1], [['Act', 'l-1', 'poll', 1, 1]]]);
    await timers.pass(6_000);
    polls({ votes: [0, 2, 1], leftMs: 0 });
    expect([state().vote, state().poll?.closesAt, state().poll?.key, news().length]).toEqual([1, timers.now(), key, 1]);
  });

  // Drawn as the same one, its bars began where those of the one before had ended, and shrank.
  it('that follows at once, with the same number and words, is drawn as another one', async () => {
    const { state, asks, reveals, polls } = await room();
    asks();
    reveals();
    polls({ votes: [3, 1, 0], leftMs: 0 });
    const key = state().poll?.key;
    polls({ votes: [0, 0, 0] });
    expect([state().poll?.votes, state().poll?.key === key]).toEqual([[0, 0, 0], false]);
  });

  it('that is asked again is another one, also when its end was missed', async () => {
    const { controller, state, timers, asks, reveals, polls } = await room();
    asks();
    reveals();
    for (const again of [{ poll: -1, text: 'Tea?' }, { poll: -1, text: 'Coffee?' }, { poll: -1, text: 'Coffee?' }]) {
      polls({ ...again, options: ['Yes', 'No'], votes: [0, 0] });
      expect(state().vote).toBeNull();
      controller.vote(0);
      expect(state().vote).toBe(0);
      await timers.pass(12_000);
    }
  });

  it('takes a vote back that was refused', async () => {
    const { controller, state, asks, reveals, polls } = await room({ Act: [{ ...acted, code: 'notOpen' }] });
    asks();
    reveals();
    polls();
    controller.vote(2);
    await settled();
    expect([state().vote, controller.notice.value]).toEqual([null, 'notOpen']);
  });

  it('is opened by the host between questions: one of the house’s, or in own words', async () => {
    const { controller, asks, reveals, named } = await room({ OpenPoll: ['ok'] });
    asks({ round: 7 });
    reveals({ round: 7 });
    controller.openPoll(3);
    controller.ask('Tea?', ['Yes', 'No']);
    await settled();
    expect([named('Act'), named('OpenPoll')]).toEqual([[['Act', 'l-1', 'poll', 7, 103]], [['OpenPoll', 'l-1', 7, 'Tea?', ['Yes', 'No']]]]);
  });
});

describe('moods', () => {
  it('come as bursts of all eight kinds, also when the same come again', async () => {
    const { controller, state, named } = await room();
    for (let kind = 0; kind < 8; kind++) controller.emote(kind);
    await settled();
    expect(named('Act').map(([, , mechanic, , kind]) => [mechanic, kind])).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map(kind => ['emotes', kind]));
    const burst = { lobby: 'l-1', epoch: 1, sequence: 0, counts: [0, 0, 0, 0, 0, 0, 2, 1] };
    controller.told('emotes', burst);
    controller.told('emotes', burst);
    expect(state().moods).toEqual({ key: 2, counts: burst.counts });
  });
});
