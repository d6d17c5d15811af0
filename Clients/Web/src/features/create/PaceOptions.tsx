import { Slider, Switch } from '@/shared/ui/forms';
import { LIMITS, type Draft } from './model';

/** How long, how fast, and who may come in. */
export function PaceOptions({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const set = (changes: Partial<Draft>) => onChange({ ...draft, ...changes });
  return (
    <div class="stack create__pace">
      <Slider id="questions" label="Questions" value={draft.questions} min={LIMITS.questionsMin} max={LIMITS.questionsMax} onChange={questions => set({ questions })} />
      <Slider id="seconds" label="Answer time" unit=" s" value={draft.seconds} min={LIMITS.secondsMin} max={LIMITS.secondsMax} onChange={seconds => set({ seconds })} />
      <div>
        <Switch id="private" label="Private" on={draft.isPrivate} onChange={isPrivate => set({ isPrivate })}>Join by code only</Switch>
        <Switch id="powerUps" label="Power-ups" on={draft.powerUps} onChange={powerUps => set({ powerUps })}>Steal a point, lightning rounds</Switch>
        <Switch id="roles" label="Roles" on={draft.roles} onChange={roles => set({ roles })}>One secret saboteur, from 5 players</Switch>
      </div>
      <details class="starter"><summary class="sm">More</summary>
        <div class="stack">
          <Slider id="players" label="Seats" value={draft.playersMax} min={LIMITS.playersMin} max={LIMITS.playersMax} onChange={playersMax => set({ playersMax })} />
          <Slider id="assist" label="More time for everyone" unit=" ×" value={draft.assist} min={1} max={LIMITS.assistMax} onChange={assist => set({ assist })} />
          {draft.assist > 1 ? <p class="xs muted">An assisted room. Its results are rated apart.</p> : null}
        </div>
      </details>
    </div>
  );
}
