/**
 * Environment variable by which the runner tells a notebook's kernel to write into a staging folder.
 *
 * It stands apart from what writes, because who starts kernels has no use for all that draws figures.
 */
export const OUTPUTS_FOLDER_VARIABLE = "REPORT_OUTPUTS_FOLDER";
