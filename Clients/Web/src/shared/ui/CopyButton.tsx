import { useState } from 'preact/hooks';
import { announce } from './announce';
import { Icon } from './icons';

const SAID_MS = 2_000;

/** Puts a text on the clipboard. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce('Copied.');
    setTimeout(() => setCopied(false), SAID_MS);
  };
  return <button class="btn" type="button" onClick={() => void copy()}><Icon name={copied ? 'check' : 'copy'} />{copied ? 'Copied' : label}</button>;
}
