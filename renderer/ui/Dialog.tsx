import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `panel` leaves the page in view so that a change can be seen at once. */
  readonly shape?: 'centre' | 'panel';
}

/** A dialog of the platform: it keeps the focus, closes on Escape and on a click outside, and gives the focus back. */
export function Dialog({ title, closeLabel, onClose, children, shape = 'centre' }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={`dialog ${shape}`}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2>{title}</h2>
          <IconButton label={closeLabel} icon={X} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
