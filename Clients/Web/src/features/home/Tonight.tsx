import { useEffect, useState } from 'preact/hooks';
import { clock, localTime, spoken, thousands } from '@/shared/text/format';
import { Tiles } from '@/shared/ui/Tiles';
import type { RoyaleReply } from '@/shared/wire/http';
import { stageOf } from './model';

const FAR_MS = 24 * 60 * 60 * 1_000;

/** The event of the hour, with a countdown while it has not begun. */
export function Tonight({ royale, last, seenAt }: { royale: RoyaleReply | null; last: RoyaleReply | null; seenAt: number }) {
  if (!royale) return <Nothing last={last} />;
  const stage = stageOf(royale);
  return (
    <section class="tonight royal" aria-labelledby="tonight">
      <div class="tonight__crowd"><Crowd /></div>
      <h1 id="tonight">{stage === 'live' ? <>The lights are going out,<br />one by one.</> : <>Tonight, one brain<br />stays lit.</>}</h1>
      <p class="sm tonight__line"><b>{royale.title}</b><span class="wide-only"> · {localTime(royale.startsAt)}</span>
        {' · '}<a href={`/api/royales/${encodeURIComponent(royale.id)}/calendar.ics`} download="">Add to calendar</a></p>
      <div class="tonight__meta">
        {stage === 'live'
          ? <Tiles text={thousands(royale.alive)} label={`${thousands(royale.alive)} players alive`} kind="tiles--beacon" />
          : <Countdown startsAt={seenAt + Math.max(0, startsInMs(royale))} />}
        <p class="sm">{stage === 'live'
          ? <><b class="num tonight__n">alive</b><br />of {thousands(royale.seats)} · question {royale.questions}</>
          : <><b class="num tonight__n">{thousands(royale.seats)}</b><br />seats taken of {thousands(royale.capacity)}</>}</p>
        <a class="btn btn--go" href={`/royale/${royale.id}`}>{stage === 'live' ? 'Watch live' : stage === 'open' ? 'Take a seat' : 'Look inside'}</a>
      </div>
    </section>
  );
}

const startsInMs = (royale: RoyaleReply) => royale.phase === 'countdown' && royale.inMs >= 0 ? royale.inMs : Date.parse(royale.startsAt) - Date.now();

function Countdown({ startsAt }: { startsAt: number }) {
  const [, again] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => again(count => count + 1), 500);
    return () => clearInterval(timer);
  }, []);
  const leftMs = Math.max(0, startsAt - performance.now());
  if (leftMs > FAR_MS) return <Tiles text={`${Math.floor(leftMs / FAR_MS)}d`} label={`In ${Math.floor(leftMs / FAR_MS)} days`} kind="tiles--beacon" />;
  return <Tiles text={clock(leftMs)} label={`Starts in ${spoken(leftMs)}`} kind="tiles--beacon" />;
}

function Nothing({ last }: { last: RoyaleReply | null }) {
  return (
    <section class="tonight royal" aria-labelledby="tonight">
      <div class="tonight__crowd"><Crowd asleep /></div>
      <h1 id="tonight">No royale right now.<br />The rooms never close.</h1>
      {last
        ? <p class="sm tonight__line"><b>{last.winnerName}</b> was the last of {thousands(last.seats)} brains in {last.title}. <a href={`/royale/${last.id}`}>How it went</a></p>
        : <p class="sm tonight__line">The next one stands here the moment it is announced.</p>}
    </section>
  );
}

// One in three is awake, thinning out to the left; one is lit.
function Crowd({ asleep = false }: { asleep?: boolean }) {
  const cells = [];
  for (let column = 0; column < 14; column++) {
    for (let row = 0; row < 6; row++) {
      const chance = ((column * 31 + row * 57 + 11) * 7919 % 101) / 101;
      if (chance > (column + 1) / 11) continue;
      const lit = column === 8 && row === 1;
      const fill = lit ? 'var(--beacon)' : chance * 11 % 1 < 0.34 ? 'var(--beacon-mid)' : 'var(--beacon-dim)';
      cells.push(
        <g key={`${column}.${row}`} transform={`translate(${column * 46} ${row * 46 - 6})`}>
          <rect width="39" height="39" rx="11" fill={asleep && !lit ? 'var(--beacon-dim)' : fill} />
          {asleep
            ? <path d="M9 19h9M21 19h9" stroke="var(--ink)" stroke-width="2.6" stroke-linecap="round" />
            : <><circle cx="13.5" cy="19" r="3.2" fill="var(--ink)" /><circle cx="25.5" cy="19" r="3.2" fill="var(--ink)" /></>}
        </g>);
    }
  }
  return <svg class="crowdart" viewBox="0 0 640 264" preserveAspectRatio="xMaxYMid slice" aria-hidden="true" focusable="false">{cells}</svg>;
}
