/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { pageLanguage, unpacked } from "./browser.ts";
import { NARROW } from "./reading.ts";

/** On a telephone: puts the drawings that are made for it where they belong. They lie packed, as no other screen needs them. */
export async function showSlimDrawings(): Promise<void> {
  if (!matchMedia(NARROW).matches) return;
  const lang = pageLanguage();
  const places = () => document.querySelectorAll<HTMLElement>(".slim[data-slim]:empty");
  if (places().length === 0 || document.getElementById(`slim-${lang}`) === null) return;
  const drawings: unknown = JSON.parse(await unpacked(`slim-${lang}`));
  // The language may have been changed meanwhile.
  if (!Array.isArray(drawings) || lang !== pageLanguage()) return;
  for (const place of places()) {
    const drawing: unknown = drawings[Number(place.dataset.slim)];
    if (typeof drawing === "string") place.innerHTML = drawing;
  }
}
