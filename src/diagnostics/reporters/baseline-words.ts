import type { BaselineCounts } from '../summary.ts';

/** What is to be said of a baseline, in sentences for people; '' where there is nothing to say. */
export function baselineWords(counts: BaselineCounts | undefined): string {
  if (counts === undefined) return '';
  const { accepted, gone, written } = counts;
  const one = gone === 1;
  const advice = written
    ? one
      ? 'and was taken out of it'
      : 'and were taken out of it'
    : `run with \`--update-baseline\` to take ${one ? 'it' : 'them'} out`;
  const said = [
    `${accepted} ${accepted === 1 ? 'finding is' : 'findings are'} accepted by the baseline.`,
    gone > 0
      ? `${gone} of the baseline ${one ? 'is' : 'are'} there no more${written ? ' ' : ': '}${advice}.`
      : '',
    written ? 'The baseline was written anew.' : '',
  ];
  return said.filter((sentence) => sentence !== '').join(' ');
}
