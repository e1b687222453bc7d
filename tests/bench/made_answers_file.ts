import { randomGenerator } from "../../lib/statistics/random_generator.ts";

/** Answers of a five-point question, and none. */
const ANSWERS = [
  "よく理解できた",
  "だいたい理解できた",
  "どちらともいえない",
  "あまり理解できなかった",
  "理解できなかった",
  "",
];

/** Writes a CSV file of made-up answers, as many rows as asked for, the same each time; gives its size in bytes. */
export async function writeMadeAnswers(
  path: string,
  { people, questions = 8 }: { readonly people: number; readonly questions?: number },
): Promise<number> {
  const generator = randomGenerator(20_260_119);
  using file = await Deno.open(path, { write: true, create: true, truncate: true });
  const encoder = new TextEncoder();
  const write = async (text: string) => {
    const bytes = encoder.encode(text);
    for (let start = 0; start < bytes.length;) start += await file.write(bytes.subarray(start));
  };
  await write(`respondent,${Array.from({ length: questions }, (_, at) => `q${at + 1}`).join(",")}\n`);
  let portion = "";
  for (let person = 1; person <= people; person++) {
    let row = String(person);
    for (let question = 0; question < questions; question++) {
      row += `,${ANSWERS[Math.floor(generator.next() * generator.next() * ANSWERS.length)]}`;
    }
    portion += `${row}\n`;
    if (person % 20_000 === 0 || person === people) {
      await write(portion);
      portion = "";
    }
  }
  return (await file.stat()).size;
}
