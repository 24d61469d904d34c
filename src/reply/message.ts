/**
 * The body of a message as Vita sends it, in Discord's own terms: Components V2 (`components/reference.mdx` of Discord's
 * documentation). The numbers are Discord's component types and button styles.
 */
export interface MessageBody {
  readonly flags: number;
  readonly components: readonly [Container];
  /** Nobody is ever pinged but the roles that a reply names on purpose. */
  readonly allowed_mentions: { readonly parse: readonly []; readonly roles?: readonly string[] };
}

/** The same as an embed, for where Components V2 are not taken. */
export interface EmbedBody {
  /** The roles that are mentioned: a mention within an embed pings nobody. */
  readonly content: string;
  readonly embeds: readonly [{ readonly color: number; readonly description: string }];
  readonly components: readonly ActionRow[];
  readonly allowed_mentions: MessageBody['allowed_mentions'];
}

export interface Container {
  readonly type: 17;
  readonly accent_color: number;
  readonly components: readonly ContainerPart[];
}

export type ContainerPart = TextDisplay | Section | Separator | FilePart | ActionRow;

export interface TextDisplay {
  readonly type: 10;
  readonly content: string;
}

export interface Section {
  readonly type: 9;
  readonly components: readonly [TextDisplay];
  readonly accessory: Button;
}

export interface Separator {
  readonly type: 14;
}

export interface FilePart {
  readonly type: 13;
  readonly file: { readonly url: string };
}

export interface ActionRow {
  readonly type: 1;
  readonly components: readonly (Button | Select)[];
}

export type Button = RunButton | LinkButton;

export interface RunButton {
  readonly type: 2;
  readonly style: 1 | 2 | 3 | 4;
  readonly label: string;
  readonly custom_id: string;
  readonly disabled?: true;
}

export interface LinkButton {
  readonly type: 2;
  readonly style: 5;
  readonly label: string;
  readonly url: string;
}

export interface Select {
  readonly type: 3;
  readonly custom_id: string;
  readonly placeholder?: string;
  readonly options: readonly { readonly label: string; readonly value: string; readonly description?: string }[];
}

/** The body of a modal: each field a label with a text input. */
export interface ModalBody {
  readonly title: string;
  readonly custom_id: string;
  readonly components: readonly Label[];
}

export interface Label {
  readonly type: 18;
  readonly label: string;
  readonly description?: string;
  readonly component: TextInput;
}

export interface TextInput {
  readonly type: 4;
  readonly custom_id: string;
  /** 1 for a line, 2 for a paragraph. */
  readonly style: 1 | 2;
  readonly value?: string;
  readonly required: boolean;
  readonly max_length: number;
}
