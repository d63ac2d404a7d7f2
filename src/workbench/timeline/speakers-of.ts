import { speakerKey } from '../../statements/speakers/speaker-key.ts';
import type { Speaker } from '../../statements/statement.ts';
import { fullestOf } from './join-statement.ts';
import type { TimelineSpeaker, TimelineStatement } from './timeline.ts';

/** Who said something, who said most first; those of whom nothing is known count as one. */
export function speakersOf(statements: readonly TimelineStatement[]): TimelineSpeaker[] {
  const groups = Map.groupBy(statements, ({ speaker }) => timelineSpeakerKey(speaker));
  const speakers = [...groups].map(([key, said]) => {
    const times = said.map(({ at }) => at.getTime());
    return {
      ...(key === undefined ? {} : { key }),
      speaker: fullestOf(said.map(({ speaker }) => speaker)),
      statements: said.length,
      first: new Date(Math.min(...times)),
      last: new Date(Math.max(...times)),
    };
  });
  return speakers.sort((a, b) => b.statements - a.statements || a.first.getTime() - b.first.getTime());
}

/** An office without a name is a speaker too. */
export function timelineSpeakerKey(speaker: Speaker): string | undefined {
  return speakerKey(speaker) ?? speaker.role?.toLowerCase();
}
