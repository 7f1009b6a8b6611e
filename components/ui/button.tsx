import type { VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { buttonStyle } from './button-style';
import { cn } from './class-names';
import { Spinner } from './spinner';

type Props = ComponentProps<'button'> &
  VariantProps<typeof buttonStyle> & {
    /** Shows a spinner and takes no more clicks; the label stays, so that nothing jumps. */
    pending?: boolean;
    /** Gives the look to the single child, usually a link. */
    asChild?: boolean;
  };

export function Button({
  className,
  variant,
  size,
  pending = false,
  asChild = false,
  disabled,
  children,
  ...rest
}: Props) {
  const look = cn(buttonStyle({ variant, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={look} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type="button"
      className={look}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
      {...rest}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  );
}
