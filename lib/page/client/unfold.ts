/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Opens everything that an element is folded in, and the chapter that it is. */
export function unfold(element: Element): void {
  for (let at: Element | null = element; at !== null; at = at.parentElement?.closest("details") ?? null) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  element.querySelector(":scope > details.chapter")?.setAttribute("open", "");
}

/** The chapters that are open: they are opened again when the language changes. */
export function openChapters(): readonly string[] {
  return [...document.querySelectorAll("section:has(> details.chapter[open])")].map(({ id }) => id);
}
