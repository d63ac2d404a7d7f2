/** The headers of an answer, whichever library read them. */
export interface AnswerHeaders {
  get(name: string): string | null;
}
