/** Topic of the questions below. */
export const TOPIC = 'browser-tests';

const COUNT = 150;

/** Would run if it ever became markup. */
const HOSTILE = `<img src=x onerror="document.title='broken into'">`;

/** How the right option begins, and the wrong ones. */
export const RIGHT = /^Right \d{3}/;
export const WRONG = /^(Wrong|False|Never) \d{3}/;

function question(number: number) {
  const n = String(number).padStart(3, '0');
  return {
    id: `brt-${n}`,
    topic: TOPIC,
    body: `Which one of ${n} is it? ${HOSTILE}`,
    correct: `Right ${n} <b>${number * 7_919}</b>`,
    distractors: [`Wrong ${n} <script>alert(1)</script>`, `False ${n} </button>`, `Never ${n} &lt;i&gt;`],
    explanation: `Because ${n} says so <svg onload=alert(2)>.`,
    difficulty: 1_200,
    licence: 'CC0-1.0',
  };
}

/** Questions whose right option is known by its words, and whose words are what an attacker would write: a pack to import. */
export const pack = (): string => Array.from({ length: COUNT }, (_, n) => JSON.stringify(question(n + 1))).join('\n');
