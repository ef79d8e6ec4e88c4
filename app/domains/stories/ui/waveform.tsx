/** How loud it is along its length, as bars. The sound itself and its transcript say the rest. */
export function Waveform({ peaks, className = "" }: { peaks: readonly number[]; className?: string }) {
  const path = peaks.map((peak, at) => bar(at, Math.max(4, peak))).join("");
  return (
    <svg
      viewBox={`0 0 ${4 * peaks.length} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
      className={`block h-full w-full ${className}`}
    >
      <path d={path} stroke="currentColor" strokeWidth={2} vectorEffect="non-scaling-stroke" strokeLinecap="round" />
    </svg>
  );
}

const bar = (at: number, height: number) => `M${4 * at + 2} ${50 - height / 2.2}V${50 + height / 2.2}`;
