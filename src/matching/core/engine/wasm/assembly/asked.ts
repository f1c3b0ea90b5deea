/** What a vacancy's scores are made of, in the order in which `Candidates` notes it. */
@unmanaged
export class Asked {
  records: usize;
  steps: usize;
  worthOfSteps: usize;
  /** Levels that the language term asks for, how many, and the total of their weights; none where `table` is. */
  levels: usize;
  levelCount: usize;
  levelTotal: u32;
  /** What is stated of languages by number, packed, and the value of who states none. */
  stated: usize;
  silent: u32;
  /** Values by number of what is stated, two bytes each, where they cannot be told from what is packed. */
  table: usize;
  commonSkills: usize;
  commonPacked: usize;
  commonWorth: usize;
  weightCommute: i32;
  weightLanguage: i32;
  weightSkills: i32;
}
