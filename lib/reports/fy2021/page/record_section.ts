import { scheduleFigure } from "../figures/schedule.ts";
import { markup } from "../../../rendering/markup.ts";
import type { SectionBuilder } from "../../../page/page_builder.ts";
import { tablesOf } from "./tables_of.ts";
import type { Fy2021 } from "../fy2021.ts";
import { say } from "../../../wording/say.ts";

/** How the project went: its schedule, people and method, the exchange meetings, and the framework of the last chapter. */
export const recordSection = ({ report }: Fy2021): SectionBuilder => async (page) => {
  const { lang } = page;
  const parts = [
    { id: "record-schedule", title: say(lang, { ja: "経過と体制", en: "Schedule and people" }) },
    { id: "record-exchange", title: say(lang, { ja: "自治体間意見交換会", en: "Exchange meetings" }) },
    { id: "record-framework", title: say(lang, { ja: "体制整備の枠組み", en: "Framework" }) },
  ];
  const [schedule, exchange, framework] = parts.map(({ id, title }) => markup`<h3 id="${id}">${title}</h3>`);
  return {
    id: "record",
    title: say(lang, { ja: "事業の記録", en: "Record of the project" }),
    parts,
    body: markup`${schedule ?? null}
${await page.figure(scheduleFigure(report, { lang }))}${tablesOf(page, report, ["project", "method"])}
${exchange ?? null}${tablesOf(page, report, ["exchange", "exchange-1", "exchange-2"])}
${framework ?? null}${tablesOf(page, report, ["framework"])}`,
  };
};
