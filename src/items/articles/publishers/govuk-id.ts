import * as z from 'zod';

/** Identifier of a GOV.UK content item, which the Content API and the head of the page give alike. */
export function govukContentId(id: string | undefined): string | undefined {
  return z.guid().safeParse(id).success ? `govuk:${id?.toLowerCase()}` : undefined;
}
