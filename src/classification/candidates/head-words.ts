import type { Language } from '../../text/language.ts';

/**
 * What sort of agreement a word tells. Names in several languages are one agreement's where they tell the same sort, so
 * sorts are coarse: a deal and an accord are agreements, a statement and a communiqué are declarations.
 */
type AgreementSort =
  | 'agreement'
  | 'treaty'
  | 'convention'
  | 'protocol'
  | 'pact'
  | 'compact'
  | 'declaration'
  | 'memorandum'
  | 'plan'
  | 'partnership'
  | 'arrangement';

/** A word that says that something is an agreement. */
export interface HeadWord {
  readonly sort: AgreementSort;
  /** What a compound says before it: `migrations` in "Migrationsabkommen". */
  readonly beginning?: string;
  readonly isPlural: boolean;
}

interface HeadPattern {
  readonly sort: AgreementSort;
  /** Of the folded word. */
  readonly singular: RegExp;
  readonly plural?: RegExp;
}

function patterns(...rows: [AgreementSort, string, string?][]): HeadPattern[] {
  return rows.map(([sort, singular, plural]) => ({
    sort,
    singular: new RegExp(`^(?:${singular})$`),
    ...(plural ? { plural: new RegExp(`^(?:${plural})$`) } : {}),
  }));
}

const HEADS: Readonly<Record<Language, readonly HeadPattern[]>> = {
  en: patterns(
    ['agreement', 'agreement|deal|accord', 'agreements|deals|accords'],
    ['treaty', 'treaty', 'treaties'],
    ['convention', 'convention', 'conventions'],
    ['protocol', 'protocol', 'protocols'],
    ['pact', 'pact', 'pacts'],
    ['compact', 'compact', 'compacts'],
    ['declaration', 'declaration|statement|communique', 'declarations|statements|communiques'],
    ['memorandum', 'memorandum|mou', 'memoranda|memorandums|mous'],
    ['plan', 'plan|scheme', 'plans|schemes'],
    ['partnership', 'partnership', 'partnerships'],
    ['arrangement', 'arrangement|understanding', 'arrangements|understandings'],
  ),
  de: patterns(
    ['convention', '(.*)(?:ubereinkommens?|ubereinkunft|konvention)', '(.*)(?:ubereinkunfte|konventionen)'],
    ['agreement', '(.*)(?:abkommens?|vereinbarung|deals?)', '(.*)vereinbarungen'],
    ['memorandum', '(.*)(?:absichtserklarung|memorandums?)', '(.*)(?:absichtserklarungen|memoranden)'],
    ['declaration', '(.*)(?:erklarung|kommuniques?)', '(.*)erklarungen'],
    ['treaty', '(.*)vertrag(?:e?s|e)?', '(.*)vertragen?'],
    ['compact', 'compacts?'],
    ['pact', '(.*)pakte?s?', '(.*)pakten'],
    ['protocol', '(.*)protokolls?', '(.*)protokollen?'],
    ['plan', '(.*)plan(?:e?s)?', '(.*)planen?'],
    ['partnership', '(.*)partnerschaft', '(.*)partnerschaften'],
  ),
  fr: patterns(
    ['agreement', 'accord|entente', 'accords|ententes'],
    ['treaty', 'traite', 'traites'],
    ['convention', 'convention', 'conventions'],
    ['protocol', 'protocole', 'protocoles'],
    ['pact', 'pacte', 'pactes'],
    ['declaration', 'declaration|communique', 'declarations|communiques'],
    ['memorandum', 'memorandum', 'memorandums|memoranda'],
    ['plan', 'plan', 'plans'],
    ['partnership', 'partenariat', 'partenariats'],
    ['arrangement', 'arrangement', 'arrangements'],
  ),
  nl: patterns(
    ['agreement', '(.*)(?:akkoord|overeenkomst|deal)', '(.*)(?:akkoorden|overeenkomsten|deals)'],
    ['treaty', '(.*)verdrag', '(.*)verdragen'],
    ['convention', '(.*)conventie', '(.*)conventies'],
    ['protocol', '(.*)protocol', '(.*)protocollen'],
    ['compact', 'compacts?'],
    ['pact', '(.*)pact', '(.*)pacten'],
    ['declaration', '(.*)(?:verklaring|communique)', '(.*)verklaringen'],
    ['memorandum', '(.*)memorandum', '(.*)memoranda'],
    ['plan', '(.*)plan', '(.*)plannen'],
    ['partnership', '(.*)(?:partnerschap|partnerships?)', '(.*)partnerschappen'],
  ),
};

/** Where a text may have such a word: one quick look for all of them, checked by `headWord` afterwards. */
const PLACES: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:agreement|deal|accord|treat(?:y|ies)|convention|protocol|pact|compact|declaration|statement|communiqu[ée]|memorand|mou\b|plan|scheme|partnership|arrangement|understanding)/giu,
  de: /abkommen|vereinbarung|[üu]bereink|deals?\b|konvention|erkl[äa]rung|memorand|vertr[äa]g|pa[ck]t|protokoll|pl[äa]n|partnerschaft|kommuniqu/giu,
  fr: /(?:accord|entente|trait[ée]|convention|protocole|pacte|d[ée]claration|communiqu[ée]|m[ée]morand|plan|partenariat|arrangement)s?/giu,
  nl: /akkoord|overeenkomst|deal|verdrag|conventie|protocol|pact|verklaring|communiqu|memorand|plan|partner/giu,
};

export function headPlaces(language: Language): RegExp {
  return PLACES[language];
}

export function headWord(folded: string, language: Language): HeadWord | undefined {
  for (const { sort, singular, plural } of HEADS[language]) {
    const one = singular.exec(folded);
    const many = one ? undefined : plural?.exec(folded);
    const match = one ?? many;
    if (match) return { sort, isPlural: Boolean(many), ...(match[1] ? { beginning: match[1] } : {}) };
  }
  return undefined;
}
