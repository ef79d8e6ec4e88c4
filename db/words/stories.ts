/** The words of the stories room that stand in columns. Apart from the tables, so that the browser can know them without Drizzle. */
export const storyKinds = ["struggle", "delight", "mixed"] as const;
export const channels = ["branch", "phone", "email", "chat", "bot", "app", "web", "social", "letter", "field-visit"] as const;
export const feelingFamilies = ["joy", "trust", "fear", "surprise", "sadness", "disgust", "anger", "anticipation"] as const;
export const reactionKinds = ["felt", "happened", "fix", "thanks"] as const;
export type StoryKind = (typeof storyKinds)[number];
export type Channel = (typeof channels)[number];
export type FeelingFamily = (typeof feelingFamilies)[number];
export type ReactionKind = (typeof reactionKinds)[number];
