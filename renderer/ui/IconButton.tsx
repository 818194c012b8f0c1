import type { LucideIcon } from 'lucide-react';

interface IconButtonProps {
  /** Spoken name and tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** Set only for what is either on or off. */
  readonly isPressed?: boolean;
}

export function IconButton({ label, icon: Icon, onClick, disabled = false, isPressed }: IconButtonProps) {
  return (
    <button type="button" className="icon-button" title={label} aria-label={label} aria-pressed={isPressed} disabled={disabled} onClick={onClick}>
      <Icon size={16} strokeWidth={1.7} aria-hidden />
    </button>
  );
}
