interface SkeletonProps {
  /** The layout that is on its way. */
  readonly kind: 'order' | 'list' | 'article' | 'form';
  /** What is loading, such as “Loading your order”. */
  readonly label: string;
}

// Each block is a card; each line of a block is a list of bars: t title, w wide, m middle, s short, o dot, p picture.
const layouts = {
  order: [
    ['t', 'w', 'om', 'os', 'om', 'os'],
    ['pms', 'pms'],
  ],
  list: [['pms', 'pms', 'pms', 'pms']],
  article: [['t', 's', 'w', 'w', 'm', 'w', 'w', 's']],
  form: [
    ['t', 'w'],
    ['s', 'w', 's', 'w'],
  ],
} as const;

function Line({ bars }: { readonly bars: string }) {
  const [lead = '', ...rest] = bars;
  if (rest.length === 0) return <i class={`sk ${lead}`} />;
  return (
    <div class="sk-line">
      <i class={`sk ${lead}`} />
      <span>
        {rest.map((bar) => (
          <i key={bar} class={`sk ${bar}`} />
        ))}
      </span>
    </div>
  );
}

/**
 * The shape of the screen to come. The style sheet shows it after 300 ms and lets the label be read out
 * after 1 s, so a quick answer causes neither a flash nor a word.
 */
export function Skeleton({ kind, label }: SkeletonProps) {
  return (
    <>
      <p class="vh" role="status">
        <span class="sk-label">{label}</span>
      </p>
      <div class="skeletons" aria-hidden="true">
        {layouts[kind].map((lines, block) => (
          <div key={block} class="card pad">
            {lines.map((bars, line) => (
              <Line key={line} bars={bars} />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
