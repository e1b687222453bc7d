/// <reference lib="dom" />
import type { Language } from "../../data/language.ts";
import { elementOf, unpacked } from "./browser.ts";

/**
 * Prints everything, or the handout: a few pages that lie in the file packed, and are laid out only while they are printed.
 */
export async function printPage({ brief, lang }: { readonly brief: boolean; readonly lang: Language }): Promise<void> {
  const root = document.documentElement;
  if (brief) {
    const holder = elementOf("handout", HTMLElement) ?? document.createElement("div");
    holder.id = "handout";
    holder.innerHTML = await unpacked(`handout-${lang}`);
    document.body.append(holder);
  }
  root.classList.toggle("brief", brief);
  // Where printing does not wait, the page becomes itself again when the paper is done.
  addEventListener("afterprint", () => {
    root.classList.remove("brief");
    elementOf("handout", HTMLElement)?.remove();
  }, { once: true });
  print();
}

/** Details are printed unfolded, and folded again afterwards as they were. */
export function unfoldForPrint(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>("details:not([open])")) {
    details.open = true;
    details.dataset.folded = "";
  }
}

/** Folds again what was folded before. */
export function foldAfterPrint(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>("details[data-folded]")) {
    details.open = false;
    delete details.dataset.folded;
  }
}
