import { partitionOfId } from '../kernel/partitions.ts';

/** The page of one resource, from a control's template, in the console of the account's partition. */
export function consolePage(
  template: string,
  subject: { readonly id: string; readonly region: string },
  partition: string,
): string {
  const { id, consoleHost, homeRegion } = partitionOfId(partition);
  const parts = {
    '{region}': encodeURIComponent(subject.region === 'global' ? homeRegion : subject.region),
    '{id}': encodeURIComponent(subject.id === '*' ? '' : subject.id.toWellFormed()),
  };
  const page = template.replaceAll(/\{(?:region|id)\}/g, (part) => parts[part as keyof typeof parts]);
  if (id === 'aws') return page;
  // Templates are written for the commercial partition; the host comes first in them.
  return page
    .replace('https://us-east-1.', `https://${homeRegion}.`)
    .replace('console.aws.amazon.com', consoleHost);
}
