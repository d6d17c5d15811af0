import { useState } from 'preact/hooks';
import { announce } from './announce';
import { Icon } from './icons';

const SAID_MS = 2_000;

/** Hands something to other people: by the device's own sheet where there is one, by the clipboard otherwise. */
export function ShareButton({ title, text, path, label = 'Share' }: { title: string; text: string; path: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  const share = async () => {
    const url = new URL(path, location.href).href;
    if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
      await navigator.share({ title, text, url }).catch((error: unknown) => {
        // Called off by the person who shares.
        if (!(error instanceof DOMException)) throw error;
      });
      return;
    }
    await navigator.clipboard.writeText(`${text} ${url}`);
    setCopied(true);
    announce('Copied.');
    setTimeout(() => setCopied(false), SAID_MS);
  };
  return <button class="btn btn--line" type="button" onClick={() => void share()}><Icon name={copied ? 'check' : 'share'} />{copied ? 'Copied' : label}</button>;
}
