import { challengePage } from '../text/challenge-page.ts';
import type { AnswerHeaders } from './answer-headers.ts';

/** Headers by which guards say that this is their question, not the publisher's answer. */
const HEADERS: readonly (readonly [string, RegExp, string])[] = [
  ['x-amzn-waf-action', /^(?:challenge|captcha)$/i, 'AWS WAF'],
  ['cf-mitigated', /^challenge$/i, 'Cloudflare'],
  ['x-vercel-mitigated', /^challenge$/i, 'Vercel'],
];

/** Who asks with this answer whether we are human, or `undefined` if nobody does. */
export function challengeIn(headers: AnswerHeaders, bodyOpening: string): string | undefined {
  const said = HEADERS.find(([name, value]) => value.test(headers.get(name)?.trim() ?? ''));
  return said ? said[2] : challengePage(bodyOpening);
}

/** Whose question a redirect leads to. German federal sites send unknown readers to Enodia by 303 (seen 2025, 2026). */
export function challengeAt(url: URL): string | undefined {
  return url.pathname.startsWith('/.enodia/challenge') ? 'Enodia' : undefined;
}
