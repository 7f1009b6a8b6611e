import type { ComponentProps } from 'react';
import { cn } from './class-names';

export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={cn('rounded border border-border bg-card', className)} {...rest} />;
}
