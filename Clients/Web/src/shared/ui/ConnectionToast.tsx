import { useEffect, useRef, useState } from 'preact/hooks';
import { socket } from '@/shared/net/connection';
import { useStore } from '@/shared/state/useStore';
import { announce } from './announce';
import { Icon } from './icons';

const BACK_SHOWN_MS = 3_000;

/** Says when the connection is lost, and when it is back. Nothing the player did is lost meanwhile. */
export function ConnectionToast({ kept }: { kept?: string | null }) {
  const state = useStore(socket.state);
  const online = useOnline();
  const { generation } = state;
  // The browser knows sooner than the line that the network is gone.
  const phase = online ? state.phase : 'lost';
  const [back, setBack] = useState(false);
  const before = useRef(generation);
  useEffect(() => {
    if (phase === 'lost') announce('Connection lost. Coming back by itself.', true);
    if (phase !== 'up' || generation <= 1 || before.current === generation) return undefined;
    before.current = generation;
    setBack(true);
    announce('Back again.');
    const timer = setTimeout(() => setBack(false), BACK_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [phase, generation]);
  if (phase === 'lost') {
    return (
      <div class="toast">
        <Icon name="offline" />
        <p><b>We lost you for a moment.</b>{kept ?? 'Your place is kept. Coming back by itself.'}</p>
        <button class="btn btn--sm" type="button" onClick={() => socket.nudge()}>Try now</button>
      </div>
    );
  }
  return back ? <div class="toast toast--ok"><Icon name="check" /><p><b>Back in.</b>Everything you did is there.</p></div> : null;
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return online;
}
