/** What a curator begins a chart with. */
export const exampleChart = `\`\`\`chart
type: bar
title: Callers who were still there when we answered
description: With a place in the queue 91 of 100 stayed, with announcements 71.
unit: %
---
What they heard,Still there
A place in the queue,91
Announcements,71
\`\`\``;
