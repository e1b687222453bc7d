/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { elementOf } from "./browser.ts";

/** The token stands behind the # of the address, which no browser sends: it is shown to the server in a header of each request. */
export const token = location.hash.slice(1);
const lang = document.documentElement.lang;
const words: Readonly<Record<string, string>> = JSON.parse(document.getElementById("words")?.textContent ?? "{}");
export const work = elementOf("work", HTMLElement);
const status = elementOf("status", HTMLElement);
const zone = elementOf("drop", HTMLElement);

/** One request after the other: each answer is the page as it then stands. */
let waiting: Promise<void> = Promise.resolve();

/** Asks the server for what comes of a deed, and shows it. */
export function ask(path: string, init: { readonly headers?: Record<string, string>; readonly body?: BodyInit }): void {
  waiting = waiting.then(() => request(path, init));
}

async function request(
  path: string,
  { headers = {}, body = "" }: { readonly headers?: Record<string, string>; readonly body?: BodyInit },
): Promise<void> {
  tell(words.reading ?? "", false);
  try {
    const response = await fetch(`${path}?lang=${lang}`, {
      method: "POST",
      headers: { ...headers, "x-import-token": token },
      body,
    });
    const text = await response.text();
    if (!response.ok) return tell(`${words.failed} ${text}`, true);
    show(text);
    tell(words.ready ?? "", false);
  } catch {
    tell(words.gone ?? "", true);
  }
}

function tell(text: string, isFault: boolean): void {
  if (status === null) return;
  status.textContent = text;
  status.classList.toggle("fault", isFault);
}

/** Puts in what the server made of the session; the control that was used keeps the focus, and lists stay open. */
function show(html: string): void {
  if (work === null) return;
  const focused = document.activeElement?.id ?? "";
  const open = [...work.querySelectorAll("details")].map((details) => details.open);
  const hadContent = work.childElementCount > 0;
  work.innerHTML = html;
  if (hadContent) {
    const now = [...work.querySelectorAll("details")];
    if (now.length === open.length) {
      for (const [at, details] of now.entries()) details.open = open[at] ?? details.open;
    }
  }
  zone?.classList.toggle("small", work.childElementCount > 0);
  const control = focused === "" ? null : document.getElementById(focused);
  const heading = work.querySelector("h2");
  // Other answers are to be read: from their beginning.
  if (focused === "record") (document.getElementById("h-clear") ?? document.getElementById("h-done"))?.focus();
  else if (control !== null && !(control instanceof HTMLButtonElement && control.disabled)) control.focus();
  else if (control instanceof HTMLButtonElement) {
    control.parentElement?.querySelector<HTMLElement>("button:enabled")?.focus();
  } else if (document.getElementById("h-done") !== null) document.getElementById("h-done")?.focus();
  else if (focused !== "" && heading !== null) {
    heading.tabIndex = -1;
    heading.focus();
  }
}
