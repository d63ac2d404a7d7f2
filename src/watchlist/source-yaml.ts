import { type Document, isSeq, parseDocument, stringify } from 'yaml';
import { parseYamlFile } from './parse-yaml-file.ts';
import { type Source, sourcesFileSchema } from './source.ts';
import { WATCHLIST_FILES } from './watchlist.ts';

/** A source as it is written: what the schema fills in may be left out. */
export type NewSource = Omit<Source, 'status'> & Partial<Pick<Source, 'status'>>;

// Long addresses and names stay on one line.
const STYLE = { lineWidth: 0 } as const;

/** The lines of sources.yaml that these sources take, to be put below its last. */
export function sourceYaml(sources: readonly NewSource[]): string {
  const [, ...lines] = stringify({ sources }, STYLE).split('\n');
  return sources.length === 0 ? '' : lines.join('\n');
}

export type AppendedSources =
  | { readonly kind: 'appended'; readonly yaml: string }
  | { readonly kind: 'refused'; readonly mistakes: readonly string[] };

/** Adds sources to the text of sources.yaml, whose comments stay, if the file is then free of mistakes. */
export function appendSources(yaml: string, sources: readonly NewSource[]): AppendedSources {
  const document = parseDocument(yaml);
  const before = parseYamlFile(WATCHLIST_FILES.sources, yaml, sourcesFileSchema);
  if (before.kind === 'mistaken') return { kind: 'refused', mistakes: before.mistakes.map(described) };
  const list = document.get('sources');
  if (!isSeq(list)) return { kind: 'refused', mistakes: [`${WATCHLIST_FILES.sources} holds no list of sources`] };
  if (list.items.length === 0) list.flow = false;
  for (const source of sources) list.add(document.createNode(source));
  const text = written(document);
  const after = parseYamlFile(WATCHLIST_FILES.sources, text, sourcesFileSchema);
  if (after.kind === 'mistaken') return { kind: 'refused', mistakes: after.mistakes.map(described) };
  const repeated = repeatedIds(after.value.sources);
  return repeated.length > 0 ? { kind: 'refused', mistakes: repeated } : { kind: 'appended', yaml: text };
}

function written(document: Document.Parsed): string {
  return document.toString(STYLE);
}

function repeatedIds(sources: readonly Source[]): string[] {
  const ids = sources.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `id ${id} would occur twice`);
}

function described({ file, line, column, message }: { file: string; line: number; column: number; message: string }) {
  return `${file}:${line}:${column} ${message}`;
}
