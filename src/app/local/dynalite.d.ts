// dynalite ships no types; these are the parts we use (version 4).
declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface Options {
    /** Folder in which LevelDB keeps the data. */
    path: string;
    createTableMs?: number;
  }
  export default function dynalite(options: Options): Server;
}
