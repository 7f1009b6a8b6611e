import { execFileSync } from 'node:child_process';

/** A JPEG of a red cup on a table, drawn by ffmpeg. */
export function drawPhoto(width: number, height: number): Buffer {
  const inCup = 'lt(hypot((X-W/2)/1.1\\,Y-H/2)\\,min(W\\,H)/3.2)';
  const drawing = `color=0x7799aa:s=${width}x${height},geq=r='if(${inCup}\\,214\\,120+X/12)':g='if(${inCup}\\,62\\,100+Y/14)':b='if(${inCup}\\,48\\,90)'`;
  const args = ['-v', 'error', '-f', 'lavfi', '-i', drawing, '-frames:v', '1', '-f', 'mjpeg', 'pipe:1'];
  return execFileSync('ffmpeg', args, { maxBuffer: 16 * 1024 * 1024 });
}
