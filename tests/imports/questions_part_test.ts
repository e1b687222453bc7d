import assert from "node:assert/strict";
import { LANGUAGES } from "../../lib/data/language.ts";
import { questionsPart } from "../../lib/imports/questions_part.ts";
import { parsed } from "../parsed.ts";
import { csv, proposalOf } from "./made_exports.ts";

const WORDS = ["よく理解できた", "理解できた", "あまり理解できなかった", "理解できなかった"];
const rows = Array.from({ length: 40 }, (_, at) => [WORDS[at % WORDS.length] ?? "", at % 2 === 0 ? "行政" : "福祉"]);
const plan = await proposalOf(csv([["研修の内容は理解できましたか", "職種"], ...rows]));

Deno.test("up moves an answer up and down moves it down, by one; the first has no up and the last no down", () => {
  for (const lang of LANGUAGES) {
    const document = parsed(`<body>${questionsPart(plan, lang)}</body>`);
    for (const list of document.querySelectorAll("ol.answers")) {
      const labels = [...list.querySelectorAll("li > .label")].map(({ textContent }) => textContent ?? "");
      const buttons = [...list.querySelectorAll<HTMLElement>("button[data-move]")];
      assert.equal(buttons.length, 2 * labels.length);
      for (const button of buttons) {
        const [from, to] = [Number(button.dataset.from), Number(button.dataset.to)];
        const isUp = to < from;
        assert.equal(Math.abs(to - from), 1);
        assert.equal(button.id, `move-${button.dataset.move}-${from}-${isUp ? "up" : "down"}`);
        assert.equal(button.textContent, isUp ? "↑" : "↓");
        assert.equal(button.hasAttribute("disabled"), to < 0 || to >= labels.length);
        const name = button.getAttribute("aria-label") ?? "";
        assert.ok(name.startsWith(`${labels[from]}: `), name);
        const other = buttons.find(({ dataset }) => Number(dataset.from) === from && Number(dataset.to) !== to);
        assert.notEqual(other?.getAttribute("aria-label"), name, "who listens hears which way it goes");
      }
    }
    assert.ok(document.querySelectorAll("button[data-move]").length >= 2 * WORDS.length);
  }
});
