/** The check character of ISO/IEC 7064, MOD 11-2, for a row of digits: that of ISNI and ORCID. */
export function mod11Radix2(digits: string): string {
  let total = 0;
  for (const digit of digits) total = (total + Number(digit)) * 2;
  return character((12 - (total % 11)) % 11);
}

/** The sum of digits, the last weighted 2, the one before it 3, and so on, modulo 11. */
export function weightedMod11(digits: string): number {
  let total = 0;
  for (let index = 0; index < digits.length; index++) {
    total += Number(digits[digits.length - 1 - index]) * (index + 2);
  }
  return total % 11;
}

/** The check digit of an EAN, and so of an ISBN with thirteen digits: weights 1 and 3, modulo 10. */
export function mod10(digits: string): string {
  let total = 0;
  for (const [index, digit] of [...digits].entries()) total += Number(digit) * (index % 2 === 0 ? 1 : 3);
  return String((10 - (total % 10)) % 10);
}

/** A check digit as it is written: ten is X. */
export function character(value: number): string {
  return value === 10 ? 'X' : String(value);
}
