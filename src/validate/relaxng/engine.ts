/** What judges by RELAX NG: the engine of opis, or libxml2 as an independent second opinion. */
export const engines = ['opis', 'libxml2'] as const;

export type Engine = (typeof engines)[number];
