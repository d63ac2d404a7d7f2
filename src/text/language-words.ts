import { tokenize } from './token.ts';

/** Frequent words, folded as tokens are. Some stand in several languages: each then has the vote. */
const FREQUENT_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with as by it from are this be at have has which not will an or were its',
  de: 'in der die das und ist von zu den mit dem des ein eine fur nicht auf im sich auch es an werden aus als wird zur einen',
  fr: 'en le la les et des est du une un dans pour que qui sur par au aux avec ce cette sont pas plus ont ete se l d',
  nl: 'in de het een van en is op te dat met voor zijn niet aan er om ook als bij door naar heeft worden wordt uit die',
  es: 'el la los las y de que del una un en es por con para no se su al lo como mas este ha sobre entre pero fue',
  it: 'il la di e che un una per non sono del della dei delle con da al alla gli nel nella si piu anche ha come le ed',
  pt: 'o a os as e de que do da dos das um uma em no na nos com para por nao se mais foi ao pelo sao como entre',
  ca: 'el la els les i de que del dels una un en es per amb no al als ha aquest aquesta mes com entre l d',
  ro: 'si de la in cu pe din care nu un o este pentru ca sa au al ale mai fost prin sunt acest dupa',
  pl: 'i w na z do nie sie jest o ze to jak oraz przez dla po od za przy ma tym byl sa ktory',
  cs: 'a v na se je z do ze pro s o i za by po jako od k ale jsou byl ktery ktere podle jeho',
  sk: 'a v na sa je z do ze pre s o i za by po ako od k ale su bol ktory ktore podla jeho',
  hr: 'i u na je se da za od s su o koji koje iz kao do ali bi sto nije kako ili te po',
  sl: 'in v na je se da za z so o ki pa po do ne tudi ob kot iz bi ali s bil so pri',
  hu: 'a az es hogy nem is egy ez meg volt de mint csak el vagy szerint ami mar kell lesz',
  sv: 'och att det i en som pa ar av for med den till inte har de ett om var men fran vi',
  da: 'og at det i en som pa er af for med den til ikke har de et om var men fra der blev',
  no: 'og at det i en som pa er av for med den til ikke har de et om var men fra ble ved',
  fi: 'ja on ei se etta oli han mutta kun tai mukaan myos ovat joka jos niin sen kuin ole vuoden',
  tr: 've bir bu da de icin ile olarak daha cok gibi olan kadar sonra ne ise dedi var',
  sq: 'e te ne i nje per me se nga qe dhe eshte ka u si nuk do me kete edhe kane',
};

const voters = new Map<string, string[]>();
for (const [language, words] of Object.entries(FREQUENT_WORDS)) {
  for (const word of words.split(' ')) voters.set(word, [...(voters.get(word) ?? []), language]);
}

/** How many frequent words of each language a text has, most first; ISO 639-1 codes. */
export function wordVotes(text: string): (readonly [language: string, votes: number])[] {
  const votes = new Map<string, number>();
  for (const { folded } of tokenize(text)) {
    for (const language of voters.get(folded) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1]);
}
