import type { ArticleDocument } from './article.ts';

export type DocumentKind = 'page' | 'pdf' | 'json' | 'text' | 'feed' | 'other';

const MARKUP = /<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:p|div|article|main|h1)[\s>]/i;
const FEED = /<(?:\w+:)?(?:rss|feed|RDF)[\s>]/i;
const BYTE_ORDER_MARK = /^(?:\xff\xfe|\xfe\xff)/;

const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^image\//, 'is a picture'],
  [/^video\//, 'is a video'],
  [/^audio\//, 'is a sound recording'],
  [/msword|wordprocessing|opendocument\.text|rtf/, 'is a word processor document'],
  [/excel|spreadsheet|csv/, 'is a spreadsheet'],
  [/powerpoint|presentation/, 'is a slide show'],
  [/zip|compressed|tar/, 'is an archive of files'],
  [/calendar/, 'is a calendar entry'],
  [/epub/, 'is an e-book'],
];

/** What a document is, by its own beginning first and by its Content-Type where that does not tell. */
export function documentKind({ bytes, contentType }: ArticleDocument): DocumentKind {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  const type = mediaType(contentType);
  if (/^\s*%PDF-/.test(opening)) return 'pdf';
  if (/[/+]json$/.test(type)) return 'json';
  if (/^\s*<\?xml|^\s*</.test(opening) && FEED.test(opening) && !/<html[\s>]/i.test(opening)) return 'feed';
  if (/html/.test(type)) return 'page';
  if (/^(?:|text\/(?:plain|xml)|application\/(?:xml|octet-stream|x-unknown))$/.test(type))
    return byOpening(opening, type);
  return type === 'application/pdf' ? 'pdf' : 'other';
}

/** What no reader of ours understands, in plain words, completing "the page …". */
export function otherKind(contentType: string | undefined): string {
  const type = mediaType(contentType);
  const known = OTHER_KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'is not a web page';
  return type ? `${known} (${type})` : known;
}

function byOpening(opening: string, type: string): DocumentKind {
  if (MARKUP.test(opening)) return 'page';
  if ((opening.includes('\0') && !BYTE_ORDER_MARK.test(opening)) || /octet-stream/.test(type)) return 'other';
  return /xml/.test(type) ? 'other' : 'text';
}

function mediaType(contentType: string | undefined): string {
  return contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
}
