import type { api as Api } from '@/shared/net/api';
import { ApiError } from '@/shared/net/apiError';
import { Cell } from '@/shared/state/store';
import type { Timers } from '@/shared/state/timers';
import type { GenerationReply, GenerationRequest } from '@/shared/wire/http';

const AGAIN_MS = 1_500;

/** Where TriviaMaker is at. */
export interface MakerState {
  readonly job: GenerationReply | null;
  readonly asking: boolean;
  readonly problem: string | null;
}

/** Whether a job goes on. */
export const isUnderWay = (job: GenerationReply | null): boolean =>
  job !== null && (job.phase === 'queued' || job.phase === 'drafting' || job.phase === 'screening');

/** What a request needs. */
export type Wanted = Required<Pick<GenerationRequest, 'theme' | 'count' | 'difficulty'>>;

/** One job of TriviaMaker's: asked for once whatever happens on the way, and watched until it is over. */
export class MakerController {
  readonly state = new Cell<MakerState>({ job: null, asking: false, problem: null });
  #watch: AbortController | null = null;
  #asked: { wanted: Wanted; commandId: string } | null = null;

  constructor(
    private readonly api: Pick<typeof Api, 'generate' | 'job' | 'cancelJob'>,
    private readonly timers: Timers,
    private readonly newId: () => string,
  ) {}

  /** Asks. The same wish again, after a failure, is the same job: it has the same command id. */
  async ask(wanted: Wanted): Promise<void> {
    if (this.state.value.asking || isUnderWay(this.state.value.job)) return;
    const same = this.#asked && JSON.stringify(this.#asked.wanted) === JSON.stringify(wanted) && this.state.value.job === null;
    this.#asked = same ? this.#asked : { wanted, commandId: this.newId() };
    this.state.value = { job: null, asking: true, problem: null };
    try {
      const job = await this.api.generate({ ...wanted, commandId: this.#asked?.commandId ?? this.newId() });
      this.state.value = { job, asking: false, problem: null };
      this.#watch = new AbortController();
      void this.#follow(job, this.#watch.signal);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.state.value = { job: null, asking: false, problem: error.message };
    }
  }

  /** Calls the job off; what is in the bank stays. */
  async cancel(): Promise<void> {
    const { job } = this.state.value;
    if (!job || !isUnderWay(job)) return;
    try {
      this.#set(await this.api.cancelJob(job.id));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.state.value = { ...this.state.value, problem: error.message };
    }
  }

  stop(): void {
    this.#watch?.abort();
  }

  async #follow(job: GenerationReply, signal: AbortSignal): Promise<void> {
    let latest = job;
    while (!signal.aborted && isUnderWay(latest)) {
      try {
        latest = await this.api.job(latest.id, latest.version, signal);
        this.#set(latest);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return;
        if (!(error instanceof ApiError)) throw error;
        await new Promise<void>(resolve => { this.timers.after(AGAIN_MS, resolve); });
      }
    }
  }

  #set(job: GenerationReply): void {
    if (job.version >= (this.state.value.job?.version ?? 0)) this.state.value = { ...this.state.value, job, problem: null };
  }
}
