import type { ComponentChildren } from 'preact';
import { Brain, type Face } from './Brain';

/** A page, or a part of one, that has nothing (yet) to show. */
export function Blank({ face = 'curious', title, children, level = 2 }: { face?: Face; title: string; children?: ComponentChildren; level?: 1 | 2 }) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div class="blank">
      <Brain face={face} colour={face === 'asleep' ? 'var(--slate-600)' : 'var(--beacon)'} size={4.5} />
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}

/** Something is on its way. Says so after a moment only: most things are there by then. */
export const Loading = ({ what }: { what: string }) => (
  <div class="blank blank--late" role="status">
    <span class="loader" aria-hidden="true"><i /><i /><i /><i /></span>
    <p class="muted">{what}</p>
  </div>
);
