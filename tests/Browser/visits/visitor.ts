import { expect, test as base, type Browser, type BrowserContext, type BrowserContextOptions, type ConsoleMessage, type Page } from '@playwright/test';
import { Line } from '../house/line';
import { houseUrl } from '../house/staff';
import { DESKTOP, type Size } from './sizes';

/** Who comes, and how. */
export interface Visit {
  readonly name: string;
  readonly size?: Size;
  /** Whether things keep still: what is looked at closely must not be in the middle of a movement. */
  readonly still?: boolean;
  readonly forcedColours?: boolean;
}

// Told by the page itself, so that a policy that blocks something quietly is heard of, too.
const TELL_OF_VIOLATIONS = `addEventListener('securitypolicyviolation', event =>
  console.error('Blocked by ' + event.effectiveDirective + ': ' + event.blockedURI + ' ' + event.sample))`;

const OFFLINE = /net::ERR_|WebSocket connection to/;

/** Somebody with a browser of their own, and a line of their own to the house. */
export class Visitor {
  /** All that the browser complained of. */
  readonly complaints: string[] = [];

  private constructor(
    readonly name: string, readonly size: Size, readonly forcedColours: boolean, readonly line: Line, readonly context: BrowserContext, readonly page: Page,
  ) {}

  static async come(browser: Browser, { name, size = DESKTOP, still = false, forcedColours = false }: Visit): Promise<Visitor> {
    const line = await Line.to(houseUrl());
    const options: BrowserContextOptions = {
      baseURL: line.url, viewport: size, reducedMotion: still ? 'reduce' : 'no-preference', forcedColors: forcedColours ? 'active' : 'none', locale: 'en-GB',
    };
    const context = await browser.newContext(options);
    await context.addInitScript(TELL_OF_VIOLATIONS);
    const visitor = new Visitor(name, size, forcedColours, line, context, await context.newPage());
    visitor.#listen(visitor.page);
    return visitor;
  }

  /** Opens a place where one has to say who one is, and says it. */
  async enter(path: string): Promise<void> {
    await this.page.goto(path);
    await this.signIn();
  }

  /** Says who one is. */
  async signIn(): Promise<void> {
    await this.page.getByLabel('Name', { exact: true }).fill(this.name);
    await this.page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(this.page.getByRole('heading', { name: 'What should we call you?' })).toBeHidden();
  }

  /** Another tab of the same person. */
  async anotherTab(): Promise<Page> {
    const page = await this.context.newPage();
    this.#listen(page);
    return page;
  }

  async leave(): Promise<void> {
    await this.context.close();
    await this.line.close();
  }

  #listen(page: Page): void {
    page.on('pageerror', error => this.complaints.push(`${this.name}: ${error.message}`));
    page.on('dialog', dialog => {
      this.complaints.push(`${this.name}: a dialog came up, “${dialog.message()}”`);
      void dialog.dismiss();
    });
    page.on('console', message => { if (this.#isComplaint(message)) this.complaints.push(`${this.name}: ${message.text()} (${message.location().url})`); });
  }

  // A browser whose line was cut says so; that is what was asked for.
  #isComplaint(message: ConsoleMessage): boolean {
    return message.type() === 'error' && !(this.line.wasCut && OFFLINE.test(message.text()));
  }
}

/** A test with visitors. It fails when any of their browsers had anything to complain of, a content security policy first of all. */
export const test = base.extend<{ visit: (visit: Visit) => Promise<Visitor> }>({
  visit: async ({ browser }, use) => {
    const visitors: Visitor[] = [];
    await use(async visit => {
      const visitor = await Visitor.come(browser, visit);
      visitors.push(visitor);
      return visitor;
    });
    for (const visitor of visitors) await visitor.leave();
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  },
});
