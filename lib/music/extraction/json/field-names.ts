/** Names that sites have for the same thing, the surest first: in lower case, without `_`, `-` and spaces. */
const long = {
  id: 'id,trackid,songid,audioid,uuid,guid,uid,_id,@id,aid,mid,slug,key,sku',
  title: 'title,tracktitle,trackname,songtitle,songname,name,track,song,caption,nazvanie,название,трек,песня',
  artist:
    'artist,artists,artistname,artisttitle,byartist,performer,performers,performername,singer,singers,singername,band,group,musician,creator,author,authors,authorname,ispolnitel,исполнитель,артист,автор,mainartist,primaryartist,artistslist,user',
  stream:
    'streamurl,audiourl,mp3url,mp3,fileurl,file,audio,playurl,playbackurl,mediaurl,soundurl,sound,stream,streams,src,contenturl,downloadurl,download,musicurl,files,transcodings,media,sources,audios,preloadurl,urlmp3,trackfile,songurl,trackurl,url,link,href',
  page: 'pageurl,permalinkurl,permalink,weburl,canonicalurl,shareurl,publicurl,pagelink,path,trackurl,link,href,url,uri,sameas',
  cover:
    'cover,coverurl,coverart,coverimage,covers,artwork,artworkurl,image,imageurl,images,img,picture,pic,poster,thumb,thumbnail,thumbnailurl,thumbnails,albumcover,albumart,photo,icon,обложка',
  durationMs:
    'durationms,durationmillis,durationinms,lengthms,lengthmillis,tracktimemillis,trackdurationms,millis,ms',
  duration:
    'duration,durationseconds,durationsec,durationinseconds,length,lengthseconds,trackduration,songduration,tracklength,playtime,playlength,runtime,dur,time,seconds,sec,длительность,время',
  isrc: 'isrc,isrccode',
  album: 'album,albumname,albumtitle,inalbum,release,releasetitle,collection,collectionname,альбом',
  year: 'year,releaseyear,releasedate,datepublished,published,date,год',
} as const;

/** Names of one letter or two, believed only where an object has several of them and no long one. */
const short = {
  id: 'i,id',
  title: 't,n,tt,nm,tl',
  artist: 'a,p,ar,at,s,by',
  stream: 'u,f,m,l,h,su',
  page: 'l,h,pg',
  cover: 'c,im,i,img,pc,p',
  durationMs: '',
  duration: 'd,du,dr,len,tm',
  isrc: '',
  album: 'al,ab,b',
  year: 'y,yr',
} as const;

export type NamedField = keyof typeof long;
const listed = (names: string): readonly string[] => names.split(',').filter(Boolean);
const tableOf = (names: Record<NamedField, string>): Readonly<Record<NamedField, readonly string[]>> =>
  Object.fromEntries(Object.entries(names).map(([field, text]) => [field, listed(text)])) as Record<
    NamedField,
    readonly string[]
  >;

export const fieldNames = { long: tableOf(long), short: tableOf(short) };
