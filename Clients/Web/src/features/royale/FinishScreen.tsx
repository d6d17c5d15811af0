import { useState } from 'preact/hooks';
import { motion } from '@/shared/motion';
import { session } from '@/shared/net/session';
import { counted, thousands } from '@/shared/text/format';
import { Brain } from '@/shared/ui/Brain';
import { Confetti } from '@/shared/ui/Confetti';
import { Icon } from '@/shared/ui/icons';
import { useScene } from '@/shared/ui/scene';
import { ShareButton } from '@/shared/ui/ShareButton';
import { cameTrue } from './predictions';
import { ReceiptDialog } from './ReceiptDialog';
import type { RoyaleState } from './state';
import { finishedAs } from './words';

/** Last Brain Standing: every other tile asleep, one lamp lit. */
export function FinishScreen({ state }: { state: RoyaleState }) {
  const { finish, seat, title } = state;
  const [receipt, setReceipt] = useState(false);
  useScene({ title: 'Last Brain Standing' });
  const me = session.value;
  const won = finish?.winnerId !== null && finish?.winnerId === me?.playerId;
  return (
    <main class="win" id="main" tabIndex={-1}>
      <Sleepers />
      {finish?.winnerName ? <Confetti count={motion.confettiPieces.winner} /> : null}
      <p class="row row--wrap sm muted win__top"><span class="badge badge--beacon">{title}</span>
        {finish ? <span><b class="num strong">{thousands(finish.players)}</b> started · <b class="num strong">{thousands(finish.questions)}</b> questions</span> : null}</p>
      <div class="win__mid">
        <div class="lamp"><Brain face={finish?.winnerName ? 'grin' : 'asleep'} colour="var(--beacon)" size={10} /></div>
        <h1>{won ? 'You are the last brain standing' : 'Last Brain Standing'}</h1>
        <p class="win__name">{finish?.winnerName
          ? <>{finish.winnerName} <span class="muted">with</span> <span class="num">{thousands(finish.winnerScore)}</span> <span class="muted">points</span></>
          : <span class="muted">Nobody. The lights are all out.</span>}</p>
      </div>
      <section class="win__panel glass" aria-label="Your evening">
        <div class="row win__mine">
          <Brain id={me?.playerId ?? ''} colour="var(--beacon)" face={won ? 'happy' : 'asleep'} size={2.75} />
          <p class="sm"><b class="win__lead">{won ? 'Everyone else went dark.' : seat ? `You finished ${finishedAs(seat.outRank, finish?.players ?? state.seats)}.` : 'You watched it to the end.'}</b><br />
            <Prophecy state={state} />
            {finish ? <>The seed is out: <code class="num">{finish.seed.slice(0, 8)} … {finish.seed.slice(-8)}</code>.</> : null}</p>
        </div>
        <div class="row row--wrap">
          <a class="btn btn--go" href="/">To the rooms</a>
          {seat ? <button class="btn btn--line" type="button" onClick={() => setReceipt(true)}><Icon name="receipt" />Receipt</button> : null}
          <ShareButton title={title} path={`/royale/${state.id}`}
            text={won ? `I am the Last Brain Standing in ${title}, of ${thousands(finish?.players ?? 0)}.` : seat ? `I came ${finishedAs(seat.outRank, finish?.players ?? 0)} in ${title}.` : `${finish?.winnerName ?? 'Nobody'} is the Last Brain Standing in ${title}.`} />
        </div>
      </section>
      {receipt ? <ReceiptDialog royale={state.id} cut={seat?.outAtCut ?? 0} onClose={() => setReceipt(false)} /> : null}
    </main>
  );
}

function Prophecy({ state }: { state: RoyaleState }) {
  const came = cameTrue(state);
  const { prediction, finish } = state;
  if (came === null || !prediction) return null;
  const others = finish && finish.prophets >= 0 ? ` ${counted(finish.prophets, 'watcher')} of ${thousands(finish.predictions)} called it.` : '';
  return <>{came ? `You called it with ${counted(prediction.aliveThen, 'brain')} alive.` : `Your pick was ${prediction.name}.`}{others} </>;
}

const STEP = 56;

function Sleepers() {
  const tiles = [];
  for (let x = 0; x < 27; x++) for (let y = 0; y < 17; y++) tiles.push(
    <g key={`${x}.${y}`} transform={`translate(${x * STEP} ${y * STEP})`}><rect width="44" height="44" rx="12" /><path d="M11 21h9M25 21h9" /></g>);
  return <svg class="sleepers" viewBox="0 0 1496 936" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">{tiles}</svg>;
}
