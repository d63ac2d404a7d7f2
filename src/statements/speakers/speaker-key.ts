import type { Speaker } from '../statement.ts';
import { nameKey } from './office-index.ts';

/**
 * What is equal for the same speaker in all items and languages: of a person by the name, of a listed office-holder by
 * the listed name, else of the organisation. Undefined where neither is known: such speakers are the same as nobody.
 */
export function speakerKey({ id, name, organisation }: Speaker): string | undefined {
  if (id) return `person:${id}`;
  if (name) return `person:${nameKey(name).replaceAll(' ', '-')}`;
  return organisation ? `organisation:${nameKey(organisation).replaceAll(' ', '-')}` : undefined;
}
