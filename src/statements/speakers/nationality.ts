const WORDS: Readonly<Record<string, string>> = {
  GB: 'british britain uk britisch* grossbritannien* britannique* royaume-uni brits britse groot-brittannie',
  DE: 'german germany deutsch deutsche deutscher deutschen deutschland* allemand* allemagne duits duitse duitsland',
  FR: 'french france franzosisch* frankreich* francais francaise francaises frans franse frankrijk',
  NL: 'dutch netherlands niederlandisch* niederlande* neerlandais* pays-bas nederlands nederlandse nederland',
  BE: 'belgian belgium belgisch* belgien* belge belges belgique belgie',
  IT: 'italian italy italienisch* italien* italie italiaans* italia',
  AT: 'austrian austria osterreich* autrichien* autriche oostenrijk*',
  ES: 'spanish spain spanisch* spanien* espagnol* espagne spaans* spanje',
  GR: 'greek greece griechisch* griechenland* grec grecque grece grieks* griekenland',
  AL: 'albanian albania albanisch* albanien* albanais* albanie albanees albanese',
  TN: 'tunisian tunisia tunesisch* tunesien* tunisien* tunisie tunesie',
  TR: 'turkish turkey turkiye turkisch* turkei turc turque turquie turks turkse turkije',
  RW: 'rwandan rwanda ruandisch* ruanda* rwandais* rwandees rwandese',
  EG: 'egyptian egypt agyptisch* agypten* egyptien* egypte egyptisch*',
  EU: 'european eu europaisch* europeen europeenne europees europese',
  IE: 'irish ireland irisch* irland* irlandais* irlande iers ierse ierland',
  PL: 'polish poland polnisch* polen polonais* pologne pools poolse',
  US: 'american us usa amerikanisch* americain* amerikaans*',
  IQ: 'iraqi iraq irakisch* irak iraks irakien* iraaks* kurdish kurdisch* kurde koerdisch*',
  VN: 'vietnamese vietnam* vietnamien*',
  XX: `swiss schweizer* suisse zwitsers* danish danisch* danois deens* swedish schwedisch* suedois* norwegian canadian canada
    hungarian ungarisch* hongrois* hongaars* libyan libya libysch* libyen* libye libie scottish welsh ukrainian russian chinese
    rome berlin paris london brussels brussel bruxelles dublin tirana kigali ankara tunis cairo kairo madrid athens athen
    athenes wien vienna vienne warsaw warschau varsovie budapest washington geneva genf geneve strasbourg strassburg moscow
    lisbon copenhagen stockholm baghdad bagdad erbil tripoli rabat hanoi luxembourg luxemburg hungary ungarn hongrie hongarije
    morocco marokko maroc algeria sudan eritrea eritrean syria syrian syrien afghanistan afghan ukraine russia china japan
    japanese indian pakistani moroccan marocain* marokkaans* marokkanisch* algerian mauritanian kenyan ugandan oeganda ghanaian`,
};

interface Stem {
  readonly country: string;
  readonly stem: string;
}

const EXACT = new Map<string, string>();
/** By their first four letters. */
const STEMS = new Map<string, Stem[]>();
const KEY = 4;

for (const [country, list] of Object.entries(WORDS)) {
  for (const word of list.split(/\s+/)) {
    const stem = word.slice(0, -1);
    if (!word.endsWith('*')) EXACT.set(word, country);
    else STEMS.set(stem.slice(0, KEY), [...(STEMS.get(stem.slice(0, KEY)) ?? []), { country, stem }]);
  }
}

/**
 * The country that a folded word names, as adjective or noun; XX for some that have no offices here, and for capitals,
 * which speak for their governments.
 */
export function countryOf(folded: string): string | undefined {
  return EXACT.get(folded) ?? STEMS.get(folded.slice(0, KEY))?.find(({ stem }) => folded.startsWith(stem))?.country;
}

/** "German", "Anglo-German" */
export function isNationality(folded: string): boolean {
  return countryOf(folded) !== undefined || countryOf(folded.slice(folded.lastIndexOf('-') + 1)) !== undefined;
}
