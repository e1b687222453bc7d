import { type Html, markup, trustedHtml } from "../rendering/markup.ts";

export function field(id: string, label: string, control: Html): Html {
  return markup`<div class="field"><label for="${id}">${label}</label>${control}</div>`;
}

export function option(value: string, label: string, selected: boolean): Html {
  return markup`<option value="${value}"${selected && trustedHtml(" selected")}>${label}</option>`;
}
