import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { OptionDefinition } from '../../commands/command.ts';
import { createAnswerer } from '../../src/answer/index.ts';
import { createConversations } from '../../src/conversation.ts';
import { silentLog } from '../../src/log.ts';
import type { Profile } from '../../src/profile/record.ts';
import { toMessage } from '../../src/reply/discord.ts';
import type { Invocation, OptionValue } from '../../src/reply/reply.ts';
import { toText } from '../../src/reply/terminal.ts';
import { createResponder, type Responder } from '../../src/responder.ts';
import { createSearch } from '../../src/search/index.ts';
import { faultsOf } from '../reply/discord-rules.ts';
import { wildText } from '../reply/arbitrary.ts';
import { anyProfile } from '../support/arbitrary-profile.ts';
import { asReply, memoryServices, stillClock, terminalOrigin } from '../support/vita.ts';

/** Ends the test when something failed in a way that nobody expected. */
const strictLog = {
  ...silentLog,
  error: (facts: Readonly<Record<string, unknown>>, message: string) => {
    throw new Error(message, { cause: facts.error });
  },
};

async function responderOver(profile: Profile): Promise<Responder> {
  const search = createSearch(profile);
  return createResponder({
    commands,
    rooms: () => ({ profile, search, answerer: createAnswerer(profile, search) }),
    clock: stillClock,
    log: strictLog,
    reference: () => 'reference',
    conversations: createConversations(stillClock),
    services: await memoryServices(),
  });
}

const valueOf = (option: OptionDefinition): fc.Arbitrary<OptionValue> => {
  if (option.choices) return fc.constantFrom(...option.choices);
  if (option.type === 'integer') return fc.integer({ min: option.minimum ?? -5, max: option.maximum ?? 500 });
  if (option.type === 'boolean') return fc.boolean();
  if (option.type === 'string') return fc.oneof(wildText, fc.constantFrom('id:paper-0', 'id:news-0', '2024', 'latest'));
  return fc.constant('123456789012345678');
};

/** Every command and subcommand that can be typed. */
const typeable = commands.flatMap(
  (command): { name: string; subcommand?: string; options: readonly OptionDefinition[] }[] =>
    command.subcommands
      ? command.subcommands.map((each) => ({ name: command.name, subcommand: each.name, options: each.options }))
      : [command],
);

/** Any command with any options that a person could type. */
const anyInvocation: fc.Arbitrary<Invocation> = fc.constantFrom(...typeable).chain(({ name, subcommand, options }) =>
  fc
    .record(Object.fromEntries(options.map((option) => [option.name, fc.option(valueOf(option), { nil: undefined })])))
    .map((values): Invocation => ({
      command: name,
      ...(subcommand !== undefined && { subcommand }),
      options: Object.fromEntries(
        Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
      ),
    })),
);

test('any profile and anything typed give a message that Discord takes, and a text', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyProfile,
      fc.array(anyInvocation, { minLength: 1, maxLength: 8 }),
      async (profile, invocations) => {
        const responder = await responderOver(profile);
        for (const invocation of invocations) {
          const reply = asReply(await responder.respond(invocation, terminalOrigin));
          const { body, files } = toMessage(reply);
          expect(faultsOf(body, files)).toEqual([]);
          expect(typeof toText(reply, { colour: false })).toBe('string');
        }
      },
    ),
    { numRuns: 40 },
  );
}, 180_000);

test('any half-typed option is offered at most 25 choices of at most 100 characters', async () => {
  await fc.assert(
    fc.asyncProperty(anyProfile, anyInvocation, wildText, async (profile, invocation, typed) => {
      const responder = await responderOver(profile);
      const option = Object.keys(invocation.options)[0] ?? 'query';
      const choices = await responder.complete(invocation, option, typed, terminalOrigin);
      expect(choices.length).toBeLessThanOrEqual(25);
      for (const { name, value } of choices) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(100);
        expect(value.length).toBeGreaterThan(0);
        expect(value.length).toBeLessThanOrEqual(100);
      }
    }),
    { numRuns: 40 },
  );
}, 180_000);
