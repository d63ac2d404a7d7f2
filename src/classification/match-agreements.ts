import type { AgreementMatch, NearMiss } from './classification.ts';
import type { CompiledAgreement } from './compiled-agreement.ts';
import { evidenceAt } from './evidence-at.ts';
import type { IndexedText, Place } from './indexed-text.ts';
import { type Mention, type MissedMention, mentionsOf } from './match-agreement.ts';
import type { Parties } from './rival-party.ts';
import { scoreMentions } from './score.ts';

/** The agreements that a text tells of, strongest first, and those that it nearly does. */
export function matchAgreements(
  agreements: readonly CompiledAgreement[],
  text: IndexedText,
  parties: Parties,
): { matches: AgreementMatch[]; nearMisses: NearMiss[] } {
  const mentioned = agreements.map((compiled) => ({ compiled, ...mentionsOf(compiled, text, parties) }));
  const names = mentioned.flatMap(({ counted }) => counted.filter(isNamed).map(({ place }) => place));
  const matches: AgreementMatch[] = [];
  const nearMisses: NearMiss[] = [];
  for (const { compiled, counted, missed } of mentioned) {
    const own = withoutContained(counted, names);
    if (own.length > 0) matches.push(matchOf(compiled, own, text));
    else if (missed.length > 0) nearMisses.push(nearMissOf(compiled, missed, text));
  }
  return { matches: matches.sort((a, b) => b.score - a.score || a.id.localeCompare(b.id)), nearMisses };
}

function matchOf({ agreement }: CompiledAgreement, mentions: readonly Mention[], text: IndexedText): AgreementMatch {
  const evidence = mentions.map(({ place, written, by }) => ({ ...evidenceAt(text, place), alias: written, by }));
  return { id: agreement.id, name: agreement.name, score: scoreMentions(mentions, text), evidence };
}

function nearMissOf({ agreement }: CompiledAgreement, missed: readonly MissedMention[], text: IndexedText): NearMiss {
  const { id, name } = agreement;
  const reason = missed[0]?.reason ?? '';
  return { of: 'agreement', id, name, reason, evidence: missed.map(({ place }) => evidenceAt(text, place)) };
}

function isNamed({ by }: Mention): boolean {
  return by !== 'description';
}

/**
 * A name inside a longer name is not a mention of its own: "Global Compact" in "Global Compact on Refugees". Two names
 * of the same words count once, and descriptions add nothing where a name tells it.
 */
function withoutContained(mentions: readonly Mention[], names: readonly Place[]): Mention[] {
  const kept: Mention[] = [];
  const byPlace = [...mentions].sort(
    (a, b) => Number(isNamed(b)) - Number(isNamed(a)) || a.place.first - b.place.first || b.place.end - a.place.end,
  );
  for (const mention of byPlace) {
    if (isNamed(mention) && names.some((name) => isInside(mention.place, name))) continue;
    if (kept.some(({ place }) => overlap(place, mention.place))) continue;
    kept.push(mention);
  }
  const named = kept.filter(isNamed);
  return (named.length > 0 ? named : kept).sort((a, b) => a.place.first - b.place.first);
}

function isInside(place: Place, other: Place): boolean {
  const isLonger = other.end - other.first > place.end - place.first;
  return isLonger && other.first <= place.first && place.end <= other.end;
}

function overlap(a: Place, b: Place): boolean {
  return a.first < b.end && b.first < a.end;
}
