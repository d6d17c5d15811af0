import { Brain } from '@/shared/ui/Brain';
import { Icon, type IconName } from '@/shared/ui/icons';
import type { LobbyState, Screen } from './state';
import { TWISTS } from './words';

const ICONS: Readonly<Record<string, IconName>> = { lightning: 'bolt', boss: 'swords', halfTime: 'clock', hiddenScores: 'eye', swappedColours: 'mask' };

/** What is special about the round: lightning, the boss and what it does, one's own secret. */
export function Banners({ state, screen }: { state: LobbyState; screen: Screen }) {
  const { question, boss, bossBeaten, card } = state;
  if (!question) return null;
  const twists = question.twists.filter(twist => TWISTS[twist]);
  const bossRound = boss?.round === question.round;
  const decided = screen === 'reveal' && bossBeaten?.round === question.round;
  const saboteur = card?.round === question.round && card.card === 1 && screen !== 'reveal';
  if (twists.length === 0 && !bossRound && !saboteur) return null;
  return (
    <div class="banners">
      {bossRound ? (
        <div class="bossline"><Brain face="shades" colour="var(--no)" size={2.75} />
          <p><b>{decided ? (bossBeaten.beaten ? 'The room beats the boss.' : 'The boss takes this one.') : `“${boss.taunt}”`}</b>
            <span class="sm muted">{screen === 'reveal' ? '' : `${TWISTS[boss.sabotage]?.text ?? ''} Beat it by majority.`}
              {decided ? (bossBeaten.beaten ? 'More than half of you were right.' : 'Half of you or fewer were right.') : ''}</span></p></div>
      ) : null}
      {twists.filter(twist => !bossRound || twist === 'lightning').map(twist => (
        <p key={twist} class="badge badge--beacon badge--big"><Icon name={ICONS[twist] ?? 'bolt'} />{TWISTS[twist]?.title}{question.factor > 1 ? <b class="num"> ×{question.factor}</b> : null}<span class="wide-only"> {TWISTS[twist]?.text}</span></p>
      ))}
      {saboteur ? <p class="note note--secret"><Icon name="mask" /><span><b>You are the saboteur.</b> The answer marked {card.mark + 1} is wrong. You earn 100 for everyone else who picks it, paid at the end. Talk them into it.</span></p> : null}
    </div>
  );
}
