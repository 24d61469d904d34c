import type { Readable, Writable } from 'node:stream';
import { createInterface } from 'node:readline/promises';
import type { Terminal } from './terminal.ts';

/** A prompt with history and tab completion; ends on Ctrl-D, Ctrl-C, or `exit`. */
export async function openPrompt(terminal: Terminal, input: Readable, output: Writable): Promise<void> {
  const prompt = createInterface({
    input,
    output,
    prompt: '> ',
    completer: async (line: string): Promise<[string[], string]> => [[...(await terminal.complete(line))], line],
  });
  prompt.on('SIGINT', () => prompt.close());
  prompt.prompt();
  for await (const line of prompt) {
    if (line.trim() === 'exit') break;
    if (line.trim()) output.write(`${await terminal.answer(line)}\n\n`);
    prompt.prompt();
  }
  prompt.close();
}
