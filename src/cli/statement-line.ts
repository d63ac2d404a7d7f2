import { LEAST_TOLD } from '../statements/statement.ts';
import type { ListedStatement } from '../workbench/listed-statement.ts';

const LONGEST_QUOTE = 120;

/** Who says what, about which agreements; what is too unsure to be told to readers is marked. */
export function statementLine(statement: ListedStatement): string {
  const { speaker, role, organisation, description, kind, quote, agreements, confidence } = statement;
  const who = [speaker, role, organisation].filter(Boolean).join(', ') || description || 'Somebody';
  const folded = quote.replace(/\s+/g, ' ');
  const words = folded.length > LONGEST_QUOTE ? `${folded.slice(0, LONGEST_QUOTE)} …` : folded;
  const said = kind === 'indirect' ? `that ${words}` : `“${words}”`;
  const about = agreements.length > 0 ? ` (about ${agreements.join(', ')})` : '';
  return `${confidence < LEAST_TOLD ? 'Perhaps ' : ''}${who}: ${said}${about}`;
}
