import { useState } from 'preact/hooks';
import { go } from '@/shared/nav';
import { api } from '@/shared/net/api';
import { ApiError } from '@/shared/net/apiError';
import { keepSession, session } from '@/shared/net/session';
import { play } from '@/shared/sound';
import { changeSettings, settings } from '@/shared/state/settings';
import { useStore } from '@/shared/state/useStore';
import { TopBar } from '@/shared/ui/Chrome';
import { Dialog } from '@/shared/ui/Dialog';
import { Switch } from '@/shared/ui/forms';
import { Icon } from '@/shared/ui/icons';
import { useScene } from '@/shared/ui/scene';

/** How the app behaves in this browser, and what is kept of who plays. */
export default function SettingsPage() {
  useScene({ title: 'Settings' });
  const now = useStore(settings);
  const who = useStore(session);
  return (
    <>
      <TopBar />
      <main class="page settings" id="main" tabIndex={-1}>
        <h1>Settings</h1>
        <section class="card" aria-labelledby="feel">
          <h2 class="h-sec" id="feel">Sound and motion</h2>
          <Switch id="sound" label="Sound" on={now.sound} onChange={sound => { changeSettings({ sound }); play('right'); }}>A tick, a click, a chord. Off unless you want it.</Switch>
          <Switch id="still" label="Keep things still" on={now.still} onChange={still => changeSettings({ still })}>No confetti, no falling tiles. Your system’s own wish counts anyway.</Switch>
          <Switch id="haptic" label="Buzz on a press" on={now.haptic} onChange={haptic => changeSettings({ haptic })}>On devices that can.</Switch>
        </section>
        <section class="card" aria-labelledby="keys">
          <h2 class="h-sec" id="keys">Keys</h2>
          <dl class="keys"><div><dt><span class="kbd">1</span> – <span class="kbd">4</span></dt><dd>answer</dd></div><div><dt><span class="kbd">J</span> <span class="kbd">K</span> <span class="kbd">F</span></dt><dd>good question, poor question, flag it</dd></div><div><dt><span class="kbd">Tab</span></dt><dd>on to the next control</dd></div><div><dt><span class="kbd">Esc</span></dt><dd>close what is open</dd></div></dl>
        </section>
        {who ? <Own name={who.name} playerId={who.playerId} /> : <p class="muted">Nobody is signed in here. A name is asked for when you play.</p>}
      </main>
    </>
  );
}

function Own({ name, playerId }: { name: string; playerId: string }) {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const guarded = (action: () => Promise<void>) => () => void action().catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    setProblem(error.message);
  });
  const signOut = () => {
    keepSession(null);
    go('/');
  };
  return (
    <section class="card stack" aria-labelledby="own">
      <h2 class="h-sec" id="own">{name}</h2>
      <p class="sm muted">A guest lives in this browser. Signing out without keeping the token ends it.</p>
      <div class="row row--wrap">
        <a class="btn" href="/me">Name and picture</a>
        <button class="btn btn--line" type="button" onClick={guarded(download)}><Icon name="share" />Export my data</button>
        <button class="btn btn--line" type="button" onClick={signOut}>Sign out</button>
        <button class="btn btn--no" type="button" onClick={() => setAsking(true)}><Icon name="trash" />Delete everything</button>
      </div>
      {problem ? <p class="note note--no" role="alert">{problem}</p> : null}
      {asking ? (
        <Dialog label="Delete everything" onClose={() => setAsking(false)}>
          <div class="card stack editor">
            <h2 class="h-sec">Delete everything of {name}?</h2>
            <p class="muted">Profile, progress, history, friends and places on the boards. It cannot be undone.</p>
            <div class="row row--wrap">
              <button class="btn btn--no" type="button" onClick={guarded(async () => { await api.erase(playerId); setAsking(false); signOut(); })}>Delete it all</button>
              <button class="btn btn--line" type="button" onClick={() => setAsking(false)}>Keep it</button>
            </div>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}

async function download(): Promise<void> {
  const url = URL.createObjectURL(new Blob([JSON.stringify(await api.exported(), null, 2)], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'trivia-orleans.json' });
  link.click();
  URL.revokeObjectURL(url);
}
