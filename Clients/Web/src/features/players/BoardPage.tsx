import { useEffect, useMemo } from 'preact/hooks';
import { api } from '@/shared/net/api';
import { socket } from '@/shared/net/connection';
import { session } from '@/shared/net/session';
import { browserTimers } from '@/shared/state/timers';
import { useStore } from '@/shared/state/useStore';
import { counted, ordinal, thousands } from '@/shared/text/format';
import { Avatar } from '@/shared/ui/Avatar';
import { TopBar } from '@/shared/ui/Chrome';
import { useScene } from '@/shared/ui/scene';
import { Blank, Loading } from '@/shared/ui/states';
import { useLoad } from '@/shared/ui/useLoad';
import type { LeaderFrame } from '@/shared/wire/frames';
import type { RankItem } from '@/shared/wire/http';
import { BoardFeed } from './feed';

/** The leaderboards: today and all time, as they move. */
export default function BoardPage() {
  useScene({ title: 'Leaderboards' });
  const feed = useMemo(() => new BoardFeed(socket, api.leaderboard, browserTimers), []);
  const board = useStore(feed.board);
  const failure = useStore(feed.failure);
  const [rank] = useLoad(session.value ? api.rank : () => Promise.resolve(null), []);
  const mine = rank.state === 'there' ? rank.value : null;
  useEffect(() => {
    feed.start(session.value !== null);
    return () => feed.stop();
  }, [feed]);
  return (
    <>
      <TopBar />
      <main class="page" id="main" tabIndex={-1}>
        <div class="boards__head"><h1>Leaderboards</h1><p class="muted">Points of rated games: public rooms with three people or more, and royales.</p></div>
        {board ? (
          <div class="two boards">
            <One title="Today" rows={board.today} players={board.todayPlayers} mine={mine?.today} />
            <One title="All time" rows={board.allTime} players={board.allTimePlayers} mine={mine?.allTime} />
          </div>
        ) : failure ? <Blank face="argh" title="That did not arrive."><p class="muted">{failure}</p></Blank> : <Loading what="Adding up" />}
      </main>
    </>
  );
}

function One({ title, rows, players, mine }: { title: string; rows: readonly LeaderFrame[]; players: number; mine: RankItem | undefined }) {
  return (
    <section class="card stack" aria-label={title}>
      <h2 class="h-sec">{title} <span class="sm muted">{counted(players, 'player')}</span></h2>
      {rows.length === 0 ? <Blank face="asleep" title="Nobody yet."><p class="sm muted">The first rated game opens the board.</p></Blank> : (
        <ol class="board">
          {rows.map(row => (
            <li key={row.playerId} class={row.playerId === session.value?.playerId ? 'is-you' : ''}>
              <span class="board__r">{row.rank}</span><Avatar id={row.avatar} />
              <span class="board__n"><a href={`/players/${row.playerId}`}>{row.name}</a><small>level {row.level}</small></span><span class="board__s">{thousands(row.points)}</span>
            </li>
          ))}
        </ol>
      )}
      {mine ? <p class="sm muted">{mine.rank > 0 ? <>You are <b class="num strong">{ordinal(mine.rank)}</b> with {counted(mine.points, 'point')}.</> : 'You have no points here yet.'}</p> : null}
    </section>
  );
}
