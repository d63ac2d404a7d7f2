/** A news article in the shape of a real one: one agreement under three names, two others, a near miss. Own wording. */
export const ARTICLE = `Minister tells parliament of two agreements with neighbours

By our staff
Date of Publication:

The minister made two statements yesterday on a joint action plan with Germany and on work with four other countries.

"We will take the boats from the smugglers," she said. The Calais Group Priority Plan on Countering Migrant Smuggling
for 2025 names five tasks, while the paper called Delivering Border Security describes the new Border Security Command.

The UK-Germany Joint Action Plan to tackle irregular migration was signed on Monday; the UK–Germany Joint Action Plan on
Irregular Migration runs to three pages. A separate plan for the town of Calais concerns its football ground.
`;
