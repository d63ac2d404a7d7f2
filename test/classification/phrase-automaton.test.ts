import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhraseAutomaton } from '../../src/classification/phrase-automaton.ts';
import { tokenize } from '../../src/text/token.ts';
import { phraseOf } from '../../src/watchlist/query/phrase.ts';

const find = (phrases: string[], text: string) =>
  new PhraseAutomaton(phrases.map((words) => ({ ...phraseOf(words), owner: words })))
    .find(text, tokenize(text))
    .map(({ first, end, phrase }) => {
      const tokens = tokenize(text);
      return `${phrase.owner}=${text.slice(tokens[first]?.start, tokens[end - 1]?.end)}`;
    });

test('finds overlapping and nested phrases', () => {
  expect(find(['a b', 'b c', 'a b c', 'b'], 'a b c')).toEqual(['a b=a b', 'a b c=a b c', 'b=b', 'b c=b c']);
});

test('a final star stands for any ending, also of a phrase', () => {
  expect(find(['migrat*', 'people smuggl*'], 'Migration, migrants, people smugglers')).toEqual([
    'migrat*=Migration',
    'people smuggl*=people smugglers',
  ]);
});

/** What the automaton must equal: each phrase tried at each word. */
function naive(phrases: string[], text: string): string[] {
  const tokens = tokenize(text);
  return tokens.flatMap((first, at) =>
    phrases.flatMap((phrase) => {
      const words = tokenize(phrase).map((token) => token.folded);
      const isPrefix = phrase.endsWith('*');
      const fits = words.every((word, index) => {
        const actual = tokens[at + index]?.folded;
        return isPrefix && index === words.length - 1 ? actual?.startsWith(word) : actual === word;
      });
      return fits ? [`${phrase}=${text.slice(first.start, tokens[at + words.length - 1]?.end)}`] : [];
    }),
  );
}

test('equals trying each phrase at each word', () => {
  const word = fc.constantFrom('aba', 'abab', 'bab', 'Bäb', 'c');
  const phrase = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([words, isPrefix]) => (isPrefix ? `${words.join(' ')} aba*` : words.join(' ')));
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', '-', ', ', '\n')), { maxLength: 30 })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(fc.uniqueArray(phrase, { maxLength: 8 }), text, (phrases, words) => {
      expect(find(phrases, words).toSorted()).toEqual(naive(phrases, words).toSorted());
    }),
  );
});
