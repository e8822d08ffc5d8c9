/** What the codes that a full or closed disk answers with mean. */
const meanings: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the quota of the disk is used up',
  EEXIST: 'something else stands in its place',
  EISDIR: 'a folder stands in the place of a file',
  ELOOP: 'its path leads through symbolic links in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'a name in it is too long for the file system',
  ENOENT: 'a folder on the way was removed',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
  EXDEV: 'it lies on another disk than the folder around it',
};

/**
 * What the operating system has against an operation on files, in words that complete “…: ”;
 * undefined for anything else that was thrown, which is a bug and must go on.
 */
export function systemFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  const code = String(error.code);
  return meanings[code] ?? `the system answered \`${code}\``;
}
