import type { PageMessage } from '../page-protocol.ts';
import type { Embed } from '../world/types.ts';
import { accent, Picture } from './layout-parts.tsx';
import { Markdown } from './rich.tsx';
import { timestamp } from './time.ts';

/** An embed (resources/message, "Embed Object"). */
export function EmbedView({ embed, message }: { readonly embed: Embed; readonly message: PageMessage }) {
  const { author, title, description, fields, image, thumbnail, footer } = embed;
  const link = (url: string | null | undefined, text: string) =>
    url != null && /^https?:/i.test(url) ? (
      <a href={url} target="_blank" rel="noopener noreferrer">
        {text}
      </a>
    ) : (
      text
    );
  const when = embed.timestamp == null ? undefined : Date.parse(embed.timestamp) / 1000;
  const small = [footer?.text, when === undefined ? undefined : timestamp(when, 's', 0)].filter((one) => one != null);
  return (
    <article class="embed" style={accent(embed.color)}>
      {author?.name != null && <div class="embed-author">{link(author.url, author.name)}</div>}
      {title != null && <div class="embed-title">{link(embed.url, title)}</div>}
      {description != null && <Markdown text={description} />}
      {fields != null && fields.length > 0 && (
        <div class="embed-fields">
          {fields.map((field, index) => (
            <div key={index} class={field.inline === true ? 'embed-field inline' : 'embed-field'}>
              <div class="embed-field-name">
                <Markdown text={field.name} />
              </div>
              <Markdown text={field.value} />
            </div>
          ))}
        </div>
      )}
      {thumbnail?.url != null && (
        <div class="embed-thumbnail">
          <Picture url={thumbnail.url} message={message} />
        </div>
      )}
      {image?.url != null && (
        <div class="embed-image">
          <Picture url={image.url} message={message} />
        </div>
      )}
      {small.length > 0 && <div class="embed-footer">{small.join(' • ')}</div>}
    </article>
  );
}
