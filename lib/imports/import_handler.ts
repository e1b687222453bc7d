import { timingSafeEqual } from "node:crypto";
import { isLanguage, type Language } from "../data/language.ts";
import { type ConversationOptions, ImportConversation } from "./import_conversation.ts";
import { importPage, type ImportPageParts } from "./import_page.ts";
import { answer, refusal } from "./import_response.ts";

/** What the page of an import works with. */
export interface ImportHandlerOptions extends ImportPageParts, ConversationOptions {
  /** What only the browser that was given the address knows. */
  readonly token: string;
  /** Names under which the server may be called, such as `127.0.0.1:49152`. */
  readonly hosts: readonly string[];
  /** @default "ja" */
  readonly lang?: Language;
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
  const conversation = new ImportConversation(options);
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
      return await conversation.post(pathname, { request, lang });
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
