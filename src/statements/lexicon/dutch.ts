import { type Lexicon, phrases, words } from './lexicon.ts';

export const DUTCH: Lexicon = {
  language: 'nl',
  speechVerbs: words(`zei zegt zeiden zeggen verklaarde verklaart benadrukte benadrukt stelde stelt vertelde vertelt
    waarschuwde waarschuwt schreef schrijft reageerde reageert noemde noemt liet laat meldde meldt antwoordde vroeg
    vraagt vindt vond concludeerde concludeert betoogde betoogt legde legt voegde voegt erkende erkent bevestigde
    bevestigt hoopt hoopte hekelde twitterde lichtte licht aldus`),
  weakVerbs: words('vervolgde vervolgt stelde stelt liet laat legde legt voegde voegt noemt noemde'),
  auxiliaries: words('heeft hebben had hadden'),
  participles: words('gezegd verklaard benadrukt gesteld verteld gewaarschuwd geschreven gereageerd gemeld bevestigd'),
  gerunds: words(''),
  pronouns: new Map([
    ['hij', 'male'],
    ['zij', 'female'],
    ['ze', 'female'],
    ['hem', 'male'],
    ['haar', 'female'],
    ['hen', 'several'],
    ['het', 'any'],
  ]),
  determiners: words('de het een zijn haar hun deze dit die'),
  nameLinks: words('van de der den het voor en te ten ter in aan op'),
  complementizers: words('dat'),
  markers: phrases('volgens'),
  postmarkers: words(''),
  byWords: words('aldus'),
  naming: words('zogenoemde zogenaamde zogeheten genaamd getiteld titel'),
  notNames:
    words(`de het een maar en of als toen nu vandaag gisteren morgen in op aan na voor hij zij ze wij we ik jullie
    dit dat deze die er ook dus volgens met van`),
  prepositions: words(`van in op aan bij met naar voor tegen over onder door zonder uit tussen na sinds tijdens
    volgens om tot te per binnen buiten`),
  relatives: words(`die dat wie wat waarvan`),
  conjunctions: words(`en maar of want terwijl toen als omdat hoewel nadat voordat zodat dus`),
  adverbs: words(`ook later toen eerder opnieuw nu al vandaag gisteren verder daarnaast maandag dinsdag woensdag
    donderdag vrijdag zaterdag zondag echter`),
};
