import { App } from 'aws-cdk-lib';
import { AccordWatchStack } from './accord-watch-stack.ts';
import { readDeploymentSettings } from './deployment-settings.ts';

const app = new App();
const settings = readDeploymentSettings(app.node);
new AccordWatchStack(app, 'AccordWatch', settings, {
  terminationProtection: true,
  ...(settings.region ? { env: { region: settings.region } } : {}),
});
