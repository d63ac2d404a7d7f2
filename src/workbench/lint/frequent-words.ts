import type { Language } from '../../text/language.ts';
import { tokenize } from '../../text/token.ts';

/**
 * Words that stand in so many news items of governments and NGOs that one of them alone says nothing of a topic:
 * function words, and the everyday words of the field. Put together by hand.
 */
const FREQUENT: Readonly<Record<Language, string>> = {
  en: `the of and to in that is was for on with as by it from are this be at have has which not will an or were their
    they we our said says year years new people time more all government governments minister ministers ministry secretary
    president parliament commission council state states country countries national international public policy law laws
    rules report reports plan plans agreement agreements deal deals treaty support work working security police court
    border borders migrant migrants migration immigration asylum refugee refugees home office european union week today
    statement news press release information programme measures rights human social health`,
  de: `der die das und ist von zu den mit dem des ein eine für nicht auf im sich auch es an werden aus als wird bei nach
    sind wir uns jahr jahre jahren neu neue neuen menschen zeit mehr alle regierung bundesregierung minister ministerin
    ministerium präsident parlament bundestag kommission rat staat staaten land länder national international öffentlich
    politik gesetz gesetze bericht plan abkommen vereinbarung vertrag polizei gericht sicherheit grenze grenzen migration
    asyl flüchtlinge geflüchtete europäisch europäische europäischen union woche heute pressemitteilung maßnahmen
    unterstützung arbeit rat`,
  fr: `le la les et des est du une un dans pour que qui sur par au aux avec ce cette sont pas plus ont été se nous notre
    leur an année années ans nouveau nouvelle personnes temps tous gouvernement ministre ministres ministère président
    parlement commission conseil état états pays national international public politique loi lois rapport plan accord
    accords traité police tribunal sécurité frontière frontières migration migrants asile réfugiés européen européenne
    union semaine communiqué presse mesures soutien travail droits`,
  nl: `de het een van en is op te dat met voor zijn niet aan er om ook als bij door naar heeft worden wordt uit wij ons
    jaar jaren nieuw nieuwe mensen tijd meer alle regering kabinet minister ministers ministerie president parlement kamer
    commissie raad staat staten land landen nationaal internationaal openbaar beleid wet wetten rapport plan akkoord
    overeenkomst verdrag politie rechtbank veiligheid grens grenzen migratie migranten asiel vluchtelingen europees
    europese unie week vandaag persbericht maatregelen steun werk rechten`,
};

const WORDS = new Set(Object.values(FREQUENT).flatMap((list) => tokenize(list).map(({ folded }) => folded)));

/** @param folded lower case, without diacritics */
export function isFrequentWord(folded: string): boolean {
  return WORDS.has(folded);
}
