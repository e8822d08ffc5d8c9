/** Attributes that hold one address each, of the elements that the page schema allows. */
export const addressAttributes = ['cite', 'href', 'src'] as const;
