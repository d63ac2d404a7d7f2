import { Command } from 'commander';
import { acceptCandidate } from './candidates/accept.ts';
import { ignoreCandidate } from './candidates/ignore.ts';
import { listAllCandidates } from './candidates/list.ts';
import { mergeCandidate } from './candidates/merge.ts';
import { showCandidate } from './candidates/show.ts';

export const candidatesCommand = new Command('candidates').description(
  'Names of agreements in the news that are not on the watchlist.',
);
for (const command of [listAllCandidates, showCandidate, acceptCandidate, mergeCandidate, ignoreCandidate])
  candidatesCommand.addCommand(command);
