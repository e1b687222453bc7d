/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { say } from "../../wording/say.ts";
import { SAMPLES } from "../../wording/samples_words.ts";
import { elementOf, pageLanguage, unpacked } from "./browser.ts";

/** Whether samples are shown: they are shown again when the language changes. */
let shown = false;

/** Whether the reader has asked for the samples. */
export function samplesShown(): boolean {
  return shown;
}

/** Unpacks the samples into the appendix, or takes them away; does nothing on a page without samples. */
export async function showSamples(show: boolean): Promise<void> {
  const body = elementOf("samples-body", HTMLElement);
  if (body === null) return;
  shown = show;
  const packed = `samples-${pageLanguage()}`;
  if (show && body.dataset.text !== packed) {
    body.innerHTML = await unpacked(packed);
    body.dataset.text = packed;
  }
  body.hidden = !show;
  for (const button of document.querySelectorAll("[data-samples]")) {
    button.setAttribute("aria-expanded", String(show));
    button.textContent = say(pageLanguage(), show ? SAMPLES.hide : SAMPLES.show);
  }
}

/** Whether an element stands in the samples that are not shown. */
export async function isSample(id: string): Promise<boolean> {
  if (id === "" || document.getElementById(`samples-${pageLanguage()}`) === null) return false;
  return (await unpacked(`samples-${pageLanguage()}`)).includes(` id="${id}"`);
}
