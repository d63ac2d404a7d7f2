const PHRASES =
  /^(?:(?:please )?(?:read|find out|learn|see|view|show) (?:more|all|on|the (?:full )?(?:article|story|press release|statement))|more(?: information| details| info)?|continue(?: reading)?|full (?:story|article|text)|details?|open|download|link|click here|lees (?:meer|verder|het (?:volledige )?(?:artikel|bericht|nieuwsbericht))|meer(?: lezen| informatie| info| weten)?|verder lezen|bekijk(?: alles)?|weiterlesen|weiter|mehr(?: lesen| erfahren| dazu| informationen)?|zum (?:artikel|beitrag)|zur (?:meldung|pressemitteilung)|alle (?:meldungen|anzeigen)|lire (?:la suite|plus|l['’]article|le communiqu\S+)|en savoir (?:plus|\+)|la suite|suite|plus(?: d['’]info\S*)?|voir (?:plus|tout|l['’]article))(?![\p{L}\p{N}])/iu;
const END = /^[\s.…›»>→:+]*$/;
const LONGEST = 60;

/** Whether a link's text only says that there is more, in English, German, French or Dutch: no title. */
export function isReadMore(text: string): boolean {
  const phrase = PHRASES.exec(text)?.[0];
  return phrase !== undefined && text.length <= LONGEST && END.test(text.slice(phrase.length));
}

/** "Read more about X" → "X"; `undefined` where nothing but the phrase stands there. */
export function afterReadMore(text: string): string | undefined {
  const phrase = PHRASES.exec(text)?.[0] ?? '';
  const rest = text
    .slice(phrase.length)
    .replace(phrase ? /^[\s:–-]*(?:about|on|over|über|zu|sur|à propos de)?[\s:–-]*/iu : /^\s+/, '')
    .replace(/^["“„«]\s?|\s?["”“»]$/gu, '');
  return rest === '' || END.test(rest) ? undefined : rest;
}
