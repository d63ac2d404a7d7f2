import { type Command, InvalidArgumentError, Option } from 'commander';
import { LANGUAGES } from '../../../text/language.ts';
import { idSchema, type Source, sourcesFileSchema } from '../../../watchlist/source.ts';

/** What an analyst can say of new sources on the command line. */
export interface SourceOptions {
  readonly country?: string;
  readonly language?: NonNullable<Source['language']>;
  readonly kind?: Source['kind'];
  readonly write?: boolean;
  readonly json?: boolean;
}

const KINDS = sourcesFileSchema.shape.sources.element.shape.kind.options;

export function withSourceOptions(command: Command): Command {
  return command
    .option(
      '--country <code>',
      'ISO 3166-1 alpha-2 code such as GB, or EU, UN, INT; guessed when left out',
      countryCode,
    )
    .addOption(new Option('--language <language>', 'of its items; detected when left out').choices(LANGUAGES))
    .addOption(new Option('--kind <kind>', 'of publisher; guessed when left out').choices(KINDS))
    .option('--write', 'add to sources.yaml of the watchlist, whose comments stay')
    .option('--json', 'print the result as JSON');
}

export function sourceId(text: string): string {
  const parsed = idSchema.safeParse(text);
  if (!parsed.success) throw new InvalidArgumentError(parsed.error.issues[0]?.message ?? '');
  return parsed.data;
}

function countryCode(text: string): string {
  if (!/^(?:[A-Za-z]{2}|INT)$/i.test(text))
    throw new InvalidArgumentError('Expected a code such as GB, or EU, UN, INT.');
  return text.toUpperCase();
}
