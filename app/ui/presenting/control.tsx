import type { ReactNode } from "react";

interface ControlProps {
  label: string;
  onClick: () => void;
  pressed?: boolean;
  disabled?: boolean;
  className?: string;
  children: ReactNode;
}

/** Not `disabled`: a button that loses the focus at the last passage would take the keys with it. */
export function Control({ label, onClick, pressed, disabled = false, className = "", children }: ControlProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      onClick={onClick}
      className={`grid size-11 place-items-center rounded-full text-quiet transition-colors hover:bg-sunken hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent aria-disabled:opacity-40 ${className}`}
    >
      {children}
    </button>
  );
}
