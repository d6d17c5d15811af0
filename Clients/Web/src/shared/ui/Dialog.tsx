import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A modal dialog: the focus moves in, Escape closes, and the focus goes back to where it came from. */
export function Dialog({ label, onClose, class: extra = '', children }: { label: string; onClose: () => void; class?: string; children: ComponentChildren }) {
  const own = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    own.current?.showModal();
    return () => { if (opener instanceof HTMLElement && opener.isConnected) opener.focus(); };
  }, []);
  return (
    <dialog class={`modal ${extra}`} ref={own} aria-label={label} onClose={onClose} onCancel={onClose} {...{ closedby: 'any' }}>
      {children}
    </dialog>
  );
}
