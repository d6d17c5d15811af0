import { useEffect, useState } from 'preact/hooks';

/** The way in as a QR code, for people in the same room. */
export function Invitation({ id }: { id: string }) {
  const url = new URL(`/lobby/${id}`, location.href).href;
  const [path, setPath] = useState<{ d: string; size: number } | null>(null);
  useEffect(() => {
    let stays = true;
    void import('uqr').then(({ encode }) => {
      if (!stays) return;
      const { data, size } = encode(url, { border: 2 });
      setPath({ size, d: data.map((row, y) => row.map((dark, x) => dark ? `M${x} ${y}h1v1h-1z` : '').join('')).join('') });
    });
    return () => { stays = false; };
  }, [url]);
  return (
    <svg class="qr" viewBox={`0 0 ${path?.size ?? 33} ${path?.size ?? 33}`} role="img" aria-label={`QR code that leads to ${url}`} shape-rendering="crispEdges">
      <path d={path?.d ?? ''} />
    </svg>
  );
}
