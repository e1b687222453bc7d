import { SLUG } from "../data/slug.ts";
import { z } from "zod";
import type { Bilingual } from "../data/language.ts";
import { USUAL_QUESTIONS } from "../projects/new_event.ts";
import type { QuestionBank } from "../survey/question_bank.ts";
import { ASK_WORDS as W, bankChoice } from "../wording/ask_words.ts";
import type { Asker } from "./ask.ts";

/** What `new` was told: on the command line, or in answer to its questions. */
export interface NewRequest {
  readonly what?: "project" | "city" | "event" | undefined;
  /** Folder of a project, id of a city or an event. */
  readonly target?: string | undefined;
  readonly name?: string | undefined;
  readonly event?: ReadonlyMap<string, string> | undefined;
  readonly questions?: string | undefined;
}

/** Asks for what is not said, and only for that: what was given as an option stands. */
export async function askNew(
  request: NewRequest,
  { asker, bank }: { readonly asker: Asker; readonly bank: () => Promise<QuestionBank> },
): Promise<NewRequest> {
  const what = request.what ?? await askWhat(asker);
  switch (what) {
    case "project":
      return { ...request, what, target: request.target ?? await asker.text({ message: W.folder }) };
    case "city":
      return await askCity({ ...request, what }, asker);
    case "event":
      return await askEvent({ ...request, what }, { asker, bank });
  }
}

async function askWhat(asker: Asker): Promise<"project" | "city" | "event"> {
  const answer = await asker.one({
    message: W.what,
    choices: (["event", "city", "project"] as const).map((value) => ({ value, label: W[value] })),
  });
  return answer === "city" || answer === "project" ? answer : "event";
}

async function askCity(request: NewRequest, asker: Asker): Promise<NewRequest> {
  const target = request.target ?? await asker.text({ message: W.cityId, check: idCheck });
  const name = request.name ?? await asker.text({ message: W.cityName });
  const event = new Map(request.event);
  // Who gave the prefecture as an option has said what they wanted to say.
  if (!event.has("prefecture")) {
    event.set("prefecture", await asker.text({ message: W.prefecture }));
    await askNumber("population", { event, asker });
  }
  return { ...request, target, name, event };
}

async function askEvent(
  request: NewRequest,
  { asker, bank }: { readonly asker: Asker; readonly bank: () => Promise<QuestionBank> },
): Promise<NewRequest> {
  const target = request.target ?? await asker.text({ message: W.eventId, check: idCheck });
  const event = new Map(request.event);
  const isWhole = ["name", "municipality", "date"].every((field) => event.has(field));
  const asked: readonly (readonly [field: string, message: Bilingual, check?: typeof dateCheck])[] = [
    ["name", W.eventName],
    ["municipality", W.municipality],
    ["date", W.date, dateCheck],
  ];
  for (const [field, message, check] of asked) {
    if (event.has(field)) continue;
    event.set(field, await asker.text({ message, ...check === undefined ? {} : { check } }));
  }
  if (isWhole) return { ...request, target, event };
  await askNumber("population", { event, asker });
  await askNumber("applicants", { event, asker });
  return {
    ...request,
    target,
    event,
    questions: request.questions ??
      await askQuestions(asker, { bank: await bank(), municipality: event.get("municipality") ?? "" }),
  };
}

async function askNumber(
  field: "population" | "applicants",
  { event, asker }: { readonly event: Map<string, string>; readonly asker: Asker },
): Promise<void> {
  if (event.has(field)) return;
  const given = await asker.text({ message: W[field], check: numberCheck, isOptional: true });
  if (given !== "") event.set(field, given);
}

async function askQuestions(
  asker: Asker,
  { bank: { questions }, municipality }: { readonly bank: QuestionBank; readonly municipality: string },
): Promise<string> {
  const chosen = await asker.several({
    message: W.questions,
    choices: questions.map((question) => ({ value: question.id, label: bankChoice(question, municipality) })),
    chosen: USUAL_QUESTIONS,
  });
  return chosen.join(",");
}

function idCheck(given: string): Bilingual | null {
  return SLUG.test(given) ? null : W.wrongId;
}

function dateCheck(given: string): Bilingual | null {
  return z.iso.date().safeParse(given).success ? null : W.wrongDate;
}

function numberCheck(given: string): Bilingual | null {
  return /^\d+$/.test(given) ? null : W.wrongNumber;
}
