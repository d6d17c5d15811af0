import { api } from '@/shared/net/api';
import { session } from '@/shared/net/session';
import { TopBar } from '@/shared/ui/Chrome';
import { useScene } from '@/shared/ui/scene';
import { Blank, Loading } from '@/shared/ui/states';
import { useLoad } from '@/shared/ui/useLoad';
import { Badges } from './Badges';
import { Friends } from './Friends';
import { Identity } from './Identity';
import { Lately } from './Lately';
import { TieButtons } from './TieButtons';

/** A player: one's own page, or somebody else's. */
export default function ProfilePage({ params }: { params: Readonly<Record<string, string>> }) {
  const own = params['id'] === undefined || params['id'] === session.value?.playerId;
  const [loaded, again] = useLoad(() => load(own ? null : params['id'] ?? ''), [params['id']]);
  useScene({ title: loaded.state === 'there' ? loaded.value.profile.name : 'Player' });
  return (
    <>
      <TopBar />
      {loaded.state === 'there' ? (
        <main class="page prof" id="main" tabIndex={-1}>
          <Identity profile={loaded.value.profile} games={loaded.value.games} own={own} onChanged={again}>
            {own ? null : <TieButtons playerId={loaded.value.profile.playerId} />}
          </Identity>
          <div class="stack prof__main">
            <dl class="statline">
              <div class="stat"><dd>{loaded.value.profile.games}</dd><dt>{loaded.value.profile.games === 1 ? 'game' : 'games'}, {loaded.value.profile.wins} won</dt></div>
              <div class="stat"><dd>{loaded.value.profile.questions === 0 ? '–' : `${Math.round(100 * loaded.value.profile.right / loaded.value.profile.questions)} %`}</dd><dt>right answers</dt></div>
              <div class="stat"><dd>{loaded.value.profile.bestStreak}</dd><dt>best row</dt></div>
            </dl>
            <Badges all={loaded.value.achievements} profile={loaded.value.profile} />
            {own ? <Lately games={loaded.value.games} /> : null}
          </div>
          {own ? <div class="prof__friends"><Friends /></div> : null}
        </main>
      ) : (
        <main class="page" id="main" tabIndex={-1}>
          {loaded.state === 'loading' ? <Loading what="One moment" /> : (
            <Blank face="asleep" title={loaded.error.status === 404 ? 'Nobody by that id.' : 'That did not arrive.'} level={1}>
              <p class="muted">{loaded.error.message}</p><button class="btn btn--go" type="button" onClick={again}>Try again</button>
            </Blank>
          )}
        </main>
      )}
    </>
  );
}

async function load(id: string | null) {
  const [profile, { achievements }, games] = await Promise.all([
    id === null ? api.me().then(me => me.profile) : api.player(id), api.achievements(), id === null ? api.games().then(reply => reply.games) : [],
  ]);
  return { profile, achievements, games };
}
