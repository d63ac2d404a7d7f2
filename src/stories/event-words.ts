import type { Language } from '../text/language.ts';
import { WordBeginnings } from './word-beginnings.ts';

/**
 * Kinds of event, with the beginnings of words that speak of them; `=` before whole words. Folded as tokens are. What
 * tells two events of one agreement apart, and one event in two languages together. New kinds go to the end: sketches
 * keep the place in this list.
 */
const EVENTS: readonly Readonly<Record<Language, string>>[] = [
  { en: 'minister ministr secretary', de: 'minister', fr: 'ministre', nl: 'minister staatssecret' },
  {
    en: '=mps =mep =meps parliament lawmaker =commons =lords',
    de: 'bundestag bundesrat abgeordnet parlament',
    fr: 'depute parlement senat eurodepute',
    nl: '=kamer kamerl kamermeerder parlement tweede',
  },
  { en: 'publish publication', de: 'veroffentlich', fr: 'publie publicat', nl: 'publice gepubliceerd openbaar' },
  {
    en: 'signed signing signator signature =sign =signs',
    de: 'unterzeichn unterschri',
    fr: 'signe signat parapher paraphe',
    nl: 'onderteken handteken',
  },
  {
    en: 'court judge tribunal ruling ruled judgment',
    de: 'gericht urteil richter',
    fr: 'tribunal =juge =juges jugement =arret =arrets =cour cassation magistrat',
    nl: 'rechter rechtbank uitspraak vonnis gerechtshof =hof =arrest =arresten',
  },
  { en: '=report =reports', de: 'bericht', fr: 'rapport', nl: 'rapport verslag' },
  {
    en: 'deport removal removed return flight flown',
    de: 'ruckfuhr abschieb abgeschob zuruckgeschi zuruckgenomm',
    fr: 'renvoi renvoy expuls reconduit readmis readmission retour',
    nl: 'terugkeer teruggest uitzet uitgezet terugsturen terugname',
  },
  { en: 'adopt agreed', de: 'verabschied beschlo', fr: 'adopte adoption', nl: 'aangenomen vastgesteld' },
  { en: 'boat dinghy', de: 'boot schlauchboot', fr: 'bateau embarcat canot', nl: 'boot boten rubberboot' },
  { en: 'police officer', de: 'polizei polizist', fr: 'police policier gendarm', nl: 'politie agent' },
  { en: 'legal safe', de: 'legal sicher', fr: 'legal sure =sur =surs surete', nl: 'legal legale veilig' },
  { en: 'million', de: 'million', fr: 'million', nl: 'miljoen' },
  { en: 'secret unpublished', de: 'geheim', fr: 'secret', nl: 'geheim' },
  { en: 'committee', de: 'ausschuss', fr: '=commission', nl: 'commissie' },
  { en: '=vote =voted =votes =voting ballot', de: 'abstimm', fr: '=vote =votes voter scrutin', nl: 'stemming gestemd' },
  { en: 'debat', de: 'debatt', fr: 'debat', nl: 'debat' },
  {
    en: 'statistic figures quarter',
    de: 'statisti zahlen quartal',
    fr: 'statistiq chiffre trimestr',
    nl: 'cijfer statisti kwartaal',
  },
  {
    en: 'died =dead deadly =death =deaths drown bodies',
    de: '=tot =tote =toten gestorben ertrunk leiche =tod todes ertrank',
    fr: 'mort noye noyade deces dece',
    nl: 'dood doden verdronk overled verdrink',
  },
  { en: 'transfer', de: 'uberstell', fr: 'transfer transfert', nl: 'overdracht overgedragen overdragen' },
  {
    en: 'arrest raid',
    de: 'festnahm festgenomm razzia verhaft',
    fr: 'arrestat interpell',
    nl: 'aangehoud aanhoud arrestat gearrest',
  },
  {
    en: 'payment paid =fund =funds funding tranche instalment',
    de: 'zahlung gezahlt fonds tranche mittel',
    fr: 'versement verse fonds tranche paiement',
    nl: 'betaling betaald fonds tranche',
  },
  { en: 'protest demonstrat', de: 'protest demonstr', fr: 'manifest protest', nl: 'protest demonstr betog' },
  { en: 'anniversary', de: 'jahrestag jubilaum', fr: 'anniversair', nl: 'jubileum verjaardag' },
  { en: 'summit', de: 'gipfel', fr: 'sommet', nl: '=top topoverleg topbijeenkomst' },
  {
    en: 'visit welcomed',
    de: 'besuch empfang empfing',
    fr: 'visite =recu =recue =recus accueil',
    nl: 'bezoek ontving ontvangen',
  },
  { en: 'ratif', de: 'ratifi', fr: 'ratifi', nl: 'ratific geratific' },
  {
    en: 'suspend suspension terminat scrapp cancel',
    de: 'ausgesetzt aussetz kundig beendet',
    fr: 'suspen resili abandonn denonc',
    nl: 'opgeschort opschort beeindig opgezegd opzegg',
  },
  { en: 'detention detain', de: '=haft haft abschiebehaft inhaft', fr: 'retention detention', nl: 'detentie bewaring' },
  { en: 'child =minor =minors', de: 'kind minderjahr', fr: 'enfant mineur', nl: 'kind minderjarig' },
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
  { en: 'evaluat review', de: 'evaluier uberpruf bilanz', fr: 'evaluat bilan', nl: 'evaluat toets' },
  { en: 'conference', de: 'konferenz', fr: 'conference', nl: 'conferentie' },
  { en: 'speech', de: '=rede =ansprache', fr: 'discours', nl: 'toespraak' },
  { en: 'liaison', de: 'verbindungsbeam', fr: 'liaison', nl: 'liaison' },
  { en: '=camp =camps =tent =tents', de: 'lager =camp =camps', fr: '=camp =camps campement', nl: 'kamp tent' },
  { en: '=visa =visas', de: 'visa visum', fr: 'visa', nl: 'visum visa' },
  { en: 'family reunif', de: 'familie nachzug', fr: 'famil', nl: 'gezin hereniging' },
  {
    en: 'student pupil school',
    de: 'schuler studier schul',
    fr: 'eleve etudiant ecole lycee',
    nl: 'leerling student school',
  },
  { en: '=train =trains rail', de: '=zug =zuge bahn', fr: '=train =trains ferroviair', nl: 'trein spoor' },
  { en: 'advert social campaign', de: 'werbung kampagne', fr: 'publicit campagne', nl: 'adverten campagne' },
  { en: 'storage warehouse engine', de: 'lagerhall motor lagerung', fr: 'entrepot moteur', nl: 'opslag motor' },
  { en: 'election', de: 'wahl', fr: 'election', nl: 'verkiezing' },
  { en: 'striker walkout', de: 'streik', fr: 'greve', nl: 'staking' },
  { en: 'museum exhibit', de: 'ausstell museum', fr: 'exposition musee', nl: 'tentoonstell museum' },
  { en: 'gang network', de: 'banden bande netzwerk', fr: 'reseau filiere', nl: 'bende netwerk' },
  { en: 'crossing cross', de: 'uberfahrt uberquer', fr: 'traverse', nl: 'overtocht oversteek overstek' },
  { en: 'interpret translat', de: 'dolmetsch ubersetz', fr: 'interpret traduct', nl: 'tolk vertal' },
  { en: 'counsel', de: 'beratung', fr: 'conseiller', nl: 'rechtsbijstand' },
  {
    en: 'trafficked slavery victim',
    de: 'menschenhand opfer sklaverei',
    fr: 'victime esclavag',
    nl: 'mensenhandel slachtoff',
  },
  { en: 'desert', de: 'wuste', fr: 'desert', nl: 'woestijn' },
  { en: 'navy naval ship vessel', de: 'marine schiff', fr: 'navire marine', nl: 'marine schip schepen' },
  { en: 'airport', de: 'flughafen', fr: 'aeroport', nl: 'luchthaven vliegveld' },
  { en: 'hotel accommodat', de: 'hotel unterkunft unterkunf unterbring', fr: 'hotel hebergement', nl: 'hotel opvang' },
  { en: 'letter wrote', de: '=brief schreiben schrieb', fr: 'lettre courrier', nl: '=brief brieven kamerbrief' },
  {
    en: 'crime criminal offence prosecut',
    de: 'strafbar strafrecht strafverf',
    fr: 'penal delit poursuit',
    nl: 'strafbaar strafrecht',
  },
  { en: 'drone camera equip', de: 'drohne kamera ausrust', fr: 'drone camera equipement', nl: 'drone camera uitrust' },
  { en: 'europol', de: 'europol', fr: 'europol', nl: 'europol' },
  { en: 'frontex', de: 'frontex', fr: 'frontex', nl: 'frontex' },
  { en: 'ferry lorry lorries truck', de: 'fahre lkw lastwagen', fr: 'ferry camion', nl: 'veerboot vrachtwagen' },
  { en: 'tunnel', de: 'tunnel', fr: 'tunnel', nl: 'tunnel' },
  { en: 'beach', de: 'strand', fr: 'plage', nl: 'strand' },
  { en: 'women woman', de: 'frauen frau', fr: 'femme', nl: 'vrouw' },
  { en: '=list =lists listed listing', de: '=liste listen', fr: 'liste', nl: 'lijst' },
  { en: 'billion', de: 'milliard', fr: 'milliard', nl: 'miljard' },
  { en: 'solidarit', de: 'solidarit', fr: 'solidarit', nl: 'solidarit' },
  { en: 'criteria criterion', de: 'kriteri', fr: 'criter', nl: 'criteri' },
  { en: 'inform data', de: 'daten informat', fr: 'donnees inform', nl: 'gegevens informat' },
  { en: 'passport document', de: 'ausweis dokument =pass passe', fr: 'passeport document', nl: 'paspoort document' },
  { en: 'constitution', de: 'verfassung', fr: 'constitution', nl: 'grondwet' },
  { en: 'resign', de: 'rucktritt', fr: 'demission', nl: 'aftred ontslag' },
  { en: 'threat', de: 'droh', fr: 'menac', nl: 'dreig bedreig' },
  { en: 'training trained trainer', de: 'ausbild schulung', fr: 'formation', nl: 'opleid training' },
  { en: 'fingerpr biometr', de: 'fingerabdr biometr', fr: 'empreinte biometr', nl: 'vingerafdr biometr' },
  { en: 'screening', de: 'screening', fr: 'filtrage', nl: 'screening' },
  { en: 'place capacity', de: 'platze kapazitat', fr: 'place capacite', nl: 'plaats plekken plek capaciteit' },
  { en: 'hearing', de: 'anhorung', fr: 'audition audience', nl: 'hoorzitting zitting' },
  { en: 'arbitra', de: 'schiedsger', fr: 'arbitra', nl: 'arbitra' },
  { en: 'leak', de: 'durchgestoch geleakt', fr: 'fuite', nl: 'gelekt uitgelekt' },
  {
    en: 'annul quash struck strikes overturn',
    de: 'gekippt kippt kippen aufgehob aufhebt',
    fr: 'annul invalid',
    nl: 'vernietig',
  },
  { en: 'delay postpone', de: 'verschieb verschob verzoger', fr: 'retard', nl: 'uitgesteld vertrag uitstel' },
  { en: 'pilot', de: 'pilot', fr: 'pilote', nl: 'pilot =proef' },
  { en: 'extend extension renew prolong', de: 'verlanger', fr: 'prolong', nl: 'verleng' },
  { en: 'negotiat =talks', de: 'verhandl', fr: 'negoci', nl: 'onderhandel' },
  { en: 'petition', de: 'petition', fr: 'petition', nl: 'petitie' },
  { en: 'unlawful illegal lawful', de: 'rechtswidrig rechtmass', fr: 'illegal', nl: 'onrechtmat' },
  { en: 'budget cost', de: 'haushalt kosten', fr: 'budget facture', nl: 'begroting kosten' },
];

/** So many first ones are in a tenth of all items about agreements or more. */
export const FREQUENT_EVENTS = 12;

const known = new Map<Language, WordBeginnings>();

/** Which kind of event a word speaks of; undefined for nearly all words. @param folded as in a token */
export function eventOf(folded: string, language: Language): number | undefined {
  const words = known.get(language) ?? new WordBeginnings(EVENTS.map((event) => event[language]));
  known.set(language, words);
  return words.find(folded);
}
