/** `config/demo/vacancies.json`, with its days already made absolute. */
export interface DemoVacanciesFile {
  vacancies: readonly DemoVacancy[];
}

export interface DemoVacancy {
  key: string;
  /** Key of the account that publishes: of the employer (`partner`) or of the adviser (`managed`). */
  by?: string;
  /** Key of the employer an adviser speaks for. */
  speaksFor?: string;
  /** Where an external ad comes from. */
  source?: { name: string; id: string; url?: string };
  /** The body of `POST /vacancies`; `employer` in external ones only. */
  vacancy: Readonly<Record<string, unknown>>;
}
