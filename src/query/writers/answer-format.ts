/** How an answer is written. */
export const answerFormats = ['table', 'json', 'csv', 'ttl'] as const;

export type AnswerFormat = (typeof answerFormats)[number];
