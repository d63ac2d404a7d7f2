import * as z from 'zod';

/** "cB" lists: after a header, the words of each frequency, in steps of a hundredth of a power of ten. */
const listSchema = z.tuple([z.object({ format: z.literal('cB'), version: z.literal(1) })], z.array(z.string()));

/** Reads one of wordfreq's lists. @param packed as MessagePack, unzipped */
export function* wordsByFrequency(packed: Buffer): Generator<{ word: string; frequency: number }> {
  const [, ...steps] = listSchema.parse(new Unpacking(packed).next());
  for (const [step, words] of steps.entries()) {
    for (const word of words) yield { word, frequency: 10 ** (-step / 100) };
  }
}

/** As much of MessagePack as these lists use: small numbers, strings, arrays, maps. */
class Unpacking {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  next(): unknown {
    const type = this.#number(1);
    if (type < 0x80) return type;
    if (type < 0x90) return Object.fromEntries(this.#values(type & 0x0f).map(() => [String(this.next()), this.next()]));
    if (type < 0xa0) return this.#array(type & 0x0f);
    if (type < 0xc0) return this.#string(type & 0x1f);
    if (type === 0xd9) return this.#string(this.#number(1));
    if (type === 0xda) return this.#string(this.#number(2));
    if (type === 0xdc) return this.#array(this.#number(2));
    if (type === 0xdd) return this.#array(this.#number(4));
    throw new Error(`MessagePack type ${type} at ${this.#at - 1}: not known here`);
  }

  #values(count: number): undefined[] {
    return new Array<undefined>(count).fill(undefined);
  }

  #array(count: number): unknown[] {
    return this.#values(count).map(() => this.next());
  }

  #string(length: number): string {
    this.#at += length;
    return this.#bytes.toString('utf8', this.#at - length, this.#at);
  }

  #number(length: number): number {
    this.#at += length;
    return this.#bytes.readUIntBE(this.#at - length, length);
  }
}
