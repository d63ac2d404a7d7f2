import { words } from '../../lexicon/lexicon.ts';

/** First conjugation: what all of its forms begin with. */
const STEMS = `declar affirm expliqu ajout estim soulign precis indiqu assur not rappel rappell repet jug denonc deplor regrett
  salu martel lanc insist annonc confi racont observ constat resum demand reclam ironis gliss tonn comment tranch soupir
  temoign justifi plaid analys temper nuanc pest relev detaill argument alert rassur expos enumer signal lach souffl
  scand clam proclam implor suppli grond gronn murmur plaisant rail raill object retorqu repliqu protest interrog
  questionn lament admonest conced argu attest certifi mention manifest revel report inform notifi evalu articul
  vitup fulmin exult jubil exhort appel insinu suggest propos recommand preconis souhait esper pron accus fustig critiqu
  point condamn contest rejet balay appuy tempet decrypt precis enchain interpell soulev enonc consider avou cri hurl rapport post tweet twitt`;

/** Only with "se": "s’est félicité", "s’inquiète". */
const REFLEXIVE_STEMS = `felicit inquiet indign alarm agac insurg interrog emport etonn desol impatient enthousiasm justifi
  exclam offusqu emerveill amus rejou exasper defend insurg`;

const FINITE = ['e', 'ent', 'ait', 'aient', 'a', 'erent', 'era', 'ant'];
const PARTICIPLE = ['e', 'ee', 'es', 'ees'];

export const FINITE_VERBS: ReadonlySet<string> = new Set([
  ...formsOf(STEMS, FINITE),
  ...words(`dit disent disait disaient dira ecrit ecrivent ecrivait ecrivit repond repondent repondit repondait soutient
    soutiennent soutenait soutint reconnait reconnaissent reconnaissait reconnut previent previennent prevint avertit
    avertissent conclut concluent poursuit poursuivent poursuivit promet promettent maintient maintiennent maintint admet
    admettent reagit reagissent rencherit predit reprend convient craint pense pensent croit juge jugea disant ecrivant soutenant`),
]);
export const REFLEXIVE_FINITE: ReadonlySet<string> = new Set([
  ...formsOf(REFLEXIVE_STEMS, FINITE),
  ...words('rejouit rejouissent souvient souviennent defend defendent dit disent plaint veut'),
]);
export const PARTICIPLES: ReadonlySet<string> = new Set([
  ...formsOf(STEMS, PARTICIPLE),
  ...words(`dit ecrit repondu soutenu reconnu prevenu averti conclu poursuivi promis maintenu admis reagi rencheri predit
    repris convenu`),
]);
export const REFLEXIVE_PARTICIPLES: ReadonlySet<string> = new Set([
  ...formsOf(REFLEXIVE_STEMS, PARTICIPLE),
  ...words('rejoui rejouie defendu defendue souvenu souvenue dit dite dits plaint plainte'),
]);
export const INFINITIVES: ReadonlySet<string> = new Set([
  ...formsOf(STEMS, ['er']),
  ...words(
    'dire ecrire repondre soutenir reconnaitre prevenir avertir conclure poursuivre promettre admettre rencherir',
  ),
]);
/** With these what is quoted is a piece of a sentence: "parle d’« une honte »". */
export const MENTIONING: ReadonlySet<string> = words(`parle parlent parlait evoque evoquent evoquait qualifie qualifient
  qualifiait decrit decrivent decrivait defend defendent voit voient vante vantent invoque denonce appelle appellent
  pointe pointent taxe`);
export const MENTIONING_PARTICIPLES: ReadonlySet<string> =
  words(`parle evoque qualifie decrit defendu vu vante invoque appele
  pointe taxe`);

function formsOf(stems: string, endings: readonly string[]): string[] {
  return stems
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((stem) =>
      endings.map((ending) => stem + (ending.startsWith('a') && stem.endsWith('g') ? 'e' : '') + ending),
    );
}
