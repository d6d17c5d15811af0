import { useEffect, useState } from 'preact/hooks';
import { api } from '@/shared/net/api';
import { ApiError } from '@/shared/net/apiError';
import { Art } from '@/shared/ui/Art';
import { ShareButton } from '@/shared/ui/ShareButton';
import type { ReelReply } from '@/shared/wire/http';

const LOOK_EVERY_MS = 2_000;
const LOOKS_MAX = 30;

/** The highlight reel of a finished game, once it is drawn. A game without one shows nothing. */
export function Reel({ game, topic }: { game: string; topic: string | null }) {
  const reel = useReel(game);
  if (!reel || reel.stage === 'failed') return null;
  return (
    <section class="card stack">
      <h2 class="h-sec">Highlight reel {reel.moments === undefined ? null : <span class="sm muted">{reel.moments} moments</span>}</h2>
      {reel.picture === undefined
        ? <div class="reel">{topic === null ? null : <Art topic={topic} />}<p class="reel__cap sm">Drawing it now.</p></div>
        : <img class="reel__gif" src={reel.picture} alt={`The last moments of the game. ${reel.texts?.[0] ?? ''}`} loading="lazy" />}
      {reel.page === undefined ? null : <ShareButton title="Highlight reel" text={reel.texts?.[0] ?? 'Our game'} path={reel.page} label="Share the reel" />}
    </section>
  );
}

function useReel(game: string): ReelReply | null {
  const [reel, setReel] = useState<ReelReply | null>(null);
  useEffect(() => {
    let stays = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (looks: number) => {
      const found = await api.reel(game).catch((error: unknown) => {
        // 404: nobody has asked for one. Anything else is looked at again.
        if (error instanceof ApiError) return error.status === 404 ? 'none' as const : null;
        throw error;
      });
      if (!stays || found === 'none') return;
      if (found) setReel(found);
      if (found?.stage !== 'ready' && found?.stage !== 'failed' && looks < LOOKS_MAX) timer = setTimeout(() => void look(looks + 1), LOOK_EVERY_MS);
    };
    void look(1);
    return () => {
      stays = false;
      clearTimeout(timer);
    };
  }, [game]);
  return reel;
}
