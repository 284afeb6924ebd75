export interface SkeletonProps {
  /** How many cards are awaited. */
  readonly count?: number | undefined;
  readonly label?: string | undefined;
}

/** The shape of what is coming, still: nothing moves, nothing spins. */
export function Skeleton({ count = 2, label = "Chargement en cours" }: SkeletonProps) {
  return (
    <div role="status" className="flex flex-col gap-4">
      <span className="sr-only">{label}</span>
      {Array.from({ length: count }, (_, index) => (
        <div
          key={index}
          aria-hidden="true"
          className="flex flex-col gap-3 rounded-lg border border-hairline bg-surface p-5"
        >
          <div className="h-6 w-24 rounded-full bg-wash" />
          <div className="h-5 w-4/5 rounded-sm bg-wash" />
          <div className="h-4 w-1/2 rounded-sm bg-wash" />
        </div>
      ))}
    </div>
  );
}
