import { createElement, memo, type ReactNode } from 'react';
import type { Block } from '../../shared/document/document.ts';

interface BlockViewProps {
  readonly block: Block;
  /** Shown in the outer margin where a printed page begins with the block. */
  readonly beginsPage: boolean;
  /** Whether the block is the last one of its box. */
  readonly endsBox: boolean;
  /** What the reader wrote at the block, for the margin. */
  readonly notes?: ReactNode;
}

/** One block as it is set: its text in `.block-text`, untouched; everything else stands beside it. */
export const BlockView = memo(function BlockView({ block, beginsPage, endsBox, notes }: BlockViewProps) {
  return (
    <div
      className={`block ${block.kind}`}
      data-n={block.n}
      data-level={block.level ?? undefined}
      data-box={block.box === null ? undefined : endsBox ? 'end' : 'inside'}
    >
      <div className="margin-start">{beginsPage && block.page !== null && <span className="page-number" data-page={block.page} />}</div>
      {createElement(tagOf(block), { className: 'block-text' }, ...piecesOf(block))}
      <div className="margin-end">{notes}</div>
    </div>
  );
});

function tagOf(block: Block): 'h2' | 'h3' | 'h4' | 'p' {
  if (block.kind === 'heading') return block.level === 1 ? 'h2' : 'h3';
  return block.kind === 'box-title' ? 'h4' : 'p';
}

/** The text cut at page breaks, run-in heads and dates; joined, the pieces' text is the block's. */
function piecesOf(block: Block): ReactNode[] {
  const cuts = new Set([0, block.text.length]);
  for (const pageBreak of block.pageBreaks) cuts.add(pageBreak.at);
  for (const span of block.spans) cuts.add(span.start).add(span.end);
  const dateEnd = block.spans.find((span) => span.kind === 'event-date')?.end ?? -1;
  const hasComma = dateEnd > 0 && block.text[dateEnd] === '，';
  if (hasComma) cuts.add(dateEnd + 1);
  const points = [...cuts].toSorted((a, b) => a - b);
  return points.flatMap((start, index) => {
    const end = points[index + 1];
    const pageBreak = block.pageBreaks.find((each) => each.at === start);
    const mark = pageBreak && <span key={`page-${start}`} className="page-break" data-page={pageBreak.page} />;
    if (end === undefined) return mark ? [mark] : [];
    const text = block.text.slice(start, end);
    const kind = block.spans.find((span) => span.start <= start && end <= span.end)?.kind;
    const className = kind ?? (hasComma && start === dateEnd ? 'event-comma' : undefined);
    const piece = className === undefined ? text : <span key={start} className={className}>{text}</span>;
    return mark ? [mark, piece] : [piece];
  });
}
