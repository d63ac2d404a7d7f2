const ASKS =
  /<title[^>]*>\s*(?:just a moment|attention required|checking your browser|one more step|are you (?:a )?human|human verification|pardon our interruption|access denied|security check|ddos-guard)/i;
const BY_MACHINE =
  /\/cdn-cgi\/challenge-platform|cf_chl_opt|_Incapsula_Resource|captcha-delivery\.com|awswaf\.com\/|\/_sec\/cp_challenge/i;
const WORDS = /<[^<>]*>|\s+/g;
/** An article protected by the same firewall names it too, in a script. */
const LONGEST_CHALLENGE = 1500;

/** Whether a page is a firewall's question whether we are human. */
export function isChallenge(html: string): boolean {
  if (ASKS.test(html.slice(0, 5000))) return true;
  if (html.length > 60_000 || !BY_MACHINE.test(html)) return false;
  const said = html.replace(/<(script|style)\b[^<>]*>[\s\S]*?<\/\1>/gi, '').replace(WORDS, '');
  return said.length < LONGEST_CHALLENGE;
}
