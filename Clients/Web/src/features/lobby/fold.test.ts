import { describe, expect, it } from 'vitest';
import { judged } from '@/shared/net/answers';
import { chosen, entered, fold } from './fold';
import { avatarOf, nothingYet, placeOf, ranking, screenOf, stealFrom, type LobbyState } from './state';
import { frames } from './testFrames';
import { shareText, signsOf } from './words';

const due = (inMs: number) => inMs;
const seated = (seat = 0) => entered(nothingYet, frames.reply({ seat }), due);
const asked = (seat = 0) => fold(seated(seat), 'lobbyQuestion', frames.question(), due);
const revealed = (seat = 0) => fold(asked(seat), 'lobbyReveal', frames.reveal(), due);
const base = { lobby: 'l-1', epoch: 1 };

describe('fold', () => {
  it('drops what was seen before, and takes what is of the moment', () => {
    const state = asked();
    expect(fold(state, 'lobbyQuestion', frames.question({ body: 'Again?' }), due)).toBe(state);
    expect(fold(state, 'crowd', { ...base, sequence: 0, round: 1, hovers: [1, 0, 0, 0] }, due).crowd).toEqual([1, 0, 0, 0]);
    expect(fold(state, 'crowd', { ...base, sequence: 0, round: 9, hovers: [1, 0, 0, 0] }, due).crowd).toBeNull();
  });

  it('goes from waiting over a question to its reveal and to the end', () => {
    const over = fold(revealed(), 'lobbyFinish', { ...base, sequence: 8, game: 'l-1-1', rated: false, standings: [] }, due);
    expect([screenOf(seated(), 0), screenOf(asked(), 0), screenOf(asked(), 15_000), screenOf(revealed(), 0), screenOf(over, 0)])
      .toEqual(['waiting', 'question', 'locked', 'reveal', 'over']);
    const again = fold(over, 'lobby', frames.lobby({ sequence: 9, game: 2 }), due);
    expect([screenOf(again, 0), again.marks, again.stole]).toEqual(['waiting', [], false]);
  });

  it('scores, ranks, and marks how one did', () => {
    const state = revealed();
    expect(ranking(state.players).map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Cy']);
    expect([state.marks, state.compared, state.slower]).toEqual([['first'], 2, 1]);
    expect([revealed(1).marks, revealed(2).marks]).toEqual([['right'], ['wrong']]);
  });

  it('says who moved, but not at the start, where all share a place', () => {
    expect([...revealed().moves]).toEqual([]);
    const second = fold(fold(revealed(), 'lobbyQuestion', frames.question({ sequence: 8, round: 2 }), due), 'lobbyReveal', frames.reveal({ sequence: 9, round: 2, scores: [970, 1_800, 0] }), due);
    expect([second.moves.get(0), second.moves.get(1)]).toEqual([-1, 1]);
  });

  it('moves stolen points, and spends the steal of who had it', () => {
    const before = revealed(1);
    expect(stealFrom(before)?.name).toBe('Ada');
    const after = fold(before, 'steal', { ...base, sequence: 8, round: 1, thief: 1, victim: 0, points: 200 }, due);
    expect(after.players.map(({ score }) => score)).toEqual([770, 1_100, 0]);
    expect([after.stole, stealFrom(after), after.news.at(-1)?.text]).toEqual([true, null, 'You stole 200 from Ada.']);
  });

  it('lets nobody steal who leads alone, who watches, or once another was first', () => {
    expect(stealFrom(revealed(0))).toBeNull();
    expect(stealFrom(revealed(-1))).toBeNull();
    expect(stealFrom(fold(revealed(2), 'steal', { ...base, sequence: 8, round: 1, thief: 1, victim: 0, points: 200 }, due))).toBeNull();
  });

  it('has every line of chat once and in its place, fifty at most', () => {
    const told = [2, 1, 2, 3].reduce((state, number) => fold(state, 'chat', frames.chat(number, `line ${number}`), due), seated());
    expect(told.chat.map(({ number }) => number)).toEqual([1, 2, 3]);
    const many = Array.from({ length: 60 }, (_, n) => n).reduce((state, number) => fold(state, 'chat', frames.chat(number, ''), due), seated());
    expect([many.chat.length, many.chat[0]?.number]).toEqual([50, 10]);
  });

  it('shows everyone with the picture of the seat, who left and who comes back with another one too', () => {
    const gone = fold(revealed(), 'lobbySeat', { ...base, sequence: 8, player: { ...frames.player(1, 'Bo', 900), left: true }, hostSeat: 0 }, due);
    expect(['p-0', 'p-1', 'p-2', 'p-9'].map(id => avatarOf(gone.players, id))).toEqual(['owl', 'fox', 'bee', 'p-9']);
    const anew = fold(gone, 'lobbySeat', { ...base, sequence: 9, player: { ...frames.player(1, 'Bo'), avatar: 'ghost' }, hostSeat: 0 }, due);
    expect([avatarOf(anew.players, 'p-1'), frames.chat(1, 'Hi').avatar, fold(anew, 'chat', frames.chat(1, 'Hi'), due).chat[0]?.avatar]).toEqual(['ghost', 'fox', 'fox']);
  });

  it('pays the saboteur when the mask falls', () => {
    const state = fold(revealed(), 'unmasked', { ...base, sequence: 8, seat: 2, points: 300 }, due);
    expect([state.players[2]?.score, state.news.at(-1)?.text]).toEqual([300, 'Cy was the saboteur, worth 300 points.']);
  });

  it('keeps the boss for its own round only', () => {
    const boss = fold(asked(), 'boss', { ...base, sequence: 7, round: 2, streak: 4, sabotage: 'halfTime', taunt: 'Tick.' }, due);
    const its = fold(boss, 'lobbyQuestion', frames.question({ sequence: 8, round: 2 }), due);
    expect([its.boss?.taunt, fold(its, 'lobbyQuestion', frames.question({ sequence: 9, round: 3 }), due).boss]).toEqual(['Tick.', null]);
  });

  it('takes a round that opens anew, and what was answered in it stays', () => {
    const answered = judged(chosen(asked(), 2), { code: 'ok', round: 1, elapsedMs: 900 });
    expect(fold(answered, 'lobbyQuestion', frames.question({ sequence: 9 }), due).answer).toMatchObject({ round: 1, choice: 2, code: 'ok' });
  });
});

describe('entered', () => {
  it('takes the lobby as it is, and the answer that is stored', () => {
    const reply = frames.reply({ lobby: frames.lobby({ phase: 'open', question: frames.question() }), answeredRound: 1, choice: 3, answerElapsedMs: 700 });
    const state = entered(nothingYet, reply, due);
    expect([screenOf(state, 0), state.answer]).toEqual(['question', { round: 1, choice: 3, elapsedMs: 700, code: 'ok' }]);
    expect(chosen(state, 1)).toBe(state);
  });

  it('goes on from what is known when only events were missed', () => {
    const known = asked();
    const state: LobbyState = entered(known, frames.reply({ lobby: null, missed: 0 }), due);
    expect(state.question).toBe(known.question);
  });

  it('lets who watches press nothing', () => {
    const watching = asked(-1);
    expect(chosen(watching, 1)).toBe(watching);
  });
});

describe('places and signs', () => {
  it('share the better place', () => {
    expect(placeOf([frames.player(0, 'A', 9), frames.player(1, 'B', 9), frames.player(2, 'C', 3)], 2)).toBe(3);
    expect(placeOf([frames.player(0, 'A', 9), frames.player(1, 'B', 9)], 1)).toBe(1);
  });

  it('tell a game in a line', () => {
    expect(signsOf(['right', 'first', 'wrong', 'none', 'right', 'right'])).toBe('✓ϟ×·✓ ✓');
    expect(shareText('Anime', 12_905, 2, 14, ['right'])).toBe('Trivia.Orleans · Anime\n12,905 · 2nd of 14\n✓');
  });
});
