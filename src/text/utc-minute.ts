/** "2024-12-10 14:05", in UTC. */
export function utcMinute(instant: Date): string {
  return instant.toISOString().slice(0, 16).replace('T', ' ');
}
