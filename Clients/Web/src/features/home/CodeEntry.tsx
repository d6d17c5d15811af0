import { go } from '@/shared/nav';

const LETTERS = 6;

/** Where the code of a private room goes. The sixth letter opens the door. */
export function CodeEntry({ id, place }: { id: string; place: 'bar' | 'card' }) {
  const enter = (input: HTMLInputElement) => {
    const code = input.value.toUpperCase().replace(/[^A-Z]/g, '').slice(0, LETTERS);
    input.value = code;
    if (code.length === LETTERS) go(`/lobby/${code}`);
  };
  return (
    <div class={`codein codein--${place}`}>
      <label class="sm muted" for={id}>Got a code?</label>
      <div class="codein__box">
        <input id={id} maxLength={LETTERS} autocomplete="off" autocapitalize="characters" spellcheck={false} onInput={event => enter(event.currentTarget)} />
      </div>
    </div>
  );
}
