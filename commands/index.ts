import { about } from './about.ts';
import { announce } from './announce.ts';
import { ask } from './ask.ts';
import { cite } from './cite.ts';
import type { Command } from './command.ts';
import { contact } from './contact.ts';
import { experience } from './experience.ts';
import { follow, forget, unfollow } from './follow.ts';
import { help } from './help.ts';
import { news } from './news.ts';
import { papers } from './papers.ts';
import { patents } from './patents.ts';
import { projects } from './projects.ts';
import { search } from './search.ts';
import { service } from './service.ts';
import { teaching } from './teaching.ts';
import { vita } from './vita.ts';

/** The one list of commands: registration, dispatch, `/help`, the terminal and the tests read it. */
export const commands: readonly Command[] = [
  papers,
  news,
  ask,
  search,
  cite,
  about,
  contact,
  experience,
  projects,
  patents,
  service,
  teaching,
  announce,
  follow,
  unfollow,
  forget,
  vita,
  help,
];
