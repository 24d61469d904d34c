import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { CommandStore } from '../command-store.ts';
import type { Interactions } from '../interactions.ts';
import type { FirstWorld } from '../world/first-world.ts';
import type { Channel } from '../world/types.ts';
import { permissions } from '../world/types.ts';
import type { Upload } from './compose.ts';
import { missingPermissions, unknown } from './refusal.ts';

/** What every route works with. */
export interface Box {
  readonly first: FirstWorld;
  readonly commands: CommandStore;
  readonly interactions: Interactions;
  readonly clock: Clock;
  readonly log: Log;
  /** What the bot must show to be let in. */
  readonly token: string;
  /** The local Discord's own address, such as `http://127.0.0.1:4000`. */
  origin(): string;
}

export interface ApiRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export type Handler = (request: ApiRequest) => Answer;

/** Routes by their name: the method, and the path with its parameters, such as `GET /channels/:channel`. */
export type Routes = Readonly<Record<string, Handler>>;

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const noContent: Answer = { status: 204 };

/** A parameter of the path. */
export function param(request: ApiRequest, name: string): string {
  const value = request.params[name];
  if (value === undefined) throw new Error(`The route has no parameter ${name}`);
  return value;
}

/** The channel of the path. Throws 10003 when it is not there. */
export function channelOf(box: Box, request: ApiRequest): Channel {
  const channel = box.first.world.channels.get(param(request, 'channel'));
  if (channel === undefined) throw unknown('Channel');
  return channel;
}

/** Throws 50013 when the bot may not do this in the channel. */
export function demand(box: Box, channel: Channel, permission: bigint): void {
  const parent = channel.parentId === undefined ? undefined : box.first.world.channels.get(channel.parentId);
  if (((channel.denied | (parent?.denied ?? 0n)) & permission) !== 0n) throw missingPermissions();
}

/** Throws 50013 when the bot may not write in the channel. */
export function demandWriting(box: Box, channel: Channel): void {
  demand(box, channel, permissions.viewChannel);
  demand(box, channel, channel.kind === 'thread' ? permissions.sendMessagesInThreads : permissions.sendMessages);
}
