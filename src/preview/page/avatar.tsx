import type { Person } from '../world/types.ts';

const colours = ['#5865f2', '#2d7d46', '#b45309', '#c0362c', '#a21caf'];

/** A round picture: the bot's own, or a person's initial on a colour of their own. */
export function Avatar({ person, size }: { readonly person: Person; readonly size: number }) {
  if (person.bot) return <img class="avatar" src="icon.svg" width={size} height={size} alt="" />;
  const sum = Array.from(person.username).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const colour = colours[sum % colours.length];
  return (
    <svg class="avatar" viewBox="0 0 40 40" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="20" fill={colour} />
      <text x="20" y="27" text-anchor="middle" font-size="19" font-weight="600" fill="#fff">
        {person.name.slice(0, 1)}
      </text>
    </svg>
  );
}
