import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';
import { type ColourName, palette } from './components/theme/palette';

const names = Object.keys(palette.light) as ColourName[];

export default {
  darkMode: 'class',
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}'],
  theme: {
    // Closed sets on purpose: a colour, radius or shadow that is not listed here does not exist.
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      white: '#ffffff',
      ...Object.fromEntries(names.map((name) => [name, `var(--${name})`])),
    },
    borderRadius: { none: '0', DEFAULT: '8px', half: '4px', full: '9999px' },
    boxShadow: { none: 'none', DEFAULT: '0 1px 2px rgb(0 0 0 / 0.06), 0 12px 32px -8px rgb(0 0 0 / 0.24)' },
    fontFamily: {
      sans: [
        '-apple-system',
        'BlinkMacSystemFont',
        '"Segoe UI"',
        'Roboto',
        '"Noto Sans"',
        'Ubuntu',
        'Cantarell',
        '"Helvetica Neue"',
        'Arial',
        'sans-serif',
        '"Apple Color Emoji"',
        '"Segoe UI Emoji"',
        '"Noto Color Emoji"',
      ],
      mono: ['ui-monospace', 'SFMono-Regular', 'Menlo', 'Consolas', '"Noto Sans Mono"', 'monospace'],
    },
    fontSize: {
      xs: ['0.75rem', '1rem'],
      sm: ['0.875rem', '1.25rem'],
      base: ['1rem', '1.5rem'],
      lg: ['1.25rem', '1.75rem'],
      xl: ['1.5rem', '2rem'],
      '2xl': ['2rem', '2.5rem'],
      '3xl': ['2.75rem', '3.25rem'],
    },
    extend: {
      maxWidth: { form: '640px' },
      transitionDuration: { DEFAULT: '140ms' },
    },
  },
  plugins: [
    plugin(({ addBase }) => {
      addBase({
        ':root': variables('light'),
        '.dark': variables('dark'),
        // Paper is white, whatever the screen is.
        '@media print': { '.dark': variables('light') },
      });
    }),
  ],
} satisfies Config;

function variables(theme: keyof typeof palette): Record<string, string> {
  return {
    'color-scheme': theme,
    ...Object.fromEntries(names.map((name) => [`--${name}`, palette[theme][name]])),
  };
}
