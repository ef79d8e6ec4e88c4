import type { Candidate } from "./candidates.ts";

const addresses =
  /(?<![\p{L}\p{N}@])(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"'“”«»]{3,2000}|(?<![\p{L}\p{N}@./-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|io|app|dev|me|info|biz|co|uk|ie|de|at|ch|fr|es|it|nl|be|pl|pt|se|no|dk|fi|eu|us|ca|au|nz|in|br|tr|za|jp|cn)\/[^\s<>"'“”«»]{1,2000}/giu;

/** Words in a path or a query whose value is somebody or something of somebody. */
const telling =
  /^(?:user(?:name|s|id)?|u|profile|profiles|people|person|member|members|account|accounts|acct|customer|customers|cust|client|clients|patient|patients|order|orders|booking|bookings|reservation|policy|policies|claim|claims|case|cases|ticket|tickets|invoice|invoices|tracking|track|parcel|in|id|uid|cid|pid|ref|reference|token|key|auth|session|sid|sig|signature|code|email|mail|e-?mail|name|firstname|lastname|fname|lname|surname|phone|tel|mobile|postcode|zip|dob|reset|verify|confirm|unsubscribe|invite|invitation|d|share|shared|document|documents|kunde|kunden|kdnr|konto|usuario|cliente|client_id|customer_id|user_id|account_id|order_id)$/i;
const harmless =
  /^(?:utm_\w+|page|p|lang|locale|hl|sort|view|tab|filter|category|cat|theme|v|version|format|size|year|month|gclid|fbclid)$/i;
/** The number in these paths is that of a page everybody reads. */
const publicPaths =
  /^(?:news|article|articles|story|stories|blog|help|kb|faq|faqs|support|product|products|item|shop|docs|wiki|watch|hc|sections)$/i;
const profiles: readonly { host: RegExp; path: RegExp }[] = [
  {
    host: /(?:^|\.)(?:facebook|fb|instagram|twitter|x|threads|snapchat|pinterest|vk|xing|t|telegram|github|gitlab)\.(?:com|net|me|co)$/i,
    path: /^\/@?[\w.%-]{2,}/,
  },
  { host: /(?:^|\.)(?:linkedin)\.com$/i, path: /^\/(?:in|pub)\/[\w%-]+/ },
  { host: /(?:^|\.)(?:tiktok|youtube|medium|mastodon\.\w+)\.?(?:com|social)?$/i, path: /^\/@[\w.-]+/ },
  { host: /(?:^|\.)(?:wa|paypal|monzo)\.me$/i, path: /^\/[\w+.-]{3,}/ },
];
const reserved =
  /^\/(?:help|about|login|signup|privacy|terms|policies|settings|share|sharer|explore|search|hashtag|home|intent|events|groups|watch|reel|p)(?:[/?.]|$)/i;

export function links(text: string): Candidate[] {
  return [...text.matchAll(addresses)].flatMap(({ 0: run, index: start }): Candidate[] => {
    const link = trimmed(run);
    return identifies(link) ? [{ start, end: start + link.length, kind: "url", sureness: 7 }] : [];
  });
}

/** Signs at the end that belong to the sentence. */
function trimmed(run: string): string {
  const link = run.replace(/[.,;:!?…*]+$/u, "");
  const closed = link.endsWith(")") && !link.includes("(") ? link.slice(0, -1) : link;
  return closed.replace(/[\]}]+$/u, "");
}

function identifies(link: string): boolean {
  let url: URL;
  try {
    url = new URL(/^[a-z]{3,5}:\/\//i.test(link) ? link : `https://${link}`);
  } catch {
    return false;
  }
  if (
    url.username !== "" ||
    profiles.some(({ host, path }) => host.test(url.hostname) && path.test(url.pathname) && !reserved.test(url.pathname))
  ) {
    return true;
  }
  const values = [...url.searchParams, ...new URLSearchParams(url.hash.includes("=") ? url.hash.replace(/^#[^?]*\??/, "") : "")];
  if (values.some(([key, value]) => !harmless.test(key) && value !== "" && (isToken(value) || telling.test(key) || /_id$|id$/i.test(key))))
    return true;
  const segments = url.pathname
    .split("/")
    .filter((segment) => segment !== "")
    .map(decoded);
  return segments.some((segment, place) => {
    const above = segments[place - 1] ?? "";
    if (/^@|^~\w|.+@.+\./.test(segment)) return true;
    if (publicPaths.test(above)) return false;
    if (/^(?:r|s|t|l|go|x|i)$/.test(above) && /\d/.test(segment) && segment.length >= 5) return true;
    return isToken(segment) || (telling.test(above) && (/\d/.test(segment) || /^(?:in|u|users?|profiles?|people|members?)$/i.test(above)));
  });
}

/** A number of five digits or more, or letters and digits as no word has them. */
function isToken(part: string): boolean {
  if (/^\d{5,}$/.test(part) || /@/.test(part) || /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(part)) return true;
  if (/^[\p{L}]+(?:[-_+ ][\p{L}]+)*(?:\.\p{L}+)?$/u.test(part))
    return part.length >= 20 && !/[-_+ .]/.test(part) && /[a-z][A-Z].*[a-z][A-Z]/.test(part);
  if (/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w-]{6,}$/.test(part)) return true;
  const digits = (part.match(/\d/g) ?? []).length;
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(part)) return false;
  return (part.length >= 6 && digits >= 4) || (part.length >= 10 && digits >= 2 && !/[-_]\p{L}{3,}[-_]/u.test(part));
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
