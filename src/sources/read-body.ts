/** A body that was read, or how far it came. */
export type BodyReading =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly bytes: Uint8Array }
  | { readonly kind: 'broken'; readonly receivedBytes: number; readonly error: unknown };

/**
 * Reads a body as it comes, and no further than the limit, counted after decompression: few bytes on the wire can
 * unpack to very many. What is too large comes back cut at the limit.
 */
export async function readBody(body: AsyncIterable<Uint8Array> | null, limitBytes: number): Promise<BodyReading> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  try {
    for await (const chunk of body ?? []) {
      received += chunk.length;
      chunks.push(chunk);
      if (received > limitBytes) return { kind: 'too-large', bytes: Buffer.concat(chunks).subarray(0, limitBytes) };
    }
  } catch (error) {
    return { kind: 'broken', receivedBytes: received, error };
  }
  return { kind: 'whole', bytes: Buffer.concat(chunks) };
}
