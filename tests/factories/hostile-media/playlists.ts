import type { HostileFile, Targets } from './hostile-file';

const hls = (address: string, before = ''): string =>
  `#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n${before}#EXTINF:2,\n${address}\n#EXT-X-ENDLIST\n`;
const concat = (address: string, before = ''): string => `ffconcat version 1.0\n${before}file '${address}'\n`;
const dash = (address: string): string =>
  `<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT2S"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1"><BaseURL>${address}</BaseURL><SegmentList><SegmentURL media="${address}"/></SegmentList></Representation></AdaptationSet></Period></MPD>`;
const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';
const bom = '\ufeff';

/** Texts that order a player to fetch other files, in every disguise, and programs' ways to name files. */
export function hostilePlaylists({ absolute, relative, http, itself }: Targets): HostileFile[] {
  const file = `file://${absolute}`;
  const texts: Record<string, string> = {
    'HLS, absolute': hls(absolute),
    'HLS, relative': hls(relative),
    'HLS, file:': hls(file),
    'HLS, http:': hls(`${http}/a.ts`),
    'HLS behind a byte order mark': bom + hls(absolute),
    'HLS behind blanks': ` \r\n\t\n${hls(absolute)}`,
    'HLS behind zeros': `\0\0\0\0${hls(absolute)}`,
    'HLS behind a comment': `# a film\n${hls(absolute)}`,
    'HLS in small letters': hls(absolute).replace('#EXTM3U', '#extm3u'),
    'HLS of lists': `#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n${relative}\n`,
    'HLS of itself': `#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n${itself}\n`,
    'HLS with sound elsewhere': `#EXTM3U\n#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="a",URI="${absolute}"\n#EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO="a"\n${relative}\n`,
    'HLS with a beginning elsewhere': hls(relative, `#EXT-X-MAP:URI="${absolute}"\n`),
    'HLS with a key elsewhere': hls(relative, `#EXT-X-KEY:METHOD=AES-128,URI="${http}/key"\n`),
    'HLS of a byte range': hls(absolute, '#EXT-X-BYTERANGE:100@0\n'),
    'HLS, crypto:': hls(`crypto:${absolute}`),
    'HLS, crypto+file:': hls(`crypto+file://${absolute}`),
    'HLS, subfile:': hls(`subfile,,start,0,end,1000,,:${absolute}`),
    'HLS, concat:': hls(`concat:${absolute}|${absolute}`),
    'HLS, data:': hls('data:video/mp4;base64,AAAA'),
    'HLS with megabytes of comments': hls(absolute, `#${'x'.repeat(1_000_000)}\n`),
    'ffconcat, absolute': concat(absolute),
    'ffconcat, relative': concat(relative),
    'ffconcat, http:': concat(`${http}/a.mp4`),
    'ffconcat behind a byte order mark': bom + concat(absolute),
    'ffconcat behind blanks': `\n\n  ${concat(absolute)}`,
    'ffconcat of itself': concat(itself),
    'ffconcat with options': concat(absolute, 'stream\nexact_stream_id 0x1\n'),
    'ffconcat, subfile:': concat(`subfile,,start,0,end,9,,:${absolute}`),
    'a script of files without its first line': `file '${absolute}'\nfile ${relative}\n`,
    'a script that begins with a remark': `# films\n\nfile '${absolute}'\nduration 1\n`,
    'DASH, absolute': dash(absolute),
    'DASH, file:': xml + dash(file),
    'DASH, http:': xml + dash(`${http}/a.mp4`),
    'DASH behind a byte order mark': bom + xml + dash(absolute),
    'DASH with a name space': dash(absolute).replaceAll('MPD', 'x:MPD'),
    'Smooth Streaming': `${xml}<SmoothStreamingMedia MajorVersion="2"><StreamIndex Url="${file}"/></SmoothStreamingMedia>`,
    'an IMF composition': `${xml}<CompositionPlaylist xmlns="http://www.smpte-ra.org/schemas/2067-3/2013"><Id>urn:uuid:1</Id></CompositionPlaylist>`,
    'an IMF asset map': `${xml}<AssetMap xmlns="http://www.smpte-ra.org/schemas/429-9/2007/AM"><Path>${absolute}</Path></AssetMap>`,
    SMIL: `<smil><body><video src="${file}"/></body></smil>`,
    ASX: `<asx version="3.0"><entry><ref href="${file}"/></entry></asx>`,
    XSPF: `${xml}<playlist version="1"><trackList><track><location>${file}</location></track></trackList></playlist>`,
    'a feed': `${xml}<rss><channel><item><enclosure url="${file}"/></item></channel></rss>`,
    PLS: `[playlist]\nFile1=${absolute}\nNumberOfEntries=1\n`,
    'a reference of Windows Media': `[Reference]\nRef1=${http}/a.asf\n`,
    'a reference of QuickTime': `RTSPtext\nrtsp://127.0.0.1/a\n`,
    'a session description': `v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=a\r\nc=IN IP4 127.0.0.1\r\nm=video 5004 RTP/AVP 96\r\n`,
    'an address alone (.strm)': `${http}/a.mp4\n`,
    'a file: address alone': file,
    'subfile: alone': `subfile,,start,0,end,0,,:${absolute}`,
    'concat: alone': `concat:${absolute}|${absolute}`,
    'data: alone': 'data:text/plain;base64,I0VYVE0zVQ==',
    'crypto: alone': `crypto:${absolute}`,
  };
  const wide = Buffer.from(bom + hls(absolute), 'utf16le');
  const tag = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\x0a', 'latin1'), Buffer.alloc(10)]);
  return [
    ...Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text), key: 'clip-is-list' })),
    { name: 'HLS in wide letters', bytes: wide, key: 'clip-is-list' },
    { name: 'HLS in wide letters, the other way', bytes: Buffer.from(wide).swap16(), key: 'clip-is-list' },
    {
      name: 'HLS behind a tag',
      bytes: Buffer.concat([tag, Buffer.from(hls(absolute))]),
      key: 'clip-is-list',
    },
  ];
}
