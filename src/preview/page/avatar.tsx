import type { Person } from '../world/types.ts';

const colours = ['#5865f2', '#3ba55c', '#faa61a', '#ed4245', '#eb459e'];

/** A round picture: the bot's own, or a person's initial on a colour of their own. */
export function Avatar({ person, size }: { readonly person: Person; readonly size: number }) {
  const colour = colours[Number(BigInt(person.id) % BigInt(colours.length))];
  return (
    <svg class="avatar" viewBox="0 0 40 40" width={size} height={size} aria-hidden="true" focusable="false">
      {person.bot ? (
        <>
          <rect width="40" height="40" rx="20" fill="#0f766e" />
          <path
            d="M10 11l10 18 10-18"
            fill="none"
            stroke="#fff"
            stroke-width="4"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
          <circle cx="20" cy="12" r="3" fill="#99f6e4" />
        </>
      ) : (
        <>
          <rect width="40" height="40" rx="20" fill={colour} />
          <text x="20" y="27" text-anchor="middle" font-size="19" font-weight="600" fill="#fff">
            {person.name.slice(0, 1)}
          </text>
        </>
      )}
    </svg>
  );
}
