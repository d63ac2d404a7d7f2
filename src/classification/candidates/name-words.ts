// Words by which names of agreements are told from other words; folded, all four languages together where no two clash.

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Articles, prepositions and the like: no part of a key, and at a name's edge no part of the name. */
export const FUNCTION_WORDS = words(`
  the a an this that these those our their its his her your my such any each every another one both all no
  of on for to with between and in into under by at from as after before since against concerning regarding through via
  der die das dem den des ein eine einem einen einer eines dieses dieser diesem diesen diese jenes
  von vom zu zum zur zwischen mit und uber fur im in am an auf bei nach aus gegen sowie unter durch
  le la les l un une du de des d ce cet cette ces son sa ses leur leurs notre nos entre avec et sur pour en dans par au aux
  contre relatif relative
  het een dit dat deze die zijn haar hun ons onze van tussen met en over voor tot op in naar door tegen inzake te`);

/** "the treaty of December" is called so by nobody but its text. */
const TIMES = words(`
  january february march april may june july august september october november december
  januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre
  novembre decembre januari februari maart mei augustus monday tuesday wednesday thursday friday saturday sunday
  montag dienstag mittwoch donnerstag freitag samstag sonntag`);

export function isTime(folded: string): boolean {
  return TIMES.has(folded);
}

/** What may stand before an agreement's name without being part of it. */
export const EDGE_WORDS = words(`
  new landmark historic controversial so called recent latest planned proposed existing former current present upcoming
  two three four several other further first second final key major important
  neue neuen neuer neues geplante geplanten umstrittene umstrittenen sogenannte sogenannten beiden erste ersten
  nouvel nouveau nouvelle premier nieuwe nieuw omstreden zogeheten zogenoemde eerste beide`);

/** What says nothing of which agreement it is; no part of a key. */
export const PLAIN_MODIFIERS = words(`
  joint common mutual bilateral trilateral multilateral international intergovernmental comprehensive strategic formal
  framework political draft revised updated signed full
  gemeinsame gemeinsamen gemeinsamer gemeinsames bilaterale bilateralen bilaterales bilateraler internationale
  internationalen strategische strategischen umfassende umfassenden
  conjoint conjointe commun commune mutuel mutuelle bilateral bilaterale international internationale strategique cadre
  politique gezamenlijk gezamenlijke gemeenschappelijk gemeenschappelijke bilateraal wederzijds wederzijdse
  internationaal strategisch strategische
  overeenstemming understanding intent intention entente action aktion aktions actie`);

/** "Republic of Ghana": what may stand before a party's name. */
const STATE_WORDS = words(`
  republic republik republique federal federale islamic kingdom konigreich royaume koninkrijk government governments
  regierung regierungen gouvernement regering state staat etat`);

export function isStateWord(folded: string): boolean {
  return STATE_WORDS.has(folded);
}

const ENGLISH_ADJECTIVE = /(?:an|ish|ese|nch|tch|qi|iss)$/;
/** Countries and regions that end as adjectives do. */
const ENDING_ALIKE = /^(?:\p{L}+stan|iran|oman|sudan|japan|bhutan|jordan|azerbaijan|taiwan)$/u;

/** Whether a word says "German" rather than "Germany", by its form. */
export function isEnglishAdjective(folded: string): boolean {
  return ENGLISH_ADJECTIVE.test(folded) && !ENDING_ALIKE.test(folded);
}

/** "to tackle", "zur Bekämpfung": leads to a topic. */
const ACTION =
  /^(?:tackl|counter|combat|fight|prevent|address|bekampf|verhinder|eindamm|steuer|lutte|luttercontre|preven|bestrij|tegengaan|aanpak|management|gestion|regul)/;

export function isAction(folded: string): boolean {
  return ACTION.test(folded);
}

/** Matter of agreements that governments make: lower-case words before "agreement" that belong to its name. */
const MATTER: readonly (readonly [topic: string, beginnings: RegExp])[] = [
  ['migration', /^(?:migra|immigra|zuwander|einwander)/],
  ['asylum', /^(?:asyl|asile|asiel)/],
  ['readmission', /^(?:readmi|ruckubernahm|rucknahm|terugnam|overnam)/],
  ['return', /^(?:return|ruckfuhr|ruckkehr|retour|terugkeer|abschieb|deport|removal|expulsion|uitzet|relocation)/],
  ['refugee', /^(?:refug|fluchtling|vluchteling)/],
  ['border', /^(?:border|grenz|frontier|frontalier|grens)/],
  ['smuggling', /^(?:smuggl|schleus|schlepper|passeur|mensensmokkel|smokkel|traffick|menschenhandel|mensenhandel)/],
  ['mobility', /^(?:mobil)/],
  ['security', /^(?:securi|sicherheit|veiligheid)/],
  ['friendship', /^(?:friend|freundschaft|amitie|vriendschap)/],
  ['cooperation', /^(?:cooperat|co$|operat|zusammenarbeit|kooperation|samenwerking)/],
  ['police', /^(?:polic|polizei|politie)/],
  ['labour', /^(?:labour|labor$|workers?$|arbeits|fachkraft|travailleur|main$)/],
  ['visa', /^(?:visa|visum)/],
  ['extradition', /^(?:extradit|auslieferung|uitlever)/],
  ['prisoner', /^(?:prisoner|haftling|gefangene|detenu)/],
  ['resettlement', /^(?:resettle|reinstall|hervestig|neuansied|umsiedl)/],
  ['transfer', /^(?:transfer|uberstell)/],
];

const SCOPES: readonly (readonly [scope: string, beginnings: RegExp])[] = [
  ['global', /^(?:global|mondial|wereld)/],
  ['european', /^europ?e|^europa/],
  ['african', /^afri[kc]a/],
];

/** What an agreement is about, by a word of its name. */
export function topicOf(folded: string): string | undefined {
  return MATTER.find(([, beginning]) => beginning.test(folded))?.[0];
}

/** For how much of the world it is made; tells less than its matter. */
export function scopeOf(folded: string): string | undefined {
  return SCOPES.find(([, beginning]) => beginning.test(folded))?.[0];
}

/** Names with one of these are of other things: trade, companies, sport, households, procedure. */
const OTHER_THINGS = new RegExp(
  `^(?:${[
    'health|safety|equality|cookie|consent|bahn|stadte|schul|hochschul|universitats|projekt',
    'business|unions?|collective|wage|pay|salary|licen[cs]e|licensing|lease|rental|tenancy|user|service|confidentiality',
    'purchase|sales?|shareholders?|settlement|plea|prenuptial|franchise|sponsorship|season|league|club|football',
    'pension|insurance|savings|payment|repayment|mortgage|rescue|recovery|bonus|marketing|product|franchise|record|book',
    'floor|lesson|teaching|school|college|meal|diet|care|treatment|master|backup|flight|seating|financial|accounting|tax',
    'autumn|spring|budget|witness|mission|press|opening|closing|victim|impact|public|written|oral|ministerial',
    'party|national|democratic|republican|fan|annual|stadium|stadion|library|street|pricing|phone|data|tcp|internet|http',
    'koalitions?|tarif|miet|arbeits|kauf|leasing|regierungs|steuer|presse|ziel|betriebs|staats|erb|ehe|haushalts|bau',
    'bebauungs|fahr|spiel|stunden|dienst|einsatz|versicherungs|werk|pacht|gesellschafts|gesellschafter|zeit|regional',
    'flachennutzungs|not|wirtschafts|finanz|lehr|maßnahmen|massnahmen|ausbildungs|profi|trainer|spieler|sparkassen',
    'social|collectif|collective|bail|travail|presse|impots|revenus|campagne|epargne|relance|sauvegarde|metro|vigipirate',
    'cao|regeer|hoofdlijnen|coalitie|huur|koop|arbeids|belasting|pers|jaar|bestemmings|les|sociaal|bedrijfs|regerings',
    'zorg|schuld|woon|omgevings|aanvals|tijd|stappen|spoor',
  ].join('|')})$`,
);

export function isOtherThing(folded: string): boolean {
  return OTHER_THINGS.test(folded);
}
