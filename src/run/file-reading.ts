import { readSmallSource, readSource } from '../read/read-source.ts';
import type { FileReading } from '../validate/relaxng/file-reading.ts';

/** How a stage reads the files that it meets on its way: by what the stage of reading does, none of which it imports. */
export const fileReading: FileReading = {
  read: readSource,
  readSmall: readSmallSource,
  parser: async () => (await import('../read/parse-xml.ts')).parseXml,
  decoders: async () => (await import('../read/decoder.ts')).decoderOf,
};
