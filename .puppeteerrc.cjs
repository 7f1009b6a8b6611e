// The browser is the machine's own (package chromium): nothing is downloaded when packages are installed.
module.exports = { skipDownload: true };
