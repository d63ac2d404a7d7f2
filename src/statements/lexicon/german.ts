import { type Lexicon, phrases, words } from './lexicon.ts';

export const GERMAN: Lexicon = {
  language: 'de',
  speechVerbs: words(`sagte sagt sagten sagen erklarte erklart erklarten betonte betont mahnte warnte warnt forderte
    fordert kritisierte kritisiert erganzte fugte meinte meint ausserte teilte bestatigte bestatigt behauptete behauptet
    berichtete berichtet berichteten berichten verkundete kundigte antwortete fragte lobte schrieb schreibt twitterte
    ausserte ausserten bezeichnete nannte nennt unterstrich verwies gab stellte raumte wies bekraftigte versicherte
    versprach resumierte kommentierte kommentiert urteilte zeigte begrusste`),
  weakVerbs: words('fuhr gab stellte raumte wies zeigte teilte fugte fuhrte'),
  auxiliaries: words('hat haben hatte hatten habe'),
  participles: words('gesagt erklart betont mitgeteilt bestatigt angekundigt geaussert berichtet behauptet erganzt'),
  gerunds: words(''),
  pronouns: new Map([
    ['er', 'male'],
    ['sie', 'female'],
    ['es', 'any'],
    ['dieser', 'male'],
    ['diese', 'female'],
  ]),
  determiners: words(`der die das den dem des ein eine einer eines einem einen sein seine seiner ihr ihre ihrer dieser
    diese`),
  nameLinks: words('von vom der des zu zum zur fur und van de im in am bei'),
  complementizers: words('dass'),
  markers: phrases(`laut, nach angaben von, nach angaben des, nach angaben der, angaben von zufolge, nach aussage von,
    nach auskunft von, nach ansicht von, nach meinung von, nach worten von`),
  postmarkers: words('zufolge'),
  byWords: words('so'),
  naming: words('sogenannte sogenannten sogenannter sogenanntes namens genannt titel'),
  notNames:
    words(`der die das den dem ein eine und aber oder wenn als nach vor heute gestern morgen am im in an auf es er
    sie wir ihr ich sein seine ihre dies diese dieser damit dabei dazu zudem auch so laut`),
  prepositions: words(`von vom in im an am auf aus bei beim mit nach zu zum zur fur gegen uber unter vor hinter
    neben zwischen durch ohne um seit trotz wegen laut ab bis`),
  relatives: words(`die der das den dem denen deren dessen welche welcher welches wer`),
  conjunctions: words(`und aber oder doch wahrend als wenn weil obwohl da ob sobald nachdem bevor damit`),
  adverbs: words(`auch spater dann zuvor bereits erneut nun schon heute gestern weiter zudem ausserdem am montag
    dienstag mittwoch donnerstag freitag samstag sonntag`),
};
