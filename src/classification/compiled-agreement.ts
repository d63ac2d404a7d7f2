import type { Agreement } from '../watchlist/agreement.ts';
import { phraseOf } from '../watchlist/query/phrase.ts';
import { type AtomBook, type CompiledQuery, compileQuery, type QueryWords } from './compile-query.ts';
import { readQuery } from './read-query.ts';

/** A name that is looked for. */
interface CompiledName {
  readonly atom: number;
  readonly written: string;
}

export interface CompiledGuard {
  readonly names: readonly CompiledName[];
  readonly when: CompiledQuery;
  readonly within: 'sentence' | 'passage' | 'item';
}

interface CompiledAbbreviation extends CompiledName {
  readonly when: CompiledQuery | undefined;
}

interface CompiledDescription {
  readonly query: CompiledQuery & { readonly kind: 'scoped' };
  readonly written: string;
}

/** An agreement with its names as atoms and its queries compiled. */
export interface CompiledAgreement {
  readonly agreement: Agreement;
  readonly names: readonly CompiledName[];
  readonly guards: readonly CompiledGuard[];
  readonly abbreviations: readonly CompiledAbbreviation[];
  readonly descriptions: readonly CompiledDescription[];
  readonly not: readonly CompiledQuery[];
}

export function compileAgreement(agreement: Agreement, book: AtomBook, shared: QueryWords): CompiledAgreement {
  const { people, offices, name, aliases, documents } = agreement;
  const words = { ...shared, list: new Map([...shared.list, ['people', people], ['offices', offices]]) };
  const named = (written: string): CompiledName => ({ atom: book.numberOf(phraseOf(written)), written });
  const compile = (query: string) => compileQuery(readQuery(query), query, book, words);
  return {
    agreement,
    names: [name, ...Object.values(aliases).flat(), ...documents.map(({ url }) => addressWords(url))].map(named),
    guards: agreement.guarded.map((guard) => ({
      names: Object.values(guard.aliases).flat().map(named),
      when: compile(guard.when),
      within: guard.within,
    })),
    abbreviations: agreement.abbreviations.map(({ short, when }) => ({
      ...named(`=${short}`),
      written: short,
      when: when === undefined ? undefined : compile(when),
    })),
    descriptions: Object.values(agreement.descriptions)
      .flat()
      .map((written) => ({ query: inSentence(compile(written)), written })),
    not: agreement.not.map(compile),
  };
}

function addressWords(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '');
}

function inSentence(query: CompiledQuery): CompiledDescription['query'] {
  return query.kind === 'scoped' ? query : { kind: 'scoped', scope: 'sentence', query };
}
