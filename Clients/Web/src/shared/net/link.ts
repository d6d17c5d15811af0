import type { HubEvents, HubMethods } from '@/shared/wire/hub';

/** One connection to the hub, as the socket needs it; a test has one of its own. */
export interface Link {
  start(): Promise<void>;
  stop(): Promise<void>;
  call<M extends keyof HubMethods>(method: M, ...args: Parameters<HubMethods[M]>): Promise<ReturnType<HubMethods[M]>>;
  send<M extends keyof HubMethods>(method: M, ...args: Parameters<HubMethods[M]>): Promise<void>;
}

/** What a link tells of. */
export interface LinkEvents {
  told<E extends keyof HubEvents>(event: E, frame: HubEvents[E]): void;
  closed(): void;
}

/** Makes a link for a player's token. */
export type Linker = (token: string, events: LinkEvents) => Promise<Link>;
