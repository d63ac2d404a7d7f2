import { type CompiledWatchlist, classify } from '../../classification/classify.ts';
import { detectLanguage } from '../../text/detect-language.ts';
import { ourLanguage } from '../../text/language.ts';
import type { Watchlist } from '../../watchlist/watchlist.ts';
import type { Finding } from './finding.ts';

type Examples = { readonly positive: readonly string[]; readonly negative: readonly string[] } | undefined;

const LONGEST = 100;

/** Examples that prove the opposite of what they stand there for. */
export function lintExamples(
  { agreements, rules }: Pick<Watchlist, 'agreements' | 'rules'>,
  compiled: CompiledWatchlist,
): Finding[] {
  return [
    ...agreements.flatMap(({ id, examples }) => failing('agreement', id, examples, compiled)),
    ...rules.flatMap(({ id, examples }) => failing('rule', id, examples, compiled)),
  ];
}

function failing(of: Finding['of'], id: string, examples: Examples, compiled: CompiledWatchlist): Finding[] {
  const isFound = (text: string) => matchedIds(of, text, compiled).includes(id);
  const finding = (text: string, how: string): Finding => {
    const shown = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
    return { level: 'error', of, id, check: 'example', message: `its example "${shown}" ${how}` };
  };
  return [
    ...(examples?.positive ?? []).filter((text) => !isFound(text)).map((text) => finding(text, 'is not found')),
    ...(examples?.negative ?? []).filter(isFound).map((text) => finding(text, 'should not be found')),
  ];
}

function matchedIds(of: Finding['of'], text: string, compiled: CompiledWatchlist): string[] {
  const language = ourLanguage(detectLanguage(text));
  const found = classify(compiled, { title: '', text, ...(language ? { language } : {}) });
  return (of === 'agreement' ? found.agreements : found.rules).map(({ id }) => id);
}
