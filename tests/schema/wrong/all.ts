import { wrongAttributes } from './attributes.ts';
import { missingElements } from './missing-elements.ts';
import { unexpectedElements } from './unexpected-elements.ts';
import { wrongValues } from './values.ts';

export const allWrong = [...missingElements, ...unexpectedElements, ...wrongAttributes, ...wrongValues];
