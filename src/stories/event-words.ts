import type { Language } from '../text/language.ts';

/**
 * Kinds of event, with the beginnings of words that speak of them; `=` before whole words. Folded as tokens are. What
 * tells two events of one agreement apart, and one event in two languages together. New kinds go to the end: sketches
 * keep the place in this list.
 */
const EVENTS: readonly Readonly<Record<Language, string>>[] = [
  { en: 'sign', de: 'unterzeichn unterschri', fr: 'signe signat parapher paraphe', nl: 'onderteken handteken' },
  {
    en: 'court judge tribunal ruling ruled judgment',
    de: 'gericht urteil richter',
    fr: 'tribunal juge jugement arret =cour cassation',
    nl: 'rechter rechtbank uitspraak vonnis gerechtshof =hof',
  },
  { en: 'report', de: 'bericht', fr: 'rapport', nl: 'rapport verslag' },
  { en: 'committee hearing', de: 'ausschuss anhorung', fr: 'audition auditionne', nl: 'commissie hoorzitting' },
  { en: '=vote =voted =votes =voting ballot', de: 'abstimm', fr: '=vote =votes voter scrutin', nl: 'stemming gestemd' },
  { en: 'debat', de: 'debatt', fr: 'debat', nl: 'debat' },
  {
    en: 'statistic figures quarter',
    de: 'statisti zahlen quartal',
    fr: 'statistiq chiffre trimestr',
    nl: 'cijfer statisti kwartaal',
  },
  {
    en: 'died dead death drown bodies',
    de: '=tot tote gestorben ertrunk leiche tod ertrank',
    fr: 'mort noye noyade deces dece',
    nl: 'dood doden verdronk overled verdrink',
  },
  {
    en: 'deport removal removed return flight flown',
    de: 'ruckfuhr abschieb abgeschob zuruckgeschi zuruckgenomm',
    fr: 'renvoi renvoy expuls reconduit readmis readmission retour',
    nl: 'terugkeer teruggest uitzet uitgezet terugsturen terugname',
  },
  { en: 'transfer', de: 'uberstell', fr: 'transfer transfert', nl: 'overdracht overgedragen overdragen' },
  {
    en: 'arrest raid',
    de: 'festnahm festgenomm razzia verhaft',
    fr: 'arrestat interpell',
    nl: 'aangehoud aanhoud arrest',
  },
  {
    en: 'payment paid fund tranche instalment',
    de: 'zahlung gezahlt fonds tranche mittel',
    fr: 'versement verse fonds tranche paiement',
    nl: 'betaling betaald fonds tranche',
  },
  { en: 'protest demonstrat', de: 'protest demonstr', fr: 'manifest protest', nl: 'protest demonstr betog' },
  { en: 'anniversary', de: 'jahrestag jubilaum', fr: 'anniversair', nl: 'jubileum verjaardag' },
  { en: 'summit', de: 'gipfel', fr: 'sommet', nl: '=top topoverleg topbijeenkomst' },
  { en: 'visit welcomed', de: 'besuch empfang empfing', fr: 'visite recu accueil', nl: 'bezoek ontving ontvangen' },
  { en: 'ratif', de: 'ratifi', fr: 'ratifi', nl: 'ratific geratific' },
  {
    en: 'suspend suspension terminat scrapp cancel',
    de: 'ausgesetzt aussetz kundig beendet',
    fr: 'suspen resili abandonn denonc',
    nl: 'opgeschort opschort beeindig opgezegd opzegg',
  },
  { en: 'detention detain', de: '=haft haft abschiebehaft inhaft', fr: 'retention detention', nl: 'detentie bewaring' },
  { en: 'child minor', de: 'kind minderjahr', fr: 'enfant mineur', nl: 'kind minderjarig' },
  { en: 'lawyer barrister solicitor', de: 'anwalt anwalt rechtsanw', fr: 'avocat', nl: 'advoca' },
  {
    en: 'rescue coastguard',
    de: 'rettung seenot kustenwach',
    fr: 'sauvet garde secour',
    nl: 'redding kustwacht gered',
  },
  { en: 'ombudsman ombuds watchdog', de: 'burgerbeauft ombuds', fr: 'mediatric mediateur', nl: 'ombuds' },
  { en: 'audit', de: 'rechnungshof prufer', fr: 'comptes audit', nl: 'rekenkamer' },
  { en: '=bill legislat', de: 'gesetz', fr: '=loi =lois legislat', nl: 'wetsvoorstel =wet wetgev' },
  { en: 'appoint', de: 'ernannt ernenn berufen', fr: 'nomme nominat', nl: 'benoem' },
  { en: 'appeal', de: 'berufung revision beschwerde', fr: 'appel pourvoi recours', nl: 'beroep' },
  { en: 'adopt agreed', de: 'verabschied beschlo', fr: 'adopte adoption', nl: 'aangenomen vastgesteld' },
  { en: 'evaluat review', de: 'evaluier uberpruf bilanz', fr: 'evaluat bilan', nl: 'evaluat toets' },
  { en: 'conference', de: 'konferenz', fr: 'conference', nl: 'conferentie' },
  { en: 'speech', de: '=rede =ansprache', fr: 'discours', nl: 'toespraak' },
  { en: 'liaison', de: 'verbindungsbeam', fr: 'liaison', nl: 'liaison' },
  { en: 'boat dinghy', de: 'boot schlauchboot', fr: 'bateau embarcat canot', nl: 'boot boten rubberboot' },
  { en: 'camp tent', de: 'lager camp', fr: 'camp campement', nl: 'kamp tent' },
  { en: 'police officer', de: 'polizei polizist', fr: 'police policier gendarm', nl: 'politie agent' },
  { en: 'visa', de: 'visa visum', fr: 'visa', nl: 'visum visa' },
  { en: 'family reunif', de: 'familie nachzug', fr: 'famil', nl: 'gezin hereniging' },
  {
    en: 'student pupil school',
    de: 'schuler studier schul',
    fr: 'eleve etudiant ecole lycee',
    nl: 'leerling student school',
  },
  { en: 'train rail', de: 'zug bahn zuge', fr: 'train ferroviair', nl: 'trein spoor' },
  { en: 'advert social campaign', de: 'werbung kampagne', fr: 'publicit campagne', nl: 'adverten campagne' },
  { en: 'storage warehouse engine', de: 'lagerhall motor lagerung', fr: 'entrepot moteur', nl: 'opslag motor' },
  { en: 'election', de: 'wahl', fr: 'election', nl: 'verkiezing' },
  { en: 'strike', de: 'streik', fr: 'greve', nl: 'staking' },
  { en: 'museum exhibit', de: 'ausstell museum', fr: 'exposition musee', nl: 'tentoonstell museum' },
];

interface EventWords {
  readonly whole: ReadonlyMap<string, number>;
  readonly beginnings: ReadonlyMap<string, number>;
}

const SHORTEST = 3;
const LONGEST = 14;
const known = new Map<Language, EventWords>();

/** Which kind of event a word speaks of; undefined for nearly all words. @param folded as in a token */
export function eventOf(folded: string, language: Language): number | undefined {
  const { whole, beginnings } = known.get(language) ?? wordsOf(language);
  const event = whole.get(folded);
  if (event !== undefined) return event;
  for (let length = Math.min(LONGEST, folded.length); length >= SHORTEST; length--) {
    const begun = beginnings.get(folded.slice(0, length));
    if (begun !== undefined) return begun;
  }
  return undefined;
}

function wordsOf(language: Language): EventWords {
  const words = EVENTS.flatMap((event, place) => event[language].split(' ').map((word) => [word, place] as const));
  const made = {
    whole: new Map(words.filter(([word]) => word.startsWith('=')).map(([word, place]) => [word.slice(1), place])),
    beginnings: new Map(words.filter(([word]) => !word.startsWith('='))),
  };
  known.set(language, made);
  return made;
}
