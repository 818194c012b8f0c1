import type { InterfaceLanguage } from '../../shared/api/exchange.ts';

/** When a note was written, as short as it stays clear: the time today, the day this year, else the whole date. Local time. */
export function writtenAt(at: string, now: Date, language: InterfaceLanguage): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  const locale = language === 'en' ? 'en-GB' : language;
  if (date.toDateString() === now.toDateString()) return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
  const isThisYear = date.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(locale, { month: isThisYear ? 'short' : 'numeric', day: 'numeric', ...(isThisYear ? {} : { year: 'numeric' }) }).format(date);
}
