/** A button that answers, as the API wants it. */
export interface CloudReply {
  readonly id: string;
  readonly title: string;
}

export type CloudInteractive =
  | {
      readonly type: 'button';
      readonly body: { readonly text: string };
      readonly action: {
        readonly buttons: ReadonlyArray<{ readonly type: 'reply'; readonly reply: CloudReply }>;
      };
    }
  | {
      readonly type: 'list';
      readonly body: { readonly text: string };
      readonly action: {
        readonly button: string;
        readonly sections: ReadonlyArray<{ readonly title: string; readonly rows: readonly CloudReply[] }>;
      };
    }
  | {
      readonly type: 'cta_url';
      readonly body: { readonly text: string };
      readonly action: {
        readonly name: 'cta_url';
        readonly parameters: { readonly display_text: string; readonly url: string };
      };
    };

interface CloudMedia {
  readonly id: string;
  readonly caption?: string;
}

/** One message, as the API wants it. `to`: a phone's digits; `recipient`: an id of somebody who hides the phone. */
export type CloudMessage = {
  readonly messaging_product: 'whatsapp';
  readonly recipient_type: 'individual';
  /** Comes back with every status of the message. */
  readonly biz_opaque_callback_data: string;
} & ({ readonly to: string } | { readonly recipient: string }) &
  CloudContent;

export type CloudContent =
  | { readonly type: 'text'; readonly text: { readonly body: string; readonly preview_url: boolean } }
  | { readonly type: 'interactive'; readonly interactive: CloudInteractive }
  | { readonly type: 'image'; readonly image: CloudMedia }
  | { readonly type: 'audio'; readonly audio: { readonly id: string; readonly voice?: boolean } }
  | { readonly type: 'document'; readonly document: CloudMedia & { readonly filename: string } }
  | {
      readonly type: 'template';
      readonly template: {
        readonly name: string;
        readonly language: { readonly code: string; readonly policy: 'deterministic' };
        readonly components?: ReadonlyArray<{
          readonly type: 'body';
          readonly parameters: ReadonlyArray<{ readonly type: 'text'; readonly text: string }>;
        }>;
      };
    };
