const GENITIVE: ReadonlySet<string> = new Set(['des', 'eines', 'dieses']);
const DATIVE: ReadonlySet<string> = new Set(['vom', 'beim', 'dem', 'im', 'am', 'zum']);
const FEMININE: ReadonlySet<string> = new Set(['der', 'zur', 'einer']);
const NEUTER =
  /(?:amt|ministerium|kreuz|werk|netzwerk|forum|zentrum|institut|büro|parlament|gericht|hilfswerk|bündnis|team)$/iu;
const GENITIVE_HEAD =
  /(amt|ministerium|verband|verein|werk|netzwerk|kreuz|institut|zentrum|parlament|gericht|rat|bund|ausschuss|gerichtshof|büro|forum|bündnis|tag|sekretariat)(?:e?s|ses)$/iu;

/**
 * An organisation's name as it stands by itself: "Auswärtigen Amts" behind "des" is "Auswärtiges Amt".
 *
 * @param article the folded word before it
 */
export function germanNominative(name: string, article: string): string {
  if (/^Vereinten Nationen/u.test(name)) return name.replace('Vereinten', 'Vereinte');
  const isGenitive = GENITIVE.has(article);
  if (!isGenitive && !DATIVE.has(article) && !FEMININE.has(article)) return name;
  const [head = '', ...behind] = splitAtHead(name);
  const bare = isGenitive ? head.replace(GENITIVE_HEAD, '$1') : head;
  const ending = FEMININE.has(article) ? 'e' : NEUTER.test(bare) ? 'es' : 'er';
  return [
    bare.replace(/^((?:\p{Lu}[\p{L}-]+en )+)/u, (adjectives) => adjectives.replace(/en /gu, `${ending} `)),
    ...behind,
  ].join(' ');
}

/** Adjectives and the noun; what follows is "der Kriminalisten", "für Migration". */
function splitAtHead(name: string): string[] {
  const words = name.split(' ');
  const head = words.findIndex((word) => !/^\p{Lu}[\p{L}-]+en$/u.test(word));
  return head < 0 ? [name] : [words.slice(0, head + 1).join(' '), ...words.slice(head + 1)];
}
