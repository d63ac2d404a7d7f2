export interface Progress {
  step(what: string): void;
  done(): void;
}

/**
 * Shows on stderr how far long work is: one moving line in a terminal, a line a step elsewhere, nothing where the
 * output is for machines.
 */
export async function showProgress(title: string, total: number, quiet = false): Promise<Progress> {
  if (quiet || total === 0) return { step: () => {}, done: () => {} };
  let count = 0;
  if (!process.stderr.isTTY) {
    return { step: (what) => console.error(`${title} ${++count}/${total}: ${what}`), done: () => {} };
  }
  const { default: ora } = await import('ora');
  const spinner = ora({ text: `${title} 0/${total}`, discardStdin: false }).start();
  return {
    step: (what) => {
      spinner.text = `${title} ${++count}/${total}: ${what}`;
    },
    done: () => spinner.stop(),
  };
}
