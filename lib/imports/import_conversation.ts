import type { Language } from "../data/language.ts";
import type { Html } from "../rendering/markup.ts";
import type { Study } from "../study/study.ts";
import { IMPORT_SENTENCES } from "../wording/import_words.ts";
import { say } from "../wording/say.ts";
import { reasonsAgainst } from "./accept_part.ts";
import type { KnownSurvey } from "./choose_form.ts";
import { clearingOf, type ClearingOptions } from "./clearing.ts";
import { MOST_BYTES } from "./export_grid.ts";
import { flagFreeAnswers, type FlaggedLines } from "./flag_free_answers.ts";
import type { ImportPlan, NoPlan } from "./import_plan.ts";
import { answer, refusal } from "./import_response.ts";
import {
  editSession,
  type ImportSession,
  openSession,
  planPairSession,
  planSession,
  sessionEditSchema,
} from "./import_session.ts";
import { importedView, importView, type ImportViewContent } from "./import_view.ts";
import type { ImportPair, NoPair } from "./import_pair.ts";
import { pairView, reasonsAgainstPair } from "./pair_view.ts";
import { plannedCharts } from "./planned_charts.ts";
import { unexplainedNumbers } from "./printed_number.ts";
import { z } from "zod";

/** What a conversation works with. */
export interface ConversationOptions extends ClearingOptions {
  readonly surveys: readonly KnownSurvey[];
  readonly study: Study;
  /** Names of the export in Latin letters; asked once a file or its settings change. */
  readonly latin: (session: ImportSession) => Promise<(name: string) => string>;
  /** Writes a plan. @returns the folders of its surveys */
  readonly write: (plan: Pick<ImportPlan, "surveys">) => Promise<readonly string[]>;
}

/** What a page asks for. */
interface PageRequest {
  readonly request: Request;
  readonly lang: Language;
}

/** What is said of one file, or of two sheets, from its coming in to its being written. */
export class ImportConversation {
  readonly #options: ConversationOptions;
  readonly #clearing: ReturnType<typeof clearingOf>;
  #session: ImportSession | null = null;
  #plan: ImportPlan | NoPlan | null = null;
  #pair: ImportPair | NoPair | null = null;
  #done: readonly string[] | null = null;
  #flagged: FlaggedLines = new Map();

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#clearing = clearingOf(options);
  }

  /** Does what a page asks for; the answer is the page as it then stands, or why it cannot be. */
  async post(path: string, { request, lang }: PageRequest): Promise<Response> {
    const steps: Readonly<Record<string, () => Promise<Response | null>>> = {
      "/file": () => this.#takeFile(request),
      "/before": () => this.#takeBefore(request),
      "/edit": () => this.#takeEdit(request),
      "/accept": () => this.#accept(lang),
      "/clear": () => this.#clearing.take(request),
      "/view": () => Promise.resolve(null),
    };
    const step = steps[path];
    if (step === undefined) return refusal(404, "not found");
    return await step() ?? answer(String(await this.#view(lang) ?? ""), "text/html; charset=utf-8");
  }

  async #view(lang: Language): Promise<Html | null> {
    if (this.#done !== null) return importedView(this.#done, lang, await this.#clearing.view(lang));
    const [session, plan, pair] = [this.#session, this.#plan, this.#pair];
    if (session !== null && pair !== null) return pairView(pair, { session, lang });
    if (session === null || plan === null) return null;
    return await viewOf({ session, plan, lang, flagged: this.#flagged }, this.#options.study);
  }

  async #replan(next: ImportSession): Promise<void> {
    const { surveys, study, latin } = this.#options;
    const given = { surveys, study, latin: await latin(next) };
    const plan = await planSession(next, given);
    const { before } = next;
    this.#pair = before === null ? null : await planPairSession({ ...next, before }, given);
    if (this.#session === null || !hasSameAnswers(this.#session, next)) {
      this.#flagged = "reason" in plan ? new Map() : await flagFreeAnswers(plan);
    }
    this.#plan = plan;
    this.#session = next;
  }

  async #takeFile(request: Request): Promise<Response | null> {
    if (isTooLarge(request)) return refusal(413, "too large");
    this.#done = null;
    const { file, bytes } = await fileOf(request);
    await this.#replan(openSession(file, bytes));
    return null;
  }

  /** The sheet before the event, beside the one that is there. */
  async #takeBefore(request: Request): Promise<Response | null> {
    if (this.#session === null || this.#done !== null) return refusal(409, "no file");
    if (isTooLarge(request)) return refusal(413, "too large");
    await this.#replan({ ...this.#session, before: await fileOf(request) });
    return null;
  }

  async #takeEdit(request: Request): Promise<Response | null> {
    if (this.#session === null || this.#plan === null) return refusal(409, "no file");
    const edit = sessionEditSchema.safeParse(await request.json());
    if (!edit.success) return refusal(400, z.prettifyError(edit.error));
    await this.#replan(editSession(this.#session, edit.data, this.#plan));
    return null;
  }

  async #accept(lang: Language): Promise<Response | null> {
    const [plan, pair] = [this.#plan, this.#pair];
    if (pair !== null) {
      if ("reason" in pair) return refusal(409, "no plan");
      return await this.#write([...pair.before.surveys, ...pair.after.surveys], reasonsAgainstPair(pair, lang));
    }
    if (plan === null || "reason" in plan) return refusal(409, "no plan");
    const [number] = unexplainedNumbers(plan, this.#options.surveys);
    return await this.#write(plan.surveys, [
      ...reasonsAgainst(plan, lang),
      ...number === undefined
        ? []
        : [say(lang, IMPORT_SENTENCES.printedReason(number.id, number.printed, number.responses))],
    ]);
  }

  async #write(surveys: ImportPlan["surveys"], reasons: readonly string[]): Promise<Response | null> {
    if (reasons.length > 0) return refusal(409, reasons.join("\n"));
    this.#done = await this.#options.write({ surveys });
    this.#clearing.begin(surveys.map(({ id }) => id));
    return null;
  }
}

/** Whether the same rows are kept, of the same surveys: to read all free answers again takes longer than all else. */
function hasSameAnswers(one: ImportSession, other: ImportSession): boolean {
  return one.bytes === other.bytes && one.by === other.by && one.unique === other.unique && one.keep === other.keep &&
    one.survey === other.survey;
}

async function fileOf(request: Request): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
  const name = decodeURIComponent(request.headers.get("x-file-name") ?? "");
  return { file: name.replaceAll(/^.*[\\/]/g, "") || "file", bytes: new Uint8Array(await request.arrayBuffer()) };
}

async function viewOf(content: Omit<ImportViewContent, "charts">, study: Study): Promise<Html> {
  const { plan, lang } = content;
  const [first] = "reason" in plan ? [] : plan.surveys;
  return importView({ ...content, charts: first === undefined ? [] : await plannedCharts(first, { study, lang }) });
}

function isTooLarge(request: Request): boolean {
  return Number(request.headers.get("content-length") ?? 0) > MOST_BYTES;
}
