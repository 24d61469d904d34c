import { expect, test } from 'vitest';
import { createConversations } from '../src/conversation.ts';
import { asReply, terminalOrigin, testVita } from './support/vita.ts';

test('a look-up can be followed up by a question', async () => {
  const { responder } = await testVita();
  await responder.respond({ command: 'papers', options: { query: 'rwkv' } }, terminalOrigin);
  const asked = { command: 'ask', options: { question: 'who wrote the second one?' } };
  expect(asReply(await responder.respond(asked, terminalOrigin)).items).toEqual(['eagle-and-finch']);
});

test('what was answered is forgotten after ten minutes, and never told to somebody else', () => {
  let time = 0;
  const conversations = createConversations({ now: () => new Date(time), sleep: () => Promise.resolve() });
  const ada = { ...terminalOrigin, channelId: '1', userId: '1' };
  conversations.remember(ada, { reading: 'papers rwkv', items: ['rwkv'] });
  expect(conversations.previous({ ...ada, userId: '2' })).toBeUndefined();
  expect(conversations.previous({ ...ada, channelId: '2' })).toBeUndefined();
  time = 599_999;
  expect(conversations.previous(ada)?.items).toEqual(['rwkv']);
  time = 600_000;
  expect(conversations.previous(ada)).toBeUndefined();
});
