/** An error that no outcome foresees, in plain words, completing "NAME …". */
export function ourFault(error: unknown): string {
  return `met a fault in Accord Watch: ${error instanceof Error ? error.message : String(error)}`;
}
