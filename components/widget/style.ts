import type { Look } from './look';

/** The style of the button and the frame around the chat, out of reach of the page's own. */
export function styleOf({ colour, ink, side }: Look): string {
  return `
:host{all:initial}
*{box-sizing:border-box}
.launcher{position:fixed;bottom:max(20px,env(safe-area-inset-bottom));${side}:20px;z-index:2147483001;display:flex;align-items:center;gap:10px;height:56px;min-width:56px;padding:0 16px;border:0;border-radius:28px;background:${colour};color:${ink};font:600 16px/1 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;cursor:pointer;box-shadow:0 2px 4px rgb(0 0 0/.12),0 8px 24px rgb(0 0 0/.24)}
.launcher:hover{filter:brightness(1.08)}
.launcher:focus-visible{outline:3px solid ${colour};outline-offset:3px}
.launcher svg{width:24px;height:24px;flex:none}
.launcher .cross,.open .launcher .bubble,.open .label{display:none}
.open .launcher .cross{display:block}
.badge{position:absolute;top:-4px;right:-4px;min-width:22px;height:22px;padding:0 6px;border-radius:11px;background:#c62828;color:#fff;font:700 13px/22px system-ui,sans-serif;text-align:center}
.badge[hidden],.panel[hidden]{display:none}
.panel{position:fixed;bottom:calc(max(20px,env(safe-area-inset-bottom)) + 72px);${side}:20px;z-index:2147483001;width:400px;max-width:calc(100vw - 40px);height:min(680px,calc(100vh - 112px));overflow:hidden;border-radius:16px;background:#f4f6f6;box-shadow:0 4px 12px rgb(0 0 0/.16),0 16px 48px rgb(0 0 0/.28)}
.panel.dark{background:#0e1314}
iframe{display:block;width:100%;height:100%;border:0}
@media (max-width:480px){
.panel{inset:0;width:100%;max-width:none;height:100vh;height:100dvh;border-radius:0}
.open.ready .launcher{display:none}
.open .launcher{bottom:auto;top:12px}
}
@media (prefers-reduced-motion:no-preference){.launcher{transition:filter .14s}}
@media print{.launcher,.panel{display:none}}`;
}
