/**
 * Verbs of speech as any English dictionary lists them, kept apart from the program's own lexicon: what is wanted must
 * not follow from what is known. Thought, wish, support and showing ("believes", "wants", "backs", "shows") are none.
 */
const SPEECH_CUES = new Set(
  `say says said saying tell tells told telling add adds added adding state states stated stating note notes noted noting
  argue argues argued arguing claim claims claimed claiming explain explains explained explaining report reports reported
  reporting announce announces announced announcing warn warns warned warning write writes wrote written writing tweet
  tweets tweeted tweeting insist insists insisted insisting suggest suggests suggested suggesting declare declares declared
  declaring acknowledge acknowledges acknowledged acknowledging admit admits admitted admitting deny denies denied
  denying assert asserts asserted asserting maintain maintains maintained contend contends contended contending confirm
  confirms confirmed confirming reply replies replied respond responds responded remark remarks remarked observe observes
  observed mention mentions mentioned mentioning recall recalls recalled recalling reveal reveals revealed revealing
  conclude concludes concluded predict predicts predicted promise promises promised vow vows vowed pledge pledges pledged
  stress stresses stressed emphasize emphasizes emphasized reiterate reiterated repeat repeated complain complains
  complained concede concedes conceded allege alleges alleged alleging testify testified comment commented caution
  cautioned`.split(/\s+/),
);

export function hasSpeechCue(cue: string): boolean {
  const folded = cue.toLowerCase();
  return folded.includes('according to') || folded.split(/[^a-z]+/).some((word) => SPEECH_CUES.has(word));
}
