import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

interface Call {
  readonly browser: Socket;
  readonly server: Socket;
  isHub: boolean;
}

/** The line between one visitor's browser and the server. It can be cut, and it can keep to itself what the server tells. */
export class Line {
  readonly #calls = new Set<Call>();
  #isCut = false;
  #wasCut = false;
  #holds = false;

  private constructor(private readonly exchange: Server, private readonly port: number) {
    exchange.on('connection', browser => this.#connect(browser));
  }

  /** Lays a line to the server. */
  static async to(url: string): Promise<Line> {
    const exchange = createServer();
    const line = new Line(exchange, Number(new URL(url).port));
    await new Promise<void>(resolve => exchange.listen(0, '127.0.0.1', resolve));
    return line;
  }

  /** Where it begins. */
  get url(): string {
    return `http://127.0.0.1:${(this.exchange.address() as AddressInfo).port}`;
  }

  get wasCut(): boolean {
    return this.#wasCut;
  }

  /** Ends every connection, and lets no other one through. */
  cut(): void {
    [this.#isCut, this.#wasCut] = [true, true];
    for (const { browser } of this.#calls) browser.destroy();
  }

  /** Lets connections through again. */
  mend(): void {
    this.#isCut = false;
  }

  /** Keeps what the hub tells, so that the screen stays as it is. Nothing is lost, and what the browser says passes. */
  hold(): void {
    this.#holds = true;
    for (const call of this.#calls) this.#flow(call);
  }

  /** Lets it through. */
  release(): void {
    this.#holds = false;
    for (const call of this.#calls) this.#flow(call);
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise(resolve => this.exchange.close(resolve));
  }

  #connect(browser: Socket): void {
    browser.on('error', () => browser.destroy());
    if (this.#isCut) {
      browser.destroy();
      return;
    }
    const server = connect(this.port, '127.0.0.1');
    const call: Call = { browser, server, isHub: false };
    this.#calls.add(call);
    for (const [one, other] of [[browser, server], [server, browser]] as const) {
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        // What is under way still arrives.
        other.destroySoon();
        this.#calls.delete(call);
      });
    }
    browser.once('data', first => { call.isHub = first.toString('latin1').startsWith('GET /hub'); });
    browser.pipe(server);
    server.pipe(browser);
  }

  #flow({ browser, server, isHub }: Call): void {
    if (!isHub) return;
    server.unpipe(browser);
    if (this.#holds) server.pause();
    else server.pipe(browser);
  }
}
