import MailComposer from 'nodemailer/lib/mail-composer';

/** A mail before it is put into MIME form. */
export interface Message {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Names the mail to our own ledger; letters, digits, `_`, `-` only. */
  readonly key: string;
  /** Where an unsubscribe request by mail goes; its subject names the recipient's subscription. */
  readonly unsubscribe: { readonly address: string; readonly subject: string };
}

const KEY_HEADER = 'X-Accord-Watch-Digest';

/** The message as RFC 5322 bytes. Line breaks inside values cannot add headers. */
export async function composeMessage(message: Message): Promise<Uint8Array> {
  const { address, subject } = message.unsubscribe;
  const composer = new MailComposer({
    from: message.from,
    to: { name: '', address: message.to },
    subject: oneLine(message.subject),
    html: message.html,
    text: message.text,
    headers: {
      [KEY_HEADER]: message.key,
      'List-Unsubscribe': `<mailto:${address}?subject=${encodeURIComponent(subject)}>`,
      'Auto-Submitted': 'auto-generated',
    },
  });
  return composer.compile().build();
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ');
}
