import { hashOf, topicOf } from '@/shared/play/topics';
import sheet from './topics.svg';

const SHAPES = 6;

/** A topic's picture: drawn for those that come with the product, made of two shapes chosen by the slug for any other. */
export function Art({ topic }: { topic: string }) {
  const { art, slug } = topicOf(topic);
  return (
    <svg class="art" viewBox="0 0 240 200" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
      {art === null ? <MadeArt hash={hashOf(slug)} /> : <use href={`${sheet}#${art}`} />}
    </svg>
  );
}

function MadeArt({ hash }: { hash: number }) {
  const first = hash % SHAPES;
  const second = (first + 1 + (hash >>> 8) % (SHAPES - 1)) % SHAPES;
  return (
    <>
      <g transform="translate(170 72)" fill="var(--accent-mid)" stroke="var(--accent-mid)"><Shape kind={first} size={108} turn={(hash >>> 12) % 90} /></g>
      <g transform="translate(112 122)" fill="var(--accent)" stroke="var(--accent)"><Shape kind={second} size={62} turn={(hash >>> 18) % 90} /></g>
      <circle cx={32 + (hash >>> 24) % 40} cy="44" r="9" fill="var(--accent)" />
    </>
  );
}

function Shape({ kind, size, turn }: { kind: number; size: number; turn: number }) {
  const s = size;
  switch (kind) {
    case 0: return <circle r={s * 0.8} stroke="none" />;
    case 1: return <rect x={-s * 0.7} y={-s * 0.7} width={s * 1.4} height={s * 1.4} rx={s * 0.38} transform={`rotate(${turn})`} stroke="none" />;
    case 2: return <circle r={s * 0.66} fill="none" stroke-width={s * 0.3} />;
    case 3: return <path d={`M0 ${-s}L${s * 0.92} ${s * 0.6}L${-s * 0.92} ${s * 0.6}Z`} transform={`rotate(${turn - 45})`} stroke="none" />;
    case 4: return <path d={[-0.72, -0.24, 0.24, 0.72].map(y => `M${-s} ${y * s}H${s}`).join('')} fill="none" stroke-width={s * 0.22} transform={`rotate(${turn - 45})`} />;
    default: return <path d={`M${-s * 0.8} 0a${s * 0.8} ${s * 0.8} 0 0 1 ${s * 1.6} 0Z`} transform={`rotate(${turn})`} stroke="none" />;
  }
}
