import { Command } from 'commander';
import { addSource } from './sources/add.ts';
import { checkSources } from './sources/check.ts';
import { exportSources } from './sources/export.ts';
import { tellHealth } from './sources/health.ts';
import { importSources } from './sources/import.ts';
import { listSources } from './sources/list.ts';

export const sourcesCommand = new Command('sources').description('What is polled.');
for (const command of [listSources, checkSources, tellHealth, addSource, importSources, exportSources])
  sourcesCommand.addCommand(command);
