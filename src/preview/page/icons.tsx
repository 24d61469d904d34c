import type { ComponentChildren } from 'preact';

/** Small drawings, all on a grid of 24; they say nothing to a screen reader, the control around them does. */
function Icon({ children, size = 20 }: { readonly children: ComponentChildren; readonly size?: number }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const HashIcon = () => (
  <Icon>
    <path d="M5 9h15M4 15h15M10 4 8 20M16 4l-2 16" />
  </Icon>
);
export const MegaphoneIcon = () => (
  <Icon>
    <path d="M4 10v4h3l9 5V5l-9 5H4ZM19.5 9.5a4 4 0 0 1 0 5M8 14.5 9.5 20" />
  </Icon>
);
export const ForumIcon = () => (
  <Icon>
    <path d="M4 5h11v8H9l-5 4V5ZM18 9h2v12l-4-4h-5" />
  </Icon>
);
export const ThreadIcon = () => (
  <Icon size={16}>
    <path d="M6 3v9a3 3 0 0 0 3 3h9M15 11l4 4-4 4" />
  </Icon>
);
export const HomeIcon = () => (
  <Icon size={26}>
    <path d="M4 6h16v10h-7l-5 4v-4H4V6Z" />
    <path d="M8.5 11h.01M12 11h.01M15.5 11h.01" />
  </Icon>
);
export const PeopleIcon = () => (
  <Icon>
    <circle cx="9" cy="8" r="3.5" />
    <path d="M2.5 20c0-4 2.8-6.5 6.5-6.5s6.5 2.5 6.5 6.500M15.5 4.800a3.5 3.5 0 0 1 0 6.400M18 14c2.2.8 3.5 3 3.5 6" />
  </Icon>
);
export const MenuIcon = () => (
  <Icon>
    <path d="M4 6h16M4 12h16M4 18h16" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
);
export const SwitchIcon = () => (
  <Icon>
    <path d="M4 8h14l-4-4M20 16H6l4 4" />
  </Icon>
);
export const SunIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.500M17.5 17.5 19 19M19 5l-1.5 1.500M6.5 17.5 5 19" />
  </Icon>
);
export const MoonIcon = () => (
  <Icon>
    <path d="M20 14.500A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.500Z" />
  </Icon>
);
export const EyeIcon = () => (
  <Icon size={16}>
    <path d="M2 12s3.5-6.5 10-6.500S22 12 22 12s-3.5 6.5-10 6.500S2 12 2 12Z" />
    <circle cx="12" cy="12" r="2.5" />
  </Icon>
);
export const ExternalIcon = () => (
  <Icon size={16}>
    <path d="M13 4h7v7M20 4l-9 9M17 14v6H4V7h6" />
  </Icon>
);
export const ChevronIcon = () => (
  <Icon>
    <path d="m6 9 6 6 6-6" />
  </Icon>
);
export const CopyIcon = () => (
  <Icon size={18}>
    <path d="M8 8h12v12H8zM16 8V4H4v12h4" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon size={18}>
    <path d="m5 13 4 4L19 7" />
  </Icon>
);
export const FileIcon = () => (
  <Icon size={32}>
    <path d="M6 3h8l5 5v13H6V3ZM14 3v5h5M9 13h7M9 17h7" />
  </Icon>
);
export const DownloadIcon = () => (
  <Icon size={22}>
    <path d="M12 4v11M7 11l5 5 5-5M4 20h16" />
  </Icon>
);
export const ReplyIcon = () => (
  <Icon size={18}>
    <path d="M10 5 4 11l6 6v-4c5 0 8 1.5 10 5 0-6-4-9-10-9V5Z" />
  </Icon>
);
export const SendIcon = () => (
  <Icon>
    <path d="m4 4 17 8-17 8 2-8-2-8ZM6 12h8" />
  </Icon>
);
export const WarningIcon = () => (
  <Icon size={16}>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 7v6M12 16.500h.01" />
  </Icon>
);
