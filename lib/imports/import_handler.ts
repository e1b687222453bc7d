import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { isLanguage, type Language } from "../data/language.ts";
import type { Html } from "../rendering/markup.ts";
import type { Study } from "../study/study.ts";
import { IMPORT_SENTENCES } from "../wording/import_words.ts";
import { say } from "../wording/say.ts";
import type { KnownSurvey } from "./choose_form.ts";
import { MOST_BYTES } from "./export_grid.ts";
import { flagFreeAnswers, type FlaggedLines } from "./flag_free_answers.ts";
import { importPage, type ImportPageParts } from "./import_page.ts";
import { type ImportPlan, type NoPlan, unexplainedNumbers } from "./import_plan.ts";
import { editSession, type ImportSession, openSession, planSession, sessionEditSchema } from "./import_session.ts";
import { importedView, importView, reasonsAgainst } from "./import_view.ts";
import { plannedCharts } from "./planned_charts.ts";

/** What the page of an import works with. */
export interface ImportHandlerOptions extends ImportPageParts {
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

/** Headers of every answer: nothing is kept, framed, guessed or told to others. */
const HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
} as const;

/**
 * Answers the browser of whoever imports a file, and nobody else.
 *
 * Every request must name this server as its host, so that no name from outside leads here; each that reads or changes
 * anything must come from this very page and bring the token. What was said of a file lives in this process alone, until the plan is
 * accepted.
 */
export function importHandler(options: ImportHandlerOptions): (request: Request) => Promise<Response> {
  const { hosts, token, lang: usual = "ja", surveys, study } = options;
  let session: ImportSession | null = null;
  let plan: ImportPlan | NoPlan | null = null;
  let done: readonly string[] | null = null;
  let flagged: FlaggedLines = new Map();

  async function view(lang: Language): Promise<Html | null> {
    if (done !== null) return importedView(done, lang);
    if (session === null || plan === null) return null;
    const [first] = "reason" in plan ? [] : plan.surveys;
    const charts = first === undefined ? [] : await plannedCharts(first, { study, lang });
    return importView({ session, plan, charts, lang, flagged });
  }

  async function replan(next: ImportSession): Promise<void> {
    plan = await planSession(next, { surveys, study, latin: await options.latin(next) });
    // To read all free answers takes longer than all else: only what they are, and of which survey, matters.
    const isSame = session?.bytes === next.bytes && session.by === next.by && session.unique === next.unique &&
      session.keep === next.keep && session.survey === next.survey;
    if (!isSame) flagged = "reason" in plan ? new Map() : await flagFreeAnswers(plan);
    session = next;
  }

  async function post(path: string, request: Request, lang: Language): Promise<Response> {
    switch (path) {
      case "/file": {
        if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return refusal(413, "too large");
        const name = decodeURIComponent(request.headers.get("x-file-name") ?? "");
        done = null;
        await replan(
          openSession(name.replaceAll(/^.*[\\/]/g, "") || "file", new Uint8Array(await request.arrayBuffer())),
        );
        break;
      }
      case "/edit": {
        if (session === null || plan === null) return refusal(409, "no file");
        const edit = sessionEditSchema.safeParse(await request.json());
        if (!edit.success) return refusal(400, z.prettifyError(edit.error));
        await replan(editSession(session, edit.data, plan));
        break;
      }
      case "/accept": {
        if (plan === null || "reason" in plan) return refusal(409, "no plan");
        const reasons = reasonsAgainst(plan, lang);
        if (reasons.length > 0) return refusal(409, reasons.join("\n"));
        const [number] = unexplainedNumbers(plan, surveys);
        if (number !== undefined) {
          return refusal(409, say(lang, IMPORT_SENTENCES.printedReason(number.id, number.printed, number.responses)));
        }
        done = await options.write(plan);
        break;
      }
      case "/view":
        break;
      default:
        return refusal(404, "not found");
    }
    return answer(String(await view(lang) ?? ""), "text/html; charset=utf-8");
  }

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
      return await post(pathname, request, lang);
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof URIError) return refusal(400, error.message);
      throw error;
    }
  };
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [new TextEncoder().encode(one), new TextEncoder().encode(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function answer(body: string, type: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { headers: { ...HEADERS, ...headers, "content-type": type } });
}

function refusal(status: number, why: string): Response {
  return new Response(why, { status, headers: { ...HEADERS, "content-type": "text/plain; charset=utf-8" } });
}
