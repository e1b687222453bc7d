import type { Presentation } from "../data/presentation.ts";
import type { NotebookDisplay } from "./notebook_display.ts";
import type { Workbook } from "./workbook_form.ts";

/** A form as people print it or fill it in: neither a figure nor a table. */
export interface PrintedForm extends Presentation {
  readonly kind: "form";
  /** A whole HTML file. */
  readonly page: string;
  readonly workbook: Workbook;
  readonly display: NotebookDisplay;
}
