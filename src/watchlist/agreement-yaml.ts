import { Document, isSeq, parseDocument, stringify } from 'yaml';
import type { Language } from '../text/language.ts';
import { type Agreement, agreementsFileSchema } from './agreement.ts';
import { agreementMistakes } from './check-agreements.ts';
import { idsOf } from './check-query.ts';
import { type FileMistake, parseYamlFile } from './parse-yaml-file.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WATCHLIST_FILES } from './watchlist.ts';

/** An agreement as it is written: what the schema fills in may be left out. */
export type NewAgreement = Pick<Agreement, 'id' | 'name' | 'date' | 'parties' | 'aliases'> & Partial<Agreement>;

export type EditedAgreements =
  | { readonly kind: 'edited'; readonly yaml: string }
  | { readonly kind: 'refused'; readonly mistakes: readonly string[] };

const FILE = WATCHLIST_FILES.agreements;
// Long names and sentences stay on one line.
const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

/** The lines of agreements.yaml that an agreement takes, to be put below its last. */
export function agreementYaml(agreement: NewAgreement): string {
  const document = new Document({ agreements: [agreement] });
  const parties = document.getIn(['agreements', 0, 'parties']);
  if (isSeq(parties)) parties.flow = true;
  const [, ...lines] = document.toString(STYLE).split('\n');
  return lines.join('\n');
}

/** Adds an agreement below the last one of agreements.yaml, all else of which stays, if that is then free of mistakes. */
export function appendAgreement(yaml: string, agreement: NewAgreement, vocabulary: Vocabulary): EditedAgreements {
  const before = parseYamlFile(FILE, yaml, agreementsFileSchema);
  if (before.kind === 'mistaken') return refused(before.mistakes);
  const isEmpty = before.value.agreements.length === 0;
  const head = isEmpty ? yaml.replace(/^agreements:.*$/m, 'agreements:') : `${yaml.trimEnd()}\n`;
  return checked(`${head.trimEnd()}\n${isEmpty ? '' : '\n'}${agreementYaml(agreement)}`, vocabulary);
}

/** Adds a name to an agreement of agreements.yaml, all else of which stays, if that is then free of mistakes. */
export function addAlias(
  yaml: string,
  { id, language, alias }: { readonly id: string; readonly language: Language; readonly alias: string },
  vocabulary: Vocabulary,
): EditedAgreements {
  const before = parseYamlFile(FILE, yaml, agreementsFileSchema);
  if (before.kind === 'mistaken') return refused(before.mistakes);
  const index = before.value.agreements.findIndex((agreement) => agreement.id === id);
  if (index < 0) return { kind: 'refused', mistakes: [`${FILE} has no agreement ${id}`] };
  const edited = withAlias(yaml, ['agreements', index, 'aliases', language], alias);
  if (edited === undefined)
    return { kind: 'refused', mistakes: [`the aliases of ${id} are written in an unusual way`] };
  return checked(edited, vocabulary);
}

/** Edits the text rather than the document, which would write the whole file anew. */
function withAlias(yaml: string, path: (string | number)[], alias: string): string | undefined {
  const list = parseDocument(yaml).getIn(path);
  if (!isSeq(list) || !list.range) return undefined;
  if (list.flow) {
    const close = yaml.lastIndexOf(']', list.range[1]);
    return `${yaml.slice(0, close)}${list.items.length > 0 ? ', ' : ''}${JSON.stringify(alias)}${yaml.slice(close)}`;
  }
  const lineEnd = yaml.indexOf('\n', yaml.slice(0, list.range[1]).trimEnd().length);
  const end = lineEnd < 0 ? yaml.length : lineEnd;
  const indent = ' '.repeat(list.range[0] - (yaml.lastIndexOf('\n', list.range[0]) + 1));
  return `${yaml.slice(0, end)}\n${indent}- ${stringify(alias, STYLE).trimEnd()}${yaml.slice(end)}`;
}

function checked(yaml: string, vocabulary: Vocabulary): EditedAgreements {
  const after = parseYamlFile(FILE, yaml, agreementsFileSchema);
  if (after.kind === 'mistaken') return refused(after.mistakes);
  const known = { lists: idsOf(vocabulary.lists), parties: idsOf(vocabulary.parties) };
  const mistakes = agreementMistakes(after.value.agreements, known, after.mistakeAt);
  return mistakes.length > 0 ? refused(mistakes) : { kind: 'edited', yaml };
}

function refused(mistakes: readonly FileMistake[]): EditedAgreements {
  return {
    kind: 'refused',
    mistakes: mistakes.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
  };
}

/** Aliases of no language yet. */
export function noAliases(): Record<Language, string[]> {
  return { en: [], de: [], fr: [], nl: [] };
}
