import { useLayoutEffect } from 'preact/hooks';
import { topicOf } from '@/shared/play/topics';

/** What the whole page is lit by. */
export interface Scene {
  readonly title: string;
  /** A topic's accent; without one the royale's. */
  readonly topic?: string | null;
  readonly state?: string;
  readonly inGame?: boolean;
}

/** Lights the page. */
export function useScene({ title, topic, state, inGame = false }: Scene): void {
  useLayoutEffect(() => {
    const { body } = document;
    document.title = title === '' ? 'Trivia.Orleans' : `${title} · Trivia.Orleans`;
    body.className = `${inGame ? 'in-game' : ''} ${topic === undefined || topic === null ? 'royal' : ''}`.trim();
    if (topic === undefined || topic === null) delete body.dataset['accent'];
    else body.dataset['accent'] = topicOf(topic).accent;
    if (state === undefined) delete body.dataset['state'];
    else body.dataset['state'] = state;
  }, [title, topic, state, inGame]);
}
