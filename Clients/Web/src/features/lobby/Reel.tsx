import { ShareButton } from '@/shared/ui/ShareButton';
import type { ReelFrame } from '@/shared/wire/lobbies';

/** The highlight reel of the game, some seconds after its end. */
export function Reel({ reel }: { reel: ReelFrame }) {
  return (
    <section class="card stack m-enter">
      <h2 class="h-sec">Highlight reel <span class="sm muted">{reel.moments} moments</span></h2>
      <img class="reel__gif" src={reel.picture} alt={`The last moments of the game. ${reel.texts[0] ?? ''}`} loading="lazy" />
      <ShareButton title="Highlight reel" text={reel.texts[0] ?? 'Our game'} path={reel.page} label="Share the reel" />
    </section>
  );
}
