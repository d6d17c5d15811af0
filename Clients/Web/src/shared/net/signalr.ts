import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack';
import { HUB_EVENTS, HUB_PATH, type HubEvents } from '@/shared/wire/hub';
import type { Link, LinkEvents } from './link';

const SILENCE_MAX_MS = 30_000;
const PING_EVERY_MS = 10_000;

/** A link over SignalR with MessagePack. It never comes back by itself: the socket decides when. */
export function signalrLink(token: string, events: LinkEvents): Link {
  const connection = new HubConnectionBuilder()
    .withUrl(HUB_PATH, { skipNegotiation: true, transport: HttpTransportType.WebSockets, accessTokenFactory: () => token })
    .withHubProtocol(new MessagePackHubProtocol())
    .withServerTimeout(SILENCE_MAX_MS)
    .withKeepAliveInterval(PING_EVERY_MS)
    .configureLogging(LogLevel.None)
    .build();
  for (const event of HUB_EVENTS) connection.on(event, (frame: HubEvents[typeof event]) => events.told(event, frame));
  connection.onclose(() => events.closed());
  return {
    start: () => connection.start(),
    stop: () => connection.stop(),
    call: (method, ...args) => connection.invoke(method, ...args),
    send: (method, ...args) => connection.send(method, ...args),
  };
}
