/** Bounds of what is looked at, so that no file can cost more than this. */
export const CV_LIMITS = {
  /** Of an upload. */
  bytes: 5 * 1_048_576,
  /** Of a DOCX: files in it, what they unpack to in all, and how much smaller than that they may be. */
  zipEntries: 2_000,
  zipBytes: 40 * 1_048_576,
  zipRatio: 200,
  /** Of XML: nesting, elements, and what one element's text may hold (photos are longer, and not wanted). */
  xmlDepth: 60,
  xmlElements: 50_000,
  xmlText: 20_000,
  pdfPages: 40,
  /** Characters of running text that are read. */
  text: 60_000,
  /** Facts that are taken over; no working life holds more. */
  facts: 300,
  /** Of one file's parsing. */
  milliseconds: 10_000,
  /** Of the thread's heap, and of what the whole process may grow by meanwhile. */
  heapMegabytes: 192,
  growthMegabytes: 400,
} as const;
