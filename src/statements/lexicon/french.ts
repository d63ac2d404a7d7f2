import { type Lexicon, phrases, words } from './lexicon.ts';

export const FRENCH: Lexicon = {
  language: 'fr',
  speechVerbs: words(`dit declare affirme explique ajoute estime souligne precise indique assure note rappelle soutient
    repond repete reconnait juge previent avertit denonce deplore regrette salue martele lance insiste ecrit annonce
    confie raconte observe constate resume conclut poursuit demande reclame promet selon`),
  weakVerbs: words('poursuit continue reprend enchaine'),
  auxiliaries: words('a ont avait avaient aura'),
  participles: words(`dit declare affirme explique ajoute estime souligne precise indique assure note rappele soutenu
    repondu repete reconnu juge prevenu averti denonce deplore regrette salue martele lance insiste ecrit annonce confie
    raconte observe constate resume conclu poursuivi demande reclame promis fait`),
  gerunds: words('ajoutant precisant affirmant expliquant soulignant estimant assurant rappelant'),
  pronouns: new Map([
    ['il', 'male'],
    ['elle', 'female'],
    ['ils', 'several'],
    ['elles', 'several'],
    ['lui', 'male'],
    ['eux', 'several'],
    ['on', 'any'],
  ]),
  determiners: words('le la les l un une des son sa ses leur leurs ce cet cette'),
  nameLinks: words('de du des d la le les l et pour a au aux en'),
  complementizers: words('que qu'),
  markers: phrases('selon, d apres, aux yeux de, pour'),
  postmarkers: words(''),
  byWords: words('selon dixit'),
  naming: words('intitule intitulee baptise baptisee dit dite dits surnomme surnommee appele appelee titre'),
  notNames:
    words(`le la les l un une des mais et ou si quand il elle ils elles nous vous je on ce cette ces dans sur pour
    par avec apres avant selon hier aujourd hui demain en a au aux de du d`),
  prepositions: words(`de du des d a au aux en dans par pour sur avec sans sous chez vers contre entre apres avant
    depuis pendant selon des lors`),
  relatives: words(`qui que dont lequel laquelle lesquels`),
  conjunctions: words(`et mais ou donc car or tandis alors quand lorsque parce puisque si comme ni`),
  adverbs: words(`aussi egalement ensuite encore deja notamment ainsi hier aujourd hui lundi mardi mercredi jeudi
    vendredi samedi dimanche toutefois cependant par ailleurs`),
};
