import { Answers } from '@/shared/play/Answers';
import { OpinionBar } from '@/shared/play/OpinionBar';
import { useTimeCalls } from '@/shared/play/useTimeCalls';
import { counted, difference, ordinal, percents, thousands } from '@/shared/text/format';
import { Avatar } from '@/shared/ui/Avatar';
import { ConnectionToast } from '@/shared/ui/ConnectionToast';
import { Icon } from '@/shared/ui/icons';
import { useScene } from '@/shared/ui/scene';
import { Tiles } from '@/shared/ui/Tiles';
import type { RefusalCode } from '@/shared/wire/codes';
import { Board } from './Board';
import type { LobbyController } from './controller';
import { Talk } from './Talk';
import { MoodBar, MoodBurst } from './Moods';
import { NewsList, Notice } from './NewsList';
import { Poll, PollStarter } from './Poll';
import { QuestionCard } from './QuestionCard';
import { isTwisted, nameOf, placeOf, ranking, type LobbyState, type Screen } from './state';

/** A question from its opening to its reveal, with the board beside it. */
export function GameScreen({ state, screen, controller, notice }: { state: LobbyState; screen: Screen; controller: LobbyController; notice: RefusalCode | null }) {
  const { question, reveal, answer, crowd, card, seat } = state;
  // What a boss does stands in the question itself, so that who comes back in the middle of it finds it too.
  const hidden = isTwisted(state, 'hiddenScores');
  useScene({ title: question ? `Question ${question.number}` : 'Room', topic: question?.topic ?? null, inGame: true });
  useTimeCalls(question?.closesAt ?? 0, screen === 'question' && seat >= 0);
  if (!question) return null;
  const mine = answer?.round === question.round ? answer.choice : null;
  const own = reveal?.results.find(result => result.seat === seat);
  const verdict = screen === 'reveal' ? (own ? (own.choice === reveal?.correct ? 'right' : 'wrong') : 'seen') : screen === 'locked' ? 'locked' : 'open';
  return (
    <div class={`game ${isTwisted(state, 'swappedColours') ? 'game--swapped' : ''}`} data-state={verdict}>
      <Bar state={state} />
      <ConnectionToast kept={mine === null ? 'Your seat is kept. Coming back by itself.' : 'Your answer is kept here, and sent the moment we are back.'} />
      <main class="stage" id="main" tabIndex={-1}>
        <QuestionCard state={state} screen={screen} verdict={verdict} onSteal={() => controller.steal()} />
        {verdict === 'right' || verdict === 'wrong' ? null : <Strip state={state} hidden={hidden} />}
        <Answers round={question.round} options={question.options} mine={mine} confirmed={answer?.code === 'ok'} open={screen === 'question' && seat >= 0}
          correct={screen === 'reveal' ? reveal?.correct ?? null : null} label="Answers" marked={card?.round === question.round && card.card === 1 ? card.mark : null}
          shares={screen === 'reveal' && reveal ? { of: percents(reveal.picks), meaning: 'picked by' } : crowd && crowd.some(count => count > 0) ? { of: percents(crowd), meaning: 'room leans' } : null}
          onPress={choice => controller.press(choice)} onHover={choice => controller.hover(choice)}>
          {screen === 'reveal' ? (seat < 0 ? null : <OpinionBar opinion={controller.opinion} mayFlag={own !== undefined && own.choice >= 0} />) : <p class="hint"><span>{seat < 0 ? 'You are watching this game.' : <>Press <span class="kbd">1</span> to <span class="kbd">4</span>. First press counts.</>}</span><span>{crowd ? 'Thin bars: where the room is leaning' : ''}</span></p>}
        </Answers>
      </main>
      <aside class="rail glass" id="board" aria-label="Leaderboard">
        <h2 class="h-sec">Leaderboard <span class="sm muted">{counted(ranking(state.players).length, 'player')}</span></h2>
        <div class="rail__scroll"><Board state={state} hidden={hidden} /></div>
        <div class="stack rail__talk">
          <Poll state={state} onVote={option => controller.vote(option)} />
          {screen === 'reveal' ? <PollStarter state={state} onOpen={poll => controller.openPoll(poll)} onAsk={(text, options) => controller.ask(text, options)} /> : null}
          <NewsList news={state.news} />
          <Notice code={notice} />
          <Talk state={state} onSay={text => controller.say(text)} />
        </div>
        {seat >= 0 ? <MoodBar state={state} onEmote={kind => controller.emote(kind)} /> : null}
      </aside>
      <MoodBurst moods={state.moods} />
    </div>
  );
}

function Bar({ state: { players, hostSeat, joinCode, seat } }: { state: LobbyState }) {
  const here = ranking(players).length;
  return (
    <header class="gbar">
      <a class="iconbtn" href="/" aria-label="Leave the room"><Icon name="back" /></a>
      <span class="gbar__name">{hostSeat < 0 ? 'Open room' : `${nameOf(players, hostSeat)}’s room`}</span>
      <div class="gbar__end">
        {joinCode ? <span class="only-l">Code <Tiles text={joinCode} label={Array.from(joinCode).join(' ')} kind="tiles--code" /></span> : null}
        {seat < 0 ? <span class="badge"><Icon name="eye" />Watching</span> : null}
        <span><Icon name="people" /> <span class="num">{here}</span><span class="vh"> players</span></span>
        <a class="iconbtn only-l" href="/settings" target="_blank" aria-label="Settings, in a new tab"><Icon name="sliders" /></a>
      </div>
    </header>
  );
}

function Strip({ state: { players, seat }, hidden }: { state: LobbyState; hidden: boolean }) {
  const own = players.find(player => player.seat === seat);
  if (!own) return null;
  const place = placeOf(players, seat);
  const ahead = ranking(players).filter(player => player.score > own.score).at(-1);
  if (hidden) return <a class="strip" href="#board"><Avatar id={own.avatar} you size={2} /><span class="muted">The boss has covered the board</span><span class="num">•••</span></a>;
  return (
    <a class="strip" href="#board">
      <Avatar id={own.avatar} you size={2} />
      <span><b>{ordinal(place)}</b> <span class="muted">{ahead ? `· ${thousands(ahead.score - own.score)} behind ${ahead.name}` : own.score > 0 ? `· ${difference(own.score)} and nobody ahead` : '· everyone starts even'}</span></span>
      <span class="num">{thousands(own.score)}</span>
    </a>
  );
}
