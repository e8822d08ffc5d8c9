/** The stylesheets of an edition's outputs. */
export const stylesheetNames = ['html', 'text', 'linked-data'] as const;

export type StylesheetName = (typeof stylesheetNames)[number];
