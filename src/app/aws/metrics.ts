import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { HealthCounts } from '../../monitor/source-report.ts';

const metrics = new Metrics({ namespace: 'AccordWatch', serviceName: 'accord-watch' });

const NAMES: Readonly<Record<keyof HealthCounts, string>> = {
  healthy: 'SourcesHealthy',
  'not-polled-yet': 'SourcesNotPolledYet',
  failing: 'SourcesFailing',
  blocked: 'SourcesBlocked',
  quiet: 'SourcesQuiet',
  ended: 'SourcesEnded',
  moved: 'SourcesMoved',
  openGaps: 'SourceGapsOpen',
};

/** Publishes how many sources are in which state, as CloudWatch metrics in the function's log. */
export function publishHealth(health: HealthCounts): void {
  for (const [kind, name] of Object.entries(NAMES) as [keyof HealthCounts, string][]) {
    metrics.addMetric(name, MetricUnit.Count, health[kind]);
  }
  metrics.publishStoredMetrics();
}
