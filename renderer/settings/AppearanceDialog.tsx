import { useId, type ReactNode } from 'react';
import type { Settings } from '../../shared/api/settings.ts';
import type { MessageKey } from '../../shared/i18n/translate.ts';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import { Dialog } from '../ui/Dialog.tsx';
import './appearance.css';

/** How the page and the interface look; every change shows at once on the page beside it. */
export function AppearanceDialog() {
  const { store } = useApp();
  const t = useTranslate();
  return (
    <Dialog title={t('appearance.title')} closeLabel={t('dialog.close')} shape="panel" onClose={() => store.getState().showOverlay(null)}>
      <div className="appearance">
        <Choice name="theme" values={['system', 'light', 'sepia', 'dark']} />
        <Choice name="fontFamily" values={['serif', 'sans']} />
        <Measure name="fontSize" low={12} high={36} step={1} />
        <Measure name="lineHeight" low={1.3} high={2.8} step={0.1} />
        <Measure name="measure" low={20} high={60} step={1} />
        <Indent />
        <Choice name="language" values={['system', 'zh-CN', 'en']} />
      </div>
    </Dialog>
  );
}

function Row({ label, children, htmlFor }: { readonly label: string; readonly children: ReactNode; readonly htmlFor?: string }) {
  return (
    <div className="appearance-row">
      <label htmlFor={htmlFor}>{label}</label>
      {children}
    </div>
  );
}

type ChoiceName = 'theme' | 'fontFamily' | 'language';

function Choice<Name extends ChoiceName>({ name, values }: { readonly name: Name; readonly values: readonly Settings[Name][] }) {
  const { store } = useApp();
  const t = useTranslate();
  const chosen = useAppState((state) => state.settings[name]);
  return (
    <fieldset className="appearance-row">
      <legend>{t(`appearance.${name}`)}</legend>
      <div className="segments">
        {values.map((value) => (
          <label key={value}>
            <input type="radio" name={name} checked={value === chosen} onChange={() => store.getState().changeSettings({ [name]: value })} />
            <span>{t(`appearance.${name}.${value}` as MessageKey)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface MeasureProps {
  readonly name: 'fontSize' | 'lineHeight' | 'measure';
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

function Measure({ name, low, high, step }: MeasureProps) {
  const { store } = useApp();
  const t = useTranslate();
  const id = useId();
  const value = useAppState((state) => state.settings[name]);
  return (
    <Row label={t(`appearance.${name}`)} htmlFor={id}>
      <div className="slider">
        <input
          id={id}
          type="range"
          min={low}
          max={high}
          step={step}
          value={value}
          aria-valuetext={t(`appearance.${name}.value`, { value })}
          onChange={(event) => store.getState().changeSettings({ [name]: Math.round(event.currentTarget.valueAsNumber * 10) / 10 })}
        />
        <output htmlFor={id}>{t(`appearance.${name}.value`, { value })}</output>
      </div>
    </Row>
  );
}

function Indent() {
  const { store } = useApp();
  const t = useTranslate();
  const id = useId();
  const indent = useAppState((state) => state.settings.indent);
  return (
    <Row label={t('appearance.indent')} htmlFor={id}>
      <input id={id} type="checkbox" checked={indent} onChange={(event) => store.getState().changeSettings({ indent: event.currentTarget.checked })} />
    </Row>
  );
}
