import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { en } from '../../text/en.ts';
import { CopyButton } from './copy.tsx';
import type { Block, Inline, ListItem } from './markdown.ts';
import { parseMarkdown } from './markdown.ts';
import { personName, useStore } from './store.ts';
import { now, timestamp } from './time.ts';

const words = en.preview.page;

/** Text in Discord's markdown. */
export function Markdown({ text }: { readonly text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return <div class="markdown">{blocks.map((block, index) => blockView(block, index))}</div>;
}

function blockView(block: Block, key: number): ComponentChildren {
  switch (block.kind) {
    case 'paragraph':
      return <p key={key}>{inlines(block.children)}</p>;
    case 'subtext':
      return (
        <p key={key} class="subtext">
          {inlines(block.children)}
        </p>
      );
    case 'heading': {
      const Heading = ({ 1: 'h3', 2: 'h4', 3: 'h5' } as const)[block.level];
      return (
        <Heading key={key} class={`heading-${block.level}`}>
          {inlines(block.children)}
        </Heading>
      );
    }
    case 'quote':
      return <blockquote key={key}>{block.blocks.map((inner, index) => blockView(inner, index))}</blockquote>;
    case 'list':
      return (
        <ul key={key} class="list">
          {block.items.map((item, index) => itemView(item, index))}
        </ul>
      );
    case 'code':
      return (
        <div key={key} class="code-block">
          <pre tabIndex={0}>
            <code>{block.text}</code>
          </pre>
          <CopyButton text={block.text} />
        </div>
      );
  }
}

function itemView(item: ListItem, key: number): ComponentChildren {
  return (
    <li key={key} style={{ marginLeft: `${item.depth * 1.25}rem` }}>
      <span class="bullet">{item.bullet}</span>
      <span>{inlines(item.children)}</span>
    </li>
  );
}

const inlines = (nodes: readonly Inline[]): ComponentChildren =>
  nodes.map((node, index) => <InlineView key={index} node={node} />);

function InlineView({ node }: { readonly node: Inline }) {
  switch (node.kind) {
    case 'text':
      return <>{node.text}</>;
    case 'break':
      return <br />;
    case 'strong':
      return <strong>{inlines(node.children)}</strong>;
    case 'emphasis':
      return <em>{inlines(node.children)}</em>;
    case 'underline':
      return <u>{inlines(node.children)}</u>;
    case 'strike':
      return <s>{inlines(node.children)}</s>;
    case 'spoiler':
      return <Spoiler>{inlines(node.children)}</Spoiler>;
    case 'code':
      return <code class="inline-code">{node.text}</code>;
    case 'link':
      return <LinkView node={node} />;
    case 'mention':
      return <MentionView node={node} />;
    case 'time':
      return (
        <time
          class="timestamp"
          dateTime={new Date(node.seconds * 1000).toJSON()}
          title={timestamp(node.seconds, 'F', now())}
        >
          {timestamp(node.seconds, node.style, now())}
        </time>
      );
  }
}

/** A link out, or to a channel: Discord's client opens its own addresses itself. */
function LinkView({ node }: { readonly node: Extract<Inline, { kind: 'link' }> }) {
  const store = useStore();
  const channelId = /^https:\/\/discord\.com\/channels\/(?:@me|\d+)\/(\d+)/.exec(node.url)?.[1];
  const channel = store.state.channels.find((one) => one.id === channelId);
  if (channel === undefined)
    return (
      <a href={node.url} target="_blank" rel="noopener noreferrer" title={node.url}>
        {inlines(node.children)}
      </a>
    );
  return (
    <button type="button" class="link" onClick={() => store.open(channel.id)}>
      {inlines(node.children)}
    </button>
  );
}

function Spoiler({ children }: { readonly children: ComponentChildren }) {
  const [isShown, show] = useState(false);
  if (isShown) return <span class="spoiler shown">{children}</span>;
  return (
    <button type="button" class="spoiler" aria-label={words.spoiler} onClick={() => show(true)}>
      <span aria-hidden="true">{children}</span>
    </button>
  );
}

function MentionView({ node }: { readonly node: Extract<Inline, { kind: 'mention' }> }) {
  const store = useStore();
  switch (node.of) {
    case 'person':
      return <span class="mention">@{personName(store, node.name, words.noChannel)}</span>;
    case 'role':
      return <span class="mention">@{node.name === store.welcome.guild.id ? 'everyone' : words.noChannel}</span>;
    case 'everyone':
      return <span class="mention">@{node.name}</span>;
    case 'command':
      return <span class="mention">/{node.name}</span>;
    case 'channel': {
      const channel = store.state.channels.find((one) => one.id === node.name);
      if (channel === undefined) return <span class="mention">#{words.noChannel}</span>;
      return (
        <button type="button" class="mention" onClick={() => store.open(channel.id)}>
          #{channel.name}
        </button>
      );
    }
  }
}
