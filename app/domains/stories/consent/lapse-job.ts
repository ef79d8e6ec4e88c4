/** The job that is due when a consent lapses. */
export const lapseJob = "stories.consent-lapse";
export const lapseKey = (consentId: string) => `${lapseJob}:${consentId}`;
