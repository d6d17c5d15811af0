import { motion } from '@/shared/motion';
import { thousands } from '@/shared/text/format';
import { ConnectionToast } from '@/shared/ui/ConnectionToast';
import { useCount } from '@/shared/ui/CountUp';
import { Field } from '@/shared/ui/Field';
import { tileOf, tilesLeaving, tilesOf } from '@/shared/ui/fieldGrid';
import { useSecondsLeft } from '@/shared/ui/Ring';
import { useScene } from '@/shared/ui/scene';
import { Tiles } from '@/shared/ui/Tiles';
import { isWatching, standingOf, type RoyaleState, type ShownCut } from './state';

/** A cut as a moment: the line turns solid, the lowest fall, and one is still lit. */
export function CutScreen({ state, onSkip }: { state: RoyaleState; onSkip: () => void }) {
  const { cut, seat } = state;
  const watching = isWatching(state);
  useScene({ title: `Cut ${cut?.cut ?? ''}`, state: 'survived' });
  const left = useSecondsLeft(cut?.hideAt ?? null);
  if (!cut) return null;
  const standing = standingOf(state);
  const below = tilesLeaving(cut.removed, cut.aliveBefore);
  const above = (seat?.score ?? 0) - cut.lineScore;
  return (
    <main class="cut" id="main" tabIndex={-1}>
      <div class="cut__text">
        <p class="sm cut__no">Cut {cut.cut} · {cut.suddenDeath ? 'sudden death' : `after question ${state.reveal?.number ?? cut.afterRound}`}</p>
        <h1>{watching ? `${thousands(cut.removed)} go dark.` : 'Still lit.'}</h1>
        <p class="cut__lead">{watching || cut.suddenDeath || cut.lineScore < 0
          ? <><b class="num strong">{thousands(cut.removed)}</b> fewer to {watching ? 'watch' : 'beat'}.</>
          : <><b class="num beacon">{thousands(above)} points</b> clear of the line, and <b class="num strong">{thousands(cut.removed)}</b> fewer to beat.</>}</p>
      </div>
      <Alive cut={cut} />
      <div class="cut__field">
        <Field alive={cut.aliveBefore} you={watching || !standing ? null : Math.min(tilesOf(cut.aliveBefore) - 1 - below, tileOf(cut.rank || standing.rank, cut.aliveBefore))} below={below} fallen
          label={`${thousands(cut.removed)} of ${thousands(cut.aliveBefore)} have fallen below the cut line.${watching ? '' : ' You are still lit.'}`} />
      </div>
      <div class="cut__more stack">
        {watching ? null : (
          <dl class="facts">
            <div><dt>Your rank</dt><dd>{standing ? thousands(standing.rank) : '–'}</dd></div>
            <div><dt>Your score</dt><dd>{thousands(seat?.score ?? 0)}</dd></div>
            {cut.lineScore < 0 || cut.suddenDeath ? null : <div><dt>Cut line</dt><dd>{thousands(cut.lineScore)}</dd></div>}
          </dl>
        )}
        <p class="row muted sm"><span>On in <b class="num strong">{left}</b> s</span><button class="btn btn--sm btn--line" type="button" onClick={onSkip}>Skip</button></p>
      </div>
      <ConnectionToast />
    </main>
  );
}

/** How many are left, counting down from how many there were. */
export function Alive({ cut }: { cut: ShownCut }) {
  const alive = useCount(cut.aliveBefore, cut.alive, motion.countMs);
  return (
    <div class="cut__alive">
      <Tiles text={thousands(alive)} label={`${thousands(cut.alive)} players alive`} kind="tiles--beacon" />
      <p>alive now<br /><s class="num">{thousands(cut.aliveBefore)}</s></p>
    </div>
  );
}
