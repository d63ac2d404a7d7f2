import * as z from 'zod';

const text = z.string().nullish().catch(undefined);
/** HTML, or a list of renderings of which one is HTML (alphagov/publishing-api content_schemas, read 2026-08-21). */
const body = z
  .union([z.string(), z.array(z.object({ content_type: text, content: text }))])
  .nullish()
  .catch(undefined);
const titled = z.object({ title: text, body });

/** A list of which unreadable members are left out; empty where it is no list. */
function listOf<T extends z.ZodType>(member: T) {
  const readable = z.array(z.unknown()).catch([]);
  return readable.transform((values) =>
    values.flatMap((value) => {
      const parsed = member.safeParse(value);
      return parsed.success ? [parsed.data] : [];
    }),
  );
}

/** An object, of which every part may be missing, even if it is missing itself. */
function looseObject<T extends z.ZodRawShape>(shape: T) {
  return z.preprocess((value) => (isRecord(value) ? value : {}), z.object(shape));
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What we read of a GOV.UK content item. */
export const govukContentSchema = z.object({
  schema_name: z.string(),
  title: text,
  description: text,
  base_path: z.string().optional().catch(undefined),
  content_id: z.string().optional().catch(undefined),
  locale: z.string().optional().catch(undefined),
  first_published_at: text,
  public_updated_at: text,
  withdrawn_notice: looseObject({ explanation: text, withdrawn_at: text }),
  details: looseObject({
    body,
    roll_call_introduction: body,
    final_outcome_detail: body,
    public_feedback_detail: body,
    explanation: text,
    change_description: text,
    first_public_at: text,
    parts: listOf(titled),
    collection_groups: listOf(titled),
    casualties: listOf(z.string()),
    documents: listOf(z.string()),
    attachments: listOf(z.object({ title: text, url: z.string(), content_type: text })),
    change_history: listOf(z.object({ note: text, public_timestamp: text })),
  }),
  links: looseObject({ documents: listOf(z.object({ title: text })) }),
});
export type GovukContent = z.infer<typeof govukContentSchema>;

/** The HTML rendering of a body; '' where there is none. */
export function htmlOf(value: z.infer<typeof body>): string {
  if (typeof value === 'string') return value;
  return value?.find(({ content_type }) => content_type === 'text/html')?.content ?? '';
}
