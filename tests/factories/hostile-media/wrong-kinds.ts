import { gzipSync } from 'node:zlib';
import type { HostileFile } from './hostile-file';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const padded = (head: Buffer | string): Buffer => Buffer.concat([Buffer.from(head), Buffer.alloc(2_000, 1)]);

const png = hex('89504e470d0a1a0a 0000000d 49484452 0000c350 0000c350 08 06000000 00000000');
const wav = Buffer.concat([
  Buffer.from('RIFF\x24\x08\0\0WAVEfmt ', 'latin1'),
  hex('10000000010001004400ac00'),
]);
const opus = Buffer.concat([
  Buffer.from('OggS\0\x02', 'latin1'),
  Buffer.alloc(20),
  hex('0113'),
  Buffer.from('OpusHead'),
]);
const zip = Buffer.concat([
  hex('504b0304 1400 0000 0000 00000000 00000000 00000000 00000000 0800 0000'),
  Buffer.from('clip.mp4'),
]);

/** What is no video, under the name of one. */
export function wrongKinds(): HostileFile[] {
  const kinds: Readonly<Record<string, readonly [Buffer | string, string]>> = {
    'a picture of 50,000 × 50,000 (PNG)': [padded(png), 'clip-is-picture'],
    'a JPEG': [padded(hex('ffd8ffe000104a46494600010100000100010000')), 'clip-is-picture'],
    'a GIF': [padded('GIF89a\x10\0\x10\0'), 'clip-is-picture'],
    'an SVG': [
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
      'clip-is-picture',
    ],
    'an SVG behind its XML line': [
      '<?xml version="1.0"?>\n<svg width="9"><script/></svg>',
      'clip-is-picture',
    ],
    'a web page': ['<!doctype html><html><video src="a.mp4"></video></html>', 'clip-is-page'],
    'a PDF': [padded('%PDF-1.7\n1 0 obj\n'), 'clip-kind-refused'],
    'a ZIP': [padded(zip), 'clip-is-archive'],
    'a GZIP': [gzipSync('a film'.repeat(500)), 'clip-is-archive'],
    'a 7z': [padded(hex('377abcaf271c0004')), 'clip-is-archive'],
    'a RAR': [padded(hex('526172211a070100')), 'clip-is-archive'],
    'a program of Windows': [padded(hex('4d5a90000300000004000000ffff0000')), 'clip-kind-refused'],
    'a program of Linux': [padded(hex('7f454c4602010100000000000000000003003e00')), 'clip-kind-refused'],
    'an MP3': [padded(hex('494433040000000000 00 fffb9064')), 'clip-is-sound'],
    'a WAV': [padded(wav), 'clip-is-sound'],
    'a FLAC': [padded('fLaC\0\0\0\x22'), 'clip-is-sound'],
    'Opus in Ogg': [padded(opus), 'clip-is-sound'],
    'Flash video': [padded('FLV\x01\x05\0\0\0\x09'), 'clip-kind-refused'],
    'Windows Media': [padded(hex('3026b2758e66cf11a6d900aa0062ce6c')), 'clip-kind-refused'],
    'an MPEG program stream': [padded(hex('000001ba44000400040100')), 'clip-kind-refused'],
    'a text': ['This is not a film.\nReally.\n', 'clip-is-text'],
    'SRT subtitles': ['1\n00:00:01,000 --> 00:00:02,000\nHello\n', 'clip-is-text'],
    'WebVTT subtitles': ['WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n', 'clip-is-text'],
    JSON: ['{"film": "a.mp4"}', 'clip-is-text'],
    'a script of the shell': ['#!/bin/sh\nrm -rf /\n', 'clip-is-text'],
    'metadata of ffmpeg': [';FFMETADATA1\ntitle=a\n', 'clip-is-text'],
    noise: [
      Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7_919 + 13) % 251)),
      'clip-kind-refused',
    ],
    zeros: [Buffer.alloc(4_000), 'clip-kind-refused'],
    nothing: ['', 'file-empty'],
    'one byte': ['x', 'clip-is-text'],
  };
  return Object.entries(kinds).map(([name, [bytes, key]]) => ({ name, bytes: Buffer.from(bytes), key }));
}
