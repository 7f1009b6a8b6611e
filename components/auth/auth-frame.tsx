import Link from 'next/link';
import type { ReactNode } from 'react';
import { Logo } from '../brand/logo';
import { LanguageSwitch } from '../preferences/language-switch';

type Props = { title: string; text?: string; below: ReactNode; children: ReactNode };

/** One form in the middle of a quiet page. */
export function AuthFrame({ title, text, below, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex items-center justify-between px-4 py-4 sm:px-8">
        <Link href="/" className="flex items-center gap-2 text-base font-semibold">
          <Logo />
          X8
        </Link>
        <LanguageSwitch />
      </header>
      <main className="mx-auto flex w-full max-w-100 flex-1 flex-col justify-center px-4 pb-24">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {text ? <p className="mt-1 text-muted-foreground">{text}</p> : null}
        <div className="mt-6">{children}</div>
        <p className="mt-6 text-muted-foreground">{below}</p>
      </main>
    </div>
  );
}
