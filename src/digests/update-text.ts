const MOST_SENTENCES = 3;
const LONGEST_SENTENCE = 400;

/** The first few of an update's sentences, each on one line and of bearable length. */
export function firstSentences(sentences: readonly string[]): string[] {
  return sentences.slice(0, MOST_SENTENCES).map((sentence) => {
    const line = sentence.replace(/\s+/g, ' ');
    return line.length <= LONGEST_SENTENCE ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST_SENTENCE))} …`;
  });
}
