import { TopBar } from '@/shared/ui/Chrome';
import { useScene } from '@/shared/ui/scene';
import { Blank } from '@/shared/ui/states';

/** There is no such page, or it could not be fetched. */
export function Lost({ unreachable = false }: { unreachable?: boolean }) {
  useScene({ title: unreachable ? 'Not reached' : 'Nothing here' });
  return (
    <>
      <TopBar />
      <main class="page" id="main" tabIndex={-1}>
        <Blank face={unreachable ? 'argh' : 'curious'} title={unreachable ? 'That page did not arrive.' : 'Nothing lives here.'} level={1}>
          <p class="muted">{unreachable ? 'Your connection may be gone, or there is a newer version of this page.' : 'The room may have closed, or the address has a slip in it.'}</p>
          {unreachable
            ? <button class="btn btn--go" type="button" onClick={() => location.reload()}>Load again</button>
            : <a class="btn btn--go" href="/">To the rooms</a>}
        </Blank>
      </main>
    </>
  );
}
