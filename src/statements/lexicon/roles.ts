import type { Language } from '../../text/language.ts';

export type Gender = 'female' | 'male';

/** What reading the noun phrases that name speakers needs to know of a language. All words are folded (`foldWord`). */
export interface RoleLexicon {
  readonly language: Language;
  /** Before names and no part of them: "Mr", "Frau", "Dr". */
  readonly titles: ReadonlySet<string>;
  /** Before a family name and a part of it where no given name is told: "Lord". */
  readonly styles: ReadonlySet<string>;
  /** What somebody is, in the last part of a word: "chair", "Sprecherin". */
  readonly roles: ReadonlySet<string>;
  /** Endings of roles that are too many to list. */
  readonly roleEnding?: RegExp;
  /** Given names and others that only end like roles. */
  readonly notRoles: ReadonlySet<string>;
  /** Roles and titles that tell of a woman, of a man. */
  readonly female: RegExp;
  readonly male: RegExp;
  /** Roles of which what follows is a part of the title: "minister of justice". */
  readonly officeHeads: ReadonlySet<string>;
  /** Roles of a place, which is no organisation: "mayor of Dover". */
  readonly localHeads: ReadonlySet<string>;
  /** Who speaks for others and is nobody by name: "spokesperson", "official". */
  readonly spokes: ReadonlySet<string>;
  /** Words that make a name one of an organisation, or stand for one: "ministry", "charity". */
  readonly organisations: ReadonlySet<string>;
  readonly organisationEnding?: RegExp;
  readonly documents: ReadonlySet<string>;
  /** Between a role or a name and its organisation: "of", "from". */
  readonly links: ReadonlySet<string>;
  /** The publisher's: "our". */
  readonly ours: ReadonlySet<string>;
  /** Of whom was spoken before: "its". */
  readonly theirs: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  /** Pronouns of relative clauses. */
  readonly relatives: ReadonlySet<string>;
  /** Capital at the beginning of a sentence and no names. */
  readonly notNames: ReadonlySet<string>;
}

/** Within names, before a part that begins with a capital: "Ursula von der Leyen". */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos di del della du des d la le van von vom zu zum zur der den ter ten te af al el bin ben ibn abu y'.split(
    ' ',
  ),
);

/** Behind names and no part of them. */
export const BEHIND_NAMES: ReadonlySet<string> = new Set(
  'mp mps mep msp ms td kc qc obe cbe mbe dbe frs phd jr sr mdb mdl mdep'.split(' '),
);

/** Roles that are family names as often, behind a given name: "Anna Koch". */
export const SURNAMES: ReadonlySet<string> = new Set(
  `koch richter konig graf bauer bischof kaiser king bishop judge prince pope farmer major general coach page abbot dean
  fisher driver pilot marshall earl baron lord justice prins koning bakker visser boer maire roi prefet bourgeois`.split(
    /\s+/,
  ),
);

const PARTY_WORDS = `spd cdu csu cducsu fdp afd linke linken linkspartei grune grunen grunenpolitiker bsw bundnis labour
  conservative tory tories libdem lib dem snp dup reform lr rn lfi ps ps renaissance modem horizons ecologiste vvd pvv d66
  cda groenlinks pvda nsc bbb volt denk sp sgp n va cd v vooruit ecolo mr les engages epp s d ecr pfe partij pp psoe`;
/** Parties and the like, of which somebody is no speaker by being a member. */
export const PARTIES: ReadonlySet<string> = new Set(PARTY_WORDS.split(/\s+/).filter((word) => word.length > 1));
