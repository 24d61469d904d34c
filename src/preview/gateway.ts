import type { Server } from 'node:http';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import * as z from 'zod/mini';
import type { Log } from '../log.ts';
import { frameJson } from './frames.ts';
import { isOwnHost } from './own-host.ts';
import type { Wire } from './wire.ts';
import { wireChannel, wireGuild, wireMember, wireMessage, wireUser } from './wire.ts';
import type { FirstWorld } from './world/first-world.ts';
import type { Channel, Message, WorldEvent } from './world/types.ts';

/** Gateway opcodes (topics/opcodes-and-status-codes). */
const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  acknowledge: 11,
} as const;

/** Told with a direct message, since its channel is in no guild (channel types, DM). */
const directMessageType = 1;

/** Gateway intents (events/gateway, "List of Intents"). */
const intents = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  presences: 1 << 8,
  guildMessages: 1 << 9,
  guildTyping: 1 << 11,
  directMessages: 1 << 12,
  directTyping: 1 << 14,
  messageContent: 1 << 15,
} as const;
/** Intents that a new application does not have: asking for them is answered with close code 4014. */
const privileged = intents.guildMembers | intents.presences | intents.messageContent;

/** Events kept for a session that may resume. */
const keptForReplay = 1000;

const frameSchema = z.object({ op: z.number(), d: z.unknown() });
const identifySchema = z.object({ token: z.string(), intents: z.number() });
const resumeSchema = z.object({ session_id: z.string(), seq: z.number() });

interface Session {
  readonly id: string;
  readonly intents: number;
  sequence: number;
  /** The latest events as they were sent, the last one with the number `sequence`. */
  readonly replay: string[];
  socket: WebSocket | undefined;
}

/** Misbehaviour of the gateway, for tests. */
export interface GatewayFaults {
  /** Breaks every connection without a closing frame. */
  cutSockets(): void;
  /** Asks every client to reconnect (op 7). */
  reconnect(): void;
  /** Tells every client that its session is invalid (op 9). */
  invalidateSession(resumable: boolean): void;
  /** Closes every connection with this code. */
  closeSockets(code: number): void;
  /** The next IDENTIFY is answered by closing with this code, such as 4004 or 4014. */
  refuseNextIdentify(code: number): void;
  /** Sends a frame as it stands, JSON or not. */
  sendRaw(text: string): void;
  /** Sends an INTERACTION_CREATE without `data`. */
  sendMalformedInteraction(): void;
  /** While true, heartbeats get no acknowledgement. */
  withholdAcks: boolean;
  /** Told to clients that connect from now on, in milliseconds. */
  heartbeatInterval: number;
}

/** Discord's gateway: it tells the bot what happens in the world, as far as its intents ask for it. */
export class Gateway {
  readonly #first: FirstWorld;
  readonly #token: string;
  readonly #origin: () => string;
  readonly #log: Log;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #unsubscribe: () => void;
  #refusal: number | undefined;

  readonly faults: GatewayFaults = {
    cutSockets: () => this.#each((socket) => socket.terminate()),
    reconnect: () => this.#each((socket) => transmit(socket, { op: op.reconnect, d: null })),
    invalidateSession: (resumable) => {
      if (!resumable) for (const session of this.#sessions.values()) this.#sessions.delete(session.id);
      this.#each((socket) => transmit(socket, { op: op.invalidSession, d: resumable }));
    },
    closeSockets: (code) => this.#each((socket) => socket.close(code)),
    refuseNextIdentify: (code) => (this.#refusal = code),
    sendRaw: (text) => this.#each((socket) => socket.send(text)),
    sendMalformedInteraction: () =>
      this.dispatch('INTERACTION_CREATE', { id: '1', type: 2, token: 'none', version: 1 }),
    withholdAcks: false,
    heartbeatInterval: 41_250,
  };

  /** `origin`: the local Discord's own address, to which sessions resume. */
  constructor(first: FirstWorld, token: string, origin: () => string, log: Log) {
    this.#first = first;
    this.#token = token;
    this.#origin = origin;
    this.#log = log;
    this.#unsubscribe = first.world.subscribe((event) => this.#forward(event));
  }

  /** Takes the WebSocket connections that `server` is asked for. */
  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => {
      if (!isOwnHost(request.headers)) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      const query = new URL(request.url ?? '/', 'http://local').searchParams;
      this.#server.handleUpgrade(request, socket, head, (client) => {
        if (query.get('v') !== '10') client.close(4012, 'Invalid API version');
        else if (query.get('encoding') !== 'json' || query.has('compress')) client.close(4002, 'Unsupported encoding');
        else this.#greet(client);
      });
    });
  }

  /** How many clients are connected and identified. */
  get connected(): number {
    return [...this.#sessions.values()].filter((session) => session.socket !== undefined).length;
  }

  /** Sends an event to every session that asked for one of `wanted`; to all when it is left out. */
  dispatch(event: string, data: Wire, wanted?: number): void {
    for (const session of this.#sessions.values())
      if (wanted === undefined || (session.intents & wanted) !== 0) dispatchTo(session, event, data);
  }

  close(): void {
    this.#unsubscribe();
    this.#each((socket) => socket.terminate());
    this.#server.close();
  }

  #each(act: (socket: WebSocket) => void): void {
    for (const socket of this.#server.clients) act(socket);
  }

  #greet(socket: WebSocket): void {
    let session: Session | undefined;
    socket.on('message', (data) => {
      const frame = frameSchema.safeParse(frameJson(data)).data;
      if (frame === undefined) {
        socket.close(4002, 'Decode error');
        return;
      }
      switch (frame.op) {
        case op.heartbeat:
          if (!this.faults.withholdAcks) transmit(socket, { op: op.acknowledge });
          return;
        case op.identify:
          if (session !== undefined) {
            socket.close(4005, 'Already authenticated');
            return;
          }
          session = this.#identify(socket, frame.d);
          return;
        case op.resume:
          session = this.#resume(socket, frame.d);
          return;
        case op.presence:
          return;
        default:
          this.#log.warn({ op: frame.op }, 'The local gateway does not support this opcode');
          socket.close(4001, 'Unknown opcode');
      }
    });
    socket.on('close', (code) => {
      if (session === undefined || session.socket !== socket) return;
      session.socket = undefined;
      // A client that says goodbye with one of these codes gives its session up.
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
    });
    socket.on('error', (error) => this.#log.warn({ error }, 'A gateway connection failed'));
    transmit(socket, { op: op.hello, d: { heartbeat_interval: this.faults.heartbeatInterval } });
  }

  /** The close code for an IDENTIFY that Discord would not take. */
  #faultOf(identity: z.infer<typeof identifySchema> | undefined): number | undefined {
    if (identity?.token !== this.#token) return 4004;
    return (identity.intents & privileged) !== 0 ? 4014 : undefined;
  }

  #identify(socket: WebSocket, data: unknown): Session | undefined {
    const refusal = this.#refusal;
    this.#refusal = undefined;
    const identity = identifySchema.safeParse(data);
    const code = refusal ?? this.#faultOf(identity.data);
    if (code !== undefined || !identity.success) {
      socket.close(code);
      return undefined;
    }
    const { world, vita } = this.#first;
    for (const old of this.#sessions.values()) if (old.socket === undefined) this.#sessions.delete(old.id);
    const id = `session${world.newId()}`;
    const session: Session = { id, intents: identity.data.intents, sequence: 0, replay: [], socket };
    this.#sessions.set(id, session);
    const guilds = [...world.guilds.values()];
    dispatchTo(session, 'READY', {
      v: 10,
      user: wireUser(vita),
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: id,
      resume_gateway_url: this.#origin().replace('http', 'ws'),
      shard: [0, 1],
      application: { id: vita.id, flags: 0 },
    });
    if ((session.intents & intents.guilds) !== 0)
      for (const guild of guilds) dispatchTo(session, 'GUILD_CREATE', wireGuild(world, guild, vita.id));
    return session;
  }

  #resume(socket: WebSocket, data: unknown): Session | undefined {
    const wanted = resumeSchema.safeParse(data);
    const session = wanted.success ? this.#sessions.get(wanted.data.session_id) : undefined;
    const missed = wanted.success && session !== undefined ? session.sequence - wanted.data.seq : -1;
    if (session === undefined || missed < 0 || missed > session.replay.length) {
      transmit(socket, { op: op.invalidSession, d: false });
      return undefined;
    }
    session.socket = socket;
    if (missed > 0) for (const text of session.replay.slice(-missed)) socket.send(text);
    dispatchTo(session, 'RESUMED', {});
    return session;
  }

  /** Passes on what happened in the world. */
  #forward(event: WorldEvent): void {
    const { world, vita } = this.#first;
    switch (event.kind) {
      case 'guild joined': {
        this.dispatch('GUILD_CREATE', wireGuild(world, event.guild, vita.id), intents.guilds);
        return;
      }
      case 'guild left': {
        this.dispatch('GUILD_DELETE', { id: event.guild.id, unavailable: false }, intents.guilds);
        return;
      }
      case 'channel created': {
        this.#tellOfChannel('CREATE', event.channel);
        return;
      }
      case 'channel changed': {
        this.#tellOfChannel('UPDATE', event.channel);
        return;
      }
      case 'channel deleted': {
        this.#tellOfChannel('DELETE', event.channel);
        return;
      }
      case 'message created': {
        this.#tellOfMessage('MESSAGE_CREATE', event.message);
        return;
      }
      case 'message edited': {
        this.#tellOfMessage('MESSAGE_UPDATE', event.message);
        return;
      }
      case 'message deleted': {
        this.#tellOfMessage('MESSAGE_DELETE', event.message);
        return;
      }
      case 'typing':
        return;
    }
  }

  #tellOfChannel(verb: 'CREATE' | 'UPDATE' | 'DELETE', channel: Channel): void {
    if (channel.kind === 'dm') return;
    const name = channel.kind === 'thread' ? 'THREAD' : 'CHANNEL';
    this.dispatch(`${name}_${verb}`, wireChannel(this.#first.world, channel, this.#first.vita.id), intents.guilds);
  }

  #tellOfMessage(event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE', message: Message): void {
    const { world, vita } = this.#first;
    if (message.visibleTo !== undefined) return;
    const channel = world.channels.get(message.channelId);
    const guild = world.guilds.get(channel?.guildId ?? '');
    const wanted = guild === undefined ? intents.directMessages : intents.guildMessages;
    const place = guild === undefined ? { channel_type: directMessageType } : { guild_id: guild.id };
    if (event === 'MESSAGE_DELETE') {
      this.dispatch(event, { id: message.id, channel_id: message.channelId, ...place }, wanted);
      return;
    }
    const author = world.people.get(message.authorId);
    const member = guild === undefined || author === undefined ? {} : { member: wireMember(guild, author) };
    const whole = { ...wireMessage(world, message, this.#origin()), ...place, ...member };
    // Without the privileged intent a bot reads its own messages, direct messages and those that mention it.
    const isReadable = guild === undefined || message.authorId === vita.id || message.mentions.people.includes(vita.id);
    this.dispatch(
      event,
      isReadable ? whole : { ...whole, content: '', embeds: [], components: [], attachments: [] },
      wanted,
    );
  }
}

function dispatchTo(session: Session, event: string, data: Wire): void {
  session.sequence += 1;
  const text = JSON.stringify({ op: op.dispatch, s: session.sequence, t: event, d: data });
  session.replay.push(text);
  if (session.replay.length > keptForReplay) session.replay.shift();
  session.socket?.send(text);
}

function transmit(socket: WebSocket, frame: Wire): void {
  socket.send(JSON.stringify(frame));
}
