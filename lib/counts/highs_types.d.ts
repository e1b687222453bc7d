/** The part of the package `highs` in use: its own types are those of a CommonJS module, its code is not. */
export default function loadHighs(): Promise<{
  solve(
    problem: string,
    options: { readonly mip_rel_gap: number; readonly mip_abs_gap: number; readonly output_flag: boolean },
  ): {
    readonly Status: string;
    readonly ObjectiveValue: number;
    readonly Columns: Readonly<Record<string, { readonly Primal: number }>>;
  };
}>;
