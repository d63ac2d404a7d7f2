import type { Clause } from '../../attribution/german/clause.ts';
import { isSubordinate } from '../../attribution/german/clause.ts';
import { isAdjective, type Pieces } from '../../attribution/german/phrase.ts';
import { isLower, wordAt } from '../../attribution/german/pieces.ts';
import { isCapital } from '../../attribution/piece-tests.ts';
import { FILLERS } from '../../lexicon/german-words.ts';
import { words } from '../../lexicon/lexicon.ts';

/** Third persons of the reporting mood that differ from the indicative. */
const REPORTING = words(`sei seien habe werde konne musse solle durfe wolle moge wisse gebe gehe komme stehe lasse
  liege bleibe finde sehe  nehme  mache brauche bestehe handele handle gelte zeige bringe trage spreche
  erhalte verfuge besitze bekomme biete bedeute beginne befinde gehore fehle drohe glaube denke hoffe rechne setze
   treffe trete verliere verstehe verlange wachse wirke zahle ziehe beruhe betrage betreffe dauere diene entspreche
  enthalte ergebe erfulle fordere funktioniere helfe herrsche kenne kampfe lebe leide leiste liefere  
  schaffe scheine scheitere  steige stamme sterbe suche  tue unterstutze verhalte verletze versuche vertrete
  wende werfe zeuge gefahrde erwarte begrusse bedauere vertraue freue   gewinne laufe falle  erreiche
  existiere basiere arbeite benotige bereite berge bilde entstehe  entscheide fliesse fuhle gelinge geschehe
  hange heisse kehre koste    passe passiere spiele starte uberlege verdiene verstosse wohne`);
/** Of the other subjunctive, which also stands in for it. */
const SUBSTITUTES = words(
  'hatte hatten ware waren wurde wurden konnte konnten musste mussten gabe kame ginge sollte sollten brauchten sollen',
);
const FIRST_PERSON = words('ich');

/** Where in a clause a verb in the reporting mood stands; undefined where none does. */
export function reportingVerb(pieces: Pieces, { first, end }: Clause): number | undefined {
  let isFirstPerson = false;
  for (let at = first; at < end; at++) {
    const word = wordAt(pieces, at);
    if (word === undefined) continue;
    if (FIRST_PERSON.has(word)) isFirstPerson = true;
    if (!isFirstPerson && REPORTING.has(word) && isLower(pieces, at)) return at;
  }
  return undefined;
}

/** Umlauts are folded away in `folded`: the text tells "hätten" from "hatten". */
export function substituteVerb(pieces: Pieces, { first, end }: Clause): number | undefined {
  for (let at = first; at < end; at++) {
    const piece = pieces[at];
    if (piece?.kind === 'word' && SUBSTITUTES.has(piece.folded) && /[äöü]|^soll|^brauch/u.test(piece.text)) return at;
  }
  return undefined;
}

/** The main clause of a sentence is in the reporting mood: it can only go on reporting. */
export function isReporting(pieces: Pieces, clauses: readonly Clause[]): boolean {
  return clauses.some((clause, index) => {
    const verb = reportingVerb(pieces, clause);
    if (verb === undefined) return false;
    // "Damit sei …": no conjunction right before the verb.
    if (isSubordinate(pieces, clause, index) && verb !== clause.first + 1) return false;
    return index === 0 || verb === clause.first || isAfterFiller(pieces, clause, verb);
  });
}

const AUXILIARIES = words(`ist sind war waren hat haben hatte hatten wird werden wurde wurden kann konnte konnten konnen
  muss mussen soll sollen sollte sollten will wollen wollte wollten darf durfen gibt gab geht ging kommt kam steht stand
  liegt lag bleibt blieb ware waren mag`);
const NO_VERBS =
  words(`nicht mit seit erst jetzt selbst bereits zuletzt heute gestern weit laut statt fast sonst meist oft
  zunachst damit somit nacht bitte gut rund erste ersten letzte letzten weitere weiteren hatten mitten unten hinten
  bekannt insgesamt dort`);

/** Whether a clause has a finite verb, as far as its form tells. */
export function hasFinite(pieces: Pieces, clause: Clause): boolean {
  if (reportingVerb(pieces, clause) !== undefined) return true;
  for (let at = clause.first; at < clause.end; at++) {
    const word = wordAt(pieces, at);
    if (word === undefined || !isLower(pieces, at)) continue;
    if (AUXILIARIES.has(word)) return true;
    if (/(?:[^aeou]t|te|ten)$/.test(word) && !NO_VERBS.has(word) && !isBeforeNoun(pieces, at)) return true;
  }
  return false;
}

/** An adjective rather than a verb: "gestohlene Autos". */
function isBeforeNoun(pieces: Pieces, at: number): boolean {
  if (!/te[nrsm]?$/.test(wordAt(pieces, at) ?? '')) return false;
  let next = at + 1;
  while (isAdjective(pieces, next)) next++;
  return isCapital(pieces, next);
}

function isAfterFiller(pieces: Pieces, { first }: Clause, verb: number): boolean {
  return verb > first && FILLERS.has(wordAt(pieces, first) ?? '');
}
