import { TopBar } from '@/shared/ui/Chrome';
import { ConnectionToast } from '@/shared/ui/ConnectionToast';
import { useScene } from '@/shared/ui/scene';
import { Blank } from '@/shared/ui/states';
import type { Refusal } from './controller';
import { REFUSALS } from './words';

/** There is no way in, or not yet. */
export function RefusedScreen({ refusal, id }: { refusal: Refusal; id: string }) {
  useScene({ title: 'Royale' });
  const off = refusal.code === 'aborted';
  return (
    <>
      <TopBar />
      <ConnectionToast />
      <main class="page" id="main" tabIndex={-1}>
        <Blank face={refusal.tryAgain ? 'glasses' : 'asleep'} title={off ? 'This one was called off.' : refusal.tryAgain ? 'Not yet.' : 'No way in.'} level={1}>
          <p class="muted">{off ? 'It counts for nobody.' : REFUSALS[refusal.code] ?? `The server said “${refusal.code}”.`}</p>
          <div class="row row--wrap">
            <a class="btn btn--go" href="/">To the rooms</a>
            {refusal.code === 'notOpenYet' ? <a class="btn btn--line" href={`/api/royales/${encodeURIComponent(id)}/calendar.ics`} download="">Add to calendar</a> : null}
          </div>
        </Blank>
      </main>
    </>
  );
}
