// The hub protocol by hand: SignalR's JSON protocol over one WebSocket. See docs/PROTOCOL.md.

const END = '\u001e';
const PING_EVERY_MS = 10_000;
const SILENCE_MAX_MS = 30_000;
const BACKOFF_BASE_MS = 500;
const BACKOFF_MAX_MS = 10_000;

/** A connection that comes back by itself. */
export class Hub {
  #url; #handlers; #socket; #calls = new Map(); #nextId = 1; #attempt = 0; #timers = []; #closed = false; #rest = '';

  /**
   * @param token the player's token.
   * @param handlers `on(target, args)` for events, `up()` after each handshake, `down(attempt)` after each loss.
   */
  constructor(token, handlers) {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    this.#url = `${scheme}://${location.host}/hub?access_token=${encodeURIComponent(token)}`;
    this.#handlers = handlers;
    this.#open();
  }

  /** Invokes a method; rejects when the connection is lost before the reply. */
  invoke(target, ...args) {
    return new Promise((resolve, reject) => {
      const invocationId = String(this.#nextId++);
      if (!this.#write({ type: 1, invocationId, target, arguments: args })) return reject(new Error('not connected'));
      this.#calls.set(invocationId, { resolve, reject });
    });
  }

  /** Invokes a method that has no reply. */
  send(target, ...args) { this.#write({ type: 1, target, arguments: args }); }

  /** Closes for good. */
  close() {
    this.#closed = true;
    this.#socket.close();
  }

  #open() {
    const socket = this.#socket = new WebSocket(this.#url);
    let heardAt = performance.now();
    let shaken = false;
    socket.onopen = () => socket.send(JSON.stringify({ protocol: 'json', version: 1 }) + END);
    socket.onmessage = ({ data }) => {
      heardAt = performance.now();
      for (const message of this.#split(data)) {
        if (shaken) this.#take(message);
        else if (message.error) socket.close();
        else {
          shaken = true;
          this.#attempt = 0;
          this.#handlers.up();
        }
      }
    };
    socket.onclose = () => this.#lost();
    this.#timers = [setInterval(() => {
      if (performance.now() - heardAt > SILENCE_MAX_MS) socket.close();
      else if (shaken) this.#write({ type: 6 });
    }, PING_EVERY_MS)];
  }

  // A frame may hold several messages, and a message may be spread over several frames.
  #split(data) {
    const parts = (this.#rest + data).split(END);
    this.#rest = parts.pop();
    return parts.map(part => JSON.parse(part));
  }

  #take(message) {
    if (message.type === 1) {
      if (message.target === 'probe') this.send('Echo', message.arguments[0]);
      else this.#handlers.on(message.target, message.arguments);
    } else if (message.type === 3) {
      const call = this.#calls.get(message.invocationId);
      this.#calls.delete(message.invocationId);
      if (message.error) call?.reject(new Error(message.error));
      else call?.resolve(message.result);
    } else if (message.type === 7) this.#socket.close();
  }

  #write(message) {
    if (this.#socket.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(message) + END);
    return true;
  }

  // Back after a random time (full jitter): thousands lose their connection at the same moment.
  #lost() {
    this.#timers.forEach(clearInterval);
    this.#rest = '';
    for (const { reject } of this.#calls.values()) reject(new Error('connection lost'));
    this.#calls.clear();
    if (this.#closed) return;
    this.#handlers.down(++this.#attempt);
    setTimeout(() => this.#closed || this.#open(), Math.random() * Math.min(BACKOFF_MAX_MS, BACKOFF_BASE_MS * 2 ** this.#attempt));
  }
}
