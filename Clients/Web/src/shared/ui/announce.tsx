import { Cell } from '@/shared/state/store';
import { useStore } from '@/shared/state/useStore';

interface Said {
  readonly text: string;
  readonly count: number;
}

const polite = new Cell<Said>({ text: '', count: 0 });
const assertive = new Cell<Said>({ text: '', count: 0 });

/** Says something to those who do not see the screen. */
export function announce(text: string, urgent = false): void {
  const region = urgent ? assertive : polite;
  region.value = { text, count: region.value.count + 1 };
}

/** The two live regions of the page. They stay in the page for good: readers miss regions that come with their text. */
export function LiveRegions() {
  const [calm, urgent] = [useStore(polite), useStore(assertive)];
  return (
    <>
      <p class="vh" role="status" aria-live="polite"><span key={calm.count}>{calm.text}</span></p>
      <p class="vh" role="alert" aria-live="assertive"><span key={urgent.count}>{urgent.text}</span></p>
    </>
  );
}
