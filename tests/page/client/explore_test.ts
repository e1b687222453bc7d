import assert from "node:assert/strict";
import { type Language, LANGUAGES } from "../../../lib/data/language.ts";
import { ACCENT, BAND, INK, MOVEMENT_COLORS } from "../../../lib/figures/palette.ts";
import { readForm, showExplore, tickCity } from "../../../lib/page/client/explore.ts";
import { drawExplore } from "../../../lib/page/client/explore_chart.ts";
import { saveView } from "../../../lib/page/client/save_view.ts";
import { type ExploreState, firstExploreState } from "../../../lib/page/explore_state.ts";
import { exploreTable } from "../../../lib/page/explore_table.ts";
import { exploreView } from "../../../lib/page/explore_view.ts";
import { makeExploreData } from "../../../lib/page/make_explore_data.ts";
import { openPageBuilder } from "../../../lib/page/page_builder.ts";
import { exploreSection } from "../../../lib/page/sections/explore_section.ts";
import { cellText } from "../../../lib/rendering/table_cells.ts";
import { textWidth } from "../../../lib/figures/text_width.ts";
import { parsed } from "../../parsed.ts";
import { LECTURE, oneCityContent } from "../one_city.ts";
import { inDocument } from "./in_document.ts";

const events = [LECTURE, { ...LECTURE, eventId: "spring-lecture", name: "春の講座" }];
const data = await makeExploreData(oneCityContent({ events }));
const first = firstExploreState(data);

function page(lang: Language): string {
  return `<html lang="${lang}"><body>${exploreSection(openPageBuilder(lang), data)?.body}</body></html>`;
}

const textOf = (document: Document, id: string) => document.getElementById(id)?.textContent ?? "";
const tableRows = (document: Document) =>
  [...document.querySelectorAll<HTMLTableRowElement>("#explore-table tr")].map((row) =>
    [...row.cells].map(({ textContent }) => textContent ?? "")
  );

const STATES: readonly ExploreState[] = [
  first,
  { ...first, measure: "distribution" },
  { ...first, measure: "flow" },
  { ...first, split: "age" },
  { ...first, base: "answered" },
  { ...first, construct: "age" },
  { ...first, construct: "age", measure: "distribution" },
];

Deno.test("what a state shows is its view: title, sentence and every cell, in both languages; and the form says it again", async () => {
  for (const lang of LANGUAGES) {
    await inDocument(page(lang), (document) => {
      for (const state of STATES) {
        showExplore(data, state);
        const view = exploreView(data, state, lang);
        assert.ok(textOf(document, "explore-title").endsWith(view.title), view.title);
        assert.equal(/合成データ|SYNTHETIC/.test(textOf(document, "explore-title")), view.synthetic);
        assert.equal(textOf(document, "explore-says"), view.sentence);
        const { columns, rows } = exploreTable(view, state, lang);
        // Of a small town nothing is shown by age: the sentence says why, and no table of blanks stands below it.
        assert.deepEqual(
          tableRows(document),
          state.split === "age" ? [] : [
            columns.map(({ label }) => label),
            ...rows.map((row) => columns.map((column) => cellText(row[column.id] ?? null, column))),
          ],
        );
        assert.deepEqual(readForm(data), state);
        assert.equal(document.getElementById("explore-chart")?.hidden, state.split === "age");
      }
    });
  }
});

Deno.test("numbers stand to the right under their headings; a row's name is its heading", async () => {
  await inDocument(page("ja"), (document) => {
    showExplore(data, first);
    for (const row of document.querySelectorAll<HTMLTableRowElement>("#explore-table tbody tr")) {
      const cells = [...row.cells];
      assert.deepEqual([cells[0]?.tagName, cells[0]?.scope], ["TH", "row"]);
      for (const cell of cells.slice(1)) assert.equal(cell.className === "n", /^[\d.,]+$/.test(cell.textContent ?? ""));
    }
    const heads = [...document.querySelectorAll<HTMLTableCellElement>("#explore-table thead th")];
    assert.deepEqual(heads.map(({ scope }) => scope), heads.map(() => "col"));
    assert.deepEqual([heads[0]?.className, heads[1]?.className], ["", "n"]);
  });
});

Deno.test("legends: a colour for each kind of mark, that of the marks in the drawing", async () => {
  await inDocument(page("en"), (document) => {
    const entries = () =>
      [...document.querySelectorAll(".legend span")].map((entry) => [
        entry.textContent?.trim(),
        entry.querySelector("rect")?.getAttribute("fill"),
      ]);
    const fills = () =>
      [...document.querySelectorAll("#explore-chart > svg *")].flatMap((mark) =>
        ["fill", "stroke"].map((name) => mark.getAttribute(name))
      );
    showExplore(data, { ...first, measure: "flow" });
    assert.deepEqual(entries(), [
      ["rose", MOVEMENT_COLORS.rose],
      ["stayed", MOVEMENT_COLORS.same],
      ["fell", MOVEMENT_COLORS.fell],
    ]);
    showExplore(data, first);
    assert.deepEqual(entries().map(([, fill]) => fill), [ACCENT, INK, BAND]);
    assert.equal(document.querySelectorAll(".legend").length, 1);
    for (const fill of [ACCENT, INK]) assert.ok(fills().includes(fill), `nothing is drawn in ${fill}`);
    showExplore(data, { ...first, measure: "distribution" });
    const view = exploreView(data, { ...first, measure: "distribution" }, "en");
    assert.deepEqual(entries().map(([label]) => label), view.rows[0]?.parts.map(({ label }) => label));
    for (const [label, fill] of entries()) assert.ok(fills().includes(fill ?? ""), `${label} is drawn in ${fill}`);
  });
});

Deno.test("a municipality's box ticks its events and is half ticked when only some are", async () => {
  const town = { id: "kawano", name: { ja: "河野町", en: "Kawano" } };
  const two = { ...data, cities: [...data.cities, town] };
  const html = `<html lang="ja"><body>${exploreSection(openPageBuilder("ja"), two)?.body}</body></html>`;
  await inDocument(html, (document) => {
    const [city, other] = [...document.querySelectorAll<HTMLInputElement>("input[name=city]")];
    assert.ok(city !== undefined && other !== undefined);
    const [one] = data.events;
    showExplore(two, { ...first, events: one === undefined ? [] : [one.id] });
    assert.deepEqual([city.checked, city.indeterminate], [false, true]);
    showExplore(two, { ...first, events: data.events.map(({ id }) => id) });
    assert.deepEqual([city.checked, city.indeterminate], [true, false]);
    city.checked = false;
    tickCity(city);
    assert.deepEqual(readForm(two)?.events, []);
    showExplore(two, { ...first, events: [] });
    assert.deepEqual([city.checked, city.indeterminate], [false, false]);
    city.checked = true;
    tickCity(city);
    assert.deepEqual(readForm(two)?.events, data.events.map(({ id }) => id));
  });
});

Deno.test("without an event there is nothing to draw, save or show in a table, and it is said what to do", async () => {
  await inDocument(page("ja"), (document) => {
    showExplore(data, { ...first, events: [] });
    assert.match(textOf(document, "explore-says"), /1つ以上選択してください/);
    assert.equal(document.getElementById("explore-chart")?.hidden, true);
    assert.equal(document.getElementById("explore-table")?.closest("details")?.hidden, true);
    for (const button of document.querySelectorAll<HTMLButtonElement>("[data-explore=svg], [data-explore=csv]")) {
      assert.equal(button.disabled, true);
    }
    showExplore(data, first);
    assert.equal(document.getElementById("explore-table")?.closest("details")?.hidden, false);
    for (const button of document.querySelectorAll<HTMLButtonElement>("[data-explore=svg], [data-explore=csv]")) {
      assert.equal(button.disabled, false);
    }
  });
});

Deno.test("choices that mean nothing for a way of looking cannot be made", async () => {
  await inDocument(page("ja"), (document) => {
    const disabled = (state: ExploreState) => {
      showExplore(data, state);
      return ["split", "base"].map((name) =>
        document.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.disabled
      );
    };
    assert.deepEqual(disabled(first), [false, false]);
    assert.deepEqual(disabled({ ...first, split: "age" }), [false, true]);
    assert.deepEqual(disabled({ ...first, measure: "distribution" }), [true, false]);
    assert.deepEqual(disabled({ ...first, measure: "flow" }), [true, true]);
  });
});

Deno.test("a view is saved as the table that is shown, each row with its source, and as a picture with title and sentence", async () => {
  for (const lang of LANGUAGES) {
    let shown: readonly (readonly string[])[] = [];
    const view = exploreView(data, first, lang);
    const saved = await inDocument(page(lang), async (document) => {
      showExplore(data, first);
      shown = tableRows(document);
      await saveView("csv", { data, state: first });
      await saveView("svg", { data, state: { ...first, split: "age" } });
    });
    const suffix = lang === "ja" ? "" : `.${lang}`;
    assert.deepEqual(saved.map(({ name }) => name.replace(suffix, "")), [
      `explore_${first.construct}_share.csv`,
      `explore_${first.construct}_share_age.svg`,
    ]);
    const rows = (saved[0]?.text ?? "").trimEnd().split("\r\n");
    assert.equal(rows.length, shown.length);
    for (const [at, row] of rows.entries()) {
      for (const cell of shown[at] ?? []) assert.ok(row.includes(cell.replaceAll(",", "")) || row.includes(cell), row);
      if (at > 0) assert.match(row, lang === "ja" ? /講座/ : /lecture/i);
      // Answers of real people are not said to be samples.
      assert.doesNotMatch(row, /合成|実際の回答|SYNTHETIC|not real/i);
    }
    assert.ok(saved[1]?.text.includes(view.title.slice(0, 8)));
    assert.match(saved[1]?.text ?? "", /^<svg [^>]*viewBox="0 0 \d+ \d+"/);
  }
});

Deno.test("around a saved picture stands all that is said of it, in lines that are full and have room", async () => {
  for (const lang of LANGUAGES) {
    const view = exploreView(data, first, lang);
    const [saved] = await inDocument(page(lang), async () => {
      showExplore(data, first);
      await saveView("svg", { data, state: first });
    });
    // As HTML: without a browser the name space is written twice, which is no XML.
    const svg = parsed(`<body>${saved?.text}</body>`).querySelector("svg");
    assert.ok(svg !== null);
    const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
    const lines = (size: number) =>
      [...svg.children].filter((text) => text.localName === "text" && text.getAttribute("font-size") === String(size))
        .filter((text) => text.getAttribute("x") === "8")
        .map((text) => ({ text: text.textContent ?? "", y: Number(text.getAttribute("y")) }));
    const joined = (size: number) => lines(size).map(({ text }) => text).join("").replaceAll(/\s/g, "");
    assert.equal(joined(17), view.title.replaceAll(/\s/g, ""));
    assert.ok(joined(12).startsWith(view.sentence.replaceAll(/\s/g, "")));
    for (const size of [17, 12]) {
      const own = lines(size);
      for (const [at, { text, y }] of own.entries()) {
        assert.ok(textWidth(text, { fontSize: size }) <= width - 16, `${text} leaves the picture`);
        assert.ok(y < height - 4, `${text} stands below the picture`);
        const next = own[at + 1];
        if (next === undefined) continue;
        // Once more than its letters apart, and not broken before the line is half full.
        assert.ok(size === 17 || next.y - y === 1.5 * size || next.text.startsWith(view.places[0] ?? ""), text);
        assert.ok(textWidth(text + next.text, { fontSize: size }) > (width - 16) / 2, `${text} | ${next.text}`);
      }
    }
  }
});

Deno.test("beside each row its share stands with its people; a flow is as thick as it has people, of those who answered both", async () => {
  await inDocument(page("en"), (document) => {
    const texts = () =>
      [...document.querySelectorAll("#explore-chart > svg text")].map(({ textContent }) => textContent);
    showExplore(data, first);
    for (const { share, favourable, base } of exploreView(data, first, "en").rows) {
      assert.ok(share !== null && favourable !== null);
      const told = `${(100 * share).toFixed(1)}% (${favourable}/${base})`;
      assert.ok(texts().some((text) => text?.includes(told)), `${told}: ${texts().join(" | ")}`);
    }
    const flow = { ...first, measure: "flow" as const };
    showExplore(data, flow);
    const moved = exploreView(data, flow, "en").flows.flatMap(({ counts }) => counts.flat()).filter((count) =>
      count > 0
    );
    assert.equal(document.querySelectorAll("#explore-chart .tipped").length, moved.length);
  });
});

Deno.test("what the pointer is told of a row has no empty line, where nobody knows how many applied too", async () => {
  const unknown = await makeExploreData(
    oneCityContent({ events: events.map((event) => ({ ...event, applicants: null })) }),
  );
  for (const own of [data, unknown]) {
    await inDocument(page("en"), () => {
      const view = exploreView(own, first, "en");
      assert.ok(view.rows.length > 0 && view.rows.every(({ bounds }) => (bounds === null) === (own === unknown)));
      for (const tip of drawExplore(view, { width: 600, lang: "en", bars: false }).tips) {
        assert.ok(tip.split("\n").length >= 3 && tip.split("\n").every((line) => line.trim() !== ""), tip);
      }
    });
  }
});

Deno.test("no bar lies on the name of a row or on its number of people, on a telephone as on paper", async () => {
  await inDocument(page("ja"), () => {
    const state = { ...first, measure: "distribution" as const };
    const { rows } = exploreView(data, state, "ja");
    for (
      const [width, measure] of [[280, "distribution"], [700, "distribution"], [280, "share"], [700, "share"]] as const
    ) {
      const isBars = measure === "distribution";
      const view = exploreView(data, { ...first, measure }, "ja");
      const { svg } = drawExplore(view, { width, lang: "ja", bars: isBars });
      const words = [...svg.querySelectorAll("text")]
        .filter(({ textContent: text }) =>
          rows.some(({ label }) => text === label) || /（\d+\/\d+人）/.test(text ?? "")
        )
        .map((text) => Number(/translate\([-\d.]+,([-\d.]+)\)/.exec(text.getAttribute("transform") ?? "")?.[1]));
      assert.equal(words.length, 2 * rows.length);
      const bars = [...svg.querySelectorAll("g:not([fill=transparent]) > rect")].map((rect) =>
        ["y", "height"].map((name) => Number(rect.getAttribute(name)))
      );
      // Bars of the answers; of shares the band of what is possible.
      assert.ok(isBars ? bars.length > rows.length : bars.length === rows.length, `${bars.length} of ${measure}`);
      for (const [top = 0, height = 0] of bars) {
        // Letters of 13 reach about six up and down from their middle.
        assert.ok(words.every((y) => y + 6 <= top || y - 6 >= top + height), `${top} to ${top + height}: ${words}`);
      }
    }
  });
});

Deno.test("of a group that nobody is in it is said that nobody answered, of one that is withheld how many they are", async () => {
  await inDocument(page("en"), () => {
    const view = exploreView(data, first, "en");
    const [row] = view.rows;
    assert.ok(row !== undefined);
    const hidden = { ...row, favourable: null, share: null, interval: null, bounds: null };
    for (const bars of [false, true]) {
      const rows: (typeof row)[] = [0, 1, 7].map((base) => ({
        ...hidden,
        base,
        parts: row.parts.map((part) => ({ ...part, count: 0 })),
      }));
      const { tips } = drawExplore({ ...view, rows }, { width: 600, lang: "en", bars });
      const [nobody = "", one = "", seven = ""] = tips;
      for (const tip of [nobody, one, seven]) assert.doesNotMatch(tip, /NaN|Infinity|undefined/);
      if (bars) {
        assert.doesNotMatch(nobody, /%/);
        assert.match(one, /%/);
      } else {
        assert.match(nobody, /no answer|nobody/i);
        assert.match(seven, /\b7\b/);
        assert.match(one, /\b1\b/);
        assert.notEqual(one.split("\n")[1], nobody.split("\n")[1]);
      }
    }
  });
});

Deno.test("the drawing of who moved has room for all of it", async () => {
  await inDocument(page("ja"), () => {
    const { svg } = drawExplore(exploreView(data, { ...first, measure: "flow" }, "ja"), {
      width: 600,
      lang: "ja",
      bars: false,
    });
    const height = Number(svg.getAttribute("height"));
    const bottoms = [...svg.querySelectorAll("rect[y]")].map((rect) =>
      Number(rect.getAttribute("y")) + Number(rect.getAttribute("height"))
    );
    assert.ok(bottoms.length >= 6);
    // With as much room below as a line of letters takes.
    assert.ok(Math.max(...bottoms) <= height - 12, `${Math.max(...bottoms)} of ${height}`);
  });
});

Deno.test("the percent of a bar's part stands in the middle of that part, and no two of a bar overlap", async () => {
  await inDocument(page("en"), () => {
    const view = exploreView(data, { ...first, measure: "distribution" }, "en");
    const { svg } = drawExplore(view, { width: 900, lang: "en", bars: true });
    const parts = [...svg.querySelectorAll("g:not([fill=transparent]) > rect")].map((rect) => {
      const [x = NaN, y = NaN, width = NaN] = ["x", "y", "width"].map((name) => Number(rect.getAttribute(name)));
      return { middle: x + width / 2, y, width };
    });
    const numbers = [...svg.querySelectorAll("text")].filter((text) => /^\d+\.\d$/.test(text.textContent ?? ""))
      .map((text) =>
        Number(/translate\(([-\d.]+)/.exec(text.getAttribute("transform") ?? "")?.[1] ?? text.getAttribute("x"))
      );
    assert.ok(numbers.length >= 3, `${numbers.length}`);
    for (const x of numbers) {
      assert.ok(parts.some(({ middle }) => Math.abs(middle - x) < 1.5), `${x} of ${parts.map(({ middle }) => middle)}`);
    }
  });
});
