/** What `<input accept>` offers; whether it is a video, the server looks for itself. */
export const videoTypes = 'video/*,.mp4,.m4v,.mov,.webm,.mkv,.avi,.ts,.mts,.m2ts,.3gp';
