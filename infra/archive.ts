import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { TABLE } from '../src/storage/table-layout.ts';
import type { MonitorFunction } from './monitor-function.ts';

type Index = keyof typeof TABLE.indexes;

/** The one table: items, matches, source states, subscriptions, the digest ledger. */
export class Archive extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const key = (name: string) => ({ name, type: AttributeType.STRING });
    this.table = new TableV2(this, 'Table', {
      partitionKey: key(TABLE.partitionKey),
      sortKey: key(TABLE.sortKey),
      timeToLiveAttribute: TABLE.expiry,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      globalSecondaryIndexes: Object.values(TABLE.indexes).map((index) => ({
        indexName: index.name,
        partitionKey: key(index.partitionKey),
        sortKey: key(index.sortKey),
        ...(index.projected.length > 0
          ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...index.projected] }
          : { projectionType: ProjectionType.KEYS_ONLY }),
      })),
    });
  }

  /** Tells a function where the table is and lets it do just these things with it. */
  open(to: MonitorFunction, actions: readonly string[], indexes: readonly Index[] = []): void {
    to.addEnvironment('ACCORD_WATCH_TABLE', this.table.tableName);
    if (actions.length > 0) {
      to.allow(
        actions.map((action) => `dynamodb:${action}`),
        [this.table.tableArn],
      );
    }
    for (const index of indexes) {
      to.allow(['dynamodb:Query'], [`${this.table.tableArn}/index/${TABLE.indexes[index].name}`]);
    }
  }
}
