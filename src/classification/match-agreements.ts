import type { AgreementMatch, NearMiss } from './classification.ts';
import type { CompiledAgreement } from './compiled-agreement.ts';
import { evidenceAt } from './evidence-at.ts';
import type { IndexedText, Place } from './indexed-text.ts';
import { describedMentions, type Mention, type MissedMention, namedMentions } from './match-agreement.ts';
import type { Parties } from './rival-party.ts';
import { scoreMentions } from './score.ts';

/** The agreements that a text tells of, strongest first, and those that it nearly does. */
export function matchAgreements(
  agreements: readonly CompiledAgreement[],
  text: IndexedText,
  parties: Parties,
): { matches: AgreementMatch[]; nearMisses: NearMiss[] } {
  const named = agreements.map((compiled) => ({ compiled, ...namedMentions(compiled, text, parties) }));
  const names = named.flatMap(({ counted }) => counted.map(({ place }) => place));
  const matches: AgreementMatch[] = [];
  const nearMisses: NearMiss[] = [];
  for (const { compiled, counted, missed } of named) {
    const own = withoutContained(counted, names);
    // Descriptions add nothing where a name tells it, and cost more than names.
    const described = own.length > 0 ? undefined : describedMentions(compiled, text);
    const mentions = described ? withoutOverlaps(described.counted) : own;
    const allMissed = [...missed, ...(described?.missed ?? [])];
    if (mentions.length > 0) matches.push(matchOf(compiled, mentions, text));
    else if (allMissed.length > 0) nearMisses.push(nearMissOf(compiled, allMissed, text));
  }
  return { matches: matches.sort((a, b) => b.score - a.score || a.id.localeCompare(b.id)), nearMisses };
}

function matchOf({ agreement }: CompiledAgreement, mentions: readonly Mention[], text: IndexedText): AgreementMatch {
  const evidence = mentions.flatMap(({ place, parts = [place], written, by }) =>
    parts.map((part) => ({ ...evidenceAt(text, part), alias: written, by })),
  );
  return { id: agreement.id, name: agreement.name, score: scoreMentions(mentions, text), evidence };
}

function nearMissOf({ agreement }: CompiledAgreement, missed: readonly MissedMention[], text: IndexedText): NearMiss {
  const { id, name } = agreement;
  const reason = missed[0]?.reason ?? '';
  return { of: 'agreement', id, name, reason, evidence: missed.map(({ place }) => evidenceAt(text, place)) };
}

/**
 * A name inside a longer name is not a mention of its own: "Global Compact" in "Global Compact on Refugees". Two names
 * of the same words count once.
 */
function withoutContained(mentions: readonly Mention[], names: readonly Place[]): Mention[] {
  return withoutOverlaps(mentions.filter(({ place }) => !names.some((name) => isInside(place, name))));
}

function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  const byPlace = [...mentions].sort((a, b) => a.place.first - b.place.first || b.place.end - a.place.end);
  for (const mention of byPlace) {
    const before = kept.at(-1)?.place;
    if (!before || !overlap(before, mention.place)) kept.push(mention);
  }
  return kept;
}

function isInside(place: Place, other: Place): boolean {
  const isLonger = other.end - other.first > place.end - place.first;
  return isLonger && other.first <= place.first && place.end <= other.end;
}

function overlap(a: Place, b: Place): boolean {
  return a.first < b.end && b.first < a.end;
}
