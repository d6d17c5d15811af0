import { beforeAll, describe, expect, it } from 'vitest';
import type { ReceiptAnswer, ReceiptCut, ReceiptKeyItem, ReceiptReply } from '@/shared/wire/http';
import { checkReceipt, type Draw } from './receiptCheck';

const { subtle } = crypto;
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const answer = (round: number, changes: Partial<ReceiptAnswer> = {}): ReceiptAnswer => ({
  round, void: false, choice: 2, correct: 2, rawElapsedMs: 1_250, allowanceMs: 250, elapsedMs: 1_000, points: 900, connected: true, ...changes,
});
const cut = (number: number, changes: Partial<ReceiptCut> = {}): ReceiptCut => ({
  cut: number, revision: 1, afterRound: 3 * number, aliveBefore: 100, removed: 20, alive: 80, suddenDeath: false, lineScore: 1_800, lineCorrect: 2,
  lineElapsedMs: 4_000, lockToCutMs: 9.5, ...changes,
});

/** Three right answers, of which one was voided, the first cut survived, and out by rank at the second. */
const slip = (changes: Partial<ReceiptReply> = {}): ReceiptReply => ({
  royale: 'r-1', playerId: 'p-1', name: 'Zoë <b>', score: 2_700, correct: 3, elapsedMs: 13_000, outAtCut: 2, outRank: 71, outCause: 'rank',
  answers: [answer(1), answer(2), answer(3, { void: true, points: 0 }), answer(4), answer(5, { choice: -1, points: 0, elapsedMs: 10_000 })],
  cuts: [cut(1), cut(2, { lineScore: 2_700 })], ...changes,
});

// SHA-256 of the byte 0x00.
const draw: Draw = { seed: '00', fairnessHash: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d' };

let pair: CryptoKeyPair;
let keys: ReceiptKeyItem[];

async function signed(receipt: ReceiptReply, payload: unknown = receipt, header: unknown = { alg: 'ES256', kid: 'k-1' }): Promise<ReceiptReply> {
  const text = `${encoded(header)}.${encoded(payload)}`;
  const signature = await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, new TextEncoder().encode(text));
  return { ...receipt, jws: `${text}.${Buffer.from(signature).toString('base64url')}` };
}

const check = (receipt: ReceiptReply, of: Draw = draw) => checkReceipt(receipt, keys, of, subtle);
const wrong = (why: string) => ({ sound: false, why });

beforeAll(async () => {
  pair = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const { x = '', y = '' } = await subtle.exportKey('jwk', pair.publicKey);
  keys = [{ kid: 'k-0', kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', x: 'AA', y: 'AA' }, { kid: 'k-1', kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', x, y }];
});

describe('checkReceipt', () => {
  it('finds a true receipt sound, with and without the seed', async () => {
    const receipt = await signed(slip());
    expect(await check(receipt)).toEqual({ sound: true, kid: 'k-1', seedShown: true });
    expect(await check(receipt, { fairnessHash: draw.fairnessHash })).toEqual({ sound: true, kid: 'k-1', seedShown: false });
  });

  it('does not mind in which order members stand', async () => {
    const reversed = Object.fromEntries(Object.entries(slip()).reverse());
    expect(await check(await signed(slip(), reversed))).toMatchObject({ sound: true });
  });

  it('sees through a receipt that was changed after it was signed', async () => {
    const receipt = await signed(slip());
    const [header = '', , signature = ''] = (receipt.jws ?? '').split('.');
    const better = { ...slip(), outRank: 1 };
    expect(await check({ ...better, jws: `${header}.${encoded(better)}.${signature}` })).toEqual(wrong('forged'));
    expect(await check({ ...better, jws: receipt.jws ?? '' })).toEqual(wrong('differs'));
    expect(await check({ ...slip({ answers: slip().answers.slice(1) }), jws: receipt.jws ?? '' })).toEqual(wrong('differs'));
  });

  it('takes no key but one that the server publishes, and no other algorithm', async () => {
    expect(await check(await signed(slip(), slip(), { alg: 'ES256', kid: 'k-2' }))).toEqual(wrong('noKey'));
    expect(await check(await signed(slip(), slip(), { alg: 'none', kid: 'k-1' }))).toEqual(wrong('noKey'));
    expect(await check(await signed(slip(), slip(), { alg: 'ES256', kid: 'k-0' }))).toEqual(wrong('forged'));
  });

  it.each([undefined, '', 'a.b', 'a.b.c.d'])('says that a receipt is not jws: %s', async text => {
    const receipt = slip();
    expect(await check(text === undefined ? receipt : { ...receipt, jws: text })).toEqual(wrong('unsigned'));
  });

  it.each(['%.%.%', 'a.b.c', 'bm8.bm8.bm8'])('takes no rubbish for a signature: %s', async text => {
    expect(await check({ ...slip(), jws: text })).toEqual(wrong('noKey'));
  });

  it('adds up what the server signed', async () => {
    for (const changes of [{ score: 2_701 }, { correct: 4 }, { elapsedMs: 1 }]) expect(await check(await signed(slip(changes)))).toEqual(wrong('sums'));
  });

  it('measures points by the lines of the cuts by rank', async () => {
    expect(await check(await signed(slip({ cuts: [cut(1, { lineScore: 1_801 })] })))).toEqual(wrong('line'));
    expect(await check(await signed(slip({ cuts: [cut(2, { lineScore: 2_699 })] })))).toEqual(wrong('line'));
    const others = [cut(1, { lineScore: 9_000, suddenDeath: true }), cut(2, { lineScore: 9_000, revision: 2 }), cut(3, { lineScore: -1 })];
    expect(await check(await signed(slip({ cuts: others })))).toMatchObject({ sound: true });
    expect(await check(await signed(slip({ outCause: 'network', cuts: [cut(2, { lineScore: 1 })] })))).toMatchObject({ sound: true });
  });

  it('finds a seed that is not the one whose hash was published first', async () => {
    expect(await check(await signed(slip()), { ...draw, seed: '01' })).toEqual(wrong('seed'));
  });

  it('says so where the browser cannot check', async () => {
    expect(await checkReceipt(await signed(slip()), keys, draw, undefined)).toEqual(wrong('cannot'));
  });
});
