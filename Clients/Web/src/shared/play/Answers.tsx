import { pulse } from '@/shared/sound';
import type { ComponentChildren } from 'preact';
import { Option } from './Option';
import { useKeys } from './useKeys';

/** What the four options show. */
export interface AnswersProps {
  /** Number of the question's round. */
  readonly round: number;
  readonly options: readonly string[];
  /** The option that was pressed; null for none. */
  readonly mine: number | null;
  /** Whether the server has it. */
  readonly confirmed: boolean;
  /** Whether one can press. */
  readonly open: boolean;
  /** The right option; null before the reveal. */
  readonly correct: number | null;
  /** Shares in per cent to show, and what they mean; null for none. */
  readonly shares: { readonly of: readonly number[]; readonly meaning: string } | null;
  /** Whether the player leans rather than answers. */
  readonly lean?: boolean;
  /** An option that someone marked. */
  readonly marked?: number | null;
  readonly label: string;
  readonly onPress: (choice: number) => void;
  readonly onHover?: (choice: number) => void;
  readonly children?: ComponentChildren;
}

/** The four options: buttons within reach of a thumb, and keys 1 to 4. */
export function Answers(props: AnswersProps) {
  const { options, open, mine, label, onPress, children } = props;
  const press = (choice: number) => {
    if (!open || mine !== null || choice >= options.length) return;
    pulse();
    onPress(choice);
  };
  useKeys({ 1: () => press(0), 2: () => press(1), 3: () => press(2), 4: () => press(3) });
  return (
    <section class="sheet glass" aria-label={label}>
      <div class="answers">
        {options.map((text, choice) => <Option key={choice} {...props} text={text} choice={choice} press={() => press(choice)} />)}
      </div>
      {children}
    </section>
  );
}
