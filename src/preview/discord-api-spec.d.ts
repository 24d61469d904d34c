/** Types for the schemas that `discord-api-spec/zod` ships as plain JavaScript: only those that the local Discord checks with. */
declare module 'discord-api-spec/zod' {
  import type { ZodMiniType } from 'zod/mini';
  import type * as spec from 'discord-api-spec';

  export const ApplicationCommandAutocompleteCallbackRequestSchema: ZodMiniType<spec.ApplicationCommandAutocompleteCallbackRequest>;
  export const ApplicationCommandUpdateRequestSchema: ZodMiniType<spec.ApplicationCommandUpdateRequest>;
  export const CreateForumThreadRequestSchema: ZodMiniType<spec.CreateForumThreadRequest>;
  export const CreatePrivateChannelRequestSchema: ZodMiniType<spec.CreatePrivateChannelRequest>;
  export const CreateTextThreadWithMessageRequestSchema: ZodMiniType<spec.CreateTextThreadWithMessageRequest>;
  export const IncomingWebhookInteractionRequestSchema: ZodMiniType<spec.IncomingWebhookInteractionRequest>;
  export const IncomingWebhookRequestPartialSchema: ZodMiniType<spec.IncomingWebhookRequestPartial>;
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: ZodMiniType<spec.IncomingWebhookUpdateForInteractionCallbackRequestPartial>;
  export const IncomingWebhookUpdateRequestPartialSchema: ZodMiniType<spec.IncomingWebhookUpdateRequestPartial>;
  export const MessageCreateRequestSchema: ZodMiniType<spec.MessageCreateRequest>;
  export const MessageEditRequestPartialSchema: ZodMiniType<spec.MessageEditRequestPartial>;
  export const ModalInteractionCallbackRequestDataSchema: ZodMiniType<spec.ModalInteractionCallbackRequestData>;
}
