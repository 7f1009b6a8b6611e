import type { ComponentProps } from 'react';
import { cn } from './class-names';
import { controlStyle } from './control-style';

export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea rows={rows} className={cn(controlStyle, 'field-sizing-content py-2', className)} {...rest} />
  );
}
