import { isLanguage, type Language } from "../data/language.ts";
import type { Html } from "../rendering/markup.ts";
import type { Study } from "../study/study.ts";
import { IMPORT_SENTENCES } from "../wording/import_words.ts";
import { say } from "../wording/say.ts";
import { reasonsAgainst } from "./accept_part.ts";
import type { KnownSurvey } from "./choose_form.ts";
import { clearingOf, type ClearingOptions } from "./clearing.ts";
import { MOST_BYTES } from "./export_grid.ts";
import { flagFreeAnswers, type FlaggedLines } from "./flag_free_answers.ts";
import { importPage, type ImportPageParts } from "./import_page.ts";
import type { ImportPlan, NoPlan } from "./import_plan.ts";
import { answer, refusal } from "./import_response.ts";
import { editSession, type ImportSession, openSession, planSession, sessionEditSchema } from "./import_session.ts";
import { importedView, importView, type ImportViewContent } from "./import_view.ts";
import { plannedCharts } from "./planned_charts.ts";
import { unexplainedNumbers } from "./printed_number.ts";
import { timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** What the page of an import works with. */
export interface ImportHandlerOptions extends ImportPageParts, ClearingOptions {
  /** What only the browser that was given the address knows. */
  readonly token: string;
  /** Names under which the server may be called, such as `127.0.0.1:49152`. */
  readonly hosts: readonly string[];
  /** @default "ja" */
  readonly lang?: Language;
  readonly surveys: readonly KnownSurvey[];
  readonly study: Study;
  /** Names of the export in Latin letters; asked once a file or its settings change. */
  readonly latin: (session: ImportSession) => Promise<(name: string) => string>;
  /** Writes a plan. @returns the folders of its surveys */
  readonly write: (plan: ImportPlan) => Promise<readonly string[]>;
}

/**
 * Answers the browser of whoever imports a file, and nobody else.
 *
 * Every request must name this server as its host, so that no name from outside leads here; each that reads or changes
 * anything must come from this very page and bring the token. What was said of a file lives in this process alone, until the plan is
 * accepted.
 */
export function importHandler(options: ImportHandlerOptions): (request: Request) => Promise<Response> {
  const { hosts, token, lang: usual = "ja" } = options;
  const post = conversation(options);
  return async (request) => {
    const { pathname, searchParams, host } = new URL(request.url);
    if (!hosts.includes(host) || !hosts.includes(request.headers.get("host") ?? host)) {
      return refusal(403, "another host");
    }
    const asked = searchParams.get("lang");
    const lang = isLanguage(asked) ? asked : usual;
    if (request.method === "GET") {
      if (pathname !== "/") return refusal(404, "not found");
      const { html, policy } = importPage(options, lang);
      return answer(html, "text/html; charset=utf-8", { "content-security-policy": policy });
    }
    if (request.method !== "POST") return refusal(405, "GET or POST");
    const origin = request.headers.get("origin");
    const isOwn = hosts.some((name) => origin === `http://${name}`);
    const site = request.headers.get("sec-fetch-site") ?? "same-origin";
    if (!isOwn || site !== "same-origin") return refusal(403, "another page");
    if (!isSame(request.headers.get("x-import-token") ?? "", token)) return refusal(403, "without the token");
    try {
      return await post(pathname, { request, lang });
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof URIError) return refusal(400, error.message);
      throw error;
    }
  };
}

/** What a page asks for. */
interface PageRequest {
  readonly request: Request;
  readonly lang: Language;
}

/** What is said of one file, from its coming in to its being written. */
function conversation(
  { surveys, study, latin, write, ...options }: ImportHandlerOptions,
): (path: string, asked: PageRequest) => Promise<Response> {
  let session: ImportSession | null = null;
  let plan: ImportPlan | NoPlan | null = null;
  let done: readonly string[] | null = null;
  let flagged: FlaggedLines = new Map();
  const clearing = clearingOf(options);

  async function view(lang: Language): Promise<Html | null> {
    if (done !== null) return importedView(done, lang, await clearing.view(lang));
    return session === null || plan === null ? null : await viewOf({ session, plan, lang, flagged }, study);
  }

  async function replan(next: ImportSession): Promise<void> {
    plan = await planSession(next, { surveys, study, latin: await latin(next) });
    if (session === null || !hasSameAnswers(session, next)) {
      flagged = "reason" in plan ? new Map() : await flagFreeAnswers(plan);
    }
    session = next;
  }

  /** What a file that comes in cannot be taken for; `null` when it is. */
  async function takeFile(request: Request): Promise<Response | null> {
    if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return refusal(413, "too large");
    const name = decodeURIComponent(request.headers.get("x-file-name") ?? "");
    done = null;
    await replan(openSession(name.replaceAll(/^.*[\\/]/g, "") || "file", new Uint8Array(await request.arrayBuffer())));
    return null;
  }

  async function takeEdit(request: Request): Promise<Response | null> {
    if (session === null || plan === null) return refusal(409, "no file");
    const edit = sessionEditSchema.safeParse(await request.json());
    if (!edit.success) return refusal(400, z.prettifyError(edit.error));
    await replan(editSession(session, edit.data, plan));
    return null;
  }

  async function accept(lang: Language): Promise<Response | null> {
    if (plan === null || "reason" in plan) return refusal(409, "no plan");
    const reasons = reasonsAgainst(plan, lang);
    if (reasons.length > 0) return refusal(409, reasons.join("\n"));
    const [number] = unexplainedNumbers(plan, surveys);
    if (number !== undefined) {
      return refusal(409, say(lang, IMPORT_SENTENCES.printedReason(number.id, number.printed, number.responses)));
    }
    done = await write(plan);
    clearing.begin(plan.surveys.map(({ id }) => id));
    return null;
  }

  const steps: Readonly<Record<string, (asked: PageRequest) => Promise<Response | null>>> = {
    "/file": ({ request }) => takeFile(request),
    "/edit": ({ request }) => takeEdit(request),
    "/accept": ({ lang }) => accept(lang),
    "/clear": ({ request }) => clearing.take(request),
    "/view": () => Promise.resolve(null),
  };
  return async (path, asked) => {
    const step = steps[path];
    if (step === undefined) return refusal(404, "not found");
    return await step(asked) ?? answer(String(await view(asked.lang) ?? ""), "text/html; charset=utf-8");
  };
}

/** Whether the same rows are kept, of the same surveys: to read all free answers again takes longer than all else. */
function hasSameAnswers(one: ImportSession, other: ImportSession): boolean {
  return one.bytes === other.bytes && one.by === other.by && one.unique === other.unique && one.keep === other.keep &&
    one.survey === other.survey;
}

async function viewOf(content: Omit<ImportViewContent, "charts">, study: Study): Promise<Html> {
  const { plan, lang } = content;
  const [first] = "reason" in plan ? [] : plan.surveys;
  return importView({ ...content, charts: first === undefined ? [] : await plannedCharts(first, { study, lang }) });
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [new TextEncoder().encode(one), new TextEncoder().encode(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
