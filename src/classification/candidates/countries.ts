import type { Language } from '../../text/language.ts';
import { tokenize } from '../../text/token.ts';

/** Members of the United Nations, and who makes agreements besides them. */
const CODES =
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI KH CM CA CV CF TD CL CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA KR KP RO RU RW SM SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW XK PS TW VA';

/** Names and adjectives that neither the names of regions nor their stems give. */
const MORE_NAMES: Readonly<Record<string, string>> = {
  AF: 'afghan afghans afghane afghanisch afghanische afghanischen afghanisches afghaanse',
  AT: 'osterreichisch osterreichische osterreichischen autrichien autrichienne oostenrijks oostenrijkse',
  BA: 'bosnia bosnien bosnie bosnian bosnisch bosnische',
  CD: 'congo kongo congolese congolais',
  CH: 'swiss schweizer schweizerisch schweizerische suisse zwitsers zwitserse',
  CZ: 'czech tschechisch tschechische tcheque tsjechisch tsjechische',
  DK: 'danish danisch danische danois danoise deens deense',
  EG: 'agyptisch agyptische agyptischen egyptien egyptienne egyptisch egyptische',
  ES: 'spanish spanisch spanische spanischen espagnol espagnole spaans spaanse',
  GR: 'greek griechisch griechische griechischen grec grecque grieks griekse',
  HU: 'hongrois hongroise hongaars hongaarse ungarisch ungarische',
  IE: 'irish irisch irische irlandais irlandaise iers ierse',
  IN: 'indian indisch indische indischen indisches indien indienne indiaas indiase',
  LB: 'lebanese libanesisch libanesische libanais libanaise libanees libanese',
  LY: 'libyen libyenne libyan libysch libysche libyschen',
  MA: 'marokkaans marokkaanse marocain marocaine moroccan',
  NO: 'norwegian norwegisch norwegische norvegien norvegienne noors noorse',
  PH: 'filipino philippinisch philippinische filipijns filipijnse',
  PL: 'polish polnisch polnische polnischen polonais polonaise pools poolse',
  PT: 'portuguese portugiesisch portugiesische portugais portugaise portugees portugese',
  RU: 'russisch russische russischen russe russes',
  SE: 'swedish schwedisch schwedische suedois suedoise zweeds zweedse',
  SN: 'senegalese senegalais senegalaise senegalesisch senegalesische',
  SY: 'syrisch syrische syrischen syrien syrienne',
  US: 'us usa american amerikanisch amerikanische americain americaine amerikaans amerikaanse',
  UZ: 'uzbek usbekisch usbekische usbekischen usbekisches ouzbek ouzbeke oezbeeks oezbeekse',
};

const CITIES: Readonly<Record<string, string>> = {
  GB: 'london londres londen',
  FR: 'paris parijs',
  DE: 'berlin berlijn',
  BE: 'brussels brussel bruxelles',
  IT: 'rome rom roma',
  TN: 'tunis',
  TR: 'ankara',
  RW: 'kigali',
  AL: 'tirana',
  VN: 'hanoi',
  IQ: 'baghdad bagdad erbil',
  GH: 'accra',
  MA: 'rabat marrakesh marrakech marrakesch',
  EG: 'cairo kairo caire',
  DZ: 'algiers algier alger',
  LY: 'tripoli tripolis',
  AF: 'kabul kaboul kaboel',
  PK: 'islamabad',
  SN: 'dakar',
  MR: 'nouakchott',
  NG: 'abuja',
  ET: 'addis',
  KE: 'nairobi',
  SD: 'khartoum khartum',
  RS: 'belgrade belgrad belgrado',
  XK: 'pristina',
  BA: 'sarajevo',
  MK: 'skopje',
  MD: 'chisinau',
  GE: 'tbilisi tiflis',
  UA: 'kyiv kiev kiew',
  RU: 'moscow moskau moscou moskou',
  PL: 'warsaw warschau varsovie warschau',
  AT: 'vienna wien vienne wenen',
  CH: 'berne bern geneva genf geneve',
  ES: 'madrid',
  PT: 'lisbon lissabon lisbonne',
  GR: 'athens athen athenes athene',
  IE: 'dublin',
  HU: 'budapest',
  CZ: 'prague prag praag',
  US: 'washington',
  IN: 'delhi',
  BD: 'dhaka',
  LB: 'beirut beyrouth beiroet',
  JO: 'amman',
  SY: 'damascus damaskus damas',
  IR: 'tehran teheran',
  UZ: 'tashkent taschkent',
  NL: 'hague haag haye',
};

/** Endings by which a name becomes an adjective or a genitive, in the four languages, folded. */
const ENDING =
  /^(?:s|a|e|i|o|is|an|ans|ian|ians|ean|ese|ia|ie|ien|ije|(?:[aei]n|es)?isch(?:e[nrsm]?)?|(?:ie|ee|e)n(?:ne)?s?|ain(?:e)?s?|ais(?:e)?|ois(?:e)?|a?ans(?:e)?|anse|ees|er|ern|aner)?$/;
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 8;

/** A country that words tell, and how. */
export interface CountryWord {
  readonly code: string;
  readonly isCity: boolean;
}

/** The countries of the world by their names in one language, the adjectives made from these, and capitals. */
export class Countries {
  readonly #names = new Map<string, string>();
  readonly #stems = new Map<string, string>();
  readonly #cities = new Map<string, string>();
  /** Most words that a name has. */
  #longest = 1;

  constructor(language: Language) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of CODES.split(' ')) this.#addName(code, regions.of(code) ?? '');
    for (const [code, words] of Object.entries(MORE_NAMES)) for (const word of words.split(' ')) this.#set(word, code);
    for (const [code, words] of Object.entries(CITIES))
      for (const word of words.split(' ')) this.#cities.set(word, code);
  }

  get longestName(): number {
    return this.#longest;
  }

  /** @param words folded, joined by blanks */
  find(words: string): CountryWord | undefined {
    const city = this.#cities.get(words);
    if (city) return { code: city, isCity: true };
    const code = this.#names.get(words) ?? this.#byStem(words);
    return code === undefined ? undefined : { code, isCity: false };
  }

  #byStem(word: string): string | undefined {
    const shortest = Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING);
    for (let length = word.length; length >= shortest; length--) {
      const code = this.#stems.get(word.slice(0, length));
      if (code !== undefined) return ENDING.test(word.slice(length)) ? code : undefined;
    }
    return undefined;
  }

  #addName(code: string, name: string): void {
    const words = tokenize(name).map(({ folded }) => folded);
    if (words.length === 0) return;
    this.#set(words.join(' '), code);
    this.#longest = Math.max(this.#longest, words.length);
    const [word = ''] = words;
    const stem = word.replace(/(?:land|[aeiou]{1,2})$/, '');
    if (words.length === 1) this.#stems.set(stem.length >= SHORTEST_STEM ? stem : word, code);
  }

  #set(words: string, code: string): void {
    if (words !== '' && !this.#names.has(words)) this.#names.set(words, code);
  }
}
