import { Annotations, CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { Archive } from './archive.ts';
import { type DeploymentSettings, EXAMPLE_SENDER } from './deployment-settings.ts';
import { Digests } from './digests.ts';
import { Mail } from './mail.ts';
import { Polling } from './polling.ts';

/** All of Accord Watch on AWS. */
export class AccordWatchStack extends Stack {
  constructor(scope: Construct, id: string, settings: DeploymentSettings, props: StackProps = {}) {
    super(scope, id, { description: 'Accord Watch: polls news, recognises agreements, mails digests', ...props });

    const archive = new Archive(this, 'Archive');
    const polling = new Polling(this, 'Polling', archive, settings);
    const mail = new Mail(this, 'Mail', archive, settings);
    const digests = new Digests(this, 'Digests', archive, mail, settings);

    const alarms = new Alarms(this, 'Alarms', settings.alarmAddress);
    alarms.watchPlanner('PlanPolls', polling.planner);
    alarms.watchWork('Polls', polling.work);
    alarms.watchPlanner('PlanDigests', digests.planner);
    alarms.watchWork('Digests', digests.work);
    alarms.watchDeadLetters('MailEvents', mail.deadLetters);

    Tags.of(this).add('application', 'accord-watch');
    this.#tell(archive, mail, settings);
    if (settings.sender === EXAMPLE_SENDER) {
      Annotations.of(this).addWarningV2(
        'accord-watch:example-sender',
        'The sender is still the example. Before you deploy, set context."accord-watch".sender in cdk.json.',
      );
    }
  }

  #tell(archive: Archive, mail: Mail, settings: DeploymentSettings): void {
    new CfnOutput(this, 'TableName', {
      value: archive.table.tableName,
      description: 'For the command line: ACCORD_WATCH_TABLE=<this> npx accord-watch subscribers list',
    });
    new CfnOutput(this, 'ConfigurationSetName', {
      value: mail.configurationSet.configurationSetName,
      description: 'To send digests from the command line: ACCORD_WATCH_CONFIGURATION_SET, with ACCORD_WATCH_SENDER',
    });
    if (settings.identity !== 'domain') return; // an address has no DKIM records: SES mails it a link instead
    for (const [index, { name, value }] of mail.identity.dkimRecords.entries()) {
      new CfnOutput(this, `DkimRecord${index + 1}`, {
        value: `${name} CNAME ${value}`,
        description: 'Add this to the DNS',
      });
    }
  }
}
