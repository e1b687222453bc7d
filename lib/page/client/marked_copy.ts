/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { say } from "../../wording/say.ts";
import { PAGE } from "../../wording/page_words.ts";
import { pageLanguage } from "./browser.ts";

/**
 * What is copied out of generated figures and tables takes the mark along, in front of it as text and as HTML: rows pasted into a
 * spreadsheet must not pass for answers.
 */
export function markCopies(): void {
  document.addEventListener("copy", (event) => {
    const { clipboardData } = event;
    const selection = getSelection();
    if (clipboardData === null || selection === null || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const generated = [...document.querySelectorAll("[data-origin=synthetic], .samples")]
      .some((element) => range.intersectsNode(element));
    if (!generated) return;
    const mark = say(pageLanguage(), PAGE.copiedSample);
    const holder = document.createElement("div");
    holder.append(mark, document.createElement("br"), range.cloneContents());
    clipboardData.setData("text/plain", `${mark}\n${selection.toString()}`);
    clipboardData.setData("text/html", holder.innerHTML);
    event.preventDefault();
  });
}
