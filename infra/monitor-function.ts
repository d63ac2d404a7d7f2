import { fileURLToPath } from 'node:url';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { bundling } from './bundling.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface MonitorFunctionProps {
  /** File in functions/, without ending. */
  readonly file: string;
  readonly does: string;
  readonly seconds: number;
  readonly memoryMb: number;
  /** Whether it reads PDFs. */
  readonly readsDocuments?: boolean;
}

/** One of our Lambdas: Node 24 on ARM, its own role and log group, nothing granted yet. */
export class MonitorFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, { file, does, seconds, memoryMb, readsDocuments }: MonitorFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    super(scope, id, {
      entry: `${ROOT}functions/${file}.ts`,
      description: does,
      projectRoot: ROOT,
      depsLockFilePath: `${ROOT}package-lock.json`,
      handler: 'handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(seconds),
      memorySize: memoryMb,
      bundling: bundling(readsDocuments ?? false),
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      // AWS_REGION is there anyway; connections are kept alive by the SDK itself.
      awsSdkConnectionReuse: false,
    });
  }

  /** Lets it do exactly this, and nothing else, with these resources. */
  allow(actions: readonly string[], resources: readonly string[], conditions: Record<string, unknown> = {}): void {
    this.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources], conditions }));
  }
}
