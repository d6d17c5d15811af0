import type { GivenAnswer } from './answers';

interface Told {
  readonly player: string;
  readonly room: string;
  readonly answer: GivenAnswer;
}

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('trivia.answers');

/** Other tabs of the same player show the same answer: the first one counts, wherever it was given. */
export const tabs = {
  tell(player: string, room: string, answer: GivenAnswer): void {
    channel?.postMessage({ player, room, answer } satisfies Told);
  },

  listen(player: string, room: string, heard: (answer: GivenAnswer) => void): () => void {
    if (!channel) return () => undefined;
    const listener = ({ data }: MessageEvent<Told>) => {
      if (data.player === player && data.room === room) heard(data.answer);
    };
    channel.addEventListener('message', listener);
    return () => channel.removeEventListener('message', listener);
  },
};
