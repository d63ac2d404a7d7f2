import type { PollingHints } from '../feed.ts';
import type { Fields } from './raw-feed.ts';

const PERIOD_MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 24 * 60,
  weekly: 7 * 24 * 60,
  monthly: 30 * 24 * 60,
  yearly: 365 * 24 * 60,
};
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** What a feed says of when it wants to be looked at. */
export function pollingHints(channel: Fields): PollingHints {
  const everyMinutes = numberIn(channel, 'rss:ttl') ?? syndicationMinutes(channel);
  const skipHours = valuesIn(channel, 'rss:skiphours', 'hour')
    .map((hour) => Number.parseInt(hour, 10) % 24)
    .filter((hour) => hour >= 0);
  const skipDays = valuesIn(channel, 'rss:skipdays', 'day')
    .map((day) => DAYS.indexOf(day.toLowerCase()))
    .filter((day) => day >= 0);
  return {
    ...(everyMinutes ? { everyMinutes } : {}),
    ...(skipHours.length > 0 ? { skipHours } : {}),
    ...(skipDays.length > 0 ? { skipDays } : {}),
  };
}

/** RSS 1.0 syndication module: so many times in a period, once a day where it does not say. */
function syndicationMinutes(channel: Fields): number | undefined {
  const period = channel.get('sy:updateperiod')?.[0]?.value.trim().toLowerCase();
  const frequency = numberIn(channel, 'sy:updatefrequency');
  if (!period && !frequency) return undefined;
  const minutes = PERIOD_MINUTES[period ?? 'daily'];
  return minutes && minutes / (frequency ?? 1);
}

function numberIn(channel: Fields, name: string): number | undefined {
  const number = Number.parseInt(channel.get(name)?.[0]?.value ?? '', 10);
  return number > 0 ? number : undefined;
}

function valuesIn(channel: Fields, name: string, child: string): string[] {
  const markup = channel.get(name)?.[0]?.value ?? '';
  const pattern = new RegExp(`<${child}>([^<]*)</${child}>`, 'gi');
  return [...markup.matchAll(pattern)].map((match) => match[1]?.trim() ?? '');
}
