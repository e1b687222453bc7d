import type { NewRequest } from "./ask_new.ts";
import { systemLanguage } from "./system_language.ts";

/** Columns in which a question can be read. */
const NARROWEST = 20;

/** What `new` was told, with what somebody at a terminal answers to what was not; without a terminal nothing is asked. */
export async function completeNew(given: NewRequest): Promise<NewRequest> {
  // A terminal that says it has no width cannot show a question.
  const isTerminal = Deno.stdin.isTerminal() && Deno.stdout.isTerminal() && Deno.consoleSize().columns >= NARROWEST;
  if (!isTerminal || (Deno.env.get("CI") ?? "") !== "") return given;
  const [{ terminalAsker }, { askNew }] = await Promise.all([import("./ask.ts"), import("./ask_new.ts")]);
  const { readQuestionBank } = await import("../survey/question_bank.ts");
  return await askNew(given, { asker: terminalAsker({ lang: systemLanguage() }), bank: () => readQuestionBank() });
}
