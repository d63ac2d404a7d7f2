import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { Agreement } from '../watchlist/agreement.ts';
import type { AgreementMatch } from './classification.ts';
import { type Occurrence, PhraseAutomaton } from './phrase-automaton.ts';
import { scoreMentions } from './score.ts';

export type AgreementAutomaton = PhraseAutomaton<Agreement>;

export function compileAgreements(agreements: readonly Agreement[]): AgreementAutomaton {
  return new PhraseAutomaton(
    agreements.flatMap((agreement) =>
      [agreement.name, ...Object.values(agreement.aliases).flat()].map((words) => ({ words, owner: agreement })),
    ),
  );
}

/** The agreements that a text names, strongest first. */
export function matchAgreements(
  automaton: AgreementAutomaton,
  text: string,
  tokens: readonly Token[],
  title: Span,
): AgreementMatch[] {
  const byAgreement = Map.groupBy(withoutContained(automaton.find(tokens)), (mention) => mention.phrase.owner);
  const matches = [...byAgreement].map(([agreement, mentions]) => ({
    id: agreement.id,
    name: agreement.name,
    score: scoreMentions(
      mentions.map((mention) => mention.phrase.words),
      mentions.some((mention) => mention.end <= title.end),
    ),
    evidence: mentions.map(({ start, end, phrase }) => ({
      start,
      end,
      text: text.slice(start, end),
      alias: phrase.words,
    })),
  }));
  return matches.sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}

/**
 * A name inside a longer name is not a mention of its own: "Global Compact" in "Global Compact on Refugees". Two names
 * of the same words count once.
 */
function withoutContained(mentions: readonly Occurrence<Agreement>[]): Occurrence<Agreement>[] {
  const kept: Occurrence<Agreement>[] = [];
  let furthest = 0;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mention.end <= furthest) continue;
    furthest = mention.end;
    kept.push(mention);
  }
  return kept;
}
