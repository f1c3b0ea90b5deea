/** `config/demo/trainings.json`, with its days already made absolute. */
export interface DemoTrainingsFile {
  trainings: readonly DemoTraining[];
}

export interface DemoTraining extends Readonly<Record<string, unknown>> {
  key: string;
  /** Key of the adviser or coordinator whose organisation offers it. */
  by: string;
  sessions: readonly DemoSession[];
}

export interface DemoSession extends Readonly<Record<string, unknown>> {
  key: string;
  startsOn: string;
  endsOn: string;
  /** Keys of accounts of job seekers, in order; beyond the capacity they wait. */
  enrolled?: readonly string[];
}
