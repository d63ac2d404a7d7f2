import * as z from 'zod';

const storeSchema = z.object({
  emails: z.array(
    z.object({
      messageId: z.string(),
      at: z.number(),
      subject: z.string(),
      destination: z.object({ to: z.array(z.string()) }),
      body: z.object({ text: z.string().optional(), html: z.string().optional() }),
    }),
  ),
});

export type AcceptedMail = z.infer<typeof storeSchema>['emails'][number];

/** The mails that an aws-ses-v2-local has accepted. */
export async function readSesStore(endpoint: string): Promise<AcceptedMail[]> {
  const response = await fetch(`${endpoint}/store`);
  return storeSchema.parse(await response.json()).emails;
}
