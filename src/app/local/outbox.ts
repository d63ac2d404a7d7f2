import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Mails that the embedded SES accepted, as files: `.eml` as it was handed over, `.html` for a browser. */
export class Outbox {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @param html body, where the mail has one */
  async keep(raw: Uint8Array, at: Date, html: string | undefined): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const name = join(this.folder, `${at.toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`);
    if (html) await writeFile(`${name}.html`, html);
    await writeFile(`${name}.eml`, raw);
  }

  /** The mails of earlier runs, oldest first. */
  async earlier(): Promise<Uint8Array[]> {
    const names = await this.#names('.eml');
    return Promise.all(names.map((name) => readFile(join(this.folder, name))));
  }

  /** Path of the newest mail to open in a browser, if there is any. */
  async newestPage(): Promise<string | undefined> {
    const newest = (await this.#names('.html')).at(-1);
    return newest && join(this.folder, newest);
  }

  async #names(ending: string): Promise<string[]> {
    try {
      return (await readdir(this.folder)).filter((name) => name.endsWith(ending)).sort();
    } catch {
      return []; // no mail was ever kept
    }
  }
}
