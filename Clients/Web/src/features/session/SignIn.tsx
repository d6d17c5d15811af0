import { useState } from 'preact/hooks';
import { api } from '@/shared/net/api';
import { ApiError } from '@/shared/net/apiError';
import { Brain } from '@/shared/ui/Brain';
import { Wordmark } from '@/shared/ui/Chrome';
import { useScene } from '@/shared/ui/scene';

const NAME_MAX = 24;

const someName = () => `Guest ${1_000 + (crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) % 9_000}`;

/** Asks for a name, and for nothing else. What someone wanted to see comes right after. */
export default function SignIn({ reason }: { reason: string }) {
  useScene({ title: 'Who plays?' });
  const [name, setName] = useState(someName);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const enter = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    try {
      await api.signIn(name);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
      setBusy(false);
    }
  };
  return (
    <main class="gate" id="main" tabIndex={-1}>
      <div class="gate__top"><Wordmark /></div>
      <form class="glass gate__card m-enter" onSubmit={event => void enter(event)}>
        <Brain id={name} colour="var(--beacon)" size={6} />
        <h1>What should we call you?</h1>
        <p class="muted">{reason} No account, no mail. One tap, and you are in.</p>
        <label class="label" for="name">Name</label>
        <input class="field-in gate__name" id="name" name="nickname" autocomplete="nickname" maxLength={NAME_MAX} required value={name}
          aria-describedby={problem ? 'name-problem' : undefined} aria-invalid={problem !== null} onFocus={event => event.currentTarget.select()}
          onInput={event => setName(event.currentTarget.value)} />
        {problem ? <p class="note note--no" id="name-problem" role="alert">{problem}</p> : null}
        <button class="btn btn--go btn--lg btn--wide" type="submit" disabled={busy}>{busy ? 'One moment' : 'Play'}</button>
      </form>
    </main>
  );
}
