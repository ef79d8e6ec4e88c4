/** What every room adds to the runner: the reactions to events and the jobs it can do. */
import { audienceOn } from "#app/audience.server.ts";
import { authReactions } from "#app/domains/auth/auth.reactions.server.ts";
import { forgottenPassword } from "#app/domains/auth/forgetting-password.server.ts";
import { sweepAuth } from "#app/domains/auth/sweeping.server.ts";
import { commentReactions } from "#app/domains/comments/comments.reactions.server.ts";
import { forgettingComments } from "#app/domains/comments/forgetting.server.ts";
import { draftSweep } from "#app/domains/drafts/keeping.server.ts";
import { calendarLetters } from "#app/domains/face-time/calendars/calendar-letters.server.ts";
import { recomputingMoments, tellingOfClocks } from "#app/domains/face-time/calendars/recomputing.server.ts";
import { refreshingReactions } from "#app/domains/face-time/calendars/refreshing.server.ts";
import { remindingOfShifts } from "#app/domains/face-time/calendars/reminding.server.ts";
import { delegatingReactions, delegationsOver } from "#app/domains/face-time/delegating.server.ts";
import { expiringWhenDue } from "#app/domains/face-time/expiring.server.ts";
import { faceTimeReactions } from "#app/domains/face-time/face-time.reactions.server.ts";
import { leavingReactions } from "#app/domains/face-time/leaving.server.ts";
import { hostReactions } from "#app/domains/face-time/telling-hosts.server.ts";
import { removingFiles } from "#app/domains/files/letting-go.server.ts";
import { sweepFiles } from "#app/domains/files/sweeping.server.ts";
import { loadingStudyFiles, studyFileReactions } from "#app/domains/insights/content-files.server.ts";
import { evidenceReactions } from "#app/domains/insights/evidence-gone.reactions.server.ts";
import { sweepStudyFiles } from "#app/domains/insights/files/removing.server.ts";
import { insightReactions } from "#app/domains/insights/insights.reactions.server.ts";
import { storyQuoteReactions } from "#app/domains/insights/quoting-stories.reactions.server.ts";
import { alertingUnreached } from "#app/domains/insights/reach/alerting.server.ts";
import { tellingUnreached } from "#app/domains/insights/reach/writing-to-unreached.server.ts";
import { tellingAsker } from "#app/domains/insights/talk/answering.server.ts";
import { tellingKeepers } from "#app/domains/insights/talk/asking.server.ts";
import { tellingWriters } from "#app/domains/insights/talk/telling-writers.server.ts";
import { tellingSubscribers } from "#app/domains/insights/topics/telling.server.ts";
import { askingOfPublished, askingStillTrue } from "#app/domains/insights/truth/asking.server.ts";
import { claimReactions } from "#app/domains/journeys/claims/claims.reactions.server.ts";
import { askingStillSo } from "#app/domains/journeys/claims/still-so.server.ts";
import { confirmerReactions } from "#app/domains/journeys/claims/telling-confirmers.reactions.server.ts";
import { promiseReactions } from "#app/domains/journeys/impact/telling-team.reactions.server.ts";
import { emptyingBin } from "#app/domains/journeys/removing.server.ts";
import { rightsReactions } from "#app/domains/journeys/rights.reactions.server.ts";
import { holderReactions } from "#app/domains/journeys/telling-holders.reactions.server.ts";
import { keepingIdle } from "#app/domains/journeys/versions.server.ts";
import { workshopTraces } from "#app/domains/journeys/workshops.reactions.server.ts";
import { digesting } from "#app/domains/notifications/digesting.server.ts";
import { forgettingNotifications } from "#app/domains/notifications/forgetting.server.ts";
import { gathering } from "#app/domains/notifications/gathering.server.ts";
import { mailing } from "#app/domains/notifications/mailing.server.ts";
import { notificationReactions } from "#app/domains/notifications/notifications.reactions.server.ts";
import { sweepCauses } from "#app/domains/notifications/sweeping.server.ts";
import { weeklyLeaving } from "#app/domains/notifications/weekly/leaving.server.ts";
import { weeklyPlanning } from "#app/domains/notifications/weekly/planning.server.ts";
import { pledgeReactions } from "#app/domains/pledges/pledges.reactions.server.ts";
import { reminding } from "#app/domains/pledges/reminding.server.ts";
import { forgettingAnswers } from "#app/domains/privacy/forgetting.server.ts";
import { collectionReactions } from "#app/domains/stories/collections/collections.reactions.server.ts";
import { consentCheck, lapsing } from "#app/domains/stories/consent/lapsing.server.ts";
import { answeringMany } from "#app/domains/stories/importing/answering-many.server.ts";
import { closing, endingTerms } from "#app/domains/stories/importing/closing.server.ts";
import { importReactions } from "#app/domains/stories/importing/imports.reactions.server.ts";
import { takingIn } from "#app/domains/stories/importing/taking-in.server.ts";
import { undoing } from "#app/domains/stories/importing/undoing.server.ts";
import { indexingReactions, indexingStories } from "#app/domains/stories/indexing-stories.server.ts";
import { sweepMedia } from "#app/domains/stories/media/sweeping.server.ts";
import { storyEventReactions } from "#app/domains/stories/stories.reactions.server.ts";
import { erasingOlderClaims } from "#app/domains/workshops/erasing-older-claims.server.ts";
import { remindingOfWorkshops } from "#app/domains/workshops/inviting/reminding.server.ts";
import { recallingCommitments } from "#app/domains/workshops/recalling.server.ts";
import { watchingTheClock } from "#app/domains/workshops/watching-the-clock.server.ts";
import { workshopReactions } from "#app/domains/workshops/workshops.reactions.server.ts";
import { erasing } from "#app/shared/erasing.server.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import { type JobHandler, sweep } from "#app/shared/jobs.server.ts";
import { weeklyRooms } from "#app/weekly.server.ts";

export const reactions: readonly Reaction[] = [
  ...authReactions,
  ...commentReactions(audienceOn),
  ...notificationReactions,
  ...storyEventReactions,
  ...importReactions,
  ...collectionReactions,
  ...indexingReactions,
  ...pledgeReactions,
  ...claimReactions,
  ...confirmerReactions,
  ...workshopReactions,
  ...rightsReactions,
  ...holderReactions,
  ...promiseReactions,
  ...workshopTraces,
  ...refreshingReactions,
  tellingOfClocks,
  ...studyFileReactions,
  ...insightReactions,
  tellingUnreached,
  tellingKeepers,
  tellingAsker,
  tellingWriters,
  tellingSubscribers,
  askingOfPublished,
  ...storyQuoteReactions,
  ...evidenceReactions,
  ...faceTimeReactions,
  ...leavingReactions,
  ...hostReactions,
  ...delegatingReactions,
  forgettingComments,
  forgettingNotifications,
  forgettingAnswers,
];

export const handlers: readonly JobHandler[] = [
  sweep,
  erasing,
  sweepAuth,
  forgottenPassword,
  mailing,
  calendarLetters,
  delegationsOver,
  gathering,
  digesting,
  sweepCauses,
  weeklyPlanning,
  weeklyLeaving(weeklyRooms),
  draftSweep,
  sweepFiles,
  removingFiles,
  sweepMedia,
  takingIn,
  undoing,
  lapsing,
  consentCheck,
  indexingStories,
  reminding,
  keepingIdle,
  emptyingBin,
  askingStillSo,
  remindingOfShifts,
  recomputingMoments,
  loadingStudyFiles,
  sweepStudyFiles,
  askingStillTrue,
  alertingUnreached,
  answeringMany,
  closing,
  endingTerms,
  expiringWhenDue,
  erasingOlderClaims,
  watchingTheClock,
  remindingOfWorkshops,
  recallingCommitments,
];
