const KEPT_MAX = 10;
const TRIP_MAX_MS = 1_000;

/**
 * Turns durations from the wire into instants of this browser's clock. A duration was true when it was sent, and has been under
 * way for half of a round trip; the lowest of the last ten trips is the best guess of that.
 */
export class WireClock {
  #trips: number[] = [];

  /** A call and its reply took this long. */
  heard(tripMs: number): void {
    this.#trips = [...this.#trips, Math.min(tripMs, TRIP_MAX_MS)].slice(-KEPT_MAX);
  }

  /** How long a frame is under way, in ms. */
  get underwayMs(): number {
    return this.#trips.length === 0 ? 0 : Math.min(...this.#trips) / 2;
  }

  /** When something that is due in so long falls due. */
  due(inMs: number, nowMs: number): number {
    return nowMs + inMs - this.underwayMs;
  }
}
