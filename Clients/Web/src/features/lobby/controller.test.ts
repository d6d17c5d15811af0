import { describe, expect, it } from 'vitest';
import { NotConnected } from '@/shared/net/socket';
import { settled } from '@/shared/state/heldTimers';
import { frames } from './testFrames';
import { setUp } from './testWorld';

const gone = new NotConnected('gone');
const acted = { code: 'ok', mechanic: 'crowd', round: 1 };

describe('LobbyController', () => {
  it('finds a room for a topic, and tells where it came to', async () => {
    const { controller, calls, arrived, up } = setUp({ FindLobby: [frames.reply()] }, { by: 'topic', topic: 'anime' });
    await up();
    expect([calls, arrived, controller.state.value.seat]).toEqual([[['FindLobby', 'anime']], ['l-1'], 0]);
  });

  it('watches where every seat is taken', async () => {
    const { controller, up } = setUp({ JoinLobby: [frames.reply({ code: 'full', id: null, lobby: null, seat: -1 })], SpectateLobby: [frames.reply({ seat: -1 })] });
    await up();
    expect([controller.refusal.value, controller.state.value.seat]).toEqual([null, -1]);
  });

  it('knocks again when it was too quick, and tells why there is no way in', async () => {
    const { controller, timers, up, named } = setUp({ JoinLobby: [frames.reply({ code: 'tooMany', id: null, lobby: null }), frames.reply({ code: 'notFound', id: null, lobby: null })] });
    await up();
    await timers.pass(1_800);
    expect([named('JoinLobby').length, controller.refusal.value]).toEqual([2, 'notFound']);
  });

  it('resumes after a loss, and sends the answer again that had no reply', async () => {
    const { controller, up, named, kept } = setUp({ JoinLobby: [frames.reply()], ResumeLobby: [frames.reply({ lobby: null, missed: 0 })], Answer: [gone, { code: 'ok', round: 1, elapsedMs: 900 }] });
    await up();
    controller.told('lobbyQuestion', frames.question());
    controller.press(2);
    await settled();
    expect(kept.get('l-1')).toMatchObject({ round: 1, choice: 2, code: null });
    await up();
    expect(named('ResumeLobby')).toEqual([['ResumeLobby', 'l-1', 6]]);
    expect(named('Answer').length).toBe(2);
    expect(controller.state.value.answer).toEqual({ round: 1, choice: 2, elapsedMs: 900, code: 'ok' });
  });

  it('tells the crowd at most four times a second, and the latest only', async () => {
    const { controller, timers, up, named } = setUp({ JoinLobby: [frames.reply()], Act: [acted] });
    await up();
    controller.told('lobbyQuestion', frames.question());
    for (const option of [0, 1, 2, 3, 3]) controller.hover(option);
    expect(named('Act')).toEqual([['Act', 'l-1', 'crowd', 1, 0]]);
    await timers.pass(300);
    expect(named('Act').slice(1)).toEqual([['Act', 'l-1', 'crowd', 1, 3]]);
  });

  it('says what was refused, for a while', async () => {
    const { controller, timers, up } = setUp({ JoinLobby: [frames.reply()], Act: [{ ...acted, code: 'tooLate' }] });
    await up();
    controller.told('lobbyQuestion', frames.question());
    controller.told('lobbyReveal', frames.reveal());
    controller.steal();
    await settled();
    expect(controller.notice.value).toBe('tooLate');
    await timers.pass(4_000);
    expect(controller.notice.value).toBeNull();
  });

  it('shows the door to who is barred', async () => {
    const { controller, up } = setUp({ JoinLobby: [frames.reply()] });
    await up();
    controller.told('lobbyOut', { lobby: 'l-1', epoch: 1, sequence: 0, code: 'barred' });
    expect(controller.refusal.value).toBe('barred');
  });

  it('leaves the room with the page', async () => {
    const { controller, up, named } = setUp({ JoinLobby: [frames.reply()], LeaveLobby: ['ok'] });
    await up();
    controller.stop();
    expect(named('LeaveLobby')).toEqual([['LeaveLobby', 'l-1']]);
  });

  it('asks for another game until the last one is counted', async () => {
    const { controller, timers, up, named } = setUp({ JoinLobby: [frames.reply({ lobby: frames.lobby({ phase: 'finished' }) })], PlayAgain: ['notOpen', 'notOpen', 'ok'] });
    await up();
    controller.playAgain();
    await timers.pass(2_000);
    expect([named('PlayAgain').length, controller.notice.value]).toEqual([3, null]);
  });
});
