const ZONES: Readonly<Record<string, string>> = {
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  BE: 'Europe/Brussels',
  NL: 'Europe/Amsterdam',
  LU: 'Europe/Luxembourg',
  CH: 'Europe/Zurich',
  AT: 'Europe/Vienna',
  IT: 'Europe/Rome',
  EU: 'Europe/Brussels',
};

/** IANA zone in which a publisher's dates are meant where they do not say; UTC where the country does not tell. */
export function publisherZone(country: string): string {
  return ZONES[country] ?? 'UTC';
}
