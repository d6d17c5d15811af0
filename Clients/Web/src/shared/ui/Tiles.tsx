/** Numerals or letters as tiles. */
export function Tiles({ text, label, kind = '' }: { text: string; label: string; kind?: string }) {
  return (
    <span class={`tiles ${kind}`}>
      <span class="vh">{label}</span>
      <span class="tiles__row" aria-hidden="true">
        {Array.from(text).map((sign, index) => (
          <span key={index} class={/[\p{L}\p{N}]/u.test(sign) ? 'tiles__t' : 'tiles__sep'}>{sign}</span>
        ))}
      </span>
    </span>
  );
}
