import type { PageAct, PageResult, ServerFrame } from '../page-protocol.ts';

/** The page's line to its server. */
export interface Connection {
  /** Asks for something; `impossible` when the line breaks before the answer. */
  ask(act: PageAct): Promise<PageResult>;
  close(): void;
}

/** Between two tries to reach a server that has gone, in milliseconds. */
const retryAfter = 1_000;

/**
 * Opens the line as a person and keeps it open. `onFrame` gets what the server tells by itself; `onLost` is called when
 * the line breaks, and a new `welcome` comes when it stands again.
 */
export function connect(
  personId: string | undefined,
  onFrame: (frame: Exclude<ServerFrame, { kind: 'result' }>) => void,
  onLost: () => void,
): Connection {
  const waiting = new Map<number, (result: PageResult) => void>();
  let nextNumber = 1;
  let isClosed = false;
  let socket = open();

  function open(): WebSocket {
    const query = personId === undefined ? '' : `?as=${personId}`;
    const fresh = new WebSocket(`ws://${location.host}/live${query}`);
    fresh.addEventListener('message', (event) => {
      const frame: unknown = JSON.parse(String(event.data));
      if (!isFrame(frame)) return;
      if (frame.kind === 'result') {
        waiting.get(frame.number)?.(frame.result);
        waiting.delete(frame.number);
      } else if (!isClosed) onFrame(frame);
    });
    fresh.addEventListener('close', () => {
      for (const answer of waiting.values()) answer({ kind: 'impossible', reason: '' });
      waiting.clear();
      if (isClosed) return;
      onLost();
      setTimeout(() => {
        if (!isClosed) socket = open();
      }, retryAfter);
    });
    return fresh;
  }

  return {
    ask: (act) =>
      new Promise((resolve) => {
        if (socket.readyState !== WebSocket.OPEN) {
          resolve({ kind: 'impossible', reason: '' });
          return;
        }
        const number = nextNumber++;
        waiting.set(number, resolve);
        socket.send(JSON.stringify({ number, act }));
      }),
    close: () => {
      isClosed = true;
      socket.close();
    },
  };
}

/** The server is our own, so that a frame with a kind is one of the frames. */
function isFrame(value: unknown): value is ServerFrame {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
