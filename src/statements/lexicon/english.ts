import { type Lexicon, phrases, words } from './lexicon.ts';

export const ENGLISH: Lexicon = {
  language: 'en',
  speechVerbs: words(`said says told tells added adds explained explains stated states noted notes warned warns argued
    argues insisted insists claimed claims declared declares announced announces replied replies responded commented
    comments remarked remarks observed acknowledged acknowledges admitted admits conceded concluded concludes confirmed
    confirms stressed stresses emphasised emphasized recalled recalls suggested suggests asked asks wrote writes tweeted
    posted asserted asserts maintained maintains contended complained reiterated pledged vowed urged urges joked quipped
    lamented boasted countered pointed testified predicted cautioned tells reported reports`),
  weakVerbs: words('continued continues went goes began called calls described describes thinks believes put puts'),
  auxiliaries: words('has have had'),
  participles: words('said told added explained stated noted warned argued insisted claimed declared replied written'),
  gerunds: words(
    'saying adding noting telling explaining warning stating arguing insisting claiming stressing writing',
  ),
  pronouns: new Map([
    ['he', 'male'],
    ['she', 'female'],
    ['they', 'several'],
    ['it', 'any'],
    ['who', 'any'],
    ['we', 'several'],
    ['i', 'any'],
  ]),
  determiners: words('the a an his her its their our this that one another'),
  nameLinks: words('of for the de la van von der den al bin and at in on to'),
  complementizers: words('that'),
  markers: phrases('according to, in the words of'),
  postmarkers: words(''),
  byWords: words(''),
  naming: words('called titled entitled dubbed named nicknamed termed labelled labeled'),
  notNames: words(`the a an but and or if when while today yesterday tomorrow on in at as after before this that these
    those it he she they we you i his her their our there here however meanwhile also for with from by to of no yes
    monday tuesday wednesday thursday friday saturday sunday`),
  prepositions: words(`of in on at by with from to for about after before during under over against between among
    through without within into onto upon across behind beyond despite unlike like near off since until amid toward
    towards via per`),
  relatives: words(`who which whom whose`),
  conjunctions: words(`and but or so yet while when whenever because although though as if unless whereas since
    until after before where`),
  adverbs: words(`also later then earlier previously repeatedly now once again still further even just only already
    recently today yesterday monday tuesday wednesday thursday friday saturday sunday last week month year never
    ever always often meanwhile however instead thus therefore rightly simply frequently`),
};
