import type { RawData } from 'ws';

/** The text of a WebSocket frame. */
export function frameText(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return (data instanceof ArrayBuffer ? Buffer.from(data) : data).toString();
}

/** A frame's JSON; `undefined` when it is not JSON. */
export function frameJson(data: RawData): unknown {
  try {
    return JSON.parse(frameText(data));
  } catch {
    return undefined;
  }
}
