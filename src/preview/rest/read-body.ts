import type { IncomingMessage } from 'node:http';
import type { Upload } from './compose.ts';
import { Refusal } from './refusal.ts';

/** A request may be 25 MiB (reference, "Uploading Files"). */
const requestLimit = 25 * 1024 * 1024;

/** Reads a request: JSON, or `multipart/form-data` with `payload_json` and `files[n]`. Throws a `Refusal` when it is neither. */
export async function readBody(
  incoming: IncomingMessage,
): Promise<{ readonly body: unknown; readonly uploads: readonly Upload[] }> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    if (size > requestLimit) throw new Refusal(413, 40005, 'Request entity too large');
    chunks.push(new Uint8Array(chunk));
  }
  const type = incoming.headers['content-type'] ?? '';
  if (size === 0) return { body: undefined, uploads: [] };
  if (!type.startsWith('multipart/form-data'))
    return { body: parseJson(Buffer.concat(chunks).toString()), uploads: [] };
  const form = await new Response(new Blob(chunks), { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const uploads: Upload[] = [];
  for (const [field, value] of form) {
    const number = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (number === undefined || typeof value === 'string') continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    uploads.push({ number, name: value.name, contentType: value.type || 'application/octet-stream', bytes });
  }
  return { body: typeof payload === 'string' ? parseJson(payload) : {}, uploads };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 50109, 'The request body contains invalid JSON.');
  }
}
