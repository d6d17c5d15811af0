import type { ReceiptCut, ReceiptKeyItem, ReceiptReply } from '@/shared/wire/http';

/** What came of checking a receipt in this browser. */
export type ReceiptVerdict =
  | { readonly sound: true; readonly kid: string; readonly seedShown: boolean }
  | { readonly sound: false; readonly why: 'cannot' | 'unsigned' | 'noKey' | 'forged' | 'differs' | 'sums' | 'line' | 'seed' };

/** What the event has published of its draw. */
export interface Draw {
  readonly fairnessHash: string;
  readonly seed?: string;
}

const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Checks a receipt: the server's signature, that what is shown is what was signed, its sums, the lines of its cuts, and the seed. */
export async function checkReceipt(receipt: ReceiptReply, keys: readonly ReceiptKeyItem[], draw: Draw, subtle: SubtleCrypto | undefined): Promise<ReceiptVerdict> {
  // Browsers lend their cryptography to pages from safe origins only.
  if (!subtle) return { sound: false, why: 'cannot' };
  const [header, payload, signature, ...more] = (receipt.jws ?? '').split('.');
  if (!header || !payload || !signature || more.length > 0) return { sound: false, why: 'unsigned' };
  const { alg, kid } = objectIn(header);
  const key = keys.find(one => one.kid === kid && one.alg === alg && alg === 'ES256');
  if (!key) return { sound: false, why: 'noKey' };
  if (!await isSignedBy(key, `${header}.${payload}`, signature, subtle)) return { sound: false, why: 'forged' };
  const { jws, ...shown } = receipt;
  if (jws === undefined || !isSame(objectIn(payload), shown)) return { sound: false, why: 'differs' };
  if (!addsUp(receipt)) return { sound: false, why: 'sums' };
  if (!receipt.cuts.every(cut => isOnItsSide(receipt, cut))) return { sound: false, why: 'line' };
  if (draw.seed !== undefined && await hashOf(draw.seed, subtle) !== draw.fairnessHash.toLowerCase()) return { sound: false, why: 'seed' };
  return { sound: true, kid: key.kid, seedShown: draw.seed !== undefined };
}

async function isSignedBy({ kty, crv, x, y }: ReceiptKeyItem, text: string, signature: string, subtle: SubtleCrypto): Promise<boolean> {
  const bytes = bytesIn(signature);
  if (bytes === null) return false;
  // A key that is no point of the curve has signed nothing.
  const key = await subtle.importKey('jwk', { kty, crv, x, y }, EC, false, ['verify']).catch(() => null);
  return key !== null && subtle.verify(ES256, key, bytes, new TextEncoder().encode(text));
}

function addsUp({ answers, score, correct, elapsedMs }: ReceiptReply): boolean {
  const counted = answers.filter(answer => !answer.void);
  const sum = (of: (answer: (typeof counted)[number]) => number) => counted.reduce((total, answer) => total + of(answer), 0);
  return sum(({ points }) => points) === score && sum(({ elapsedMs: ms }) => ms) === elapsedMs
    && counted.filter(answer => answer.choice >= 0 && answer.choice === answer.correct).length === correct;
}

/** Whether who stayed at a cut by rank was not below the line, and who left not above it. A cut made anew takes nobody out, and is no measure. */
function isOnItsSide({ answers, outAtCut, outCause }: ReceiptReply, { cut, revision, suddenDeath, lineScore, afterRound }: ReceiptCut): boolean {
  if (suddenDeath || revision > 1 || lineScore < 0) return true;
  const points = answers.filter(answer => !answer.void && answer.round <= afterRound).reduce((total, answer) => total + answer.points, 0);
  if (cut !== outAtCut) return points >= lineScore;
  return outCause !== 'rank' || points <= lineScore;
}

async function hashOf(hex: string, subtle: SubtleCrypto): Promise<string> {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16));
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of a base64url text; null when it is none. */
function bytesIn(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]+$/.test(text) || text.length % 4 === 1) return null;
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0));
}

/** The object in a part of a signature; an empty one when there is none. */
function objectIn(part: string): Readonly<Record<string, unknown>> {
  const bytes = bytesIn(part);
  if (bytes === null) return {};
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {}; // Nobody's receipt, and so judged.
    throw error;
  }
}

/** Whether two values of JSON are the same, in whatever order their members stand. */
function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right;
  const [ours, theirs] = [left as Record<string, unknown>, right as Record<string, unknown>];
  const names = Object.keys(ours);
  return names.length === Object.keys(theirs).length && names.every(name => name in theirs && isSame(ours[name], theirs[name]));
}
