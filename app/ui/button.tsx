import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes } from "react";

export type ButtonTone = "primary" | "quiet" | "danger";

const tones: Record<ButtonTone, string> = {
  primary: "bg-accent text-on-accent border-accent hover:bg-accent-strong hover:border-accent-strong",
  quiet: "bg-raised text-ink border-edge/60 hover:border-ink hover:bg-sunken",
  danger: "bg-raised text-danger border-danger hover:bg-danger hover:text-on-danger",
};

export function buttonClass({ tone = "primary", small = false }: { tone?: ButtonTone; small?: boolean } = {}): string {
  const size = small ? "min-h-9 px-3 py-1.5 text-sm" : "min-h-11 px-5 py-2";
  return `inline-flex items-center justify-center gap-2 rounded-lg border font-semibold leading-tight no-underline transition-colors print:hidden ${size} ${tones[tone]} disabled:pointer-events-none disabled:border-line disabled:bg-sunken disabled:text-quiet`;
}

interface Look {
  tone?: ButtonTone;
  small?: boolean;
}

export function Button({ tone, small, type = "submit", className = "", ...button }: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} className={`${buttonClass({ tone, small })} ${className}`} {...button} />;
}

/** A link among words or by itself: seen to be one. */
export const linkClass = "font-medium text-accent underline underline-offset-4";

export function LinkButton({ tone, small, className = "", ...link }: Look & LinkProps) {
  return <Link className={`${buttonClass({ tone, small })} ${className}`} {...link} />;
}
