import { JUPYTER_DISPLAY } from "../../lib/data/shown_value.ts";
import { type Language, LANGUAGES } from "../../lib/data/language.ts";
import { chapterDocument, reportDocument } from "../../lib/page/report_document.ts";
import { type PageContent, surveysOf } from "../../lib/page/page_content.ts";
import { renderReportPage } from "../../lib/page/render_report_page.ts";
import { reportWorkbook } from "../../lib/page/report_workbook.ts";
import { displayFigure, displayTable } from "../../lib/rendering/notebook_display.ts";
import { drawPng } from "../../lib/rendering/draw_png.ts";
import { renderCsv } from "../../lib/rendering/render_csv.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { renderTablePage } from "../../lib/rendering/render_table_html.ts";
import { writeWord } from "../../lib/rendering/write_word.ts";
import { writeWorkbook } from "../../lib/rendering/write_workbook.ts";
import { pageDocument } from "../page/shown.ts";
import { readCsv, readDocument, readHtml, type ReadOutput, readSheets, readSvg } from "./read_outputs.ts";
import { shownOf } from "./shown_of_study.ts";

/** Stands for every picture of a document: of those its readers read the title and description. */
const ground = '<rect width="1" height="1" fill="#fff"/>';
const picture = await drawPng(`<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${ground}</svg>`, {
  scale: 1,
  isPart: true,
});
const draw = () => Promise.resolve(picture);

/** What is made of a study in one language: files of tables and figures, what notebooks show, page, workbook, documents. */
export async function madeOutputs(content: PageContent, lang: Language): Promise<readonly ReadOutput[]> {
  const { tables, figures } = shownOf(content.comparisons, surveysOf(content), lang);
  const made: ReadOutput[] = [];
  for (const [name, table] of Object.entries(tables)) {
    const html = renderTablePage(table);
    const { text } = readHtml(name, html);
    const shown = await displayTable(table)[JUPYTER_DISPLAY]();
    made.push(
      readCsv(`${name}.csv`, new TextDecoder().decode(renderCsv(table)), text),
      readHtml(`${name}.html`, html),
      readHtml(`${name} in a notebook`, shown["text/html"] ?? ""),
      { place: `${name} in a notebook, as text`, text: shown["text/plain"] ?? "", tables: [] },
    );
  }
  for (const [at, figure] of figures.entries()) {
    const svg = await renderSvg(figure);
    const shown = await displayFigure(figure, { svg })[JUPYTER_DISPLAY]();
    made.push(
      readSvg(`figure ${at} ${figure.subtitle}`, svg),
      readHtml(`figure ${at} in a notebook`, shown["text/html"] ?? ""),
      { place: `figure ${at} in a notebook, as text`, text: shown["text/plain"] ?? "", tables: [] },
    );
  }
  made.push(await readSheets("workbook", await writeWorkbook(reportWorkbook(content, lang).workbook)));
  made.push(readDocument("document", await writeWord(reportDocument(content, lang), { draw })));
  for (const survey of content.surveys) {
    const document = await writeWord(chapterDocument(survey, { content, lang }), { draw });
    made.push(readDocument(`chapter of ${survey.survey.id}`, document));
  }
  return made;
}

/** The page in both languages, what it holds folded and packed among it, and its handout. */
export async function madePages(content: PageContent): Promise<readonly ReadOutput[]> {
  const { files } = await renderReportPage(content);
  return files.flatMap(({ name, html }) =>
    LANGUAGES.map((lang) => readHtml(`${name} (${lang})`, pageDocument(html, lang)))
  );
}
