import { tokenize } from '../../text/token.ts';
import type { Speaker } from '../statement.ts';

/**
 * The same for one speaker in all items and languages: the id of a listed person, else the folded name, else that of the
 * organisation. Absent where nobody is named.
 */
export function speakerKey({ id, name, organisation }: Speaker): string | undefined {
  const named = id ?? name ?? organisation;
  return (
    named &&
    tokenize(named)
      .map(({ folded }) => folded)
      .join('-')
  );
}
