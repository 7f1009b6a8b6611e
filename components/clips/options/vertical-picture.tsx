import type { ClipOptions } from '@/lib/subtitles/schemas';

/** A wide picture with somebody in it, and what each way leaves of it. */
export function VerticalPicture({ kind }: { kind: ClipOptions['vertical'] }) {
  return (
    <svg aria-hidden viewBox="0 0 96 64" className="h-16 w-24 max-w-full">
      {kind === 'none' ? (
        <g>
          <rect
            x="8"
            y="14"
            width="80"
            height="36"
            rx="3"
            className="fill-primary-soft stroke-primary"
            strokeWidth="1.5"
          />
          <Person x={58} y={22} size={1} />
        </g>
      ) : null}
      {kind === 'crop' ? (
        <g>
          <Lost />
          <Upright x={34} />
          <g clipPath="inset(0)">
            <Person x={48} y={18} size={1.3} />
          </g>
        </g>
      ) : null}
      {kind === 'blur' ? (
        <g>
          <Upright x={34} />
          <rect x="35" y="7" width="27" height="16" className="fill-primary opacity-20" />
          <rect x="35" y="41" width="27" height="16" className="fill-primary opacity-20" />
          <rect x="35" y="25" width="27" height="14" className="fill-card stroke-primary" strokeWidth="1" />
          <Person x={51} y={27} size={0.5} />
        </g>
      ) : null}
      {kind === 'follow' ? (
        <g>
          <Lost />
          <rect
            x="14"
            y="6"
            width="29"
            height="52"
            rx="3"
            className="fill-none stroke-primary opacity-40"
            strokeWidth="1.5"
            strokeDasharray="3 3"
          />
          <Upright x={52} />
          <Person x={66} y={18} size={1.3} />
          <path d="M33 52 h22 m-5 -4 l5 4 l-5 4" className="fill-none stroke-primary" strokeWidth="1.5" />
        </g>
      ) : null}
    </svg>
  );
}

/** What is left: an upright picture. */
function Upright({ x }: { x: number }) {
  return (
    <rect
      x={x}
      y="6"
      width="29"
      height="52"
      rx="3"
      className="fill-primary-soft stroke-primary"
      strokeWidth="1.5"
    />
  );
}

/** What is cut away. */
function Lost() {
  return <rect x="4" y="6" width="88" height="52" rx="3" className="fill-muted" />;
}

function Person({ x, y, size }: { x: number; y: number; size: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`} className="fill-primary">
      <circle cx="0" cy="4" r="4" />
      <path d="M-7 22 v-4 a7 7 0 0 1 14 0 v4 z" />
    </g>
  );
}
