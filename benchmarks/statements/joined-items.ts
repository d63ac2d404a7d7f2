import { readFile } from 'node:fs/promises';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { readLabelled } from '../../src/workbench/evaluate/read-labelled.ts';

const FILES = ['development', 'held-out', 'stories/development', 'stories/held-out'];
const WORDS_EACH = 600;

/** News as long as newspapers print them. */
export interface JoinedItem {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  /** Title, empty line, body. */
  readonly text: string;
  readonly publishedAt: Date;
}

/** Labelled items of each language joined, in the order of their files, to texts of 600 words or a few more. */
export async function joinedItems(): Promise<JoinedItem[]> {
  const files = await Promise.all(FILES.map((file) => readFile(`test/exam/${file}.jsonl`, 'utf8')));
  const lines = files.flatMap((file) => {
    const read = readLabelled(file);
    return read.kind === 'mistaken' ? [] : read.lines;
  });
  return LANGUAGES.flatMap((language) => {
    const joined: JoinedItem[] = [];
    let [text, title] = ['', ''];
    for (const line of lines.filter((one) => one.language === language)) {
      if (text === '') title = line.title;
      text += text === '' ? `${line.title}\n\n${line.text}` : `\n\n${line.text}`;
      if (text.split(/\s+/).length < WORDS_EACH) continue;
      const publishedAt = new Date(line.publishedAt ?? '2025-01-01');
      joined.push({ id: line.id, language, title, text, publishedAt });
      text = '';
    }
    return joined;
  });
}
