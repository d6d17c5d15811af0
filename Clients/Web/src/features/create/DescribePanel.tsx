import { useEffect, useMemo, useState } from 'preact/hooks';
import { api } from '@/shared/net/api';
import { browserTimers } from '@/shared/state/timers';
import { useStore } from '@/shared/state/useStore';
import { counted } from '@/shared/text/format';
import { announce } from '@/shared/ui/announce';
import { Brain } from '@/shared/ui/Brain';
import { Slider } from '@/shared/ui/forms';
import { Icon } from '@/shared/ui/icons';
import { useLoad } from '@/shared/ui/useLoad';
import type { GenerationReply } from '@/shared/wire/http';
import { isUnderWay, MakerController, type Wanted } from './maker';
import { LIMITS } from './model';

const COUNT_MIN = 5;
const LEVELS: readonly { readonly value: Wanted['difficulty']; readonly name: string }[] = [{ value: 'easy', name: 'Gentle' }, { value: 'medium', name: 'Medium' }, { value: 'hard', name: 'Fiendish' }];
const STEPS = ['Queued', 'Drafting', 'Screening', 'Ready'] as const;
const STEP_OF: Readonly<Record<GenerationReply['phase'], number>> = { queued: 0, drafting: 1, screening: 2, published: 4, failed: -1, cancelled: -1 };

/** A theme in one's own words, and TriviaMaker at work on it. What it wrote can be played at once, in a private room. */
export function DescribePanel({ theme: given, onPlay }: { theme: string; onPlay: (job: GenerationReply) => void }) {
  const [theme, setTheme] = useState(given.slice(0, LIMITS.themeMax));
  const [count, setCount] = useState(15);
  const [difficulty, setDifficulty] = useState<Wanted['difficulty']>('medium');
  const maker = useMemo(() => new MakerController(api, browserTimers, () => crypto.randomUUID()), []);
  const { job, asking, problem } = useStore(maker.state);
  const [model] = useLoad(api.generation, []);
  useEffect(() => () => maker.stop(), [maker]);
  useEffect(() => { if (job) announce(`TriviaMaker: ${job.phase}. ${job.published} of ${job.wanted} through the screen.`); }, [job?.phase]);
  const none = model.state === 'there' && !model.value.available;
  const busy = asking || isUnderWay(job);
  return (
    <form class="opts" onSubmit={event => { event.preventDefault(); void maker.ask({ theme: theme.trim(), count, difficulty }); }}>
      <div class="stack create__topics">
        <div>
          <label class="label" for="theme">What should it be about?</label>
          <textarea class="field-in create__theme" id="theme" rows={3} maxLength={LIMITS.themeMax} required disabled={busy} value={theme} onInput={event => setTheme(event.currentTarget.value)}
            placeholder="Brit-pop 1990–1999, but only B-sides, feuds and festival mud." />
          <p class="spread xs muted"><span>Plain words are best.</span><span class="num">{theme.length} / {LIMITS.themeMax}</span></p>
        </div>
        <div class="row row--wrap create__chips" role="group" aria-label="Difficulty">
          {LEVELS.map(({ value, name }) => <button key={value} class="chip chip--btn" type="button" disabled={busy} aria-pressed={value === difficulty} onClick={() => setDifficulty(value)}>{value === difficulty ? <Icon name="check" /> : null}{name}</button>)}
        </div>
        <Slider id="wanted" label="Questions" value={count} min={COUNT_MIN} max={LIMITS.questionsMax} onChange={setCount} />
      </div>
      <div class="card card--flat stack maker">
        <div class="row"><Brain face="glasses" colour="var(--bubble)" size={2.5} /><p class="sm"><b>TriviaMaker</b><br /><span class="muted">Writes, checks, then a second pass answers blind.</span></p></div>
        {none ? <p class="note note--warn"><Icon name="warn" />No model is configured here, so nothing new can be written. Every question comes from the bank.</p>
          : job ? <Progress job={job} onCancel={() => void maker.cancel()} onPlay={() => onPlay(job)} /> : <p class="sm muted">Tell it what you want to be asked. It takes about a minute.</p>}
        {problem ? <p class="note note--no" role="alert"><Icon name="warn" />{problem}</p> : null}
        {busy ? null : <button class={`btn ${job?.phase === 'published' ? 'btn--line' : 'btn--go'}`} type="submit" disabled={none || theme.trim() === ''}>{job ? 'Write another set' : 'Write it'}</button>}
      </div>
    </form>
  );
}

function Progress({ job, onCancel, onPlay }: { job: GenerationReply; onCancel: () => void; onPlay: () => void }) {
  const step = STEP_OF[job.phase];
  const last = job.rejections.at(-1);
  return (
    <>
      {step < 0 ? <p class="note note--no"><Icon name="cross" />{job.phase === 'failed' ? job.errors.at(-1)?.message ?? 'It could not be written.' : 'Called off.'}</p> : (
        <ol class="steps">{STEPS.map((name, n) => <li key={name} class={n < step ? 'done' : n === step ? 'now' : ''} aria-current={n === step ? 'step' : undefined}>{name}{n < step ? <span class="vh"> done</span> : null}</li>)}</ol>
      )}
      <p><span class="num maker__n">{job.published}</span> <span class="muted">of {job.wanted} through the screen</span></p>
      {job.rejected > 0 ? <p class="sm muted">{counted(job.rejected, 'draft')} sent back{last ? `. The last one: ${last.message}` : '.'}</p> : null}
      {job.phase === 'published' && job.published > 0 ? (
        <>
          <p class="note"><Icon name="check" />Yours to play now. Everyone else gets them once people have looked at them.</p>
          <button class="btn btn--go" type="button" onClick={onPlay}><Icon name="play" />Play in private</button>
        </>
      ) : null}
      {isUnderWay(job) ? <button class="btn btn--line btn--sm" type="button" onClick={onCancel}>Call it off</button> : null}
    </>
  );
}
