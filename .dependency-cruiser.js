/** What each room must not know (the walls of the house), kept in CI. */
const wall = (room, target, comment) => ({
  name: `${room.replaceAll(/[^a-z]+/g, '-')}-must-not-know`,
  severity: 'error',
  comment,
  from: { path: `^${room}` },
  to: { path: target },
});

const npm = (...names) => `^node_modules/(${names.join('|')})(/|$)`;
const discord = npm('discord\\.js', '@discordjs', 'discord-api-types');
const sockets = `${npm('ws', 'undici')}|^(node:)?(net|http|https|http2|tls|dgram)$`;
const files = '^(node:)?fs(/promises)?$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    wall(
      'commands/',
      `${discord}|${sockets}|${files}|^src/(discord|preview|cli|main|clock)`,
      'commands know no sockets, interactions, files or clock',
    ),
    wall(
      'src/profile/',
      `${discord}|${sockets}|^src/(discord|preview|cli|main|announce|sources|answer|search|reply)|^commands/`,
      'a profile knows no Discord and no HTTP',
    ),
    wall(
      'src/search/',
      `${discord}|${sockets}|${files}|^src/(discord|preview|cli|main|announce|sources|answer|reply)|^commands/`,
      'search knows no Discord and no HTTP',
    ),
    wall(
      'src/answer/',
      `${discord}|${sockets}|${files}|^src/(discord|preview|cli|main|announce|sources)|^commands/`,
      'answers know no Discord and no HTTP',
    ),
    wall(
      'src/sources/',
      `${discord}|^src/(discord|preview|cli|main|announce|answer)|^commands/`,
      'sources know no Discord',
    ),
    wall(
      'src/announce/',
      `${npm('discord\\.js', '@discordjs')}|^src/(discord|preview|cli|main|sources|answer)|^commands/`,
      'announcing knows no discord.js',
    ),
    wall('src/state/', `${discord}|${sockets}|^src/(?!state/|clock)|^commands/`, 'the database knows nothing above it'),
    wall(
      'src/reply/',
      `${npm('discord\\.js', '@discordjs')}|${sockets}|${files}|^src/(discord|preview|cli|main|announce|sources|answer|search)|^commands/`,
      'a reply knows no sockets',
    ),
    wall(
      'src/discord/',
      '^src/(answer|search|sources|preview|cli|main)',
      'the Discord edge does not know how answers are made',
    ),
    wall(
      'src/preview/',
      '^src/(?!preview/|text/|clock|errors|log)|^commands/',
      'the local Discord knows nothing of Vita but its words',
    ),
    wall('src/preview/world/', `${sockets}|^src/preview/(?!world/)`, 'the world knows no sockets'),
    wall('src/preview/rest/', '^src/preview/(page|gateway)', 'REST, gateway and page meet in the world alone'),
    wall('src/preview/gateway', '^src/preview/(page|rest)', 'REST, gateway and page meet in the world alone'),
    wall('src/preview/page/', `${sockets}|${files}`, 'the page runs in a browser'),
    wall('src/text/', '^src/(?!text/|profile/)|^commands/', 'words know nothing but the profile'),
    {
      name: 'only-discord-and-preview-talk-to-discord',
      severity: 'error',
      from: { path: '^(src|commands)/', pathNot: '^src/(discord|preview)/' },
      to: { path: npm('discord\\.js', '@discordjs', 'ws'), dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
